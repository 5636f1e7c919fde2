//! The lock-out of sign-in (specification §8.4): ten different wrong passwords lock for a minute, each further one for longer. Familiar
//! browsers are counted apart from unfamiliar ones, so that no stranger locks the owner out; user ids that nobody has are counted alike.

use anyhow::Result;
use app::contract::Caller;

use crate::{
    crypto::Purpose,
    portal::Core,
    store::{Tx, lockout, lockout::Lockout},
};

/// Wrong passwords that lock, and for how long the first time; each further time twice as long.
const FAILURES: i64 = 10;
const LOCK: i64 = 60;
const LONGEST: i64 = 4 * 3600;
/// Wrong passwords remembered: the same one again, from a phone that was not told the new one, does not count.
const REMEMBERED: usize = 3;
const DAY: i64 = 24 * 3600;
/// Hexadecimal digits kept of a wrong password's keyed hash: enough to know it again, far too few to find it by.
const MARK: usize = 8;

/// One account or made-up account, from one side.
pub(in crate::portal) struct Lock {
    tenant: String,
    name: String,
    state: Lockout,
}

impl Lock {
    /// Reads where it stands.
    ///
    /// # Errors
    /// If the database does not answer.
    pub(in crate::portal) async fn of(core: &Core, caller: &Caller, tx: &mut Tx, tenant: &str, user: &str) -> Result<Self> {
        let familiar = caller.devices.contains(&core.device_mark(tenant, user));
        let name = name(user, familiar);
        Ok(Self { tenant: tenant.into(), state: lockout::get(tx, tenant, &name).await?, name })
    }

    /// Whether sign-in is refused now. While it is, nothing is compared, counted or lengthened.
    pub(in crate::portal) fn is_closed(&self, now: i64) -> bool {
        self.state.until > now
    }

    /// Counts a try before it is compared, so that whoever hangs up meanwhile has had it. A wrong password that was remembered costs nothing
    /// again. True if it locked: this one is still compared, the next one is not.
    ///
    /// # Errors
    /// If the database does not answer.
    pub(in crate::portal) async fn count_try(&mut self, core: &Core, tx: &mut Tx, password: &str, now: i64) -> Result<bool> {
        if self.knows(&self.mark(core, password, now)) {
            return Ok(false);
        }
        let full = self.state.failures + 1 >= FAILURES;
        if full {
            // After a lock-out each further wrong password locks again, longer.
            self.state.until = now + (LOCK << self.state.locks.min(10)).min(LONGEST);
            self.state.locks += 1;
            self.state.failures = FAILURES - 1;
        } else {
            self.state.failures += 1;
        }
        lockout::put(tx, &self.tenant, &self.name, &self.state, now).await?;
        Ok(full)
    }

    /// Remembers a password that was wrong. Only then: of the right one nothing is kept that is quicker to try than its hash.
    ///
    /// # Errors
    /// If the database does not answer.
    pub(in crate::portal) async fn remember_wrong(&mut self, core: &Core, tx: &mut Tx, password: &str, now: i64) -> Result<()> {
        let mark = self.mark(core, password, now);
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
    pub(in crate::portal) async fn count(mut self, core: &Core, tx: &mut Tx, password: &str, now: i64) -> Result<bool> {
        let locked = self.count_try(core, tx, password, now).await?;
        self.remember_wrong(core, tx, password, now).await?;
        Ok(locked)
    }

    fn mark(&self, core: &Core, password: &str, now: i64) -> String {
        let day = (now / DAY).to_be_bytes();
        let mut mark = core.keys.mark(Purpose::Wrong, &[&day, self.tenant.as_bytes(), self.name.as_bytes(), password.as_bytes()]);
        mark.truncate(MARK);
        mark
    }

    fn knows(&self, mark: &str) -> bool {
        self.state.recent.split(' ').any(|known| known == mark)
    }

    /// A right password begins anew, on its side.
    ///
    /// # Errors
    /// If the database does not answer.
    pub(in crate::portal) async fn clear(self, tx: &mut Tx) -> Result<()> {
        lockout::clear(tx, &self.tenant, &self.name).await
    }
}

fn name(user: &str, familiar: bool) -> String {
    format!("{user}:{}", if familiar { "familiar" } else { "other" })
}

/// Lifts the lock-out of an account on both sides: after a reset, or by an administrator.
///
/// # Errors
/// If the database does not answer.
pub async fn lift(tx: &mut Tx, tenant: &str, user: &str) -> Result<()> {
    for familiar in [true, false] {
        lockout::clear(tx, tenant, &name(user, familiar)).await?;
    }
    Ok(())
}

/// Whether sign-in is refused for an account now, on either side.
///
/// # Errors
/// If the database does not answer.
pub(in crate::portal) async fn is_locked(tx: &mut Tx, tenant: &str, user: &str, now: i64) -> Result<bool> {
    for familiar in [true, false] {
        if lockout::get(tx, tenant, &name(user, familiar)).await?.until > now {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Until when an account is locked for strangers; 0: it is not.
///
/// # Errors
/// If the database does not answer.
pub async fn locked_until(tx: &mut Tx, tenant: &str, user: &str) -> Result<i64> {
    Ok(lockout::get(tx, tenant, &name(user, false)).await?.until)
}
