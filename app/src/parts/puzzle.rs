//! The bot check in a form.

use leptos::prelude::*;

use super::{say, text};
use crate::{contract::recover::BotPuzzle, islands::PuzzleSolver};

/// The two hidden fields, solved by the browser, and what it says when a press has to wait for that; without scripts, the word to wait a
/// little. Where everybody must wait, that is said to all, and a browser with scripts holds the form until then.
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
        {PuzzleSolver { puzzle, rest_s }.island()}
        <p class="working" role="status" data-says=say("puzzle-working")></p>
        {rest}
        {by_hand}
    }
}
