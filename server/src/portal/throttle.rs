//! Who may try how often. Counted are wrong proofs and sends, never opening the wizard, and only the way to reset is ever closed, never
//! sign-in.
//!
//! Each counter exists twice: under the user id *as typed*, which alone decides what the page shows, and under the account. And each of
//! these twice again: for browsers known for the account and for all others, so that no stranger closes the owner's way.

//!
//! How many are too many stands in [`table`].

pub mod table;

use anyhow::Result;
use app::policy::{Limits, Method, Policy};

pub use self::table::TRIES as MOST;
use crate::store::{Tx, tally};

const HOUR: i64 = 3600;
const DAY: i64 = 24 * HOUR;
/// Attempts begun in an hour where answers are plain.
const STARTS: i64 = 5;
/// Seconds to wait after the first, second, … message of an hour.
const WAITS: [i64; 4] = [10, 60, 120, 300];
/// "Until an administrator lifts it."
pub const FOREVER: i64 = i64::MAX;

/// One counted thing: a user id as typed or an account, from known browsers or from others.
#[derive(Clone, Debug)]
pub struct Scope {
    tenant: String,
    /// What it is called in the tables, without the side.
    root: String,
    name: String,
    limits: Limits,
}

/// Whether a message may go out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sending {
    /// Now.
    Now,
    /// After so many seconds.
    After(i64),
    /// As many as may went out in the last hour; so many seconds until the window opens.
    Spent(i64),
}

/// What one more wrong proof closes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Closes {
    /// Its method.
    Method,
    /// The whole reset.
    Everything,
}

impl Scope {
    /// The user id as typed.
    pub fn typed(tenant: &str, typed_key: &str, side: &str) -> Self {
        Self::new(tenant, format!("t:{typed_key}:"), side)
    }

    /// The account, shared by all its spellings.
    pub fn account(tenant: &str, user_id: &str, side: &str) -> Self {
        Self::new(tenant, format!("u:{user_id}:"), side)
    }

    fn new(tenant: &str, root: String, side: &str) -> Self {
        Self { tenant: tenant.to_owned(), name: format!("{root}{side}:"), root, limits: Limits::default() }
    }

    /// The same, as a policy limits it.
    pub fn under(self, policy: &Policy) -> Self {
        Self { limits: policy.limits, ..self }
    }

    /// The guard that orders everybody who counts here.
    pub fn guard(&self) -> &str {
        &self.root
    }

    /// Until when the whole account is closed.
    pub async fn closed(&self, tx: &mut Tx, now: i64) -> Result<Option<i64>> {
        let (side, both) = (format!("{}closed", self.name), format!("{}closed", self.root));
        tally::closed_until(tx, &self.tenant, [&side, &both], now).await
    }

    /// Until when a method is closed.
    pub async fn method_closed(&self, tx: &mut Tx, method: Method, now: i64) -> Result<Option<i64>> {
        let name = self.name(method, "closed");
        tally::closed_until(tx, &self.tenant, [&name, &name], now).await
    }

    /// Tries left with a method, here.
    pub async fn left(&self, tx: &mut Tx, method: Method, now: i64) -> Result<i64> {
        let [by_method, in_all] = self.tries(tx, method, now).await?;
        Ok(by_method.min(in_all).max(0))
    }

    /// What the next wrong proof closes, if it closes anything, and for how many hours.
    pub async fn last_try(&self, tx: &mut Tx, method: Method, now: i64) -> Result<Option<(Closes, u32)>> {
        let closes = match self.tries(tx, method, now).await? {
            [_, ..=1] => Closes::Everything,
            [..=1, _] => Closes::Method,
            _ => return Ok(None),
        };
        Ok(Some((closes, u32::from(self.limits.closed_hours))))
    }

    /// Tries left in this hour with a method, and in this day with all.
    async fn tries(&self, tx: &mut Tx, method: Method, now: i64) -> Result<[i64; 2]> {
        let by_method = tally::since(tx, &self.tenant, &self.name(method, "wrong"), now - HOUR).await?.count;
        let in_all = tally::since(tx, &self.tenant, &format!("{}wrong", self.name), now - DAY).await?.count;
        Ok([i64::from(self.limits.wrong_an_hour) - by_method, i64::from(self.limits.wrong_a_day) - in_all])
    }

    /// Counts a wrong proof and closes what is full. Gives the tries left.
    pub async fn count_wrong(&self, tx: &mut Tx, method: Method, now: i64) -> Result<i64> {
        for name in self.wrong_names(method) {
            tally::add(tx, &self.tenant, &name, now).await?;
        }
        let full = self.full(tx, method, now).await?;
        for (name, until) in
            self.closures(method, now).into_iter().zip(full).filter_map(|(closure, full)| full.then_some(closure))
        {
            tally::close(tx, &self.tenant, &name, until).await?;
        }
        self.left(tx, method, now).await
    }

    /// Takes back what was counted as wrong before it was compared, and opens what only that count had closed.
    pub async fn take_back_wrong(&self, tx: &mut Tx, method: Method, counted_at: i64) -> Result<()> {
        for name in self.wrong_names(method) {
            tally::take_back(tx, &self.tenant, &name, counted_at).await?;
        }
        let full = self.full(tx, method, counted_at).await?;
        for ((name, until), full) in self.closures(method, counted_at).into_iter().zip(full) {
            if !full {
                tally::reopen(tx, &self.tenant, &name, until).await?;
            }
        }
        Ok(())
    }

    /// Names under which a wrong proof is counted: of the method, of the account, in a row.
    fn wrong_names(&self, method: Method) -> [String; 3] {
        [self.name(method, "wrong"), format!("{}wrong", self.name), format!("{}ever", self.root)]
    }

    /// What each of them closes, and until when.
    fn closures(&self, method: Method, now: i64) -> [(String, i64); 3] {
        let until = now + i64::from(self.limits.closed_hours) * HOUR;
        [(self.name(method, "closed"), until), (format!("{}closed", self.name), until), (format!("{}closed", self.root), FOREVER)]
    }

    /// Which of them are full.
    async fn full(&self, tx: &mut Tx, method: Method, now: i64) -> Result<[bool; 3]> {
        let [by_method, in_all, in_a_row] = self.wrong_names(method);
        Ok([
            tally::since(tx, &self.tenant, &by_method, now - HOUR).await?.count >= i64::from(self.limits.wrong_an_hour),
            tally::since(tx, &self.tenant, &in_all, now - DAY).await?.count >= i64::from(self.limits.wrong_a_day),
            tally::since(tx, &self.tenant, &in_a_row, i64::MIN).await?.count >= table::EVER,
        ])
    }

    /// Whether a message may go out by a method.
    pub async fn sending(&self, tx: &mut Tx, method: Method, now: i64) -> Result<Sending> {
        let sent = tally::since(tx, &self.tenant, &self.name(method, "send"), now - HOUR).await?;
        Ok(match usize::try_from(sent.count).unwrap_or_default() {
            0 => Sending::Now,
            n if n >= usize::from(self.limits.messages_an_hour) => Sending::Spent((sent.first + HOUR - now).max(1)),
            n => match sent.last + WAITS[(n - 1).min(WAITS.len() - 1)] - now {
                wait if wait > 0 => Sending::After(wait),
                _ => Sending::Now,
            },
        })
    }

    /// Counts a message. `really` is false where none goes out: then a row of the same shape is written that counts for nothing.
    pub async fn count_send(&self, tx: &mut Tx, method: Method, really: bool, now: i64) -> Result<()> {
        let what = if really { "send" } else { "blank" };
        tally::add(tx, &self.tenant, &self.name(method, what), now).await
    }

    /// Closes the account for a day.
    pub async fn close_for_a_day(&self, tx: &mut Tx, now: i64) -> Result<()> {
        tally::close(tx, &self.tenant, &format!("{}closed", self.name), now + DAY).await
    }

    /// Counts a started attempt (where answers are plain); true if there are too many.
    pub async fn count_start(&self, tx: &mut Tx, now: i64) -> Result<bool> {
        let name = format!("{}start", self.name);
        tally::add(tx, &self.tenant, &name, now).await?;
        Ok(tally::since(tx, &self.tenant, &name, now - HOUR).await?.count > STARTS)
    }

    /// A finished reset clears everything, on both sides.
    pub async fn clear(&self, tx: &mut Tx) -> Result<()> {
        tally::forget(tx, &self.tenant, &self.root).await
    }

    /// A sign-in that owes nothing more ends the row of wrong proofs that only an administrator could have lifted.
    pub async fn signed_in(&self, tx: &mut Tx) -> Result<()> {
        tally::forget(tx, &self.tenant, &format!("{}ever", self.root)).await
    }

    fn name(&self, method: Method, what: &str) -> String {
        format!("{}{what}:{}", self.name, method.name())
    }
}

/// Lifts everything that is closed for an account, as an administrator may.
///
/// # Errors
/// If the database does not answer.
pub async fn unblock(tx: &mut Tx, tenant: &str, user_id: &str, typed_key: &str) -> Result<()> {
    Scope::account(tenant, user_id, "other").clear(tx).await?;
    Scope::typed(tenant, typed_key, "other").clear(tx).await
}

/// Whether anything is closed for an account or its user id as typed, on either side.
///
/// # Errors
/// If the database does not answer.
pub async fn is_closed(tx: &mut Tx, tenant: &str, user_id: &str, typed_key: &str, now: i64) -> Result<bool> {
    for scope in [Scope::account(tenant, user_id, "other"), Scope::typed(tenant, typed_key, "other")] {
        if tally::any_closed(tx, tenant, &scope.root, now).await? {
            return Ok(true);
        }
    }
    Ok(false)
}

/// A budget of an hour. Counts one and tells whether it was still within.
pub async fn spend(tx: &mut Tx, tenant: &str, name: &str, most: u32, now: i64) -> Result<bool> {
    let used = tally::since(tx, tenant, name, now - HOUR).await?.count;
    if used >= i64::from(most) {
        return Ok(false);
    }
    tally::add(tx, tenant, name, now).await?;
    Ok(true)
}

/// Whole hours until then, rounded up; `None`: for ever.
pub fn hours(until: i64, now: i64) -> Option<u32> {
    (until != FOREVER).then(|| u32::try_from((until - now + HOUR - 1) / HOUR).unwrap_or(u32::MAX).max(1))
}
