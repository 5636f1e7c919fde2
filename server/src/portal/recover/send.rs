//! Sending a code, or placing a call. Whether anything goes out is decided after everything that the page could show.

use anyhow::Result;
use app::{
    contract::{
        Caller, Go, Refusal,
        recover::{BotCheck, Dispatch, Notice},
    },
    policy::{Method, RecoveryCode, gates::Next, tidy},
};

use super::{
    stage::Stage,
    turn::{Entry, Turn, stay},
};
use crate::{
    courier::{Letter, Reason},
    crypto::Purpose,
    jobs::Errand,
    portal::{
        Core,
        dispatch::{self, Outgoing, Owner, Sealed},
        phone::Phone,
        puzzle::{Effort, Lock},
        subject::Ineligible,
        throttle::{self, Sending},
        trouble::Decision,
    },
    store::{challenge, tally},
};

/// Seconds in a day: how often a person is told by mail why nothing can be sent.
const DAY: i64 = 24 * 3600;

/// One wish to send.
#[derive(Clone, Copy)]
pub(super) struct Dispatching<'a> {
    /// By which method.
    pub method: Method,
    /// The number as typed; empty for e-mail.
    pub typed: &'a str,
    /// The bot check.
    pub bot: &'a BotCheck,
    /// Name of the form it was put for.
    pub form: &'static str,
}

/// The form that sends: the number to text or call, or once more.
pub(super) async fn send(core: &Core, caller: &Caller, form: &Dispatch) -> Decision<Go> {
    let Entry::Open(turn) = Turn::open(core, caller).await? else { return Ok(stay()) };
    let (Stage::Prove, Some(method)) = (turn.stage(), turn.method()) else {
        return if turn.stage() == Stage::Method && turn.passed.is_empty() {
            Err(app::contract::Fault::NotEarned.into())
        } else {
            Ok(stay())
        };
    };
    if matches!(method, Method::Totp | Method::Questions) {
        return Ok(stay());
    }
    dispatch(core, caller, turn, Dispatching { method, typed: &form.destination, bot: &form.bot, form: "send" }).await
}

/// Checks what the page may show, counts, and puts the letter into the queue, or a blank row of the same shape.
pub(super) async fn dispatch(core: &Core, caller: &Caller, mut turn: Box<Turn>, wish: Dispatching<'_>) -> Decision<Go> {
    let lock = Lock { place: crate::portal::place(caller), form: wish.form, flow: &turn.flow.id };
    if let Err(refusal) = core.pass_puzzle(&mut turn.tx, caller, (lock, Effort::Usual), wish.bot).await? {
        return turn.refuse(&[refusal]).await;
    }
    if turn.typed.closed(&mut turn.tx, turn.now).await?.is_some() {
        return turn.end(Stage::Throttled, "blocked", "too_many_attempts").await;
    }
    turn.flow.typed = wish.method.needs_number().then(|| short(wish.typed));
    if let Some(refusal) = visible_refusal(core, &mut turn, wish).await? {
        return turn.refuse(&[refusal]).await;
    }
    if !turn.policy.is_neutral() && wish.method.needs_number() && !is_on_file(&turn, wish) {
        return wrong_number(turn, wish.method).await;
    }
    if !count_send(core, &mut turn, wish.method).await? {
        return turn.refuse(&[Refusal::TooManySends { hours: 1 }]).await;
    }
    let before = challenge::last(&mut turn.tx, &turn.flow.tenant_id, &turn.flow.id, wish.method.name()).await?;
    let undeliverable = undeliverable(core, &mut turn, wish).await?;
    put(core, &mut turn, wish, undeliverable).await?;
    turn.record("progress", None, Some(&format!("started_{}", wish.method.name()))).await?;
    turn.flow.method = Some(wish.method.name().to_owned());
    turn.step(Stage::Prove);
    turn.say(if before.is_some() { &Notice::SentAgain } else { &Notice::Sent });
    turn.go().await
}

/// What is kept of a number, so that it need not be typed again.
fn short(typed: &str) -> String {
    tidy(typed).chars().take(40).collect()
}

/// What depends only on the tenant, the address, and what was typed.
async fn visible_refusal(core: &Core, turn: &mut Turn, wish: Dispatching<'_>) -> Result<Option<Refusal>> {
    if wish.method.needs_number() && Phone::meant(wish.typed, &turn.policy.countries).is_empty() {
        let missing = tidy(wish.typed).is_empty();
        return Ok(Some(if missing { Refusal::NumberMissing } else { Refusal::NumberMalformed }));
    }
    if let Some(until) = turn.typed.method_closed(&mut turn.tx, wish.method, turn.now).await? {
        return Ok(Some(Refusal::MethodClosed { hours: throttle::hours(until, turn.now).unwrap_or(u32::MAX) }));
    }
    match turn.typed.sending(&mut turn.tx, wish.method, turn.now).await? {
        Sending::Now => {}
        Sending::After(seconds) => return Ok(Some(Refusal::Wait { seconds: u32::try_from(seconds).unwrap_or(u32::MAX) })),
        Sending::Spent(_) => return Ok(Some(Refusal::TooManySends { hours: 1 })),
    }
    let within = dispatch::is_tenant_within(core, &mut turn.tx, &turn.flow.tenant_id, wish.method, turn.now).await?;
    Ok((!within).then_some(Refusal::MethodBusy))
}

/// Counts a message on the address range and on the user id as typed; false where the range has none left.
async fn count_send(core: &Core, turn: &mut Turn, method: Method) -> Result<bool> {
    let within = dispatch::is_network_within(core, &mut turn.tx, &turn.flow.network, turn.now).await?;
    if within {
        turn.typed.count_send(&mut turn.tx, method, true, turn.now).await?;
    }
    Ok(within)
}

/// Why nothing will go out: an account that may not reset, or something about this method that is nobody's business.
enum Undeliverable {
    /// The person is told by mail.
    Account(Option<Reason>),
    /// Nobody is told.
    Method,
}

async fn undeliverable(core: &Core, turn: &mut Turn, wish: Dispatching<'_>) -> Result<Option<Undeliverable>> {
    let destination = destination(turn, wish.method);
    let (tx, now) = (&mut turn.tx, turn.now);
    let closed = turn.account.closed(tx, now).await?;
    let method_closed = turn.account.method_closed(tx, wish.method, now).await?;
    let sending = turn.account.sending(tx, wish.method, now).await?;
    let within = dispatch::is_destination_within(core, tx, &turn.flow.tenant_id, &destination, now).await?;
    let offered = turn.next();
    let offered = matches!(offered, Next::Choose(methods) if methods.contains(&wish.method));
    let numbered = !wish.method.needs_number() || is_on_file(turn, wish);

    let account = match turn.subject.eligible(&turn.tenant, core.directory.as_ref()).await {
        Err(reason) => Some(Undeliverable::Account(told(reason))),
        Ok(()) => closed.map(|until| {
            Undeliverable::Account(Some(throttle::hours(until, now).map_or(Reason::Closed, |hours| Reason::Throttled { hours })))
        }),
    };
    let method = offered && numbered && within && method_closed.is_none() && sending == Sending::Now;
    Ok(account.or((!method).then_some(Undeliverable::Method)))
}

/// Whether the number typed is the one on file.
fn is_on_file(turn: &Turn, wish: Dispatching<'_>) -> bool {
    Phone::meant(wish.typed, &turn.policy.countries).iter().any(|meant| turn.subject.is_number(wish.method, meant))
}

/// Where a message goes, if it goes out; where there is no such address, a made-up one, so that its budget is counted alike.
fn destination(turn: &Turn, method: Method) -> String {
    let made_up = || format!("nowhere {:?} {}", method.family(), turn.subject.id);
    turn.subject.on_file(method).map_or_else(made_up, str::to_owned)
}

/// What the mail says to someone who may not reset now.
fn told(reason: Ineligible) -> Option<Reason> {
    Some(match reason {
        Ineligible::Unknown | Ineligible::Unreachable => return None,
        Ineligible::Disabled => Reason::Disabled,
        Ineligible::SwitchedOff => Reason::SwitchedOff,
        Ineligible::NoPolicy => Reason::NoPolicy,
        Ineligible::OutOfGroup => Reason::OutOfScope,
        Ineligible::Unlicensed => Reason::Unlicensed,
        Ineligible::Unregistered => Reason::Unregistered,
        Ineligible::Unsettled => Reason::Unsettled,
        Ineligible::NoWriteback => Reason::NoWriteback,
    })
}

/// Writes the challenge and exactly one row of the queue.
async fn put(core: &Core, turn: &mut Turn, wish: Dispatching<'_>, undeliverable: Option<Undeliverable>) -> Decision<()> {
    let live = undeliverable.is_none();
    let destination = destination(turn, wish.method);
    let typed = short(wish.typed);
    let outgoing = Outgoing {
        tenant: &turn.flow.tenant_id,
        owner: Owner::Flow(&turn.flow),
        user: &turn.flow.user_id,
        login: &turn.flow.login,
        method: wish.method,
        destination: &destination,
        typed: &typed,
        live,
        life_s: turn.policy.code_life_s(),
        now: turn.now,
    };
    let Sealed { letter, expires_at } = dispatch::seal(core, &mut turn.tx, &outgoing).await?;
    turn.account.count_send(&mut turn.tx, wish.method, live, turn.now).await?;
    let explanation = explain(turn, undeliverable).await?;
    let counted = match explanation {
        None if live => {
            (dispatch::budget(wish.method), Errand::Letter { to: destination, language: Some(turn.language()), letter })
        }
        Some(explanation) => ("n:mail", explanation),
        None => ("n:blank", Errand::Blank),
    };
    dispatch::queue(core, &mut turn.tx, &turn.flow.tenant_id, counted, (turn.now, expires_at)).await?;
    Ok(())
}

/// The mail that tells a person why nothing else comes, to an address on file, at most once a day. Asks and counts the same for everybody.
async fn explain(turn: &mut Turn, reason: Option<Undeliverable>) -> Result<Option<Errand>> {
    let name = format!("u:{}:why", turn.flow.user_id);
    let told = tally::since(&mut turn.tx, &turn.flow.tenant_id, &name, turn.now - DAY).await?.count > 0;
    let mail = turn.subject.on_file(Method::Email).map(str::to_owned);
    let mail = mail.or_else(|| turn.subject.user.as_ref().and_then(|user| user.mail.clone()));
    let (counted, errand) = match (reason, mail) {
        (Some(Undeliverable::Account(Some(reason))), Some(to)) if !told => {
            let letter = Letter::CannotReset { login: turn.flow.login.clone(), reason };
            (name.as_str(), Some(Errand::Letter { to, language: Some(turn.language()), letter }))
        }
        _ => ("n:blank", None),
    };
    tally::add(&mut turn.tx, &turn.flow.tenant_id, counted, turn.now).await?;
    Ok(errand)
}

/// Profile `entra-2016`: the page says that the number is another, and five of that close the method.
async fn wrong_number(mut turn: Box<Turn>, method: Method) -> Decision<Go> {
    let left = turn.typed.count_wrong(&mut turn.tx, method, turn.now).await?;
    turn.account.count_wrong(&mut turn.tx, method, turn.now).await?;
    if left == 0 {
        return turn.end(Stage::Throttled, "blocked", "too_many_phone_validations").await;
    }
    turn.refuse(&[Refusal::NumberWrong { left: u32::try_from(left).unwrap_or_default() }]).await
}

impl Turn {
    /// The language of messages: the person's own, else that of the page.
    pub(super) fn language(&self) -> String {
        let own = self.subject.user.as_ref().and_then(|user| user.language.clone());
        own.unwrap_or_else(|| self.flow.language.clone())
    }
}

impl Core {
    /// Keyed hash of a code; it is bound to its challenge.
    pub fn code_hash(&self, challenge: &str, code: &str) -> Vec<u8> {
        self.keys.hash(Purpose::Code, &[challenge.as_bytes(), code.as_bytes()]).to_vec()
    }

    /// Keyed hash of a link's token; it is bound to the purpose.
    pub fn link_hash(&self, purpose: &str, token: &str) -> Vec<u8> {
        super::link::link_hash(&self.keys, purpose, token)
    }

    /// Keyed hash of a call's token; it is bound to the call.
    pub fn call_hash(&self, call: &str, token: &str) -> Vec<u8> {
        self.keys.hash(Purpose::Call, &[call.as_bytes(), token.as_bytes()]).to_vec()
    }

    /// Keyed hash of a recovery code; it is bound to its owner.
    pub fn recovery_hash(&self, user: &str, code: &RecoveryCode) -> Vec<u8> {
        self.keys.hash(Purpose::RecoveryCode, &[user.as_bytes(), code.as_str().as_bytes()]).to_vec()
    }

    /// Keyed hash of an address or number.
    pub fn destination_hash(&self, destination: &str) -> Vec<u8> {
        self.keys.hash(Purpose::Destination, &[destination.as_bytes()]).to_vec()
    }
}
