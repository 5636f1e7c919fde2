//! Files of people: brought, checked, written, and taken away.

use async_trait::async_trait;

use super::accounts::InputFault;
use crate::contract::{Caller, Fault, Frame, Go, Refusal};

/// What an administrator does with files of people; everything as [`super::Admin`] says, always with a fresh proof. A file reaches no further
/// than the forms of whoever brings it.
#[async_trait]
pub trait Imports: Send + Sync {
    /// Where files are brought, and the last ones.
    async fn imports(&self, caller: &Caller, told: bool) -> Result<ImportsPage, Fault>;
    /// One file.
    async fn import(&self, caller: &Caller, id: String) -> Result<ImportPage, Fault>;
    /// Takes a file, piece by piece. It is checked first: nothing is written.
    async fn bring(&self, caller: &Caller, file: &mut dyn Incoming) -> Result<Go, Fault>;
    /// Writes a file that was checked.
    async fn write(&self, caller: &Caller, id: String, invites: bool) -> Result<Go, Fault>;
    /// Stops it between two rows, or lets it go on.
    async fn pause(&self, caller: &Caller, id: String, paused: bool) -> Result<Go, Fault>;
    /// Forgets a file. What was written of it stays.
    async fn drop_import(&self, caller: &Caller, id: String) -> Result<Go, Fault>;
    /// The refused rows of a file as CSV, a part at a time: the first, or what comes after one.
    async fn refused_rows(&self, caller: &Caller, id: String, after: Option<String>) -> Result<Part, Fault>;
    /// Everybody as CSV, likewise.
    async fn everybody(&self, caller: &Caller, after: Option<String>) -> Result<Part, Fault>;
}

/// A file on its way in.
#[async_trait]
pub trait Incoming: Send {
    /// The next piece; `None` at its end.
    ///
    /// # Errors
    /// If it breaks off, or is larger than it may be.
    async fn next(&mut self) -> Result<Option<Vec<u8>>, Fault>;
}

/// A part of a list on its way out.
#[derive(Clone, Debug)]
pub struct Part {
    /// Lines of CSV.
    pub text: String,
    /// After what the next part begins; `None`: this was the last.
    pub next: Option<String>,
}

/// Where files are brought.
#[derive(Clone, Debug)]
pub struct ImportsPage {
    /// Brand, language, support code.
    pub frame: Frame,
    /// The last files, newest first.
    pub imports: Vec<Import>,
    /// What was wrong with the last form.
    pub refusals: Vec<Refusal>,
    /// What was just done: the id of a text.
    pub done: Option<String>,
}

/// How far a file came.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// It is read, and nothing is written.
    Checking,
    /// Somebody says whether it is written.
    Checked,
    /// It is written.
    Writing,
    /// It is over.
    Done,
    /// It is no file of people.
    Bad,
}

impl Stage {
    /// All.
    pub const ALL: [Self; 5] = [Self::Checking, Self::Checked, Self::Writing, Self::Done, Self::Bad];

    /// The stable name.
    pub fn name(self) -> &'static str {
        match self {
            Self::Checking => "checking",
            Self::Checked => "checked",
            Self::Writing => "writing",
            Self::Done => "done",
            Self::Bad => "bad",
        }
    }
}

/// One file.
#[derive(Clone, Debug)]
pub struct Import {
    /// Names it in addresses.
    pub id: String,
    /// When it was brought, in the reader's language.
    pub at: String,
    /// By whom.
    pub by: String,
    /// How far it came.
    pub stage: Stage,
    /// Somebody stopped it.
    pub paused: bool,
    /// The reader may write it.
    pub own: bool,
    /// The reader may stop it, and drop it.
    pub steered: bool,
    /// How much of it was read, from 0 to 100.
    pub percent: u8,
    /// People who were not there.
    pub created: u64,
    /// People who are others now.
    pub changed: u64,
    /// People who were so already.
    pub unchanged: u64,
    /// Rows that were not taken.
    pub refused: u64,
    /// People among those created to whom no invitation can go.
    pub unreachable: u64,
}

/// One file, with what is wrong with it.
#[derive(Clone, Debug)]
pub struct ImportPage {
    /// Brand, language, support code.
    pub frame: Frame,
    /// The file.
    pub import: Import,
    /// Why it is no file of people: a stable code, and what the words name.
    pub bad: Option<(String, String)>,
    /// The first rows that were refused.
    pub rows: Vec<RefusedRow>,
}

/// A row that was refused.
#[derive(Clone, Debug)]
pub struct RefusedRow {
    /// Where it begins; the header is line 1.
    pub line: u64,
    /// The user id as written.
    pub login: String,
    /// Why; the input is the column.
    pub faults: Vec<InputFault>,
}
