//! Waits for something that happens elsewhere: a key pressed in a call.

use leptos::{html, prelude::*};

/// Milliseconds between two looks.
#[cfg(feature = "hydrate")]
const LOOK_MS: u32 = 2_000;

/// Looks for the next page until there is one.
#[island]
pub fn Wait() -> impl IntoView {
    let mark = NodeRef::<html::Span>::new();
    #[cfg(feature = "hydrate")]
    Effect::new(move |_| {
        let Some(mark) = mark.get() else { return };
        wasm_bindgen_futures::spawn_local(async move {
            loop {
                gloo_timers::future::TimeoutFuture::new(LOOK_MS).await;
                if !mark.is_connected() {
                    return;
                }
                crate::swap::look().await;
            }
        });
    });
    view! { <span class="waiting" node_ref=mark aria-hidden="true"></span> }
}
