//! Passkeys (WebAuthn Level 3).

use anyhow::Result;
use sqlx::FromRow;

use super::{Tx, all, one, run};

/// One passkey.
#[derive(Clone, Debug, FromRow)]
pub struct Passkey {
    /// Random id.
    pub id: String,
    /// Whose.
    pub user_id: String,
    /// What the authenticator calls it; unique in the tenant.
    pub credential_id: Vec<u8>,
    /// Public key and counter, as the library writes them (JSON). Nothing in it is secret.
    pub credential: String,
    /// What its owner calls it.
    pub name: String,
    /// Registered.
    pub created_at: i64,
    /// Last used.
    pub used_at: Option<i64>,
}

/// All of a person, oldest first.
///
/// # Errors
/// If the database does not answer.
pub async fn list(tx: &mut Tx, tenant: &str, user: &str) -> Result<Vec<Passkey>> {
    Ok(all!(
        tx,
        "SELECT id, user_id, credential_id, credential, name, created_at, used_at FROM passkeys
         WHERE tenant_id = $1 AND user_id = $2 ORDER BY created_at, id",
        tenant,
        user
    )?)
}

/// All of the people whose user ids are after one and not after another.
///
/// # Errors
/// If the database does not answer.
pub async fn between(tx: &mut Tx, tenant: &str, (after, last): (&str, &str)) -> Result<Vec<Passkey>> {
    Ok(all!(
        tx,
        "SELECT p.id, p.user_id, p.credential_id, p.credential, p.name, p.created_at, p.used_at
         FROM users u JOIN passkeys p ON p.tenant_id = u.tenant_id AND p.user_id = u.id
         WHERE u.tenant_id = $1 AND u.login > $2 AND u.login <= $3",
        tenant,
        after,
        last
    )?)
}

/// How many a tenant has.
///
/// # Errors
/// If the database does not answer.
pub async fn count(tx: &mut Tx, tenant: &str) -> Result<i64> {
    let row: Option<(i64,)> = one!(tx, "SELECT COUNT(*) FROM passkeys WHERE tenant_id = $1", tenant)?;
    Ok(row.map_or(0, |(count,)| count))
}

/// The passkey of that credential, whoever's it is.
///
/// # Errors
/// If the database does not answer.
pub async fn by_credential(tx: &mut Tx, tenant: &str, credential_id: &[u8]) -> Result<Option<Passkey>> {
    Ok(one!(
        tx,
        "SELECT id, user_id, credential_id, credential, name, created_at, used_at FROM passkeys
         WHERE tenant_id = $1 AND credential_id = $2",
        tenant,
        credential_id
    )?)
}

/// Adds one.
///
/// # Errors
/// If the credential is known in the tenant, or the database does not answer.
pub async fn insert(tx: &mut Tx, tenant: &str, passkey: &Passkey) -> Result<()> {
    run!(
        tx,
        "INSERT INTO passkeys (id, tenant_id, user_id, credential_id, credential, name, created_at, used_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        &passkey.id,
        tenant,
        &passkey.user_id,
        &passkey.credential_id,
        &passkey.credential,
        &passkey.name,
        passkey.created_at,
        passkey.used_at
    )?;
    Ok(())
}

/// Notes a use, and the counter that came with it. False if the passkey is gone or was used in the meantime: of two copies that show the
/// same counter, one is a clone.
///
/// # Errors
/// If the database does not answer.
pub async fn used(tx: &mut Tx, tenant: &str, known: &Passkey, credential: &str, now: i64) -> Result<bool> {
    let rows = run!(
        tx,
        "UPDATE passkeys SET credential = $5, used_at = $6
         WHERE tenant_id = $1 AND user_id = $2 AND id = $3 AND credential = $4",
        tenant,
        &known.user_id,
        &known.id,
        &known.credential,
        credential,
        now
    )?;
    Ok(rows == 1)
}

/// Removes one; false if there was none.
///
/// # Errors
/// If the database does not answer.
pub async fn delete(tx: &mut Tx, tenant: &str, user: &str, id: &str) -> Result<bool> {
    Ok(run!(tx, "DELETE FROM passkeys WHERE tenant_id = $1 AND user_id = $2 AND id = $3", tenant, user, id)? > 0)
}
