//! Who gets a request for help (specification §3.9).

use anyhow::Result;

use super::Errand;
use crate::{
    courier::Letter,
    store::{
        Tx,
        contact::{self, ALTERNATE_EMAIL},
        user::{self, User},
    },
};

/// Tiers of roles; the first one that reaches anybody is asked.
const TIERS: [&[&str]; 3] = [&["helpdesk", "password"], &["user"], &["global"]];

/// Of a tier, at most so many are asked.
const MOST: usize = 100;

/// One letter to each helper, in their own language, at their mailbox or else at the alternate one that administrators set.
pub(super) async fn letters(tx: &mut Tx, tenant: &str, letter: &Letter) -> Result<Vec<Errand>> {
    let admins = user::admins(tx, tenant).await?;
    for roles in TIERS {
        let mut errands = Vec::new();
        let tier = admins.iter().filter(|admin| admin.enabled && roles.iter().any(|role| admin.has_role(role)));
        for admin in tier.take(MOST) {
            if let Some(to) = address(tx, admin).await? {
                errands.push(Errand::Letter { to, language: admin.language.clone(), letter: letter.clone() });
            }
        }
        if !errands.is_empty() {
            return Ok(errands);
        }
    }
    Ok(Vec::new())
}

async fn address(tx: &mut Tx, admin: &User) -> Result<Option<String>> {
    if let Some(mail) = &admin.mail {
        return Ok(Some(mail.clone()));
    }
    let contacts = contact::list(tx, &admin.tenant_id, &admin.id).await?;
    Ok(contacts.into_iter().find(|contact| contact.kind == ALTERNATE_EMAIL).map(|contact| contact.value))
}
