//! A list of events with everything that one can say.

use app::{
    contract::{
        Frame,
        admin::{
            bulk::Act,
            events::{About, Doer, EventDay, EventsAsked, EventsPage, Told},
            organization::Validity,
            policy::Shown,
        },
        panel::{Device, SOMETHING},
    },
    policy::Method,
};

/// Everybody who does something, for and about everything.
pub(crate) fn events(frame: &Frame) -> EventsPage {
    let both = |name: &str| vec![(name.to_owned(), String::new(), "a".to_owned())];
    let fields = "DisplayName AlternateEmail Mail MobilePhone OfficePhone Groups Language Plan Roles enabled never_expires must_change source odd";
    let days = |rule| About::Validity("harbour.example".into(), None, rule);
    let abouts = [
        About::Nothing,
        About::Names("+ Pilot".into()),
        About::Reason("user_unknown".into()),
        About::Fields(fields.split(' ').map(str::to_owned).collect()),
        About::Verified(true),
        About::Verified(false),
        About::By(Method::Email),
        About::Counts(2, 3),
        About::Several { act: Act::Put, group: Some("Staff".into()), people: 3, helped: 2, refused: 1 },
        About::Policy(vec![("enabled".into(), Shown::Switch(false), Shown::Switch(true))]),
        About::Looks(both("colour")),
        About::App([both("name"), both("address"), both("icon")].concat()),
        days(Some(Validity::Ever)),
        days(Some(Validity::Days { validity: 90, notify: 14 })),
    ];
    let doers = [Doer::Command, Doer::Rekey, Doer::Person("boss@harbour.example".into())];
    let told = abouts.into_iter().zip(doers.into_iter().cycle()).enumerate().map(|(place, (about, by))| Told {
        id: format!("e{place}"),
        what: SOMETHING,
        time: "12:40".into(),
        whom: (by != Doer::Command).then(|| "ada@harbour.example".into()),
        from: Some((Device { program: Some("Firefox"), system: None }, "198.51.100.7".into())),
        undoable: matches!(about, About::App(_)),
        attempt: matches!(about, About::Reason(_)).then(|| "3f2a9c01".into()),
        about,
        by,
    });
    EventsPage {
        frame: frame.clone(),
        asked: EventsAsked { who: "ada@harbour.example".into(), ..EventsAsked::default() },
        days: vec![EventDay { date: "Monday".into(), events: told.collect() }],
        older: Some("1.e0".into()),
        done: Some("events-taken-back".into()),
    }
}
