//! The administration: an organization's people, and help for those who call.

pub mod accounts;
pub mod brand;
pub mod bulk;
pub mod events;
pub mod groups;
pub mod imports;
pub mod organization;
pub mod organizations;
pub mod policy;
pub mod reports;

pub use accounts::Accounts;

use async_trait::async_trait;
pub use brand::BrandDesk;
pub use bulk::Bulk;
pub use groups::Groups;
pub use imports::Imports;
pub use organization::Organization;
pub use organizations::Organizations;
pub use policy::PolicyDesk;
pub use reports::Reports;

use super::{
    Caller, Fault, Frame, Go, Refusal,
    panel::{Day, Device, Registered},
};
use crate::policy::{Area, HelpDesk, Method, Model, Plan, Role, Standing, Way};

/// What administrators see and do. Every method answers in the name of the session that the caller's cookie holds: [`Fault::Expired`]
/// without one, [`Fault::Denied`] where none of the person's roles opens the area, [`Fault::Owes`] when their second factor or a fresh
/// proof comes first. A person of another organization is [`Fault::NotFound`].
#[async_trait]
pub trait Admin: Send + Sync {
    /// The search box and whom it finds.
    async fn people(&self, caller: &Caller, asked: Search) -> Result<PeoplePage, Fault>;
    /// One person; `told`: there may be a word for the page.
    async fn person(&self, caller: &Caller, id: String, told: bool) -> Result<PersonPage, Fault>;
    /// Who may do what, and for whom.
    async fn roles(&self, caller: &Caller) -> Result<RolesPage, Fault>;
    /// What happened in the organization.
    async fn events(&self, caller: &Caller, asked: events::EventsAsked) -> Result<events::EventsPage, Fault>;
    /// Lifts what too many tries closed for a person.
    async fn lift(&self, caller: &Caller, id: String) -> Result<Go, Fault>;
    /// Ends all sessions of a person.
    async fn end_sessions(&self, caller: &Caller, id: String) -> Result<Go, Fault>;
    /// Sends a code to something a person registered, to be read out.
    async fn send_code(&self, caller: &Caller, id: String, method: String) -> Result<Go, Fault>;
    /// Compares the code that was read out.
    async fn verify_code(&self, caller: &Caller, id: String, code: String) -> Result<Go, Fault>;
    /// Sends a link to set a new password.
    async fn send_link(&self, caller: &Caller, id: String) -> Result<Go, Fault>;
    /// Sets a password that serves for one sign-in: `typed`, or one that the next page shows once.
    async fn temporary(&self, caller: &Caller, id: String, typed: String) -> Result<Go, Fault>;
    /// Makes a temporary access pass, which the next page shows once; it takes the right to delete what people registered.
    async fn make_pass(&self, caller: &Caller, id: String) -> Result<Go, Fault>;
    /// Takes it away.
    async fn remove_pass(&self, caller: &Caller, id: String) -> Result<Go, Fault>;
}

/// What is asked of the search box. An empty filter lets everybody through.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Search {
    /// The beginning of a user id, a part of a name or mailbox, or a support code; `None`: nothing was asked yet.
    pub text: Option<String>,
    /// The name of a role that they hold.
    pub role: String,
    /// The name of a group that they are in, or in a group in it.
    pub group: String,
    /// `none`, `basic` or `premium`.
    pub plan: String,
    /// Where the password lives: `cloud` or `on_premises`.
    pub source: String,
    /// Whether the account is open: `yes` or `no`.
    pub enabled: String,
    /// The name of a [`Standing`]: where they stand with registration.
    pub state: String,
    /// Only those who come after the one of this user id.
    pub after: String,
    /// What they are ordered by: `name`, or else their user ids.
    pub sort: String,
    /// Whoever is found is ticked.
    pub ticked: bool,
}

impl Search {
    /// The filters, besides the state.
    pub fn filters(&self) -> [&str; 5] {
        [&self.role, &self.group, &self.plan, &self.source, &self.enabled]
    }

    /// The question as the address of its page has it: what it narrows down, without where it goes on.
    pub fn pairs(&self) -> [(&'static str, &str); 7] {
        let [role, group, plan, source, enabled] = self.filters();
        [
            ("q", self.text.as_deref().unwrap_or_default()),
            ("role", role),
            ("group", group),
            ("plan", plan),
            ("source", source),
            ("enabled", enabled),
            ("state", &self.state),
        ]
    }

    /// The same as a query, with its order.
    pub fn query(&self, sort: &str) -> String {
        let pairs = self.pairs().into_iter().chain([("sort", sort)]);
        let pairs = pairs.filter(|(name, value)| *name == "q" || !value.is_empty());
        form_urlencoded::Serializer::new(String::new()).extend_pairs(pairs).finish()
    }

    /// Whether anything was asked.
    pub fn is_asked(&self) -> bool {
        self.text.is_some() || self.filters().iter().chain([&self.state.as_str()]).any(|filter| !filter.is_empty())
    }

    /// Whether something besides the state narrows it down.
    pub fn is_narrow(&self) -> bool {
        self.text.as_deref().is_some_and(|text| !text.is_empty()) || self.filters().iter().any(|filter| !filter.is_empty())
    }
}

/// The search box and whom it finds.
#[derive(Clone, Debug)]
pub struct PeoplePage {
    /// Brand, language, support code.
    pub frame: Frame,
    /// What was asked for.
    pub asked: Search,
    /// Names of groups that there are.
    pub groups: Vec<String>,
    /// What may be done for several of them at once; nothing for whoever may not help.
    pub acts: Vec<bulk::Act>,
    /// Who was found, by user id.
    pub found: Vec<Found>,
    /// The user id after which more may follow.
    pub next: Option<String>,
    /// How many there are in all, where they are not all here and were counted.
    pub total: Option<Total>,
    /// What of people the box looks through, besides their user ids, names and mailboxes.
    pub sought: Sought,
    /// What was asked for is the support code of an attempt to reset.
    pub attempt: Option<Attempt>,
}

/// How many people a search finds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Total {
    /// So many were counted.
    pub people: usize,
    /// There are more.
    pub more: bool,
}

/// Which addresses and numbers of people the search box looks through: those that the reader sees in full.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sought {
    /// None.
    Nothing,
    /// What administrators wrote.
    Written,
    /// What people registered as well.
    Registered,
}

impl Sought {
    /// For whoever may see these areas.
    pub fn by(areas: &[Area]) -> Self {
        if areas.contains(&Area::Ways) {
            Self::Registered
        } else if areas.contains(&Area::Accounts) {
            Self::Written
        } else {
            Self::Nothing
        }
    }

    /// The id of the text that says what the box looks through.
    pub fn hint(self) -> &'static str {
        match self {
            Self::Nothing => "admin-search.hint",
            Self::Written => "admin-search.written",
            Self::Registered => "admin-search.registered",
        }
    }
}

/// An attempt to reset, step by step.
#[derive(Clone, Debug)]
pub struct Attempt {
    /// Its support code.
    pub code: String,
    /// The user id as typed.
    pub login: String,
    /// Whom it names in addresses, if there is such a person.
    pub person: Option<String>,
    /// From which device.
    pub device: Device,
    /// From which network address.
    pub address: String,
    /// What happened, in order.
    pub steps: Vec<AttemptStep>,
}

/// A step of an attempt.
#[derive(Clone, Debug)]
pub struct AttemptStep {
    /// Day and time, UTC.
    pub at: String,
    /// How it ended, with its last step: `succeeded`, `failed`, `abandoned`, `blocked`, `cancelled`, `contacted_admin`.
    pub result: Option<String>,
    /// What happened: a stable code (specification §5.4).
    pub detail: String,
}

/// Somebody who was found.
#[derive(Clone, Debug)]
pub struct Found {
    /// Names the person in addresses.
    pub id: String,
    /// The user id.
    pub login: String,
    /// The name; may be empty.
    pub name: String,
    /// Roles that they hold.
    pub roles: Vec<Role>,
    /// The account is open.
    pub enabled: bool,
    /// What they are entitled to.
    pub plan: Plan,
}

/// One person.
#[derive(Clone, Debug)]
pub struct PersonPage {
    /// Brand, language, support code.
    pub frame: Frame,
    /// Who it is.
    pub who: Found,
    /// Whether they can reset, condition by condition (specification §9.3).
    pub conditions: Vec<(Condition, bool)>,
    /// What holds of the account.
    pub account: AccountFacts,
    /// What is on file, masked.
    pub registered: Registered,
    /// What can be deleted of what they registered; empty for whoever may not.
    pub held: Vec<HeldWay>,
    /// They are new, and have an address to be invited at; `false` for whoever may not.
    pub invitable: bool,
    /// They are deleted on that day, unless somebody says otherwise.
    pub departs: Option<String>,
    /// Too many tries closed the reset for them, or a method of it.
    pub closed: bool,
    /// Browsers that are signed in.
    pub sessions: usize,
    /// The last events, newest first.
    pub days: Vec<Day>,
    /// The administrator may help this person.
    pub helped: bool,
    /// Whether the caller is who they say; `None`: out of reach.
    pub check: Option<CallerCheck>,
    /// What was just made for them.
    pub once: Option<Once>,
    /// A temporary access pass can be given.
    pub pass: Option<PassState>,
    /// What was wrong with the last form.
    pub refusals: Vec<Refusal>,
    /// What was just done: the id of a text.
    pub done: Option<String>,
}

/// Something that a person registered.
#[derive(Clone, Debug)]
pub struct HeldWay {
    /// What it is.
    pub way: Way,
    /// Which one, where there can be several.
    pub id: String,
    /// Its name, or masked; empty where it has neither.
    pub name: String,
}

/// What holds of an account.
#[derive(Clone, Debug)]
pub struct AccountFacts {
    /// Where the person stands with registration.
    pub standing: Standing,
    /// What they are entitled to.
    pub plan: Plan,
    /// The password lives in a directory elsewhere.
    pub on_premises: bool,
    /// Groups that they are directly in, by name.
    pub groups: Vec<String>,
    /// The password never expires.
    pub never_expires: bool,
    /// The next sign-in asks for a new password.
    pub must_change: bool,
}

/// A secret that was just made, and is shown once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Once {
    /// A temporary password.
    Password(String),
    /// A temporary access pass.
    Pass(String),
}

/// The temporary access pass of somebody.
#[derive(Clone, Debug, Default)]
pub struct PassState {
    /// There is one, until then.
    pub until: Option<String>,
}

/// How far the check of a caller has come.
#[derive(Clone, Debug, Default)]
pub struct CallerCheck {
    /// Where a code can go.
    pub ways: Vec<WayToAsk>,
    /// A code is out there, to this masked address or number.
    pub waiting: Option<String>,
    /// The right one was read out, at this time.
    pub verified_at: Option<String>,
    /// A link to a new password can be sent.
    pub links: bool,
    /// A temporary password can be given: made, or typed as well.
    pub temporary: Option<HelpDesk>,
    /// Nothing is given before they are verified.
    pub first: bool,
}

/// Where a code can go.
#[derive(Clone, Debug)]
pub struct WayToAsk {
    /// How.
    pub method: Method,
    /// To which masked address or number.
    pub hint: String,
}

/// What must hold for somebody to reset.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Condition {
    /// The account is open.
    Open,
    /// The organization lets people reset (P1).
    SwitchedOn,
    /// They are in the group that may (P2, P3).
    InGroup,
    /// They have the plan that is asked for.
    Licensed,
    /// Enough is on file for the gates that are asked for.
    Registered,
    /// What is on file may prove them: it is their own, or nobody wrote it over within a day.
    Settled,
    /// The password lives here, or is written back.
    Writeback,
}

impl Condition {
    /// All, in the order in which they are told.
    pub const ALL: [Self; 7] =
        [Self::Open, Self::SwitchedOn, Self::InGroup, Self::Licensed, Self::Registered, Self::Settled, Self::Writeback];

    /// The stable name.
    pub fn name(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::SwitchedOn => "switched_on",
            Self::InGroup => "in_group",
            Self::Licensed => "licensed",
            Self::Registered => "registered",
            Self::Settled => "settled",
            Self::Writeback => "writeback",
        }
    }
}

/// Who may do what, and for whom.
#[derive(Clone, Debug)]
pub struct RolesPage {
    /// Brand, language, support code.
    pub frame: Frame,
    /// What decides whom a role may help.
    pub model: Model,
    /// Roles of the reader.
    pub own: Vec<Role>,
}
