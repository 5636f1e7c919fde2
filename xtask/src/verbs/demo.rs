//! `demo`: from a fresh checkout to a portal in the browser.

use std::os::unix::process::CommandExt;

use anyhow::{Context, Result};

use crate::shell;
use crate::verbs::bundle;

#[derive(clap::Args)]
pub(crate) struct Args {
    /// Arguments of `rekey demo`, for example `--port 9000`
    #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
    rest: Vec<String>,
}

pub(crate) fn run(args: &Args) -> Result<()> {
    bundle::build_site(false)?;
    shell::say("building the server");
    shell::run(shell::cargo().args(["build", "--package", "server", "--bin", "rekey"]))?;
    // In our place, so that Ctrl-C and the exit code are the server's own.
    let failure = shell::program(shell::target().join("debug/rekey")).arg("demo").args(&args.rest).exec();
    Err(failure).context("the demo does not start")
}
