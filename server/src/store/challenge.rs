//! Codes that were sent and questions that were put.

use anyhow::Result;
use sqlx::FromRow;

use super::{Tx, one, run};

/// [`Challenge::purpose`] of the reset wizard.
pub const RESET: &str = "reset";
/// [`Challenge::purpose`] of a first password.
pub const INVITE: &str = "invite";
/// [`Challenge::purpose`] of the registration of a way back in.
pub const ENROL: &str = "enrol";
/// [`Challenge::purpose`] of a code that a caller reads out to the help desk. It opens nothing.
pub const CALLER: &str = "caller";
/// [`Challenge::purpose`] of a new password after an administrator's word.
pub const HELP: &str = "help";

/// One challenge.
#[derive(Clone, Debug, Default, FromRow)]
pub struct Challenge {
    /// Random id; names a call at the gateway.
    pub id: String,
    /// The tenant.
    pub tenant_id: String,
    /// What it may be used for.
    pub purpose: String,
    /// The flow it belongs to.
    pub flow_id: Option<String>,
    /// The session it belongs to instead, at a registration.
    pub session_id: Option<String>,
    /// Whose it is.
    pub user_id: String,
    /// How it is answered.
    pub method: String,
    /// Keyed hash of the code.
    pub code_hash: Option<Vec<u8>>,
    /// Keyed hash of the link's or the call's token.
    pub token_hash: Option<Vec<u8>>,
    /// Keyed hash of the address it went to: another address on file, and it is dead.
    pub destination_hash: Option<Vec<u8>>,
    /// The number as typed, so that it need not be typed again to send once more; at a registration, the address or number to register.
    pub typed: Option<String>,
    /// The questions put (JSON list of their ids).
    pub questions: Option<String>,
    /// Whether any answer can be right: false for unknown people and those who may not reset.
    pub live: bool,
    /// Answers so far.
    pub tries: i64,
    /// Sent at.
    pub sent_at: i64,
    /// Dead at.
    pub expires_at: i64,
    /// Used, replaced or spoiled at.
    pub ended_at: Option<i64>,
}

macro_rules! select {
    ($rest:literal) => {
        concat!(
            "SELECT id, tenant_id, purpose, flow_id, session_id, user_id, method, code_hash, token_hash, destination_hash, typed, questions, live, ",
            "tries, sent_at, expires_at, ended_at FROM challenges ",
            $rest
        )
    };
}

/// Puts a challenge; the older one of the same flow and method ends, and whatever waited in the same session.
///
/// # Errors
/// If the database does not answer.
pub async fn put(tx: &mut Tx, challenge: &Challenge) -> Result<()> {
    run!(
        tx,
        "UPDATE challenges SET ended_at = $5
         WHERE tenant_id = $1 AND (flow_id = $2 AND method = $4 OR session_id = $3) AND ended_at IS NULL",
        &challenge.tenant_id,
        &challenge.flow_id,
        &challenge.session_id,
        &challenge.method,
        challenge.sent_at
    )?;
    run!(
        tx,
        "INSERT INTO challenges (id, tenant_id, purpose, flow_id, user_id, method, code_hash, token_hash, destination_hash, typed, questions,
            live, tries, sent_at, expires_at, ended_at, session_id)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)",
        &challenge.id,
        &challenge.tenant_id,
        &challenge.purpose,
        &challenge.flow_id,
        &challenge.user_id,
        &challenge.method,
        &challenge.code_hash,
        &challenge.token_hash,
        &challenge.destination_hash,
        &challenge.typed,
        &challenge.questions,
        challenge.live,
        challenge.tries,
        challenge.sent_at,
        challenge.expires_at,
        challenge.ended_at,
        &challenge.session_id
    )?;
    Ok(())
}

/// Ends whatever of a purpose waits for a person.
///
/// # Errors
/// If the database does not answer.
pub async fn end_all(tx: &mut Tx, tenant: &str, (user, purpose): (&str, &str), now: i64) -> Result<()> {
    run!(
        tx,
        "UPDATE challenges SET ended_at = $4 WHERE tenant_id = $1 AND user_id = $2 AND purpose = $3 AND ended_at IS NULL",
        tenant,
        user,
        purpose,
        now
    )?;
    Ok(())
}

/// The last challenge of a flow and method, ended or not.
///
/// # Errors
/// If the database does not answer.
pub async fn last(tx: &mut Tx, tenant: &str, flow: &str, method: &str) -> Result<Option<Challenge>> {
    Ok(one!(
        tx,
        select!("WHERE tenant_id = $1 AND flow_id = $2 AND method = $3 ORDER BY sent_at DESC, ended_at IS NULL DESC LIMIT 1"),
        tenant,
        flow,
        method
    )?)
}

/// The last challenge of a session for a purpose, ended or not: a code of one form is none of another.
///
/// # Errors
/// If the database does not answer.
pub async fn last_of_session(tx: &mut Tx, tenant: &str, session: &str, purpose: &str) -> Result<Option<Challenge>> {
    Ok(one!(
        tx,
        select!("WHERE tenant_id = $1 AND session_id = $2 AND purpose = $3 ORDER BY sent_at DESC, ended_at IS NULL DESC LIMIT 1"),
        tenant,
        session,
        purpose
    )?)
}

/// Forgets challenges of sessions that ended long ago; those of flows go with their flow.
///
/// # Errors
/// If the database does not answer.
pub async fn sweep(tx: &mut Tx, before: i64) -> Result<()> {
    run!(tx, "DELETE FROM challenges WHERE session_id IS NOT NULL AND expires_at < $1", before)?;
    Ok(())
}

/// A challenge by its link's or call's token. The hash covers the purpose.
///
/// # Errors
/// If the database does not answer.
pub async fn by_token(tx: &mut Tx, token_hash: &[u8], purpose: &str) -> Result<Option<Challenge>> {
    Ok(one!(tx, select!("WHERE token_hash = $1 AND purpose = $2"), token_hash, purpose)?)
}

/// Counts a try *before* it is compared; false if there are none left, or the challenge is over.
///
/// # Errors
/// If the database does not answer.
pub async fn try_(tx: &mut Tx, tenant: &str, id: &str, most: i64, now: i64) -> Result<bool> {
    let rows = run!(
        tx,
        "UPDATE challenges SET tries = tries + 1
         WHERE tenant_id = $1 AND id = $2 AND tries < $3 AND ended_at IS NULL AND sent_at <= $4 AND expires_at > $4",
        tenant,
        id,
        most,
        now
    )?;
    Ok(rows == 1)
}

/// Ends a challenge; false if it was over already: it serves once.
///
/// # Errors
/// If the database does not answer.
pub async fn end(tx: &mut Tx, tenant: &str, id: &str, now: i64) -> Result<bool> {
    let rows =
        run!(tx, "UPDATE challenges SET ended_at = $3 WHERE tenant_id = $1 AND id = $2 AND ended_at IS NULL", tenant, id, now)?;
    Ok(rows == 1)
}
