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
    let mut admitted = match after {
        None => Admitted::<Policies>::writing(core, caller).await?,
        Some(_) => Admitted::<Policies>::read(core, caller).await?,
    };
    let stored = admitted.stored().await?;
    let policy = match by {
        Meant::Form(section) => page::meant(&admitted, &stored, *section),
        Meant::TakeBack(id) => past::meant(&mut admitted, &stored, id).await?.ok(),
    };
    let then = Tenant { policy: Some(policy.ok_or(Fault::NotFound)?), ..stored.clone() };
    let (lost, next) = losers::part(&mut admitted.signed.tx, &stored, &then, after.unwrap_or_default()).await?;
    let mut text = if after.is_none() { export::line(["UserPrincipalName", "DisplayName"]) } else { String::new() };
    text.extend(lost.iter().map(|person| export::line([person.login.as_str(), person.display_name.as_str()])));
    if after.is_none() {
        admitted.signed.record(caller, "people_exported", "succeeded", None).await?;
        admitted.signed.tx.commit().await?;
    }
    Ok(Part { text, next })
}
