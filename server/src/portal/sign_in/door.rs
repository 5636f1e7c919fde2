//! Who must knock before a password or a second factor is looked at. After three failures of an hour – from an address range, or for a user id
//! or an account – the bot check is asked for; after a hundred from one range it is harder, and must rest for half a minute. Nobody is
//! refused: whoever shares a range with strangers waits a little.

use anyhow::Result;
use app::contract::{
    Caller, Refusal,
    recover::{BotCheck, BotPuzzle},
    sign_in::SignInRefusal,
};

use crate::{
    portal::{
        Core,
        puzzle::{Effort, Lock},
        throttle::table::UNCHECKED,
    },
    store::{Tx, guard, tally},
};

const HOUR: i64 = 3600;

/// The door for one caller, on behalf of one user id or account.
pub(in crate::portal) struct Door {
    network: String,
    /// Where failures for the user id or account are counted: tenant or place, and name.
    whose: Option<(String, String)>,
}

impl Door {
    /// For somebody: `tenant` and a name that tells nothing.
    pub(in crate::portal) fn of(core: &Core, caller: &Caller, (tenant, name): (&str, &str)) -> Self {
        Self { whose: Some((tenant.to_owned(), format!("s:{name}"))), ..Self::of_range(core, caller) }
    }

    /// For whoever comes from there.
    pub(in crate::portal) fn of_range(core: &Core, caller: &Caller) -> Self {
        Self { network: core.network(caller.address), whose: None }
    }

    /// Takes the guard of the address range. It comes before all others.
    pub(in crate::portal) async fn guard(&self, tx: &mut Tx) -> Result<()> {
        guard::take(tx, "-", &[&format!("a:{}", self.network)]).await
    }

    /// What is asked of a form; nothing where there were few failures.
    async fn asks(&self, core: &Core, tx: &mut Tx) -> Result<Option<Effort>> {
        let after = core.clock.now() - HOUR;
        let range = tally::since(tx, "-", &self.range(), after).await?.count;
        if range >= core.limit(&self.network, core.limits.sign_ins_per_address) {
            return Ok(Some(Effort::Slower));
        }
        let whose = match &self.whose {
            Some((tenant, name)) => tally::since(tx, tenant, name, after).await?.count,
            None => 0,
        };
        let unchecked = whose < UNCHECKED && range < core.times(&self.network) * UNCHECKED;
        Ok((!unchecked).then_some(Effort::Usual))
    }

    /// The puzzle for the page, where one is asked for; `anyway`: also where it is not.
    pub(in crate::portal) async fn puzzle(
        &self,
        core: &Core,
        tx: &mut Tx,
        lock: Lock<'_>,
        anyway: bool,
    ) -> Result<Option<BotPuzzle>> {
        let asks = self.asks(core, tx).await?.or(anyway.then_some(Effort::Usual));
        Ok(match asks {
            Some(effort) => Some(core.puzzle(tx, lock, effort).await?),
            None => None,
        })
    }

    /// Why a form may not pass; the puzzle is spent with the transaction.
    pub(in crate::portal) async fn refusal(
        &self,
        core: &Core,
        caller: &Caller,
        tx: &mut Tx,
        (lock, bot): (Lock<'_>, Option<&BotCheck>),
    ) -> Result<Option<SignInRefusal>> {
        let Some(effort) = self.asks(core, tx).await? else { return Ok(None) };
        let Some(bot) = bot else { return Ok(Some(SignInRefusal::BotCheck)) };
        Ok(match core.pass_puzzle(tx, caller, (lock, effort), bot).await? {
            Ok(()) => None,
            Err(Refusal::TooQuick) => Some(SignInRefusal::TooQuick),
            Err(_) => Some(SignInRefusal::BotCheck),
        })
    }

    /// Counts a failure. The guard of the range is held.
    pub(in crate::portal) async fn count(&self, tx: &mut Tx, now: i64) -> Result<()> {
        tally::add(tx, "-", &self.range(), now).await?;
        match &self.whose {
            Some((tenant, name)) => tally::add(tx, tenant, name, now).await,
            None => Ok(()),
        }
    }

    /// Takes back what was counted before it was compared: it was right.
    pub(in crate::portal) async fn take_back(&self, tx: &mut Tx, counted_at: i64) -> Result<()> {
        tally::take_back(tx, "-", &self.range(), counted_at).await?;
        match &self.whose {
            Some((tenant, name)) => tally::take_back(tx, tenant, name, counted_at).await,
            None => Ok(()),
        }
    }

    fn range(&self) -> String {
        format!("a:{}:sign-in", self.network)
    }
}
