//! The portal through its front door: HTTP against the real thing, on SQLite and on PostgreSQL, with a clock that only the tests move.

mod codes;
mod common;
mod identify;
mod races;
mod reset;
mod throttles;
