//! Registration: people keep their own ways back in (specification §2).

use async_trait::async_trait;

use super::{
    Caller, Fault, Frame, Go,
    recover::{Again, BotCheck, Help, Refusal},
};
use crate::policy::Method;

/// One's own ways back in. Every method answers in the name of the session that the caller's cookie holds: [`Fault::Expired`] without one,
/// [`Fault::Owes`] when something comes first, and what changes anything asks for a fresh proof. A way that this person cannot register is
/// [`Fault::NotFound`].
#[async_trait]
pub trait Enrol: Send + Sync {
    /// What is registered and what could be; `told`: there may be a word for the page.
    async fn page(&self, caller: &Caller, told: bool) -> Result<EnrolPage, Fault>;
    /// What stands between a sign-in and where it leads; nothing: it is not due.
    async fn due(&self, caller: &Caller) -> Result<Option<DuePage>, Fault>;
    /// The form for a phone number.
    async fn phone_page(&self, caller: &Caller, told: bool) -> Result<PhonePage, Fault>;
    /// Texts or calls a number.
    async fn phone(&self, caller: &Caller, form: PhoneForm) -> Result<Go, Fault>;
    /// The form for an address.
    async fn email_page(&self, caller: &Caller, told: bool) -> Result<EmailPage, Fault>;
    /// Mails an address.
    async fn email(&self, caller: &Caller, form: EmailForm) -> Result<Go, Fault>;
    /// Waits for the proof of what was sent; nothing: nothing waits any more.
    async fn prove_page(&self, caller: &Caller, told: bool) -> Result<Option<ProvePage>, Fault>;
    /// Sends once more.
    async fn again(&self, caller: &Caller, form: AgainForm) -> Result<Go, Fault>;
    /// Proves an address or number by the code that went there.
    async fn prove(&self, caller: &Caller, form: ProveForm) -> Result<Go, Fault>;
    /// The form for security questions.
    async fn questions_page(&self, caller: &Caller, told: bool) -> Result<QuestionsPage, Fault>;
    /// Takes questions and answers, in place of those that were there.
    async fn questions(&self, caller: &Caller, pairs: Vec<(String, String)>) -> Result<Go, Fault>;
    /// The form for an authenticator app, with a secret of its own.
    async fn app_page(&self, caller: &Caller, told: bool) -> Result<AppPage, Fault>;
    /// Takes the app, if it shows the right code.
    async fn app(&self, caller: &Caller, form: AppForm) -> Result<Go, Fault>;
    /// New recovery codes. They count once the person says that they are kept.
    async fn codes_page(&self, caller: &Caller, told: bool) -> Result<CodesPage, Fault>;
    /// The codes of that page are kept.
    async fn codes(&self, caller: &Caller, sealed: String) -> Result<Go, Fault>;
    /// Asks whether a way is really to go.
    async fn delete_page(&self, caller: &Caller, what: Deletion) -> Result<DeletePage, Fault>;
    /// Removes a way.
    async fn delete(&self, caller: &Caller, what: Deletion) -> Result<Go, Fault>;
    /// Turns the person's own second factor on or off.
    async fn second_factor(&self, caller: &Caller, on: bool) -> Result<Go, Fault>;
    /// Everything is as it should be: on to where the person was going.
    async fn finish(&self, caller: &Caller) -> Result<Go, Fault>;
    /// What is on file is right.
    async fn confirm(&self, caller: &Caller) -> Result<Go, Fault>;
    /// Not now: on to where the person was going, and asked again at the next sign-in.
    async fn skip(&self, caller: &Caller) -> Result<Go, Fault>;
}

/// A way back in, as people register it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// A phone for texts and calls.
    Phone,
    /// An e-mail address.
    Email,
    /// Security questions.
    Questions,
    /// An authenticator app.
    Authenticator,
    /// A passkey.
    Passkey,
    /// Recovery codes.
    RecoveryCodes,
}

impl Way {
    /// All, in the order in which they are listed.
    pub const ALL: [Self; 6] =
        [Self::Phone, Self::Email, Self::Authenticator, Self::Passkey, Self::RecoveryCodes, Self::Questions];

    /// The stable name, in forms and ids of texts.
    pub fn name(self) -> &'static str {
        match self {
            Self::Phone => "phone",
            Self::Email => "email",
            Self::Questions => "questions",
            Self::Authenticator => "authenticator",
            Self::Passkey => "passkey",
            Self::RecoveryCodes => "recovery_codes",
        }
    }

    /// The way of that name.
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|way| way.name() == name)
    }
}

/// The list of ways back in, or why there is none.
#[derive(Clone, Debug)]
pub struct EnrolPage {
    /// Brand, language, support code.
    pub frame: Frame,
    /// What it shows.
    pub overview: Overview,
    /// What was wrong with the last post, in order.
    pub refusals: Vec<Refusal>,
    /// What was just done: the id of a text.
    pub done: Option<String>,
}

/// What the first page shows.
#[derive(Clone, Debug)]
pub enum Overview {
    /// This person cannot register.
    Barred {
        /// Why.
        why: Barred,
        /// Who can help.
        help: Help,
    },
    /// They can.
    Open(Box<Ways>),
}

/// Why somebody cannot register (specification §2.1).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Barred {
    /// Off, or not for this person. Which of the two is nobody's business.
    NotEnabled,
    /// The password lives on-premises and nothing writes it back.
    OnPremises,
}

impl Barred {
    /// The stable code.
    pub fn code(self) -> &'static str {
        match self {
            Self::NotEnabled => "registration_not_enabled",
            Self::OnPremises => "registration_on_premises",
        }
    }
}

/// Everything on file, masked. A way that is not enabled is not there.
#[derive(Clone, Debug, Default)]
pub struct Ways {
    /// The phone.
    pub phone: Option<Entry>,
    /// The address.
    pub email: Option<Entry>,
    /// The office phone, masked: nobody changes it here.
    pub office: Option<String>,
    /// The security questions: how many are answered.
    pub questions: Option<u32>,
    /// Authenticator apps, oldest first.
    pub authenticators: Option<Vec<Item>>,
    /// No further app is taken.
    pub apps_full: bool,
    /// Passkeys, oldest first.
    pub passkeys: Option<Vec<Item>>,
    /// Recovery codes left.
    pub recovery_codes: Option<u32>,
    /// The second factor of this person's sign-in.
    pub second_factor: SecondFactor,
    /// Gates that this person could pass.
    pub have: u8,
    /// Gates that a reset takes.
    pub need: u8,
    /// "Looks good" is worth a button: a confirmation is due, or the data came from the organization.
    pub confirmable: bool,
    /// The session leads nowhere else until a second factor is registered.
    pub held: bool,
    /// The session goes on out of the portal, so that the browser must post the form itself.
    pub leaves: bool,
}

/// A phone or an address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Entry {
    /// Nothing on file.
    Missing,
    /// Supplied by the organization, not proven; masked.
    Supplied(String),
    /// Registered; masked.
    Own(String),
}

/// One of several.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// Names it in forms.
    pub id: String,
    /// What its owner calls it; may be empty.
    pub name: String,
    /// When it was last used, in words.
    pub used: Option<String>,
}

/// The second factor of a sign-in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum SecondFactor {
    /// There is nothing to prove it with.
    #[default]
    Impossible,
    /// Off; it can be turned on.
    Off,
    /// On; it can be turned off.
    On,
    /// The organization asks everybody for it.
    Required,
}

/// What interrupts a sign-in.
#[derive(Clone, Debug)]
pub struct DuePage {
    /// Brand, language, support code.
    pub frame: Frame,
    /// What is on file, to be confirmed; nothing: it is too little, and registering is asked for.
    pub confirm: Option<Ways>,
    /// The session goes on out of the portal, so that the browser must post the form itself.
    pub leaves: bool,
}

/// A country that texts and calls go to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Country {
    /// ISO 3166 code.
    pub code: String,
    /// In the reader's language.
    pub name: String,
    /// Without the plus.
    pub dial: u16,
}

/// The form for a phone number.
#[derive(Clone, Debug)]
pub struct PhonePage {
    /// Brand, language, support code.
    pub frame: Frame,
    /// To choose from, by name.
    pub countries: Vec<Country>,
    /// The code of the one that is chosen at first.
    pub country: String,
    /// What stands in the box.
    pub number: String,
    /// It came from the organization.
    pub supplied: bool,
    /// Texts are sent.
    pub text: bool,
    /// Calls are placed.
    pub call: bool,
    /// Which is chosen at first; nothing: none.
    pub method: Option<Method>,
    /// A fresh puzzle.
    pub puzzle: String,
    /// What was wrong with the last post.
    pub refusals: Vec<Refusal>,
}

/// What was typed there.
#[derive(Clone, Debug)]
pub struct PhoneForm {
    /// The code of the country.
    pub country: String,
    /// The number, with or without its country code.
    pub number: String,
    /// `mobile_sms` or `mobile_voice`; empty when nothing was ticked.
    pub method: String,
    /// The bot check.
    pub bot: BotCheck,
}

/// The form for an address.
#[derive(Clone, Debug)]
pub struct EmailPage {
    /// Brand, language, support code.
    pub frame: Frame,
    /// What stands in the box.
    pub address: String,
    /// It came from the organization.
    pub supplied: bool,
    /// A fresh puzzle.
    pub puzzle: String,
    /// What was wrong with the last post.
    pub refusals: Vec<Refusal>,
}

/// What was typed there.
#[derive(Clone, Debug)]
pub struct EmailForm {
    /// The address.
    pub address: String,
    /// The bot check.
    pub bot: BotCheck,
}

/// Waits for a code, or for `#` in a call.
#[derive(Clone, Debug)]
pub struct ProvePage {
    /// Brand, language, support code.
    pub frame: Frame,
    /// `email`, `mobile_sms` or `mobile_voice`.
    pub method: Method,
    /// The address or number, in full: its owner typed it a moment ago.
    pub to: String,
    /// Minutes that a code lives.
    pub minutes: u32,
    /// Seconds left of the minute in which a call is waited for; 0: nobody answered.
    pub left_s: u32,
    /// Sending again.
    pub again: Again,
    /// What was wrong with the last post.
    pub refusals: Vec<Refusal>,
}

/// Once more.
#[derive(Clone, Debug)]
pub struct AgainForm {
    /// The method that the page showed.
    pub method: String,
    /// The bot check.
    pub bot: BotCheck,
}

/// What was typed there.
#[derive(Clone, Debug)]
pub struct ProveForm {
    /// The method that the page showed.
    pub method: String,
    /// The code.
    pub code: String,
}

/// The form for security questions.
#[derive(Clone, Debug)]
pub struct QuestionsPage {
    /// Brand, language, support code.
    pub frame: Frame,
    /// What to choose from: the value of the form, and the question in the reader's language or as the organization typed it.
    pub offered: Vec<(String, String)>,
    /// The values chosen so far, one a selector, empty for none.
    pub chosen: Vec<String>,
    /// There are answers already, and these take their place.
    pub replaces: bool,
    /// What was wrong with the last post.
    pub refusals: Vec<Refusal>,
}

/// The form for an authenticator app.
#[derive(Clone, Debug)]
pub struct AppPage {
    /// Brand, language, support code.
    pub frame: Frame,
    /// The picture to scan: the path of its dark squares, and how many squares it is wide.
    pub picture: (String, u32),
    /// The secret, in groups of four.
    pub secret: String,
    /// The secret as it comes back with the form.
    pub sealed: String,
    /// What stands in the box of the name.
    pub name: String,
    /// What was wrong with the last post.
    pub refusals: Vec<Refusal>,
}

/// What was typed there.
#[derive(Clone)]
pub struct AppForm {
    /// The secret as it was given out.
    pub sealed: String,
    /// What its owner calls it.
    pub name: String,
    /// The code that it shows.
    pub code: String,
}

/// New recovery codes.
#[derive(Clone)]
pub struct CodesPage {
    /// Brand, language, support code.
    pub frame: Frame,
    /// The codes, in groups of four.
    pub codes: Vec<String>,
    /// The codes as they come back with the form.
    pub sealed: String,
    /// Whose they are, for the file.
    pub login: String,
    /// Codes of an older list that stop working.
    pub left: u32,
    /// What was wrong with the last post.
    pub refusals: Vec<Refusal>,
}

/// What is to go.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Deletion {
    /// The name of a [`Way`].
    pub way: String,
    /// Which of several; empty where there is one.
    pub id: String,
}

/// Asks whether it is really to go.
#[derive(Clone, Debug)]
pub struct DeletePage {
    /// Brand, language, support code.
    pub frame: Frame,
    /// The way.
    pub way: Way,
    /// Which of several.
    pub id: String,
    /// Its name or masked value.
    pub what: Option<String>,
    /// Without it this person cannot reset any more.
    pub last: bool,
}
