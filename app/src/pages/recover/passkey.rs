//! A passkey as a gate.

use leptos::prelude::*;

use super::{Open, Screen};
use crate::{contract::recover::Ceremony, islands::PasskeyButton, parts::say};

pub(super) fn screen(ceremony: Ceremony) -> Screen {
    let button = PasskeyButton {
        ceremony: ceremony.ceremony,
        options: ceremony.options,
        host: ceremony.host,
        label: say("recover-passkey-button"),
        failed: say("passkey-failed"),
        unable: Some(say("passkey-unable")),
        create: false,
        autofill: false,
    };
    let content = view! {
        <p>{say("recover-passkey-text")}</p>
        <form method="post" action="/do/recover/passkey" class="passkey">
            {button.island()}
        </form>
        <noscript>
            <p>{say("passkey-needs-scripts")}</p>
        </noscript>
    };
    Screen::new("prove", say("recover-passkey-title"), content).with(Open { another: true, help: true, cancel: true })
}
