//! `rekey role`: who administers what. The table is the one that decides.

use anyhow::{Result, bail};
use app::policy::{Part, Role};
use serde_json::json;

use super::{
    args::{OfTenant, Role as Verb, RoleChange, UserFields, UserRef, UserSet},
    installation::{Installation, now},
    print::{self, Done},
    user,
};
use crate::{
    portal::people::{Field, audit},
    store::{self, event::Actor},
};

pub(super) async fn run(verb: Verb) -> Result<Done> {
    match verb {
        Verb::List(args) => list(&args).await,
        Verb::Give(args) => change(args, true).await,
        Verb::Take(args) => change(args, false).await,
    }
}

async fn list(args: &OfTenant) -> Result<Done> {
    let installation = Installation::open(&args.common.config).await?;
    let tenant = installation.tenant(args.tenant.as_deref()).await?;
    let admins = store::user::admins(&mut installation.read().await?, &tenant.id).await?;
    let model = tenant.policy.clone().unwrap_or_default().model(Part::Roles);
    for role in Role::ALL.into_iter().chain([Role::Operator]) {
        let holders: Vec<&str> =
            admins.iter().filter(|admin| admin.has_role(role.name())).map(|admin| admin.login.as_str()).collect();
        let helps: Vec<&str> = role.helps(model).iter().map(|role| role.name()).collect();
        let areas: Vec<&str> =
            app::policy::Area::ALL.into_iter().filter(|area| role.opens(*area)).map(app::policy::Area::name).collect();
        let line = json!({ "role": role.name(), "areas": areas, "helps": helps, "holders": holders });
        print::answer(args.common.json, &line, || {
            format!(
                "{}: {}\n  held by: {}",
                role.name(),
                areas.join(", "),
                if holders.is_empty() { "nobody".to_owned() } else { holders.join(", ") }
            )
        });
    }
    Ok(Done::Well)
}

async fn change(args: RoleChange, gives: bool) -> Result<Done> {
    let RoleChange { user, role } = args;
    if role == Role::Operator.name() {
        return operator(&user, gives).await;
    }
    let Some(role) = Role::parse(&role) else {
        bail!("there is no role {role:?}; use {}, or operator", Role::ALL.map(Role::name).join(", "));
    };
    let installation = Installation::open(&user.of.common.config).await?;
    let tenant = installation.tenant_of(&user.login, user.of.tenant.as_deref()).await?;
    let person = user::known(&mut installation.read().await?, &tenant, &user.login).await?;
    let mut roles: Vec<&str> =
        person.held().into_iter().filter(|held| ![role, Role::Operator].contains(held)).map(Role::name).collect();
    roles.extend(gives.then_some(role.name()));
    let roles = if roles.is_empty() { "-".to_owned() } else { roles.join(";") };
    let fields = UserFields { roles: Some(roles), ..UserFields::default() };
    user::set(&UserSet::of(user, fields)).await
}

/// The role above organizations: only here it is given and taken.
async fn operator(user: &UserRef, gives: bool) -> Result<Done> {
    let installation = Installation::open(&user.of.common.config).await?;
    let tenant = installation.tenant_of(&user.login, user.of.tenant.as_deref()).await?;
    let mut tx = installation.write().await?;
    let mut person = user::held(&mut tx, &tenant, &user.login).await?;
    let others = person.held().into_iter().filter(|held| *held != Role::Operator);
    let roles: Vec<&str> = gives.then_some(Role::Operator).into_iter().chain(others).map(Role::name).collect();
    let roles = roles.join(" ");
    let changed = roles != person.roles;
    if changed {
        person.roles = roles;
        store::user::update(&mut tx, &person).await?;
        audit(&mut tx, &person, ("user_changed", &Actor::command()), Some(Field::Roles.header().to_owned()), now()).await?;
        tx.commit().await?;
    }
    let answer = json!({ "login": person.login, "tenant": tenant.id, "roles": person.roles, "changed": changed });
    print::answer(user.of.common.json, &answer, || format!("{} holds: {}", person.login, person.roles));
    Ok(Done::Well)
}
