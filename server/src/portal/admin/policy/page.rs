//! The settings as they are, and one form of them.

use app::{
    contract::{
        Caller, Fault,
        admin::policy::{Consequences, PolicyPage, SectionPage, Shown, StandardsPage},
    },
    policy::{Policy, Section, Typed, standard::REQUIREMENTS},
};
use serde_json::Value;

use super::{OVERVIEW, consequences, shown};
use crate::{
    portal::{
        Core,
        admin::admit::{Admitted, Policies},
        settings,
        trouble::Decision,
    },
    store::{group, tenant::Tenant},
};

pub(super) async fn overview(core: &Core, caller: &Caller, told: bool) -> Decision<PolicyPage> {
    let mut admitted = Admitted::<Policies>::read(core, caller).await?;
    let stored = admitted.stored().await?;
    let policy = stored.policy.clone().unwrap_or_default();
    let drawn = Section::ALL.into_iter().filter(|section| section.is_drawn(&policy));
    let values = serde_json::to_value(&policy).map_err(anyhow::Error::from)?;
    Ok(PolicyPage {
        frame: admitted.signed.frame(core, caller),
        saved: stored.policy.is_some(),
        sections: drawn.map(|section| (section, settings_of(section, &values))).collect(),
        done: admitted.signed.word(OVERVIEW, told),
    })
}

fn settings_of(section: Section, values: &Value) -> Vec<(String, Shown)> {
    let value = |setting: &str| values.pointer(&format!("/{}", setting.replace('.', "/"))).map_or(Shown::Nothing, shown);
    section.settings().iter().map(|setting| ((*setting).to_owned(), value(setting))).collect()
}

/// The address of a form.
pub(super) fn address(section: Section) -> String {
    format!("{OVERVIEW}/{}", section.name())
}

pub(super) async fn section(core: &Core, caller: &Caller, section: Section, told: bool) -> Decision<SectionPage> {
    let mut admitted = Admitted::<Policies>::read_fresh(core, caller).await?;
    let stored = admitted.stored().await?;
    let policy = stored.policy.clone().unwrap_or_default();
    let kept = admitted.signed.all_kept(&address(section), told).map(Typed::new);
    let consequences = match &kept {
        Some(typed) => meaning(&mut admitted, &stored, section, typed).await?,
        None => Consequences::default(),
    };
    let groups = group::names(&mut admitted.signed.tx, &stored.id).await?;
    let typed = kept.unwrap_or_else(|| section.show(&policy));
    let uncarried = core.uncarried.clone();
    Ok(SectionPage { frame: admitted.signed.frame(core, caller), section, typed, consequences, groups, uncarried })
}

/// The policy that a form would make which was typed and could not be saved at once.
pub(super) fn meant(admitted: &Admitted<Policies>, stored: &Tenant, section: Section) -> Option<Policy> {
    let kept = admitted.signed.all_kept(&address(section), true).map(Typed::new)?;
    section.apply(&kept, &stored.policy.clone().unwrap_or_default())
}

/// What it would mean to save that, as things are now.
async fn meaning(admitted: &mut Admitted<Policies>, stored: &Tenant, section: Section, typed: &Typed) -> Decision<Consequences> {
    let policy: Policy = section.apply(typed, &stored.policy.clone().unwrap_or_default()).ok_or(Fault::Malformed)?;
    let then = Tenant { policy: Some(policy), ..stored.clone() };
    Ok(consequences(settings::judge(&mut admitted.signed.tx, stored, &then).await?))
}

/// What the standards ask, held against the policy as it is.
pub(super) async fn standards(core: &Core, caller: &Caller) -> Decision<StandardsPage> {
    let mut admitted = Admitted::<Policies>::read(core, caller).await?;
    let policy = admitted.stored().await?.policy.unwrap_or_default();
    let judged = REQUIREMENTS.iter().map(|requirement| (*requirement, requirement.is_met(&policy))).collect();
    Ok(StandardsPage { frame: admitted.signed.frame(core, caller), judged })
}
