//! Sign-in, and the page a signed-in person sees.

use async_trait::async_trait;

use super::{Caller, Fault, Frame, Go, recover::BotCheck};

/// Sessions of people.
#[async_trait]
pub trait Account: Send + Sync {
    /// The sign-in form. Writes nothing.
    async fn sign_in_page(&self, caller: &Caller, why: Option<String>) -> Result<SignInPage, Fault>;
    /// Checks a password and begins a session.
    async fn sign_in(&self, caller: &Caller, form: SignIn) -> Result<Go, Fault>;
    /// The access panel. [`Fault::Expired`] without a session: the page sends to sign-in.
    async fn home(&self, caller: &Caller) -> Result<Home, Fault>;
    /// Ends the session.
    async fn sign_out(&self, caller: &Caller) -> Result<Go, Fault>;
}

/// What was typed.
#[derive(Clone)]
pub struct SignIn {
    /// The user id.
    pub login: String,
    /// The password.
    pub password: String,
    /// The bot check, asked for after three failures.
    pub bot: Option<BotCheck>,
}

/// The sign-in form.
#[derive(Clone, Debug)]
pub struct SignInPage {
    /// Brand, language, support code.
    pub frame: Frame,
    /// What to put into the first box.
    pub login: String,
    /// A puzzle, once there were three failures.
    pub puzzle: Option<String>,
    /// Why the last try failed.
    pub refusal: Option<SignInRefusal>,
}

/// Why a sign-in failed; neutral about what exists.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SignInRefusal {
    /// User id or password is wrong (or the account is disabled or unknown).
    WrongPassword,
    /// Too many wrong passwords; wait a little.
    LockedOut,
    /// The bot check was not passed.
    BotCheck,
    /// Without JavaScript the form must rest for some seconds.
    TooQuick,
    /// The browser sends no cookies back.
    CookiesDisabled,
}

impl SignInRefusal {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::WrongPassword, Self::LockedOut, Self::BotCheck, Self::TooQuick, Self::CookiesDisabled];

    /// The stable code.
    pub fn code(self) -> &'static str {
        match self {
            Self::WrongPassword => "wrong_password",
            Self::LockedOut => "locked_out",
            Self::BotCheck => "bot_check",
            Self::TooQuick => "too_quick",
            Self::CookiesDisabled => "cookies_disabled",
        }
    }
}

/// The access panel as it is now.
#[derive(Clone, Debug)]
pub struct Home {
    /// Brand, language, support code.
    pub frame: Frame,
    /// How to greet the person.
    pub name: String,
    /// Their user id.
    pub login: String,
}
