//! The record of what happened, sealed: each minute the events that are some minutes old get a seal, made with the key, over every column
//! of each of them and over the seal before. Whoever has the database and not the key changes, adds or deletes no sealed event unseen, as
//! long as its seal is there: [`verify`] finds it. Who deletes seals makes events be sealed again, late; that is found too, while the
//! program runs that made them ([`Known`]), by the moments that seals bear, and by a head that was noted elsewhere.

use std::{
    collections::HashMap,
    time::{Duration, SystemTime},
};

use anyhow::{Result, ensure};

use super::Core;
use crate::{
    crypto::{Keys, Purpose},
    store::{
        Db, Tx,
        event::{self, Event, Named},
        guard,
        seal::{self, Seal},
        tenant,
    },
};

/// How old an event is before it is sealed: by then its transaction has ended, on whatever node, and clocks of nodes may differ by less.
pub const SETTLED: Duration = Duration::from_secs(300);
/// Events under one seal at most.
const MOST: i64 = 5_000;
/// Seconds after which a seal is late: it was made again, or nothing ran for so long.
const LATE: i64 = 24 * 3600;
/// What is sealed, and how: another list of columns has another one.
const FORM: &[u8] = b"seal 1";

/// What a look at the record found.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Findings {
    /// Events under seals that hold.
    pub sealed: i64,
    /// Events that are not sealed yet.
    pub open: i64,
    /// Names the record as it is: whoever noted it sees whether it was cut off or made again since.
    pub head: Option<String>,
    /// Where it is broken.
    pub broken: Vec<Broken>,
    /// Seals that hold and were made more than a day after their last event.
    pub late: Vec<i64>,
}

/// A seal that does not hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Broken {
    /// Its number; one more than the last before it, unless seals are missing.
    pub number: i64,
    /// How many events it was made over.
    pub events: i64,
    /// How many there are now.
    pub found: i64,
    /// The moments of the first and the last of those, in seconds.
    pub between: Option<(i64, i64)>,
}

/// The last seal of each tenant that this program saw.
#[derive(Debug, Default)]
pub struct Known(HashMap<String, Seal>);

/// Seals what is old enough, in every tenant. Where the last seal that was seen is gone, an error is logged, and nothing is sealed.
///
/// # Errors
/// If the database does not answer.
pub async fn seal_all(core: &Core, known: &mut Known, settled: Duration) -> Result<()> {
    let tenants = tenant::list(&mut core.db.read().await?).await?;
    let end = beginning_of(SystemTime::now() - settled);
    for tenant in tenants {
        if let Err(cause) = seal_one(core, known, &tenant.id, &end).await {
            tracing::error!(tenant = tenant.id, cause = format!("{cause:#}"), "sealing events failed");
        }
    }
    Ok(())
}

async fn seal_one(core: &Core, known: &mut Known, tenant: &str, end: &str) -> Result<()> {
    if let Some(seen) = known.0.get(tenant) {
        let mut tx = core.db.read().await?;
        ensure!(is_there(&mut tx, &core.keys, tenant, seen).await?, "the record was made again: seal {} is gone", seen.number);
    }
    while let Some(made) = seal_some(core, tenant, end).await? {
        known.0.insert(tenant.to_owned(), made);
    }
    Ok(())
}

/// Whether a seal that was seen is there still, or was pruned on purpose.
async fn is_there(tx: &mut Tx, keys: &Keys, tenant: &str, seen: &Seal) -> Result<bool> {
    if let Some(now) = seal::get(tx, tenant, seen.number).await? {
        return Ok(now.mac == seen.mac);
    }
    let first = seal::first(tx, tenant).await?;
    Ok(first.is_some_and(|first| first.number > seen.number && is_pruned(keys, tenant, &first)))
}

/// One more seal; none if there was nothing left to seal.
async fn seal_some(core: &Core, tenant: &str, end: &str) -> Result<Option<Seal>> {
    let mut tx = core.db.read().await?;
    let from = seal::last(&mut tx, tenant).await?.map(|last| last.upto).unwrap_or_default();
    let idle = event::between(&mut tx, tenant, (&from, end), 1).await?.is_empty();
    drop(tx);
    if idle {
        return Ok(None);
    }
    let mut tx = core.db.write().await?;
    guard::take(&mut tx, tenant, &["seal"]).await?;
    let last = seal::last(&mut tx, tenant).await?;
    let from = last.as_ref().map(|last| last.upto.clone()).unwrap_or_default();
    let events = event::between(&mut tx, tenant, (&from, end), MOST).await?;
    let Some(upto) = events.last().map(|event| event.id.clone()) else { return Ok(None) };
    let mut made = Seal {
        number: last.as_ref().map_or(0, |last| last.number) + 1,
        upto,
        events: i64::try_from(events.len())?,
        sealed_at: seconds(SystemTime::now()),
        mac: Vec::new(),
        pruned: None,
    };
    made.mac = mac(&core.keys, tenant, &made, last.as_ref(), &events).to_vec();
    seal::add(&mut tx, tenant, &made).await?;
    tx.commit().await?;
    // Where logs go, whoever has the database does not reach.
    tracing::info!(tenant, number = made.number, events = made.events, head = head(&made.mac), "events sealed");
    Ok(Some(made))
}

/// What vouches for a seal, for these events and for the seal before.
fn mac(keys: &Keys, tenant: &str, seal: &Seal, before: Option<&Seal>, events: &[Named]) -> [u8; 32] {
    let rows: Vec<[u8; 32]> = events.iter().map(|event| row(keys, event)).collect();
    let numbers = [seal.number, seal.events, seal.sealed_at].map(i64::to_be_bytes).concat();
    let before = before.map(|before| before.mac.as_slice()).unwrap_or_default();
    keys.hash(Purpose::Record, &[FORM, tenant.as_bytes(), &numbers, seal.upto.as_bytes(), before, &rows.concat()])
}

/// Every column of an event besides its tenant; nothing is not the same as an empty text.
fn row(keys: &Keys, Named { id, event }: &Named) -> [u8; 32] {
    let Event { at, kind, login, user_id, role, result, detail, methods, flow_id, address, agent, actor_id, actor, took_s } =
        event;
    let maybe = |text: &Option<String>| text.as_ref().map_or(vec![0], |text| [&[1], text.as_bytes()].concat());
    let optional = [user_id, result, detail, flow_id, actor_id, actor].map(maybe);
    let plain = [id, kind, login, role, methods, address, agent].map(String::as_bytes);
    let at = at.to_be_bytes();
    // Only where it is: events of before have the seal they had.
    let took = took_s.map(i64::to_be_bytes);
    let parts = [&b"event"[..], &at].into_iter().chain(plain).chain(optional.iter().map(Vec::as_slice));
    let parts: Vec<&[u8]> = parts.chain(took.iter().map(<[u8; 8]>::as_slice)).collect();
    keys.hash(Purpose::Record, &parts)
}

/// What vouches for it that everything up to a seal was deleted on purpose.
fn pruned(keys: &Keys, tenant: &str, seal: &Seal) -> [u8; 32] {
    keys.hash(Purpose::Record, &[b"pruned", tenant.as_bytes(), &seal.number.to_be_bytes(), seal.upto.as_bytes(), &seal.mac])
}

fn is_pruned(keys: &Keys, tenant: &str, seal: &Seal) -> bool {
    seal.pruned.as_ref().is_some_and(|vouched| *vouched == pruned(keys, tenant, seal))
}

fn head(mac: &[u8]) -> String {
    hex::encode(&mac[..12])
}

/// Holds every event against its seal.
///
/// # Errors
/// If the database does not answer.
pub async fn verify(tx: &mut Tx, keys: &Keys, tenant: &str) -> Result<Findings> {
    let mut findings = Findings::default();
    let mut before: Option<Seal> = None;
    for seal in seal::list(tx, tenant).await? {
        let from = before.as_ref().map(|before| before.upto.clone()).unwrap_or_default();
        let events = event::between(tx, tenant, (&from, &seal.upto), i64::MAX).await?;
        let follows = seal.number == before.as_ref().map_or(0, |before| before.number) + 1;
        let holds = match (&seal.pruned, &before) {
            // Only the first one can have been the last to go.
            (Some(_), None) => events.is_empty() && is_pruned(keys, tenant, &seal),
            (Some(_), Some(_)) => false,
            (None, _) => follows && seal.mac == mac(keys, tenant, &seal, before.as_ref(), &events),
        };
        if !holds {
            findings.broken.push(broken(&seal, &events));
        } else if seal.pruned.is_none() {
            findings.sealed += seal.events;
            findings.late.extend((seal.sealed_at - made_at(&seal.upto) > LATE).then_some(seal.number));
        }
        before = Some(seal);
    }
    let from = before.as_ref().map(|last| last.upto.clone()).unwrap_or_default();
    findings.open = event::count_after(tx, tenant, &from).await?;
    findings.head = before.map(|last| head(&last.mac));
    Ok(findings)
}

/// Whether that head names a seal of the record. Heads from before the last pruning are gone with their seals.
///
/// # Errors
/// If the database does not answer.
pub async fn knows(tx: &mut Tx, tenant: &str, named: &str) -> Result<bool> {
    Ok(seal::list(tx, tenant).await?.iter().any(|seal| head(&seal.mac) == named.trim().to_lowercase()))
}

fn broken(seal: &Seal, events: &[Named]) -> Broken {
    let moments = events.iter().map(|event| event.event.at);
    Broken {
        number: seal.number,
        events: seal.events,
        found: i64::try_from(events.len()).unwrap_or(i64::MAX),
        between: moments.clone().min().zip(moments.max()),
    }
}

/// Deletes sealed events that are all older than a moment, whole seals at a time; gives how many. The rest of the record still holds. What
/// is read is read before anybody has to wait. With `broken` seals that do not hold go too, and what they would show with them.
///
/// # Errors
/// If one of them does not hold, or the database does not answer.
pub async fn prune(db: &Db, keys: &Keys, tenant: &str, (older_than, broken): (i64, bool)) -> Result<u64> {
    let mut tx = db.read().await?;
    let found = verify(&mut tx, keys, tenant).await?.broken;
    let (mut last, mut from) = (None, String::new());
    for seal in seal::list(&mut tx, tenant).await? {
        if event::newest_between(&mut tx, tenant, (&from, &seal.upto)).await?.is_some_and(|newest| newest >= older_than) {
            break;
        }
        from.clone_from(&seal.upto);
        last = Some(seal);
    }
    drop(tx);
    let Some(last) = last.filter(|seal| seal.pruned.is_none()) else { return Ok(0) };
    let damaged = found.iter().any(|seal| seal.number <= last.number);
    ensure!(
        broken || !damaged,
        "the record is broken there: see `rekey event verify`, and give --broken to delete it all the same"
    );
    let mut tx = db.write().await?;
    guard::take(&mut tx, tenant, &["seal"]).await?;
    let now = seal::get(&mut tx, tenant, last.number).await?;
    ensure!(now.is_some_and(|now| now.mac == last.mac && now.pruned.is_none()), "somebody else prunes: try again");
    let gone = seal::prune(&mut tx, tenant, &last, &pruned(keys, tenant, &last)).await?;
    tx.commit().await?;
    Ok(gone)
}

/// The least name that an event of that moment can have: names begin with milliseconds (RFC 9562, version 7).
fn beginning_of(moment: SystemTime) -> String {
    let millis = moment.duration_since(SystemTime::UNIX_EPOCH).map_or(0, |since| since.as_millis());
    let digits = format!("{millis:012x}");
    format!("{}-{}", &digits[..8], &digits[8..])
}

/// The second in which a name was made.
fn made_at(name: &str) -> i64 {
    let digits: String = name.chars().filter(char::is_ascii_hexdigit).take(12).collect();
    i64::from_str_radix(&digits, 16).unwrap_or_default() / 1000
}

fn seconds(moment: SystemTime) -> i64 {
    moment.duration_since(SystemTime::UNIX_EPOCH).map_or(0, |since| i64::try_from(since.as_secs()).unwrap_or(i64::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_made_now_lies_between_the_beginnings_of_this_second_and_the_next() {
        let now = SystemTime::now();
        let name = crate::crypto::ordered_id();
        assert!(beginning_of(now - Duration::from_millis(5)) < name);
        assert!(name < beginning_of(now + Duration::from_secs(1)));
        assert!((0..=1).contains(&(made_at(&name) - seconds(now))));
    }

    /// What stands in databases: a seal that was made must hold after every change of the program.
    #[test]
    fn a_seal_of_an_event_is_the_same_for_ever() {
        let event = Event {
            at: 1,
            kind: "reset".into(),
            login: "ada@harbour.example".into(),
            detail: Some(String::new()),
            ..Event::default()
        };
        let named = Named { id: "01a2".into(), event };
        let seal = Seal { number: 1, upto: "01a2".into(), events: 1, sealed_at: 2, mac: Vec::new(), pruned: None };
        let made = mac(&Keys::new(&[7; 32]), "harbour", &seal, None, std::slice::from_ref(&named));
        assert_eq!(head(&made), "85286056b77401ca4319ccb5");
        let nothing = Named { event: Event { detail: None, ..named.event.clone() }, ..named };
        assert_ne!(mac(&Keys::new(&[7; 32]), "harbour", &seal, None, &[nothing]), made, "nothing is not an empty text");
    }
}
