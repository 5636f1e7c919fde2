//! Where a person stands with registration (specification §2.7), and whether a sign-in is interrupted for it (§2.5, §2.6).

use super::Policy;

const DAY: i64 = 24 * 3600;

/// The five states of the specification's §2.7.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Reset is off, or not for this person: never asked.
    OutOfScope,
    /// Too little on file.
    NotRegistered,
    /// Enough on file, but the person never said that it is right.
    RegisteredByAdmin,
    /// Enough on file, and confirmed.
    Registered,
    /// The same, but the last confirmation is too long ago.
    ReconfirmDue,
}

/// What the state depends on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Facts {
    /// Reset is on for this person: switch, group, plan.
    pub in_scope: bool,
    /// At least one order of gates leads to a new password ([`super::gates::orders`]).
    pub enough: bool,
    /// When the person last registered something, or said that what is on file is right; `None`: never.
    pub confirmed_at: Option<i64>,
}

/// What a sign-in is interrupted for. The person may skip it and is asked again at the next one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Prompt {
    /// Register ways back in.
    Register,
    /// Look at what is on file: is it still right?
    Confirm,
}

impl Standing {
    /// All.
    pub const ALL: [Self; 5] =
        [Self::OutOfScope, Self::NotRegistered, Self::RegisteredByAdmin, Self::Registered, Self::ReconfirmDue];

    /// The stable name.
    pub fn name(self) -> &'static str {
        match self {
            Self::OutOfScope => "out_of_scope",
            Self::NotRegistered => "not_registered",
            Self::RegisteredByAdmin => "registered_by_admin",
            Self::Registered => "registered",
            Self::ReconfirmDue => "reconfirm_due",
        }
    }

    /// The state of that name.
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.name() == name)
    }

    /// The state of a person at a moment.
    pub fn of(policy: &Policy, facts: Facts, now: i64) -> Self {
        let life = i64::from(policy.reconfirm_days) * DAY;
        match facts {
            Facts { in_scope: false, .. } => Self::OutOfScope,
            Facts { enough: false, .. } => Self::NotRegistered,
            Facts { confirmed_at: None, .. } => Self::RegisteredByAdmin,
            Facts { confirmed_at: Some(at), .. } if policy.require_registration && life > 0 && now - at >= life => {
                Self::ReconfirmDue
            }
            Facts { .. } => Self::Registered,
        }
    }

    /// What a sign-in asks for, where the policy wants people to register (P10).
    pub fn prompt(self, policy: &Policy) -> Option<Prompt> {
        match self {
            _ if !policy.require_registration => None,
            Self::OutOfScope | Self::Registered => None,
            Self::NotRegistered => Some(Prompt::Register),
            Self::RegisteredByAdmin | Self::ReconfirmDue => Some(Prompt::Confirm),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: i64 = 1_790_000_000;

    fn policy(days: u16) -> Policy {
        Policy { require_registration: true, reconfirm_days: days, ..Policy::default() }
    }

    fn facts(in_scope: bool, enough: bool, days_ago: Option<i64>) -> Facts {
        Facts { in_scope, enough, confirmed_at: days_ago.map(|days| NOW - days * DAY) }
    }

    fn stands(policy: &Policy, facts: Facts) -> (Standing, Option<Prompt>) {
        let standing = Standing::of(policy, facts, NOW);
        (standing, standing.prompt(policy))
    }

    #[test]
    fn out_of_scope_is_never_asked() {
        assert_eq!(stands(&policy(180), facts(false, false, None)), (Standing::OutOfScope, None));
        assert_eq!(stands(&policy(180), facts(false, true, Some(900))), (Standing::OutOfScope, None));
    }

    #[test]
    fn not_registered_is_asked_to_register() {
        assert_eq!(stands(&policy(180), facts(true, false, None)), (Standing::NotRegistered, Some(Prompt::Register)));
        assert_eq!(stands(&policy(180), facts(true, false, Some(1))), (Standing::NotRegistered, Some(Prompt::Register)));
    }

    #[test]
    fn registered_by_an_administrator_is_asked_to_confirm_once() {
        assert_eq!(stands(&policy(180), facts(true, true, None)), (Standing::RegisteredByAdmin, Some(Prompt::Confirm)));
        assert_eq!(stands(&policy(0), facts(true, true, None)), (Standing::RegisteredByAdmin, Some(Prompt::Confirm)));
    }

    #[test]
    fn registered_is_left_alone() {
        assert_eq!(stands(&policy(180), facts(true, true, Some(179))), (Standing::Registered, None));
    }

    #[test]
    fn r8_confirmation_is_due_on_the_day_that_the_policy_names_and_never_at_zero() {
        assert_eq!(stands(&policy(30), facts(true, true, Some(30))), (Standing::ReconfirmDue, Some(Prompt::Confirm)));
        assert_eq!(stands(&policy(0), facts(true, true, Some(9_000))), (Standing::Registered, None));
    }

    #[test]
    fn nobody_is_asked_where_registration_is_not_required() {
        let policy = Policy { require_registration: false, ..policy(30) };
        for (enough, days) in [(false, None), (true, None), (true, Some(90))] {
            assert_eq!(stands(&policy, facts(true, enough, days)).1, None);
        }
        assert_eq!(stands(&policy, facts(true, true, Some(90))).0, Standing::Registered);
    }
}
