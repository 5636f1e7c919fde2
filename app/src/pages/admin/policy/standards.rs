//! `/admin/policy/standards`: which requirements the policy meets and breaks.

use leptos::prelude::*;

use crate::{
    contract::{Caller, Portal, admin::policy::StandardsPage},
    pages::{Rendered, Site, admin::desk, answer, document::Page},
    parts::{Icon, say, text},
    policy::standard::Requirement,
};

/// `GET /admin/policy/standards`.
pub async fn admin_standards(portal: &Portal, caller: &Caller, site: &Site, path: &str) -> Rendered {
    answer((portal, caller, site), "/sign-in?next=/admin/policy/standards", portal.policy.standards(caller), |view| {
        desk(&view.frame, site, path, || screen(&view))
    })
    .await
}

fn screen(view: &StandardsPage) -> Page {
    let title = say("standards-title");
    let met = view.judged.iter().filter(|(_, met)| *met).count();
    let lines = view.judged.iter().map(|(requirement, met)| line(requirement, *met)).collect_view();
    let content = view! {
        <h1 tabindex="-1">{title.clone()}</h1>
        <p>{say("standards-text")}</p>
        <p>{text("standards-met", &[("met", met.into()), ("all", view.judged.len().into())])}</p>
        <ul class="conditions">{lines}</ul>
        <nav class="ways" aria-label=say("ways")>
            <a href="/admin/policy">{say("policy-back")}</a>
        </nav>
    };
    Page { step: Some("standards"), ..Page::new("admin-policy", title, content) }
}

fn line(requirement: &Requirement, met: bool) -> impl IntoView + use<> {
    let id = format!("standard-{}", requirement.name.replace('_', "-"));
    let words = if met { say(&id) } else { say(&format!("{id}.not")) };
    let (icon, holds) = if met { ("done", "yes") } else { ("warning", "no") };
    let section = requirement.section.name();
    view! {
        <li data-requirement=requirement.name data-holds=holds>
            <Icon name=icon />
            <span>
                {words} <small class="hint">
                    <bdi dir="ltr">{requirement.source}</bdi>
                    " · "
                    <a href=format!("/admin/policy/{section}")>{say(&format!("policy-{section}"))}</a>
                </small>
            </span>
        </li>
    }
}
