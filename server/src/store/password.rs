//! Passwords that were in use before.

use anyhow::Result;

use super::{Tx, all, run};

/// The last hashes of a person, newest first.
///
/// # Errors
/// If the database does not answer.
pub async fn history(tx: &mut Tx, tenant: &str, user: &str, limit: i64) -> Result<Vec<String>> {
    let rows: Vec<(String,)> = all!(
        tx,
        "SELECT password_hash FROM password_history WHERE tenant_id = $1 AND user_id = $2 ORDER BY set_at DESC LIMIT $3",
        tenant,
        user,
        limit
    )?;
    Ok(rows.into_iter().map(|(hash,)| hash).collect())
}

/// Remembers a hash.
///
/// # Errors
/// If the database does not answer.
pub async fn remember(tx: &mut Tx, tenant: &str, user: &str, hash: &str, now: i64) -> Result<()> {
    run!(
        tx,
        "INSERT INTO password_history (tenant_id, user_id, password_hash, set_at) VALUES ($1, $2, $3, $4)",
        tenant,
        user,
        hash,
        now
    )?;
    Ok(())
}
