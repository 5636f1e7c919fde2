//! The bot check in a form.

use leptos::prelude::*;

use super::say;
use crate::islands::PuzzleSolver;

/// The two hidden fields, solved by the browser; without scripts, the word to wait a little.
#[component]
pub fn Puzzle(puzzle: String) -> impl IntoView {
    view! {
        {PuzzleSolver { puzzle, working: say("puzzle-working") }.island()}
        <noscript>
            <p class="hint">{say("puzzle-slow-lane")}</p>
        </noscript>
    }
}
