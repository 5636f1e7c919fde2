//! Security questions. Comparing an answer is slow on purpose, so it happens between two transactions: the first counts the try as wrong,
//! the second takes that back if it was right. However many come at once, no more are compared than there are tries.

use anyhow::Result;
use app::{
    contract::{Caller, Go, Refusal},
    policy::{Answer, Method},
};

use super::{
    prove::{answer_wrong, challenged, elsewhere, pass},
    turn::{Entry, Turn, stay},
};
use crate::{
    portal::{Core, dispatch, throttle::MOST, trouble::Decision},
    store::{answer::Answer as Registered, challenge},
};

/// The form with the answers, in the order in which the questions were put.
pub(super) async fn answer(core: &Core, caller: &Caller, typed: &[String]) -> Decision<Go> {
    let proof = typed.join("\n");
    let Entry::Open(turn) = Turn::open(core, caller).await? else { return elsewhere(core, caller, &proof).await };
    let Some((mut turn, method, challenge)) = challenged(core, turn).await? else { return Ok(stay()) };
    if method != Method::Questions {
        return Ok(stay());
    }
    if let Some(bar) = turn.bar(method).await? {
        return turn.stop(method, bar).await;
    }
    if !challenge::try_(&mut turn.tx, &turn.flow.tenant_id, &challenge.id, MOST, turn.now).await? {
        return turn.refuse(&[Refusal::CodeDead]).await;
    }
    let questions: Vec<String> = serde_json::from_str(challenge.questions.as_deref().unwrap_or("[]"))?;
    let (registered, counted_at) = (turn.subject.answers.clone(), turn.now);
    let waiting = turn.waits(method).await?;
    let left = turn.typed.count_wrong(&mut turn.tx, method, turn.now).await?.min(MOST - challenge.tries - 1).max(0);
    if !waiting {
        turn.account.count_wrong(&mut turn.tx, method, turn.now).await?;
    }
    // The address range has had its guess too, even if nobody waits for the answer.
    dispatch::count_guess(&mut turn.tx, &turn.flow.network, turn.now).await?;
    turn.go().await?;

    let right = are_right(core, &questions, &registered, typed).await? && !waiting;

    let mut tx = core.db.write().await?;
    let flow = crate::store::flow::by_id(&mut tx, &challenge.tenant_id, challenge.flow_id.as_deref().unwrap_or_default()).await?;
    let flow = flow.ok_or(app::contract::Fault::Expired)?;
    if Some(&flow.cookie_hash) != core.flow_hash(caller).as_ref() {
        // The other click of two was faster.
        drop(tx);
        return elsewhere(core, caller, &proof).await;
    }
    let mut turn = Box::new(Turn::take(core, tx, &flow).await?);
    if !right {
        redraw(core, &mut turn, &challenge, left).await?;
        return answer_wrong(turn, method, left).await;
    }
    dispatch::take_back_guess(&mut turn.tx, &turn.flow.network, counted_at).await?;
    turn.typed.take_back_wrong(&mut turn.tx, method, counted_at).await?;
    turn.account.take_back_wrong(&mut turn.tx, method, counted_at).await?;
    pass(core, caller, turn, (method, &challenge.id, &proof)).await
}

/// Compares every answer, whatever the first one was.
async fn are_right(core: &Core, questions: &[String], registered: &[Registered], typed: &[String]) -> Result<bool> {
    let mut right = !questions.is_empty();
    for (at, question) in questions.iter().enumerate() {
        let stored = registered.iter().find(|answer| &answer.question == question).map(|answer| answer.answer_hash.as_str());
        let folded = Answer::fold(typed.get(at).map(String::as_str).unwrap_or_default());
        right &= core.hasher.verify(folded.as_str(), stored).await?;
    }
    Ok(right)
}

/// Profile `entra-2016` puts other questions after a miss; the tries are those of the old ones.
async fn redraw(core: &Core, turn: &mut Turn, challenge: &challenge::Challenge, left: i64) -> Result<()> {
    if turn.policy.is_neutral() || left == 0 {
        return Ok(());
    }
    let next = challenge::Challenge {
        id: crate::crypto::id(),
        questions: Some(serde_json::to_string(&super::choose::draw(core, turn))?),
        tries: challenge.tries + 1,
        sent_at: turn.now,
        ..challenge.clone()
    };
    challenge::put(&mut turn.tx, &next).await
}
