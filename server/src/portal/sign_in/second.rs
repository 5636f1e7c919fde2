//! The second factor of a sign-in: an authenticator's code, a recovery code, or a passkey.

use app::contract::{
    Caller, Go,
    sign_in::{PasskeyForm, SecondForm, SecondPage, SignInRefusal},
};
use app::policy::{Code, RecoveryCode};

use super::{
    arrival::{Arriving, arrive},
    destination::Destination,
    door::Door,
    lock::Lock,
};
use crate::{
    portal::{Core, place, puzzle, session::Signed, throttle::table::Proof, totp, trouble::Decision},
    store::{application, authenticator, recovery_code},
};

const PAGE: &str = "/sign-in/second";

/// The page that asks for it.
pub(super) async fn page(core: &Core, caller: &Caller, why: Option<String>) -> Decision<SecondPage> {
    let mut signed = Signed::read_waiting(core, caller).await?;
    let (tenant, user) = (signed.tenant.id.clone(), signed.user.id.clone());
    let apps = application::list(&mut signed.tx, &tenant).await?;
    let next = signed.session.next.as_deref().and_then(|next| Destination::parse(next, &apps));
    let refusal = why.as_deref().and_then(SignInRefusal::by_code);
    let anyway = matches!(refusal, Some(SignInRefusal::BotCheck | SignInRefusal::TooQuick));
    let (door, session) = (door(core, caller, &signed), signed.session.id.clone());
    let puzzle = door.puzzle(core, &mut signed.tx, guarded(caller, &session), anyway).await?;
    let has_passkey = !crate::store::passkey::list(&mut signed.tx, &tenant, &user).await?.is_empty();
    Ok(SecondPage {
        frame: signed.frame(core, caller),
        totp: !authenticator::list(&mut signed.tx, &tenant, &user).await?.is_empty(),
        recovery_code: recovery_code::left(&mut signed.tx, &tenant, &user).await? > 0,
        passkey: if has_passkey { core.passkey_ceremony(&signed.tenant, form(caller, &signed.session.id)) } else { None },
        leaves: next.is_some_and(|next| next.leaves()),
        puzzle,
        refusal,
    })
}

fn form<'a>(caller: &'a Caller, session: &'a str) -> puzzle::Lock<'a> {
    puzzle::Lock { place: place(caller), form: "second-passkey", flow: session }
}

fn guarded<'a>(caller: &'a Caller, session: &'a str) -> puzzle::Lock<'a> {
    puzzle::Lock { place: place(caller), form: "second", flow: session }
}

fn again(refusal: SignInRefusal) -> Go {
    Go::to(format!("{PAGE}?why={}", refusal.code()))
}

/// Who knocks: an account whose password is known, and the address range.
fn door(core: &Core, caller: &Caller, signed: &Signed) -> Door {
    Door::of(core, caller, (&signed.tenant.id, &format!("second:{}", signed.user.id)))
}

/// A code, of an app or from the printed list: they cannot be taken for one another.
pub(super) async fn code(core: &Core, caller: &Caller, form: &SecondForm) -> Decision<Go> {
    let mut signed = Signed::waiting_write(core, caller).await?;
    let (door, session) = (door(core, caller, &signed), signed.session.id.clone());
    let asked = (guarded(caller, &session), form.bot.as_ref());
    if let Some(refusal) = door.refusal(core, caller, &mut signed.tx, asked).await? {
        signed.tx.commit().await?;
        return Ok(again(refusal));
    }
    let recovery = RecoveryCode::parse(&form.code);
    let proof = if recovery.is_some() { Proof::SecondRecoveryCode } else { Proof::SecondCode };
    let Some(lock) = open_lock(core, caller, &mut signed, proof).await? else {
        return Ok(again(SignInRefusal::SecondLockedOut));
    };
    let factor = match (Code::parse(&form.code), recovery) {
        (Some(code), _) => is_shown(core, &mut signed, code.as_str()).await?.then_some("totp"),
        (None, Some(code)) => is_listed(core, &mut signed, &code).await?.then_some("recovery_code"),
        (None, None) => None,
    };
    match factor {
        Some(factor) => pass(core, caller, signed, lock, factor).await,
        None => fail(core, caller, signed, (door, lock), &form.code).await,
    }
}

/// A passkey of this very person.
pub(super) async fn passkey(core: &Core, caller: &Caller, form: &PasskeyForm) -> Decision<Go> {
    let mut signed = Signed::waiting_write(core, caller).await?;
    let Some(lock) = open_lock(core, caller, &mut signed, Proof::SecondPasskey).await? else {
        return Ok(again(SignInRefusal::SecondLockedOut));
    };
    let session = signed.session.id.clone();
    let ceremony = self::form(caller, &session);
    let proven = core.passkey_proof(&mut signed.tx, &signed.tenant, ceremony, &form.ceremony, &form.credential).await?;
    if proven.is_some_and(|proven| proven.user_id == signed.user.id) {
        return pass(core, caller, signed, lock, "passkey").await;
    }
    let door = door(core, caller, &signed);
    fail(core, caller, signed, (door, lock), &form.ceremony).await
}

/// The lock of second factors, which no password opens; nothing while it is closed.
async fn open_lock(core: &Core, caller: &Caller, signed: &mut Signed, proof: Proof) -> Decision<Option<Lock>> {
    let lock = Lock::of(core, caller, &mut signed.tx, proof, (&signed.tenant.id, &signed.user.id)).await?;
    Ok((!lock.is_closed(signed.now)).then_some(lock))
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

/// Counted on a lock of its own, and for the bot check.
async fn fail(core: &Core, caller: &Caller, mut signed: Signed, (door, lock): (Door, Lock), typed: &str) -> Decision<Go> {
    door.count(&mut signed.tx, signed.now).await?;
    let locked = lock.count(core, &mut signed.tx, typed, signed.now).await?;
    signed.record(caller, "second_factor", "failed", None).await?;
    signed.tx.commit().await?;
    Ok(again(if locked { SignInRefusal::SecondLockedOut } else { SignInRefusal::WrongSecondFactor }))
}
