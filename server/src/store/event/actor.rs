//! Who does something to somebody else.

/// [`super::Event::agent`] of what was done by a command.
pub(super) const COMMAND: &str = "command line";

/// [`super::Event::agent`] of what Rekey did by itself, when a waiting time was over.
pub(super) const REKEY: &str = "rekey";

/// [`super::Event::agent`] of what was done by a file of people, row by row: the file has an event of its own.
pub(super) const FILE: &str = "a file of people";

/// [`super::Event::agent`] of what was done for several people at once: that has an event of its own.
pub(super) const SEVERAL: &str = "for several people";

/// Who does something to somebody else, and from where.
#[derive(Clone, Debug, Default)]
pub struct Actor {
    /// The administrator; nothing: a command, or Rekey itself.
    pub id: Option<String>,
    /// The user id that they have now.
    pub login: Option<String>,
    /// Network address; empty: what they began goes on without them.
    pub address: String,
    /// User agent, or what stands for one.
    pub agent: String,
}

impl Actor {
    /// A command.
    pub fn command() -> Self {
        Self { agent: COMMAND.to_owned(), ..Self::default() }
    }

    /// Rekey itself.
    pub fn rekey() -> Self {
        Self { agent: REKEY.to_owned(), ..Self::default() }
    }

    /// A file that a command reads.
    pub fn file() -> Self {
        Self { agent: FILE.to_owned(), ..Self::default() }
    }

    /// What this administrator asked for several people; it goes on without them.
    pub fn several_of(id: &str, login: &str) -> Self {
        Self { id: Some(id.to_owned()), login: Some(login.to_owned()), agent: SEVERAL.to_owned(), ..Self::default() }
    }

    /// A file that this administrator brought; it goes on without them.
    pub fn file_of(id: &str, login: &str) -> Self {
        Self { id: Some(id.to_owned()), login: Some(login.to_owned()), ..Self::file() }
    }
}
