//! The portal through its front door: HTTP against the real thing, on SQLite and on PostgreSQL, with a clock that only the tests move.

mod answers;
mod codes;
mod common;
mod entra;
mod flow;
mod gates;
mod identify;
mod leaving;
mod letters;
mod neutral;
mod nothing_secret;
mod notices;
mod numbers;
mod passkeys;
mod passwords;
mod plans;
mod races;
mod reasons;
mod recovery_codes;
mod reset;
mod same_work;
mod signin;
mod story;
mod tenants;
mod throttles;
