//! The commands as typed. Each has an example in its help.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};

/// Rekey: a self-hosted portal for forgotten, expired and locked passwords.
#[derive(Debug, Parser)]
#[command(name = "rekey", version, propagate_version = true, arg_required_else_help = true)]
#[command(after_help = "Exit status: 0 done, 1 failed or something found, 2 wrong usage.\n\nExample: rekey demo --port 8080")]
pub(super) struct Cli {
    #[command(subcommand)]
    pub(super) command: Command,
}

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Show the portal with two sample organizations, on this machine only
    #[command(after_help = "Example: rekey demo --port 8080")]
    Demo(Demo),
    /// Make rekey.toml, a key and a database
    #[command(
        after_help = "Example: rekey init --tenant harbour --name \"Harbour Books\" --base-url https://reset.harbour.example"
    )]
    Init(Init),
    /// Try everything the portal needs, with a cure for each finding
    #[command(after_help = "Example: rekey check --config /etc/rekey/rekey.toml")]
    Check(Common),
    /// Run the portal
    #[command(after_help = "Example: rekey serve --config /etc/rekey/rekey.toml")]
    Serve(Serve),
    /// Bring the database to this version
    #[command(after_help = "Example: rekey migrate --config /etc/rekey/rekey.toml")]
    Migrate(Common),
    /// Organizations: hosts, looks, policy
    #[command(subcommand)]
    Tenant(Tenant),
    /// People: how they are reached, first passwords, throttles
    #[command(subcommand)]
    User(User),
}

impl Command {
    /// Whether the answer, and an error, is to be JSON.
    pub(super) fn wants_json(&self) -> bool {
        match self {
            Self::Demo(_) | Self::Serve(_) => false,
            Self::Init(args) => args.json,
            Self::Check(common) | Self::Migrate(common) => common.json,
            Self::Tenant(
                Tenant::Add(TenantAdd { common, .. })
                | Tenant::List(common)
                | Tenant::Show(TenantShow { common, .. })
                | Tenant::Set(TenantSet { common, .. })
                | Tenant::Host(TenantHost { common, .. }),
            )
            | Self::User(
                User::Add(UserAdd { user: UserRef { common, .. }, .. })
                | User::List(UserList { common, .. })
                | User::Show(UserRef { common, .. })
                | User::Set(UserSet { user: UserRef { common, .. }, .. })
                | User::Import(UserImport { common, .. })
                | User::Unblock(UserRef { common, .. })
                | User::Delete(UserDelete { user: UserRef { common, .. }, .. }),
            ) => common.json,
        }
    }
}

/// What every command on an installation takes.
#[derive(Args, Clone, Debug)]
pub(super) struct Common {
    /// The configuration
    #[arg(long, value_name = "FILE", default_value = "rekey.toml", env = "REKEY_CONFIG")]
    pub(super) config: PathBuf,
    /// Answer in JSON
    #[arg(long)]
    pub(super) json: bool,
}

#[derive(Args, Debug)]
pub(super) struct Serve {
    /// The configuration
    #[arg(long, value_name = "FILE", default_value = "rekey.toml", env = "REKEY_CONFIG")]
    pub(super) config: PathBuf,
}

#[derive(Args, Debug)]
pub(super) struct Demo {
    /// The portal's port; the next two are the outbox and the health checks
    #[arg(long, default_value_t = 8080, value_parser = clap::value_parser!(u16).range(1..=65533))]
    pub(super) port: u16,
    /// Keep the data in this folder
    #[arg(long, value_name = "DIR", conflicts_with = "database")]
    pub(super) data: Option<PathBuf>,
    /// Use this empty PostgreSQL database
    #[arg(long, value_name = "URL")]
    pub(super) database: Option<String>,
}

#[derive(Args, Debug)]
pub(super) struct Init {
    /// Where to put the files
    #[arg(long, value_name = "DIR", default_value = ".")]
    pub(super) dir: PathBuf,
    /// Use PostgreSQL instead of a file; with a password in it, give REKEY_DATABASE_URL instead
    #[arg(long, value_name = "URL")]
    pub(super) database: Option<String>,
    /// Add a first organization with this key
    #[arg(long, value_name = "ID", requires = "name", requires = "base_url")]
    pub(super) tenant: Option<String>,
    /// Its name, as people know it
    #[arg(long, requires = "tenant")]
    pub(super) name: Option<String>,
    /// Where its portal will be
    #[arg(long, value_name = "URL", requires = "tenant")]
    pub(super) base_url: Option<String>,
    /// A domain of its user ids
    #[arg(long = "domain", value_name = "DOMAIN", requires = "tenant")]
    pub(super) domains: Vec<String>,
    /// Answer in JSON
    #[arg(long)]
    pub(super) json: bool,
}

#[derive(Debug, Subcommand)]
pub(super) enum Tenant {
    /// Add an organization
    #[command(
        after_help = "Example: rekey tenant add noor --name \"Noor Clinics\" --base-url https://reset.noor.example --domain noor.example"
    )]
    Add(TenantAdd),
    /// List all organizations
    #[command(after_help = "Example: rekey tenant list --json")]
    List(Common),
    /// Show one with its policy
    #[command(after_help = "Example: rekey tenant show harbour")]
    Show(TenantShow),
    /// Change name, address, looks or policy
    #[command(after_help = TENANT_SET)]
    Set(TenantSet),
    /// Say which organization a host stands for
    #[command(after_help = "Example: rekey tenant host portal.example.com --shared")]
    Host(TenantHost),
}

const TENANT_SET: &str = "\
Keys:
  name, base_url, languages (en,de)
  logo, illustration (a PNG or JPEG file), background, colour (#RRGGBB), text;
    with a language behind a dot for that language only: text.de=…
  every field of the policy: enabled, methods, gates, profile, group, reconfirm_days, contact, banned_words …
    (`rekey tenant show` lists them); a part of one with a dot: questions.register=4
An empty value removes. Lists are separated by commas, or written as JSON.

Examples:
  rekey tenant set harbour enabled=true methods=email,mobile_sms gates=1
  rekey tenant set harbour logo=logo.png colour=#0a5cad text.de=\"Fragen? Ruf an.\"
  rekey tenant set noor profile=entra-2016 contact=https://help.noor.example";

#[derive(Args, Debug)]
pub(super) struct TenantAdd {
    /// Its key: small letters, digits, dashes
    pub(super) id: String,
    /// Its name, as people know it
    #[arg(long)]
    pub(super) name: String,
    /// Where its portal is
    #[arg(long, value_name = "URL")]
    pub(super) base_url: String,
    /// A further host that stands for it
    #[arg(long = "host", value_name = "HOST")]
    pub(super) hosts: Vec<String>,
    /// A domain of its user ids
    #[arg(long = "domain", value_name = "DOMAIN")]
    pub(super) domains: Vec<String>,
    /// Its languages, the first is the default
    #[arg(long = "language", value_name = "TAG")]
    pub(super) languages: Vec<String>,
    #[command(flatten)]
    pub(super) common: Common,
}

#[derive(Args, Debug)]
pub(super) struct TenantShow {
    /// Its key
    pub(super) id: String,
    #[command(flatten)]
    pub(super) common: Common,
}

#[derive(Args, Debug)]
pub(super) struct TenantSet {
    /// Its key
    pub(super) id: String,
    /// What to change
    #[arg(required = true, value_name = "KEY=VALUE")]
    pub(super) changes: Vec<String>,
    /// A further domain of its user ids
    #[arg(long = "add-domain", value_name = "DOMAIN")]
    pub(super) domains: Vec<String>,
    /// Only say what would be refused
    #[arg(long)]
    pub(super) dry_run: bool,
    #[command(flatten)]
    pub(super) common: Common,
}

#[derive(Args, Debug)]
pub(super) struct TenantHost {
    /// The host, without scheme and port
    pub(super) host: String,
    #[command(flatten)]
    pub(super) to: HostTarget,
    #[command(flatten)]
    pub(super) common: Common,
}

#[derive(Args, Debug)]
#[group(required = true, multiple = false)]
pub(super) struct HostTarget {
    /// It stands for this organization
    #[arg(long, value_name = "ID")]
    pub(super) tenant: Option<String>,
    /// The domain of the user id decides
    #[arg(long)]
    pub(super) shared: bool,
    /// It stands for nothing any more
    #[arg(long)]
    pub(super) remove: bool,
}

#[derive(Debug, Subcommand)]
pub(super) enum User {
    /// Add a person
    #[command(after_help = "Example: rekey user add ada@harbour.example --name Ada --alternate-email ada@home.example --invite")]
    Add(UserAdd),
    /// List the people of an organization
    #[command(after_help = "Example: rekey user list --tenant harbour --json")]
    List(UserList),
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
    /// Lift every throttle of one person
    #[command(after_help = "Example: rekey user unblock ada@harbour.example")]
    Unblock(UserRef),
    /// Delete one person
    #[command(after_help = "Example: rekey user delete ada@harbour.example --yes")]
    Delete(UserDelete),
}

/// Names one person.
#[derive(Args, Debug)]
pub(super) struct UserRef {
    /// The user id
    pub(super) login: String,
    /// The organization, where the domain of the user id does not say it
    #[arg(long, value_name = "ID")]
    pub(super) tenant: Option<String>,
    #[command(flatten)]
    pub(super) common: Common,
}

#[derive(Args, Debug)]
pub(super) struct UserAdd {
    #[command(flatten)]
    pub(super) user: UserRef,
    #[command(flatten)]
    pub(super) fields: UserFields,
    /// The password is mastered in a directory elsewhere
    #[arg(long)]
    pub(super) on_premises: bool,
    #[command(flatten)]
    pub(super) first: FirstPassword,
}

#[derive(Args, Debug)]
pub(super) struct UserSet {
    #[command(flatten)]
    pub(super) user: UserRef,
    #[command(flatten)]
    pub(super) fields: UserFields,
    /// Whether the account is open
    #[arg(long, value_name = "YES|NO")]
    pub(super) enabled: Option<YesNo>,
    #[command(flatten)]
    pub(super) first: FirstPassword,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum YesNo {
    Yes,
    No,
}

/// What administrators may write of a person. Answers, and what people registered themselves, are not among it.
#[derive(Args, Debug, Default)]
pub(super) struct UserFields {
    /// How to address them
    #[arg(long = "name", value_name = "TEXT")]
    pub(super) display_name: Option<String>,
    /// Their own mailbox in the organization
    #[arg(long, value_name = "ADDRESS", allow_hyphen_values = true)]
    pub(super) mail: Option<String>,
    /// A mailbox elsewhere
    #[arg(long, value_name = "ADDRESS", allow_hyphen_values = true)]
    pub(super) alternate_email: Option<String>,
    /// Their mobile phone, "+CC number"
    #[arg(long, value_name = "NUMBER", allow_hyphen_values = true)]
    pub(super) mobile: Option<String>,
    /// Their office phone, "+CC number"
    #[arg(long, value_name = "NUMBER", allow_hyphen_values = true)]
    pub(super) office: Option<String>,
    /// Directory roles, separated by semicolons
    #[arg(long, value_name = "ROLES", allow_hyphen_values = true)]
    pub(super) roles: Option<String>,
    /// Groups, separated by semicolons
    #[arg(long, value_name = "GROUPS", allow_hyphen_values = true)]
    pub(super) groups: Option<String>,
    /// Their language, for example de
    #[arg(long, value_name = "TAG", allow_hyphen_values = true)]
    pub(super) language: Option<String>,
    /// none, basic or premium
    #[arg(long, value_name = "PLAN", allow_hyphen_values = true)]
    pub(super) plan: Option<String>,
}

/// How somebody gets a first password. Never as an argument: other people of the machine can read those.
#[derive(Args, Clone, Copy, Debug)]
#[group(multiple = false)]
pub(super) struct FirstPassword {
    /// Read the password from the first line of standard input
    #[arg(long)]
    pub(super) password_stdin: bool,
    /// Send a mail in which they set it themselves
    #[arg(long)]
    pub(super) invite: bool,
}

#[derive(Args, Debug)]
pub(super) struct UserList {
    /// The organization; may be left out where there is only one
    #[arg(long, value_name = "ID")]
    pub(super) tenant: Option<String>,
    #[command(flatten)]
    pub(super) common: Common,
}

#[derive(Args, Debug)]
pub(super) struct UserImport {
    /// The file; `-` is standard input
    pub(super) file: PathBuf,
    /// The organization; may be left out where there is only one
    #[arg(long, value_name = "ID")]
    pub(super) tenant: Option<String>,
    /// Change nothing, only say what would happen
    #[arg(long)]
    pub(super) dry_run: bool,
    #[command(flatten)]
    pub(super) common: Common,
}

#[derive(Args, Debug)]
pub(super) struct UserDelete {
    #[command(flatten)]
    pub(super) user: UserRef,
    /// Yes, with everything they registered
    #[arg(long, required = true)]
    pub(super) yes: bool,
}

#[cfg(test)]
#[path = "args_tests.rs"]
mod tests;
