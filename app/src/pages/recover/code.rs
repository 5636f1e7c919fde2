//! The six digits: sent, or shown by an authenticator app.

use leptos::prelude::*;

use super::{Open, Screen, whom::nothing_came};
use crate::{
    contract::recover::{Again, Help},
    islands::Wait,
    parts::{Field, Trouble, say, send_again, text, trouble_of},
    policy::Method,
};

/// A code that went out, or would have.
pub(super) fn sent(
    method: Method,
    hint: Option<String>,
    (minutes, late_s): (u32, u32),
    again: Again,
    (help, troubles): (&Help, &[Trouble]),
) -> Screen {
    let channel = if method == Method::Email { "mail" } else { "text" };
    let about = match hint {
        Some(hint) => text(&format!("recover-code-{channel}-known"), &[("hint", hint.into())]),
        None => say(&format!("recover-code-{channel}-neutral")),
    };
    let hint = text(&format!("recover-code-{channel}-hint"), &[("minutes", minutes.into())]);
    let content = view! {
        <p>{about}</p>
        {form(hint, troubles)}
        {(method == Method::Email).then(noticed_elsewhere)}
        {send_again("/do/recover/send", ("destination", again.destination.clone()), again, say("again-send"))}
        {nothing_came(late_s, help)}
    };
    Screen::new("prove", say(&format!("recover-code-{channel}-title")), content).with(Open {
        another: true,
        help: true,
        cancel: true,
    })
}

/// The link of the same mail may be pressed in another window: this one says so within seconds. A browser without scripts finds out when its
/// form is sent.
fn noticed_elsewhere() -> impl IntoView {
    view! { <div hidden="">{Wait { every_ms: Wait::NOW_AND_THEN }.island()}</div> }
}

/// The code of an authenticator app.
pub(super) fn authenticator(troubles: &[Trouble]) -> Screen {
    let content = view! {
        <p>{say("recover-totp-text")}</p>
        {form(say("recover-totp-hint"), troubles)}
    };
    Screen::new("prove", say("recover-totp-title"), content).with(Open { another: true, help: true, cancel: true })
}

/// One of the printed recovery codes.
pub(super) fn recovery(troubles: &[Trouble]) -> Screen {
    let content = view! {
        <p>{say("recover-recovery-text")}</p>
        <form method="post" action="/do/recover/prove">
            <Field
                name="code"
                label=say("recovery-code")
                hint=say("recovery-code.hint")
                error=trouble_of(troubles, "code")
                autocomplete="off"
                class="code"
                ltr=true
            />
            <button class="button">{say("next")}</button>
        </form>
    };
    Screen::new("prove", say("recover-recovery-title"), content).with(Open { another: true, help: true, cancel: true })
}

/// One box for all digits: people paste, and phones fill it from the message.
fn form(hint: String, troubles: &[Trouble]) -> impl IntoView + use<> {
    view! {
        <form method="post" action="/do/recover/prove">
            <Field
                name="code"
                label=say("code")
                hint=hint
                error=trouble_of(troubles, "code")
                autocomplete="one-time-code"
                inputmode="numeric"
                class="code"
                ltr=true
            />
            <button class="button">{say("next")}</button>
        </form>
    }
}
