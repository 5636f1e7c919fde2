//! Deleting what somebody registered, so that they register again.

use anyhow::Result;
use app::policy::Way;

use super::{audit, mailboxes, tell};
use crate::{
    courier::WayChange,
    crypto::Keys,
    store::{
        Tx, answer, authenticator, contact,
        event::Actor,
        passkey, recovery_code, session,
        user::{self, User},
    },
};

/// Deletes everything that a person registered, ends their sessions, and tells them at every address they had. What others wrote of them
/// stays. Gives the ways of which there was something.
pub(crate) async fn forget(tx: &mut Tx, keys: &Keys, person: &User, actor: &Actor, now: i64) -> Result<Vec<Way>> {
    let had = mailboxes(tx, person).await?;
    let gone = delete(tx, person).await?;
    user::set_second_factor(tx, &person.tenant_id, &person.id, false).await?;
    for way in &gone {
        audit(tx, person, ("registration_removed", actor), Some(way.name().to_owned()), now).await?;
    }
    tell(tx, keys, person, had, gone.iter().map(|way| (*way, WayChange::Removed)), now).await?;
    sign_out(tx, person, actor, now).await?;
    Ok(gone)
}

/// Ends all sessions of a person.
pub(crate) async fn sign_out(tx: &mut Tx, person: &User, actor: &Actor, now: i64) -> Result<()> {
    session::end_all(tx, &person.tenant_id, &person.id).await?;
    audit(tx, person, ("session_ended", actor), None, now).await
}

/// Deletes; gives the ways of which there was something.
async fn delete(tx: &mut Tx, person: &User) -> Result<Vec<Way>> {
    let (tenant, id) = (person.tenant_id.as_str(), person.id.as_str());
    let mut gone = Vec::new();
    for held in contact::list(tx, tenant, id).await? {
        let way = match held.kind.as_str() {
            contact::AUTHENTICATION_PHONE => Way::Phone,
            contact::AUTHENTICATION_EMAIL => Way::Email,
            _ => continue,
        };
        contact::clear(tx, tenant, id, &held.kind).await?;
        gone.push(way);
    }
    let apps = authenticator::list(tx, tenant, id).await?;
    gone.extend((!apps.is_empty()).then_some(Way::Authenticator));
    for app in apps {
        authenticator::delete(tx, tenant, id, &app.id).await?;
    }
    let passkeys = passkey::list(tx, tenant, id).await?;
    gone.extend((!passkeys.is_empty()).then_some(Way::Passkey));
    for passkey in passkeys {
        passkey::delete(tx, tenant, id, &passkey.id).await?;
    }
    gone.extend((recovery_code::left(tx, tenant, id).await? > 0).then_some(Way::RecoveryCodes));
    recovery_code::delete(tx, tenant, id).await?;
    gone.extend((!answer::list(tx, tenant, id).await?.is_empty()).then_some(Way::Questions));
    answer::delete_all(tx, tenant, id).await?;
    Ok(gone)
}
