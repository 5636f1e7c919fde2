//! Time, so that tests can move it.

use std::{
    sync::atomic::{AtomicI64, Ordering},
    time::{Duration, Instant, SystemTime, UNIX_EPOCH},
};

use async_trait::async_trait;

/// What time it is, and waiting.
#[async_trait]
pub trait Clock: Send + Sync {
    /// Seconds since 1970, UTC. Never goes back while the process lives: a clock that is set back revives nothing.
    fn now(&self) -> i64;
    /// Time on a clock that only counts forward, for deadlines.
    fn elapsed(&self) -> Duration;
    /// Waits until that clock shows `until`.
    async fn rest(&self, until: Duration);
}

/// The machine's clock.
pub struct SystemClock {
    start: Instant,
    latest: AtomicI64,
}

impl Default for SystemClock {
    fn default() -> Self {
        Self { start: Instant::now(), latest: AtomicI64::new(0) }
    }
}

#[async_trait]
impl Clock for SystemClock {
    fn now(&self) -> i64 {
        let machine = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs() as i64);
        self.latest.fetch_max(machine, Ordering::Relaxed).max(machine)
    }

    fn elapsed(&self) -> Duration {
        self.start.elapsed()
    }

    async fn rest(&self, until: Duration) {
        tokio::time::sleep(until.saturating_sub(self.elapsed())).await;
    }
}

/// Answers of the neutral wizard leave at a multiple of this.
pub const DEADLINE: Duration = Duration::from_millis(250);

/// Does the work, and answers at the next deadline after it: how long it took is nobody's business.
pub async fn at_deadline<T>(clock: &dyn Clock, work: impl Future<Output = T>) -> T {
    let begun = clock.elapsed();
    let answer = work.await;
    let periods = (clock.elapsed() - begun).as_millis() / DEADLINE.as_millis() + 1;
    clock.rest(begun + DEADLINE * u32::try_from(periods).unwrap_or(u32::MAX)).await;
    answer
}
