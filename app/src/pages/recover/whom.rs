//! For whom a step is, and what to do when nothing comes. Both know what was typed and nothing else: they are the same for every user id.

use leptos::prelude::*;

use crate::{
    contract::recover::Help,
    islands::Reveal,
    parts::{HelpLink, readable, say},
};

/// The user id as it was typed, with the way to another one: one sign wrong in it, and nothing ever comes.
pub(super) fn whom(login: &str) -> impl IntoView + use<> {
    let login = readable(login);
    view! {
        <p class="whom">
            <span>{say("whom")}</span>
            <bdi dir="ltr">{login}</bdi>
            <a href="/recover/new">{say("whom-change")}</a>
        </p>
    }
}

/// What to check after a minute, and the way to a human. With scripts it appears when the minute is over; without, it is there from the start.
pub(super) fn nothing_came(in_s: u32, help: &Help) -> impl IntoView + use<> {
    let ready = in_s == 0;
    view! {
        <section class="aside late" class:ready=ready>
            {Reveal { after_s: in_s, said: say("late-title") }.island()}
            <h2>{say("late-title")}</h2>
            <p>{say("late-text")}</p>
            <p class="row-actions">
                <a href="/recover/new">{say("late-change")}</a>
                <HelpLink help=help.clone() />
            </p>
        </section>
    }
}
