//! `/admin/people`: one box, and whom it finds.

use leptos::prelude::*;

use super::{attempt, bulk, desk, names};
use crate::{
    contract::{
        Caller, Portal,
        admin::{Found, PeoplePage, Search, Total},
    },
    pages::{Rendered, Site, answer, document::Page, plan_text},
    parts::{Column, Field, Select, cells, ltr, readable, say, table, text},
    policy::{Role, Standing},
};

/// `GET /admin` and `/admin/people?q=…`.
pub async fn admin_people(portal: &Portal, caller: &Caller, site: &Site, path: &str, asked: Search) -> Rendered {
    answer((portal, caller, site), "/sign-in?next=/admin/people", portal.admin.people(caller, asked), |view| {
        desk(&view.frame, site, path, || screen(&view))
    })
    .await
}

fn screen(view: &PeoplePage) -> Page {
    let title = say("admin-people-title");
    let content = view! {
        <h1 tabindex="-1">{title.clone()}</h1>
        <form method="get" action="/admin/people" role="search">
            <Field
                name="q"
                label=say("admin-search")
                hint=say(view.sought.hint())
                value=view.asked.text.clone().unwrap_or_default()
                kind="search"
                autocomplete="off"
            />
            {filters(view)} <button class="button">{say("admin-search-button")}</button>
            {(!view.acts.is_empty()).then(|| view! { <button class="quiet" name="all" value="yes">{say("bulk-all")}</button> })}
        </form>
        {match &view.attempt {
            Some(attempt) => attempt::story(attempt).into_any(),
            None => view.asked.is_asked().then(|| found(view)).into_any(),
        }}
    };
    Page::new("admin-people", title, content)
}

/// What narrows the search down; open where something does.
fn filters(view: &PeoplePage) -> impl IntoView + use<> {
    let asked = &view.asked;
    let roles = Role::ALL.map(|role| (role.name().to_owned(), names(&[role]))).to_vec();
    let groups = view.groups.iter().map(|group| (group.clone(), group.clone())).collect::<Vec<_>>();
    let told = |prefix: &str, values: &[&str]| -> Vec<(String, String)> {
        values.iter().map(|value| ((*value).to_owned(), say(&format!("{prefix}-{}", value.replace('_', "-"))))).collect()
    };
    let pick = |name: &'static str, options: Vec<(String, String)>, chosen: &str| {
        let label = say(&format!("admin-filter-{name}"));
        view! {
            <Select
                name=name
                label=label
                options=options
                chosen=chosen.to_owned()
                nothing=Some(say("admin-filter-any"))
                autocomplete="off"
            />
        }
    };
    let open = asked.filters().iter().any(|filter| !filter.is_empty()) || !asked.state.is_empty();
    view! {
        <details open=open>
            <summary>{say("admin-filter")}</summary>
            <div class="stack">
            {pick("role", roles, &asked.role)}
            {(!groups.is_empty()).then(|| pick("group", groups, &asked.group))}
            {pick("plan", told("plan", &["none", "basic", "premium"]), &asked.plan)}
            {pick("source", told("admin-source", &["cloud", "on_premises"]), &asked.source)}
            {pick("enabled", told("admin-enabled", &["yes", "no"]), &asked.enabled)}
            {pick("state", told("admin-state", &Standing::ALL.map(Standing::name)), &asked.state)}
            </div>
        </details>
    }
}

/// What a list of people tells of each.
fn columns(asked: &Search) -> [Column; 4] {
    let by = |name, sort: &str| Column::new(name).sorted(format!("/admin/people?{}", asked.query(sort)), asked.sort == sort);
    [by("admin-column-name", "name"), by("login", ""), Column::new("admin-column-roles"), Column::new("account-plan")]
}

fn found(view: &PeoplePage) -> impl IntoView + use<> {
    let further = further(view);
    if view.found.is_empty() {
        let id = if view.next.is_some() { "admin-nobody-yet" } else { "admin-nobody" };
        return view! { <p role="status">{say(id)}</p> {further} }.into_any();
    }
    let helps = !view.acts.is_empty();
    let columns = columns(&view.asked);
    let people = view.found.iter().map(|who| line(&columns, who, helps.then_some(view.asked.ticked))).collect_view();
    let everybody = (!view.asked.is_narrow() && view.asked.state.is_empty()).then(|| view! { <p>{say("admin-everybody")}</p> });
    let list = view! {
        <h2 id="found">{counted(view)}</h2>
        {everybody}
        {table("found", &columns, people)}
    };
    if helps {
        let acts = bulk::acts(view);
        view! { <form method="post" action="/do/admin/people/bulk">{list} {acts}</form> {further} }.into_any()
    } else {
        view! { {list} {further} }.into_any()
    }
}

/// How many there are, as far as they were counted.
fn counted(view: &PeoplePage) -> String {
    let count = view.found.len();
    match view.total {
        None if view.next.is_some() => text("admin-found-more", &[("count", count.into())]),
        None => text("admin-found", &[("count", count.into())]),
        Some(Total { people, more: false }) => text("admin-found-of", &[("count", count.into()), ("total", people.into())]),
        Some(Total { people, more: true }) => text("admin-found-of.more", &[("count", count.into()), ("total", people.into())]),
    }
}

/// The same search, from where it stopped, and back to where it began.
fn further(view: &PeoplePage) -> impl IntoView + use<> {
    let asked = &view.asked;
    let page = |after: Option<&str>, words: &'static str| {
        let parts = asked.pairs().into_iter().chain([("sort", asked.sort.as_str())]).chain(after.map(|after| ("after", after)));
        let parts = parts.map(|(name, value)| view! { <input type="hidden" name=name value=value.to_owned() /> });
        view! {
            <form method="get" action="/admin/people">
                {parts.collect_view()} <button class="button secondary">{say(words)}</button>
            </form>
        }
    };
    let first = (!asked.after.is_empty()).then(|| page(None, "admin-first"));
    let next = view.next.as_deref().map(|next| page(Some(next), "admin-further"));
    (first.is_some() || next.is_some()).then(|| view! { <div class="pages">{first} {next}</div> })
}

/// Somebody, as a line of a table; where several can be helped at once, with a box to tick.
fn line(columns: &[Column], who: &Found, ticked: Option<bool>) -> impl IntoView + use<> {
    let tick = ticked.map(|ticked| {
        let label = text("bulk-tick", &[("login", readable(&who.login).into())]);
        view! { <input type="checkbox" name="people" value=who.id.clone() checked=ticked aria-label=label /> }
    });
    let plan = plan_text(who.plan).map_or_else(|| say("plan-none"), say);
    let cells = cells(
        columns,
        [view! { {tick} {named(who)} }.into_any(), ltr(&readable(&who.login)), names(&who.roles).into_any(), plan.into_any()],
    );
    view! { <tr role="row">{cells}</tr> }
}

/// Their name, which leads to them, and whether they are switched off.
pub(super) fn named(who: &Found) -> impl IntoView + use<> {
    let shown = if who.name.is_empty() { readable(&who.login) } else { who.name.clone() };
    let shut = (!who.enabled).then(|| view! { <span class="mark">{say("admin-disabled")}</span> });
    view! {
        <a href=format!("/admin/people/{}", who.id)>
            <bdi>{shown}</bdi>
        </a>
        {shut}
    }
}

/// Somebody, as a list tells it.
pub(super) fn told(who: &Found) -> impl IntoView + use<> {
    let roles = (!who.roles.is_empty()).then(|| view! { <small>{names(&who.roles)}</small> });
    view! {
        {named(who)}
        <small>{ltr(&readable(&who.login))}</small>
        {roles}
    }
}
