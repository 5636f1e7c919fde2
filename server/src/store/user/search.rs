//! Finding people by what somebody knows of them.

use anyhow::Result;
use app::policy::folded;

use super::User;
use crate::store::{Tx, all, contact, like::escaped, one, run};

/// Characters of a name that are compared as a whole, and ordered by.
const CALLED: usize = 64;

/// What is asked of everybody.
#[derive(Clone, Copy, Debug)]
pub struct Wanted<'a> {
    /// What was typed; of a user id its beginning, of a name or mailbox any part of it.
    pub text: &'a str,
    /// A role, a group with those in it, a plan, a source, and `yes` or `no` for an open account; an empty one lets everybody through.
    pub filters: [&'a str; 5],
    /// Only those who come after the one of this user id.
    pub after: &'a str,
    /// They are ordered by name, and not by user id.
    pub by_name: bool,
    /// So many at most.
    pub limit: i64,
}

/// What narrows everybody down.
macro_rules! narrowed {
    () => {
        " AND ($5 = '' OR roles <> '' AND ' ' || roles || ' ' LIKE '% ' || $5 || ' %')
          AND ($6 = '' OR id IN (
              WITH RECURSIVE inside (name) AS (
                  SELECT CAST($6 AS TEXT)
                  UNION
                  SELECT m.member FROM group_members m JOIN inside i ON m.group_name = i.name
                  WHERE m.tenant_id = $1 AND m.kind = 'group'
              )
              SELECT m.member FROM group_members m JOIN inside i ON m.group_name = i.name
              WHERE m.tenant_id = $1 AND m.kind = 'user'))
          AND ($7 = '' OR plan = $7) AND ($8 = '' OR source = $8)
          AND ($9 = '' OR enabled = ($9 = 'yes')) "
    };
}

/// Whom a text finds.
macro_rules! found {
    () => {
        "SELECT id FROM users WHERE tenant_id = $1 AND (login LIKE $2 ESCAPE '!' OR folded LIKE $3 ESCAPE '!')"
    };
}

/// People whose user id begins so, or whose name or mailbox holds it.
///
/// # Errors
/// If the database does not answer.
pub async fn search(tx: &mut Tx, tenant: &str, wanted: &Wanted<'_>) -> Result<Vec<User>> {
    // Ordered by what no index has: SQLite would go through everybody in that order once more, and look each up among those found.
    let by_login = select!(
        "WHERE tenant_id = $1 AND id IN (",
        found!(),
        narrowed!(),
        "AND login > $10 ORDER BY login LIMIT $4) ORDER BY login || ''"
    );
    let by_name = select!(
        "WHERE tenant_id = $1 AND id IN (",
        found!(),
        narrowed!(),
        "AND ($10 = '' OR (called, login) > (SELECT called, login FROM users WHERE tenant_id = $1 AND login = $10))
         ORDER BY called, login LIMIT $4) ORDER BY called || '', login"
    );
    let (begins, holds) = patterns(wanted.text);
    let [role, group, plan, source, enabled] = wanted.filters;
    let sql = if wanted.by_name { by_name } else { by_login };
    Ok(all!(tx, sql, tenant, begins, holds, wanted.limit, role, group, plan, source, enabled, wanted.after)?)
}

/// How many the same finds, so many at most.
///
/// # Errors
/// If the database does not answer.
pub async fn count(tx: &mut Tx, tenant: &str, wanted: &Wanted<'_>) -> Result<i64> {
    let (begins, holds) = patterns(wanted.text);
    let [role, group, plan, source, enabled] = wanted.filters;
    let counted: Option<(i64,)> = one!(
        tx,
        concat!("SELECT COUNT(*) FROM (", found!(), narrowed!(), "LIMIT $4) AS found"),
        tenant,
        begins,
        holds,
        wanted.limit,
        role,
        group,
        plan,
        source,
        enabled
    )?;
    Ok(counted.map_or(0, |(count,)| count))
}

/// People who are called exactly so, by user id or by name.
///
/// # Errors
/// If the database does not answer.
pub async fn called(tx: &mut Tx, tenant: &str, wanted: &Wanted<'_>) -> Result<Vec<User>> {
    let [role, group, plan, source, enabled] = wanted.filters;
    Ok(all!(
        tx,
        select!("WHERE tenant_id = $1 AND (login = $2 OR called = $3)", narrowed!(), "ORDER BY login LIMIT $4"),
        tenant,
        wanted.text.to_lowercase(),
        short(wanted.text),
        wanted.limit,
        role,
        group,
        plan,
        source,
        enabled
    )?)
}

/// People with an address that begins so, or a number that ends so; `registered`: also what they registered themselves, and not only what
/// administrators wrote.
///
/// # Errors
/// If the database does not answer.
pub async fn reached_at(tx: &mut Tx, tenant: &str, wanted: &Wanted<'_>, registered: bool) -> Result<Vec<User>> {
    let Some(sought) = contact::sought_by(wanted.text) else { return Ok(Vec::new()) };
    let [role, group, plan, source, enabled] = wanted.filters;
    Ok(all!(
        tx,
        select!(
            "WHERE tenant_id = $1 AND id IN (SELECT user_id FROM contacts WHERE tenant_id = $1 AND sought >= $2 AND sought < $3
                AND ($10 OR kind NOT IN ('authentication_phone', 'authentication_email')))",
            narrowed!(),
            "ORDER BY login LIMIT $4"
        ),
        tenant,
        &sought,
        format!("{sought}{}", char::MAX),
        wanted.limit,
        role,
        group,
        plan,
        source,
        enabled,
        registered
    )?)
}

/// How a user id begins, and what a name or mailbox holds. A user id is compared as it is written: its signs are part of it.
fn patterns(text: &str) -> (String, String) {
    (format!("{}%", escaped(&text.to_lowercase())), format!("%{}%", escaped(&folded(text))))
}

/// What the search box looks through besides the user id. SQLite's own LOWER knows only the letters of ASCII.
pub(super) fn searched(display_name: &str, mail: Option<&str>) -> String {
    folded(&format!("{display_name}\n{}", mail.unwrap_or_default()))
}

/// A name as it is compared as a whole: an index bounds its length.
pub(super) fn short(display_name: &str) -> String {
    folded(display_name.trim()).chars().take(CALLED).collect()
}

/// Makes what the search box looks through for people who came without it: from an earlier version, or from an archive.
///
/// # Errors
/// If the database does not answer.
pub async fn fold(tx: &mut Tx) -> Result<()> {
    loop {
        let rows: Vec<(String, String, Option<String>)> =
            all!(tx, "SELECT id, display_name, mail FROM users WHERE folded IS NULL LIMIT $1", 1_000_i64)?;
        if rows.is_empty() {
            return contact::fold(tx).await;
        }
        for (id, name, mail) in rows {
            let (searched, called) = (searched(&name, mail.as_deref()), short(&name));
            run!(tx, "UPDATE users SET folded = $2, called = $3 WHERE id = $1", id, searched, called)?;
        }
    }
}
