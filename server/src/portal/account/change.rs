//! A new password for somebody who knows the old one (specification §4): of their own will, or because its time is over.

use app::contract::{
    Caller, Fault, Go, Refusal,
    account::{ChangeForm, ChangePage},
};
use app::policy::{Model, Part, Password};

use crate::{
    courier::Letter,
    crypto,
    portal::{
        Core, judge, notice,
        session::Signed,
        sign_in::{arrival, destination::Destination, door::Door, expiry, lock::Lock},
        subject::Subject,
        throttle::table::Proof,
        trouble::Decision,
    },
    store::{application, flow, password, session, user},
};

const PAGE: &str = "/account/password";
/// Former passwords that may not come back on a change, besides the present one.
const HISTORY: i64 = 5;

/// The form.
pub(super) async fn page(core: &Core, caller: &Caller, suggest: bool, told: bool) -> Decision<ChangePage> {
    let mut signed = Signed::read_changing(core, caller).await?;
    // The present one may never come back on a change.
    let demands = judge::demands(&signed.policy, true);
    let apps = application::list(&mut signed.tx, &signed.tenant.id).await?;
    let next = signed.session.next.as_deref().and_then(|next| Destination::parse(next, &apps));
    let is_due = signed.session.stage == session::NEW_PASSWORD;
    let due = if is_due { expiry::due(&mut signed.tx, &signed.policy, &signed.user, signed.now).await? } else { None };
    Ok(ChangePage {
        frame: signed.frame(core, caller),
        due,
        elsewhere: signed.user.is_on_premises(),
        leaves: is_due && next.is_some_and(|next| next.leaves()),
        suggestion: suggest.then(|| crypto::suggestion(demands.min)),
        demands,
        refusals: signed.refusals(PAGE, told),
        login: signed.user.login,
    })
}

/// Judging and hashing are slow and happen between two transactions; the second reads everything again that counts.
pub(super) async fn change(core: &Core, caller: &Caller, form: &ChangeForm) -> Decision<Go> {
    let mut signed = Signed::changing(core, caller).await?;
    if signed.user.is_on_premises() {
        return Err(Fault::NotAllowed.into());
    }
    let mut lock = lock_of(core, caller, &mut signed).await?;
    if lock.is_closed(signed.now) {
        return signed.refuse(PAGE, vec![Refusal::LockedOut]).await;
    }
    // Counted before it is compared: whoever hangs up in between has had their try.
    let (door, counted_at) = (Door::of_range(core, caller), signed.now);
    door.count(&mut signed.tx, counted_at).await?;
    lock.count_try(core, &mut signed.tx, &form.current, signed.now).await?;
    let stored = signed.user.password_hash.clone();
    let candidate = judge::Candidate {
        tenant: signed.tenant.clone(),
        policy: signed.policy.clone(),
        user: signed.user.clone(),
        past: past(&mut signed).await?,
    };
    signed.tx.commit().await?;

    let (current, password) = (Password::typed(&form.current), Password::typed(&form.password));
    let right = core.hasher.verify(current.as_str(), stored.as_deref()).await?;
    let refusals = if right { judged(core, &candidate, form, &password).await? } else { vec![Refusal::CurrentWrong] };
    let hash = if refusals.is_empty() { core.hasher.hash(password.as_str()).await? } else { String::new() };

    let mut signed = Signed::changing(core, caller).await?;
    let lock = lock_of(core, caller, &mut signed).await?;
    if signed.user.password_hash != stored {
        // Somebody changed it meanwhile: what was compared is not the present one any more.
        return signed.refuse(PAGE, vec![Refusal::CurrentWrong]).await;
    }
    if !right {
        return wrong(core, caller, signed, lock, &form.current).await;
    }
    door.take_back(&mut signed.tx, counted_at).await?;
    lock.clear(&mut signed.tx).await?;
    if !refusals.is_empty() {
        signed.record(caller, "password_change", "failed", Some(&refusals[0].code())).await?;
        return signed.refuse(PAGE, refusals).await;
    }
    set(core, caller, signed, &hash, form.end_others).await
}

async fn lock_of(core: &Core, caller: &Caller, signed: &mut Signed) -> anyhow::Result<Lock> {
    Lock::of(core, caller, &mut signed.tx, Proof::Password, (&signed.tenant.id, &signed.user.id)).await
}

/// Throttled like a sign-in: the same counter, the same waits.
async fn wrong(core: &Core, caller: &Caller, mut signed: Signed, mut lock: Lock, typed: &str) -> Decision<Go> {
    lock.remember_wrong(core, &mut signed.tx, typed, signed.now).await?;
    let locked = lock.is_closed(signed.now);
    signed.record(caller, "password_change", "failed", Some("current_wrong")).await?;
    signed.refuse(PAGE, vec![if locked { Refusal::LockedOut } else { Refusal::CurrentWrong }]).await
}

/// Hashes that may not come back. The present one never does, whatever the profile (specification §4).
async fn past(signed: &mut Signed) -> anyhow::Result<Vec<String>> {
    let limit = if signed.policy.model(Part::Passwords) == Model::Nist { HISTORY } else { 1 };
    let mut past = password::history(&mut signed.tx, &signed.tenant.id, &signed.user.id, limit).await?;
    past.extend(signed.user.password_hash.clone());
    Ok(past)
}

async fn judged(
    core: &Core,
    candidate: &judge::Candidate,
    form: &ChangeForm,
    password: &Password,
) -> anyhow::Result<Vec<Refusal>> {
    Ok(match Password::typed(&form.confirm).as_str() == password.as_str() {
        _ if form.password.is_empty() => vec![Refusal::PasswordMissing],
        false => vec![Refusal::PasswordsDiffer],
        true => judge::judge(core, candidate, password).await?,
    })
}

/// Everything a change does, at once or not at all.
async fn set(core: &Core, caller: &Caller, mut signed: Signed, hash: &str, end_others: bool) -> Decision<Go> {
    let (tenant, id, now) = (signed.tenant.id.clone(), signed.user.id.clone(), signed.now);
    if let Some(old) = &signed.user.password_hash {
        password::remember(&mut signed.tx, &tenant, &id, old, now).await?;
    }
    user::set_password(&mut signed.tx, &tenant, &id, hash, now).await?;
    // Codes and links that were sent before are worth nothing any more.
    flow::end_others(&mut signed.tx, &tenant, &id, "", now).await?;
    if end_others {
        session::end_others(&mut signed.tx, &tenant, &id, &signed.session.id_hash).await?;
    }
    signed.record(caller, "password_change", "succeeded", None).await?;
    if signed.policy.notify_users {
        let subject = Subject::by_id(&mut signed.tx, &signed.tenant, &id, signed.now).await?;
        let letter = Letter::ChangeNotice { login: signed.user.login.clone(), at: now };
        let frame = signed.frame(core, caller);
        notice::tell(core, &mut signed.tx, &tenant, notice::addresses(&subject), frame.words.tag(), &letter, now).await?;
    }
    if signed.session.stage == session::OPEN {
        return signed.renewed(core, caller, "/account", "account-password-changed").await;
    }
    signed.user.must_change = false;
    signed.user.password_set_at = now;
    arrival::go_on(core, caller, signed).await
}
