//! `rekey group`.

use clap::{Args, Subcommand};

use super::{Common, OfTenant};

#[derive(Debug, Subcommand)]
pub(in crate::cli) enum Group {
    /// List the groups of an organization
    #[command(after_help = "Example: rekey group list --tenant harbour --json")]
    List(OfTenant),
    /// Show who is in a group
    #[command(after_help = "Example: rekey group show Pilot --tenant harbour")]
    Show(GroupRef),
    /// Add an empty group
    #[command(after_help = "Example: rekey group add Pilot --tenant harbour")]
    Add(GroupRef),
    /// Put a person or a group into a group
    #[command(after_help = "\
Examples:
  rekey group put Pilot --user ben@harbour.example
  rekey group put Pilot --group Staff")]
    Put(GroupMember),
    /// Take a person or a group out of a group
    #[command(after_help = "Example: rekey group take Pilot --user ben@harbour.example")]
    Take(GroupMember),
    /// Remove a group; the people stay
    #[command(after_help = "Example: rekey group remove Pilot --tenant harbour")]
    Remove(GroupRef),
}

impl Group {
    pub(super) fn common(&self) -> &Common {
        match self {
            Self::List(args) => &args.common,
            Self::Show(group) | Self::Add(group) | Self::Remove(group) => &group.of.common,
            Self::Put(member) | Self::Take(member) => &member.group.of.common,
        }
    }
}

/// Names one group.
#[derive(Args, Debug)]
pub(in crate::cli) struct GroupRef {
    /// Its name
    pub(in crate::cli) name: String,
    #[command(flatten)]
    pub(in crate::cli) of: OfTenant,
}

#[derive(Args, Debug)]
pub(in crate::cli) struct GroupMember {
    #[command(flatten)]
    pub(in crate::cli) group: GroupRef,
    /// A person, by user id
    #[arg(long, value_name = "USER ID", required_unless_present = "inner", conflicts_with = "inner")]
    pub(in crate::cli) user: Option<String>,
    /// A group
    #[arg(long = "group", value_name = "NAME")]
    pub(in crate::cli) inner: Option<String>,
}
