//! `/`: the portal's first page.

use leptos::prelude::*;

use super::{
    Rendered, Site,
    document::{Page, document},
    organization,
};
use crate::{
    contract::{Caller, Portal},
    parts::{Icon, say, text},
};

/// `GET /`.
pub async fn home(portal: &Portal, caller: &Caller, site: &Site, path: &str) -> Rendered {
    let frame = portal.front.frame(caller).await;
    let name = organization(&frame);
    Rendered::page(document(&frame, site, path, || {
        let title = say("home-title");
        let content = view! {
            <h1 tabindex="-1">{title.clone()}</h1>
            <p>{text("home-text", &[("organization", name.into())])}</p>
            <ul class="doors">
                {door(frame.address("/recover"), "key", "home-recover")}
                {door(frame.address("/sign-in"), "person", "home-sign-in")}
            </ul>
        };
        Page::new("home", title, content)
    }))
}

/// A large link with a line that says what is behind it.
fn door(href: String, icon: &'static str, id: &str) -> impl IntoView + use<> {
    view! {
        <li>
            <a class="door" href=href>
                <Icon name=icon />
                <span>
                    <strong>{say(id)}</strong>
                    <small>{say(&format!("{id}.hint"))}</small>
                </span>
                <Icon name="onward" />
            </a>
        </li>
    }
}
