//! `/account/profile`: who one is here, the way to a new password and to registration, and the language.

use leptos::prelude::*;

use super::{panel, sign_out};
use crate::{
    contract::{
        Caller, Frame, Portal,
        panel::{Profile, Registered},
    },
    pages::{
        Rendered, Site, answer,
        document::{Page, document},
    },
    parts::{door, readable, say},
};

/// `GET /account/profile`.
pub async fn profile(portal: &Portal, caller: &Caller, site: &Site, path: &str, told: bool) -> Rendered {
    answer((portal, caller, site), "/sign-in?next=/account/profile", portal.account.profile(caller, told), |view| {
        document(&view.frame, site, path, || screen(&view))
    })
    .await
}

fn screen(view: &Profile) -> Page {
    let title = say("profile-title");
    let content = view! {
        {panel("/account/profile", view.done.clone())}
        <h1 tabindex="-1">{title.clone()}</h1>
        <dl class="facts">
            {(!view.name.is_empty()).then(|| fact("profile-name", view.name.clone(), false))}
            {fact("profile-login", readable(&view.login), true)}
        </dl>
        <ul class="doors">
            {door("/account/password".to_owned(), "key", "profile-password")}
            {door("/enrol".to_owned(), "passkey", "profile-enrol")}
        </ul>
        <h2>{say("profile-registered")}</h2>
        {facts(&view.registered, say("profile-nothing"))}
        {language(&view.frame, &view.language)}
        {sign_out()}
    };
    Page::new("profile", title, content)
}

/// What is on file, or the word for nothing. Addresses and numbers run left to right in every language.
pub(in crate::pages) fn facts(held: &Registered, nothing: String) -> impl IntoView + use<> {
    let count = |id: &'static str, number: usize| (number > 0).then(|| fact(id, number.to_string(), false));
    let masked = |id: &'static str, hint: &Option<String>| hint.clone().map(|hint| fact(id, hint, true));
    let facts: Vec<_> = [
        masked("profile-email", &held.email),
        masked("profile-mobile", &held.mobile),
        masked("profile-office", &held.office),
        count("profile-authenticators", held.authenticators),
        count("profile-passkeys", held.passkeys),
        count("profile-recovery-codes", held.recovery_codes),
        count("profile-questions", held.questions),
    ]
    .into_iter()
    .flatten()
    .collect();
    let second = held.second_factor.then(|| view! { <p class="hint">{say("profile-second-factor")}</p> });
    if facts.is_empty() {
        return view! {
            <p>{nothing}</p>
            {second}
        }
        .into_any();
    }
    view! {
        <dl class="facts">{facts.collect_view()}</dl>
        {second}
    }
    .into_any()
}

fn fact(id: &'static str, value: String, ltr: bool) -> impl IntoView + use<> {
    view! {
        <div>
            <dt>{say(id)}</dt>
            <dd>
                <bdi dir=ltr.then_some("ltr")>{value}</bdi>
            </dd>
        </div>
    }
}

fn language(frame: &Frame, chosen: &str) -> impl IntoView + use<> {
    // One that the organization no longer offers stays until another is chosen.
    let lost = (!chosen.is_empty() && frame.languages.iter().all(|words| words.tag() != chosen)).then(|| chosen.to_owned());
    let offered = frame.languages.iter().map(|words| (words.tag().to_owned(), words.own_name()));
    let options = offered.chain(lost.map(|tag| (tag.clone(), tag))).map(|(tag, name)| {
        let selected = tag == chosen;
        view! {
            <option value=tag.clone() lang=tag selected=selected>
                {name}
            </option>
        }
    });
    view! {
        <form method="post" action="/do/account/language">
            <div class="field">
                <label for="language">{say("profile-language")}</label>
                <p class="hint" id="language-hint">
                    {say("profile-language.hint")}
                </p>
                <select id="language" name="language" autocomplete="language" aria-describedby="language-hint">
                    <option value="">{say("profile-language-none")}</option>
                    {options.collect_view()}
                </select>
            </div>
            <button class="button secondary">{say("profile-language-button")}</button>
        </form>
    }
}
