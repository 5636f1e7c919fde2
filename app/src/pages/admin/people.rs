//! `/admin/people`: one box, and whom it finds.

use leptos::prelude::*;

use super::{names, panel};
use crate::{
    contract::{
        Caller, Portal,
        admin::{Found, PeoplePage},
    },
    pages::{
        Rendered, Site, answer,
        document::{Page, document},
    },
    parts::{Field, say, text},
    policy::Area,
};

/// `GET /admin` and `/admin/people?q=…`.
pub async fn admin_people(portal: &Portal, caller: &Caller, site: &Site, path: &str, asked: Option<String>) -> Rendered {
    answer((portal, caller, site), "/sign-in?next=/admin/people", portal.admin.people(caller, asked), |view| {
        document(&view.frame, site, path, || screen(&view))
    })
    .await
}

fn screen(view: &PeoplePage) -> Page {
    let title = say("admin-people-title");
    let content = view! {
        {panel(&view.frame, "/admin/people", None)}
        <h1 tabindex="-1">{title.clone()}</h1>
        <form method="get" action="/admin/people" role="search">
            <Field
                name="q"
                label=say("admin-search")
                hint=say("admin-search.hint")
                value=view.asked.clone().unwrap_or_default()
                kind="search"
                autocomplete="off"
            />
            <button class="button">{say("admin-search-button")}</button>
        </form>
        {view.asked.is_some().then(|| found(view))}
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

fn found(view: &PeoplePage) -> impl IntoView + use<> {
    if view.found.is_empty() {
        return view! { <p role="status">{say("admin-nobody")}</p> }.into_any();
    }
    let count = view.found.len();
    let told = text(if view.more { "admin-found-more" } else { "admin-found" }, &[("count", count.into())]);
    let people = view.found.iter().map(person).collect_view();
    view! {
        <h2 id="found">{told}</h2>
        <ul class="log" aria-labelledby="found">{people}</ul>
    }
    .into_any()
}

/// Somebody, as a line of a list.
pub(super) fn person(who: &Found) -> impl IntoView + use<> {
    view! { <li>{told(who)}</li> }
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
