//! A word of success.

use leptos::prelude::*;

use super::Icon;

/// Said once, and read out by screen readers.
#[component]
pub fn Done(text: String) -> impl IntoView {
    view! {
        <p class="notice" role="status">
            <Icon name="done" />
            {text}
        </p>
    }
}
