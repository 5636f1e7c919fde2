//! Help for a person: what too many tries closed, and sessions that should end.

use app::contract::{Caller, Go};

use super::{
    admit::{Admitted, Help},
    person::address,
};
use crate::{
    portal::{Core, sign_in::lock, throttle, trouble::Decision},
    store::{
        event::{self, Event},
        session,
        user::User,
    },
};

/// Lifts everything that is closed for a person: their reset, and their sign-in.
pub(super) async fn lift(core: &Core, caller: &Caller, id: &str) -> Decision<Go> {
    let (mut admitted, person) = Admitted::helping(core, caller, id).await?;
    let tenant = admitted.signed.tenant.id.clone();
    let typed = core.typed_key(&tenant, &person.login);
    throttle::unblock(&mut admitted.signed.tx, &tenant, id, &typed).await?;
    lock::lift(&mut admitted.signed.tx, &tenant, id).await?;
    told(admitted, caller, &person, "user_unblocked", "admin-done-lifted").await
}

/// Ends all sessions of a person.
pub(super) async fn end_sessions(core: &Core, caller: &Caller, id: &str) -> Decision<Go> {
    let (mut admitted, person) = Admitted::helping(core, caller, id).await?;
    session::end_all(&mut admitted.signed.tx, &admitted.signed.tenant.id, id).await?;
    told(admitted, caller, &person, "session_ended", "admin-done-sessions").await
}

/// Two events: what happened to the person, by their organization; and what the administrator did, from where.
async fn told(admitted: Admitted<Help>, caller: &Caller, person: &User, kind: &str, word: &str) -> Decision<Go> {
    let mut signed = admitted.signed;
    let happened = Event {
        at: signed.now,
        kind: kind.into(),
        login: person.login.clone(),
        user_id: Some(person.id.clone()),
        role: person.roles.clone(),
        result: Some("succeeded".into()),
        detail: Some(signed.user.login.clone()),
        agent: event::ADMINISTRATION.into(),
        ..Event::default()
    };
    event::record(&mut signed.tx, &signed.tenant.id, &happened).await?;
    signed.record(caller, "administration", "succeeded", Some(&person.login)).await?;
    signed.done(&address(&person.id), word).await
}
