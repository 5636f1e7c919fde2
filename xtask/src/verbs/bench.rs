//! `bench`: the budgets, and what was measured beside each. Times on shared machines wander: nothing is asserted.

use std::fs;

use anyhow::{Context, Result};
use serde_json::{Value, json};

use crate::{shell, site, verbs::bundle};

/// One line of the table.
struct Row {
    what: &'static str,
    budget: &'static str,
    measured: String,
}

pub(crate) fn run() -> Result<()> {
    bundle::run(&bundle::Args { release: true })?;
    shell::run(shell::cargo().args(["build", "--package", "server", "--example", "bench", "--release"]))?;
    shell::say("measuring");
    let folder = tempfile()?;
    let bench = shell::target().join("release/examples/bench");
    let output = std::process::Command::new(bench).arg("load").arg(&folder).output().context("running the load");
    fs::remove_dir_all(&folder)?;
    let output = output?;
    anyhow::ensure!(output.status.success(), "the load failed: {}", String::from_utf8_lossy(&output.stderr));
    let load: Value = serde_json::from_slice(&output.stdout).context("reading the load's figures")?;
    let sizes = sizes()?;
    let rows = rows(&load, &sizes);
    println!("| what | budget | measured |\n|---|---|---|");
    for row in &rows {
        println!("| {} | {} | {} |", row.what, row.budget, row.measured);
    }
    let file = shell::target().join("bench.json");
    fs::write(&file, serde_json::to_vec_pretty(&json!({ "load": load, "sizes": sizes }))?)?;
    println!("\nalso as JSON: {}", file.display());
    Ok(())
}

fn tempfile() -> Result<std::path::PathBuf> {
    let folder = std::env::temp_dir().join(format!("rekey-bench-{}", std::process::id()));
    fs::create_dir_all(&folder)?;
    Ok(folder)
}

/// What a person downloads, and what an operator ships, in bytes.
fn sizes() -> Result<Value> {
    let place = shell::site();
    let manifest: Value = serde_json::from_slice(&fs::read(place.join("manifest.json"))?)?;
    let brotli = |key: &str| -> Result<u64> {
        let path = manifest[key].as_str().context("the manifest names it")?;
        let packed = place.join(format!("{}.br", path.trim_start_matches('/')));
        let plain = place.join(path.trim_start_matches('/'));
        Ok(fs::metadata(if packed.exists() { packed } else { plain })?.len())
    };
    Ok(json!({
        "wasm": brotli("wasm")?, "glue": brotli("glue")?, "style": brotli("style")?,
        "file": fs::metadata(shell::target().join("release/rekey"))?.len(),
        "build": site::hash(&fs::read(place.join("manifest.json"))?),
    }))
}

fn rows(load: &Value, sizes: &Value) -> Vec<Row> {
    let number = |value: &Value| value.as_f64().unwrap_or(f64::NAN);
    let kb = |bytes: f64| format!("{:.1} kB", bytes / 1000.0);
    let pair = |pair: &Value| {
        format!(
            "{:.2} ms (medians {:.2} and {:.2}, rank test z = {:.2})",
            number(&pair["difference_ms"]),
            number(&pair["known_ms"]),
            number(&pair["unknown_ms"]),
            number(&pair["rank_z"])
        )
    };
    vec![
        Row {
            what: "reset page, server-rendered, one core",
            budget: "5,000 /s, p99 < 5 ms at 16 connections",
            measured: format!("{:.0} /s, p99 {:.1} ms", number(&load["pages_per_second"]), number(&load["page_p99_ms"])),
        },
        Row {
            what: "resident memory, idle / after 20,000 requests",
            budget: "30 / 40 MB",
            measured: format!("{:.0} / {:.0} MB", number(&load["idle_mb"]), number(&load["loaded_mb"])),
        },
        Row {
            what: "start to first page, existing data",
            budget: "200 ms",
            measured: format!("{:.0} ms", number(&load["start_ms"])),
        },
        Row {
            what: "wasm + glue for a person's pages, brotli",
            budget: "100 kB",
            measured: kb(number(&sizes["wasm"]) + number(&sizes["glue"])),
        },
        Row { what: "known against unknown user, *identify*", budget: "< 1 ms", measured: pair(&load["identify"]) },
        Row { what: "known against unknown user, *send*", budget: "< 1 ms", measured: pair(&load["send"]) },
        Row {
            what: "full resets without the hash's own time, SQLite, one core",
            budget: "300 /s",
            measured: format!("{:.0} /s", number(&load["resets_per_second"])),
        },
        Row { what: "one shipped file", budget: "40 MB", measured: format!("{:.1} MB", number(&sizes["file"]) / 1_000_000.0) },
    ]
}
