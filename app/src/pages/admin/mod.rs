//! `/admin…`: an organization's people, and help for those who call. One file a page.

mod people;
mod person;
mod roles;

use leptos::prelude::*;
pub use people::admin_people;
pub use person::admin_person;
pub use roles::admin_roles;

use crate::{
    parts::{Done, say},
    policy::Role,
};

/// What stands above every page of the administration: the word for what was just done, and the way to the others.
fn panel(here: &'static str, done: Option<String>) -> impl IntoView {
    let pages = [("/admin/people", "admin-people"), ("/admin/roles", "admin-roles"), ("/account", "panel")];
    let links = pages.map(|(href, id)| {
        let current = (href == here).then_some("page");
        view! {
            <li>
                <a href=href aria-current=current>
                    {say(id)}
                </a>
            </li>
        }
    });
    view! {
        {done.map(|word| view! { <Done text=say(&word) /> })}
        <nav class="tabs" aria-label=say("admin")>
            <ul>{links.into_iter().collect_view()}</ul>
        </nav>
    }
}

/// Names of roles, in words.
fn names(roles: &[Role]) -> String {
    let names = roles.iter().map(|role| say(&format!("admin-role-{}", role.name().replace('_', "-"))));
    names.collect::<Vec<_>>().join(&say("admin-list-joint"))
}
