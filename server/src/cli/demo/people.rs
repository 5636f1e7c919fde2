//! Who lives in the sample world.

/// A tenant of the sample world.
pub(super) struct Home {
    pub(super) id: &'static str,
    pub(super) name: &'static str,
    pub(super) host: &'static str,
    pub(super) more_hosts: &'static [&'static str],
    pub(super) domain: &'static str,
    pub(super) people: &'static [Person],
}

/// A person, and what they registered.
pub(super) struct Person {
    pub(super) login: &'static str,
    pub(super) name: &'static str,
    /// `None`: it is mastered on-premises.
    pub(super) password: Option<&'static str>,
    pub(super) roles: &'static str,
    pub(super) language: Option<&'static str>,
    pub(super) mailbox: Option<&'static str>,
    pub(super) mobile: Option<&'static str>,
    pub(super) office: Option<&'static str>,
    /// The secret of an authenticator app.
    pub(super) authenticator: Option<&'static [u8; 20]>,
    /// Questions of the catalogue with their answers.
    pub(super) answers: &'static [(&'static str, &'static str)],
}

/// A hole in the wall: somebody with nothing registered.
const NOBODY: Person = Person {
    login: "",
    name: "",
    password: None,
    roles: "",
    language: None,
    mailbox: None,
    mobile: None,
    office: None,
    authenticator: None,
    answers: &[],
};

pub(super) const HARBOUR: Home = Home {
    id: "harbour",
    name: "Harbour Books",
    host: "localhost",
    more_hosts: &["harbour.localhost", "127.0.0.1"],
    domain: "harbour.example",
    people: &[
        Person {
            login: "ada@harbour.example",
            name: "Ada Lindqvist",
            password: Some("the-lamp-is-lit-at-dusk"),
            mailbox: Some("ada.home@mail.example"),
            mobile: Some("+1 2015550123"),
            authenticator: Some(b"a lamp above the sea"),
            ..NOBODY
        },
        Person {
            login: "ben@harbour.example",
            name: "Ben Okafor",
            password: Some("four-ropes-and-a-bell"),
            mailbox: Some("ben.home@mail.example"),
            office: Some("+44 2079460123"),
            ..NOBODY
        },
        Person { login: "cleo@harbour.example", name: "Cleo Marsh", password: Some("salt-on-the-window-sill"), ..NOBODY },
        Person {
            login: "dora@harbour.example",
            name: "Dora Whitfield",
            password: Some("keys-under-the-third-stone"),
            roles: "global",
            mailbox: Some("dora.home@mail.example"),
            mobile: Some("+1 2025550147"),
            ..NOBODY
        },
    ],
};

pub(super) const NOOR: Home = Home {
    id: "noor",
    name: "Noor Clinics",
    host: "noor.localhost",
    more_hosts: &[],
    domain: "noor.example",
    people: &[
        Person {
            login: "omar@noor.example",
            name: "عمر الحداد",
            password: Some("Qamar-2016-Nahr"),
            language: Some("ar"),
            mailbox: Some("omar.home@mail.example"),
            mobile: Some("+966 501234567"),
            ..NOBODY
        },
        Person {
            login: "layla@noor.example",
            name: "ليلى المنصور",
            password: Some("Bustan-1401-Ward"),
            language: Some("ar"),
            mailbox: Some("layla.home@mail.example"),
            answers: &[("q05", "مسقط"), ("q12", "كنافة"), ("q20", "هدى"), ("q29", "مشمش"), ("q32", "أمينة مكتبة")],
            ..NOBODY
        },
        Person { login: "sami@noor.example", name: "سامي القحطاني", language: Some("ar"), ..NOBODY },
    ],
};
