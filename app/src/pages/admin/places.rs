//! The side navigation of the administration: at most seven entries, and below the one where the reader is what else it holds.

use leptos::prelude::*;

use crate::{contract::Frame, parts::say, policy::Area};

/// The id of the navigation, for the button that opens it where it has no room.
pub(super) const ID: &str = "places";

/// A page, and all pages whose addresses go on from its own.
struct Place {
    href: &'static str,
    /// The id of its name.
    name: &'static str,
    /// The area that it belongs to.
    area: Area,
}

/// An entry: the id of its name, and its places. It leads to the first of them that is open to the reader; a place of its own name is not
/// told again below it.
struct Entry(&'static str, &'static [Place]);

const fn place(href: &'static str, name: &'static str, area: Area) -> Place {
    Place { href, name, area }
}

/// Everything there is.
const ENTRIES: [Entry; 7] = [
    Entry(
        "admin-people",
        &[
            place("/admin/people", "admin-people", Area::People),
            place("/admin/people/new", "account-new-title", Area::Accounts),
            place("/admin/people/import", "import-title", Area::Accounts),
            place("/admin/people/bulk", "bulk-title", Area::Help),
        ],
    ),
    Entry("admin-groups", &[place("/admin/groups", "admin-groups", Area::Accounts)]),
    Entry(
        "admin-policy",
        &[
            place("/admin/policy", "admin-policy", Area::Policy),
            place("/admin/policy/changes", "policy-changes", Area::Policy),
            place("/admin/policy/standards", "standards-title", Area::Policy),
        ],
    ),
    Entry(
        "admin-brand",
        &[place("/admin/brand", "admin-brand", Area::Brand), place("/admin/brand/changes", "policy-changes", Area::Brand)],
    ),
    Entry(
        "admin-reports",
        &[
            place("/admin/reports/reset", "reports-reset-title", Area::Events),
            place("/admin/reports/registration", "reports-registration-title", Area::Events),
        ],
    ),
    Entry("admin-events", &[place("/admin/events", "admin-events", Area::Events)]),
    Entry(
        "admin-organization",
        &[
            place("/admin/organizations", "admin-organizations", Area::Organizations),
            place("/admin/apps", "apps-title", Area::Policy),
            place("/admin/domains", "domains-title", Area::Policy),
            place("/admin/roles", "admin-roles", Area::Roles),
        ],
    ),
];

/// The first page that is open to whoever may see these areas.
pub(in crate::pages) fn first(areas: &[Area]) -> &'static str {
    let mut places = ENTRIES.iter().flat_map(|entry| entry.1);
    places.find(|place| areas.contains(&place.area)).map_or("/account", |place| place.href)
}

/// The place that the page at `path` belongs to: the one with the longest address that it goes on from.
fn here(path: &str) -> &'static str {
    let within = |place: &&Place| path.strip_prefix(place.href).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'));
    let places = ENTRIES.iter().flat_map(|entry| entry.1).filter(within);
    places.max_by_key(|place| place.href.len()).map_or("", |place| place.href)
}

/// What is open to the reader of the page at `path`.
pub(super) fn places(frame: &Frame, path: &str) -> impl IntoView + use<> {
    let path = path.split('?').next().unwrap_or_default().to_owned();
    let here = here(&path);
    let entries = ENTRIES.iter().filter_map(|Entry(name, places)| {
        let open = || places.iter().filter(|place| frame.areas.contains(&place.area));
        let inside = places.iter().any(|place| place.href == here);
        let below = open().filter(|place| inside && place.name != *name);
        let below = below.map(|place| view! { <li>{link(place.href, place.name, place.href == here, &path)}</li> });
        let below = below.collect_view();
        let below = (!below.is_empty()).then(|| view! { <ul>{below}</ul> });
        open().next().map(|first| view! { <li>{link(first.href, name, inside, &path)} {below}</li> })
    });
    view! {
        <nav class="places" id=ID popover="auto" aria-label=say("admin")>
            <button class="menu button secondary" type="button" popovertarget=ID popovertargetaction="hide">
                {say("admin-menu-close")}
            </button>
            <ul>{entries.collect_view()}</ul>
        </nav>
    }
}

/// A link that says whether it leads to the page that is shown, or to one above it.
fn link(href: &'static str, name: &str, holds: bool, path: &str) -> impl IntoView + use<> {
    let current = holds.then_some(if path == href { "page" } else { "true" });
    view! {
        <a href=href aria-current=current>
            {say(name)}
        </a>
    }
}

/// The button that opens the navigation where it has no room beside the page.
pub(super) fn menu() -> impl IntoView {
    view! {
        <button class="menu button secondary" type="button" popovertarget=ID>
            {say("admin-menu")}
        </button>
    }
}

#[cfg(test)]
mod tests {
    use super::{ENTRIES, first, here};
    use crate::policy::{Area, Role};

    #[test]
    fn a_page_belongs_to_the_place_whose_address_it_goes_on_from() {
        for (path, place) in [
            ("/admin/people", "/admin/people"),
            ("/admin/people/42/edit", "/admin/people"),
            ("/admin/people/import/42", "/admin/people/import"),
            ("/admin/policy/reset", "/admin/policy"),
            ("/admin/policy/changes/42", "/admin/policy/changes"),
            ("/admin/brand/mails/code/de", "/admin/brand"),
            ("/admin/organizations/noor", "/admin/organizations"),
            ("/account", ""),
        ] {
            assert_eq!(here(path), place, "{path}");
        }
    }

    #[test]
    fn every_role_begins_at_a_page_that_it_opens() {
        for role in Role::ALL.into_iter().chain([Role::Operator]) {
            let areas: Vec<Area> = Area::ALL.into_iter().filter(|area| role.opens(*area)).collect();
            let begins = first(&areas);
            let place = ENTRIES.iter().flat_map(|entry| entry.1).find(|place| place.href == begins);
            assert!(place.is_some_and(|place| role.opens(place.area)), "{role:?} {begins}");
        }
    }
}
