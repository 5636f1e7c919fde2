//! People as they are written: added, changed, and made to register again.

use async_trait::async_trait;

use crate::{
    contract::{Caller, Fault, Frame, Go, enrol::Deletion},
    policy::Typed,
};

/// What an administrator writes of people; everything as [`super::Admin`] says. To see a form takes a fresh proof already. Whoever is out of
/// the administrator's reach is [`Fault::Denied`].
#[async_trait]
pub trait Accounts: Send + Sync {
    /// The form of somebody new.
    async fn new_person(&self, caller: &Caller, told: bool) -> Result<AccountPage, Fault>;
    /// The form of somebody who is there.
    async fn account(&self, caller: &Caller, id: String, told: bool) -> Result<AccountPage, Fault>;
    /// Adds somebody, with an invitation where it says so.
    async fn add_person(&self, caller: &Caller, typed: Typed) -> Result<Go, Fault>;
    /// Changes somebody; an empty input clears what was there.
    async fn change_person(&self, caller: &Caller, id: String, typed: Typed) -> Result<Go, Fault>;
    /// Deletes all that somebody registered.
    async fn forget_ways(&self, caller: &Caller, id: String) -> Result<Go, Fault>;
    /// Deletes one way that somebody registered.
    async fn forget_way(&self, caller: &Caller, id: String, what: Deletion) -> Result<Go, Fault>;
    /// Sends somebody without a password an invitation to set one.
    async fn invite_person(&self, caller: &Caller, id: String) -> Result<Go, Fault>;
    /// Closes the account, and deletes it after a waiting time.
    async fn delete_person(&self, caller: &Caller, id: String) -> Result<Go, Fault>;
    /// Undoes that: the account is open again.
    async fn restore_person(&self, caller: &Caller, id: String) -> Result<Go, Fault>;
}

/// The form of a person.
#[derive(Clone, Debug)]
pub struct AccountPage {
    /// Brand, language, support code.
    pub frame: Frame,
    /// Whom it is about; `None`: somebody new.
    pub who: Option<Who>,
    /// What stands in its inputs.
    pub typed: Typed,
    /// What is wrong with it.
    pub faults: Vec<InputFault>,
    /// The reader may give and take roles.
    pub gives_roles: bool,
    /// Names of groups that there are.
    pub groups: Vec<String>,
}

/// Somebody who is there.
#[derive(Clone, Debug)]
pub struct Who {
    /// Names them in addresses.
    pub id: String,
    /// The user id, which never changes.
    pub login: String,
    /// Their numbers come from a directory elsewhere.
    pub synchronized: bool,
}

/// What is wrong with an input.
#[derive(Clone, Debug)]
pub struct InputFault {
    /// Its name.
    pub input: String,
    /// The stable code.
    pub code: String,
    /// What the words for it name.
    pub about: String,
}
