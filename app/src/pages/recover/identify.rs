//! Who are you?

use leptos::prelude::*;

use super::Screen;
use crate::{
    contract::{Frame, recover::BotPuzzle},
    parts::{Field, Puzzle, Trouble, say, trouble_of},
};

pub(super) fn screen(login: String, puzzle: BotPuzzle, frame: &Frame, troubles: &[Trouble]) -> Screen {
    let content = view! {
        <p>{say("recover-identify-text")}</p>
        <form method="post" action=frame.address("/do/recover/identify")>
            <Field
                name="login"
                label=say("login")
                value=login
                hint=say("login.hint")
                error=trouble_of(troubles, "login")
                autocomplete="username"
                inputmode="email"
                ltr=true
            />
            <Puzzle puzzle=puzzle />
            <button class="button">{say("next")}</button>
        </form>
        <nav class="ways" aria-label=say("ways")>
            <a href=frame.address("/sign-in")>{say("to-sign-in")}</a>
        </nav>
    };
    Screen::new("identify", say("recover-identify-title"), content)
}
