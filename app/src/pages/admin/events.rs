//! `/admin/events`: what happened in the organization, who did it, and what was before.

use leptos::prelude::*;

use super::{attempt, brand, bulk, desk, domains::lasts, policy, word};
use crate::{
    contract::{
        Caller, Portal,
        admin::{
            events::{About, Doer, EventDay, EventsAsked, EventsPage, Told, Topic},
            organization::Validity,
        },
    },
    pages::{Rendered, Site, account, answer, document::Page},
    parts::{Field, Select, readable, say, text},
    policy::Area,
};

/// What of a person is written, by its stable name, and the text that names it.
const FIELDS: [(&str, &str); 13] = [
    ("DisplayName", "account-display-name"),
    ("AlternateEmail", "account-alternate-email"),
    ("Mail", "account-mail"),
    ("MobilePhone", "account-mobile"),
    ("OfficePhone", "account-office"),
    ("Groups", "account-groups"),
    ("Language", "account-language"),
    ("Plan", "account-plan"),
    ("Roles", "account-roles"),
    ("enabled", "account-enabled"),
    ("never_expires", "account-never-expires"),
    ("must_change", "events-must-change"),
    ("source", "admin-filter-source"),
];

/// `GET /admin/events?who=…&topic=…&before=…`.
pub async fn admin_events(portal: &Portal, caller: &Caller, site: &Site, path: &str, asked: EventsAsked) -> Rendered {
    answer((portal, caller, site), "/sign-in?next=/admin/events", portal.admin.events(caller, asked), |view| {
        desk(&view.frame, site, path, || screen(&view))
    })
    .await
}

fn screen(view: &EventsPage) -> Page {
    let title = say("events-title");
    let settles = view.frame.areas.contains(&Area::Policy);
    let found = if view.days.is_empty() {
        view! { <p role="status">{say("events-none")}</p> }.into_any()
    } else {
        view.days.iter().map(|told| day(told, settles)).collect_view().into_any()
    };
    let content = view! {
        {word(view.done.as_deref())}
        <h1 tabindex="-1">{title.clone()}</h1>
        <p>{say("events-text")}</p>
        {asking(&view.asked)}
        {found}
        {view.older.as_deref().map(|older| next(&view.asked, older))}
        <p class="hint">{say("activity-utc")}</p>
    };
    Page::new("admin-events", title, content)
}

fn asking(asked: &EventsAsked) -> impl IntoView + use<> {
    let topics =
        Topic::ALL.map(|topic| (topic.name().to_owned(), say(&format!("events-topic-{}", topic.name().replace('_', "-")))));
    view! {
        <form method="get" action="/admin/events" role="search">
            <Field
                name="who"
                label=say("events-who")
                hint=say("events-who.hint")
                value=asked.who.clone()
                kind="search"
                autocomplete="off"
            />
            <Select
                name="topic"
                label=say("events-topic")
                options=topics.to_vec()
                chosen=asked.topic.clone()
                nothing=Some(say("admin-filter-any"))
                autocomplete="off"
            />
            <button class="button">{say("admin-search-button")}</button>
        </form>
    }
}

/// The way to the page after this.
fn next(asked: &EventsAsked, older: &str) -> impl IntoView + use<> {
    view! {
        <form method="get" action="/admin/events">
            <input type="hidden" name="who" value=asked.who.clone() />
            <input type="hidden" name="topic" value=asked.topic.clone() />
            <input type="hidden" name="before" value=older.to_owned() />
            <button class="button secondary">{say("events-older")}</button>
        </form>
    }
}

fn day(day: &EventDay, settles: bool) -> impl IntoView + use<> {
    let events = day.events.iter().map(|told| event(told, settles)).collect_view();
    view! {
        <h2>{day.date.clone()}</h2>
        <ul class="log">{events}</ul>
    }
}

/// For example: Account data changed: Mobile phone · grace@… for ada@… · Firefox on Windows, 12:40.
fn event(told: &Told, settles: bool) -> impl IntoView + use<> {
    let whom = told.whom.as_deref().map(|whom| view! { <span>{text("events-for", &[("whom", apart(whom).into())])}</span> });
    let from = told.from.as_ref().map(|(device, address)| {
        view! { " · " {account::device(*device)} " " <bdi dir="ltr">{address.clone()}</bdi> }
    });
    view! {
        <li id=told.id.clone() data-what=told.what>
            <strong>{say(told.what)}</strong>
            " "
            <span>{doer(&told.by)}</span>
            " "
            {whom}
            " "
            <small>{told.time.clone()} {from}</small>
            {about(&told.about)}
            {ways(told, settles)}
        </li>
    }
}

/// A user id among words of any direction.
fn apart(login: &str) -> String {
    format!("\u{2068}{}\u{2069}", readable(login))
}

fn doer(by: &Doer) -> String {
    match by {
        Doer::Person(login) => text("events-by", &[("who", apart(login).into())]),
        Doer::Command => say("policy-by-command"),
        Doer::Rekey => say("events-by-rekey"),
    }
}

/// What else can be seen of it, and the way back.
fn ways(told: &Told, settles: bool) -> AnyView {
    if told.undoable {
        return view! {
            <form method="post" action="/do/admin/events/take-back">
                <input type="hidden" name="event" value=told.id.clone() />
                <button class="button secondary" aria-label=format!("{} – {}", say("policy-take-back"), say(told.what))>
                    {say("policy-take-back")}
                </button>
            </form>
        }
        .into_any();
    }
    let (to, words) = match (&told.about, &told.attempt) {
        (About::Policy(_), _) if settles => (format!("/admin/policy/changes/{}", told.id), "policy-take-back-link"),
        (About::Looks(_), _) if settles => ("/admin/brand/changes".to_owned(), "policy-take-back-link"),
        (_, Some(code)) => (format!("/admin/people?q={code}"), "events-story"),
        _ => return ().into_any(),
    };
    view! { <a href=to>{say(words)}</a> }.into_any()
}

fn about(about: &About) -> AnyView {
    let line = |words: String| view! { <small>{words}</small> }.into_any();
    match about {
        About::Nothing => ().into_any(),
        About::Names(names) => line(apart(names)),
        About::Reason(code) => line(attempt::words(code)),
        About::Fields(fields) => {
            line(fields.iter().map(|field| written(field)).collect::<Vec<_>>().join(&say("admin-list-joint")))
        }
        About::Verified(true) => line(say("events-verified")),
        About::Verified(false) => line(say("events-not-verified")),
        About::By(method) => line(say(&format!("by-{}", method.name().replace('_', "-")))),
        About::Counts(created, changed) => {
            line(text("events-counts", &[("created", (*created).into()), ("changed", (*changed).into())]))
        }
        About::Several { act, group, people, helped, refused } => {
            let numbers = [("people", (*people).into()), ("helped", (*helped).into()), ("refused", (*refused).into())];
            line(text("events-several", &[&[("act", bulk::named(*act, group.as_deref()).into())], &numbers[..]].concat()))
        }
        About::Policy(settings) => differences(
            settings
                .iter()
                .map(|(name, before, after)| (policy::name(name), policy::value(name, before), policy::value(name, after))),
        ),
        About::Looks(parts) => differences(
            parts.iter().map(|(part, before, after)| (brand::name(part), brand::value(part, before), brand::value(part, after))),
        ),
        About::App(parts) => {
            differences(parts.iter().map(|(part, before, after)| {
                (say(&format!("events-app-{part}")), app_value(part, before), app_value(part, after))
            }))
        }
        About::Validity(domain, before, after) => differences([(apart(domain), validity(*before), validity(*after))].into_iter()),
    }
}

/// A field in words; one that has none is said as it is.
fn written(field: &str) -> String {
    FIELDS.iter().find(|(name, _)| *name == field).map_or_else(|| field.to_owned(), |(_, id)| say(id))
}

fn app_value(part: &str, value: &str) -> String {
    match part {
        _ if value.is_empty() => say("value-none"),
        "icon" => say("brand-a-picture"),
        _ => apart(value),
    }
}

fn validity(rule: Option<Validity>) -> String {
    rule.map_or_else(|| say("value-by-profile"), lasts)
}

/// Each with its name, before and after. What is the same on both sides names what was changed.
fn differences(parts: impl Iterator<Item = (String, String, String)>) -> AnyView {
    let parts = parts.map(|(name, before, after)| {
        let before = (before != after).then(|| view! { <del>{before}</del> });
        view! {
            <div>
                <dt>{name}</dt>
                <dd>{before} <ins>{after}</ins></dd>
            </div>
        }
    });
    view! { <dl class="facts">{parts.collect_view()}</dl> }.into_any()
}
