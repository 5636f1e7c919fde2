//! How long a code waits behind a hundred thousand letters of somebody else, and of its own organization, with a mail server that answers at
//! once: from the moment it was asked for until it is handed over.

use std::{
    collections::HashMap,
    path::Path,
    sync::{Arc, Mutex, PoisonError},
    time::{Duration, Instant},
};

use anyhow::{Context, Result, ensure};
use async_trait::async_trait;
use serde_json::{Value, json};
use server::{
    config::DatabaseUrl,
    courier::{Courier, Letter, Message, Undelivered},
    crypto::{Keys, id},
    jobs::{Errand, Post, Runner, behind_everything},
    locales,
    portal::{Clock, SystemClock},
    store::{
        Db,
        tenant::{self, Brand, Tenant},
    },
};
use tokio_util::sync::CancellationToken;

use crate::statistics::percentile;

/// Letters of one organization.
const MASS: usize = 100_000;
/// Codes asked for meanwhile, of both organizations in turn.
const CODES: usize = 400;
/// One after each.
const BETWEEN: Duration = Duration::from_millis(50);

/// A mail server that takes everything at once, and remembers when.
#[derive(Default)]
struct Instantly(Mutex<HashMap<String, Instant>>);

impl Instantly {
    fn taken(&self) -> HashMap<String, Instant> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

#[async_trait]
impl Courier for Instantly {
    async fn deliver(&self, message: &Message) -> Result<(), Undelivered> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).insert(message.to.clone(), Instant::now());
        Ok(())
    }
}

/// Milliseconds that 99 of a hundred codes stay below, and how many letters left in a second beside them.
pub(crate) async fn measure(folder: &Path) -> Result<Value> {
    std::fs::create_dir_all(folder)?;
    let db = Db::open(&DatabaseUrl::Sqlite(folder.join("queue.db"))).await?;
    db.migrate().await?;
    let (keys, clock, courier) = (Arc::new(Keys::new(&[7; 32])), SystemClock::default(), Arc::new(Instantly::default()));
    fill(&db, &keys, clock.now()).await?;
    let runner = Runner::new(Post {
        db: db.clone(),
        keys: Arc::clone(&keys),
        texts: locales::texts(None)?,
        courier: Arc::clone(&courier) as _,
        now: Arc::new(move || SystemClock::default().now()),
    });
    let stop = CancellationToken::new();
    let (running, begun) = (tokio::spawn(runner.run(stop.clone())), Instant::now());
    let mut asked = HashMap::new();
    for number in 0..CODES {
        let (to, tenant) = (format!("code{number}@mail.example"), ["many", "few"][number % 2]);
        asked.insert(to.clone(), Instant::now());
        let now = clock.now();
        let letter = Letter::Code {
            login: to.clone(),
            code: "482913".into(),
            token: id(),
            minutes: 10,
            expires_at: now + 600,
            asked_from: ("Firefox on Linux".into(), "192.0.2.7".into()),
        };
        let mut tx = db.write().await?;
        Errand::Letter { to, language: None, letter }.push(&mut tx, &keys, tenant, now, now + 600).await?;
        tx.commit().await?;
        tokio::time::sleep(BETWEEN).await;
    }
    while courier.taken().keys().filter(|to| to.starts_with("code")).count() < CODES {
        ensure!(begun.elapsed() < Duration::from_secs(600), "the codes do not come");
        tokio::time::sleep(BETWEEN).await;
    }
    let (taken, took) = (courier.taken(), begun.elapsed().as_secs_f64());
    stop.cancel();
    running.await?;
    db.close().await;
    let mut delays = Vec::new();
    for (to, at) in asked {
        delays.push(taken.get(&to).context("it came")?.duration_since(at).as_secs_f64() * 1000.0);
    }
    ensure!(taken.len() < MASS, "the mass was still waiting");
    Ok(json!({
        "p99_ms": percentile(&mut delays, 99), "median_ms": percentile(&mut delays, 50),
        "others_per_second": (taken.len() - CODES) as f64 / took,
    }))
}

async fn fill(db: &Db, keys: &Keys, now: i64) -> Result<()> {
    let mut tx = db.write().await?;
    for tenant in ["many", "few"] {
        let tenant = Tenant {
            id: tenant.into(),
            name: tenant.into(),
            base_url: format!("http://{tenant}.localhost"),
            languages: vec!["en".into()],
            policy: None,
            brand: Brand::default(),
        };
        tenant::insert(&mut tx, &tenant, now).await?;
    }
    for number in 0..MASS {
        let to = format!("new{number}@mail.example");
        let letter = Letter::SetPassword { login: to.clone(), path: format!("/r/{number}"), expires_at: now + 72 * 3600 };
        let errand = Errand::Letter { to, language: None, letter };
        behind_everything(errand.push(&mut tx, keys, "many", now, now + 72 * 3600)).await?;
    }
    tx.commit().await
}
