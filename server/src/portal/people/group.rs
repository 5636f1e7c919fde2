//! What may be done to a group, on screen and by command.

use anyhow::Result;
use app::policy::Policy;

use crate::store::{Tx, group};

/// Puts a group into another; false, and nothing is written, if each would then be in the other.
///
/// # Errors
/// If the database does not answer.
pub(crate) async fn nest(tx: &mut Tx, tenant: &str, outer: &str, inner: &str) -> Result<bool> {
    if group::holds(tx, tenant, inner, outer).await? {
        return Ok(false);
    }
    group::add_group(tx, tenant, outer, inner).await?;
    Ok(true)
}

/// Deletes a group; false, and nothing is written, while the policy lets only its members reset.
///
/// # Errors
/// If the database does not answer.
pub(crate) async fn remove(tx: &mut Tx, tenant: &str, policy: &Policy, name: &str) -> Result<bool> {
    if policy.restricted_to() == Some(name) {
        return Ok(false);
    }
    group::delete(tx, tenant, name).await?;
    Ok(true)
}
