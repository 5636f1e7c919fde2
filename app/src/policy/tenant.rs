//! A tenant's policy: the controls P1–P15, N1 and N2 of the specification's §1, and what the profiles make of them.

use serde::{Deserialize, Serialize};

use super::Method;

/// The security profile. Each fixes what the single controls leave open.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Profile {
    /// NIST SP 800-63B-4 and OWASP ASVS 5.0: the neutral wizard.
    #[default]
    #[serde(rename = "nist")]
    Nist,
    /// The behaviour of the original.
    #[serde(rename = "entra-2016")]
    Entra2016,
    /// Part by part like one of the two, as [`Policy::custom`] says.
    #[serde(rename = "custom")]
    Custom,
}

/// What a part of a policy is like.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Model {
    /// As in profile `nist`.
    #[default]
    #[serde(rename = "nist")]
    Nist,
    /// As in profile `entra-2016`.
    #[serde(rename = "entra-2016")]
    Entra2016,
}

/// The parts that a profile fixes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// What a visitor is told before the first gate, how often they may begin, and how long codes and flows live.
    Answers,
    /// Length, classes, lists and history of passwords.
    Passwords,
    /// Whether passwords expire where no rule is set for their domain.
    Expiry,
    /// Whom a role may help, and how.
    Roles,
}

/// The parts of profile `custom`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Custom {
    /// [`Part::Answers`].
    pub answers: Model,
    /// [`Part::Passwords`].
    pub passwords: Model,
    /// [`Part::Expiry`].
    pub expiry: Model,
    /// [`Part::Roles`].
    pub roles: Model,
}

/// How often a person may be wrong, and how much is sent to them, before a way back in is closed for some time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Limits {
    /// Wrong proofs in an hour that close a method: 3 to 10.
    pub wrong_an_hour: u16,
    /// Wrong proofs in a day that close the way to reset: 3 to 30.
    pub wrong_a_day: u16,
    /// Hours for which it is closed: 1 to 72.
    pub closed_hours: u16,
    /// Messages in an hour, for a person and a method: 2 to 10.
    pub messages_an_hour: u16,
}

impl Default for Limits {
    fn default() -> Self {
        Self { wrong_an_hour: 5, wrong_a_day: 5, closed_hours: 24, messages_an_hour: 5 }
    }
}

/// How entitlements ("plans") decide who may reset (specification §10).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PlanCheck {
    /// Plans decide nothing.
    #[default]
    Off,
    /// One user with a paid plan opens the service to the tenant.
    Tenant,
    /// Each person needs a plan.
    User,
}

/// How the help desk gives somebody a new password (specification §7).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum HelpDesk {
    /// By a link: nobody else ever knows the password.
    Link,
    /// Or by a password that the portal makes, shown once, which must be changed.
    Temporary,
    /// Or by one that an administrator types, which must be changed too.
    Typed,
}

/// A person's plan.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Plan {
    /// Free tier: only administrators reset.
    #[default]
    None,
    /// Cloud users reset.
    Basic,
    /// Everybody resets, on-premises users included.
    Premium,
}

/// Where "contact your administrator" leads instead of our own page (P12, P13).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Contact {
    /// An e-mail address.
    Mail(String),
    /// An `https` (or intranet `http`) address.
    Link(String),
}

/// The questions of a tenant (P6–P9).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Questions {
    /// How many a person registers: 3, 4 or 5 (P6).
    pub register: u8,
    /// How many are put at a reset: 3, 4 or 5 (P7).
    pub reset: u8,
    /// Ids of the catalogue, `q01` to `q35` (P8).
    pub predefined: Vec<String>,
    /// The tenant's own, 3 to 200 characters, never translated (P9).
    pub custom: Vec<String>,
}

/// The policy of one tenant, as stored.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Policy {
    /// The security profile.
    pub profile: Profile,
    /// What profile `custom` is made of; the others do not look at it.
    pub custom: Custom,
    /// How often is too often.
    pub limits: Limits,
    /// Users enabled for password reset (P1).
    pub enabled: bool,
    /// The one group that may reset (P2, P3); `None`: everybody.
    pub group: Option<String>,
    /// Authentication methods available to users (P4).
    pub methods: Vec<Method>,
    /// Number of methods required: 1 or 2 (P5).
    pub gates: u8,
    /// P6–P9.
    pub questions: Questions,
    /// Require users to register when signing in (P10).
    pub require_registration: bool,
    /// Days before contact data must be confirmed: 0 (never) to 730 (P11).
    pub reconfirm_days: u16,
    /// P12 and P13; `None`: our own page.
    pub contact: Option<Contact>,
    /// Write back passwords to the on-premises directory (P14).
    pub writeback: bool,
    /// Unlock without resetting (P15).
    pub unlock: bool,
    /// Tell the other global administrators when an administrator reset (N1).
    pub notify_admins: bool,
    /// Tell a person that their password was reset (N2).
    pub notify_users: bool,
    /// Sign-in asks everybody for a second factor: rules like those of `nist` then take passwords from 8 characters.
    pub second_factor_at_sign_in: bool,
    /// Where passwords are like those of `entra-2016`: refuse the last passwords on reset too (they are always refused on change).
    pub history_on_reset: bool,
    /// Words no password may contain, 4 to 16 characters each, 1,000 at most.
    pub banned_words: Vec<String>,
    /// A file of sorted SHA-1 hashes of breached passwords, hexadecimal, one a line.
    pub breached_file: Option<String>,
    /// Minutes a code lives; `None`: as the profile says.
    pub code_minutes: Option<u16>,
    /// Minutes a flow lives in all (at most 105); `None`: the profile's.
    pub flow_minutes: Option<u16>,
    /// Whether plans decide who may reset.
    pub plans: PlanCheck,
    /// How the help desk gives somebody a new password; `None`: the profile's way.
    pub help_desk: Option<HelpDesk>,
    /// A caller must be verified before anything is given to them.
    pub verify_callers: bool,
    /// Temporary access passes can be given.
    pub passes: bool,
    /// Minutes that a pass lives: 10 to 480.
    pub pass_minutes: u16,
    /// A pass serves once.
    pub pass_once: bool,
    /// Countries that texts and calls go to, as ISO 3166 codes.
    pub countries: Vec<String>,
    /// Methods that nothing carries here, whatever the policy enables. Not stored: the portal knows its couriers.
    #[serde(skip)]
    pub uncarried: Vec<Method>,
}

impl Default for Questions {
    fn default() -> Self {
        Self { register: 5, reset: 3, predefined: Vec::new(), custom: Vec::new() }
    }
}

impl Default for Policy {
    fn default() -> Self {
        Self {
            profile: Profile::Nist,
            custom: Custom::default(),
            limits: Limits::default(),
            enabled: false,
            group: None,
            methods: vec![Method::MobileSms, Method::Email],
            gates: 1,
            questions: Questions::default(),
            require_registration: true,
            reconfirm_days: 180,
            contact: None,
            writeback: false,
            unlock: false,
            notify_admins: false,
            notify_users: true,
            second_factor_at_sign_in: false,
            history_on_reset: false,
            banned_words: Vec::new(),
            breached_file: None,
            code_minutes: None,
            flow_minutes: None,
            plans: PlanCheck::Off,
            help_desk: None,
            verify_callers: false,
            passes: false,
            pass_minutes: 60,
            pass_once: true,
            countries: Vec::new(),
            uncarried: Vec::new(),
        }
    }
}

/// The group of a restriction that names none (specification §1, P3): empty until an administrator fills it.
pub const DEFAULT_GROUP: &str = "SSPRSecurityGroupUsers";

impl Policy {
    /// The group that may reset; `None`: everybody.
    pub fn restricted_to(&self) -> Option<&str> {
        self.group.as_deref().map(|group| if group.trim().is_empty() { DEFAULT_GROUP } else { group })
    }

    /// What a part is like.
    pub fn model(&self, part: Part) -> Model {
        match self.profile {
            Profile::Nist => Model::Nist,
            Profile::Entra2016 => Model::Entra2016,
            Profile::Custom => match part {
                Part::Answers => self.custom.answers,
                Part::Passwords => self.custom.passwords,
                Part::Expiry => self.custom.expiry,
                Part::Roles => self.custom.roles,
            },
        }
    }

    /// How the help desk gives somebody a new password.
    pub fn helps_by(&self) -> HelpDesk {
        self.help_desk.unwrap_or(match self.model(Part::Roles) {
            Model::Nist => HelpDesk::Link,
            Model::Entra2016 => HelpDesk::Typed,
        })
    }

    /// Seconds that a code or link lives.
    pub fn code_life_s(&self) -> i64 {
        i64::from(self.code_minutes.unwrap_or(match self.model(Part::Answers) {
            Model::Nist => 10,
            Model::Entra2016 => 5,
        })) * 60
    }

    /// Seconds that a flow lives in all.
    pub fn flow_life_s(&self) -> i64 {
        i64::from(self.flow_minutes.unwrap_or(match self.model(Part::Answers) {
            Model::Nist => 60,
            Model::Entra2016 => 15,
        })) * 60
    }

    /// Seconds that a flow lives without a step.
    pub fn flow_idle_s(&self) -> i64 {
        match self.model(Part::Answers) {
            Model::Nist => (15 * 60).min(self.flow_life_s()),
            Model::Entra2016 => self.flow_life_s(),
        }
    }

    /// Whether what a visitor sees before the first gate may depend on the account.
    pub fn is_neutral(&self) -> bool {
        self.model(Part::Answers) == Model::Nist
    }
}
