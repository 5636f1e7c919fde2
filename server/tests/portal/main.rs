//! The portal through its front door: HTTP against the real thing, on SQLite and on PostgreSQL, with a clock that only the tests move.

mod codes;
mod common;
mod entra;
mod flow;
mod gates;
mod identify;
mod leaving;
mod letters;
mod nothing_secret;
mod passwords;
mod races;
mod reset;
mod signin;
mod tenants;
mod throttles;
