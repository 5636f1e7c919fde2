//! The word to a person whose ways to be reached were changed by somebody who looks after them: to every address, old and new, so that whoever changes one of
//! them cannot keep it quiet (SP 800-63B-4, 4.6).

use std::collections::BTreeSet;

use anyhow::Result;
use app::policy::Email;

use crate::{
    courier::{Letter, Protection, WayChange},
    crypto::Keys,
    jobs::Errand,
    portal::notice::LIFE,
    store::{Tx, contact, flow, user::User},
};

/// Every mailbox of a person; the user id where there is none.
pub(crate) async fn mailboxes(tx: &mut Tx, person: &User) -> Result<BTreeSet<String>> {
    let contacts = contact::list(tx, &person.tenant_id, &person.id).await?;
    let mails = contacts.iter().filter(|contact| Email::parse(&contact.value).is_ok()).map(|contact| contact.value.clone());
    let mut mailboxes: BTreeSet<String> = mails.chain(person.mail.clone()).collect();
    if mailboxes.is_empty() {
        mailboxes.insert(person.login.clone());
    }
    Ok(mailboxes)
}

/// Tells what became of the ways to reach somebody, at the addresses they had and at those they have now. What was sent before is dead.
pub(crate) async fn tell(
    tx: &mut Tx,
    keys: &Keys,
    person: &User,
    had: BTreeSet<String>,
    changes: impl IntoIterator<Item = (Protection, WayChange)>,
    now: i64,
) -> Result<()> {
    let mut told: Vec<(Protection, WayChange)> = Vec::new();
    for change in changes {
        if !told.contains(&change) {
            told.push(change);
        }
    }
    if told.is_empty() {
        return Ok(());
    }
    flow::end_attempts(tx, &person.tenant_id, &person.id, now).await?;
    for to in had.union(&mailboxes(tx, person).await?) {
        for (way, change) in &told {
            let letter = Letter::WayNotice { login: person.login.clone(), way: *way, change: *change, at: now };
            let errand = Errand::Letter { to: to.clone(), language: person.language.clone(), letter };
            errand.push(tx, keys, &person.tenant_id, now, now + LIFE).await?;
        }
    }
    Ok(())
}
