//! Work that may fail outside: a row of the queue, written in the transaction that wants it, done by whichever node claims it.
//!
//! The row holds a sealed [`Errand`]; the [`Runner`] opens it, has the letter written and carried, and wipes it when it is done or dead.

mod class;
mod errand;
mod helpers;
mod runner;
mod seats;

pub use class::behind_everything;
pub use errand::Errand;
pub use runner::{Post, Runner};
