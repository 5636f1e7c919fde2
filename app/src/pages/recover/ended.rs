//! The ends of an attempt: done, moved to another window, too late, given up.

use leptos::prelude::*;

use super::{
    Screen,
    refused::{action, again},
};
use crate::{contract::recover::Help, parts::say};

/// The password is new; nobody is signed in by that.
pub(super) fn done() -> Screen {
    end("done", "/sign-in", "sign-in-button")
}

/// The mail's link took the attempt to another window.
pub(super) fn moved() -> Screen {
    end("moved", "/recover/new", "start-again")
}

/// The time is over.
pub(super) fn expired() -> Screen {
    end("expired", "/recover/new", "start-again")
}

/// Given up.
pub(super) fn cancelled() -> Screen {
    end("cancelled", "/sign-in", "sign-in-button")
}

/// An on-premises account is locked, and its directory does not let us unlock it.
pub(super) fn locked(help: &Help) -> Screen {
    let content = view! {
        <p>{say("recover-unlock-text")}</p>
        {action(help)}
        <nav class="ways" aria-label=say("ways")>{again("another-user")}</nav>
    };
    Screen::new("unlock", say("recover-unlock-title"), content)
}

/// A heading, a paragraph, the way on; and a new attempt, where the way on is none.
fn end(step: &'static str, href: &'static str, button: &str) -> Screen {
    let another = (href == "/sign-in").then(|| view! { <nav class="ways" aria-label=say("ways")>{again("start-again")}</nav> });
    let content = view! {
        <p>{say(&format!("recover-{step}-text"))}</p>
        <p class="actions">
            <a class="button" href=href>
                {say(button)}
            </a>
        </p>
        {another}
    };
    Screen::new(step, say(&format!("recover-{step}-title")), content)
}
