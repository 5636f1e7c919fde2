//! Order among writers. Whoever counts or decides for a name takes its guard first and holds it to the end of the transaction, so that
//! fifty parallel guesses are fifty guesses in a row, on both engines: SQLite has one writer, whose transaction begins with the lock on
//! everything, and on PostgreSQL there is a row for each name.

use anyhow::Result;

use super::{Tx, run};

/// Takes the guards of several names. They are taken in one fixed order, whatever the order given: two transactions never wait for
/// each other.
///
/// # Errors
/// If the database does not answer.
pub async fn take(tx: &mut Tx, tenant: &str, names: &[&str]) -> Result<()> {
    if matches!(tx, Tx::Sqlite(..)) {
        return Ok(());
    }
    let mut names = names.to_vec();
    names.sort_unstable();
    names.dedup();
    for name in names {
        run!(
            tx,
            "INSERT INTO guards (tenant_id, name, held) VALUES ($1, $2, 1) ON CONFLICT (tenant_id, name) DO UPDATE SET held = 1",
            tenant,
            name
        )?;
    }
    Ok(())
}
