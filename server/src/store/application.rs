//! Applications that the access panel offers, and to which a sign-in may lead.

use anyhow::Result;
use serde::{Deserialize, Serialize};
use sqlx::FromRow;

use super::{Tx, all, run};

/// One application.
#[derive(Clone, Debug, PartialEq, Eq, FromRow, Serialize, Deserialize)]
pub struct Application {
    /// Its key, for example `mail`.
    pub id: String,
    /// What people call it.
    pub name: String,
    /// Where it is; checked before it came here.
    pub address: String,
    /// Name of its icon under `/brand/`.
    pub icon: Option<String>,
}

/// All of a tenant, by name.
///
/// # Errors
/// If the database does not answer.
pub async fn list(tx: &mut Tx, tenant: &str) -> Result<Vec<Application>> {
    Ok(all!(tx, "SELECT id, name, address, icon FROM apps WHERE tenant_id = $1 ORDER BY name, id", tenant)?)
}

/// Addresses of all applications, each with its tenant.
///
/// # Errors
/// If the database does not answer.
pub async fn addresses(tx: &mut Tx) -> Result<Vec<(String, String)>> {
    Ok(all!(tx, "SELECT tenant_id, address FROM apps ORDER BY tenant_id, address")?)
}

/// Adds one, or changes the one of that key.
///
/// # Errors
/// If the database does not answer.
pub async fn put(tx: &mut Tx, tenant: &str, app: &Application, now: i64) -> Result<()> {
    run!(
        tx,
        "INSERT INTO apps (id, tenant_id, name, address, icon, created_at) VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT (tenant_id, id) DO UPDATE SET name = excluded.name, address = excluded.address, icon = excluded.icon",
        &app.id,
        tenant,
        &app.name,
        &app.address,
        &app.icon,
        now
    )?;
    Ok(())
}

/// Removes one; false if there was none.
///
/// # Errors
/// If the database does not answer.
pub async fn delete(tx: &mut Tx, tenant: &str, id: &str) -> Result<bool> {
    Ok(run!(tx, "DELETE FROM apps WHERE tenant_id = $1 AND id = $2", tenant, id)? > 0)
}
