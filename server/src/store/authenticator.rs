//! Authenticator apps (RFC 6238).

use anyhow::Result;
use sqlx::FromRow;

use super::{Tx, all, run};

/// One app of a person.
#[derive(Clone, Debug, FromRow)]
pub struct Authenticator {
    /// Random id.
    pub id: String,
    /// The shared secret, sealed for this id.
    pub secret: Vec<u8>,
    /// The last time step that was accepted: none is accepted twice.
    pub last_step: i64,
}

/// All apps of a person.
///
/// # Errors
/// If the database does not answer.
pub async fn list(tx: &mut Tx, tenant: &str, user: &str) -> Result<Vec<Authenticator>> {
    Ok(all!(
        tx,
        "SELECT id, secret, last_step FROM authenticators WHERE tenant_id = $1 AND user_id = $2 ORDER BY id",
        tenant,
        user
    )?)
}

/// Adds an app.
///
/// # Errors
/// If the database does not answer.
pub async fn insert(tx: &mut Tx, tenant: &str, user: &str, id: &str, sealed_secret: &[u8]) -> Result<()> {
    run!(
        tx,
        "INSERT INTO authenticators (id, tenant_id, user_id, secret, last_step) VALUES ($1, $2, $3, $4, 0)",
        id,
        tenant,
        user,
        sealed_secret
    )?;
    Ok(())
}

/// Uses up a time step; false if it or a later one was used before.
///
/// # Errors
/// If the database does not answer.
pub async fn use_step(tx: &mut Tx, tenant: &str, user: &str, id: &str, step: i64) -> Result<bool> {
    let rows = run!(
        tx,
        "UPDATE authenticators SET last_step = $4 WHERE tenant_id = $1 AND user_id = $2 AND id = $3 AND last_step < $4",
        tenant,
        user,
        id,
        step
    )?;
    Ok(rows == 1)
}
