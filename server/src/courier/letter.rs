//! Everything Rekey ever says to a person outside of its pages, and whose name it says it in.

use std::{fmt, sync::Arc};

use app::policy::Way;
use serde::{Deserialize, Serialize};

use super::Channel;

/// One thing to say. It is what a job's sealed payload holds; times are Unix seconds.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Letter {
    /// The code and the link of the e-mail gate, which are one challenge.
    Code {
        /// Whose password it is about: two accounts may share a mailbox.
        login: String,
        /// Six digits.
        code: String,
        /// The token behind `/r/`; the address itself comes from the tenant's base URL alone.
        token: String,
        /// How long both live.
        minutes: u32,
        /// When they end.
        expires_at: i64,
        /// Who asked: browser and system in words, and the network address; empty where nobody knows.
        #[serde(default)]
        asked_from: (String, String),
    },
    /// The code of the text gate.
    CodeText {
        /// Six digits.
        code: String,
        /// How long it lives.
        minutes: u32,
    },
    /// The call gate: press `#`.
    Call {
        /// Names the call in the address that the provider posts to.
        call: String,
        /// The 256 bits beside it.
        token: String,
    },
    /// To the person whose password was reset (N2).
    ResetNotice {
        /// Whose password it was.
        login: String,
        /// When.
        at: i64,
    },
    /// To the person who changed their password.
    ChangeNotice {
        /// Whose password it was.
        login: String,
        /// When.
        at: i64,
    },
    /// To every address of a person, old and new: a way back into their account was added, changed or removed.
    WayNotice {
        /// Whose account.
        login: String,
        /// Which way.
        way: Protection,
        /// What became of it.
        change: WayChange,
        /// When.
        at: i64,
    },
    /// The code that proves an address somebody registers.
    EnrolCode {
        /// For which account.
        login: String,
        /// Six digits.
        code: String,
        /// How long it lives.
        minutes: u32,
        /// When it ends.
        expires_at: i64,
    },
    /// The call that proves a number somebody registers: press `#`.
    EnrolCall {
        /// Names the call in the address that the provider posts to.
        call: String,
        /// The 256 bits beside it.
        token: String,
    },
    /// To every other global administrator, when one reset their own password (N1).
    AdminNotice {
        /// Who did.
        admin: String,
        /// When.
        at: i64,
    },
    /// To every other global administrator, when one was helped by somebody else (N1).
    AdminHelped {
        /// Who was.
        admin: String,
        /// By whom; nobody: by a command on the server.
        by: Option<String>,
        /// With what.
        help: AdminHelp,
        /// When.
        at: i64,
    },
    /// To whoever asked for the same help for several people: how it ended.
    SeveralHelped {
        /// What was done: the name of an [`app::contract::admin::bulk::Act`].
        act: String,
        /// For how many.
        people: i64,
        /// How many were helped.
        helped: i64,
        /// For how many it could not be done.
        refused: i64,
        /// Where it stands person by person.
        path: String,
    },
    /// To someone who exists but may not reset now; the page said nothing of it.
    CannotReset {
        /// Who asked.
        login: String,
        /// Why not.
        reason: Reason,
    },
    /// To administrators: someone asks for help.
    ContactAdmin {
        /// Who asks.
        login: String,
        /// Their display name, if they have one.
        name: Option<String>,
        /// The attempt's support code.
        support_code: String,
    },
    /// To administrators, in place of many of these.
    ContactDigest {
        /// How many people asked in the last hour.
        count: u32,
    },
    /// The code that a caller reads out to the help desk.
    CallerCode {
        /// Whose account they call about.
        login: String,
        /// Six digits.
        code: String,
        /// How long it lives.
        minutes: u32,
        /// When it ends.
        expires_at: i64,
    },
    /// The same, as a text.
    CallerCodeText {
        /// Six digits.
        code: String,
        /// How long it lives.
        minutes: u32,
    },
    /// A link to set a new password, after an administrator's word.
    HelpLink {
        /// Whose password it is about.
        login: String,
        /// Path and query below the tenant's base URL.
        path: String,
        /// When the link ends.
        expires_at: i64,
    },
    /// To a person for whom an administrator made a temporary access pass.
    PassNotice {
        /// For whom.
        login: String,
        /// When.
        at: i64,
    },
    /// To a person whose password an administrator replaced.
    TemporaryNotice {
        /// Whose password it was.
        login: String,
        /// When.
        at: i64,
    },
    /// To whoever runs the portal and wants to see whether mail arrives.
    Test,
    /// The invitation to set the first password.
    SetPassword {
        /// The new account.
        login: String,
        /// Path and query below the tenant's base URL.
        path: String,
        /// When the link ends.
        expires_at: i64,
    },
}

impl Letter {
    /// How it travels.
    pub fn channel(&self) -> Channel {
        match self {
            Self::CodeText { .. } | Self::CallerCodeText { .. } => Channel::Sms,
            Self::Call { .. } | Self::EnrolCall { .. } => Channel::Voice,
            _ => Channel::Email,
        }
    }

    /// When it is of no use any more, if it says so itself.
    pub fn ends(&self) -> Option<i64> {
        match self {
            Self::Code { expires_at, .. }
            | Self::EnrolCode { expires_at, .. }
            | Self::CallerCode { expires_at, .. }
            | Self::HelpLink { expires_at, .. }
            | Self::SetPassword { expires_at, .. } => Some(*expires_at),
            _ => None,
        }
    }

    /// Whether somebody sits before a page, or on the telephone, until it comes.
    pub fn is_waited_for(&self) -> bool {
        matches!(
            self,
            Self::Code { .. }
                | Self::CodeText { .. }
                | Self::Call { .. }
                | Self::EnrolCode { .. }
                | Self::EnrolCall { .. }
                | Self::CallerCode { .. }
                | Self::CallerCodeText { .. }
                | Self::HelpLink { .. }
        )
    }

    /// A stable name for logs and counters.
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Code { .. } => "code",
            Self::CodeText { .. } => "code_text",
            Self::Call { .. } => "call",
            Self::ResetNotice { .. } => "reset_notice",
            Self::ChangeNotice { .. } => "change_notice",
            Self::WayNotice { .. } => "way_notice",
            Self::EnrolCode { .. } => "enrol_code",
            Self::EnrolCall { .. } => "enrol_call",
            Self::AdminNotice { .. } => "admin_notice",
            Self::AdminHelped { .. } => "admin_helped",
            Self::SeveralHelped { .. } => "several_helped",
            Self::CannotReset { .. } => "cannot_reset",
            Self::ContactAdmin { .. } => "contact_admin",
            Self::ContactDigest { .. } => "contact_digest",
            Self::PassNotice { .. } => "pass_notice",
            Self::TemporaryNotice { .. } => "temporary_notice",
            Self::Test => "test",
            Self::SetPassword { .. } => "set_password",
            Self::CallerCode { .. } => "caller_code",
            Self::CallerCodeText { .. } => "caller_code_text",
            Self::HelpLink { .. } => "help_link",
        }
    }
}

/// What an administrator was given.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AdminHelp {
    /// A temporary password.
    Password,
    /// A temporary access pass.
    Pass,
}

/// What protects an account and is told of when it changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Protection {
    /// The second factor at sign-in.
    SecondFactor,
    /// A way back in.
    #[serde(untagged)]
    Way(Way),
}

impl Protection {
    /// The stable name.
    pub fn name(self) -> &'static str {
        match self {
            Self::SecondFactor => "second_factor",
            Self::Way(way) => way.name(),
        }
    }
}

impl From<Way> for Protection {
    fn from(way: Way) -> Self {
        Self::Way(way)
    }
}

/// What became of a way back.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum WayChange {
    /// There was none, or one more.
    Added,
    /// Another one took its place.
    Replaced,
    /// It is gone.
    Removed,
}

impl WayChange {
    /// The stable name.
    pub fn name(self) -> &'static str {
        match self {
            Self::Added => "added",
            Self::Replaced => "replaced",
            Self::Removed => "removed",
        }
    }
}

/// Names the kind only: most letters hold a secret.
impl fmt::Debug for Letter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Letter({})", self.kind())
    }
}

/// Why an account may not be reset, as its owner is told by mail (specification §15.1, and three of our own).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reason {
    /// Reset is switched off for the organization.
    SwitchedOff,
    /// The password lives on-premises and nothing writes it back.
    NoWriteback,
    /// The organization never set a policy.
    NoPolicy,
    /// A licence is missing.
    Unlicensed,
    /// Not in the group that may reset.
    OutOfScope,
    /// Too few methods are registered.
    Unregistered,
    /// What is on file was written over less than a day ago.
    Unsettled,
    /// The account is disabled.
    Disabled,
    /// Too many wrong tries; open again by itself after some hours.
    Throttled {
        /// Hours to wait.
        hours: u32,
    },
    /// Too many wrong tries over a long time: an administrator has to open it again.
    Closed,
}

impl Reason {
    /// The stable code, which stands in the catalogue.
    pub fn code(self) -> &'static str {
        match self {
            Self::SwitchedOff => "SSPR_0009",
            Self::NoWriteback => "SSPR_0010",
            Self::NoPolicy => "SSPR_0011",
            Self::Unlicensed => "SSPR_0012",
            Self::OutOfScope => "SSPR_0013",
            Self::Unregistered => "SSPR_0014",
            Self::Unsettled => "contact_too_new",
            Self::Disabled => "user_disabled",
            Self::Throttled { .. } => "too_many_attempts",
            Self::Closed => "reset_closed",
        }
    }
}

/// In whose name a message is sent.
#[derive(Clone, Debug)]
pub struct Brand {
    /// The directory's name.
    pub name: String,
    /// Scheme and host of the portal, without a slash at the end.
    pub base_url: String,
    /// `#RRGGBB`; anything else counts as none.
    pub colour: Option<String>,
    /// Shown at the bottom of mails.
    pub logo: Option<Logo>,
}

/// A raster image.
#[derive(Clone)]
pub struct Logo {
    /// `image/png` or `image/jpeg`.
    pub content_type: String,
    /// The file.
    pub bytes: Arc<[u8]>,
}

impl fmt::Debug for Logo {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Logo({}, {} bytes)", self.content_type, self.bytes.len())
    }
}
