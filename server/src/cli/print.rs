//! Answers, as text for people or as JSON for programs.

use std::{
    fmt,
    io::{ErrorKind, Write, stderr, stdout},
    sync::atomic::{AtomicBool, Ordering},
};

use anyhow::Error;
use serde::Serialize;
use serde_json::json;

use crate::portal::people::CellFault;

/// How a command ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Done {
    /// Everything is as asked.
    Well,
    /// It ran, and what it found is not all good: exit status 1.
    WithFindings,
}

/// Values that were refused, one by one.
#[derive(Debug)]
pub(super) struct Refused(pub(super) Vec<CellFault>);

impl fmt::Display for Refused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let faults: Vec<String> = self.0.iter().map(ToString::to_string).collect();
        f.write_str(&faults.join("\n"))
    }
}

impl std::error::Error for Refused {}

/// Prints an answer.
pub(super) fn answer(json: bool, value: &impl Serialize, text: impl FnOnce() -> String) {
    if json {
        line(&serde_json::to_string(value).expect("answers are plain values"));
    } else {
        line(&text());
    }
}

/// Whether nobody reads the answers any more: `rekey user list | head -1`.
static UNHEARD: AtomicBool = AtomicBool::new(false);

/// Prints a line. Whoever reads may have had enough; what was begun is done all the same, without another word.
pub(super) fn line(text: &str) {
    if !is_heard() {
        return;
    }
    match writeln!(stdout().lock(), "{text}") {
        Err(gone) if gone.kind() == ErrorKind::BrokenPipe => UNHEARD.store(true, Ordering::Relaxed),
        // A full disk behind a redirection is somebody's fault, and worth a word.
        Err(error) => {
            UNHEARD.store(true, Ordering::Relaxed);
            let _ = writeln!(stderr().lock(), "rekey: the answer cannot be written: {error}");
        }
        Ok(()) => {}
    }
}

/// Whether anybody still reads: a list without a reader may end.
pub(super) fn is_heard() -> bool {
    !UNHEARD.load(Ordering::Relaxed)
}

/// Prints an error with its causes.
pub(super) fn failure(json: bool, error: &Error) {
    if json {
        let faults = error.downcast_ref::<Refused>().map(|refused| &refused.0);
        line(&json!({ "error": format!("{error:#}"), "faults": faults }).to_string());
    } else {
        // Whom else could it be told?
        let _ = writeln!(stderr().lock(), "rekey: {error:#}");
    }
}

/// A table with aligned columns, the first row is the header.
pub(super) fn table(rows: &[Vec<String>]) -> String {
    let columns = rows.first().map_or(0, Vec::len);
    let width = |column: usize| rows.iter().filter_map(|row| row.get(column)).map(|cell| cell.chars().count()).max().unwrap_or(0);
    let widths: Vec<usize> = (0..columns).map(width).collect();
    let line = |row: &Vec<String>| {
        let cells: Vec<String> = row.iter().zip(&widths).map(|(cell, &width)| format!("{:width$}", visible(cell))).collect();
        cells.join("  ").trim_end().to_owned()
    };
    rows.iter().map(line).collect::<Vec<_>>().join("\n")
}

/// Text of other people on a terminal: control characters and direction marks could rewrite what stands around them.
pub(super) fn visible(text: &str) -> String {
    let hidden =
        |c: char| c.is_control() || matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    text.chars().map(|c| if hidden(c) { '\u{fffd}' } else { c }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn abu_114_text_of_others_cannot_rewrite_the_terminal() {
        assert_eq!(visible("Ada\u{1b}[2J\r\n\u{202e}nimda"), "Ada\u{fffd}[2J\u{fffd}\u{fffd}\u{fffd}nimda");
    }

    #[test]
    fn a_table_is_aligned() {
        let rows = [vec!["ID".into(), "NAME".into()], vec!["harbour".into(), "Harbour Books".into()]];
        assert_eq!(table(&rows), "ID       NAME\nharbour  Harbour Books");
    }
}
