//! The record of what happened, sealed: each minute the events that are some minutes old get a seal, made with the key, over every column
//! of each of them and over the seal before. Whoever has the database and not the key can change, add or delete no sealed event without
//! being found out; [`verify`] finds it.

use std::time::{Duration, SystemTime};

use anyhow::Result;

use super::Core;
use crate::{
    crypto::{Keys, Purpose},
    store::{
        Tx,
        event::{self, Named},
        guard,
        seal::{self, Seal},
        tenant,
    },
};

/// How old an event is before it is sealed: by then its transaction has ended, on whatever node, and clocks of nodes may differ by less.
pub const SETTLED: Duration = Duration::from_secs(300);
/// Events under one seal at most.
const MOST: i64 = 5_000;

/// What a look at the record found.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Findings {
    /// Events under seals that hold.
    pub sealed: i64,
    /// Events that are not sealed yet.
    pub open: i64,
    /// Names the record as it is: whoever noted it sees whether the end was cut off since.
    pub head: Option<String>,
    /// Where it is broken.
    pub broken: Vec<Broken>,
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

/// Seals what is old enough, in every tenant.
///
/// # Errors
/// If the database does not answer.
pub async fn seal_all(core: &Core, settled: Duration) -> Result<()> {
    let tenants = tenant::list(&mut core.db.read().await?).await?;
    let end = beginning_of(SystemTime::now() - settled);
    for tenant in tenants {
        while seal_some(core, &tenant.id, &end).await? {}
    }
    Ok(())
}

/// One more seal; false if there was nothing left to seal.
async fn seal_some(core: &Core, tenant: &str, end: &str) -> Result<bool> {
    let mut tx = core.db.read().await?;
    let from = seal::last(&mut tx, tenant).await?.map(|last| last.upto).unwrap_or_default();
    let idle = event::between(&mut tx, tenant, (&from, end), 1).await?.is_empty();
    drop(tx);
    if idle {
        return Ok(false);
    }
    let mut tx = core.db.write().await?;
    guard::take(&mut tx, tenant, &["seal"]).await?;
    let last = seal::last(&mut tx, tenant).await?;
    let from = last.as_ref().map(|last| last.upto.clone()).unwrap_or_default();
    let events = event::between(&mut tx, tenant, (&from, end), MOST).await?;
    let Some(upto) = events.last().map(|event| event.id.clone()) else { return Ok(false) };
    let made = Seal {
        number: last.as_ref().map_or(0, |last| last.number) + 1,
        upto,
        events: i64::try_from(events.len())?,
        mac: Vec::new(),
        pruned: None,
    };
    let mac = mac(&core.keys, tenant, &made, last.as_ref(), &events)?;
    seal::add(&mut tx, tenant, &Seal { mac: mac.to_vec(), ..made.clone() }).await?;
    tx.commit().await?;
    // Where logs go, whoever has the database does not reach.
    tracing::info!(tenant, number = made.number, events = made.events, head = head(&mac), "events sealed");
    Ok(true)
}

/// What vouches for these events and for the seal before.
fn mac(keys: &Keys, tenant: &str, seal: &Seal, before: Option<&Seal>, events: &[Named]) -> Result<[u8; 32]> {
    let rows = events.iter().map(serde_json::to_vec).collect::<Result<Vec<_>, _>>()?;
    let number = seal.number.to_be_bytes();
    let before = before.map(|before| before.mac.as_slice()).unwrap_or_default();
    let mut parts: Vec<&[u8]> = vec![b"seal", tenant.as_bytes(), &number, before];
    parts.extend(rows.iter().map(Vec::as_slice));
    Ok(keys.hash(Purpose::Record, &parts))
}

/// What vouches for it that everything up to a seal was deleted on purpose.
fn pruned(keys: &Keys, tenant: &str, seal: &Seal) -> [u8; 32] {
    keys.hash(Purpose::Record, &[b"pruned", tenant.as_bytes(), &seal.number.to_be_bytes(), seal.upto.as_bytes(), &seal.mac])
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
            (Some(vouched), None) => events.is_empty() && *vouched == pruned(keys, tenant, &seal),
            (Some(_), Some(_)) => false,
            (None, _) => follows && seal.mac == mac(keys, tenant, &seal, before.as_ref(), &events)?,
        };
        if !holds {
            findings.broken.push(broken(&seal, &events));
        } else if seal.pruned.is_none() {
            findings.sealed += seal.events;
        }
        before = Some(seal);
    }
    let from = before.as_ref().map(|last| last.upto.clone()).unwrap_or_default();
    findings.open = event::count_after(tx, tenant, &from).await?;
    findings.head = before.map(|last| head(&last.mac));
    Ok(findings)
}

/// Whether that head names a seal of the record.
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

/// Deletes sealed events that are all older than a moment, whole seals at a time; gives how many. The rest of the record still holds.
///
/// # Errors
/// If the record is broken, or the database does not answer.
pub async fn prune(tx: &mut Tx, keys: &Keys, tenant: &str, older_than: i64) -> Result<u64> {
    guard::take(tx, tenant, &["seal"]).await?;
    anyhow::ensure!(verify(tx, keys, tenant).await?.broken.is_empty(), "the record is broken: see `rekey event verify`");
    let mut last = None;
    for seal in seal::list(tx, tenant).await? {
        if event::newest_up_to(tx, tenant, &seal.upto).await?.is_some_and(|newest| newest >= older_than) {
            break;
        }
        last = Some(seal);
    }
    match last.filter(|seal| seal.pruned.is_none()) {
        Some(seal) => seal::prune(tx, tenant, &seal, &pruned(keys, tenant, &seal)).await,
        None => Ok(0),
    }
}

/// The least name that an event of that moment can have: names begin with milliseconds (RFC 9562, version 7).
fn beginning_of(moment: SystemTime) -> String {
    let millis = moment.duration_since(SystemTime::UNIX_EPOCH).map_or(0, |since| since.as_millis());
    let digits = format!("{millis:012x}");
    format!("{}-{}", &digits[..8], &digits[8..])
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
    }
}
