//! `/admin/people/bulk`: what was done for several people, one by one, and the same as a file.

use leptos::prelude::*;

use super::panel;
use crate::{
    contract::{
        Caller, Portal, Refusal,
        admin::bulk::{Act, BulkPage, Outcome},
    },
    pages::{
        Rendered, Site, answer,
        data::data_url,
        document::{Page, document},
        refusal_text, titled, troubles,
    },
    parts::{Choice, Choices, Icon, Summary, say, text},
};

/// `GET /admin/people/bulk`; `told`: there may be a word for the page.
pub async fn admin_bulk(portal: &Portal, caller: &Caller, site: &Site, path: &str, told: bool) -> Rendered {
    answer((portal, caller, site), "/sign-in?next=/admin/people", portal.admin.bulk_page(caller, told), |view| {
        document(&view.frame, site, path, || screen(&view))
    })
    .await
}

fn screen(view: &BulkPage) -> Page {
    let title = say("bulk-title");
    let troubles = troubles(&view.refusals);
    let shown = titled(&title, &troubles);
    let done = view.outcomes.iter().filter(|outcome| outcome.refusal.is_none()).count();
    let told = view.done.as_deref().map(|word| {
        let args = [("done", done.into()), ("all", view.outcomes.len().into())];
        view! {
            <p>{say(word)}</p>
            <p>{text("bulk-count", &args)}</p>
            <ul class="conditions">{view.outcomes.iter().map(line).collect_view()}</ul>
            <a class="button secondary" href=file(view) download="people.csv">
                {say("bulk-file")}
            </a>
        }
    });
    let content = view! {
        {panel(&view.frame, "/admin/people", None)}
        <Summary troubles=troubles.clone() />
        <h1 tabindex="-1">{title}</h1>
        {told}
        <nav class="ways" aria-label=say("ways")>
            <a href="/admin/people">{say("bulk-back")}</a>
        </nav>
    };
    Page::new("admin-bulk", shown, content)
}

fn line(outcome: &Outcome) -> impl IntoView + use<> {
    let (icon, holds) = if outcome.refusal.is_none() { ("done", "yes") } else { ("warning", "no") };
    let words = outcome.refusal.as_ref().map_or_else(|| say("bulk-done"), refusal_text);
    let code = outcome.refusal.as_ref().map(Refusal::code);
    view! {
        <li data-holds=holds data-code=code>
            <Icon name=icon />
            <span>
                <bdi dir="ltr">{outcome.login.clone()}</bdi>
                <small class="hint">{words}</small>
            </span>
        </li>
    }
}

/// The same as a file: the user id, and `done` or the code of what stood in the way. What a spreadsheet would take for a formula begins with
/// an apostrophe.
fn file(view: &BulkPage) -> String {
    let code = |outcome: &Outcome| outcome.refusal.as_ref().map_or_else(|| "done".to_owned(), Refusal::code);
    let guard = |login: &str| if login.starts_with(|c: char| c.is_ascii_alphanumeric()) { "" } else { "'" };
    let lines = view.outcomes.iter().map(|outcome| format!("{}{},{}\r\n", guard(&outcome.login), outcome.login, code(outcome)));
    data_url("text/csv", &format!("UserPrincipalName,Result\r\n{}", lines.collect::<String>()))
}

/// What can be done for all that are ticked.
pub(super) fn acts(ways: bool) -> impl IntoView {
    let open = Act::ALL.into_iter().filter(|act| ways || *act != Act::Forget);
    let choices = open.map(|act| Choice {
        value: act.name().to_owned(),
        label: say(&format!("bulk-{}", act.name())),
        hint: None,
        chosen: act == Act::Link,
    });
    view! {
        <details>
            <summary>{say("bulk-label")}</summary>
            <div class="stack">
            <Choices name="act" label=say("bulk-act") choices=choices.collect() hint=say("bulk-act.hint") />
            <button class="button secondary">{say("bulk-button")}</button>
            </div>
        </details>
    }
}
