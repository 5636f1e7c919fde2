//! The bot check: a small sum that costs a person nothing and a crowd of robots a lot.

use leptos::{html, prelude::*};

use super::leaf::island;

island! {
    /// Solves the puzzle while the page is read. The form itself is held back by `press.js`, which is there before this is.
    pub struct PuzzleSolver as puzzle_solver {
        /// `v1.<bits>.<random>.<expiry>.<mac>`.
        pub puzzle: String,
        /// Seconds that the form must rest, solved or not.
        pub rest_s: u32,
    }
}

impl PuzzleSolver {
    fn view(self) -> impl IntoView {
        let Self { puzzle, rest_s } = self;
        let solution = NodeRef::<html::Input>::new();
        #[cfg(feature = "hydrate")]
        Effect::new({
            let puzzle = puzzle.clone();
            move |_| {
                if let Some(solution) = solution.get() {
                    browser::start(solution, puzzle.clone(), rest_s);
                }
            }
        });
        #[cfg(not(feature = "hydrate"))]
        let _ = rest_s;
        view! {
            <input type="hidden" name="puzzle" value=puzzle />
            <input type="hidden" name="solution" value="" node_ref=solution />
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
    use gloo_timers::future::TimeoutFuture;
    use sha2::{Digest, Sha256};
    use web_sys::{HtmlFormElement, HtmlInputElement};

    /// Milliseconds of work before the page gets its turn.
    const SLICE_MS: f64 = 10.0;
    /// Hashes between two looks at the clock.
    const BATCH: u32 = 256;

    /// Milliseconds for which a puzzle is good; the portal refuses it after ten minutes.
    const GOOD_MS: f64 = 570_000.0;
    /// Milliseconds between two looks at the clock, which goes on while a machine sleeps.
    const LOOK_MS: u32 = 5_000;

    pub(super) fn start(input: HtmlInputElement, puzzle: String, rest_s: u32) {
        let Some(form) = input.form() else { return };
        wasm_bindgen_futures::spawn_local(async move {
            let mut puzzle = Some(puzzle);
            while let Some(text) = puzzle {
                let given = js_sys::Date::now();
                let Some(solution) = solve(&text, &input).await else { return };
                rest(given, rest_s).await;
                input.set_value(&solution);
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
