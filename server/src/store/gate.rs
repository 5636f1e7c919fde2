//! What was proven in a flow.

use anyhow::Result;

use super::{Tx, all, run};

/// Records a proof.
///
/// # Errors
/// If the method was proven before in this flow, or the database does not answer.
pub async fn pass(tx: &mut Tx, tenant: &str, flow: &str, method: &str, challenge: &str, now: i64) -> Result<()> {
    run!(
        tx,
        "INSERT INTO gates (tenant_id, flow_id, method, challenge_id, passed_at) VALUES ($1, $2, $3, $4, $5)",
        tenant,
        flow,
        method,
        challenge,
        now
    )?;
    Ok(())
}

/// Names of the methods proven, in order.
///
/// # Errors
/// If the database does not answer.
pub async fn passed(tx: &mut Tx, tenant: &str, flow: &str) -> Result<Vec<String>> {
    let rows: Vec<(String,)> =
        all!(tx, "SELECT method FROM gates WHERE tenant_id = $1 AND flow_id = $2 ORDER BY passed_at, method", tenant, flow)?;
    Ok(rows.into_iter().map(|(method,)| method).collect())
}
