//! A password box that can be read, and that knows its rules.

use leptos::{html, prelude::*};
use serde::{Deserialize, Serialize};

/// What a new password must be, in words and numbers. The server decides; this only helps while typing.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Rules {
    /// Least number of characters.
    pub min: u32,
    /// Most.
    pub max: u32,
    /// The list's heading.
    pub title: String,
    /// "At least 15 characters".
    pub length: String,
    /// "Three of: …", where the policy says so.
    pub classes: Option<String>,
    /// "Only Latin letters, …", where the policy says so.
    pub ascii: Option<String>,
    /// What a screen reader hears behind a rule that is kept.
    pub kept: String,
}

/// Label, box, the button that shows what was typed, and the list of rules that ticks itself.
#[island]
pub fn PasswordField(
    /// `password` or `confirm`.
    name: String,
    label: String,
    autocomplete: String,
    /// "Show".
    show: String,
    /// "Hide".
    hide: String,
    /// What was wrong with the last one.
    error: Option<String>,
    /// The rules of a new password.
    rules: Option<Rules>,
) -> impl IntoView {
    let typed = RwSignal::new(String::new());
    let shown = RwSignal::new(false);
    // The button does nothing without scripts, so it is not there without them.
    let awake = RwSignal::new(false);
    Effect::new(move |_| awake.set(true));
    let input = NodeRef::<html::Input>::new();
    let ids = [error.is_some().then(|| format!("{name}-error")), rules.is_some().then(|| format!("{name}-rules"))];
    let described = ids.into_iter().flatten().collect::<Vec<_>>().join(" ");
    let toggle = move |_| {
        shown.update(|shown| *shown = !*shown);
        if let Some(input) = input.get_untracked() {
            // Focus goes back to where the typing happens.
            let _ = input.focus();
        }
    };
    view! {
        <div class="field" class:wrong=error.is_some()>
            <label for=name.clone()>{label}</label>
            {error.clone().map(|error| view! { <p class="error" id=format!("{name}-error")>{error}</p> })}
            <div class="password">
                <input
                    node_ref=input
                    id=name.clone()
                    name=name.clone()
                    type=move || if shown.get() { "text" } else { "password" }
                    autocomplete=autocomplete
                    autocapitalize="none"
                    spellcheck="false"
                    aria-describedby=(!described.is_empty()).then_some(described)
                    aria-invalid=error.is_some().then_some("true")
                    on:input=move |event| typed.set(event_target_value(&event))
                />
                <button type="button" class="quiet" hidden=move || !awake.get() aria-controls=name.clone() on:click=toggle>
                    {move || if shown.get() { hide.clone() } else { show.clone() }}
                </button>
            </div>
            {rules.map(|rules| list(&format!("{name}-rules"), rules, typed))}
        </div>
    }
    .into_any()
}

fn list(id: &str, rules: Rules, typed: RwSignal<String>) -> AnyView {
    let Rules { min, max, title, length, classes, ascii, kept } = rules;
    let count = Memo::new(move |_| characters(&typed.read()));
    let line = |words: String, kept: String, holds: Signal<bool>| {
        view! {
            <li class:kept=holds>
                {words}
                <span class="unseen">{move || holds.get().then(|| kept.clone())}</span>
            </li>
        }
    };
    let long = Signal::derive(move || (min..=max).contains(&count.get()));
    let mixed = Signal::derive(move || classes_of(&typed.read()) >= 3);
    let plain = Signal::derive(move || typed.with(|typed| !typed.is_empty() && typed.chars().all(|c| (' '..='~').contains(&c))));
    view! {
        <div class="rules" id=id.to_owned()>
            <p>{title}</p>
            <ul>
                {line(length, kept.clone(), long)} {classes.map(|words| line(words, kept.clone(), mixed))}
                {ascii.map(|words| line(words, kept.clone(), plain))}
            </ul>
            <progress max=min value=move || count.get().min(min) aria-hidden="true"></progress>
        </div>
    }
    .into_any()
}

/// Characters as the server counts them: code points of the composed form. The browser composes; Rust's tables would weigh more than the
/// rest of the island.
fn characters(typed: &str) -> u32 {
    #[cfg(feature = "hydrate")]
    let typed = String::from(js_sys::JsString::from(typed).normalize("NFC"));
    u32::try_from(typed.chars().count()).unwrap_or(u32::MAX)
}

/// How many of small letters, capitals, digits and symbols there are.
fn classes_of(typed: &str) -> usize {
    let classes: [fn(char) -> bool; 4] = [
        |c| c.is_ascii_lowercase(),
        |c| c.is_ascii_uppercase(),
        |c| c.is_ascii_digit(),
        |c| c.is_ascii_punctuation() || c == ' ',
    ];
    classes.iter().filter(|class| typed.chars().any(**class)).count()
}
