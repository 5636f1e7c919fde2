//! A plain page for what went wrong outside a form: it says what happened and names the way out.

use leptos::prelude::*;

use super::{
    Rendered, Site,
    document::{Page, document},
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
            Self::NotFound => (404, "not_found"),
            Self::Malformed => (422, "malformed"),
            Self::Unavailable => (503, "unavailable"),
        }
    }
}

/// The page for a status. The code says more exactly what happened, to whoever reads the page's source.
pub fn fault(frame: &Frame, site: &Site, status: u16, code: &str) -> Rendered {
    let told = if TOLD.contains(&status) {
        status
    } else if status < 500 {
        422
    } else {
        500
    };
    let page = document(frame, site, "/", || {
        let title = say(&format!("fault-{told}-title"));
        let content = view! {
            <h1 tabindex="-1">{title.clone()}</h1>
            <p role="alert" data-code=code.to_owned()>
                {say(&format!("fault-{told}-text"))}
            </p>
            <p class="actions">
                <a class="button" href="/">
                    {say("to-start")}
                </a>
            </p>
        };
        Page::new("fault", title, content)
    });
    Rendered { status, ..page }
}
