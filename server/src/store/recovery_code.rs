//! Recovery codes: a printed list, each good once.

use anyhow::Result;

use super::{Tx, all, one, run};

/// Puts a new list; the old one is gone.
///
/// # Errors
/// If the database does not answer.
pub async fn replace(tx: &mut Tx, tenant: &str, user: &str, hashes: &[Vec<u8>], now: i64) -> Result<()> {
    delete(tx, tenant, user).await?;
    for hash in hashes {
        run!(
            tx,
            "INSERT INTO recovery_codes (tenant_id, user_id, code_hash, created_at) VALUES ($1, $2, $3, $4)",
            tenant,
            user,
            hash.as_slice(),
            now
        )?;
    }
    Ok(())
}

/// How many are left.
///
/// # Errors
/// If the database does not answer.
pub async fn left(tx: &mut Tx, tenant: &str, user: &str) -> Result<i64> {
    let row: Option<(i64,)> =
        one!(tx, "SELECT COUNT(*) FROM recovery_codes WHERE tenant_id = $1 AND user_id = $2 AND used_at IS NULL", tenant, user)?;
    Ok(row.map_or(0, |(count,)| count))
}

/// How many are left of each of the people whose user ids are after one and not after another.
///
/// # Errors
/// If the database does not answer.
pub async fn left_between(tx: &mut Tx, tenant: &str, (after, last): (&str, &str)) -> Result<Vec<(String, i64)>> {
    Ok(all!(
        tx,
        "SELECT r.user_id, COUNT(*) FROM users u JOIN recovery_codes r ON r.tenant_id = u.tenant_id AND r.user_id = u.id
         WHERE u.tenant_id = $1 AND u.login > $2 AND u.login <= $3 AND r.used_at IS NULL GROUP BY r.user_id",
        tenant,
        after,
        last
    )?)
}

/// Uses one up; false if there is no such code, or it was used.
///
/// # Errors
/// If the database does not answer.
pub async fn use_up(tx: &mut Tx, tenant: &str, user: &str, hash: &[u8], now: i64) -> Result<bool> {
    let rows = run!(
        tx,
        "UPDATE recovery_codes SET used_at = $4 WHERE tenant_id = $1 AND user_id = $2 AND code_hash = $3 AND used_at IS NULL",
        tenant,
        user,
        hash,
        now
    )?;
    Ok(rows == 1)
}

/// Removes all.
///
/// # Errors
/// If the database does not answer.
pub async fn delete(tx: &mut Tx, tenant: &str, user: &str) -> Result<()> {
    run!(tx, "DELETE FROM recovery_codes WHERE tenant_id = $1 AND user_id = $2", tenant, user)?;
    Ok(())
}
