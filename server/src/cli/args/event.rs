//! `rekey event`.

use app::contract::admin::events::Topic;
use clap::{
    Args, Subcommand,
    builder::{PossibleValuesParser, TypedValueParser as _},
};

use super::{Common, OfTenant};

#[derive(Debug, Subcommand)]
pub(in crate::cli) enum Event {
    /// List what happened, newest first
    #[command(after_help = "\
Moments are UTC. With --json each line is an object.
Example: rekey event list --tenant harbour --topic settings --limit 20")]
    List(EventList),
    /// Hold every event against its seal: whatever was changed, added or deleted in the database is found
    #[command(after_help = "\
Exit code 1: the record is broken, or a seal was made late. Its head names it as it is now; note it elsewhere after each pruning, and give it as --expect the next time.
Example: rekey event verify --tenant harbour")]
    Verify(EventVerify),
    /// Delete old events, so that what is left still holds
    #[command(after_help = "Example: rekey event prune --tenant harbour --older-than 180")]
    Prune(EventPrune),
}

impl Event {
    pub(super) fn common(&self) -> &Common {
        match self {
            Self::List(args) => &args.of.common,
            Self::Verify(args) => &args.of.common,
            Self::Prune(args) => &args.of.common,
        }
    }
}

#[derive(Args, Debug)]
pub(in crate::cli) struct EventList {
    /// Whoever did something, or to whom it was done
    #[arg(long, value_name = "USER ID")]
    pub(in crate::cli) who: Option<String>,
    /// What it is about
    #[arg(long, value_parser = PossibleValuesParser::new(Topic::ALL.map(Topic::name)).try_map(topic))]
    pub(in crate::cli) topic: Option<Topic>,
    /// How many at most
    #[arg(long, default_value_t = 50)]
    pub(in crate::cli) limit: u32,
    #[command(flatten)]
    pub(in crate::cli) of: OfTenant,
}

fn topic(name: String) -> Result<Topic, String> {
    Topic::parse(&name).ok_or(name)
}

#[derive(Args, Debug)]
pub(in crate::cli) struct EventVerify {
    /// A head that was printed before: it must still be part of the record
    #[arg(long, value_name = "HEAD")]
    pub(in crate::cli) expect: Option<String>,
    #[command(flatten)]
    pub(in crate::cli) of: OfTenant,
}

#[derive(Args, Debug)]
pub(in crate::cli) struct EventPrune {
    /// Days for which events stay at least
    #[arg(long, value_name = "DAYS", value_parser = clap::value_parser!(u32).range(1..))]
    pub(in crate::cli) older_than: u32,
    /// Delete them even where the record is broken, and with them what shows it
    #[arg(long)]
    pub(in crate::cli) broken: bool,
    #[command(flatten)]
    pub(in crate::cli) of: OfTenant,
}
