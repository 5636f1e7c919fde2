//! Reports of how people help themselves (specification §5): attempts to reset a password, and what was registered.

use async_trait::async_trait;

use super::imports::Part;
use crate::{
    contract::{Caller, Fault, Frame},
    policy::{Method, Role, Way},
};

/// What the organization can see of how people help themselves. Who is let in is as for [`super::Admin`].
#[async_trait]
pub trait Reports: Send + Sync {
    /// A page of a report.
    async fn report(&self, caller: &Caller, report: Report, asked: ReportAsked) -> Result<ReportPage, Fault>;
    /// Some lines of it to take away; `after` is what the part before gave.
    async fn report_lines(
        &self,
        caller: &Caller,
        report: Report,
        asked: ReportAsked,
        after: Option<String>,
    ) -> Result<Part, Fault>;
}

/// Which report.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Report {
    /// Attempts to reset, one line each, as they ended (specification §5.3).
    Reset,
    /// What people registered, one line for each thing (specification §5.2).
    Registration,
}

impl Report {
    /// All.
    pub const ALL: [Self; 2] = [Self::Reset, Self::Registration];

    /// The stable name, which is also the kind of its events.
    pub fn name(self) -> &'static str {
        match self {
            Self::Reset => "reset",
            Self::Registration => "registration",
        }
    }

    /// The report of that name.
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|report| report.name() == name)
    }
}

/// How an attempt can end, by stable name (specification §5.3).
pub const RESULTS: [&str; 6] = ["succeeded", "failed", "abandoned", "blocked", "cancelled", "contacted_admin"];

/// How far back it reaches (specification §5.1).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Period {
    /// 24 hours.
    Day,
    /// Seven days.
    #[default]
    Week,
    /// Thirty days.
    Month,
}

impl Period {
    /// All.
    pub const ALL: [Self; 3] = [Self::Day, Self::Week, Self::Month];

    /// The stable name.
    pub fn name(self) -> &'static str {
        match self {
            Self::Day => "day",
            Self::Week => "week",
            Self::Month => "month",
        }
    }

    /// The period of that name.
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|period| period.name() == name)
    }

    /// In days.
    pub fn days(self) -> u32 {
        match self {
            Self::Day => 1,
            Self::Week => 7,
            Self::Month => 30,
        }
    }
}

/// Which lines are asked for. An empty filter lets every line through.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ReportAsked {
    /// How far back.
    pub period: Period,
    /// A part of the user id as it was typed.
    pub who: String,
    /// The name of a role that they held then.
    pub role: String,
    /// The name of a [`Method`] that they proved, or of a [`Way`] that they registered.
    pub way: String,
    /// How the attempt ended: a stable name.
    pub result: String,
    /// Why: a stable code (`docs/errors.md`).
    pub reason: String,
    /// What [`ReportPage::older`] gave; empty: the newest.
    pub before: String,
}

impl ReportAsked {
    /// The question as addresses have it, without where it goes on.
    pub fn pairs(&self) -> [(&'static str, &str); 6] {
        [
            ("period", self.period.name()),
            ("who", &self.who),
            ("role", &self.role),
            ("way", &self.way),
            ("result", &self.result),
            ("reason", &self.reason),
        ]
    }

    /// Whether something besides the time narrows it down.
    pub fn is_narrow(&self) -> bool {
        self.pairs().iter().skip(1).any(|(_, value)| !value.is_empty())
    }
}

/// A page of a report.
#[derive(Clone, Debug)]
pub struct ReportPage {
    /// Brand, language, support code.
    pub frame: Frame,
    /// Which.
    pub report: Report,
    /// What was asked.
    pub asked: ReportAsked,
    /// Everything that was asked for, counted; `None` on the pages after the first.
    pub sums: Option<Sums>,
    /// By day.
    pub days: Vec<ReportDay>,
    /// Where older lines begin, if there are any.
    pub older: Option<String>,
}

/// What a report comes to.
#[derive(Clone, Debug, Default)]
pub struct Sums {
    /// How many people it is about; who mistyped their user id counts as another.
    pub people: u64,
    /// How attempts ended, by stable name, the commonest first.
    pub results: Vec<(String, u64)>,
    /// Why attempts did not end well, by stable code, the commonest first, whichever reason is asked for.
    pub reasons: Vec<(String, u64)>,
    /// By what those succeeded that did: the name of a [`Method`]; or what was registered: of a [`Way`]. The commonest first.
    pub ways: Vec<(String, u64)>,
}

/// The lines of a day.
#[derive(Clone, Debug)]
pub struct ReportDay {
    /// The date, as the language writes it.
    pub date: String,
    /// Newest first.
    pub lines: Vec<ReportLine>,
}

/// A line.
#[derive(Clone, Debug)]
pub struct ReportLine {
    /// The user id as it was typed.
    pub login: String,
    /// Whom it names in addresses, if there is such a person.
    pub person: Option<String>,
    /// Their roles then.
    pub roles: Vec<Role>,
    /// The time of day, UTC.
    pub time: String,
    /// What they did.
    pub did: Did,
}

/// What somebody did.
#[derive(Clone, Debug)]
pub enum Did {
    /// They tried to reset.
    Try {
        /// What they proved.
        methods: Vec<Method>,
        /// How it ended: a stable name.
        result: String,
        /// Why: a stable code.
        reason: String,
        /// The support code.
        code: Option<String>,
    },
    /// They registered something.
    Register(Way),
}
