//! A list to choose one from.

use leptos::prelude::*;

use super::labelled::{Labelled, described};

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
    let described = described(name, hint.is_some(), error.is_some());
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
    let options = options.collect_view();
    view! {
        <Labelled name=name label=label hint=hint error=error>
            <select
                id=name
                name=name
                autocomplete=autocomplete
                aria-describedby=described
                aria-invalid=wrong.then_some("true")
            >
                {nothing}
                {options}
            </select>
        </Labelled>
    }
}
