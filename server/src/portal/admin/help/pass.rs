//! A temporary access pass for somebody who lost every way in: made here and shown once, or taken away.

use app::{
    contract::{
        Caller, Fault, Go, Refusal,
        admin::{Once, PassState},
    },
    policy::Role,
};

use super::{happened, temporary, verify};
use crate::{
    courier::{AdminHelp, Letter},
    jobs::Errand,
    portal::{
        Core,
        admin::{
            admit::{Admitted, Ways},
            person::address,
        },
        notice::LIFE,
        pass,
        people::{mailboxes, tell_of_help},
        session::Signed,
        trouble::Decision,
    },
    store::{self, user::User},
    when,
};

/// Whether this administrator may give that person one: Authentication administrators to people without a role, the two above them to all.
fn may(signed: &Signed, person: &User) -> bool {
    let high = [Role::Global, Role::PrivilegedAuthentication];
    signed.policy.passes && (!person.is_admin() || signed.user.held().iter().any(|role| high.contains(role)))
}

/// What the person's page says of it; `None`: none can be given.
pub(in crate::portal::admin) async fn state(signed: &mut Signed, person: &User, tag: &str) -> Decision<Option<PassState>> {
    if !may(signed, person) {
        return Ok(None);
    }
    let live = store::pass::live(&mut signed.tx, &person.tenant_id, &person.id, signed.now).await?;
    Ok(Some(PassState { until: live.map(|live| when::day_and_time(tag, live.expires_at)) }))
}

pub(in crate::portal::admin) async fn make(core: &Core, caller: &Caller, id: &str) -> Decision<Go> {
    let (mut admitted, person) = open(core, caller, id).await?;
    let page = address(id);
    let signed = &mut admitted.signed;
    if verify::is_owed(signed, &person).await? {
        return admitted.signed.refuse(&page, vec![Refusal::CallerUnverified]).await;
    }
    let now = signed.now;
    let made = pass::make(core, &mut signed.tx, &signed.policy, (&person.tenant_id, id), now).await?;
    for to in mailboxes(&mut signed.tx, &person).await? {
        let letter = Letter::PassNotice { login: person.login.clone(), at: now };
        let errand = Errand::Letter { to, language: person.language.clone(), letter };
        errand.push(&mut signed.tx, &core.keys, &person.tenant_id, now, now + LIFE).await?;
    }
    let by = Some(signed.user.login.as_str());
    tell_of_help(&mut signed.tx, &core.keys, &signed.policy, (&person, by), AdminHelp::Pass, now).await?;
    let detail = verify::detail(signed, &person).await?;
    happened(signed, caller, &person, ("pass_made", detail)).await?;
    temporary::show_once(core, admitted.signed, id, &Once::Pass(made)).await
}

pub(in crate::portal::admin) async fn remove(core: &Core, caller: &Caller, id: &str) -> Decision<Go> {
    let (mut admitted, person) = open(core, caller, id).await?;
    let signed = &mut admitted.signed;
    if store::pass::delete(&mut signed.tx, &person.tenant_id, id).await? {
        happened(signed, caller, &person, ("pass_removed", None)).await?;
    }
    admitted.signed.done(&address(id), "admin-done-pass-removed").await
}

async fn open(core: &Core, caller: &Caller, id: &str) -> Decision<(Admitted<Ways>, User)> {
    let (admitted, person) = Admitted::<Ways>::helping(core, caller, id).await?;
    let fault = if admitted.signed.policy.passes { Fault::OutOfReach } else { Fault::NotAllowed };
    if may(&admitted.signed, &person) { Ok((admitted, person)) } else { Err(fault.into()) }
}
