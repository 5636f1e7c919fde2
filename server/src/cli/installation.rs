//! The installation that a command works on: its configuration and its database.

use std::{
    path::Path,
    time::{SystemTime, UNIX_EPOCH},
};

use anyhow::{Context, Result, bail};
use app::policy::Login;
use tokio::sync::OnceCell;

use crate::{
    config::{BaseUrl, Config, DatabaseUrl, MasterKey},
    crypto::Keys,
    store::{
        Db, Tx, meta,
        tenant::{self, Tenant},
    },
};

pub(super) struct Installation {
    pub(super) config: Config,
    db: Db,
    /// Set once the key was found to be the database's.
    fits: OnceCell<()>,
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
        Ok(Self { config, db, fits: OnceCell::new() })
    }

    /// A transaction that only reads.
    pub(super) async fn read(&self) -> Result<Tx> {
        self.db.read().await
    }

    /// A transaction that writes. There is no other way to one for a command.
    pub(super) async fn write(&self) -> Result<Tx> {
        self.with_its_key().await?.write().await
    }

    /// The database, once the key is known to be its own: what is written with another one, nobody can open.
    pub(super) async fn with_its_key(&self) -> Result<&Db> {
        self.fits.get_or_try_init(|| insist_on_key(&self.config, &self.db)).await?;
        Ok(&self.db)
    }

    /// The keys of the server: what is sealed here is opened there.
    pub(super) fn keys(&self) -> Keys {
        Keys::new(self.config.key.expose())
    }

    /// A tenant by its id, or the only one there is.
    pub(super) async fn tenant(&self, id: Option<&str>) -> Result<Tenant> {
        let mut tx = self.read().await?;
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
            let mut tx = self.read().await?;
            let domain = Login::parse(login).ok().map(|login| login.domain().to_owned());
            let listed = tenant::domains(&mut tx).await?.into_iter().find(|(known, _)| Some(known) == domain.as_ref());
            if let Some((_, owner)) = listed {
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

/// The name for greeting the mail server, where the configuration gives none: the host of the base address. With several organizations it is
/// the first one's: the server knows one name.
pub(super) fn greet_as(config: &mut Config, tenants: &[Tenant]) {
    let host = tenants.iter().find_map(|tenant| BaseUrl::parse(&tenant.base_url).ok()).map(|base| base.host().to_owned());
    if let Some(mail) = config.mail.as_mut().filter(|mail| mail.hello.is_none()) {
        mail.hello = host;
    }
}

/// Whether the key is the one that a database was made with; a database that knows of none takes any.
pub(super) async fn fits(tx: &mut Tx, key: &MasterKey) -> Result<bool> {
    Ok(meta::get(tx, meta::KEY).await?.is_none_or(|mark| mark == Keys::new(key.expose()).fingerprint()))
}

async fn insist_on_key(config: &Config, db: &Db) -> Result<()> {
    if !fits(&mut db.read().await?, &config.key).await? {
        bail!("the key is not the one that {} was made with\n  cure: put the key file back from its backup", config.database);
    }
    Ok(())
}

/// Brings a database to this program's version, if the key is its own.
pub(super) async fn migrate(config: &Config, db: &Db) -> Result<()> {
    if db.tables().await?.iter().any(|table| table == "meta") {
        insist_on_key(config, db).await?;
    }
    db.migrate().await
}

/// A tenant that must be there.
pub(super) async fn find(tx: &mut Tx, id: &str) -> Result<Tenant> {
    tenant::get(tx, id).await?.with_context(|| format!("there is no organization {id:?}\n  cure: see `rekey tenant list`"))
}

/// Seconds since 1970. Commands run for moments: the machine's own clock will do.
pub(super) fn now() -> i64 {
    SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| i64::try_from(since.as_secs()).unwrap_or(i64::MAX))
}
