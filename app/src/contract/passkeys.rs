//! Making passkeys: a person adds one to their ways back in.

use async_trait::async_trait;

use super::{
    Caller, Fault, Frame, Go,
    recover::{Ceremony, Refusal},
};

/// One's own passkeys. [`Fault::Expired`] without a session, [`Fault::Owes`] without a fresh proof.
#[async_trait]
pub trait Passkeys: Send + Sync {
    /// The page where one is made; `told`: there may be a word for it. Writes nothing.
    async fn page(&self, caller: &Caller, told: bool) -> Result<PasskeyPage, Fault>;
    /// Keeps one that the browser made.
    async fn add(&self, caller: &Caller, form: NewPasskey) -> Result<Go, Fault>;
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
