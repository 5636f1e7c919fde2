//! The policy of an organization: its settings in short forms, and every change with the way back.

use async_trait::async_trait;

use super::{Found, imports::Part};
use crate::{
    contract::{Caller, Fault, Frame, Go},
    policy::{Method, Section, Typed, check::Finding, standard::Requirement},
};

/// What an administrator sees and does about the policy; everything as [`super::Admin`] says. To see a form takes a fresh proof already, so
/// that nothing is filled in for nothing.
#[async_trait]
pub trait PolicyDesk: Send + Sync {
    /// All settings that are drawn, with their values.
    async fn policy(&self, caller: &Caller, told: bool) -> Result<PolicyPage, Fault>;
    /// One form; `told`: with what was typed and could not be saved at once.
    async fn section(&self, caller: &Caller, section: Section, told: bool) -> Result<SectionPage, Fault>;
    /// Saves a form. What an administrator must know first comes back with [`PolicyDesk::section`].
    async fn change(&self, caller: &Caller, form: PolicyForm) -> Result<Go, Fault>;
    /// Which requirements of the standards the policy meets and breaks.
    async fn standards(&self, caller: &Caller) -> Result<StandardsPage, Fault>;
    /// The last changes, newest first.
    async fn changes(&self, caller: &Caller) -> Result<ChangesPage, Fault>;
    /// One change, and what it would mean to take it back.
    async fn past_change(&self, caller: &Caller, id: String) -> Result<PastChangePage, Fault>;
    /// Whoever could not reset any more, to take away; `after` is what the part before gave.
    async fn losers(&self, caller: &Caller, by: Meant, after: Option<String>) -> Result<Part, Fault>;
    /// Takes a change back. `sure` is what the page said it would mean.
    async fn take_back(&self, caller: &Caller, id: String, sure: String) -> Result<Go, Fault>;
}

/// A form of settings, as sent.
#[derive(Clone, Debug)]
pub struct PolicyForm {
    /// Which.
    pub section: Section,
    /// What stands in its inputs.
    pub typed: Typed,
    /// The consequences that were shown with it; empty: none.
    pub sure: String,
}

/// A change that is meant and not made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Meant {
    /// To save a form, as it was typed and could not be saved at once.
    Form(Section),
    /// To take a change back, by its id.
    TakeBack(String),
}

/// A value of a setting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Shown {
    /// Nothing.
    Nothing,
    /// A switch.
    Switch(bool),
    /// Several, by their stable names or as they were typed.
    Several(Vec<String>),
    /// One, by its stable name or as it was typed.
    One(String),
}

/// All settings that are drawn.
#[derive(Clone, Debug)]
pub struct PolicyPage {
    /// Brand, language, support code.
    pub frame: Frame,
    /// A policy was saved once; until then nobody can reset.
    pub saved: bool,
    /// The forms with their settings, by their stored names.
    pub sections: Vec<(Section, Vec<(String, Shown)>)>,
    /// What was just done: the id of a text.
    pub done: Option<String>,
}

/// One form.
#[derive(Clone, Debug)]
pub struct SectionPage {
    /// Brand, language, support code.
    pub frame: Frame,
    /// Which.
    pub section: Section,
    /// What stands in its inputs.
    pub typed: Typed,
    /// What saving it would mean.
    pub consequences: Consequences,
    /// Names of groups that there are.
    pub groups: Vec<String>,
    /// Methods that nothing carries here: they are not offered.
    pub uncarried: Vec<Method>,
}

/// What there is to know before a policy is saved.
#[derive(Clone, Debug, Default)]
pub struct Consequences {
    /// What is wrong or doubtful.
    pub findings: Vec<Finding>,
    /// How many could not reset any more.
    pub lost: usize,
    /// The first of them.
    pub first: Vec<Found>,
    /// Names all of this; comes back with the form.
    pub sure: String,
}

/// What the standards ask, and whether it is met.
#[derive(Clone, Debug)]
pub struct StandardsPage {
    /// Brand, language, support code.
    pub frame: Frame,
    /// Each requirement.
    pub judged: Vec<(Requirement, bool)>,
}

/// A change that was made.
#[derive(Clone, Debug)]
pub struct PastChange {
    /// Names it in addresses.
    pub id: String,
    /// The day and the time, in the reader's language.
    pub at: String,
    /// Who did it; `None`: a command.
    pub by: Option<String>,
    /// Each setting with its value before and after.
    pub settings: Vec<(String, Shown, Shown)>,
}

/// The last changes.
#[derive(Clone, Debug)]
pub struct ChangesPage {
    /// Brand, language, support code.
    pub frame: Frame,
    /// Newest first.
    pub changes: Vec<PastChange>,
}

/// One change, and the way back.
#[derive(Clone, Debug)]
pub struct PastChangePage {
    /// Brand, language, support code.
    pub frame: Frame,
    /// The change.
    pub change: PastChange,
    /// Settings that were changed again since: then it cannot be taken back as a whole.
    pub moved: Vec<String>,
    /// What taking it back would mean.
    pub consequences: Consequences,
}
