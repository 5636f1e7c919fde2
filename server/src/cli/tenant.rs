//! `rekey tenant`.

use anyhow::{Context, Result, bail};
use serde_json::{Value, json};
use url::Host;

use super::{
    archive,
    args::{Common, Tenant as Verb, TenantAdd, TenantHost, TenantShow},
    installation::{Installation, find, now},
    print::{self, Done},
    settings,
};
use crate::{
    config::BaseUrl,
    portal::brand,
    store::{
        Tx,
        tenant::{self, Brand, Tenant},
    },
};

pub(super) async fn run(verb: Verb) -> Result<Done> {
    match verb {
        Verb::Add(args) => add(&args).await,
        Verb::List(common) => list(&common).await,
        Verb::Show(args) => show(&args).await,
        Verb::Set(args) => settings::run(&args).await,
        Verb::Host(args) => host(&args).await,
        Verb::Export(args) => archive::export(&args).await,
        Verb::Import(args) => archive::import(&args).await,
    }
}

async fn add(args: &TenantAdd) -> Result<Done> {
    let new = draft(&args.id, &args.name, &args.base_url, &args.languages)?;
    let installation = Installation::open(&args.common.config).await?;
    let mut tx = installation.db.write().await?;
    insert(&mut tx, &new, &args.hosts, &args.domains).await?;
    tx.commit().await?;
    print::answer(args.common.json, &json!({ "id": new.id, "base_url": new.base_url }), || {
        format!("{} is at {}\nNext: rekey tenant set {} enabled=true", new.name, new.base_url, new.id)
    });
    Ok(Done::Well)
}

/// A new tenant, with checked values. It has no policy: until one is saved nobody resets (SSPR_0011).
pub(super) fn draft(id: &str, name: &str, base_url: &str, languages: &[String]) -> Result<Tenant> {
    key(id)?;
    Ok(Tenant {
        id: id.to_owned(),
        name: directory_name(name)?,
        base_url: BaseUrl::parse(base_url)?.to_string(),
        languages: languages.iter().map(|tag| language(tag)).collect::<Result<_>>()?,
        policy: None,
        brand: Brand::default(),
    })
}

/// Whether a text can be the key of something.
pub(super) fn key(id: &str) -> Result<()> {
    let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit();
    if id.is_empty() || id.len() > 40 || !id.starts_with(plain) || !id.chars().all(|c| plain(c) || c == '-') {
        bail!("{id:?} cannot be a key: use up to 40 small letters, digits and dashes");
    }
    Ok(())
}

/// Adds a tenant with the host of its base address, further hosts and its domains.
pub(super) async fn insert(tx: &mut Tx, new: &Tenant, hosts: &[String], domains: &[String]) -> Result<()> {
    if tenant::get(tx, &new.id).await?.is_some() {
        bail!("there is an organization {:?} already; use `rekey tenant set`", new.id);
    }
    tenant::insert(tx, new, now()).await?;
    bind(tx, BaseUrl::parse(&new.base_url)?.host(), Some(&new.id)).await?;
    for host in hosts {
        bind(tx, &host_name(host)?, Some(&new.id)).await?;
    }
    for domain in domains {
        own_domain(tx, domain, &new.id).await?;
    }
    Ok(())
}

/// Makes a host stand for a tenant, or shared; what it stood for must be the same.
pub(super) async fn bind(tx: &mut Tx, host: &str, id: Option<&str>) -> Result<()> {
    match tenant::hosts(tx).await?.into_iter().find(|(known, _)| known == host) {
        None => tenant::add_host(tx, host, id).await,
        Some((_, owner)) if owner.as_deref() == id => Ok(()),
        Some((_, Some(owner))) => bail!("the host {host} stands for {owner} already"),
        Some((_, None)) => bail!("the host {host} is a shared one already"),
    }
}

/// Gives a domain of user ids to a tenant; nobody else may have it.
pub(super) async fn own_domain(tx: &mut Tx, domain: &str, id: &str) -> Result<()> {
    let domain = host_name(domain)?;
    match tenant::domains(tx).await?.into_iter().find(|(known, _)| *known == domain) {
        None => tenant::add_domain(tx, &domain, id).await,
        Some((_, owner)) if owner == id => Ok(()),
        Some((_, owner)) => bail!("the domain {domain} belongs to {owner} already"),
    }
}

async fn list(common: &Common) -> Result<Done> {
    let installation = Installation::open(&common.config).await?;
    let tenants = tenant::list(&mut installation.db.read().await?).await?;
    if common.json {
        for tenant in &tenants {
            print::answer(true, &json!({ "id": tenant.id, "name": tenant.name, "base_url": tenant.base_url }), String::new);
        }
        return Ok(Done::Well);
    }
    let mut rows = vec![["ID", "NAME", "ADDRESS"].map(str::to_owned).to_vec()];
    rows.extend(tenants.into_iter().map(|tenant| vec![tenant.id, tenant.name, tenant.base_url]));
    print::answer(false, &(), || print::table(&rows));
    Ok(Done::Well)
}

async fn show(args: &TenantShow) -> Result<Done> {
    let installation = Installation::open(&args.common.config).await?;
    let mut tx = installation.db.read().await?;
    let tenant = find(&mut tx, &args.id).await?;
    let shown = describe(&mut tx, &tenant).await?;
    print::answer(args.common.json, &shown, || serde_json::to_string_pretty(&shown).unwrap_or_default());
    Ok(Done::Well)
}

async fn describe(tx: &mut Tx, tenant: &Tenant) -> Result<Value> {
    let hosts = tenant::hosts(tx).await?.into_iter().filter(|(_, owner)| owner.as_ref() == Some(&tenant.id));
    let domains = tenant::domains(tx).await?.into_iter().filter(|(_, owner)| *owner == tenant.id);
    Ok(json!({
        "id": tenant.id,
        "name": tenant.name,
        "base_url": tenant.base_url,
        "hosts": hosts.map(|(host, _)| host).collect::<Vec<_>>(),
        "domains": domains.map(|(domain, _)| domain).collect::<Vec<_>>(),
        "languages": tenant.languages,
        "brand": tenant.brand,
        "policy": tenant.policy,
    }))
}

async fn host(args: &TenantHost) -> Result<Done> {
    let installation = Installation::open(&args.common.config).await?;
    let host = host_name(&args.host)?;
    let mut tx = installation.db.write().await?;
    if args.to.remove {
        if !tenant::remove_host(&mut tx, &host).await? {
            bail!("the host {host} stands for nothing");
        }
    } else {
        if let Some(id) = &args.to.tenant {
            find(&mut tx, id).await?;
        }
        bind(&mut tx, &host, args.to.tenant.as_deref()).await?;
    }
    tx.commit().await?;
    print::answer(args.common.json, &json!({ "host": host, "tenant": args.to.tenant, "shared": args.to.shared }), || {
        match (&args.to.tenant, args.to.shared) {
            (Some(id), _) => format!("{host} stands for {id}"),
            (None, true) => format!("{host} is shared"),
            (None, false) => format!("{host} stands for nothing any more"),
        }
    });
    Ok(Done::Well)
}

/// A host or domain in lower case, in its ASCII form.
pub(super) fn host_name(text: &str) -> Result<String> {
    match Host::parse(text.trim()) {
        Ok(Host::Domain(name)) => Ok(name),
        Ok(Host::Ipv4(address)) => Ok(address.to_string()),
        Ok(Host::Ipv6(address)) => Ok(format!("[{address}]")),
        Err(_) => bail!("{text:?} is no host: give a name without scheme and port, for example reset.example.com"),
    }
}

/// What pages and mails call a tenant.
pub(super) fn directory_name(text: &str) -> Result<String> {
    brand::directory_name(text).context("a name has 1 to 100 characters on one line")
}

/// A language tag in its usual spelling; `*` stands for all further ones.
pub(super) fn language(tag: &str) -> Result<String> {
    if tag.trim() == "*" {
        return Ok("*".to_owned());
    }
    match tag.trim().parse::<unic_langid::LanguageIdentifier>() {
        Ok(tag) => Ok(tag.to_string()),
        Err(_) => bail!("{tag:?} is not a language tag such as de or pt-BR"),
    }
}
