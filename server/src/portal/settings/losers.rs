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
        let mut held = everybody::held(tx, now, (&after, &last)).await?;
        for person in people {
            let held = held.remove(&person.id).unwrap_or_default();
            if rules[0].lets(&person, held.clone()).await && !rules[1].lets(&person, held).await {
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
