//! The story of an attempt to reset, as its support code opens it.

use leptos::prelude::*;

use crate::{
    contract::admin::{Attempt, AttemptStep, reports::RESULTS},
    pages::account,
    parts::{readable, say, text},
    policy::Method,
};

/// Details that have words of their own; the others are about a method.
const DETAILS: [&str; 30] = [
    "userid_entered",
    "before_new_password",
    "while_choosing_new_password",
    "before_required_methods",
    "before_submitting_password",
    "contacted_before_any_method",
    "password_reset",
    "first_password",
    "invitation_left",
    "account_unlocked",
    "not_enabled_for_user",
    "no_license",
    "cookies_disabled",
    "insufficient_methods",
    "onprem_no_writeback",
    "writeback_unreachable",
    "writeback_error",
    "not_in_group",
    "disabled_for_tenant",
    "user_unknown",
    "user_disabled",
    "too_many_attempts",
    "too_many_email_codes",
    "too_many_sms_codes",
    "too_many_mobile_voice",
    "too_many_office_voice",
    "too_many_question_answers",
    "too_many_totp_codes",
    "too_many_recovery_codes",
    "too_many_phone_validations",
];
/// Beginnings of details that are about a method.
const ABOUT: [&str; 3] = ["started", "completed", "after"];

/// Who tried, from where, and every step.
pub(super) fn story(attempt: &Attempt) -> impl IntoView + use<> {
    let who = match &attempt.person {
        Some(id) => view! {
            <a href=format!("/admin/people/{id}")>
                <bdi dir="ltr">{readable(&attempt.login)}</bdi>
            </a>
        }
        .into_any(),
        None => view! { <bdi dir="ltr">{readable(&attempt.login)}</bdi> }.into_any(),
    };
    let steps = attempt.steps.iter().map(step).collect_view();
    let from =
        text("story-from", &[("device", account::device(attempt.device).into()), ("address", attempt.address.as_str().into())]);
    view! {
        <h2 id="story">{text("story-title", &[("code", attempt.code.as_str().into())])}</h2>
        <p>{who}</p>
        <p class="hint">{from}</p>
        <ol class="log" aria-labelledby="story" data-attempt=attempt.code.clone()>
            {steps}
        </ol>
        <p class="hint">{say("activity-utc")}</p>
    }
}

fn step(step: &AttemptStep) -> impl IntoView + use<> {
    let ended = step.result.as_deref().filter(|result| RESULTS.contains(result));
    let ended = ended.map(|ended| view! { <strong>{result(ended)}</strong> });
    view! {
        <li data-detail=step.detail.clone()>
            {ended} <span>{words(&step.detail)}</span> <small>{step.at.clone()}</small>
        </li>
    }
}

/// How it ended, in words.
pub(super) fn result(name: &str) -> String {
    if RESULTS.contains(&name) { say(&format!("story-result-{}", name.replace('_', "-"))) } else { name.to_owned() }
}

/// A detail in words. What has none is shown as it is: it stands in the catalogue.
pub(super) fn words(detail: &str) -> String {
    if DETAILS.contains(&detail) {
        return say(&format!("story-{}", detail.replace('_', "-")));
    }
    for about in ABOUT {
        if let Some(method) = detail.strip_prefix(about).and_then(|rest| Method::parse(rest.trim_start_matches('_'))) {
            let method = say(&format!("by-{}", method.name().replace('_', "-")));
            return text(&format!("story-{about}"), &[("method", method.into())]);
        }
    }
    detail.to_owned()
}
