//! What was wrong: the summary on top of the page, each line leading to its field.

use leptos::prelude::*;

use super::{Icon, say};

/// One thing that was wrong, in words.
#[derive(Clone, Debug)]
pub struct Trouble {
    /// The stable code, for `data-code`.
    pub code: String,
    /// What happened and what to do.
    pub text: String,
    /// The input it is about.
    pub field: Option<&'static str>,
}

/// The text to show at that input.
pub(crate) fn trouble_of(troubles: &[Trouble], field: &str) -> Option<String> {
    troubles.iter().find(|trouble| trouble.field == Some(field)).map(|trouble| trouble.text.clone())
}

/// The summary; nothing when nothing was wrong. The swap of pages moves the focus here.
#[component]
pub fn Summary(troubles: Vec<Trouble>) -> impl IntoView {
    (!troubles.is_empty()).then(|| {
        let lines = troubles.into_iter().map(|trouble| {
            let line = match trouble.field {
                Some(field) => view! { <a href=format!("#{field}")>{trouble.text}</a> }.into_any(),
                None => trouble.text.into_any(),
            };
            view! {
                <p role="alert" data-code=trouble.code>
                    {line}
                </p>
            }
        });
        view! {
            <div class="summary" tabindex="-1" aria-labelledby="summary-title">
                <h2 id="summary-title">
                    <Icon name="warning" />
                    {say("summary-title")}
                </h2>
                {lines.collect_view()}
            </div>
        }
    })
}
