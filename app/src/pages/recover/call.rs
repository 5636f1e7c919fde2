//! We are calling: the page waits until `#` was pressed.

use leptos::prelude::*;

use super::{Open, Screen, whom::nothing_came};
use crate::{
    contract::recover::{Again, Help},
    islands::Wait,
    parts::{Icon, say, send_again, text},
    policy::Method,
};

/// Seconds after which a browser without scripts looks again.
const REFRESH_S: u32 = 5;

pub(super) fn screen(method: Method, hint: Option<String>, (left_s, again): (u32, Again), help: &Help) -> Screen {
    let screen = if left_s > 0 { ringing(method, hint) } else { unanswered(again, help) };
    screen.with(Open { another: true, help: true, cancel: true })
}

fn ringing(method: Method, hint: Option<String>) -> Screen {
    let about = match (hint, method) {
        (Some(hint), _) => text("recover-call-known", &[("hint", hint.into())]),
        (None, _) => say("recover-call-neutral"),
    };
    let content = view! {
        <p>{about}</p>
        <p class="ringing" role="status">
            <Icon name="phone" />
            {say("recover-call-press")}
        </p>
        {Wait { every_ms: Wait::OFTEN }.island()}
        <p>
            <a href="/recover">{say("recover-call-check")}</a>
        </p>
    };
    let screen = Screen::new("prove", say("recover-call-title"), content);
    Screen { look: Some("ringing"), refresh_s: Some(REFRESH_S), ..screen }
}

fn unanswered(again: Again, help: &Help) -> Screen {
    let content = view! {
        <p>{say("recover-call-unanswered-text")}</p>
        {send_again("/do/recover/send", ("destination", again.destination.clone()), again, say("again-call"))}
        {nothing_came(0, help)}
    };
    Screen { look: Some("unanswered"), ..Screen::new("prove", say("recover-call-unanswered-title"), content) }
}
