//! The first page of the access panel.

use app::contract::{Caller, account::Home};

use crate::portal::{Core, session::Signed, sign_in::expiry::Expiry, trouble::Decision};

pub(super) async fn home(core: &Core, caller: &Caller, told: bool) -> Decision<Home> {
    let mut signed = Signed::read(core, caller).await?;
    let expiry = Expiry::of(&mut signed.tx, &signed.policy, &signed.user).await?;
    Ok(Home {
        frame: signed.frame(core, caller),
        expires_in_days: expiry.and_then(|expiry| expiry.days_left(signed.now)),
        done: signed.word("/account", told),
        name: signed.user.display_name,
        login: signed.user.login,
    })
}
