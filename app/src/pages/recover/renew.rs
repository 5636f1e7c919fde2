//! The new password.

use leptos::prelude::*;

use super::{Open, Screen};
use crate::{
    contract::recover::Renew,
    islands::{PasswordField, Rules},
    parts::{Trouble, say, text, trouble_of},
};

pub(super) fn screen(renew: Renew, troubles: &[Trouble]) -> Screen {
    let Renew { login, min, max, classes } = renew;
    let rules = Rules {
        min,
        max,
        title: say("rules"),
        length: text("rules-length", &[("min", min.into()), ("max", max.into())]),
        classes: classes.then(|| say("rules-classes")),
        ascii: classes.then(|| say("rules-ascii")),
        kept: say("rules-kept"),
    };
    let content = view! {
        <p>{say("recover-renew-text")}</p>
        <form method="post" action="/do/recover/renew">
            // Nameless, so that it is not sent: it tells password managers whose password this is.
            <input type="text" autocomplete="username" value=login readonly hidden />
            {field("password", "password-new", troubles, Some(rules)).island()}
            {field("confirm", "password-confirm", troubles, None).island()}
            <p class="hint">{say("recover-renew-hint")}</p>
            <button class="button">{say("recover-renew-button")}</button>
        </form>
    };
    Screen::new("renew", say("recover-renew-title"), content).with(Open { another: false, help: true, cancel: true })
}

fn field(name: &str, label: &str, troubles: &[Trouble], rules: Option<Rules>) -> PasswordField {
    PasswordField {
        name: name.to_owned(),
        label: say(label),
        autocomplete: "new-password".to_owned(),
        show: say("password-show"),
        hide: say("password-hide"),
        error: trouble_of(troubles, name),
        rules,
    }
}
