//! What stands between a sign-in and where it leads: register now, or say that what is on file is right. Both can wait (specification §2.5,
//! §2.6).

use leptos::prelude::*;

use super::{icon, label, overview::looks_good, page};
use crate::{
    contract::enrol::{DuePage, Entry, Ways},
    pages::document::Page,
    parts::{Icon, say, text},
    policy::Way,
};

pub(super) fn screen(view: &DuePage) -> Page {
    match &view.confirm {
        Some(ways) => confirm(ways, view.leaves),
        None => register(view.leaves),
    }
}

fn register(leaves: bool) -> Page {
    page("due", say("enrol-due-title"), &[], |_| {
        view! {
            <p>{say("enrol-due-text")}</p>
            <a class="button" href="/enrol">{say("enrol-due-button")}</a>
            {not_now(leaves)}
        }
    })
}

fn confirm(ways: &Ways, leaves: bool) -> Page {
    page("due", say("enrol-confirm-title"), &[], |_| {
        view! {
            <ul class="on-file">{on_file(ways)}</ul>
            {looks_good(leaves)}
            <a class="button secondary" href="/enrol">{say("enrol-confirm-change")}</a>
            {not_now(leaves)}
        }
    })
}

fn not_now(leaves: bool) -> impl IntoView {
    view! {
        <nav class="ways" aria-label=say("ways")>
            <form method="post" action="/do/enrol/skip" data-leaves=leaves.then_some("")>
                <button class="quiet">{say("enrol-skip")}</button>
            </form>
        </nav>
    }
}

/// What there is, masked, without buttons.
fn on_file(ways: &Ways) -> impl IntoView + use<> {
    let contact = |way: Way, entry: &Option<Entry>| match entry {
        Some(Entry::Own(hint) | Entry::Supplied(hint)) => Some(row(way, hint.clone())),
        _ => None,
    };
    let count = |items: &Option<Vec<_>>| items.as_ref().map(Vec::len).filter(|count| *count > 0);
    let named = |way: Way, count: Option<usize>| count.map(|count| row(way, text("enrol-count", &[("count", count.into())])));
    let office = ways.office.clone().map(|hint| {
        view! {
            <li data-way="office">
                <Icon name="office" />
                <div>
                    <h2>{say("enrol-office")}</h2>
                    <p><bdi dir="ltr">{hint}</bdi></p>
                </div>
            </li>
        }
    });
    view! {
        {contact(Way::Phone, &ways.phone)}
        {office}
        {contact(Way::Email, &ways.email)}
        {named(Way::Authenticator, count(&ways.authenticators))}
        {named(Way::Passkey, count(&ways.passkeys))}
        {ways
            .recovery_codes
            .filter(|left| *left > 0)
            .map(|left| row(Way::RecoveryCodes, text("enrol-codes-left", &[("left", left.into())])))}
        {ways.questions.filter(|answered| *answered > 0).map(|_| row(Way::Questions, say("enrol-questions-answered")))}
    }
}

fn row(way: Way, words: String) -> impl IntoView {
    view! {
        <li data-way=way.name()>
            {icon(way)}
            <div>
                <h2>{say(&label(way))}</h2>
                <p><bdi>{words}</bdi></p>
            </div>
        </li>
    }
}
