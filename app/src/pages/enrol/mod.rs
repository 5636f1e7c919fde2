//! `/enrol…`: people keep their own ways back in. One file a page; this one asks the contract and frames what comes back.

mod app;
mod barred;
mod codes;
mod delete;
mod due;
mod email;
mod overview;
mod passkey;
mod phone;
mod prove;
mod questions;

use leptos::prelude::*;

use super::{
    Rendered, Site, answer,
    document::{Page, document},
    titled, troubles,
};
use crate::{
    contract::{
        Caller, Portal, Refusal,
        enrol::{Deletion, Overview},
    },
    parts::{Icon, Summary, Trouble, say},
    policy::Way,
};

/// Where somebody without a session goes first.
const SIGN_IN: &str = "/sign-in?next=/enrol";

/// `GET /enrol`.
pub async fn enrol(portal: &Portal, caller: &Caller, site: &Site, path: &str, told: bool) -> Rendered {
    answer((portal, caller, site), SIGN_IN, portal.enrol.page(caller, told), |view| {
        document(&view.frame, site, path, || match &view.overview {
            Overview::Barred { why, help } => barred::screen(*why, help, &view.frame.support_code),
            Overview::Open(ways) => overview::screen(ways, &view.refusals, view.done.as_deref()),
        })
    })
    .await
}

/// `GET /enrol/due`; where nothing is due, the access panel.
pub async fn enrol_due(portal: &Portal, caller: &Caller, site: &Site, path: &str) -> Rendered {
    answer((portal, caller, site), "/sign-in", portal.enrol.due(caller), |view| match view {
        Some(view) => document(&view.frame, site, path, || due::screen(&view)),
        None => Rendered::away("/account"),
    })
    .await
}

/// `GET /enrol/phone`.
pub async fn enrol_phone(portal: &Portal, caller: &Caller, site: &Site, path: &str, told: bool) -> Rendered {
    answer((portal, caller, site), "/sign-in?next=/enrol/phone", portal.enrol.phone_page(caller, told), |view| {
        document(&view.frame, site, path, || phone::screen(&view))
    })
    .await
}

/// `GET /enrol/email`.
pub async fn enrol_email(portal: &Portal, caller: &Caller, site: &Site, path: &str, told: bool) -> Rendered {
    answer((portal, caller, site), "/sign-in?next=/enrol/email", portal.enrol.email_page(caller, told), |view| {
        document(&view.frame, site, path, || email::screen(&view))
    })
    .await
}

/// `GET /enrol/prove`; where nothing waits any more, the list, with a word about it.
pub async fn enrol_prove(portal: &Portal, caller: &Caller, site: &Site, path: &str, told: bool) -> Rendered {
    answer((portal, caller, site), SIGN_IN, portal.enrol.prove_page(caller, told), |view| match view {
        Some(view) => document(&view.frame, site, path, || prove::screen(&view)),
        None => Rendered::away("/enrol?told=1"),
    })
    .await
}

/// `GET /enrol/questions`.
pub async fn enrol_questions(portal: &Portal, caller: &Caller, site: &Site, path: &str, told: bool) -> Rendered {
    answer((portal, caller, site), "/sign-in?next=/enrol/questions", portal.enrol.questions_page(caller, told), |view| {
        document(&view.frame, site, path, || questions::screen(&view))
    })
    .await
}

/// `GET /enrol/app`.
pub async fn enrol_app(portal: &Portal, caller: &Caller, site: &Site, path: &str, told: bool) -> Rendered {
    answer((portal, caller, site), "/sign-in?next=/enrol/app", portal.enrol.app_page(caller, told), |view| {
        document(&view.frame, site, path, || app::screen(&view))
    })
    .await
}

/// `GET /enrol/codes`.
pub async fn enrol_codes(portal: &Portal, caller: &Caller, site: &Site, path: &str, told: bool) -> Rendered {
    answer((portal, caller, site), "/sign-in?next=/enrol/codes", portal.enrol.codes_page(caller, told), |view| {
        document(&view.frame, site, path, || codes::screen(&view))
    })
    .await
}

/// `GET /enrol/passkey`.
pub async fn enrol_passkey(portal: &Portal, caller: &Caller, site: &Site, path: &str, told: bool) -> Rendered {
    answer((portal, caller, site), "/sign-in?next=/enrol/passkey", portal.enrol.passkey_page(caller, told), |view| {
        document(&view.frame, site, path, || passkey::screen(&view))
    })
    .await
}

/// `GET /enrol/delete/<way>` and `/enrol/delete/<way>/<id>`.
pub async fn enrol_delete(portal: &Portal, caller: &Caller, site: &Site, path: &str, what: Deletion) -> Rendered {
    let back = format!("/sign-in?next={path}");
    answer((portal, caller, site), &back, portal.enrol.delete_page(caller, what), |view| {
        document(&view.frame, site, path, || delete::screen(&view))
    })
    .await
}

/// A page of the registration, with what was wrong before its heading. `content` gets it for its fields.
fn page<V: IntoView + 'static>(
    step: &'static str,
    title: String,
    refusals: &[Refusal],
    content: impl FnOnce(&[Trouble]) -> V,
) -> Page {
    let troubles = troubles(refusals);
    let shown = titled(&title, &troubles);
    let content = content(&troubles);
    let content = view! {
        <Summary troubles=troubles />
        <h1 id="title" tabindex="-1">{title}</h1>
        {content}
    };
    Page { step: Some(step), ..Page::new("enrol", shown, content) }
}

/// Back to the list.
fn back() -> impl IntoView {
    view! {
        <nav class="ways" aria-label=say("ways")>
            <a href="/enrol">{say("enrol-back")}</a>
        </nav>
    }
}

/// The id of a way's name.
fn label(way: Way) -> String {
    format!("enrol-way-{}", way.name().replace('_', "-"))
}

fn icon(way: Way) -> impl IntoView {
    let name = match way {
        Way::Phone => "phone",
        Way::Email => "mail",
        Way::Questions => "question",
        Way::Authenticator => "app",
        Way::Passkey => "passkey",
        Way::RecoveryCodes => "list",
    };
    view! { <Icon name=name /> }
}
