//! `/admin/domains…`: where the portal is, what each of its names needs, and how long passwords of each domain are valid.

use leptos::prelude::*;

use super::{desk, inputs::Inputs, word};
use crate::{
    contract::{
        Caller, Portal,
        admin::organization::{Domain, DomainPage, DomainsPage, Validity},
    },
    pages::{Rendered, Site, answer, document::Page, titled, troubles},
    parts::{Column, Summary, cells, ltr, readable, say, table, text},
};

/// `GET /admin/domains`; `told`: there may be a word for the page.
pub async fn admin_domains(portal: &Portal, caller: &Caller, site: &Site, path: &str, told: bool) -> Rendered {
    answer((portal, caller, site), "/sign-in?next=/admin/domains", portal.organization.domains(caller, told), |view| {
        desk(&view.frame, site, path, || all(&view))
    })
    .await
}

/// `GET /admin/domains/<domain>`.
pub async fn admin_domain(portal: &Portal, caller: &Caller, site: &Site, path: &str, (domain, told): (String, bool)) -> Rendered {
    let back = format!("/sign-in?next={path}");
    answer((portal, caller, site), &back, portal.organization.domain(caller, domain, told), |view| {
        desk(&view.frame, site, path, || one(&view))
    })
    .await
}

fn all(view: &DomainsPage) -> Page {
    let title = say("domains-title");
    let hosts = view.hosts.iter().map(|host| {
        view! {
            <li>
                <bdi dir="ltr">{readable(host)}</bdi>
            </li>
        }
    });
    let columns = ["domains-column-domain", "domains-column-lasts"].map(Column::new);
    let domains = view.domains.iter().map(|domain| line(&columns, domain)).collect_view();
    let domains = (!view.domains.is_empty()).then(|| table("validity", &columns, domains));
    let none = view.domains.is_empty().then(|| view! { <p>{say("domains-none")}</p> });
    let content = view! {
        {word(view.done.as_deref())}
        <h1 tabindex="-1">{title.clone()}</h1>
        <p>
            {say("domains-base")} " " <bdi dir="ltr">{view.base_url.clone()}</bdi>
        </p>
        <h2 id="hosts">{say("domains-hosts")}</h2>
        <ul class="log" aria-labelledby="hosts">
            {hosts.collect_view()}
        </ul>
        <p>{say("domains-needs")}</p>
        <ol>
            <li>{say("domains-dns")}</li>
            <li>{say("domains-tls")}</li>
            <li>{say("domains-proxy")}</li>
        </ol>
        <p>{say("domains-operator")}</p>
        <p>
            <code dir="ltr">{command(&view.tenant)}</code>
        </p>
        <h2 id="validity">{say("domains-validity")}</h2>
        {none}
        {domains}
    };
    Page::new("admin-domains", title, content)
}

/// What the operator types; no line breaks within its parts.
fn command(tenant: &str) -> impl IntoView + use<> {
    let parts = ["rekey tenant host".to_owned(), "reset.example.com".to_owned(), format!("--tenant {tenant}")];
    parts.map(|part| view! { <span class="whole">{part}</span> " " }).into_iter().collect_view()
}

/// How long passwords are valid, in words.
pub(super) fn lasts(validity: Validity) -> String {
    match validity {
        Validity::Ever => say("domains-ever"),
        Validity::Days { validity, notify } => text("domains-days", &[("days", validity.into()), ("notice", notify.into())]),
    }
}

fn line(columns: &[Column], domain: &Domain) -> impl IntoView + use<> {
    let holds = lasts(domain.validity);
    let profile = (!domain.own).then(|| view! { <small>{say("domains-by-profile")}</small> });
    let link = view! { <a href=format!("/admin/domains/{}", domain.name)>{ltr(&readable(&domain.name))}</a> };
    let cells = cells(columns, [link.into_any(), view! { {holds} " " {profile} }.into_any()]);
    view! {
        <tr role="row" data-domain=domain.name.clone()>
            {cells}
        </tr>
    }
}

fn one(view: &DomainPage) -> Page {
    let title = say("domains-validity");
    let troubles = troubles(&view.refusals);
    let shown = titled(&title, &troubles);
    let inputs = Inputs { typed: &view.typed, troubles: &troubles, texts: "domain" };
    let content = view! {
        <Summary troubles=troubles.clone() />
        <h1 tabindex="-1">{title}</h1>
        <p>
            <bdi dir="ltr">{readable(&view.domain)}</bdi>
        </p>
        <form method="post" action="/do/admin/domains/validity">
            <input type="hidden" name="domain" value=view.domain.clone() />
            {inputs.pick("rule", "rule", &["profile", "never", "days"])}
            <div class="if-days">{inputs.number("validity")} {inputs.number("notify")}</div>
            <button class="button">{say("policy-save")}</button>
        </form>
        <nav class="ways" aria-label=say("ways")>
            <a href="/admin/domains">{say("domains-back")}</a>
        </nav>
    };
    Page { step: Some("domain"), ..Page::new("admin-domains", shown, content) }
}
