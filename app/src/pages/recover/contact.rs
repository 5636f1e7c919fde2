//! A word to the administrators. The pages are the same for every user id, known or not.

use leptos::prelude::*;

use super::{Screen, refused::again};
use crate::{
    contract::recover::BotPuzzle,
    parts::{Puzzle, say},
};

pub(super) fn ask(puzzle: BotPuzzle) -> Screen {
    let content = view! {
        <p>{say("recover-contact-text")}</p>
        <form method="post" action="/do/recover/contact">
            <Puzzle puzzle=puzzle />
            <button class="button">{say("recover-contact-button")}</button>
        </form>
        <nav class="ways" aria-label=say("ways")>
            <a href="/recover">{say("back")}</a>
        </nav>
    };
    Screen::new("contact", say("recover-contact-title"), content)
}

pub(super) fn asked() -> Screen {
    let content = view! {
        <p>{say("recover-contacted-text")}</p>
        <p class="actions">
            <a class="button" href="/">
                {say("to-start")}
            </a>
        </p>
        <nav class="ways" aria-label=say("ways")>{again("start-again")}</nav>
    };
    Screen::new("contacted", say("recover-contacted-title"), content)
}
