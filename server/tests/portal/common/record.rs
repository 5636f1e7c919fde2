//! The record of what happened, as a test writes and reads it.

use std::time::{Duration, SystemTime};

use server::{
    portal::{
        Clock as _, Core,
        record::{self, Findings, Known},
    },
    store::event::{self, Event},
};

use super::Portal;

impl Portal {
    pub(crate) fn core(&self) -> &Core {
        &self.server.core
    }

    /// Something of no importance happens.
    pub(crate) async fn happened(&self, tenant: &str, login: &str) {
        let event = Event { at: self.clock.now(), kind: "sign_in".into(), login: login.into(), ..Event::default() };
        let mut tx = self.write().await;
        event::record(&mut tx, tenant, &event).await.expect("database");
        tx.commit().await.expect("database");
    }

    /// Seals everything that happened up to now. What happened in this very millisecond is sealed in the next.
    pub(crate) async fn seal(&self) {
        self.next_millisecond().await;
        record::seal_all(self.core(), &mut Known::default(), Duration::ZERO).await.expect("database");
    }

    /// What happens from then on has later names than what happened before.
    pub(crate) async fn next_millisecond(&self) {
        let millis = || SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).expect("a clock").as_millis();
        let now = millis();
        while millis() == now {
            tokio::task::yield_now().await;
        }
    }

    pub(crate) async fn verify(&self, tenant: &str) -> Findings {
        let mut tx = self.write().await;
        record::verify(&mut tx, &self.core().keys, tenant).await.expect("database")
    }

    pub(crate) async fn knows(&self, tenant: &str, head: &str) -> bool {
        record::knows(&mut self.write().await, tenant, head).await.expect("database")
    }

    /// Deletes what is older than so many days.
    pub(crate) async fn prune(&self, tenant: &str, days: i64) -> u64 {
        let before = self.clock.now() - days * 24 * 3600;
        record::prune(&self.core().db, &self.core().keys, tenant, (before, false)).await.expect("a record that holds")
    }
}
