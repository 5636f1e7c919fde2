//! A code to type, or a call to answer.

use leptos::prelude::*;

use super::{back, page};
use crate::{
    contract::enrol::ProvePage,
    islands::Wait,
    pages::document::Page,
    parts::{Field, Icon, say, send_again, text, trouble_of},
    policy::Method,
};

/// Seconds after which a browser without scripts looks again.
const REFRESH_S: u32 = 5;

pub(super) fn screen(view: &ProvePage) -> Page {
    match view.method {
        Method::MobileVoice if view.left_s > 0 => ringing(view),
        Method::MobileVoice => unanswered(view),
        Method::Email => code(view, "mail"),
        _ => code(view, "text"),
    }
}

fn code(view: &ProvePage, channel: &str) -> Page {
    let sent = text(&format!("enrol-prove-{channel}"), &[("to", view.to.clone().into())]);
    page("prove", say(&format!("enrol-prove-{channel}-title")), &view.refusals, |troubles| {
        view! {
            <p>{sent}</p>
            <form method="post" action="/do/enrol/prove">
                <input type="hidden" name="method" value=view.method.name() />
                <Field
                    name="code"
                    label=say("code")
                    hint=text("enrol-prove-hint", &[("minutes", view.minutes.into())])
                    error=trouble_of(troubles, "code")
                    autocomplete="one-time-code"
                    inputmode="numeric"
                    class="code"
                    ltr=true
                />
                <button class="button">{say("enrol-prove-button")}</button>
            </form>
            {again(view, say("again-send"))}
            {other(view)}
        }
    })
}

fn ringing(view: &ProvePage) -> Page {
    let page = page("prove", say("recover-call-title"), &view.refusals, |_| {
        view! {
            <p>{text("enrol-prove-call", &[("to", view.to.clone().into())])}</p>
            <p class="ringing" role="status">
                <Icon name="phone" />
                {say("recover-call-press")}
            </p>
            {Wait { every_ms: Wait::OFTEN }.island()}
            <p>
                <a href="/enrol/prove">{say("recover-call-check")}</a>
            </p>
            {other(view)}
        }
    });
    Page { look: Some("ringing"), refresh_s: Some(REFRESH_S), ..page }
}

fn unanswered(view: &ProvePage) -> Page {
    let page = page("prove", say("recover-call-unanswered-title"), &view.refusals, |_| {
        view! {
            <p>{say("recover-call-unanswered-text")}</p>
            {again(view, say("again-call"))}
            {other(view)}
        }
    });
    Page { look: Some("unanswered"), ..page }
}

fn again(view: &ProvePage, label: String) -> impl IntoView + use<> {
    send_again("/do/enrol/again", ("method", view.method.name().to_owned()), view.again.clone(), label)
}

/// Another number or address; or back.
fn other(view: &ProvePage) -> impl IntoView + use<> {
    let (href, words) = if view.method == Method::Email {
        ("/enrol/email", "enrol-other-address")
    } else {
        ("/enrol/phone", "enrol-other-number")
    };
    view! {
        <p>
            <a href=href>{say(words)}</a>
        </p>
        {back()}
    }
}
