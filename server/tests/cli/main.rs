//! `rekey` as an operator runs it: the binary itself, on a folder and a database of its own.

mod apps;
mod archive;
#[path = "../portal/common/browser.rs"]
#[expect(dead_code, reason = "the tests of the portal use more of it")]
mod browser;
mod check;
mod demo;
mod import;
mod installation;
mod journey;
mod keys;
mod passwords;
mod pooler;
mod post;
mod rekey;
mod running;
mod set_up;
mod settings;
mod standing;
mod verbs;
