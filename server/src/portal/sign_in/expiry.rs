//! How long a password is valid (specification §8.3). Its age counts on even for somebody whose password never expires.

use std::ops::RangeInclusive;

use anyhow::Result;
use app::contract::account::Due;
use app::policy::{Model, Part, Policy};

use crate::store::{Tx, password_policy, password_policy::PasswordPolicy, tenant, user::User};

const DAY: i64 = 24 * 3600;
/// Days of validity and of notice in the original.
const ORIGINAL: (i64, i64) = (90, 14);
/// Days that a rule may set.
pub(crate) const VALIDITY: RangeInclusive<i64> = 14..=730;
/// Days of notice that a rule may set.
pub(crate) const NOTICE: RangeInclusive<i64> = 1..=30;
/// The kind of the event of a changed rule.
pub(crate) const CHANGED: &str = "password_policy_changed";

/// How long a password has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::portal) struct Expiry {
    /// When it ends.
    at: i64,
    /// From when on the person is told.
    notify_from: i64,
}

impl Expiry {
    /// The expiry of a person's password; nothing: it does not expire.
    ///
    /// # Errors
    /// If the database does not answer.
    pub(in crate::portal) async fn of(tx: &mut Tx, policy: &Policy, user: &User) -> Result<Option<Self>> {
        let rules = password_policy::list(tx, &user.tenant_id).await?;
        Ok(expiry(&rules, policy, user))
    }

    /// Whole days until the end, from the day on which it is worth a word.
    pub(in crate::portal) fn days_left(self, now: i64) -> Option<u32> {
        (now >= self.notify_from && now < self.at).then(|| u32::try_from((self.at - now + DAY - 1) / DAY).unwrap_or(u32::MAX))
    }
}

/// Why the password must be changed now; nothing: it need not.
///
/// # Errors
/// If the database does not answer.
pub(in crate::portal) async fn due(tx: &mut Tx, policy: &Policy, user: &User, now: i64) -> Result<Option<Due>> {
    if user.must_change {
        return Ok(Some(Due::Temporary));
    }
    let expiry = Expiry::of(tx, policy, user).await?;
    Ok(expiry.filter(|expiry| now >= expiry.at).map(|_| Due::Expired))
}

/// Domains that a rule can be about: the tenant's own, and those that have one.
///
/// # Errors
/// If the database does not answer.
pub(crate) async fn domains(tx: &mut Tx, tenant: &str) -> Result<Vec<String>> {
    let own = tenant::domains(tx).await?.into_iter().filter(|(_, owner)| owner == tenant).map(|(domain, _)| domain);
    let ruled = password_policy::list(tx, tenant).await?.into_iter().map(|rule| rule.domain);
    let mut domains: Vec<String> = own.chain(ruled).collect();
    domains.sort_unstable();
    domains.dedup();
    Ok(domains)
}

/// Sets the rule of a domain; `None`: what the policy says.
///
/// # Errors
/// If the database does not answer.
pub(crate) async fn set_rule(tx: &mut Tx, tenant: &str, domain: &str, rule: Option<&PasswordPolicy>) -> Result<()> {
    match rule {
        Some(rule) => password_policy::put(tx, tenant, rule).await,
        None => password_policy::delete(tx, tenant, domain).await,
    }
}

/// Days of validity and of notice that hold for a domain; `None`: no password expires.
pub(crate) fn holds(policy: &Policy, rule: Option<&PasswordPolicy>) -> Option<(i64, i64)> {
    match rule {
        Some(rule) => rule.validity_days.map(|validity| (validity, rule.notify_days)),
        None => unset(policy.model(Part::Expiry)),
    }
}

/// Days of validity and of notice where no rule was set: profile `entra-2016` behaves like the original, under `nist` no password expires
/// (SP 800-63B-4, 3.1.1.2).
fn unset(model: Model) -> Option<(i64, i64)> {
    (model == Model::Entra2016).then_some(ORIGINAL)
}

fn expiry(rules: &[PasswordPolicy], policy: &Policy, user: &User) -> Option<Expiry> {
    if user.never_expires || user.is_on_premises() {
        return None;
    }
    let domain = user.login.rsplit('@').next().unwrap_or_default();
    let (validity, notify) = holds(policy, rules.iter().find(|rule| rule.domain == domain))?;
    let at = user.password_set_at + validity * DAY;
    Some(Expiry { at, notify_from: at - notify * DAY })
}
