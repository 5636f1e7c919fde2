//! The document around every page: head, the organization's head line, the card, the foot with languages and support code.

use leptos::{html, prelude::*};

use super::{Rendered, Site, organization, plan_text};
use crate::{
    contract::Frame,
    islands::Copy,
    parts::{Icon, raw, readable, say},
};

/// A page, before it gets its document.
pub(super) struct Page {
    /// `data-page`.
    pub(super) name: &'static str,
    /// `data-step`, in the wizard.
    pub(super) step: Option<&'static str>,
    /// Tells apart two looks of one step, for a page that waits for its next look.
    pub(super) look: Option<&'static str>,
    /// The first part of the title.
    pub(super) title: Title,
    /// What stands beside the page, in an area that has a layout of its own.
    pub(super) beside: Option<Beside>,
    /// Seconds until a browser without scripts loads the page again.
    pub(super) refresh_s: Option<u32>,
    /// What is in `<main>`.
    pub(super) content: AnyView,
}

impl Page {
    /// A page outside the wizard.
    pub(super) fn new(name: &'static str, title: impl Into<Title>, content: impl IntoView + 'static) -> Self {
        Self { name, step: None, look: None, title: title.into(), beside: None, refresh_s: None, content: content.into_any() }
    }
}

/// What an area with a layout of its own has around its pages, instead of the card and the brand's scene.
pub(super) struct Beside {
    /// In the head line, at its end.
    pub(super) head: AnyView,
    /// The way to the places of the area.
    pub(super) nav: AnyView,
}

/// The first part of a title, and what is wrong with the page.
pub(super) struct Title {
    pub(super) shown: String,
    pub(super) problems: Vec<Problem>,
}

/// What is wrong, for whoever is asked for help.
pub(super) struct Problem {
    /// The stable code, as in `data-code`.
    pub(super) code: String,
    /// What the page says of it.
    pub(super) text: String,
}

impl Title {
    /// The title of a page that itself says what is wrong.
    pub(super) fn of_problem(shown: String, code: &str, text: String) -> Self {
        Self { shown, problems: vec![Problem { code: code.to_owned(), text }] }
    }
}

impl From<String> for Title {
    fn from(shown: String) -> Self {
        Self { shown, problems: Vec::new() }
    }
}

/// Renders a whole document. The page is built inside, where [`say`] knows the language; `path` is kept by the language links.
pub(super) fn document(frame: &Frame, site: &Site, path: &str, page: impl FnOnce() -> Page) -> Rendered {
    let owner = Owner::new_root(None);
    let html = owner.with(|| {
        provide_context(frame.words.clone());
        shell(frame, site, path, page()).to_html()
    });
    Rendered { status: 200, html: format!("<!DOCTYPE html>{html}"), location: None, beyond: frame.beyond.clone() }
}

fn shell(frame: &Frame, site: &Site, path: &str, page: Page) -> impl IntoView + use<> {
    let title = raw(&format!("{} – {}", page.title.shown, organization(frame)));
    let refresh = page.refresh_s.map(|seconds| {
        let meta = format!(r#"<meta http-equiv="refresh" content="{seconds}">"#);
        // Scripts fetch the page themselves, without losing what is being typed.
        html::noscript().inner_html(meta)
    });
    let boot = (!site.boot.is_empty()).then(|| view! { <script type="module" src=site.boot.clone()></script> });
    // Neither deferred nor a module: it is there before anything can be pressed, and comes beside the style sheet, which the page awaits anyway.
    let press = (!site.press.is_empty()).then(|| view! { <script src=site.press.clone()></script> });
    let brand = frame.style.clone().map(|href| view! { <link rel="stylesheet" href=href data-brand="" /> });
    let layout = page.beside.is_some().then_some("desk");
    let scene = frame.illustration.clone().filter(|_| page.beside.is_none()).map(|src| view! { <img src=src alt="" /> });
    let main = view! {
        <main id="main" data-page=page.name data-step=page.step data-look=page.look>
            {page.content}
        </main>
    };
    let body = match page.beside {
        None => view! {
            <div class="card">
                <header>{masthead(frame)}</header>
                {main}
            </div>
        }
        .into_any(),
        Some(Beside { head, nav }) => view! {
            <header>
                {masthead(frame)} <div class="head">{head}</div>
            </header>
            {nav}
            {main}
        }
        .into_any(),
    };
    view! {
        <html lang=frame.words.tag().to_owned() dir=frame.words.dir() data-build=site.build.clone()>
            <head>
                <meta charset="utf-8" />
                <meta name="viewport" content="width=device-width, initial-scale=1" />
                <meta name="color-scheme" content="light dark" />
                <meta name="robots" content="noindex" />
                <title inner_html=title></title>
                {press}
                <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
                <link rel="stylesheet" href=site.style.clone() />
                {brand}
                {boot}
                {refresh}
            </head>
            <body class=layout>
                <a class="skip" href="#main">{say("skip")}</a>
                <div class="column">
                    {body}
                    <footer>{foot(frame, path, &page.title)}</footer>
                </div>
                <div class="scene" aria-hidden="true">{scene}</div>
            </body>
        </html>
    }
}

/// Whose portal this is: a logo, else the name.
fn masthead(frame: &Frame) -> impl IntoView + use<> {
    let name = organization(frame);
    match frame.logo.clone() {
        Some(src) => view! { <img class="logo" src=src alt=name /> }.into_any(),
        None => view! {
            <p class="name">
                <Icon name="key" />
                {name}
            </p>
        }
        .into_any(),
    }
}

/// The brand's own words, the choice of language, and what whoever helps asks for.
fn foot(frame: &Frame, path: &str, title: &Title) -> impl IntoView + use<> {
    let support = support(frame, path, title);
    let text = frame.text.clone().map(|text| view! { <p class="brand-text" dir="auto">{text}</p> });
    let current = frame.words.clone();
    let path = path.to_owned();
    let languages = (frame.languages.len() > 1).then(|| {
        let links = frame.languages.iter().map(|words| {
            let joint = if path.contains('?') { '&' } else { '?' };
            let href = frame.address(&format!("{path}{joint}lng={}", words.tag()));
            let here = (*words == current).then_some("true");
            let (tag, dir) = (words.tag().to_owned(), words.dir());
            view! {
                <li>
                    <a href=href lang=tag.clone() hreflang=tag dir=dir aria-current=here>
                        {words.own_name()}
                    </a>
                </li>
            }
        });
        view! {
            <nav class="languages" aria-label=say("languages")>
                <ul>{links.collect_view()}</ul>
            </nav>
        }
    });
    view! {
        {text}
        {languages}
        {support}
    }
}

/// The support code; and behind it all that whoever helps asks for (specification §15.7), to be read out or copied.
fn support(frame: &Frame, path: &str, title: &Title) -> impl IntoView + use<> {
    let reader = frame.reader.as_ref();
    let account = reader.and_then(|reader| reader.account);
    let told = |label, between: &str, part: fn(&Problem) -> &str| {
        let parts: Vec<&str> = title.problems.iter().map(part).collect();
        (!parts.is_empty()).then(|| (label, parts.join(between)))
    };
    let rows = [
        Some(("support-page", title.shown.clone())),
        told("support-error", ", ", |problem| &problem.code),
        told("support-message", " ", |problem| &problem.text),
        Some(("support-address", path.to_owned())),
        Some(("support-time", frame.at.clone())),
        Some(("support-code", frame.support_code.clone())),
        reader.map(|reader| ("support-user", readable(&reader.login))),
        account.map(|account| ("support-kind", say(if account.elsewhere { "support-elsewhere" } else { "support-here" }))),
        account.and_then(|account| plan_text(account.plan)).map(|plan| ("account-plan", say(plan))),
    ];
    let rows = rows.into_iter().flatten().map(|(label, value)| {
        view! {
            <div>
                <dt>{say(label)}</dt>
                <dd>
                    <bdi>{value}</bdi>
                </dd>
            </div>
        }
    });
    let copy = Copy { label: say("support-copy"), done: say("support-copied") };
    view! {
        <details class="support">
            <summary>
                <span>{say("support-code")}</span>
                <bdi dir="ltr" data-support-code="">
                    {frame.support_code.clone()}
                </bdi>
            </summary>
            <p>{say("support-text")}</p>
            <dl>{rows.collect_view()}</dl>
            {copy.island()}
        </details>
    }
}
