//! People.

use anyhow::Result;
use app::policy::{Area, Plan, Role};
use sqlx::FromRow;

use super::{Tx, all, like::escaped, one, pass, run};

/// One person.
#[derive(Clone, Debug, FromRow)]
pub struct User {
    /// Random id.
    pub id: String,
    /// The tenant.
    pub tenant_id: String,
    /// The user id, folded as `app::policy::Login` folds.
    pub login: String,
    /// How to address them; any text.
    pub display_name: String,
    /// Their primary mailbox, often closed to a locked-out person.
    pub mail: Option<String>,
    /// `cloud` (the password lives here) or `on_premises`.
    pub source: String,
    /// Names of directory roles, separated by spaces; empty for a plain user.
    pub roles: String,
    /// Whether the account is open.
    pub enabled: bool,
    /// `none`, `basic` or `premium`.
    pub plan: String,
    /// Their own language.
    pub language: Option<String>,
    /// PHC string; `None`: no password was ever set.
    pub password_hash: Option<String>,
    /// When it was set.
    pub password_set_at: i64,
    /// The password serves for one sign-in, which asks for another: an administrator knows it.
    pub must_change: bool,
    /// The password does not expire, but its age counts on.
    pub never_expires: bool,
    /// They turned the second factor on: their sign-in asks for one.
    pub second_factor: bool,
    /// When they last registered a way back, or said that what is on file is right.
    pub confirmed_at: Option<i64>,
}

impl User {
    /// Holds any role other than plain user (specification §8.5).
    pub fn is_admin(&self) -> bool {
        !self.roles.is_empty()
    }

    /// The roles themselves.
    pub fn held(&self) -> Vec<Role> {
        Role::list(&self.roles)
    }

    /// Areas of the administration that a role of theirs opens.
    pub fn areas(&self) -> Vec<Area> {
        let held = self.held();
        Area::ALL.into_iter().filter(|area| held.iter().any(|role| role.opens(*area))).collect()
    }

    /// Whether they hold a role.
    pub fn has_role(&self, role: &str) -> bool {
        self.roles.split(' ').any(|held| held == role)
    }

    /// Whether the password is mastered in an on-premises directory.
    pub fn is_on_premises(&self) -> bool {
        self.source == ON_PREMISES
    }

    /// Their plan.
    pub fn plan(&self) -> Plan {
        match self.plan.as_str() {
            "premium" => Plan::Premium,
            "basic" => Plan::Basic,
            _ => Plan::None,
        }
    }
}

/// [`User::source`] of a person whose password lives here.
pub const CLOUD: &str = "cloud";
/// [`User::source`] of a person whose password lives in a directory elsewhere.
pub const ON_PREMISES: &str = "on_premises";

macro_rules! select {
    ($($rest:expr),+ $(,)?) => {
        concat!(
            "SELECT id, tenant_id, login, display_name, mail, source, roles, enabled, plan, language, password_hash, password_set_at, ",
            "must_change, never_expires, second_factor, confirmed_at FROM users ",
            $($rest),+
        )
    };
}

mod search;

pub use search::{Wanted, called, count, fold, reached_at, search};
use search::{searched, short};

/// Adds a person.
///
/// # Errors
/// If the user id is taken in the tenant, or the database does not answer.
pub async fn insert(tx: &mut Tx, user: &User, now: i64) -> Result<()> {
    run!(
        tx,
        "INSERT INTO users (id, tenant_id, login, display_name, mail, source, roles, enabled, plan, language, password_hash, password_set_at,
            must_change, never_expires, second_factor, confirmed_at, created_at, folded, called)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)",
        &user.id,
        &user.tenant_id,
        &user.login,
        &user.display_name,
        &user.mail,
        &user.source,
        &user.roles,
        user.enabled,
        &user.plan,
        &user.language,
        &user.password_hash,
        user.password_set_at,
        user.must_change,
        user.never_expires,
        user.second_factor,
        user.confirmed_at,
        now,
        searched(&user.display_name, user.mail.as_deref()),
        short(&user.display_name)
    )?;
    Ok(())
}

/// Saves what administrators edit: name, mail, roles, open or not, plan, language, what holds of the password.
///
/// # Errors
/// If the database does not answer.
pub async fn update(tx: &mut Tx, user: &User) -> Result<()> {
    run!(
        tx,
        "UPDATE users SET display_name = $3, mail = $4, roles = $5, enabled = $6, plan = $7, language = $8, source = $9,
            must_change = $10, never_expires = $11, folded = $12, called = $13
         WHERE tenant_id = $1 AND id = $2",
        &user.tenant_id,
        &user.id,
        &user.display_name,
        &user.mail,
        &user.roles,
        user.enabled,
        &user.plan,
        &user.language,
        &user.source,
        user.must_change,
        user.never_expires,
        searched(&user.display_name, user.mail.as_deref()),
        short(&user.display_name)
    )?;
    Ok(())
}

/// A person by folded user id.
///
/// # Errors
/// If the database does not answer.
pub async fn by_login(tx: &mut Tx, tenant: &str, login: &str) -> Result<Option<User>> {
    Ok(one!(tx, select!("WHERE tenant_id = $1 AND login = $2"), tenant, login)?)
}

/// A person by id.
///
/// # Errors
/// If the database does not answer.
pub async fn by_id(tx: &mut Tx, tenant: &str, id: &str) -> Result<Option<User>> {
    Ok(one!(tx, select!("WHERE tenant_id = $1 AND id = $2"), tenant, id)?)
}

/// People of a tenant after a user id, in order, at most `limit`.
///
/// # Errors
/// If the database does not answer.
pub async fn page(tx: &mut Tx, tenant: &str, after: &str, limit: i64) -> Result<Vec<User>> {
    Ok(all!(tx, select!("WHERE tenant_id = $1 AND login > $2 ORDER BY login LIMIT $3"), tenant, after, limit)?)
}

/// People who are directly in a group, by user id, at most `limit`.
///
/// # Errors
/// If the database does not answer.
pub async fn in_group(tx: &mut Tx, tenant: &str, group: &str, limit: i64) -> Result<Vec<User>> {
    Ok(all!(
        tx,
        select!(
            "WHERE tenant_id = $1 AND id IN (
                SELECT member FROM group_members WHERE tenant_id = $1 AND group_name = $2 AND kind = 'user')
             ORDER BY login LIMIT $3"
        ),
        tenant,
        group,
        limit
    )?)
}

/// Everybody of a tenant who holds a role, whether their account is open or not.
///
/// # Errors
/// If the database does not answer.
pub async fn holders(tx: &mut Tx, tenant: &str) -> Result<Vec<User>> {
    Ok(all!(tx, select!("WHERE tenant_id = $1 AND roles <> '' ORDER BY login"), tenant)?)
}

/// Another tenant than this that has people of a domain.
///
/// # Errors
/// If the database does not answer.
pub async fn tenant_of_domain(tx: &mut Tx, domain: &str, tenant: &str) -> Result<Option<String>> {
    let row: Option<(String,)> = one!(
        tx,
        "SELECT tenant_id FROM users WHERE tenant_id <> $1 AND login LIKE $2 ESCAPE '!' LIMIT 1",
        tenant,
        format!("%@{}", escaped(domain))
    )?;
    Ok(row.map(|(owner,)| owner))
}

/// Whether somebody of a tenant has a user id of a domain.
///
/// # Errors
/// If the database does not answer.
pub async fn has_domain(tx: &mut Tx, tenant: &str, domain: &str) -> Result<bool> {
    let row: Option<(i64,)> = one!(
        tx,
        "SELECT CAST(1 AS BIGINT) FROM users WHERE tenant_id = $1 AND login LIKE $2 ESCAPE '!' LIMIT 1",
        tenant,
        format!("%@{}", escaped(domain))
    )?;
    Ok(row.is_some())
}

/// Everybody of a tenant who holds a role and whose account is open.
///
/// # Errors
/// If the database does not answer.
pub async fn admins(tx: &mut Tx, tenant: &str) -> Result<Vec<User>> {
    Ok(all!(tx, select!("WHERE tenant_id = $1 AND roles <> '' AND enabled ORDER BY login"), tenant)?)
}

/// How many people of a tenant have which plan.
///
/// # Errors
/// If the database does not answer.
pub async fn plans(tx: &mut Tx, tenant: &str) -> Result<Vec<(String, i64)>> {
    Ok(all!(tx, "SELECT plan, COUNT(*) FROM users WHERE tenant_id = $1 GROUP BY plan ORDER BY plan", tenant)?)
}

/// Whether anybody of a tenant has a paid plan.
///
/// # Errors
/// If the database does not answer.
pub async fn any_plan(tx: &mut Tx, tenant: &str) -> Result<bool> {
    let row: Option<(i64,)> =
        one!(tx, "SELECT CAST(1 AS BIGINT) FROM users WHERE tenant_id = $1 AND plan IN ('basic', 'premium') LIMIT 1", tenant)?;
    Ok(row.is_some())
}

/// Sets the password, and ends a temporary access pass. One that a person chose is final: it need not be changed at the next sign-in.
///
/// # Errors
/// If the database does not answer.
pub async fn set_password(tx: &mut Tx, tenant: &str, id: &str, hash: &str, now: i64) -> Result<()> {
    run!(
        tx,
        "UPDATE users SET password_hash = $3, password_set_at = $4, must_change = FALSE
         WHERE tenant_id = $1 AND id = $2",
        tenant,
        id,
        hash,
        now
    )?;
    pass::delete(tx, tenant, id).await?;
    Ok(())
}

/// Replaces the hash of an unchanged password by one with other parameters.
///
/// # Errors
/// If the database does not answer.
pub async fn rehash(tx: &mut Tx, tenant: &str, id: &str, old: &str, new: &str) -> Result<()> {
    run!(
        tx,
        "UPDATE users SET password_hash = $4 WHERE tenant_id = $1 AND id = $2 AND password_hash = $3",
        tenant,
        id,
        old,
        new
    )?;
    Ok(())
}

/// Starts the clock of re-confirmation anew.
///
/// # Errors
/// If the database does not answer.
pub async fn confirm(tx: &mut Tx, tenant: &str, id: &str, now: i64) -> Result<()> {
    run!(tx, "UPDATE users SET confirmed_at = $3 WHERE tenant_id = $1 AND id = $2", tenant, id, now)?;
    Ok(())
}

/// Turns the person's own second factor on or off.
///
/// # Errors
/// If the database does not answer.
pub async fn set_second_factor(tx: &mut Tx, tenant: &str, id: &str, on: bool) -> Result<()> {
    run!(tx, "UPDATE users SET second_factor = $3 WHERE tenant_id = $1 AND id = $2", tenant, id, on)?;
    Ok(())
}

/// Keeps the language that a person chose; `None`: whatever their browser asks for.
///
/// # Errors
/// If the database does not answer.
pub async fn set_language(tx: &mut Tx, tenant: &str, id: &str, language: Option<&str>) -> Result<()> {
    run!(tx, "UPDATE users SET language = $3 WHERE tenant_id = $1 AND id = $2", tenant, id, language)?;
    Ok(())
}

/// When a person is to be deleted; `None`: they stay.
///
/// # Errors
/// If the database does not answer.
pub async fn deletion(tx: &mut Tx, tenant: &str, id: &str) -> Result<Option<i64>> {
    let row: Option<(Option<i64>,)> = one!(tx, "SELECT deletes_at FROM users WHERE tenant_id = $1 AND id = $2", tenant, id)?;
    Ok(row.and_then(|(at,)| at))
}

/// Says when a person is to be deleted, or that they stay.
///
/// # Errors
/// If the database does not answer.
pub async fn set_deletion(tx: &mut Tx, tenant: &str, id: &str, at: Option<i64>) -> Result<()> {
    run!(tx, "UPDATE users SET deletes_at = $3 WHERE tenant_id = $1 AND id = $2", tenant, id, at)?;
    Ok(())
}

/// People of all tenants who are to be deleted by now.
///
/// # Errors
/// If the database does not answer.
pub async fn due(tx: &mut Tx, now: i64, limit: i64) -> Result<Vec<User>> {
    Ok(all!(tx, select!("WHERE deletes_at <= $1 AND NOT enabled LIMIT $2"), now, limit)?)
}

/// Removes a person with everything that hangs on them; events stay.
///
/// # Errors
/// If the database does not answer.
pub async fn delete(tx: &mut Tx, tenant: &str, id: &str) -> Result<bool> {
    run!(tx, "DELETE FROM group_members WHERE tenant_id = $1 AND kind = 'user' AND member = $2", tenant, id)?;
    Ok(run!(tx, "DELETE FROM users WHERE tenant_id = $1 AND id = $2", tenant, id)? > 0)
}
