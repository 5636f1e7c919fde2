//! A password box that can be read, and that knows its rules.

use leptos::{html, prelude::*};

use super::leaf::{island, props};

/// What a new password must be, in words and numbers. The server decides; this only helps while typing.
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

props!(Rules: min, max, title, length, classes, ascii, kept);

island! {
    /// Label, box, the button that shows what was typed, and the list of rules that ticks itself.
    pub struct PasswordField as password_field {
        /// `password` or `confirm`.
        pub name: String,
        /// What it asks for.
        pub label: String,
        /// What a password manager may do here.
        pub autocomplete: String,
        /// "Show".
        pub show: String,
        /// "Hide".
        pub hide: String,
        /// "Show: New password", for those who cannot see what stands beside the button.
        pub show_field: String,
        /// "Hide: New password".
        pub hide_field: String,
        /// What stands in it at first: a suggestion.
        pub value: Option<String>,
        /// What was wrong with the last one.
        pub error: Option<String>,
        /// The rules of a new password.
        pub rules: Option<Rules>,
    }
}

impl PasswordField {
    /// The id of the rules that only the portal can check; they stand below the box.
    pub(crate) const CHECKED: &str = "password-checked";

    fn view(self) -> impl IntoView {
        let Self { name, label, autocomplete, show, hide, show_field, hide_field, value, error, rules } = self;
        let bounds = rules.as_ref().map_or((0, 0), |rules| (rules.min, rules.max));
        let begun = value.as_deref().unwrap_or_default();
        let count = RwSignal::new(characters(begun));
        let kept = RwSignal::new(kept_by(begun, bounds));
        let shown = RwSignal::new(false);
        // The button does nothing without scripts, so it is not there without them.
        let awake = RwSignal::new(false);
        Effect::new(move |_| awake.set(true));
        let input = NodeRef::<html::Input>::new();
        let ruled = rules.is_some();
        let ids = [
            error.is_some().then(|| format!("{name}-error")),
            ruled.then(|| format!("{name}-rules")),
            ruled.then(|| Self::CHECKED.to_owned()),
        ];
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
                        value=value
                        type=move || if shown.get() { "text" } else { "password" }
                        autocomplete=autocomplete
                        autocapitalize="none"
                        spellcheck="false"
                        aria-describedby=(!described.is_empty()).then_some(described)
                        aria-invalid=error.is_some().then_some("true")
                        on:input=move |event| {
                            let typed = event_target_value(&event);
                            count.set(characters(&typed));
                            kept.set(kept_by(&typed, bounds));
                        }
                    />
                    <button
                        type="button"
                        class="quiet"
                        hidden=move || !awake.get()
                        aria-controls=name.clone()
                        aria-label=move || if shown.get() { hide_field.clone() } else { show_field.clone() }
                        on:click=toggle
                    >
                        {move || if shown.get() { hide.clone() } else { show.clone() }}
                    </button>
                </div>
                {rules.map(|rules| list(&format!("{name}-rules"), rules, count, kept))}
            </div>
        }
    }
}

/// The rules as bits.
const LENGTH: u32 = 1;
const CLASSES: u32 = 2;
const ASCII: u32 = 4;

fn list(id: &str, rules: Rules, count: RwSignal<u32>, bits: RwSignal<u32>) -> impl IntoView + use<> {
    let Rules { min, title, length, classes, ascii, kept, .. } = rules;
    let lines = [(LENGTH, Some(length)), (CLASSES, classes), (ASCII, ascii)];
    let lines: Vec<_> = lines.into_iter().filter_map(|(bit, words)| Some((bit, words?))).collect();
    let lines = lines.into_iter().map(|(bit, words)| {
        let (kept, holds) = (kept.clone(), move || bits.get() & bit != 0);
        view! {
            <li class:kept=holds>
                {words} <span class="unseen">{move || holds().then(|| kept.clone())}</span>
            </li>
        }
    });
    view! {
        <div class="rules" id=id.to_owned()>
            <p>{title}</p>
            <ul>{lines.collect_view()}</ul>
            <progress max=min value=move || count.get().min(min) aria-hidden="true"></progress>
        </div>
    }
}

/// Which rules the password keeps.
fn kept_by(typed: &str, (min, max): (u32, u32)) -> u32 {
    let length = (min..=max).contains(&characters(typed));
    let ascii = !typed.is_empty() && typed.bytes().all(|byte| (b' '..=b'~').contains(&byte));
    [(LENGTH, length), (CLASSES, classes_of(typed) >= 3), (ASCII, ascii)]
        .into_iter()
        .filter(|(_, holds)| *holds)
        .fold(0, |bits, (bit, _)| bits | bit)
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
    let classes: [fn(&u8) -> bool; 4] =
        [u8::is_ascii_lowercase, u8::is_ascii_uppercase, u8::is_ascii_digit, |byte| byte.is_ascii_punctuation() || *byte == b' '];
    classes.iter().filter(|class| typed.bytes().any(|byte| class(&byte))).count()
}

#[cfg(test)]
mod tests {
    use super::{ASCII, CLASSES, LENGTH, kept_by};

    #[test]
    fn rules_tick_as_they_are_kept() {
        assert_eq!(kept_by("", (8, 256)), 0);
        assert_eq!(kept_by("abc", (8, 256)), ASCII);
        assert_eq!(kept_by("Qamar-2016", (8, 256)), LENGTH | CLASSES | ASCII);
        assert_eq!(kept_by("سبعة أبحر وقمران", (15, 256)), LENGTH, "length counts characters, not bytes");
    }
}
