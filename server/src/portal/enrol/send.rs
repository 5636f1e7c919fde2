//! Sending a code to an address or number that is to be registered, or calling it: the challenge, the waits and the budgets are those of the
//! wizard.

use anyhow::Result;
use app::{
    contract::{
        Caller, Fault, Go,
        enrol::AgainForm,
        recover::{BotCheck, BotPuzzle},
    },
    policy::{Method, Way},
};

use super::{PAGE, file::File, prove};
use crate::{
    jobs::Errand,
    portal::{
        Core,
        dispatch::{self, Asked, Outgoing, Owner},
        place,
        puzzle::{Effort, Lock},
        session::Signed,
        throttle::Scope,
        trouble::Decision,
    },
    store::challenge::{self, ENROL},
};

/// One wish to send.
pub(super) struct Wish<'a> {
    /// How.
    pub method: Method,
    /// Where to, as it is sent to.
    pub to: &'a str,
    /// The bot check.
    pub bot: &'a BotCheck,
    /// Name of the form it was put for.
    pub form: &'static str,
    /// The page that says what was wrong.
    pub page: &'static str,
    /// What should stand there again.
    pub kept: &'a [(&'a str, &'a str)],
}

/// The counters of registration: a side of their own, so that typing a code wrong here never closes the way to reset, and the other way
/// round. A hundred wrong in a row close everything, whatever side they came from.
pub(super) fn scope(signed: &Signed) -> Scope {
    Scope::account(&signed.tenant.id, &signed.user.id, "enrol")
}

/// What a puzzle on a page of registration is good for.
fn lock<'a>(caller: &'a Caller, session: &'a str, form: &'a str) -> Lock<'a> {
    Lock { place: place(caller), form, flow: session }
}

/// A fresh puzzle for a form of registration.
pub(super) async fn puzzle(core: &Core, caller: &Caller, signed: &mut Signed, form: &str) -> Result<BotPuzzle> {
    let effort = Effort::when(core.is_flooded(&mut signed.tx, &signed.tenant.id).await?);
    let session = signed.session.id.clone();
    core.puzzle(&mut signed.tx, lock(caller, &session, form), effort).await
}

/// Checks, counts, and puts the letter into the queue. The person is signed in: what is wrong is told plainly.
pub(super) async fn send(core: &Core, caller: &Caller, mut signed: Signed, wish: Wish<'_>) -> Decision<Go> {
    let session = signed.session.id.clone();
    let asked = (lock(caller, &session, wish.form), Effort::Usual);
    if let Err(refusal) = core.pass_puzzle(&mut signed.tx, caller, asked, wish.bot).await? {
        return signed.refuse_keeping(wish.page, vec![refusal], wish.kept).await;
    }
    let asked = Asked { scope: &scope(&signed), method: wish.method, destination: wish.to };
    if let Some(refusal) = dispatch::refusal(core, &mut signed, &core.network(caller.address), &asked).await? {
        return signed.refuse_keeping(wish.page, vec![refusal], wish.kept).await;
    }
    let outgoing = Outgoing {
        tenant: &signed.tenant.id,
        owner: Owner::Session(&session),
        user: &signed.user.id,
        login: &signed.user.login,
        method: wish.method,
        destination: wish.to,
        typed: wish.to,
        live: true,
        life_s: signed.policy.code_life_s(),
        now: signed.now,
    };
    let sealed = dispatch::seal(core, &mut signed.tx, &outgoing).await?;
    scope(&signed).count_send(&mut signed.tx, wish.method, true, signed.now).await?;
    let language = signed.frame(core, caller).words.tag().to_owned();
    let errand = Errand::Letter { to: wish.to.to_owned(), language: Some(language), letter: sealed.letter };
    let counted = (dispatch::budget(wish.method), errand);
    dispatch::queue(core, &mut signed.tx, &signed.tenant.id, counted, (signed.now, sealed.expires_at)).await?;
    signed.tx.commit().await?;
    Ok(Go::to(prove::PAGE))
}

/// Once more, to where it went before.
pub(super) async fn again(core: &Core, caller: &Caller, form: &AgainForm) -> Decision<Go> {
    let mut signed = Signed::sending(core, caller).await?;
    let method = Method::parse(&form.method).ok_or(Fault::Malformed)?;
    let last = challenge::last_of_session(&mut signed.tx, &signed.tenant.id, &signed.session.id, ENROL).await?;
    let Some(to) = last.filter(|last| last.method == method.name()).and_then(|last| last.typed) else { return Ok(Go::to(PAGE)) };
    let way = if method == Method::Email { Way::Email } else { Way::Phone };
    let file = File::of(core, &mut signed, way).await?;
    if method == Method::MobileSms && !file.texts() || method == Method::MobileVoice && !file.calls() {
        return Err(Fault::NotFound.into());
    }
    send(core, caller, signed, Wish { method, to: &to, bot: &form.bot, form: "enrol-again", page: prove::PAGE, kept: &[] }).await
}
