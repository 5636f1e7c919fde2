//! One input with its label above, its hint and its error.

use leptos::prelude::*;

use super::labelled::{Labelled, described};

/// An input of a form.
#[component]
pub fn Field(
    name: &'static str,
    label: String,
    #[prop(optional, into)] value: String,
    #[prop(default = "text")] kind: &'static str,
    /// What the browser or a password manager may fill in.
    autocomplete: &'static str,
    #[prop(optional)] inputmode: Option<&'static str>,
    #[prop(optional, into)] hint: Option<String>,
    #[prop(optional_no_strip)] error: Option<String>,
    /// What is typed here runs left to right in every language: user ids, numbers, codes.
    #[prop(optional)]
    ltr: bool,
    #[prop(optional)] class: &'static str,
    /// The id of a list of suggestions.
    #[prop(optional_no_strip)]
    list: Option<&'static str>,
) -> impl IntoView {
    let described = described(name, hint.is_some(), error.is_some());
    let wrong = error.is_some();
    view! {
        <Labelled name=name label=label hint=hint error=error>
            <input
                id=name
                name=name
                type=kind
                class=class
                value=value
                autocomplete=autocomplete
                inputmode=inputmode
                list=list
                dir=ltr.then_some("ltr")
                autocapitalize="none"
                spellcheck="false"
                aria-describedby=described
                aria-invalid=wrong.then_some("true")
            />
        </Labelled>
    }
}
