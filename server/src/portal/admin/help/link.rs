//! A link to set a new password, so that nobody but its owner ever knows it. It goes only where it is safe: to an address that its owner
//! proved, or that has stood there for a day – else whoever can change an address could take an account at once.

use app::{
    contract::{Caller, Go, Refusal},
    policy::{Email, Method},
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
        network,
        people::Field,
        recover::link,
        session::Signed,
        throttle::Scope,
        trouble::Decision,
    },
    store::{
        contact,
        event::{self, Written},
        user::User,
    },
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
    let Some(to) = safe(signed, person).await? else { return Ok(Err(Refusal::NoSafeAddress)) };
    // Links wait for each other and are counted like codes: nobody is flooded in the name of help.
    let scope = Scope::account(&person.tenant_id, &person.id, "link");
    let asked = Asked { scope: &scope, method: Method::Email, destination: to.as_str() };
    if let Some(refusal) = dispatch::refusal(core, signed, &network(caller.address), &asked).await? {
        return Ok(Err(refusal));
    }
    scope.count_send(&mut signed.tx, Method::Email, true, signed.now).await?;
    link::help(&core.keys, &mut signed.tx, person, to.as_str(), signed.now).await?;
    let detail = verify::detail(signed, person).await?;
    happened(signed, caller, person, ("admin_reset", detail)).await?;
    Ok(Ok(()))
}

/// Where it goes: where the mails of a reset go, if that is safe, and the password lives here.
async fn safe(signed: &mut Signed, person: &User) -> Decision<Option<Email>> {
    if person.is_on_premises() {
        return Ok(None);
    }
    let held = contact::list(&mut signed.tx, &person.tenant_id, &person.id).await?;
    let held = |kind: &str| held.iter().find(|contact| contact.kind == kind).cloned();
    let first = held(contact::AUTHENTICATION_EMAIL).or_else(|| held(contact::ALTERNATE_EMAIL));
    let Some(first) = first else { return Ok(None) };
    let column = Field::AlternateEmail.header();
    let settled = first.verified_at.is_some()
        || !event::was_written(
            &mut signed.tx,
            &person.tenant_id,
            (&person.id, column),
            (Written::AtAll, signed.now - verify::SETTLED),
        )
        .await?;
    Ok(Email::parse(&first.value).ok().filter(|_| settled))
}
