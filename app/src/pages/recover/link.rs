//! Behind a mail's link. Opening it does nothing: mail scanners open links too.

use leptos::prelude::*;

use super::Screen;
use crate::{contract::recover::Link, parts::say};

pub(super) fn screen(link: &Link) -> Screen {
    match link {
        Link::Press { moves } => press(*moves),
        Link::TypeInFirstWindow => plain("first-window"),
        Link::Dead => dead(),
    }
}

fn press(moves: bool) -> Screen {
    let content = view! {
        <p>{say("recover-link-press-text")}</p>
        {moves.then(|| view! { <p class="hint">{say("recover-link-press-moves")}</p> })}
        <form method="post" action="/do/recover/press">
            <button class="button">{say("recover-link-press-button")}</button>
        </form>
        <p class="hint">{say("recover-link-press-stranger")}</p>
    };
    Screen::new("link", say("recover-link-press-title"), content)
}

fn dead() -> Screen {
    let content = view! {
        <p>{say("recover-link-dead-text")}</p>
        <p class="actions">
            <a class="button" href="/recover">
                {say("recover-link-dead-button")}
            </a>
        </p>
    };
    Screen::new("link", say("recover-link-dead-title"), content)
}

fn plain(what: &str) -> Screen {
    Screen::new("link", say(&format!("recover-link-{what}-title")), view! { <p>{say(&format!("recover-link-{what}-text"))}</p> })
}
