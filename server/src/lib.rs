//! Rekey: a self-hosted portal for forgotten, expired and locked passwords.
//!
//! A request comes in through [`http`], is turned into a call of `app`'s contract, decided in [`portal`] inside one transaction of
//! [`store`], and answered by a page of `app`. What must be said outside is a job, done by [`jobs`] through a [`courier`].

pub mod archive;
pub mod cli;
pub mod config;
pub mod courier;
pub mod crypto;
pub mod demo;
pub mod directory;
pub mod http;
pub mod jobs;
pub mod locales;
pub mod network;
pub mod portal;
mod running;
pub mod store;
mod when;

pub use running::{Outside, Server, core, start};
