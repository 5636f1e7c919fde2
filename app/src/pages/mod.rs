//! The pages: each asks the contract for a view and renders a whole document. Server build only.
//!
//! Nothing here decides anything: which step is shown, what it says about an account and what a post does are the contract's business.

mod account;
mod admin;
mod change;
mod data;
mod document;
mod enrol;
mod fault;
mod home;
pub mod post;
mod recover;
mod second;
mod sign_in;

use std::{future::Future, sync::Arc};

pub use account::{account, activity, profile};
pub use admin::{
    admin_account, admin_app, admin_apps, admin_brand, admin_brand_changes, admin_bulk, admin_bulks, admin_domain, admin_domains,
    admin_door, admin_events, admin_group, admin_groups, admin_import, admin_imports, admin_mail, admin_new_person,
    admin_organization, admin_organizations, admin_people, admin_person, admin_policy, admin_policy_change, admin_policy_changes,
    admin_report, admin_roles, admin_section, admin_standards,
};
pub use change::change;
pub use enrol::{
    enrol, enrol_app, enrol_codes, enrol_delete, enrol_due, enrol_email, enrol_passkey, enrol_phone, enrol_prove, enrol_questions,
};
pub use fault::fault;
pub use home::home;
pub use recover::recover;
pub use second::second;
pub use sign_in::sign_in;

use crate::{
    contract::{Caller, Fault, Frame, Portal, Refusal},
    l10n::Value,
    parts::{Trouble, text},
    policy::Plan,
};

use document::{Problem, Title};

/// A finished answer to a GET.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rendered {
    /// The status code.
    pub status: u16,
    /// The whole document; empty where the browser is sent elsewhere.
    pub html: String,
    /// Where to go instead (303).
    pub location: Option<String>,
    /// Origins that forms of the page may lead to besides this one.
    pub beyond: Arc<[String]>,
}

/// Addresses of the bundle, as its manifest names them. An empty `boot` leaves the browser with plain pages.
#[derive(Clone, Debug, Default)]
pub struct Site {
    /// Names the build; the browser loads a page in full when it changes.
    pub build: String,
    /// The style sheet.
    pub style: String,
    /// The script that loads the WebAssembly.
    pub boot: String,
    /// The small script that knows what was pressed before that has come.
    pub press: String,
}

impl Rendered {
    /// To another page.
    fn away(to: &str) -> Self {
        Self { status: 303, html: String::new(), location: Some(to.to_owned()), beyond: Arc::default() }
    }
}

/// The page of a view, or what a fault makes of it: an ended flow or session goes to `ended`, the rest gets a plain page.
async fn answer<V>(
    (portal, caller, site): (&Portal, &Caller, &Site),
    ended: &str,
    view: impl Future<Output = Result<V, Fault>>,
    page: impl FnOnce(V) -> Rendered,
) -> Rendered {
    match view.await {
        Ok(view) => page(view),
        Err(Fault::Expired) => Rendered::away(ended),
        Err(Fault::Owes(owed)) => Rendered::away(&owed.page(ended.strip_prefix("/sign-in?next=").unwrap_or("/account"))),
        Err(other) => {
            let (status, code) = other.status();
            fault(&portal.front.frame(caller).await, site, status, code)
        }
    }
}

/// The name of the organization, or of the product where none is known yet.
fn organization(frame: &Frame) -> String {
    frame.tenant.clone().unwrap_or_else(|| frame.words.say("product-name"))
}

/// Refusals in words: `refusal-` and their code with dashes.
fn troubles(refusals: &[Refusal]) -> Vec<Trouble> {
    refusals.iter().map(trouble).collect()
}

/// The title of a page; the first thing that a screen reader says is whether something is wrong.
fn titled(title: &str, troubles: &[Trouble]) -> Title {
    let shown = if troubles.is_empty() { title.to_owned() } else { text("title-error", &[("title", title.into())]) };
    let problems = troubles.iter().map(|trouble| Problem { code: trouble.code.clone(), text: trouble.text.clone() });
    Title { shown, problems: problems.collect() }
}

/// The id of the text that names a plan; nothing where there is none.
fn plan_text(plan: Plan) -> Option<&'static str> {
    match plan {
        Plan::None => None,
        Plan::Basic => Some("plan-basic"),
        Plan::Premium => Some("plan-premium"),
    }
}

fn trouble(refusal: &Refusal) -> Trouble {
    Trouble { text: refusal_text(refusal), field: refusal.field(), code: refusal.code() }
}

/// A refusal in words.
fn refusal_text(refusal: &Refusal) -> String {
    let (code, args) = (refusal.code(), refusal.args());
    let args: Vec<(&str, Value<'_>)> = args
        .iter()
        .map(|(name, value)| {
            let value = value.as_u64().map_or_else(|| value.as_str().unwrap_or_default().into(), Value::from);
            (name.as_str(), value)
        })
        .collect();
    text(&format!("refusal-{}", code.replace('_', "-")), &args)
}
