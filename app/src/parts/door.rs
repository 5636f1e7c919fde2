//! A large link.

use leptos::prelude::*;

use super::{Icon, say};

/// A large link with a line that says what is behind it; it stands in a list.
pub(crate) fn door(href: String, icon: &'static str, id: &str) -> impl IntoView + use<> {
    view! {
        <li>
            <a class="door" href=href>
                <Icon name=icon />
                <span>
                    <strong>{say(id)}</strong>
                    <small>{say(&format!("{id}.hint"))}</small>
                </span>
                <Icon name="onward" />
            </a>
        </li>
    }
}
