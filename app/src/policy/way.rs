//! Ways back in.

use serde::{Deserialize, Serialize};

/// A way back in, as people register it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
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
