//! `rekey question`: security questions of an organization.

use anyhow::{Result, bail};
use app::policy::{Questions, questions::CATALOGUE};
use serde_json::json;

use super::{
    args::{OfTenant, Question as Verb, QuestionText, SettingsSet},
    installation::Installation,
    policy::of_tenant,
    print::{self, Done},
};
use crate::locales;

pub(super) async fn run(verb: Verb) -> Result<Done> {
    match verb {
        Verb::List(args) => list(&args).await,
        Verb::Add(args) => change(args, true).await,
        Verb::Remove(args) => change(args, false).await,
    }
}

async fn list(args: &OfTenant) -> Result<Done> {
    let installation = Installation::open(&args.common.config).await?;
    let tenant = installation.tenant(args.tenant.as_deref()).await?;
    let Questions { predefined, custom, .. } = tenant.policy.unwrap_or_default().questions;
    let texts = locales::texts(installation.config.locales.as_deref())?;
    let english = texts.all().into_iter().find(|words| words.tag() == "en");
    for id in CATALOGUE {
        let text = english.as_ref().map(|words| words.say(&format!("question-{id}"))).unwrap_or_default();
        let chosen = predefined.iter().any(|held| held == id);
        print::answer(args.common.json, &json!({ "id": id, "text": text, "chosen": chosen }), || {
            format!("{} {id}  {text}", if chosen { "*" } else { " " })
        });
    }
    for text in custom {
        print::answer(args.common.json, &json!({ "id": null, "text": text, "chosen": true }), || {
            format!("*      {}", print::visible(&text))
        });
    }
    Ok(Done::Well)
}

async fn change(args: QuestionText, adds: bool) -> Result<Done> {
    let QuestionText { question, of } = args;
    let held =
        Installation::open(&of.common.config).await?.tenant(of.tenant.as_deref()).await?.policy.unwrap_or_default().questions;
    let (key, mut list) =
        if CATALOGUE.contains(&question.as_str()) { ("predefined", held.predefined) } else { ("custom", held.custom) };
    let known = list.contains(&question);
    match (adds, known) {
        (true, true) => bail!("this question is chosen already"),
        (false, false) => bail!("this question is not chosen\n  cure: see `rekey question list`"),
        (true, false) => list.push(question),
        (false, true) => list.retain(|held| *held != question),
    }
    let changes = vec![format!("questions.{key}={}", serde_json::to_string(&list)?)];
    of_tenant(SettingsSet { changes, dry_run: false, of }).await
}
