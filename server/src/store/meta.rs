//! Facts about the database itself.

use anyhow::Result;

use super::{Tx, one, run};

/// The mark of a database that `rekey demo` made; `serve` refuses it.
pub const DEMO: &str = "demo";
/// The fingerprint of the key that seals what lies here.
pub const KEY: &str = "key";

/// Reads a fact.
///
/// # Errors
/// If the database does not answer.
pub async fn get(tx: &mut Tx, name: &str) -> Result<Option<String>> {
    let row: Option<(String,)> = one!(tx, "SELECT value FROM meta WHERE name = $1", name)?;
    Ok(row.map(|(value,)| value))
}

/// Writes a fact.
///
/// # Errors
/// If the database does not answer.
pub async fn set(tx: &mut Tx, name: &str, value: &str) -> Result<()> {
    run!(
        tx,
        "INSERT INTO meta (name, value) VALUES ($1, $2) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
        name,
        value
    )?;
    Ok(())
}

/// What time the database has. A SQLite file has the machine's.
///
/// # Errors
/// If the database does not answer.
pub async fn time(tx: &mut Tx) -> Result<i64> {
    let row: Option<(i64,)> = match tx {
        Tx::Sqlite(..) => one!(tx, "SELECT CAST(strftime('%s', 'now') AS BIGINT)")?,
        Tx::Postgres(_) => one!(tx, "SELECT CAST(EXTRACT(EPOCH FROM now()) AS BIGINT)")?,
    };
    Ok(row.map_or(0, |(seconds,)| seconds))
}
