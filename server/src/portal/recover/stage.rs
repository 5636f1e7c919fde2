//! Where a flow stands. This is the wizard's state machine:
//!
//! ```text
//!  identify ─▶ method ─▶ prove ─▶ (method ─▶ prove)… ─▶ [unlock] ─▶ renew ─▶ done
//!                 │         │                                          │
//!                 └─────────┴───────────────┬──────────────────────────┘
//!                                           ▼
//!             refused · throttled · cancelled · contacted · expired
//! ```
//!
//! Every arrow is a post; what was proven lies in rows of its own, and the last step reads all of it again.

use app::policy::Method;

/// A stage; the names are those of `data-step` on the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// A method must be chosen.
    Method,
    /// The chosen method must be proven.
    Prove,
    /// Unlock, or reset and unlock?
    Unlock,
    /// A new password must be chosen.
    Renew,
    /// It was.
    Done,
    /// This person may not reset now.
    Refused,
    /// Too many tries.
    Throttled,
    /// The time is over.
    Expired,
    /// Given up.
    Cancelled,
    /// The administrators were asked.
    Contacted,
}

impl Stage {
    const ALL: [Self; 10] = [
        Self::Method,
        Self::Prove,
        Self::Unlock,
        Self::Renew,
        Self::Done,
        Self::Refused,
        Self::Throttled,
        Self::Expired,
        Self::Cancelled,
        Self::Contacted,
    ];

    /// As stored.
    pub fn name(self) -> &'static str {
        match self {
            Self::Method => "method",
            Self::Prove => "prove",
            Self::Unlock => "unlock",
            Self::Renew => "renew",
            Self::Done => "done",
            Self::Refused => "refused",
            Self::Throttled => "throttled",
            Self::Expired => "expired",
            Self::Cancelled => "cancelled",
            Self::Contacted => "contacted",
        }
    }

    /// The stage of a stored name; an unknown one is over, not open.
    pub fn of(name: &str) -> Self {
        Self::ALL.into_iter().find(|stage| stage.name() == name).unwrap_or(Self::Expired)
    }

    /// How far along it is: a form that belongs to an earlier stage is answered by going to where the flow stands, one of a later stage
    /// was not earned.
    pub fn rank(self) -> u8 {
        match self {
            Self::Method | Self::Prove => 1,
            Self::Unlock | Self::Renew => 2,
            _ => 3,
        }
    }
}

/// The reason of an attempt that was left standing (specification §5.4, *Abandoned*).
pub fn abandoned(stage: Stage, method: Option<Method>, passed: &[Method], tried_password: bool) -> String {
    match (stage, method, passed.last()) {
        (Stage::Renew, ..) if tried_password => "while_choosing_new_password".into(),
        (Stage::Renew | Stage::Unlock, ..) => "before_new_password".into(),
        (Stage::Prove, Some(method), _) => format!("started_{}", method.name()),
        (_, _, Some(last)) => format!("completed_{}", last.name()),
        _ => "userid_entered".into(),
    }
}

/// The reason of an attempt that ended with a call for help (*Contacted Admin*).
pub fn contacted(method: Option<Method>, passed: &[Method]) -> String {
    match method.or(passed.last().copied()) {
        Some(method) => format!("after_{}", method.name()),
        None => "contacted_before_any_method".into(),
    }
}

/// The reason of an attempt that was given up (*Cancelled*).
pub fn cancelled(stage: Stage) -> &'static str {
    if stage == Stage::Renew { "before_submitting_password" } else { "before_required_methods" }
}

/// The reason of an attempt that was stopped (*Blocked*).
pub fn blocked(method: Method) -> &'static str {
    match method {
        Method::Email => "too_many_email_codes",
        Method::MobileSms => "too_many_sms_codes",
        Method::MobileVoice => "too_many_mobile_voice",
        Method::OfficeVoice => "too_many_office_voice",
        Method::Questions => "too_many_question_answers",
        Method::Totp => "too_many_totp_codes",
        Method::RecoveryCode => "too_many_recovery_codes",
        Method::Passkey => "too_many_attempts",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_stage_is_found_by_its_name_and_an_unknown_name_is_over() {
        assert!(Stage::ALL.into_iter().all(|stage| Stage::of(stage.name()) == stage));
        assert_eq!(Stage::of("verified"), Stage::Expired);
    }

    #[test]
    fn an_abandoned_attempt_is_named_after_the_last_thing_done() {
        assert_eq!(abandoned(Stage::Method, None, &[], false), "userid_entered");
        assert_eq!(abandoned(Stage::Prove, Some(Method::MobileSms), &[], false), "started_mobile_sms");
        assert_eq!(abandoned(Stage::Method, None, &[Method::OfficeVoice], false), "completed_office_voice");
        assert_eq!(abandoned(Stage::Renew, None, &[Method::Email], false), "before_new_password");
        assert_eq!(abandoned(Stage::Renew, None, &[Method::Email], true), "while_choosing_new_password");
    }
}
