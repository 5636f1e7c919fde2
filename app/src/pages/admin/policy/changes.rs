//! `/admin/policy/changes…`: what was changed, by whom, and the way back.

use leptos::prelude::*;

use super::{
    consequences::{consequences, troubles},
    words::{name, value},
};
use crate::{
    contract::{
        Caller, Portal,
        admin::policy::{ChangesPage, PastChange, PastChangePage},
    },
    pages::{Rendered, Site, admin::desk, answer, document::Page},
    parts::{Summary, readable, say, text},
};

/// `GET /admin/policy/changes`.
pub async fn admin_policy_changes(portal: &Portal, caller: &Caller, site: &Site, path: &str) -> Rendered {
    answer((portal, caller, site), "/sign-in?next=/admin/policy/changes", portal.policy.changes(caller), |view| {
        desk(&view.frame, site, path, || list(&view))
    })
    .await
}

/// `GET /admin/policy/changes/<id>`.
pub async fn admin_policy_change(portal: &Portal, caller: &Caller, site: &Site, path: &str, id: String) -> Rendered {
    let back = format!("/sign-in?next={path}");
    answer((portal, caller, site), &back, portal.policy.past_change(caller, id), |view| {
        desk(&view.frame, site, path, || one(&view))
    })
    .await
}

fn list(view: &ChangesPage) -> Page {
    let title = say("policy-changes");
    let changes = view.changes.iter().map(|change| {
        view! {
            <li>
                {told(change)} <a href=format!("/admin/policy/changes/{}", change.id)>{say("policy-take-back-link")}</a>
            </li>
        }
    });
    let changes = changes.collect_view();
    let content = view! {
        <h1 tabindex="-1">{title.clone()}</h1>
        {view.changes.is_empty().then(|| view! { <p>{say("policy-changes-none")}</p> })}
        <ul class="log">{changes}</ul>
        {back()}
    };
    Page { step: Some("changes"), ..Page::new("admin-policy", title, content) }
}

fn one(view: &PastChangePage) -> Page {
    let title = say("policy-take-back-title");
    let troubles = troubles(&view.consequences.findings, |_| false);
    let stands = view.moved.is_empty() && troubles.is_empty();
    let moved = (!view.moved.is_empty()).then(|| {
        let names = view.moved.iter().map(|setting| name(setting)).collect::<Vec<_>>().join(&say("admin-list-joint"));
        view! {
            <p role="alert" data-code="changed_since">
                {text("policy-moved", &[("settings", names.into())])}
            </p>
        }
    });
    let form = stands.then(|| {
        view! {
            {consequences(&view.consequences, &format!("/admin/policy/changes/{}", view.change.id))}
            <form method="post" action="/do/admin/policy/take-back">
                <input type="hidden" name="change" value=view.change.id.clone() />
                <input type="hidden" name="sure" value=view.consequences.sure.clone() />
                <button class="button">{say("policy-take-back")}</button>
            </form>
        }
    });
    let content = view! {
        <Summary troubles=troubles />
        <h1 tabindex="-1">{title.clone()}</h1>
        {told(&view.change)}
        {moved}
        {form}
        {back()}
    };
    Page { step: Some("change"), ..Page::new("admin-policy", title, content) }
}

/// When, by whom, and each setting before and after.
fn told(change: &PastChange) -> impl IntoView + use<> {
    let by = change.by.as_ref().map_or_else(|| say("policy-by-command"), |login| format!("\u{2068}{}\u{2069}", readable(login)));
    let settings = change.settings.iter().map(|(setting, before, after)| {
        view! {
            <div data-setting=setting.clone()>
                <dt>{name(setting)}</dt>
                <dd>
                    <del>{value(setting, before)}</del>
                    <ins>{value(setting, after)}</ins>
                </dd>
            </div>
        }
    });
    let settings = settings.collect_view();
    view! {
        <h2>{change.at.clone()}</h2>
        <p class="hint">{by}</p>
        <dl class="facts">{settings}</dl>
    }
}

fn back() -> impl IntoView {
    view! {
        <nav class="ways" aria-label=say("ways")>
            <a href="/admin/policy">{say("policy-back")}</a>
        </nav>
    }
}
