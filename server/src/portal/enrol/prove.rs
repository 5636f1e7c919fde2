//! Proving an address or number that is to be registered, by the code that went there or by `#` in a call.

use app::{
    contract::{
        Caller, Fault, Go, Refusal,
        enrol::{ProveForm, ProvePage},
        recover::Again,
    },
    policy::{Code, Email, Method, Way},
};

use super::{
    PAGE as OVERVIEW,
    change::{Author, Change, settle},
    file::File,
    send::{self, scope},
};
use crate::{
    courier::WayChange,
    crypto::Purpose,
    portal::{
        Core,
        dispatch::{self, RING},
        phone::Phone,
        session::Signed,
        throttle::MOST,
        trouble::Decision,
    },
    store::{
        Tx,
        challenge::{self, Challenge, ENROL},
        contact::{self, AUTHENTICATION_EMAIL, AUTHENTICATION_PHONE, By},
    },
};

pub(super) const PAGE: &str = "/enrol/prove";

/// The page that waits for the proof of what this session sent last; nothing, once that is over.
pub(super) async fn page(core: &Core, caller: &Caller, told: bool) -> Decision<Option<ProvePage>> {
    let mut signed = Signed::read_enrolling(core, caller).await?;
    let last = challenge::last_of_session(&mut signed.tx, &signed.tenant.id, &signed.session.id, ENROL).await?;
    let refusals = signed.refusals(PAGE, told);
    let Some(last) = last.filter(|last| last.ended_at.is_none() || !refusals.is_empty()) else { return Ok(None) };
    let method = Method::parse(&last.method).ok_or(Fault::NotFound)?;
    let sending = scope(&signed).sending(&mut signed.tx, method, signed.now).await?;
    let typed = last.typed.unwrap_or_default();
    let phone = Phone::typed(&typed, &signed.policy.countries);
    let puzzle = send::puzzle(core, caller, &mut signed, "enrol-again").await?;
    Ok(Some(ProvePage {
        frame: signed.frame(core, caller),
        method,
        to: phone.map_or(typed, |phone| phone.written()),
        minutes: u32::try_from(signed.policy.code_life_s() / 60).unwrap_or_default(),
        left_s: u32::try_from((last.sent_at + RING - signed.now).max(0)).unwrap_or_default(),
        again: Again { wait_s: dispatch::wait_s(sending), destination: String::new(), puzzle },
        refusals,
    }))
}

/// The form with a code. A try is counted before it is compared, like in the wizard.
pub(super) async fn prove(core: &Core, caller: &Caller, form: &ProveForm) -> Decision<Go> {
    let mut signed = Signed::answering(core, caller).await?;
    let (tenant, network) = (signed.tenant.id.clone(), core.network(caller.address));
    let last = challenge::last_of_session(&mut signed.tx, &tenant, &signed.session.id, ENROL).await?;
    let Some((last, method)) = last.and_then(|last| Some((last.clone(), code_method(&last, form)?))) else {
        return Ok(Go::to(PAGE));
    };
    let file = File::of(core, &mut signed, way(method)).await?;
    if is_done(&last, &file) {
        // A double click: it was taken a moment ago.
        return Ok(Go::to(format!("{OVERVIEW}?told=1")));
    }
    dispatch::may_guess(core, &mut signed.tx, &network, signed.now).await?;
    let scope = scope(&signed);
    if let Some(refusal) = dispatch::closed(&scope, &mut signed, method).await? {
        return signed.refuse(PAGE, vec![refusal]).await;
    }
    let Some(code) = Code::parse(&form.code) else { return signed.refuse(PAGE, vec![Refusal::CodeMalformed]).await };
    if !challenge::try_(&mut signed.tx, &tenant, &last.id, MOST, signed.now).await? {
        challenge::end(&mut signed.tx, &tenant, &last.id, signed.now).await?;
        return signed.refuse(PAGE, vec![Refusal::CodeDead]).await;
    }
    let hash = last.code_hash.as_deref().unwrap_or_default();
    let right = core.keys.verify(Purpose::Code, &[last.id.as_bytes(), code.as_str().as_bytes()], hash) && holds(&signed, &last);
    if !right {
        let left = scope.count_wrong(&mut signed.tx, method, signed.now).await?.min(MOST - last.tries - 1).max(0);
        dispatch::count_guess(&mut signed.tx, &network, signed.now).await?;
        let refusal = match dispatch::closed(&scope, &mut signed, method).await? {
            Some(refusal) => refusal,
            None if left == 0 => Refusal::CodeDead,
            None => Refusal::WrongCode { left: u32::try_from(left).unwrap_or_default() },
        };
        return signed.refuse(PAGE, vec![refusal]).await;
    }
    if !challenge::end(&mut signed.tx, &tenant, &last.id, signed.now).await? {
        return signed.refuse(PAGE, vec![Refusal::CodeDead]).await;
    }
    let author = Author::here(core, caller, &signed);
    keep(core, signed, &last, method, &author).await
}

/// `#` was pressed in a call of a registration. It comes from the gateway; the session that asked for the call must still be there.
pub(in crate::portal) async fn pressed(core: &Core, tx: Tx, call: &Challenge) -> Decision<()> {
    let session = call.session_id.clone().ok_or(Fault::NotFound)?;
    let mut signed = Signed::of_session(core, tx, (&call.tenant_id, &call.user_id, &session)).await?;
    let method = Method::parse(&call.method).filter(|method| method.is_call()).ok_or(Fault::NotFound)?;
    File::of(core, &mut signed, Way::Phone).await?;
    let closed = dispatch::closed(&scope(&signed), &mut signed, method).await?.is_some();
    let holds = call.expires_at > signed.now && call.live && !closed && holds(&signed, call);
    if !holds || !challenge::end(&mut signed.tx, &call.tenant_id, &call.id, signed.now).await? {
        return Err(Fault::NotFound.into());
    }
    let author = Author::of_session(core, &signed);
    keep(core, signed, call, method, &author).await.map(drop)
}

/// The method of the form, if it is that of the challenge and answered by a code.
fn code_method(last: &Challenge, form: &ProveForm) -> Option<Method> {
    Method::parse(&form.method).filter(|method| !method.is_call() && method.name() == last.method)
}

fn way(method: Method) -> Way {
    if method == Method::Email { Way::Email } else { Way::Phone }
}

/// Nothing that a challenge stands on has changed since it was sent.
fn holds(signed: &Signed, challenge: &Challenge) -> bool {
    signed.user.password_set_at <= challenge.sent_at
}

/// Whether what it went to is registered since.
fn is_done(last: &Challenge, file: &File) -> bool {
    let own = [file.own_email().map(|email| email.as_str().to_owned()), file.own_phone().map(|phone| phone.dialled().to_owned())];
    last.ended_at.is_some() && last.typed.is_some() && own.contains(&last.typed)
}

/// Writes the private field, once the challenge was used up; what the organization supplied stays as it is (specification §2.4).
async fn keep(core: &Core, mut signed: Signed, proven: &Challenge, method: Method, author: &Author) -> Decision<Go> {
    let (tenant, user, now) = (signed.tenant.id.clone(), signed.user.id.clone(), signed.now);
    let file = File::read(core, &mut signed).await?;
    let Some((kind, value)) = field(&signed, method, proven.typed.as_deref().unwrap_or_default()) else {
        return signed.refuse(PAGE, vec![Refusal::CodeDead]).await;
    };
    contact::set(&mut signed.tx, &tenant, &user, kind, &value, By::Owner(now)).await?;
    let (way, had, word) = match method {
        Method::Email => (Way::Email, file.own_email().is_some(), "enrol-done-email"),
        _ => (Way::Phone, file.own_phone().is_some(), "enrol-done-phone"),
    };
    let change = if had { WayChange::Replaced } else { WayChange::Added };
    settle(core, &mut signed, author, &file.subject, Change { way: way.into(), change }).await?;
    signed.done(OVERVIEW, word).await
}

/// Where a proven address or number is kept, and how it is written there. A country that is no longer served ends the registration.
fn field(signed: &Signed, method: Method, typed: &str) -> Option<(&'static str, String)> {
    match method {
        Method::Email => Email::parse(typed).ok().map(|email| (AUTHENTICATION_EMAIL, email.as_str().to_owned())),
        _ => Phone::typed(typed, &signed.policy.countries).map(|phone| (AUTHENTICATION_PHONE, phone.stored())),
    }
}
