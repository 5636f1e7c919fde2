//! The account a flow is about: what is on file, and whether it may be reset now.

use anyhow::Result;
use app::contract::admin::Condition;
use app::policy::{
    Email, Method, Plan, PlanCheck, Policy,
    gates::{Person, Proof, orders},
};

use super::{
    passkey::are_possible,
    phone::Phone,
    settled::{self, Found},
    sign_in::arrival,
};
use crate::{
    crypto::{Keys, Purpose},
    directory::{Directory, Writeback},
    store::{
        Tx,
        answer::{self, Answer},
        authenticator::{self, Authenticator},
        contact::{self, Contact},
        group,
        passkey::{self, Passkey},
        recovery_code,
        tenant::Tenant,
        user::{self, User},
    },
};

/// A person, or nobody: for an unknown user id a made-up one, so that the same statements run and the same rows are written.
#[derive(Clone, Debug)]
pub(super) struct Subject {
    /// Id of the user, or a made-up one.
    pub id: String,
    /// The person, if there is one.
    pub user: Option<User>,
    /// The address on file: the private one before the public one.
    pub email: Option<Email>,
    /// The number on file for texts and calls.
    pub mobile: Option<Phone>,
    /// The desk.
    pub office: Option<Phone>,
    /// Methods whose address or number may not prove anybody yet.
    unsettled: Vec<Method>,
    /// Authenticator apps.
    pub authenticators: Vec<Authenticator>,
    /// Passkeys.
    pub passkeys: Vec<Passkey>,
    /// Recovery codes that are left.
    pub recovery_codes: i64,
    /// Registered answers.
    pub answers: Vec<Answer>,
    reach: Reach,
}

/// What is on file for a person.
#[derive(Clone, Debug, Default)]
pub(super) struct Held {
    pub contacts: Vec<Contact>,
    pub authenticators: Vec<Authenticator>,
    pub passkeys: Vec<Passkey>,
    pub recovery_codes: i64,
    pub answers: Vec<Answer>,
}

/// Whether the policy reaches a person.
#[derive(Clone, Copy, Debug)]
pub(super) struct Reach {
    /// They are in the group that may reset, or there is none.
    pub in_group: bool,
    /// Plans are asked of the tenant, and somebody has one.
    pub any_plan: bool,
}

/// Why somebody may not reset now (specification §3.2, §15.1).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Ineligible {
    /// There is no such user id.
    Unknown,
    /// The account is disabled.
    Disabled,
    /// The master switch is off (P1).
    SwitchedOff,
    /// No policy was ever saved.
    NoPolicy,
    /// Not in the restriction group.
    OutOfGroup,
    /// No plan.
    Unlicensed,
    /// Too little data for the gates asked.
    Unregistered,
    /// Enough, but somebody else wrote it over, less than a day ago.
    Unsettled,
    /// The password lives on-premises and is not written back.
    NoWriteback,
    /// It would be, but the agent does not answer.
    Unreachable,
}

impl Ineligible {
    /// What is true of the whole organization, administrators aside.
    pub(super) fn of_everybody(policy: Option<&Policy>) -> Option<Self> {
        match policy {
            None => Some(Self::NoPolicy),
            Some(policy) => (!policy.enabled).then_some(Self::SwitchedOff),
        }
    }

    /// The code on the page and in the catalogue.
    pub(super) fn code(self) -> &'static str {
        match self {
            Self::Unknown => "user_unknown",
            Self::Disabled => "user_disabled",
            Self::SwitchedOff => "SSPR_0009",
            Self::NoWriteback => "SSPR_0010",
            Self::NoPolicy => "SSPR_0011",
            Self::Unlicensed => "SSPR_0012",
            Self::OutOfGroup => "SSPR_0013",
            Self::Unregistered => "SSPR_0014",
            Self::Unsettled => "contact_too_new",
            Self::Unreachable => "SSPR_0030",
        }
    }

    /// The reason in reports (specification §5.4).
    pub(super) fn detail(self) -> &'static str {
        match self {
            Self::Unknown => "user_unknown",
            Self::Disabled => "user_disabled",
            Self::SwitchedOff => "disabled_for_tenant",
            Self::NoPolicy => "not_enabled_for_user",
            Self::OutOfGroup => "not_in_group",
            Self::Unlicensed => "no_license",
            Self::Unregistered | Self::Unsettled => "insufficient_methods",
            Self::NoWriteback => "onprem_no_writeback",
            Self::Unreachable => "writeback_unreachable",
        }
    }

    /// The reason behind a code of the catalogue.
    pub(super) fn by_code(code: &str) -> Option<Self> {
        use Ineligible as I;
        [
            I::Unknown,
            I::Disabled,
            I::SwitchedOff,
            I::NoPolicy,
            I::OutOfGroup,
            I::Unlicensed,
            I::Unregistered,
            I::Unsettled,
            I::NoWriteback,
            I::Unreachable,
        ]
        .into_iter()
        .find(|reason| reason.code() == code)
    }
}

impl Subject {
    /// The account behind a user id as typed (folded), known or not.
    pub(super) async fn by_login(tx: &mut Tx, keys: &Keys, tenant: &Tenant, login: &str, now: i64) -> Result<Self> {
        let user = user::by_login(tx, &tenant.id, login).await?;
        let ghost = || format!("nobody-{}", keys.mark(Purpose::Typed, &[b"nobody", tenant.id.as_bytes(), login.as_bytes()]));
        let id = user.as_ref().map_or_else(ghost, |user| user.id.clone());
        Self::complete(tx, tenant, (id, user), now).await
    }

    /// The account of a flow, as it is now.
    pub(super) async fn by_id(tx: &mut Tx, tenant: &Tenant, id: &str, now: i64) -> Result<Self> {
        let user = user::by_id(tx, &tenant.id, id).await?;
        Self::complete(tx, tenant, (id.to_owned(), user), now).await
    }

    async fn complete(tx: &mut Tx, tenant: &Tenant, (id, user): (String, Option<User>), now: i64) -> Result<Self> {
        let policy = tenant.policy.clone().unwrap_or_default();
        let held = Held {
            contacts: contact::list(tx, &tenant.id, &id).await?,
            authenticators: authenticator::list(tx, &tenant.id, &id).await?,
            // Where the address can have none, those of another day prove nothing.
            passkeys: if are_possible(tenant) { passkey::list(tx, &tenant.id, &id).await? } else { Vec::new() },
            recovery_codes: recovery_code::left(tx, &tenant.id, &id).await?,
            answers: answer::list(tx, &tenant.id, &id).await?,
        };
        let reach = Reach {
            in_group: match policy.restricted_to() {
                Some(group) => group::contains(tx, &tenant.id, group, &id).await?,
                None => true,
            },
            any_plan: policy.plans == PlanCheck::Tenant && user::any_plan(tx, &tenant.id).await?,
        };
        Ok(Self::of(&policy, (id, user), held, reach, now))
    }

    /// From what was read.
    pub(super) fn of(policy: &Policy, (id, user): (String, Option<User>), held: Held, reach: Reach, now: i64) -> Self {
        let phone = |kinds: &[&str]| settled::first(&held.contacts, kinds, |number| Phone::parse(number, &policy.countries), now);
        let email = settled::email(&held.contacts, now);
        let mobile = phone(&[contact::AUTHENTICATION_PHONE, contact::MOBILE]);
        let office = phone(&[contact::OFFICE]);
        let proves = |found: &Option<Found<Phone>>| found.as_ref().is_none_or(|found| found.proves);
        let settled = [
            (Method::Email, email.as_ref().is_none_or(|found| found.proves)),
            (Method::MobileSms, proves(&mobile)),
            (Method::MobileVoice, proves(&mobile)),
            (Method::OfficeVoice, proves(&office)),
        ];
        Self {
            email: email.map(|found| found.value),
            mobile: mobile.map(|found| found.value),
            office: office.map(|found| found.value),
            unsettled: settled.into_iter().filter_map(|(method, settled)| (!settled).then_some(method)).collect(),
            authenticators: held.authenticators,
            passkeys: held.passkeys,
            recovery_codes: held.recovery_codes,
            answers: held.answers,
            reach,
            id,
            user,
        }
    }

    /// What the rule of gates needs to know of this moment.
    pub(super) fn person_now(&self, policy: &Policy) -> Person {
        let mut person = self.person(policy);
        person.proofs.retain(|proof| !self.unsettled.contains(&proof.method));
        person
    }

    /// The same, of all that is on file, whether or not it may prove anything yet.
    pub(super) fn person(&self, policy: &Policy) -> Person {
        let mut proofs = Vec::new();
        if self.email.is_some() {
            proofs.push(Proof::new(Method::Email));
        }
        if let Some(phone) = &self.mobile {
            proofs.push(Proof::by_phone(Method::MobileSms, phone.dialled()));
            proofs.push(Proof::by_phone(Method::MobileVoice, phone.dialled()));
        }
        if let Some(phone) = &self.office {
            proofs.push(Proof::by_phone(Method::OfficeVoice, phone.dialled()));
        }
        if !self.authenticators.is_empty() {
            proofs.push(Proof::new(Method::Totp));
        }
        if !self.passkeys.is_empty() {
            proofs.push(Proof::new(Method::Passkey));
        }
        if self.recovery_codes > 0 {
            proofs.push(Proof::new(Method::RecoveryCode));
        }
        if self.answers.len() >= usize::from(policy.questions.reset) {
            proofs.push(Proof::new(Method::Questions));
        }
        let sign_in_factors = self.user.as_ref().map(|user| arrival::sign_in_factors(policy, user)).unwrap_or_default();
        Person { admin: self.user.as_ref().is_some_and(User::is_admin), proofs, sign_in_factors }
    }

    /// Whether at least one order of gates leads to a new password.
    pub(super) fn is_registered(&self, policy: &Policy) -> bool {
        !orders(policy, &self.person(policy)).is_empty()
    }

    /// Whether at least one order of gates does so now.
    fn is_provable(&self, policy: &Policy) -> bool {
        !orders(policy, &self.person_now(policy)).is_empty()
    }

    /// Whether reset is meant for this person at all: switch, group, plan (specification §2.7). Administrators are always in.
    pub(super) fn in_scope(&self, tenant: &Tenant) -> bool {
        self.user.as_ref().is_some_and(|user| user.is_admin() || self.within_policy(tenant.policy.as_ref(), user).is_ok())
    }

    /// Whether the password may be reset now, asked in the order of the specification's §3.2. Administrators skip what the tenant decides.
    pub(super) async fn eligible(&self, tenant: &Tenant, directory: &dyn Directory) -> Result<(), Ineligible> {
        let Some(user) = &self.user else { return Err(Ineligible::Unknown) };
        if !user.enabled {
            return Err(Ineligible::Disabled);
        }
        if !user.is_admin() {
            self.within_policy(tenant.policy.as_ref(), user)?;
        }
        let default = Policy::default();
        let policy = tenant.policy.as_ref().unwrap_or(&default);
        if !self.is_registered(policy) {
            return Err(Ineligible::Unregistered);
        }
        if !self.is_provable(policy) {
            return Err(Ineligible::Unsettled);
        }
        if !user.is_on_premises() {
            return Ok(());
        }
        match directory.writeback(&tenant.id) {
            _ if !policy.writeback => Err(Ineligible::NoWriteback),
            Writeback::Absent => Err(Ineligible::NoWriteback),
            Writeback::Unreachable => Err(Ineligible::Unreachable),
            Writeback::Ready => Ok(()),
        }
    }

    fn within_policy(&self, policy: Option<&Policy>, user: &User) -> Result<(), Ineligible> {
        if let Some(reason) = Ineligible::of_everybody(policy) {
            return Err(reason);
        }
        let policy = policy.ok_or(Ineligible::NoPolicy)?;
        if !self.reach.in_group {
            return Err(Ineligible::OutOfGroup);
        }
        if self.is_licensed(policy, user) { Ok(()) } else { Err(Ineligible::Unlicensed) }
    }

    fn is_licensed(&self, policy: &Policy, user: &User) -> bool {
        let needed = if user.is_on_premises() { Plan::Premium } else { Plan::Basic };
        match policy.plans {
            PlanCheck::Off => true,
            PlanCheck::Tenant => self.reach.any_plan,
            PlanCheck::User => user.plan() >= needed,
        }
    }

    /// What must hold for this person to reset, one by one (specification §9.3). The middle ones do not bind administrators (§8.5).
    pub(super) async fn conditions(&self, tenant: &Tenant, directory: &dyn Directory) -> Vec<(Condition, bool)> {
        let Some(user) = &self.user else { return Vec::new() };
        let default = Policy::default();
        let policy = tenant.policy.as_ref().unwrap_or(&default);
        let free = user.is_admin();
        let written = policy.writeback && directory.writeback(&tenant.id) == Writeback::Ready;
        let holds = |condition| match condition {
            Condition::Open => user.enabled,
            Condition::SwitchedOn => free || policy.enabled && tenant.policy.is_some(),
            Condition::InGroup => free || self.reach.in_group,
            Condition::Licensed => free || self.is_licensed(policy, user),
            Condition::Registered => self.is_registered(policy),
            Condition::Settled => !self.is_registered(policy) || self.is_provable(policy),
            Condition::Writeback => !user.is_on_premises() || written,
        };
        Condition::ALL.map(|condition| (condition, holds(condition))).to_vec()
    }

    /// The address or number by which a method may prove them now, as it is sent to.
    pub(super) fn destination(&self, method: Method) -> Option<&str> {
        self.on_file(method).filter(|_| !self.unsettled.contains(&method))
    }

    /// The one on file, as it is sent to: for what proves nothing.
    pub(super) fn on_file(&self, method: Method) -> Option<&str> {
        match method {
            Method::Email => self.email.as_ref().map(Email::as_str),
            _ => self.phone(method).map(Phone::dialled),
        }
    }

    /// The same, masked for a page.
    pub(super) fn hint(&self, method: Method) -> Option<String> {
        match method {
            Method::Email => self.email.as_ref().map(Email::hint),
            _ => self.phone(method).map(Phone::hint),
        }
    }

    /// Whether what was typed is the number on file.
    pub(super) fn is_number(&self, method: Method, typed: &Phone) -> bool {
        self.phone(method) == Some(typed)
    }

    fn phone(&self, method: Method) -> Option<&Phone> {
        match method {
            Method::MobileSms | Method::MobileVoice => self.mobile.as_ref(),
            Method::OfficeVoice => self.office.as_ref(),
            Method::Email | Method::Questions | Method::Totp | Method::Passkey | Method::RecoveryCode => None,
        }
    }
}
