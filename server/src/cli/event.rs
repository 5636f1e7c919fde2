//! `rekey event`: what happened in an organization.

use anyhow::Result;
use app::{contract::admin::events::Topic, policy::fold_typed};
use clap::ValueEnum;
use serde_json::json;

use super::{
    args::{Event as Verb, EventList},
    installation::Installation,
    print::{self, Done},
};
use crate::{
    portal::topics::kinds,
    store::{
        event::{self, Named, Wanted},
        user,
    },
    when,
};

pub(super) async fn run(verb: Verb) -> Result<Done> {
    match verb {
        Verb::List(args) => list(&args).await,
    }
}

/// A line an event, newest first; of its detail nothing is left out.
async fn list(args: &EventList) -> Result<Done> {
    let installation = Installation::open(&args.of.common.config).await?;
    let tenant = installation.tenant(args.of.tenant.as_deref()).await?.id;
    let mut tx = installation.db.read().await?;
    let login = args.who.as_deref().map(|who| fold_typed(who).trim().to_owned()).unwrap_or_default();
    let who = if login.is_empty() { None } else { user::by_login(&mut tx, &tenant, &login).await? };
    let topic = args.topic.and_then(|topic| Topic::parse(&topic.to_possible_value()?.get_name().replace('-', "_")));
    let wanted = Wanted {
        who: who.as_ref().map(|who| who.id.as_str()),
        login: &login,
        kinds: topic.map_or("", kinds),
        before: (i64::MAX, ""),
    };
    for event in event::list(&mut tx, &tenant, wanted, i64::from(args.limit)).await? {
        tell(args.of.common.json, &event);
    }
    Ok(Done::Well)
}

fn tell(json: bool, Named { id, event }: &Named) {
    let whom = event.actor.as_ref().map(|_| event.login.as_str()).filter(|whom| !whom.is_empty());
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
            "address": event.address, "attempt": event.flow_id,
        }),
        || {
            let parts = [when::stamp(event.at), event.kind.clone(), result.to_owned(), by.to_owned()];
            let more = [whom.map(|whom| format!("for {whom}")), Some(detail.to_owned())].into_iter().flatten();
            print::visible(&parts.into_iter().chain(more).filter(|part| !part.is_empty()).collect::<Vec<_>>().join("  "))
        },
    );
}
