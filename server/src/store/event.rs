//! What happened: one row a step, never with a secret.

use anyhow::Result;
use sqlx::FromRow;

use super::{Tx, all, one, run};

/// [`Event::agent`] of what was done by a command.
pub const COMMAND: &str = "command line";

/// [`Event::agent`] of what an administrator did to somebody.
pub const ADMINISTRATION: &str = "administration";

/// One event.
#[derive(Clone, Debug, Default, FromRow)]
pub struct Event {
    /// When.
    pub at: i64,
    /// For example `reset` (the end of an attempt) or `progress` (a step of one).
    pub kind: String,
    /// The user id as typed.
    pub login: String,
    /// The person, where one was meant.
    pub user_id: Option<String>,
    /// Their roles then.
    pub role: String,
    /// `succeeded`, `failed`, `abandoned`, `blocked`, `cancelled`, `contacted_admin`.
    pub result: Option<String>,
    /// The reason, a stable code (specification §5.4).
    pub detail: Option<String>,
    /// Methods proven so far, separated by spaces.
    pub methods: String,
    /// The flow: the support code the person saw.
    pub flow_id: Option<String>,
    /// Network address.
    pub address: String,
    /// User agent.
    pub agent: String,
}

/// Records an event.
///
/// # Errors
/// If the database does not answer.
pub async fn record(tx: &mut Tx, tenant: &str, event: &Event) -> Result<()> {
    run!(
        tx,
        "INSERT INTO events (id, tenant_id, at, kind, login, user_id, role, result, detail, methods, flow_id, address, agent)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)",
        crate::crypto::ordered_id(),
        tenant,
        event.at,
        &event.kind,
        &event.login,
        &event.user_id,
        &event.role,
        &event.result,
        &event.detail,
        &event.methods,
        &event.flow_id,
        &event.address,
        &event.agent
    )?;
    Ok(())
}

/// Events of a tenant since a moment, oldest first.
///
/// # Errors
/// If the database does not answer.
pub async fn since(tx: &mut Tx, tenant: &str, after: i64, limit: i64) -> Result<Vec<Event>> {
    Ok(all!(
        tx,
        "SELECT at, kind, login, user_id, role, result, detail, methods, flow_id, address, agent
         FROM events WHERE tenant_id = $1 AND at > $2 ORDER BY at, id LIMIT $3",
        tenant,
        after,
        limit
    )?)
}

/// The newest events of one person, newest first; single steps of an attempt left out.
///
/// # Errors
/// If the database does not answer.
pub async fn of_user(tx: &mut Tx, tenant: &str, user: &str, limit: i64) -> Result<Vec<Event>> {
    Ok(all!(
        tx,
        "SELECT at, kind, login, user_id, role, result, detail, methods, flow_id, address, agent
         FROM events WHERE tenant_id = $1 AND user_id = $2 AND kind <> 'progress' ORDER BY at DESC, id DESC LIMIT $3",
        tenant,
        user,
        limit
    )?)
}

/// The newest attempt whose id begins so; `beginning` holds eight or more hexadecimal digits, and dashes.
///
/// # Errors
/// If the database does not answer.
pub async fn flow_beginning(tx: &mut Tx, tenant: &str, beginning: &str) -> Result<Option<String>> {
    let row: Option<(String,)> = one!(
        tx,
        "SELECT flow_id FROM events WHERE tenant_id = $1 AND flow_id IS NOT NULL AND substr(flow_id, 1, 8) = substr($2, 1, 8)
            AND flow_id LIKE $2 ORDER BY at DESC LIMIT 1",
        tenant,
        format!("{beginning}%")
    )?;
    Ok(row.map(|(flow,)| flow))
}

/// Everything of one attempt to reset, in order.
///
/// # Errors
/// If the database does not answer.
pub async fn of_flow(tx: &mut Tx, tenant: &str, flow: &str, limit: i64) -> Result<Vec<Event>> {
    Ok(all!(
        tx,
        "SELECT at, kind, login, user_id, role, result, detail, methods, flow_id, address, agent
         FROM events WHERE tenant_id = $1 AND flow_id IS NOT NULL AND substr(flow_id, 1, 8) = substr($2, 1, 8) AND flow_id = $2
         ORDER BY at, id LIMIT $3",
        tenant,
        flow,
        limit
    )?)
}

/// When an administrator verified a caller last, not before a moment.
///
/// # Errors
/// If the database does not answer.
pub async fn caller_verified(tx: &mut Tx, tenant: &str, (user, by): (&str, &str), since: i64) -> Result<Option<i64>> {
    let row: Option<(i64,)> = one!(
        tx,
        "SELECT at FROM events WHERE tenant_id = $1 AND user_id = $2 AND at > $4 AND kind = 'caller_verified' AND detail = $3
         ORDER BY at DESC LIMIT 1",
        tenant,
        user,
        by,
        since
    )?;
    Ok(row.map(|(at,)| at))
}

/// What counts as written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Written {
    /// What somebody was added with, too.
    AtAll,
    /// Only what was written over somebody who was there.
    Over,
}

/// Whether a field of a person was written since a moment. Every writer says which fields it wrote.
///
/// # Errors
/// If the database does not answer.
pub async fn was_written(
    tx: &mut Tx,
    tenant: &str,
    (user, field): (&str, &str),
    (written, since): (Written, i64),
) -> Result<bool> {
    let row: Option<(i64,)> = one!(
        tx,
        "SELECT at FROM events WHERE tenant_id = $1 AND user_id = $2 AND at > $4 AND (kind = 'user_changed' OR kind = 'user_added' AND $5)
            AND ' ' || detail || ' ' LIKE '% ' || $3 || ' %' LIMIT 1",
        tenant,
        user,
        field,
        since,
        written == Written::AtAll
    )?;
    Ok(row.is_some())
}

/// An event with the name that it has in addresses.
#[derive(Clone, Debug, FromRow)]
pub struct Named {
    /// The name.
    pub id: String,
    /// What happened.
    #[sqlx(flatten)]
    pub event: Event,
}

/// The newest changes of a tenant's policy, newest first.
///
/// # Errors
/// If the database does not answer.
pub async fn policy_changes(tx: &mut Tx, tenant: &str, limit: i64) -> Result<Vec<Named>> {
    Ok(all!(
        tx,
        "SELECT id, at, kind, login, user_id, role, result, detail, methods, flow_id, address, agent
         FROM events WHERE tenant_id = $1 AND kind = 'policy_changed' ORDER BY at DESC, id DESC LIMIT $2",
        tenant,
        limit
    )?)
}

/// One of them.
///
/// # Errors
/// If the database does not answer.
pub async fn policy_change(tx: &mut Tx, tenant: &str, id: &str) -> Result<Option<Named>> {
    Ok(one!(
        tx,
        "SELECT id, at, kind, login, user_id, role, result, detail, methods, flow_id, address, agent
         FROM events WHERE tenant_id = $1 AND id = $2 AND kind = 'policy_changed'",
        tenant,
        id
    )?)
}

/// The newest changes of a tenant's looks, newest first.
///
/// # Errors
/// If the database does not answer.
pub async fn brand_changes(tx: &mut Tx, tenant: &str, limit: i64) -> Result<Vec<Named>> {
    Ok(all!(
        tx,
        "SELECT id, at, kind, login, user_id, role, result, detail, methods, flow_id, address, agent
         FROM events WHERE tenant_id = $1 AND kind = 'brand_changed' ORDER BY at DESC, id DESC LIMIT $2",
        tenant,
        limit
    )?)
}

/// One of them.
///
/// # Errors
/// If the database does not answer.
pub async fn brand_change(tx: &mut Tx, tenant: &str, id: &str) -> Result<Option<Named>> {
    Ok(one!(
        tx,
        "SELECT id, at, kind, login, user_id, role, result, detail, methods, flow_id, address, agent
         FROM events WHERE tenant_id = $1 AND id = $2 AND kind = 'brand_changed'",
        tenant,
        id
    )?)
}

/// When the last event of all tenants was; 0: there is none.
///
/// # Errors
/// If the database does not answer.
pub async fn newest(tx: &mut Tx) -> Result<i64> {
    let row: Option<(i64,)> = one!(tx, "SELECT COALESCE(MAX(at), 0) FROM events")?;
    Ok(row.map_or(0, |(at,)| at))
}
