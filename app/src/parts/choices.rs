//! Some things to choose from, all in sight: one of them, or several.

use leptos::prelude::*;

/// One that can be chosen.
#[derive(Clone, Debug)]
pub struct Choice {
    /// The value that the form sends.
    pub value: String,
    /// Its words.
    pub label: String,
    /// What choosing it does.
    pub hint: Option<String>,
    /// It is chosen.
    pub chosen: bool,
}

/// A group of them, with its question above, its hint and its error.
#[component]
pub fn Choices(
    name: &'static str,
    label: String,
    choices: Vec<Choice>,
    /// Several may be chosen.
    #[prop(optional)]
    several: bool,
    /// Short enough to stand side by side.
    #[prop(optional)]
    short: bool,
    #[prop(optional, into)] hint: Option<String>,
    #[prop(optional_no_strip)] error: Option<String>,
) -> impl IntoView {
    let described = super::labelled::described(name, hint.is_some(), error.is_some());
    let wrong = error.is_some();
    let kind = if several { "checkbox" } else { "radio" };
    let choices = choices.into_iter().enumerate().map(|(place, choice)| {
        // A summary of what is wrong leads to the first one.
        let id = if place == 0 { name.to_owned() } else { format!("{name}-{}", choice.value) };
        view! {
            <label class="choice" for=id.clone()>
                <input type=kind id=id.clone() name=name value=choice.value checked=choice.chosen />
                <span>
                    <strong>{choice.label}</strong>
                    {choice.hint.map(|hint| view! { <small>{hint}</small> })}
                </span>
            </label>
        }
    });
    view! {
        <fieldset aria-describedby=described class:wrong=wrong class:short=short>
            <legend>{label}</legend>
            {hint.map(|hint| view! { <p class="hint" id=format!("{name}-hint")>{hint}</p> })}
            {error.map(|error| view! { <p class="error" id=format!("{name}-error")>{error}</p> })}
            {choices.collect_view()}
        </fieldset>
    }
}
