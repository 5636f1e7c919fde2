//! `rekey tenant`.

use anyhow::{Result, bail};
use serde_json::{Value, json};

use super::{
    archive,
    args::{Common, Tenant as Verb, TenantAdd, TenantHost, TenantShow},
    installation::{Installation, find, now},
    print::{self, Done},
    settings,
};
use crate::{
    portal::tenants,
    store::{
        Tx,
        tenant::{self, Tenant},
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
    let new = tenants::draft(&args.id, &args.name, &args.base_url, &args.languages)?;
    let installation = Installation::open(&args.common.config).await?;
    let mut tx = installation.write().await?;
    tenants::insert(&mut tx, &new, (&args.hosts, &args.domains), now()).await??;
    settings::audit(&mut tx, &new.id, "tenant_added", &new.id).await?;
    tx.commit().await?;
    print::answer(args.common.json, &json!({ "id": new.id, "base_url": new.base_url }), || {
        format!("{} is at {}\nNext: rekey tenant set {} enabled=true", new.name, new.base_url, new.id)
    });
    Ok(Done::Well)
}

async fn list(common: &Common) -> Result<Done> {
    let installation = Installation::open(&common.config).await?;
    let tenants = tenant::list(&mut installation.read().await?).await?;
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
    let mut tx = installation.read().await?;
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
    let host = tenants::host_name(&args.host)?;
    let mut tx = installation.write().await?;
    if args.to.remove {
        let owner = tenant::hosts(&mut tx).await?.into_iter().find(|(known, _)| *known == host);
        let Some((_, owner)) = owner else { bail!("the host {host} stands for nothing") };
        tenant::remove_host(&mut tx, &host).await?;
        if let Some(id) = owner {
            settings::audit(&mut tx, &id, "tenant_changed", &format!("- {host}")).await?;
        }
    } else {
        if let Some(id) = &args.to.tenant {
            find(&mut tx, id).await?;
        }
        tenants::bind(&mut tx, &host, args.to.tenant.as_deref()).await??;
        if let Some(id) = &args.to.tenant {
            settings::audit(&mut tx, id, "tenant_changed", &format!("+ {host}")).await?;
        }
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
