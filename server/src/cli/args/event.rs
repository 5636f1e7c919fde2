//! `rekey event`.

use clap::{Args, Subcommand, ValueEnum};

use super::{Common, OfTenant};

#[derive(Debug, Subcommand)]
pub(in crate::cli) enum Event {
    /// List what happened, newest first
    #[command(after_help = "\
Moments are UTC. With --json each line is an object.
Example: rekey event list --tenant harbour --topic settings --limit 20")]
    List(EventList),
}

impl Event {
    pub(super) fn common(&self) -> &Common {
        let Self::List(args) = self;
        &args.of.common
    }
}

#[derive(Args, Debug)]
pub(in crate::cli) struct EventList {
    /// Whoever did something, or to whom it was done
    #[arg(long, value_name = "USER ID")]
    pub(in crate::cli) who: Option<String>,
    /// What it is about
    #[arg(long)]
    pub(in crate::cli) topic: Option<Topic>,
    /// How many at most
    #[arg(long, default_value_t = 50)]
    pub(in crate::cli) limit: u32,
    #[command(flatten)]
    pub(in crate::cli) of: OfTenant,
}

/// What events are about.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub(in crate::cli) enum Topic {
    SignIn,
    Reset,
    Registration,
    Help,
    People,
    Settings,
}
