//! The ways out of registration: finished, confirmed, or not now.

use app::contract::{Caller, Fault, Go, Grant, Refusal};

use super::{PAGE, file::File};
use crate::{
    portal::{Core, pass, session::Signed, sign_in::arrival, trouble::Decision},
    store::{session, user},
};

/// Everything is as it should be: on to where the person was going. Where something is missing, that is said; no button is ever dead.
pub(super) async fn finish(core: &Core, caller: &Caller) -> Decision<Go> {
    let mut signed = Signed::enrolling(core, caller).await?;
    let file = File::read(core, &mut signed).await?;
    if signed.session.stage == session::REGISTRATION {
        if !arrival::has_second_factor(&mut signed.tx, &signed.user).await? {
            return signed.refuse(PAGE, vec![Refusal::SecondFactorMissing]).await;
        }
        if signed.session.factors == pass::FACTOR {
            // What was registered is what they come in with from now on.
            session::end(&mut signed.tx, &signed.tenant.id, &signed.session.id_hash).await?;
            signed.tx.commit().await?;
            return Ok(Go::to("/").with(Grant::EndSession));
        }
        return arrival::go_on(core, caller, signed).await;
    }
    if file.barred.is_some() {
        return arrival::leave_for_next(signed).await;
    }
    accept(caller, signed, &file).await
}

/// What is on file is right: one click, and nothing is sent (specification §2.6).
pub(super) async fn confirm(core: &Core, caller: &Caller) -> Decision<Go> {
    let mut signed = Signed::write(core, caller).await?;
    let file = File::read(core, &mut signed).await?;
    if file.barred.is_some() {
        return Err(Fault::NotFound.into());
    }
    accept(caller, signed, &file).await
}

/// Not now. The next sign-in asks again.
pub(super) async fn skip(core: &Core, caller: &Caller) -> Decision<Go> {
    arrival::leave_for_next(Signed::write(core, caller).await?).await
}

/// Starts the clock of re-confirmation anew, if there is enough to confirm.
async fn accept(caller: &Caller, mut signed: Signed, file: &File) -> Decision<Go> {
    let (have, need) = file.progress();
    if have < need {
        return signed.refuse(PAGE, vec![Refusal::WaysMissing { missing: u32::from(need - have) }]).await;
    }
    user::confirm(&mut signed.tx, &signed.tenant.id, &signed.user.id, signed.now).await?;
    signed.record(caller, "review", "succeeded", None).await?;
    arrival::leave_for_next(signed).await
}
