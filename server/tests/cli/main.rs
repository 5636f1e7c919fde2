//! `rekey` as an operator runs it: the binary itself, on a folder and a database of its own.

mod check;
mod demo;
mod import;
mod installation;
mod rekey;
mod settings;
