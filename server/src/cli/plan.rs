//! `rekey plan`: who is entitled to reset (specification §10).

use anyhow::Result;
use clap::ValueEnum;
use serde_json::json;

use super::{
    args::{OfTenant, Plan as Verb, PlanEnforce, PlanGive, SettingsSet, UserFields, UserRef, UserSet},
    installation::Installation,
    policy::of_tenant,
    print::{self, Done},
    user,
};
use crate::store;

pub(super) async fn run(verb: Verb) -> Result<Done> {
    match verb {
        Verb::List(args) => list(&args).await,
        Verb::Give(args) => give(args).await,
        Verb::Enforce(args) => enforce(args).await,
    }
}

async fn list(args: &OfTenant) -> Result<Done> {
    let installation = Installation::open(&args.common.config).await?;
    let tenant = installation.tenant(args.tenant.as_deref()).await?;
    let plans = store::user::plans(&mut installation.read().await?, &tenant.id).await?;
    let enforced = tenant.policy.unwrap_or_default().plans;
    print::answer(
        args.common.json,
        &json!({ "enforced": enforced, "people": plans.iter().cloned().collect::<std::collections::BTreeMap<_, _>>() }),
        || {
            let plans = plans.iter().map(|(plan, people)| format!("{plan}: {people} people"));
            let enforced =
                serde_json::to_value(enforced).ok().and_then(|value| value.as_str().map(str::to_owned)).unwrap_or_default();
            [format!("enforced: {enforced}")].into_iter().chain(plans).collect::<Vec<_>>().join("\n")
        },
    );
    Ok(Done::Well)
}

async fn give(args: PlanGive) -> Result<Done> {
    let PlanGive { plan, logins, of } = args;
    for login in logins {
        let user = UserRef { login, of: of.clone() };
        let fields = UserFields { plan: Some(name(&plan)), ..UserFields::default() };
        user::set(&UserSet::of(user, fields)).await?;
    }
    Ok(Done::Well)
}

async fn enforce(args: PlanEnforce) -> Result<Done> {
    let PlanEnforce { by, of } = args;
    of_tenant(SettingsSet { changes: vec![format!("plans={}", name(&by))], dry_run: false, of }).await
}

/// As it was typed.
fn name(value: &impl ValueEnum) -> String {
    value.to_possible_value().map(|value| value.get_name().to_owned()).unwrap_or_default()
}
