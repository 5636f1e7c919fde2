//! A password that somebody else knows: it serves for one sign-in, which asks for another (specification §7). Everything that stood on the
//! old one ends, what closed the account is lifted, and its owner is told at every address.

use anyhow::Result;
use app::policy::Policy;

use super::notice::mailboxes;
use crate::{
    courier::{AdminHelp, Letter},
    crypto::Keys,
    jobs::Errand,
    portal::{notice::LIFE, sign_in::lock, throttle::table::Clearing},
    store::{
        Tx, flow, password, session,
        user::{self, User},
    },
};

/// Sets it; `must_change`: it serves for one sign-in.
pub(crate) async fn set_temporary(
    tx: &mut Tx,
    keys: &Keys,
    person: &User,
    (hash, must_change): (&str, bool),
    now: i64,
) -> Result<()> {
    let (tenant, id) = (person.tenant_id.as_str(), person.id.as_str());
    if let Some(old) = &person.password_hash {
        password::remember(tx, tenant, id, old, now).await?;
    }
    user::set_password(tx, tenant, id, hash, now).await?;
    user::update(tx, &User { must_change, ..person.clone() }).await?;
    session::end_all(tx, tenant, id).await?;
    flow::end_attempts(tx, tenant, id, now).await?;
    lock::lift(tx, tenant, id, Clearing::Temporary).await?;
    for to in mailboxes(tx, person).await? {
        let letter = Letter::TemporaryNotice { login: person.login.clone(), at: now };
        let errand = Errand::Letter { to, language: person.language.clone(), letter };
        errand.push(tx, keys, tenant, now, now + LIFE).await?;
    }
    Ok(())
}

/// N1: the other global administrators are told of what became of an administrator; not whoever did it.
pub(crate) async fn tell_administrators(
    tx: &mut Tx,
    keys: &Keys,
    (person, by): (&User, Option<&str>),
    letter: &Letter,
    now: i64,
) -> Result<()> {
    for admin in user::admins(tx, &person.tenant_id).await? {
        if admin.id == person.id || by == Some(&admin.login) || !admin.has_role("global") {
            continue;
        }
        if let Some(to) = admin.mail {
            let errand = Errand::Letter { to, language: admin.language, letter: letter.clone() };
            errand.push(tx, keys, &person.tenant_id, now, now + LIFE).await?;
        }
    }
    Ok(())
}

/// The same, where somebody else helped the administrator, and the organization wants to know; `by` a command where nobody is named.
pub(crate) async fn tell_of_help(
    tx: &mut Tx,
    keys: &Keys,
    policy: &Policy,
    (person, by): (&User, Option<&str>),
    help: AdminHelp,
    now: i64,
) -> Result<()> {
    if !(person.is_admin() && policy.notify_admins) {
        return Ok(());
    }
    let letter = Letter::AdminHelped { admin: person.login.clone(), by: by.map(str::to_owned), help, at: now };
    tell_administrators(tx, keys, (person, by), &letter, now).await
}
