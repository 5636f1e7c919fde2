//! What is told of files.

use anyhow::Context as _;
use app::contract::{
    Caller,
    admin::{
        accounts::InputFault,
        imports::{self, ImportPage, ImportsPage, RefusedRow, Stage},
    },
};
use serde::Deserialize;

use super::{DESK, find, steers};
use crate::{
    portal::{
        Core,
        admin::admit::{Accounts, Admitted},
        trouble::Decision,
    },
    store::{
        import::{self, Import, Refused},
        user::User,
    },
    when,
};

/// Files that are listed.
const FILES: i64 = 10;
/// Refused rows that are shown; all of them are in the list to take away.
const ROWS: i64 = 50;

pub(super) async fn desk(core: &Core, caller: &Caller, told: bool) -> Decision<ImportsPage> {
    let Admitted { mut signed, .. } = Admitted::<Accounts>::read_fresh(core, caller).await?;
    let files = import::list(&mut signed.tx, &signed.tenant.id, FILES).await?;
    let frame = signed.frame(core, caller);
    Ok(ImportsPage {
        imports: files.iter().map(|file| shown(file, &signed.user, frame.words.region())).collect(),
        refusals: signed.refusals(DESK, told),
        done: signed.word(DESK, told),
        frame,
    })
}

pub(super) async fn one(core: &Core, caller: &Caller, id: &str) -> Decision<ImportPage> {
    let mut admitted = Admitted::<Accounts>::read(core, caller).await?;
    let file = find(&mut admitted, id).await?;
    let mut signed = admitted.signed;
    let refused = import::refused(&mut signed.tx, &signed.tenant.id, id, 0, ROWS).await?;
    let bad = file.bad.as_deref().map(serde_json::from_str::<Told>).transpose().context("reading why a file is bad")?;
    let frame = signed.frame(core, caller);
    Ok(ImportPage {
        import: shown(&file, &signed.user, frame.words.region()),
        bad: bad.map(|Told { code, about, .. }| (code, about)),
        rows: refused.iter().map(row).collect::<Decision<_>>()?,
        frame,
    })
}

/// Why a row or a file was refused, as it is stored.
#[derive(Deserialize)]
pub(super) struct Told {
    pub(super) column: Option<String>,
    pub(super) code: String,
    #[serde(default)]
    about: String,
    #[serde(default)]
    pub(super) message: String,
}

pub(super) fn faults(row: &Refused) -> Decision<Vec<Told>> {
    Ok(serde_json::from_str(&row.faults).context("reading why a row was refused")?)
}

fn row(row: &Refused) -> Decision<RefusedRow> {
    let faults = faults(row)?.into_iter().map(|Told { column, code, about, .. }| InputFault {
        input: column.unwrap_or_default(),
        code,
        about,
    });
    Ok(RefusedRow { line: count(row.line), login: row.login.clone(), faults: faults.collect() })
}

fn shown(file: &Import, reader: &User, tag: &str) -> imports::Import {
    let stage = Stage::ALL.into_iter().find(|stage| stage.name() == file.state).unwrap_or(Stage::Checking);
    let percent = if file.size == 0 { 100 } else { (file.passed.saturating_mul(100) / file.size).clamp(0, 100) };
    imports::Import {
        id: file.id.clone(),
        at: when::day_and_time(tag, file.created_at),
        by: file.login.clone(),
        stage,
        paused: file.paused,
        own: file.user_id == reader.id,
        steered: steers(reader, file),
        percent: u8::try_from(percent).unwrap_or(100),
        created: count(file.created),
        changed: count(file.changed),
        unchanged: count(file.unchanged),
        refused: count(file.refused),
        unreachable: count(file.unreachable),
    }
}

fn count(number: i64) -> u64 {
    u64::try_from(number).unwrap_or_default()
}
