//! `/account/password`: a new password for somebody who knows the present one.

use leptos::prelude::*;

use super::{
    Rendered, Site, answer,
    document::{Page, document},
    titled, troubles,
};
use crate::{
    contract::{
        Caller, Portal,
        account::{ChangePage, Due},
    },
    parts::{Summary, Trouble, known_password, new_password, say, text},
};

/// `GET /account/password`; `asked` is whether a password is to be suggested, and whether there may be a word for the page.
pub async fn change(portal: &Portal, caller: &Caller, site: &Site, path: &str, asked: (bool, bool)) -> Rendered {
    let view = portal.account.change_page(caller, asked.0, asked.1);
    answer((portal, caller, site), "/sign-in?next=/account/password", view, |view| {
        document(&view.frame, site, path, || screen(&view))
    })
    .await
}

fn screen(view: &ChangePage) -> Page {
    let title = say("change-title");
    let troubles = troubles(&view.refusals);
    let shown = titled(&title, &troubles);
    let why = view.due.map(|due| match due {
        Due::Expired => say("change-expired"),
        Due::Temporary => say("change-temporary"),
    });
    let body =
        if view.elsewhere { view! { <p>{say("change-elsewhere")}</p> }.into_any() } else { form(view, &troubles).into_any() };
    let out = if view.due.is_some() {
        view! {
            <form method="post" action="/do/account/sign-out">
                <button class="quiet">{say("account-sign-out")}</button>
            </form>
        }
        .into_any()
    } else {
        view! { <a href="/account">{say("to-account")}</a> }.into_any()
    };
    let content = view! {
        <Summary troubles=troubles />
        <h1 tabindex="-1">{title}</h1>
        {why.map(|why| view! { <p>{why}</p> })}
        {body}
        <nav class="ways" aria-label=say("ways")>{out}</nav>
    };
    Page::new("password", shown, content)
}

fn form(view: &ChangePage, troubles: &[Trouble]) -> impl IntoView + use<> {
    let suggested = view.suggestion.clone().map(|password| {
        view! {
            <div class="notice suggestion">
                <p>{say("change-suggested")}</p>
                <p><bdi dir="ltr" class="secret" data-suggestion="">{password}</bdi></p>
            </div>
        }
    });
    let suggest =
        view.suggestion.is_none().then(|| view! { <p><a href="/account/password?suggest=1">{say("change-suggest")}</a></p> });
    view! {
        {suggested}
        <form method="post" action="/do/account/change" data-leaves=view.leaves.then_some("")>
            // Nameless, so that it is not sent: it tells password managers whose password this is.
            <input type="text" autocomplete="username" value=view.login.clone() readonly hidden />
            {known_password("current", say("password-current"), troubles)}
            {suggest}
            {new_password(view.demands, view.suggestion.as_deref(), troubles)}
            <label class="tick">
                <input type="checkbox" name="end_others" value="yes" checked />
                <span>{say("change-end-others")}</span>
            </label>
            <p class="hint">{text("change-hint", &[])}</p>
            <button class="button">{say("change-button")}</button>
        </form>
    }
}
