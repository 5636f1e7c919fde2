//! `rekey tenant set`: names, addresses, looks and the whole policy, as `key=value`. Everything is checked before anything is written.

use std::fs;

use anyhow::{Context, Result, bail};
use app::policy::{Policy, check::Weight, domain::readable};
use serde_json::{Value, json};

use super::{
    args::TenantSet,
    installation::{Installation, find, now},
    print::{self, Done},
};
use crate::{
    config::BaseUrl,
    portal::{
        brand,
        image::{BrandImage, Element, reencode},
        settings::{self, Verdict},
        tenants::{self, bind, directory_name, disown_domain, host_name, language, own_domain},
    },
    store::{
        self, Tx,
        event::Actor,
        passkey,
        tenant::{BrandSet, Tenant},
    },
};

pub(super) async fn run(args: &TenantSet) -> Result<Done> {
    let installation = Installation::open(&args.common.config).await?;
    let mut tx = installation.write().await?;
    let warnings = set_tenant(&mut tx, &args.id, &args.changes).await?;
    let moved = domains(&mut tx, args).await?;
    if !args.dry_run {
        tx.commit().await?;
    }
    let keys: Vec<&str> = keys(&args.changes).into_iter().chain(moved.iter().map(String::as_str)).collect();
    let answer = json!({ "id": args.id, "set": keys, "warnings": warnings, "dry_run": args.dry_run });
    print::answer(args.common.json, &answer, || {
        let dry = if args.dry_run { " (dry run: nothing was written)" } else { "" };
        let warnings: String = warnings.iter().map(|warning| format!("\nwarning: {warning}")).collect();
        format!("{}: {} set{dry}{warnings}", args.id, keys.join(", "))
    });
    Ok(Done::Well)
}

/// Gives and takes domains of user ids; each is on record as the page has it.
async fn domains(tx: &mut Tx, args: &TenantSet) -> Result<Vec<String>> {
    let mut moved = Vec::new();
    for domain in &args.domains {
        own_domain(tx, domain, &args.id).await??;
        moved.push(format!("+ @{}", readable(&host_name(domain)?)));
    }
    for domain in &args.without {
        if !disown_domain(tx, domain, &args.id).await?? {
            bail!("the domain {domain} is not one of {}\n  cure: see `rekey tenant show {}`", args.id, args.id);
        }
        moved.push(format!("- @{}", readable(&host_name(domain)?)));
    }
    for domain in &moved {
        audit(tx, &args.id, "tenant_changed", domain).await?;
    }
    Ok(moved)
}

/// Changes an organization by `key=value`, and answers what its administrator must know. Nothing is kept before the transaction is.
///
/// # Errors
/// If a change is none, the policy could not be kept, or the database does not answer.
pub async fn set_tenant(tx: &mut Tx, id: &str, changes: &[String]) -> Result<Vec<String>> {
    settings::guard(tx, id).await?;
    let before = find(tx, id).await?;
    let (tenant, images) = changed(&before, changes)?;
    let verdict = settings::judge(tx, &before, &tenant).await?;
    let mut warnings = told(&verdict)?;
    let host = |tenant: &Tenant| BaseUrl::parse(&tenant.base_url).map(|url| url.host().to_owned());
    let (old, new) = (host(&before), host(&tenant)?);
    let bound = passkey::count(tx, &tenant.id).await?;
    if bound > 0 && old.as_ref() != Ok(&new) {
        warnings.push(format!("passkeys are bound to the host of the address: {bound} will not work at {new}"));
    }
    for image in &images {
        store::brand::put(tx, &tenant.id, &image.name, &image.file).await?;
    }
    bind(tx, BaseUrl::parse(&tenant.base_url)?.host(), Some(&tenant.id)).await??;
    settings::save(tx, &tenant).await?;
    if let Some(detail) = settings::detail(&before, &tenant)? {
        audit(tx, &tenant.id, settings::CHANGED, &detail).await?;
    }
    if let Some(detail) = brand::detail(&before, &tenant) {
        audit(tx, &tenant.id, brand::CHANGED, &detail).await?;
    }
    if !changes.is_empty() {
        audit(tx, &tenant.id, "tenant_changed", &keys(changes).join(" ")).await?;
    }
    Ok(warnings)
}

/// What the changes make of an organization, and the pictures that they bring.
pub(super) fn changed(before: &Tenant, changes: &[String]) -> Result<(Tenant, Vec<BrandImage>)> {
    let (mut tenant, mut images) = (before.clone(), Vec::new());
    for change in changes {
        let (key, value) = change.split_once('=').with_context(|| format!("{change:?} is no change: write key=value"))?;
        set(&mut tenant, key, value, &mut images).with_context(|| format!("{key} cannot be set"))?;
    }
    Ok((tenant, images))
}

fn keys(changes: &[String]) -> Vec<&str> {
    changes.iter().filter_map(|change| change.split('=').next()).collect()
}

/// Refuses a policy that cannot be kept (specification §1.6); what is only doubtful comes back as warnings.
pub(super) fn told(verdict: &Verdict) -> Result<Vec<String>> {
    let of = |weight| -> Vec<String> {
        let of_weight = verdict.findings.iter().filter(|finding| finding.weight == weight);
        of_weight.map(|finding| format!("{}: {} ({})", finding.field, finding.message, finding.code)).collect()
    };
    if verdict.is_refused() {
        bail!("the policy is refused\n{}", of(Weight::Refused).join("\n"));
    }
    let mut warnings = of(Weight::Warning);
    if let Some(first) = verdict.losers.first.first() {
        let count = verdict.losers.count;
        warnings.push(format!(
            "of those who can reset now, {count} could not any more: {} for one (`rekey policy losers` lists all)",
            first.login
        ));
    }
    Ok(warnings)
}

/// A line of audit about an organization.
pub(super) async fn audit(tx: &mut Tx, tenant: &str, kind: &str, detail: &str) -> Result<()> {
    tenants::audit(tx, tenant, &Actor::command(), (kind, detail), now()).await
}

fn set(tenant: &mut Tenant, key: &str, value: &str, images: &mut Vec<BrandImage>) -> Result<()> {
    let (noun, tag) = key.split_once('.').map_or((key, None), |(noun, tag)| (noun, Some(tag)));
    match noun {
        "name" => tenant.name = directory_name(value)?,
        "base_url" => tenant.base_url = BaseUrl::parse(value)?.to_string(),
        "languages" => tenant.languages = items(value).iter().map(|tag| language(tag)).collect::<Result<_, _>>()?,
        "logo" | "illustration" | "background" | "colour" | "text" => {
            let set = match tag {
                None => &mut tenant.brand.default,
                Some(tag) => tenant.brand.by_language.entry(language(tag)?).or_default(),
            };
            dress(set, noun, value, images)?;
            tenant.brand.by_language.retain(|_, set| *set != BrandSet::default());
        }
        _ => tenant.policy = Some(patched(tenant.policy.clone().unwrap_or_default(), key, value)?),
    }
    Ok(())
}

fn dress(set: &mut BrandSet, element: &str, value: &str, images: &mut Vec<BrandImage>) -> Result<()> {
    let mut image = |element| -> Result<Option<String>> {
        if value.is_empty() {
            return Ok(None);
        }
        let upload = fs::read(value).with_context(|| format!("reading {value}"))?;
        let image = reencode(&upload, element)?;
        let name = image.name.clone();
        images.push(image);
        Ok(Some(name))
    };
    match element {
        "logo" => set.logo = image(Element::Logo)?,
        "illustration" => set.illustration = image(Element::Illustration)?,
        "background" => set.background = brand::colour(value).context("a colour is written #RRGGBB")?,
        "colour" => set.colour = brand::colour(value).context("a colour is written #RRGGBB")?,
        _ => set.text = brand::text(value).context("the page text is plain, on one line, with at most 256 characters")?,
    }
    Ok(())
}

/// A policy with one field changed. The field's present value tells what kind of value is meant.
fn patched(policy: Policy, key: &str, value: &str) -> Result<Policy> {
    let mut whole = serde_json::to_value(policy)?;
    let pointer = format!("/{}", key.replace('.', "/"));
    let known = whole.as_object().map(|fields| fields.keys().cloned().collect::<Vec<_>>().join(", ")).unwrap_or_default();
    let Some(field) = whole.pointer_mut(&pointer) else {
        bail!("there is no such key; use name, base_url, languages, logo, illustration, background, colour, text, {known}");
    };
    *field = meant(field, key, value)?;
    serde_json::from_value(whole).with_context(|| format!("{value:?} is not taken"))
}

fn meant(now: &Value, key: &str, value: &str) -> Result<Value> {
    if value.starts_with(['[', '{']) {
        return serde_json::from_str(value).context("this looks like JSON and is none");
    }
    Ok(match now {
        Value::Bool(_) => match value {
            "true" | "yes" | "on" => Value::Bool(true),
            "false" | "no" | "off" => Value::Bool(false),
            _ => bail!("give true or false"),
        },
        Value::Array(_) => items(value).into(),
        _ if value.is_empty() => Value::Null,
        _ if key == "contact" && value.contains("://") => json!({ "link": value }),
        _ if key == "contact" => json!({ "mail": value }),
        Value::Number(_) => number(value)?,
        Value::Null if key.ends_with("_minutes") => number(value)?,
        _ => Value::String(value.to_owned()),
    })
}

fn number(value: &str) -> Result<Value> {
    Ok(value.parse::<u64>().context("give a number")?.into())
}

fn items(value: &str) -> Vec<String> {
    value.split(',').map(str::trim).filter(|item| !item.is_empty()).map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use app::policy::{Contact, Method, Profile};

    use super::*;

    fn with(changes: &[(&str, &str)]) -> Result<Policy> {
        changes.iter().try_fold(Policy::default(), |policy, (key, value)| patched(policy, key, value))
    }

    #[test]
    fn every_kind_of_field_is_set_from_plain_text() {
        let policy = with(&[
            ("enabled", "true"),
            ("methods", "email, totp"),
            ("gates", "2"),
            ("profile", "entra-2016"),
            ("group", "Staff"),
            ("contact", "https://help.example"),
            ("code_minutes", "7"),
            ("questions.register", "4"),
            ("questions.custom", "[\"First, and last?\"]"),
            ("countries", "GB,US"),
        ])
        .expect("good values");
        assert!(policy.enabled);
        assert_eq!((policy.methods, policy.gates, policy.profile), (vec![Method::Email, Method::Totp], 2, Profile::Entra2016));
        assert_eq!((policy.group.as_deref(), policy.code_minutes), (Some("Staff"), Some(7)));
        assert_eq!(policy.contact, Some(Contact::Link("https://help.example".into())));
        assert_eq!((policy.questions.register, policy.questions.custom), (4, vec!["First, and last?".to_owned()]));
        assert_eq!(policy.countries, ["GB", "US"]);
    }

    #[test]
    fn an_empty_value_removes() {
        let policy = with(&[("group", "Staff"), ("group", ""), ("contact", "help@x.example"), ("contact", ""), ("methods", "")]);
        let policy = policy.expect("good values");
        assert_eq!((policy.group, policy.contact, policy.methods.len()), (None, None, 0));
    }

    #[test]
    fn what_no_field_takes_is_refused() {
        for (key, value) in [
            ("gate", "1"),
            ("gates", "two"),
            ("gates", "-1"),
            ("methods", "pigeon"),
            ("enabled", "perhaps"),
            ("questions", "x"),
            ("profile", "lax"),
        ] {
            assert!(with(&[(key, value)]).is_err(), "{key}={value}");
        }
    }
}
