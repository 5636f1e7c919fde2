//! Attempts to reset.

use anyhow::Result;
use sqlx::FromRow;

use super::{Tx, all, one, run};

/// One attempt.
#[derive(Clone, Debug, FromRow)]
pub struct Flow {
    /// Random id; the support code.
    pub id: String,
    /// The tenant; `-` for the unbranded pages of a shared host.
    pub tenant_id: String,
    /// `reset`, or `invite`: the first password of a new person.
    pub purpose: String,
    /// Keyed hash of the cookie.
    pub cookie_hash: Vec<u8>,
    /// Keyed hash of the cookie of the browser that the flow left.
    pub moved_from: Option<Vec<u8>>,
    /// The user id, folded as typed.
    pub login: String,
    /// Keyed hash of tenant and user id as typed: names the counters that the page shows.
    pub typed_key: String,
    /// The person; for an unknown user id a made-up id, so that both cases run the same statements.
    pub user_id: String,
    /// `known` if the browser was known for the account, else `other`.
    pub side: String,
    /// Where it stands: see [`crate::portal::recover::stage::Stage`].
    pub step: String,
    /// The chosen method.
    pub method: Option<String>,
    /// Why this person may not reset, a code of the catalogue; known to the page only once it may speak.
    pub code: Option<String>,
    /// What was wrong with the last post (JSON).
    pub refusals: String,
    /// A word of success (JSON).
    pub notice: Option<String>,
    /// The number that was typed and refused, so that it need not be typed again.
    pub typed: Option<String>,
    /// Language of the pages.
    pub language: String,
    /// Where it was begun.
    pub address: String,
    /// The address range, for limits.
    pub network: String,
    /// User agent.
    pub agent: String,
    /// Begun.
    pub created_at: i64,
    /// Last step.
    pub seen_at: i64,
    /// Ends at the latest.
    pub ends_at: i64,
    /// Time was added.
    pub extended: bool,
    /// Over since.
    pub ended_at: Option<i64>,
}

macro_rules! select {
    ($rest:literal) => {
        concat!(
            "SELECT id, tenant_id, purpose, cookie_hash, moved_from, login, typed_key, user_id, side, step, method, code, refusals, notice, typed, ",
            "language, address, network, agent, created_at, seen_at, ends_at, extended, ended_at FROM flows ",
            $rest
        )
    };
}

/// Begins a flow.
///
/// # Errors
/// If the database does not answer.
pub async fn insert(tx: &mut Tx, flow: &Flow) -> Result<()> {
    run!(
        tx,
        "INSERT INTO flows (id, tenant_id, purpose, cookie_hash, moved_from, login, typed_key, user_id, side, step, method, code, refusals,
            notice, language, address, network, agent, created_at, seen_at, ends_at, extended, ended_at, typed)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24)",
        &flow.id,
        &flow.tenant_id,
        &flow.purpose,
        &flow.cookie_hash,
        &flow.moved_from,
        &flow.login,
        &flow.typed_key,
        &flow.user_id,
        &flow.side,
        &flow.step,
        &flow.method,
        &flow.code,
        &flow.refusals,
        &flow.notice,
        &flow.language,
        &flow.address,
        &flow.network,
        &flow.agent,
        flow.created_at,
        flow.seen_at,
        flow.ends_at,
        flow.extended,
        flow.ended_at,
        &flow.typed
    )?;
    Ok(())
}

/// Saves where a flow stands.
///
/// # Errors
/// If the database does not answer.
pub async fn save(tx: &mut Tx, flow: &Flow) -> Result<()> {
    run!(
        tx,
        "UPDATE flows SET cookie_hash = $3, moved_from = $4, step = $5, method = $6, code = $7, refusals = $8, notice = $9, seen_at = $10,
            ends_at = $11, extended = $12, ended_at = $13, typed = $14
         WHERE tenant_id = $1 AND id = $2",
        &flow.tenant_id,
        &flow.id,
        &flow.cookie_hash,
        &flow.moved_from,
        &flow.step,
        &flow.method,
        &flow.code,
        &flow.refusals,
        &flow.notice,
        flow.seen_at,
        flow.ends_at,
        flow.extended,
        flow.ended_at,
        &flow.typed
    )?;
    Ok(())
}

/// The flow that a cookie names, or that left the browser with this cookie. The hash covers the host's tenant.
///
/// # Errors
/// If the database does not answer.
pub async fn by_cookie(tx: &mut Tx, cookie_hash: &[u8]) -> Result<Option<Flow>> {
    Ok(one!(tx, select!("WHERE cookie_hash = $1 OR moved_from = $1"), cookie_hash)?)
}

/// A flow by its id.
///
/// # Errors
/// If the database does not answer.
pub async fn by_id(tx: &mut Tx, tenant: &str, id: &str) -> Result<Option<Flow>> {
    Ok(one!(tx, select!("WHERE tenant_id = $1 AND id = $2"), tenant, id)?)
}

/// Number of flows that are open for an address range. Networks are not a tenant's.
///
/// # Errors
/// If the database does not answer.
pub async fn live_in_network(tx: &mut Tx, network: &str, now: i64) -> Result<i64> {
    let row: Option<(i64,)> =
        one!(tx, "SELECT COUNT(*) FROM flows WHERE network = $1 AND ended_at IS NULL AND ends_at > $2", network, now)?;
    Ok(row.map_or(0, |(count,)| count))
}

/// Ends all other open flows of a person.
///
/// # Errors
/// If the database does not answer.
pub async fn end_others(tx: &mut Tx, tenant: &str, user: &str, keep: &str, now: i64) -> Result<()> {
    run!(
        tx,
        "UPDATE flows SET ended_at = $4, step = 'expired' WHERE tenant_id = $1 AND user_id = $2 AND id <> $3 AND ended_at IS NULL",
        tenant,
        user,
        keep,
        now
    )?;
    run!(
        tx,
        "UPDATE challenges SET ended_at = $3 WHERE tenant_id = $1 AND user_id = $2 AND ended_at IS NULL",
        tenant,
        user,
        now
    )?;
    Ok(())
}

/// Ends every open attempt of a person to reset, with what was sent for it; invitations stay: they die with the address they went to.
///
/// # Errors
/// If the database does not answer.
pub async fn end_attempts(tx: &mut Tx, tenant: &str, user: &str, now: i64) -> Result<()> {
    run!(
        tx,
        "UPDATE flows SET ended_at = $3, step = 'expired'
         WHERE tenant_id = $1 AND user_id = $2 AND purpose <> 'invite' AND ended_at IS NULL",
        tenant,
        user,
        now
    )?;
    run!(
        tx,
        "UPDATE challenges SET ended_at = $3 WHERE tenant_id = $1 AND user_id = $2 AND purpose <> 'invite' AND ended_at IS NULL",
        tenant,
        user,
        now
    )?;
    Ok(())
}

/// Flows whose time is over but that were not ended yet, of all tenants: for the sweep.
///
/// # Errors
/// If the database does not answer.
pub async fn overdue(tx: &mut Tx, now: i64, limit: i64) -> Result<Vec<Flow>> {
    Ok(all!(tx, select!("WHERE ended_at IS NULL AND ends_at <= $1 ORDER BY ends_at LIMIT $2"), now, limit)?)
}

/// Forgets flows that ended long ago, with their gates and challenges.
///
/// # Errors
/// If the database does not answer.
pub async fn sweep(tx: &mut Tx, before: i64) -> Result<()> {
    run!(tx, "DELETE FROM flows WHERE ended_at < $1", before)?;
    Ok(())
}
