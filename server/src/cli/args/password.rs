//! `rekey password`.

use clap::{Args, Subcommand};

use super::{OfTenant, YesNo};

#[derive(Debug, Subcommand)]
pub(in crate::cli) enum Password {
    /// Give people a new password, which they must change
    #[command(after_help = "\
Without --password-stdin the portal makes one for each person and prints it once.
At most 40 people at a time; passwords that are mastered elsewhere are refused.

Examples:
  rekey password reset ben@harbour.example
  rekey password reset ben@harbour.example ada@harbour.example --json
  rekey password reset ben@harbour.example --force-change-only")]
    Reset(PasswordReset),
}

#[derive(Args, Debug)]
pub(in crate::cli) struct PasswordReset {
    /// Their user ids
    #[arg(required = true, num_args = 1..=40, value_name = "USER ID")]
    pub(in crate::cli) logins: Vec<String>,
    /// Read the password from the first line of standard input
    #[arg(long)]
    pub(in crate::cli) password_stdin: bool,
    /// Whether they must change it at the next sign-in
    #[arg(long, value_name = "YES|NO", default_value = "yes")]
    pub(in crate::cli) force_change: YesNo,
    /// Only ask for another password at the next sign-in; the present one stays
    #[arg(long, conflicts_with_all = ["password_stdin", "force_change"])]
    pub(in crate::cli) force_change_only: bool,
    #[command(flatten)]
    pub(in crate::cli) of: OfTenant,
}
