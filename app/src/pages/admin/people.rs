//! `/admin/people`: one box, and whom it finds.

use leptos::prelude::*;

use super::{attempt, bulk, desk, names};
use crate::{
    contract::{
        Caller, Portal,
        admin::{Found, PeoplePage, Search},
    },
    pages::{Rendered, Site, answer, document::Page},
    parts::{Field, Select, say, text},
    policy::{Area, Role, Standing},
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
                hint=say("admin-search.hint")
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
        {view
            .frame
            .areas
            .contains(&Area::Accounts)
            .then(|| {
                view! {
                    <nav class="ways" aria-label=say("ways")>
                        <a href="/admin/people/new">{say("account-new-title")}</a>
                        <a href="/admin/people/import">{say("import-title")}</a>
                    </nav>
                }
            })}
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

fn found(view: &PeoplePage) -> impl IntoView + use<> {
    let further = view.next.as_deref().map(|next| further(&view.asked, next));
    if view.found.is_empty() {
        let id = if further.is_some() { "admin-nobody-yet" } else { "admin-nobody" };
        return view! { <p role="status">{say(id)}</p> {further} }.into_any();
    }
    let count = view.found.len();
    let told = text(if further.is_some() { "admin-found-more" } else { "admin-found" }, &[("count", count.into())]);
    let helps = !view.acts.is_empty();
    let people = view.found.iter().map(|who| line(who, helps.then_some(view.asked.ticked))).collect_view();
    let list = view! {
        <h2 id="found">{told}</h2>
        <ul class="log" aria-labelledby="found">
            {people}
        </ul>
    };
    if helps {
        let acts = bulk::acts(&view.acts, &view.asked, view.next.is_some());
        view! { <form method="post" action="/do/admin/people/bulk">{list} {acts}</form> {further} }.into_any()
    } else {
        view! { {list} {further} }.into_any()
    }
}

/// The same search, from where it stopped.
fn further(asked: &Search, next: &str) -> impl IntoView + use<> {
    let parts = asked.pairs().into_iter().chain([("after", next)]);
    let parts = parts.map(|(name, value)| view! { <input type="hidden" name=name value=value.to_owned() /> });
    view! {
        <form method="get" action="/admin/people">
            {parts.collect_view()} <button class="button secondary">{say("admin-further")}</button>
        </form>
    }
}

/// Somebody, as a line of a list.
pub(super) fn person(who: &Found) -> impl IntoView + use<> {
    line(who, None)
}

/// The same; where several can be helped at once, with a box to tick.
fn line(who: &Found, ticked: Option<bool>) -> impl IntoView + use<> {
    let tick = ticked.map(|ticked| {
        let label = text("bulk-tick", &[("login", who.login.as_str().into())]);
        view! { <input type="checkbox" name="people" value=who.id.clone() checked=ticked aria-label=label /> }
    });
    view! { <li>{tick} {told(who)}</li> }
}

/// Somebody, as a list tells it.
pub(super) fn told(who: &Found) -> impl IntoView + use<> {
    let shown = if who.name.is_empty() { who.login.clone() } else { who.name.clone() };
    let roles = (!who.roles.is_empty()).then(|| view! { <small>{names(&who.roles)}</small> });
    let shut = (!who.enabled).then(|| view! { <span class="mark">{say("admin-disabled")}</span> });
    view! {
        <a href=format!("/admin/people/{}", who.id)>
            <bdi>{shown}</bdi>
        </a>
        {shut}
        <small>
            <bdi dir="ltr">{who.login.clone()}</bdi>
        </small>
        {roles}
    }
}
