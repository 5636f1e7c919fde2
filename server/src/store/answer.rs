//! Answers to security questions: hashed like passwords, readable by nobody.

use anyhow::Result;
use sqlx::FromRow;

use super::{Of, Tx, all, run};

/// One registered answer.
#[derive(Clone, Debug, FromRow)]
pub struct Answer {
    /// `q01` … `q35`, or `custom:` and the tenant's text.
    pub question: String,
    /// PHC string of the folded answer.
    pub answer_hash: String,
}

/// All of a person.
///
/// # Errors
/// If the database does not answer.
pub async fn list(tx: &mut Tx, tenant: &str, user: &str) -> Result<Vec<Answer>> {
    Ok(all!(
        tx,
        "SELECT question, answer_hash FROM answers WHERE tenant_id = $1 AND user_id = $2 ORDER BY question",
        tenant,
        user
    )?)
}

/// All of the people whose user ids are after one and not after another.
///
/// # Errors
/// If the database does not answer.
pub async fn between(tx: &mut Tx, tenant: &str, (after, last): (&str, &str)) -> Result<Vec<Of<Answer>>> {
    Ok(all!(
        tx,
        "SELECT a.user_id, a.question, a.answer_hash FROM users u JOIN answers a ON a.tenant_id = u.tenant_id AND a.user_id = u.id
         WHERE u.tenant_id = $1 AND u.login > $2 AND u.login <= $3",
        tenant,
        after,
        last
    )?)
}

/// Sets an answer.
///
/// # Errors
/// If the database does not answer.
pub async fn set(tx: &mut Tx, tenant: &str, user: &str, question: &str, answer_hash: &str) -> Result<()> {
    run!(
        tx,
        "INSERT INTO answers (tenant_id, user_id, question, answer_hash) VALUES ($1, $2, $3, $4)
         ON CONFLICT (tenant_id, user_id, question) DO UPDATE SET answer_hash = excluded.answer_hash",
        tenant,
        user,
        question,
        answer_hash
    )?;
    Ok(())
}

/// Removes all answers of a person.
///
/// # Errors
/// If the database does not answer.
pub async fn delete_all(tx: &mut Tx, tenant: &str, user: &str) -> Result<()> {
    run!(tx, "DELETE FROM answers WHERE tenant_id = $1 AND user_id = $2", tenant, user)?;
    Ok(())
}
