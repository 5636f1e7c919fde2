//! Choosing the method of the next gate.

use anyhow::Result;
use app::{
    contract::{Caller, Fault, Go, Refusal, recover::Choose},
    policy::Method,
};

use super::{
    send::{self, Dispatching},
    stage::Stage,
    turn::{Entry, Turn, stay},
};
use crate::{
    crypto::{Purpose, id, shuffle},
    portal::{Core, throttle, trouble::Decision},
    store::challenge::{self, Challenge},
};

/// Takes the choice; e-mail goes out at once, everything else is asked for on the next page.
pub(super) async fn choose(core: &Core, caller: &Caller, form: &Choose) -> Decision<Go> {
    let Entry::Open(mut turn) = Turn::open(core, caller).await? else { return Ok(stay()) };
    if turn.stage().rank() > Stage::Prove.rank() {
        return Ok(stay());
    }
    if turn.typed.closed(&mut turn.tx, turn.now).await?.is_some() {
        return turn.end(Stage::Throttled, "blocked", "too_many_attempts").await;
    }
    if form.method.is_empty() {
        turn.step(Stage::Method);
        return turn.refuse(&[Refusal::MethodMissing]).await;
    }
    let method = Method::parse(&form.method).filter(|method| turn.offer().contains(method)).ok_or(Fault::Malformed)?;
    if let Some(until) = turn.typed.method_closed(&mut turn.tx, method, turn.now).await? {
        let hours = throttle::hours(until, turn.now).unwrap_or(u32::MAX);
        return turn.refuse(&[Refusal::MethodClosed { hours }]).await;
    }
    match method {
        Method::Email if !waits_for_code(&mut turn, method).await? => {
            let dispatching = Dispatching { method, typed: "", bot: &form.bot, form: "choose" };
            send::dispatch(core, caller, turn, dispatching).await
        }
        Method::Totp | Method::Passkey | Method::RecoveryCode | Method::Questions => {
            put_question(core, &mut turn, method).await?;
            prove_by(turn, method).await
        }
        _ => prove_by(turn, method).await,
    }
}

async fn prove_by(mut turn: Box<Turn>, method: Method) -> Decision<Go> {
    turn.flow.method = Some(method.name().to_owned());
    turn.step(Stage::Prove);
    turn.go().await
}

/// Whether a code of this flow and method is still good: going back and choosing the same again sends nothing.
async fn waits_for_code(turn: &mut Turn, method: Method) -> Result<bool> {
    let last = challenge::last(&mut turn.tx, &turn.flow.tenant_id, &turn.flow.id, method.name()).await?;
    Ok(last.is_some_and(|challenge| challenge.ended_at.is_none() && challenge.expires_at > turn.now))
}

/// Nothing is sent for these: the challenge begins when they are chosen.
async fn put_question(core: &Core, turn: &mut Turn, method: Method) -> Decision<()> {
    let questions = if method == Method::Questions { Some(serde_json::to_string(&draw(core, turn))?) } else { None };
    let live = match method {
        Method::Totp => !turn.subject.authenticators.is_empty(),
        Method::Passkey => !turn.subject.passkeys.is_empty(),
        Method::RecoveryCode => turn.subject.recovery_codes > 0,
        _ => questions.is_some(),
    };
    let challenge = Challenge {
        id: id(),
        tenant_id: turn.flow.tenant_id.clone(),
        purpose: challenge::RESET.into(),
        flow_id: Some(turn.flow.id.clone()),
        user_id: turn.flow.user_id.clone(),
        method: method.name().into(),
        questions,
        live,
        sent_at: turn.now,
        expires_at: turn.flow.created_at + turn.policy.flow_life_s() + turn.policy.flow_idle_s(),
        ..Challenge::default()
    };
    challenge::put(&mut turn.tx, &challenge).await?;
    turn.record("progress", None, Some(&format!("started_{}", method.name()))).await?;
    Ok(())
}

/// Draws the questions: at random where answers are plain; else the same ones until the password changes, so that nobody can ask for
/// others until easy ones come.
pub(super) fn draw(core: &Core, turn: &Turn) -> Vec<String> {
    let mut questions: Vec<String> = turn.subject.answers.iter().map(|answer| answer.question.clone()).collect();
    if !turn.policy.is_neutral() {
        shuffle(&mut questions);
    } else {
        let set_at = turn.subject.user.as_ref().map_or(0, |user| user.password_set_at).to_be_bytes();
        questions.sort_by_key(|question| {
            core.keys.hash(Purpose::Typed, &[b"draw", turn.subject.id.as_bytes(), &set_at, question.as_bytes()])
        });
    }
    questions.truncate(usize::from(turn.policy.questions.reset));
    questions
}
