//! Sessions of signed-in people, and of those who are half way in.

use anyhow::Result;
use sqlx::FromRow;

use super::{Tx, all, one, pass, run};

/// [`Session::stage`] of a session that may do everything.
pub const OPEN: &str = "open";
/// [`Session::stage`] of someone who must register a second factor first.
pub const REGISTRATION: &str = "registration";
/// [`Session::stage`] after the password, before the second factor.
pub const SECOND_FACTOR: &str = "second_factor";
/// [`Session::stage`] of someone who must choose a new password first.
pub const NEW_PASSWORD: &str = "new_password";

/// A session.
#[derive(Clone, Debug, FromRow)]
pub struct Session {
    /// Random id: names the session in lists; worth nothing as a cookie.
    pub id: String,
    /// Keyed hash of the cookie.
    pub id_hash: Vec<u8>,
    /// Whose.
    pub user_id: String,
    /// How far the sign-in came: [`SECOND_FACTOR`], [`NEW_PASSWORD`] or [`OPEN`].
    pub stage: String,
    /// When the person last proved who they are, with everything that sign-in asks of them.
    pub proved_at: i64,
    /// What they proved it with, separated by spaces: `password`, `totp`, `passkey`, `recovery_code`, `pass`.
    pub factors: String,
    /// Where the person was going, until they arrive.
    pub next: Option<String>,
    /// What the next page has to tell (JSON).
    pub told: Option<String>,
    /// Begun.
    pub created_at: i64,
    /// Last used.
    pub seen_at: i64,
    /// Ends at the latest.
    pub expires_at: i64,
    /// Network address.
    pub address: String,
    /// User agent.
    pub agent: String,
}

macro_rules! select {
    ($rest:literal) => {
        concat!(
            "SELECT id, id_hash, user_id, stage, proved_at, factors, next, told, created_at, seen_at, expires_at, address, agent FROM sessions ",
            $rest
        )
    };
}

/// Opens a session.
///
/// # Errors
/// If the database does not answer.
pub async fn open(tx: &mut Tx, tenant: &str, session: &Session) -> Result<()> {
    run!(
        tx,
        "INSERT INTO sessions (id, id_hash, tenant_id, user_id, stage, proved_at, factors, next, told, created_at, seen_at, expires_at, address,
            agent)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)",
        &session.id,
        &session.id_hash,
        tenant,
        &session.user_id,
        &session.stage,
        session.proved_at,
        &session.factors,
        &session.next,
        &session.told,
        session.created_at,
        session.seen_at,
        session.expires_at,
        &session.address,
        &session.agent
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
        select!("WHERE tenant_id = $1 AND id_hash = $2 AND expires_at > $3 AND seen_at > $4"),
        tenant,
        id_hash,
        now,
        now - idle_s
    )?)
}

/// The tenant of whatever session a hash names, live or not.
///
/// # Errors
/// If the database does not answer.
pub async fn tenant_of(tx: &mut Tx, id_hash: &[u8]) -> Result<Option<String>> {
    let row: Option<(String,)> = one!(tx, "SELECT tenant_id FROM sessions WHERE id_hash = $1", id_hash)?;
    Ok(row.map(|(tenant,)| tenant))
}

/// A live session of a person by its id.
///
/// # Errors
/// If the database does not answer.
pub async fn by_id(tx: &mut Tx, tenant: &str, user: &str, id: &str, now: i64, idle_s: i64) -> Result<Option<Session>> {
    Ok(one!(
        tx,
        select!("WHERE tenant_id = $1 AND user_id = $2 AND id = $3 AND expires_at > $4 AND seen_at > $5"),
        tenant,
        user,
        id,
        now,
        now - idle_s
    )?)
}

/// All live sessions of a person that came in, be it with a temporary access pass, the last used first.
///
/// # Errors
/// If the database does not answer.
pub async fn list(tx: &mut Tx, tenant: &str, user: &str, now: i64, idle_s: i64) -> Result<Vec<Session>> {
    Ok(all!(
        tx,
        select!(
            "WHERE tenant_id = $1 AND user_id = $2 AND expires_at > $3 AND seen_at > $4 AND (stage = 'open' OR factors = $5)
             ORDER BY seen_at DESC, id"
        ),
        tenant,
        user,
        now,
        now - idle_s,
        pass::FACTOR
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

/// Remembers where the person is going; `None`: they arrived.
///
/// # Errors
/// If the database does not answer.
pub async fn head_for(tx: &mut Tx, tenant: &str, id_hash: &[u8], next: Option<&str>) -> Result<()> {
    run!(tx, "UPDATE sessions SET next = $3 WHERE tenant_id = $1 AND id_hash = $2", tenant, id_hash, next)?;
    Ok(())
}

/// Leaves a word for the next page.
///
/// # Errors
/// If the database does not answer.
pub async fn tell(tx: &mut Tx, tenant: &str, id_hash: &[u8], told: &str) -> Result<()> {
    run!(tx, "UPDATE sessions SET told = $3 WHERE tenant_id = $1 AND id_hash = $2", tenant, id_hash, told)?;
    Ok(())
}

/// Gives a session a new cookie.
///
/// # Errors
/// If the database does not answer.
pub async fn rename(tx: &mut Tx, tenant: &str, id_hash: &[u8], new: &[u8]) -> Result<()> {
    run!(tx, "UPDATE sessions SET id_hash = $3 WHERE tenant_id = $1 AND id_hash = $2", tenant, id_hash, new)?;
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

/// Ends one session of a person by its id; false if there was none.
///
/// # Errors
/// If the database does not answer.
pub async fn end_by_id(tx: &mut Tx, tenant: &str, user: &str, id: &str) -> Result<bool> {
    Ok(run!(tx, "DELETE FROM sessions WHERE tenant_id = $1 AND user_id = $2 AND id = $3", tenant, user, id)? > 0)
}

/// Ends all sessions of a person, and a temporary access pass, which would open the next one.
///
/// # Errors
/// If the database does not answer.
pub async fn end_all(tx: &mut Tx, tenant: &str, user: &str) -> Result<()> {
    run!(tx, "DELETE FROM sessions WHERE tenant_id = $1 AND user_id = $2", tenant, user)?;
    pass::delete(tx, tenant, user).await?;
    Ok(())
}

/// Ends all sessions of a person but one.
///
/// # Errors
/// If the database does not answer.
pub async fn end_others(tx: &mut Tx, tenant: &str, user: &str, keep: &[u8]) -> Result<()> {
    run!(tx, "DELETE FROM sessions WHERE tenant_id = $1 AND user_id = $2 AND id_hash <> $3", tenant, user, keep)?;
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
