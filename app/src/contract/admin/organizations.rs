//! Organizations, for the operator of the portal: whoever runs it for several.

use async_trait::async_trait;

use crate::{
    contract::{Caller, Fault, Frame, Go, Refusal},
    policy::Typed,
};

/// What an operator sees and does; everything as [`super::Admin`] says. An operator makes organizations and gives them addresses, and sees
/// nobody in them.
#[async_trait]
pub trait Organizations: Send + Sync {
    /// All organizations, and the form for one more.
    async fn organizations(&self, caller: &Caller, told: bool) -> Result<OrganizationsPage, Fault>;
    /// One of them.
    async fn organization_of(&self, caller: &Caller, id: String, told: bool) -> Result<OrganizationPage, Fault>;
    /// Adds one, and invites its first administrator.
    async fn add_organization(&self, caller: &Caller, new: NewOrganization) -> Result<Go, Fault>;
    /// Adds a host or a domain to one, or takes a host from it.
    async fn place(&self, caller: &Caller, id: String, change: PlaceChange) -> Result<Go, Fault>;
    /// Invites its first administrator again.
    async fn invite_again(&self, caller: &Caller, id: String) -> Result<Go, Fault>;
}

/// A new organization, as typed.
#[derive(Clone, Debug, Default)]
pub struct NewOrganization {
    /// What commands and archives call it.
    pub id: String,
    /// What pages and mails call it.
    pub name: String,
    /// Where its portal will be, an address.
    pub address: String,
    /// The user id of its first administrator; its domain becomes the organization's.
    pub login: String,
    /// Where the invitation goes.
    pub mailbox: String,
}

/// What becomes of the places of an organization; the text is as typed.
#[derive(Clone, Debug)]
pub enum PlaceChange {
    /// Another host stands for it.
    AddHost(String),
    /// A host does not stand for it any more.
    RemoveHost(String),
    /// A domain of user ids that nobody of it has any more.
    RemoveDomain(String),
    /// User ids of another domain belong to it.
    AddDomain(String),
}

/// An organization, as a list tells it.
#[derive(Clone, Debug)]
pub struct OrganizationLine {
    /// Its key.
    pub id: String,
    /// What pages and mails call it.
    pub name: String,
    /// Where its portal is.
    pub address: String,
}

/// All organizations.
#[derive(Clone, Debug)]
pub struct OrganizationsPage {
    /// Brand, language, support code.
    pub frame: Frame,
    /// By key.
    pub organizations: Vec<OrganizationLine>,
    /// What stands in the inputs: the fields of [`NewOrganization`].
    pub typed: Typed,
    /// What was wrong with the last form.
    pub refusals: Vec<Refusal>,
}

/// One of them.
#[derive(Clone, Debug)]
pub struct OrganizationPage {
    /// Brand, language, support code.
    pub frame: Frame,
    /// Which.
    pub organization: OrganizationLine,
    /// Further hosts that stand for it, besides that of its address.
    pub hosts: Vec<String>,
    /// Domains of user ids that belong to it.
    pub domains: Vec<String>,
    /// Nobody administers it yet: its first administrator has no password. Their user id.
    pub waits_for: Option<String>,
    /// What stands in the inputs: `host`, `domain`.
    pub typed: Typed,
    /// What was wrong with the last form.
    pub refusals: Vec<Refusal>,
    /// What was just done: the id of a text.
    pub done: Option<String>,
}
