//! The mail with which somebody sets a first password.

use anyhow::Result;
use app::policy::Email;

use crate::{
    crypto::Keys,
    portal::{
        recover::link,
        settled::{self, Found},
    },
    store::{Tx, contact, user::User},
};

/// Whether somebody never had a password and never registered anything: only then is one mail enough to set the first password.
pub(crate) fn is_new(person: &User) -> bool {
    let never = person.password_hash.is_none() && person.password_set_at == 0 && person.confirmed_at.is_none();
    never && person.enabled && !person.is_on_premises()
}

/// Where an invitation of somebody goes: where the mails of a reset go. Nobody is invited to a password that lives in a directory elsewhere.
pub(crate) async fn invitable(tx: &mut Tx, person: &User, now: i64) -> Result<Option<Found<Email>>> {
    if person.is_on_premises() {
        return Ok(None);
    }
    Ok(settled::email(&contact::list(tx, &person.tenant_id, &person.id).await?, now))
}

/// Puts a link into the mail queue that lets its reader set the first password; it dies with that address. False if there is no mailbox
/// elsewhere to send it to, or none that may prove them yet.
pub(crate) async fn invite(tx: &mut Tx, keys: &Keys, person: &User, now: i64) -> Result<bool> {
    let Some(to) = invitable(tx, person, now).await?.filter(|to| to.proves) else { return Ok(false) };
    link::invite(keys, tx, person, to.value.as_str(), now).await?;
    Ok(true)
}
