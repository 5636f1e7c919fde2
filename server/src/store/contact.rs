//! Addresses and numbers of people (specification §9.1).

use anyhow::Result;
use app::policy::folded;
use sqlx::FromRow;

use super::{Of, Tx, all, run};

/// Public: other people of the directory see it.
pub const MOBILE: &str = "mobile";
/// Public.
pub const OFFICE: &str = "office";
/// Set by administrators.
pub const ALTERNATE_EMAIL: &str = "alternate_email";
/// Private: registered by its owner, goes before `mobile`.
pub const AUTHENTICATION_PHONE: &str = "authentication_phone";
/// Private: registered by its owner, goes before `alternate_email`.
pub const AUTHENTICATION_EMAIL: &str = "authentication_email";

/// Signs of an address or number that somebody types to find whose it is.
const LEAST: usize = 4;

/// One address or number.
#[derive(Clone, Debug, FromRow)]
pub struct Contact {
    /// Which field.
    pub kind: String,
    /// As stored; malformed data counts as absent.
    pub value: String,
    /// When its owner proved it.
    pub verified_at: Option<i64>,
    /// When somebody else wrote it over, or made the person anew; `None`: it came with them, or is their own.
    pub written_at: Option<i64>,
}

/// Who puts an address or number there.
#[derive(Clone, Copy, Debug)]
pub enum By {
    /// Its owner, who proved it at this moment.
    Owner(i64),
    /// Whoever adds the person, with everything else.
    Creator,
    /// Somebody else, later.
    Another(i64),
}

/// All of a person.
///
/// # Errors
/// If the database does not answer.
pub async fn list(tx: &mut Tx, tenant: &str, user: &str) -> Result<Vec<Contact>> {
    Ok(all!(
        tx,
        "SELECT kind, value, verified_at, written_at FROM contacts WHERE tenant_id = $1 AND user_id = $2 ORDER BY kind",
        tenant,
        user
    )?)
}

/// All of the people whose user ids are after one and not after another.
///
/// # Errors
/// If the database does not answer.
pub async fn between(tx: &mut Tx, tenant: &str, (after, last): (&str, &str)) -> Result<Vec<Of<Contact>>> {
    Ok(all!(
        tx,
        "SELECT c.user_id, c.kind, c.value, c.verified_at, c.written_at FROM users u JOIN contacts c ON c.tenant_id = u.tenant_id AND c.user_id = u.id
         WHERE u.tenant_id = $1 AND u.login > $2 AND u.login <= $3",
        tenant,
        after,
        last
    )?)
}

/// Sets a field.
///
/// # Errors
/// If the database does not answer.
pub async fn set(tx: &mut Tx, tenant: &str, user: &str, kind: &str, value: &str, by: By) -> Result<()> {
    let (verified_at, written_at) = match by {
        By::Owner(at) => (Some(at), None),
        By::Creator => (None, None),
        By::Another(at) => (None, Some(at)),
    };
    run!(
        tx,
        "INSERT INTO contacts (tenant_id, user_id, kind, value, verified_at, written_at, sought) VALUES ($1, $2, $3, $4, $5, $6, $7)
         ON CONFLICT (tenant_id, user_id, kind)
            DO UPDATE SET value = excluded.value, verified_at = excluded.verified_at, written_at = excluded.written_at,
                sought = excluded.sought",
        tenant,
        user,
        kind,
        value,
        verified_at,
        written_at,
        sought(kind, value)
    )?;
    Ok(())
}

/// What the search box compares: an address folded, a number's digits from the last to the first, because who looks for one knows its end
/// and not how it is written abroad.
fn sought(kind: &str, value: &str) -> String {
    match kind {
        ALTERNATE_EMAIL | AUTHENTICATION_EMAIL => folded(value),
        _ => from_the_end(value),
    }
}

/// The same of what was typed: a number if it looks like one, else an address. Nothing where too little was typed to mean one person.
pub(super) fn sought_by(typed: &str) -> Option<String> {
    let number = typed.chars().all(|c| c.is_ascii_digit() || " +-()./".contains(c));
    // Zeros at the beginning are of the way it is dialled, and not of the number.
    let typed =
        if number { from_the_end(typed.trim_start_matches(|c: char| c == '0' || !c.is_ascii_digit())) } else { folded(typed) };
    (typed.len() >= LEAST).then_some(typed)
}

/// Digits, the last first, without an extension.
fn from_the_end(number: &str) -> String {
    number.split('x').next().unwrap_or_default().chars().rev().filter(char::is_ascii_digit).collect()
}

/// Makes what the search box compares where it is missing: from an earlier version, or from an archive.
///
/// # Errors
/// If the database does not answer.
pub(super) async fn fold(tx: &mut Tx) -> Result<()> {
    loop {
        let rows: Vec<(String, String, String)> =
            all!(tx, "SELECT user_id, kind, value FROM contacts WHERE sought IS NULL LIMIT $1", 1_000_i64)?;
        if rows.is_empty() {
            return Ok(());
        }
        for (user, kind, value) in rows {
            let sought = sought(&kind, &value);
            run!(tx, "UPDATE contacts SET sought = $3 WHERE user_id = $1 AND kind = $2", user, kind, sought)?;
        }
    }
}

/// Clears a field.
///
/// # Errors
/// If the database does not answer.
pub async fn clear(tx: &mut Tx, tenant: &str, user: &str, kind: &str) -> Result<()> {
    run!(tx, "DELETE FROM contacts WHERE tenant_id = $1 AND user_id = $2 AND kind = $3", tenant, user, kind)?;
    Ok(())
}
