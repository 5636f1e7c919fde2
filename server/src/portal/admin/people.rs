//! The search box, and the page that says who may do what.

use app::{
    contract::{
        Caller,
        admin::{Found, PeoplePage, RolesPage, Search, Sought},
    },
    policy::{Part, tidy},
};

use super::{
    admit::{Admitted, People, Roles},
    attempt, bulk,
    search::{self, Hits},
};
use crate::{
    portal::{Core, trouble::Decision},
    store::{group, user::User},
};

pub(super) async fn page(core: &Core, caller: &Caller, asked: Search) -> Decision<PeoplePage> {
    let Admitted { mut signed, .. } = Admitted::<People>::read(core, caller).await?;
    let asked = Search { text: asked.text.map(|text| tidy(&text).to_owned()), ..asked };
    let frame = signed.frame(core, caller);
    let tenant = signed.tenant.id.clone();
    let attempt = match &asked.text {
        Some(text) => attempt::story(&mut signed, text, frame.words.region()).await?,
        None => None,
    };
    let hits = if asked.is_asked() { search::find(&mut signed, &asked).await? } else { Hits::default() };
    let groups = group::names(&mut signed.tx, &tenant).await?;
    let sought = Sought::by(&frame.areas);
    let found = hits.people.iter().map(found).collect();
    Ok(PeoplePage { frame, asked, groups, acts: bulk::acts(&signed), found, next: hits.next, total: hits.total, sought, attempt })
}

/// Who somebody is, as a list tells it.
pub(super) fn found(user: &User) -> Found {
    Found {
        id: user.id.clone(),
        login: user.login.clone(),
        name: user.display_name.clone(),
        roles: user.held(),
        enabled: user.enabled,
        plan: user.plan(),
    }
}

pub(super) async fn roles(core: &Core, caller: &Caller) -> Decision<RolesPage> {
    let Admitted { signed, .. } = Admitted::<Roles>::read(core, caller).await?;
    Ok(RolesPage { frame: signed.frame(core, caller), model: signed.policy.model(Part::Roles), own: signed.user.held() })
}
