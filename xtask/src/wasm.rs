//! From the crate `app` to what the browser loads: a wasm module and its JavaScript glue.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};
use wasm_bindgen_cli_support::Bindgen;

use crate::shell;

/// The target triple of the browser.
pub(crate) const TARGET: &str = "wasm32-unknown-unknown";

/// A module bound to JavaScript.
pub(crate) struct Bound {
    /// The JavaScript module. It names the wasm file [`WASM`].
    pub(crate) glue: String,
    /// The wasm module.
    pub(crate) wasm: Vec<u8>,
}

/// The name under which the glue looks for the wasm file.
pub(crate) const WASM: &str = "rekey_bg.wasm";

/// Compiles the islands and answers the path of the raw module.
pub(crate) fn build() -> Result<PathBuf> {
    let options = ["--package", "app", "--lib", "--target", TARGET, "--features", "hydrate", "--profile", "wasm"];
    shell::run(shell::cargo().arg("build").args(options))?;
    Ok(shell::target().join(TARGET).join("wasm/app.wasm"))
}

/// Binds the raw module to JavaScript; `optimize` also lets `wasm-opt` shrink it.
pub(crate) fn bind(raw: &Path, optimize: bool) -> Result<Bound> {
    let folder = shell::target().join("bound");
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    let mut bindgen = Bindgen::new();
    bindgen.input_path(raw).out_name("rekey").web(true)?.typescript(false);
    bindgen.remove_name_section(true).remove_producers_section(true).generate(&folder)?;
    ensure!(!folder.join("snippets").exists(), "a crate brings JavaScript of its own, which the site does not serve");
    let wasm = folder.join(WASM);
    if optimize {
        shrink(&wasm)?;
    }
    Ok(Bound { glue: fs::read_to_string(folder.join("rekey.js"))?, wasm: fs::read(wasm)? })
}

fn shrink(wasm: &Path) -> Result<()> {
    // The features are those that rustc turns on for this target; wasm-opt refuses a module that uses one it was not told.
    let features = ["bulk-memory", "nontrapping-float-to-int", "reference-types", "sign-ext", "mutable-globals"];
    let mut wasm_opt = shell::program(shell::end2end().join("node_modules/.bin/wasm-opt"));
    wasm_opt.arg("-Oz").args(features.map(|feature| format!("--enable-{feature}"))).arg(wasm).arg("-o").arg(wasm);
    shell::run(&mut wasm_opt).context("wasm-opt comes with the npm packages of end2end")
}
