//! `rekey password-policy`.

use clap::{ArgGroup, Args, Subcommand};

use super::{Common, OfTenant};

#[derive(Debug, Subcommand)]
pub(in crate::cli) enum PasswordPolicy {
    /// Show how long passwords are valid
    #[command(after_help = "Example: rekey password-policy get --tenant noor --json")]
    Get(PolicyGet),
    /// Say how long passwords of a domain's user ids are valid
    #[command(after_help = "\
Without a rule, passwords of profile entra-2016 are valid for 90 days with notice from 14 days before, those of nist for ever.

Examples:
  rekey password-policy set noor.example --validity 180 --notify 7
  rekey password-policy set noor.example --validity never
  rekey password-policy set noor.example --default")]
    Set(PolicySet),
}

impl PasswordPolicy {
    pub(super) fn common(&self) -> &Common {
        match self {
            Self::Get(args) => &args.of.common,
            Self::Set(args) => &args.of.common,
        }
    }
}

#[derive(Args, Debug)]
pub(in crate::cli) struct PolicyGet {
    /// One domain only
    #[arg(value_name = "DOMAIN")]
    pub(in crate::cli) domain: Option<String>,
    #[command(flatten)]
    pub(in crate::cli) of: OfTenant,
}

#[derive(Args, Debug)]
#[command(group = ArgGroup::new("rule").required(true))]
pub(in crate::cli) struct PolicySet {
    /// The domain of the user ids
    #[arg(value_name = "DOMAIN")]
    pub(in crate::cli) domain: String,
    /// Days a password is valid, 14 to 730, or never: it does not expire
    #[arg(long, value_name = "DAYS|never", group = "rule", value_parser = validity)]
    pub(in crate::cli) validity: Option<Validity>,
    /// The rule of the profile
    #[arg(long, group = "rule")]
    pub(in crate::cli) default: bool,
    /// Days before its end from which the person is told, 1 to 30
    #[arg(long, value_name = "DAYS", default_value_t = 14, value_parser = clap::value_parser!(u16).range(1..=30))]
    pub(in crate::cli) notify: u16,
    #[command(flatten)]
    pub(in crate::cli) of: OfTenant,
}

/// How long a password is valid.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::cli) enum Validity {
    Days(u16),
    Never,
}

impl Validity {
    /// As stored.
    pub(in crate::cli) fn days(self) -> Option<i64> {
        match self {
            Self::Days(days) => Some(days.into()),
            Self::Never => None,
        }
    }
}

fn validity(text: &str) -> Result<Validity, String> {
    match text.parse() {
        Ok(days) if (14..=730).contains(&days) => Ok(Validity::Days(days)),
        _ if text.eq_ignore_ascii_case("never") => Ok(Validity::Never),
        _ => Err("give 14 to 730 days, or never".to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn q1_a_password_is_valid_for_14_to_730_days_or_for_ever() {
        assert_eq!(validity("14"), Ok(Validity::Days(14)));
        assert_eq!(validity("730"), Ok(Validity::Days(730)));
        assert_eq!(validity("never"), Ok(Validity::Never));
        for bad in ["13", "731", "0", "-1", "90 days", "", "always"] {
            assert!(validity(bad).is_err(), "{bad}");
        }
    }
}
