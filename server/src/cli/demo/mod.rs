//! `rekey demo`: the real server with two sample organizations, on this machine only. Its messages go to a page instead of the world.

mod people;
mod world;

use std::{
    net::{Ipv4Addr, SocketAddr},
    path::Path,
    sync::Arc,
};

use anyhow::{Context, Result, bail};
use app::contract::Secret;
use async_trait::async_trait;
use tempfile::TempDir;
use tokio::net::TcpListener;
use tokio_util::sync::CancellationToken;

use super::{
    args::Demo,
    print::{self, Done},
    serve::{until_stopped, watch},
};
use crate::{
    Outside,
    config::{Config, DatabaseUrl, Limits, MasterKey, Operations, Passwords, Portal},
    courier::{
        Couriers,
        outbox::{Outbox, Press, router},
    },
    directory::NoDirectory,
    http,
    portal::{Clock, Core, SystemClock, recover},
    store::{Db, meta},
};

/// Serves the sample world until it is stopped.
pub(super) async fn run(args: &Demo) -> Result<Done> {
    watch("warn");
    let place = Place::of(args)?;
    let key = claim(&place.database).await?;
    let config = config(args.port, place.database.clone(), key);
    let clock: Arc<dyn Clock> = Arc::new(SystemClock::default());
    let outbox = Arc::new(Outbox::new({
        let clock = Arc::clone(&clock);
        move || clock.now()
    }));
    let outside = Outside { clock, couriers: Couriers::all(Arc::clone(&outbox) as _), directory: Arc::new(NoDirectory) };

    world::furnish(&crate::core(&config, &outside, false).await?, args.port).await?;
    let listener = bind(args.port + 1).await?;
    let server = crate::start(&config, &outside).await?;
    let stop = CancellationToken::new();
    let pages = router(outbox, Arc::new(Keypad(server.core.clone())));
    let outbox = tokio::spawn(http::listen(listener, pages, http::Limits::default(), stop.clone().cancelled_owned()));
    let welcome = world::welcome(&server.core, args.port);
    print::answer(false, &(), || welcome);
    until_stopped().await?;
    stop.cancel();
    server.stop().await;
    outbox.await.context("stopping the outbox")?;
    Ok(Done::Well)
}

/// Where the data lies, and the folder that goes away in the end.
struct Place {
    database: DatabaseUrl,
    _folder: Option<TempDir>,
}

impl Place {
    fn of(args: &Demo) -> Result<Self> {
        if let Some(url) = &args.database {
            let database =
                DatabaseUrl::parse(url, |file| file.into()).map_err(|fault| anyhow::anyhow!("{fault}; {}", DatabaseUrl::CURE))?;
            return Ok(Self { database, _folder: None });
        }
        let within = |folder: &Path| DatabaseUrl::Sqlite(folder.join("demo.db"));
        if let Some(folder) = &args.data {
            std::fs::create_dir_all(folder).with_context(|| format!("making {}", folder.display()))?;
            return Ok(Self { database: within(folder), _folder: None });
        }
        let folder = TempDir::with_prefix("rekey-demo-").context("making a temporary folder")?;
        Ok(Self { database: within(folder.path()), _folder: Some(folder) })
    }
}

/// Makes the database ours, or finds that it is. Its key lies in its mark: this is no place for secrets.
async fn claim(url: &DatabaseUrl) -> Result<MasterKey> {
    let db = Db::open(url).await.with_context(|| format!("opening {url}"))?;
    let tables = db.tables().await?;
    let marked =
        if tables.iter().any(|table| table == "meta") { meta::get(&mut db.read().await?, meta::DEMO).await? } else { None };
    if marked.is_none() && !tables.is_empty() {
        bail!(
            "{url} has tables that the demo did not make\n  cure: give it an empty database, or leave out --database and --data"
        );
    }
    db.migrate().await?;
    let key = match marked {
        Some(key) => MasterKey::parse(&key).context("reading the mark of the demo")?,
        None => {
            let key = MasterKey::random();
            let mut tx = db.write().await?;
            meta::set(&mut tx, meta::DEMO, &key.to_line()).await?;
            tx.commit().await?;
            key
        }
    };
    db.close().await;
    Ok(key)
}

fn config(port: u16, database: DatabaseUrl, key: MasterKey) -> Config {
    Config {
        portal: Portal { listen: local(port), ..Portal::default() },
        operations: Operations { listen: local(port + 2) },
        database,
        key,
        mail: None,
        sms: None,
        voice: None,
        passwords: Passwords::default(),
        locales: None,
        limits: Limits::default(),
    }
}

fn local(port: u16) -> SocketAddr {
    (Ipv4Addr::LOCALHOST, port).into()
}

async fn bind(port: u16) -> Result<TcpListener> {
    TcpListener::bind(local(port)).await.with_context(|| format!("listening on {}: is another program there?", local(port)))
}

/// The outbox's button "press #".
struct Keypad(Core);

#[async_trait]
impl Press for Keypad {
    async fn press(&self, call: &str, token: &Secret) -> bool {
        recover::pressed(&self.0, call, token.expose()).await.is_ok()
    }
}
