//! The SMTP server of the tests, which `end2end/lib/smtp.mjs` is.

use std::io::{BufRead, BufReader};
use std::process::{Child, Stdio};
use std::{env, process};

use anyhow::{Context, Result, ensure};

use crate::shell;

/// A server that ends when this value or this process does: it watches its standard input.
pub(crate) struct Smtp {
    /// Ports, credentials, certificate and folder of the mails, as one line of JSON; its script explains them.
    pub(crate) facts: String,
    server: Child,
}

impl Smtp {
    /// Starts the server and waits until it listens. Its folder, with the mails, goes when it does.
    pub(crate) fn start() -> Result<Self> {
        let folder = env::temp_dir().join(format!("rekey-smtp-{}", process::id()));
        let mut command = shell::program("node");
        command.arg(shell::end2end().join("lib/smtp.mjs")).arg(&folder);
        let mut server = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().context("node does not start")?;
        let mut facts = String::new();
        let stdout = server.stdout.as_mut().expect("its standard output is a pipe");
        BufReader::new(stdout).read_line(&mut facts)?;
        ensure!(!facts.is_empty(), "the SMTP server did not start");
        Ok(Self { facts: facts.trim().to_owned(), server })
    }
}

impl Drop for Smtp {
    fn drop(&mut self) {
        drop(self.server.stdin.take());
        // A server that has already ended is as good.
        let _ = self.server.wait();
    }
}
