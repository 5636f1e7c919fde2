//! The bot check: a small sum that costs a person nothing and a crowd of robots a lot.

use leptos::{html, prelude::*};

use super::leaf::island;

island! {
    /// Solves the puzzle while the page is read, and holds the form back for the moment that is missing.
    pub struct PuzzleSolver as puzzle_solver {
        /// `v1.<bits>.<random>.<expiry>.<mac>`.
        pub puzzle: String,
        /// Seconds that the form must rest, solved or not.
        pub rest_s: u32,
        /// "One moment…", shown when the form has to wait.
        pub working: String,
    }
}

impl PuzzleSolver {
    fn view(self) -> impl IntoView {
        let Self { puzzle, rest_s, working } = self;
        let solution = NodeRef::<html::Input>::new();
        let held = RwSignal::new(false);
        #[cfg(feature = "hydrate")]
        Effect::new({
            let puzzle = puzzle.clone();
            move |_| {
                if let Some(solution) = solution.get() {
                    browser::start(solution, puzzle.clone(), rest_s, held);
                }
            }
        });
        #[cfg(not(feature = "hydrate"))]
        let _ = rest_s;
        view! {
            <input type="hidden" name="puzzle" value=puzzle />
            <input type="hidden" name="solution" value="" node_ref=solution />
            <p class="working" role="status">
                {move || held.get().then(|| working.clone())}
            </p>
        }
    }
}

/// How many zero bits a hash begins with.
#[cfg(any(feature = "hydrate", test))]
fn zero_bits(hash: &[u8]) -> u32 {
    let zeros = hash.iter().take_while(|byte| **byte == 0).count();
    let next = hash.get(zeros).map_or(0, |byte| byte.leading_zeros());
    u32::try_from(zeros).unwrap_or(u32::MAX) * 8 + next
}

#[cfg(feature = "hydrate")]
mod browser {
    use std::{cell::RefCell, rc::Rc};

    use gloo_events::{EventListener, EventListenerOptions};
    use gloo_timers::future::TimeoutFuture;
    use leptos::prelude::*;
    use sha2::{Digest, Sha256};
    use web_sys::{HtmlElement, HtmlFormElement, HtmlInputElement, SubmitEvent, wasm_bindgen::JsCast};

    /// Milliseconds of work before the page gets its turn.
    const SLICE_MS: f64 = 10.0;
    /// Hashes between two looks at the clock.
    const BATCH: u32 = 256;

    /// Milliseconds for which a puzzle is good; the portal refuses it after ten minutes.
    const GOOD_MS: f64 = 570_000.0;
    /// Milliseconds between two looks at the clock, which goes on while a machine sleeps.
    const LOOK_MS: u32 = 5_000;

    /// A submit that waits for the solution, with the button it came from.
    type Held = Rc<RefCell<Option<Option<HtmlElement>>>>;

    pub(super) fn start(input: HtmlInputElement, puzzle: String, rest_s: u32, told: RwSignal<bool>) {
        let Some(form) = input.form() else { return };
        let held = Held::default();
        hold(&form, &input, &held, told);
        wasm_bindgen_futures::spawn_local(async move {
            let mut puzzle = Some(puzzle);
            while let Some(text) = puzzle {
                let given = js_sys::Date::now();
                let Some(solution) = solve(&text, &input).await else { return };
                rest(given, rest_s).await;
                input.set_value(&solution);
                told.set(false);
                if let Some(submitter) = held.take() {
                    submit(&form, submitter.as_ref());
                }
                puzzle = another(given, &form, &input).await;
            }
        });
    }

    /// Waits until the form is old enough. A little longer than asked: clocks differ.
    async fn rest(since: f64, seconds: u32) {
        let left = since + f64::from(seconds) * 1000.0 - js_sys::Date::now();
        if seconds > 0 && left > 0.0 {
            TimeoutFuture::new(left as u32 + 1000).await;
        }
    }

    /// Waits for as long as the puzzle is good, and puts a new one in its place; nothing when the page is gone.
    async fn another(given: f64, form: &HtmlFormElement, solution: &HtmlInputElement) -> Option<String> {
        loop {
            TimeoutFuture::new(LOOK_MS).await;
            if !solution.is_connected() {
                return None;
            }
            if js_sys::Date::now() - given < GOOD_MS {
                continue;
            }
            // Without the network there is nothing to lose by asking again.
            if let Ok(fresh) = crate::swap::fresh_puzzle().await {
                let puzzle = fresh?;
                form.query_selector("input[name=puzzle]").ok()??.set_attribute("value", &puzzle).ok()?;
                solution.set_value("");
                return Some(puzzle);
            }
        }
    }

    /// Keeps the form until there is a solution. It listens on the form itself, so that it is asked before the swap of pages.
    fn hold(form: &HtmlFormElement, input: &HtmlInputElement, held: &Held, told: RwSignal<bool>) {
        let (input, held) = (input.clone(), Rc::clone(held));
        EventListener::new_with_options(form, "submit", EventListenerOptions::enable_prevent_default(), move |event| {
            if input.value().is_empty() {
                event.prevent_default();
                event.stop_immediate_propagation();
                let submitter = event.dyn_ref::<SubmitEvent>().and_then(SubmitEvent::submitter);
                held.replace(Some(submitter));
                told.set(true);
            }
        })
        .forget();
    }

    fn submit(form: &HtmlFormElement, submitter: Option<&HtmlElement>) {
        let done = match submitter {
            Some(button) => form.request_submit_with_submitter(Some(button)),
            None => form.request_submit(),
        };
        // Only a button that left the form is refused; the person can still press the one that is there.
        let _ = done;
    }

    /// Counts until the hash of `puzzle:n` begins with enough zero bits; stops when the page is gone.
    async fn solve(puzzle: &str, input: &HtmlInputElement) -> Option<String> {
        let bits: u32 = puzzle.split('.').nth(1)?.parse().ok()?;
        let begun = Sha256::new_with_prefix(format!("{puzzle}:"));
        let mut n: u64 = 0;
        while input.is_connected() {
            let until = js_sys::Date::now() + SLICE_MS;
            while js_sys::Date::now() < until {
                for _ in 0..BATCH {
                    let solution = n.to_string();
                    if super::zero_bits(&begun.clone().chain_update(&solution).finalize()) >= bits {
                        return Some(solution);
                    }
                    n += 1;
                }
            }
            TimeoutFuture::new(0).await;
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use super::zero_bits;

    #[test]
    fn zero_bits_are_counted_from_the_front() {
        assert_eq!(zero_bits(&[0xff, 0]), 0);
        assert_eq!(zero_bits(&[0x01, 0]), 7);
        assert_eq!(zero_bits(&[0, 0, 0x3f]), 18);
        assert_eq!(zero_bits(&[0, 0]), 16);
    }
}
