//! The project's own chores: `cargo xtask demo | test | bundle | bench | with | lint | setup`.
//!
//! A verb is one file in `verbs/` and one line in [`Verb`]; what several verbs need lies beside this file.

mod guard;
mod postgres;
mod services;
mod shell;
mod site;
mod smtp;
mod verbs;
mod wasm;

use std::process::ExitCode;

use anyhow::Result;
use clap::{Parser, Subcommand};
use verbs::{bench, bundle, demo, lint, setup, test, with};

#[derive(Parser)]
#[command(name = "cargo xtask", about = "Builds, shows and proves Rekey.")]
struct Chores {
    #[command(subcommand)]
    verb: Verb,
}

#[derive(Subcommand)]
enum Verb {
    /// Build what is missing and start the demo portal; arguments go to `rekey demo`
    Demo(demo::Args),
    /// Run every check and test, with PostgreSQL, SMTP and Chromium on the loopback
    Test(test::Args),
    /// Build wasm and styles; with `--release` the one file to ship
    Bundle(bundle::Args),
    /// Measure the budgets on an optimized build; also as JSON
    Bench,
    /// Run any command beside the services of the tests
    With(with::Args),
    /// Format check, clippy and documentation, warnings refused
    Lint,
    /// Install what the other verbs need
    Setup,
}

fn main() -> ExitCode {
    let Err(failure) = run(&Chores::parse().verb) else { return ExitCode::SUCCESS };
    eprintln!("cargo xtask: {failure:#}");
    ExitCode::FAILURE
}

fn run(verb: &Verb) -> Result<()> {
    match verb {
        Verb::Demo(args) => demo::run(args),
        Verb::Test(args) => test::run(args),
        Verb::Bundle(args) => bundle::run(args),
        Verb::Bench => bench::run(),
        Verb::With(args) => with::run(args),
        Verb::Lint => lint::run(),
        Verb::Setup => setup::run(),
    }
}
