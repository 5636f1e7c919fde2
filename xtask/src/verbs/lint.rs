//! `lint`: what a reader would otherwise have to say.

use anyhow::Result;

use crate::verbs::setup;
use crate::{shell, wasm};

/// All packages, in the groups that share their dependencies.
const EACH: [&[&str]; 2] = [&shell::PORTAL, &["--package", "xtask"]];

pub(crate) fn run() -> Result<()> {
    setup::wasm_target()?;
    shell::say("format");
    shell::run(shell::cargo().args(["fmt", "--all", "--check"]))?;
    shell::say("clippy");
    for packages in EACH {
        shell::run(shell::cargo().arg("clippy").args(packages).args(["--all-targets", "--", "-D", "warnings"]))?;
    }
    let browser = ["--package", "app", "--lib", "--target", wasm::TARGET, "--features", "hydrate"];
    shell::run(shell::cargo().arg("clippy").args(browser).args(["--", "-D", "warnings"]))?;
    shell::say("documentation");
    for packages in EACH {
        shell::run(shell::cargo().arg("doc").args(packages).arg("--no-deps").env("RUSTDOCFLAGS", "-D warnings"))?;
    }
    Ok(())
}
