//! The list: one row a way, with its state and what can be done.

use leptos::prelude::*;

use super::{icon, label, page};
use crate::{
    contract::{
        Refusal,
        enrol::{Entry, Item, SecondFactor, Ways},
    },
    pages::document::Page,
    parts::{Done, Icon, say, text},
    policy::Way,
};

pub(super) fn screen(ways: &Ways, refusals: &[Refusal], done: Option<&str>) -> Page {
    let done = done.map(say);
    page("overview", say("enrol-title"), refusals, |_| {
        view! {
            {done.map(|text| view! { <Done text=text /> })}
            <p>{say(if ways.held { "enrol-held" } else { "enrol-text" })}</p>
            {ways.kept_out.then(|| view! { <p class="aside">{say("enrol-administration")}</p> })}
            {progress(ways)}
            {ways.confirmable.then(|| looks_good(ways.leaves))}
            <ul class="on-file">{rows(ways)}</ul>
            {second_factor(ways.second_factor)}
            {exits(ways)}
        }
    })
}

/// How many ways a reset takes, and how many are there.
fn progress(ways: &Ways) -> Option<impl IntoView + use<>> {
    let (have, need) = (ways.have, ways.need);
    let said =
        if have < need { text("enrol-progress", &[("have", have.into()), ("need", need.into())]) } else { say("enrol-ready") };
    (need > 0).then(|| view! { <p class="progress-line" data-have=have.to_string() data-need=need.to_string()>{said}</p> })
}

/// What is on file is right: one click.
pub(super) fn looks_good(leaves: bool) -> impl IntoView {
    view! {
        <form method="post" action="/do/enrol/confirm" data-leaves=leaves.then_some("")>
            <p>{say("enrol-confirm-text")}</p>
            <button class="button">{say("enrol-confirm")}</button>
        </form>
    }
}

/// All rows, those that are not enabled left out.
fn rows(ways: &Ways) -> impl IntoView + use<> {
    view! {
        {ways.phone.as_ref().map(|entry| contact(Way::Phone, entry))}
        {ways.office.clone().map(office)}
        {ways.email.as_ref().map(|entry| contact(Way::Email, entry))}
        {ways.authenticators.as_ref().map(|apps| several(Way::Authenticator, apps, (!ways.apps_full).then_some("/enrol/app")))}
        {ways.passkeys.as_ref().map(|keys| several(Way::Passkey, keys, Some("/enrol/passkey")))}
        {ways.recovery_codes.map(recovery_codes)}
        {ways.questions.map(questions)}
    }
}

/// A row: what it is, how it stands, what can be done.
fn row(way: Way, state: &'static str, words: String, actions: impl IntoView + 'static) -> impl IntoView {
    view! {
        <li data-way=way.name() data-state=state>
            {icon(way)}
            <div>
                <h2>{say(&label(way))}</h2>
                <p>{words}</p>
                <p class="row-actions">{actions}</p>
            </div>
        </li>
    }
}

/// A link whose name alone would not say what it is about.
fn action(href: String, id: &str, about: &str) -> impl IntoView + use<> {
    view! {
        <a href=href>
            {say(id)} <span class="unseen">{format!(": {about}")}</span>
        </a>
    }
}

fn contact(way: Way, entry: &Entry) -> impl IntoView + use<> {
    let about = say(&label(way));
    let href = format!("/enrol/{}", way.name());
    let hint = |id: &str, hint: &String| text(id, &[("hint", hint.clone().into())]);
    let (state, words, verb) = match entry {
        Entry::Missing => ("missing", say("enrol-missing"), "enrol-set-up"),
        Entry::Supplied(value) => ("supplied", hint("enrol-supplied", value), "enrol-verify"),
        Entry::Own(value) => ("own", hint("enrol-own", value), "enrol-change"),
    };
    let delete = (state == "own").then(|| action(format!("/enrol/delete/{}", way.name()), "enrol-delete", &about));
    row(way, state, words, view! { {action(href, verb, &about)} {delete} })
}

/// The office phone counts, but only the organization changes it.
fn office(hint: String) -> impl IntoView {
    view! {
        <li data-way="office" data-state="read-only">
            <Icon name="office" />
            <div>
                <h2>{say("enrol-office")}</h2>
                <p>{text("enrol-office-text", &[("hint", hint.into())])}</p>
            </div>
        </li>
    }
}

/// Apps and passkeys: each with its name and last use.
fn several(way: Way, items: &[Item], add: Option<&'static str>) -> impl IntoView + use<> {
    let state = if items.is_empty() { "missing" } else { "own" };
    let about = say(&label(way));
    let name = way.name();
    let list: Vec<_> = items
        .iter()
        .cloned()
        .map(|item| {
            let shown = if item.name.is_empty() { about.clone() } else { item.name };
            let used = item.used.map_or_else(|| say("enrol-never-used"), |day| text("enrol-used", &[("day", day.into())]));
            view! {
                <li data-item=item.id.clone()>
                    <bdi>{shown.clone()}</bdi>
                    <small>{used}</small>
                    {action(format!("/enrol/delete/{name}/{}", item.id), "enrol-delete", &shown)}
                </li>
            }
        })
        .collect();
    let words = if list.is_empty() { Some(view! { <p>{say("enrol-missing")}</p> }) } else { None };
    let verb = if list.is_empty() { "enrol-set-up" } else { "enrol-add" };
    view! {
        <li data-way=name data-state=state>
            {icon(way)}
            <div>
                <h2>{about.clone()}</h2>
                {words}
                <ul class="items">{list}</ul>
                {add
                    .map(|href| {
                        view! { <p class="row-actions">{action(href.to_owned(), verb, &about)}</p> }
                    })}
            </div>
        </li>
    }
}

fn recovery_codes(left: u32) -> impl IntoView {
    let way = Way::RecoveryCodes;
    let about = say(&label(way));
    let make = |verb| action("/enrol/codes".to_owned(), verb, &say(&label(way)));
    if left == 0 {
        return row(way, "missing", say("enrol-missing"), make("enrol-set-up")).into_any();
    }
    let delete = action(format!("/enrol/delete/{}", way.name()), "enrol-delete", &about);
    let words = text("enrol-codes-left", &[("left", left.into())]);
    row(way, "own", words, view! { {make("enrol-codes-again")} {delete} }).into_any()
}

fn questions(answered: u32) -> impl IntoView {
    let way = Way::Questions;
    let about = say(&label(way));
    let set = |verb| action("/enrol/questions".to_owned(), verb, &say(&label(way)));
    if answered == 0 {
        return row(way, "missing", say("enrol-missing"), set("enrol-set-up")).into_any();
    }
    let delete = action(format!("/enrol/delete/{}", way.name()), "enrol-delete", &about);
    row(way, "own", say("enrol-questions-answered"), view! { {set("enrol-change")} {delete} }).into_any()
}

/// The second factor of one's own sign-in.
fn second_factor(state: SecondFactor) -> Option<AnyView> {
    let turn = |words: &str, on: &'static str, button: &str| {
        view! {
            <form method="post" action="/do/enrol/second-factor">
                <p>{say(words)}</p>
                <input type="hidden" name="on" value=on />
                <button class="button secondary">{say(button)}</button>
            </form>
        }
        .into_any()
    };
    let content = match state {
        SecondFactor::Impossible => return None,
        SecondFactor::Off => turn("enrol-second-off", "yes", "enrol-second-turn-on"),
        SecondFactor::On => turn("enrol-second-on", "no", "enrol-second-turn-off"),
        SecondFactor::Required => view! { <p>{say("enrol-second-required")}</p> }.into_any(),
    };
    Some(
        view! {
            <section class="second-factor">
                <h2>{say("enrol-second-title")}</h2>
                {content}
            </section>
        }
        .into_any(),
    )
}

/// Finish and cancel; whoever must register first can only finish, or sign out.
fn exits(ways: &Ways) -> impl IntoView + use<> {
    let leaves = ways.leaves;
    let (out, words) = if ways.held { ("/do/account/sign-out", "account-sign-out") } else { ("/do/enrol/skip", "cancel") };
    view! {
        <form method="post" action="/do/enrol/finish" data-leaves=leaves.then_some("")>
            <button class=if ways.confirmable { "button secondary" } else { "button" }>{say("enrol-finish")}</button>
        </form>
        <nav class="ways" aria-label=say("ways")>
            <form method="post" action=out data-leaves=leaves.then_some("")>
                <button class="quiet">{say(words)}</button>
            </form>
        </nav>
    }
}
