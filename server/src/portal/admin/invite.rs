//! An invitation to set a first password, for somebody who is there: the first one was lost, or there was none.

use app::{
    contract::{Caller, Go, Refusal},
    policy::{Email, Method},
};

use super::{
    admit::{Accounts, Admitted},
    person::address,
};
use crate::{
    portal::{
        Core,
        dispatch::{self, Asked},
        people,
        session::Signed,
        settled::Found,
        throttle::Scope,
        trouble::Decision,
    },
    store::{Tx, user::User},
};

pub(super) async fn send(core: &Core, caller: &Caller, id: &str) -> Decision<Go> {
    let signed = Signed::sending_for(core, caller, id).await?;
    let (mut admitted, person) = Admitted::<Accounts>::reaching(signed, caller, id).await?;
    match give(core, caller, &mut admitted.signed, &person).await? {
        Ok(()) => admitted.signed.done(&address(id), "admin-done-invited-again").await,
        Err(refusal) => admitted.signed.refuse(&address(id), vec![refusal]).await,
    }
}

/// Sends it, or says why not; then nothing was written. It goes where the mails of a reset go, waits, and is counted, like any link that is
/// sent for help.
pub(super) async fn give(core: &Core, caller: &Caller, signed: &mut Signed, person: &User) -> Decision<Result<(), Refusal>> {
    let Some(to) = wanted(&mut signed.tx, person, signed.now).await? else { return Ok(Err(Refusal::NotInvitable)) };
    if signed.policy.uncarried.contains(&Method::Email) {
        return Ok(Err(Refusal::NotCarried));
    }
    if !to.proves {
        return Ok(Err(Refusal::NoSafeAddress));
    }
    let scope = Scope::account(&person.tenant_id, &person.id, "link");
    let asked = Asked { scope: &scope, method: Method::Email, destination: to.value.as_str() };
    if let Some(refusal) = dispatch::refusal(core, signed, &core.network(caller.address), &asked).await? {
        return Ok(Err(refusal));
    }
    let (now, actor) = (signed.now, signed.actor(caller));
    scope.count_send(&mut signed.tx, Method::Email, true, now).await?;
    people::invite(&mut signed.tx, &core.keys, person, now).await?;
    people::audit(&mut signed.tx, person, ("user_invited", &actor), None, now).await?;
    Ok(Ok(()))
}

/// Where it would go. An invitation is the one gate to a first password: whoever had one, or registered anything, gets a link, which asks for
/// more.
pub(super) async fn wanted(tx: &mut Tx, person: &User, now: i64) -> Decision<Option<Found<Email>>> {
    if people::is_new(person) { Ok(people::invitable(tx, person, now).await?) } else { Ok(None) }
}
