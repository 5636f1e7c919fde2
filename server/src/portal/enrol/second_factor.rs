//! A person's own second factor at sign-in. What it asks for is never the only gate of a reset after that (product rule of gates).

use app::contract::{Caller, Go, Refusal};

use super::{
    PAGE,
    change::{Author, Change, settle},
    file::File,
};
use crate::{
    courier::{Protection, WayChange},
    portal::{Core, session::Signed, sign_in::arrival, trouble::Decision},
    store::user,
};

/// Turns it on, if there is something to prove it with, or off.
pub(super) async fn turn(core: &Core, caller: &Caller, on: bool) -> Decision<Go> {
    let mut signed = Signed::fresh(core, caller).await?;
    if on == signed.user.second_factor {
        return Ok(Go::to(PAGE));
    }
    if on && !arrival::has_second_factor(&mut signed.tx, &signed.user).await? {
        return signed.refuse(PAGE, vec![Refusal::SecondFactorMissing]).await;
    }
    let file = File::read(core, &mut signed).await?;
    user::set_second_factor(&mut signed.tx, &signed.tenant.id, &signed.user.id, on).await?;
    let author = Author::here(core, caller, &signed);
    let change = if on { WayChange::Added } else { WayChange::Removed };
    settle(core, &mut signed, &author, &file.subject, Change { way: Protection::SecondFactor, change }).await?;
    signed.done(PAGE, if on { "enrol-done-second-factor-on" } else { "enrol-done-second-factor-off" }).await
}
