//! Security questions: as many selectors as the policy asks for, each with its answer.

use leptos::prelude::*;

use super::{back, page};
use crate::{
    contract::enrol::QuestionsPage,
    pages::document::Page,
    parts::{Field, Select, Trouble, say, text, trouble_of},
};

/// The fields, by their position.
const FIELDS: [(&str, &str); 5] = [
    ("question1", "answer1"),
    ("question2", "answer2"),
    ("question3", "answer3"),
    ("question4", "answer4"),
    ("question5", "answer5"),
];

pub(super) fn screen(view: &QuestionsPage) -> Page {
    page("questions", say("enrol-questions-title"), &view.refusals, |troubles| {
        let pairs = FIELDS.into_iter().zip(1_u32..).zip(&view.chosen);
        let pairs: Vec<_> =
            pairs.map(|((fields, number), chosen)| pair(fields, number, chosen, &view.offered, troubles)).collect();
        view! {
            <p>{say("enrol-questions-text")}</p>
            {view.replaces.then(|| view! { <p>{say("enrol-questions-replaces")}</p> })}
            <form method="post" action="/do/enrol/questions">
                {pairs}
                <button class="button">{say("enrol-questions-button")}</button>
            </form>
            {back()}
        }
    })
}

fn pair(
    (question, answer): (&'static str, &'static str),
    number: u32,
    chosen: &str,
    offered: &[(String, String)],
    troubles: &[Trouble],
) -> impl IntoView + use<> {
    // A question of the organization may be in another direction than the page.
    let options = offered.iter().map(|(value, text)| (value.clone(), format!("\u{2068}{text}\u{2069}"))).collect();
    view! {
        <Select
            name=question
            label=text("enrol-question", &[("number", number.into())])
            options=options
            chosen=chosen.to_owned()
            nothing=Some(say("enrol-question-choose"))
            error=trouble_of(troubles, question)
            autocomplete="off"
        />
        <Field
            name=answer
            label=text("enrol-answer", &[("number", number.into())])
            error=trouble_of(troubles, answer)
            autocomplete="off"
        />
    }
}
