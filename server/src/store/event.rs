//! What happened: one row a step, never with a secret.

mod actor;

pub use actor::Actor;
use anyhow::Result;
use serde::{Serialize, de::DeserializeOwned};
use sqlx::FromRow;

use super::{Tx, all, one, run};
use actor::{COMMAND, FILE, REKEY, SEVERAL};

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
    /// Who did it to the person; nothing: they themselves, a command, or Rekey itself.
    pub actor_id: Option<String>,
    /// The user id that whoever did it had then.
    pub actor: Option<String>,
    /// Seconds that an attempt to reset took, on the event that ended it.
    pub took_s: Option<i64>,
}

/// Seconds below which nobody finishes an attempt by hand: a user id, a code that first has to arrive, and a new password typed twice.
const BY_HAND_S: i64 = 8;

impl Event {
    /// A command did it, at the server. A browser always has an address, whatever it calls itself.
    pub fn is_by_command(&self) -> bool {
        self.address.is_empty() && self.actor_id.is_none() && [COMMAND, FILE].contains(&self.agent.as_str())
    }

    /// A finished attempt that was too quick for a person. Nothing is refused for it: a program may do what its owner may.
    pub fn is_too_quick_by_hand(&self) -> bool {
        self.result.as_deref() == Some("succeeded") && self.took_s.is_some_and(|took| took < BY_HAND_S)
    }

    /// Who something was done to, where somebody else did it: another person, a command, or Rekey.
    pub fn whom(&self) -> Option<&str> {
        let by_another = self.actor.is_some() || self.is_by_command() || self.is_by_rekey();
        Some(self.login.as_str()).filter(|login| by_another && !login.is_empty())
    }

    /// Rekey did it by itself.
    pub fn is_by_rekey(&self) -> bool {
        self.address.is_empty() && self.agent == REKEY
    }
}

/// Bytes kept of what anybody can type or send: no user id, no address and no name of a browser that means something is longer.
const LONGEST: usize = 320;

fn clipped(text: &str) -> &str {
    text.get(..text.floor_char_boundary(LONGEST)).unwrap_or_default()
}

/// Records an event.
///
/// # Errors
/// If the database does not answer.
pub async fn record(tx: &mut Tx, tenant: &str, event: &Event) -> Result<()> {
    run!(
        tx,
        "INSERT INTO events (id, tenant_id, at, kind, login, user_id, role, result, detail, methods, flow_id, address, agent, actor_id, actor,
            took_s)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)",
        crate::crypto::ordered_id(),
        tenant,
        event.at,
        &event.kind,
        clipped(&event.login),
        &event.user_id,
        &event.role,
        &event.result,
        &event.detail,
        &event.methods,
        &event.flow_id,
        clipped(&event.address),
        clipped(&event.agent),
        &event.actor_id,
        &event.actor,
        event.took_s
    )?;
    Ok(())
}

/// Reads events of a tenant, which is `$1`.
macro_rules! select {
    ($rest:literal) => {
        concat!(
            "SELECT id, at, kind, login, user_id, role, result, detail, methods, flow_id, address, agent, actor_id, actor, took_s
             FROM events WHERE tenant_id = $1 AND ",
            $rest
        )
    };
}

/// Events of a tenant since a moment, oldest first.
///
/// # Errors
/// If the database does not answer.
pub async fn since(tx: &mut Tx, tenant: &str, after: i64, limit: i64) -> Result<Vec<Event>> {
    Ok(all!(tx, select!("at > $2 ORDER BY at, id LIMIT $3"), tenant, after, limit)?)
}

/// The newest events of one person, newest first; single steps of an attempt left out.
///
/// # Errors
/// If the database does not answer.
pub async fn of_user(tx: &mut Tx, tenant: &str, user: &str, limit: i64) -> Result<Vec<Event>> {
    Ok(all!(tx, select!("user_id = $2 AND kind <> 'progress' ORDER BY at DESC, id DESC LIMIT $3"), tenant, user, limit)?)
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
        select!(
            "flow_id IS NOT NULL AND substr(flow_id, 1, 8) = substr($2, 1, 8) AND flow_id = $2
         ORDER BY at, id LIMIT $3"
        ),
        tenant,
        flow,
        limit
    )?)
}

/// When an administrator (`by`, an id) verified a caller last, not before a moment.
///
/// # Errors
/// If the database does not answer.
pub async fn caller_verified(tx: &mut Tx, tenant: &str, (user, by): (&str, &str), since: i64) -> Result<Option<i64>> {
    let row: Option<(i64,)> = one!(
        tx,
        "SELECT at FROM events WHERE tenant_id = $1 AND user_id = $2 AND at > $4 AND kind = 'caller_verified' AND actor_id = $3
         ORDER BY at DESC LIMIT 1",
        tenant,
        user,
        by,
        since
    )?;
    Ok(row.map(|(at,)| at))
}

/// Whether somebody with this user id was deleted. Whoever has it now was made anew.
///
/// # Errors
/// If the database does not answer.
pub async fn is_of_the_gone(tx: &mut Tx, tenant: &str, login: &str) -> Result<bool> {
    let row: Option<(i64,)> =
        one!(tx, "SELECT at FROM events WHERE tenant_id = $1 AND login = $2 AND kind = 'user_deleted' LIMIT 1", tenant, login)?;
    Ok(row.is_some())
}

/// Which events of a tenant are meant.
#[derive(Clone, Copy, Debug)]
pub struct Wanted<'a> {
    /// Whoever did something, or to whom it was done: an id.
    pub who: Option<&'a str>,
    /// The same, for somebody who is not there any more: a user id in small letters; empty: everybody.
    pub login: &'a str,
    /// Their kinds, with blanks between; empty: all but single steps of an attempt.
    pub kinds: &'a str,
    /// With what somebody did by a file or for several people, person by person.
    pub singles: bool,
    /// Only what came before this moment, or in it and was recorded before the event of this name.
    pub before: (i64, &'a str),
}

/// Events of a tenant, newest first. What a file wrote row by row, and what was done for several people, is told at each person and at
/// whoever did it only, unless a file gave or took a role: a million rows would bury all the rest.
///
/// # Errors
/// If the database does not answer.
pub async fn list(tx: &mut Tx, tenant: &str, wanted: Wanted<'_>, limit: i64) -> Result<Vec<Named>> {
    let Wanted { who, login, kinds, singles, before: (at, id) } = wanted;
    let Some(who) = who else {
        return Ok(all!(
            tx,
            select!(
                "at <= $2 AND (at < $2 OR id < $3) AND kind <> 'progress' AND ($4 = '' OR ' ' || $4 || ' ' LIKE '% ' || kind || ' %')
                    AND CASE WHEN $5 = '' THEN NOT (address = '' AND agent IN ($6, $7) AND ' ' || COALESCE(detail, '') || ' ' NOT LIKE '% Roles %') ELSE lower(login) = $5 OR actor = $5 END
                 ORDER BY at DESC, id DESC LIMIT $8"
            ),
            tenant,
            at,
            id,
            kinds,
            login,
            FILE,
            SEVERAL,
            limit
        )?);
    };
    Ok(all!(
        tx,
        // Each half reads its own index, newest first.
        select!(
            "id IN (
                SELECT id FROM (SELECT id FROM events WHERE tenant_id = $1 AND user_id = $2 AND at <= $3 AND (at < $3 OR id < $4)
                    AND kind <> 'progress' AND ($5 = '' OR ' ' || $5 || ' ' LIKE '% ' || kind || ' %')
                    ORDER BY at DESC, id DESC LIMIT $6) AS own
                UNION SELECT id FROM (SELECT id FROM events WHERE tenant_id = $1 AND actor_id = $2 AND actor_id IS NOT NULL
                    AND ($7 OR address <> '' OR agent NOT IN ($8, $9)) AND at <= $3 AND (at < $3 OR id < $4) AND ($5 = '' OR ' ' || $5 || ' ' LIKE '% ' || kind || ' %')
                    ORDER BY at DESC, id DESC LIMIT $6) AS deeds)
             ORDER BY at DESC, id DESC LIMIT $6"
        ),
        tenant,
        who,
        at,
        id,
        kinds,
        limit,
        singles,
        FILE,
        SEVERAL
    )?)
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
    Ok(all!(tx, select!("kind = 'policy_changed' ORDER BY at DESC, id DESC LIMIT $2"), tenant, limit)?)
}

/// One of them.
///
/// # Errors
/// If the database does not answer.
pub async fn policy_change(tx: &mut Tx, tenant: &str, id: &str) -> Result<Option<Named>> {
    Ok(one!(tx, select!("id = $2 AND kind = 'policy_changed'"), tenant, id)?)
}

/// The newest changes of a tenant's looks, newest first.
///
/// # Errors
/// If the database does not answer.
pub async fn brand_changes(tx: &mut Tx, tenant: &str, limit: i64) -> Result<Vec<Named>> {
    Ok(all!(tx, select!("kind = 'brand_changed' ORDER BY at DESC, id DESC LIMIT $2"), tenant, limit)?)
}

/// One of them.
///
/// # Errors
/// If the database does not answer.
pub async fn brand_change(tx: &mut Tx, tenant: &str, id: &str) -> Result<Option<Named>> {
    Ok(one!(tx, select!("id = $2 AND kind = 'brand_changed'"), tenant, id)?)
}

/// One event.
///
/// # Errors
/// If the database does not answer.
pub async fn by_id(tx: &mut Tx, tenant: &str, id: &str) -> Result<Option<Named>> {
    Ok(one!(tx, select!("id = $2"), tenant, id)?)
}

/// Events whose names come after one and not after another, in their order.
///
/// # Errors
/// If the database does not answer.
pub async fn between(tx: &mut Tx, tenant: &str, (after, last): (&str, &str), limit: i64) -> Result<Vec<Named>> {
    Ok(all!(tx, select!("id > $2 AND id <= $3 ORDER BY id LIMIT $4"), tenant, after, last, limit)?)
}

/// How many events come after a name.
///
/// # Errors
/// If the database does not answer.
pub async fn count_after(tx: &mut Tx, tenant: &str, after: &str) -> Result<i64> {
    let row: Option<(i64,)> = one!(tx, "SELECT COUNT(*) FROM events WHERE tenant_id = $1 AND id > $2", tenant, after)?;
    Ok(row.map_or(0, |(count,)| count))
}

/// When the last of the events after one name and not after another was.
///
/// # Errors
/// If the database does not answer.
pub async fn newest_between(tx: &mut Tx, tenant: &str, (after, last): (&str, &str)) -> Result<Option<i64>> {
    let row: Option<(Option<i64>,)> =
        one!(tx, "SELECT MAX(at) FROM events WHERE tenant_id = $1 AND id > $2 AND id <= $3", tenant, after, last)?;
    Ok(row.and_then(|(at,)| at))
}

/// The detail of an event that has a value before and one after.
///
/// # Errors
/// If a value cannot be written.
pub fn pair<T: Serialize>(before: Option<&T>, after: Option<&T>) -> Result<String> {
    Ok(serde_json::to_string(&[before, after])?)
}

/// Both values of such a detail; nothing from what is none.
pub fn read_pair<T: DeserializeOwned>(detail: Option<&str>) -> (Option<T>, Option<T>) {
    detail.and_then(|detail| serde_json::from_str(detail).ok()).unwrap_or((None, None))
}

/// When the last event of all tenants was; 0: there is none.
///
/// # Errors
/// If the database does not answer.
pub async fn newest(tx: &mut Tx) -> Result<i64> {
    let row: Option<(i64,)> = one!(tx, "SELECT COALESCE(MAX(at), 0) FROM events")?;
    Ok(row.map_or(0, |(at,)| at))
}
