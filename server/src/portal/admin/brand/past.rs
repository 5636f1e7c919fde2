//! What was changed about the looks, by whom, and the way back.

use app::contract::{
    Caller, Fault, Go,
    admin::brand::{BrandChange, BrandChangesPage},
};

use super::save::save;
use crate::{
    portal::{
        Core,
        admin::admit::{Admitted, Brands},
        brand::Difference,
        trouble::Decision,
    },
    store::{
        event::{self, Named},
        tenant::Tenant,
    },
    when,
};

/// The list of changes.
const PAGE: &str = "/admin/brand/changes";
/// Changes that are listed.
const MOST: i64 = 30;

pub(super) async fn list(core: &Core, caller: &Caller, told: bool) -> Decision<BrandChangesPage> {
    let mut admitted = Admitted::<Brands>::read(core, caller).await?;
    let stored = admitted.stored().await?;
    let signed = &mut admitted.signed;
    let changes = event::brand_changes(&mut signed.tx, &signed.tenant.id, MOST).await?;
    let frame = signed.frame(core, caller);
    let changes = changes.iter().map(|change| past(frame.words.region(), change, &stored)).collect();
    Ok(BrandChangesPage { done: signed.word(PAGE, told), frame, changes })
}

fn past(tag: &str, change: &Named, stored: &Tenant) -> BrandChange {
    let difference = Difference::read(change.event.detail.as_deref());
    BrandChange {
        id: change.id.clone(),
        at: when::day_and_time(tag, change.event.at),
        by: (!change.event.is_by_command()).then(|| change.event.login.clone()),
        stands: difference.undone(stored).is_some(),
        parts: difference.parts(),
    }
}

/// Takes a change back; one that was changed again since is left, and the list says so.
pub(super) async fn take_back(core: &Core, caller: &Caller, id: &str) -> Decision<Go> {
    let mut admitted = Admitted::<Brands>::dressing(core, caller).await?;
    let before = admitted.stored().await?;
    let signed = &mut admitted.signed;
    let change = event::brand_change(&mut signed.tx, &signed.tenant.id, id).await?.ok_or(Fault::NotFound)?;
    match Difference::read(change.event.detail.as_deref()).undone(&before) {
        Some(after) => save(admitted, caller, (&before, &after), (PAGE, "brand-taken-back")).await,
        None => Ok(Go::to(PAGE)),
    }
}
