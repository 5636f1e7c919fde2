//! Authenticator apps (RFC 6238).

use anyhow::Result;
use sqlx::FromRow;

use super::{Of, Tx, all, run};

/// One app of a person.
#[derive(Clone, Debug, FromRow)]
pub struct Authenticator {
    /// Random id.
    pub id: String,
    /// The shared secret, sealed for this id.
    pub secret: Vec<u8>,
    /// The last time step that was accepted: none is accepted twice.
    pub last_step: i64,
    /// What its owner calls it; empty for one that an older version registered.
    pub name: String,
    /// Registered.
    pub created_at: i64,
    /// Last used.
    pub used_at: Option<i64>,
}

/// All apps of a person.
///
/// # Errors
/// If the database does not answer.
pub async fn list(tx: &mut Tx, tenant: &str, user: &str) -> Result<Vec<Authenticator>> {
    Ok(all!(
        tx,
        "SELECT id, secret, last_step, name, created_at, used_at FROM authenticators WHERE tenant_id = $1 AND user_id = $2
         ORDER BY created_at, id",
        tenant,
        user
    )?)
}

/// All of the people whose user ids are after one and not after another.
///
/// # Errors
/// If the database does not answer.
pub async fn between(tx: &mut Tx, tenant: &str, (after, last): (&str, &str)) -> Result<Vec<Of<Authenticator>>> {
    Ok(all!(
        tx,
        "SELECT a.user_id, a.id, a.secret, a.last_step, a.name, a.created_at, a.used_at
         FROM users u JOIN authenticators a ON a.tenant_id = u.tenant_id AND a.user_id = u.id
         WHERE u.tenant_id = $1 AND u.login > $2 AND u.login <= $3",
        tenant,
        after,
        last
    )?)
}

/// Adds an app.
///
/// # Errors
/// If the database does not answer.
pub async fn insert(tx: &mut Tx, tenant: &str, user: &str, app: &Authenticator) -> Result<()> {
    run!(
        tx,
        "INSERT INTO authenticators (id, tenant_id, user_id, secret, last_step, name, created_at, used_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        &app.id,
        tenant,
        user,
        &app.secret,
        app.last_step,
        &app.name,
        app.created_at,
        app.used_at
    )?;
    Ok(())
}

/// Removes an app; false if there was none.
///
/// # Errors
/// If the database does not answer.
pub async fn delete(tx: &mut Tx, tenant: &str, user: &str, id: &str) -> Result<bool> {
    Ok(run!(tx, "DELETE FROM authenticators WHERE tenant_id = $1 AND user_id = $2 AND id = $3", tenant, user, id)? > 0)
}

/// Uses up a time step; false if it or a later one was used before.
///
/// # Errors
/// If the database does not answer.
pub async fn use_step(tx: &mut Tx, tenant: &str, user: &str, id: &str, step: i64, now: i64) -> Result<bool> {
    let rows = run!(
        tx,
        "UPDATE authenticators SET last_step = $4, used_at = $5 WHERE tenant_id = $1 AND user_id = $2 AND id = $3 AND last_step < $4",
        tenant,
        user,
        id,
        step,
        now
    )?;
    Ok(rows == 1)
}
