//! What an administrator must know before a policy is saved.

use leptos::prelude::*;

use crate::{
    contract::admin::policy::Consequences,
    pages::admin::people::told as listed,
    parts::{Icon, Trouble, say, text},
    policy::check::{Finding, Weight},
};

/// What keeps the policy from being saved, each at its input, if the page has it.
pub(super) fn troubles(findings: &[Finding], is_here: impl Fn(&str) -> bool) -> Vec<Trouble> {
    let refused = findings.iter().filter(|finding| finding.weight == Weight::Refused);
    let trouble = |finding: &Finding| {
        let field = Some(input(finding)).filter(|input| is_here(input));
        Trouble { code: finding.code.to_owned(), text: words(finding), field }
    };
    refused.map(trouble).collect()
}

/// The input of a setting.
fn input(finding: &Finding) -> &'static str {
    match finding.field {
        "questions.register" => "questions_register",
        "questions.reset" => "questions_reset",
        "questions.predefined" => "questions_predefined",
        "questions.custom" => "questions_custom",
        "limits.wrong_an_hour" => "limits_wrong_an_hour",
        "limits.wrong_a_day" => "limits_wrong_a_day",
        "limits.closed_hours" => "limits_closed_hours",
        "limits.messages_an_hour" => "limits_messages_an_hour",
        other => other,
    }
}

fn words(finding: &Finding) -> String {
    text(&format!("finding-{}", finding.code.replace('_', "-")), &[("about", finding.about.as_str().into())])
}

/// Warnings, and who could not reset any more; nothing if there is none of it. `page` is the address that they stand at.
pub(super) fn consequences(told: &Consequences, page: &str) -> impl IntoView + use<> {
    (!told.sure.is_empty()).then(|| {
        let warnings =
            told.findings.iter().map(|finding| view! { <p data-code=finding.code>{words(finding)}</p> }).collect_view();
        view! {
            <section class="caution" data-lost=told.lost aria-labelledby="caution" tabindex="-1">
                <h2 id="caution">
                    <Icon name="warning" />
                    {say("policy-first")}
                </h2>
                {warnings}
                {(told.lost > 0).then(|| lost(told, page))}
            </section>
        }
    })
}

fn lost(told: &Consequences, page: &str) -> impl IntoView + use<> {
    let people = told.first.iter().map(|who| view! { <li>{listed(who)}</li> }).collect_view();
    let more = told.lost - told.first.len();
    view! {
        <p>{text("policy-lost", &[("count", told.lost.into())])}</p>
        <details>
            <summary>{say("policy-lost-who")}</summary>
            <ul class="log">{people}</ul>
            {(more > 0).then(|| view! { <p>{text("policy-lost-more", &[("count", more.into())])}</p> })}
            <a href=format!("{page}/losers.csv") download="">
                {say("policy-lost-list")}
            </a>
        </details>
    }
}
