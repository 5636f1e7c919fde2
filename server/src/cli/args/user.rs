//! `rekey user`.

use std::path::PathBuf;

use app::policy::Way;
use clap::{Args, Subcommand, ValueEnum};

use super::{Common, OfTenant};

#[derive(Debug, Subcommand)]
pub(in crate::cli) enum User {
    /// Add a person
    #[command(after_help = "Example: rekey user add ada@harbour.example --name Ada --alternate-email ada@home.example --invite")]
    Add(UserAdd),
    /// List the people of an organization
    #[command(after_help = "Example: rekey user list --tenant harbour --json")]
    List(OfTenant),
    /// Show one person
    #[command(after_help = "Example: rekey user show ada@harbour.example")]
    Show(UserRef),
    /// Change one person; `-` clears a value
    #[command(after_help = "Example: rekey user set ada@harbour.example --mobile \"+1 2015550123\" --office -")]
    Set(UserSet),
    /// Read contact data from a CSV file
    #[command(after_help = "\
The first line names the columns: UserPrincipalName,AlternateEmail,MobilePhone,OfficePhone
and, where wanted, DisplayName, Roles, Groups, Language, Plan (lists are separated by semicolons).
A blank cell leaves what is there, `-` clears it. Each row is done or refused as a whole.

Example: rekey user import people.csv --tenant harbour --dry-run")]
    Import(UserImport),
    /// Write everybody to a file, as an import takes it
    #[command(after_help = "\
No cell is a formula. The file is made for its owner alone, and nothing is overwritten.
Example: rekey user export people.csv --tenant harbour")]
    Export(UserExport),
    /// End all sessions of one person
    #[command(after_help = "Example: rekey user sign-out ada@harbour.example")]
    SignOut(UserRef),
    /// Delete what one person registered, so that they register again
    #[command(
        after_help = "They are told at every address they had. Examples:\n  rekey user forget ada@harbour.example\n  rekey user forget ada@harbour.example --way phone"
    )]
    Forget(UserForget),
    /// Lift every throttle of one person
    #[command(after_help = "Example: rekey user unblock ada@harbour.example")]
    Unblock(UserRef),
    /// Delete one person, at once or after a month in which it can be undone
    #[command(
        after_help = "Examples:\n  rekey user delete ada@harbour.example --later\n  rekey user delete ada@harbour.example --yes"
    )]
    Delete(UserDelete),
    /// Undo a deletion that waits, and open the account again
    #[command(after_help = "Example: rekey user restore ada@harbour.example")]
    Restore(UserRef),
}

impl User {
    pub(super) fn common(&self) -> &Common {
        match self {
            Self::Add(UserAdd { user, .. })
            | Self::Set(UserSet { user, .. })
            | Self::Delete(UserDelete { user, .. })
            | Self::Forget(UserForget { user, .. })
            | Self::Show(user)
            | Self::Unblock(user)
            | Self::SignOut(user)
            | Self::Restore(user) => &user.of.common,
            Self::List(args) => &args.common,
            Self::Import(args) => &args.of.common,
            Self::Export(args) => &args.of.common,
        }
    }
}

#[derive(Debug, Subcommand)]
pub(in crate::cli) enum Role {
    /// Say which roles there are, what each may do, and who holds it
    #[command(after_help = "Example: rekey role list --tenant harbour")]
    List(OfTenant),
    /// Give a person a role
    #[command(after_help = "Example: rekey role give ben@harbour.example helpdesk")]
    Give(RoleChange),
    /// Take a role away
    #[command(after_help = "Example: rekey role take ben@harbour.example helpdesk")]
    Take(RoleChange),
}

impl Role {
    pub(super) fn common(&self) -> &Common {
        match self {
            Self::List(args) => &args.common,
            Self::Give(args) | Self::Take(args) => &args.user.of.common,
        }
    }
}

#[derive(Args, Debug)]
pub(in crate::cli) struct RoleChange {
    #[command(flatten)]
    pub(in crate::cli) user: UserRef,
    /// The role
    pub(in crate::cli) role: String,
}

#[derive(Debug, Subcommand)]
pub(in crate::cli) enum Authdata {
    /// Show how a person is reached; answers are never readable
    #[command(after_help = "Example: rekey authdata get ada@harbour.example --json")]
    Get(UserRef),
    /// Change how a person is reached; `-` clears a value
    #[command(
        after_help = "Example: rekey authdata set ada@harbour.example --alternate-email ada@home.example --mobile \"+1 2015550123\""
    )]
    Set(AuthdataSet),
    /// Read contact data from a CSV file, as `rekey user import` does
    #[command(after_help = "Example: rekey authdata import people.csv --tenant harbour --dry-run")]
    Import(UserImport),
}

impl Authdata {
    pub(super) fn common(&self) -> &Common {
        match self {
            Self::Get(user) => &user.of.common,
            Self::Set(args) => &args.user.of.common,
            Self::Import(args) => &args.of.common,
        }
    }
}

#[derive(Args, Debug)]
pub(in crate::cli) struct AuthdataSet {
    #[command(flatten)]
    pub(in crate::cli) user: UserRef,
    /// A mailbox elsewhere
    #[arg(long, value_name = "ADDRESS", allow_hyphen_values = true)]
    pub(in crate::cli) alternate_email: Option<String>,
    /// Their mobile phone, "+CC number"
    #[arg(long, value_name = "NUMBER", allow_hyphen_values = true)]
    pub(in crate::cli) mobile: Option<String>,
    /// Their office phone, "+CC number"
    #[arg(long, value_name = "NUMBER", allow_hyphen_values = true)]
    pub(in crate::cli) office: Option<String>,
}

/// Names one person.
#[derive(Args, Debug)]
pub(in crate::cli) struct UserRef {
    /// The user id
    pub(in crate::cli) login: String,
    #[command(flatten)]
    pub(in crate::cli) of: OfTenant,
}

#[derive(Args, Debug)]
pub(in crate::cli) struct UserForget {
    #[command(flatten)]
    pub(in crate::cli) user: UserRef,
    /// Only this kind: phone, email, questions, authenticator, passkey or recovery_codes
    #[arg(long, value_parser = |name: &str| Way::parse(name).ok_or("there is no such way"))]
    pub(in crate::cli) way: Option<Way>,
}

#[derive(Args, Debug)]
pub(in crate::cli) struct UserAdd {
    #[command(flatten)]
    pub(in crate::cli) user: UserRef,
    #[command(flatten)]
    pub(in crate::cli) fields: UserFields,
    /// The password is mastered in a directory elsewhere
    #[arg(long)]
    pub(in crate::cli) on_premises: bool,
    #[command(flatten)]
    pub(in crate::cli) first: FirstPassword,
}

#[derive(Args, Debug)]
pub(in crate::cli) struct UserSet {
    #[command(flatten)]
    pub(in crate::cli) user: UserRef,
    #[command(flatten)]
    pub(in crate::cli) fields: UserFields,
    /// Whether the account is open
    #[arg(long, value_name = "YES|NO")]
    pub(in crate::cli) enabled: Option<YesNo>,
    /// Whether the password never expires; its age counts on
    #[arg(long, value_name = "YES|NO")]
    pub(in crate::cli) never_expires: Option<YesNo>,
    /// Whether the password serves for one sign-in, which asks for another
    #[arg(long, value_name = "YES|NO")]
    pub(in crate::cli) must_change: Option<YesNo>,
    #[command(flatten)]
    pub(in crate::cli) first: FirstPassword,
}

impl UserSet {
    /// Writes these fields and changes nothing else.
    pub(in crate::cli) fn of(user: UserRef, fields: UserFields) -> Self {
        Self { user, fields, enabled: None, never_expires: None, must_change: None, first: FirstPassword::default() }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(in crate::cli) enum YesNo {
    Yes,
    No,
}

/// What administrators may write of a person. Answers, and what people registered themselves, are not among it.
#[derive(Args, Debug, Default)]
pub(in crate::cli) struct UserFields {
    /// How to address them
    #[arg(long = "name", value_name = "TEXT")]
    pub(in crate::cli) display_name: Option<String>,
    /// Their own mailbox in the organization
    #[arg(long, value_name = "ADDRESS", allow_hyphen_values = true)]
    pub(in crate::cli) mail: Option<String>,
    /// A mailbox elsewhere
    #[arg(long, value_name = "ADDRESS", allow_hyphen_values = true)]
    pub(in crate::cli) alternate_email: Option<String>,
    /// Their mobile phone, "+CC number"
    #[arg(long, value_name = "NUMBER", allow_hyphen_values = true)]
    pub(in crate::cli) mobile: Option<String>,
    /// Their office phone, "+CC number"
    #[arg(long, value_name = "NUMBER", allow_hyphen_values = true)]
    pub(in crate::cli) office: Option<String>,
    /// Directory roles, separated by semicolons
    #[arg(long, value_name = "ROLES", allow_hyphen_values = true)]
    pub(in crate::cli) roles: Option<String>,
    /// Groups, separated by semicolons
    #[arg(long, value_name = "GROUPS", allow_hyphen_values = true)]
    pub(in crate::cli) groups: Option<String>,
    /// Their language, for example de
    #[arg(long, value_name = "TAG", allow_hyphen_values = true)]
    pub(in crate::cli) language: Option<String>,
    /// none, basic or premium
    #[arg(long, value_name = "PLAN", allow_hyphen_values = true)]
    pub(in crate::cli) plan: Option<String>,
}

impl YesNo {
    pub(in crate::cli) fn is_yes(self) -> bool {
        self == Self::Yes
    }
}

/// How somebody gets a first password. Never as an argument: other people of the machine can read those.
#[derive(Args, Clone, Copy, Debug, Default)]
#[group(multiple = false)]
pub(in crate::cli) struct FirstPassword {
    /// Read the password from the first line of standard input
    #[arg(long)]
    pub(in crate::cli) password_stdin: bool,
    /// Send a mail in which they set it themselves
    #[arg(long)]
    pub(in crate::cli) invite: bool,
    /// Print a link, good once and for a day, behind which whoever has it sets the password
    #[arg(long)]
    pub(in crate::cli) link: bool,
}

#[derive(Args, Debug)]
pub(in crate::cli) struct UserImport {
    /// The file; `-` is standard input
    pub(in crate::cli) file: PathBuf,
    /// Change nothing, only say what would happen
    #[arg(long)]
    pub(in crate::cli) dry_run: bool,
    /// Check every row first, and write none if one would be refused
    #[arg(long)]
    pub(in crate::cli) all_or_nothing: bool,
    #[command(flatten)]
    pub(in crate::cli) of: OfTenant,
}

#[derive(Args, Debug)]
pub(in crate::cli) struct UserExport {
    /// The file to make
    pub(in crate::cli) file: PathBuf,
    #[command(flatten)]
    pub(in crate::cli) of: OfTenant,
}

#[derive(Args, Debug)]
pub(in crate::cli) struct UserDelete {
    #[command(flatten)]
    pub(in crate::cli) user: UserRef,
    /// Yes, at once, with everything they registered
    #[arg(long, required_unless_present = "later", conflicts_with = "later")]
    pub(in crate::cli) yes: bool,
    /// Close the account now, and delete it after 30 days
    #[arg(long)]
    pub(in crate::cli) later: bool,
}
