//! Commits that stay after a power cut, on SQLite.
//!
//! With `synchronous = NORMAL` a commit stands in the journal (WAL), but the system may keep that in memory for half a minute: a cut takes
//! back the guess that was counted, the recovery code that was spent, the password that somebody was told of. With `FULL` every writer waits
//! for the disk while it keeps all others out, some milliseconds each. So whoever committed lets the next one write and then waits, and one wait
//! serves all who committed before it began.

use std::{
    ffi::OsString,
    fs::File,
    io,
    path::{Path, PathBuf},
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
};

use tokio::sync::Mutex;

/// The journal of a SQLite file.
#[derive(Clone, Debug)]
pub struct Journal(Arc<Inner>);

#[derive(Debug)]
struct Inner {
    file: PathBuf,
    /// Commits so far.
    commits: AtomicU64,
    /// How many of them are on the disk; whoever has the lock brings the rest there.
    settled: Mutex<u64>,
    /// How often the disk was waited for.
    waits: AtomicU64,
}

impl Journal {
    /// The journal that SQLite keeps beside a file.
    pub(super) fn of(database: &Path) -> Self {
        let mut file = OsString::from(database);
        file.push("-wal");
        let inner = Inner { file: file.into(), commits: AtomicU64::new(0), settled: Mutex::new(0), waits: AtomicU64::new(0) };
        Self(Arc::new(inner))
    }

    /// Returns when everything that was committed before is on the disk.
    ///
    /// # Errors
    /// If the disk does not take it.
    pub(super) async fn settle(&self) -> io::Result<()> {
        let mine = self.0.commits.fetch_add(1, Ordering::SeqCst) + 1;
        let mut settled = self.0.settled.lock().await;
        if *settled >= mine {
            return Ok(());
        }
        let upto = self.0.commits.load(Ordering::SeqCst);
        let file = self.0.file.clone();
        // SQLite locks other files than this one, so opening and closing it here takes no lock away.
        tokio::task::spawn_blocking(move || File::open(file)?.sync_data()).await??;
        self.0.waits.fetch_add(1, Ordering::SeqCst);
        *settled = upto;
        Ok(())
    }

    /// How often the disk was waited for.
    pub fn waits(&self) -> u64 {
        self.0.waits.load(Ordering::SeqCst)
    }
}

#[cfg(test)]
mod tests {
    use futures::future::join_all;

    use crate::{
        config::DatabaseUrl,
        store::{Db, tally},
    };

    async fn one(db: &Db) {
        let mut tx = db.write().await.expect("a transaction");
        tally::add(&mut tx, "harbour", "wrong", 1).await.expect("counted");
        tx.commit().await.expect("committed");
    }

    #[tokio::test]
    async fn every_commit_is_on_the_disk_before_it_is_told_and_many_at_once_wait_together() {
        let folder = tempfile::tempdir().expect("a folder");
        let db = Db::open(&DatabaseUrl::Sqlite(folder.path().join("rekey.db"))).await.expect("a database");
        db.migrate().await.expect("tables");
        let Db::Sqlite { journal, .. } = &db else { panic!("a file") };
        let before = journal.waits();
        for _ in 0..5 {
            one(&db).await;
        }
        assert_eq!(journal.waits() - before, 5, "each for itself");
        // Ten who commit while the disk is waited for are served by one wait.
        let before = journal.waits();
        let held = journal.0.settled.lock().await;
        let mut ten = join_all((0..10).map(|_| journal.settle()));
        assert!(futures::poll!(&mut ten).is_pending());
        drop(held);
        assert!(ten.await.iter().all(Result::is_ok));
        assert_eq!(journal.waits() - before, 1, "together");
        // Whoever only reads waits for nothing.
        let before = journal.waits();
        db.read().await.expect("a transaction").commit().await.expect("read");
        assert_eq!(journal.waits(), before);
    }
}
