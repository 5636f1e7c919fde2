//! What stands between a proof and where the person is going: a second factor, its registration, a new password, and the word that the
//! ways back in want to be registered or confirmed. Every sign-in comes through here, to whatever it leads, and again after each of these
//! was done.

use anyhow::Result;
use app::{
    contract::{Caller, Go, Grant, Owed},
    policy::{Facts, Method, Policy, Prompt, Standing},
};

use super::{destination::Destination, expiry, password::scopes};
use crate::{
    crypto::{id, secret},
    portal::{
        Core, pass,
        session::{HALFWAY, IDLE, LIFE, Signed},
        subject::Subject,
        trouble::Decision,
    },
    store::{
        Tx, application, recovery_code,
        session::{self, Session},
        tenant::Tenant,
        user::User,
    },
};

/// What counts as a second factor. A passkey asks its owner for a finger or a PIN: it is both factors at once.
pub(in crate::portal) const SECOND_FACTORS: [&str; 3] = ["passkey", "totp", "recovery_code"];

/// Somebody who proved something.
pub(in crate::portal) struct Arriving {
    /// Names of what they proved in this sign-in: `password`, `passkey`, `totp`, `recovery_code`.
    pub factors: Vec<String>,
    /// Where they are going, as it was asked for.
    pub next: Option<String>,
    /// Keyed hash of the session that this one takes the place of.
    pub replaces: Option<Vec<u8>>,
    /// When the proof began to hold: now, or when the session it grew from was proved.
    pub proved_at: i64,
    /// When the session ends at the latest, if the proof says so.
    pub ends_at: Option<i64>,
}

/// The session, at the stage that was reached, and the way to what comes next. The cookie is a new one: it is worth more than the old.
///
/// # Errors
/// If the database does not answer.
pub(in crate::portal) async fn arrive(
    core: &Core,
    caller: &Caller,
    mut tx: Tx,
    tenant: &Tenant,
    user: &User,
    arriving: Arriving,
) -> Decision<Go> {
    let (now, cookie) = (core.clock.now(), secret());
    let policy = tenant.policy.clone().unwrap_or_default();
    let owed = owed(&mut tx, &policy, user, &arriving.factors, now).await?;
    let stage = match owed {
        Some(Owed::SecondFactor) => session::SECOND_FACTOR,
        Some(Owed::Registration) => session::REGISTRATION,
        Some(Owed::NewPassword) => session::NEW_PASSWORD,
        Some(Owed::FreshProof) | None => session::OPEN,
    };
    let apps = application::list(&mut tx, &tenant.id).await?;
    let next = arriving.next.as_deref().and_then(|next| Destination::parse(next, &apps));
    let replaced = match &arriving.replaces {
        Some(old) => session::find(&mut tx, &tenant.id, old, now, IDLE).await?.filter(|session| session.user_id == user.id),
        None => None,
    };
    if let Some(old) = &arriving.replaces {
        session::end(&mut tx, &tenant.id, old).await?;
    }
    // Whoever proves once more to go on registering still wants to get where they were going before.
    let later = match &next {
        Some(Destination::Page(path)) if is_enrolment(path) => replaced.and_then(|session| session.next),
        other => other.as_ref().map(|next| next.as_str().to_owned()),
    };
    let opened = Session {
        id: id(),
        id_hash: core.session_hash(caller, &cookie),
        user_id: user.id.clone(),
        stage: stage.into(),
        proved_at: arriving.proved_at,
        factors: arriving.factors.join(" "),
        next: later,
        told: None,
        created_at: now,
        seen_at: now,
        expires_at: arriving.ends_at.unwrap_or(i64::MAX).min(now + if owed.is_none() { LIFE } else { HALFWAY }),
        address: caller.address.to_string(),
        agent: caller.agent.clone(),
    };
    session::open(&mut tx, &tenant.id, &opened).await?;
    let prompt = if owed.is_none() { prompt(&mut tx, tenant, user, now).await? } else { None };
    let mark = if owed.is_none() { Some(trust(core, &mut tx, user).await?) } else { None };
    tx.commit().await?;
    let go = match (owed, prompt, next) {
        (Some(owed), ..) => Go::to(owed.page("/account")),
        // Whoever is on the way there anyway is not stopped before the door.
        (None, _, Some(Destination::Page(path))) if is_enrolment(&path) => Go::to(path),
        (None, Some(_), _) => Go::to("/enrol/due"),
        (None, None, Some(next)) => next.go(),
        (None, None, None) => Go::to("/account"),
    };
    let go = go.with(Grant::Session(cookie));
    Ok(match mark {
        Some(mark) => go.with(mark),
        None => go,
    })
}

/// What a sign-in that owes nothing more is worth beyond its session, and no part of it before: whoever has the password alone would else be
/// counted as the owner. The browser is familiar from now on, and wrong proofs of a reset are not in a row any more.
async fn trust(core: &Core, tx: &mut Tx, user: &User) -> Result<Grant> {
    for scope in scopes(core, &user.tenant_id, &user.id, &user.login) {
        scope.signed_in(tx).await?;
    }
    Ok(Grant::Device(core.device_mark(&user.tenant_id, &user.id)))
}

/// A page of the registration.
fn is_enrolment(path: &str) -> bool {
    path.split('?').next().is_some_and(|path| path == "/enrol" || path.starts_with("/enrol/"))
}

/// Goes on after something was done that a session owed; also the way out of the page that asks to register.
///
/// # Errors
/// If the database does not answer.
pub(in crate::portal) async fn go_on(core: &Core, caller: &Caller, signed: Signed) -> Decision<Go> {
    let Signed { tx, tenant, user, session, .. } = signed;
    let arriving = Arriving {
        factors: session.factors.split(' ').map(str::to_owned).collect(),
        next: session.next.clone(),
        replaces: Some(session.id_hash.clone()),
        proved_at: session.proved_at,
        ends_at: None,
    };
    arrive(core, caller, tx, &tenant, &user, arriving).await
}

/// On to where the person was going, past the page that asks to register: they skipped it, or did it.
///
/// # Errors
/// If the database does not answer.
pub(in crate::portal) async fn leave_for_next(mut signed: Signed) -> Decision<Go> {
    let apps = application::list(&mut signed.tx, &signed.tenant.id).await?;
    let next = signed.session.next.as_deref().and_then(|next| Destination::parse(next, &apps));
    session::head_for(&mut signed.tx, &signed.tenant.id, &signed.session.id_hash, None).await?;
    signed.tx.commit().await?;
    Ok(next.map_or_else(|| Go::to("/account"), Destination::go))
}

/// What comes first.
async fn owed(tx: &mut Tx, policy: &Policy, user: &User, factors: &[String], now: i64) -> Result<Option<Owed>> {
    let proved = |name: &str| factors.iter().any(|factor| factor == name);
    let second = SECOND_FACTORS.into_iter().any(proved);
    // A pass opens the registration and nothing else.
    if proved(pass::FACTOR) {
        return Ok(Some(Owed::Registration));
    }
    // Whoever administers others proves more than a password, if there is anything to prove; without, they are not let in there.
    if !second && (asks_for_second_factor(policy, user) || user.is_admin()) {
        let has_one = has_second_factor(tx, user).await?;
        if has_one {
            return Ok(Some(Owed::SecondFactor));
        }
        if policy.second_factor_at_sign_in {
            return Ok(Some(Owed::Registration));
        }
    }
    let due = if proved("password") { expiry::due(tx, policy, user, now).await? } else { None };
    Ok(due.map(|_| Owed::NewPassword))
}

/// Whether this person's sign-in asks for a second factor: they turned it on, or the tenant did for all.
pub(in crate::portal) fn asks_for_second_factor(policy: &Policy, user: &User) -> bool {
    user.second_factor || policy.second_factor_at_sign_in
}

/// Whether there is anything to prove as the second factor.
///
/// # Errors
/// If the database does not answer.
pub(in crate::portal) async fn has_second_factor(tx: &mut Tx, user: &User) -> Result<bool> {
    let (tenant, id) = (user.tenant_id.as_str(), user.id.as_str());
    Ok(!crate::store::authenticator::list(tx, tenant, id).await?.is_empty()
        || !crate::store::passkey::list(tx, tenant, id).await?.is_empty()
        || recovery_code::left(tx, tenant, id).await? > 0)
}

/// The methods that this person's sign-in asks for, which are never the only gate of a reset.
pub(in crate::portal) fn sign_in_factors(policy: &Policy, user: &User) -> Vec<Method> {
    if asks_for_second_factor(policy, user) { vec![Method::Totp, Method::Passkey, Method::RecoveryCode] } else { Vec::new() }
}

/// Where a person stands with registration.
///
/// # Errors
/// If the database does not answer.
pub(in crate::portal) async fn standing(tx: &mut Tx, tenant: &Tenant, user: &User, now: i64) -> Result<Standing> {
    let policy = tenant.policy.clone().unwrap_or_default();
    let subject = Subject::by_id(tx, tenant, &user.id, now).await?;
    let facts =
        Facts { in_scope: subject.in_scope(tenant), enough: subject.is_registered(&policy), confirmed_at: user.confirmed_at };
    Ok(Standing::of(&policy, facts, now))
}

/// What this sign-in is interrupted for (specification §2.5, §2.6).
async fn prompt(tx: &mut Tx, tenant: &Tenant, user: &User, now: i64) -> Result<Option<Prompt>> {
    let policy = tenant.policy.clone().unwrap_or_default();
    Ok(standing(tx, tenant, user, now).await?.prompt(&policy))
}
