//! Boxes for passwords.

use leptos::prelude::*;

use super::{Trouble, say, text, trouble_of};
use crate::{
    contract::recover::Demands,
    islands::{PasswordField, Rules},
};

/// The box of a password that is known already.
pub(crate) fn known_password(name: &str, label: String, troubles: &[Trouble]) -> impl IntoView + use<> {
    field(name, label, "current-password", troubles).island()
}

/// `password` and `confirm`, with every rule that the portal applies: those that can be seen letter by letter tick themselves, the others are
/// checked when the form is sent. A suggestion stands in both.
pub(crate) fn new_password(
    Demands { min, max, classes, past }: Demands,
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
        {checked(past)}
        {field("confirm", say("password-confirm")).island()}
    }
}

/// What only the portal can judge, and what would have to leave the page for it: nothing does before the form is sent.
fn checked(past: bool) -> impl IntoView {
    let past = past.then_some("rules-past");
    let rules = ["rules-same", "rules-common", "rules-guess", "rules-names"].into_iter().chain(past);
    let lines = rules.map(|id| view! { <li>{say(id)}</li> });
    view! {
        <div class="rules checked" id=PasswordField::CHECKED>
            <p>{say("rules-checked")}</p>
            <ul>{lines.collect_view()}</ul>
        </div>
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
