//! `/admin/people/bulk…`: help for several people at once.

use leptos::prelude::*;

use super::desk;
use crate::{
    contract::{
        Caller, Portal, Refusal,
        admin::{
            PeoplePage,
            bulk::{Act, BulkLine, BulkPage, BulksPage, Course, Outcome},
        },
    },
    islands::Wait,
    pages::{Rendered, Site, answer, data::data_url, document::Page, refusal_text, titled, troubles},
    parts::{Choice, Choices, Column, Icon, Select, Summary, Trouble, cells, readable, say, table, text},
};

/// Seconds after which a browser without scripts looks again.
const REFRESH_S: u32 = 3;

/// `GET /admin/people/bulk`; `told`: there may be a word for the page.
pub async fn admin_bulks(portal: &Portal, caller: &Caller, site: &Site, path: &str, told: bool) -> Rendered {
    answer((portal, caller, site), "/sign-in?next=/admin/people/bulk", portal.bulk.bulks(caller, told), |view| {
        desk(&view.frame, site, path, || all(&view))
    })
    .await
}

/// `GET /admin/people/bulk/<id>`.
pub async fn admin_bulk(portal: &Portal, caller: &Caller, site: &Site, path: &str, id: String) -> Rendered {
    let back = format!("/sign-in?next={path}");
    answer((portal, caller, site), &back, portal.bulk.bulk(caller, id), |view| desk(&view.frame, site, path, || one(&view))).await
}

fn all(view: &BulksPage) -> Page {
    let title = say("bulk-title");
    // Nothing is typed here: what was wrong stood in the form of the search.
    let troubles: Vec<_> = troubles(&view.refusals).into_iter().map(|trouble| Trouble { field: None, ..trouble }).collect();
    let shown = titled(&title, &troubles);
    let columns = ["bulk-column-act", "column-at", "bulk-column-far"].map(Column::new);
    let last = view.bulks.iter().map(|bulk| {
        let link = view! {
            <a href=format!("/admin/people/bulk/{}", bulk.id)>{named(bulk.act, bulk.group.as_deref())}</a>
        };
        let cells = cells(&columns, [link.into_any(), bulk.at.clone().into_any(), far(bulk).into_any()]);
        view! { <tr role="row">{cells}</tr> }
    });
    let last = last.collect_view();
    let last = (!view.bulks.is_empty()).then(|| table("title", &columns, last));
    let content = view! {
        <Summary troubles=troubles />
        <h1 tabindex="-1" id="title">{title}</h1>
        <p>{say(if view.bulks.is_empty() { "bulk-nothing" } else { "bulk-text" })}</p>
        {last}
        {back("/admin/people", "bulk-back")}
    };
    Page::new("admin-bulks", shown, content)
}

fn one(view: &BulkPage) -> Page {
    let bulk = &view.bulk;
    let title = named(bulk.act, bulk.group.as_deref());
    let works = bulk.course == Course::Working;
    let done = bulk.course == Course::Done;
    let word = if bulk.passed == bulk.people { format!("bulk-done-{}", bulk.act.name()) } else { "bulk-replaced".to_owned() };
    let told = done.then(|| view! { <p role="status">{say(&word)}</p> });
    let shown = view.file.is_some().then(|| view! { <p class="caution" data-temporary="">{say("bulk-passwords.shown")}</p> });
    let hidden = view.hidden.then(|| passwords_wait(&bulk.id));
    let lines = view.outcomes.iter().map(line).collect_view();
    let content = view! {
        <h1 tabindex="-1">{title.clone()}</h1>
        {told}
        {if done { view! { <p>{far(bulk)}</p> }.into_any() } else { under_way(bulk).into_any() }}
        {hidden}
        {shown}
        <ul class="conditions">{lines}</ul>
        {(bulk.passed > 0).then(|| file(view))}
        {back("/admin/people/bulk", "bulk-title")}
    };
    let page = Page { step: Some(bulk.course.name()), ..Page::new("admin-bulk", title, content) };
    if works { Page { look: Some("works"), refresh_s: Some(REFRESH_S), ..page } } else { page }
}

fn back(href: &'static str, words: &'static str) -> impl IntoView {
    view! {
        <nav class="ways" aria-label=say("ways")>
            <a href=href>{say(words)}</a>
        </nav>
    }
}

/// How far it came, in words.
fn far(bulk: &BulkLine) -> String {
    let helped = bulk.passed - bulk.refused;
    match bulk.course {
        Course::Asked => text("bulk-asked", &[("all", bulk.people.into())]),
        Course::Working => text("bulk-working", &[("passed", bulk.passed.into()), ("all", bulk.people.into())]),
        Course::Paused => text("bulk-paused", &[("passed", bulk.passed.into()), ("all", bulk.people.into())]),
        Course::Done => text("bulk-count", &[("done", helped.into()), ("all", bulk.people.into())]),
    }
}

/// Passwords that nobody saw yet: to look at the page alone does not show them.
fn passwords_wait(id: &str) -> impl IntoView + use<> {
    view! {
        <p>{say("bulk-passwords")}</p>
        <form method="post" action="/do/admin/people/bulk/show">
            <input type="hidden" name="bulk" value=id.to_owned() />
            <button class="button">{say("bulk-passwords.button")}</button>
        </form>
    }
}

/// How far it is, and the way to stop it, or to go on.
fn under_way(bulk: &BulkLine) -> impl IntoView + use<> {
    let works = bulk.course == Course::Working;
    let (value, button) = match bulk.course {
        Course::Working => ("yes", "import-pause"),
        Course::Asked => ("no", "bulk-begin"),
        Course::Paused | Course::Done => ("no", "import-go-on"),
    };
    let bar = (bulk.course != Course::Asked).then(|| {
        view! { <progress max=bulk.people.to_string() value=bulk.passed.to_string() aria-labelledby="far"></progress> }
    });
    view! {
        <p id="far" role="status">
            {far(bulk)}
        </p>
        {bar}
        {works.then(|| Wait { every_ms: Wait::OFTEN }.island())}
        <form method="post" action="/do/admin/people/bulk/pause">
            <input type="hidden" name="bulk" value=bulk.id.clone() />
            <input type="hidden" name="paused" value=value />
            <button class=if works { "button secondary" } else { "button" }>{say(button)}</button>
        </form>
    }
}

fn line(outcome: &Outcome) -> impl IntoView + use<> {
    let (icon, holds) = if outcome.refusal.is_none() { ("done", "yes") } else { ("warning", "no") };
    let words = outcome.refusal.as_ref().map_or_else(|| say("bulk-done"), refusal_text);
    let code = outcome.refusal.as_ref().map(Refusal::code);
    let told = match outcome.password.clone() {
        Some(password) => view! { <strong class="secret"><bdi dir="ltr">{password}</bdi></strong> }.into_any(),
        None => view! { <small class="hint">{words}</small> }.into_any(),
    };
    view! {
        <li data-holds=holds data-code=code>
            <Icon name=icon />
            <span>
                <bdi dir="ltr">{readable(&outcome.login)}</bdi>
                {told}
            </span>
        </li>
    }
}

/// What became of each, as a file. Passwords are in it while they are shown.
fn file(view: &BulkPage) -> impl IntoView + use<> {
    let address = match &view.file {
        Some(file) => data_url("text/csv", file),
        None => format!("/admin/people/bulk/{}/result.csv", view.bulk.id),
    };
    view! {
        <a class="button secondary" href=address download="result.csv">
            {say("bulk-file")}
        </a>
    }
}

/// What can be done for all that are ticked, or for everybody whom the search finds.
pub(super) fn acts(view: &PeoplePage) -> impl IntoView + use<> {
    let (asked, further) = (&view.asked, view.next.is_some());
    let acts: Vec<Act> = view.acts.iter().copied().filter(|act| !act.takes_group() || !view.groups.is_empty()).collect();
    let group = acts.iter().any(|act| act.takes_group()).then(|| into(&view.groups));
    let choices = acts.iter().map(|act| Choice {
        value: act.name().to_owned(),
        label: named(*act, None),
        hint: None,
        chosen: *act == Act::Link,
    });
    let option = |name: &str| Choice {
        value: name.to_owned(),
        label: say(&format!("bulk-{name}")),
        hint: Some(say(&format!("bulk-{name}.hint"))),
        chosen: false,
    };
    let options = further.then(|| option("everybody")).into_iter().chain([option("mail")]).collect();
    let search = further.then(|| {
        let pairs = asked.pairs().map(|(name, value)| view! { <input type="hidden" name=name value=value.to_owned() /> });
        pairs.into_iter().collect_view()
    });
    view! {
        <details>
            <summary>{say("bulk-label")}</summary>
            <div class="stack">
            <Choices name="act" label=say("bulk-act") choices=choices.collect() hint=say("bulk-act.hint") />
            {group}
            {search}
            <Choices name="also" label=say("bulk-also") choices=options several=true />
            <button class="button secondary">{say("bulk-button")}</button>
            </div>
        </details>
    }
}

/// The group that people are put into, or taken out of.
fn into(groups: &[String]) -> impl IntoView + use<> {
    let options = groups.iter().map(|group| (group.clone(), group.clone())).collect::<Vec<_>>();
    view! {
        <Select
            name="into"
            label=say("bulk-into")
            hint=say("bulk-into.hint")
            options=options
            chosen=String::new()
            nothing=Some(say("bulk-into.none"))
            autocomplete="off"
        />
    }
}

/// What is done, in words.
pub(super) fn named(act: Act, group: Option<&str>) -> String {
    let act = say(&format!("bulk-{}", act.name()));
    group.map_or_else(|| act.clone(), |group| format!("{act}: \u{2068}{group}\u{2069}"))
}
