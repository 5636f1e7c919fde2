//! What was proven in a flow.

use anyhow::Result;

use super::{Tx, all, run};

/// Records a proof as the last one. A method proven before, when it did not count yet, moves to the end.
///
/// # Errors
/// If the database does not answer.
pub async fn pass(tx: &mut Tx, tenant: &str, flow: &str, method: &str, challenge: &str, now: i64) -> Result<()> {
    run!(
        tx,
        "INSERT INTO gates (tenant_id, flow_id, method, challenge_id, passed_at, place)
         VALUES ($1, $2, $3, $4, $5, (SELECT COALESCE(MAX(place), 0) + 1 FROM gates WHERE tenant_id = $1 AND flow_id = $2))
         ON CONFLICT (flow_id, method) DO UPDATE
         SET challenge_id = excluded.challenge_id, passed_at = excluded.passed_at, place = excluded.place",
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
        all!(tx, "SELECT method FROM gates WHERE tenant_id = $1 AND flow_id = $2 ORDER BY place", tenant, flow)?;
    Ok(rows.into_iter().map(|(method,)| method).collect())
}
