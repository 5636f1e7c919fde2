//! What is typed at the registration, and pressed.

use crate::contract::recover::BotCheck;

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

/// What was typed there.
#[derive(Clone, Debug)]
pub struct EmailForm {
    /// The address.
    pub address: String,
    /// The bot check.
    pub bot: BotCheck,
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

/// What is to go.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Deletion {
    /// The name of a [way](crate::policy::Way).
    pub way: String,
    /// Which of several; empty where there is one.
    pub id: String,
}

/// What a browser made.
#[derive(Clone)]
pub struct NewPasskey {
    /// The ceremony as it was given out.
    pub ceremony: String,
    /// The credential, as JSON.
    pub credential: String,
    /// What its owner calls it; empty: by the browser it was made in.
    pub name: String,
}
