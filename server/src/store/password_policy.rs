//! How long passwords are valid, by the domain of the user id (specification §8.3).

use anyhow::Result;
use serde::{Deserialize, Serialize};
use sqlx::FromRow;

use super::{Tx, all, run};

/// The rule of one domain.
#[derive(Clone, Debug, PartialEq, Eq, FromRow, Serialize, Deserialize)]
pub struct PasswordPolicy {
    /// The domain.
    pub domain: String,
    /// Days a password is valid; `None`: for ever.
    pub validity_days: Option<i64>,
    /// Days before its end from which the person is told.
    pub notify_days: i64,
}

/// All of a tenant, by domain.
///
/// # Errors
/// If the database does not answer.
pub async fn list(tx: &mut Tx, tenant: &str) -> Result<Vec<PasswordPolicy>> {
    Ok(all!(tx, "SELECT domain, validity_days, notify_days FROM password_policies WHERE tenant_id = $1 ORDER BY domain", tenant)?)
}

/// Sets the rule of a domain.
///
/// # Errors
/// If the database does not answer.
pub async fn put(tx: &mut Tx, tenant: &str, policy: &PasswordPolicy) -> Result<()> {
    run!(
        tx,
        "INSERT INTO password_policies (tenant_id, domain, validity_days, notify_days) VALUES ($1, $2, $3, $4)
         ON CONFLICT (tenant_id, domain) DO UPDATE SET validity_days = excluded.validity_days, notify_days = excluded.notify_days",
        tenant,
        &policy.domain,
        policy.validity_days,
        policy.notify_days
    )?;
    Ok(())
}

/// Removes the rule of a domain.
///
/// # Errors
/// If the database does not answer.
pub async fn delete(tx: &mut Tx, tenant: &str, domain: &str) -> Result<()> {
    run!(tx, "DELETE FROM password_policies WHERE tenant_id = $1 AND domain = $2", tenant, domain)?;
    Ok(())
}
