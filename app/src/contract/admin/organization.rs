//! What belongs to an organization besides its people and its policy: the applications of the access panel, its addresses, and how long
//! passwords of each domain are valid.

use async_trait::async_trait;

use super::imports::Incoming;
use crate::{
    contract::{Caller, Fault, Frame, Go, Refusal},
    policy::Typed,
};

/// What an administrator sees and does about these; everything as [`super::Admin`] says.
#[async_trait]
pub trait Organization: Send + Sync {
    /// All applications, and the form for one more.
    async fn apps(&self, caller: &Caller, told: bool) -> Result<ApplicationsPage, Fault>;
    /// One of them.
    async fn app(&self, caller: &Caller, id: String, told: bool) -> Result<ApplicationPage, Fault>;
    /// Adds one.
    async fn add_app(&self, caller: &Caller, name: String, address: String) -> Result<Go, Fault>;
    /// Changes one.
    async fn change_app(&self, caller: &Caller, id: String, name: String, address: String) -> Result<Go, Fault>;
    /// Takes a picture for its tile.
    async fn icon(&self, caller: &Caller, id: String, file: &mut dyn Incoming) -> Result<Go, Fault>;
    /// Removes one.
    async fn remove_app(&self, caller: &Caller, id: String) -> Result<Go, Fault>;
    /// Where the portal is, and all domains with their rules.
    async fn domains(&self, caller: &Caller, told: bool) -> Result<DomainsPage, Fault>;
    /// The rule of a domain.
    async fn domain(&self, caller: &Caller, domain: String, told: bool) -> Result<DomainPage, Fault>;
    /// Sets it.
    async fn validity(&self, caller: &Caller, form: ValidityForm) -> Result<Go, Fault>;
    /// Takes back what an event says of an application or a rule, if it still stands.
    async fn take_back(&self, caller: &Caller, event: String) -> Result<Go, Fault>;
}

/// An application.
#[derive(Clone, Debug)]
pub struct App {
    /// Its key.
    pub id: String,
    /// What people call it.
    pub name: String,
    /// Where it is.
    pub address: String,
    /// The address of its picture.
    pub icon: Option<String>,
}

/// All applications.
#[derive(Clone, Debug)]
pub struct ApplicationsPage {
    /// Brand, language, support code.
    pub frame: Frame,
    /// By name.
    pub apps: Vec<App>,
    /// What stands in the inputs: `name`, `address`.
    pub typed: Typed,
    /// What was wrong with the last form.
    pub refusals: Vec<Refusal>,
    /// What was just done: the id of a text.
    pub done: Option<String>,
}

/// One application.
#[derive(Clone, Debug)]
pub struct ApplicationPage {
    /// Brand, language, support code.
    pub frame: Frame,
    /// As it is.
    pub app: App,
    /// What stands in the inputs: `name`, `address`.
    pub typed: Typed,
    /// What was wrong with the last form.
    pub refusals: Vec<Refusal>,
    /// What was just done: the id of a text.
    pub done: Option<String>,
}

/// How long passwords are valid.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Validity {
    /// For ever.
    Ever,
    /// For so many days, with notice from so many days before the end.
    Days {
        /// Of validity.
        validity: i64,
        /// Of notice.
        notify: i64,
    },
}

/// A domain of user ids.
#[derive(Clone, Debug)]
pub struct Domain {
    /// Its name.
    pub name: String,
    /// What holds.
    pub validity: Validity,
    /// It has a rule of its own; else the profile decides.
    pub own: bool,
}

/// Addresses and domains.
#[derive(Clone, Debug)]
pub struct DomainsPage {
    /// Brand, language, support code.
    pub frame: Frame,
    /// The key of the organization, as commands take it.
    pub tenant: String,
    /// Where the portal is.
    pub base_url: String,
    /// Hosts that stand for the organization.
    pub hosts: Vec<String>,
    /// Its domains.
    pub domains: Vec<Domain>,
    /// What was just done: the id of a text.
    pub done: Option<String>,
}

/// The rule of a domain.
#[derive(Clone, Debug)]
pub struct DomainPage {
    /// Brand, language, support code.
    pub frame: Frame,
    /// Which.
    pub domain: String,
    /// What stands in the inputs: `rule` (`profile`, `never` or `days`), `validity`, `notify`.
    pub typed: Typed,
    /// What was wrong with the last form.
    pub refusals: Vec<Refusal>,
}

/// The rule of a domain, as typed.
#[derive(Clone, Debug)]
pub struct ValidityForm {
    /// Which.
    pub domain: String,
    /// `profile`, `never` or `days`.
    pub rule: String,
    /// Days of validity.
    pub validity: String,
    /// Days of notice.
    pub notify: String,
}
