//! The cookie of a flow gets a new value with each gate: whoever knew the one of before – from a shared computer, or because they planted it –
//! has no part in what was proven since.
//!
//! The new value is made, under a key, from the old one and from what proved the gate. So a double click, whose first answer the browser never
//! read, brings the same value again; and neither the old cookie alone nor the proof alone brings anything. A call proves its gate at the
//! telephone, where no cookie can be handed over: there it stays.

use app::contract::{Caller, Grant, Secret};
use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};

use super::turn::Turn;
use crate::{
    crypto::Purpose,
    portal::{Core, throttle, trouble::Decision},
    store::{flow, flow::Flow, guard},
};

/// Seconds for which a double click brings the cookie again, and how often: what is typed beside an old cookie is a guess, too.
const MOMENT: i64 = 60;
const TIMES: u32 = 3;

impl Turn {
    /// Gives the flow its next cookie.
    pub(super) fn renew_cookie(&mut self, core: &Core, caller: &Caller, proof: &str) -> Grant {
        let next = next(core, &self.flow, &self.flow.cookie_hash, proof);
        let hash = core.flow_cookie_hash(caller, &next);
        self.flow.moved_from = Some(std::mem::replace(&mut self.flow.cookie_hash, hash));
        Grant::Flow(next)
    }
}

/// The cookie once more, for a browser that sends the proof of a moment ago with the cookie of before.
///
/// # Errors
/// If the database does not answer.
pub(super) async fn again(core: &Core, caller: &Caller, proof: &str) -> Decision<Option<Grant>> {
    let Some(hash) = core.flow_hash(caller) else { return Ok(None) };
    let mut tx = core.db.write().await?;
    let Some(found) = flow::by_cookie(&mut tx, &hash).await? else { return Ok(None) };
    let (name, now) = (format!("f:{}:again", found.id), core.clock.now());
    guard::take(&mut tx, &found.tenant_id, &[&name]).await?;
    let left_here = found.moved_from.as_ref() == Some(&hash) && now - found.seen_at < MOMENT;
    if !left_here || !throttle::spend(&mut tx, &found.tenant_id, &name, TIMES, now).await? {
        return Ok(None);
    }
    tx.commit().await?;
    let next = next(core, &found, &hash, proof);
    Ok((found.cookie_hash == core.flow_cookie_hash(caller, &next)).then_some(Grant::Flow(next)))
}

fn next(core: &Core, flow: &Flow, before: &[u8], proof: &str) -> Secret {
    let parts = [&b"next"[..], flow.id.as_bytes(), before, proof.as_bytes()];
    Secret::new(URL_SAFE_NO_PAD.encode(core.keys.hash(Purpose::Flow, &parts)))
}
