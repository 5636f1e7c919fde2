//! Sessions of signed-in people.

use anyhow::Result;
use sqlx::FromRow;

use super::{Tx, one, run};

/// A session.
#[derive(Clone, Debug, FromRow)]
pub struct Session {
    /// Whose.
    pub user_id: String,
    /// Last used.
    pub seen_at: i64,
    /// Ends at the latest.
    pub expires_at: i64,
}

/// Who opens a session, and from where.
pub struct Opening<'a> {
    /// Keyed hash of the cookie.
    pub id_hash: &'a [u8],
    /// The person.
    pub user_id: &'a str,
    /// Network address.
    pub address: &'a str,
    /// User agent.
    pub agent: &'a str,
}

/// Opens a session.
///
/// # Errors
/// If the database does not answer.
pub async fn open(tx: &mut Tx, tenant: &str, opening: &Opening<'_>, now: i64, expires_at: i64) -> Result<()> {
    run!(
        tx,
        "INSERT INTO sessions (id_hash, tenant_id, user_id, created_at, seen_at, expires_at, address, agent)
         VALUES ($1, $2, $3, $4, $4, $5, $6, $7)",
        opening.id_hash,
        tenant,
        opening.user_id,
        now,
        expires_at,
        opening.address,
        opening.agent
    )?;
    Ok(())
}

/// A live session by its cookie's hash.
///
/// # Errors
/// If the database does not answer.
pub async fn find(tx: &mut Tx, tenant: &str, id_hash: &[u8], now: i64, idle_s: i64) -> Result<Option<Session>> {
    Ok(one!(
        tx,
        "SELECT user_id, seen_at, expires_at FROM sessions WHERE tenant_id = $1 AND id_hash = $2 AND expires_at > $3 AND seen_at > $4",
        tenant,
        id_hash,
        now,
        now - idle_s
    )?)
}

/// Marks a session as used.
///
/// # Errors
/// If the database does not answer.
pub async fn touch(tx: &mut Tx, tenant: &str, id_hash: &[u8], now: i64) -> Result<()> {
    run!(tx, "UPDATE sessions SET seen_at = $3 WHERE tenant_id = $1 AND id_hash = $2", tenant, id_hash, now)?;
    Ok(())
}

/// Ends one session.
///
/// # Errors
/// If the database does not answer.
pub async fn end(tx: &mut Tx, tenant: &str, id_hash: &[u8]) -> Result<()> {
    run!(tx, "DELETE FROM sessions WHERE tenant_id = $1 AND id_hash = $2", tenant, id_hash)?;
    Ok(())
}

/// Ends all sessions of a person.
///
/// # Errors
/// If the database does not answer.
pub async fn end_all(tx: &mut Tx, tenant: &str, user: &str) -> Result<()> {
    run!(tx, "DELETE FROM sessions WHERE tenant_id = $1 AND user_id = $2", tenant, user)?;
    Ok(())
}

/// Removes sessions that are over.
///
/// # Errors
/// If the database does not answer.
pub async fn sweep(tx: &mut Tx, now: i64) -> Result<()> {
    run!(tx, "DELETE FROM sessions WHERE expires_at < $1", now)?;
    Ok(())
}
