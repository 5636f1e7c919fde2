//! The rules, pure: no clock, no database, no text. Compiled for the server, which decides, and for the browser, which helps.

pub mod answer;
mod banned;
pub mod check;
mod code;
mod country;
mod email;
mod fold;
pub mod gates;
mod login;
mod method;
pub mod password;
mod phone;
pub mod questions;
mod recovery;
mod role;
mod section;
pub mod standard;
pub mod standing;
mod tenant;
mod typed;
mod way;

pub use answer::{Answer, AnswerFault};
pub use code::Code;
pub use email::{Email, EmailFault};
pub use fold::folded;
pub use login::{Login, LoginFault, fold_typed};
pub use method::{Family, Method};
pub use password::{Names, Password, PasswordFault, Rules, Ticks};
pub use phone::Number;
pub use recovery::RecoveryCode;
pub use role::{Area, Role, may_help};
pub use section::{Section, Typed};
pub use standing::{Facts, Prompt, Standing};
pub use tenant::{Contact, Custom, DEFAULT_GROUP, HelpDesk, Limits, Model, Part, Plan, PlanCheck, Policy, Profile, Questions};
pub use way::Way;
