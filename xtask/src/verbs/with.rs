//! `with`: any command, beside the services of the tests. For example `cargo xtask with cargo test -p server store`.

use anyhow::{Context, Result};

use crate::services::Services;
use crate::shell;
use crate::verbs::setup;

#[derive(clap::Args)]
pub(crate) struct Args {
    /// The command and its arguments
    #[arg(trailing_var_arg = true, allow_hyphen_values = true, required = true)]
    command: Vec<String>,
}

pub(crate) fn run(args: &Args) -> Result<()> {
    setup::packages()?;
    setup::npm_packages()?;
    let (program, rest) = args.command.split_first().context("no command")?;
    let services = Services::start()?;
    shell::run(services.known_to(shell::program(program).args(rest)))
}
