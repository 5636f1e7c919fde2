//! `/admin/policy…`: the settings as they are, a short form for those that belong together, and every change with the way back.

mod changes;
mod consequences;
mod section;
mod standards;
mod words;

pub use changes::{admin_policy_change, admin_policy_changes};
use leptos::prelude::*;
pub use section::admin_section;
pub use standards::admin_standards;
pub(super) use words::{name, value};

use super::{desk, word};
use crate::{
    contract::{
        Caller, Portal,
        admin::policy::{PolicyPage, Shown},
    },
    pages::{Rendered, Site, answer, document::Page},
    parts::say,
    policy::Section,
};

/// `GET /admin/policy`; `told`: there may be a word for the page.
pub async fn admin_policy(portal: &Portal, caller: &Caller, site: &Site, path: &str, told: bool) -> Rendered {
    answer((portal, caller, site), "/sign-in?next=/admin/policy", portal.policy.policy(caller, told), |view| {
        let frame = view.frame.clone();
        desk(&frame, site, path, || screen(view))
    })
    .await
}

fn screen(view: PolicyPage) -> Page {
    let title = say("policy-title");
    let sections = view.sections.into_iter().map(|(section, settings)| facts(section, settings)).collect_view();
    let content = view! {
        {word(view.done.as_deref())}
        <h1 tabindex="-1">{title.clone()}</h1>
        <p>{say(if view.saved { "policy-text" } else { "policy-never" })}</p>
        {sections}
    };
    Page::new("admin-policy", title, content)
}

fn facts(section: Section, settings: Vec<(String, Shown)>) -> impl IntoView {
    let id = format!("policy-{}", section.name());
    let labelled = id.clone();
    let title = say(&id);
    let facts = settings.into_iter().map(|(setting, shown)| {
        view! {
            <div data-setting=setting.clone()>
                <dt>{name(&setting)}</dt>
                <dd>{value(&setting, &shown)}</dd>
            </div>
        }
    });
    let facts = facts.collect_view();
    view! {
        <section aria-labelledby=labelled>
            <h2 id=id>{title.clone()}</h2>
            <dl class="facts">{facts}</dl>
            <a href=format!("/admin/policy/{}", section.name()) aria-label=format!("{} – {title}", say("policy-change"))>
                {say("policy-change")}
            </a>
        </section>
    }
}
