//! Warns before the attempt ends, and offers more time.

use leptos::{html, prelude::*};

use super::{leaf::island, with_time};

island! {
    /// Appears `warn_s` seconds before the end. The clock is for the eyes; a screen reader hears it once a minute and thirty seconds
    /// before the end.
    pub struct Countdown as countdown {
        /// Seconds until the end.
        pub in_s: u32,
        /// Seconds before the end at which to warn.
        pub warn_s: u32,
        /// "This attempt ends in {time}."
        pub left: String,
        /// "Give me more time"; nothing where it was used.
        pub extend: Option<String>,
        /// Where the end leads.
        pub then: String,
    }
}

impl Countdown {
    fn view(self) -> impl IntoView {
        let Self { in_s, warn_s, left, extend, then } = self;
        let rest = RwSignal::new(in_s);
        let spoken = RwSignal::new(in_s);
        let section = NodeRef::<html::Section>::new();
        #[cfg(feature = "hydrate")]
        Effect::new(move |_| {
            if let Some(section) = section.get() {
                let then = then.clone();
                super::every_second(section.into(), move |passed| {
                    let now = in_s.saturating_sub(passed);
                    rest.set(now);
                    // The first announcement is the warning itself.
                    if now <= warn_s && (spoken.get_untracked() > warn_s || now % 60 == 0 || now == 30) {
                        spoken.set(now);
                    }
                    if now == 0 {
                        crate::swap::go(&then);
                        return std::ops::ControlFlow::Break(());
                    }
                    std::ops::ControlFlow::Continue(())
                });
            }
        });
        #[cfg(not(feature = "hydrate"))]
        let _ = then;
        let said = left.clone();
        view! {
            <section class="countdown" node_ref=section hidden=move || { rest.get() > warn_s }>
                <p aria-hidden="true">{move || with_time(&left, rest.get())}</p>
                <p class="unseen" role="status">
                    {move || (spoken.get() <= warn_s).then(|| with_time(&said, spoken.get()))}
                </p>
                {extend
                    .map(|words| {
                        view! {
                            <form method="post" action="/do/recover/extend">
                                <button class="button secondary">{words}</button>
                            </form>
                        }
                    })}
            </section>
        }
    }
}
