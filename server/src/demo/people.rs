//! The people of the demo, as the documentation lists them.

use crate::store::{
    contact::{AUTHENTICATION_EMAIL, AUTHENTICATION_PHONE, OFFICE},
    user::{CLOUD, ON_PREMISES},
};

/// A person of the demo.
pub struct Person {
    /// Tenant.
    pub tenant: &'static str,
    /// User id.
    pub login: &'static str,
    /// Display name.
    pub name: &'static str,
    /// Password; none for whom it lives elsewhere.
    pub password: Option<&'static str>,
    /// `cloud` or `on_premises`.
    pub source: &'static str,
    /// Directory roles.
    pub roles: &'static str,
    /// Addresses and numbers.
    pub contacts: &'static [(&'static str, &'static str)],
    /// Shared secret of an authenticator app.
    pub authenticator: Option<&'static [u8]>,
    /// Security questions and their answers.
    pub answers: &'static [(&'static str, &'static str)],
}

/// The shared secret of Ada's authenticator app.
pub const ADA_AUTHENTICATOR: &[u8; 20] = b"harbour-lamp-at-dusk";

/// Layla's answers.
pub const LAYLA_ANSWERS: &[(&str, &str)] =
    &[("q03", "Amman"), ("q12", "Maqluba"), ("q24", "Al Nahda"), ("q26", "Olive Street"), ("q29", "Simsim")];

const NOBODY: Person = Person {
    tenant: "harbour",
    login: "",
    name: "",
    password: None,
    source: CLOUD,
    roles: "",
    contacts: &[],
    authenticator: None,
    answers: &[],
};

/// Everybody.
pub const PEOPLE: &[Person] = &[
    Person {
        login: "ada@harbour.example",
        name: "Ada",
        password: Some("the-lamp-is-lit-at-dusk"),
        contacts: &[(AUTHENTICATION_EMAIL, "ada.home@mail.example"), (AUTHENTICATION_PHONE, "+1 2015550123")],
        authenticator: Some(ADA_AUTHENTICATOR),
        ..NOBODY
    },
    Person {
        login: "ben@harbour.example",
        name: "Ben",
        password: Some("four-ropes-and-a-bell"),
        contacts: &[(AUTHENTICATION_EMAIL, "ben.home@mail.example"), (OFFICE, "+44 2079460123")],
        ..NOBODY
    },
    Person { login: "cleo@harbour.example", name: "Cleo", password: Some("salt-on-the-window-sill"), ..NOBODY },
    Person {
        login: "dora@harbour.example",
        name: "Dora",
        password: Some("keys-under-the-third-stone"),
        roles: "global",
        contacts: &[(AUTHENTICATION_EMAIL, "dora.home@mail.example"), (AUTHENTICATION_PHONE, "+1 2025550147")],
        ..NOBODY
    },
    Person {
        tenant: "noor",
        login: "omar@noor.example",
        name: "عمر",
        password: Some("Qamar-2016-Nahr"),
        contacts: &[(AUTHENTICATION_EMAIL, "omar.home@mail.example"), (AUTHENTICATION_PHONE, "+966 501234567")],
        ..NOBODY
    },
    Person {
        tenant: "noor",
        login: "layla@noor.example",
        name: "ليلى",
        password: Some("Bustan-1401-Ward"),
        contacts: &[(AUTHENTICATION_EMAIL, "layla.home@mail.example")],
        answers: LAYLA_ANSWERS,
        ..NOBODY
    },
    Person {
        tenant: "noor",
        login: "sami@noor.example",
        name: "سامي",
        source: ON_PREMISES,
        contacts: &[(AUTHENTICATION_EMAIL, "sami.home@mail.example"), (AUTHENTICATION_PHONE, "+966 509876543")],
        ..NOBODY
    },
];
