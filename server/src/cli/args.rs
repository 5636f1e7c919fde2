//! The commands as typed. Each has an example in its help.

mod app;
mod event;
mod group;
mod password;
mod password_policy;
mod policy;
mod report;
mod user;

use std::path::PathBuf;

pub(super) use app::{App, AppAdd, AppRef};
use clap::{Args, Parser, Subcommand};
pub(super) use event::{Event, EventList, EventPrune, EventVerify};
pub(super) use group::{Group, GroupMember, GroupRef};
pub(super) use password::{Password, PasswordReset};
pub(super) use password_policy::{PasswordPolicy, PolicyGet, PolicySet};
pub(super) use policy::{
    Brand, Plan, PlanEnforce, PlanGive, Policy, Question, QuestionText, SettingsGet, SettingsMeant, SettingsSet, SettingsUndo,
};
pub(super) use report::Report;
pub(super) use user::{
    Authdata, AuthdataSet, FirstPassword, Role, RoleChange, User, UserAdd, UserDelete, UserExport, UserFields, UserForget,
    UserImport, UserRef, UserSet, YesNo,
};

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
        after_help = "Example: rekey init --tenant harbour --name \"Harbour Books\" --base-url https://reset.harbour.example --admin dora@harbour.example"
    )]
    Init(Init),
    /// Try everything the portal needs, with a cure for each finding
    #[command(after_help = "Example: rekey check --config /etc/rekey/rekey.toml\nExample: rekey check --send-to me@example.com")]
    Check(Check),
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
    /// Groups, and groups in groups
    #[command(subcommand)]
    Group(Group),
    /// Who administers what
    #[command(subcommand)]
    Role(Role),
    /// What an organization lets people do
    #[command(subcommand)]
    Policy(Policy),
    /// Passwords that an administrator gives
    #[command(subcommand)]
    Password(Password),
    /// Contact data: how people are reached
    #[command(subcommand)]
    Authdata(Authdata),
    /// What an organization looks like
    #[command(subcommand)]
    Brand(Brand),
    /// Security questions
    #[command(subcommand)]
    Question(Question),
    /// Plans: who is entitled to reset
    #[command(subcommand)]
    Plan(Plan),
    /// Applications of the access panel
    #[command(subcommand)]
    App(App),
    /// How long passwords are valid, by domain
    #[command(subcommand)]
    PasswordPolicy(PasswordPolicy),
    /// What happened: who did what, to whom
    #[command(subcommand)]
    Event(Event),
    /// How people help themselves: attempts to reset, or what they registered, as CSV
    #[command(after_help = "\
Moments are UTC. With --json each line is an object.
Example: rekey report reset --tenant harbour --period month --result failed")]
    Report(Report),
}

impl Command {
    /// Whether the answer, and an error, is to be JSON.
    pub(super) fn wants_json(&self) -> bool {
        match self {
            Self::Demo(_) | Self::Serve(_) => false,
            Self::Init(args) => args.json,
            Self::Check(args) => args.common.json,
            Self::Migrate(common) => common.json,
            Self::Tenant(
                Tenant::Add(TenantAdd { common, .. })
                | Tenant::List(common)
                | Tenant::Show(TenantShow { common, .. })
                | Tenant::Set(TenantSet { common, .. })
                | Tenant::Host(TenantHost { common, .. })
                | Tenant::Export(TenantExport { common, .. })
                | Tenant::Import(TenantImport { common, .. }),
            ) => common.json,
            Self::User(verb) => verb.common().json,
            Self::Group(verb) => verb.common().json,
            Self::Role(verb) => verb.common().json,
            Self::Policy(verb) => verb.common().json,
            Self::Password(Password::Reset(args)) => args.of.common.json,
            Self::Authdata(verb) => verb.common().json,
            Self::Brand(verb) => verb.common().json,
            Self::Question(verb) => verb.common().json,
            Self::Plan(verb) => verb.common().json,
            Self::App(verb) => verb.common().json,
            Self::PasswordPolicy(verb) => verb.common().json,
            Self::Event(verb) => verb.common().json,
            Self::Report(args) => args.of.common.json,
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

/// What a command on an organization takes.
#[derive(Args, Clone, Debug)]
pub(super) struct OfTenant {
    /// The organization; may be left out where the domain of a user id says it, or there is only one
    #[arg(long, value_name = "ID")]
    pub(super) tenant: Option<String>,
    #[command(flatten)]
    pub(super) common: Common,
}

#[derive(Args, Debug)]
pub(super) struct Check {
    /// Send a test mail to this address too
    #[arg(long, value_name = "ADDRESS")]
    pub(super) send_to: Option<String>,
    #[command(flatten)]
    pub(super) common: Common,
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
    /// The user id of its first administrator, who gets a link to begin with
    #[arg(long, value_name = "USER ID", requires = "tenant")]
    pub(super) admin: Option<String>,
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
    /// Write an organization to a file, signed
    #[command(after_help = EXPORT)]
    Export(TenantExport),
    /// Bring an organization from such a file
    #[command(after_help = IMPORT)]
    Import(TenantImport),
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
    #[arg(required_unless_present_any = ["domains", "without"], value_name = "KEY=VALUE")]
    pub(super) changes: Vec<String>,
    /// A further domain of its user ids
    #[arg(long = "add-domain", value_name = "DOMAIN")]
    pub(super) domains: Vec<String>,
    /// A domain that none of its user ids has any more
    #[arg(long = "remove-domain", value_name = "DOMAIN")]
    pub(super) without: Vec<String>,
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

const EXPORT: &str = "\
The file has the organization with hosts, policy and looks, its people, how they are reached, groups, applications and rules of passwords.
Without a passphrase it has no passwords and no ways to prove oneself. It never has sessions, attempts, messages and events.

Examples:
  rekey tenant export harbour --out harbour.archive
  rekey tenant export harbour --out harbour.archive --passphrase-file passphrase.txt";

const IMPORT: &str = "\
Whoever has an archive of another installation compares the name that its export printed, and trusts it.

Examples:
  rekey tenant import harbour.archive --dry-run
  rekey tenant import harbour.archive --as rehearsal --base-url https://rehearsal.harbour.example --without-secrets";

#[derive(Args, Debug)]
pub(super) struct TenantExport {
    /// Its key
    pub(super) id: String,
    /// The file to make
    #[arg(long, value_name = "FILE")]
    pub(super) out: PathBuf,
    /// Take passwords and ways to prove oneself along, sealed under the passphrase in this file (or in REKEY_ARCHIVE_PASSPHRASE)
    #[arg(long, value_name = "FILE")]
    pub(super) passphrase_file: Option<PathBuf>,
    #[command(flatten)]
    pub(super) common: Common,
}

#[derive(Args, Debug)]
pub(super) struct TenantImport {
    /// The archive
    pub(super) file: PathBuf,
    /// Bring it under this key
    #[arg(long = "as", value_name = "ID")]
    pub(super) id: Option<String>,
    /// Bring it to this address, without its former hosts
    #[arg(long, value_name = "URL")]
    pub(super) base_url: Option<String>,
    /// The file with the passphrase of its secrets (or REKEY_ARCHIVE_PASSPHRASE)
    #[arg(long, value_name = "FILE")]
    pub(super) passphrase_file: Option<PathBuf>,
    /// Leave its secrets behind
    #[arg(long, conflicts_with = "passphrase_file")]
    pub(super) without_secrets: bool,
    /// Take it from this installation too
    #[arg(long, value_name = "KEY")]
    pub(super) trust: Vec<String>,
    /// Only say what would come
    #[arg(long)]
    pub(super) dry_run: bool,
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

#[cfg(test)]
#[path = "args_tests.rs"]
mod tests;
