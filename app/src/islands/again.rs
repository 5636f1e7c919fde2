//! Hides "send again" until it is possible.

use leptos::{html, prelude::*};

use super::with_time;

/// Counts down to the form that stands beside it. Without scripts the form is there from the start, and this says when it will work.
#[island]
pub fn AgainTimer(
    /// Seconds to wait.
    wait_s: u32,
    /// The words, with a place for the time.
    text: String,
) -> impl IntoView {
    let left = RwSignal::new(wait_s);
    let line = NodeRef::<html::P>::new();
    #[cfg(feature = "hydrate")]
    Effect::new(move |_| {
        if let Some(line) = line.get() {
            browser::count(&line, wait_s, left);
        }
    });
    let words = move || with_time(&text, left.get());
    view! {
        <p class="hint" node_ref=line hidden=move || left.get() == 0>
            {words}
        </p>
    }
}

#[cfg(feature = "hydrate")]
mod browser {
    use std::ops::ControlFlow;

    use leptos::prelude::*;
    use web_sys::{Element, HtmlElement, wasm_bindgen::JsCast};

    use crate::islands::every_second;

    pub(super) fn count(line: &HtmlElement, wait_s: u32, left: RwSignal<u32>) {
        let form = line.closest("section").ok().flatten().and_then(|section| section.query_selector("form").ok().flatten());
        let Some(form) = form.and_then(|form| form.dyn_into::<HtmlElement>().ok()) else { return };
        form.set_hidden(wait_s > 0);
        let line: Element = line.clone().into();
        every_second(line, move |passed| {
            let rest = wait_s.saturating_sub(passed);
            left.set(rest);
            form.set_hidden(rest > 0);
            if rest > 0 { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
        });
    }
}
