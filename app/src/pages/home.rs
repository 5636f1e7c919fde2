//! `/`: the portal's first page.

use leptos::prelude::*;

use super::{
    Rendered, Site,
    document::{Page, document},
    organization,
};
use crate::{
    contract::{Caller, Portal},
    parts::{door, say, text},
};

/// `GET /`.
pub async fn home(portal: &Portal, caller: &Caller, site: &Site, path: &str) -> Rendered {
    let frame = portal.front.frame(caller).await;
    let name = organization(&frame);
    document(&frame, site, path, || {
        let title = say("home-title");
        let content = view! {
            <h1 tabindex="-1">{title.clone()}</h1>
            <p>{text("home-text", &[("organization", name.into())])}</p>
            <ul class="doors">
                {door(frame.address("/recover"), "key", "home-recover")}
                {door(frame.address("/account/password"), "person", "home-change")}
                {door(frame.address("/enrol"), "passkey", "home-enrol")}
            </ul>
            <nav class="ways">
                <a href=frame.address("/sign-in")>{say("home-sign-in")}</a>
            </nav>
        };
        Page::new("home", title, content)
    })
}
