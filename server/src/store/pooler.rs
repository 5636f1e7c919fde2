//! Whether a pooler that shares connections between transactions stands before PostgreSQL (PgBouncer with `pool_mode = transaction`).
//!
//! Statements are prepared once on a connection and then named. Behind such a pooler the next statement meets another server process, where the
//! name is unknown, or is somebody else's statement: whose rows would come back. Locks that belong to a connection, as a migration takes one,
//! are lost in the same way. So nothing is written there.

use std::{fmt, time::Duration};

use anyhow::{Context, Result, bail};
use sqlx::{PgConnection, PgPool, Row, raw_sql};
use tokio::time::timeout;

/// There is one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pooled;

impl Pooled {
    /// What it does.
    pub const WHAT: &'static str = "a pooler before PostgreSQL shares connections between transactions";
    /// What to do about it.
    pub const CURE: &'static str = "name PostgreSQL itself in [database], or let the pooler keep a connection for as long as it is used (pool_mode = session)";
}

impl fmt::Display for Pooled {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}\n  cure: {}", Self::WHAT, Self::CURE)
    }
}

impl std::error::Error for Pooled {}

/// As often as it is looked; other clients of the pooler may hide it once.
const LOOKS: usize = 3;
/// A pooler with one connection to the server lets nobody else in while it is taken.
const PATIENCE: Duration = Duration::from_secs(5);

/// # Errors
/// If there is one, with the cure; or if the database does not answer.
pub(super) async fn refuse(pool: &PgPool) -> Result<()> {
    let mut ours = pool.acquire().await?;
    for _ in 0..LOOKS {
        let before = process(&mut ours).await?;
        // Somebody else begins a transaction: a pooler gives them the process that we had a moment ago.
        let mut other = pool.begin().await?;
        process(&mut other).await?;
        let after = timeout(PATIENCE, process(&mut ours)).await;
        other.rollback().await?;
        if !matches!(after, Ok(Ok(after)) if after == before) {
            bail!(Pooled);
        }
    }
    Ok(())
}

/// The process of the server that answers, asked without a prepared statement.
async fn process(connection: &mut PgConnection) -> Result<i32> {
    let row = raw_sql("SELECT pg_backend_pid()").fetch_one(connection).await.context("asking which process answers")?;
    Ok(row.try_get(0)?)
}

/// What a failed connection means: some poolers do not pass on what it needs, so they share connections too.
pub(super) fn explain(error: sqlx::Error) -> anyhow::Error {
    let startup = error.as_database_error().is_some_and(|error| error.message().starts_with("unsupported startup parameter"));
    let error = anyhow::Error::from(error);
    if startup { error.context(Pooled) } else { error.context("connecting to the database") }
}
