//! Passkeys (WebAuthn Level 3), bound to the host of the tenant's base address: always asked for with an empty allow list, so that a page
//! tells nothing of an account, and always with the owner's finger, face or PIN.
//!
//! A page keeps nothing here. The library's state goes out sealed and comes back with the credential; the seal names what it is for, so
//! that a ceremony of another tenant, form, flow or session does not open.

use anyhow::Result;
use app::contract::recover::Ceremony;
use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use serde::{Deserialize, Serialize, de::DeserializeOwned};
use webauthn_rs::prelude::{
    DiscoverableAuthentication, PasskeyRegistration, PublicKeyCredential, RegisterPublicKeyCredential, Url, Uuid, Webauthn,
    WebauthnBuilder,
};

use super::{Core, puzzle::Lock};
use crate::{
    crypto::id,
    store::{
        Tx,
        passkey::{self, Passkey},
        spent,
        tenant::Tenant,
        user::User,
    },
};

/// Seconds a ceremony lives.
const LIFE: i64 = 600;

/// A passkey that was shown to be at hand.
pub(super) struct Proven {
    /// Whose it is.
    pub(super) user_id: String,
}

/// A passkey that was just made.
pub(super) struct Made {
    /// What the authenticator calls it.
    pub(super) credential_id: Vec<u8>,
    /// Public key and counter, as they are stored.
    pub(super) credential: String,
}

/// What goes out sealed.
#[derive(Serialize, Deserialize)]
struct Kept<S> {
    nonce: String,
    expires_at: i64,
    state: S,
}

/// Whether a tenant can have passkeys at all: they are bound to a name, and an address of digits is none.
pub(super) fn are_possible(tenant: &Tenant) -> bool {
    address(tenant).is_some_and(|url| url.domain().is_some())
}

fn address(tenant: &Tenant) -> Option<Url> {
    Url::parse(&tenant.base_url).ok()
}

/// The tenant as browsers know it; nothing where it can have no passkeys.
fn party(tenant: &Tenant) -> Option<(Webauthn, String)> {
    let url = address(tenant)?;
    let host = url.domain()?.to_owned();
    let party = WebauthnBuilder::new(&host, &url).ok()?.rp_name(&tenant.name).build().ok()?;
    Some((party, host))
}

impl Core {
    /// A ceremony to use a passkey, good for one form; nothing where the tenant's address can have none.
    pub(super) fn passkey_ceremony(&self, tenant: &Tenant, lock: Lock<'_>) -> Option<Ceremony> {
        let (party, host) = party(tenant)?;
        let (asked, state) = party.start_discoverable_authentication().ok()?;
        let options = serde_json::to_string(&asked.public_key).ok()?;
        Some(Ceremony { ceremony: self.hand_out(tenant, lock, state)?, options, host })
    }

    /// Checks what came back, and spends the ceremony. Nothing: it is not good.
    ///
    /// # Errors
    /// If the database does not answer.
    pub(super) async fn passkey_proof(
        &self,
        tx: &mut Tx,
        tenant: &Tenant,
        lock: Lock<'_>,
        ceremony: &str,
        credential: &str,
    ) -> Result<Option<Proven>> {
        let Some(state) = self.take_back::<DiscoverableAuthentication>(tx, tenant, lock, ceremony).await? else {
            return Ok(None);
        };
        let Some((party, _)) = party(tenant) else { return Ok(None) };
        let Ok(shown) = serde_json::from_str::<PublicKeyCredential>(credential) else { return Ok(None) };
        let Ok((owner, credential_id)) = party.identify_discoverable_authentication(&shown) else { return Ok(None) };
        let known = passkey::by_credential(tx, &tenant.id, credential_id).await?;
        // The authenticator names the owner as well as the credential; both must be the ones on file.
        let Some(known) = known.filter(|known| handle(&known.user_id) == Some(owner)) else { return Ok(None) };
        let mut key: webauthn_rs::prelude::Passkey = serde_json::from_str(&known.credential)?;
        let Ok(seen) = party.finish_discoverable_authentication_v2(&shown, state, &key) else { return Ok(None) };
        key.update_credential(&seen);
        let counted = passkey::used(tx, &tenant.id, &known, &serde_json::to_string(&key)?, self.clock.now()).await?;
        Ok(counted.then_some(Proven { user_id: known.user_id }))
    }

    /// A ceremony to make a passkey for a person; the authenticator makes no second one beside those it has.
    pub(super) fn passkey_creation(&self, tenant: &Tenant, lock: Lock<'_>, user: &User, known: &[Passkey]) -> Option<Ceremony> {
        let (party, host) = party(tenant)?;
        let shown = if user.display_name.is_empty() { &user.login } else { &user.display_name };
        let known = known.iter().map(|passkey| passkey.credential_id.clone()).collect();
        let (asked, state) = party.start_passkey_registration(handle(&user.id)?, &user.login, shown, Some(known)).ok()?;
        let mut options = serde_json::to_value(&asked.public_key).ok()?;
        // The library would rather have passkeys that nobody can find without a user id; we never name one.
        let wanted = options.get_mut("authenticatorSelection")?;
        *wanted.get_mut("residentKey")? = "required".into();
        *wanted.get_mut("requireResidentKey")? = true.into();
        Some(Ceremony { ceremony: self.hand_out(tenant, lock, state)?, options: options.to_string(), host })
    }

    /// Checks a passkey that was made, and spends the ceremony. Nothing: it is not good, or somebody has it.
    ///
    /// # Errors
    /// If the database does not answer.
    pub(super) async fn passkey_made(
        &self,
        tx: &mut Tx,
        tenant: &Tenant,
        lock: Lock<'_>,
        ceremony: &str,
        credential: &str,
    ) -> Result<Option<Made>> {
        let Some(state) = self.take_back::<PasskeyRegistration>(tx, tenant, lock, ceremony).await? else { return Ok(None) };
        let Some((party, _)) = party(tenant) else { return Ok(None) };
        let Ok(made) = serde_json::from_str::<RegisterPublicKeyCredential>(credential) else { return Ok(None) };
        let unfindable = made.extensions.cred_props.as_ref().is_some_and(|props| props.rk == Some(false));
        let Ok(key) = party.finish_passkey_registration(&made, &state) else { return Ok(None) };
        let credential_id = key.cred_id().clone();
        if unfindable || passkey::by_credential(tx, &tenant.id, &credential_id).await?.is_some() {
            return Ok(None);
        }
        Ok(Some(Made { credential_id, credential: serde_json::to_string(&key)? }))
    }

    fn hand_out(&self, tenant: &Tenant, lock: Lock<'_>, state: impl Serialize) -> Option<String> {
        let kept = Kept { nonce: id(), expires_at: self.clock.now() + LIFE, state };
        let sealed = self.keys.seal(&purpose(tenant, lock), &serde_json::to_vec(&kept).ok()?);
        Some(URL_SAFE_NO_PAD.encode(sealed))
    }

    /// The state of a ceremony that was handed out for exactly this, is not too old and was not used before.
    async fn take_back<S: DeserializeOwned>(
        &self,
        tx: &mut Tx,
        tenant: &Tenant,
        lock: Lock<'_>,
        ceremony: &str,
    ) -> Result<Option<S>> {
        let Ok(sealed) = URL_SAFE_NO_PAD.decode(ceremony) else { return Ok(None) };
        let Ok(text) = self.keys.open(&purpose(tenant, lock), &sealed) else { return Ok(None) };
        // One that was handed out before an upgrade may read differently: it is too old, too.
        let Ok(kept) = serde_json::from_slice::<Kept<S>>(&text) else { return Ok(None) };
        if kept.expires_at <= self.clock.now() {
            return Ok(None);
        }
        let fresh = spent::spend(tx, lock.place, &format!("passkey:{}", kept.nonce), kept.expires_at).await?;
        Ok(fresh.then_some(kept.state))
    }
}

/// What a ceremony is for. None of the parts has a line break.
fn purpose(tenant: &Tenant, lock: Lock<'_>) -> String {
    ["passkey", &tenant.id, lock.place, lock.form, lock.flow].join("\n")
}

/// How authenticators know a person: the bytes of their id, which says nothing and never changes.
fn handle(user: &str) -> Option<Uuid> {
    Uuid::parse_str(user).ok()
}
