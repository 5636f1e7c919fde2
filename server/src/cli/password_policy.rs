//! `rekey password-policy`: how long passwords are valid, by the domain of the user id (specification §8.3).

use anyhow::{Result, bail};
use app::policy::{Model, Part, Policy};
use serde_json::{Value, json};

use super::{
    args::{PasswordPolicy as Verb, PolicyGet, PolicySet},
    installation::{Installation, find},
    print::{self, Done},
    settings::audit,
};
use crate::{
    portal::{sign_in::expiry, tenants::host_name},
    store::{
        Tx, event,
        password_policy::{self, PasswordPolicy},
        tenant::{self, Tenant},
    },
};

pub(super) async fn run(verb: Verb) -> Result<Done> {
    match verb {
        Verb::Get(args) => get(&args).await,
        Verb::Set(args) => set(&args).await,
    }
}

async fn get(args: &PolicyGet) -> Result<Done> {
    let installation = Installation::open(&args.of.common.config).await?;
    let mut tx = installation.read().await?;
    let asked = args.domain.as_deref().map(host_name).transpose()?;
    let tenant = owner(&installation, &mut tx, asked.as_deref(), args.of.tenant.as_deref()).await?;
    let rules = password_policy::list(&mut tx, &tenant.id).await?;
    let domains = match asked {
        Some(domain) => vec![domain],
        None => expiry::domains(&mut tx, &tenant.id).await?,
    };
    let mut rows = vec![["DOMAIN", "VALID FOR", "NOTICE", ""].map(str::to_owned).to_vec()];
    for domain in domains {
        let rule = rules.iter().find(|rule| rule.domain == domain);
        if args.of.common.json {
            print::answer(true, &shown(&tenant, &domain, rule), String::new);
        } else {
            rows.push(row(&tenant, domain, rule));
        }
    }
    if !args.of.common.json {
        print::answer(false, &(), || print::table(&rows));
    }
    Ok(Done::Well)
}

async fn set(args: &PolicySet) -> Result<Done> {
    let installation = Installation::open(&args.of.common.config).await?;
    let mut tx = installation.write().await?;
    let domain = host_name(&args.domain)?;
    let tenant = owner(&installation, &mut tx, Some(&domain), args.of.tenant.as_deref()).await?;
    let rule = args.validity.map(|validity| PasswordPolicy {
        domain: domain.clone(),
        validity_days: validity.days(),
        notify_days: args.notify.into(),
    });
    let rules = password_policy::list(&mut tx, &tenant.id).await?;
    let before = rules.iter().find(|rule| rule.domain == domain);
    expiry::set_rule(&mut tx, &tenant.id, &domain, rule.as_ref()).await?;
    audit(&mut tx, &tenant.id, expiry::CHANGED, &event::pair(before, rule.as_ref())?).await?;
    tx.commit().await?;
    let expires = rule.as_ref().is_some_and(|rule| rule.validity_days.is_some());
    let warning = (expires && policy(&tenant).model(Part::Expiry) == Model::Nist).then_some(ADVICE);
    let mut answer = shown(&tenant, &domain, rule.as_ref());
    answer["warnings"] = json!(warning.into_iter().collect::<Vec<_>>());
    print::answer(args.of.common.json, &answer, || {
        let cells = row(&tenant, domain, rule.as_ref());
        let warning = warning.map(|warning| format!("\nwarning: {warning}")).unwrap_or_default();
        format!("{}: passwords are valid for {}, notice {}{warning}", cells[0], cells[1], cells[2])
    });
    Ok(Done::Well)
}

const ADVICE: &str = "NIST SP 800-63B-4 (3.1.1.2) advises against passwords that expire: people then choose weaker ones. \
    Let a password be changed when it may be known to somebody else";

/// Whose domain it is. One that nobody has may be used by the tenant that is named, or by the only one.
async fn owner(installation: &Installation, tx: &mut Tx, domain: Option<&str>, named: Option<&str>) -> Result<Tenant> {
    let known = tenant::domains(tx).await?.into_iter().find(|(known, _)| domain == Some(known.as_str()));
    match (known, named) {
        (Some((domain, owner)), Some(named)) if owner != named => bail!("the domain {domain} belongs to {owner}"),
        (Some((_, owner)), _) => find(tx, &owner).await,
        (None, named) => installation.tenant(named).await,
    }
}

fn policy(tenant: &Tenant) -> Policy {
    tenant.policy.clone().unwrap_or_default()
}

fn shown(tenant: &Tenant, domain: &str, rule: Option<&PasswordPolicy>) -> Value {
    let (validity, notify) = expiry::holds(&policy(tenant), rule).unzip();
    json!({ "tenant": tenant.id, "domain": domain, "validity_days": validity, "notify_days": notify, "default": rule.is_none() })
}

fn row(tenant: &Tenant, domain: String, rule: Option<&PasswordPolicy>) -> Vec<String> {
    let (validity, notify) = match expiry::holds(&policy(tenant), rule) {
        Some((validity, notify)) => (format!("{validity} days"), format!("{notify} days before")),
        None => ("ever".to_owned(), "none".to_owned()),
    };
    let default = if rule.is_none() { "(default of the profile)" } else { "" };
    vec![domain, validity, notify, default.to_owned()]
}
