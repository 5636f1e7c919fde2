//! The reset wizard: a forgotten password becomes a new one.

use async_trait::async_trait;
use serde::{Deserialize, Serialize};

use super::{Caller, Fault, Frame, Go};
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
    /// `/recover`: where the flow stands; without a flow, the first step. The refusal is one that came back in the address.
    Current {
        /// `?why=`: why the first step is shown again.
        why: Option<String>,
    },
    /// `/recover/new`: the first step, whatever flow there is.
    New,
    /// `/recover/method`: choose another method.
    Method,
    /// `/recover/link`: the button behind a mail's link.
    Link,
    /// `/recover/contact`: ask an administrator.
    Contact,
    /// `/recover/expired`: that attempt is over.
    Expired,
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
        puzzle: String,
    },
    /// How do you want to prove it?
    Method {
        /// What may be chosen now, in the tenant's order. Never empty.
        options: Vec<MethodOption>,
        /// A fresh puzzle.
        puzzle: String,
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
        puzzle: String,
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
        /// A fresh puzzle.
        puzzle: String,
    },
    /// A code was sent (or would have been): type it.
    Code {
        /// `email` or `mobile_sms`.
        method: Method,
        /// The masked destination, where it may be shown.
        hint: Option<String>,
        /// Minutes that a code lives.
        minutes: u32,
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
    pub puzzle: String,
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
    /// Least number of code points.
    pub min: u32,
    /// Most.
    pub max: u32,
    /// Three of four classes, ASCII only (profile `entra-2016`).
    pub classes: bool,
}

/// A word of success.
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
}

/// A refusal that the person can mend. The name is the stable code (`data-code`, catalogue), the fields are for its text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Refusal {
    /// The puzzle was not solved, is too old, or was used.
    BotCheck,
    /// Without JavaScript the form must rest for some seconds.
    TooQuick,
    /// Without JavaScript only so many forms an hour are taken.
    SlowLaneFull,
    /// The browser sends no cookies back.
    CookiesDisabled,
    /// That is no user id.
    LoginMalformed,
    /// Too many attempts are open from this address.
    TooManyFlows,
    /// Nothing was chosen.
    MethodMissing,
    /// That is no number, or its country is not served.
    NumberMalformed,
    /// The number is not the one on file (told only where hints may be).
    NumberWrong {
        /// Tries left.
        left: u32,
    },
    /// The next message can go out only later.
    Wait {
        /// Seconds.
        seconds: u32,
    },
    /// Too many messages went out.
    TooManySends {
        /// Hours to wait.
        hours: u32,
    },
    /// The method is closed for the tenant at the moment.
    MethodBusy,
    /// That is no code: not six digits.
    CodeMalformed,
    /// That is no recovery code: not sixteen letters and digits.
    RecoveryCodeMalformed,
    /// The passkey is not one of this account, or its ceremony was too old.
    WrongPasskey {
        /// Tries left.
        left: u32,
    },
    /// A new passkey is not good, somebody has it, or its ceremony was too old.
    PasskeyRefused,
    /// There are as many passkeys as a person may have.
    PasskeysFull {
        /// How many that is.
        most: u32,
    },
    /// The code is wrong.
    WrongCode {
        /// Tries left.
        left: u32,
    },
    /// The code was too old, used, or replaced by a newer one.
    CodeDead,
    /// At least one answer is wrong.
    WrongAnswers {
        /// Tries left.
        left: u32,
    },
    /// This method is closed after too many tries.
    MethodClosed {
        /// Hours to wait.
        hours: u32,
    },
    /// The message could not be sent.
    CourierDown,
    /// The present password is not right.
    CurrentWrong,
    /// Too many wrong passwords: wait a little.
    LockedOut,
    /// No password was typed.
    PasswordMissing,
    /// The two passwords differ.
    PasswordsDiffer,
    /// Too short.
    PasswordTooShort {
        /// Least number of characters.
        min: u32,
    },
    /// Too long.
    PasswordTooLong {
        /// Most.
        max: u32,
    },
    /// Letters outside A–Z, or other characters that the policy does not take.
    PasswordCharacters,
    /// Fewer than three of the four classes.
    PasswordClasses,
    /// On the list of common or breached passwords.
    PasswordCommon,
    /// Easy to guess.
    PasswordWeak,
    /// Contains the name of the person, the organization or this address, or a word the tenant bans.
    PasswordContext {
        /// The word.
        word: String,
    },
    /// Used before.
    PasswordReused,
    /// The directory refused it or did not answer.
    DirectoryRefused,
    /// Registration: that is no e-mail address.
    EmailMalformed,
    /// Registration: a mailbox of the organization itself, which a locked-out person cannot open.
    OwnMailbox,
    /// Registration: no question was chosen at this place.
    QuestionMissing {
        /// The place, from 1.
        number: u32,
    },
    /// Registration: the question was chosen before.
    QuestionRepeated {
        /// The place, from 1.
        number: u32,
    },
    /// Registration: no letter and no digit.
    AnswerBlank {
        /// The place, from 1.
        number: u32,
    },
    /// Registration: fewer than three characters.
    AnswerTooShort {
        /// The place, from 1.
        number: u32,
    },
    /// Registration: more than forty characters.
    AnswerTooLong {
        /// The place, from 1.
        number: u32,
    },
    /// Registration: the user id, the name, or a part of it.
    AnswerName {
        /// The place, from 1.
        number: u32,
    },
    /// Registration: a word of the question.
    AnswerQuestionWord {
        /// The place, from 1.
        number: u32,
    },
    /// Registration: the answer to another question too.
    AnswerRepeated {
        /// The place, from 1.
        number: u32,
    },
    /// Registration: not the code that the app shows.
    AppCodeWrong,
    /// Registration: no further authenticator app is taken.
    TooManyApps {
        /// Most.
        most: u32,
    },
    /// Registration: what the page had made is too old, or was used; the next page has new.
    PageTooOld,
    /// Registration is not complete.
    WaysMissing {
        /// How many ways more.
        missing: u32,
    },
    /// There is no second factor yet.
    SecondFactorMissing,
}

impl Refusal {
    /// The stable code, in snake case, for `data-code`, the texts and the catalogue.
    pub fn code(&self) -> String {
        match serde_json::to_value(self) {
            Ok(serde_json::Value::String(code)) => code,
            Ok(serde_json::Value::Object(map)) => map.keys().next().cloned().unwrap_or_default(),
            _ => String::new(),
        }
    }

    /// The numbers and words of the text, by name.
    pub fn args(&self) -> Vec<(String, serde_json::Value)> {
        match serde_json::to_value(self) {
            Ok(serde_json::Value::Object(map)) => match map.into_iter().next() {
                Some((_, serde_json::Value::Object(args))) => args.into_iter().collect(),
                _ => Vec::new(),
            },
            _ => Vec::new(),
        }
    }

    /// The input the refusal is about, so that the summary can link to it.
    pub fn field(&self) -> Option<&'static str> {
        use Refusal as R;
        match self {
            R::LoginMalformed => Some("login"),
            R::EmailMalformed | R::OwnMailbox => Some("email"),
            R::QuestionMissing { number } | R::QuestionRepeated { number } => {
                place(["question1", "question2", "question3", "question4", "question5"], *number)
            }
            R::AnswerBlank { number }
            | R::AnswerTooShort { number }
            | R::AnswerTooLong { number }
            | R::AnswerName { number }
            | R::AnswerQuestionWord { number }
            | R::AnswerRepeated { number } => place(["answer1", "answer2", "answer3", "answer4", "answer5"], *number),
            R::MethodMissing => Some("method"),
            R::NumberMalformed | R::NumberWrong { .. } => Some("destination"),
            R::CodeMalformed | R::RecoveryCodeMalformed | R::WrongCode { .. } | R::CodeDead | R::AppCodeWrong => Some("code"),
            R::WrongAnswers { .. } => Some("answer1"),
            R::CurrentWrong => Some("current"),
            R::PasswordsDiffer => Some("confirm"),
            R::PasswordMissing
            | R::PasswordTooShort { .. }
            | R::PasswordTooLong { .. }
            | R::PasswordCharacters
            | R::PasswordClasses
            | R::PasswordCommon
            | R::PasswordWeak
            | R::PasswordContext { .. }
            | R::PasswordReused => Some("password"),
            _ => None,
        }
    }
}

/// The name at a place that counts from 1.
fn place(names: [&'static str; 5], number: u32) -> Option<&'static str> {
    names.get(usize::try_from(number).ok()?.checked_sub(1)?).copied()
}
