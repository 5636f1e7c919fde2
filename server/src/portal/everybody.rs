//! Many people at once, each held against a policy. They are read some hundred at a time with all that is on file for them: an organization
//! may have a hundred thousand.

use std::collections::{HashMap, HashSet};

use anyhow::Result;
use app::policy::{Facts, PlanCheck, Policy, Standing};

use super::{
    passkey::are_possible,
    subject::{Held, Reach, Subject},
};
use crate::{
    directory::NoDirectory,
    store::{
        Tx, answer, authenticator, contact, group, passkey, recovery_code,
        tenant::Tenant,
        user::{self, User},
    },
};

/// What is on file for the people whose user ids are after one and not after another, by person.
pub(super) async fn held(tx: &mut Tx, tenant: &Tenant, range: (&str, &str)) -> Result<HashMap<String, Held>> {
    let mut all: HashMap<String, Held> = HashMap::new();
    for found in contact::between(tx, &tenant.id, range).await? {
        all.entry(found.user_id).or_default().contacts.push(found.row);
    }
    for found in authenticator::between(tx, &tenant.id, range).await? {
        all.entry(found.user_id).or_default().authenticators.push(found.row);
    }
    for found in answer::between(tx, &tenant.id, range).await? {
        all.entry(found.user_id).or_default().answers.push(found.row);
    }
    for (user, left) in recovery_code::left_between(tx, &tenant.id, range).await? {
        all.entry(user).or_default().recovery_codes = left;
    }
    if are_possible(tenant) {
        for passkey in passkey::between(tx, &tenant.id, range).await? {
            all.entry(passkey.user_id.clone()).or_default().passkeys.push(passkey);
        }
    }
    Ok(all)
}

/// What was written over will have stood long enough one day: no policy is to blame for that.
const SOME_DAY: i64 = i64::MAX;

/// A policy, with what it asks of everybody.
pub(super) struct Rule<'a> {
    tenant: &'a Tenant,
    policy: Policy,
    members: Option<HashSet<String>>,
    any_plan: bool,
}

impl<'a> Rule<'a> {
    /// That of an organization.
    pub(super) async fn of(tx: &mut Tx, tenant: &'a Tenant) -> Result<Self> {
        let policy = tenant.policy.clone().unwrap_or_default();
        let group = policy.restricted_to();
        let members = match group {
            Some(group) => Some(group::members(tx, &tenant.id, group).await?),
            None => None,
        };
        let any_plan = policy.plans == PlanCheck::Tenant && user::any_plan(tx, &tenant.id).await?;
        Ok(Self { tenant, policy, members, any_plan })
    }

    /// Whether a person can reset.
    pub(super) async fn lets(&self, person: &User, held: Held) -> bool {
        self.subject(person, held).eligible(self.tenant, &NoDirectory).await.is_ok()
    }

    /// Where a person stands with registration.
    pub(super) fn standing(&self, person: &User, held: Held, now: i64) -> Standing {
        let subject = self.subject(person, held);
        let enough = subject.is_registered(&self.policy);
        let facts = Facts { in_scope: subject.in_scope(self.tenant), enough, confirmed_at: person.confirmed_at };
        Standing::of(&self.policy, facts, now)
    }

    fn subject(&self, person: &User, held: Held) -> Subject {
        let in_group = self.members.as_ref().is_none_or(|members| members.contains(&person.id));
        let reach = Reach { in_group, any_plan: self.any_plan };
        Subject::of(&self.policy, (person.id.clone(), Some(person.clone())), held, reach, SOME_DAY)
    }
}
