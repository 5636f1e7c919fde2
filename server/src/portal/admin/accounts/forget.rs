//! What somebody registered is deleted: all of it, so that they register again, or what is lost or stolen. What administrators wrote of them
//! stays.

use app::{
    contract::{Caller, Fault, Go, enrol::Deletion},
    policy::Way,
};

use crate::{
    portal::{
        Core,
        admin::{
            admit::{Admitted, Ways},
            person::address,
        },
        people::{self, Going},
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
    people::forget(&mut admitted.signed.tx, &core.keys, person, Going::Everything, &actor, now).await?;
    Ok(())
}

/// One of them. After a double click, or from a page of before, it is gone already.
pub(super) async fn forget_one(core: &Core, caller: &Caller, id: &str, what: &Deletion) -> Decision<Go> {
    let way = Way::parse(&what.way).ok_or(Fault::Malformed)?;
    let (mut admitted, person) = Admitted::<Ways>::helping(core, caller, id).await?;
    let (now, actor) = (admitted.signed.now, admitted.signed.actor(caller));
    people::forget(&mut admitted.signed.tx, &core.keys, &person, Going::One(way, &what.id), &actor, now).await?;
    admitted.signed.done(&address(id), "admin-done-way-deleted").await
}
