//! From a configuration to a running portal. Tests and the demo start the same thing with another clock or other couriers.

use std::{net::SocketAddr, sync::Arc, time::Duration};

use anyhow::{Context, Result};
use app::contract::{Fault, Place, Secret};
use async_trait::async_trait;
use bytes::Bytes;
use tokio::{net::TcpListener, task::JoinSet};
use tokio_util::sync::CancellationToken;

use crate::{
    config::{Config, Gateway},
    courier::{Couriers, twilio},
    crypto::{HashCost, Hasher, Keys},
    directory::{Directory, NoDirectory},
    http::{self, Assets, BrandFile, Brands, Calls, Counts, Pressed, Ready, Site, Sites, Web},
    jobs::{Post, Runner},
    locales,
    portal::{self, Clock, Core, Parts, SystemClock, Trouble, record, recover},
    store::{Db, brand},
};

/// What lies outside of the process: time, messages, directories.
#[derive(Clone)]
pub struct Outside {
    /// What time it is.
    pub clock: Arc<dyn Clock>,
    /// How messages travel.
    pub couriers: Couriers,
    /// Where passwords of on-premises users live.
    pub directory: Arc<dyn Directory>,
}

impl Outside {
    /// The machine's clock, and couriers as configured.
    ///
    /// # Errors
    /// If a courier cannot be set up, for example because a certificate cannot be read.
    pub fn of(config: &Config) -> Result<Self> {
        Ok(Self { clock: Arc::new(SystemClock::default()), couriers: Couriers::of(config)?, directory: Arc::new(NoDirectory) })
    }
}

/// A portal that runs.
pub struct Server {
    /// Where people find it.
    pub portal: SocketAddr,
    /// Where operators look.
    pub operations: SocketAddr,
    /// What decides; tests and the demo look inside.
    pub core: Core,
    stop: CancellationToken,
    tasks: JoinSet<()>,
}

impl Server {
    /// Finishes what is under way, then ends.
    pub async fn stop(mut self) {
        self.stop.cancel();
        while self.tasks.join_next().await.is_some() {}
        self.core.db.close().await;
    }
}

/// Opens the database and puts together what decides. The database is migrated first if `migrate` says so.
///
/// # Errors
/// If the database does not answer, is newer than the program, or a language file does not parse.
pub async fn core(config: &Config, outside: &Outside, migrate: bool) -> Result<Core> {
    let db = Db::open(&config.database).await?;
    if migrate {
        db.migrate().await?;
    }
    let cost = &config.passwords;
    let cost = HashCost { memory_kib: cost.memory_kib, passes: cost.passes, lanes: cost.lanes, parallel: cost.parallel };
    Ok(Core::new(Parts {
        db,
        keys: Keys::new(config.key.expose()),
        hasher: Hasher::new(cost)?,
        clock: Arc::clone(&outside.clock),
        texts: locales::texts(config.locales.as_deref())?,
        limits: config.limits.clone(),
        directory: Arc::clone(&outside.directory),
        uncarried: outside.couriers.uncarried(),
        cache: crate::portal::Cache::default(),
    }))
}

/// Starts listening.
///
/// # Errors
/// If a port is taken, or as [`core()`].
pub async fn start(config: &Config, outside: &Outside) -> Result<Server> {
    let core = core(config, outside, true).await?;
    let counts = Arc::new(Counts::default());
    let adapter = Arc::new(Adapter { core: core.clone(), twilio: twilio_token(config) });
    let proxies: Arc<[_]> = config.portal.proxies.clone().into();
    let crowd = || {
        let (room, each) = (config.portal.max_connections, config.portal.max_per_network);
        http::Crowd::new(room, each, config.limits.networks.clone(), Arc::clone(&proxies))
    };
    let web = Web {
        portal: core.portal(),
        sites: Arc::clone(&adapter) as _,
        brands: Arc::clone(&adapter) as _,
        calls: Arc::clone(&adapter) as _,
        assets: Assets::load().context("reading the bundle's manifest")?,
        proxies: Arc::clone(&proxies),
        crowd: crowd(),
        counts: Arc::clone(&counts),
    };
    let portal = bind(config.portal.listen).await?;
    let operations = bind(config.operations.listen).await?;
    let stop = CancellationToken::new();
    let mut tasks = JoinSet::new();
    let addresses = (portal.local_addr()?, operations.local_addr()?);
    let limits = http::Limits { connections: config.portal.max_connections, crowd: crowd(), ..http::Limits::default() };
    tasks.spawn(http::listen(portal, http::portal_router(web), limits, stop.clone().cancelled_owned()));
    let ops = http::ops_router(adapter, counts);
    tasks.spawn(http::listen(
        operations,
        ops,
        http::Limits { connections: 64, ..http::Limits::default() },
        stop.clone().cancelled_owned(),
    ));
    tasks.spawn(runner(&core, outside).run(stop.clone()));
    tasks.spawn(portal::imports::run(core.clone(), stop.clone()));
    tasks.spawn(sweep(core.clone(), stop.clone().cancelled_owned()));
    Ok(Server { portal: addresses.0, operations: addresses.1, core, stop, tasks })
}

async fn bind(address: SocketAddr) -> Result<TcpListener> {
    TcpListener::bind(address).await.with_context(|| format!("listening on {address}: is another program there?"))
}

fn runner(core: &Core, outside: &Outside) -> Runner {
    let clock = Arc::clone(&core.clock);
    Runner::new(Post {
        db: core.db.clone(),
        keys: Arc::new(core.keys.clone()),
        texts: core.texts.clone(),
        courier: Arc::new(outside.couriers.clone()),
        now: Arc::new(move || clock.now()),
    })
}

/// Once a minute, until the end.
async fn sweep(core: Core, stop: impl Future<Output = ()>) {
    tokio::pin!(stop);
    let mut seals = record::Known::default();
    loop {
        if let Err(cause) = recover::sweep(&core).await {
            tracing::error!(cause = format!("{cause:#}"), "sweeping failed");
        }
        if let Err(cause) = record::seal_all(&core, &mut seals, record::SETTLED).await {
            tracing::error!(cause = format!("{cause:#}"), "sealing events failed");
        }
        tokio::select! {
            () = &mut stop => return,
            () = tokio::time::sleep(Duration::from_secs(60)) => {}
        }
    }
}

fn twilio_token(config: &Config) -> Option<Secret> {
    match &config.voice {
        Some(Gateway::Twilio(twilio)) => Some(twilio.token.clone()),
        _ => None,
    }
}

/// What the HTTP layer asks of the portal besides the contract.
struct Adapter {
    core: Core,
    twilio: Option<Secret>,
}

#[async_trait]
impl Sites for Adapter {
    async fn find(&self, host: &str) -> Result<Option<Site>, Fault> {
        let sites = self.core.sites().await.map_err(|cause| {
            tracing::error!(cause = format!("{cause:#}"), "hosts cannot be read");
            Fault::Unavailable
        })?;
        Ok(site(&sites, host))
    }
}

fn site(sites: &portal::Sites, host: &str) -> Option<Site> {
    let place = sites.by_host(host)?.clone();
    let secure = match &place {
        Place::Tenant(id) => sites.tenant(id.as_str())?.base_url.starts_with("https:"),
        // A shared host serves several tenants; it is secure unless it is this machine.
        Place::Shared => !(host == "localhost" || host.ends_with(".localhost") || host == "127.0.0.1"),
    };
    Some(Site { place, secure })
}

#[async_trait]
impl Brands for Adapter {
    async fn file(&self, name: &str) -> Option<BrandFile> {
        if let Some(css) = self.core.sites().await.ok()?.style(name) {
            return Some(BrandFile { content_type: "text/css; charset=utf-8", bytes: Bytes::copy_from_slice(css.as_bytes()) });
        }
        let mut tx = self.core.db.read().await.ok()?;
        let file = brand::get(&mut tx, name).await.ok()??;
        let content_type = match file.content_type.as_str() {
            "text/css" => "text/css; charset=utf-8",
            "image/jpeg" => "image/jpeg",
            _ => "image/png",
        };
        Some(BrandFile { content_type, bytes: file.bytes.into() })
    }
}

#[async_trait]
impl Calls for Adapter {
    /// A provider that signs is believed only with its signature; any key but `#` proves nothing.
    async fn pressed(&self, call: Pressed) -> Result<(), Fault> {
        if let Some(token) = &self.twilio {
            let url = format!("{}{}", self.base_url(&call.place).await.ok_or(Fault::NotFound)?, call.path);
            let signature = call.signature.as_deref().unwrap_or_default();
            if !twilio::verify_signature(token, &url, &call.form, signature) {
                tracing::warn!("a call was answered without a good signature");
                return Err(Fault::NotFound);
            }
        }
        if !twilio::is_hash_pressed(&call.form) {
            return Err(Fault::NotFound);
        }
        recover::pressed(&self.core, &call.call, &call.token).await.map_err(|trouble| match trouble {
            Trouble::Fault(fault) => fault,
            Trouble::Inside(cause) => {
                tracing::error!(cause = format!("{cause:#}"), "a pressed key was lost");
                Fault::Unavailable
            }
        })
    }
}

impl Adapter {
    async fn base_url(&self, place: &Place) -> Option<String> {
        let Place::Tenant(id) = place else { return None };
        self.core.sites().await.ok()?.tenant(id.as_str()).map(|tenant| tenant.base_url.clone())
    }
}

#[async_trait]
impl Ready for Adapter {
    async fn ready(&self) -> bool {
        self.core.db.versions().await.is_ok_and(|(known, applied)| known == applied)
    }

    async fn gauges(&self) -> Vec<(&'static str, &'static str, i64)> {
        let Ok(mut tx) = self.core.db.read().await else { return Vec::new() };
        let waiting = crate::store::job::count(&mut tx, "due").await.unwrap_or_default();
        let dead = crate::store::job::count(&mut tx, "dead").await.unwrap_or_default();
        vec![
            ("rekey_jobs_waiting", "Messages that wait to be sent.", waiting),
            ("rekey_jobs_dead", "Messages that could not be sent.", dead),
        ]
    }
}
