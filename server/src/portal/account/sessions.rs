//! One's own sessions, ended: one, or all others; and what would open another. It takes no fresh proof: whoever found
//! a stranger among them must not be held up.

use app::contract::{Caller, Go, Grant};

use super::activity::PAGE;
use crate::{
    portal::{Core, session::Signed, trouble::Decision},
    store::{pass, session},
};

/// Ends one. The present one is signed out; one that is gone already is nobody's fault.
pub(super) async fn end(core: &Core, caller: &Caller, id: &str) -> Decision<Go> {
    let mut signed = Signed::write(core, caller).await?;
    let (tenant, user) = (signed.tenant.id.clone(), signed.user.id.clone());
    if !session::end_by_id(&mut signed.tx, &tenant, &user, id).await? {
        return Ok(Go::to(PAGE));
    }
    signed.record(caller, "session_ended", "succeeded", Some("one")).await?;
    if signed.session.id == id {
        signed.tx.commit().await?;
        return Ok(Go::to("/sign-in").with(Grant::EndSession));
    }
    signed.done(PAGE, "activity-ended").await
}

/// Ends all but the present one.
pub(super) async fn end_others(core: &Core, caller: &Caller) -> Decision<Go> {
    let mut signed = Signed::write(core, caller).await?;
    session::end_others(&mut signed.tx, &signed.tenant.id, &signed.user.id, &signed.session.id_hash).await?;
    signed.record(caller, "session_ended", "succeeded", Some("others")).await?;
    signed.done(PAGE, "activity-ended-others").await
}

/// Takes away the pass that somebody made: whoever did not ask for it must not wait until it ends.
pub(super) async fn end_pass(core: &Core, caller: &Caller) -> Decision<Go> {
    let mut signed = Signed::write(core, caller).await?;
    if !pass::delete(&mut signed.tx, &signed.tenant.id, &signed.user.id).await? {
        return Ok(Go::to(PAGE));
    }
    signed.record(caller, "pass_removed", "succeeded", None).await?;
    signed.done(PAGE, "activity-pass-ended").await
}
