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

use super::{
    Errand,
    class::Class,
    helpers,
    seats::{HANDS, Seat, Seats},
};
use crate::{
    courier::{Brand, Channel, Courier, Envelope, Letter, Logo, Undelivered, compose},
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
/// The same, as long as there was something to do.
const QUICK_PULSE: Duration = Duration::from_millis(50);
/// Seconds until another node may take a claimed job: longer than any delivery lasts.
const LEASE_S: i64 = 120;
/// Seconds to wait after each failure, the last one again and again; but never longer than a third of the time for which the letter is of
/// use, so that a code of ten minutes is tried for ten minutes.
const BACKOFF_S: [i64; 5] = [10, 30, 120, 600, 3600];
/// A text or a call may have come though the gateway did not say so, and costs: after so many failures it is given up.
const TRIES_OF_A_GATEWAY: i64 = 4;

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
        let (seats, mut under_way) = (Seats::default(), JoinSet::new());
        while !stop.is_cancelled() {
            while under_way.try_join_next().is_some() {}
            let claimed = self.claim(&seats, HANDS).await.unwrap_or_else(|error| {
                warn!(error = format!("{error:#}"), "the queue cannot be read");
                Vec::new()
            });
            let pause = if claimed.is_empty() { PULSE } else { QUICK_PULSE };
            for (job, seat) in claimed {
                under_way.spawn(self.clone().work(job, seat));
            }
            tokio::select! {
                () = stop.cancelled() => {}
                () = tokio::time::sleep(pause) => {}
            }
        }
        under_way.join_all().await;
    }

    /// Does everything that is due now, one after the other; for tests, which move the clock themselves. Gives the number of jobs done.
    ///
    /// # Errors
    /// If the database does not answer.
    pub async fn drain(&self) -> Result<usize> {
        let (seats, mut count) = (Seats::default(), 0);
        while let Some((job, _seat)) = self.claim(&seats, 1).await?.pop() {
            self.carry_out(&job).await?;
            count += 1;
        }
        Ok(count)
    }

    /// Takes what goes first, as far as there are hands for it.
    async fn claim(&self, seats: &Seats, most: usize) -> Result<Vec<(Job, Seat)>> {
        let now = (self.0.now)();
        let mut claimed = Vec::new();
        for class in Class::ALL {
            // Looked up without a transaction that writes: most of the time nothing waits.
            let mut tenants = job::waiting(&mut self.0.db.read().await?, class.number(), now).await?;
            if tenants.is_empty() {
                continue;
            }
            let mut tx = self.0.db.write().await?;
            while !tenants.is_empty() {
                // One for each in turn, and again for those who have more.
                let mut more = Vec::new();
                for tenant in seats.in_turn(class, tenants) {
                    let Some(seat) = (claimed.len() < most).then(|| seats.take(class, &tenant)).flatten() else { continue };
                    if let Some(job) = job::claim(&mut tx, (class.number(), &tenant), now, LEASE_S).await? {
                        claimed.push((job, seat));
                        more.push(tenant);
                    }
                }
                more.sort();
                tenants = more;
            }
            tx.commit().await?;
        }
        Ok(claimed)
    }

    async fn work(self, job: Job, seat: Seat) {
        if let Err(error) = self.carry_out(&job).await {
            warn!(job = job.id, error = format!("{error:#}"), "a job could not be recorded; it will be claimed again");
        }
        drop(seat);
    }

    /// Does one job and records how it ended. Nothing of the letter is ever logged: only its kind, and causes without content.
    async fn carry_out(&self, job: &Job) -> Result<()> {
        let now = (self.0.now)();
        let errand = Errand::open(&self.0.keys, job);
        let kind = errand.as_ref().map_or("unreadable", kind);
        let tries = job.tries;
        let wait = errand.as_ref().ok().and_then(|errand| patience(errand, job, now));
        let end = match errand {
            Err(_) => End::Never("the errand cannot be opened".into()),
            Ok(errand) if now >= end(&errand, job) => End::Never("it is too late".into()),
            // The state of the outside is not to be seen in the queue's own failures: these are tried again as well.
            Ok(errand) => self.attempt(job, &errand).await.unwrap_or_else(|error| End::Later(format!("{error:#}"))),
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

    async fn attempt(&self, job: &Job, errand: &Errand) -> Result<End> {
        match errand {
            Errand::Blank => Ok(End::Done),
            Errand::Helpers { letter } => self.spread(job, letter).await,
            Errand::HelpersDigest { since } => {
                let mut tx = self.0.db.read().await?;
                let count = tally::since(&mut tx, &job.tenant_id, REQUESTS, since - 1).await?.count;
                drop(tx);
                self.spread(job, &Letter::ContactDigest { count: u32::try_from(count).unwrap_or(u32::MAX) }).await
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

/// Seconds until the next try, if what the errand carries still lives then.
fn patience(errand: &Errand, job: &Job, now: i64) -> Option<i64> {
    let failures = usize::try_from(job.tries - 1).unwrap_or_default();
    let left = end(errand, job) - now;
    let wait = BACKOFF_S[failures.min(BACKOFF_S.len() - 1)].min(left / 3).max(BACKOFF_S[0]);
    let by_gateway = matches!(errand, Errand::Letter { letter, .. } if letter.channel() != Channel::Email);
    let worth = !by_gateway || job.tries < TRIES_OF_A_GATEWAY;
    (worth && wait < left).then_some(wait)
}

/// When the errand is of no use any more.
fn end(errand: &Errand, job: &Job) -> i64 {
    match errand {
        Errand::Letter { letter, .. } => letter.ends().map_or(job.expires_at, |end| end.min(job.expires_at)),
        _ => job.expires_at,
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
