//! What stands above the pages of an area.

use leptos::prelude::*;

use super::{Done, say};

/// The word for what was just done, and the way to the pages of the area. `pages` are addresses with the ids of their names, `here` is the
/// address of the present one.
pub(crate) fn tabs(
    area: &'static str,
    pages: Vec<(&'static str, &'static str)>,
    here: &str,
    done: Option<String>,
) -> impl IntoView + use<> {
    let links = pages.into_iter().map(|(href, id)| {
        let current = (href == here).then_some("page");
        view! {
            <li>
                <a href=href aria-current=current>
                    {say(id)}
                </a>
            </li>
        }
    });
    view! {
        {done.map(|word| view! { <Done text=say(&word) /> })}
        <nav class="tabs" aria-label=say(area)>
            <ul>{links.collect_view()}</ul>
        </nav>
    }
}
