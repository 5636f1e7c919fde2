//! `/admin/groups…`: groups, and who is in them.

use leptos::prelude::*;

use super::{desk, people, word};
use crate::{
    contract::{
        Caller, Portal,
        admin::{
            Found,
            groups::{Group, GroupPage, GroupsPage},
        },
    },
    pages::{Rendered, Site, answer, document::Page, titled, troubles},
    parts::{Column, Field, Summary, Trouble, cells, readable, say, table, text, trouble_of},
};

/// The id of the suggestions for a group.
const OTHERS: &str = "others";

/// `GET /admin/groups`; `told`: there may be a word for the page.
pub async fn admin_groups(portal: &Portal, caller: &Caller, site: &Site, path: &str, told: bool) -> Rendered {
    answer((portal, caller, site), "/sign-in?next=/admin/groups", portal.groups.groups(caller, told), |view| {
        desk(&view.frame, site, path, || all(&view))
    })
    .await
}

/// `GET /admin/groups/<id>`.
pub async fn admin_group(portal: &Portal, caller: &Caller, site: &Site, path: &str, (id, told): (String, bool)) -> Rendered {
    let back = format!("/sign-in?next={path}");
    answer((portal, caller, site), &back, portal.groups.group(caller, id, told), |view| {
        desk(&view.frame, site, path, || one(&view))
    })
    .await
}

fn all(view: &GroupsPage) -> Page {
    let title = say("groups-title");
    let troubles = troubles(&view.refusals);
    let columns = ["groups-name", "groups-column-people", "groups-column-inner"].map(Column::new);
    let groups = view.groups.iter().map(|group| {
        let cells =
            cells(&columns, [named(group).into_any(), group.people.to_string().into_any(), group.groups.to_string().into_any()]);
        view! { <tr role="row">{cells}</tr> }
    });
    let groups = groups.collect_view();
    let groups = (!view.groups.is_empty()).then(|| table("title", &columns, groups));
    let content = view! {
        {word(view.done.as_deref())}
        <Summary troubles=troubles.clone() />
        <h1 tabindex="-1" id="title">{title.clone()}</h1>
        <p>{say(if view.groups.is_empty() { "groups-none" } else { "groups-text" })}</p>
        {groups}
        <h2>{say("groups-add")}</h2>
        <form method="post" action="/do/admin/groups/add">
            <Field
                name="name"
                label=say("groups-name")
                hint=say("groups-name.hint")
                value=view.typed.clone()
                error=trouble_of(&troubles, "name")
                autocomplete="off"
            />
            <button class="button">{say("groups-add-button")}</button>
        </form>
    };
    Page::new("admin-groups", titled(&title, &troubles), content)
}

/// A group, as a list tells it.
fn line(group: &Group) -> impl IntoView + use<> {
    let inner =
        (group.groups > 0).then(|| view! { <small>{text("groups-inner-count", &[("count", group.groups.into())])}</small> });
    view! {
        {named(group)}
        <small>{text("groups-people-count", &[("count", group.people.into())])}</small>
        {inner}
    }
}

/// Its name, which leads to it, and whether its people may reset.
fn named(group: &Group) -> impl IntoView + use<> {
    let mark = group.may_reset.then(|| view! { <span class="mark">{say("groups-may-reset")}</span> });
    view! {
        <a href=format!("/admin/groups/{}", group.id)>
            <bdi>{group.name.clone()}</bdi>
        </a>
        {mark}
    }
}

fn one(view: &GroupPage) -> Page {
    let group = &view.group;
    let troubles = troubles(&view.refusals);
    let mark = group.may_reset.then(|| view! { <p class="hint">{say("groups-may-reset.text")}</p> });
    let content = view! {
        {word(view.done.as_deref())}
        <Summary troubles=troubles.clone() />
        <h1 tabindex="-1">
            <bdi>{group.name.clone()}</bdi>
        </h1>
        {mark}
        {members(view, &troubles)}
        {nested(view, &troubles)}
        <details>
            <summary>{say("groups-delete")}</summary>
            <p>{say("groups-delete.text")}</p>
            <form method="post" action="/do/admin/groups/delete">
                {hidden("group", &group.id)} <button class="button secondary">{say("groups-delete.button")}</button>
            </form>
        </details>
        <nav class="ways" aria-label=say("ways")>
            <a href="/admin/groups">{say("groups-back")}</a>
        </nav>
    };
    Page { step: Some("group"), ..Page::new("admin-groups", titled(&group.name, &troubles), content) }
}

fn members(view: &GroupPage, troubles: &[Trouble]) -> impl IntoView + use<> {
    let id = view.group.id.clone();
    let people = view.people.iter().map(|who| member(&id, who)).collect_view();
    let more = view.group.people > view.people.len() as u64;
    let typed = if troubles.iter().any(|trouble| trouble.field == Some("login")) { view.typed.clone() } else { String::new() };
    view! {
        <h2 id="people">{text("groups-people-count", &[("count", view.group.people.into())])}</h2>
        {more.then(|| {
            view! {
                <p>{text("groups-people-first", &[("count", view.people.len().into())])}</p>
                <form method="get" action="/admin/people">
                    {hidden("q", "")} {hidden("group", &view.group.name)}
                    <button class="button secondary">{say("groups-people-all")}</button>
                </form>
            }
        })}
        <ul class="log" aria-labelledby="people">
            {people}
        </ul>
        <form method="post" action="/do/admin/groups/put">
            {hidden("group", &id)}
            <Field
                name="login"
                label=say("groups-login")
                value=typed
                error=trouble_of(troubles, "login")
                autocomplete="off"
                ltr=true
            /> <button class="button secondary">{say("groups-put")}</button>
        </form>
    }
}

fn member(group: &str, who: &Found) -> impl IntoView + use<> {
    view! {
        <li>
            {people::told(who)} <form method="post" action="/do/admin/groups/take">
                {hidden("group", group)} {hidden("user", &who.id)}
                <button class="quiet" aria-label=format!("{} – {}", say("groups-take"), readable(&who.login))>
                    {say("groups-take")}
                </button>
            </form>
        </li>
    }
}

fn nested(view: &GroupPage, troubles: &[Trouble]) -> impl IntoView + use<> {
    let id = view.group.id.clone();
    let inner = view.inner.iter().map(|inner| {
        view! {
            <li>
                {line(inner)}
                <form method="post" action="/do/admin/groups/unnest">
                    {hidden("group", &id)} {hidden("inner", &inner.name)}
                    <button class="quiet" aria-label=format!("{} – {}", say("groups-take"), inner.name)>
                        {say("groups-take")}
                    </button>
                </form>
            </li>
        }
    });
    let inner = inner.collect_view();
    let others = view.others.iter().map(|name| view! { <option value=name.clone()></option> }).collect_view();
    let typed = if troubles.iter().any(|trouble| trouble.field == Some("inner")) { view.typed.clone() } else { String::new() };
    view! {
        <h2 id="inner">{say("groups-inner")}</h2>
        <p class="hint">{say("groups-inner.hint")}</p>
        <ul class="log" aria-labelledby="inner">
            {inner}
        </ul>
        <form method="post" action="/do/admin/groups/nest">
            {hidden("group", &id)}
            <Field
                name="inner"
                label=say("groups-inner-name")
                value=typed
                error=trouble_of(troubles, "inner")
                autocomplete="off"
                list=Some(OTHERS)
            /> <datalist id=OTHERS>{others}</datalist> <button class="button secondary">{say("groups-nest")}</button>
        </form>
    }
}

fn hidden(name: &'static str, value: &str) -> impl IntoView + use<> {
    view! { <input type="hidden" name=name value=value.to_owned() /> }
}
