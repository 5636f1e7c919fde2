//! The reset wizard: a forgotten password becomes a new one.

use async_trait::async_trait;
use serde::{Deserialize, Serialize};

use super::{Caller, Fault, Frame, Go, Refusal};
use crate::policy::Method;

/// One attempt to reset, step by step. Every method answers in the name of the flow that the caller's cookie holds.
#[async_trait]
pub trait Recover: Send + Sync {
    /// The page where the flow stands, or one that `show` asks for. Writes nothing.
    async fn page(&self, caller: &Caller, show: Show) -> Result<RecoverPage, Fault>;
    /// Names the user id and starts a flow.
    async fn identify(&self, caller: &Caller, form: Identify) -> Result<Go, Fault>;
    /// Chooses the method of the next gate; e-mail is sent at once.
    async fn choose(&self, caller: &Caller, form: Choose) -> Result<Go, Fault>;
    /// Sends a text or places a call to the number typed, or sends anything once more.
    async fn send(&self, caller: &Caller, form: Dispatch) -> Result<Go, Fault>;
    /// Proves the chosen gate by a code.
    async fn prove(&self, caller: &Caller, code: String) -> Result<Go, Fault>;
    /// Proves the gate of a passkey.
    async fn passkey(&self, caller: &Caller, form: PasskeyProof) -> Result<Go, Fault>;
    /// Proves the gate of security questions; answers in the order they were put.
    async fn answer(&self, caller: &Caller, answers: Vec<String>) -> Result<Go, Fault>;
    /// Takes the token of a mail's link to the page with the button. Writes nothing.
    async fn follow(&self, caller: &Caller, token: String) -> Result<Go, Fault>;
    /// The button behind a mail's link: proves the e-mail gate.
    async fn press(&self, caller: &Caller) -> Result<Go, Fault>;
    /// Sets the new password.
    async fn renew(&self, caller: &Caller, form: NewPassword) -> Result<Go, Fault>;
    /// Adds time, once.
    async fn extend(&self, caller: &Caller) -> Result<Go, Fault>;
    /// Gives the attempt up.
    async fn cancel(&self, caller: &Caller) -> Result<Go, Fault>;
    /// Asks the administrators for help.
    async fn contact(&self, caller: &Caller, bot: BotCheck) -> Result<Go, Fault>;
}

/// Which page of the wizard is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Show {
    /// `/recover`: where the flow stands; without one that goes on, the first step. The refusal is one that came back in the address.
    Current {
        /// `?why=`: why the first step is shown again.
        why: Option<String>,
    },
    /// `/recover/new`: the first step, whatever flow there is.
    New,
    /// `/recover/end`: how the flow ended, for whoever just sent its last form.
    End,
    /// `/recover/method`: choose another method.
    Method,
    /// `/recover/link`: the button behind a mail's link.
    Link,
    /// `/recover/contact`: ask an administrator.
    Contact,
    /// `/recover/expired`: that attempt is over.
    Expired,
}

/// A bot check that is put to a browser.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct BotPuzzle {
    /// `v1.<bits>.<random>.<expiry>.<mac>`.
    pub text: String,
    /// Seconds that the form must rest, solved or not; 0: none.
    pub rest_s: u32,
    /// Seconds that it must rest where nobody solves it.
    pub by_hand_s: u32,
}

impl From<&str> for BotPuzzle {
    fn from(text: &str) -> Self {
        Self { text: text.to_owned(), rest_s: 0, by_hand_s: 5 }
    }
}

/// The bot check's two fields.
#[derive(Clone, Debug)]
pub struct BotCheck {
    /// The puzzle as it was given out.
    pub puzzle: String,
    /// Its solution; empty in the slow lane.
    pub solution: String,
}

/// A passkey's ceremony, as it is handed to the browser.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ceremony {
    /// What comes back with the credential: sealed, for one form of one place, good once and for ten minutes.
    pub ceremony: String,
    /// The options of `navigator.credentials`, as JSON.
    pub options: String,
    /// The host that passkeys are bound to; elsewhere there are none.
    pub host: String,
}

/// First step.
#[derive(Clone, Debug)]
pub struct Identify {
    /// The user id as typed.
    pub login: String,
    /// The bot check.
    pub bot: BotCheck,
}

/// Choice of a method.
#[derive(Clone, Debug)]
pub struct Choose {
    /// The name of a [`Method`]; empty when nothing was ticked.
    pub method: String,
    /// The bot check; spent only where choosing sends.
    pub bot: BotCheck,
}

/// Dispatch of a code.
#[derive(Clone, Debug)]
pub struct Dispatch {
    /// The number typed in full; empty for e-mail.
    pub destination: String,
    /// The bot check.
    pub bot: BotCheck,
}

/// Last step.
#[derive(Clone)]
pub struct NewPassword {
    /// The new password as typed.
    pub password: String,
    /// Once more.
    pub confirm: String,
}

/// What a browser got from an authenticator.
#[derive(Clone)]
pub struct PasskeyProof {
    /// The ceremony as it was given out.
    pub ceremony: String,
    /// The credential, as JSON.
    pub credential: String,
}

/// A page of the wizard.
#[derive(Clone, Debug)]
pub struct RecoverPage {
    /// Brand, language, support code.
    pub frame: Frame,
    /// What this step asks or says.
    pub step: Step,
    /// For whom, while the flow goes on: the user id as it was typed, and nothing that stands on file.
    pub whom: Option<String>,
    /// What was wrong with the last post, in order.
    pub refusals: Vec<Refusal>,
    /// Something that went right and deserves a word.
    pub notice: Option<Notice>,
    /// Where we are, once the number of steps may be told.
    pub trail: Option<Trail>,
    /// When the flow ends.
    pub ends: Option<Ends>,
    /// What "contact your administrator" leads to.
    pub help: Help,
}

/// Progress: gates and the new password are steps.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Trail {
    /// The present step, from 1.
    pub at: u8,
    /// Number of steps.
    pub of: u8,
}

/// The end of a flow.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ends {
    /// Seconds from now.
    pub in_s: u32,
    /// "Give me more time" was not used yet.
    pub extendable: bool,
}

/// Where a person who is stuck is sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Help {
    /// To our own page, which writes to the administrators.
    Page,
    /// To an address of the tenant's choice: `mailto:`.
    Mail(String),
    /// To a page of the tenant's choice, in a new tab.
    Link(String),
}

/// The steps, in the words of `data-step`.
#[derive(Clone, Debug)]
pub enum Step {
    /// Who are you?
    Identify {
        /// What to put into the box.
        login: String,
        /// A fresh puzzle.
        puzzle: BotPuzzle,
        /// Why nobody of the organization but its administrators can reset: a code of the catalogue.
        closed: Option<String>,
    },
    /// How do you want to prove it?
    Method {
        /// What may be chosen now, in the tenant's order. Never empty.
        options: Vec<MethodOption>,
        /// A fresh puzzle.
        puzzle: BotPuzzle,
    },
    /// Prove it.
    Prove(Prove),
    /// The button behind a mail's link.
    Link(Link),
    /// The flow went to another browser.
    Moved,
    /// Unlock, or reset and unlock? (On-premises accounts.)
    Unlock,
    /// Choose a new password.
    Renew(Renew),
    /// Done; sign in.
    Done,
    /// The wizard cannot help this person.
    Refused {
        /// A code of the catalogue, for example `SSPR_0011`.
        code: String,
    },
    /// Too many tries.
    Throttled {
        /// Whole hours to wait; `None`: until an administrator lifts it.
        hours: Option<u32>,
    },
    /// The time is over.
    Expired,
    /// Given up.
    Cancelled,
    /// Ask an administrator?
    Contact {
        /// A fresh puzzle.
        puzzle: BotPuzzle,
    },
    /// They were asked.
    Contacted,
}

/// A method that can be chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MethodOption {
    /// Which.
    pub method: Method,
    /// The masked destination, where it may be shown.
    pub hint: Option<String>,
    /// Closed for so many hours by too many tries.
    pub closed_h: Option<u32>,
}

/// How the chosen method goes on.
#[derive(Clone, Debug)]
pub enum Prove {
    /// Type the number in full; then we send or call.
    Destination {
        /// `mobile_sms`, `mobile_voice` or `office_voice`.
        method: Method,
        /// The masked number, where it may be shown.
        hint: Option<String>,
        /// What was typed before and refused.
        typed: String,
        /// How such a number looks in a country of the organization, with its country code; never the one on file.
        example: Option<String>,
        /// A fresh puzzle.
        puzzle: BotPuzzle,
    },
    /// A code was sent (or would have been): type it.
    Code {
        /// `email` or `mobile_sms`.
        method: Method,
        /// The masked destination, where it may be shown.
        hint: Option<String>,
        /// Minutes that a code lives.
        minutes: u32,
        /// Seconds until a message that did not come is worth a word; 0: by now.
        late_s: u32,
        /// Sending again.
        again: Again,
    },
    /// We are calling: press `#`.
    Call {
        /// `mobile_voice` or `office_voice`.
        method: Method,
        /// The masked number, where it may be shown.
        hint: Option<String>,
        /// Seconds left of the minute we wait; 0: nobody answered.
        left_s: u32,
        /// Calling again.
        again: Again,
    },
    /// Type the code that the authenticator app shows.
    Totp,
    /// Use a passkey.
    Passkey(Ceremony),
    /// Type one of the printed recovery codes.
    RecoveryCode,
    /// Answer these questions, in the reader's language.
    Questions {
        /// From 3 to 5.
        questions: Vec<String>,
    },
}

/// Sending once more.
#[derive(Clone, Debug)]
pub struct Again {
    /// Seconds until it is possible.
    pub wait_s: u32,
    /// The number as typed before, so that it need not be typed again.
    pub destination: String,
    /// A fresh puzzle.
    pub puzzle: BotPuzzle,
}

/// What the page behind a mail's link says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Link {
    /// Press the button: the wizard goes on in this window.
    Press {
        /// The flow will leave the window where it began.
        moves: bool,
    },
    /// Type the mail's code in the first window: another gate was passed there.
    TypeInFirstWindow,
    /// Used, replaced or too old.
    Dead,
}

/// What a new password must be, for the list that ticks itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Renew {
    /// For password managers: whose password this is (hidden `username` field).
    pub login: String,
    /// What it must be.
    pub demands: Demands,
}

/// What a page says of a new password; names, lists and guesses are judged always.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Demands {
    /// Least number of code points.
    pub min: u32,
    /// Most.
    pub max: u32,
    /// Three of four classes, ASCII only (profile `entra-2016`).
    pub classes: bool,
    /// Former ones may not come back.
    pub past: bool,
}

/// A word of success, or one that should be heard before the next press.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Notice {
    /// "If this account has such an address, a message is on its way."
    Sent,
    /// The same, once more.
    SentAgain,
    /// One gate is passed, another is asked for.
    GatePassed,
    /// The time was extended.
    Extended,
    /// Before the last try: one more wrong one closes this way, or the whole reset, for so many hours.
    LastTry {
        /// Whether it closes everything.
        everything: bool,
        /// For how long.
        hours: u32,
    },
    /// The attempt before this one ran out of time.
    TooLate,
}
