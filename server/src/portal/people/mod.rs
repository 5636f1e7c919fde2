//! What is written of people by those who look after them: one mechanism for commands, imports and pages. It is read as text, checked as a
//! whole, and written with a line of audit and a word to whoever it is about.

mod apply;
mod change;
mod depart;
pub(crate) mod export;
mod fault;
mod forget;
pub(crate) mod group;
mod invite;
mod notice;
mod reach;
mod settle;
mod sheet;
mod temporary;

pub(crate) use apply::{Applied, Meant, Writer, audit, hold};
pub(crate) use change::{Cell, Change, Field, group_name, parse};
pub(crate) use depart::{bury, depart, restore};
pub(crate) use fault::{CellFault, Fault};
pub(crate) use forget::{Going, forget, held, remove, sign_out};
pub(crate) use invite::{invitable, invite, is_new};
pub(crate) use notice::{mailboxes, tell};
pub(crate) use reach::Reach;
pub(crate) use settle::settle;
pub(crate) use sheet::{BadSheet, REMARKS, Row, Sheet};
pub(crate) use temporary::{set_temporary, tell_administrators, tell_of_help};
