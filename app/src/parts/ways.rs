//! The quiet links at the end of a step: another way, help, cancel.

use leptos::prelude::*;

use super::say;
use crate::contract::recover::Help;

/// The way to a person who can help.
#[component]
pub fn HelpLink(help: Help, #[prop(optional)] class: &'static str) -> impl IntoView {
    let class = (!class.is_empty()).then_some(class);
    match help {
        Help::Page => view! { <a href="/recover/contact" class=class>{say("help")}</a> }.into_any(),
        Help::Mail(address) => view! { <a href=format!("mailto:{address}") class=class>{say("help")}</a> }.into_any(),
        Help::Link(href) => view! {
            <a href=href class=class target="_blank" rel="noopener noreferrer">
                {say("help-new-tab")}
            </a>
        }
        .into_any(),
    }
}

/// The links of a step.
#[component]
pub fn Ways(
    /// Another method may be chosen.
    #[prop(optional)]
    another: bool,
    #[prop(optional_no_strip)] help: Option<Help>,
    /// The attempt can be given up.
    #[prop(optional)]
    cancel: bool,
) -> impl IntoView {
    view! {
        <nav class="ways" aria-label=say("ways")>
            {another.then(|| view! { <a href="/recover/method">{say("another-way")}</a> })}
            {help.map(|help| view! { <HelpLink help=help /> })}
            {cancel
                .then(|| {
                    view! {
                        <form method="post" action="/do/recover/cancel">
                            <button class="quiet">{say("cancel")}</button>
                        </form>
                    }
                })}
        </nav>
    }
}
