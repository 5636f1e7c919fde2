//! Sign-in with a password, and the page behind it.

use app::contract::{
    Caller, Fault, Go, Grant, Place,
    account::{Account, Home, SignIn, SignInPage, SignInRefusal},
};
use app::policy::{Password, fold_typed};
use async_trait::async_trait;

use super::{Core, at_deadline, front::back, network, place, puzzle::Lock, subject::Subject, throttle::Scope, trouble::Decision};
use crate::{
    crypto::{Purpose, secret},
    store::{Tx, event, event::Event, guard, session, session::Opening, tally, tenant::Tenant, user, user::User},
};

const HOUR: i64 = 3600;
/// A session ends after so long without use, and after so long in all.
const IDLE: i64 = 8 * HOUR;
const LIFE: i64 = 24 * HOUR;
/// Use is noted at most this often.
const SEEN: i64 = 300;
/// Wrong passwords that lock the account, and for how long the first time; each further time twice as long (specification §8.4).
const FAILURES: i64 = 10;
const LOCK: i64 = 60;
const LONGEST_LOCK: i64 = 4 * HOUR;
/// Wrong passwords from an address range, or for a user id, after which the bot check is asked for.
const UNCHECKED: i64 = 3;

#[async_trait]
impl Account for Core {
    async fn sign_in_page(&self, caller: &Caller, why: Option<String>) -> Result<SignInPage, Fault> {
        page(self, caller, why).await.map_err(|trouble| trouble.into_fault(caller, "sign-in page"))
    }

    async fn sign_in(&self, caller: &Caller, form: SignIn) -> Result<Go, Fault> {
        at_deadline(self.clock.as_ref(), sign_in(self, caller, &form))
            .await
            .map_err(|trouble| trouble.into_fault(caller, "sign-in"))
    }

    async fn home(&self, caller: &Caller) -> Result<Home, Fault> {
        home(self, caller).await.map_err(|trouble| trouble.into_fault(caller, "account"))
    }

    async fn sign_out(&self, caller: &Caller) -> Result<Go, Fault> {
        sign_out(self, caller).await.map_err(|trouble| trouble.into_fault(caller, "sign-out"))
    }
}

async fn page(core: &Core, caller: &Caller, why: Option<String>) -> Decision<SignInPage> {
    let (frame, _) = core.framed(caller).await?;
    let mut tx = core.db.read().await?;
    let login = caller.login.clone().unwrap_or_default();
    let checked = needs_check(core, &mut tx, caller, &login).await?;
    let refusal = SignInRefusal::ALL.into_iter().find(|refusal| why.as_deref() == Some(refusal.code()));
    let asked = checked || matches!(refusal, Some(SignInRefusal::BotCheck | SignInRefusal::TooQuick));
    let puzzle = asked.then(|| core.puzzle(lock(caller), false));
    Ok(SignInPage { frame, login, puzzle, refusal })
}

fn lock(caller: &Caller) -> Lock<'_> {
    Lock { place: place(caller), form: "sign-in", flow: "-" }
}

fn again(caller: &Caller, refusal: SignInRefusal, login: &str) -> Go {
    back(caller, "/sign-in", refusal.code(), login)
}

/// Names of the two counters that lead to the bot check.
fn counters(core: &Core, caller: &Caller, login: &str) -> [String; 2] {
    let typed = core.keys.mark(Purpose::Typed, &[b"sign-in", place(caller).as_bytes(), fold_typed(login).as_bytes()]);
    [format!("s:{}", network(caller.address)), format!("s:{typed}")]
}

async fn needs_check(core: &Core, tx: &mut Tx, caller: &Caller, login: &str) -> anyhow::Result<bool> {
    let after = core.clock.now() - HOUR;
    for name in counters(core, caller, login) {
        if tally::since(tx, place(caller), &name, after).await?.count >= UNCHECKED {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Checks the password outside of any transaction, at the same cost whether there is such an account or not; counts inside one.
async fn sign_in(core: &Core, caller: &Caller, form: &SignIn) -> Decision<Go> {
    if !caller.accepts_cookies {
        return Ok(again(caller, SignInRefusal::CookiesDisabled, &form.login));
    }
    let mut tx = core.db.write().await?;
    if needs_check(core, &mut tx, caller, &form.login).await? {
        let refusal = match &form.bot {
            None => Some(SignInRefusal::BotCheck),
            Some(bot) => match core.pass_puzzle(&mut tx, caller, lock(caller), bot).await? {
                Ok(()) => None,
                Err(app::contract::recover::Refusal::TooQuick) => Some(SignInRefusal::TooQuick),
                Err(_) => Some(SignInRefusal::BotCheck),
            },
        };
        if let Some(refusal) = refusal {
            tx.commit().await?;
            return Ok(again(caller, refusal, &form.login));
        }
    }
    let tenant = core.tenant_of(&mut tx, caller, &form.login).await?;
    let subject = Subject::by_login(&mut tx, &core.keys, &tenant, &fold_typed(&form.login)).await?;
    let stored = subject.user.as_ref().and_then(|user| user.password_hash.clone());
    tx.commit().await?;

    let password = Password::typed(&form.password);
    let right = core.hasher.verify(password.as_str(), stored.as_deref()).await?;
    let renewed = match &stored {
        Some(hash) if right && core.hasher.is_outdated(hash) => Some(core.hasher.hash(password.as_str()).await?),
        _ => None,
    };

    let mut tx = core.db.write().await?;
    let [typed, account] = scopes(core, &tenant.id, &subject.id, &fold_typed(&form.login));
    guard::take(&mut tx, &tenant.id, &[typed.guard(), account.guard()]).await?;
    let now = core.clock.now();
    let user = user::by_id(&mut tx, &tenant.id, &subject.id).await?;
    let locked = user.as_ref().is_some_and(|user| user.locked_until > now);
    let unchanged = user.as_ref().is_some_and(|user| user.password_hash == stored && user.enabled && !user.is_on_premises());
    let Some(user) = user.filter(|_| right && unchanged && !locked) else {
        return fail(core, caller, tx, &tenant, &subject, &form.login, locked).await;
    };
    if let (Some(old), Some(new)) = (stored, renewed) {
        user::rehash(&mut tx, &tenant.id, &user.id, &old, &new).await?;
    }
    open(core, caller, tx, &tenant, &user).await
}

/// Counts a wrong password. While the account is locked nothing is counted, and a right password gets the same answer.
async fn fail(
    core: &Core,
    caller: &Caller,
    mut tx: Tx,
    tenant: &Tenant,
    subject: &Subject,
    login: &str,
    locked: bool,
) -> Decision<Go> {
    let now = core.clock.now();
    for name in counters(core, caller, login) {
        tally::add(&mut tx, place(caller), &name, now).await?;
    }
    // An unknown user id is locked like a known one, by counters of its own: the page must not tell them apart.
    let (failures, locks, until) = match &subject.user {
        Some(_) => user::by_id(&mut tx, &tenant.id, &subject.id)
            .await?
            .map_or((0, 0, 0), |u| (u.sign_in_failures, u.sign_in_locks, u.locked_until)),
        None => nobodys_lock(&mut tx, tenant, subject, now).await?,
    };
    let locked = locked || until > now;
    let mut shown = locked;
    if !locked {
        let full = failures + 1 >= FAILURES;
        let until = if full { now + (LOCK << locks.min(10)).min(LONGEST_LOCK) } else { 0 };
        // After a lock-out each further wrong password locks again, longer (specification §8.4).
        let (failures, locks) = if full { (FAILURES - 1, locks + 1) } else { (failures + 1, locks) };
        match &subject.user {
            Some(user) => user::set_lock(&mut tx, &tenant.id, &user.id, failures, locks, until).await?,
            None => {
                tally::add(&mut tx, &tenant.id, &format!("s:{}:wrong", subject.id), now).await?;
                if full {
                    tally::close(&mut tx, &tenant.id, &format!("s:{}", subject.id), until).await?;
                }
            }
        }
        shown = full;
    }
    event::record(&mut tx, &tenant.id, &signed(caller, subject.user.as_ref(), login, now, "failed")).await?;
    tx.commit().await?;
    Ok(again(caller, if shown { SignInRefusal::LockedOut } else { SignInRefusal::WrongPassword }, login))
}

/// Failures, lock-outs and lock of a user id that nobody has, from its tallies.
async fn nobodys_lock(tx: &mut Tx, tenant: &Tenant, subject: &Subject, now: i64) -> anyhow::Result<(i64, i64, i64)> {
    let wrong = tally::since(tx, &tenant.id, &format!("s:{}:wrong", subject.id), i64::MIN).await?.count;
    let until = tally::closed_until(tx, &tenant.id, &format!("s:{}", subject.id), now).await?.unwrap_or_default();
    Ok((wrong.min(FAILURES - 1), (wrong - FAILURES + 1).max(0), until))
}

/// What the reset counts by: the user id as typed, and the account.
fn scopes(core: &Core, tenant: &str, user: &str, login: &str) -> [Scope; 2] {
    let typed_key = core.keys.mark(Purpose::Typed, &[tenant.as_bytes(), login.as_bytes()]);
    [Scope::typed(tenant, &typed_key, "other"), Scope::account(tenant, user, "other")]
}

async fn open(core: &Core, caller: &Caller, mut tx: Tx, tenant: &Tenant, user: &User) -> Decision<Go> {
    let (now, cookie) = (core.clock.now(), secret());
    if user.sign_in_failures + user.sign_in_locks > 0 {
        user::set_lock(&mut tx, &tenant.id, &user.id, 0, 0, 0).await?;
    }
    for scope in scopes(core, &tenant.id, &user.id, &user.login) {
        scope.proved_by_password(&mut tx).await?;
    }
    let address = caller.address.to_string();
    let hash = session_hash(core, caller, &cookie);
    let opening = Opening { id_hash: &hash, user_id: &user.id, address: &address, agent: &caller.agent };
    session::open(&mut tx, &tenant.id, &opening, now, now + LIFE).await?;
    event::record(&mut tx, &tenant.id, &signed(caller, Some(user), &user.login, now, "succeeded")).await?;
    tx.commit().await?;
    let device = Grant::Device(core.device_mark(&tenant.id, &user.id));
    Ok(Go::to("/account").with(Grant::Session(cookie)).with(device))
}

fn signed(caller: &Caller, user: Option<&User>, login: &str, now: i64, result: &str) -> Event {
    Event {
        at: now,
        kind: "sign_in".into(),
        login: fold_typed(login),
        user_id: user.map(|user| user.id.clone()),
        role: user.map(|user| user.roles.clone()).unwrap_or_default(),
        result: Some(result.into()),
        address: caller.address.to_string(),
        agent: caller.agent.clone(),
        ..Event::default()
    }
}

async fn home(core: &Core, caller: &Caller) -> Decision<Home> {
    let cookie = caller.session.as_ref().ok_or(Fault::Expired)?;
    let mut tx = core.db.read().await?;
    let (tenant, user, seen_at) = whose(core, caller, &mut tx, cookie).await?.ok_or(Fault::Expired)?;
    drop(tx);
    if core.clock.now() - seen_at >= SEEN {
        let mut tx = core.db.write().await?;
        session::touch(&mut tx, &tenant.id, &session_hash(core, caller, cookie), core.clock.now()).await?;
        tx.commit().await?;
    }
    let frame = core.frame_of(caller, &tenant, user.language.as_deref(), &caller.request);
    Ok(Home { frame, name: user.display_name, login: user.login })
}

/// The person of a session, and when it was last seen. A session is found by a hash that covers the host's tenant.
async fn whose(
    core: &Core,
    caller: &Caller,
    tx: &mut Tx,
    cookie: &app::contract::Secret,
) -> anyhow::Result<Option<(Tenant, User, i64)>> {
    let hash = session_hash(core, caller, cookie);
    let tenants = match &caller.place {
        Place::Tenant(tenant) => vec![tenant.as_str().to_owned()],
        Place::Shared => crate::store::tenant::list(tx).await?.into_iter().map(|tenant| tenant.id).collect(),
    };
    for id in tenants {
        if let Some(found) = session::find(tx, &id, &hash, core.clock.now(), IDLE).await? {
            let user = user::by_id(tx, &id, &found.user_id).await?.filter(|user| user.enabled);
            let tenant = core.tenant_now(tx, &id).await?;
            return Ok(user.map(|user| (tenant, user, found.seen_at)));
        }
    }
    Ok(None)
}

async fn sign_out(core: &Core, caller: &Caller) -> Decision<Go> {
    if let Some(cookie) = &caller.session {
        let mut tx = core.db.write().await?;
        if let Some((tenant, ..)) = whose(core, caller, &mut tx, cookie).await? {
            session::end(&mut tx, &tenant.id, &session_hash(core, caller, cookie)).await?;
            tx.commit().await?;
        }
    }
    Ok(Go::to("/sign-in").with(Grant::EndSession))
}

fn session_hash(core: &Core, caller: &Caller, cookie: &app::contract::Secret) -> Vec<u8> {
    core.keys.hash(Purpose::Session, &[place(caller).as_bytes(), cookie.expose().as_bytes()]).to_vec()
}
