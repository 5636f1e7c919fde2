//! The stage for browser tests: the real portal with the demo's world, the outbox, and a clock that a test moves.
//!
//! Prints one line of JSON with its addresses when it is ready, and ends with its standard input. `POST /clock` with `{"advance_s": 90}`
//! moves time, `POST /tenant` with `{"id": "harbour", "changes": ["gates=2"]}` does what `rekey tenant set` does; 127.0.0.1 is a trusted
//! proxy, so that a test picks its address by `X-Forwarded-For`. None of this is in the shipped binary.

use std::{
    io::Read,
    path::{Path, PathBuf},
    sync::{
        Arc,
        atomic::{AtomicI64, Ordering},
    },
    time::Duration,
};

use anyhow::{Context, Result};
use async_trait::async_trait;
use axum::{Json, Router, extract::State, http::StatusCode, routing::post};
use server::{
    Outside,
    config::{Config, DatabaseUrl},
    courier::{
        Couriers,
        outbox::{Outbox, router},
    },
    demo,
    directory::NoDirectory,
    portal::{Clock, Core, SystemClock, recover},
};
use tokio::net::TcpListener;

/// The machine's clock, moved forward.
#[derive(Default)]
struct StageClock {
    machine: SystemClock,
    ahead: AtomicI64,
}

#[async_trait]
impl Clock for StageClock {
    fn now(&self) -> i64 {
        self.machine.now() + self.ahead.load(Ordering::SeqCst)
    }

    fn elapsed(&self) -> Duration {
        self.machine.elapsed()
    }

    async fn rest(&self, until: Duration) {
        self.machine.rest(until).await;
    }
}

#[tokio::main]
async fn main() -> Result<()> {
    let folder = std::env::temp_dir().join(format!("rekey-stage-{}", server::crypto::id()));
    std::fs::create_dir_all(&folder)?;
    let ended = play(&folder).await;
    std::fs::remove_dir_all(&folder)?;
    ended
}

async fn play(folder: &Path) -> Result<()> {
    let clock = Arc::new(StageClock::default());
    let outbox = Arc::new(Outbox::new({
        let clock = Arc::clone(&clock);
        move || clock.now()
    }));
    let mut config = Config::local(DatabaseUrl::Sqlite(folder.join("stage.db")));
    config.portal.listen = ([127, 0, 0, 1], 0).into();
    config.operations.listen = ([127, 0, 0, 1], 0).into();
    config.portal.proxies = vec!["127.0.0.1/32".parse()?];
    config.limits.puzzle_bits = 14;
    config.locales = std::env::var_os("REKEY_STAGE_LOCALES").map(PathBuf::from);
    let outside = Outside {
        clock: Arc::clone(&clock) as _,
        couriers: Couriers::all(Arc::clone(&outbox) as _),
        directory: Arc::new(NoDirectory),
    };
    let portal = server::start(&config, &outside).await?;
    demo::fill(&portal.core, portal.portal.port()).await?;

    let outbox_port = serve(router(outbox, Arc::new(demo::Presser(portal.core.clone())))).await?;
    let hooks = Router::new().route("/clock", post(advance)).route("/tenant", post(change));
    let clock_port = serve(hooks.with_state((clock, portal.core.clone()))).await?;
    let at = |port: u16| format!("http://127.0.0.1:{port}");
    let addresses = serde_json::json!({ "portal": at(portal.portal.port()), "outbox": at(outbox_port), "clock": at(clock_port) });
    println!("{addresses}");
    // Whoever started the stage holds its standard input open for as long as it is needed.
    tokio::task::spawn_blocking(|| std::io::stdin().read_to_end(&mut Vec::new())).await??;
    portal.stop().await;
    Ok(())
}

async fn serve(router: Router) -> Result<u16> {
    let listener = TcpListener::bind(("127.0.0.1", 0)).await.context("a free port")?;
    let port = listener.local_addr()?.port();
    tokio::spawn(async move { axum::serve(listener, router).await });
    Ok(port)
}

#[derive(serde::Deserialize)]
struct Advance {
    advance_s: i64,
}

/// Moves time, and sweeps as the minute would have done.
async fn advance(State((clock, core)): State<(Arc<StageClock>, Core)>, Json(wish): Json<Advance>) -> StatusCode {
    clock.ahead.fetch_add(wish.advance_s, Ordering::SeqCst);
    match recover::sweep(&core).await {
        Ok(()) => StatusCode::NO_CONTENT,
        Err(_) => StatusCode::INTERNAL_SERVER_ERROR,
    }
}

#[derive(serde::Deserialize)]
struct Change {
    id: String,
    changes: Vec<String>,
}

/// Changes an organization as its administrator would.
async fn change(State((_, core)): State<(Arc<StageClock>, Core)>, Json(wish): Json<Change>) -> (StatusCode, String) {
    let changed = async {
        let mut tx = core.db.write().await?;
        server::cli::set_tenant(&mut tx, &wish.id, &wish.changes).await?;
        tx.commit().await
    };
    match changed.await {
        Ok(()) => (StatusCode::NO_CONTENT, String::new()),
        Err(error) => (StatusCode::UNPROCESSABLE_ENTITY, format!("{error:#}")),
    }
}
