//! `lint`: what a reader would otherwise have to say.

use anyhow::Result;

use crate::verbs::setup;
use crate::{shell, wasm};

pub(crate) fn run() -> Result<()> {
    setup::wasm_target()?;
    shell::say("format");
    shell::run(shell::cargo().args(["fmt", "--all", "--check"]))?;
    shell::say("clippy");
    shell::run(shell::cargo().args(["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"]))?;
    let browser = ["--package", "app", "--lib", "--target", wasm::TARGET, "--features", "hydrate"];
    shell::run(shell::cargo().arg("clippy").args(browser).args(["--", "-D", "warnings"]))?;
    shell::say("documentation");
    shell::run(shell::cargo().args(["doc", "--workspace", "--no-deps"]).env("RUSTDOCFLAGS", "-D warnings"))
}
