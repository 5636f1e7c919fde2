//! The bot check in a form.

use leptos::prelude::*;

use super::{say, text};
use crate::{contract::recover::BotPuzzle, islands::PuzzleSolver};

/// The two hidden fields, solved by the browser; without scripts, the word to wait a little. Where everybody must wait, that is said to all,
/// and a browser with scripts holds the form until then.
#[component]
pub fn Puzzle(puzzle: BotPuzzle) -> impl IntoView {
    let BotPuzzle { text: puzzle, rest_s, by_hand_s } = puzzle;
    let rest = (rest_s > 0).then(|| view! { <p class="hint">{text("puzzle-rest", &[("seconds", rest_s.into())])}</p> });
    let by_hand = (rest_s == 0).then(|| {
        view! {
            <noscript>
                <p class="hint">{text("puzzle-slow-lane", &[("seconds", by_hand_s.into())])}</p>
            </noscript>
        }
    });
    view! {
        {PuzzleSolver { puzzle, rest_s, working: say("puzzle-working") }.island()}
        {rest}
        {by_hand}
    }
}
