//! Letters to a person about their own account: to every address there is, so that whoever took over one of them cannot keep it quiet.

use anyhow::Result;

use super::{Core, subject::Subject};
use crate::{courier::Letter, jobs::Errand, store::Tx};

/// Seconds in which a notice is still worth sending.
pub(crate) const LIFE: i64 = 3 * 24 * 3600;

/// Every address of a person; the user id where there is no other (specification §12, N2).
pub(super) fn addresses(subject: &Subject) -> Vec<String> {
    let Some(person) = &subject.user else { return Vec::new() };
    let mut addresses: Vec<String> =
        subject.email.iter().map(|email| email.as_str().to_owned()).chain(person.mail.clone()).collect();
    addresses.dedup();
    if addresses.is_empty() {
        addresses.push(person.login.clone());
    }
    addresses
}

/// Puts one letter to each address into the queue of the transaction.
///
/// # Errors
/// If the database does not answer.
pub(super) async fn tell(
    core: &Core,
    tx: &mut Tx,
    tenant: &str,
    addresses: Vec<String>,
    language: &str,
    letter: &Letter,
    now: i64,
) -> Result<()> {
    for to in addresses {
        let errand = Errand::Letter { to, language: Some(language.to_owned()), letter: letter.clone() };
        errand.push(tx, &core.keys, tenant, now, now + LIFE).await?;
    }
    Ok(())
}
