//! The database: reachable, at this program's version, ours, and agreeing with us on the time and the key.

use anyhow::Result;

use super::{
    super::installation::{fits, now, open},
    Findings,
    tenants::Tenants,
};
use crate::{
    config::Config,
    store::{Db, Pooled, event, meta, tenant},
};

/// Seconds that two clocks may differ: codes live for minutes.
const DRIFT: i64 = 30;
/// 2026: before this program was written.
const PAST: i64 = 1_767_225_600;

/// Gives what the database knows of tenants, if it can be asked.
pub(super) async fn check(config: &Config, findings: &mut Findings) -> Option<Tenants> {
    let db = match open(&config.database).await {
        Ok(db) => db,
        Err(error) if error.downcast_ref::<Pooled>().is_some() => {
            findings.breaks("database_pooler", format!("{}: {}", config.database, Pooled::WHAT), Pooled::CURE);
            return None;
        }
        Err(error) if is_damaged(&error) => {
            damaged(config, &error, findings);
            return None;
        }
        Err(error) => {
            // The address may hold a password; the cause of a failed connection does not.
            let cause = error.root_cause().to_string();
            let cure = "check url in [database], that the server runs, and that this user may use it";
            findings.breaks("database_unreachable", format!("{}: {cause}", config.database), cure);
            return None;
        }
    };
    match look(config, &db, findings).await {
        Ok(tenants) => tenants,
        Err(error) if is_damaged(&error) => {
            damaged(config, &error, findings);
            None
        }
        Err(error) => {
            let cure =
                "we do not know this error: look for it in the log of the database, and try again; the data may well be whole";
            findings.breaks("database_unknown", format!("{}: {error:#}", config.database), cure);
            None
        }
    }
}

fn damaged(config: &Config, error: &anyhow::Error, findings: &mut Findings) {
    findings.breaks("database_failed", format!("{}: {error:#}", config.database), "restore the database from its backup");
}

/// Whether the database itself says that its files are no good: SQLite's `SQLITE_CORRUPT` and `SQLITE_NOTADB`, PostgreSQL's class `XX`.
fn is_damaged(error: &anyhow::Error) -> bool {
    let code = error.chain().find_map(|cause| cause.downcast_ref::<sqlx::Error>()?.as_database_error()?.code());
    code.is_some_and(|code| match code.parse::<u32>() {
        // The lowest byte is the error, the others say more about it.
        Ok(number) => [11, 26].contains(&(number & 0xff)),
        Err(_) => ["XX001", "XX002"].contains(&code.as_ref()),
    })
}

async fn look(config: &Config, db: &Db, findings: &mut Findings) -> Result<Option<Tenants>> {
    let (known, applied) = db.versions().await?;
    if let Some(newer) = applied.iter().find(|version| !known.contains(version)) {
        let what = format!("{} was made by a newer program (version {newer})", config.database);
        findings.breaks("database_new", what, "install that program again");
        return Ok(None);
    }
    if applied != known {
        findings.breaks("database_old", format!("{} is not at this program's version", config.database), "run `rekey migrate`");
        return Ok(None);
    }
    let mut tx = db.read().await?;
    if meta::get(&mut tx, meta::DEMO).await?.is_some() {
        let cure = "name another database: this one has accounts whose passwords everybody knows";
        findings.breaks("database_demo", format!("{} was made by `rekey demo`", config.database), cure);
    }
    if !fits(&mut tx, &config.key).await? {
        let cure = "put the key file back from its backup: with another key authenticators and waiting messages are lost";
        findings.breaks("key_replaced", "the key is not the one that this database was made with", cure);
    }
    clock(db, event::newest(&mut tx).await?, findings).await?;
    Ok(Some(Tenants { all: tenant::list(&mut tx).await?, hosts: tenant::hosts(&mut tx).await? }))
}

async fn clock(db: &Db, newest: i64, findings: &mut Findings) -> Result<()> {
    let machine = now();
    let theirs = meta::time(&mut db.read().await?).await?;
    let cure = "let a time service (NTP) set the clock of this machine";
    if (machine - theirs).abs() > DRIFT {
        let what = format!("this machine and the database differ by {} seconds", (machine - theirs).abs());
        findings.breaks("clock_drift", what, cure);
    }
    if machine < PAST || newest > machine + DRIFT {
        findings.breaks("clock_past", "the clock of this machine is behind what has happened already", cure);
    }
    Ok(())
}
