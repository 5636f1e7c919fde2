//! The number, typed in full: so that nobody makes us text or call a stranger.

use leptos::prelude::*;

use super::{Open, Screen};
use crate::{
    contract::recover::BotPuzzle,
    parts::{Field, Puzzle, Trouble, number_hint, say, text, trouble_of},
    policy::Method,
};

pub(super) fn screen(
    method: Method,
    (hint, typed, example): (Option<String>, String, Option<String>),
    puzzle: BotPuzzle,
    troubles: &[Trouble],
) -> Screen {
    let about = match hint {
        Some(hint) => text("recover-number-known", &[("hint", hint.into())]),
        None => say("recover-number-neutral"),
    };
    let (title, button) = if method.is_call() {
        (say("recover-number-call-title"), say("recover-number-call-button"))
    } else {
        (say("recover-number-text-title"), say("recover-number-text-button"))
    };
    let content = view! {
        <p>{about}</p>
        <form method="post" action="/do/recover/send">
            <Field
                name="destination"
                kind="tel"
                label=say(if method == Method::OfficeVoice { "recover-number-office" } else { "recover-number-mobile" })
                hint=number_hint("recover-number-hint", example)
                value=typed
                error=trouble_of(troubles, "destination")
                autocomplete="tel"
                inputmode="tel"
                ltr=true
            />
            <Puzzle puzzle=puzzle />
            <button class="button">{button}</button>
        </form>
    };
    Screen::new("prove", title, content).with(Open { another: true, help: true, cancel: true })
}
