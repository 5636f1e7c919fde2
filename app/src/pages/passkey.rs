//! `/enrol/passkey`: a new passkey.

use leptos::prelude::*;

use super::{
    Rendered, Site, answer,
    document::{Page, document},
    troubles,
};
use crate::{
    contract::{
        Caller, Portal,
        passkeys::{Making, PasskeyPage},
        recover::Ceremony,
    },
    islands::PasskeyButton,
    parts::{Field, Summary, say, text},
};

/// `GET /enrol/passkey`; `told`: there may be a word for it.
pub async fn passkey(portal: &Portal, caller: &Caller, site: &Site, path: &str, told: bool) -> Rendered {
    let view = portal.passkeys.page(caller, told);
    answer((portal, caller, site), "/sign-in?next=/enrol/passkey", view, |view| {
        Rendered::page(document(&view.frame, site, path, || screen(&view)))
    })
    .await
}

fn screen(view: &PasskeyPage) -> Page {
    let title = say("enrol-passkey-title");
    let body = match &view.making {
        Making::By(ceremony) => form(view.name.clone(), ceremony.clone()).into_any(),
        Making::Full { most } => view! { <p>{text("enrol-passkey-full", &[("most", (*most).into())])}</p> }.into_any(),
        Making::Nowhere => view! { <p>{say("enrol-passkey-nowhere")}</p> }.into_any(),
    };
    let content = view! {
        <Summary troubles=troubles(&view.refusals) />
        <h1 tabindex="-1">{title.clone()}</h1>
        {body}
        <nav class="ways" aria-label=say("ways")>
            <a href="/enrol">{say("enrol-passkey-back")}</a>
        </nav>
    };
    Page::new("enrol-passkey", title, content)
}

fn form(name: String, ceremony: Ceremony) -> impl IntoView {
    let button = PasskeyButton {
        ceremony: ceremony.ceremony,
        options: ceremony.options,
        host: ceremony.host,
        label: say("enrol-passkey-button"),
        failed: say("enrol-passkey-failed"),
        unable: Some(say("passkey-unable")),
        create: true,
        autofill: false,
    };
    view! {
        <p>{say("enrol-passkey-text")}</p>
        <form method="post" action="/do/enrol/passkey" class="passkey">
            <Field
                name="name"
                label=say("enrol-passkey-name")
                hint=say("enrol-passkey-name-hint")
                value=name
                autocomplete="off"
            />
            {button.island()}
        </form>
        <noscript>
            <p>{say("passkey-needs-scripts")}</p>
        </noscript>
    }
}
