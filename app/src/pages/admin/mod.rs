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
pub use policy::{admin_policy, admin_policy_change, admin_policy_changes, admin_section, admin_standards};
pub use reports::admin_report;
pub use roles::admin_roles;

use super::{Rendered, Site, answer};
use crate::{
    contract::{Caller, Frame, Portal},
    parts::{say, tabs},
    policy::{Area, Role},
};

/// `GET /admin`: the first page that is open to the reader.
pub async fn admin_door(portal: &Portal, caller: &Caller, site: &Site) -> Rendered {
    answer((portal, caller, site), "/sign-in?next=/admin", portal.admin.roles(caller), |view| {
        Rendered::away(first(&view.frame.areas))
    })
    .await
}

/// Where an administrator begins.
pub(super) fn first(areas: &[Area]) -> &'static str {
    if areas.contains(&Area::People) { "/admin/people" } else { "/admin/organizations" }
}

/// What stands above every page of the administration: the word for what was just done, and the way to the others that are open to the reader.
fn panel(frame: &Frame, here: &'static str, done: Option<String>) -> impl IntoView + use<> {
    let pages = [
        ("/admin/organizations", "admin-organizations", Some(Area::Organizations)),
        ("/admin/people", "admin-people", Some(Area::People)),
        ("/admin/groups", "admin-groups", Some(Area::Accounts)),
        ("/admin/policy", "admin-policy", Some(Area::Policy)),
        ("/admin/brand", "admin-brand", Some(Area::Brand)),
        ("/admin/reports/reset", "admin-reports", Some(Area::Events)),
        ("/admin/events", "admin-events", Some(Area::Events)),
        ("/admin/roles", "admin-roles", Some(Area::Roles)),
        ("/account", "panel", None),
    ];
    let open = pages.into_iter().filter(|(_, _, area)| area.is_none_or(|area| frame.areas.contains(&area)));
    tabs("admin", open.map(|(href, id, _)| (href, id)).collect(), here, done)
}

/// Names of roles, in words.
fn names(roles: &[Role]) -> String {
    let names = roles.iter().map(|role| say(&format!("admin-role-{}", role.name().replace('_', "-"))));
    names.collect::<Vec<_>>().join(&say("admin-list-joint"))
}
