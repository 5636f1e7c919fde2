//! A list to choose one from.

use leptos::prelude::*;

/// A selector with its label above, its hint and its error; `options` are value and text.
#[component]
pub fn Select(
    name: &'static str,
    label: String,
    options: Vec<(String, String)>,
    /// The value that is chosen at first.
    chosen: String,
    /// The words of the first line that chooses nothing; without them there is none.
    #[prop(optional_no_strip)]
    nothing: Option<String>,
    #[prop(optional, into)] hint: Option<String>,
    #[prop(optional_no_strip)] error: Option<String>,
    autocomplete: &'static str,
) -> impl IntoView {
    let described = [("hint", hint.is_some()), ("error", error.is_some())]
        .into_iter()
        .filter(|(_, there)| *there)
        .map(|(what, _)| format!("{name}-{what}"))
        .collect::<Vec<_>>()
        .join(" ");
    let wrong = error.is_some();
    let nothing = nothing.map(|words| view! { <option value="">{words}</option> });
    let options = options.into_iter().map(move |(value, text)| {
        let selected = value == chosen;
        view! {
            <option value=value selected=selected>
                {text}
            </option>
        }
    });
    view! {
        <div class="field" class:wrong=wrong>
            <label for=name>{label}</label>
            {hint.map(|hint| view! { <p class="hint" id=format!("{name}-hint")>{hint}</p> })}
            {error.map(|error| view! { <p class="error" id=format!("{name}-error")>{error}</p> })}
            <select
                id=name
                name=name
                autocomplete=autocomplete
                aria-describedby=(!described.is_empty()).then_some(described)
                aria-invalid=wrong.then_some("true")
            >
                {nothing}
                {options.collect_view()}
            </select>
        </div>
    }
}
