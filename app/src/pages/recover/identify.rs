//! Who are you?

use leptos::prelude::*;

use super::{Screen, refused};
use crate::{
    contract::{
        Frame,
        recover::{BotPuzzle, Help},
    },
    parts::{Field, HelpLink, Puzzle, Trouble, readable, say, trouble_of},
};

pub(super) fn screen(
    (login, puzzle): (String, BotPuzzle),
    closed: Option<String>,
    (frame, help): (&Frame, &Help),
    troubles: &[Trouble],
) -> Screen {
    let content = view! {
        {match closed {
            Some(code) => closed_to_all(code, help).into_any(),
            None => view! { <p>{say("recover-identify-text")}</p> }.into_any(),
        }}
        <form method="post" action=frame.address("/do/recover/identify")>
            <Field
                name="login"
                label=say("login")
                value=readable(&login)
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

/// What is true of the whole organization is no secret: nobody waits for a mail that cannot come. Administrators may still go on, and whoever
/// gives their user id can ask for help on our own page.
fn closed_to_all(code: String, help: &Help) -> impl IntoView + use<> {
    let words = say(&format!("{}-text", refused::id(&code)));
    let elsewhere = (*help != Help::Page).then(|| help.clone());
    view! {
        <section class="aside" data-closed=code>
            <p>{words}</p>
            {elsewhere.map(|help| view! { <p class="row-actions"><HelpLink help=help /></p> })}
            <p>{say("recover-closed-text")}</p>
        </section>
    }
}
