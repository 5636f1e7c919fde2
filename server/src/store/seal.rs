//! Seals over events: each vouches for all of a range, and for the seal before it.

use anyhow::Result;
use sqlx::FromRow;

use super::{Tx, all, one, run};

/// A seal.
#[derive(Clone, Debug, FromRow)]
pub struct Seal {
    /// Its place; they are counted from 1.
    pub number: i64,
    /// The name of the last event under it.
    pub upto: String,
    /// How many events there are under it.
    pub events: i64,
    /// When it was made, by the clock of the machine.
    pub sealed_at: i64,
    /// What vouches for them.
    pub mac: Vec<u8>,
    /// What vouches for it that they were deleted on purpose; nothing: they are there.
    pub pruned: Option<Vec<u8>>,
}

/// All seals of a tenant, in order.
///
/// # Errors
/// If the database does not answer.
pub async fn list(tx: &mut Tx, tenant: &str) -> Result<Vec<Seal>> {
    Ok(all!(
        tx,
        "SELECT number, upto, events, sealed_at, mac, pruned FROM event_seals WHERE tenant_id = $1 ORDER BY number",
        tenant
    )?)
}

/// The first one that is left.
///
/// # Errors
/// If the database does not answer.
pub async fn first(tx: &mut Tx, tenant: &str) -> Result<Option<Seal>> {
    Ok(one!(
        tx,
        "SELECT number, upto, events, sealed_at, mac, pruned FROM event_seals WHERE tenant_id = $1 ORDER BY number LIMIT 1",
        tenant
    )?)
}

/// The last one.
///
/// # Errors
/// If the database does not answer.
pub async fn last(tx: &mut Tx, tenant: &str) -> Result<Option<Seal>> {
    Ok(one!(
        tx,
        "SELECT number, upto, events, sealed_at, mac, pruned FROM event_seals WHERE tenant_id = $1 ORDER BY number DESC LIMIT 1",
        tenant
    )?)
}

/// One of them.
///
/// # Errors
/// If the database does not answer.
pub async fn get(tx: &mut Tx, tenant: &str, number: i64) -> Result<Option<Seal>> {
    Ok(one!(
        tx,
        "SELECT number, upto, events, sealed_at, mac, pruned FROM event_seals WHERE tenant_id = $1 AND number = $2",
        tenant,
        number
    )?)
}

/// Adds one.
///
/// # Errors
/// If there is one of that number, or the database does not answer.
pub async fn add(tx: &mut Tx, tenant: &str, seal: &Seal) -> Result<()> {
    run!(
        tx,
        "INSERT INTO event_seals (tenant_id, number, upto, events, sealed_at, mac) VALUES ($1, $2, $3, $4, $5, $6)",
        tenant,
        seal.number,
        &seal.upto,
        seal.events,
        seal.sealed_at,
        &seal.mac[..]
    )?;
    Ok(())
}

/// Deletes the events up to a seal, and the seals before it; `pruned` vouches for that.
///
/// # Errors
/// If the database does not answer.
pub async fn prune(tx: &mut Tx, tenant: &str, seal: &Seal, pruned: &[u8]) -> Result<u64> {
    let gone = run!(tx, "DELETE FROM events WHERE tenant_id = $1 AND id <= $2", tenant, &seal.upto)?;
    run!(tx, "DELETE FROM event_seals WHERE tenant_id = $1 AND number < $2", tenant, seal.number)?;
    run!(tx, "UPDATE event_seals SET pruned = $3 WHERE tenant_id = $1 AND number = $2", tenant, seal.number, pruned)?;
    Ok(gone)
}
