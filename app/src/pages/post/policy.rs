//! Forms of the policy: one server function each, and all lead to the same desk.

use leptos::prelude::*;

use super::Post;
use crate::{
    contract::admin::policy::PolicyForm,
    policy::{Section, Typed},
};

async fn change<const N: usize>(section: Section, sure: String, typed: [(&str, String); N]) -> Result<(), ServerFnError> {
    let post = Post::here();
    post.reply(post.portal.policy.change(&post.caller, PolicyForm { section, typed: Typed::new(typed), sure }).await)
}

/// Who may reset.
#[server(name = PolicyResetPost, prefix = "/do", endpoint = "admin/policy/reset")]
pub async fn policy_reset(
    enabled: String,
    restricted: String,
    group: String,
    plans: String,
    sure: String,
) -> Result<(), ServerFnError> {
    let typed = [("enabled", enabled), ("restricted", restricted), ("group", group), ("plans", plans)];
    change(Section::Reset, sure, typed).await
}

/// With which methods.
#[server(name = PolicyMethodsPost, prefix = "/do", endpoint = "admin/policy/methods")]
pub async fn policy_methods(
    methods: String,
    gates: String,
    countries: String,
    second_factor_at_sign_in: String,
    sure: String,
) -> Result<(), ServerFnError> {
    let factor = ("second_factor_at_sign_in", second_factor_at_sign_in);
    change(Section::Methods, sure, [("methods", methods), ("gates", gates), ("countries", countries), factor]).await
}

/// With which questions.
#[server(name = PolicyQuestionsPost, prefix = "/do", endpoint = "admin/policy/questions")]
pub async fn policy_questions(
    questions_register: String,
    questions_reset: String,
    questions_predefined: String,
    questions_custom: String,
    sure: String,
) -> Result<(), ServerFnError> {
    let typed = [
        ("questions_register", questions_register),
        ("questions_reset", questions_reset),
        ("questions_predefined", questions_predefined),
        ("questions_custom", questions_custom),
    ];
    change(Section::Questions, sure, typed).await
}

/// When people register and confirm.
#[server(name = PolicyRegistrationPost, prefix = "/do", endpoint = "admin/policy/registration")]
pub async fn policy_registration(
    require_registration: String,
    reconfirm_days: String,
    sure: String,
) -> Result<(), ServerFnError> {
    let typed = [("require_registration", require_registration), ("reconfirm_days", reconfirm_days)];
    change(Section::Registration, sure, typed).await
}

/// Where "contact your administrator" leads.
#[server(name = PolicyContactPost, prefix = "/do", endpoint = "admin/policy/contact")]
pub async fn policy_contact(customized: String, contact: String, sure: String) -> Result<(), ServerFnError> {
    change(Section::Contact, sure, [("customized", customized), ("contact", contact)]).await
}

/// Who is told.
#[server(name = PolicyNoticesPost, prefix = "/do", endpoint = "admin/policy/notices")]
pub async fn policy_notices(notify_users: String, notify_admins: String, sure: String) -> Result<(), ServerFnError> {
    change(Section::Notices, sure, [("notify_users", notify_users), ("notify_admins", notify_admins)]).await
}

/// How callers are helped.
#[server(name = PolicyHelpPost, prefix = "/do", endpoint = "admin/policy/help")]
pub async fn policy_help(
    help_desk: String,
    verify_callers: String,
    passes: String,
    pass_minutes: String,
    pass_once: String,
    sure: String,
) -> Result<(), ServerFnError> {
    let pass = [("passes", passes), ("pass_minutes", pass_minutes), ("pass_once", pass_once)];
    let [passes, minutes, once] = pass;
    change(Section::Help, sure, [("help_desk", help_desk), ("verify_callers", verify_callers), passes, minutes, once]).await
}

/// What a new password may be.
#[server(name = PolicyPasswordsPost, prefix = "/do", endpoint = "admin/policy/passwords")]
pub async fn policy_passwords(banned_words: String, history_on_reset: String, sure: String) -> Result<(), ServerFnError> {
    change(Section::Passwords, sure, [("banned_words", banned_words), ("history_on_reset", history_on_reset)]).await
}

/// The profile and what it leaves open.
#[server(name = PolicyProfilePost, prefix = "/do", endpoint = "admin/policy/profile")]
pub async fn policy_profile(
    profile: String,
    custom_answers: String,
    custom_passwords: String,
    custom_expiry: String,
    custom_roles: String,
    code_minutes: String,
    flow_minutes: String,
    sure: String,
) -> Result<(), ServerFnError> {
    let typed = [
        ("profile", profile),
        ("custom_answers", custom_answers),
        ("custom_passwords", custom_passwords),
        ("custom_expiry", custom_expiry),
        ("custom_roles", custom_roles),
        ("code_minutes", code_minutes),
        ("flow_minutes", flow_minutes),
    ];
    change(Section::Profile, sure, typed).await
}

/// How often is too often.
#[server(name = PolicyLimitsPost, prefix = "/do", endpoint = "admin/policy/limits")]
pub async fn policy_limits(
    limits_wrong_an_hour: String,
    limits_wrong_a_day: String,
    limits_closed_hours: String,
    limits_messages_an_hour: String,
    sure: String,
) -> Result<(), ServerFnError> {
    let typed = [
        ("limits_wrong_an_hour", limits_wrong_an_hour),
        ("limits_wrong_a_day", limits_wrong_a_day),
        ("limits_closed_hours", limits_closed_hours),
        ("limits_messages_an_hour", limits_messages_an_hour),
    ];
    change(Section::Limits, sure, typed).await
}

/// Takes a change back; its argument is the change's name.
#[server(name = PolicyTakeBackPost, prefix = "/do", endpoint = "admin/policy/take-back")]
pub async fn policy_take_back(change: String, sure: String) -> Result<(), ServerFnError> {
    let post = Post::here();
    post.reply(post.portal.policy.take_back(&post.caller, change, sure).await)
}
