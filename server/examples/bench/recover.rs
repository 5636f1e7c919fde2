//! The wizard: whether a known account can be told from an unknown one, and whole resets.

use std::sync::{
    Arc,
    atomic::{AtomicUsize, Ordering},
};

use anyhow::{Result, ensure};
use reqwest::Client;
use serde_json::{Value, json};
use server::portal::totp;
use tokio::task::JoinSet;

use crate::{
    browser::{Browser, client},
    portal::{PEOPLE, SECRET, login},
    statistics::{median, rank_test},
};

/// Attempts of known and of unknown people.
const PAIRS: usize = 1000;

/// Times of known and of unknown people for one form, in milliseconds.
#[derive(Default)]
struct Pair {
    known: Vec<f64>,
    unknown: Vec<f64>,
}

impl Pair {
    fn json(mut self) -> Value {
        let z = rank_test(&self.known, &self.unknown);
        let (known, unknown) = (median(&mut self.known), median(&mut self.unknown));
        json!({ "known_ms": known, "unknown_ms": unknown, "difference_ms": (known - unknown).abs(), "rank_z": z })
    }
}

/// "Identify" and "send", a known and an unknown person in turn, eight at a time.
pub(crate) async fn known_against_unknown(port: u16) -> Result<Value> {
    let client = client()?;
    let next = Arc::new(AtomicUsize::new(0));
    let mut tasks = JoinSet::new();
    for _ in 0..8 {
        let (client, next) = (client.clone(), Arc::clone(&next));
        tasks.spawn(async move {
            let mut times = Vec::new();
            loop {
                let number = next.fetch_add(1, Ordering::Relaxed);
                if number >= 2 * PAIRS {
                    return anyhow::Ok(times);
                }
                let known = number % 2 == 0;
                let who = if known { login(number / 2 % PEOPLE) } else { format!("nobody{number}@bench.example") };
                let [identify, send] = begun(&mut Browser::new(&client, port, 1000 + number), &who).await?;
                times.push((known, identify, send));
            }
        });
    }
    let [mut identify, mut send] = [Pair::default(), Pair::default()];
    while let Some(done) = tasks.join_next().await {
        for (known, identified, sent) in done?? {
            for (pair, time) in [(&mut identify, identified), (&mut send, sent)] {
                if known { pair.known.push(time) } else { pair.unknown.push(time) }
            }
        }
    }
    Ok(json!({ "identify": identify.json(), "send": send.json() }))
}

/// The first two forms of an attempt, and how long each answer took.
async fn begun(browser: &mut Browser, who: &str) -> Result<[f64; 2]> {
    let first = browser.get("/recover/new").await?;
    let identify = browser.post_solved(&first.body, "/do/recover/identify", &[("login", who)]).await?;
    let choice = browser.get("/recover").await?;
    let send = browser.post_solved(&choice.body, "/do/recover/choose", &[("method", "email")]).await?;
    Ok([identify, send].map(|answer| answer.took.as_secs_f64() * 1000.0))
}

/// A whole reset by authenticator code.
pub(crate) async fn once(client: Client, port: u16, number: usize) -> Result<()> {
    let mut browser = Browser::new(&client, port, 5000 + number);
    let first = browser.get("/recover/new").await?;
    browser.post_solved(&first.body, "/do/recover/identify", &[("login", &login(number))]).await?;
    let choice = browser.get("/recover").await?;
    browser.post_solved(&choice.body, "/do/recover/choose", &[("method", "totp")]).await?;
    let now = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH)?.as_secs();
    browser.post("/do/recover/prove", &[("code", &totp::code(SECRET, now))]).await?;
    let password = format!("kettles sing on attic stair {number}");
    browser.post("/do/recover/renew", &[("password", &password), ("confirm", &password)]).await?;
    let last = browser.get("/recover").await?;
    ensure!(last.body.contains("data-step=\"done\""), "attempt {number} stands at {:?}", last.state());
    Ok(())
}
