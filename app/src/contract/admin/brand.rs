//! What the organization looks like: its name, its languages, and a set of looks for all of them with one for each over it.

use async_trait::async_trait;

use super::imports::Incoming;
use crate::{
    contract::{Caller, Fault, Frame, Go, Refusal},
    policy::Typed,
};

/// What an administrator sees and does about the looks; everything as [`super::Admin`] says. `language` is a tag; empty: the set for all.
#[async_trait]
pub trait BrandDesk: Send + Sync {
    /// A set of looks. A draft that was typed and not saved is worn by the page itself.
    async fn brand(&self, caller: &Caller, language: String, told: bool) -> Result<BrandPage, Fault>;
    /// Saves colours and text; or shows what they would look like.
    async fn dress(&self, caller: &Caller, looks: Looks) -> Result<Go, Fault>;
    /// Takes a picture.
    async fn picture(&self, caller: &Caller, language: String, element: String, file: &mut dyn Incoming) -> Result<Go, Fault>;
    /// Removes a picture.
    async fn remove_picture(&self, caller: &Caller, language: String, element: String) -> Result<Go, Fault>;
    /// Saves the name and the languages; `first` is the default one.
    async fn organization(&self, caller: &Caller, name: String, languages: String, first: String) -> Result<Go, Fault>;
    /// The last changes, newest first.
    async fn brand_changes(&self, caller: &Caller, told: bool) -> Result<BrandChangesPage, Fault>;
    /// Takes a change back.
    async fn take_back_looks(&self, caller: &Caller, id: String) -> Result<Go, Fault>;
    /// A message as people get it.
    async fn mail(&self, caller: &Caller, mail: String, language: String, told: bool) -> Result<MailPage, Fault>;
    /// Sends it to the administrator's own mailbox.
    async fn try_mail(&self, caller: &Caller, mail: String, language: String) -> Result<Go, Fault>;
}

/// Colours and text, as typed.
#[derive(Clone, Debug)]
pub struct Looks {
    /// For which language.
    pub language: String,
    /// Of buttons and links.
    pub colour: String,
    /// Behind the card.
    pub background: String,
    /// Under the card.
    pub text: String,
    /// Save it; else only show it.
    pub saves: bool,
}

/// A picture of a set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Picture {
    /// Above the card, and in mails.
    Logo,
    /// Beside the card.
    Illustration,
}

impl Picture {
    /// All.
    pub const ALL: [Self; 2] = [Self::Logo, Self::Illustration];

    /// The stable name.
    pub fn name(self) -> &'static str {
        match self {
            Self::Logo => "logo",
            Self::Illustration => "illustration",
        }
    }
}

/// A colour that is not used as it was chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Corrected {
    /// The contrast that the chosen colour has on the card, for example `2.1`.
    pub contrast: String,
    /// By night, on a dark card.
    pub night: bool,
    /// What is used instead: `#RRGGBB`.
    pub used: String,
}

/// A set of looks.
#[derive(Clone, Debug)]
pub struct BrandPage {
    /// Brand, language, support code.
    pub frame: Frame,
    /// For which language; empty: for all.
    pub language: String,
    /// All languages there are: tag and name in itself.
    pub languages: Vec<(String, String)>,
    /// Tags of the organization's languages, and whether there is a set for each.
    pub sets: Vec<(String, bool)>,
    /// What stands in the inputs.
    pub typed: Typed,
    /// The pictures of this set.
    pub pictures: Vec<(Picture, Option<String>)>,
    /// What is not used as it was chosen.
    pub corrected: Vec<Corrected>,
    /// It was typed and is not saved.
    pub draft: bool,
    /// The name of the organization, its languages (tags with spaces) and the first of them: `name`, `languages`, `first`.
    pub organization: Typed,
    /// What was wrong with the last form.
    pub refusals: Vec<Refusal>,
    /// What was just done: the id of a text.
    pub done: Option<String>,
}

/// A change that was made.
#[derive(Clone, Debug)]
pub struct BrandChange {
    /// Names it.
    pub id: String,
    /// The day and the time, in the reader's language.
    pub at: String,
    /// Who did it; `None`: a command.
    pub by: Option<String>,
    /// Each part by its name (`colour`, `de.text`), before and after; an empty value: it was not set.
    pub parts: Vec<(String, String, String)>,
    /// No part of it was changed again since.
    pub stands: bool,
}

/// The last changes.
#[derive(Clone, Debug)]
pub struct BrandChangesPage {
    /// Brand, language, support code.
    pub frame: Frame,
    /// Newest first.
    pub changes: Vec<BrandChange>,
    /// What was just done: the id of a text.
    pub done: Option<String>,
}

/// Messages that can be looked at, by their stable names.
pub const MAILS: [&str; 18] = [
    "code",
    "enrol_code",
    "caller_code",
    "help_link",
    "set_password",
    "reset_notice",
    "change_notice",
    "temporary_notice",
    "pass_notice",
    "way_notice",
    "cannot_reset",
    "admin_notice",
    "admin_helped",
    "several_helped",
    "contact_admin",
    "contact_digest",
    "code_text",
    "caller_code_text",
];

/// A message as people get it.
#[derive(Clone, Debug)]
pub struct MailPage {
    /// Brand, language, support code.
    pub frame: Frame,
    /// Which of [`MAILS`].
    pub mail: &'static str,
    /// In which language, and its direction.
    pub language: (String, &'static str),
    /// Tags that there are.
    pub languages: Vec<String>,
    /// Its subject; empty for a text message.
    pub subject: String,
    /// What it is made of: `say`, `code`, `button` or `fine`, with the words.
    pub blocks: Vec<(&'static str, String)>,
    /// What was wrong with the last form.
    pub refusals: Vec<Refusal>,
    /// What was just done: the id of a text.
    pub done: Option<String>,
}
