//! The first proof of a sign-in: a password, or a passkey.

use app::contract::{
    Caller, Go,
    sign_in::{Asked, PasskeyForm, PasswordForm, SignInPage, SignInRefusal},
};
use app::policy::{Password, RecoveryCode, fold_typed};

use super::{
    arrival::{Arriving, arrive},
    destination::Destination,
    door::Door,
    lock::Lock,
};
use crate::{
    crypto::Purpose,
    portal::{
        Core, bounded,
        front::back,
        pass, place, puzzle,
        session::Signed,
        subject::Subject,
        throttle::{Scope, table::Proof},
        trouble::Decision,
    },
    store::{Tx, application, event::Event, guard, tenant::Tenant, user, user::User},
};

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
    let anyway = matches!(refusal, Some(SignInRefusal::BotCheck | SignInRefusal::TooQuick));
    let puzzle = door(core, caller, &login).puzzle(core, &mut tx, form(caller), anyway).await?;
    Ok(SignInPage {
        frame,
        login,
        leaves: next.as_ref().is_some_and(Destination::leaves),
        next: next.map(|next| next.as_str().to_owned()),
        puzzle,
        passkey: core.passkey_ceremony(&tenant, passkey_form(caller)),
        refusal,
    })
}

fn form(caller: &Caller) -> puzzle::Lock<'_> {
    puzzle::Lock { place: place(caller), form: "sign-in", flow: "-" }
}

fn passkey_form(caller: &Caller) -> puzzle::Lock<'_> {
    puzzle::Lock { place: place(caller), form: "sign-in-passkey", flow: "-" }
}

fn again(caller: &Caller, refusal: SignInRefusal, login: &str, next: &str) -> Go {
    let mut go = back(caller, "/sign-in", refusal.code(), login);
    if !next.is_empty() {
        let query = form_urlencoded::Serializer::new(String::new()).append_pair("next", next).finish();
        go.to = format!("{}&{query}", go.to);
    }
    go
}

/// Who knocks: the user id as typed, and the address range.
fn door(core: &Core, caller: &Caller, login: &str) -> Door {
    let typed = core.keys.mark(Purpose::Typed, &[b"sign-in", place(caller).as_bytes(), fold_typed(login).as_bytes()]);
    Door::of(core, caller, (place(caller), &typed))
}

/// Checks the password outside of any transaction, at the same cost whether there is such an account or not. It is counted before, and the
/// count is taken back if it was right: whoever hangs up in between has had their try.
pub(super) async fn sign_in(core: &Core, caller: &Caller, form: &PasswordForm) -> Decision<Go> {
    if !caller.accepts_cookies {
        return Ok(again(caller, SignInRefusal::CookiesDisabled, &form.login, &form.next));
    }
    let (mut attempt, mut tx) = Attempt::begin(core, caller, form).await?;
    let asked = (self::form(caller), form.bot.as_ref());
    if let Some(refusal) = attempt.door.refusal(core, caller, &mut tx, asked).await? {
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
    attempt.guard(core, &mut tx, form).await?;
    let Attempt { tenant, subject, stored, .. } = &attempt;
    let user = user::by_id(&mut tx, &tenant.id, &subject.id).await?;
    let unchanged = user.as_ref().is_some_and(|user| user.password_hash == *stored && user.enabled && !user.is_on_premises());
    let takes_passes = tenant.policy.as_ref().is_some_and(|policy| policy.passes);
    let ends_at = if !right && takes_passes {
        by_pass(core, caller, &mut tx, (&tenant.id, &subject.id), &form.password).await?
    } else {
        None
    };
    let Some(user) = user.filter(|user| right && unchanged || ends_at.is_some() && user.enabled) else {
        attempt.remember_wrong(core, caller, &mut tx, form).await?;
        return fail(core, caller, tx, &attempt, form).await;
    };
    attempt.door.take_back(&mut tx, attempt.counted_at).await?;
    if ends_at.is_some() {
        // It is no password: of those it was a wrong one, and is remembered as such, so that it counts once.
        attempt.remember_wrong(core, caller, &mut tx, form).await?;
        // Wherever they were going: first they register.
        return open(core, caller, tx, tenant, &user, (pass::FACTOR, ends_at), "").await;
    }
    attempt.lock(core, caller, &mut tx).await?.clear(&mut tx).await?;
    if let (Some(old), Some(new)) = (stored, renewed) {
        user::rehash(&mut tx, &tenant.id, &user.id, old, &new).await?;
    }
    open(core, caller, tx, tenant, &user, ("password", None), &form.next).await
}

/// Whose password was typed, and when.
struct Attempt {
    door: Door,
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
        let subject = Subject::by_login(&mut tx, &core.keys, &tenant, &fold_typed(&form.login), core.clock.now()).await?;
        let door = door(core, caller, &form.login);
        let mut attempt = Self { door, tenant, subject, stored: None, counted_at: core.clock.now() };
        attempt.guard(core, &mut tx, form).await?;
        // Read again under the guard: it may have been waited for.
        let user = user::by_id(&mut tx, &attempt.tenant.id, &attempt.subject.id).await?;
        attempt.stored = user.and_then(|user| user.password_hash);
        Ok((attempt, tx))
    }

    /// Of two tries at once each sees what the other one counted.
    async fn guard(&self, core: &Core, tx: &mut Tx, form: &PasswordForm) -> anyhow::Result<()> {
        self.door.guard(tx).await?;
        let [typed, account] = scopes(core, &self.tenant.id, &self.subject.id, &fold_typed(&form.login));
        guard::take(tx, &self.tenant.id, &[typed.guard(), account.guard()]).await
    }

    /// Counts the try as a wrong one. False if the account is locked: then nothing is compared, and the lock does not grow.
    async fn count(&mut self, core: &Core, caller: &Caller, tx: &mut Tx, form: &PasswordForm) -> anyhow::Result<bool> {
        self.counted_at = core.clock.now();
        self.door.count(tx, self.counted_at).await?;
        let mut lock = self.lock(core, caller, tx).await?;
        if lock.is_closed(self.counted_at) {
            return Ok(false);
        }
        lock.count_try(core, tx, &form.password, self.counted_at).await?;
        Ok(true)
    }

    /// It was wrong, whatever else it was.
    async fn remember_wrong(&self, core: &Core, caller: &Caller, tx: &mut Tx, form: &PasswordForm) -> anyhow::Result<()> {
        self.lock(core, caller, tx).await?.remember_wrong(core, tx, &form.password, core.clock.now()).await
    }

    /// The lock of passwords, as it stands now.
    async fn lock(&self, core: &Core, caller: &Caller, tx: &mut Tx) -> anyhow::Result<Lock> {
        Lock::of(core, caller, tx, Proof::Password, (&self.tenant.id, &self.subject.id)).await
    }
}

/// A pass, typed in place of the password: it has a lock of its own, which no password begins anew. Gives the end of its life.
async fn by_pass(
    core: &Core,
    caller: &Caller,
    tx: &mut Tx,
    (tenant, user): (&str, &str),
    typed: &str,
) -> anyhow::Result<Option<i64>> {
    let now = core.clock.now();
    let lock = Lock::of(core, caller, tx, Proof::Pass, (tenant, user)).await?;
    if RecoveryCode::parse(typed).is_none() || lock.is_closed(now) {
        return Ok(None);
    }
    let ends_at = pass::serves(core, tx, (tenant, user), typed, now).await?;
    match ends_at {
        Some(_) => lock.clear(tx).await?,
        None => drop(lock.count(core, tx, typed, now).await?),
    }
    Ok(ends_at)
}

/// The answer to a wrong password. While the account is locked a right one gets the same.
async fn fail(core: &Core, caller: &Caller, mut tx: Tx, attempt: &Attempt, form: &PasswordForm) -> Decision<Go> {
    let now = core.clock.now();
    let tenant = &attempt.tenant.id;
    let locked = attempt.lock(core, caller, &mut tx).await?.is_closed(now);
    let user = user::by_login(&mut tx, tenant, &fold_typed(&form.login)).await?;
    let network = core.network(caller.address);
    let failed = signed(caller, user.as_ref(), &form.login, now, "failed", None);
    bounded::record(&mut tx, tenant, (&network, core.limit(&network, bounded::OF_A_NETWORK)), failed).await?;
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
    let door = Door::of_range(core, caller);
    door.guard(&mut tx).await?;
    let tenant = core.tenant_of(&mut tx, caller, "").await?;
    let proven = core.passkey_proof(&mut tx, &tenant, passkey_form(caller), &form.ceremony, &form.credential).await?;
    let user = match proven {
        Some(proven) => user::by_id(&mut tx, &tenant.id, &proven.user_id).await?,
        None => None,
    };
    let Some(user) = user.filter(|user| user.enabled) else {
        // The ceremony is spent, whatever came back.
        door.count(&mut tx, core.clock.now()).await?;
        tx.commit().await?;
        return refused();
    };
    open(core, caller, tx, &tenant, &user, ("passkey", None), &form.next).await
}

/// What the reset counts by: the user id as typed, and the account.
pub(super) fn scopes(core: &Core, tenant: &str, user: &str, login: &str) -> [Scope; 2] {
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
    let succeeded = signed(caller, Some(user), &user.login, now, "succeeded", Some(factor));
    bounded::record(&mut tx, &tenant.id, (&user.id, bounded::OF_A_PERSON), succeeded).await?;
    let arriving = Arriving {
        factors: vec![factor.to_owned()],
        next: Some(next.to_owned()),
        replaces: caller.session.as_ref().map(|cookie| core.session_hash(caller, cookie)),
        proved_at: now,
        ends_at,
    };
    arrive(core, caller, tx, tenant, user, arriving).await
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
