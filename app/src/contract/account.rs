//! The access panel: what a signed-in person sees of their account, and changes.

use async_trait::async_trait;

use super::{
    Caller, Fault, Frame, Go, Refusal,
    panel::{Activity, Profile, Tile},
    recover::Demands,
};

/// One's own account. Every method answers in the name of the session that the caller's cookie holds: [`Fault::Expired`] without one,
/// [`Fault::Owes`] when something comes first.
#[async_trait]
pub trait Account: Send + Sync {
    /// The access panel; `told`: there may be a word for it.
    async fn home(&self, caller: &Caller, told: bool) -> Result<Home, Fault>;
    /// Who one is here, and what is registered.
    async fn profile(&self, caller: &Caller, told: bool) -> Result<Profile, Fault>;
    /// Keeps a language, one of those that the page offers.
    async fn language(&self, caller: &Caller, tag: String) -> Result<Go, Fault>;
    /// What happened to one's account, and where one is signed in.
    async fn activity(&self, caller: &Caller, told: bool) -> Result<Activity, Fault>;
    /// Ends one of one's sessions, by the id of the list.
    async fn end_session(&self, caller: &Caller, id: String) -> Result<Go, Fault>;
    /// Ends all of one's sessions but the present one.
    async fn end_others(&self, caller: &Caller) -> Result<Go, Fault>;
    /// Takes away the temporary access pass that somebody made for one.
    async fn end_pass(&self, caller: &Caller) -> Result<Go, Fault>;
    /// The form to change the password; `suggest` asks for a password to take.
    async fn change_page(&self, caller: &Caller, suggest: bool, told: bool) -> Result<ChangePage, Fault>;
    /// Changes the password.
    async fn change(&self, caller: &Caller, form: ChangeForm) -> Result<Go, Fault>;
}

/// The access panel as it is now.
#[derive(Clone, Debug)]
pub struct Home {
    /// Brand, language, support code.
    pub frame: Frame,
    /// How to greet the person.
    pub name: String,
    /// Their user id.
    pub login: String,
    /// The applications that the organization offers.
    pub apps: Vec<Tile>,
    /// Days until the password expires, from the day on which it is worth a word.
    pub expires_in_days: Option<u32>,
    /// They hold a role: there is an administration for them.
    pub administers: bool,
    /// What was just done: the id of a text.
    pub done: Option<String>,
}

/// A change of the password.
#[derive(Clone)]
pub struct ChangeForm {
    /// The present password.
    pub current: String,
    /// The new one.
    pub password: String,
    /// Once more.
    pub confirm: String,
    /// End all other sessions.
    pub end_others: bool,
}

/// The form to change the password.
#[derive(Clone, Debug)]
pub struct ChangePage {
    /// Brand, language, support code.
    pub frame: Frame,
    /// For password managers: whose password this is.
    pub login: String,
    /// Why it must be changed now; nothing: it need not.
    pub due: Option<Due>,
    /// The password lives on-premises and cannot be changed here.
    pub elsewhere: bool,
    /// The session goes on out of the portal, so that the browser must post the form itself.
    pub leaves: bool,
    /// A password to take, made for this page and kept nowhere.
    pub suggestion: Option<String>,
    /// What the new one must be.
    pub demands: Demands,
    /// What was wrong with the last post, in order.
    pub refusals: Vec<Refusal>,
}

/// Why a password must be changed at sign-in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Due {
    /// Its time is over.
    Expired,
    /// It was made by an administrator, for one sign-in.
    Temporary,
}
