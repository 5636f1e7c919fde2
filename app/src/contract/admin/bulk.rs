//! The same help for several people at once.

use crate::contract::{Frame, Refusal};

/// People at once (specification §7).
pub const MOST: usize = 40;

/// What can be done for several.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Act {
    /// Send each a link to a new password.
    Link,
    /// Lift what too many tries closed.
    Lift,
    /// End all sessions.
    End,
    /// Delete what they registered, so that they register again.
    Forget,
}

impl Act {
    /// All.
    pub const ALL: [Self; 4] = [Self::Link, Self::Lift, Self::End, Self::Forget];

    /// The stable name.
    pub fn name(self) -> &'static str {
        match self {
            Self::Link => "link",
            Self::Lift => "lift",
            Self::End => "end",
            Self::Forget => "forget",
        }
    }

    /// The one of that name.
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|act| act.name() == name)
    }

    /// The id of the text that says it was done.
    pub fn word(self) -> &'static str {
        match self {
            Self::Link => "bulk-done-link",
            Self::Lift => "bulk-done-lift",
            Self::End => "bulk-done-end",
            Self::Forget => "bulk-done-forget",
        }
    }
}

/// What became of one of them.
#[derive(Clone, Debug)]
pub struct Outcome {
    /// Whose.
    pub login: String,
    /// Why nothing happened; `None`: it is done.
    pub refusal: Option<Refusal>,
}

/// What was done.
#[derive(Clone, Debug)]
pub struct BulkPage {
    /// Brand, language, support code.
    pub frame: Frame,
    /// By user id.
    pub outcomes: Vec<Outcome>,
    /// What was wrong with the form as a whole.
    pub refusals: Vec<Refusal>,
    /// What was done: the id of a text.
    pub done: Option<String>,
}
