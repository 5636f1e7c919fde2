//! The search box, and the page that says who may do what.

use app::contract::{
    Caller,
    admin::{Found, PeoplePage, RolesPage},
};

use super::admit::{Admitted, People, Roles};
use crate::{
    portal::{Core, trouble::Decision},
    store::user::{self, User},
};

/// People shown at once.
const MOST: usize = 50;

pub(super) async fn page(core: &Core, caller: &Caller, asked: Option<String>) -> Decision<PeoplePage> {
    let Admitted { mut signed, .. } = Admitted::<People>::read(core, caller).await?;
    let asked = asked.map(|asked| asked.trim().to_owned());
    let mut people = match &asked {
        Some(asked) => user::search(&mut signed.tx, &signed.tenant.id, &asked.to_lowercase(), MOST as i64 + 1).await?,
        None => Vec::new(),
    };
    let more = people.len() > MOST;
    people.truncate(MOST);
    Ok(PeoplePage { frame: signed.frame(core, caller), asked, found: people.iter().map(found).collect(), more })
}

/// Who somebody is, as a list tells it.
pub(super) fn found(user: &User) -> Found {
    Found {
        id: user.id.clone(),
        login: user.login.clone(),
        name: user.display_name.clone(),
        roles: user.held(),
        enabled: user.enabled,
    }
}

pub(super) async fn roles(core: &Core, caller: &Caller) -> Decision<RolesPage> {
    let Admitted { signed, .. } = Admitted::<Roles>::read(core, caller).await?;
    Ok(RolesPage { frame: signed.frame(core, caller), profile: signed.policy.profile, own: signed.user.held() })
}
