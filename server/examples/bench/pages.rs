//! One page, by sixteen connections.

use std::sync::{
    Arc,
    atomic::{AtomicUsize, Ordering},
};

use anyhow::{Result, ensure};
use serde_json::{Value, json};
use tokio::task::JoinSet;

use crate::{
    browser::{Browser, client},
    sign_in,
    statistics::percentile,
};

const REQUESTS: usize = 20_000;
const CONNECTIONS: usize = 16;

/// The first page of a reset, for visitors that nobody knows.
pub(crate) async fn reset(port: u16) -> Result<Value> {
    let browsers = (0..CONNECTIONS).map(|number| Ok(Browser::new(&client()?, port, number))).collect::<Result<_>>()?;
    opened(browsers, "/recover", "data-page=\"recover\"").await
}

/// The registration page of people who signed in: their session is looked up, and what they registered is read and unsealed.
pub(crate) async fn registration(port: u16) -> Result<Value> {
    let client = client()?;
    let mut browsers = Vec::new();
    for number in 0..CONNECTIONS {
        browsers.push(sign_in::signed_in(&client, port, number).await?);
    }
    opened(browsers, "/enrol", "data-page=\"enrol\"").await
}

/// Pages a second and the 99th percentile in milliseconds.
async fn opened(browsers: Vec<Browser>, path: &'static str, mark: &'static str) -> Result<Value> {
    let left = Arc::new(AtomicUsize::new(REQUESTS));
    let begun = std::time::Instant::now();
    let mut tasks = JoinSet::new();
    for mut browser in browsers {
        let left = Arc::clone(&left);
        tasks.spawn(async move {
            let mut times = Vec::new();
            while left.fetch_update(Ordering::Relaxed, Ordering::Relaxed, |n| n.checked_sub(1)).is_ok() {
                let page = browser.get(path).await?;
                ensure!(page.body.contains(mark), "{path} is another page: {:?}", page.to);
                times.push(page.took.as_secs_f64() * 1000.0);
            }
            anyhow::Ok(times)
        });
    }
    let mut times = Vec::new();
    while let Some(done) = tasks.join_next().await {
        times.extend(done??);
    }
    let per_second = times.len() as f64 / begun.elapsed().as_secs_f64();
    Ok(json!({ "per_second": per_second, "p99_ms": percentile(&mut times, 99) }))
}
