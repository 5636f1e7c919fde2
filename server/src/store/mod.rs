//! The database: SQLite or PostgreSQL, one text of SQL for both. All SQL of the project stands in this folder, one file a noun, and every
//! query names its tenant. Every function takes a [`Tx`]: whoever decides, decides inside one transaction.

pub mod answer;
pub mod application;
pub mod archive;
pub mod authenticator;
pub mod brand;
pub mod bulk;
pub mod challenge;
pub mod contact;
pub mod event;
pub mod flow;
pub mod gate;
pub mod group;
pub mod guard;
pub mod import;
pub mod job;
mod journal;
mod like;
pub mod lockout;
pub mod meta;
pub mod pass;
pub mod passkey;
pub mod password;
pub mod password_policy;
mod pooler;

pub mod recovery_code;
pub mod report;
pub mod seal;
pub mod session;
pub mod spent;
pub mod tally;
pub mod tenant;
pub mod user;

use std::{str::FromStr, time::Duration};

use crate::config::DatabaseUrl;
use anyhow::{Context, Result};
use sqlx::{
    AssertSqlSafe, PgPool, Postgres, Sqlite, SqlitePool, Transaction,
    postgres::{PgConnectOptions, PgPoolOptions},
    sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous},
};

/// The database.
#[derive(Clone, Debug)]
pub enum Db {
    /// A file: many readers, one writer.
    Sqlite {
        /// For transactions that only read.
        read: SqlitePool,
        /// One connection: writers queue here instead of failing with "busy".
        write: SqlitePool,
        /// What brings commits to the disk.
        journal: Journal,
    },
    /// A server.
    Postgres(PgPool),
}

/// A transaction; rolled back when dropped without [`Tx::commit`].
pub enum Tx {
    /// On SQLite; with the journal, if it writes.
    Sqlite(Transaction<'static, Sqlite>, Option<Journal>),
    /// On PostgreSQL.
    Postgres(Transaction<'static, Postgres>),
}

/// Runs a statement and gives the number of rows it touched.
macro_rules! run {
    ($tx:expr, $sql:expr $(, $arg:expr)* $(,)?) => {
        match $tx {
            $crate::store::Tx::Sqlite(c, _) => sqlx::query($sql)$(.bind($arg))*.execute(&mut **c).await.map(|done| done.rows_affected()),
            $crate::store::Tx::Postgres(c) => sqlx::query($sql)$(.bind($arg))*.execute(&mut **c).await.map(|done| done.rows_affected()),
        }
    };
}

/// Reads rows of a `FromRow` type or tuple.
macro_rules! all {
    ($tx:expr, $sql:expr $(, $arg:expr)* $(,)?) => {
        match $tx {
            $crate::store::Tx::Sqlite(c, _) => sqlx::query_as($sql)$(.bind($arg))*.fetch_all(&mut **c).await,
            $crate::store::Tx::Postgres(c) => sqlx::query_as($sql)$(.bind($arg))*.fetch_all(&mut **c).await,
        }
    };
}

/// Reads one row, or none.
macro_rules! one {
    ($tx:expr, $sql:expr $(, $arg:expr)* $(,)?) => {
        match $tx {
            $crate::store::Tx::Sqlite(c, _) => sqlx::query_as($sql)$(.bind($arg))*.fetch_optional(&mut **c).await,
            $crate::store::Tx::Postgres(c) => sqlx::query_as($sql)$(.bind($arg))*.fetch_optional(&mut **c).await,
        }
    };
}

pub use journal::Journal;
pub use pooler::Pooled;
pub(crate) use {all, one, run};

/// A row, and whose it is.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Of<T> {
    /// The person.
    pub user_id: String,
    /// The row.
    #[sqlx(flatten)]
    pub row: T,
}

static SQLITE: sqlx::migrate::Migrator = sqlx::migrate!("migrations/sqlite");
static POSTGRES: sqlx::migrate::Migrator = sqlx::migrate!("migrations/postgres");

impl Db {
    /// Opens a database; a SQLite file is created where there is none.
    ///
    /// # Errors
    /// If it does not answer.
    pub async fn open(url: &DatabaseUrl) -> Result<Self> {
        match url {
            DatabaseUrl::Sqlite(file) => {
                let options = SqliteConnectOptions::new()
                    .filename(file)
                    .create_if_missing(true)
                    .journal_mode(SqliteJournalMode::Wal)
                    // Commits reach the disk by `Journal`.
                    .synchronous(SqliteSynchronous::Normal)
                    .busy_timeout(Duration::from_secs(10))
                    .foreign_keys(true);
                let pool = |size| SqlitePoolOptions::new().max_connections(size).connect_with(options.clone());
                let write = pool(1).await.with_context(|| format!("opening {}", file.display()))?;
                Ok(Self::Sqlite { read: pool(4).await?, write, journal: Journal::of(file) })
            }
            DatabaseUrl::Postgres(url) => {
                let options = PgConnectOptions::from_str(url.expose()).ok().context("reading the database address")?;
                let pool = PgPoolOptions::new().max_connections(16).acquire_timeout(Duration::from_secs(10));
                let pool = pool.connect_with(options).await.map_err(pooler::explain)?;
                pooler::refuse(&pool).await?;
                Ok(Self::Postgres(pool))
            }
        }
    }

    /// Brings the tables to this program's version.
    ///
    /// # Errors
    /// If the database is newer than the program, or a migration fails.
    pub async fn migrate(&self) -> Result<()> {
        match self {
            Self::Sqlite { write, .. } => SQLITE.run(write).await,
            Self::Postgres(pool) => POSTGRES.run(pool).await,
        }
        .context("migrating the database")?;
        let mut tx = self.write().await?;
        user::fold(&mut tx).await?;
        tx.commit().await
    }

    /// Versions this program knows, and versions the database has.
    ///
    /// # Errors
    /// If the database does not answer; a database without tables has no versions.
    pub async fn versions(&self) -> Result<(Vec<i64>, Vec<i64>)> {
        let known = match self {
            Self::Sqlite { .. } => SQLITE.iter().map(|migration| migration.version).collect(),
            Self::Postgres(_) => POSTGRES.iter().map(|migration| migration.version).collect(),
        };
        if !self.tables().await?.iter().any(|table| table == "_sqlx_migrations") {
            return Ok((known, Vec::new()));
        }
        let mut tx = self.read().await?;
        let applied: Vec<(i64,)> = all!(&mut tx, "SELECT version FROM _sqlx_migrations WHERE success ORDER BY version")?;
        Ok((known, applied.into_iter().map(|(version,)| version).collect()))
    }

    /// Names of all tables.
    ///
    /// # Errors
    /// If the database does not answer.
    pub async fn tables(&self) -> Result<Vec<String>> {
        let names: Vec<(String,)> = match self {
            Self::Sqlite { read, .. } => {
                sqlx::query_as("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
                    .fetch_all(read)
                    .await?
            }
            Self::Postgres(pool) => {
                sqlx::query_as("SELECT table_name::TEXT FROM information_schema.tables WHERE table_schema = current_schema()")
                    .fetch_all(pool)
                    .await?
            }
        };
        Ok(names.into_iter().map(|(name,)| name).collect())
    }

    /// Drops every table. Only for a database that was empty a moment ago.
    ///
    /// # Errors
    /// If the database does not answer.
    pub async fn clear(&self) -> Result<()> {
        // A SQLite file goes as a whole.
        if let Self::Postgres(pool) = self {
            for table in self.tables().await? {
                sqlx::raw_sql(AssertSqlSafe(format!("DROP TABLE IF EXISTS \"{table}\" CASCADE"))).execute(pool).await?;
            }
        }
        Ok(())
    }

    /// A transaction that only reads.
    ///
    /// # Errors
    /// If no connection can be had.
    pub async fn read(&self) -> Result<Tx> {
        Ok(match self {
            Self::Sqlite { read, .. } => Tx::Sqlite(read.begin().await?, None),
            Self::Postgres(pool) => Tx::Postgres(pool.begin().await?),
        })
    }

    /// A transaction that writes. On SQLite it holds the write lock from the start.
    ///
    /// # Errors
    /// If no connection can be had.
    pub async fn write(&self) -> Result<Tx> {
        Ok(match self {
            Self::Sqlite { write, journal, .. } => Tx::Sqlite(write.begin_with("BEGIN IMMEDIATE").await?, Some(journal.clone())),
            Self::Postgres(pool) => Tx::Postgres(pool.begin().await?),
        })
    }

    /// Closes all connections, so that a SQLite file is left without its journal.
    pub async fn close(&self) {
        match self {
            Self::Sqlite { read, write, .. } => {
                read.close().await;
                write.close().await;
            }
            Self::Postgres(pool) => pool.close().await,
        }
    }
}

impl Tx {
    /// Makes it so, for good: it stays after a power cut.
    ///
    /// # Errors
    /// If the database refuses or is gone: then nothing happened. If the disk does, it may be taken back.
    pub async fn commit(self) -> Result<()> {
        match self {
            Self::Sqlite(tx, journal) => {
                tx.commit().await.context("committing")?;
                match journal {
                    Some(journal) => journal.settle().await.context("bringing the journal to the disk"),
                    None => Ok(()),
                }
            }
            Self::Postgres(tx) => tx.commit().await.context("committing"),
        }
    }
}
