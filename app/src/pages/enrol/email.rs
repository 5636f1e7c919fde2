//! An e-mail address.

use leptos::prelude::*;

use super::{back, page};
use crate::{
    contract::enrol::EmailPage,
    pages::document::Page,
    parts::{Field, Puzzle, say, trouble_of},
};

pub(super) fn screen(view: &EmailPage) -> Page {
    page("email", say("enrol-email-title"), &view.refusals, |troubles| {
        view! {
            <p>{say(if view.supplied { "enrol-email-supplied" } else { "enrol-email-text" })}</p>
            <form method="post" action="/do/enrol/email">
                // Not of type `email`: browsers refuse what is not ASCII before the `@`.
                <Field
                    name="email"
                    label=say("enrol-address")
                    hint=say("enrol-address.hint")
                    value=view.address.clone()
                    error=trouble_of(troubles, "email")
                    autocomplete="email"
                    inputmode="email"
                    ltr=true
                />
                <Puzzle puzzle=view.puzzle.clone() />
                <button class="button">{say("enrol-email-button")}</button>
            </form>
            {back()}
        }
    })
}
