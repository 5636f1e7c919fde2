//! Somebody leaves: their account is closed at once, and what is on file of them goes after a waiting time, in which it can all be undone.

use anyhow::Result;

use super::{audit, settle};
use crate::store::{
    Tx,
    event::Actor,
    user::{self, User},
};

/// Seconds for which everything stays.
pub(crate) const WAITING: i64 = 30 * 24 * 3600;
/// People who go in one round.
const ROUND: i64 = 100;

/// Closes the account, and lets the waiting time begin; gives its end.
pub(crate) async fn depart(tx: &mut Tx, person: &User, actor: &Actor, now: i64) -> Result<i64> {
    settle(tx, person, &User { enabled: false, ..person.clone() }, actor, now).await?;
    let ends = now + WAITING;
    user::set_deletion(tx, &person.tenant_id, &person.id, Some(ends)).await?;
    audit(tx, person, ("deletion_planned", actor), None, now).await?;
    Ok(ends)
}

/// Opens the account again: nothing is lost.
pub(crate) async fn restore(tx: &mut Tx, person: &User, actor: &Actor, now: i64) -> Result<()> {
    settle(tx, person, &User { enabled: true, ..person.clone() }, actor, now).await?;
    audit(tx, person, ("user_restored", actor), None, now).await
}

/// Deletes those whose waiting time is over. Events stay.
pub(crate) async fn bury(tx: &mut Tx, now: i64) -> Result<()> {
    for person in user::due(tx, now, ROUND).await? {
        user::delete(tx, &person.tenant_id, &person.id).await?;
        audit(tx, &person, ("user_deleted", &Actor::rekey()), None, now).await?;
    }
    Ok(())
}
