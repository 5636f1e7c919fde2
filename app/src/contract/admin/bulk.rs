//! The same help for several people at once.

use async_trait::async_trait;

use super::{Search, imports::Part};
use crate::{
    contract::{Caller, Fault, Frame, Go, Refusal},
    policy::Area,
};

/// What an administrator does for several people; everything as [`super::Admin`] says. It is worked through in the background, one person
/// after the other, as the session that asked for it may at that moment. Nobody sees what others asked for.
#[async_trait]
pub trait Bulk: Send + Sync {
    /// The last ones, and what was wrong with the last form.
    async fn bulks(&self, caller: &Caller, told: bool) -> Result<BulksPage, Fault>;
    /// One.
    async fn bulk(&self, caller: &Caller, id: String) -> Result<BulkPage, Fault>;
    /// Asks for one.
    async fn begin_bulk(&self, caller: &Caller, form: BulkForm) -> Result<Go, Fault>;
    /// Stops it between two people, or goes on with it.
    async fn pause_bulk(&self, caller: &Caller, id: String, paused: bool) -> Result<Go, Fault>;
    /// Shows the passwords that were made, for a minute.
    async fn show_passwords(&self, caller: &Caller, id: String) -> Result<Go, Fault>;
    /// What became of each as CSV, a part at a time: the first, or what comes after one.
    async fn outcomes(&self, caller: &Caller, id: String, after: Option<String>) -> Result<Part, Fault>;
}

/// What is asked for.
#[derive(Clone, Debug)]
pub struct BulkForm {
    /// The name of an [`Act`].
    pub act: String,
    /// Whom it is for.
    pub whom: Whom,
    /// The name of the group, for an act that takes one.
    pub group: String,
    /// Whoever asks gets a mail when it is over.
    pub mail: bool,
}

/// Whom it is for.
#[derive(Clone, Debug)]
pub enum Whom {
    /// Those who were ticked: ids with blanks between.
    Ticked(String),
    /// Everybody whom a search finds.
    Everybody(Search),
}

/// What can be done for several.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Act {
    /// Send each a link to a new password.
    Link,
    /// Make each a temporary password, which is shown once.
    Temporary,
    /// Invite each to set a first password.
    Invite,
    /// Lift what too many tries closed.
    Lift,
    /// End all sessions.
    End,
    /// Put them into a group.
    Put,
    /// Take them out of it.
    Take,
    /// Delete what they registered, so that they register again.
    Forget,
}

impl Act {
    /// All.
    pub const ALL: [Self; 8] =
        [Self::Link, Self::Temporary, Self::Invite, Self::Lift, Self::End, Self::Put, Self::Take, Self::Forget];

    /// The stable name.
    pub fn name(self) -> &'static str {
        match self {
            Self::Link => "link",
            Self::Temporary => "temporary",
            Self::Invite => "invite",
            Self::Lift => "lift",
            Self::End => "end",
            Self::Put => "put",
            Self::Take => "take",
            Self::Forget => "forget",
        }
    }

    /// The one of that name.
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|act| act.name() == name)
    }

    /// The area that it takes.
    pub fn area(self) -> Area {
        match self {
            Self::Link | Self::Temporary | Self::Lift | Self::End => Area::Help,
            Self::Invite | Self::Put | Self::Take => Area::Accounts,
            Self::Forget => Area::Ways,
        }
    }

    /// Whether it is about a group.
    pub fn takes_group(self) -> bool {
        matches!(self, Self::Put | Self::Take)
    }

    /// People at once: 40 where each gets a password or a mail (specification §7).
    pub fn most(self) -> usize {
        match self {
            Self::Link | Self::Temporary | Self::Invite => 40,
            Self::Lift | Self::End | Self::Put | Self::Take | Self::Forget => 10_000,
        }
    }
}

/// How far it came.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Course {
    /// It was asked for, and waits for a word.
    Asked,
    /// It is worked on.
    Working,
    /// It was stopped, or stands still.
    Paused,
    /// It is over.
    Done,
}

impl Course {
    /// All.
    pub const ALL: [Self; 4] = [Self::Asked, Self::Working, Self::Paused, Self::Done];

    /// The stable name.
    pub fn name(self) -> &'static str {
        match self {
            Self::Asked => "asked",
            Self::Working => "working",
            Self::Paused => "paused",
            Self::Done => "done",
        }
    }
}

/// One of them.
#[derive(Clone, Debug)]
pub struct BulkLine {
    /// Names it in addresses.
    pub id: String,
    /// When it was asked for, in the reader's language.
    pub at: String,
    /// What is done.
    pub act: Act,
    /// With which group.
    pub group: Option<String>,
    /// How far it came.
    pub course: Course,
    /// How many people it is for.
    pub people: u64,
    /// How many had their turn.
    pub passed: u64,
    /// How many of those could not be helped.
    pub refused: u64,
}

/// The last ones.
#[derive(Clone, Debug)]
pub struct BulksPage {
    /// Brand, language, support code.
    pub frame: Frame,
    /// Newest first.
    pub bulks: Vec<BulkLine>,
    /// What was wrong with the last form.
    pub refusals: Vec<Refusal>,
}

/// What became of one person.
#[derive(Clone, Debug)]
pub struct Outcome {
    /// Whose.
    pub login: String,
    /// Why nothing happened; `None`: it is done.
    pub refusal: Option<Refusal>,
    /// The password that was made, while it is shown.
    pub password: Option<String>,
}

/// One, with what became of whom.
#[derive(Clone, Debug)]
pub struct BulkPage {
    /// Brand, language, support code.
    pub frame: Frame,
    /// How far it came.
    pub bulk: BulkLine,
    /// By user id: of a few people all who had their turn, of many those who could not be helped.
    pub outcomes: Vec<Outcome>,
    /// The same as CSV with the passwords, while they are shown.
    pub file: Option<String>,
    /// Passwords were made that nobody saw yet.
    pub hidden: bool,
}
