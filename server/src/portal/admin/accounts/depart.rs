//! A person is deleted, after a waiting time; or stays after all.

use app::contract::{Caller, Go};

use crate::portal::{
    Core,
    admin::{
        admit::{Accounts, Admitted},
        person::address,
    },
    people,
    trouble::Decision,
};

pub(super) async fn delete(core: &Core, caller: &Caller, id: &str) -> Decision<Go> {
    let (mut admitted, person) = Admitted::<Accounts>::helping(core, caller, id).await?;
    let signed = &mut admitted.signed;
    let actor = signed.actor(caller);
    people::depart(&mut signed.tx, &person, &actor, signed.now).await?;
    admitted.signed.done(&address(id), "admin-done-departed").await
}

pub(super) async fn restore(core: &Core, caller: &Caller, id: &str) -> Decision<Go> {
    let (mut admitted, person) = Admitted::<Accounts>::helping(core, caller, id).await?;
    let signed = &mut admitted.signed;
    let actor = signed.actor(caller);
    people::restore(&mut signed.tx, &person, &actor, signed.now).await?;
    admitted.signed.done(&address(id), "admin-done-restored").await
}
