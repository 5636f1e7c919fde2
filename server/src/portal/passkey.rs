//! Passkeys (WebAuthn Level 3): always asked for with an empty allow list, so that a page tells nothing of an account.

use anyhow::Result;
use app::contract::recover::Ceremony;

use super::{Core, puzzle::Lock};
use crate::store::{Tx, tenant::Tenant};

/// A passkey that was shown to be at hand.
pub(super) struct Proven {
    /// Whose it is.
    pub(super) user_id: String,
}

impl Core {
    /// A ceremony to use a passkey, good for one form; nothing where the tenant's address can have none.
    pub(super) fn passkey_ceremony(&self, _tenant: &Tenant, _lock: Lock<'_>) -> Option<Ceremony> {
        None
    }

    /// Checks what came back, and spends the ceremony. Nothing: it is not good.
    ///
    /// # Errors
    /// If the database does not answer.
    pub(super) async fn passkey_proof(
        &self,
        _tx: &mut Tx,
        _tenant: &Tenant,
        _lock: Lock<'_>,
        _ceremony: &str,
        _credential: &str,
    ) -> Result<Option<Proven>> {
        Ok(None)
    }
}
