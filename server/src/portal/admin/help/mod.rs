//! Help for a person: what too many tries closed, sessions that should end, whether a caller is who they say, and a link to a new password.

pub(super) mod link;
pub(super) mod pass;
pub(super) mod temporary;
pub(super) mod verify;

use app::contract::{Caller, Go};

use super::{
    admit::{Admitted, Help},
    person::address,
};
use crate::{
    portal::{
        Core,
        people::{self, audit},
        session::Signed,
        sign_in::lock,
        throttle::{self, table::Clearing},
        trouble::Decision,
    },
    store::user::User,
};

/// Lifts everything that is closed for a person: their reset, and their sign-in.
pub(super) async fn lift(core: &Core, caller: &Caller, id: &str) -> Decision<Go> {
    let (mut admitted, person) = Admitted::helping(core, caller, id).await?;
    open(core, caller, &mut admitted, &person).await?;
    admitted.signed.done(&address(id), "admin-done-lifted").await
}

/// The same, for the transaction of somebody who was let in.
pub(super) async fn open(core: &Core, caller: &Caller, admitted: &mut Admitted<Help>, person: &User) -> Decision<()> {
    let typed = core.typed_key(&person.tenant_id, &person.login);
    throttle::unblock(&mut admitted.signed.tx, &person.tenant_id, &person.id, &typed).await?;
    lock::lift(&mut admitted.signed.tx, &person.tenant_id, &person.id, Clearing::Administrator).await?;
    happened(&mut admitted.signed, caller, person, ("user_unblocked", None)).await
}

/// Ends all sessions of a person.
pub(super) async fn end_sessions(core: &Core, caller: &Caller, id: &str) -> Decision<Go> {
    let (mut admitted, person) = Admitted::helping(core, caller, id).await?;
    end(caller, &mut admitted, &person).await?;
    admitted.signed.done(&address(id), "admin-done-sessions").await
}

/// The same, for the transaction of somebody who was let in.
pub(super) async fn end(caller: &Caller, admitted: &mut Admitted<Help>, person: &User) -> Decision<()> {
    let (actor, now) = (admitted.signed.actor(caller), admitted.signed.now);
    Ok(people::sign_out(&mut admitted.signed.tx, person, &actor, now).await?)
}

/// What happened to the person, by this administrator.
async fn happened(signed: &mut Signed, caller: &Caller, person: &User, (kind, detail): (&str, Option<&str>)) -> Decision<()> {
    let actor = signed.actor(caller);
    Ok(audit(&mut signed.tx, person, (kind, &actor), detail.map(str::to_owned), signed.now).await?)
}
