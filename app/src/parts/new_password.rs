//! The two boxes of a new password, with the rules that tick themselves.

use leptos::prelude::*;

use super::{Trouble, say, text, trouble_of};
use crate::islands::{PasswordField, Rules};

/// `password` and `confirm`, for a password of `min` to `max` characters and, where `classes` says so, of three classes.
pub(crate) fn new_password((min, max, classes): (u32, u32, bool), troubles: &[Trouble]) -> impl IntoView + use<> {
    let rules = Rules {
        min,
        max,
        title: say("rules"),
        length: text("rules-length", &[("min", min.into()), ("max", max.into())]),
        classes: classes.then(|| say("rules-classes")),
        ascii: classes.then(|| say("rules-ascii")),
        kept: say("rules-kept"),
    };
    view! {
        <PasswordField
            name="password".to_owned()
            label=say("password-new")
            autocomplete="new-password".to_owned()
            show=say("password-show")
            hide=say("password-hide")
            error=trouble_of(troubles, "password")
            rules=Some(rules)
        />
        <PasswordField
            name="confirm".to_owned()
            label=say("password-confirm")
            autocomplete="new-password".to_owned()
            show=say("password-show")
            hide=say("password-hide")
            error=trouble_of(troubles, "confirm")
            rules=None
        />
    }
}
