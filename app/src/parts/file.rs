//! A file to bring.

use leptos::prelude::*;

use super::labelled::{Labelled, described};
use crate::contract::forms;

/// The input of a file; a page may have several forms that bring one, so that its id is not its name.
#[component]
pub fn File(
    id: &'static str,
    label: String,
    hint: String,
    /// Types and endings that the browser offers.
    accept: &'static str,
) -> impl IntoView {
    view! {
        <Labelled name=id label=label hint=Some(hint) error=None>
            <input
                id=id
                name=forms::FILE
                type="file"
                accept=accept
                required
                autocomplete="off"
                aria-describedby=described(id, true, false)
            />
        </Labelled>
    }
}
