//! One input with its label above, its hint and its error.

use leptos::prelude::*;

/// An input of a form. Hint and error are tied to it, so that a screen reader says them with the label.
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
) -> impl IntoView {
    let described = [("hint", hint.is_some()), ("error", error.is_some())]
        .into_iter()
        .filter(|(_, there)| *there)
        .map(|(what, _)| format!("{name}-{what}"))
        .collect::<Vec<_>>()
        .join(" ");
    let wrong = error.is_some();
    view! {
        <div class="field" class:wrong=wrong>
            <label for=name>{label}</label>
            {hint.map(|hint| view! { <p class="hint" id=format!("{name}-hint")>{hint}</p> })}
            {error.map(|error| view! { <p class="error" id=format!("{name}-error")>{error}</p> })}
            <input
                id=name
                name=name
                type=kind
                class=class
                value=value
                autocomplete=autocomplete
                inputmode=inputmode
                dir=ltr.then_some("ltr")
                autocapitalize="none"
                spellcheck="false"
                aria-describedby=(!described.is_empty()).then_some(described)
                aria-invalid=wrong.then_some("true")
            />
        </div>
    }
}
