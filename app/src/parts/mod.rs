//! Pieces that pages are put together from. They show what they are given, in the language of the page.

mod choices;
mod done;
mod door;
mod field;
mod file;
mod icon;
mod labelled;
mod lines;
mod password;
mod puzzle;
mod raw;
mod select;
mod send_again;
mod table;
mod tabs;
mod trail;
mod trouble;
mod ways;

pub use choices::{Choice, Choices};
pub use done::Done;
pub(crate) use door::door;
pub use field::Field;
pub use file::File;
pub use icon::Icon;
use leptos::prelude::expect_context;
pub use lines::Lines;
pub(crate) use password::{known_password, new_password};
pub use puzzle::Puzzle;
pub(crate) use raw::raw;
pub use select::Select;
pub(crate) use send_again::send_again;
pub(crate) use table::{Column, cells, ltr, table};
pub(crate) use tabs::tabs;
pub use trail::Steps;
pub(crate) use trouble::trouble_of;
pub use trouble::{Summary, Trouble};
pub use ways::{HelpLink, Ways};

use crate::l10n::{Value, Words};
pub(crate) use crate::policy::domain::readable;

/// A text in the language of the page that is being rendered.
pub(crate) fn say(id: &str) -> String {
    text(id, &[])
}

/// The same, with variables.
pub(crate) fn text(id: &str, args: &[(&str, Value<'_>)]) -> String {
    expect_context::<Words>().text(id, args)
}

/// The hint of an input for a number, with an example of the country, if there is one.
pub(crate) fn number_hint(id: &str, example: Option<String>) -> String {
    text(id, &[("example", example.unwrap_or_else(|| "none".to_owned()).into())])
}
