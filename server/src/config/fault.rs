//! The one error of reading the configuration.

use std::{fmt, path::Path};

/// Something in the configuration that cannot be used: where, what, and how to mend it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BadConfig {
    /// File and, where it is known, line: `rekey.toml:12`.
    pub place: String,
    /// What is wrong.
    pub what: String,
    /// What to do about it.
    pub cure: String,
}

impl BadConfig {
    /// A fault of a whole file.
    pub(super) fn file(path: &Path, what: impl Into<String>, cure: impl Into<String>) -> Self {
        Self { place: path.display().to_string(), what: what.into(), cure: cure.into() }
    }
}

impl fmt::Display for BadConfig {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}\n  cure: {}", self.place, self.what, self.cure)
    }
}

impl std::error::Error for BadConfig {}
