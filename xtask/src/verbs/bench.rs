//! `bench`: the budgets, and what was measured beside each. Times on shared machines wander: nothing is asserted.

use std::{
    fs,
    io::{BufRead, BufReader},
    path::Path,
    process::{Command, Stdio},
};

use anyhow::{Context, Result};
use serde_json::{Map, Value, json};

use crate::{services::Services, shell, site, verbs::bundle};

/// One line of the table.
struct Row {
    what: &'static str,
    budget: &'static str,
    measured: String,
}

pub(crate) fn run() -> Result<()> {
    bundle::run(&bundle::Args { release: true })?;
    shell::run(shell::cargo().args(["build", "--package", "server", "--example", "bench", "--release"]))?;
    let load = load()?;
    let sizes = sizes()?;
    println!("\n| what | budget | measured |\n|---|---|---|");
    for row in &rows(&load, &sizes) {
        println!("| {} | {} | {} |", row.what, row.budget, row.measured);
    }
    let file = shell::target().join("bench.json");
    fs::write(&file, serde_json::to_vec_pretty(&json!({ "load": load, "sizes": sizes }))?)?;
    println!("\nalso as JSON: {}", file.display());
    Ok(())
}

/// Runs the load in a folder of its own, and shows each figure as it comes.
fn load() -> Result<Value> {
    shell::say("measuring: some minutes");
    let folder = std::env::temp_dir().join(format!("rekey-bench-{}", std::process::id()));
    fs::create_dir_all(&folder)?;
    let figures = figures(&folder);
    fs::remove_dir_all(&folder)?;
    figures.map(Value::Object)
}

fn figures(folder: &Path) -> Result<Map<String, Value>> {
    let bench = shell::target().join("release/examples/bench");
    let services = Services::start()?;
    let mut command = Command::new(bench);
    let command = services.known_to(command.arg("load").arg(folder));
    let mut process = command.stdout(Stdio::piped()).spawn().context("starting the load")?;
    let mut figures = Map::new();
    for line in BufReader::new(process.stdout.take().context("a pipe")?).lines() {
        let line = line?;
        println!("{line}");
        figures.append(&mut serde_json::from_str(&line).context("reading a figure of the load")?);
    }
    anyhow::ensure!(process.wait()?.success(), "the load failed");
    Ok(figures)
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
    let page = |page: &Value| format!("{:.0} /s, p99 {:.1} ms", number(&page["per_second"]), number(&page["p99_ms"]));
    let rate = |rate: &Value| {
        let both = (number(&rate["per_processor_second"]), number(&rate["per_second"]));
        format!("{:.0} in a second of the processor, {:.0} /s", both.0, both.1)
    };
    let pair = |pair: &Value| {
        format!(
            "{:.2} ms (medians {:.2} and {:.2}, rank test z = {:.2})",
            number(&pair["difference_ms"]),
            number(&pair["known_ms"]),
            number(&pair["unknown_ms"]),
            number(&pair["rank_z"])
        )
    };
    let row = |what, budget, measured| Row { what, budget, measured };
    let administration = |of: &Value| {
        let figure = |name: &str| number(&of[name]);
        format!(
            "search {:.0} / {:.0} / {:.0} / {:.0} ms (user id, part of a name, nobody, a role), a person {:.0} ms, saved in {:.0} ms, a policy judged in {:.0} ms, \
             all as CSV in {:.1} s",
            figure("search_user_id_ms"),
            figure("search_part_of_a_name_ms"),
            figure("search_nobody_ms"),
            figure("people_of_a_role_ms"),
            figure("person_ms"),
            figure("save_person_ms"),
            figure("save_policy_ms"),
            figure("export_s"),
        )
    };
    let weight = |page: &str| {
        let of = &load["administration"][page];
        format!("{:.1} kB, and a document of {:.1} kB", number(&of["loads"]) / 1000.0, number(&of["document"]) / 1000.0)
    };
    let neutral = &load["neutral"];
    vec![
        row("reset page, server-rendered, one core", "5,000 /s, p99 < 5 ms at 16 connections", page(&load["reset_page"])),
        row(
            "reset page beside a thousand clients that dribble, read nothing and hang up in mid-hash",
            "0.8 of its rate alone",
            format!("{:.2}: {}", number(&load["beside_rude_clients"]["of_alone"]), page(&load["beside_rude_clients"])),
        ),
        row("registration page of a signed-in person, one core", "none", page(&load["registration_page"])),
        row(
            "resident memory, idle / after 20,000 requests",
            "30 / 40 MB",
            format!("{:.0} / {:.0} MB", number(&load["idle_mb"]), number(&load["loaded_mb"])),
        ),
        row("start to first page, existing data", "200 ms", format!("{:.0} ms", number(&load["start_ms"]))),
        row(
            "wasm + glue for a person's pages, brotli",
            "100 kB",
            format!("{:.1} kB", (number(&sizes["wasm"]) + number(&sizes["glue"])) / 1000.0),
        ),
        row("what a person's page downloads, brotli", "100 kB", weight("bytes_of_a_persons_page")),
        row(
            "what an administration page downloads, brotli",
            "no more than a person's",
            weight("bytes_of_an_administration_page"),
        ),
        row("known against unknown user, *identify*", "< 1 ms", pair(&neutral["identify"])),
        row("known against unknown user, *send*", "< 1 ms", pair(&neutral["send"])),
        row("full resets without the hash's own time, SQLite, one core", "300 /s", rate(&load["resets"])),
        row("sign-ins without the hash's own time, SQLite, one core", "none", rate(&load["sign_ins_at_a_token_cost"])),
        row(
            "sign-ins with the hash of a new installation, one core",
            "none",
            format!("{} ({})", rate(&load["sign_ins"]), load["hash"].as_str().unwrap_or_default()),
        ),
        row(
            "a code's delay behind 100,000 letters, a mail server that answers at once, SQLite",
            "p99 ≤ 1 s",
            format!(
                "p99 {:.0} ms, median {:.0} ms, beside {:.0} others a second",
                number(&load["queue"]["p99_ms"]),
                number(&load["queue"]["median_ms"]),
                number(&load["queue"]["others_per_second"])
            ),
        ),
        row("administration of 100,000 people, SQLite", "pages 50 ms", administration(&load["administration"])),
        row("administration of 100,000 people, PostgreSQL", "pages 50 ms", administration(&load["administration_postgres"])),
        row("one shipped file", "40 MB", format!("{:.1} MB", number(&sizes["file"]) / 1_000_000.0)),
    ]
}
