//! A link to set a new password, so that nobody but its owner ever knows it. It goes only to an address that may prove them
//! ([`crate::portal::settled`]).

use app::{
    contract::{Caller, Go, Refusal},
    policy::Method,
};

use super::{happened, verify};
use crate::{
    portal::{
        Core,
        admin::{
            admit::{Admitted, Help},
            person::address,
        },
        dispatch::{self, Asked},
        recover::link,
        session::Signed,
        subject::Subject,
        throttle::Scope,
        trouble::Decision,
    },
    store::user::User,
};

pub(in crate::portal::admin) async fn send(core: &Core, caller: &Caller, id: &str) -> Decision<Go> {
    let signed = Signed::sending_for(core, caller, id).await?;
    let (mut admitted, person) = Admitted::<Help>::reaching(signed, caller, id).await?;
    match give(core, caller, &mut admitted, &person).await? {
        Ok(()) => admitted.signed.done(&address(id), "admin-done-link").await,
        Err(refusal) => admitted.signed.refuse(&address(id), vec![refusal]).await,
    }
}

/// Sends it, or says why not; then nothing was written.
pub(in crate::portal::admin) async fn give(
    core: &Core,
    caller: &Caller,
    admitted: &mut Admitted<Help>,
    person: &User,
) -> Decision<Result<(), Refusal>> {
    let signed = &mut admitted.signed;
    if verify::is_owed(signed, person).await? {
        return Ok(Err(Refusal::CallerUnverified));
    }
    if signed.policy.uncarried.contains(&Method::Email) {
        return Ok(Err(Refusal::NotCarried));
    }
    let Some(to) = safe(signed, person).await? else { return Ok(Err(Refusal::NoSafeAddress)) };
    // Links wait for each other and are counted like codes: nobody is flooded in the name of help.
    let scope = Scope::account(&person.tenant_id, &person.id, "link");
    let asked = Asked { scope: &scope, method: Method::Email, destination: &to };
    if let Some(refusal) = dispatch::refusal(core, signed, &core.network(caller.address), &asked).await? {
        return Ok(Err(refusal));
    }
    scope.count_send(&mut signed.tx, Method::Email, true, signed.now).await?;
    link::help(&core.keys, &mut signed.tx, person, &to, signed.now).await?;
    let detail = verify::detail(signed, person).await?;
    happened(signed, caller, person, ("admin_reset", detail)).await?;
    Ok(Ok(()))
}

/// Where it goes: where the mails of a reset go, if that may prove them, and the password lives here.
async fn safe(signed: &mut Signed, person: &User) -> Decision<Option<String>> {
    if person.is_on_premises() {
        return Ok(None);
    }
    let subject = Subject::by_id(&mut signed.tx, &signed.tenant, &person.id, signed.now).await?;
    Ok(subject.destination(Method::Email).map(str::to_owned))
}
