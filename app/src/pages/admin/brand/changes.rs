//! `/admin/brand/changes`: what was changed about the looks, by whom, and the way back.

use leptos::prelude::*;

use crate::{
    contract::{
        Caller, Portal,
        admin::brand::{BrandChange, BrandChangesPage},
    },
    pages::{
        Rendered, Site,
        admin::{desk, word},
        answer,
        document::Page,
    },
    parts::{readable, say, text},
};

/// `GET /admin/brand/changes`; `told`: there may be a word for the page.
pub async fn admin_brand_changes(portal: &Portal, caller: &Caller, site: &Site, path: &str, told: bool) -> Rendered {
    answer((portal, caller, site), "/sign-in?next=/admin/brand/changes", portal.brand.brand_changes(caller, told), |view| {
        desk(&view.frame, site, path, || screen(&view))
    })
    .await
}

fn screen(view: &BrandChangesPage) -> Page {
    let title = say("policy-changes");
    let changes = view.changes.iter().map(change).collect_view();
    let content = view! {
        {word(view.done.as_deref())}
        <h1 tabindex="-1">{title.clone()}</h1>
        {view.changes.is_empty().then(|| view! { <p>{say("policy-changes-none")}</p> })}
        <ul class="log">{changes}</ul>
        <nav class="ways" aria-label=say("ways")>
            <a href="/admin/brand">{say("brand-back")}</a>
        </nav>
    };
    Page { step: Some("changes"), ..Page::new("admin-brand", title, content) }
}

fn change(change: &BrandChange) -> impl IntoView + use<> {
    let by = change.by.as_ref().map_or_else(|| say("policy-by-command"), |login| format!("\u{2068}{}\u{2069}", readable(login)));
    let parts = change.parts.iter().map(|(part, before, after)| {
        view! {
            <div data-part=part.clone()>
                <dt>{name(part)}</dt>
                <dd>
                    <del>{value(part, before)}</del>
                    <ins>{value(part, after)}</ins>
                </dd>
            </div>
        }
    });
    let back = if change.stands {
        view! {
            <form method="post" action="/do/admin/brand/take-back">
                <input type="hidden" name="change" value=change.id.clone() />
                <button class="button secondary" aria-label=format!("{} – {}", say("policy-take-back"), change.at)>
                    {say("policy-take-back")}
                </button>
            </form>
        }
        .into_any()
    } else {
        view! { <small>{say("brand-moved")}</small> }.into_any()
    };
    view! {
        <li data-stands=if change.stands { "yes" } else { "no" }>
            <strong>{change.at.clone()}</strong>
            <small>{by}</small>
            <dl class="facts">{parts.collect_view()}</dl>
            {back}
        </li>
    }
}

/// What a part is called; one of a language has its tag in front.
pub(in crate::pages::admin) fn name(part: &str) -> String {
    let (tag, part) = part.split_once('.').map_or((None, part), |(tag, part)| (Some(tag), part));
    let words = say(match part {
        "name" => "organization-name",
        "languages" => "organization-languages",
        "logo" => "brand-logo",
        "illustration" => "brand-illustration",
        "background" => "brand-background",
        "colour" => "brand-colour",
        _ => "brand-text",
    });
    tag.map_or_else(|| words.clone(), |tag| text("brand-part-of", &[("part", words.clone().into()), ("language", tag.into())]))
}

/// A value; pictures are named by what is in them, which says nothing to people.
pub(in crate::pages::admin) fn value(part: &str, value: &str) -> String {
    match part.rsplit('.').next() {
        _ if value.is_empty() => say("value-none"),
        Some("logo" | "illustration") => say("brand-a-picture"),
        _ => format!("\u{2068}{value}\u{2069}"),
    }
}
