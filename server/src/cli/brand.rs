//! `rekey brand`: what an organization looks like.

use anyhow::{Result, bail};

use super::{
    args::{Brand as Verb, OfTenant, SettingsSet},
    installation::Installation,
    policy::of_tenant,
    print::{self, Done},
};

/// What there is to set.
const ELEMENTS: [&str; 5] = ["logo", "illustration", "background", "colour", "text"];

pub(super) async fn run(verb: Verb) -> Result<Done> {
    match verb {
        Verb::Get(args) => get(&args).await,
        Verb::Set(args) => set(args).await,
    }
}

async fn get(args: &OfTenant) -> Result<Done> {
    let installation = Installation::open(&args.common.config).await?;
    let tenant = installation.tenant(args.tenant.as_deref()).await?;
    print::answer(args.common.json, &tenant.brand, || serde_json::to_string_pretty(&tenant.brand).unwrap_or_default());
    Ok(Done::Well)
}

async fn set(args: SettingsSet) -> Result<Done> {
    for change in &args.changes {
        let key = change.split(['=', '.']).next().unwrap_or_default();
        if !ELEMENTS.contains(&key) {
            bail!("{key:?} is no part of the looks; use {}", ELEMENTS.join(", "));
        }
    }
    of_tenant(args).await
}
