//! Boxes for passwords.

use leptos::prelude::*;

use super::{Trouble, say, text, trouble_of};
use crate::islands::{PasswordField, Rules};

/// The box of a password that is known already.
pub(crate) fn known_password(name: &str, label: String, troubles: &[Trouble]) -> impl IntoView + use<> {
    field(name, label, "current-password", troubles).island()
}

/// `password` and `confirm`, for a password of `min` to `max` characters and, where `classes` says so, of three classes. A suggestion stands
/// in both.
pub(crate) fn new_password(
    (min, max, classes): (u32, u32, bool),
    suggestion: Option<&str>,
    troubles: &[Trouble],
) -> impl IntoView + use<> {
    let rules = Rules {
        min,
        max,
        title: say("rules"),
        length: text("rules-length", &[("min", min.into()), ("max", max.into())]),
        classes: classes.then(|| say("rules-classes")),
        ascii: classes.then(|| say("rules-ascii")),
        kept: say("rules-kept"),
    };
    let field = |name, label| {
        let value = suggestion.map(str::to_owned);
        PasswordField { value, ..field(name, label, "new-password", troubles) }
    };
    view! {
        {PasswordField { rules: Some(rules), ..field("password", say("password-new")) }.island()}
        {field("confirm", say("password-confirm")).island()}
    }
}

fn field(name: &str, label: String, autocomplete: &str, troubles: &[Trouble]) -> PasswordField {
    PasswordField {
        name: name.to_owned(),
        show_field: text("password-show.field", &[("field", label.clone().into())]),
        hide_field: text("password-hide.field", &[("field", label.clone().into())]),
        label,
        autocomplete: autocomplete.to_owned(),
        show: say("password-show"),
        hide: say("password-hide"),
        value: None,
        error: trouble_of(troubles, name),
        rules: None,
    }
}
