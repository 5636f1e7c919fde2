//! On the way in: first everything is read and its signature checked, then it is read again and written.

use std::{
    collections::BTreeMap,
    fs::File,
    io::{BufRead, BufReader, Read},
    path::Path,
};

use anyhow::{Context, Result, bail, ensure};
use base64::{Engine as _, engine::general_purpose::STANDARD as BASE64};
use serde_json::Value;
use sha2::{Digest, Sha256};

use super::{End, FORM, Head, Line, SIGNED, bound_to};
use crate::{
    crypto::{ArchiveKey, Keys, Signer, is_signed},
    portal::totp,
    store::{
        Tx,
        archive::{self, AUTHENTICATORS, Cells, RECOVERY_CODES, TABLES},
        user,
    },
};

/// The longest line, in bytes: a picture is the longest of all.
const LONGEST: u64 = 4 * 1024 * 1024;

/// After how many rows the database is told to look at them.
const LOOKS: [u64; 3] = [1_000, 10_000, 100_000];

/// An archive whose signature is right.
pub struct Verified {
    /// What it is.
    pub head: Head,
    rows: u64,
    sum: [u8; 32],
}

/// How it is to be brought in.
pub struct Coming<'a> {
    /// Under which key.
    pub id: &'a str,
    /// What opens its secrets; `None`: it comes without.
    pub passphrase: Option<&'a str>,
}

/// What came.
#[derive(Debug, Default)]
pub struct Brought {
    /// Rows, by the names of their tables.
    pub rows: BTreeMap<&'static str, u64>,
    /// Recovery codes that were made with another master key: they are worth nothing here.
    pub left_codes: u64,
}

/// Lines of a file with the sum of all but the last.
struct Lines {
    file: BufReader<File>,
    sum: Sha256,
    next: Vec<u8>,
}

impl Lines {
    fn of(path: &Path) -> Result<Self> {
        let file = File::open(path).with_context(|| format!("opening {}", path.display()))?;
        let mut lines = Self { file: BufReader::new(file), sum: Sha256::new(), next: Vec::new() };
        lines.sum.update(SIGNED);
        lines.next = lines.read()?;
        Ok(lines)
    }

    fn read(&mut self) -> Result<Vec<u8>> {
        let mut line = Vec::new();
        self.file.by_ref().take(LONGEST).read_until(b'\n', &mut line)?;
        ensure!(line.is_empty() || line.ends_with(b"\n"), "this is no archive, or it ends in the middle");
        Ok(line)
    }

    /// The next line; the last one stays in `next`.
    fn take(&mut self) -> Result<Option<Vec<u8>>> {
        let after = self.read()?;
        if after.is_empty() {
            return Ok(None);
        }
        self.sum.update(&self.next);
        Ok(Some(std::mem::replace(&mut self.next, after)))
    }

    fn sum(&self) -> [u8; 32] {
        self.sum.clone().finalize().into()
    }
}

/// Reads an archive and checks its signature. It must be of this installation, or of one that is trusted by name.
///
/// # Errors
/// If it is no archive, was changed or cut off, or somebody else made it.
pub fn verify(path: &Path, keys: &Keys, trusted: &[String]) -> Result<Verified> {
    let mut lines = Lines::of(path)?;
    let first = lines.take()?.context("this is no archive: it has one line at most")?;
    let head: Value = serde_json::from_slice(&first).ok().context("this is no archive")?;
    match head["rekey_archive"].as_u64() {
        Some(form) if form == u64::from(FORM) => {}
        Some(form) => {
            bail!("this archive has form {form}, and this program reads form {FORM}\n  cure: use the Rekey that made it")
        }
        None => bail!("this is no archive"),
    }
    let head: Head = serde_json::from_value(head).context("reading the head of the archive")?;
    let mut rows = 0;
    while lines.take()?.is_some() {
        rows += 1;
    }
    let end: End = serde_json::from_slice(&lines.next).ok().context("the archive was cut off: its last line is missing")?;
    let sum = lines.sum();
    ensure!(is_signed(&head.signer, &sum, &end.signature) && end.rows == rows, "the archive was changed after it was made");
    if head.signer != Signer::of(keys)?.name() && !trusted.contains(&head.signer) {
        bail!(
            "another installation made this archive: {}\n  cure: compare with what its export printed, and add --trust {}",
            head.signer,
            head.signer
        );
    }
    Ok(Verified { head, rows, sum })
}

/// Writes the rows of an archive. The organization itself must stand already.
///
/// # Errors
/// If a row cannot be written or opened, or the file is not any more what was verified: then nothing may be committed.
pub async fn bring(tx: &mut Tx, keys: &Keys, path: &Path, verified: &Verified, coming: &Coming<'_>) -> Result<Brought> {
    let mut lines = Lines::of(path)?;
    lines.take()?;
    let key = match (&verified.head.secrets, coming.passphrase) {
        (Some(stretch), Some(passphrase)) => Some(ArchiveKey::of(passphrase, stretch)?),
        _ => None,
    };
    let here = verified.head.key == keys.fingerprint();
    let mut brought = Brought::default();
    let mut number = 0;
    while let Some(line) = lines.take()? {
        number += 1;
        let line: Line = serde_json::from_slice(&line).with_context(|| format!("reading line {}", number + 1))?;
        let table = TABLES.iter().find(|table| table.name == line.table);
        let table =
            table.with_context(|| format!("line {} is of {}, which this program does not know", number + 1, line.table))?;
        let secrets = line.sealed.as_deref().zip(key.as_ref()).map(|(sealed, key)| open(key, number, sealed)).transpose()?;
        if table.only_secret && secrets.is_none() {
            continue;
        }
        if table.name == RECOVERY_CODES && !here {
            brought.left_codes += 1;
            continue;
        }
        let mut row = line.row;
        row.extend(secrets.unwrap_or_default());
        if table.name == AUTHENTICATORS {
            seal(keys, &mut row)?;
        }
        archive::write(tx, coming.id, table, &row).await.with_context(|| format!("writing line {}", number + 1))?;
        *brought.rows.entry(table.name).or_default() += 1;
        if LOOKS.contains(&number) {
            archive::look(tx).await?;
        }
    }
    ensure!(lines.sum() == verified.sum && number == verified.rows, "the archive was changed while it was read");
    user::fold(tx).await?;
    Ok(brought)
}

fn open(key: &ArchiveKey, number: u64, sealed: &str) -> Result<Cells> {
    let plain = key.open(&bound_to(number), &BASE64.decode(sealed)?)?;
    serde_json::from_slice(&plain).context("reading what was sealed")
}

/// What an authenticator shows its codes from is sealed under the key of this installation again.
fn seal(keys: &Keys, row: &mut Cells) -> Result<()> {
    let (id, plain) = (row["id"].as_str().unwrap_or_default(), row["secret"].as_str().unwrap_or_default());
    let sealed = keys.seal(&totp::bound_to(id), &BASE64.decode(plain)?);
    row.insert("secret".to_owned(), Value::from(BASE64.encode(sealed)));
    Ok(())
}
