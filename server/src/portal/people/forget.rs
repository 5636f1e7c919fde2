//! Deleting what somebody registered: all of it, so that they register again, or what is lost or stolen.

use anyhow::Result;
use app::{
    contract::admin::HeldWay,
    policy::{Email, Way},
};

use super::{audit, mailboxes, tell};
use crate::{
    courier::{Protection, WayChange},
    crypto::Keys,
    portal::{phone::Phone, sign_in::arrival},
    store::{
        Tx, answer, authenticator, contact,
        event::Actor,
        passkey, recovery_code, session,
        user::{self, User},
    },
};

/// What is to go.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Going<'a> {
    /// All of it: they register again.
    Everything,
    /// All of one kind.
    Kind(Way),
    /// One.
    One(Way, &'a str),
}

impl Going<'_> {
    fn takes(self, held: &HeldWay) -> bool {
        match self {
            Self::Everything => true,
            Self::Kind(way) => held.way == way,
            Self::One(way, id) => held.way == way && held.id == id,
        }
    }
}

/// Deletes what a person registered, ends their sessions, and tells them at every address they had. What others wrote of them stays; whoever
/// has no second factor left is not asked for one. Gives the kinds of which there was something.
pub(crate) async fn forget(
    tx: &mut Tx,
    keys: &Keys,
    person: &User,
    going: Going<'_>,
    actor: &Actor,
    now: i64,
) -> Result<Vec<Way>> {
    let had = mailboxes(tx, person).await?;
    let (tenant, id) = (person.tenant_id.as_str(), person.id.as_str());
    let mut gone: Vec<Way> = Vec::new();
    for held in held(tx, person).await?.into_iter().filter(|held| going.takes(held)) {
        remove(tx, (tenant, id), held.way, &held.id).await?;
        if !gone.contains(&held.way) {
            gone.push(held.way);
        }
    }
    let mut lost: Vec<Protection> = gone.iter().map(|way| (*way).into()).collect();
    if person.second_factor && !arrival::has_second_factor(tx, person).await? {
        user::set_second_factor(tx, tenant, id, false).await?;
        lost.push(Protection::SecondFactor);
    }
    for what in &lost {
        audit(tx, person, ("registration_removed", actor), Some(what.name().to_owned()), now).await?;
    }
    tell(tx, keys, person, had, lost.into_iter().map(|what| (what, WayChange::Removed)), now).await?;
    // What is lost or stolen may have opened a session.
    if !gone.is_empty() || matches!(going, Going::Everything) {
        sign_out(tx, person, actor, now).await?;
    }
    Ok(gone)
}

/// Ends all sessions of a person.
pub(crate) async fn sign_out(tx: &mut Tx, person: &User, actor: &Actor, now: i64) -> Result<()> {
    session::end_all(tx, &person.tenant_id, &person.id).await?;
    audit(tx, person, ("session_ended", actor), None, now).await
}

/// Everything that a person registered.
pub(crate) async fn held(tx: &mut Tx, person: &User) -> Result<Vec<HeldWay>> {
    let (tenant, id) = (person.tenant_id.as_str(), person.id.as_str());
    let mut all: Vec<HeldWay> = contact::list(tx, tenant, id).await?.iter().filter_map(registered).collect();
    let named = |way, id, name| HeldWay { way, id, name };
    let apps = authenticator::list(tx, tenant, id).await?;
    all.extend(apps.into_iter().map(|app| named(Way::Authenticator, app.id, app.name)));
    let passkeys = passkey::list(tx, tenant, id).await?;
    all.extend(passkeys.into_iter().map(|passkey| named(Way::Passkey, passkey.id, passkey.name)));
    let codes = recovery_code::left(tx, tenant, id).await? > 0;
    let answers = !answer::list(tx, tenant, id).await?.is_empty();
    let whole = [(codes, Way::RecoveryCodes), (answers, Way::Questions)];
    all.extend(whole.into_iter().filter(|(there, _)| *there).map(|(_, way)| named(way, String::new(), String::new())));
    Ok(all)
}

/// What the person themselves registered of it, masked: not what the organization wrote.
fn registered(contact: &contact::Contact) -> Option<HeldWay> {
    let (way, hint) = match contact.kind.as_str() {
        contact::AUTHENTICATION_PHONE => (Way::Phone, Phone::parse(&contact.value, &[]).map(|phone| phone.hint())),
        contact::AUTHENTICATION_EMAIL => (Way::Email, Email::parse(&contact.value).ok().map(|email| email.hint())),
        _ => return None,
    };
    Some(HeldWay { way, id: String::new(), name: hint.unwrap_or_default() })
}

/// Deletes one way of a person; nothing else follows from it.
pub(crate) async fn remove(tx: &mut Tx, (tenant, user): (&str, &str), way: Way, id: &str) -> Result<()> {
    match way {
        Way::Phone => contact::clear(tx, tenant, user, contact::AUTHENTICATION_PHONE).await,
        Way::Email => contact::clear(tx, tenant, user, contact::AUTHENTICATION_EMAIL).await,
        Way::Questions => answer::delete_all(tx, tenant, user).await,
        Way::RecoveryCodes => recovery_code::delete(tx, tenant, user).await,
        Way::Authenticator => authenticator::delete(tx, tenant, user, id).await.map(drop),
        Way::Passkey => passkey::delete(tx, tenant, user, id).await.map(drop),
    }
}
