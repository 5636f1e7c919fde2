//! `/admin/apps…`: the applications of the access panel.

use leptos::prelude::*;

use super::{desk, inputs::Inputs, word};
use crate::{
    contract::{
        Caller, Portal,
        admin::organization::{App, ApplicationPage, ApplicationsPage},
    },
    pages::{Rendered, Site, answer, document::Page, titled, troubles},
    parts::{File, Summary, say},
};

/// `GET /admin/apps`; `told`: there may be a word for the page.
pub async fn admin_apps(portal: &Portal, caller: &Caller, site: &Site, path: &str, told: bool) -> Rendered {
    answer((portal, caller, site), "/sign-in?next=/admin/apps", portal.organization.apps(caller, told), |view| {
        desk(&view.frame, site, path, || all(&view))
    })
    .await
}

/// `GET /admin/apps/<id>`.
pub async fn admin_app(portal: &Portal, caller: &Caller, site: &Site, path: &str, (id, told): (String, bool)) -> Rendered {
    let back = format!("/sign-in?next={path}");
    answer((portal, caller, site), &back, portal.organization.app(caller, id, told), |view| {
        desk(&view.frame, site, path, || one(&view))
    })
    .await
}

fn all(view: &ApplicationsPage) -> Page {
    let title = say("apps-title");
    let troubles = troubles(&view.refusals);
    let shown = titled(&title, &troubles);
    let inputs = Inputs { typed: &view.typed, troubles: &troubles, texts: "apps" };
    let content = view! {
        {word(view.done.as_deref())}
        <Summary troubles=troubles.clone() />
        <h1 tabindex="-1">{title}</h1>
        <p>{say(if view.apps.is_empty() { "apps-none" } else { "apps-text" })}</p>
        <ul class="log">{view.apps.iter().map(line).collect_view()}</ul>
        <h2>{say("apps-add")}</h2>
        <form method="post" action="/do/admin/apps/add">
            {inputs.line("name", None)} {inputs.ltr("address")} <button class="button">{say("apps-add-button")}</button>
        </form>
    };
    Page::new("admin-apps", shown, content)
}

fn line(app: &App) -> impl IntoView + use<> {
    view! {
        <li data-app=app.id.clone()>
            <a href=format!("/admin/apps/{}", app.id)>
                <bdi>{app.name.clone()}</bdi>
            </a>
            <small>
                <bdi dir="ltr">{app.address.clone()}</bdi>
            </small>
        </li>
    }
}

fn one(view: &ApplicationPage) -> Page {
    let app = &view.app;
    let troubles = troubles(&view.refusals);
    let shown = titled(&app.name, &troubles);
    let inputs = Inputs { typed: &view.typed, troubles: &troubles, texts: "apps" };
    let icon = app.icon.clone().map(|src| view! { <img class="held" src=src alt=say("apps-icon") /> });
    let which = || view! { <input type="hidden" name="app" value=app.id.clone() /> };
    let content = view! {
        {word(view.done.as_deref())}
        <Summary troubles=troubles.clone() />
        <h1 tabindex="-1">
            <bdi>{app.name.clone()}</bdi>
        </h1>
        <form method="post" action="/do/admin/apps/change">
            {which()} {inputs.line("name", None)} {inputs.ltr("address")} <button class="button">{say("apps-save")}</button>
        </form>
        <h2>{say("apps-icon")}</h2>
        {icon}
        <form method="post" action="/do/admin/apps/icon" enctype="multipart/form-data">
            {which()} <File id="icon" label=say("apps-icon.file") hint=say("apps-icon.hint") accept="image/png,image/jpeg" />
            <button class="button secondary">{say("brand-upload")}</button>
        </form>
        <details>
            <summary>{say("apps-remove")}</summary>
            <p>{say("apps-remove.text")}</p>
            <form method="post" action="/do/admin/apps/remove">
                {which()} <button class="button secondary">{say("apps-remove.button")}</button>
            </form>
        </details>
        <nav class="ways" aria-label=say("ways")>
            <a href="/admin/apps">{say("apps-back")}</a>
        </nav>
    };
    Page { step: Some("app"), ..Page::new("admin-apps", shown, content) }
}
