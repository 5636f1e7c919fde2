//! Security groups, nested.

use std::collections::HashSet;

use anyhow::Result;

use super::{Tx, one, run};

/// Puts a person into a group.
///
/// # Errors
/// If the database does not answer.
pub async fn add_user(tx: &mut Tx, tenant: &str, group: &str, user: &str) -> Result<()> {
    add(tx, tenant, group, "user", user).await
}

/// Puts a group into a group.
///
/// # Errors
/// If the database does not answer.
pub async fn add_group(tx: &mut Tx, tenant: &str, group: &str, inner: &str) -> Result<()> {
    add(tx, tenant, group, "group", inner).await
}

async fn add(tx: &mut Tx, tenant: &str, group: &str, kind: &str, member: &str) -> Result<()> {
    run!(
        tx,
        "INSERT INTO group_members (tenant_id, group_name, kind, member) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING",
        tenant,
        group,
        kind,
        member
    )?;
    Ok(())
}

/// Takes a person out of all groups (their own rows, not nested ones).
///
/// # Errors
/// If the database does not answer.
pub async fn leave_all(tx: &mut Tx, tenant: &str, user: &str) -> Result<()> {
    run!(tx, "DELETE FROM group_members WHERE tenant_id = $1 AND kind = 'user' AND member = $2", tenant, user)?;
    Ok(())
}

/// Names of the groups a person is directly in.
///
/// # Errors
/// If the database does not answer.
pub async fn of_user(tx: &mut Tx, tenant: &str, user: &str) -> Result<Vec<String>> {
    let rows: Vec<(String,)> = super::all!(
        tx,
        "SELECT group_name FROM group_members WHERE tenant_id = $1 AND kind = 'user' AND member = $2 ORDER BY group_name",
        tenant,
        user
    )?;
    Ok(rows.into_iter().map(|(name,)| name).collect())
}

/// Ids of everybody who is in a group, directly or through groups in it.
///
/// # Errors
/// If the database does not answer.
pub async fn members(tx: &mut Tx, tenant: &str, group: &str) -> Result<HashSet<String>> {
    let rows: Vec<(String,)> = super::all!(
        tx,
        "WITH RECURSIVE inside (name) AS (
            SELECT CAST($2 AS TEXT)
            UNION
            SELECT m.member FROM group_members m JOIN inside i ON m.group_name = i.name WHERE m.tenant_id = $1 AND m.kind = 'group'
         )
         SELECT m.member FROM group_members m JOIN inside i ON m.group_name = i.name WHERE m.tenant_id = $1 AND m.kind = 'user'",
        tenant,
        group
    )?;
    Ok(rows.into_iter().map(|(member,)| member).collect())
}

/// Names of all groups of a tenant.
///
/// # Errors
/// If the database does not answer.
pub async fn names(tx: &mut Tx, tenant: &str) -> Result<Vec<String>> {
    let rows: Vec<(String,)> =
        super::all!(tx, "SELECT DISTINCT group_name FROM group_members WHERE tenant_id = $1 ORDER BY group_name", tenant)?;
    Ok(rows.into_iter().map(|(name,)| name).collect())
}

/// Whether a person is in a group, directly or through groups in it.
///
/// # Errors
/// If the database does not answer.
pub async fn contains(tx: &mut Tx, tenant: &str, group: &str, user: &str) -> Result<bool> {
    let row: Option<(i64,)> = one!(
        tx,
        "WITH RECURSIVE inside (name) AS (
            SELECT group_name FROM group_members WHERE tenant_id = $1 AND kind = 'user' AND member = $3
            UNION
            SELECT m.group_name FROM group_members m JOIN inside i ON m.member = i.name WHERE m.tenant_id = $1 AND m.kind = 'group'
         )
         SELECT CAST(1 AS BIGINT) FROM inside WHERE name = $2",
        tenant,
        group,
        user
    )?;
    Ok(row.is_some())
}
