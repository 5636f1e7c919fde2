//! Waits for something that happens elsewhere: a key pressed in a call, a link pressed in another window.

use leptos::{html, prelude::*};

use super::leaf::island;

island! {
    /// Looks for the next page until there is one.
    pub struct Wait as wait {
        /// Milliseconds between two looks.
        pub every_ms: u32,
    }
}

impl Wait {
    /// Milliseconds between two looks for somebody who waits.
    #[cfg(feature = "ssr")]
    pub const OFTEN: u32 = 2_000;

    /// The same where the page is used meanwhile.
    #[cfg(feature = "ssr")]
    pub const NOW_AND_THEN: u32 = 4_000;

    fn view(self) -> impl IntoView {
        let mark = NodeRef::<html::Span>::new();
        #[cfg(feature = "hydrate")]
        Effect::new(move |_| {
            let Some(mark) = mark.get() else { return };
            wasm_bindgen_futures::spawn_local(async move {
                loop {
                    gloo_timers::future::TimeoutFuture::new(self.every_ms).await;
                    if !mark.is_connected() {
                        return;
                    }
                    crate::swap::look().await;
                }
            });
        });
        view! { <span class="waiting" node_ref=mark aria-hidden="true"></span> }
    }
}
