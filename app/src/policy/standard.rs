//! What the standards ask of a policy: OWASP ASVS 5.0 (chapter 6) and NIST SP 800-63B-4, requirement by requirement, and whether it is met.

use super::{HelpDesk, Method, Model, Part, Policy, Section};

/// A requirement that a setting meets or breaks.
#[derive(Clone, Copy, Debug)]
pub struct Requirement {
    /// The stable name.
    pub name: &'static str,
    /// Where it is written.
    pub source: &'static str,
    /// The form of the setting that it hangs on.
    pub section: Section,
    met: fn(&Policy) -> bool,
}

impl Requirement {
    /// Whether a policy meets it.
    pub fn is_met(&self, policy: &Policy) -> bool {
        (self.met)(policy)
    }
}

/// Ways over the telephone network.
const TELEPHONE: [Method; 3] = [Method::MobileSms, Method::MobileVoice, Method::OfficeVoice];
/// The longest life of a code, in seconds.
const CODE_LIFE_S: i64 = 600;

/// All of them, in the order in which they are told.
pub const REQUIREMENTS: [Requirement; 12] = [
    Requirement {
        name: "length",
        source: "ASVS 6.2.1 · SP 800-63B-4, 3.1.1.2",
        section: Section::Profile,
        met: |policy| policy.model(Part::Passwords) == Model::Nist || policy.second_factor_at_sign_in,
    },
    Requirement {
        name: "composition",
        source: "ASVS 6.2.5 · SP 800-63B-4, 3.1.1.2",
        section: Section::Profile,
        met: |policy| policy.model(Part::Passwords) == Model::Nist,
    },
    Requirement {
        name: "expiry",
        source: "ASVS 6.2.10 · SP 800-63B-4, 3.1.1.2",
        section: Section::Profile,
        met: |policy| policy.model(Part::Expiry) == Model::Nist,
    },
    Requirement {
        name: "breached",
        source: "ASVS 6.2.12 · SP 800-63B-4, 3.1.1.2",
        section: Section::Passwords,
        met: |policy| policy.breached_file.is_some(),
    },
    Requirement {
        name: "questions",
        source: "ASVS 6.4.2 · SP 800-63B-4, 3.1.1.2",
        section: Section::Methods,
        met: |policy| !policy.methods.contains(&Method::Questions),
    },
    Requirement {
        name: "telephone",
        source: "ASVS 6.6.1 · SP 800-63B-4, 3.1.3.3",
        section: Section::Methods,
        met: |policy| !policy.methods.iter().any(|method| TELEPHONE.contains(method)),
    },
    Requirement { name: "recovery", source: "SP 800-63B-4, 4.2", section: Section::Methods, met: |policy| policy.gates == 2 },
    Requirement {
        name: "second_factor",
        source: "ASVS 6.3.3",
        section: Section::Methods,
        met: |policy| policy.second_factor_at_sign_in,
    },
    Requirement {
        name: "code_life",
        source: "ASVS 6.5.5 · SP 800-63B-4, 3.1.3.2",
        section: Section::Profile,
        met: |policy| policy.code_life_s() <= CODE_LIFE_S,
    },
    Requirement { name: "neutral", source: "ASVS 6.3.8", section: Section::Profile, met: Policy::is_neutral },
    Requirement {
        name: "notice",
        source: "ASVS 6.3.7 · SP 800-63B-4, 4.6",
        section: Section::Notices,
        met: |policy| policy.notify_users,
    },
    Requirement {
        name: "help_desk",
        source: "ASVS 6.4.6",
        section: Section::Help,
        met: |policy| policy.helps_by() == HelpDesk::Link,
    },
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::policy::{Custom, Profile};

    fn broken(policy: &Policy) -> Vec<&'static str> {
        REQUIREMENTS.iter().filter(|requirement| !requirement.is_met(policy)).map(|requirement| requirement.name).collect()
    }

    #[test]
    fn each_profile_meets_and_breaks_what_it_says() {
        let nist = Policy { methods: vec![Method::Email, Method::Totp], ..Policy::default() };
        assert_eq!(broken(&nist), ["breached", "recovery", "second_factor"]);
        let then = Policy {
            profile: Profile::Entra2016,
            methods: vec![Method::MobileSms, Method::Questions],
            notify_users: false,
            code_minutes: Some(11),
            ..nist
        };
        assert_eq!(broken(&then), REQUIREMENTS.map(|requirement| requirement.name));
    }

    #[test]
    fn a_custom_profile_breaks_what_its_parts_break() {
        let with = |custom| {
            let policy =
                Policy { profile: Profile::Custom, custom, methods: vec![Method::Email, Method::Totp], ..Policy::default() };
            broken(&policy)
        };
        assert_eq!(with(Custom::default()), ["breached", "recovery", "second_factor"]);
        let entra = Model::Entra2016;
        let parts = [
            (Custom { answers: entra, ..Custom::default() }, vec!["breached", "recovery", "second_factor", "neutral"]),
            (
                Custom { passwords: entra, ..Custom::default() },
                vec!["length", "composition", "breached", "recovery", "second_factor"],
            ),
            (Custom { expiry: entra, ..Custom::default() }, vec!["expiry", "breached", "recovery", "second_factor"]),
            (Custom { roles: entra, ..Custom::default() }, vec!["breached", "recovery", "second_factor", "help_desk"]),
        ];
        for (custom, broken) in parts {
            assert_eq!(with(custom), broken);
        }
    }

    #[test]
    fn the_strictest_policy_breaks_nothing() {
        let strict = Policy {
            methods: vec![Method::Email, Method::Totp, Method::Passkey],
            gates: 2,
            second_factor_at_sign_in: true,
            breached_file: Some("/var/lib/rekey/breached.txt".into()),
            ..Policy::default()
        };
        assert_eq!(broken(&strict), [""; 0]);
    }
}
