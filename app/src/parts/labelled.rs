//! What stands around an input: its label above, its hint, and what is wrong with it. Both are tied to it, so that a screen reader says them
//! with the label.

use leptos::prelude::*;

/// The frame of one input.
#[component]
pub(super) fn Labelled(
    name: &'static str,
    label: String,
    hint: Option<String>,
    error: Option<String>,
    children: Children,
) -> impl IntoView {
    let wrong = error.is_some();
    view! {
        <div class="field" class:wrong=wrong>
            <label for=name>{label}</label>
            {hint.map(|hint| view! { <p class="hint" id=format!("{name}-hint")>{hint}</p> })}
            {error.map(|error| view! { <p class="error" id=format!("{name}-error")>{error}</p> })}
            {children()}
        </div>
    }
}

/// What `aria-describedby` of the input says.
pub(super) fn described(name: &str, hint: bool, error: bool) -> Option<String> {
    let ids =
        [("hint", hint), ("error", error)].into_iter().filter(|(_, there)| *there).map(|(what, _)| format!("{name}-{what}"));
    Some(ids.collect::<Vec<_>>().join(" ")).filter(|ids| !ids.is_empty())
}
