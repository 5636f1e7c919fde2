//! `/account`: what a signed-in person sees.

use leptos::prelude::*;

use super::{
    Rendered, Site, answer,
    document::{Page, document},
};
use crate::{
    contract::{Caller, Portal},
    parts::{Done, say, text},
};

/// `GET /account`; without a session, the sign-in page.
pub async fn account(portal: &Portal, caller: &Caller, site: &Site, path: &str, told: bool) -> Rendered {
    answer((portal, caller, site), "/sign-in?next=/account", portal.account.home(caller, told), |home| {
        Rendered::page(document(&home.frame, site, path, || {
            let title = text("account-title", &[("name", home.name.into())]);
            let expires = home.expires_in_days.map(|days| text("account-expires", &[("days", days.into())]));
            let content = view! {
                {home.done.map(|word| view! { <Done text=say(&word) /> })}
                <h1 tabindex="-1">{title.clone()}</h1>
                <p>{text("account-text", &[("login", home.login.into())])}</p>
                {expires.map(|words| view! { <p class="notice" role="status">{words}</p> })}
                <nav class="ways">
                    <a href="/account/password">{say("account-password")}</a>
                </nav>
                <form method="post" action="/do/account/sign-out" class="actions">
                    <button class="button secondary">{say("account-sign-out")}</button>
                </form>
            };
            Page::new("account", title, content)
        }))
    })
    .await
}
