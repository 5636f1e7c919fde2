//! Sliding windows: what was counted when, and what is closed until when.

use anyhow::Result;
use sqlx::FromRow;

use super::{Tx, one, run};

/// Counts one thing.
///
/// # Errors
/// If the database does not answer.
pub async fn add(tx: &mut Tx, tenant: &str, name: &str, now: i64) -> Result<()> {
    run!(tx, "INSERT INTO tallies (id, tenant_id, name, at) VALUES ($1, $2, $3, $4)", crate::crypto::id(), tenant, name, now)?;
    Ok(())
}

/// What was counted after a moment.
#[derive(Clone, Copy, Debug, Default, FromRow)]
pub struct Window {
    /// How many.
    pub count: i64,
    /// When the first one was; 0: none.
    pub first: i64,
    /// When the last one was; 0: none.
    pub last: i64,
}

/// Looks through a window that opens after a moment.
///
/// # Errors
/// If the database does not answer.
pub async fn since(tx: &mut Tx, tenant: &str, name: &str, after: i64) -> Result<Window> {
    let row: Option<Window> = one!(
        tx,
        "SELECT COUNT(*) AS count, COALESCE(MIN(at), 0) AS first, COALESCE(MAX(at), 0) AS last
         FROM tallies WHERE tenant_id = $1 AND name = $2 AND at > $3",
        tenant,
        name,
        after
    )?;
    Ok(row.unwrap_or_default())
}

/// Takes back one thing that was counted at a moment.
///
/// # Errors
/// If the database does not answer.
pub async fn take_back(tx: &mut Tx, tenant: &str, name: &str, at: i64) -> Result<()> {
    run!(
        tx,
        "DELETE FROM tallies WHERE id = (SELECT MIN(id) FROM tallies WHERE tenant_id = $1 AND name = $2 AND at = $3)",
        tenant,
        name,
        at
    )?;
    Ok(())
}

/// Opens a name again that was closed until just that moment.
///
/// # Errors
/// If the database does not answer.
pub async fn reopen(tx: &mut Tx, tenant: &str, name: &str, until: i64) -> Result<()> {
    run!(tx, "DELETE FROM closures WHERE tenant_id = $1 AND name = $2 AND until = $3", tenant, name, until)?;
    Ok(())
}

/// Forgets what was counted under names that begin so.
///
/// # Errors
/// If the database does not answer.
pub async fn forget(tx: &mut Tx, tenant: &str, prefix: &str) -> Result<()> {
    let beyond = format!("{prefix}\u{7f}");
    run!(tx, "DELETE FROM tallies WHERE tenant_id = $1 AND name >= $2 AND name < $3", tenant, prefix, &beyond)?;
    run!(tx, "DELETE FROM closures WHERE tenant_id = $1 AND name >= $2 AND name < $3", tenant, prefix, &beyond)?;
    Ok(())
}

/// Closes a name until a moment.
///
/// # Errors
/// If the database does not answer.
pub async fn close(tx: &mut Tx, tenant: &str, name: &str, until: i64) -> Result<()> {
    run!(
        tx,
        "INSERT INTO closures (tenant_id, name, until) VALUES ($1, $2, $3) ON CONFLICT (tenant_id, name) DO UPDATE SET until = excluded.until",
        tenant,
        name,
        until
    )?;
    Ok(())
}

/// Until when one of two names is closed, the longer one; `None`: both are open.
///
/// # Errors
/// If the database does not answer.
pub async fn closed_until(tx: &mut Tx, tenant: &str, [one, other]: [&str; 2], now: i64) -> Result<Option<i64>> {
    let row: Option<(Option<i64>,)> = one!(
        tx,
        "SELECT MAX(until) FROM closures WHERE tenant_id = $1 AND name IN ($2, $3) AND until > $4",
        tenant,
        one,
        other,
        now
    )?;
    Ok(row.and_then(|(until,)| until))
}

/// Whether a name that begins so is closed.
///
/// # Errors
/// If the database does not answer.
pub async fn any_closed(tx: &mut Tx, tenant: &str, prefix: &str, now: i64) -> Result<bool> {
    let row: Option<(i64,)> = one!(
        tx,
        "SELECT until FROM closures WHERE tenant_id = $1 AND name >= $2 AND name < $3 AND until > $4 LIMIT 1",
        tenant,
        prefix,
        format!("{prefix}\u{7f}"),
        now
    )?;
    Ok(row.is_some())
}

/// Removes what no window reaches any more. Counts towards the lifting by an administrator have no window and stay.
///
/// # Errors
/// If the database does not answer.
pub async fn sweep(tx: &mut Tx, before: i64, now: i64) -> Result<()> {
    run!(tx, "DELETE FROM tallies WHERE at < $1 AND name NOT LIKE '%ever'", before)?;
    run!(tx, "DELETE FROM closures WHERE until < $1", now)?;
    Ok(())
}
