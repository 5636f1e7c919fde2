//! The kinds of proof.

use serde::{Deserialize, Serialize};

/// A kind of proof. The names are stable: they stand in forms, policies, events and reports (specification §5.4).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Method {
    /// A code and a link by mail.
    Email,
    /// A code by text message.
    MobileSms,
    /// A call to the mobile phone, answered with `#`.
    MobileVoice,
    /// A call to the office phone, answered with `#`.
    OfficeVoice,
    /// Security questions.
    Questions,
    /// A code of an authenticator app (RFC 6238).
    Totp,
    /// A passkey (WebAuthn).
    Passkey,
    /// One of a printed list of codes.
    RecoveryCode,
}

/// Methods that prove the same thing: text and call reach one phone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Family {
    /// A mailbox.
    Mail,
    /// A phone.
    Phone,
    /// Knowledge.
    Questions,
    /// An authenticator app.
    Authenticator,
    /// Passkeys.
    Passkey,
    /// A printed list of codes.
    RecoveryCodes,
}

impl Method {
    /// All, in the order in which they are offered.
    pub const ALL: [Self; 8] = [
        Self::Email,
        Self::MobileSms,
        Self::MobileVoice,
        Self::OfficeVoice,
        Self::Totp,
        Self::Passkey,
        Self::RecoveryCode,
        Self::Questions,
    ];

    /// The stable name.
    pub fn name(self) -> &'static str {
        match self {
            Self::Email => "email",
            Self::MobileSms => "mobile_sms",
            Self::MobileVoice => "mobile_voice",
            Self::OfficeVoice => "office_voice",
            Self::Questions => "questions",
            Self::Totp => "totp",
            Self::Passkey => "passkey",
            Self::RecoveryCode => "recovery_code",
        }
    }

    /// The method of that name.
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|method| method.name() == name)
    }

    /// What it proves.
    pub fn family(self) -> Family {
        match self {
            Self::Email => Family::Mail,
            Self::MobileSms | Self::MobileVoice | Self::OfficeVoice => Family::Phone,
            Self::Questions => Family::Questions,
            Self::Totp => Family::Authenticator,
            Self::Passkey => Family::Passkey,
            Self::RecoveryCode => Family::RecoveryCodes,
        }
    }

    /// Whether the number must be typed in full before anything is sent.
    pub fn needs_number(self) -> bool {
        self.family() == Family::Phone
    }

    /// Whether it is answered by pressing `#` in a call.
    pub fn is_call(self) -> bool {
        matches!(self, Self::MobileVoice | Self::OfficeVoice)
    }
}
