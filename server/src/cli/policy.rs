//! `rekey policy`: the settings of an organization, with the same judgement as on screen.

use anyhow::{Context as _, Result, bail};
use app::policy::Policy;
use serde_json::{Value, json};

use super::{
    args::{OfTenant, Policy as Verb, SettingsGet, SettingsMeant, SettingsSet, SettingsUndo, TenantSet},
    installation::Installation,
    print::{self, Done},
    settings,
};
use crate::{
    portal::settings::{CHANGED, Difference, detail, guard, judge, losers, save, undone},
    store::{
        event,
        tenant::{self, Tenant},
    },
};

/// Changes that are listed.
const MOST: i64 = 50;

pub(super) async fn run(verb: Verb) -> Result<Done> {
    match verb {
        Verb::Get(args) => get(&args).await,
        Verb::Set(args) => set(args).await,
        Verb::Losers(args) => losers(&args).await,
        Verb::Changes(args) => changes(&args).await,
        Verb::Undo(args) => undo(&args).await,
    }
}

async fn get(args: &SettingsGet) -> Result<Done> {
    let installation = Installation::open(&args.of.common.config).await?;
    let tenant = installation.tenant(args.of.tenant.as_deref()).await?;
    let policy = serde_json::to_value(tenant.policy.unwrap_or_default())?;
    let shown = match &args.key {
        None => &policy,
        Some(key) => policy.pointer(&format!("/{}", key.replace('.', "/"))).with_context(|| unknown(key))?,
    };
    print::answer(args.of.common.json, shown, || serde_json::to_string_pretty(shown).unwrap_or_default());
    Ok(Done::Well)
}

fn unknown(key: &str) -> String {
    format!("there is no setting {key:?}\n  cure: see `rekey policy get`")
}

async fn set(args: SettingsSet) -> Result<Done> {
    of_the_policy(&args.changes)?;
    of_tenant(args).await
}

fn of_the_policy(changes: &[String]) -> Result<()> {
    let policy = serde_json::to_value(Policy::default())?;
    for change in changes {
        let key = change.split(['=', '.']).next().unwrap_or_default();
        if policy.get(key).is_none() {
            bail!(unknown(key));
        }
    }
    Ok(())
}

/// A line each, while they are found.
async fn losers(args: &SettingsMeant) -> Result<Done> {
    of_the_policy(&args.changes)?;
    let installation = Installation::open(&args.of.common.config).await?;
    let now = installation.tenant(args.of.tenant.as_deref()).await?;
    let (then, _) = settings::changed(&now, &args.changes)?;
    let mut tx = installation.read().await?;
    let mut after = Some(String::new());
    while let Some(place) = after {
        let (lost, next) = losers::part(&mut tx, &now, &then, &place).await?;
        for person in lost {
            print::answer(args.of.common.json, &json!({ "login": person.login, "name": person.display_name }), || {
                person.login.clone()
            });
        }
        after = next;
    }
    Ok(Done::Well)
}

/// Changes settings of an organization, whatever they are of.
pub(super) async fn of_tenant(args: SettingsSet) -> Result<Done> {
    let SettingsSet { changes, dry_run, of: OfTenant { tenant, common } } = args;
    let id = Installation::open(&common.config).await?.tenant(tenant.as_deref()).await?.id;
    settings::run(&TenantSet { id, changes, domains: Vec::new(), without: Vec::new(), dry_run, common }).await
}

async fn changes(args: &OfTenant) -> Result<Done> {
    let installation = Installation::open(&args.common.config).await?;
    let tenant = installation.tenant(args.tenant.as_deref()).await?;
    for change in event::policy_changes(&mut installation.read().await?, &tenant.id, MOST).await? {
        let settings: Value = serde_json::from_str(change.event.detail.as_deref().unwrap_or("{}"))?;
        let by = if change.event.is_by_command() { change.event.agent.as_str() } else { change.event.login.as_str() };
        print::answer(
            args.common.json,
            &json!({ "id": change.id, "at": change.event.at, "by": by, "settings": settings }),
            || {
                let keys = settings.as_object().map(|all| all.keys().cloned().collect::<Vec<_>>().join(", ")).unwrap_or_default();
                format!("{}  {by}: {keys}", change.id)
            },
        );
    }
    Ok(Done::Well)
}

async fn undo(args: &SettingsUndo) -> Result<Done> {
    let installation = Installation::open(&args.of.common.config).await?;
    let tenant = installation.tenant(args.of.tenant.as_deref()).await?;
    let mut tx = installation.write().await?;
    guard(&mut tx, &tenant.id).await?;
    let before = tenant::get(&mut tx, &tenant.id).await?.context("the organization is gone")?;
    let known = event::policy_changes(&mut tx, &tenant.id, MOST).await?;
    let mut named = known.iter().filter(|change| change.id.starts_with(&args.change));
    let (Some(change), None) = (named.next(), named.next()) else {
        bail!("{:?} names no change, or several\n  cure: see `rekey policy changes`", args.change);
    };
    let difference: Difference = serde_json::from_str(change.event.detail.as_deref().unwrap_or("{}"))?;
    let policy = match undone(&before.policy.clone().unwrap_or_default(), &difference)? {
        Ok(policy) => policy,
        Err(moved) => bail!("{} changed again since; take that back first", moved.join(", ")),
    };
    let after = Tenant { policy: Some(policy), ..before.clone() };
    let warnings = settings::told(&judge(&mut tx, &before, &after).await?)?;
    save(&mut tx, &after).await?;
    if let Some(detail) = detail(&before, &after)? {
        settings::audit(&mut tx, &tenant.id, CHANGED, &detail).await?;
    }
    tx.commit().await?;
    print::answer(args.of.common.json, &json!({ "id": change.id, "taken_back": true, "warnings": warnings }), || {
        let warnings: String = warnings.iter().map(|warning| format!("\nwarning: {warning}")).collect();
        format!("{} is taken back{warnings}", change.id)
    });
    Ok(Done::Well)
}
