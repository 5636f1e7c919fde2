//! Security groups, nested.

use std::collections::HashSet;

use anyhow::Result;

use super::{Tx, all, one, run};

/// A group.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Group {
    /// Names it in addresses.
    pub id: String,
    /// Its name.
    pub name: String,
    /// People who are directly in it.
    pub people: i64,
    /// Groups that are directly in it.
    pub groups: i64,
}

macro_rules! select {
    ($rest:literal) => {
        concat!(
            "SELECT g.id, g.name,
                (SELECT COUNT(*) FROM group_members m WHERE m.tenant_id = g.tenant_id AND m.group_name = g.name AND m.kind = 'user') AS people,
                (SELECT COUNT(*) FROM group_members m WHERE m.tenant_id = g.tenant_id AND m.group_name = g.name AND m.kind = 'group') AS groups
             FROM security_groups g ",
            $rest
        )
    };
}

/// All groups of a tenant, by name.
///
/// # Errors
/// If the database does not answer.
pub async fn list(tx: &mut Tx, tenant: &str) -> Result<Vec<Group>> {
    Ok(all!(tx, select!("WHERE g.tenant_id = $1 ORDER BY g.name"), tenant)?)
}

/// A group by its id.
///
/// # Errors
/// If the database does not answer.
pub async fn by_id(tx: &mut Tx, tenant: &str, id: &str) -> Result<Option<Group>> {
    Ok(one!(tx, select!("WHERE g.tenant_id = $1 AND g.id = $2"), tenant, id)?)
}

/// A group by its name.
///
/// # Errors
/// If the database does not answer.
pub async fn by_name(tx: &mut Tx, tenant: &str, name: &str) -> Result<Option<Group>> {
    Ok(one!(tx, select!("WHERE g.tenant_id = $1 AND g.name = $2"), tenant, name)?)
}

/// Groups that are directly in a group, by name.
///
/// # Errors
/// If the database does not answer.
pub async fn inner(tx: &mut Tx, tenant: &str, name: &str) -> Result<Vec<Group>> {
    Ok(all!(
        tx,
        select!(
            "JOIN group_members i ON i.tenant_id = g.tenant_id AND i.kind = 'group' AND i.member = g.name
             WHERE g.tenant_id = $1 AND i.group_name = $2 ORDER BY g.name"
        ),
        tenant,
        name
    )?)
}

/// Adds an empty group. One that is there stays.
///
/// # Errors
/// If the database does not answer.
pub async fn create(tx: &mut Tx, tenant: &str, name: &str) -> Result<()> {
    run!(
        tx,
        "INSERT INTO security_groups (tenant_id, id, name) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING",
        tenant,
        crate::crypto::id(),
        name
    )?;
    Ok(())
}

/// Removes a group: nobody is in it any more, and it is in no other.
///
/// # Errors
/// If the database does not answer.
pub async fn delete(tx: &mut Tx, tenant: &str, name: &str) -> Result<()> {
    run!(
        tx,
        "DELETE FROM group_members WHERE tenant_id = $1 AND (group_name = $2 OR kind = 'group' AND member = $2)",
        tenant,
        name
    )?;
    run!(tx, "DELETE FROM security_groups WHERE tenant_id = $1 AND name = $2", tenant, name)?;
    Ok(())
}

/// Whether a group is in another, directly or through groups in it; every group is in itself.
///
/// # Errors
/// If the database does not answer.
pub async fn holds(tx: &mut Tx, tenant: &str, outer: &str, inner: &str) -> Result<bool> {
    let row: Option<(i64,)> = one!(
        tx,
        "WITH RECURSIVE inside (name) AS (
            SELECT CAST($2 AS TEXT)
            UNION
            SELECT m.member FROM group_members m JOIN inside i ON m.group_name = i.name WHERE m.tenant_id = $1 AND m.kind = 'group'
         )
         SELECT CAST(1 AS BIGINT) FROM inside WHERE name = $3",
        tenant,
        outer,
        inner
    )?;
    Ok(row.is_some())
}

/// Takes a person out of a group. False if they were not in it.
///
/// # Errors
/// If the database does not answer.
pub async fn remove_user(tx: &mut Tx, tenant: &str, group: &str, user: &str) -> Result<bool> {
    remove(tx, tenant, group, "user", user).await
}

/// Takes a group out of a group. False if it was not in it.
///
/// # Errors
/// If the database does not answer.
pub async fn remove_group(tx: &mut Tx, tenant: &str, group: &str, inner: &str) -> Result<bool> {
    remove(tx, tenant, group, "group", inner).await
}

async fn remove(tx: &mut Tx, tenant: &str, group: &str, kind: &str, member: &str) -> Result<bool> {
    let gone = run!(
        tx,
        "DELETE FROM group_members WHERE tenant_id = $1 AND group_name = $2 AND kind = $3 AND member = $4",
        tenant,
        group,
        kind,
        member
    )?;
    Ok(gone > 0)
}

/// Puts a person into a group, which is there from then on.
///
/// # Errors
/// If the database does not answer.
pub async fn add_user(tx: &mut Tx, tenant: &str, group: &str, user: &str) -> Result<()> {
    add(tx, tenant, group, "user", user).await
}

/// Puts a group into a group; both are there from then on.
///
/// # Errors
/// If the database does not answer.
pub async fn add_group(tx: &mut Tx, tenant: &str, group: &str, inner: &str) -> Result<()> {
    create(tx, tenant, inner).await?;
    add(tx, tenant, group, "group", inner).await
}

async fn add(tx: &mut Tx, tenant: &str, group: &str, kind: &str, member: &str) -> Result<()> {
    create(tx, tenant, group).await?;
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
    let rows: Vec<(String,)> = all!(
        tx,
        "SELECT group_name FROM group_members WHERE tenant_id = $1 AND kind = 'user' AND member = $2 ORDER BY group_name",
        tenant,
        user
    )?;
    Ok(rows.into_iter().map(|(name,)| name).collect())
}

/// Names of the groups that people are directly in, for those whose user ids are after one and not after another: person, and name.
///
/// # Errors
/// If the database does not answer.
pub async fn between(tx: &mut Tx, tenant: &str, (after, last): (&str, &str)) -> Result<Vec<(String, String)>> {
    Ok(all!(
        tx,
        "SELECT m.member, m.group_name FROM users u
         JOIN group_members m ON m.tenant_id = u.tenant_id AND m.kind = 'user' AND m.member = u.id
         WHERE u.tenant_id = $1 AND u.login > $2 AND u.login <= $3 ORDER BY m.group_name",
        tenant,
        after,
        last
    )?)
}

/// Ids of everybody who is in a group, directly or through groups in it.
///
/// # Errors
/// If the database does not answer.
pub async fn members(tx: &mut Tx, tenant: &str, group: &str) -> Result<HashSet<String>> {
    let rows: Vec<(String,)> = all!(
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
    let rows: Vec<(String,)> = all!(tx, "SELECT name FROM security_groups WHERE tenant_id = $1 ORDER BY name", tenant)?;
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
