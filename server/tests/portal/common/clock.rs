//! A clock that only the test moves.

use std::{
    sync::{
        Mutex,
        atomic::{AtomicI64, Ordering},
    },
    time::Duration,
};

use async_trait::async_trait;
use server::portal::Clock;

pub(crate) struct TestClock {
    now: AtomicI64,
    deadlines: Mutex<Vec<Duration>>,
}

impl Default for TestClock {
    fn default() -> Self {
        Self { now: AtomicI64::new(1_790_000_000), deadlines: Mutex::default() }
    }
}

impl TestClock {
    pub(crate) fn advance(&self, seconds: i64) {
        self.now.fetch_add(seconds, Ordering::SeqCst);
    }

    /// Deadlines that answers waited for since the last call, as time after their request.
    pub(crate) fn take_deadlines(&self) -> Vec<Duration> {
        std::mem::take(&mut self.deadlines.lock().expect("no panic while listing"))
    }
}

#[async_trait]
impl Clock for TestClock {
    fn now(&self) -> i64 {
        self.now.load(Ordering::SeqCst)
    }

    fn elapsed(&self) -> Duration {
        Duration::ZERO
    }

    /// Notes the deadline instead of waiting for it.
    async fn rest(&self, until: Duration) {
        self.deadlines.lock().expect("no panic while listing").push(until);
    }
}
