//! The lock-out of sign-in (specification §8.4), by name: an account or a user id that nobody has, from familiar or unfamiliar browsers.

use anyhow::Result;
use sqlx::FromRow;

use super::{Tx, one, run};

/// Where a name stands.
#[derive(Clone, Debug, Default, PartialEq, Eq, FromRow)]
pub struct Lockout {
    /// Wrong passwords since the last right one or lock-out.
    pub failures: i64,
    /// Lock-outs since the last right password: each is longer than the one before.
    pub locks: i64,
    /// Sign-in is refused until then.
    pub until: i64,
    /// Marks of the last wrong passwords, newest first, separated by spaces: the same one again does not count.
    pub recent: String,
}

/// Where a name stands; nothing was counted: the default.
///
/// # Errors
/// If the database does not answer.
pub async fn get(tx: &mut Tx, tenant: &str, name: &str) -> Result<Lockout> {
    let row = one!(tx, "SELECT failures, locks, until, recent FROM lockouts WHERE tenant_id = $1 AND name = $2", tenant, name)?;
    Ok(row.unwrap_or_default())
}

/// Keeps it.
///
/// # Errors
/// If the database does not answer.
pub async fn put(tx: &mut Tx, tenant: &str, name: &str, lockout: &Lockout, now: i64) -> Result<()> {
    run!(
        tx,
        "INSERT INTO lockouts (tenant_id, name, failures, locks, until, recent, counted_at) VALUES ($1, $2, $3, $4, $5, $6, $7)
         ON CONFLICT (tenant_id, name) DO UPDATE SET failures = excluded.failures, locks = excluded.locks, until = excluded.until,
            recent = excluded.recent, counted_at = excluded.counted_at",
        tenant,
        name,
        lockout.failures,
        lockout.locks,
        lockout.until,
        &lockout.recent,
        now
    )?;
    Ok(())
}

/// Begins anew.
///
/// # Errors
/// If the database does not answer.
pub async fn clear(tx: &mut Tx, tenant: &str, name: &str) -> Result<()> {
    run!(tx, "DELETE FROM lockouts WHERE tenant_id = $1 AND name = $2", tenant, name)?;
    Ok(())
}

/// Forgets what was counted long ago, whether anybody has the user id or not. Names that have `kept` in them are remembered for longer than
/// others.
///
/// # Errors
/// If the database does not answer.
pub async fn sweep(tx: &mut Tx, before: i64, (kept, kept_before): (&str, i64)) -> Result<()> {
    run!(
        tx,
        "DELETE FROM lockouts WHERE counted_at < $1 AND until < $1 AND (counted_at < $3 OR name NOT LIKE '%:' || $2 || '%')",
        before,
        kept,
        kept_before
    )?;
    Ok(())
}
