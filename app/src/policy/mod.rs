//! The rules, pure: no clock, no database, no text. Compiled for the server, which decides, and for the browser, which helps.

mod method;
mod tenant;

pub use method::{Family, Method};
pub use tenant::{Contact, Plan, PlanCheck, Policy, Profile, Questions};
