//! Things that serve once: puzzles, ceremonies of passkeys.

use anyhow::Result;

use super::{Tx, one, run};

/// Spends a thing; false if it was spent before.
///
/// # Errors
/// If the database does not answer.
pub async fn spend(tx: &mut Tx, tenant: &str, name: &str, expires_at: i64) -> Result<bool> {
    let rows = run!(
        tx,
        "INSERT INTO spent (tenant_id, name, expires_at) VALUES ($1, $2, $3) ON CONFLICT (tenant_id, name) DO NOTHING",
        tenant,
        name,
        expires_at
    )?;
    Ok(rows == 1)
}

/// Forgets what could not serve any more anyway.
///
/// # Errors
/// If the database does not answer.
pub async fn sweep(tx: &mut Tx, now: i64) -> Result<()> {
    run!(tx, "DELETE FROM spent WHERE expires_at < $1", now)?;
    Ok(())
}

/// Whether a thing was spent.
///
/// # Errors
/// If the database does not answer.
pub async fn is_spent(tx: &mut Tx, tenant: &str, name: &str) -> Result<bool> {
    let row: Option<(i64,)> = one!(tx, "SELECT expires_at FROM spent WHERE tenant_id = $1 AND name = $2", tenant, name)?;
    Ok(row.is_some())
}
