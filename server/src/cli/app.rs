//! `rekey app`: the applications that the access panel offers, and to which a sign-in may lead.

use std::fs;

use anyhow::{Context, Result, bail};
use serde_json::json;
use url::{Host, Url};

use super::{
    args::{App as Verb, AppAdd, AppList, AppRef},
    installation::{Installation, now},
    print::{self, Done},
    settings::audit,
    tenant::{directory_name, key},
};
use crate::{
    portal::image::{BrandImage, Element, reencode},
    store::{
        application::{self, Application},
        brand,
    },
};

/// Applications of one organization: their origins all stand in a header.
const MOST: usize = 100;
/// The longest address.
const LONGEST: usize = 512;

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
    let installation = Installation::open(&args.app.common.config).await?;
    let tenant = installation.tenant(args.app.tenant.as_deref()).await?;
    let mut tx = installation.db.write().await?;
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
    audit(&mut tx, &tenant.id, kind, &app.id).await?;
    tx.commit().await?;
    let created = before.is_none();
    let answer = json!({ "id": app.id, "tenant": tenant.id, "name": app.name, "address": app.address, "icon": app.icon, "created": created });
    print::answer(args.app.common.json, &answer, || {
        format!("{} {}: {}", app.id, if created { "added" } else { "changed" }, app.address)
    });
    Ok(Done::Well)
}

async fn list(args: &AppList) -> Result<Done> {
    let installation = Installation::open(&args.common.config).await?;
    let tenant = installation.tenant(args.tenant.as_deref()).await?;
    let apps = application::list(&mut installation.db.read().await?, &tenant.id).await?;
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
    let installation = Installation::open(&args.common.config).await?;
    let tenant = installation.tenant(args.tenant.as_deref()).await?;
    let mut tx = installation.db.write().await?;
    if !application::delete(&mut tx, &tenant.id, &args.id).await? {
        bail!("there is no application {:?} in {}\n  cure: see `rekey app list --tenant {}`", args.id, tenant.id, tenant.id);
    }
    audit(&mut tx, &tenant.id, "app_removed", &args.id).await?;
    tx.commit().await?;
    print::answer(args.common.json, &json!({ "id": args.id, "tenant": tenant.id, "removed": true }), || {
        format!("{} removed", args.id)
    });
    Ok(Done::Well)
}

/// An address that people may be sent to, in its usual spelling. Somebody who reads the way to it must not be able to change what comes
/// back, so plain http stays in the house.
fn address(text: &str) -> Result<String> {
    let url = Url::parse(text.trim()).with_context(|| format!("{text:?} is no address such as https://mail.example.com/"))?;
    let indoors = match url.host() {
        Some(Host::Domain(name)) if is_plain(name) => name == "localhost" || name.ends_with(".localhost") || !name.contains('.'),
        Some(Host::Ipv4(address)) => address.is_loopback(),
        // A policy of the browser cannot name it.
        Some(Host::Ipv6(_)) => bail!("an address with an IPv6 number is not taken: give a name"),
        _ => bail!("{text:?} has no host that can be named"),
    };
    match url.scheme() {
        "https" => {}
        "http" if indoors => {}
        "http" => bail!("use https; http is taken for this machine and for intranet names without a dot"),
        other => bail!("{other} is no web address: use https"),
    }
    if !url.username().is_empty() || url.password().is_some() {
        bail!("an address holds no user name and no password");
    }
    if url.fragment().is_some() {
        bail!("an address ends before the #");
    }
    if url.as_str().len() > LONGEST {
        bail!("an address has at most {LONGEST} characters");
    }
    Ok(url.into())
}

/// A host may hold a `;` by the rules of addresses, and by no other.
fn is_plain(host: &str) -> bool {
    host.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-._".contains(&byte))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn web_addresses_are_taken_and_written_in_their_usual_way() {
        for (typed, taken) in [
            ("https://Mail.Harbour.example", "https://mail.harbour.example/"),
            (" https://harbour.example:8443/wiki?home ", "https://harbour.example:8443/wiki?home"),
            ("http://intranet/", "http://intranet/"),
            ("http://localhost:3000/", "http://localhost:3000/"),
            ("http://books.localhost/", "http://books.localhost/"),
            ("http://127.0.0.1:3000/", "http://127.0.0.1:3000/"),
            ("https://bücher.example/", "https://xn--bcher-kva.example/"),
        ] {
            assert_eq!(address(typed).expect(typed), taken);
        }
    }

    #[test]
    fn what_nobody_should_be_sent_to_is_refused() {
        for bad in [
            "",
            "mail.harbour.example",
            "http://mail.harbour.example/",
            "http://10.0.0.1/",
            "https://you:secret@mail.harbour.example/",
            "https://you@mail.harbour.example/",
            "https://mail.harbour.example/#inbox",
            "https://[::1]/",
            "https://a;script-src.example/",
            "javascript:alert(1)",
            "data:text/html,x",
            "mailto:ada@harbour.example",
            "ftp://harbour.example/",
            "https://",
        ] {
            assert!(address(bad).is_err(), "{bad}");
        }
        assert!(address(&format!("https://harbour.example/{}", "a".repeat(500))).is_err());
    }
}
