//! Who can reset under one policy and could not under another.

use anyhow::Result;
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use sha2::{Digest, Sha256};

use crate::{
    portal::everybody::{self, Rule},
    store::{
        Tx,
        tenant::Tenant,
        user::{self, User},
    },
};

/// People read at once.
const PAGE: i64 = 500;
/// People who are looked at for a part of the list.
const PART: i64 = 5_000;
/// People who are named on a page.
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
    let comparison = Comparison::of(tx, now, then).await?;
    let (mut after, mut all) = (String::new(), Sha256::new());
    while let Some((lost, last)) = comparison.next(tx, &after).await? {
        for person in lost {
            losers.count += 1;
            all.update(person.id.as_bytes());
            if person.is_admin() && losers.administrator.is_none() {
                losers.administrator = Some(person.login.clone());
            }
            if losers.first.len() < NAMED {
                losers.first.push(person);
            }
        }
        after = last;
    }
    if losers.count > 0 {
        losers.mark = URL_SAFE_NO_PAD.encode(&all.finalize()[..12]);
    }
    Ok(losers)
}

/// Those of the next [`PART`] people after a user id, and the last user id that was looked at, unless there is nobody after it.
///
/// # Errors
/// If the database does not answer.
pub(crate) async fn part(tx: &mut Tx, now: &Tenant, then: &Tenant, after: &str) -> Result<(Vec<User>, Option<String>)> {
    let comparison = Comparison::of(tx, now, then).await?;
    let (mut after, mut lost) = (after.to_owned(), Vec::new());
    for _ in 0..PART / PAGE {
        let Some((more, last)) = comparison.next(tx, &after).await? else { return Ok((lost, None)) };
        lost.extend(more);
        after = last;
    }
    Ok((lost, Some(after)))
}

/// Both policies.
struct Comparison<'a> {
    now: &'a Tenant,
    rules: [Rule<'a>; 2],
}

impl<'a> Comparison<'a> {
    async fn of(tx: &mut Tx, now: &'a Tenant, then: &'a Tenant) -> Result<Self> {
        Ok(Self { now, rules: [Rule::of(tx, now).await?, Rule::of(tx, then).await?] })
    }

    /// Those of the next [`PAGE`] people, and the last of these; `None`: there is nobody.
    async fn next(&self, tx: &mut Tx, after: &str) -> Result<Option<(Vec<User>, String)>> {
        let people = user::page(tx, &self.now.id, after, PAGE).await?;
        let Some(last) = people.last().map(|person| person.login.clone()) else { return Ok(None) };
        let mut held = everybody::held(tx, self.now, (after, &last)).await?;
        let mut lost = Vec::new();
        for person in people {
            let held = held.remove(&person.id).unwrap_or_default();
            if self.rules[0].lets(&person, held.clone()).await && !self.rules[1].lets(&person, held).await {
                lost.push(person);
            }
        }
        Ok(Some((lost, last)))
    }
}
