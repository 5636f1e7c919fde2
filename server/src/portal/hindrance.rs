//! What keeps somebody from resetting at this moment, for those who look after them.

use anyhow::Result;
use app::contract::admin::Condition;

use super::{sign_in::lock, subject::Subject, throttle};
use crate::{
    directory::Directory,
    store::{Tx, tenant::Tenant, user::User},
};

/// What must hold, and whether it does; and whether too many wrong tries closed the account.
pub(crate) struct Hindrance {
    pub(crate) conditions: Vec<(Condition, bool)>,
    pub(crate) closed: bool,
}

impl Hindrance {
    /// Reads it. `typed` names the user id in counters.
    pub(crate) async fn of(
        tx: &mut Tx,
        (tenant, person): (&Tenant, &User),
        directory: &dyn Directory,
        (typed, now): (&str, i64),
    ) -> Result<Self> {
        let subject = Subject::by_id(tx, tenant, &person.id, now).await?;
        Ok(Self {
            conditions: subject.conditions(tenant, directory).await,
            closed: throttle::is_closed(tx, &tenant.id, &person.id, typed, now).await?
                || lock::is_locked(tx, &tenant.id, &person.id, now).await?,
        })
    }

    /// The names of what stands in the way, in the order in which they are told.
    pub(crate) fn names(&self) -> Vec<&'static str> {
        let missing = self.conditions.iter().filter(|(_, holds)| !holds).map(|(condition, _)| condition.name());
        missing.chain(self.closed.then_some("closed")).collect()
    }
}
