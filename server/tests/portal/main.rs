//! The portal through its front door: HTTP against the real thing, on SQLite and on PostgreSQL, with a clock that only the tests move.

mod answers;
mod change;
mod codes;
mod common;
mod entra;
mod expiry;
mod flow;
mod gates;
mod identify;
mod leaving;
mod letters;
mod neutral;
mod nothing_secret;
mod notices;
mod numbers;
mod panel;
mod passwords;
mod plans;
mod races;
mod reasons;
mod reset;
mod same_work;
mod signin;
mod story;
mod tenants;
mod throttles;
