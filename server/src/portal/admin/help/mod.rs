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
    portal::{Core, people::audit, session::Signed, sign_in::lock, throttle, trouble::Decision},
    store::{event::ADMINISTRATION, session, user::User},
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
async fn told(mut admitted: Admitted<Help>, caller: &Caller, person: &User, kind: &str, word: &str) -> Decision<Go> {
    let by = admitted.signed.user.login.clone();
    happened(&mut admitted.signed, person, kind, by).await?;
    admitted.signed.record(caller, "administration", "succeeded", Some(&person.login)).await?;
    admitted.signed.done(&address(&person.id), word).await
}

/// What happened to the person, by their organization; `detail` names the administrator.
async fn happened(signed: &mut Signed, person: &User, kind: &str, detail: String) -> Decision<()> {
    Ok(audit(&mut signed.tx, person, (kind, ADMINISTRATION), Some(detail), signed.now).await?)
}
