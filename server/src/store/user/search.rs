//! Finding people by what somebody knows of them.

use anyhow::Result;
use app::policy::folded;

use super::User;
use crate::store::{Tx, all, like::escaped, run};

/// People whose user id begins so, or whose name or mailbox holds it, by user id, after one of them; `like` is [`folded`]. The filters are
/// a role, a group with those in it, a plan, a source, and `yes` or `no` for an open account; an empty one lets everybody through.
///
/// # Errors
/// If the database does not answer.
pub async fn search(tx: &mut Tx, tenant: &str, like: &str, filters: [&str; 5], (after, limit): (&str, i64)) -> Result<Vec<User>> {
    // Ordered by what no index has: SQLite would go through everybody in that order once more, and look each up among those found.
    let plain = escaped(like);
    let [role, group, plan, source, enabled] = filters;
    Ok(all!(
        tx,
        select!(
            "WHERE tenant_id = $1 AND id IN (
                SELECT id FROM users WHERE tenant_id = $1 AND login > $10 AND (login LIKE $2 ESCAPE '!' OR folded LIKE $3 ESCAPE '!')
                AND ($5 = '' OR roles <> '' AND ' ' || roles || ' ' LIKE '% ' || $5 || ' %')
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
                AND ($9 = '' OR enabled = ($9 = 'yes'))
                ORDER BY login LIMIT $4)
             ORDER BY login || ''"
        ),
        tenant,
        format!("{plain}%"),
        format!("%{plain}%"),
        limit,
        role,
        group,
        plan,
        source,
        enabled,
        after
    )?)
}

/// What the search box looks through besides the user id. SQLite's own LOWER knows only the letters of ASCII.
pub(super) fn searched(display_name: &str, mail: Option<&str>) -> String {
    folded(&format!("{display_name}\n{}", mail.unwrap_or_default()))
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
            return Ok(());
        }
        for (id, name, mail) in rows {
            run!(tx, "UPDATE users SET folded = $2 WHERE id = $1", id, searched(&name, mail.as_deref()))?;
        }
    }
}
