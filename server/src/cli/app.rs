//! `rekey app`: the applications that the access panel offers, and to which a sign-in may lead.

use std::fs;

use anyhow::{Context, Result, bail};
use serde_json::json;

use super::{
    args::{App as Verb, AppAdd, AppRef, OfTenant},
    installation::{Installation, now},
    print::{self, Done},
    settings::audit,
};
use crate::{
    portal::{
        application::{MOST, address},
        image::{BrandImage, Element, reencode},
        tenants::{directory_name, key},
    },
    store::{
        application::{self, Application},
        brand, event,
    },
};

pub(super) async fn run(verb: Verb) -> Result<Done> {
    match verb {
        Verb::Add(args) => add(&args).await,
        Verb::List(args) => list(&args).await,
        Verb::Remove(args) => remove(&args).await,
    }
}

async fn add(args: &AppAdd) -> Result<Done> {
    key(&args.app.id)?;
    let (name, address) = (directory_name(&args.name)?, address(&args.address)?);
    let icon = args.icon.as_deref().map(|file| -> Result<BrandImage> {
        let upload = fs::read(file).with_context(|| format!("reading {}", file.display()))?;
        reencode(&upload, Element::Icon).with_context(|| format!("{} cannot be an icon", file.display()))
    });
    let icon = icon.transpose()?;
    let installation = Installation::open(&args.app.of.common.config).await?;
    let tenant = installation.tenant(args.app.of.tenant.as_deref()).await?;
    let mut tx = installation.write().await?;
    let known = application::list(&mut tx, &tenant.id).await?;
    let before = known.iter().find(|app| app.id == args.app.id);
    if before.is_none() && known.len() >= MOST {
        bail!("{} has {MOST} applications already; remove one first", tenant.id);
    }
    if let Some(icon) = &icon {
        brand::put(&mut tx, &tenant.id, &icon.name, &icon.file).await?;
    }
    let icon = icon.map(|icon| icon.name).or_else(|| before.and_then(|app| app.icon.clone()));
    let app = Application { id: args.app.id.clone(), name, address, icon };
    application::put(&mut tx, &tenant.id, &app, now()).await?;
    let kind = if before.is_some() { "app_changed" } else { "app_added" };
    audit(&mut tx, &tenant.id, kind, &event::pair(before, Some(&app))?).await?;
    tx.commit().await?;
    let created = before.is_none();
    let answer = json!({ "id": app.id, "tenant": tenant.id, "name": app.name, "address": app.address, "icon": app.icon, "created": created });
    print::answer(args.app.of.common.json, &answer, || {
        format!("{} {}: {}", app.id, if created { "added" } else { "changed" }, app.address)
    });
    Ok(Done::Well)
}

async fn list(args: &OfTenant) -> Result<Done> {
    let installation = Installation::open(&args.common.config).await?;
    let tenant = installation.tenant(args.tenant.as_deref()).await?;
    let apps = application::list(&mut installation.read().await?, &tenant.id).await?;
    if args.common.json {
        for app in &apps {
            let line = json!({ "id": app.id, "name": app.name, "address": app.address, "icon": app.icon });
            print::answer(true, &line, String::new);
        }
        return Ok(Done::Well);
    }
    let mut rows = vec![["ID", "NAME", "ADDRESS"].map(str::to_owned).to_vec()];
    rows.extend(apps.into_iter().map(|app| vec![app.id, app.name, app.address]));
    print::answer(false, &(), || print::table(&rows));
    Ok(Done::Well)
}

async fn remove(args: &AppRef) -> Result<Done> {
    let installation = Installation::open(&args.of.common.config).await?;
    let tenant = installation.tenant(args.of.tenant.as_deref()).await?;
    let mut tx = installation.write().await?;
    let known = application::list(&mut tx, &tenant.id).await?;
    let Some(before) = known.iter().find(|app| app.id == args.id) else {
        bail!("there is no application {:?} in {}\n  cure: see `rekey app list --tenant {}`", args.id, tenant.id, tenant.id);
    };
    application::delete(&mut tx, &tenant.id, &before.id).await?;
    audit(&mut tx, &tenant.id, "app_removed", &event::pair(Some(before), None)?).await?;
    tx.commit().await?;
    print::answer(args.of.common.json, &json!({ "id": args.id, "tenant": tenant.id, "removed": true }), || {
        format!("{} removed", args.id)
    });
    Ok(Done::Well)
}
