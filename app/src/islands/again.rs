//! Shows "send again" as soon as it is possible.

use leptos::{html, prelude::*};

use super::{leaf::island, with_time};

island! {
    /// Counts down to the form that stands beside it. Without scripts the form is there from the start, and this says when it will work.
    pub struct AgainTimer as again_timer {
        /// Seconds to wait.
        pub wait_s: u32,
        /// The words, with a place for the time.
        pub text: String,
    }
}

impl AgainTimer {
    fn view(self) -> impl IntoView {
        let Self { wait_s, text } = self;
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
}

#[cfg(feature = "hydrate")]
mod browser {
    use std::ops::ControlFlow;

    use leptos::prelude::*;
    use web_sys::HtmlElement;

    use crate::islands::every_second;

    /// The style sheet shows the form of a section that is ready.
    pub(super) fn count(line: &HtmlElement, wait_s: u32, left: RwSignal<u32>) {
        let Ok(Some(section)) = line.closest("section") else { return };
        every_second(section.clone(), move |passed| {
            let rest = wait_s.saturating_sub(passed);
            left.set(rest);
            if rest > 0 {
                return ControlFlow::Continue(());
            }
            // A class that cannot be set leaves the form to the next load of the page.
            let _ = section.class_list().add_1("ready");
            ControlFlow::Break(())
        });
    }
}
