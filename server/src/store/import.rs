//! Files of people on their way in: what was uploaded, how far it was read, and the rows that were refused.

use anyhow::Result;
use sqlx::FromRow;

use super::{Tx, all, one, run};

/// It is being uploaded.
pub const ARRIVING: &str = "arriving";
/// It is read, and nothing is written.
pub const CHECKING: &str = "checking";
/// Its reader says whether it is written.
pub const CHECKED: &str = "checked";
/// It is written.
pub const WRITING: &str = "writing";
/// It is over.
pub const DONE: &str = "done";
/// It is no file of people at all.
pub const BAD: &str = "bad";

/// One file.
#[derive(Clone, Debug, FromRow)]
pub struct Import {
    /// Names it in addresses.
    pub id: String,
    /// The tenant.
    pub tenant_id: String,
    /// Who brought it.
    pub user_id: String,
    /// Their user id.
    pub login: String,
    /// `arriving`, `checking`, `checked`, `writing`, `done` or `bad`.
    pub state: String,
    /// It waits for whoever stopped it.
    pub paused: bool,
    /// Everybody new gets an invitation.
    pub invites: bool,
    /// Its first line, as it is written back over the refused rows.
    pub header: String,
    /// Why it is no file of people (JSON).
    pub bad: Option<String>,
    /// Bytes of it.
    pub size: i64,
    /// Bytes that were read.
    pub passed: i64,
    /// The last line that was read.
    pub line: i64,
    /// People who were not there.
    pub created: i64,
    /// People who are others now.
    pub changed: i64,
    /// People who were so already.
    pub unchanged: i64,
    /// Rows that were not taken.
    pub refused: i64,
    /// People among those created to whom no invitation can go.
    pub unreachable: i64,
    /// When it was brought.
    pub created_at: i64,
}

/// How far it came.
#[derive(Clone, Copy, Debug, Default)]
pub struct Progress {
    /// Bytes read.
    pub passed: i64,
    /// The last line read.
    pub line: i64,
    /// People who were not there.
    pub created: i64,
    /// People who are others now.
    pub changed: i64,
    /// People who were so already.
    pub unchanged: i64,
    /// Rows that were not taken.
    pub refused: i64,
    /// People among those created to whom no invitation can go.
    pub unreachable: i64,
}

/// A row that was refused.
#[derive(Clone, Debug, FromRow)]
pub struct Refused {
    /// Where it begins; the header is line 1.
    pub line: i64,
    /// The user id as written.
    pub login: String,
    /// Why (JSON).
    pub faults: String,
    /// The row, as CSV.
    pub cells: String,
}

macro_rules! select {
    ($rest:literal) => {
        concat!(
            "SELECT id, tenant_id, user_id, login, state, paused, invites, header, bad, size, passed, line, created, changed, unchanged, unreachable, ",
            "refused, created_at FROM imports ",
            $rest
        )
    };
}

/// Begins one.
///
/// # Errors
/// If the database does not answer.
pub async fn begin(tx: &mut Tx, tenant: &str, id: &str, (user, login): (&str, &str), now: i64) -> Result<()> {
    run!(
        tx,
        "INSERT INTO imports (id, tenant_id, user_id, login, state, paused, invites, header, bad, size, passed, line, created, changed,
            unchanged, refused, created_at, leased_until)
         VALUES ($1, $2, $3, $4, $5, FALSE, FALSE, '', NULL, 0, 0, 0, 0, 0, 0, 0, $6, 0)",
        id,
        tenant,
        user,
        login,
        ARRIVING,
        now
    )?;
    Ok(())
}

/// Keeps a piece of the file.
///
/// # Errors
/// If the database does not answer.
pub async fn put(tx: &mut Tx, tenant: &str, id: &str, place: i64, bytes: &[u8]) -> Result<()> {
    run!(tx, "INSERT INTO import_chunks (tenant_id, import_id, place, bytes) VALUES ($1, $2, $3, $4)", tenant, id, place, bytes)?;
    Ok(())
}

/// A piece of the file; `None` behind its end.
///
/// # Errors
/// If the database does not answer.
pub async fn chunk(tx: &mut Tx, tenant: &str, id: &str, place: i64) -> Result<Option<Vec<u8>>> {
    let row: Option<(Vec<u8>,)> =
        one!(tx, "SELECT bytes FROM import_chunks WHERE tenant_id = $1 AND import_id = $2 AND place = $3", tenant, id, place)?;
    Ok(row.map(|(bytes,)| bytes))
}

/// The whole file is there: it is to be checked.
///
/// # Errors
/// If the database does not answer.
pub async fn arrived(tx: &mut Tx, tenant: &str, id: &str, size: i64) -> Result<()> {
    run!(
        tx,
        "UPDATE imports SET state = $3, size = $4 WHERE tenant_id = $1 AND id = $2 AND state = $5",
        tenant,
        id,
        CHECKING,
        size,
        ARRIVING
    )?;
    Ok(())
}

/// One by its id.
///
/// # Errors
/// If the database does not answer.
pub async fn get(tx: &mut Tx, tenant: &str, id: &str) -> Result<Option<Import>> {
    Ok(one!(tx, select!("WHERE tenant_id = $1 AND id = $2"), tenant, id)?)
}

/// The newest of a tenant, newest first.
///
/// # Errors
/// If the database does not answer.
pub async fn list(tx: &mut Tx, tenant: &str, limit: i64) -> Result<Vec<Import>> {
    Ok(all!(
        tx,
        select!("WHERE tenant_id = $1 AND state <> 'arriving' ORDER BY created_at DESC, id DESC LIMIT $2"),
        tenant,
        limit
    )?)
}

/// Whether one of a tenant is read or written at this moment.
///
/// # Errors
/// If the database does not answer.
pub async fn is_busy(tx: &mut Tx, tenant: &str) -> Result<bool> {
    let row: Option<(i64,)> = one!(
        tx,
        "SELECT CAST(1 AS BIGINT) FROM imports WHERE tenant_id = $1 AND state IN ('checking', 'writing') LIMIT 1",
        tenant
    )?;
    Ok(row.is_some())
}

/// Whether there is work to do that nobody does.
///
/// # Errors
/// If the database does not answer.
pub async fn waits(tx: &mut Tx, now: i64) -> Result<bool> {
    let row: Option<(i64,)> = one!(
        tx,
        "SELECT CAST(1 AS BIGINT) FROM imports WHERE state IN ('checking', 'writing') AND NOT paused AND leased_until <= $1 LIMIT 1",
        now
    )?;
    Ok(row.is_some())
}

/// Takes one that has work to do and that nobody works on.
///
/// # Errors
/// If the database does not answer.
pub async fn claim(tx: &mut Tx, now: i64, lease_s: i64) -> Result<Option<Import>> {
    let found: Option<(String, String)> = one!(
        tx,
        "SELECT tenant_id, id FROM imports
         WHERE state IN ('checking', 'writing') AND NOT paused AND leased_until <= $1 ORDER BY created_at LIMIT 1",
        now
    )?;
    let Some((tenant, id)) = found else { return Ok(None) };
    let taken = run!(
        tx,
        "UPDATE imports SET leased_until = $3 WHERE tenant_id = $1 AND id = $2 AND leased_until <= $4",
        &tenant,
        &id,
        now + lease_s,
        now
    )?;
    if taken == 1 { get(tx, &tenant, &id).await } else { Ok(None) }
}

/// Notes how far it came, and that somebody goes on with it.
///
/// # Errors
/// If the database does not answer.
pub async fn note(tx: &mut Tx, import: &Import, progress: &Progress, leased_until: i64) -> Result<()> {
    let Progress { passed, line, created, changed, unchanged, refused, unreachable } = *progress;
    run!(
        tx,
        "UPDATE imports SET passed = $3, line = $4, created = $5, changed = $6, unchanged = $7, refused = $8, leased_until = $9, unreachable = $10
         WHERE tenant_id = $1 AND id = $2",
        &import.tenant_id,
        &import.id,
        passed,
        line,
        created,
        changed,
        unchanged,
        refused,
        leased_until,
        unreachable
    )?;
    Ok(())
}

/// Keeps its first line.
///
/// # Errors
/// If the database does not answer.
pub async fn set_header(tx: &mut Tx, import: &Import, header: &str) -> Result<()> {
    run!(tx, "UPDATE imports SET header = $3 WHERE tenant_id = $1 AND id = $2", &import.tenant_id, &import.id, header)?;
    Ok(())
}

/// Keeps a refused row.
///
/// # Errors
/// If the database does not answer.
pub async fn refuse(tx: &mut Tx, import: &Import, row: &Refused) -> Result<()> {
    run!(
        tx,
        "INSERT INTO import_faults (tenant_id, import_id, line, login, faults, cells) VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT DO NOTHING",
        &import.tenant_id,
        &import.id,
        row.line,
        &row.login,
        &row.faults,
        &row.cells
    )?;
    Ok(())
}

/// Refused rows behind a line, in order.
///
/// # Errors
/// If the database does not answer.
pub async fn refused(tx: &mut Tx, tenant: &str, id: &str, after: i64, limit: i64) -> Result<Vec<Refused>> {
    Ok(all!(
        tx,
        "SELECT line, login, faults, cells FROM import_faults WHERE tenant_id = $1 AND import_id = $2 AND line > $3
         ORDER BY line LIMIT $4",
        tenant,
        id,
        after,
        limit
    )?)
}

/// It was read to its end.
///
/// # Errors
/// If the database does not answer.
pub async fn end(tx: &mut Tx, import: &Import, state: &str, bad: Option<&str>) -> Result<()> {
    run!(
        tx,
        "UPDATE imports SET state = $3, bad = $4, leased_until = 0 WHERE tenant_id = $1 AND id = $2",
        &import.tenant_id,
        &import.id,
        state,
        bad
    )?;
    if state != CHECKED {
        forget(tx, &import.tenant_id, &import.id).await?;
    }
    Ok(())
}

/// Its own reader wants it written. False if it was not checked, or is written already.
///
/// # Errors
/// If the database does not answer.
pub async fn write(tx: &mut Tx, tenant: &str, id: &str, invites: bool) -> Result<bool> {
    let begun = run!(
        tx,
        "UPDATE imports SET state = $3, invites = $4, passed = 0, line = 0, created = 0, changed = 0, unchanged = 0, refused = 0, unreachable = 0
         WHERE tenant_id = $1 AND id = $2 AND state = $5",
        tenant,
        id,
        WRITING,
        invites,
        CHECKED
    )?;
    if begun == 1 {
        run!(tx, "DELETE FROM import_faults WHERE tenant_id = $1 AND import_id = $2", tenant, id)?;
    }
    Ok(begun == 1)
}

/// Stops it, or lets it go on.
///
/// # Errors
/// If the database does not answer.
pub async fn pause(tx: &mut Tx, tenant: &str, id: &str, paused: bool) -> Result<()> {
    run!(tx, "UPDATE imports SET paused = $3 WHERE tenant_id = $1 AND id = $2", tenant, id, paused)?;
    Ok(())
}

/// Nobody works on it any more.
///
/// # Errors
/// If the database does not answer.
pub async fn free(tx: &mut Tx, import: &Import) -> Result<()> {
    run!(tx, "UPDATE imports SET leased_until = 0 WHERE tenant_id = $1 AND id = $2", &import.tenant_id, &import.id)?;
    Ok(())
}

/// The file itself is not needed any more; what was told of it stays.
///
/// # Errors
/// If the database does not answer.
async fn forget(tx: &mut Tx, tenant: &str, id: &str) -> Result<()> {
    run!(tx, "DELETE FROM import_chunks WHERE tenant_id = $1 AND import_id = $2", tenant, id)?;
    Ok(())
}

/// Removes those of a person that wait for a word, or that never arrived whole: a new file takes their place.
///
/// # Errors
/// If the database does not answer.
pub async fn give_way(tx: &mut Tx, tenant: &str, user: &str) -> Result<()> {
    run!(tx, "DELETE FROM imports WHERE tenant_id = $1 AND user_id = $2 AND state IN ('arriving', 'checked')", tenant, user)?;
    Ok(())
}

/// Removes one with everything of it.
///
/// # Errors
/// If the database does not answer.
pub async fn delete(tx: &mut Tx, tenant: &str, id: &str) -> Result<()> {
    run!(tx, "DELETE FROM imports WHERE tenant_id = $1 AND id = $2", tenant, id)?;
    Ok(())
}

/// Removes those that never arrived whole, and those that are older than a moment.
///
/// # Errors
/// If the database does not answer.
pub async fn sweep(tx: &mut Tx, arriving_before: i64, before: i64) -> Result<()> {
    run!(
        tx,
        "DELETE FROM imports WHERE state = 'arriving' AND created_at < $1 OR state NOT IN ('checking', 'writing') AND created_at < $2",
        arriving_before,
        before
    )?;
    Ok(())
}
