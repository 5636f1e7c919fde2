//! A plain page for what went wrong outside a form: it says what happened and names the way out.

use leptos::prelude::*;

use super::{
    Rendered, Site,
    document::{Page, Title, document},
};
use crate::{
    contract::{Fault, Frame},
    parts::say,
};

/// Statuses that have a text of their own; any other one gets the text of its class.
const TOLD: [u16; 11] = [403, 404, 405, 409, 413, 415, 421, 422, 429, 500, 503];

impl Fault {
    /// The status, and the stable code for `data-code`.
    pub fn status(self) -> (u16, &'static str) {
        match self {
            Self::Expired | Self::Owes(_) => (403, "expired"),
            Self::NotEarned => (409, "not_earned"),
            Self::TooMany { .. } => (429, "too_many"),
            Self::Denied => (403, "denied"),
            Self::Foreign => (403, "foreign"),
            Self::Oneself => (403, "oneself"),
            Self::OutOfReach => (403, "out_of_reach"),
            Self::NotAllowed => (403, "not_allowed"),
            Self::NotFound => (404, "not_found"),
            Self::Malformed => (422, "malformed"),
            Self::Unavailable => (503, "unavailable"),
        }
    }
}

/// Codes that say more than their status, and have a text of their own.
const BY_CODE: [&str; 4] = ["foreign", "oneself", "out_of_reach", "not_allowed"];

/// Which text is told.
fn told(status: u16, code: &str) -> String {
    match status {
        _ if BY_CODE.contains(&code) => code.replace('_', "-"),
        status if TOLD.contains(&status) => status.to_string(),
        ..500 => "422".to_owned(),
        _ => "500".to_owned(),
    }
}

/// The page for a status. The code says more exactly what happened, to whoever reads the page's source.
pub fn fault(frame: &Frame, site: &Site, status: u16, code: &str) -> Rendered {
    let told = told(status, code);
    let page = document(frame, site, "/", || {
        let title = say(&format!("fault-{told}-title"));
        let text = say(&format!("fault-{told}-text"));
        let content = view! {
            <h1 tabindex="-1">{title.clone()}</h1>
            <p role="alert" data-code=code.to_owned()>
                {text.clone()}
            </p>
            <p class="actions">
                <a class="button" href="/">
                    {say("to-start")}
                </a>
            </p>
        };
        Page::new("fault", Title::of_problem(title, code, text), content)
    });
    Rendered { status, ..page }
}
