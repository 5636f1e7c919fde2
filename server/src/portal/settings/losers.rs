//! Who can reset under one policy and could not under another. People are read some hundred at a time with all that is on file for them:
//! an organization may have a hundred thousand.

use std::collections::{HashMap, HashSet};

use anyhow::Result;
use app::policy::{PlanCheck, Policy};
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use sha2::{Digest, Sha256};

use crate::{
    directory::NoDirectory,
    portal::{
        passkey::are_possible,
        subject::{Held, Reach, Subject},
    },
    store::{
        Tx, answer, authenticator, contact, group, passkey, recovery_code,
        tenant::Tenant,
        user::{self, User},
    },
};

/// People read at once.
const PAGE: i64 = 500;
/// People who are named.
const NAMED: usize = 50;

/// Those who lose.
#[derive(Debug, Default)]
pub(crate) struct Losers {
    /// How many.
    pub count: usize,
    /// The first of them, by user id.
    pub first: Vec<User>,
    /// The user id of an administrator among them.
    pub administrator: Option<String>,
    /// Tells them all from any others.
    pub mark: String,
}

/// Reads everybody, if the policy is another one.
pub(super) async fn find(tx: &mut Tx, now: &Tenant, then: &Tenant) -> Result<Losers> {
    let mut losers = Losers::default();
    if now.policy == then.policy {
        return Ok(losers);
    }
    let rules = [Rule::of(tx, now).await?, Rule::of(tx, then).await?];
    let (mut after, mut all) = (String::new(), Sha256::new());
    loop {
        let people = user::page(tx, &now.id, &after, PAGE).await?;
        let Some(last) = people.last().map(|person| person.login.clone()) else { break };
        let mut held = held(tx, now, (&after, &last)).await?;
        for person in people {
            let held = held.remove(&person.id).unwrap_or_default();
            if rules[0].lets(&person, &held).await && !rules[1].lets(&person, &held).await {
                losers.count += 1;
                all.update(person.id.as_bytes());
                if person.is_admin() && losers.administrator.is_none() {
                    losers.administrator = Some(person.login.clone());
                }
                if losers.first.len() < NAMED {
                    losers.first.push(person);
                }
            }
        }
        after = last;
    }
    if losers.count > 0 {
        losers.mark = URL_SAFE_NO_PAD.encode(&all.finalize()[..12]);
    }
    Ok(losers)
}

/// What is on file for the people whose user ids are after one and not after another, by person.
async fn held(tx: &mut Tx, tenant: &Tenant, range: (&str, &str)) -> Result<HashMap<String, Held>> {
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

/// A policy, with what it asks of everybody.
struct Rule<'a> {
    tenant: &'a Tenant,
    policy: Policy,
    members: Option<HashSet<String>>,
    any_plan: bool,
}

impl<'a> Rule<'a> {
    async fn of(tx: &mut Tx, tenant: &'a Tenant) -> Result<Self> {
        let policy = tenant.policy.clone().unwrap_or_default();
        let group = policy.restricted_to();
        let members = match group {
            Some(group) => Some(group::members(tx, &tenant.id, group).await?),
            None => None,
        };
        let any_plan = policy.plans == PlanCheck::Tenant && user::any_plan(tx, &tenant.id).await?;
        Ok(Self { tenant, policy, members, any_plan })
    }

    async fn lets(&self, person: &User, held: &Held) -> bool {
        let in_group = self.members.as_ref().is_none_or(|members| members.contains(&person.id));
        let reach = Reach { in_group, any_plan: self.any_plan };
        let subject = Subject::of(&self.policy, (person.id.clone(), Some(person.clone())), held.clone(), reach);
        subject.eligible(self.tenant, &NoDirectory).await.is_ok()
    }
}
