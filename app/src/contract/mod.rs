//! What the pages and the server promise each other.
//!
//! The server implements one object-safe trait an area; pages and server functions see nothing else of it. Inputs are what was typed,
//! outputs are finished views, and the only errors that cross are the few of [`Fault`].

pub mod account;
pub mod admin;
pub mod enrol;
pub mod forms;
pub mod panel;
pub mod recover;
mod refusal;
pub mod sign_in;

use std::{fmt, net::IpAddr, sync::Arc};

pub use account::Account;
pub use admin::{Accounts, Admin, BrandDesk, Bulk, Groups, Imports, Organization, Organizations, PolicyDesk, Reports};
use async_trait::async_trait;
pub use enrol::Enrol;
pub use recover::Recover;
pub use refusal::Refusal;
pub use sign_in::SignIn;

use crate::{
    l10n::Words,
    policy::{Area, Plan},
};

/// All areas of the portal; the only thing that is put into Leptos's context besides the [`Caller`].
#[derive(Clone)]
pub struct Portal {
    /// What is the same on every page: brand and languages.
    pub front: Arc<dyn Front>,
    /// The reset wizard.
    pub recover: Arc<dyn Recover>,
    /// Sign-in, and everything that stands between it and where a person is going.
    pub sign_in: Arc<dyn SignIn>,
    /// The access panel: what a signed-in person sees and changes.
    pub account: Arc<dyn Account>,
    /// Registration: one's own ways back in.
    pub enrol: Arc<dyn Enrol>,
    /// The administration of an organization.
    pub admin: Arc<dyn Admin>,
    /// Its policy.
    pub policy: Arc<dyn PolicyDesk>,
    /// Its people, as they are written.
    pub accounts: Arc<dyn Accounts>,
    /// Its groups.
    pub groups: Arc<dyn Groups>,
    /// The same help for several people at once.
    pub bulk: Arc<dyn Bulk>,
    /// Files of people.
    pub imports: Arc<dyn Imports>,
    /// What the organization looks like.
    pub brand: Arc<dyn BrandDesk>,
    /// Its applications and domains.
    pub organization: Arc<dyn Organization>,
    /// All organizations, for whoever runs the portal.
    pub organizations: Arc<dyn Organizations>,
    /// Reports of how people help themselves.
    pub reports: Arc<dyn Reports>,
}

/// What every page shows around its own content.
#[async_trait]
pub trait Front: Send + Sync {
    /// Brand and language for a caller who has no flow and no session.
    async fn frame(&self, caller: &Caller) -> Frame;
}

/// Who asks, from where, for which tenant. Built by one middleware; nothing in it was checked but the host.
#[derive(Clone, Debug)]
pub struct Caller {
    /// Which tenant the request's host stands for.
    pub place: Place,
    /// The domain or user id that brands a shared host: `?whr=`, else `?username=`.
    pub hint: Option<String>,
    /// The user id to put into the first box: `?username=`.
    pub login: Option<String>,
    /// The languages asked for, most wanted first within each source.
    pub asked: Asked,
    /// The address the request came from, behind the proxies that the configuration lists.
    pub address: IpAddr,
    /// `User-Agent`, cut to 256 bytes.
    pub agent: String,
    /// Names this request in the logs and, where there is no flow, on the page as its support code.
    pub request: String,
    /// The browser sent back the cookie that every page sets: it accepts cookies.
    pub accepts_cookies: bool,
    /// The flow cookie.
    pub flow: Option<Secret>,
    /// The session cookie.
    pub session: Option<Secret>,
    /// The token of a mail's link, on its way from `/r/…` to the button.
    pub link: Option<Secret>,
    /// Marks of accounts that signed in or reset in this browser before, newest first.
    pub devices: Vec<String>,
    /// Nobody waits for the answer: it is part of something larger that was asked for with this request.
    pub unattended: bool,
    /// Nobody reads the page: its head alone was asked for, or it is fetched in case somebody might. What serves once is not spent.
    pub peeks: bool,
}

/// Which tenant a host stands for (an unknown host never gets this far: 421).
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// The host is bound to this tenant; nothing typed can choose another.
    Tenant(TenantId),
    /// A host marked *shared*: the domain of the user id decides, then `whr`.
    Shared,
}

/// The key of a tenant, for example `harbour`.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct TenantId(Arc<str>);

impl TenantId {
    /// The id of a tenant that the store knows.
    pub fn new(id: &str) -> Self {
        Self(id.into())
    }
    /// As stored.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Languages in the order of their weight: query, cookie, (account), browser, (tenant), English.
#[derive(Clone, Debug, Default)]
pub struct Asked {
    /// `?mkt=` or `?lng=`.
    pub query: Option<String>,
    /// The choice remembered in a cookie.
    pub cookie: Option<String>,
    /// `Accept-Language`, as sent.
    pub browser: Option<String>,
}

/// A value that proves something to whoever holds it: 256 random bits, in base64url. Never printed.
#[derive(Clone, PartialEq, Eq)]
pub struct Secret(String);

impl Secret {
    /// Takes a value that came from a cookie, an address or the random source.
    pub fn new(value: String) -> Self {
        Self(value)
    }
    /// The value itself, for a cookie or a hash.
    pub fn expose(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret(…)")
    }
}

/// Where a form's answer sends the browser (303), and which cookies it gets on the way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Go {
    /// A path of this portal, with its query; or the address of a registered application.
    pub to: String,
    /// Cookies to set or to drop.
    pub grants: Vec<Grant>,
    /// It leads out of the portal, to an application that the tenant registered.
    pub outside: bool,
}

impl Go {
    /// To a page, with no cookie changed.
    pub fn to(path: impl Into<String>) -> Self {
        Self { to: path.into(), grants: Vec::new(), outside: false }
    }
    /// To an application that the tenant registered: its address was checked when it was added.
    pub fn outside(address: impl Into<String>) -> Self {
        Self { to: address.into(), grants: Vec::new(), outside: true }
    }
    /// The same, handing something to the browser as well.
    #[must_use]
    pub fn with(mut self, grant: Grant) -> Self {
        self.grants.push(grant);
        self
    }
}

/// A change of a cookie. Names, lives and attributes are the middleware's business.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Grant {
    /// This browser holds the flow from now on.
    Flow(Secret),
    /// This browser is signed in.
    Session(Secret),
    /// This browser is known for an account.
    Device(String),
    /// The token of a mail's link, for ten minutes.
    Link(Secret),
    /// Drop the session cookie.
    EndSession,
    /// Drop the link cookie.
    EndLink,
}

/// The few errors that reach a page. They carry no text and no cause: causes are logged once, beside the support code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// The flow or session is over: 303 to the page that says so.
    Expired,
    /// The session is not that far: 303 to what comes first.
    Owes(Owed),
    /// A step that was not earned yet: 409.
    NotEarned,
    /// Too many requests: 429.
    TooMany {
        /// Seconds until another try makes sense.
        retry_s: u32,
    },
    /// No role of the caller opens this: 403.
    Denied,
    /// No page of this portal vouches for the form: 403.
    Foreign,
    /// Nobody helps themselves by the administration: 403.
    Oneself,
    /// The person's roles are out of the caller's reach: 403.
    OutOfReach,
    /// The policy, or where an account lives, leaves this switched off: 403.
    NotAllowed,
    /// Nothing here: 404.
    NotFound,
    /// A field that no page of ours would send: 422.
    Malformed,
    /// Something inside is out of order: 503.
    Unavailable,
}

/// What a person has to do before they get where they were going.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Owed {
    /// Prove the second factor.
    SecondFactor,
    /// Register a second factor: the organization asks everybody for one.
    Registration,
    /// Choose a new password.
    NewPassword,
    /// Prove once more who they are: the last proof is more than ten minutes old.
    FreshProof,
}

impl Owed {
    /// The page where it is done; it leads on to `next`, a page of this portal.
    pub fn page(self, next: &str) -> String {
        match self {
            Self::SecondFactor => "/sign-in/second".to_owned(),
            Self::Registration => "/enrol".to_owned(),
            Self::NewPassword => "/account/password".to_owned(),
            Self::FreshProof => format!("/sign-in?why=prove_again&next={next}"),
        }
    }
}

/// What surrounds a page: language, brand, support code.
#[derive(Clone, Debug)]
pub struct Frame {
    /// The texts of the page's language.
    pub words: Words,
    /// Languages to choose from.
    pub languages: Vec<Words>,
    /// The organization's name; `None` while it is unknown (shared host).
    pub tenant: Option<String>,
    /// Address of the logo.
    pub logo: Option<String>,
    /// Address of the illustration beside the card.
    pub illustration: Option<String>,
    /// Address of the brand's style sheet.
    pub style: Option<String>,
    /// The brand's page text, plain.
    pub text: Option<String>,
    /// Identifies this attempt to whoever helps.
    pub support_code: String,
    /// When the page was made, in universal time.
    pub at: String,
    /// Whose page it is, as far as the reader said so.
    pub reader: Option<Reader>,
    /// On a shared host before a user id is known: the domain that the address named (`?whr=`). Forms and links of the page keep it.
    pub whr: Option<String>,
    /// Origins of the applications that the organization registered: forms may lead there besides this portal.
    pub beyond: Arc<[String]>,
    /// Areas of the administration that are open to the reader.
    pub areas: Vec<Area>,
}

/// Whose page it is: what whoever helps asks for (specification §15.7).
#[derive(Clone, Debug)]
pub struct Reader {
    /// The user id, as it was typed.
    pub login: String,
    /// What is said of the account; `None` while nothing is proven: a stranger learns none of it.
    pub account: Option<ReaderAccount>,
}

/// What whoever helps asks for of an account.
#[derive(Clone, Copy, Debug)]
pub struct ReaderAccount {
    /// The password lives in a directory elsewhere.
    pub elsewhere: bool,
    /// The plan.
    pub plan: Plan,
}

impl Frame {
    /// The address of a form or link of this page, with what has to be kept.
    pub fn address(&self, path: &str) -> String {
        match &self.whr {
            Some(domain) => format!("{path}{}whr={domain}", if path.contains('?') { '&' } else { '?' }),
            None => path.to_owned(),
        }
    }
}
