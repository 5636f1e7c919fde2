//! `rekey event`: what happened in an organization.

use anyhow::Result;
use serde_json::json;

use super::{
    args::{Event as Verb, EventList, EventPrune, EventVerify},
    installation::{Installation, now},
    print::{self, Done},
    settings::audit,
};
use crate::{
    portal::{
        happened,
        record::{self, Broken},
    },
    store::event::Named,
    when,
};

pub(super) async fn run(verb: Verb) -> Result<Done> {
    match verb {
        Verb::List(args) => list(&args).await,
        Verb::Verify(args) => verify(&args).await,
        Verb::Prune(args) => prune(&args).await,
    }
}

/// A line an event, newest first; of its detail nothing is left out.
async fn list(args: &EventList) -> Result<Done> {
    let installation = Installation::open(&args.of.common.config).await?;
    let tenant = installation.tenant(args.of.tenant.as_deref()).await?.id;
    let mut tx = installation.read().await?;
    let wanted = (args.who.as_deref().unwrap_or_default(), args.topic);
    for event in happened::find(&mut tx, &tenant, wanted, (i64::MAX, ""), i64::from(args.limit)).await? {
        tell(args.of.common.json, &event);
    }
    Ok(Done::Well)
}

async fn verify(args: &EventVerify) -> Result<Done> {
    let installation = Installation::open(&args.of.common.config).await?;
    let tenant = installation.tenant(args.of.tenant.as_deref()).await?.id;
    // With another key every seal would look broken.
    let mut tx = installation.with_its_key().await?.read().await?;
    let found = record::verify(&mut tx, &installation.keys(), &tenant).await?;
    let cut = match &args.expect {
        Some(head) => !record::knows(&mut tx, &tenant, head).await?,
        None => false,
    };
    let broken: Vec<_> = found
        .broken
        .iter()
        .map(|seal| json!({ "seal": seal.number, "events": seal.events, "found": seal.found, "between": seal.between }))
        .collect();
    let answer = json!({ "sealed": found.sealed, "open": found.open, "head": found.head, "broken": broken, "late": found.late, "cut": cut });
    print::answer(args.of.common.json, &answer, || {
        let between = |seal: &Broken| {
            seal.between
                .map(|(first, last)| format!(", between {} and {}", when::stamp(first), when::stamp(last)))
                .unwrap_or_default()
        };
        let lines = found.broken.iter().map(|seal| {
            format!("seal {} is broken: made over {} events, {} found{}", seal.number, seal.events, seal.found, between(seal))
        });
        let late = found.late.iter().map(|seal| {
            format!("seal {seal} was made more than a day after its events: nothing ran then, or the record was made again")
        });
        let cut = cut.then(|| {
            "the head that was expected is not part of the record: it was cut off, made again, or pruned since".to_owned()
        });
        let head = found.head.as_ref().map(|head| format!("head: {head}"));
        let sum = format!("{} events are sealed and as they were, {} are not sealed yet", found.sealed, found.open);
        lines.chain(late).chain(cut).chain([sum]).chain(head).collect::<Vec<_>>().join("\n")
    });
    Ok(if found.broken.is_empty() && found.late.is_empty() && !cut { Done::Well } else { Done::WithFindings })
}

async fn prune(args: &EventPrune) -> Result<Done> {
    let installation = Installation::open(&args.of.common.config).await?;
    let tenant = installation.tenant(args.of.tenant.as_deref()).await?.id;
    let older_than = now() - i64::from(args.older_than) * 24 * 3600;
    let gone =
        record::prune(installation.with_its_key().await?, &installation.keys(), &tenant, (older_than, args.broken)).await?;
    if gone > 0 {
        let mut tx = installation.write().await?;
        let broken = if args.broken { ", broken or not" } else { "" };
        audit(&mut tx, &tenant, "events_pruned", &format!("{gone}{broken}")).await?;
        tx.commit().await?;
    }
    print::answer(args.of.common.json, &json!({ "deleted": gone }), || format!("{gone} events deleted"));
    Ok(Done::Well)
}

fn tell(json: bool, Named { id, event }: &Named) {
    let whom = event.whom();
    let by = match &event.actor {
        Some(login) => login.as_str(),
        None if event.is_by_command() || event.is_by_rekey() => &event.agent,
        None => &event.login,
    };
    let (result, detail) = (event.result.as_deref().unwrap_or_default(), event.detail.as_deref().unwrap_or_default());
    print::answer(
        json,
        &json!({
            "id": id, "at": event.at, "kind": event.kind, "by": by, "whom": whom, "result": result, "detail": detail,
            "address": event.address, "attempt": event.flow_id, "took_s": event.took_s, "quick": event.is_too_quick_by_hand(),
        }),
        || {
            let parts = [when::stamp(event.at), event.kind.clone(), result.to_owned(), by.to_owned()];
            let took = event.took_s.map(|took| format!("in {took} s"));
            let quick = event.is_too_quick_by_hand().then(|| "(quicker than by hand)".to_owned());
            let more = [whom.map(|whom| format!("for {whom}")), Some(detail.to_owned()), took, quick].into_iter().flatten();
            print::visible(&parts.into_iter().chain(more).filter(|part| !part.is_empty()).collect::<Vec<_>>().join("  "))
        },
    );
}
