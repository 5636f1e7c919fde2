//! How do you want to prove it?

use leptos::prelude::*;

use super::{Open, Screen};
use crate::{
    contract::recover::{BotPuzzle, MethodOption},
    parts::{Icon, Puzzle, Trouble, say, text, trouble_of},
    policy::Method,
};

pub(super) fn screen(options: Vec<MethodOption>, puzzle: BotPuzzle, troubles: &[Trouble]) -> Screen {
    if options.is_empty() {
        return nothing();
    }
    let error = trouble_of(troubles, "method");
    let wrong = error.is_some();
    let only = options.iter().filter(|option| option.closed_h.is_none()).count() == 1;
    // The summary leads to the first method that can be chosen.
    let first = options.iter().find(|option| option.closed_h.is_none()).map(|option| option.method);
    let choices = options.into_iter().map(|option| match option.closed_h {
        None => choice(option.method, option.hint, only, first == Some(option.method)).into_any(),
        Some(hours) => closed(option.method, hours).into_any(),
    });
    let content = view! {
        <p>{say("recover-method-text")}</p>
        <form method="post" action="/do/recover/choose">
            <fieldset aria-labelledby="title" aria-describedby=wrong.then_some("method-error") class:wrong=wrong>
                {error.map(|error| view! { <p class="error" id="method-error">{error}</p> })}
                {choices.collect_view()}
            </fieldset>
            <Puzzle puzzle=puzzle />
            <button class="button">{say("next")}</button>
        </form>
    };
    Screen::new("method", say("recover-method-title"), content).with(Open { another: false, help: true, cancel: true })
}

/// Nothing of what the organization enables can be sent from here: only somebody can help.
fn nothing() -> Screen {
    let content = view! { <p data-code="nothing_offered">{say("recover-method-none")}</p> };
    Screen::new("method", say("recover-method-title"), content).with(Open { another: false, help: true, cancel: true })
}

/// A method that can be chosen. Its hint names the destination only where the contract gave one.
fn choice(method: Method, hint: Option<String>, checked: bool, first: bool) -> impl IntoView {
    let id = if first { "method".to_owned() } else { format!("method-{}", method.name()) };
    let hint = match hint {
        Some(hint) => text(&format!("{}-known", label(method)), &[("hint", hint.into())]),
        None => say(&format!("{}.hint", label(method))),
    };
    view! {
        <label class="choice" for=id.clone()>
            <input type="radio" id=id.clone() name="method" value=method.name() checked=checked />
            <Icon name=icon(method) />
            <span>
                <strong>{say(&label(method))}</strong>
                <small>{hint}</small>
            </span>
        </label>
    }
}

/// A method closed by too many tries: it says until when, and cannot be chosen.
fn closed(method: Method, hours: u32) -> impl IntoView {
    view! {
        <div class="choice closed">
            <Icon name=icon(method) />
            <span>
                <strong>{say(&label(method))}</strong>
                <small>{text("method-closed", &[("hours", hours.into())])}</small>
            </span>
        </div>
    }
}

/// The id of a method's text: `method-mobile-sms`.
fn label(method: Method) -> String {
    format!("method-{}", method.name().replace('_', "-"))
}

fn icon(method: Method) -> &'static str {
    match method {
        Method::Email => "mail",
        Method::MobileSms => "message",
        Method::MobileVoice => "phone",
        Method::OfficeVoice => "office",
        Method::Questions => "question",
        Method::Totp => "app",
        Method::Passkey => "passkey",
        Method::RecoveryCode => "list",
    }
}
