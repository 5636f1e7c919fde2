//! A form of settings is saved: at once if it harms nobody, else after its consequences were shown.

use app::{
    contract::{Caller, Fault, Go, admin::policy::PolicyForm},
    policy::Policy,
};

use super::{OVERVIEW, page::address};
use crate::{
    portal::{
        Core,
        admin::admit::{Admitted, Policies},
        settings,
        trouble::Decision,
    },
    store::tenant::Tenant,
};

pub(super) async fn change(core: &Core, caller: &Caller, form: PolicyForm) -> Decision<Go> {
    let PolicyForm { section, typed, sure } = form;
    let apply = |policy: &Policy| section.apply(&typed, policy);
    match save(core, caller, apply, &sure, "admin-done-policy").await? {
        Saved::Done(go) => Ok(go),
        Saved::First(admitted) => {
            let kept: Vec<(&str, &str)> = typed.pairs().collect();
            admitted.signed.refuse_keeping(&address(section), Vec::new(), &kept).await
        }
        Saved::Foreign => Err(Fault::Malformed.into()),
    }
}

/// What became of a change.
pub(super) enum Saved {
    /// It is saved.
    Done(Go),
    /// Its consequences must be seen first; nothing is saved.
    First(Box<Admitted<Policies>>),
    /// It is no change.
    Foreign,
}

/// Saves what `apply` makes of the policy. Everybody is looked at in a transaction that only reads; the one that writes finds the policy as
/// it was judged, or shows the consequences anew.
pub(super) async fn save(
    core: &Core,
    caller: &Caller,
    apply: impl Fn(&Policy) -> Option<Policy>,
    sure: &str,
    word: &str,
) -> Decision<Saved> {
    let mut admitted = Admitted::<Policies>::read_fresh(core, caller).await?;
    let judged = admitted.stored().await?;
    let Some(policy) = apply(&judged.policy.clone().unwrap_or_default()) else { return Ok(Saved::Foreign) };
    let then = Tenant { policy: Some(policy), ..judged.clone() };
    let verdict = settings::judge(&mut admitted.signed.tx, &judged, &then).await?;
    drop(admitted);

    let mut admitted = Admitted::<Policies>::writing(core, caller).await?;
    let stored = admitted.stored().await?;
    let told = verdict.consequences();
    let unseen = !told.is_empty() && told != sure;
    if verdict.is_refused() || unseen || stored.policy != judged.policy {
        return Ok(Saved::First(Box::new(admitted)));
    }
    let after = Tenant { policy: then.policy, ..stored.clone() };
    settings::save(&mut admitted.signed.tx, &after).await?;
    if let Some(detail) = settings::detail(&stored, &after)? {
        admitted.signed.record(caller, settings::CHANGED, "succeeded", Some(&detail)).await?;
    }
    Ok(Saved::Done(admitted.signed.done(OVERVIEW, word).await?))
}
