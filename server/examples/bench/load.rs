//! The measures in their order, each over HTTP, printed as they come.

use std::{
    future::Future,
    path::Path,
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    time::{Duration, Instant},
};

use anyhow::Result;
use serde_json::{Value, json};
use tokio::task::JoinSet;

use crate::{
    administration,
    browser::{Browser, client},
    pages,
    portal::{Cost, PEOPLE},
    process::Portal,
    queue, recover, rude, sign_in,
};

/// As many people at a time as hide the deadlines: answers that reveal nothing leave at multiples of 250 ms.
const AT_ONCE: usize = 400;

/// Measures everything.
pub(crate) async fn measure(folder: &Path) -> Result<()> {
    own_work(&folder.join("token")).await?;
    with_the_hash(&folder.join("configured")).await?;
    tell("queue", &queue::measure(&folder.join("queue")).await?);
    tell("administration", &administration::measure(&folder.join("many"), None).await?);
    if let Ok(url) = std::env::var("REKEY_TEST_POSTGRES") {
        tell("administration_postgres", &administration::measure(&folder.join("many"), Some(&url)).await?);
    }
    Ok(())
}

/// What the portal does itself: hashes cost next to nothing.
async fn own_work(folder: &Path) -> Result<()> {
    // The first run makes the people; the second one is "existing data".
    Portal::start(folder, "token")?.stop()?;
    let begun = Instant::now();
    let portal = Portal::start(folder, "token")?;
    Browser::new(&client()?, portal.port, 0).get("/recover").await?;
    tell("start_ms", &json!(begun.elapsed().as_secs_f64() * 1000.0));
    tokio::time::sleep(Duration::from_secs(2)).await;
    tell("idle_mb", &json!(portal.resident_mb()?));
    tell("reset_page", &pages::reset(portal.port).await?);
    tell("loaded_mb", &json!(portal.resident_mb()?));
    tell("registration_page", &pages::registration(portal.port).await?);
    tell("neutral", &recover::known_against_unknown(portal.port).await?);
    let (port, client) = (portal.port, client()?);
    let sign_ins = {
        let client = client.clone();
        rate(&portal, PEOPLE, move |number| sign_in::once(client.clone(), port, number)).await?
    };
    tell("sign_ins_at_a_token_cost", &sign_ins);
    tell("resets", &rate(&portal, PEOPLE, move |number| recover::once(client.clone(), port, number)).await?);
    portal.stop()
}

/// Sign-ins as an installation has them.
async fn with_the_hash(folder: &Path) -> Result<()> {
    let portal = Portal::start(folder, "configured")?;
    let (port, client) = (portal.port, client()?);
    tell("hash", &json!(Cost::Configured.in_words()));
    // Alone first, in the same process: what is compared differs in the visitors only.
    let alone = pages::reset(port).await?;
    tell("beside_rude_clients", &rude::beside(port, &alone).await?);
    tell("sign_ins", &rate(&portal, PEOPLE / 2, move |number| sign_in::once(client.clone(), port, number)).await?);
    portal.stop()
}

fn tell(what: &str, figure: &Value) {
    println!("{}", json!({ what: figure }));
}

/// Does something for each number below a limit, many at a time: how many a second, and in each second of the portal's processor. Under
/// load the first comes near the second; deadlines keep it below.
async fn rate<F>(portal: &Portal, limit: usize, one: impl Fn(usize) -> F + Clone + Send + 'static) -> Result<Value>
where
    F: Future<Output = Result<()>> + Send + 'static,
{
    let next = Arc::new(AtomicUsize::new(0));
    let (begun, used) = (Instant::now(), portal.processor_s()?);
    let mut tasks = JoinSet::new();
    for _ in 0..AT_ONCE {
        let next = Arc::clone(&next);
        let one = one.clone();
        tasks.spawn(async move {
            loop {
                let number = next.fetch_add(1, Ordering::Relaxed);
                if number >= limit {
                    return anyhow::Ok(());
                }
                one(number).await?;
            }
        });
    }
    while let Some(done) = tasks.join_next().await {
        done??;
    }
    let (took, used) = (begun.elapsed().as_secs_f64(), portal.processor_s()? - used);
    Ok(json!({ "per_second": limit as f64 / took, "per_processor_second": limit as f64 / used }))
}
