//! Shows a part of the page when its time has come.

use leptos::{html, prelude::*};

use super::leaf::island;

island! {
    /// Marks the section it stands in as ready; the style sheet shows it then. Without scripts the section is there from the start.
    pub struct Reveal as reveal {
        /// Seconds to wait; 0: it is in sight already.
        pub after_s: u32,
        /// What a screen reader hears when it appears.
        pub said: String,
    }
}

impl Reveal {
    fn view(self) -> impl IntoView {
        let Self { after_s, said } = self;
        let come = RwSignal::new(false);
        let line = NodeRef::<html::P>::new();
        #[cfg(feature = "hydrate")]
        Effect::new(move |_| {
            if let Some(line) = line.get()
                && after_s > 0
            {
                browser::wait(&line, after_s, come);
            }
        });
        #[cfg(not(feature = "hydrate"))]
        let _ = after_s;
        view! {
            <p class="unseen" role="status" node_ref=line>
                {move || come.get().then(|| said.clone())}
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

    pub(super) fn wait(line: &HtmlElement, after_s: u32, come: RwSignal<bool>) {
        let Ok(Some(section)) = line.closest("section") else { return };
        every_second(section.clone(), move |passed| {
            if passed < after_s {
                return ControlFlow::Continue(());
            }
            // A class that cannot be set leaves the section to the next load of the page.
            let _ = section.class_list().add_1("ready");
            come.set(true);
            ControlFlow::Break(())
        });
    }
}
