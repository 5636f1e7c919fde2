//! Rows of an organization as they are, table by table: what `rekey tenant export` writes and `import` brings back.

use anyhow::{Context, Result, bail};
use base64::{Engine as _, engine::general_purpose::STANDARD as BASE64};
use futures::TryStreamExt as _;
use serde_json::{Map, Value};
use sqlx::{AssertSqlSafe, Database, Row, Type, decode::Decode};

use super::Tx;

/// What stands in a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// TEXT.
    Text,
    /// BIGINT.
    Number,
    /// BOOLEAN.
    Switch,
    /// BLOB, BYTEA; in an archive as Base64.
    Bytes,
}

/// A table whose rows belong to one organization.
#[derive(Debug)]
pub struct Table {
    /// Its name.
    pub name: &'static str,
    /// Columns besides `tenant_id`, the key of a row first.
    pub open: &'static [(&'static str, Kind)],
    /// Columns that are worth something to a thief; without them a row is brought back with their defaults.
    pub secret: &'static [(&'static str, Kind)],
    /// A row is worth nothing without its secrets.
    pub only_secret: bool,
}

use Kind::{Bytes, Number, Switch, Text};

/// The tables that an archive carries, each after those that it refers to. The organization itself, its hosts and its domains stand at the
/// head of the archive.
pub const TABLES: &[Table] = &[
    Table {
        name: "brand_files",
        open: &[("name", Text), ("content_type", Text), ("bytes", Bytes)],
        secret: &[],
        only_secret: false,
    },
    Table {
        name: "apps",
        open: &[("id", Text), ("name", Text), ("address", Text), ("icon", Text), ("created_at", Number)],
        secret: &[],
        only_secret: false,
    },
    Table {
        name: "password_policies",
        open: &[("domain", Text), ("validity_days", Number), ("notify_days", Number)],
        secret: &[],
        only_secret: false,
    },
    Table {
        name: "users",
        open: &[
            ("id", Text),
            ("login", Text),
            ("display_name", Text),
            ("mail", Text),
            ("source", Text),
            ("roles", Text),
            ("enabled", Switch),
            ("plan", Text),
            ("language", Text),
            ("password_set_at", Number),
            ("created_at", Number),
            ("must_change", Switch),
            ("never_expires", Switch),
            ("confirmed_at", Number),
            ("deletes_at", Number),
        ],
        secret: &[("password_hash", Text), ("second_factor", Switch)],
        only_secret: false,
    },
    Table {
        name: "contacts",
        open: &[("user_id", Text), ("kind", Text), ("value", Text), ("verified_at", Number), ("written_at", Number)],
        secret: &[],
        only_secret: false,
    },
    Table { name: "security_groups", open: &[("id", Text), ("name", Text)], secret: &[], only_secret: false },
    Table {
        name: "group_members",
        open: &[("group_name", Text), ("kind", Text), ("member", Text)],
        secret: &[],
        only_secret: false,
    },
    Table {
        name: "password_history",
        open: &[("user_id", Text), ("set_at", Number)],
        secret: &[("password_hash", Text)],
        only_secret: true,
    },
    Table {
        name: "answers",
        open: &[("user_id", Text), ("question", Text)],
        secret: &[("answer_hash", Text)],
        only_secret: true,
    },
    Table {
        name: AUTHENTICATORS,
        open: &[("id", Text), ("user_id", Text), ("name", Text), ("created_at", Number), ("used_at", Number)],
        secret: &[("secret", Bytes), ("last_step", Number)],
        only_secret: true,
    },
    Table {
        name: "passkeys",
        open: &[("id", Text), ("user_id", Text), ("name", Text), ("created_at", Number), ("used_at", Number)],
        secret: &[("credential_id", Bytes), ("credential", Text)],
        only_secret: true,
    },
    Table {
        name: RECOVERY_CODES,
        open: &[("user_id", Text), ("created_at", Number), ("used_at", Number)],
        secret: &[("code_hash", Bytes)],
        only_secret: true,
    },
];

/// Their secrets are sealed under the key of an installation.
pub const AUTHENTICATORS: &str = "authenticators";
/// Their hashes are made with the key of an installation.
pub const RECOVERY_CODES: &str = "recovery_codes";

/// Columns that are made of others, and are made again where they come.
pub const MADE: &[(&str, &str)] = &[("users", "folded"), ("users", "called"), ("contacts", "sought")];

/// Tables that an archive leaves behind: what is on its way, what is counted, and what happened.
pub const LEFT: &[&str] = &[
    "meta",
    "flows",
    "gates",
    "challenges",
    "tallies",
    "closures",
    "guards",
    "spent",
    "sessions",
    "lockouts",
    "jobs",
    "events",
    "event_seals",
    "imports",
    "import_chunks",
    "import_faults",
    "passes",
    "bulks",
    "bulk_people",
];

/// A row by the names of its columns.
pub type Cells = Map<String, Value>;

impl Table {
    /// Its columns, the open ones first.
    pub fn columns(&self) -> impl Iterator<Item = (&'static str, Kind)> + use<> {
        self.open.iter().chain(self.secret).copied()
    }

    fn names(&self) -> String {
        self.columns().map(|(name, _)| name).collect::<Vec<_>>().join(", ")
    }
}

/// Hands over each row of a table, one after the other: no more than one is in memory.
///
/// # Errors
/// If the database does not answer, or `take` fails.
pub async fn read(tx: &mut Tx, tenant: &str, table: &Table, mut take: impl FnMut(Cells) -> Result<()>) -> Result<()> {
    let sql = format!("SELECT {} FROM {} WHERE tenant_id = $1 ORDER BY {}", table.names(), table.name, table.open[0].0);
    match tx {
        Tx::Sqlite(c, _) => {
            let mut rows = sqlx::query(AssertSqlSafe(sql)).bind(tenant).fetch(&mut **c);
            while let Some(row) = rows.try_next().await? {
                take(cells(table, &row)?)?;
            }
        }
        Tx::Postgres(c) => {
            let mut rows = sqlx::query(AssertSqlSafe(sql)).bind(tenant).fetch(&mut **c);
            while let Some(row) = rows.try_next().await? {
                take(cells(table, &row)?)?;
            }
        }
    }
    Ok(())
}

fn cells<R: Row>(table: &Table, row: &R) -> Result<Cells>
where
    &'static str: sqlx::ColumnIndex<R>,
    for<'r> String: Decode<'r, R::Database> + Type<R::Database>,
    for<'r> i64: Decode<'r, R::Database> + Type<R::Database>,
    for<'r> bool: Decode<'r, R::Database> + Type<R::Database>,
    for<'r> Vec<u8>: Decode<'r, R::Database> + Type<R::Database>,
    R::Database: Database,
{
    let cell = |(name, kind): (&'static str, Kind)| -> Result<(String, Value)> {
        let value = match kind {
            Text => row.try_get::<Option<String>, _>(name)?.map(Value::from),
            Number => row.try_get::<Option<i64>, _>(name)?.map(Value::from),
            Switch => row.try_get::<Option<bool>, _>(name)?.map(Value::from),
            Bytes => row.try_get::<Option<Vec<u8>>, _>(name)?.map(|bytes| BASE64.encode(bytes).into()),
        };
        Ok((name.to_owned(), value.unwrap_or(Value::Null)))
    };
    table.columns().map(cell).collect()
}

/// Writes a row. Columns that it does not have get their defaults.
///
/// # Errors
/// If a value is of another kind than its column, or the database refuses it.
pub async fn write(tx: &mut Tx, tenant: &str, table: &Table, row: &Cells) -> Result<()> {
    let given: Vec<(&'static str, Kind)> = table.columns().filter(|(name, _)| row.contains_key(*name)).collect();
    if given.len() != row.len() {
        bail!("{} has a column that this program does not know", table.name);
    }
    let values: Vec<Given> =
        given.iter().map(|(name, kind)| given_as(*kind, &row[*name]).context(*name)).collect::<Result<_>>()?;
    let defaults = missing(table, row);
    let names: Vec<&str> = given.iter().map(|(name, _)| *name).chain(defaults.iter().map(|(name, _)| *name)).collect();
    let places: Vec<String> = (2..=names.len() + 1).map(|place| format!("${place}")).collect();
    // A file is named by what is in it: whoever has it has the same.
    let again = if table.name == "brand_files" { "ON CONFLICT (name) DO NOTHING" } else { "" };
    let sql = format!("INSERT INTO {} (tenant_id, {}) VALUES ($1, {}) {again}", table.name, names.join(", "), places.join(", "));
    macro_rules! insert {
        ($c:expr) => {{
            let mut query = sqlx::query(AssertSqlSafe(sql)).bind(tenant);
            for value in values.into_iter().chain(defaults.into_iter().map(|(_, value)| value)) {
                query = match value {
                    Given::Text(text) => query.bind(text),
                    Given::Number(number) => query.bind(number),
                    Given::Switch(on) => query.bind(on),
                    Given::Bytes(bytes) => query.bind(bytes),
                };
            }
            query.execute(&mut **$c).await?;
        }};
    }
    match tx {
        Tx::Sqlite(c, _) => insert!(c),
        Tx::Postgres(c) => insert!(c),
    }
    Ok(())
}

/// Lets PostgreSQL look at what a transaction has written so far. It plans the checks of foreign keys by what it knows of a table, and of one
/// that was empty a moment ago it knows nothing: each row would cost more than the one before.
///
/// # Errors
/// If the database does not answer.
pub async fn look(tx: &mut Tx) -> Result<()> {
    if let Tx::Postgres(c) = tx {
        sqlx::query("ANALYZE users").execute(&mut **c).await?;
    }
    Ok(())
}

/// Secrets that a row came without.
fn missing(table: &Table, row: &Cells) -> Vec<(&'static str, Given)> {
    let default = |kind| match kind {
        Text => Given::Text(None),
        Number => Given::Number(Some(0)),
        Switch => Given::Switch(Some(false)),
        Bytes => Given::Bytes(None),
    };
    let left = table.secret.iter().filter(|(name, _)| !row.contains_key(*name));
    left.map(|(name, kind)| (*name, default(*kind))).collect()
}

/// A value on its way in.
enum Given {
    Text(Option<String>),
    Number(Option<i64>),
    Switch(Option<bool>),
    Bytes(Option<Vec<u8>>),
}

fn given_as(kind: Kind, value: &Value) -> Result<Given> {
    let other = || format!("{value} is of another kind");
    Ok(match (kind, value) {
        (Text, Value::Null) => Given::Text(None),
        (Number, Value::Null) => Given::Number(None),
        (Switch, Value::Null) => Given::Switch(None),
        (Bytes, Value::Null) => Given::Bytes(None),
        (Text, value) => Given::Text(Some(value.as_str().with_context(other)?.to_owned())),
        (Number, value) => Given::Number(Some(value.as_i64().with_context(other)?)),
        (Switch, value) => Given::Switch(Some(value.as_bool().with_context(other)?)),
        (Bytes, value) => Given::Bytes(Some(BASE64.decode(value.as_str().with_context(other)?)?)),
    })
}
