//! `rekey serve`.

use std::io::{IsTerminal, stderr};

use anyhow::{Context, Result, bail};
use tracing_subscriber::EnvFilter;

use super::{
    args::Serve,
    installation::{greet_as, migrate, open},
    print::Done,
};
use crate::{
    Outside,
    config::{BaseUrl, Config},
    store::{
        meta,
        tenant::{self, Tenant},
    },
};

/// Serves until it is asked to stop; requests under way are finished.
pub(super) async fn run(args: &Serve) -> Result<Done> {
    watch("info");
    let mut config = Config::load(&args.config)?;
    let tenants = refuse(&config).await?;
    greet_as(&mut config, &tenants);
    let stopped = stopped()?;
    let server = crate::start(&config, &Outside::of(&config)?).await?;
    tracing::info!(portal = %server.portal, operations = %server.operations, "serving");
    stopped.await?;
    tracing::info!("stopping");
    server.stop().await;
    Ok(Done::Well)
}

/// Does not start on a database that would do harm: the demo's, another installation's, or one with an address in the clear. Gives the
/// organizations there are.
async fn refuse(config: &Config) -> Result<Vec<Tenant>> {
    let db = open(&config.database).await?;
    migrate(config, &db).await?;
    let mut tx = db.read().await?;
    if meta::get(&mut tx, meta::DEMO).await?.is_some() {
        bail!("{} was made by `rekey demo`: everybody knows its passwords\n  cure: name another database", config.database);
    }
    let tenants = tenant::list(&mut tx).await?;
    for tenant in &tenants {
        let set = format!("rekey tenant set {} base_url=https://…", tenant.id);
        BaseUrl::parse(&tenant.base_url).with_context(|| format!("{}: {}\n  cure: {set}", tenant.id, tenant.base_url))?;
    }
    drop(tx);
    db.close().await;
    Ok(tenants)
}

/// Listens for Ctrl-C and for the signal that service managers send, from now on: whoever is told that we serve may stop us at once.
///
/// # Errors
/// If the system lets nobody listen.
pub(super) fn stopped() -> Result<impl Future<Output = Result<()>>> {
    #[cfg(unix)]
    let asked = {
        use tokio::signal::unix::{SignalKind, signal};
        let (mut interrupt, mut terminate) = (signal(SignalKind::interrupt())?, signal(SignalKind::terminate())?);
        async move {
            tokio::select! {
                _ = interrupt.recv() => Ok(()),
                _ = terminate.recv() => Ok(()),
            }
        }
    };
    #[cfg(not(unix))]
    let asked = async { Ok(tokio::signal::ctrl_c().await?) };
    Ok(asked)
}

/// Starts the log, on standard error: lines for a terminal, JSON otherwise. `REKEY_LOG` says how much.
pub(super) fn watch(default: &str) {
    let filter = EnvFilter::try_from_env("REKEY_LOG").unwrap_or_else(|_| EnvFilter::new(default));
    let lines = tracing_subscriber::fmt().with_env_filter(filter).with_writer(stderr);
    if stderr().is_terminal() { lines.init() } else { lines.json().init() }
}
