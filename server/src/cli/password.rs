//! `rekey password reset`: what the original's `Set-MsolUserPassword` did (specification §7).

use std::io::stdin;

use anyhow::{Result, bail};
use serde_json::json;

use super::{
    args::{FirstPassword, PasswordReset},
    first,
    installation::{Installation, now},
    print::{self, Done},
    user,
};
use crate::{
    courier::AdminHelp,
    crypto,
    portal::people::{audit, set_temporary, tell_of_help},
    store::{
        event::Actor,
        tenant::Tenant,
        user::{self as people, User},
    },
};

/// The least length of a password that is made.
const LENGTH: u32 = 16;

pub(super) async fn reset(args: &PasswordReset) -> Result<Done> {
    let installation = Installation::open(&args.of.common.config).await?;
    let read = FirstPassword { password_stdin: args.password_stdin, invite: false, link: false };
    let typed = first::typed(first::read(read, &mut stdin().lock())?);
    if typed.is_some() && args.logins.len() > 1 {
        bail!("one password is not given to several people: name one, or let the portal make them");
    }
    // All or nobody: a typing error in the last name must not leave half of them reset.
    let mut meant: Vec<(Tenant, User)> = Vec::new();
    for login in &args.logins {
        let tenant = installation.tenant_of(login, args.of.tenant.as_deref()).await?;
        let person = user::known(&mut installation.read().await?, &tenant, login).await?;
        if person.is_on_premises() {
            bail!("the password of {} is mastered elsewhere; it is not set here", person.login);
        }
        meant.push((tenant, person));
    }
    for (tenant, person) in &meant {
        let password = if args.force_change_only {
            only(&installation, person).await?
        } else {
            give(&installation, (tenant, person), typed.as_deref().map(String::as_str), args).await?
        };
        let answer = json!({ "login": person.login, "password": password, "must_change": args.force_change_only || args.force_change.is_yes() });
        print::answer(args.of.common.json, &answer, || match &password {
            Some(password) => format!("{}: {password}\nIt is not shown again.", person.login),
            None => format!("{}: done", person.login),
        });
    }
    Ok(Done::Well)
}

/// The present password serves for one more sign-in.
async fn only(installation: &Installation, person: &User) -> Result<Option<String>> {
    let mut tx = installation.write().await?;
    people::update(&mut tx, &User { must_change: true, ..person.clone() }).await?;
    audit(&mut tx, person, ("user_changed", &Actor::command()), Some("must_change".to_owned()), now()).await?;
    tx.commit().await?;
    Ok(None)
}

/// Sets a password; gives it if the portal made it.
async fn give(
    installation: &Installation,
    (tenant, person): (&Tenant, &User),
    typed: Option<&str>,
    args: &PasswordReset,
) -> Result<Option<String>> {
    let made = typed.is_none().then(|| crypto::suggestion(LENGTH));
    let hash = match (typed, &made) {
        (Some(typed), _) => first::judged(installation, tenant, person, typed).await?,
        (None, Some(made)) => first::hasher(installation)?.hash(made).await?,
        (None, None) => bail!("there is no password"),
    };
    let (keys, at) = (installation.keys(), now());
    let mut tx = installation.write().await?;
    set_temporary(&mut tx, &keys, person, (&hash, args.force_change.is_yes()), at).await?;
    let policy = tenant.policy.clone().unwrap_or_default();
    tell_of_help(&mut tx, &keys, &policy, (person, None), AdminHelp::Password, at).await?;
    audit(&mut tx, person, ("admin_reset", &Actor::command()), None, at).await?;
    tx.commit().await?;
    Ok(made)
}
