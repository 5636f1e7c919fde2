//! A database of a test's own.

use server::config::DatabaseUrl;
use sqlx::{Connection, PgConnection};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Engine {
    Sqlite,
    Postgres,
}

pub(crate) enum Database {
    Sqlite(tempfile::TempDir),
    Postgres { server: String, name: String },
}

impl Database {
    pub(crate) async fn create(engine: Engine) -> Self {
        match engine {
            Engine::Sqlite => Self::Sqlite(tempfile::tempdir().expect("a folder")),
            Engine::Postgres => {
                let server =
                    std::env::var("REKEY_TEST_POSTGRES").expect("REKEY_TEST_POSTGRES names a server: run `cargo xtask test`");
                let name = format!("t_{}", server::crypto::id().replace('-', ""));
                let mut connection = PgConnection::connect(&server).await.expect("PostgreSQL answers");
                // Sorted as people sort: what relies on the order of bytes must say so.
                let options = "TEMPLATE template0 LOCALE_PROVIDER icu ICU_LOCALE 'en-US'";
                sqlx::raw_sql(sqlx::AssertSqlSafe(format!("CREATE DATABASE {name} {options}")))
                    .execute(&mut connection)
                    .await
                    .expect("created");
                Self::Postgres { server, name }
            }
        }
    }

    pub(crate) fn url(&self) -> DatabaseUrl {
        match self {
            Self::Sqlite(folder) => DatabaseUrl::Sqlite(folder.path().join("rekey.db")),
            Self::Postgres { server, name } => {
                let (base, _) = server.rsplit_once('/').expect("an address with a database");
                DatabaseUrl::Postgres(app::contract::Secret::new(format!("{base}/{name}")))
            }
        }
    }

    pub(crate) fn files(&self) -> Vec<std::path::PathBuf> {
        let Self::Sqlite(folder) = self else { return Vec::new() };
        let entries = std::fs::read_dir(folder.path()).expect("the folder is there");
        entries.flatten().map(|entry| entry.path()).collect()
    }

    pub(crate) async fn drop(self) {
        if let Self::Postgres { server, name } = self {
            let mut connection = PgConnection::connect(&server).await.expect("PostgreSQL answers");
            sqlx::raw_sql(sqlx::AssertSqlSafe(format!("DROP DATABASE {name} WITH (FORCE)")))
                .execute(&mut connection)
                .await
                .expect("dropped");
        }
    }
}
