//! `rekey authdata`: how people are reached (specification §9). What they registered themselves is shown and never written.

use anyhow::Result;
use serde_json::json;

use super::{
    args::{Authdata as Verb, AuthdataSet, UserFields, UserRef, UserSet},
    import,
    installation::Installation,
    print::{self, Done},
    user,
};
use crate::store::{answer, contact};

pub(super) async fn run(verb: Verb) -> Result<Done> {
    match verb {
        Verb::Get(args) => get(&args).await,
        Verb::Set(args) => set(args).await,
        Verb::Import(args) => import::run(&args).await,
    }
}

async fn get(args: &UserRef) -> Result<Done> {
    let installation = Installation::open(&args.of.common.config).await?;
    let tenant = installation.tenant_of(&args.login, args.of.tenant.as_deref()).await?;
    let mut tx = installation.read().await?;
    let person = user::known(&mut tx, &tenant, &args.login).await?;
    let held = contact::list(&mut tx, &tenant.id, &person.id).await?;
    let value = |kind: &str| held.iter().find(|held| held.kind == kind).map(|held| held.value.clone());
    let shown = json!({
        "login": person.login,
        "alternate_email": value(contact::ALTERNATE_EMAIL),
        "mobile": value(contact::MOBILE),
        "office": value(contact::OFFICE),
        "authentication_phone": value(contact::AUTHENTICATION_PHONE),
        "authentication_email": value(contact::AUTHENTICATION_EMAIL),
        "questions_registered": answer::list(&mut tx, &tenant.id, &person.id).await?.len(),
    });
    print::answer(args.of.common.json, &shown, || serde_json::to_string_pretty(&shown).unwrap_or_default());
    Ok(Done::Well)
}

async fn set(args: AuthdataSet) -> Result<Done> {
    let AuthdataSet { user, alternate_email, mobile, office } = args;
    let fields = UserFields { alternate_email, mobile, office, ..UserFields::default() };
    user::set(&UserSet::of(user, fields)).await
}
