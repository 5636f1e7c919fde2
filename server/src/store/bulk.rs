//! Help for several people at once: whom it is for, how far it came, and what became of each.

use anyhow::Result;
use sqlx::FromRow;

use super::{Tx, all, one, run};

/// It waits for a word, or was stopped.
pub const WAITING: &str = "waiting";
/// Somebody works on it.
pub const WORKING: &str = "working";
/// Everybody had their turn, or another took its place.
pub const DONE: &str = "done";

/// Seconds for which passwords are shown: an answer that got lost can be asked for again.
pub const SHOWN_S: i64 = 60;

/// What is noted of somebody who was helped.
pub const HELPED: &str = "done";

/// One of them.
#[derive(Clone, Debug, FromRow)]
pub struct Bulk {
    /// Names it in addresses.
    pub id: String,
    /// Who wants it.
    pub user_id: String,
    /// What is done.
    pub act: String,
    /// `waiting`, `working` or `done`.
    pub state: String,
    /// Names whoever works on it.
    pub run: String,
    /// How many it is for.
    pub people: i64,
    /// How many had their turn.
    pub passed: i64,
    /// How many of those could not be helped.
    pub refused: i64,
    /// When it was asked for.
    pub created_at: i64,
    /// Until when whoever works on it is sure to.
    pub leased_until: i64,
    /// When the passwords that were made were shown.
    pub shown_at: Option<i64>,
    /// Who wants it gets a mail when it is over.
    pub mail: bool,
    /// The group that people are put into, or taken out of.
    pub group_name: Option<String>,
}

/// Somebody it is for.
#[derive(Clone, Debug, FromRow)]
pub struct Turn {
    /// Where in the list, from 0.
    pub place: i64,
    /// The person.
    pub user_id: String,
    /// Their user id.
    pub login: String,
    /// Nothing yet, [`HELPED`], or a refusal (JSON).
    pub outcome: Option<String>,
    /// A password that was made, sealed.
    pub secret: Option<Vec<u8>>,
}

macro_rules! select {
    ($rest:literal) => {
        concat!(
            "SELECT id, user_id, act, state, run, people, passed, refused, created_at, leased_until, shown_at, mail, group_name FROM bulks ",
            $rest
        )
    };
}

/// Keeps one with the people it is for: ids and user ids.
///
/// # Errors
/// If the database does not answer.
pub async fn insert(tx: &mut Tx, tenant: &str, bulk: &Bulk, people: &[(String, String)]) -> Result<()> {
    run!(
        tx,
        "INSERT INTO bulks (tenant_id, id, user_id, act, state, run, people, passed, refused, created_at, leased_until, mail,
            group_name)
         VALUES ($1, $2, $3, $4, $5, $6, $7, 0, 0, $8, $9, $10, $11)",
        tenant,
        &bulk.id,
        &bulk.user_id,
        &bulk.act,
        &bulk.state,
        &bulk.run,
        bulk.people,
        bulk.created_at,
        bulk.leased_until,
        bulk.mail,
        &bulk.group_name
    )?;
    for (place, (user, login)) in (0i64..).zip(people) {
        run!(
            tx,
            "INSERT INTO bulk_people (tenant_id, bulk_id, place, user_id, login) VALUES ($1, $2, $3, $4, $5)",
            tenant,
            &bulk.id,
            place,
            user,
            login
        )?;
    }
    Ok(())
}

/// One that a person asked for.
///
/// # Errors
/// If the database does not answer.
pub async fn get(tx: &mut Tx, tenant: &str, user: &str, id: &str) -> Result<Option<Bulk>> {
    Ok(one!(tx, select!("WHERE tenant_id = $1 AND user_id = $2 AND id = $3"), tenant, user, id)?)
}

/// The newest that a person asked for, newest first.
///
/// # Errors
/// If the database does not answer.
pub async fn list(tx: &mut Tx, tenant: &str, user: &str, limit: i64) -> Result<Vec<Bulk>> {
    let sql = select!("WHERE tenant_id = $1 AND user_id = $2 ORDER BY created_at DESC, id DESC LIMIT $3");
    Ok(all!(tx, sql, tenant, user, limit)?)
}

/// Whether one of this person is worked on at this moment.
///
/// # Errors
/// If the database does not answer.
pub async fn is_busy(tx: &mut Tx, tenant: &str, user: &str, now: i64) -> Result<bool> {
    let row: Option<(i64,)> = one!(
        tx,
        "SELECT CAST(1 AS BIGINT) FROM bulks WHERE tenant_id = $1 AND user_id = $2 AND state = $3 AND leased_until > $4 LIMIT 1",
        tenant,
        user,
        WORKING,
        now
    )?;
    Ok(row.is_some())
}

/// Those of a person that stand still are over, and those that never began are gone: a new one takes their place.
///
/// # Errors
/// If the database does not answer.
pub async fn give_way(tx: &mut Tx, tenant: &str, user: &str) -> Result<()> {
    run!(tx, "DELETE FROM bulks WHERE tenant_id = $1 AND user_id = $2 AND state = $3 AND passed = 0", tenant, user, WAITING)?;
    run!(tx, "UPDATE bulks SET state = $3 WHERE tenant_id = $1 AND user_id = $2 AND state <> $3", tenant, user, DONE)?;
    Ok(())
}

/// Takes one that stands still, to go on with it as `run`. False if somebody works on it, or it is over.
///
/// # Errors
/// If the database does not answer.
pub async fn claim(tx: &mut Tx, tenant: &str, id: &str, run: &str, (now, leased_until): (i64, i64)) -> Result<bool> {
    let taken = run!(
        tx,
        "UPDATE bulks SET state = $3, run = $4, leased_until = $5
         WHERE tenant_id = $1 AND id = $2 AND (state = $6 OR state = $3 AND leased_until <= $7)",
        tenant,
        id,
        WORKING,
        run,
        leased_until,
        WAITING,
        now
    )?;
    Ok(taken == 1)
}

/// Stops one that is worked on; false if it was not.
///
/// # Errors
/// If the database does not answer.
pub async fn pause(tx: &mut Tx, tenant: &str, id: &str) -> Result<bool> {
    let sql = "UPDATE bulks SET state = $3 WHERE tenant_id = $1 AND id = $2 AND state = $4";
    Ok(run!(tx, sql, tenant, id, WAITING, WORKING)? > 0)
}

/// Whoever works on it as `run` leaves it: [`DONE`], or [`WAITING`] where they cannot go on. Nothing changes, and the answer is `false`, if it
/// was stopped, or another took over.
///
/// # Errors
/// If the database does not answer.
pub async fn leave(tx: &mut Tx, tenant: &str, id: &str, run: &str, state: &str) -> Result<bool> {
    let left = run!(
        tx,
        "UPDATE bulks SET state = $4 WHERE tenant_id = $1 AND id = $2 AND run = $3 AND state = $5",
        tenant,
        id,
        run,
        state,
        WORKING
    )?;
    Ok(left > 0)
}

/// Whose turn it is, for whoever works on it as `run`; `None`: nobody's any more, or it was stopped or taken over.
///
/// # Errors
/// If the database does not answer.
pub async fn next(tx: &mut Tx, tenant: &str, id: &str, run: &str) -> Result<Option<Turn>> {
    Ok(one!(
        tx,
        "SELECT place, t.user_id, login, outcome, secret FROM bulks b JOIN bulk_people t ON t.tenant_id = b.tenant_id AND t.bulk_id = b.id
         WHERE b.tenant_id = $1 AND b.id = $2 AND b.run = $3 AND b.state = $4 AND place >= passed AND outcome IS NULL
         ORDER BY place LIMIT 1",
        tenant,
        id,
        run,
        WORKING
    )?)
}

/// Notes what became of somebody, once. False if it is noted already.
///
/// # Errors
/// If the database does not answer.
pub async fn note(tx: &mut Tx, tenant: &str, id: &str, turn: &Turn, leased_until: i64) -> Result<bool> {
    let noted = run!(
        tx,
        "UPDATE bulk_people SET outcome = $4, secret = $5 WHERE tenant_id = $1 AND bulk_id = $2 AND place = $3 AND outcome IS NULL",
        tenant,
        id,
        turn.place,
        turn.outcome.as_deref(),
        turn.secret.as_deref()
    )?;
    if noted == 0 {
        return Ok(false);
    }
    let refused = i64::from(turn.outcome.as_deref() != Some(HELPED));
    run!(
        tx,
        "UPDATE bulks SET passed = passed + 1, refused = refused + $3, leased_until = $4 WHERE tenant_id = $1 AND id = $2",
        tenant,
        id,
        refused,
        leased_until
    )?;
    Ok(true)
}

/// What became of them behind a place, in order.
///
/// # Errors
/// If the database does not answer.
pub async fn turns(tx: &mut Tx, tenant: &str, id: &str, after: i64, limit: i64) -> Result<Vec<Turn>> {
    Ok(all!(
        tx,
        "SELECT place, user_id, login, outcome, secret FROM bulk_people WHERE tenant_id = $1 AND bulk_id = $2 AND place > $3
         ORDER BY place LIMIT $4",
        tenant,
        id,
        after,
        limit
    )?)
}

/// The first of those who could not be helped, in order.
///
/// # Errors
/// If the database does not answer.
pub async fn refused(tx: &mut Tx, tenant: &str, id: &str, limit: i64) -> Result<Vec<Turn>> {
    Ok(all!(
        tx,
        "SELECT place, user_id, login, outcome, secret FROM bulk_people WHERE tenant_id = $1 AND bulk_id = $2 AND outcome <> $3
         ORDER BY place LIMIT $4",
        tenant,
        id,
        HELPED,
        limit
    )?)
}

/// The passwords that were made are shown from now on, for some time, and never again.
///
/// # Errors
/// If the database does not answer.
pub async fn show_secrets(tx: &mut Tx, tenant: &str, id: &str, now: i64) -> Result<()> {
    let sql = "UPDATE bulks SET shown_at = $3 WHERE tenant_id = $1 AND id = $2 AND shown_at IS NULL";
    run!(tx, sql, tenant, id, now)?;
    Ok(())
}

/// Removes passwords that were shown before a moment, those that were made before another and nobody looked at, and what is older than a third.
///
/// # Errors
/// If the database does not answer.
pub async fn sweep(tx: &mut Tx, shown_before: i64, made_before: i64, before: i64) -> Result<()> {
    run!(tx, "DELETE FROM bulks WHERE created_at < $1", before)?;
    run!(
        tx,
        "UPDATE bulk_people SET secret = NULL WHERE secret IS NOT NULL
         AND EXISTS (SELECT 1 FROM bulks b WHERE b.tenant_id = bulk_people.tenant_id AND b.id = bulk_people.bulk_id
            AND (b.shown_at < $1 OR b.leased_until < $2))",
        shown_before,
        made_before
    )?;
    Ok(())
}
