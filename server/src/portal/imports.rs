//! Files of people are worked through in the background, some rows at a time: first without writing anything, then, when whoever brought the
//! file says so, for good. Nothing of a file is in memory but a piece of it and a number for each person, so that a million rows are no
//! matter; whatever node does it can end at any moment, and another goes on behind the last row that was written.

use std::{
    io::{self, Read},
    time::Duration,
};

use anyhow::{Context as _, Result};
use app::policy::Part;
use serde_json::json;
use tokio::runtime::Handle;
use tokio_util::sync::CancellationToken;
use tracing::warn;

use super::{
    Core,
    people::{self, BadSheet, CellFault, Change, Meant, Reach, Row, Sheet, Writer},
};
use crate::{
    jobs::behind_everything,
    store::{
        Tx,
        event::Actor,
        import::{self, BAD, CHECKED, CHECKING, DONE, Import, Progress, Refused},
        tenant::{self, Tenant},
        user,
    },
};

/// How often somebody looks for a file.
const PULSE: Duration = Duration::from_millis(250);
/// Rows in one transaction: others who write wait for no more than these.
const ROWS: usize = 25;
/// Seconds until another node may go on.
const LEASE_S: i64 = 120;

/// Works until `stop`.
pub async fn run(core: Core, stop: CancellationToken) {
    while !stop.is_cancelled() {
        match next(&core, &stop).await {
            Ok(true) => continue,
            Ok(false) => {}
            Err(error) => warn!(error = format!("{error:#}"), "an import stands still"),
        }
        tokio::select! {
            () = stop.cancelled() => {}
            () = tokio::time::sleep(PULSE) => {}
        }
    }
}

/// Works through one file, if there is one.
async fn next(core: &Core, stop: &CancellationToken) -> Result<bool> {
    let mut tx = core.db.read().await?;
    let waits = import::waits(&mut tx, core.clock.now()).await?;
    drop(tx);
    if !waits {
        return Ok(false);
    }
    let mut tx = core.db.write().await?;
    let claimed = import::claim(&mut tx, core.clock.now(), LEASE_S).await?;
    tx.commit().await?;
    let Some(import) = claimed else { return Ok(false) };
    // Reading CSV waits for its input: it has a thread of its own, and asks the runtime for each piece.
    let (core, stop, handle) = (core.clone(), stop.clone(), Handle::current());
    tokio::task::spawn_blocking(move || Work { core, import, handle, stop }.through()).await??;
    Ok(true)
}

struct Work {
    core: Core,
    import: Import,
    handle: Handle,
    stop: CancellationToken,
}

impl Work {
    fn through(&self) -> Result<()> {
        let mut sheet = match Sheet::open(self.file()) {
            Ok(sheet) => sheet,
            Err(bad) => return self.bad(bad),
        };
        let tenant = self.handle.block_on(self.begin(&sheet.header()))?;
        let countries = tenant.policy.as_ref().map(|policy| policy.countries.clone()).unwrap_or_default();
        let mut progress = Progress::of(&self.import);
        while !self.stop.is_cancelled() {
            let mut rows = Vec::with_capacity(ROWS);
            while rows.len() < ROWS {
                match sheet.next(&countries) {
                    // What was written before this node took over is only read again to know who was there.
                    Ok(Some(row)) if line(&row) <= self.import.line => {}
                    Ok(Some(row)) => rows.push(row),
                    Ok(None) => break,
                    Err(bad) => return self.bad(bad),
                }
            }
            let last = rows.len() < ROWS;
            if !self.handle.block_on(behind_everything(self.settle(&tenant, rows, &mut progress, last)))? {
                return Ok(());
            }
        }
        // Another node, or the next start, need not wait.
        self.handle.block_on(self.release())
    }

    fn file(&self) -> Pieces<'_> {
        Pieces { work: self, place: 0, piece: Vec::new(), read: 0 }
    }

    async fn begin(&self, header: &str) -> Result<Tenant> {
        let mut tx = self.core.db.write().await?;
        import::set_header(&mut tx, &self.import, header).await?;
        let tenant = tenant::get(&mut tx, &self.import.tenant_id).await?.context("the tenant is gone")?;
        tx.commit().await?;
        Ok(tenant)
    }

    /// Writes some rows, or does as if. False if that was all, or somebody stopped it.
    async fn settle(&self, tenant: &Tenant, rows: Vec<Row>, progress: &mut Progress, last: bool) -> Result<bool> {
        let mut tx = self.core.db.write().await?;
        let Some(now) = import::get(&mut tx, &tenant.id, &self.import.id).await? else { return Ok(false) };
        if now.paused || now.state != self.import.state {
            import::free(&mut tx, &self.import).await?;
            tx.commit().await?;
            return Ok(false);
        }
        let refused = self.apply(&mut tx, tenant, rows, progress).await?;
        if self.import.state == CHECKING {
            // Everything was done, and nothing of it stays.
            drop(tx);
            tx = self.core.db.write().await?;
        }
        for row in &refused {
            import::refuse(&mut tx, &self.import, row).await?;
        }
        import::note(&mut tx, &self.import, progress, self.core.clock.now() + LEASE_S).await?;
        if last {
            let state = if self.import.state == CHECKING { CHECKED } else { DONE };
            import::end(&mut tx, &self.import, state, None).await?;
        }
        tx.commit().await?;
        Ok(!last)
    }

    async fn apply(&self, tx: &mut Tx, tenant: &Tenant, rows: Vec<Row>, progress: &mut Progress) -> Result<Vec<Refused>> {
        let keys = &self.core.keys;
        let now = self.core.clock.now();
        let actor = Actor::file_of(&self.import.user_id, &self.import.login);
        let writer = Writer::new(tx, keys, tenant, actor.clone(), now).await?;
        let writer = Writer { reach: Some(self.reach(tx, tenant).await?), ..writer };
        hold(tx, tenant, &rows).await?;
        let mut refused = Vec::new();
        for row in rows {
            (progress.line, progress.passed) = (line(&row), i64::try_from(row.ends_at).unwrap_or(i64::MAX));
            let applied = match &row.change {
                Ok(change) => writer.apply(tx, change, Meant::Anybody).await?,
                Err(faults) => Err(faults.clone()),
            };
            match applied {
                Err(faults) => {
                    progress.refused += 1;
                    refused.push(told(row, &faults)?);
                }
                Ok(applied) => {
                    match applied.result() {
                        "created" => progress.created += 1,
                        "changed" => progress.changed += 1,
                        _ => progress.unchanged += 1,
                    }
                    let reachable = row.change.as_ref().is_ok_and(Change::gives_mailbox);
                    progress.unreachable += i64::from(applied.created && !reachable);
                    if applied.created && self.import.invites && people::invite(tx, keys, &applied.user, now).await? {
                        people::audit(tx, &applied.user, ("user_invited", &actor), None, now).await?;
                    }
                }
            }
        }
        Ok(refused)
    }

    /// What whoever brought the file may at this moment; nothing any more, if they are gone.
    async fn reach(&self, tx: &mut Tx, tenant: &Tenant) -> Result<Reach> {
        let by = user::by_id(tx, &tenant.id, &self.import.user_id).await?.filter(|by| by.enabled);
        Ok(Reach {
            user_id: self.import.user_id.clone(),
            roles: by.map(|by| by.held()).unwrap_or_default(),
            model: tenant.policy.clone().unwrap_or_default().model(Part::Roles),
        })
    }

    /// The file is none; but a database that does not answer is no fault of it.
    fn bad(&self, bad: BadSheet) -> Result<()> {
        if bad.is_passing() { Err(bad.into()) } else { self.handle.block_on(self.end_as_bad(&bad)) }
    }

    async fn end_as_bad(&self, bad: &BadSheet) -> Result<()> {
        let told = json!({ "code": bad.code(), "about": bad.about() }).to_string();
        let mut tx = self.core.db.write().await?;
        import::end(&mut tx, &self.import, BAD, Some(&told)).await?;
        tx.commit().await
    }

    async fn release(&self) -> Result<()> {
        let mut tx = self.core.db.write().await?;
        import::free(&mut tx, &self.import).await?;
        tx.commit().await
    }
}

impl Progress {
    fn of(import: &Import) -> Self {
        let Import { passed, line, created, changed, unchanged, refused, unreachable, .. } = *import;
        Self { passed, line, created, changed, unchanged, refused, unreachable }
    }
}

fn line(row: &Row) -> i64 {
    i64::try_from(row.line).unwrap_or(i64::MAX)
}

fn told(row: Row, faults: &[CellFault]) -> Result<Refused> {
    Ok(Refused { line: line(&row), login: row.login, faults: serde_json::to_string(faults)?, cells: row.cells })
}

/// The file, piece by piece out of the database.
struct Pieces<'a> {
    work: &'a Work,
    place: i64,
    piece: Vec<u8>,
    read: usize,
}

impl Read for Pieces<'_> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        while self.read == self.piece.len() {
            let Work { core, import, handle, .. } = self.work;
            let piece = handle
                .block_on(async { import::chunk(&mut core.db.read().await?, &import.tenant_id, &import.id, self.place).await });
            let Some(piece) = piece.map_err(io::Error::other)? else { return Ok(0) };
            (self.piece, self.read, self.place) = (piece, 0, self.place + 1);
        }
        let count = into.len().min(self.piece.len() - self.read);
        into[..count].copy_from_slice(&self.piece[self.read..self.read + count]);
        self.read += count;
        Ok(count)
    }
}

/// Takes the guards of everybody whom these rows are about, in one fixed order: rows stand in any.
async fn hold(tx: &mut Tx, tenant: &Tenant, rows: &[Row]) -> Result<()> {
    let mut ids = Vec::new();
    for change in rows.iter().filter_map(|row| row.change.as_ref().ok()) {
        ids.extend(user::by_login(tx, &tenant.id, change.login.as_str()).await?.map(|user| user.id));
    }
    people::hold(tx, &tenant.id, &ids.iter().map(String::as_str).collect::<Vec<_>>()).await
}
