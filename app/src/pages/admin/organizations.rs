//! `/admin/organizations…`: the operator's pages. Nobody in an organization is seen here.

use leptos::prelude::*;

use super::{desk, inputs::Inputs, word};
use crate::{
    contract::{
        Caller, Portal,
        admin::organizations::{OrganizationLine, OrganizationPage, OrganizationsPage},
    },
    pages::{Rendered, Site, answer, document::Page, titled, troubles},
    parts::{Column, Summary, cells, ltr, readable, say, table, text},
};

/// `GET /admin/organizations`.
pub async fn admin_organizations(portal: &Portal, caller: &Caller, site: &Site, path: &str, told: bool) -> Rendered {
    let asked = portal.organizations.organizations(caller, told);
    answer((portal, caller, site), "/sign-in?next=/admin/organizations", asked, |view| {
        desk(&view.frame, site, path, || all(&view))
    })
    .await
}

/// `GET /admin/organizations/<key>`.
pub async fn admin_organization(
    portal: &Portal,
    caller: &Caller,
    site: &Site,
    path: &str,
    (id, told): (String, bool),
) -> Rendered {
    let back = format!("/sign-in?next={path}");
    answer((portal, caller, site), &back, portal.organizations.organization_of(caller, id, told), |view| {
        desk(&view.frame, site, path, || one(&view))
    })
    .await
}

fn all(view: &OrganizationsPage) -> Page {
    let title = say("organizations-title");
    let troubles = troubles(&view.refusals);
    let shown = titled(&title, &troubles);
    let inputs = Inputs { typed: &view.typed, troubles: &troubles, texts: "organizations" };
    let columns = ["organizations-name", "organizations-address"].map(Column::new);
    let lines = view.organizations.iter().map(|organization| line(&columns, organization)).collect_view();
    let content = view! {
        <Summary troubles=troubles.clone() />
        <h1 tabindex="-1" id="title">{title}</h1>
        <p>{say("organizations-text")}</p>
        {table("title", &columns, lines)}
        <h2>{say("organizations-new")}</h2>
        <form method="post" action="/do/admin/organizations/add">
            {inputs.line("name", None)} {inputs.ltr("key")} {inputs.ltr("address")} {inputs.ltr("login")} {inputs.ltr("email")}
            <button class="button">{say("organizations-add")}</button>
        </form>
    };
    Page::new("admin-organizations", shown, content)
}

/// The form that takes a host away, and its field.
const HOST: (&str, &str) = ("/do/admin/organizations/unhost", "host");
/// The same for a domain.
const DOMAIN: (&str, &str) = ("/do/admin/organizations/undomain", "domain");

fn line(columns: &[Column], organization: &OrganizationLine) -> impl IntoView + use<> {
    let link = view! {
        <a href=format!("/admin/organizations/{}", organization.id)>
            <bdi>{organization.name.clone()}</bdi>
        </a>
    };
    let cells = cells(columns, [link.into_any(), ltr(&organization.address)]);
    view! {
        <tr role="row" data-organization=organization.id.clone()>
            {cells}
        </tr>
    }
}

fn one(view: &OrganizationPage) -> Page {
    let organization = &view.organization;
    let troubles = troubles(&view.refusals);
    let shown = titled(&organization.name, &troubles);
    let inputs = Inputs { typed: &view.typed, troubles: &troubles, texts: "organizations" };
    let id = organization.id.clone();
    let content = view! {
        {word(view.done.as_deref())}
        <Summary troubles=troubles.clone() />
        <h1 tabindex="-1">
            <bdi>{organization.name.clone()}</bdi>
        </h1>
        <p>
            {say("organizations-at")} " " <bdi dir="ltr">{organization.address.clone()}</bdi>
        </p>
        {view.waits_for.as_deref().map(|login| waits(&id, login))}
        <h2 id="hosts">{say("organizations-hosts")}</h2>
        <p>{say("organizations-hosts-text")}</p>
        <ul class="log" aria-labelledby="hosts">
            {view.hosts.iter().map(|name| placed(&id, HOST, name)).collect_view()}
        </ul>
        <form method="post" action="/do/admin/organizations/host">
            <input type="hidden" name="organization" value=id.clone() />
            {inputs.ltr("host")}
            <button class="button secondary">{say("organizations-host-add")}</button>
        </form>
        <h2 id="domains">{say("organizations-domains")}</h2>
        <p>{say("organizations-domains-text")}</p>
        <ul class="log" aria-labelledby="domains">
            {view.domains.iter().map(|name| placed(&id, DOMAIN, name)).collect_view()}
        </ul>
        <form method="post" action="/do/admin/organizations/domain">
            <input type="hidden" name="organization" value=id.clone() />
            {inputs.ltr("domain")}
            <button class="button secondary">{say("organizations-domain-add")}</button>
        </form>
        <nav class="ways" aria-label=say("ways")>
            <a href="/admin/organizations">{say("organizations-back")}</a>
        </nav>
    };
    Page { step: Some("organization"), ..Page::new("admin-organizations", shown, content) }
}

/// Nobody administers it yet.
fn waits(id: &str, login: &str) -> impl IntoView + use<> {
    let told = text("organizations-waits", &[("login", format!("\u{2068}{}\u{2069}", readable(login)).into())]);
    view! {
        <form method="post" action="/do/admin/organizations/invite" class="caution">
            <p>{told}</p>
            <input type="hidden" name="organization" value=id.to_owned() />
            <button class="button secondary">{say("organizations-invite")}</button>
        </form>
    }
}

/// A host or a domain, and the button that takes it away.
fn placed(id: &str, (form, field): (&'static str, &'static str), name: &str) -> impl IntoView + use<> {
    let label = format!("{} – {name}", say("organizations-host-remove"));
    view! {
        <li>
            <bdi dir="ltr">{name.to_owned()}</bdi>
            <form method="post" action=form>
                <input type="hidden" name="organization" value=id.to_owned() />
                <input type="hidden" name=field value=name.to_owned() />
                <button class="quiet" aria-label=label>{say("organizations-host-remove")}</button>
            </form>
        </li>
    }
}
