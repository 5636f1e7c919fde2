//! The first proof of a sign-in: a password, or a passkey.

use app::contract::{
    Caller, Go, Grant, Refusal,
    sign_in::{Asked, PasskeyForm, PasswordForm, SignInPage, SignInRefusal},
};
use app::policy::{Password, fold_typed};

use super::{
    arrival::{Arriving, arrive},
    destination::Destination,
    lock,
};
use crate::{
    crypto::Purpose,
    portal::{
        Core, front::back, network, pass, place, puzzle::Lock, session::Signed, subject::Subject, throttle::Scope,
        trouble::Decision,
    },
    store::{Tx, application, event, event::Event, guard, tally, tenant::Tenant, user, user::User},
};

const HOUR: i64 = 3600;
/// Wrong passwords from an address range, or for a user id, after which the bot check is asked for.
const UNCHECKED: i64 = 3;

/// The form.
pub(super) async fn page(core: &Core, caller: &Caller, asked: Asked) -> Decision<SignInPage> {
    let (frame, _) = core.framed(caller).await?;
    let refusal = asked.why.as_deref().and_then(SignInRefusal::by_code);
    let known = match refusal {
        Some(SignInRefusal::ProveAgain) => Signed::read_enrolling(core, caller).await.ok().map(|signed| signed.user.login),
        _ => None,
    };
    let login = known.or_else(|| caller.login.clone()).unwrap_or_default();
    let mut tx = core.db.read().await?;
    let tenant = core.tenant_of(&mut tx, caller, &login).await?;
    let apps = application::list(&mut tx, &tenant.id).await?;
    let next = asked.next.as_deref().and_then(|next| Destination::parse(next, &apps));
    let checked = needs_check(core, &mut tx, caller, &login).await?;
    let asked = checked || matches!(refusal, Some(SignInRefusal::BotCheck | SignInRefusal::TooQuick));
    Ok(SignInPage {
        frame,
        login,
        leaves: next.as_ref().is_some_and(Destination::leaves),
        next: next.map(|next| next.as_str().to_owned()),
        puzzle: asked.then(|| core.puzzle(form(caller), false)),
        passkey: core.passkey_ceremony(&tenant, passkey_form(caller)),
        refusal,
    })
}

fn form(caller: &Caller) -> Lock<'_> {
    Lock { place: place(caller), form: "sign-in", flow: "-" }
}

fn passkey_form(caller: &Caller) -> Lock<'_> {
    Lock { place: place(caller), form: "sign-in-passkey", flow: "-" }
}

fn again(caller: &Caller, refusal: SignInRefusal, login: &str, next: &str) -> Go {
    let mut go = back(caller, "/sign-in", refusal.code(), login);
    if !next.is_empty() {
        let query = form_urlencoded::Serializer::new(String::new()).append_pair("next", next).finish();
        go.to = format!("{}&{query}", go.to);
    }
    go
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

/// Checks the password outside of any transaction, at the same cost whether there is such an account or not. It is counted before, and the
/// count is taken back if it was right: whoever hangs up in between has had their try.
pub(super) async fn sign_in(core: &Core, caller: &Caller, form: &PasswordForm) -> Decision<Go> {
    if !caller.accepts_cookies {
        return Ok(again(caller, SignInRefusal::CookiesDisabled, &form.login, &form.next));
    }
    let (mut attempt, mut tx) = Attempt::begin(core, caller, form).await?;
    if let Some(refusal) = bot_refusal(core, caller, &mut tx, form).await? {
        tx.commit().await?;
        return Ok(again(caller, refusal, &form.login, &form.next));
    }
    if !attempt.count(core, caller, &mut tx, form).await? {
        return fail(core, caller, tx, &attempt, form).await;
    }
    tx.commit().await?;

    let password = Password::typed(&form.password);
    let right = core.hasher.verify(password.as_str(), attempt.stored.as_deref()).await?;
    let renewed = match &attempt.stored {
        Some(hash) if right && core.hasher.is_outdated(hash) => Some(core.hasher.hash(password.as_str()).await?),
        _ => None,
    };

    let mut tx = core.db.write().await?;
    attempt.guard(core, caller, &mut tx, form).await?;
    let Attempt { tenant, subject, stored, .. } = &attempt;
    let user = user::by_id(&mut tx, &tenant.id, &subject.id).await?;
    let unchanged = user.as_ref().is_some_and(|user| user.password_hash == *stored && user.enabled && !user.is_on_premises());
    let takes_passes = tenant.policy.as_ref().is_some_and(|policy| policy.passes);
    let ends_at = if !right && takes_passes {
        pass::serves(core, &mut tx, (&tenant.id, &subject.id), &form.password, core.clock.now()).await?
    } else {
        None
    };
    let Some(user) = user.filter(|user| right && unchanged || ends_at.is_some() && user.enabled) else {
        let now = core.clock.now();
        let mut lock = lock::Lock::of(core, caller, &mut tx, &tenant.id, &subject.id).await?;
        lock.remember_wrong(core, &mut tx, &form.password, now).await?;
        return fail(core, caller, tx, &attempt, form).await;
    };
    attempt.take_back(core, caller, &mut tx, form).await?;
    if ends_at.is_some() {
        // Wherever they were going: first they register.
        return open(core, caller, tx, tenant, &user, (pass::FACTOR, ends_at), "").await;
    }
    if let (Some(old), Some(new)) = (stored, renewed) {
        user::rehash(&mut tx, &tenant.id, &user.id, old, &new).await?;
    }
    open(core, caller, tx, tenant, &user, ("password", None), &form.next).await
}

/// Whose password was typed, and when.
struct Attempt {
    tenant: Tenant,
    subject: Subject,
    /// The hash that it is compared with.
    stored: Option<String>,
    counted_at: i64,
}

impl Attempt {
    /// Reads who it is about, and holds whatever the try is counted on.
    async fn begin(core: &Core, caller: &Caller, form: &PasswordForm) -> Decision<(Self, Tx)> {
        let mut tx = core.db.write().await?;
        let tenant = core.tenant_of(&mut tx, caller, &form.login).await?;
        let subject = Subject::by_login(&mut tx, &core.keys, &tenant, &fold_typed(&form.login)).await?;
        let mut attempt = Self { tenant, subject, stored: None, counted_at: core.clock.now() };
        attempt.guard(core, caller, &mut tx, form).await?;
        // Read again under the guard: it may have been waited for.
        let user = user::by_id(&mut tx, &attempt.tenant.id, &attempt.subject.id).await?;
        attempt.stored = user.and_then(|user| user.password_hash);
        Ok((attempt, tx))
    }

    /// Of two tries at once each sees what the other one counted.
    async fn guard(&self, core: &Core, caller: &Caller, tx: &mut Tx, form: &PasswordForm) -> anyhow::Result<()> {
        guard::take(tx, "-", &[&format!("a:{}", network(caller.address))]).await?;
        let [typed, account] = scopes(core, &self.tenant.id, &self.subject.id, &fold_typed(&form.login));
        guard::take(tx, &self.tenant.id, &[typed.guard(), account.guard()]).await
    }

    /// Counts the try as a wrong one. False if the account is locked: then nothing is compared, and the lock does not grow.
    async fn count(&mut self, core: &Core, caller: &Caller, tx: &mut Tx, form: &PasswordForm) -> anyhow::Result<bool> {
        self.counted_at = core.clock.now();
        for name in counters(core, caller, &form.login) {
            tally::add(tx, place(caller), &name, self.counted_at).await?;
        }
        let mut lock = lock::Lock::of(core, caller, tx, &self.tenant.id, &self.subject.id).await?;
        if lock.is_closed(self.counted_at) {
            return Ok(false);
        }
        lock.count_try(core, tx, &form.password, self.counted_at).await?;
        Ok(true)
    }

    /// It was right: it counts for nothing, and its side of the lock begins anew.
    async fn take_back(&self, core: &Core, caller: &Caller, tx: &mut Tx, form: &PasswordForm) -> anyhow::Result<()> {
        for name in counters(core, caller, &form.login) {
            tally::take_back(tx, place(caller), &name, self.counted_at).await?;
        }
        lock::Lock::of(core, caller, tx, &self.tenant.id, &self.subject.id).await?.clear(tx).await
    }
}

/// The bot check, where it is asked for and not passed.
async fn bot_refusal(core: &Core, caller: &Caller, tx: &mut Tx, typed: &PasswordForm) -> anyhow::Result<Option<SignInRefusal>> {
    if !needs_check(core, tx, caller, &typed.login).await? {
        return Ok(None);
    }
    let Some(bot) = &typed.bot else { return Ok(Some(SignInRefusal::BotCheck)) };
    Ok(match core.pass_puzzle(tx, caller, form(caller), bot).await? {
        Ok(()) => None,
        Err(Refusal::TooQuick) => Some(SignInRefusal::TooQuick),
        Err(_) => Some(SignInRefusal::BotCheck),
    })
}

/// The answer to a wrong password. While the account is locked a right one gets the same.
async fn fail(core: &Core, caller: &Caller, mut tx: Tx, attempt: &Attempt, form: &PasswordForm) -> Decision<Go> {
    let now = core.clock.now();
    let tenant = &attempt.tenant.id;
    let locked = lock::Lock::of(core, caller, &mut tx, tenant, &attempt.subject.id).await?.is_closed(now);
    let user = user::by_login(&mut tx, tenant, &fold_typed(&form.login)).await?;
    event::record(&mut tx, tenant, &signed(caller, user.as_ref(), &form.login, now, "failed", None)).await?;
    tx.commit().await?;
    let refusal = if locked { SignInRefusal::LockedOut } else { SignInRefusal::WrongPassword };
    Ok(again(caller, refusal, &form.login, &form.next))
}

/// A passkey: it names its owner, and asked them for a finger or a PIN.
pub(super) async fn by_passkey(core: &Core, caller: &Caller, form: &PasskeyForm) -> Decision<Go> {
    let refused = || Ok(again(caller, SignInRefusal::WrongPasskey, "", &form.next));
    if !caller.accepts_cookies {
        return Ok(again(caller, SignInRefusal::CookiesDisabled, "", &form.next));
    }
    let mut tx = core.db.write().await?;
    let tenant = core.tenant_of(&mut tx, caller, "").await?;
    let proven = core.passkey_proof(&mut tx, &tenant, passkey_form(caller), &form.ceremony, &form.credential).await?;
    let user = match proven {
        Some(proven) => user::by_id(&mut tx, &tenant.id, &proven.user_id).await?,
        None => None,
    };
    let Some(user) = user.filter(|user| user.enabled) else {
        // The ceremony is spent, whatever came back.
        tx.commit().await?;
        return refused();
    };
    open(core, caller, tx, &tenant, &user, ("passkey", None), &form.next).await
}

/// What the reset counts by: the user id as typed, and the account.
fn scopes(core: &Core, tenant: &str, user: &str, login: &str) -> [Scope; 2] {
    let typed_key = core.typed_key(tenant, login);
    [Scope::typed(tenant, &typed_key, "other"), Scope::account(tenant, user, "other")]
}

/// What was proved opens a session; it ends with what opened it, where that has an end.
async fn open(
    core: &Core,
    caller: &Caller,
    mut tx: Tx,
    tenant: &Tenant,
    user: &User,
    (factor, ends_at): (&str, Option<i64>),
    next: &str,
) -> Decision<Go> {
    let now = core.clock.now();
    for scope in scopes(core, &tenant.id, &user.id, &user.login) {
        scope.proved_by_password(&mut tx).await?;
    }
    event::record(&mut tx, &tenant.id, &signed(caller, Some(user), &user.login, now, "succeeded", Some(factor))).await?;
    let arriving = Arriving {
        factors: vec![factor.to_owned()],
        next: Some(next.to_owned()),
        replaces: caller.session.as_ref().map(|cookie| core.session_hash(caller, cookie)),
        proved_at: now,
        ends_at,
    };
    let device = Grant::Device(core.device_mark(&tenant.id, &user.id));
    Ok(arrive(core, caller, tx, tenant, user, arriving).await?.with(device))
}

fn signed(caller: &Caller, user: Option<&User>, login: &str, now: i64, result: &str, factor: Option<&str>) -> Event {
    Event {
        at: now,
        kind: "sign_in".into(),
        login: fold_typed(login),
        user_id: user.map(|user| user.id.clone()),
        role: user.map(|user| user.roles.clone()).unwrap_or_default(),
        result: Some(result.into()),
        methods: factor.unwrap_or_default().into(),
        address: caller.address.to_string(),
        agent: caller.agent.clone(),
        ..Event::default()
    }
}
