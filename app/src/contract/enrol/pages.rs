//! What the pages of the registration show.

use crate::{
    contract::{
        Frame, Refusal,
        recover::{Again, BotPuzzle, Ceremony, Help},
    },
    policy::{Method, Way},
};

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
    /// They hold a role, and nothing that is a second factor: the administration is closed to them.
    pub kept_out: bool,
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
    /// How such a number looks there, as it is dialled within the country.
    pub example: Option<String>,
    /// It came from the organization.
    pub supplied: bool,
    /// Texts are sent.
    pub text: bool,
    /// Calls are placed.
    pub call: bool,
    /// Which is chosen at first; nothing: none.
    pub method: Option<Method>,
    /// A fresh puzzle.
    pub puzzle: BotPuzzle,
    /// What was wrong with the last post.
    pub refusals: Vec<Refusal>,
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
    pub puzzle: BotPuzzle,
    /// What was wrong with the last post.
    pub refusals: Vec<Refusal>,
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
    /// The same as a link, for an app on the device that shows the page.
    pub link: String,
    /// The secret, in groups of four.
    pub secret: String,
    /// The secret as it comes back with the form.
    pub sealed: String,
    /// What stands in the box of the name.
    pub name: String,
    /// What was wrong with the last post.
    pub refusals: Vec<Refusal>,
}

/// The page where a passkey is made.
#[derive(Clone, Debug)]
pub struct PasskeyPage {
    /// Brand, language, support code.
    pub frame: Frame,
    /// A name to begin with.
    pub name: String,
    /// Whether one can be made.
    pub making: Making,
    /// What was wrong with the last post.
    pub refusals: Vec<Refusal>,
}

/// Whether a passkey can be made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Making {
    /// By this ceremony.
    By(Ceremony),
    /// There are as many as a person may have.
    Full {
        /// How many that is.
        most: u32,
    },
    /// The portal's address is none that passkeys could be bound to.
    Nowhere,
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
