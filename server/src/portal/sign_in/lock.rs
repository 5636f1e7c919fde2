//! The lock-out of sign-in (specification §8.4): ten different wrong passwords lock for a minute, each further one for longer. Familiar
//! browsers are counted apart from unfamiliar ones, so that no stranger locks the owner out; user ids that nobody has are counted alike.
//!
//! Each kind of proof has a lock of its own (`throttle::table`): whoever knows the password could else begin the count of codes anew with
//! every tenth guess.

use anyhow::{Context, Result};
use app::contract::Caller;

use crate::{
    crypto::Purpose,
    portal::{
        Core,
        throttle::table::{Clearing, Ladder, Proof, ladders},
        totp,
    },
    store::{Tx, lockout, lockout::Lockout},
};

/// Wrong ones remembered: the same one again, from a phone that was not told the new password, does not count.
const REMEMBERED: usize = 3;
const DAY: i64 = 24 * 3600;
/// Hexadecimal digits kept of a wrong one's keyed hash: enough to know it again, far too few to find it by.
const MARK: usize = 8;

/// One account or made-up account, from one side, for one kind of proof.
pub(in crate::portal) struct Lock {
    tenant: String,
    name: String,
    proof: Proof,
    ladder: Ladder,
    state: Lockout,
}

impl Lock {
    /// Reads where it stands.
    ///
    /// # Errors
    /// If the database does not answer, or the proof has no lock.
    pub(in crate::portal) async fn of(
        core: &Core,
        caller: &Caller,
        tx: &mut Tx,
        proof: Proof,
        (tenant, user): (&str, &str),
    ) -> Result<Self> {
        let familiar = caller.devices.contains(&core.device_mark(tenant, user));
        let ladder = proof.ladder().with_context(|| format!("{proof} has no lock"))?;
        let name = name(ladder, user, familiar);
        Ok(Self { tenant: tenant.into(), state: lockout::get(tx, tenant, &name).await?, name, proof, ladder })
    }

    /// Whether it is refused now. While it is, nothing is compared, counted or lengthened.
    pub(in crate::portal) fn is_closed(&self, now: i64) -> bool {
        self.state.until > now
    }

    /// Counts a try before it is compared, so that whoever hangs up meanwhile has had it. A wrong one that was remembered costs nothing again.
    /// True if it locked: this one is still compared, the next one is not.
    ///
    /// # Errors
    /// If the database does not answer.
    pub(in crate::portal) async fn count_try(&mut self, core: &Core, tx: &mut Tx, typed: &str, now: i64) -> Result<bool> {
        if self.knows(&self.mark(core, typed, now)) {
            return Ok(false);
        }
        let full = self.state.failures + 1 >= self.ladder.failures;
        if full {
            // After a lock-out each further wrong one locks again, longer.
            self.state.until = now + (self.ladder.first_s << self.state.locks.min(12)).min(self.ladder.longest_s);
            self.state.locks += 1;
            self.state.failures = self.ladder.failures - 1;
        } else {
            self.state.failures += 1;
        }
        lockout::put(tx, &self.tenant, &self.name, &self.state, now).await?;
        Ok(full)
    }

    /// Remembers one that was wrong. Only then: of the right one nothing is kept that is quicker to try than its hash.
    ///
    /// # Errors
    /// If the database does not answer.
    pub(in crate::portal) async fn remember_wrong(&mut self, core: &Core, tx: &mut Tx, typed: &str, now: i64) -> Result<()> {
        let mark = self.mark(core, typed, now);
        if self.knows(&mark) {
            return Ok(());
        }
        let known = self.state.recent.split(' ').filter(|known| !known.is_empty());
        self.state.recent = std::iter::once(mark.as_str()).chain(known).take(REMEMBERED).collect::<Vec<_>>().join(" ");
        lockout::put(tx, &self.tenant, &self.name, &self.state, now).await
    }

    /// Both at once, for what is compared in the transaction that counts it.
    ///
    /// # Errors
    /// If the database does not answer.
    pub(in crate::portal) async fn count(mut self, core: &Core, tx: &mut Tx, typed: &str, now: i64) -> Result<bool> {
        let locked = self.count_try(core, tx, typed, now).await?;
        self.remember_wrong(core, tx, typed, now).await?;
        Ok(locked)
    }

    /// What a wrong one is known again by. A password is wrong all day long; a code that was wrong is another guess in another step.
    fn mark(&self, core: &Core, typed: &str, now: i64) -> String {
        let while_same = (now / if self.proof.changes() { totp::STEP } else { DAY }).to_be_bytes();
        let mut mark =
            core.keys.mark(Purpose::Wrong, &[&while_same, self.tenant.as_bytes(), self.name.as_bytes(), typed.as_bytes()]);
        mark.truncate(MARK);
        mark
    }

    fn knows(&self, mark: &str) -> bool {
        self.state.recent.split(' ').any(|known| known == mark)
    }

    /// A right one begins anew, on its side.
    ///
    /// # Errors
    /// If the database does not answer.
    pub(in crate::portal) async fn clear(self, tx: &mut Tx) -> Result<()> {
        lockout::clear(tx, &self.tenant, &self.name).await
    }
}

fn name(ladder: Ladder, user: &str, familiar: bool) -> String {
    format!("{user}:{}{}", ladder.name, if familiar { "familiar" } else { "other" })
}

/// Lifts what the table says is lifted by this, on both sides.
///
/// # Errors
/// If the database does not answer.
pub async fn lift(tx: &mut Tx, tenant: &str, user: &str, by: Clearing) -> Result<()> {
    for ladder in ladders(by) {
        for familiar in [true, false] {
            lockout::clear(tx, tenant, &name(ladder, user, familiar)).await?;
        }
    }
    Ok(())
}

/// Whether sign-in is refused for an account now, on either side, at its first proof or at its second.
///
/// # Errors
/// If the database does not answer.
pub(in crate::portal) async fn is_locked(tx: &mut Tx, tenant: &str, user: &str, now: i64) -> Result<bool> {
    for ladder in ladders(Clearing::Administrator) {
        for familiar in [true, false] {
            if lockout::get(tx, tenant, &name(ladder, user, familiar)).await?.until > now {
                return Ok(true);
            }
        }
    }
    Ok(false)
}

/// Until when an account is locked for strangers, whatever they were wrong with; 0: it is not.
///
/// # Errors
/// If the database does not answer.
pub async fn locked_until(tx: &mut Tx, tenant: &str, user: &str) -> Result<i64> {
    let mut until = 0;
    for ladder in ladders(Clearing::Administrator) {
        until = until.max(lockout::get(tx, tenant, &name(ladder, user, false)).await?.until);
    }
    Ok(until)
}
