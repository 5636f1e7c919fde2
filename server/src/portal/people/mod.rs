//! What is written of people by those who look after them: one mechanism for commands, imports and pages. It is read as text, checked as a
//! whole, and written with a line of audit and a word to whoever it is about.

mod apply;
mod change;
mod fault;
mod invite;
mod notice;
mod settle;

pub(crate) use apply::{Applied, Meant, Writer, audit};
pub(crate) use change::{Cell, Change, Field, parse};
pub(crate) use fault::{CellFault, Fault};
pub(crate) use invite::invite;
pub(crate) use notice::{mailboxes, tell};
pub(crate) use settle::settle;
