//! Where we are in the wizard.

use leptos::prelude::*;

use super::text;
use crate::contract::recover::Trail;

/// "Step 2 of 3", and the same drawn.
#[component]
pub fn Steps(trail: Trail) -> impl IntoView {
    let segments = (1..=trail.of).map(|at| {
        let class = if at < trail.at {
            "past"
        } else if at == trail.at {
            "now"
        } else {
            "to-come"
        };
        view! { <i class=class></i> }
    });
    view! {
        <div class="trail">
            <p>{text("trail", &[("at", trail.at.into()), ("of", trail.of.into())])}</p>
            <div aria-hidden="true">{segments.collect_view()}</div>
        </div>
    }
}
