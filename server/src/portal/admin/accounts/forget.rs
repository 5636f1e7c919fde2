//! Everything that somebody registered is deleted, so that they register again: a lost phone, a stolen laptop. What administrators wrote of
//! them stays.

use app::contract::{Caller, Go};

use crate::{
    portal::{
        Core,
        admin::{
            admit::{Admitted, Ways},
            person::address,
        },
        people,
        trouble::Decision,
    },
    store::user::User,
};

pub(super) async fn forget(core: &Core, caller: &Caller, id: &str) -> Decision<Go> {
    let (mut admitted, person) = Admitted::<Ways>::helping(core, caller, id).await?;
    forget_all(core, caller, &mut admitted, &person).await?;
    admitted.signed.done(&address(id), "admin-done-forgotten").await
}

/// The same, for the transaction of somebody who was let in.
pub(in crate::portal::admin) async fn forget_all(
    core: &Core,
    caller: &Caller,
    admitted: &mut Admitted<Ways>,
    person: &User,
) -> Decision<()> {
    let (now, actor) = (admitted.signed.now, admitted.signed.actor(caller));
    people::forget(&mut admitted.signed.tx, &core.keys, person, &actor, now).await?;
    Ok(())
}
