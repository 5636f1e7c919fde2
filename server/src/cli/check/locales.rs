//! The operator's own languages: one broken line in them stops the next start of the server.

use super::Findings;
use crate::{config::Config, locales};

pub(super) fn check(config: &Config, findings: &mut Findings) {
    let Some(folder) = &config.locales else { return };
    if let Err(bad) = locales::texts(Some(folder)) {
        // The texts name each place on a line of its own.
        for cause in bad.root_cause().to_string().lines() {
            let what = format!("{}: {cause}", folder.display());
            findings.breaks("locales", what, "mend the file at that line, or check dir in [locales]");
        }
    }
}
