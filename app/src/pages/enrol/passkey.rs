//! A new passkey.

use leptos::prelude::*;

use super::back;
use crate::{
    contract::{
        enrol::{Making, PasskeyPage},
        recover::Ceremony,
    },
    islands::PasskeyButton,
    pages::{document::Page, troubles},
    parts::{Field, Summary, say, text},
};

pub(super) fn screen(view: &PasskeyPage) -> Page {
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
        {back()}
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
