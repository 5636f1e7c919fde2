//! Why a value or a row was refused. Codes are stable: scripts read them from `--json`.

use std::fmt;

use app::policy::{EmailFault, LoginFault};
use serde::{Serialize, Serializer, ser::SerializeStruct};

use super::change::Field;
use app::policy::Role;

/// A fault, and the column it is in; none: the row as a whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct CellFault {
    pub(crate) field: Option<Field>,
    pub(crate) fault: Fault,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Fault {
    /// The row has another number of cells than the header.
    Columns { found: usize, wanted: usize },
    /// Not UTF-8.
    Encoding,
    /// The user id stands in an earlier row.
    Duplicate { line: u64 },
    /// No user id.
    Missing,
    /// A user id cannot be cleared.
    NeverCleared,
    /// Not a user id.
    Login(LoginFault),
    /// The domain belongs to another organization.
    Domain(String),
    /// More code points than the field takes.
    TooLong(usize),
    /// Begins as a formula does.
    Formula,
    /// Line breaks, NUL and their like.
    Control,
    /// Not one mail address.
    Email(EmailFault),
    /// A number without `+`.
    NumberPlus,
    /// Letters, or too few or too many digits.
    NumberShape,
    /// Impossible, or outside the countries listed.
    NumberCountry(String),
    /// No such role.
    Role(String),
    /// No such plan.
    Plan,
    /// Not a language tag.
    Language,
    /// Comes from the person's own directory.
    Synchronized,
    /// There is no such person, and there must be.
    Unknown,
    /// There is such a person, and there must not be.
    Taken,
    /// Nothing is there to send an invitation to.
    NoMailbox,
    /// Whoever writes may not write this person.
    OutOfReach,
    /// Whoever writes may not give or take roles.
    RolesDenied,
}

impl Fault {
    /// In this column.
    pub(crate) fn of(self, field: Field) -> CellFault {
        CellFault { field: Some(field), fault: self }
    }

    /// Of the whole row.
    pub(crate) fn of_row(self) -> CellFault {
        CellFault { field: None, fault: self }
    }

    /// The stable name.
    pub(crate) fn code(&self) -> &'static str {
        match self {
            Self::Columns { .. } => "columns",
            Self::Encoding => "encoding",
            Self::Duplicate { .. } => "duplicate",
            Self::Missing => "missing",
            Self::NeverCleared => "never_cleared",
            Self::Login(LoginFault::Empty) => "missing",
            Self::Login(LoginFault::Characters) => "login_characters",
            Self::Login(LoginFault::At) => "login_at",
            Self::Login(LoginFault::DotBeforeAt) => "login_dot",
            Self::Login(LoginFault::Domain) => "login_domain",
            Self::Login(LoginFault::TooLong) | Self::TooLong(_) => "too_long",
            Self::Domain(_) => "other_tenant",
            Self::Formula => "formula",
            Self::Control => "control",
            Self::Email(_) => "email",
            Self::NumberPlus => "number_plus",
            Self::NumberShape => "number_shape",
            Self::NumberCountry(_) => "number_country",
            Self::Role(_) => "role",
            Self::Plan => "plan",
            Self::Language => "language",
            Self::Synchronized => "synchronized",
            Self::Unknown => "unknown",
            Self::Taken => "taken",
            Self::NoMailbox => "no_mailbox",
            Self::OutOfReach => "out_of_reach",
            Self::RolesDenied => "roles_denied",
        }
    }

    /// What the words for it name.
    pub(crate) fn about(&self) -> String {
        match self {
            Self::TooLong(most) => most.to_string(),
            Self::Duplicate { line } => line.to_string(),
            Self::Columns { found, wanted } => format!("{found} / {wanted}"),
            Self::Domain(about) | Self::NumberCountry(about) | Self::Role(about) => about.clone(),
            _ => String::new(),
        }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Columns { found, wanted } => write!(f, "the row has {found} cells, the header has {wanted}"),
            Self::Encoding => f.write_str("this is not UTF-8; save the file as CSV UTF-8"),
            Self::Duplicate { line } => write!(f, "line {line} has the same user id"),
            Self::Missing => f.write_str("a user id is missing"),
            Self::NeverCleared => f.write_str("a user id cannot be cleared; use `rekey user delete`"),
            Self::Login(fault) => fault.fmt(f),
            Self::Domain(tenant) => write!(f, "this domain belongs to the organization {tenant}"),
            Self::TooLong(most) => write!(f, "at most {most} characters are taken"),
            Self::Formula => f.write_str("a value must not begin with = + - @ or a tab: a spreadsheet would run it as a formula"),
            Self::Control => f.write_str("line breaks and control characters are not taken"),
            Self::Email(fault) => fault.fmt(f),
            Self::NumberPlus => f.write_str("a number begins with + and the country code: +1 2015550123"),
            Self::NumberShape => f.write_str("a number has 7 to 15 digits and no letters: +1 2015550123"),
            Self::NumberCountry(countries) => write!(f, "this is not a number that can exist in {countries}"),
            Self::Role(role) => write!(f, "there is no role {role:?}; use {}", Role::ALL.map(Role::name).join(", ")),
            Self::Plan => f.write_str("a plan is none, basic or premium"),
            Self::Language => f.write_str("this is not a language tag such as de or pt-BR"),
            Self::Synchronized => f.write_str("this value comes from the person's own directory; change it there"),
            Self::Unknown => f.write_str("there is no such person"),
            Self::NoMailbox => f.write_str("there is no mailbox elsewhere to send the invitation to"),
            Self::OutOfReach => f.write_str("your role does not reach this person"),
            Self::RolesDenied => f.write_str("only a Global administrator gives and takes roles"),
            Self::Taken => f.write_str("there is such a person already; use `rekey user set`"),
        }
    }
}

impl fmt::Display for CellFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.field {
            Some(field) => write!(f, "{}: {}", field.header(), self.fault),
            None => self.fault.fmt(f),
        }
    }
}

impl Serialize for CellFault {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut fault = serializer.serialize_struct("fault", 4)?;
        fault.serialize_field("column", &self.field.map(Field::header))?;
        fault.serialize_field("code", self.fault.code())?;
        fault.serialize_field("about", &self.fault.about())?;
        fault.serialize_field("message", &self.fault.to_string())?;
        fault.end()
    }
}
