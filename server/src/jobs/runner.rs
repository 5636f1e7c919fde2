//! Claims due jobs, carries them out a few at a time, and tries again what failed.

use std::{sync::Arc, time::Duration};

use anyhow::{Context as _, Result};
use app::{
    contract::{Asked, TenantId},
    l10n::{Texts, Words},
};
use tokio::task::JoinSet;
use tokio_util::sync::CancellationToken;
use tracing::{info, warn};

use super::{Errand, helpers};
use crate::{
    courier::{Brand, Courier, Envelope, Letter, Logo, Undelivered, compose},
    crypto::Keys,
    store::{
        Db, Tx, brand,
        job::{self, Job},
        tally,
        tenant::{self, Tenant},
    },
};

/// How often the queue is looked at.
const PULSE: Duration = Duration::from_millis(250);
/// Letters under way at once; each may wait half a minute for a slow server.
const HANDS: usize = 32;
/// Seconds until another node may take a claimed job: longer than any delivery lasts.
const LEASE_S: i64 = 120;
/// Seconds to wait after each failure; after the last one the job is dead.
const BACKOFF_S: [i64; 5] = [10, 30, 120, 600, 3600];
/// A code that is late by more than three tries has been asked for again, or is over.
const TRIES_FOR_A_CODE: usize = 3;

/// What the runner needs to write and carry letters.
pub struct Post {
    /// The queue, tenants and brands.
    pub db: Db,
    /// Opens the errands.
    pub keys: Arc<Keys>,
    /// The texts of all languages.
    pub texts: Texts,
    /// Carries what was written.
    pub courier: Arc<dyn Courier>,
    /// Unix seconds.
    pub now: Arc<dyn Fn() -> i64 + Send + Sync>,
}

/// Works through the queue. Cheap to clone.
#[derive(Clone)]
pub struct Runner(Arc<Post>);

/// How a job ended, this time.
enum End {
    Done,
    /// The errand became other jobs.
    Spread(Vec<Errand>),
    /// Try again, if there is a next time.
    Later(String),
    Never(String),
}

impl Runner {
    /// A runner; [`Runner::run`] starts it.
    pub fn new(post: Post) -> Self {
        Self(Arc::new(post))
    }

    /// Works until `stop`, then lets what is under way come to its end.
    pub async fn run(self, stop: CancellationToken) {
        let mut under_way = JoinSet::new();
        while !stop.is_cancelled() {
            while under_way.try_join_next().is_some() {}
            if let Err(error) = self.claim(&mut under_way).await {
                warn!(error = format!("{error:#}"), "the queue cannot be read");
            }
            tokio::select! {
                () = stop.cancelled() => {}
                () = tokio::time::sleep(PULSE) => {}
            }
        }
        under_way.join_all().await;
    }

    /// Does everything that is due now, one after the other; for tests, which move the clock themselves. Gives the number of jobs done.
    ///
    /// # Errors
    /// If the database does not answer.
    pub async fn drain(&self) -> Result<usize> {
        let mut count = 0;
        loop {
            let mut tx = self.0.db.write().await?;
            let jobs = job::claim(&mut tx, (self.0.now)(), LEASE_S, 1).await?;
            tx.commit().await?;
            let Some(job) = jobs.into_iter().next() else { return Ok(count) };
            self.carry_out(&job).await?;
            count += 1;
        }
    }

    async fn claim(&self, under_way: &mut JoinSet<()>) -> Result<()> {
        let free = HANDS.saturating_sub(under_way.len());
        if free == 0 {
            return Ok(());
        }
        let mut tx = self.0.db.write().await?;
        let jobs = job::claim(&mut tx, (self.0.now)(), LEASE_S, i64::try_from(free).unwrap_or(1)).await?;
        tx.commit().await?;
        for job in jobs {
            let runner = self.clone();
            under_way.spawn(async move {
                if let Err(error) = runner.carry_out(&job).await {
                    warn!(job = job.id, error = format!("{error:#}"), "a job could not be recorded; it will be claimed again");
                }
            });
        }
        Ok(())
    }

    /// Does one job and records how it ended. Nothing of the letter is ever logged: only its kind, and causes without content.
    async fn carry_out(&self, job: &Job) -> Result<()> {
        let now = (self.0.now)();
        let errand = Errand::open(&self.0.keys, job);
        let kind = errand.as_ref().map_or("unreadable", kind);
        let tries = usize::try_from(job.tries).unwrap_or(usize::MAX);
        let wait = BACKOFF_S.get(tries.saturating_sub(1)).filter(|_| tries <= patience(errand.as_ref().ok()));
        let end = match errand {
            Err(_) => End::Never("the errand cannot be opened".into()),
            Ok(_) if now >= job.expires_at => End::Never("it is too late".into()),
            // The state of the outside is not to be seen in the queue's own failures: these are tried again as well.
            Ok(errand) => self.attempt(job, &errand, now).await.unwrap_or_else(|error| End::Later(format!("{error:#}"))),
        };
        let mut tx = self.0.db.write().await?;
        match (end, wait) {
            (End::Done, _) => {
                job::finish(&mut tx, &job.tenant_id, &job.id, None).await?;
                if kind != "blank" {
                    info!(job = job.id, tenant = job.tenant_id, kind, tries, "delivered");
                }
            }
            (End::Spread(errands), _) => {
                for errand in errands {
                    errand.push(&mut tx, &self.0.keys, &job.tenant_id, now, job.expires_at).await?;
                }
                job::finish(&mut tx, &job.tenant_id, &job.id, None).await?;
            }
            (End::Later(cause), Some(wait)) => {
                info!(job = job.id, tenant = job.tenant_id, kind, tries, cause, wait_s = wait, "not delivered yet");
                job::retry(&mut tx, &job.tenant_id, &job.id, now + wait, &cause).await?;
            }
            (End::Later(cause) | End::Never(cause), _) => {
                warn!(job = job.id, tenant = job.tenant_id, kind, tries, cause, "given up");
                job::finish(&mut tx, &job.tenant_id, &job.id, Some(&cause)).await?;
            }
        }
        tx.commit().await
    }

    async fn attempt(&self, job: &Job, errand: &Errand, now: i64) -> Result<End> {
        match errand {
            Errand::Blank => Ok(End::Done),
            Errand::Helpers { letter } => self.spread(job, letter).await,
            Errand::HelpersDigest { since } => {
                let mut tx = self.0.db.read().await?;
                let count = tally::since(&mut tx, &job.tenant_id, REQUESTS, since - 1).await?.count;
                drop(tx);
                self.spread(job, &Letter::ContactDigest { count: u32::try_from(count).unwrap_or(u32::MAX) }).await
            }
            Errand::Letter { letter, .. } if letter.ends().is_some_and(|end| now >= end) => {
                Ok(End::Never("it is too late".into()))
            }
            Errand::Letter { to, language, letter } => {
                // No transaction is held while the outside is asked.
                let mut tx = self.0.db.read().await?;
                let tenant = tenant::get(&mut tx, &job.tenant_id).await?.context("the tenant is gone")?;
                let asked = Asked::default();
                let words = self.0.texts.negotiate(&asked, language.as_deref(), &tenant.languages);
                let brand = brand_of(&mut tx, tenant, &words).await?;
                drop(tx);
                let envelope = Envelope { id: job.id.clone(), tenant: TenantId::new(&job.tenant_id), to: to.clone() };
                let message = compose(letter, &words, &brand, envelope);
                Ok(match self.0.courier.deliver(&message).await {
                    Ok(()) => End::Done,
                    Err(Undelivered::Later(cause)) => End::Later(cause.into_owned()),
                    Err(Undelivered::Never(cause)) => End::Never(cause.into_owned()),
                })
            }
        }
    }

    /// One job for each helper: what fails for one of them is tried again for that one alone.
    async fn spread(&self, job: &Job, letter: &Letter) -> Result<End> {
        let mut tx = self.0.db.read().await?;
        let errands = helpers::letters(&mut tx, &job.tenant_id, letter).await?;
        Ok(if errands.is_empty() { End::Never("no administrator has an address".into()) } else { End::Spread(errands) })
    }
}

/// Where requests for help are counted, for a tenant.
const REQUESTS: &str = "n:contact";

fn kind(errand: &Errand) -> &'static str {
    match errand {
        Errand::Blank => "blank",
        Errand::Letter { letter, .. } | Errand::Helpers { letter } => letter.kind(),
        Errand::HelpersDigest { .. } => "contact_digest",
    }
}

/// How many failures are followed by another try.
fn patience(errand: Option<&Errand>) -> usize {
    match errand {
        Some(Errand::Letter { letter: Letter::Code { .. } | Letter::CodeText { .. } | Letter::Call { .. }, .. }) => {
            TRIES_FOR_A_CODE
        }
        _ => BACKOFF_S.len(),
    }
}

async fn brand_of(tx: &mut Tx, tenant: Tenant, words: &Words) -> Result<Brand> {
    let set = tenant.brand.for_language(words.tag());
    let logo = match &set.logo {
        Some(name) => brand::get(tx, name).await?,
        None => None,
    };
    Ok(Brand {
        name: tenant.name,
        base_url: tenant.base_url,
        colour: set.colour,
        logo: logo.map(|file| Logo { content_type: file.content_type, bytes: file.bytes.into() }),
    })
}

#[cfg(test)]
#[path = "runner_tests.rs"]
mod tests;
