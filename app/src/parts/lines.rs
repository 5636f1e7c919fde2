//! Room for several lines.

use leptos::prelude::*;

use super::{
    labelled::{Labelled, described},
    raw,
};

/// A text area with its label above, its hint and its error.
#[component]
pub fn Lines(
    name: &'static str,
    label: String,
    value: String,
    #[prop(optional, into)] hint: Option<String>,
    #[prop(optional_no_strip)] error: Option<String>,
) -> impl IntoView {
    let described = described(name, hint.is_some(), error.is_some());
    let wrong = error.is_some();
    // A line feed right after the tag would be swallowed.
    let mut text = value;
    text.insert(0, '\n');
    view! {
        <Labelled name=name label=label hint=hint error=error>
            <textarea
                id=name
                name=name
                rows="6"
                dir="auto"
                spellcheck="false"
                aria-describedby=described
                aria-invalid=wrong.then_some("true")
                inner_html=raw(&text)
            ></textarea>
        </Labelled>
    }
}
