//! Events that somebody can cause as often as they like: strangers, and people without a role. The first ones of an hour from one source – a
//! network, a person – are on record one by one, the last of them says that there were more, and then no more rows are written: the record
//! is kept for long, and must not be grown by whoever wants to.

use anyhow::Result;

use crate::store::{Tx, event, event::Event, tally};

const HOUR: i64 = 3600;
/// Stands at the end of the last detail of an hour: there were more.
const MORE: &str = "…";

/// Events of one kind that a network of strangers may cause in an hour.
pub(super) const OF_A_NETWORK: u32 = 100;
/// The same of a person without a role.
pub(super) const OF_A_PERSON: i64 = 100;
/// Tries out of reach, whoever makes them.
pub(super) const OUT_OF_REACH: i64 = 20;

/// Records an event, unless its source has had as many of its kind as it may. Whoever calls it holds a guard of the source.
///
/// # Errors
/// If the database does not answer.
pub(super) async fn record(tx: &mut Tx, tenant: &str, (source, most): (&str, i64), event: Event) -> Result<()> {
    let name = format!("e:{}:{source}", event.kind);
    let told = tally::since(tx, tenant, &name, event.at - HOUR).await?.count;
    if told >= most {
        return Ok(());
    }
    tally::add(tx, tenant, &name, event.at).await?;
    let is_last = most > 1 && told + 1 == most;
    let detail = if is_last { Some(more(event.detail.as_deref())) } else { event.detail };
    event::record(tx, tenant, &Event { detail, ..event }).await
}

fn more(detail: Option<&str>) -> String {
    detail.map_or_else(|| MORE.to_owned(), |detail| format!("{detail} {MORE}"))
}
