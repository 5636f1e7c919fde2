//! The new password.

use leptos::prelude::*;

use super::{Open, Screen};
use crate::{
    contract::recover::Renew,
    parts::{Trouble, new_password, say},
};

pub(super) fn screen(renew: Renew, troubles: &[Trouble]) -> Screen {
    let Renew { login, demands } = renew;
    let content = view! {
        <p>{say("recover-renew-text")}</p>
        <form method="post" action="/do/recover/renew">
            // Nameless, so that it is not sent: it tells password managers whose password this is.
            <input type="text" autocomplete="username" value=login readonly hidden />
            {new_password(demands, None, troubles)}
            <p class="hint">{say("recover-renew-hint")}</p>
            <button class="button">{say("recover-renew-button")}</button>
        </form>
    };
    Screen::new("renew", say("recover-renew-title"), content).with(Open { another: false, help: true, cancel: true })
}
