//! `/admin/brand/mails/<mail>/<language>`: a message as people get it.

use leptos::prelude::*;

use crate::{
    contract::{Caller, Portal, admin::brand::MailPage},
    pages::{
        Rendered, Site,
        admin::{desk, word},
        answer,
        document::Page,
        troubles,
    },
    parts::{Summary, say},
};

/// `GET /admin/brand/mails/<mail>/<language>`; `told`: there may be a word for the page.
pub async fn admin_mail(
    portal: &Portal,
    caller: &Caller,
    site: &Site,
    path: &str,
    ((mail, language), told): ((String, String), bool),
) -> Rendered {
    let back = format!("/sign-in?next={path}");
    answer((portal, caller, site), &back, portal.brand.mail(caller, mail, language, told), |view| {
        desk(&view.frame, site, path, || screen(&view))
    })
    .await
}

fn screen(view: &MailPage) -> Page {
    let title = say(&format!("message-{}", view.mail.replace('_', "-")));
    let (tag, dir) = view.language.clone();
    let blocks = view.blocks.iter().map(|(kind, words)| block(kind, words.clone())).collect_view();
    let subject = (!view.subject.is_empty()).then(|| view! { <p class="subject">{view.subject.clone()}</p> });
    let content = view! {
        {word(view.done.as_deref())}
        <Summary troubles=troubles(&view.refusals) />
        <h1 tabindex="-1">{title.clone()}</h1>
        {languages(view)}
        <article class="message" lang=tag.clone() dir=dir>
            {subject}
            {blocks}
        </article>
        {(!view.subject.is_empty()).then(|| trial(view.mail, tag))}
        <nav class="ways" aria-label=say("ways")>
            <a href="/admin/brand">{say("brand-back")}</a>
        </nav>
    };
    Page { step: Some("mail"), ..Page::new("admin-brand", title, content) }
}

/// The same in the other languages.
fn languages(view: &MailPage) -> impl IntoView + use<> {
    let links = view.languages.iter().map(|tag| {
        let words = view.frame.languages.iter().find(|words| words.tag() == tag);
        let name = words.map_or_else(|| tag.clone(), |words| words.say("language-name"));
        let current = (*tag == view.language.0).then_some("page");
        view! {
            <li>
                <a href=format!("/admin/brand/mails/{}/{tag}", view.mail) lang=tag.clone() aria-current=current>
                    {name}
                </a>
            </li>
        }
    });
    view! {
        <nav class="tabs" aria-label=say("message-languages")>
            <ul>{links.collect_view()}</ul>
        </nav>
    }
}

fn block(kind: &str, words: String) -> AnyView {
    match kind {
        "title" => view! { <h2>{words}</h2> }.into_any(),
        "code" => view! { <p class="secret">{words}</p> }.into_any(),
        "button" => view! { <p class="button">{words}</p> }.into_any(),
        "fine" => view! { <p class="hint">{words}</p> }.into_any(),
        _ => view! { <p>{words}</p> }.into_any(),
    }
}

fn trial(mail: &'static str, tag: String) -> impl IntoView {
    view! {
        <form method="post" action="/do/admin/brand/try-mail">
            <p>{say("mail-trial")}</p>
            <input type="hidden" name="mail" value=mail />
            <input type="hidden" name="language" value=tag />
            <button class="button secondary">{say("mail-trial.button")}</button>
        </form>
    }
}
