//! The second factor of a sign-in: an authenticator's code, a recovery code, or a passkey.

use app::contract::{
    Caller, Go,
    sign_in::{PasskeyForm, SecondPage, SignInRefusal},
};
use app::policy::{Code, RecoveryCode};

use super::{
    arrival::{Arriving, arrive},
    destination::Destination,
    lock::Lock,
};
use crate::{
    portal::{Core, place, puzzle, session::Signed, totp, trouble::Decision},
    store::{application, authenticator, recovery_code},
};

const PAGE: &str = "/sign-in/second";

/// The page that asks for it.
pub(super) async fn page(core: &Core, caller: &Caller, why: Option<String>) -> Decision<SecondPage> {
    let mut signed = Signed::read_waiting(core, caller).await?;
    let (tenant, user) = (signed.tenant.id.clone(), signed.user.id.clone());
    let apps = application::list(&mut signed.tx, &tenant).await?;
    let next = signed.session.next.as_deref().and_then(|next| Destination::parse(next, &apps));
    let has_passkey = !crate::store::passkey::list(&mut signed.tx, &tenant, &user).await?.is_empty();
    Ok(SecondPage {
        frame: signed.frame(core, caller),
        totp: !authenticator::list(&mut signed.tx, &tenant, &user).await?.is_empty(),
        recovery_code: recovery_code::left(&mut signed.tx, &tenant, &user).await? > 0,
        passkey: if has_passkey { core.passkey_ceremony(&signed.tenant, form(caller, &signed.session.id)) } else { None },
        leaves: next.is_some_and(|next| next.leaves()),
        refusal: why.as_deref().and_then(SignInRefusal::by_code),
    })
}

fn form<'a>(caller: &'a Caller, session: &'a str) -> puzzle::Lock<'a> {
    puzzle::Lock { place: place(caller), form: "second-passkey", flow: session }
}

fn again(refusal: SignInRefusal) -> Go {
    Go::to(format!("{PAGE}?why={}", refusal.code()))
}

/// A code, of an app or from the printed list: they cannot be taken for one another.
pub(super) async fn code(core: &Core, caller: &Caller, typed: &str) -> Decision<Go> {
    let mut signed = Signed::waiting_write(core, caller).await?;
    let lock = Lock::of(core, caller, &mut signed.tx, &signed.tenant.id, &signed.user.id).await?;
    if lock.is_closed(signed.now) {
        return Ok(again(SignInRefusal::LockedOut));
    }
    let factor = match (Code::parse(typed), RecoveryCode::parse(typed)) {
        (Some(code), _) => is_shown(core, &mut signed, code.as_str()).await?.then_some("totp"),
        (None, Some(code)) => is_listed(core, &mut signed, &code).await?.then_some("recovery_code"),
        (None, None) => None,
    };
    match factor {
        Some(factor) => pass(core, caller, signed, lock, factor).await,
        None => fail(core, caller, signed, lock, typed).await,
    }
}

/// A passkey of this very person.
pub(super) async fn passkey(core: &Core, caller: &Caller, form: &PasskeyForm) -> Decision<Go> {
    let mut signed = Signed::waiting_write(core, caller).await?;
    let lock = Lock::of(core, caller, &mut signed.tx, &signed.tenant.id, &signed.user.id).await?;
    if lock.is_closed(signed.now) {
        return Ok(again(SignInRefusal::LockedOut));
    }
    let session = signed.session.id.clone();
    let ceremony = self::form(caller, &session);
    let proven = core.passkey_proof(&mut signed.tx, &signed.tenant, ceremony, &form.ceremony, &form.credential).await?;
    if proven.is_some_and(|proven| proven.user_id == signed.user.id) {
        return pass(core, caller, signed, lock, "passkey").await;
    }
    fail(core, caller, signed, lock, &form.ceremony).await
}

async fn is_shown(core: &Core, signed: &mut Signed, code: &str) -> anyhow::Result<bool> {
    let (tenant, user, now) = (signed.tenant.id.clone(), signed.user.id.clone(), signed.now);
    let apps = authenticator::list(&mut signed.tx, &tenant, &user).await?;
    match totp::find(&core.keys, &apps, code, now) {
        Some((app, step)) => authenticator::use_step(&mut signed.tx, &tenant, &user, &app, step, now).await,
        None => Ok(false),
    }
}

async fn is_listed(core: &Core, signed: &mut Signed, code: &RecoveryCode) -> anyhow::Result<bool> {
    let hash = core.recovery_hash(&signed.user.id, code);
    recovery_code::use_up(&mut signed.tx, &signed.tenant.id, &signed.user.id, &hash, signed.now).await
}

async fn pass(core: &Core, caller: &Caller, mut signed: Signed, lock: Lock, factor: &str) -> Decision<Go> {
    lock.clear(&mut signed.tx).await?;
    signed.record(caller, "second_factor", "succeeded", Some(factor)).await?;
    let Signed { tx, now, tenant, user, session, .. } = signed;
    let factors = session.factors.split(' ').chain([factor]).map(str::to_owned).collect();
    let arriving = Arriving { factors, next: session.next, replaces: Some(session.id_hash), proved_at: now, ends_at: None };
    arrive(core, caller, tx, &tenant, &user, arriving).await
}

/// Counted like a wrong password.
async fn fail(core: &Core, caller: &Caller, mut signed: Signed, lock: Lock, typed: &str) -> Decision<Go> {
    let locked = lock.count(core, &mut signed.tx, typed, signed.now).await?;
    signed.record(caller, "second_factor", "failed", None).await?;
    signed.tx.commit().await?;
    Ok(again(if locked { SignInRefusal::LockedOut } else { SignInRefusal::WrongSecondFactor }))
}
