//! Whether a caller is who they say, and the link to a new password.

use leptos::prelude::*;

use crate::{
    contract::admin::{CallerCheck, PersonPage, WayToAsk},
    parts::{Field, Trouble, say, text, trouble_of},
    policy::{HelpDesk, Method},
};

/// The check, and what may follow it; nothing out of reach.
pub(super) fn check(view: &PersonPage, troubles: &[Trouble]) -> impl IntoView + use<> {
    let id = view.who.id.clone();
    let error = trouble_of(troubles, "code");
    let troubles = troubles.to_vec();
    view.check.clone().map(|check| {
        view! {
            <h2>{say("admin-verify")}</h2>
            {match check.verified_at.clone() {
                Some(time) => {
                    view! {
                        <p class="notice" data-verified="">
                            {text("admin-verified", &[("time", time.into())])}
                        </p>
                    }
                        .into_any()
                }
                None => asking(&id, &check, error).into_any(),
            }}
            {match check.first {
                true => view! { <p class="hint" data-first="">{say("admin-verify-first")}</p> }.into_any(),
                false => view! { {check.links.then(|| link(id.clone()))} {check.temporary.map(|by| temporary(&id, by, &troubles))} }.into_any(),
            }}
        }
    })
}

fn asking(id: &str, check: &CallerCheck, error: Option<String>) -> impl IntoView + use<> {
    let ways = check.ways.iter().map(|way| send(id.to_owned(), way)).collect_view();
    let waiting = check.waiting.clone().map(|to| answer(id.to_owned(), to, error));
    view! {
        <p>{say(if check.ways.is_empty() { "admin-verify-nothing" } else { "admin-verify-text" })}</p>
        {waiting}
        {ways}
    }
}

fn send(id: String, way: &WayToAsk) -> impl IntoView + use<> {
    let words = if way.method == Method::Email { "admin-verify-mail" } else { "admin-verify-sms" };
    view! {
        <form method="post" action="/do/admin/verify">
            <input type="hidden" name="user" value=id />
            <input type="hidden" name="method" value=way.method.name() />
            <button class="button secondary">{text(words, &[("to", way.hint.as_str().into())])}</button>
        </form>
    }
}

fn answer(id: String, to: String, error: Option<String>) -> impl IntoView {
    view! {
        <form method="post" action="/do/admin/verified">
            <p>{text("admin-verify-sent", &[("to", to.into())])}</p>
            <input type="hidden" name="user" value=id />
            <Field
                name="code"
                label=say("admin-verify-code")
                hint=say("admin-verify-code.hint")
                error=error
                autocomplete="off"
                inputmode="numeric"
                class="code"
                ltr=true
                list=None
            />
            <button class="button">{say("admin-verify-button")}</button>
        </form>
    }
}

fn link(id: String) -> impl IntoView {
    view! {
        <form method="post" action="/do/admin/reset-link">
            <p>{say("admin-link-text")}</p>
            <input type="hidden" name="user" value=id />
            <button class="button secondary">{say("admin-link")}</button>
        </form>
    }
}

/// A password that serves once: made, or typed where the policy lets an administrator know it.
fn temporary(id: &str, by: HelpDesk, troubles: &[Trouble]) -> impl IntoView + use<> {
    let typed = (by == HelpDesk::Typed).then(|| {
        view! {
            <details open=troubles.iter().any(|trouble| trouble.field == Some("password"))>
                <summary>{say("admin-temporary-typed")}</summary>
                <form method="post" action="/do/admin/temporary">
                    <input type="hidden" name="user" value=id.to_owned() />
                    <Field
                        name="password"
                        label=say("admin-temporary-password")
                        hint=say("admin-temporary-password.hint")
                        error=trouble_of(troubles, "password")
                        autocomplete="off"
                        ltr=true
                    />
                    <button class="button secondary">{say("admin-temporary-set")}</button>
                </form>
            </details>
        }
    });
    view! {
        <form method="post" action="/do/admin/temporary">
            <p>{say("admin-temporary-text")}</p>
            <input type="hidden" name="user" value=id.to_owned() />
            <button class="button secondary">{say("admin-temporary")}</button>
        </form>
        {typed}
    }
}
