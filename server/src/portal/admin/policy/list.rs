//! Everybody who could not reset any more, as a list to take away. It is on record who took it.

use app::contract::{
    Caller, Fault,
    admin::{imports::Part, policy::Meant},
};

use super::{page, past};
use crate::{
    portal::{
        Core,
        admin::admit::{Admitted, Policies},
        people::export,
        settings::losers,
        trouble::Decision,
    },
    store::tenant::Tenant,
};

pub(super) async fn losers(core: &Core, caller: &Caller, by: &Meant, after: Option<&str>) -> Decision<Part> {
    if after.is_none() {
        take(core, caller, by).await?;
    }
    // To look at thousands takes its time, so that nothing is held up which writes.
    let mut admitted = Admitted::<Policies>::read(core, caller).await?;
    let stored = admitted.stored().await?;
    let then = then(&mut admitted, &stored, by).await?;
    let (lost, next) = losers::part(&mut admitted.signed.tx, &stored, &then, after.unwrap_or_default()).await?;
    let mut text = if after.is_none() { export::line(["UserPrincipalName", "DisplayName"]) } else { String::new() };
    text.extend(lost.iter().map(|person| export::line([person.login.as_str(), person.display_name.as_str()])));
    Ok(Part { text, next })
}

/// Puts it on record, after a fresh proof.
async fn take(core: &Core, caller: &Caller, by: &Meant) -> Decision<()> {
    let mut admitted = Admitted::<Policies>::writing(core, caller).await?;
    let stored = admitted.stored().await?;
    then(&mut admitted, &stored, by).await?;
    admitted.signed.record(caller, "people_exported", "succeeded", None).await?;
    Ok(admitted.signed.tx.commit().await?)
}

/// The organization as it would be.
async fn then(admitted: &mut Admitted<Policies>, stored: &Tenant, by: &Meant) -> Decision<Tenant> {
    let policy = match by {
        Meant::Form(section) => page::meant(admitted, stored, *section),
        Meant::TakeBack(id) => past::meant(admitted, stored, id).await?.ok(),
    };
    Ok(Tenant { policy: Some(policy.ok_or(Fault::NotFound)?), ..stored.clone() })
}
