//! Cleaning up, whatever happens to us.

use std::ffi::OsStr;
use std::process::{Child, Stdio};

use anyhow::Result;

use crate::shell;

/// Runs a shell script once, when it is dropped or when this process ends in any other way: Ctrl-C, a panic, `SIGKILL`.
///
/// A shell that ignores the terminal's signals waits for the end of a pipe of which only we hold the other end.
pub(crate) struct Guard {
    shell: Child,
}

impl Guard {
    /// Prepares `script`, which finds `args` in `$1`, `$2` and so on.
    pub(crate) fn new<S: AsRef<OsStr>>(script: &str, args: impl IntoIterator<Item = S>) -> Result<Self> {
        let script = format!("trap '' INT TERM HUP; cat > /dev/null; {script}");
        let mut command = shell::program("sh");
        let shell = command.args(["-c", &script, "guard"]).args(args).stdin(Stdio::piped()).spawn()?;
        Ok(Self { shell })
    }
}

impl Drop for Guard {
    fn drop(&mut self) {
        drop(self.shell.stdin.take());
        // Nothing is left to be done about a guard that failed; it has said so itself.
        let _ = self.shell.wait();
    }
}
