//! Copies what whoever helps asks for, in one go.

use leptos::{html, prelude::*};

use super::leaf::island;

island! {
    /// Copies the list that stands beside it, line by line, with the address of the page. Without scripts, or where a page may not write to
    /// the clipboard, there is no button; the list can be read out.
    pub struct Copy as copy {
        /// What the button says.
        pub label: String,
        /// What it says when it is done.
        pub done: String,
    }
}

impl Copy {
    fn view(self) -> impl IntoView {
        let Self { label, done } = self;
        let (able, copied) = (RwSignal::new(false), RwSignal::new(false));
        let button = NodeRef::<html::Button>::new();
        #[cfg(feature = "hydrate")]
        Effect::new(move |_| {
            if let Some(button) = button.get() {
                able.set(browser::listen(&button, copied));
            }
        });
        view! {
            <button type="button" class="quiet" node_ref=button hidden=move || !able.get()>
                {label}
            </button>
            <span aria-live="polite">{move || copied.get().then(|| done.clone())}</span>
        }
    }
}

#[cfg(feature = "hydrate")]
mod browser {
    use gloo_events::EventListener;
    use leptos::prelude::*;
    use web_sys::{Element, HtmlElement};

    /// Waits for a click. False where a page may not write to the clipboard.
    pub(super) fn listen(button: &HtmlElement, copied: RwSignal<bool>) -> bool {
        if !window().is_secure_context() {
            return false;
        }
        let mark = button.clone();
        EventListener::new(button, "click", move |_| {
            let Some(text) = text_of(&mark) else { return };
            copied.set(false);
            wasm_bindgen_futures::spawn_local(async move {
                let written = window().navigator().clipboard().write_text(&text);
                copied.set(wasm_bindgen_futures::JsFuture::from(written).await.is_ok());
            });
        })
        .forget();
        true
    }

    /// A line for each row of the list.
    fn text_of(button: &Element) -> Option<String> {
        let rows = button.closest("details").ok()??.query_selector_all("dl > div").ok()?;
        let mut lines = vec![window().location().href().ok()?];
        for place in 0..rows.length() {
            let row = rows.item(place)?;
            let cells = row.child_nodes();
            let cell = |at| cells.item(at).and_then(|node| node.text_content()).unwrap_or_default();
            lines.push(format!("{}: {}", cell(0), cell(1)));
        }
        Some(lines.join("\n"))
    }
}
