//! The rules, pure: no clock, no database, no text. Compiled for the server, which decides, and for the browser, which helps.

pub mod gates;
mod login;
mod method;
mod phone;
mod tenant;
mod typed;

pub use login::{Login, LoginFault, fold_typed};
pub use method::{Family, Method};
pub use phone::Number;
pub use tenant::{Contact, Plan, PlanCheck, Policy, Profile, Questions};
