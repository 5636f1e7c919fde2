//! What is told of it, on screen and as a file.

use app::contract::{
    Caller, Fault, Refusal,
    admin::{
        bulk::{Act, BulkLine, BulkPage, BulksPage, Course, Outcome},
        imports::Part,
    },
};

use super::{DESK, work::bound_to};
use crate::{
    portal::{
        Core,
        admin::admit::{Admitted, Help},
        people::export,
        session::Signed,
        trouble::Decision,
    },
    store::bulk::{self, Bulk, DONE, HELPED, SHOWN_S, Turn, WORKING},
    when,
};

/// Those that are listed.
const LAST: i64 = 10;
/// People who are listed one by one; everybody is in the file.
const LINES: i64 = 50;
/// Lines of a part of the file.
const PART: i64 = 500;

pub(super) async fn desk(core: &Core, caller: &Caller, told: bool) -> Decision<BulksPage> {
    let Admitted { mut signed, .. } = Admitted::<Help>::read(core, caller).await?;
    let last = bulk::list(&mut signed.tx, &signed.tenant.id, &signed.user.id, LAST).await?;
    let frame = signed.frame(core, caller);
    let lines = last.iter().filter_map(|bulk| line(bulk, signed.now, frame.words.region()));
    Ok(BulksPage { bulks: lines.collect(), refusals: signed.refusals(DESK, told), frame })
}

pub(super) async fn one(core: &Core, caller: &Caller, id: &str) -> Decision<BulkPage> {
    let (mut signed, found) = find(core, caller, id).await?;
    let tenant = signed.tenant.id.clone();
    // Of many only those are told one by one who could not be helped.
    let turns = if found.people <= LINES {
        bulk::turns(&mut signed.tx, &tenant, id, -1, LINES).await?
    } else {
        bulk::refused(&mut signed.tx, &tenant, id, LINES).await?
    };
    let frame = signed.frame(core, caller);
    let bulk = line(&found, signed.now, frame.words.region()).ok_or(Fault::NotFound)?;
    let shows = found.shown_at.is_some_and(|at| signed.now - at < SHOWN_S);
    let outcomes: Vec<Outcome> = turns.iter().filter_map(|turn| outcome(core, &signed, id, turn, shows)).collect();
    let hidden = found.shown_at.is_none() && bulk.course == Course::Done && turns.iter().any(|turn| turn.secret.is_some());
    Ok(BulkPage { file: shows.then(|| with_passwords(&outcomes)), bulk, outcomes, hidden, frame })
}

async fn find(core: &Core, caller: &Caller, id: &str) -> Decision<(Signed, Bulk)> {
    let Admitted { mut signed, .. } = Admitted::<Help>::read(core, caller).await?;
    let found = bulk::get(&mut signed.tx, &signed.tenant.id, &signed.user.id, id).await?.ok_or(Fault::NotFound)?;
    Ok((signed, found))
}

fn line(bulk: &Bulk, now: i64, tag: &str) -> Option<BulkLine> {
    let course = match bulk.state.as_str() {
        DONE => Course::Done,
        WORKING if bulk.leased_until > now => Course::Working,
        _ if bulk.passed == 0 => Course::Asked,
        _ => Course::Paused,
    };
    Some(BulkLine {
        id: bulk.id.clone(),
        at: when::day_and_time(tag, bulk.created_at),
        act: Act::parse(&bulk.act)?,
        group: bulk.group_name.clone(),
        course,
        people: count(bulk.people),
        passed: count(bulk.passed),
        refused: count(bulk.refused),
    })
}

/// What became of somebody who had their turn.
fn outcome(core: &Core, signed: &Signed, id: &str, turn: &Turn, shows: bool) -> Option<Outcome> {
    let sealed = turn.secret.as_deref().filter(|_| shows);
    let opened = sealed.and_then(|sealed| core.keys.open(&bound_to(signed, id, turn.place), sealed).ok());
    Some(Outcome {
        login: turn.login.clone(),
        refusal: refusal(turn.outcome.as_deref()?),
        password: opened.and_then(|secret| String::from_utf8(secret).ok()),
    })
}

fn refusal(outcome: &str) -> Option<Refusal> {
    if outcome == HELPED { None } else { serde_json::from_str(outcome).ok() }
}

/// Everybody with `done`, the code of what stood in the way, or `waiting`.
pub(super) async fn outcomes(core: &Core, caller: &Caller, id: &str, after: Option<&str>) -> Decision<Part> {
    let (mut signed, _) = find(core, caller, id).await?;
    let behind = after.and_then(|place| place.parse().ok()).unwrap_or(-1);
    let turns = bulk::turns(&mut signed.tx, &signed.tenant.id, id, behind, PART).await?;
    let mut text = if after.is_none() { export::line(["UserPrincipalName", "Result"]) } else { String::new() };
    for turn in &turns {
        let result = turn.outcome.as_deref().map_or_else(|| "waiting".to_owned(), |outcome| result(refusal(outcome).as_ref()));
        text.push_str(&export::line([turn.login.as_str(), &result]));
    }
    Ok(Part { text, next: turns.last().filter(|_| turns.len() as i64 == PART).map(|turn| turn.place.to_string()) })
}

/// What a file says of somebody who had their turn.
fn result(refusal: Option<&Refusal>) -> String {
    refusal.map_or_else(|| HELPED.to_owned(), Refusal::code)
}

fn with_passwords(outcomes: &[Outcome]) -> String {
    let line = |outcome: &Outcome| {
        let password = outcome.password.as_deref().unwrap_or_default();
        export::line([outcome.login.as_str(), &result(outcome.refusal.as_ref()), password])
    };
    export::line(["UserPrincipalName", "Result", "Password"]) + &outcomes.iter().map(line).collect::<String>()
}

fn count(number: i64) -> u64 {
    u64::try_from(number).unwrap_or_default()
}
