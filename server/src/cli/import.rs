//! `rekey user import`: each row is one transaction, done or refused as a whole, with a line in the report.

use std::{
    fs::File,
    io::{BufReader, Read},
    path::Path,
};

use anyhow::{Context, Result, bail};
use serde::Serialize;

use super::{
    args::UserImport,
    installation::{Installation, now},
    print::{self, Done},
    settings::audit,
};
use crate::{
    jobs::behind_everything,
    portal::people::{CellFault, Meant, Row, Sheet, Writer},
    store::{event::Actor, tenant::Tenant},
};

/// [`Line::result`] of a row that was not written.
const REFUSED: &str = "refused";

/// A row of the report.
#[derive(Debug, Serialize)]
struct Line {
    line: u64,
    login: String,
    /// `created`, `changed`, `unchanged` or `refused`.
    result: &'static str,
    /// Columns whose value is another one now.
    changed: Vec<&'static str>,
    faults: Vec<CellFault>,
}

/// The last line of the report.
#[derive(Debug, Default, Serialize)]
struct Totals {
    rows: u64,
    created: u64,
    changed: u64,
    unchanged: u64,
    refused: u64,
    dry_run: bool,
}

/// Reads the file and writes what is good. The report is printed while it goes: with `--json`, one object a line, the totals last.
pub(super) async fn run(args: &UserImport) -> Result<Done> {
    let installation = Installation::open(&args.of.common.config).await?;
    let tenant = installation.tenant(args.of.tenant.as_deref()).await?;
    let json = args.of.common.json;
    if args.all_or_nothing {
        if args.file == Path::new("-") {
            bail!("--all-or-nothing reads the file twice\n  cure: give it as a file");
        }
        let refused = |line: &Line| {
            if line.result == REFUSED {
                print::answer(json, line, || line.text());
            }
        };
        let checked = through(&installation, &tenant, (&args.file, true), refused).await?;
        if checked.refused > 0 {
            print::answer(json, &checked, || checked.text());
            return Ok(Done::WithFindings);
        }
    }
    let all = |line: &Line| print::answer(json, line, || line.text());
    let totals = through(&installation, &tenant, (&args.file, args.dry_run), all).await?;
    if !args.dry_run {
        let mut tx = installation.write().await?;
        audit(&mut tx, &tenant.id, "people_import", &format!("{} {}", totals.created, totals.changed)).await?;
        tx.commit().await?;
    }
    print::answer(json, &totals, || totals.text());
    Ok(if totals.refused == 0 { Done::Well } else { Done::WithFindings })
}

/// Every row, one after the other.
async fn through(
    installation: &Installation,
    tenant: &Tenant,
    (file, dry_run): (&Path, bool),
    tell: impl Fn(&Line),
) -> Result<Totals> {
    let countries = tenant.policy.as_ref().map(|policy| policy.countries.clone()).unwrap_or_default();
    let mut sheet = Sheet::open(open(file)?)?;
    let keys = installation.keys();
    let writer = Writer::new(&mut installation.read().await?, &keys, tenant, Actor::file(), now()).await?;
    let mut totals = Totals { dry_run, ..Totals::default() };
    while let Some(row) = sheet.next(&countries)? {
        let line = behind_everything(one(installation, &writer, row, dry_run)).await?;
        totals.count(&line);
        tell(&line);
    }
    Ok(totals)
}

fn open(file: &Path) -> Result<Box<dyn Read>> {
    if file == Path::new("-") {
        return Ok(Box::new(std::io::stdin()));
    }
    let handle = File::open(file).with_context(|| format!("opening {}", file.display()))?;
    Ok(Box::new(BufReader::new(handle)))
}

async fn one(installation: &Installation, writer: &Writer<'_>, row: Row, dry_run: bool) -> Result<Line> {
    let Row { line, login, change, .. } = row;
    let refused = |faults| Line { line, login: login.clone(), result: REFUSED, changed: Vec::new(), faults };
    let change = match change {
        Ok(change) => change,
        Err(faults) => return Ok(refused(faults)),
    };
    let mut tx = installation.write().await?;
    let applied = match writer.apply(&mut tx, &change, Meant::Anybody).await? {
        Ok(applied) => applied,
        Err(faults) => return Ok(refused(faults)),
    };
    // A dry run does everything, and drops the transaction.
    if !dry_run {
        tx.commit().await?;
    }
    let result = applied.result();
    let changed = applied.changed.iter().map(|field| field.header()).collect();
    Ok(Line { line, login: applied.user.login, result, changed, faults: Vec::new() })
}

impl Line {
    fn text(&self) -> String {
        let faults: Vec<String> = self.faults.iter().map(ToString::to_string).collect();
        let rest = if self.faults.is_empty() { self.changed.join(", ") } else { faults.join("; ") };
        let text = format!("line {}: {} {}: {}", self.line, print::visible(&self.login), self.result, print::visible(&rest));
        text.trim_end_matches(": ").to_owned()
    }
}

impl Totals {
    fn count(&mut self, line: &Line) {
        self.rows += 1;
        *match line.result {
            "created" => &mut self.created,
            "changed" => &mut self.changed,
            "unchanged" => &mut self.unchanged,
            _ => &mut self.refused,
        } += 1;
    }

    fn text(&self) -> String {
        let Self { rows, created, changed, unchanged, refused, dry_run } = self;
        let dry = if *dry_run { " (nothing was written)" } else { "" };
        format!("{rows} rows: {created} created, {changed} changed, {unchanged} unchanged, {refused} refused{dry}")
    }
}
