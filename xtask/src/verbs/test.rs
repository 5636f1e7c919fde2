//! `test`: every promise of the project, put to the proof.

use std::process::Command;
use std::time::Instant;

use anyhow::{Context, Result};
use clap::ValueEnum;

use crate::services::Services;
use crate::shell;
use crate::verbs::{bundle, lint, setup};

#[derive(clap::Args)]
pub(crate) struct Args {
    /// Run one stage only
    #[arg(long)]
    only: Option<Stage>,
    /// Run only the tests whose names contain this
    filter: Option<String>,
}

#[derive(Clone, Copy, PartialEq, ValueEnum)]
enum Stage {
    /// Format, clippy, documentation
    Lint,
    /// Unit and integration tests, on SQLite and PostgreSQL
    Rust,
    /// Journeys in Chromium, against the bundled wasm
    Browser,
}

pub(crate) fn run(args: &Args) -> Result<()> {
    let asked = |stage| args.only.is_none_or(|only| only == stage);
    let began = Instant::now();
    let stage = |name: &str| shell::say(&format!("{name} (after {} s)", began.elapsed().as_secs()));
    setup::run()?;
    if asked(Stage::Lint) {
        stage("lint");
        lint::run()?;
    }
    if !asked(Stage::Rust) && !asked(Stage::Browser) {
        return Ok(());
    }
    stage("site and services");
    bundle::build_site(false)?;
    let services = Services::start()?;
    let filter = args.filter.as_deref();
    if asked(Stage::Rust) {
        stage("unit and integration tests");
        shell::run(services.known_to(&mut rust(filter)))?;
    }
    if asked(Stage::Browser) {
        stage("browser tests");
        shell::run(shell::cargo().arg("build").args(shell::PORTAL).args(["--bins", "--examples"]))?;
        shell::run(services.known_to(&mut browser(filter)?))?;
    }
    // The last line of a run is its runner's own summary: nothing is printed after it.
    Ok(())
}

fn rust(filter: Option<&str>) -> Command {
    let nextest = shell::succeeds(shell::cargo().args(["nextest", "--version"]));
    let mut command = shell::cargo();
    command.args(if nextest { &["nextest", "run"][..] } else { &["test"] });
    command.args(shell::PORTAL).arg("--no-fail-fast").args(filter);
    command
}

fn browser(filter: Option<&str>) -> Result<Command> {
    let mut command = shell::program("node");
    command.current_dir(shell::end2end()).args(["node_modules/@playwright/test/cli.js", "test"]);
    command.args(filter.into_iter().flat_map(|words| ["--grep", words]));
    command.env("REKEY_TEST_CHROMIUM", setup::chromium().context("Chromium is not installed")?);
    command.env("REKEY_TEST_STAGE", shell::target().join("debug/examples/stage"));
    command.env("REKEY_TEST_PROGRAM", shell::target().join("debug/rekey"));
    Ok(command)
}
