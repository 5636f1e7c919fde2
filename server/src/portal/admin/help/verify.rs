//! Is it really them? A code goes to something that the person registered, they read it out, and the administrator types it. It has a purpose
//! of its own: no other form takes it, and this one takes no other.

use anyhow::Result;
use app::{
    contract::{
        Caller, Fault, Go, Refusal,
        admin::{CallerCheck, WayToAsk},
    },
    policy::{Code, HelpDesk, Method},
};

use super::happened;
use crate::{
    crypto::Purpose,
    jobs::Errand,
    portal::{
        Core,
        admin::{
            admit::{Admitted, Help},
            person::address,
        },
        dispatch::{self, Asked, Outgoing, Owner},
        session::Signed,
        subject::Subject,
        throttle::{MOST, Scope},
        trouble::Decision,
    },
    store::{
        challenge::{self, CALLER, Challenge},
        event,
        user::User,
    },
    when,
};

/// Ways by which a code can be asked for.
const WAYS: [Method; 2] = [Method::Email, Method::MobileSms];
/// Seconds for which somebody who was verified still is.
const VERIFIED: i64 = 15 * 60;

/// The counters of this form: a side of their own, so that a slip of the help desk closes nobody's way to reset.
fn scope(person: &User) -> Scope {
    Scope::account(&person.tenant_id, &person.id, "desk")
}

/// How far the check of this person has come in this session.
pub(in crate::portal::admin) async fn check(
    signed: &mut Signed,
    (subject, person): (&Subject, &User),
    tag: &str,
) -> Decision<CallerCheck> {
    let last = challenge::last_of_session(&mut signed.tx, &person.tenant_id, &signed.session.id, CALLER).await?;
    let waits = |last: &Challenge| last.user_id == person.id && last.ended_at.is_none() && last.expires_at > signed.now;
    let waiting = last.filter(waits).and_then(|last| subject.hint(Method::parse(&last.method)?));
    let uncarried = signed.policy.uncarried.clone();
    let carried = |method: &Method| !uncarried.contains(method);
    let way = |method: Method| Some(WayToAsk { method, hint: subject.hint(method)? });
    let verified_at = since(signed, person).await?;
    Ok(CallerCheck {
        ways: WAYS.into_iter().filter(carried).filter_map(way).collect(),
        waiting,
        verified_at: verified_at.map(|at| when::day_and_time(tag, at)),
        links: !person.is_on_premises() && subject.email.is_some() && carried(&Method::Email),
        temporary: Some(signed.policy.helps_by()).filter(|by| *by > HelpDesk::Link && !person.is_on_premises()),
        first: signed.policy.verify_callers && verified_at.is_none(),
    })
}

/// When this administrator verified that person, if it still counts.
pub(super) async fn since(signed: &mut Signed, person: &User) -> Result<Option<i64>> {
    let by = (person.id.as_str(), signed.user.id.as_str());
    event::caller_verified(&mut signed.tx, &person.tenant_id, by, signed.now - VERIFIED).await
}

/// Whether the policy asks that this person is verified first, and they are not.
pub(super) async fn is_owed(signed: &mut Signed, person: &User) -> Result<bool> {
    Ok(signed.policy.verify_callers && since(signed, person).await?.is_none())
}

/// What stands in the event of help: whether whoever gave it had verified the caller.
pub(super) async fn detail(signed: &mut Signed, person: &User) -> Result<Option<&'static str>> {
    Ok(Some(if since(signed, person).await?.is_some() { "verified" } else { "not_verified" }))
}

pub(in crate::portal::admin) async fn send(core: &Core, caller: &Caller, id: &str, method: &str) -> Decision<Go> {
    let signed = Signed::sending_for(core, caller, id).await?;
    let (mut admitted, person) = Admitted::<Help>::reaching(signed, caller, id).await?;
    let method = Method::parse(method).filter(|method| WAYS.contains(method)).ok_or(Fault::Malformed)?;
    let signed = &mut admitted.signed;
    if signed.policy.uncarried.contains(&method) {
        return admitted.signed.refuse(&address(id), vec![Refusal::NotCarried]).await;
    }
    let subject = Subject::by_id(&mut signed.tx, &signed.tenant, id, signed.now).await?;
    if subject.on_file(method).is_none() {
        return Err(Fault::NotFound.into());
    }
    let Some(to) = subject.destination(method).map(str::to_owned) else {
        return admitted.signed.refuse(&address(id), vec![Refusal::NoSafeAddress]).await;
    };
    let asked = Asked { scope: &scope(&person), method, destination: &to };
    if let Some(refusal) = dispatch::refusal(core, signed, &core.network(caller.address), &asked).await? {
        return admitted.signed.refuse(&address(id), vec![refusal]).await;
    }
    let outgoing = Outgoing {
        tenant: &person.tenant_id,
        owner: Owner::HelpDesk(&signed.session.id),
        user: &person.id,
        login: &person.login,
        method,
        destination: &to,
        typed: "",
        live: true,
        life_s: signed.policy.code_life_s(),
        now: signed.now,
    };
    let sealed = dispatch::seal(core, &mut signed.tx, &outgoing).await?;
    scope(&person).count_send(&mut signed.tx, method, true, signed.now).await?;
    let errand = Errand::Letter { to, language: person.language.clone(), letter: sealed.letter };
    let counted = (dispatch::budget(method), errand);
    dispatch::queue(core, &mut signed.tx, &person.tenant_id, counted, (signed.now, sealed.expires_at)).await?;
    happened(signed, caller, &person, ("caller_code_sent", Some(method.name()))).await?;
    admitted.signed.done(&address(id), "admin-done-code").await
}

/// The code as it was read out. A try is counted before it is compared.
pub(in crate::portal::admin) async fn verify(core: &Core, caller: &Caller, id: &str, typed: &str) -> Decision<Go> {
    let signed = Signed::answering_for(core, caller, id).await?;
    let (mut admitted, person) = Admitted::<Help>::reaching(signed, caller, id).await?;
    let page = address(id);
    let network = core.network(caller.address);
    let signed = &mut admitted.signed;
    let last = challenge::last_of_session(&mut signed.tx, &person.tenant_id, &signed.session.id, CALLER).await?;
    let Some(last) = last.filter(|last| last.user_id == person.id) else { return Ok(Go::to(page)) };
    dispatch::may_guess(core, &mut signed.tx, &network, signed.now).await?;
    let (scope, method) = (scope(&person), Method::parse(&last.method).ok_or(Fault::NotFound)?);
    if let Some(refusal) = dispatch::closed(&scope, signed, method).await? {
        return admitted.signed.refuse(&page, vec![refusal]).await;
    }
    let Some(code) = Code::parse(typed) else { return admitted.signed.refuse(&page, vec![Refusal::CodeMalformed]).await };
    if !challenge::try_(&mut signed.tx, &person.tenant_id, &last.id, MOST, signed.now).await? {
        challenge::end(&mut signed.tx, &person.tenant_id, &last.id, signed.now).await?;
        return admitted.signed.refuse(&page, vec![Refusal::CodeDead]).await;
    }
    let subject = Subject::by_id(&mut signed.tx, &signed.tenant, id, signed.now).await?;
    if !is_right(core, &subject, &last, &code) {
        let left = scope.count_wrong(&mut signed.tx, method, signed.now).await?.min(MOST - last.tries - 1).max(0);
        dispatch::count_guess(&mut signed.tx, &network, signed.now).await?;
        let left = u32::try_from(left).unwrap_or_default();
        let refusal = if left == 0 { Refusal::CodeDead } else { Refusal::WrongCode { left } };
        return admitted.signed.refuse(&page, vec![refusal]).await;
    }
    challenge::end(&mut signed.tx, &person.tenant_id, &last.id, signed.now).await?;
    happened(signed, caller, &person, ("caller_verified", None)).await?;
    admitted.signed.done(&page, "admin-done-verified").await
}

/// The code is the one that was sent, to what is still on file.
fn is_right(core: &Core, subject: &Subject, last: &Challenge, code: &Code) -> bool {
    let to = Method::parse(&last.method).and_then(|method| subject.destination(method)).unwrap_or_default();
    let hash = last.code_hash.as_deref().unwrap_or_default();
    last.destination_hash.as_deref() == Some(core.destination_hash(to).as_slice())
        && core.keys.verify(Purpose::Code, &[last.id.as_bytes(), code.as_str().as_bytes()], hash)
}
