//! The first page of the access panel: the applications that the organization offers.

use app::contract::{Caller, account::Home, panel::Tile};
use url::Url;

use crate::{
    portal::{Core, session::Signed, sign_in::expiry::Expiry, trouble::Decision},
    store::application::{self, Application},
};

pub(super) async fn home(core: &Core, caller: &Caller, told: bool) -> Decision<Home> {
    let mut signed = Signed::read(core, caller).await?;
    let expiry = Expiry::of(&mut signed.tx, &signed.policy, &signed.user).await?;
    let apps = application::list(&mut signed.tx, &signed.tenant.id).await?;
    Ok(Home {
        frame: signed.frame(core, caller),
        apps: apps.into_iter().map(tile).collect(),
        expires_in_days: expiry.and_then(|expiry| expiry.days_left(signed.now)),
        administers: signed.user.is_admin(),
        done: signed.word("/account", told),
        name: signed.user.display_name,
        login: signed.user.login,
    })
}

fn tile(app: Application) -> Tile {
    let host = Url::parse(&app.address).ok().and_then(|url| url.host_str().map(str::to_owned));
    Tile {
        initial: app.name.chars().find(|c| c.is_alphanumeric()).map(|c| c.to_uppercase().collect()).unwrap_or_default(),
        icon: app.icon.map(|name| format!("/brand/{name}")),
        host: host.unwrap_or_default(),
        address: app.address,
        name: app.name,
    }
}
