//! What happened in an organization: who did what, to whom, and what was before.

use super::{bulk::Act, organization::Validity, policy::Shown};
use crate::{
    contract::{Frame, panel::Device},
    policy::Method,
};

/// What events are about, for those who look for some of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Topic {
    /// Sign-ins, sessions and passwords that people changed themselves.
    SignIn,
    /// Attempts to reset.
    Reset,
    /// Ways back in, registered and removed.
    Registration,
    /// Help for callers, and who tried more than they may.
    Help,
    /// People, groups and files of people.
    People,
    /// The policy, the looks, applications and the organization itself.
    Settings,
}

impl Topic {
    /// All.
    pub const ALL: [Self; 6] = [Self::SignIn, Self::Reset, Self::Registration, Self::Help, Self::People, Self::Settings];

    /// The stable name.
    pub fn name(self) -> &'static str {
        match self {
            Self::SignIn => "sign_in",
            Self::Reset => "reset",
            Self::Registration => "registration",
            Self::Help => "help",
            Self::People => "people",
            Self::Settings => "settings",
        }
    }

    /// The topic of that name.
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|topic| topic.name() == name)
    }
}

/// Which events are asked for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct EventsAsked {
    /// The user id of whoever did something or to whom it was done; empty: everybody.
    pub who: String,
    /// The name of a [`Topic`]; empty: all.
    pub topic: String,
    /// What [`EventsPage::older`] gave; empty: the newest.
    pub before: String,
    /// There may be a word for the page.
    pub told: bool,
}

/// Events, newest first.
#[derive(Clone, Debug)]
pub struct EventsPage {
    /// Brand, language, support code.
    pub frame: Frame,
    /// What was asked.
    pub asked: EventsAsked,
    /// By day.
    pub days: Vec<EventDay>,
    /// Where older ones begin, if there are any.
    pub older: Option<String>,
    /// What was just done: the id of a text.
    pub done: Option<String>,
}

/// The events of a day.
#[derive(Clone, Debug)]
pub struct EventDay {
    /// The date, as the language writes it.
    pub date: String,
    /// Newest first.
    pub events: Vec<Told>,
}

/// An event.
#[derive(Clone, Debug)]
pub struct Told {
    /// The name that it has in addresses.
    pub id: String,
    /// What: the id of a text, one of [`crate::contract::panel::HAPPENED`].
    pub what: &'static str,
    /// The time of day, UTC.
    pub time: String,
    /// Who did it.
    pub by: Doer,
    /// To whom: the user id; nothing: to themselves, or to nobody.
    pub whom: Option<String>,
    /// From where; nothing: it was no browser.
    pub from: Option<(Device, String)>,
    /// More about it.
    pub about: About,
    /// The support code of an attempt to reset.
    pub attempt: Option<String>,
    /// It can be taken back from here.
    pub undoable: bool,
}

/// Who does something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Doer {
    /// Somebody, by user id, as it was then or as they typed it.
    Person(String),
    /// A command at the server.
    Command,
    /// Rekey itself.
    Rekey,
}

/// More about an event.
#[derive(Clone, Debug)]
pub enum About {
    /// There is no more.
    Nothing,
    /// Names, as they are on record.
    Names(String),
    /// How an attempt to reset ended: a stable code (`docs/errors.md`).
    Reason(String),
    /// What of a person was written: stable names.
    Fields(Vec<String>),
    /// Whether the caller was verified.
    Verified(bool),
    /// The way by which something went.
    By(Method),
    /// People of a file who were created, and who were changed.
    Counts(u64, u64),
    /// Help for several people.
    Several {
        /// What is done for each.
        act: Act,
        /// With which group.
        group: Option<String>,
        /// For how many.
        people: u64,
        /// How many were helped so far.
        helped: u64,
        /// For how many it could not be done.
        refused: u64,
    },
    /// Settings of the policy: stored name, before, after.
    Policy(Vec<(String, Shown, Shown)>),
    /// Parts of the looks: stored name, before, after.
    Looks(Vec<(String, String, String)>),
    /// Parts of an application (`name`, `address`, `icon`): before, after.
    App(Vec<(String, String, String)>),
    /// The rule of a domain, before and after; `None`: the profile's.
    Validity(String, Option<Validity>, Option<Validity>),
}
