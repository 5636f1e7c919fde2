//! Slow work – hashes, estimates, pictures – on threads of its own, a few at a time.
//!
//! The seat belongs to the work and not to whoever waits for it: a client that hangs up ends the waiting, never the work, and a seat that
//! was given back with the request would let such clients have any number of hashes computed at once, each with its own memory.
//!
//! The threads stand back behind those that answer: as many hashes as there are processors must not halve the rate of pages.

use std::{sync::Arc, thread, time::Duration};

use anyhow::{Context, Result};
use tokio::{
    sync::{OwnedSemaphorePermit, Semaphore, oneshot},
    time::timeout,
};

/// How long work may wait for a seat. Shorter than a request may take, so that it ends with an answer.
const PATIENCE: Duration = Duration::from_secs(20);

/// How far slow work stands back: a tenth of the processor where pages want all of it.
#[cfg(target_os = "linux")]
const NICE: i32 = 10;

/// Seats for slow work. Clones share them.
#[derive(Clone, Debug)]
pub struct Seats {
    all: Arc<Semaphore>,
    patience: Duration,
}

impl Seats {
    /// So many, at least one.
    pub fn new(seats: usize) -> Self {
        Self { all: Arc::new(Semaphore::new(seats.max(1))), patience: PATIENCE }
    }

    /// Waits for a seat and does the work there. Whoever stops waiting before there was one has the work not done at all; after that it
    /// is done to its end and holds its seat until then.
    ///
    /// # Errors
    /// If no seat was free for twenty seconds, or the work panicked.
    pub async fn work<T: Send + 'static>(&self, work: impl FnOnce() -> T + Send + 'static) -> Result<T> {
        let seat = self.take().await?;
        let (tell, told) = oneshot::channel();
        let seated = move || {
            stand_back();
            let done = work();
            drop(seat);
            // Nobody may be waiting any more.
            let _ = tell.send(done);
        };
        // A thread is made in microseconds, and its priority cannot be raised again: it serves once.
        thread::Builder::new().name("slow work".into()).spawn(seated).context("no thread for slow work")?;
        told.await.context("slow work did not finish")
    }

    /// One seat, held as long as the value is.
    ///
    /// # Errors
    /// If none was free for twenty seconds.
    pub async fn take(&self) -> Result<OwnedSemaphorePermit> {
        let seat = timeout(self.patience, Arc::clone(&self.all).acquire_owned());
        seat.await.context("all seats for slow work were taken for too long")?.context("the seats are closed")
    }

    /// Seats that nobody holds at this moment.
    pub fn free(&self) -> usize {
        self.all.available_permits()
    }
}

/// Lets the threads that answer go first. Where that is not possible, the work is done all the same.
fn stand_back() {
    #[cfg(target_os = "linux")]
    // "The calling process" is the calling thread, on Linux alone.
    let _ = rustix::process::setpriority_process(None, NICE);
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc;

    use super::*;

    #[tokio::test]
    async fn whoever_hangs_up_in_the_middle_of_the_work_does_not_give_its_seat_back() {
        let seats = Seats::new(1);
        let (began, begun) = tokio::sync::oneshot::channel();
        let (end, ended) = mpsc::channel::<()>();
        let client = tokio::spawn({
            let seats = seats.clone();
            async move {
                let work = move || {
                    let _ = began.send(());
                    let _ = ended.recv();
                };
                seats.work(work).await
            }
        });
        begun.await.expect("the work began");
        client.abort();
        assert!(client.await.expect_err("it hung up").is_cancelled());
        assert_eq!(seats.free(), 0, "the work goes on, in its seat");
        end.send(()).expect("it still works");
        assert_eq!(seats.work(|| 7).await.expect("the next one has the seat"), 7);
    }

    #[tokio::test]
    async fn whoever_hangs_up_before_there_was_a_seat_has_nothing_done() {
        let seats = Seats::new(1);
        let taken = seats.take().await.expect("a seat");
        let (told, mut hears) = tokio::sync::oneshot::channel();
        let waiting = seats.work(move || told.send(()));
        assert!(timeout(Duration::ZERO, waiting).await.is_err());
        drop(taken);
        seats.work(|| ()).await.expect("a seat");
        assert!(hears.try_recv().is_err(), "it was never begun");
    }

    #[tokio::test]
    async fn work_that_gets_no_seat_in_time_is_an_error_and_not_a_wait_for_ever() {
        let seats = Seats { patience: Duration::from_millis(1), ..Seats::new(1) };
        let _taken = seats.take().await.expect("a seat");
        assert!(seats.work(|| ()).await.is_err());
    }

    #[tokio::test]
    async fn work_that_panics_gives_its_seat_back() {
        let seats = Seats::new(1);
        assert!(seats.work(|| panic!("a bug")).await.is_err());
        assert_eq!(seats.free(), 1);
    }
}
