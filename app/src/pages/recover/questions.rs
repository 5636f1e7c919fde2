//! The security questions, all on one page: they are answered together or not at all.

use leptos::prelude::*;

use super::{Open, Screen};
use crate::parts::{Field, Trouble, say, trouble_of};

/// The inputs, by their position.
const ANSWERS: [&str; 5] = ["answer1", "answer2", "answer3", "answer4", "answer5"];

pub(super) fn screen(questions: Vec<String>, troubles: &[Trouble]) -> Screen {
    let error = trouble_of(troubles, ANSWERS[0]);
    let fields = ANSWERS.into_iter().zip(questions).map(|(name, question)| {
        // Which answer was wrong is not told; the first box carries the word for all.
        let error = error.clone().filter(|_| name == ANSWERS[0]);
        // A question of the organization may be in another direction than the page.
        let label = format!("\u{2068}{question}\u{2069}");
        view! { <Field name=name label=label error=error autocomplete="off" /> }
    });
    let content = view! {
        <p>{say("recover-questions-text")}</p>
        <form method="post" action="/do/recover/answer">
            {fields.collect_view()}
            <button class="button">{say("next")}</button>
        </form>
    };
    Screen::new("prove", say("recover-questions-title"), content).with(Open { another: true, help: true, cancel: true })
}
