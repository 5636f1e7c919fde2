//! Sign-in: a password or a passkey, a second factor where it is asked for, and on to where the person was going.

use async_trait::async_trait;

use super::{
    Caller, Fault, Frame, Go,
    recover::{BotCheck, BotPuzzle, Ceremony},
};

/// Beginnings of sessions.
#[async_trait]
pub trait SignIn: Send + Sync {
    /// The sign-in form. Writes nothing.
    async fn page(&self, caller: &Caller, asked: Asked) -> Result<SignInPage, Fault>;
    /// Checks a password.
    async fn password(&self, caller: &Caller, form: PasswordForm) -> Result<Go, Fault>;
    /// Checks a passkey, which stands for user id, password and second factor.
    async fn passkey(&self, caller: &Caller, form: PasskeyForm) -> Result<Go, Fault>;
    /// The page that asks for the second factor. [`Fault::Expired`] without a sign-in that waits for one.
    async fn second_page(&self, caller: &Caller, why: Option<String>) -> Result<SecondPage, Fault>;
    /// Checks the second factor: an authenticator's code or a recovery code.
    async fn second(&self, caller: &Caller, form: SecondForm) -> Result<Go, Fault>;
    /// Checks a passkey as the second factor.
    async fn second_passkey(&self, caller: &Caller, form: PasskeyForm) -> Result<Go, Fault>;
    /// Ends the session.
    async fn sign_out(&self, caller: &Caller) -> Result<Go, Fault>;
}

/// What the address of the form says.
#[derive(Clone, Debug, Default)]
pub struct Asked {
    /// `?why=`: a code that came back.
    pub why: Option<String>,
    /// `?next=`: where the person was going.
    pub next: Option<String>,
}

/// What was typed.
#[derive(Clone)]
pub struct PasswordForm {
    /// The user id.
    pub login: String,
    /// The password.
    pub password: String,
    /// Where the person was going; empty: to the access panel.
    pub next: String,
    /// The bot check, asked for after three failures.
    pub bot: Option<BotCheck>,
}

/// What was typed as the second factor.
#[derive(Clone)]
pub struct SecondForm {
    /// An authenticator's code, or a recovery code.
    pub code: String,
    /// The bot check, asked for after three failures.
    pub bot: Option<BotCheck>,
}

/// What a browser got from an authenticator.
#[derive(Clone)]
pub struct PasskeyForm {
    /// The ceremony as it was given out.
    pub ceremony: String,
    /// The credential, as JSON.
    pub credential: String,
    /// Where the person was going; empty: to the access panel.
    pub next: String,
}

/// The sign-in form.
#[derive(Clone, Debug)]
pub struct SignInPage {
    /// Brand, language, support code.
    pub frame: Frame,
    /// What to put into the first box.
    pub login: String,
    /// Where the person was going: a page of ours or a registered application; nothing else gets this far.
    pub next: Option<String>,
    /// It leads out of the portal, so that the browser must post the form itself.
    pub leaves: bool,
    /// A puzzle, once there were three failures.
    pub puzzle: Option<BotPuzzle>,
    /// A passkey may be used here.
    pub passkey: Option<Ceremony>,
    /// Why the last try failed, or why the page is shown.
    pub refusal: Option<SignInRefusal>,
}

/// The second factor.
#[derive(Clone, Debug)]
pub struct SecondPage {
    /// Brand, language, support code.
    pub frame: Frame,
    /// An authenticator app is registered.
    pub totp: bool,
    /// Recovery codes are left.
    pub recovery_code: bool,
    /// A passkey is registered.
    pub passkey: Option<Ceremony>,
    /// A puzzle, once there were three failures.
    pub puzzle: Option<BotPuzzle>,
    /// The session goes on out of the portal, so that the browser must post the form itself.
    pub leaves: bool,
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
    /// The passkey is not known here, or its ceremony was too old.
    WrongPasskey,
    /// The second factor is wrong.
    WrongSecondFactor,
    /// Too many wrong second factors; nothing that proves the password opens it.
    SecondLockedOut,
    /// Nothing failed: a change of ways back asks for a fresh proof.
    ProveAgain,
}

impl SignInRefusal {
    /// All of them.
    pub const ALL: [Self; 9] = [
        Self::WrongPassword,
        Self::LockedOut,
        Self::BotCheck,
        Self::TooQuick,
        Self::CookiesDisabled,
        Self::WrongPasskey,
        Self::WrongSecondFactor,
        Self::SecondLockedOut,
        Self::ProveAgain,
    ];

    /// The stable code.
    pub fn code(self) -> &'static str {
        match self {
            Self::WrongPassword => "wrong_password",
            Self::LockedOut => "locked_out",
            Self::BotCheck => "bot_check",
            Self::TooQuick => "too_quick",
            Self::CookiesDisabled => "cookies_disabled",
            Self::WrongPasskey => "wrong_passkey",
            Self::WrongSecondFactor => "wrong_second_factor",
            Self::SecondLockedOut => "second_locked_out",
            Self::ProveAgain => "prove_again",
        }
    }

    /// The refusal of a code.
    pub fn by_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|refusal| refusal.code() == code)
    }
}
