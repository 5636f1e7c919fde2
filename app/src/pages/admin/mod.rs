//! `/admin…`: an organization's people, and help for those who call. One file a page.

mod account;
mod apps;
mod attempt;
mod brand;
mod bulk;
mod check;
mod domains;
mod events;
mod groups;
mod imports;
mod inputs;
mod organizations;
mod people;
mod person;
mod places;
mod policy;
mod reports;
mod roles;

pub use account::{admin_account, admin_new_person};
pub use apps::{admin_app, admin_apps};
pub use brand::{admin_brand, admin_brand_changes, admin_mail};
pub use bulk::{admin_bulk, admin_bulks};
pub use domains::{admin_domain, admin_domains};
pub use events::admin_events;
pub use groups::{admin_group, admin_groups};
pub use imports::{admin_import, admin_imports};
use leptos::prelude::*;
pub use organizations::{admin_organization, admin_organizations};
pub use people::admin_people;
pub use person::admin_person;
pub(super) use places::first;
pub use policy::{admin_policy, admin_policy_change, admin_policy_changes, admin_section, admin_standards};
pub use reports::admin_report;
pub use roles::admin_roles;

use super::{
    Rendered, Site, answer,
    document::{Beside, Page, document},
};
use crate::{
    contract::{Caller, Frame, Portal},
    parts::{Done, say},
    policy::Role,
};

/// `GET /admin`: the first page that is open to the reader.
pub async fn admin_door(portal: &Portal, caller: &Caller, site: &Site) -> Rendered {
    answer((portal, caller, site), "/sign-in?next=/admin", portal.admin.roles(caller), |view| {
        Rendered::away(first(&view.frame.areas))
    })
    .await
}

/// Renders a page of the administration: beside it the way to what else is open to the reader.
fn desk(frame: &Frame, site: &Site, path: &str, page: impl FnOnce() -> Page) -> Rendered {
    document(frame, site, path, || {
        let beside = Beside { head: head().into_any(), nav: places::places(frame, path).into_any() };
        Page { beside: Some(beside), ..page() }
    })
}

/// What stands in the head of the page: the way out, and to what has no room.
fn head() -> impl IntoView {
    view! {
        <a href="/account">{say("panel")}</a>
        {places::menu()}
    }
}

/// The word for what was just done.
fn word(done: Option<&str>) -> impl IntoView + use<> {
    done.map(|word| view! { <Done text=say(word) /> })
}

/// Names of roles, in words.
fn names(roles: &[Role]) -> String {
    let names = roles.iter().map(|role| say(&format!("admin-role-{}", role.name().replace('_', "-"))));
    names.collect::<Vec<_>>().join(&say("admin-list-joint"))
}
