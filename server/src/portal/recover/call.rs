//! The key pressed in a call. It comes from the gateway, not from the browser: the page only waits. A call that proves a number to be
//! registered comes back the same way.

use app::{
    contract::Fault,
    policy::{Method, gates::Next},
};

use super::{prove::proved, turn::Turn};
use crate::{
    portal::{Core, enrol, trouble::Decision},
    store::{
        challenge::{self, ENROL, RESET},
        flow,
    },
};

/// Takes a pressed `#`: single use, and only while the call's challenge lives.
pub async fn pressed(core: &Core, call: &str, token: &str) -> Decision<()> {
    let mut tx = core.db.write().await?;
    let now = core.clock.now();
    let hash = core.call_hash(call, token);
    if let Some(registration) = challenge::by_token(&mut tx, &hash, ENROL).await? {
        return enrol::pressed(core, tx, &registration).await;
    }
    let challenge = challenge::by_token(&mut tx, &hash, RESET).await?.ok_or(Fault::NotFound)?;
    let method = Method::parse(&challenge.method).filter(|method| method.is_call()).ok_or(Fault::NotFound)?;
    if challenge.ended_at.is_some() || challenge.expires_at <= now || !challenge.live {
        return Err(Fault::NotFound.into());
    }
    let flow = flow::by_id(&mut tx, &challenge.tenant_id, challenge.flow_id.as_deref().unwrap_or_default()).await?;
    let mut turn = Box::new(Turn::take(core, tx, &flow.ok_or(Fault::NotFound)?).await?);
    let offered = matches!(turn.next(), Next::Choose(methods) if methods.contains(&method));
    let waiting = turn.waits(method).await?;
    if !offered || waiting || !turn.still_holds(core, &challenge).await {
        return Err(Fault::NotFound.into());
    }
    if !challenge::end(&mut turn.tx, &turn.flow.tenant_id, &challenge.id, turn.now).await? {
        return Err(Fault::NotFound.into());
    }
    proved(core, turn, method, &challenge.id).await?;
    Ok(())
}
