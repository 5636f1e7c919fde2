//! `/account`: what a signed-in person sees.

use leptos::prelude::*;

use super::{
    Rendered, Site, answer,
    document::{Page, document},
};
use crate::{
    contract::{Caller, Portal},
    parts::{say, text},
};

/// `GET /account`; without a session, the sign-in page.
pub async fn account(portal: &Portal, caller: &Caller, site: &Site, path: &str) -> Rendered {
    answer((portal, caller, site), "/sign-in", portal.account.home(caller), |home| {
        Rendered::page(document(&home.frame, site, path, || {
            let title = text("account-title", &[("name", home.name.into())]);
            let content = view! {
                <h1 tabindex="-1">{title.clone()}</h1>
                <p>{text("account-text", &[("login", home.login.into())])}</p>
                <form method="post" action="/do/account/sign-out" class="actions">
                    <button class="button secondary">{say("account-sign-out")}</button>
                </form>
            };
            Page::new("account", title, content)
        }))
    })
    .await
}
