//! The measures, each over HTTP against a process of its own, printed as one line of JSON.

use std::{
    io::{BufRead, BufReader},
    path::Path,
    process::{Child, Command, Stdio},
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    time::{Duration, Instant},
};

use anyhow::{Context, Result, bail};
use reqwest::Client;
use server::portal::totp;
use tokio::task::JoinSet;

use super::{
    browser::Browser,
    portal::{PEOPLE, SECRET, login},
};

/// Requests for a page in all, and connections at a time.
const REQUESTS: usize = 20_000;
const CONNECTIONS: usize = 16;
/// Attempts of known and of unknown people.
const PAIRS: usize = 1000;

/// Measures everything and prints it.
pub(crate) async fn measure(folder: &Path) -> Result<()> {
    // The first run makes the people; the second one is "existing data".
    Portal::start(folder)?.stop()?;
    let begun = Instant::now();
    let portal = Portal::start(folder)?;
    let client = Client::new();
    Browser::new(&client, portal.port, 0).get("/recover").await?;
    let start_ms = begun.elapsed().as_secs_f64() * 1000.0;
    tokio::time::sleep(Duration::from_secs(2)).await;
    let idle_mb = portal.resident_mb()?;
    let (per_second, p99_ms) = pages(portal.port).await?;
    let loaded_mb = portal.resident_mb()?;
    let [identify, send] = known_against_unknown(portal.port).await?;
    let flows = resets(portal.port).await?;
    portal.stop()?;
    let line = serde_json::json!({
        "start_ms": start_ms, "idle_mb": idle_mb, "loaded_mb": loaded_mb,
        "pages_per_second": per_second, "page_p99_ms": p99_ms,
        "identify": identify.json(), "send": send.json(),
        "resets_per_second": flows,
    });
    println!("{line}");
    Ok(())
}

/// The portal as a process, on the first core; the load runs on the others.
struct Portal {
    process: Child,
    port: u16,
}

impl Portal {
    fn start(folder: &Path) -> Result<Self> {
        let mut process = Command::new("taskset")
            .args(["-c", "0"])
            .arg(std::env::current_exe()?)
            .arg("serve")
            .arg(folder)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .context("starting the portal: is taskset (util-linux) there?")?;
        let mut line = String::new();
        BufReader::new(process.stdout.take().context("a pipe")?).read_line(&mut line)?;
        Ok(Self { process, port: line.trim().parse().context("the portal did not start")? })
    }

    fn resident_mb(&self) -> Result<f64> {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.process.id()))?;
        let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).context("a line with the resident memory")?;
        let kib: f64 = line.trim().trim_end_matches(" kB").parse()?;
        Ok(kib / 1024.0)
    }

    fn stop(mut self) -> Result<()> {
        drop(self.process.stdin.take());
        self.process.wait()?;
        Ok(())
    }
}

/// The first page, by sixteen connections: pages a second and the 99th percentile in milliseconds.
async fn pages(port: u16) -> Result<(f64, f64)> {
    let client = Client::builder().pool_max_idle_per_host(CONNECTIONS).build()?;
    let left = Arc::new(AtomicUsize::new(REQUESTS));
    let begun = Instant::now();
    let mut tasks = JoinSet::new();
    for number in 0..CONNECTIONS {
        let (client, left) = (client.clone(), Arc::clone(&left));
        tasks.spawn(async move {
            let mut browser = Browser::new(&client, port, number);
            let mut times = Vec::new();
            while left.fetch_update(Ordering::Relaxed, Ordering::Relaxed, |n| n.checked_sub(1)).is_ok() {
                times.push(browser.get("/recover").await?.took);
            }
            anyhow::Ok(times)
        });
    }
    let mut times = Vec::new();
    while let Some(done) = tasks.join_next().await {
        times.extend(done??);
    }
    let per_second = times.len() as f64 / begun.elapsed().as_secs_f64();
    times.sort_unstable();
    Ok((per_second, times[times.len() * 99 / 100].as_secs_f64() * 1000.0))
}

/// Times of known and of unknown people for one form.
#[derive(Default)]
struct Pair {
    known: Vec<f64>,
    unknown: Vec<f64>,
}

impl Pair {
    fn json(mut self) -> serde_json::Value {
        let z = rank_test(&self.known, &self.unknown);
        let (known, unknown) = (median(&mut self.known), median(&mut self.unknown));
        serde_json::json!({ "known_ms": known, "unknown_ms": unknown, "difference_ms": (known - unknown).abs(), "rank_z": z })
    }
}

fn median(times: &mut [f64]) -> f64 {
    times.sort_by(f64::total_cmp);
    times[times.len() / 2]
}

/// Mann–Whitney's U as a normal deviate: beyond ±1.96 the two differ at the level of 5 %.
fn rank_test(one: &[f64], other: &[f64]) -> f64 {
    let (n, m) = (one.len() as f64, other.len() as f64);
    let mut all: Vec<(f64, bool)> = one.iter().map(|t| (*t, true)).chain(other.iter().map(|t| (*t, false))).collect();
    all.sort_by(|a, b| a.0.total_cmp(&b.0));
    let ranks: f64 = all.iter().enumerate().filter(|(_, (_, first))| *first).map(|(rank, _)| rank as f64 + 1.0).sum();
    let u = ranks - n * (n + 1.0) / 2.0;
    (u - n * m / 2.0) / (n * m * (n + m + 1.0) / 12.0).sqrt()
}

/// "Identify" and "send", a known and an unknown person in turn, eight at a time.
async fn known_against_unknown(port: u16) -> Result<[Pair; 2]> {
    let client = Client::new();
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
                let mut browser = Browser::new(&client, port, 1000 + number);
                let first = browser.get("/recover/new").await?;
                let identify = browser.post_solved(&first.body, "/do/recover/identify", &[("login", &who)]).await?.took;
                let choice = browser.get("/recover").await?;
                let send = browser.post_solved(&choice.body, "/do/recover/choose", &[("method", "email")]).await?.took;
                times.push((known, identify, send));
            }
        });
    }
    let mut pairs = [Pair::default(), Pair::default()];
    while let Some(done) = tasks.join_next().await {
        for (known, identify, send) in done?? {
            for (pair, time) in pairs.iter_mut().zip([identify, send]) {
                let times = if known { &mut pair.known } else { &mut pair.unknown };
                times.push(time.as_secs_f64() * 1000.0);
            }
        }
    }
    Ok(pairs)
}

/// Whole resets by authenticator code, as many at a time as hide the deadlines: finished ones a second.
async fn resets(port: u16) -> Result<f64> {
    const AT_ONCE: usize = 400;
    let client = Client::builder().pool_max_idle_per_host(AT_ONCE).build()?;
    let next = Arc::new(AtomicUsize::new(0));
    let begun = Instant::now();
    let mut tasks = JoinSet::new();
    for _ in 0..AT_ONCE {
        let (client, next) = (client.clone(), Arc::clone(&next));
        tasks.spawn(async move {
            loop {
                let number = next.fetch_add(1, Ordering::Relaxed);
                if number >= PEOPLE {
                    return anyhow::Ok(());
                }
                reset(&client, port, number).await?;
            }
        });
    }
    while let Some(done) = tasks.join_next().await {
        done??;
    }
    Ok(PEOPLE as f64 / begun.elapsed().as_secs_f64())
}

async fn reset(client: &Client, port: u16, number: usize) -> Result<()> {
    let mut browser = Browser::new(client, port, 5000 + number);
    let first = browser.get("/recover/new").await?;
    browser.post_solved(&first.body, "/do/recover/identify", &[("login", &login(number))]).await?;
    let choice = browser.get("/recover").await?;
    browser.post_solved(&choice.body, "/do/recover/choose", &[("method", "totp")]).await?;
    let now = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH)?.as_secs();
    browser.post("/do/recover/prove", &[("code", &totp::code(SECRET, now))]).await?;
    let password = format!("kettles sing on attic stair {number}");
    browser.post("/do/recover/renew", &[("password", &password), ("confirm", &password)]).await?;
    let last = browser.get("/recover").await?;
    if !last.body.contains("data-step=\"done\"") {
        bail!("attempt {number} was not finished: {:?}", last.to);
    }
    Ok(())
}
