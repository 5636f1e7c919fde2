//! Where everything is kept.

use std::{fmt, path::PathBuf};

use app::contract::Secret;
use url::Url;

/// The address of the database.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DatabaseUrl {
    /// A file of this machine: one node.
    Sqlite(PathBuf),
    /// A PostgreSQL server, `postgres://…`, with its password: any number of nodes.
    Postgres(Secret),
}

impl DatabaseUrl {
    /// How the address is written.
    pub const CURE: &'static str = "write sqlite:<file> or postgres://<user>@<host>/<database>";

    /// Reads an address; `resolve` places a relative file.
    ///
    /// # Errors
    /// What is wrong with it, without the address itself: it may hold a password.
    pub fn parse(text: &str, resolve: impl FnOnce(&str) -> PathBuf) -> Result<Self, &'static str> {
        if let Some(file) = text.strip_prefix("sqlite:") {
            let file = file.strip_prefix("//").unwrap_or(file);
            return match file {
                "" => Err("the address names no file"),
                _ if file.contains(['?', ':']) => Err("the address of a SQLite file takes no options"),
                _ => Ok(Self::Sqlite(resolve(file))),
            };
        }
        let url = Url::parse(text).map_err(|_| "this is not the address of a database")?;
        match url.scheme() {
            "postgres" | "postgresql" => Ok(Self::Postgres(Secret::new(text.to_owned()))),
            _ => Err("this kind of database is not known"),
        }
    }

    /// Whether the address itself holds a password.
    pub fn holds_password(&self) -> bool {
        match self {
            Self::Sqlite(_) => false,
            Self::Postgres(url) => Url::parse(url.expose())
                .is_ok_and(|url| url.password().is_some() || url.query_pairs().any(|(key, _)| key == "password")),
        }
    }
}

/// For messages: where it is, without user and password.
impl fmt::Display for DatabaseUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Sqlite(file) => write!(f, "SQLite file {}", file.display()),
            Self::Postgres(url) => match Url::parse(url.expose()) {
                Ok(url) => write!(f, "PostgreSQL at {}{}", url.host_str().unwrap_or("the local socket"), url.path()),
                Err(_) => f.write_str("PostgreSQL"),
            },
        }
    }
}
