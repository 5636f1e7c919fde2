//! What the pages of the access panel show: applications, profile, activity.

use super::Frame;

/// An application to open.
#[derive(Clone, Debug)]
pub struct Tile {
    /// What people call it.
    pub name: String,
    /// Where it is.
    pub address: String,
    /// The host of it, to be read.
    pub host: String,
    /// Address of its picture.
    pub icon: Option<String>,
    /// Drawn where there is no picture: the first letter of the name.
    pub initial: String,
}

/// One's own profile.
#[derive(Clone, Debug)]
pub struct Profile {
    /// Brand, language, support code.
    pub frame: Frame,
    /// The person's name.
    pub name: String,
    /// Their user id.
    pub login: String,
    /// What is registered.
    pub registered: Registered,
    /// The tag of the language that they chose; empty: they read what their browser asks for.
    pub language: String,
    /// What was just done: the id of a text.
    pub done: Option<String>,
}

/// The ways back in that are on file; addresses and numbers are masked.
#[derive(Clone, Debug, Default)]
pub struct Registered {
    /// The mailbox that codes are sent to.
    pub email: Option<String>,
    /// The mobile phone.
    pub mobile: Option<String>,
    /// The office phone.
    pub office: Option<String>,
    /// Authenticator apps.
    pub authenticators: usize,
    /// Passkeys.
    pub passkeys: usize,
    /// Recovery codes that are left.
    pub recovery_codes: usize,
    /// Security questions.
    pub questions: usize,
    /// Sign-in asks for a second factor.
    pub second_factor: bool,
}

/// What happened to one's own account, and where one is signed in.
#[derive(Clone, Debug)]
pub struct Activity {
    /// Brand, language, support code.
    pub frame: Frame,
    /// Sessions, the last used first.
    pub sessions: Vec<OpenSession>,
    /// Day and time until which a temporary access pass opens the account, if there is one (UTC).
    pub pass: Option<String>,
    /// The last events, newest first.
    pub days: Vec<Day>,
    /// What was just done: the id of a text.
    pub done: Option<String>,
}

/// A browser that is signed in.
#[derive(Clone, Debug)]
pub struct OpenSession {
    /// Names it in the form that ends it; worth nothing as a cookie.
    pub id: String,
    /// Which device.
    pub device: Device,
    /// From which network address.
    pub address: String,
    /// Day and time of the sign-in, UTC.
    pub since: String,
    /// Day and time of the last use, UTC.
    pub seen: String,
    /// It is the one that asks.
    pub here: bool,
}

/// A day with what happened on it (UTC).
#[derive(Clone, Debug)]
pub struct Day {
    /// The date, as the language writes it.
    pub date: String,
    /// Newest first.
    pub entries: Vec<Entry>,
}

/// One thing that happened.
#[derive(Clone, Debug)]
pub struct Entry {
    /// What: the id of a text, one of [`HAPPENED`].
    pub what: &'static str,
    /// To whom, where the reader did it to somebody else: the user id.
    pub whom: Option<String>,
    /// The time of day, UTC.
    pub time: String,
    /// Who or what did it.
    pub by: By,
}

/// Where something came from.
#[derive(Clone, Debug)]
pub enum By {
    /// From a browser, at a network address.
    Browser(Device, String),
    /// Somebody or something of the organization.
    Organization,
    /// This administrator, by user id.
    Administrator(String),
}

/// A device in words: names of products, which are the same in every language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Device {
    /// The browser; nothing: an unknown program.
    pub program: Option<&'static str>,
    /// The system; nothing: it is not said.
    pub system: Option<&'static str>,
}

/// The text for whatever has none of its own.
pub const SOMETHING: &str = "happened-something";

/// Everything that is told in words of its own, as ids of texts: `happened-`, the kind of the event, then its result or what it was about.
pub const HAPPENED: [&str; 62] = [
    SOMETHING,
    "happened-sign-in-succeeded",
    "happened-sign-in-failed",
    "happened-second-factor-succeeded",
    "happened-second-factor-failed",
    "happened-password-change-succeeded",
    "happened-password-change-failed",
    "happened-password-set",
    "happened-reset-succeeded",
    "happened-reset-failed",
    "happened-reset-blocked",
    "happened-reset-abandoned",
    "happened-reset-cancelled",
    "happened-reset-contacted-admin",
    "happened-registration-phone",
    "happened-registration-email",
    "happened-registration-questions",
    "happened-registration-authenticator",
    "happened-registration-passkey",
    "happened-registration-recovery-codes",
    "happened-registration-second-factor",
    "happened-registration-removed-phone",
    "happened-registration-removed-email",
    "happened-registration-removed-questions",
    "happened-registration-removed-authenticator",
    "happened-registration-removed-passkey",
    "happened-registration-removed-recovery-codes",
    "happened-registration-removed-second-factor",
    "happened-review",
    "happened-session-ended",
    "happened-user-added",
    "happened-user-changed",
    "happened-user-invited",
    "happened-deletion-planned",
    "happened-user-restored",
    "happened-user-unblocked",
    "happened-administration-failed",
    "happened-policy-changed",
    "happened-caller-verified",
    "happened-admin-reset",
    "happened-pass-made",
    "happened-pass-removed",
    "happened-caller-code-sent",
    "happened-user-deleted",
    "happened-group-changed",
    "happened-people-import-started",
    "happened-people-import-succeeded",
    "happened-people-import-cancelled",
    "happened-several-helped-started",
    "happened-several-helped-succeeded",
    "happened-several-helped-stopped",
    "happened-people-exported",
    "happened-app-added",
    "happened-app-changed",
    "happened-app-removed",
    "happened-brand-changed",
    "happened-password-policy-changed",
    "happened-tenant-added",
    "happened-tenant-changed",
    "happened-tenant-exported",
    "happened-tenant-imported",
    "happened-events-pruned",
];
