//! `/account`: the access panel, in three pages that lead to each other. This file holds the first, with the applications.

mod activity;
mod profile;

pub use activity::activity;
pub(super) use activity::{day, name as device};
use leptos::prelude::*;
pub(super) use profile::facts;
pub use profile::profile;

use super::{
    Rendered, Site,
    admin::first,
    answer,
    document::{Page, document},
};
use crate::{
    contract::{Caller, Portal, panel::Tile},
    parts::{door, readable, say, tabs, text},
};

/// `GET /account`; without a session, the sign-in page.
pub async fn account(portal: &Portal, caller: &Caller, site: &Site, path: &str, told: bool) -> Rendered {
    answer((portal, caller, site), "/sign-in?next=/account", portal.account.home(caller, told), |home| {
        document(&home.frame, site, path, || {
            let title = match home.name {
                name if name.is_empty() => say("account-title.nobody"),
                name => text("account-title", &[("name", name.into())]),
            };
            let expires = home.expires_in_days.map(|days| text("account-expires", &[("days", days.into())]));
            let content = view! {
                {panel("/account", home.done)}
                <h1 tabindex="-1">{title.clone()}</h1>
                <p>{text("account-text", &[("login", readable(&home.login).into())])}</p>
                {expires.map(|words| view! { <p class="notice" role="status">{words}</p> })}
                {tiles(home.apps)}
                {home.administers.then(|| view! { <ul class="doors">{door(first(&home.frame.areas).to_owned(), "person", "account-admin")}</ul> })}
                {sign_out()}
            };
            Page::new("account", title, content)
        })
    })
    .await
}

fn tiles(apps: Vec<Tile>) -> impl IntoView + use<> {
    if apps.is_empty() {
        return view! { <p class="hint">{say("account-no-apps")}</p> }.into_any();
    }
    let tiles = apps.into_iter().map(|app| {
        let face = match app.icon {
            Some(src) => view! { <img src=src alt="" width="48" height="48" /> }.into_any(),
            None => view! { <span class="initial" aria-hidden="true">{app.initial}</span> }.into_any(),
        };
        view! {
            <li>
                <a class="tile" href=app.address>
                    {face}
                    <strong dir="auto">{app.name}</strong>
                    <small dir="ltr">{app.host}</small>
                </a>
            </li>
        }
    });
    view! {
        <h2 id="apps">{say("account-apps")}</h2>
        <ul class="tiles" aria-labelledby="apps">{tiles.collect_view()}</ul>
    }
    .into_any()
}

/// What stands above every page of the panel: the word for what was just done, and the way to the others.
fn panel(here: &'static str, done: Option<String>) -> impl IntoView + use<> {
    let pages = [("/account", "panel-apps"), ("/account/profile", "panel-profile"), ("/account/activity", "panel-activity")];
    tabs("panel", pages.to_vec(), here, done)
}

fn sign_out() -> impl IntoView {
    view! {
        <form method="post" action="/do/account/sign-out" class="actions">
            <button class="button secondary">{say("account-sign-out")}</button>
        </form>
    }
}
