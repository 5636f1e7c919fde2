//! Work that may fail outside: written in the transaction that wants it, claimed by any node, tried again until it is done or dead.

use anyhow::Result;
use sqlx::FromRow;

use super::{Tx, all, one, run};

/// A claimed job.
#[derive(Clone, Debug, FromRow)]
pub struct Job {
    /// Random id; the payload is sealed for it.
    pub id: String,
    /// The tenant it is done for.
    pub tenant_id: String,
    /// `letter`, or `blank`: nothing to send, written so that both cases write the same.
    pub kind: String,
    /// Sealed.
    pub payload: Option<Vec<u8>>,
    /// Tries so far, this one included.
    pub tries: i64,
    /// Of no use to anybody after that.
    pub expires_at: i64,
}

/// What to do.
pub struct NewJob<'a> {
    /// Random id.
    pub id: &'a str,
    /// `letter` or `blank`.
    pub kind: &'a str,
    /// What goes first: the smaller number.
    pub class: i64,
    /// Sealed payload.
    pub payload: &'a [u8],
    /// Not before.
    pub due_at: i64,
    /// Of no use to anybody after that.
    pub expires_at: i64,
}

/// Puts a job into the queue.
///
/// # Errors
/// If the database does not answer.
pub async fn push(tx: &mut Tx, tenant: &str, job: &NewJob<'_>, now: i64) -> Result<()> {
    run!(
        tx,
        "INSERT INTO jobs (id, tenant_id, kind, class, payload, state, due_at, expires_at, tries, created_at)
         VALUES ($1, $2, $3, $4, $5, 'due', $6, $7, 0, $8)",
        job.id,
        tenant,
        job.kind,
        job.class,
        job.payload,
        job.due_at,
        job.expires_at,
        now
    )?;
    Ok(())
}

/// The tenants for whom something of a class is due. It jumps from one tenant to the next, however much waits for each.
///
/// # Errors
/// If the database does not answer.
pub async fn waiting(tx: &mut Tx, class: i64, now: i64) -> Result<Vec<String>> {
    let tenants: Vec<(String,)> = all!(
        tx,
        "WITH RECURSIVE tenants (id) AS (
             SELECT MIN(tenant_id) FROM jobs WHERE state = 'due' AND class = $1
             UNION ALL
             SELECT (SELECT MIN(tenant_id) FROM jobs WHERE state = 'due' AND class = $1 AND tenant_id > tenants.id)
             FROM tenants WHERE tenants.id IS NOT NULL
         )
         SELECT id FROM tenants WHERE id IS NOT NULL
         AND EXISTS (SELECT 1 FROM jobs WHERE state = 'due' AND class = $1 AND tenant_id = tenants.id AND due_at <= $2)
         ORDER BY id",
        class,
        now
    )?;
    Ok(tenants.into_iter().map(|(id,)| id).collect())
}

/// Takes what of a class is due first for a tenant; whoever holds it must finish within `lease_s`, or another node takes it.
///
/// # Errors
/// If the database does not answer.
pub async fn claim(tx: &mut Tx, (class, tenant): (i64, &str), now: i64, lease_s: i64) -> Result<Option<Job>> {
    // The lease is the due time: a claimed job becomes due again when its holder died. On PostgreSQL two nodes must not wait for each
    // other's rows; SQLite has one writer anyway and does not know the clause.
    let claimed = match tx {
        Tx::Sqlite(..) => one!(
            tx,
            "UPDATE jobs SET due_at = $4, tries = tries + 1
             WHERE id = (SELECT id FROM jobs WHERE state = 'due' AND class = $1 AND tenant_id = $2 AND due_at <= $3
                         ORDER BY due_at LIMIT 1)
             RETURNING id, tenant_id, kind, payload, tries, expires_at",
            class,
            tenant,
            now,
            now + lease_s
        )?,
        Tx::Postgres(_) => one!(
            tx,
            "UPDATE jobs SET due_at = $4, tries = tries + 1
             WHERE id = (SELECT id FROM jobs WHERE state = 'due' AND class = $1 AND tenant_id = $2 AND due_at <= $3
                         ORDER BY due_at LIMIT 1 FOR UPDATE SKIP LOCKED)
             RETURNING id, tenant_id, kind, payload, tries, expires_at",
            class,
            tenant,
            now,
            now + lease_s
        )?,
    };
    Ok(claimed)
}

/// Ends a job that was done, or could never be (`error`); either way its payload is wiped.
///
/// # Errors
/// If the database does not answer.
pub async fn finish(tx: &mut Tx, tenant: &str, id: &str, error: Option<&str>) -> Result<()> {
    let state = if error.is_some() { "dead" } else { "done" };
    run!(
        tx,
        "UPDATE jobs SET state = $3, error = $4, payload = NULL WHERE tenant_id = $1 AND id = $2",
        tenant,
        id,
        state,
        error
    )?;
    Ok(())
}

/// Puts a job back for a later try.
///
/// # Errors
/// If the database does not answer.
pub async fn retry(tx: &mut Tx, tenant: &str, id: &str, due_at: i64, error: &str) -> Result<()> {
    run!(tx, "UPDATE jobs SET due_at = $3, error = $4 WHERE tenant_id = $1 AND id = $2", tenant, id, due_at, error)?;
    Ok(())
}

/// Removes jobs that were done some time ago; dead ones stay for an administrator to see.
///
/// # Errors
/// If the database does not answer.
pub async fn sweep(tx: &mut Tx, before: i64) -> Result<()> {
    run!(tx, "DELETE FROM jobs WHERE state = 'done' AND created_at < $1", before)?;
    Ok(())
}

/// How many jobs of all tenants are in a state, for the metrics.
///
/// # Errors
/// If the database does not answer.
pub async fn count(tx: &mut Tx, state: &str) -> Result<i64> {
    let row: Option<(i64,)> = one!(tx, "SELECT COUNT(*) FROM jobs WHERE state = $1 AND kind <> 'blank'", state)?;
    Ok(row.map_or(0, |(count,)| count))
}

/// How many jobs are due by a moment and not done.
///
/// # Errors
/// If the database does not answer.
pub async fn open_until(tx: &mut Tx, moment: i64) -> Result<i64> {
    let row: Option<(i64,)> = one!(
        tx,
        "SELECT COUNT(*) FROM jobs WHERE state = 'due' AND (due_at <= $1 OR tries > 0) AND payload IS NOT NULL",
        moment
    )?;
    Ok(row.map_or(0, |(count,)| count))
}
