//! Temporary access passes: one a person.

use anyhow::Result;
use sqlx::FromRow;

use super::{Tx, one, run};

/// What a sign-in with one is called: the factor of its session.
pub const FACTOR: &str = "pass";

/// A pass.
#[derive(Clone, Debug, FromRow)]
pub struct Pass {
    /// Keyed hash of it.
    pub code_hash: Vec<u8>,
    /// When it ends.
    pub expires_at: i64,
    /// It serves once.
    pub once: bool,
    /// When it served first.
    pub used_at: Option<i64>,
}

/// Gives a person a pass; the one before is gone.
///
/// # Errors
/// If the database does not answer.
pub async fn put(tx: &mut Tx, tenant: &str, user: &str, pass: &Pass) -> Result<()> {
    delete(tx, tenant, user).await?;
    run!(
        tx,
        "INSERT INTO passes (tenant_id, user_id, code_hash, expires_at, once, used_at) VALUES ($1, $2, $3, $4, $5, $6)",
        tenant,
        user,
        &pass.code_hash,
        pass.expires_at,
        pass.once,
        pass.used_at
    )?;
    Ok(())
}

/// The pass of a person that still serves.
///
/// # Errors
/// If the database does not answer.
pub async fn live(tx: &mut Tx, tenant: &str, user: &str, now: i64) -> Result<Option<Pass>> {
    Ok(one!(
        tx,
        "SELECT code_hash, expires_at, once, used_at FROM passes
         WHERE tenant_id = $1 AND user_id = $2 AND expires_at > $3 AND (NOT once OR used_at IS NULL)",
        tenant,
        user,
        now
    )?)
}

/// It served. False if it serves once, and somebody was faster.
///
/// # Errors
/// If the database does not answer.
pub async fn spend(tx: &mut Tx, tenant: &str, user: &str, now: i64) -> Result<bool> {
    let spent = run!(
        tx,
        "UPDATE passes SET used_at = $3 WHERE tenant_id = $1 AND user_id = $2 AND expires_at > $3 AND (NOT once OR used_at IS NULL)",
        tenant,
        user,
        now
    )?;
    Ok(spent == 1)
}

/// Takes it away, with the sessions that it opened. False if there was none.
///
/// # Errors
/// If the database does not answer.
pub async fn delete(tx: &mut Tx, tenant: &str, user: &str) -> Result<bool> {
    run!(tx, "DELETE FROM sessions WHERE tenant_id = $1 AND user_id = $2 AND factors = $3", tenant, user, FACTOR)?;
    Ok(run!(tx, "DELETE FROM passes WHERE tenant_id = $1 AND user_id = $2", tenant, user)? > 0)
}
