//! `rekey user sign-out`, `forget` and `export`: what the administration does to people who are there, by command.

use std::io::Write as _;

use anyhow::{Context, Result};
use serde_json::json;

use super::{
    args::{UserExport, UserForget, UserRef},
    init::create_file,
    installation::{Installation, now},
    print::{self, Done},
    settings,
    user::known,
};
use crate::{
    portal::people::{self, Going, export},
    store::{event::Actor, user},
};

/// People read at once.
const LINES: i64 = 500;

pub(super) async fn sign_out(args: &UserRef) -> Result<Done> {
    let installation = Installation::open(&args.of.common.config).await?;
    let tenant = installation.tenant_of(&args.login, args.of.tenant.as_deref()).await?;
    let mut tx = installation.write().await?;
    let person = known(&mut tx, &tenant, &args.login).await?;
    people::sign_out(&mut tx, &person, &Actor::command(), now()).await?;
    tx.commit().await?;
    print::answer(args.of.common.json, &json!({ "login": person.login, "signed_out": true }), || {
        format!("{} is signed out everywhere", person.login)
    });
    Ok(Done::Well)
}

pub(super) async fn forget(UserForget { user: args, way }: &UserForget) -> Result<Done> {
    let installation = Installation::open(&args.of.common.config).await?;
    let tenant = installation.tenant_of(&args.login, args.of.tenant.as_deref()).await?;
    let mut tx = installation.write().await?;
    let person = known(&mut tx, &tenant, &args.login).await?;
    let going = way.map_or(Going::Everything, Going::Kind);
    let gone = people::forget(&mut tx, &installation.keys(), &person, going, &Actor::command(), now()).await?;
    tx.commit().await?;
    let gone: Vec<&str> = gone.into_iter().map(app::policy::Way::name).collect();
    print::answer(args.of.common.json, &json!({ "login": person.login, "forgotten": gone }), || match gone.len() {
        0 => format!("{} had registered nothing of it", person.login),
        _ => format!("deleted of {}: {}", person.login, gone.join(", ")),
    });
    Ok(Done::Well)
}

pub(super) async fn export(args: &UserExport) -> Result<Done> {
    let installation = Installation::open(&args.of.common.config).await?;
    let tenant = installation.tenant(args.of.tenant.as_deref()).await?.id;
    let mut file = create_file(&args.file)?;
    let writing = || format!("writing {}", args.file.display());
    file.write_all(export::header().as_bytes()).with_context(writing)?;
    let (mut after, mut count) = (String::new(), 0);
    loop {
        let mut tx = installation.read().await?;
        let people = user::page(&mut tx, &tenant, &after, LINES).await?;
        let Some(last) = people.last() else { break };
        file.write_all(export::people(&mut tx, &people, &after).await?.as_bytes()).with_context(writing)?;
        count += people.len();
        after.clone_from(&last.login);
    }
    let mut tx = installation.write().await?;
    settings::audit(&mut tx, &tenant, "people_exported", &count.to_string()).await?;
    tx.commit().await?;
    print::answer(args.of.common.json, &json!({ "people": count }), || format!("{count} people in {}", args.file.display()));
    Ok(Done::Well)
}
