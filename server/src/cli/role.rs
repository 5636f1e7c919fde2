//! `rekey role`: who administers what. The table is the one that decides.

use anyhow::{Result, bail};
use app::policy::{Part, Role};
use serde_json::json;

use super::{
    args::{OfTenant, Role as Verb, RoleChange, UserFields, UserSet},
    installation::Installation,
    print::{self, Done},
    user,
};
use crate::store;

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
    let admins = store::user::admins(&mut installation.db.read().await?, &tenant.id).await?;
    let model = tenant.policy.clone().unwrap_or_default().model(Part::Roles);
    for role in Role::ALL {
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
    let Some(role) = Role::parse(&role) else {
        bail!("there is no role {role:?}; use {}", Role::ALL.map(Role::name).join(", "));
    };
    let installation = Installation::open(&user.of.common.config).await?;
    let tenant = installation.tenant_of(&user.login, user.of.tenant.as_deref()).await?;
    let person = user::known(&mut installation.db.read().await?, &tenant, &user.login).await?;
    let mut roles: Vec<&str> = person.held().into_iter().filter(|held| *held != role).map(Role::name).collect();
    roles.extend(gives.then_some(role.name()));
    let roles = if roles.is_empty() { "-".to_owned() } else { roles.join(";") };
    let fields = UserFields { roles: Some(roles), ..UserFields::default() };
    user::set(&UserSet::of(user, fields)).await
}
