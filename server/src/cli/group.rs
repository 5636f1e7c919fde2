//! `rekey group`.

use anyhow::{Context as _, Result, bail};
use serde_json::json;

use super::{
    args::{Group as Verb, GroupMember, GroupRef, OfTenant},
    installation::{Installation, now},
    print::{self, Done},
    settings, user,
};
use crate::{
    portal::people::{self, Field, audit, group_name},
    store::{self, Tx, event::Actor, group, tenant::Tenant},
};

/// People that are listed.
const MOST: i64 = i64::MAX;

pub(super) async fn run(verb: Verb) -> Result<Done> {
    match verb {
        Verb::List(args) => list(&args).await,
        Verb::Show(args) => show(&args).await,
        Verb::Add(args) => add(&args).await,
        Verb::Put(args) => member(&args, true).await,
        Verb::Take(args) => member(&args, false).await,
        Verb::Remove(args) => remove(&args).await,
    }
}

async fn list(args: &OfTenant) -> Result<Done> {
    let installation = Installation::open(&args.common.config).await?;
    let tenant = installation.tenant(args.tenant.as_deref()).await?;
    for group in group::list(&mut installation.read().await?, &tenant.id).await? {
        let line = json!({ "name": group.name, "people": group.people, "groups": group.groups });
        print::answer(args.common.json, &line, || {
            format!("{}: {} people, {} groups", print::visible(&group.name), group.people, group.groups)
        });
    }
    Ok(Done::Well)
}

async fn show(args: &GroupRef) -> Result<Done> {
    let installation = Installation::open(&args.of.common.config).await?;
    let tenant = installation.tenant(args.of.tenant.as_deref()).await?;
    let mut tx = installation.read().await?;
    let found = known(&mut tx, &tenant, &args.name).await?;
    let people = store::user::in_group(&mut tx, &tenant.id, &found.name, MOST).await?;
    let people: Vec<&str> = people.iter().map(|person| person.login.as_str()).collect();
    let inner: Vec<String> = group::inner(&mut tx, &tenant.id, &found.name).await?.into_iter().map(|group| group.name).collect();
    print::answer(args.of.common.json, &json!({ "name": found.name, "people": people, "groups": inner }), || {
        let groups = inner.iter().map(|name| format!("group {}", print::visible(name)));
        people.iter().map(|login| (*login).to_owned()).chain(groups).collect::<Vec<_>>().join("\n")
    });
    Ok(Done::Well)
}

async fn add(args: &GroupRef) -> Result<Done> {
    let name = group_name(&args.name).context("a group has a name of up to 100 characters, without a semicolon")?;
    let installation = Installation::open(&args.of.common.config).await?;
    let tenant = installation.tenant(args.of.tenant.as_deref()).await?;
    let mut tx = installation.write().await?;
    group::create(&mut tx, &tenant.id, name).await?;
    done(tx, &tenant, &format!("+ {name}"), args).await
}

async fn member(args: &GroupMember, puts: bool) -> Result<Done> {
    let installation = Installation::open(&args.group.of.common.config).await?;
    let tenant = installation.tenant(args.group.of.tenant.as_deref()).await?;
    let mut tx = installation.write().await?;
    let found = known(&mut tx, &tenant, &args.group.name).await?;
    let name = match (&args.user, &args.inner) {
        (Some(login), _) => {
            let person = user::known(&mut tx, &tenant, login).await?;
            if puts {
                group::add_user(&mut tx, &tenant.id, &found.name, &person.id).await?;
            } else {
                group::remove_user(&mut tx, &tenant.id, &found.name, &person.id).await?;
            }
            audit(&mut tx, &person, ("user_changed", &Actor::command()), Some(Field::Groups.header().to_owned()), now()).await?;
            person.login
        }
        (None, Some(inner)) => {
            let inner = known(&mut tx, &tenant, inner).await?;
            if !puts {
                group::remove_group(&mut tx, &tenant.id, &found.name, &inner.name).await?;
            } else if !people::group::nest(&mut tx, &tenant.id, &found.name, &inner.name).await? {
                bail!("{} holds {} already: each would be in the other", inner.name, found.name);
            }
            inner.name
        }
        (None, None) => bail!("give --user or --group"),
    };
    let sign = if puts { '+' } else { '-' };
    done(tx, &tenant, &format!("{} {sign} {name}", found.name), &args.group).await
}

async fn remove(args: &GroupRef) -> Result<Done> {
    let installation = Installation::open(&args.of.common.config).await?;
    let tenant = installation.tenant(args.of.tenant.as_deref()).await?;
    let mut tx = installation.write().await?;
    let found = known(&mut tx, &tenant, &args.name).await?;
    let policy = tenant.policy.clone().unwrap_or_default();
    if !people::group::remove(&mut tx, &tenant.id, &policy, &found.name).await? {
        bail!("the policy lets only this group reset\n  cure: rekey policy set group= --tenant {}", tenant.id);
    }
    done(tx, &tenant, &format!("- {}", found.name), args).await
}

async fn known(tx: &mut Tx, tenant: &Tenant, name: &str) -> Result<group::Group> {
    let found = group::by_name(tx, &tenant.id, name.trim()).await?;
    found.with_context(|| format!("there is no group {name:?} in {}\n  cure: see `rekey group list`", tenant.id))
}

async fn done(mut tx: Tx, tenant: &Tenant, change: &str, args: &GroupRef) -> Result<Done> {
    settings::audit(&mut tx, &tenant.id, "group_changed", change).await?;
    tx.commit().await?;
    print::answer(args.of.common.json, &json!({ "changed": change }), || print::visible(change));
    Ok(Done::Well)
}
