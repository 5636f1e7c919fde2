//! `rekey demo`: the real server with two sample organizations, on this machine only. Its messages go to a page instead of the world.

mod world;

use std::{
    net::{Ipv4Addr, SocketAddr},
    path::{Path, PathBuf},
    sync::Arc,
};

use anyhow::{Context, Result, bail};
use tokio::net::TcpListener;
use tokio_util::sync::CancellationToken;

use super::{
    args::Demo,
    print::{self, Done},
    serve::{stopped, watch},
};
use crate::{
    Outside,
    config::{Config, DatabaseUrl, MasterKey},
    courier::{
        Couriers,
        outbox::{Outbox, router},
    },
    crypto,
    demo::Presser,
    directory::NoDirectory,
    http,
    portal::{Clock, SystemClock},
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
    let stopped = stopped()?;
    let server = crate::start(&config, &outside).await?;
    let stop = CancellationToken::new();
    let pages = router(outbox, Arc::new(Presser(server.core.clone())));
    let outbox = tokio::spawn(http::listen(listener, pages, http::Limits::default(), stop.clone().cancelled_owned()));
    let welcome = world::welcome(&server.core, args.port);
    print::answer(false, &(), || welcome);
    stopped.await?;
    stop.cancel();
    server.stop().await;
    outbox.await.context("stopping the outbox")?;
    Ok(Done::Well)
}

/// Where the data lies, and the folder that goes away in the end.
struct Place {
    database: DatabaseUrl,
    _folder: Option<Temporary>,
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
        let folder = Temporary::make().context("making a temporary folder")?;
        Ok(Self { database: within(&folder.0), _folder: Some(folder) })
    }
}

/// A folder of ours alone that goes away with us.
struct Temporary(PathBuf);

impl Temporary {
    fn make() -> std::io::Result<Self> {
        let folder = std::env::temp_dir().join(format!("rekey-demo-{}", crypto::id()));
        let mut builder = std::fs::DirBuilder::new();
        #[cfg(unix)]
        std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
        builder.create(&folder).map(|()| Self(folder))
    }
}

impl Drop for Temporary {
    fn drop(&mut self) {
        // What cannot be removed is the system's to clean up.
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

/// The key of a demo lies beside its data, for this is no place for secrets; it also tells that the demo made the tables.
const KEY: &str = "demo_key";

/// Makes the database ours, or finds that it is.
async fn claim(url: &DatabaseUrl) -> Result<MasterKey> {
    let db = Db::open(url).await.with_context(|| format!("opening {url}"))?;
    let tables = db.tables().await?;
    let marked = if tables.iter().any(|table| table == "meta") { meta::get(&mut db.read().await?, KEY).await? } else { None };
    if marked.is_none() && !tables.is_empty() {
        bail!(
            "{url} has tables that the demo did not make\n  cure: give it an empty database, or leave out --database and --data"
        );
    }
    db.migrate().await?;
    let key = match marked {
        Some(key) => MasterKey::parse(&key).context("reading the key of the demo")?,
        None => {
            let key = MasterKey::random();
            let mut tx = db.write().await?;
            meta::set(&mut tx, KEY, &key.to_line()).await?;
            tx.commit().await?;
            key
        }
    };
    db.close().await;
    Ok(key)
}

fn config(port: u16, database: DatabaseUrl, key: MasterKey) -> Config {
    let mut config = Config { key, ..Config::local(database) };
    config.portal.listen = local(port);
    config.operations.listen = local(port + 2);
    config
}

fn local(port: u16) -> SocketAddr {
    (Ipv4Addr::LOCALHOST, port).into()
}

async fn bind(port: u16) -> Result<TcpListener> {
    TcpListener::bind(local(port)).await.with_context(|| format!("listening on {}: is another program there?", local(port)))
}
