//! What a page made and its form brings back: sealed for one form, person and session, so that a GET writes nothing and nobody can bring a
//! secret of their own.

use anyhow::Result;
use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use serde::{Deserialize, Serialize, de::DeserializeOwned};

use crate::{
    crypto::id,
    portal::{Core, session::Signed},
    store::spent,
};

/// Seconds for which it is taken back.
const LIFE: i64 = 900;

/// What was given out.
#[derive(Serialize, Deserialize)]
pub(super) struct Held<T> {
    id: String,
    until: i64,
    /// The thing itself.
    pub what: T,
}

/// Seals something for a form.
///
/// # Errors
/// If it cannot be written as JSON.
pub(super) fn seal<T: Serialize>(core: &Core, signed: &Signed, form: &str, what: T) -> Result<String> {
    let held = Held { id: id(), until: signed.now + LIFE, what };
    let json = zeroize::Zeroizing::new(serde_json::to_vec(&held)?);
    Ok(URL_SAFE_NO_PAD.encode(core.keys.seal(&bound_to(signed, form), &json)))
}

/// Opens what came back; nothing: it is too old, or not of this form, person and session.
pub(super) fn open<T: DeserializeOwned>(core: &Core, signed: &Signed, form: &str, sealed: &str) -> Option<Held<T>> {
    let bytes = URL_SAFE_NO_PAD.decode(sealed).ok()?;
    let json = zeroize::Zeroizing::new(core.keys.open(&bound_to(signed, form), &bytes).ok()?);
    let held: Held<T> = serde_json::from_slice(&json).ok()?;
    (held.until > signed.now).then_some(held)
}

impl<T> Held<T> {
    /// Takes it for good: it serves once.
    ///
    /// # Errors
    /// If the database does not answer.
    pub(super) async fn spend(&self, signed: &mut Signed) -> Result<bool> {
        spent::spend(&mut signed.tx, &signed.tenant.id, &format!("enrol:{}", self.id), self.until).await
    }
}

fn bound_to(signed: &Signed, form: &str) -> String {
    format!("enrol {form} {} {} {}", signed.tenant.id, signed.user.id, signed.session.id)
}
