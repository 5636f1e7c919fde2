//! What holds of an account besides its fields: whether it is open, whether its password expires.

use anyhow::{Result, bail};

use super::audit;
use crate::store::{
    Tx,
    event::Actor,
    session,
    user::{self, User},
};

/// Writes what holds of an account besides its fields; gives the names of what is another now.
pub(crate) async fn settle(tx: &mut Tx, before: &User, person: &User, actor: &Actor, now: i64) -> Result<Vec<&'static str>> {
    let compared = [
        ("source", before.source != person.source),
        ("enabled", before.enabled != person.enabled),
        ("never_expires", before.never_expires != person.never_expires),
        ("must_change", before.must_change != person.must_change),
    ];
    let changed: Vec<&str> = compared.into_iter().filter_map(|(name, differs)| differs.then_some(name)).collect();
    if changed.is_empty() {
        return Ok(changed);
    }
    if person.is_on_premises() && person.must_change {
        bail!("the password of {} is mastered elsewhere; it is not changed here", person.login);
    }
    user::update(tx, person).await?;
    if person.enabled && !before.enabled {
        // Whoever is let in again is not on the way out.
        user::set_deletion(tx, &person.tenant_id, &person.id, None).await?;
    }
    if !person.enabled {
        session::end_all(tx, &person.tenant_id, &person.id).await?;
    }
    audit(tx, person, ("user_changed", actor), Some(changed.join(" ")), now).await?;
    Ok(changed)
}
