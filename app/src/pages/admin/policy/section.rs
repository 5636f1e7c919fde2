//! `/admin/policy/<section>`: one short form.

use leptos::prelude::*;

use super::consequences::{consequences, troubles};
use crate::{
    contract::{Caller, Portal, admin::policy::SectionPage},
    pages::{
        Rendered, Site,
        admin::{desk, inputs::Inputs},
        answer,
        document::Page,
        titled,
    },
    parts::{Summary, say},
    policy::{Method, Section, questions::CATALOGUE},
};

/// The id of the suggestions for a group.
const GROUPS: &str = "groups";

/// `GET /admin/policy/<section>`; `told`: with what could not be saved at once.
pub async fn admin_section(
    portal: &Portal,
    caller: &Caller,
    site: &Site,
    path: &str,
    (section, told): (Section, bool),
) -> Rendered {
    let back = format!("/sign-in?next={path}");
    answer((portal, caller, site), &back, portal.policy.section(caller, section, told), |view| {
        let frame = view.frame.clone();
        desk(&frame, site, path, || screen(&view))
    })
    .await
}

fn screen(view: &SectionPage) -> Page {
    let section = view.section;
    let id = format!("policy-{}", section.name());
    let title = say(&id);
    let troubles = troubles(&view.consequences.findings, |input| view.typed.knows(input));
    let shown = titled(&title, &troubles);
    let inputs = Inputs { typed: &view.typed, troubles: &troubles, texts: "setting" };
    let form = fields(section, &inputs, view);
    let button = if view.consequences.sure.is_empty() || !troubles.is_empty() { "policy-save" } else { "policy-save-anyway" };
    let content = view! {
        <Summary troubles=troubles.clone() />
        <h1 tabindex="-1">{title}</h1>
        <p>{say(&format!("{id}.text"))}</p>
        {troubles.is_empty().then(|| consequences(&view.consequences, &format!("/admin/policy/{}", section.name())))}
        <form method="post" action=format!("/do/admin/policy/{}", section.name())>
            {form} <input type="hidden" name="sure" value=view.consequences.sure.clone() />
            <button class="button">{say(button)}</button>
        </form>
        <nav class="ways" aria-label=say("ways")>
            <a href="/admin/policy">{say("policy-back")}</a>
        </nav>
    };
    Page { step: Some(section.name()), ..Page::new("admin-policy", shown, content) }
}

fn fields(section: Section, inputs: &Inputs<'_>, view: &SectionPage) -> AnyView {
    match section {
        Section::Reset => reset(inputs, &view.groups).into_any(),
        Section::Methods => methods(inputs, &view.uncarried).into_any(),
        Section::Questions => questions(inputs).into_any(),
        Section::Registration => view! {
            {inputs.switch("require_registration")}
            <div class="if-yes">{inputs.number("reconfirm_days")}</div>
        }
        .into_any(),
        Section::Contact => view! {
            {inputs.switch("customized")}
            <div class="if-yes">{inputs.line("contact", None)}</div>
        }
        .into_any(),
        Section::Notices => view! {
            {inputs.switch("notify_users")}
            {inputs.switch("notify_admins")}
        }
        .into_any(),
        Section::Help => view! {
            {inputs.pick("help_desk", "help-desk", &["link", "temporary", "typed"])}
            {inputs.switch("verify_callers")}
            {inputs.switch("passes")}
            <div class="if-yes">{inputs.number("pass_minutes")} {inputs.switch("pass_once")}</div>
        }
        .into_any(),
        Section::Passwords => view! {
            {inputs.lines("banned_words")}
            {inputs.switch("history_on_reset")}
        }
        .into_any(),
        Section::Limits => view! {
            {inputs.number("limits_wrong_an_hour")}
            {inputs.number("limits_wrong_a_day")}
            {inputs.number("limits_closed_hours")}
            {inputs.number("limits_messages_an_hour")}
        }
        .into_any(),
        Section::Profile => view! {
            {inputs.pick("profile", "profile", &["nist", "entra-2016", "custom"])}
            <div class="if-custom">
                {inputs.pick("custom_answers", "answers", &["nist", "entra-2016"])}
                {inputs.pick("custom_passwords", "passwords", &["nist", "entra-2016"])}
                {inputs.pick("custom_expiry", "expiry", &["nist", "entra-2016"])}
                {inputs.pick("custom_roles", "helping", &["nist", "entra-2016"])}
            </div>
            {inputs.number("code_minutes")}
            {inputs.number("flow_minutes")}
        }
        .into_any(),
    }
}

/// Everything below the master switch is drawn with it only.
fn reset(inputs: &Inputs<'_>, groups: &[String]) -> impl IntoView + use<> {
    let groups = groups.iter().map(|group| view! { <option value=group.clone()></option> }).collect_view();
    view! {
        {inputs.switch("enabled")}
        <div class="if-yes">
            {inputs.switch("restricted")}
            <div class="if-yes">
                {inputs.line("group", Some(GROUPS))} <datalist id=GROUPS>{groups}</datalist>
            </div>
            {inputs.pick("plans", "plans", &["off", "tenant", "user"])}
        </div>
    }
}

/// What nothing carries is not offered; what is enabled all the same stays until it is taken away.
fn methods(inputs: &Inputs<'_>, uncarried: &[Method]) -> impl IntoView + use<> {
    let choices = Method::ALL.into_iter().filter_map(|method| {
        let dead = uncarried.contains(&method);
        let label = say(&format!("by-{}", method.name().replace('_', "-")));
        let choice = inputs.choice("methods", method.name(), label, dead.then(|| say("policy-uncarried")));
        (!dead || choice.chosen).then_some(choice)
    });
    view! {
        {inputs.tick("methods", choices.collect())}
        {why(uncarried)}
        {inputs.pick("gates", "gates", &["1", "2"])}
        {inputs.line("countries", None)}
        {inputs.switch("second_factor_at_sign_in")}
    }
}

/// Why some methods are not there.
fn why(uncarried: &[Method]) -> impl IntoView + use<> {
    let settings = [
        (Method::Email, "policy-uncarried-mail"),
        (Method::MobileSms, "policy-uncarried-sms"),
        (Method::MobileVoice, "policy-uncarried-voice"),
    ];
    let missing = settings.into_iter().filter(|(method, _)| uncarried.contains(method));
    let lines = missing.map(|(method, words)| view! { <p class="hint" data-uncarried=method.name()>{say(words)}</p> });
    lines.collect_view()
}

fn questions(inputs: &Inputs<'_>) -> impl IntoView + use<> {
    let choices =
        CATALOGUE.iter().map(|id| inputs.choice("questions_predefined", id, say(&format!("question-{id}")), None)).collect();
    view! {
        {inputs.few("questions_register", &["3", "4", "5"])}
        {inputs.few("questions_reset", &["3", "4", "5"])}
        {inputs.tick("questions_predefined", choices)}
        {inputs.lines("questions_custom")}
    }
}
