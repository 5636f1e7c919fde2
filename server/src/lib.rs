//! Rekey: a self-hosted portal for forgotten, expired and locked passwords.

pub mod config;
pub mod courier;
pub mod crypto;
pub mod http;
pub mod store;
