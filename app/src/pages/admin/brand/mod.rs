//! `/admin/brand…`: what the organization looks like. The page wears what it is about, saved or not.

mod changes;
mod mails;

pub use changes::admin_brand_changes;
pub(super) use changes::{name, value};
use leptos::prelude::*;
pub use mails::admin_mail;

use super::{desk, inputs::Inputs, word};
use crate::{
    contract::{
        Caller, Portal,
        admin::brand::{BrandPage, Corrected, MAILS, Picture},
    },
    pages::{Rendered, Site, answer, document::Page, titled, troubles},
    parts::{File, Icon, Select, Summary, Trouble, say, text},
};

/// `GET /admin/brand` and `/admin/brand/<language>`; `told`: there may be a word for the page.
pub async fn admin_brand(
    portal: &Portal,
    caller: &Caller,
    site: &Site,
    path: &str,
    (language, told): (String, bool),
) -> Rendered {
    let back = format!("/sign-in?next={path}");
    answer((portal, caller, site), &back, portal.brand.brand(caller, language, told), |view| {
        desk(&view.frame, site, path, || screen(&view))
    })
    .await
}

fn screen(view: &BrandPage) -> Page {
    let troubles = troubles(&view.refusals);
    let title = match view.language.as_str() {
        "" => say("brand-title"),
        tag => text("brand-title-language", &[("language", language_name(view, tag).into())]),
    };
    let shown = titled(&title, &troubles);
    let first = view.language.is_empty();
    let content = view! {
        {word(view.done.as_deref())}
        <Summary troubles=troubles.clone() />
        <h1 tabindex="-1">{title}</h1>
        <p>{say(if first { "brand-intro" } else { "brand-intro-language" })}</p>
        {looks(view, &troubles)}
        {view.pictures.iter().map(|(picture, address)| this(view, *picture, address.clone())).collect_view()}
        {first.then(|| view! { {organization(view, &troubles)} {sets(view)} {messages(view)} })}
        <nav class="ways" aria-label=say("ways")>
            {(!first).then(|| view! { <a href="/admin/brand">{say("brand-back")}</a> })}
            <a href="/admin/brand/changes">{say("policy-changes")}</a>
        </nav>
    };
    Page { step: Some(if first { "all" } else { "language" }), ..Page::new("admin-brand", shown, content) }
}

/// The name of a language in itself.
fn language_name(view: &BrandPage, tag: &str) -> String {
    let known = view.languages.iter().find(|(known, _)| known == tag);
    known.map_or_else(|| tag.to_owned(), |(_, name)| name.clone())
}

/// Colours and text, with what is not used as it was chosen.
fn looks(view: &BrandPage, troubles: &[Trouble]) -> impl IntoView + use<> {
    let inputs = Inputs { typed: &view.typed, troubles, texts: "brand" };
    let draft = (view.draft && troubles.is_empty()).then(|| view! { <p role="status" data-draft="">{say("brand-draft")}</p> });
    let corrected = view.corrected.iter().map(told).collect_view();
    view! {
        {draft}
        <ul class="conditions">{corrected}</ul>
        <form method="post" action="/do/admin/brand/save">
            <input type="hidden" name="language" value=view.language.clone() />
            {inputs.ltr("colour")}
            {inputs.ltr("background")}
            {inputs.line("text", None)}
            <button class="button" name="act" value="save">
                {say("brand-save")}
            </button>
            <button class="button secondary" name="act" value="show">
                {say("brand-show")}
            </button>
        </form>
    }
}

fn told(corrected: &Corrected) -> impl IntoView + use<> {
    let id = if corrected.night { "brand-corrected-night" } else { "brand-corrected" };
    let args = [("contrast", corrected.contrast.as_str().into()), ("used", corrected.used.as_str().into())];
    view! {
        <li data-corrected=corrected.used.clone()>
            <Icon name="warning" />
            <span>{text(id, &args)}</span>
        </li>
    }
}

fn this(view: &BrandPage, picture: Picture, address: Option<String>) -> impl IntoView + use<> {
    let (id, field) = match picture {
        Picture::Logo => ("brand-logo", "logo"),
        Picture::Illustration => ("brand-illustration", "illustration"),
    };
    let held = address.map(|src| {
        view! {
            <img class="held" src=src alt=say(id) />
            <form method="post" action="/do/admin/brand/remove">
                <input type="hidden" name="language" value=view.language.clone() />
                <input type="hidden" name="element" value=picture.name() />
                <button class="quiet">{say(&format!("{id}.remove"))}</button>
            </form>
        }
    });
    view! {
        <h2>{say(id)}</h2>
        {held}
        <form method="post" action="/do/admin/brand/picture" enctype="multipart/form-data">
            <input type="hidden" name="language" value=view.language.clone() />
            <input type="hidden" name="element" value=picture.name() />
            <File id=field label=say(&format!("{id}.file")) hint=say(&format!("{id}.hint")) accept="image/png,image/jpeg" />
            <button class="button secondary">{say("brand-upload")}</button>
        </form>
    }
}

fn organization(view: &BrandPage, troubles: &[Trouble]) -> impl IntoView + use<> {
    let inputs = Inputs { typed: &view.organization, troubles, texts: "organization" };
    let choices = view.languages.iter().map(|(tag, name)| inputs.choice("languages", tag, name.clone(), None)).collect();
    view! {
        <h2>{say("organization-title")}</h2>
        <form method="post" action="/do/admin/brand/organization">
            {inputs.line("name", None)}
            {inputs.tick("languages", choices)}
            <Select
                name="first"
                label=say("organization-first")
                options=view.languages.clone()
                chosen=view.organization.get("first").to_owned()
                hint=say("organization-first.hint")
                autocomplete="off"
            />
            <button class="button">{say("brand-save")}</button>
        </form>
    }
}

/// One set for each language over the one for all.
fn sets(view: &BrandPage) -> impl IntoView + use<> {
    let sets = view.sets.iter().map(|(tag, own)| {
        let mark = own.then(|| view! { <span class="mark">{say("brand-set-own")}</span> });
        view! {
            <li>
                <a href=format!("/admin/brand/{tag}")>{language_name(view, tag)}</a>
                {mark}
            </li>
        }
    });
    view! {
        <h2 id="sets">{say("brand-sets")}</h2>
        <p>{say("brand-sets.text")}</p>
        <ul class="log" aria-labelledby="sets">
            {sets.collect_view()}
        </ul>
    }
}

fn messages(view: &BrandPage) -> impl IntoView + use<> {
    let tag = view.frame.words.tag().to_owned();
    let mails = MAILS.map(|mail| {
        let words = say(&format!("message-{}", mail.replace('_', "-")));
        view! {
            <li>
                <a href=format!("/admin/brand/mails/{mail}/{tag}")>{words}</a>
            </li>
        }
    });
    view! {
        <details>
            <summary>{say("brand-messages")}</summary>
            <ul class="log">{mails.into_iter().collect_view()}</ul>
        </details>
    }
}
