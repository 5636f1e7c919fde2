//! What was changed, by whom, and the way back.

use anyhow::Context;
use app::{
    contract::{
        Caller, Fault, Go,
        admin::policy::{ChangesPage, Consequences, PastChange, PastChangePage, Shown},
    },
    policy::Policy,
};

use super::{
    OVERVIEW,
    change::{Saved, save},
    consequences, shown,
};
use crate::{
    portal::{
        Core,
        admin::admit::{Admitted, Policies},
        settings::{self, Difference, undone},
        trouble::Decision,
    },
    store::{
        event::{self, Event, Named},
        tenant::Tenant,
    },
    when,
};

/// Changes that are listed.
const MOST: i64 = 50;

pub(super) async fn list(core: &Core, caller: &Caller) -> Decision<ChangesPage> {
    let mut admitted = Admitted::<Policies>::read(core, caller).await?;
    let signed = &mut admitted.signed;
    let changes = event::policy_changes(&mut signed.tx, &signed.tenant.id, MOST).await?;
    let frame = signed.frame(core, caller);
    let changes = changes.iter().map(|change| past(frame.words.region(), change)).collect::<Decision<_>>()?;
    Ok(ChangesPage { frame, changes })
}

pub(super) async fn page(core: &Core, caller: &Caller, id: &str) -> Decision<PastChangePage> {
    let mut admitted = Admitted::<Policies>::read_fresh(core, caller).await?;
    let change = find(&mut admitted, id).await?;
    let stored = admitted.stored().await?;
    let (moved, consequences) = match without(&stored, &change.event)? {
        Err(moved) => (moved, Consequences::default()),
        Ok(policy) => {
            let then = Tenant { policy: Some(policy), ..stored.clone() };
            (Vec::new(), consequences(settings::judge(&mut admitted.signed.tx, &stored, &then).await?))
        }
    };
    let frame = admitted.signed.frame(core, caller);
    Ok(PastChangePage { change: past(frame.words.region(), &change)?, frame, moved, consequences })
}

/// The policy that taking a change back would make; or the settings that were changed again since.
pub(super) async fn meant(admitted: &mut Admitted<Policies>, stored: &Tenant, id: &str) -> Decision<Result<Policy, Vec<String>>> {
    without(stored, &find(admitted, id).await?.event)
}

fn without(stored: &Tenant, change: &Event) -> Decision<Result<Policy, Vec<String>>> {
    Ok(undone(&stored.policy.clone().unwrap_or_default(), &difference(change)?)?)
}

pub(super) async fn take_back(core: &Core, caller: &Caller, id: &str, sure: &str) -> Decision<Go> {
    let mut admitted = Admitted::<Policies>::read_fresh(core, caller).await?;
    let change = difference(&find(&mut admitted, id).await?.event)?;
    drop(admitted);
    let apply = |policy: &Policy| undone(policy, &change).ok().and_then(Result::ok);
    match save(core, caller, apply, sure, "admin-done-taken-back").await? {
        Saved::Done(go) => Ok(go),
        // The page says what it would mean, and what stands in its way.
        Saved::First(_) | Saved::Foreign => Ok(Go::to(format!("{OVERVIEW}/changes/{id}"))),
    }
}

async fn find(admitted: &mut Admitted<Policies>, id: &str) -> Decision<Named> {
    let signed = &mut admitted.signed;
    let found = event::policy_change(&mut signed.tx, &signed.tenant.id, id).await?;
    found.ok_or_else(|| Fault::NotFound.into())
}

fn difference(event: &Event) -> Decision<Difference> {
    let detail = event.detail.as_deref().unwrap_or("{}");
    Ok(serde_json::from_str(detail).context("reading a change of the policy")?)
}

/// What an event says of changed settings: stored name, before, after.
pub(in crate::portal::admin) fn settings(event: &Event) -> Decision<Vec<(String, Shown, Shown)>> {
    let settings = difference(event)?.into_iter().map(|(name, (before, after))| (name, shown(&before), shown(&after)));
    Ok(settings.collect())
}

fn past(tag: &str, change: &Named) -> Decision<PastChange> {
    Ok(PastChange {
        id: change.id.clone(),
        at: when::day_and_time(tag, change.event.at),
        by: (!change.event.is_by_command()).then(|| change.event.login.clone()),
        settings: settings(&change.event)?,
    })
}
