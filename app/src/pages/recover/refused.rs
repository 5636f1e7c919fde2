//! The wizard cannot help this person: why, and who can (specification §3.3, §15.1).

use leptos::prelude::*;

use super::{Problem, Screen};
use crate::{
    contract::recover::Help,
    parts::{HelpLink, say, text},
};

/// Codes of the catalogue that have a page of their own.
const TOLD: [&str; 11] = [
    "SSPR_0009",
    "SSPR_0010",
    "SSPR_0011",
    "SSPR_0012",
    "SSPR_0013",
    "SSPR_0014",
    "SSPR_0029",
    "SSPR_0030",
    "user_unknown",
    "user_disabled",
    "contact_too_new",
];

/// The id of the texts for a code of the catalogue: the code in small letters with dashes.
pub(super) fn id(code: &str) -> String {
    if TOLD.contains(&code) { code.to_lowercase().replace('_', "-") } else { "refused".to_owned() }
}

/// A refusal with its code.
pub(super) fn screen(code: &str, help: &Help, support_code: &str) -> Screen {
    let id = id(code);
    let words = say(&format!("{id}-text"));
    let content = view! {
        <p role="alert" data-code=code.to_owned()>
            {words.clone()}
        </p>
        {action(help)}
        <details>
            <summary>{say("details")}</summary>
            <dl>
                <dt>{say("details-code")}</dt>
                <dd>
                    <bdi dir="ltr">{code.to_owned()}</bdi>
                </dd>
                <dt>{say("support-code")}</dt>
                <dd>
                    <bdi dir="ltr">{support_code.to_owned()}</bdi>
                </dd>
            </dl>
        </details>
        {to_sign_in()}
    };
    Screen::problem("refused", say(&format!("{id}-title")), Problem { code: code.to_owned(), text: words }, content)
}

/// Too many tries.
pub(super) fn throttled(hours: Option<u32>, help: &Help) -> Screen {
    let words = match hours {
        Some(hours) => text("recover-throttled-hours", &[("hours", hours.into())]),
        None => say("recover-throttled-closed"),
    };
    let content = view! {
        <p role="alert" data-code="throttled">
            {words.clone()}
        </p>
        {action(help)}
        {to_sign_in()}
    };
    let problem = Problem { code: "throttled".to_owned(), text: words };
    Screen::problem("throttled", say("recover-throttled-title"), problem, content)
}

/// The way out, as a button.
pub(super) fn action(help: &Help) -> impl IntoView + use<> {
    view! {
        <p class="actions">
            <HelpLink help=help.clone() class="button" />
        </p>
    }
}

fn to_sign_in() -> impl IntoView {
    view! {
        <nav class="ways" aria-label=say("ways")>
            {again("another-user")}
            <a href="/sign-in">{say("to-sign-in")}</a>
        </nav>
    }
}

/// A new attempt: no end of one is the end of the way.
pub(super) fn again(id: &str) -> impl IntoView + use<> {
    view! { <a href="/recover/new">{say(id)}</a> }
}
