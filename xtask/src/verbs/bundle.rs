//! `bundle`: the site that the server embeds, and the one file to ship.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::site::{self, Site};
use crate::verbs::setup;
use crate::{shell, wasm};

#[derive(clap::Args)]
pub(crate) struct Args {
    /// Let wasm-opt shrink the wasm, and build the optimized server around it
    #[arg(long)]
    pub(crate) release: bool,
}

pub(crate) fn run(args: &Args) -> Result<()> {
    build_site(args.release)?;
    if args.release {
        shell::say("building the server");
        shell::run(shell::cargo().args(["build", "--package", "server", "--bin", "rekey", "--release"]))?;
        let file = shell::target().join("release/rekey");
        let megabytes = fs::metadata(&file)?.len().div_ceil(1_000_000);
        println!("{} ({megabytes} MB)", file.display());
    }
    Ok(())
}

/// Makes `target/site` what its inputs say; does nothing when it already is. `optimize` needs Node.
pub(crate) fn build_site(optimize: bool) -> Result<()> {
    setup::wasm_target()?;
    if optimize {
        setup::npm_packages()?;
    }
    shell::say("building wasm and styles");
    let raw = wasm::build()?;
    let (styles, public) = (files(&shell::root().join("style"))?, files(&shell::root().join("public"))?);

    let (place, stamp) = (shell::site(), shell::site().with_extension("inputs"));
    let inputs = inputs(&raw, &styles, &public, optimize)?;
    if place.join("manifest.json").exists() && fs::read_to_string(&stamp).is_ok_and(|known| known == inputs) {
        return Ok(());
    }
    write(&raw, &styles, &public, optimize)?.finish(&place)?;
    Ok(fs::write(stamp, inputs)?)
}

fn write(raw: &Path, styles: &[PathBuf], public: &[PathBuf], optimize: bool) -> Result<Site> {
    let bound = wasm::bind(raw, optimize)?;
    let mut site = Site::begin(shell::site().with_extension("next"))?;
    // Each file names the next by its hashed name, so they are written in this order.
    let wasm = site.hashed("wasm", "rekey_bg", "wasm", &bound.wasm)?;
    let hashed = wasm.trim_start_matches("/pkg/");
    let glue = site.hashed("glue", "rekey", "js", bound.glue.replace(wasm::WASM, hashed).as_bytes())?;
    let mut style = String::new();
    for file in styles {
        style += &fs::read_to_string(file)?;
    }
    site.hashed("style", "style", "css", style.as_bytes())?;
    for file in public {
        let name = file.strip_prefix(shell::root().join("public"))?.to_str().context("a file name is not UTF-8")?;
        if name == "boot.js" {
            let boot = fs::read_to_string(file)?.replace("__GLUE__", &glue).replace("__WASM__", &wasm);
            site.hashed("boot", "boot", "js", boot.as_bytes())?;
        } else if name == "press.js" {
            site.hashed("press", "press", "js", &fs::read(file)?)?;
        } else {
            site.plain(name, &fs::read(file)?)?;
        }
    }
    Ok(site)
}

/// A line that changes whenever the site would: the bundler itself is one of the inputs.
fn inputs(raw: &Path, styles: &[PathBuf], public: &[PathBuf], optimize: bool) -> Result<String> {
    let bundler = std::env::current_exe()?;
    let mut all = vec![u8::from(optimize)];
    for file in [raw, &bundler].into_iter().chain(styles.iter().chain(public).map(PathBuf::as_path)) {
        all.extend(file.as_os_str().as_encoded_bytes());
        all.extend(site::hash(&fs::read(file)?).as_bytes());
    }
    Ok(site::hash(&all))
}

/// All files below a folder, in the order of their names.
fn files(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).with_context(|| format!("{} cannot be read", folder.display()))? {
        let path = entry?.path();
        if path.is_dir() {
            found.extend(files(&path)?);
        } else {
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
}
