//! `/sign-in`: user id and password.

use leptos::prelude::*;

use super::{
    Rendered, Site, answer,
    document::{Page, document},
};
use crate::{
    contract::{Caller, Portal},
    islands::PasswordField,
    parts::{Field, Puzzle, Summary, Trouble, say},
};

/// `GET /sign-in`, with what was wrong (`?why=`).
pub async fn sign_in(portal: &Portal, caller: &Caller, site: &Site, path: &str, why: Option<String>) -> Rendered {
    answer((portal, caller, site), "/sign-in", portal.account.sign_in_page(caller, why), |view| {
        Rendered::page(document(&view.frame, site, path, || {
            let title = say("sign-in-title");
            let trouble = view.refusal.map(|refusal| Trouble {
                code: refusal.code().to_owned(),
                text: say(&format!("sign-in-refusal-{}", refusal.code().replace('_', "-"))),
                field: Some("login"),
            });
            let password = PasswordField {
                name: "password".to_owned(),
                label: say("password"),
                autocomplete: "current-password".to_owned(),
                show: say("password-show"),
                hide: say("password-hide"),
                error: None,
                rules: None,
            };
            let content = view! {
                <Summary troubles=trouble.into_iter().collect() />
                <h1 tabindex="-1">{title.clone()}</h1>
                <form method="post" action=view.frame.address("/do/account/sign-in")>
                    <Field name="login" label=say("login") value=view.login autocomplete="username" ltr=true />
                    {password.island()}
                    {view.puzzle.map(|puzzle| view! { <Puzzle puzzle=puzzle /> })}
                    <button class="button">{say("sign-in-button")}</button>
                </form>
                <nav class="ways">
                    <a href=view.frame.address("/recover")>{say("sign-in-forgotten")}</a>
                </nav>
            };
            Page::new("sign-in", title, content)
        }))
    })
    .await
}
