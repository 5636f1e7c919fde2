//! The installation that a command works on: its configuration and its database.

use std::{
    path::Path,
    time::{SystemTime, UNIX_EPOCH},
};

use anyhow::{Context, Result, bail};

use crate::{
    config::{Config, DatabaseUrl},
    crypto::Keys,
    store::{
        Db, Tx,
        tenant::{self, Tenant},
    },
};

pub(super) struct Installation {
    pub(super) config: Config,
    pub(super) db: Db,
}

impl Installation {
    /// Reads the configuration and opens the database, which must have this program's tables.
    pub(super) async fn open(config: &Path) -> Result<Self> {
        let config = Config::load(config)?;
        let db = open(&config.database).await?;
        let (known, applied) = db.versions().await?;
        if known != applied {
            bail!("the database is not at this program's version\n  cure: run `rekey migrate`");
        }
        Ok(Self { config, db })
    }

    /// The keys of the server: what is sealed here is opened there.
    pub(super) fn keys(&self) -> Keys {
        Keys::new(self.config.key.expose())
    }

    /// A tenant by its id, or the only one there is.
    pub(super) async fn tenant(&self, id: Option<&str>) -> Result<Tenant> {
        let mut tx = self.db.read().await?;
        match id {
            Some(id) => find(&mut tx, id).await,
            None => {
                let mut all = tenant::list(&mut tx).await?;
                match (all.pop(), all.is_empty()) {
                    (Some(only), true) => Ok(only),
                    (None, _) => bail!("there is no organization yet\n  cure: run `rekey tenant add`"),
                    (Some(_), false) => bail!("there are several organizations\n  cure: name one with --tenant"),
                }
            }
        }
    }

    /// The tenant of a person: named, or by the domain of the user id, or the only one there is.
    pub(super) async fn tenant_of(&self, login: &str, id: Option<&str>) -> Result<Tenant> {
        if id.is_none() {
            let mut tx = self.db.read().await?;
            let domain = login.rsplit_once('@').map_or("", |(_, domain)| domain).to_ascii_lowercase();
            if let Some((_, owner)) = tenant::domains(&mut tx).await?.into_iter().find(|(known, _)| *known == domain) {
                return find(&mut tx, &owner).await;
            }
        }
        self.tenant(id).await
    }
}

/// Opens a database that must be there: a mistyped path must not make an empty one.
pub(super) async fn open(url: &DatabaseUrl) -> Result<Db> {
    if let DatabaseUrl::Sqlite(file) = url
        && !file.exists()
    {
        bail!("there is no file {}\n  cure: run `rekey init`, or mend url in [database]", file.display());
    }
    Db::open(url).await.with_context(|| format!("opening {url}"))
}

/// A tenant that must be there.
pub(super) async fn find(tx: &mut Tx, id: &str) -> Result<Tenant> {
    tenant::get(tx, id).await?.with_context(|| format!("there is no organization {id:?}\n  cure: see `rekey tenant list`"))
}

/// Seconds since 1970. Commands run for moments: the machine's own clock will do.
pub(super) fn now() -> i64 {
    SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| i64::try_from(since.as_secs()).unwrap_or(i64::MAX))
}
