//! Sending a code, or calling, once more.

use leptos::prelude::*;

use super::{Puzzle, text};
use crate::{
    contract::recover::Again,
    islands::{AgainTimer, TIME},
};

/// Once more, by the form at `action` with this hidden field. With scripts the form appears when it becomes possible; without, it says when.
pub(crate) fn send_again(
    action: &'static str,
    (name, value): (&'static str, String),
    again: Again,
    label: String,
) -> impl IntoView + use<> {
    let ready = again.wait_s == 0;
    view! {
        <section class="again" class:ready=ready>
            {AgainTimer { wait_s: again.wait_s, text: text("again-in", &[("time", TIME.into())]) }.island()}
            <form method="post" action=action>
                <input type="hidden" name=name value=value />
                <Puzzle puzzle=again.puzzle />
                <button class="button secondary">{label}</button>
            </form>
        </section>
    }
}
