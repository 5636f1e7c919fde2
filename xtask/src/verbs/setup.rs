//! `setup`: everything a fresh machine lacks, installed where we may and named where we may not.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail, ensure};

use crate::{postgres, shell, wasm};

pub(crate) fn run() -> Result<()> {
    wasm_target()?;
    packages()?;
    npm_packages()
}

/// The browser's target of the toolchain in use.
pub(crate) fn wasm_target() -> Result<()> {
    let library = shell::output(shell::program("rustc").args(["--print", "target-libdir", "--target", wasm::TARGET]))?;
    if Path::new(&library).is_dir() {
        return Ok(());
    }
    shell::say("installing the wasm target");
    shell::run(shell::program("rustup").args(["target", "add", wasm::TARGET]))
        .with_context(|| format!("the Rust toolchain has no target {}; install it and try again", wasm::TARGET))
}

/// The npm packages of `end2end`, exactly those of its lock file.
pub(crate) fn npm_packages() -> Result<()> {
    ensure!(shell::find(&["node"]).is_some() && shell::find(&["npm"]).is_some(), "install Node.js 20 or newer, with npm");
    let asked = fs::metadata(shell::end2end().join("package-lock.json"))?.modified()?;
    let installed = fs::metadata(shell::end2end().join("node_modules/.package-lock.json"));
    if installed.and_then(|file| file.modified()).is_ok_and(|installed| installed >= asked) {
        return Ok(());
    }
    shell::say("installing npm packages");
    // No package needs its install scripts, so none may run.
    shell::run(shell::program("npm").args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"]).current_dir(shell::end2end()))
}

/// Chromium, wherever a distribution puts it.
pub(crate) fn chromium() -> Option<std::path::PathBuf> {
    shell::find(&["chromium", "chromium-browser", "google-chrome"])
}

/// Packages of the distribution that only the tests need.
pub(crate) fn packages() -> Result<()> {
    let missing = missing();
    if missing.is_empty() {
        return Ok(());
    }
    if !shell::is_root() || shell::find(&["apt-get"]).is_none() {
        bail!("the tests need these packages of Debian, or their like: {}", missing.join(" "));
    }
    shell::say(&format!("installing {}", missing.join(" ")));
    let apt = |words: &[&str]| {
        // Run level 1 keeps a package from starting its service: the tests start their own.
        let quiet = [("DEBIAN_FRONTEND", "noninteractive"), ("RUNLEVEL", "1")];
        shell::run(shell::program("apt-get").args(words).envs(quiet))
    };
    apt(&["update", "-q"])?;
    apt(&[&["install", "-q", "-y", "--no-install-recommends"], missing.as_slice()].concat())
}

fn missing() -> Vec<&'static str> {
    let arabic = shell::output(shell::program("fc-list").arg(":lang=ar"));
    let needs = [
        ("chromium", chromium().is_some()),
        ("fontconfig", arabic.is_ok()),
        ("fonts-noto-core", arabic.is_ok_and(|fonts| fonts.contains("Noto"))),
        ("openssl", shell::find(&["openssl"]).is_some()),
        ("postgresql", postgres::programs().is_some()),
        ("pgbouncer", shell::find(&["pgbouncer", "/usr/sbin/pgbouncer"]).is_some()),
    ];
    needs.into_iter().filter(|(_, there)| !there).map(|(package, _)| package).collect()
}
