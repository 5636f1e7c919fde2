//! Whether a new password can be guessed, judged offline: pure rules first, then the lists.
//!
//! All of it is computing and reading files; callers run it where blocking is allowed.

use std::{
    fs::File,
    io::{BufRead, BufReader, Read, Seek, SeekFrom},
    path::Path,
    sync::LazyLock,
};

use anyhow::{Context, Result, ensure};
use app::policy::{Model, Names, Part, Password, PasswordFault, Policy, password};
use sha1::{Digest, Sha1};
use zxcvbn::{matching::patterns::MatchPattern, zxcvbn};

/// Characters that the estimator sees. Its cost grows with the square of the length and worse (100 substitutions take a second), and what
/// is hard to guess is so by then.
const ESTIMATED: usize = 40;

/// The longest entry of the estimator's list of passwords.
const LONGEST_ENTRY: usize = 20;

/// Words that every tenant with the passwords of `entra-2016` bans, as §17.5 spells them: the stems of the most common passwords.
static COMMON: LazyLock<Vec<&str>> = LazyLock::new(|| include_str!("common.txt").lines().collect());

/// All faults of a new password but its history. An error means that a list could not be asked: the password must then be refused too.
pub(crate) fn judge(policy: &Policy, password: &Password, names: &Names) -> Result<Vec<PasswordFault>> {
    let mut faults = password::judge(policy, password, names, &COMMON);
    if faults.iter().any(|fault| matches!(fault, PasswordFault::TooLong { .. })) {
        return Ok(faults);
    }
    if is_listed(password.as_str()) || is_breached(policy, password.as_str())? {
        faults.retain(|fault| *fault != PasswordFault::Weak);
        faults.push(PasswordFault::Common);
    }
    if policy.model(Part::Passwords) == Model::Nist && faults.is_empty() && is_weak(password.as_str(), names) {
        faults.push(PasswordFault::Weak);
    }
    Ok(faults)
}

/// Whether the whole password is one entry of the estimator's list of passwords, in whatever case, with the usual substitutions, or
/// backwards.
fn is_listed(password: &str) -> bool {
    if password.chars().count() > LONGEST_ENTRY {
        return false;
    }
    let estimate = zxcvbn(password, &[]);
    let [only] = estimate.sequence() else { return false };
    // The crate keeps the type of this name to itself.
    matches!(&only.pattern, MatchPattern::Dictionary(entry) if format!("{:?}", entry.dictionary_name) == "Passwords")
}

/// Guesses that a score of 3 stands for. The estimator's own border lies five guesses higher, so that eight characters without any pattern,
/// which are enough beside a second factor, would never reach it.
const ENOUGH: u64 = 100_000_000;

/// Fewer guesses than that, the names around the person counted as known.
fn is_weak(password: &str, names: &Names) -> bool {
    let inputs: Vec<&str> = names.words().collect();
    zxcvbn(&head(password, ESTIMATED), &inputs).guesses() < ENOUGH
}

fn head(text: &str, length: usize) -> String {
    text.chars().take(length).collect()
}

fn is_breached(policy: &Policy, password: &str) -> Result<bool> {
    let Some(path) = &policy.breached_file else { return Ok(false) };
    let hash = hex::encode_upper(Sha1::digest(password.as_bytes()));
    let file = File::open(path).with_context(|| format!("cannot open the list of breached passwords {path}"))?;
    contains(file, &hash).with_context(|| format!("cannot search the list of breached passwords {path}"))
}

/// Tells whether a file can serve as the list: it opens, and what stands at its beginning, middle and end are sorted hashes.
pub(crate) fn check_breached_file(path: &Path) -> Result<()> {
    let mut file = BufReader::new(File::open(path)?);
    let length = file.seek(SeekFrom::End(0))?;
    ensure!(length > 0, "the file is empty");
    let mut last = None;
    for at in [0, length / 4, length / 2, length / 4 * 3] {
        let start = line_start(&mut file, at)?;
        let Some((hash, _)) = hash_at(&mut file, start)? else { continue };
        ensure!(last.as_ref().is_none_or(|last| *last <= hash), "the hashes are not sorted");
        last = Some(hash);
    }
    Ok(())
}

/// Binary search in sorted lines `HASH` or `HASH:count`, of upper or lower case, without loading the file (the usual list has 40 GB).
fn contains(file: impl Read + Seek, hash: &str) -> Result<bool> {
    let mut file = BufReader::with_capacity(256, file);
    let mut low = 0;
    let mut high = file.seek(SeekFrom::End(0))?;
    // The line, if any, starts in low..high, and low is the start of a line.
    while low < high {
        let middle = low + (high - low) / 2;
        let start = line_start(&mut file, middle)?;
        if start >= high {
            high = middle;
            continue;
        }
        let Some((found, end)) = hash_at(&mut file, start)? else { break };
        match found.as_str().cmp(hash) {
            std::cmp::Ordering::Equal => return Ok(true),
            std::cmp::Ordering::Less => low = end,
            std::cmp::Ordering::Greater => high = middle,
        }
    }
    Ok(false)
}

/// The start of the first line at or after a place.
fn line_start(file: &mut (impl BufRead + Seek), at: u64) -> Result<u64> {
    let Some(before) = at.checked_sub(1) else { return Ok(0) };
    file.seek(SeekFrom::Start(before))?;
    Ok(before + read_line(file)?.len() as u64)
}

/// The hash at the start of a line, in upper case, and where the next line starts. `None` at the end of the file.
fn hash_at(file: &mut (impl BufRead + Seek), start: u64) -> Result<Option<(String, u64)>> {
    file.seek(SeekFrom::Start(start))?;
    let line = read_line(file)?;
    if line.is_empty() {
        return Ok(None);
    }
    let hash = line.get(..40).filter(|hash| hash.iter().all(u8::is_ascii_hexdigit)).map(<[u8]>::to_ascii_uppercase);
    let rest = line.get(40..).and_then(<[u8]>::first);
    let hash = hash.filter(|_| rest.is_none_or(|next| matches!(next, b':' | b'\r' | b'\n')));
    let hash = hash.and_then(|hash| String::from_utf8(hash).ok()).with_context(|| format!("no SHA-1 hash at byte {start}"))?;
    Ok(Some((hash, start + line.len() as u64)))
}

/// One line with its end; a file that has no lines fails instead of filling the memory.
fn read_line(file: &mut impl BufRead) -> Result<Vec<u8>> {
    const LONGEST: u64 = 100;
    let mut line = Vec::new();
    file.take(LONGEST).read_until(b'\n', &mut line)?;
    ensure!((line.len() as u64) < LONGEST, "lines are too long for hashes");
    Ok(line)
}

#[cfg(test)]
mod tests;
