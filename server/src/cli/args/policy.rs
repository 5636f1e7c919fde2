//! `rekey policy`, `brand`, `question` and `plan`: what belongs to an organization as a whole.

use clap::{Args, Subcommand, ValueEnum};

use super::{Common, OfTenant};

#[derive(Debug, Subcommand)]
pub(in crate::cli) enum Policy {
    /// Show the policy, or one setting of it
    #[command(after_help = "Examples:\n  rekey policy get --tenant harbour\n  rekey policy get reconfirm_days --json")]
    Get(SettingsGet),
    /// Change the policy; what it would mean is said first with --dry-run
    #[command(after_help = "\
Every setting that `rekey policy get` shows can be set; lists are separated by commas.

Examples:
  rekey policy set methods=email,mobile_sms gates=2 --tenant harbour --dry-run
  rekey policy set enabled=true group=Pilot")]
    Set(SettingsSet),
    /// List everybody who can reset now, and could not any more after a change that is not made
    #[command(after_help = "Example: rekey policy losers methods=email gates=2 --tenant harbour > losers.txt")]
    Losers(SettingsMeant),
    /// List the last changes
    #[command(after_help = "Example: rekey policy changes --tenant harbour --json")]
    Changes(OfTenant),
    /// Take a change back, by its id
    #[command(after_help = "Example: rekey policy undo 01935d7e --tenant harbour")]
    Undo(SettingsUndo),
}

impl Policy {
    pub(super) fn common(&self) -> &Common {
        match self {
            Self::Get(args) => &args.of.common,
            Self::Set(args) => &args.of.common,
            Self::Losers(args) => &args.of.common,
            Self::Changes(args) => &args.common,
            Self::Undo(args) => &args.of.common,
        }
    }
}

#[derive(Debug, Subcommand)]
pub(in crate::cli) enum Brand {
    /// Show the looks
    #[command(after_help = "Example: rekey brand get --tenant harbour --json")]
    Get(OfTenant),
    /// Change the looks: logo, illustration (a PNG or JPEG file), background, colour (#RRGGBB), text
    #[command(after_help = "\
With a language behind a dot it holds for that language only. An empty value removes.

Examples:
  rekey brand set logo=logo.png colour=#0a5cad --tenant harbour
  rekey brand set text.de=\"Fragen? Ruf an.\"")]
    Set(SettingsSet),
}

impl Brand {
    pub(super) fn common(&self) -> &Common {
        match self {
            Self::Get(args) => &args.common,
            Self::Set(args) => &args.of.common,
        }
    }
}

#[derive(Debug, Subcommand)]
pub(in crate::cli) enum Question {
    /// List the questions: the catalogue, which of it is chosen, and the organization's own
    #[command(after_help = "Example: rekey question list --tenant noor --json")]
    List(OfTenant),
    /// Choose a question of the catalogue by its id, or add one of the organization's own
    #[command(
        after_help = "Examples:\n  rekey question add q07 --tenant noor\n  rekey question add \"Which ward did you start in?\""
    )]
    Add(QuestionText),
    /// Remove a question
    #[command(after_help = "Example: rekey question remove q07 --tenant noor")]
    Remove(QuestionText),
}

impl Question {
    pub(super) fn common(&self) -> &Common {
        match self {
            Self::List(args) => &args.common,
            Self::Add(args) | Self::Remove(args) => &args.of.common,
        }
    }
}

#[derive(Debug, Subcommand)]
pub(in crate::cli) enum Plan {
    /// Say how many people have which plan, and what plans decide
    #[command(after_help = "Example: rekey plan list --tenant harbour --json")]
    List(OfTenant),
    /// Give people a plan: none, basic or premium
    #[command(after_help = "Example: rekey plan give premium ada@harbour.example ben@harbour.example")]
    Give(PlanGive),
    /// Say what plans decide
    #[command(after_help = "\
off: nothing. tenant: one paid plan opens the service to all. user: each person needs one.

Example: rekey plan enforce user --tenant harbour")]
    Enforce(PlanEnforce),
}

impl Plan {
    pub(super) fn common(&self) -> &Common {
        match self {
            Self::List(args) => &args.common,
            Self::Give(args) => &args.of.common,
            Self::Enforce(args) => &args.of.common,
        }
    }
}

#[derive(Args, Debug)]
pub(in crate::cli) struct SettingsGet {
    /// One setting; a part of one with a dot: questions.register
    pub(in crate::cli) key: Option<String>,
    #[command(flatten)]
    pub(in crate::cli) of: OfTenant,
}

#[derive(Args, Debug)]
pub(in crate::cli) struct SettingsSet {
    /// What to change
    #[arg(required = true, value_name = "KEY=VALUE")]
    pub(in crate::cli) changes: Vec<String>,
    /// Only say what it would mean
    #[arg(long)]
    pub(in crate::cli) dry_run: bool,
    #[command(flatten)]
    pub(in crate::cli) of: OfTenant,
}

#[derive(Args, Debug)]
pub(in crate::cli) struct SettingsMeant {
    /// What would be changed
    #[arg(required = true, value_name = "KEY=VALUE")]
    pub(in crate::cli) changes: Vec<String>,
    #[command(flatten)]
    pub(in crate::cli) of: OfTenant,
}

#[derive(Args, Debug)]
pub(in crate::cli) struct SettingsUndo {
    /// Its id, or the beginning of it
    pub(in crate::cli) change: String,
    #[command(flatten)]
    pub(in crate::cli) of: OfTenant,
}

#[derive(Args, Debug)]
pub(in crate::cli) struct QuestionText {
    /// An id of the catalogue (q01 to q35), or the words of a question
    pub(in crate::cli) question: String,
    #[command(flatten)]
    pub(in crate::cli) of: OfTenant,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub(in crate::cli) enum PlanName {
    None,
    Basic,
    Premium,
}

#[derive(Args, Debug)]
pub(in crate::cli) struct PlanGive {
    /// The plan
    pub(in crate::cli) plan: PlanName,
    /// Their user ids
    #[arg(required = true, value_name = "USER ID")]
    pub(in crate::cli) logins: Vec<String>,
    #[command(flatten)]
    pub(in crate::cli) of: OfTenant,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub(in crate::cli) enum Enforcement {
    Off,
    Tenant,
    User,
}

#[derive(Args, Debug)]
pub(in crate::cli) struct PlanEnforce {
    /// What plans decide
    pub(in crate::cli) by: Enforcement,
    #[command(flatten)]
    pub(in crate::cli) of: OfTenant,
}
