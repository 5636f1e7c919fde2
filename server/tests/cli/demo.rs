//! `rekey demo` and `rekey serve`, as processes.

use std::{
    io::{BufRead, BufReader},
    path::Path,
    process::Stdio,
};

use crate::{
    rekey::{Engine, Installation, rekey},
    running::{Running, get, listen_at, ports},
};

/// Starts the demo and waits for its welcome.
fn demo(folder: &Path, port: u16, more: &[&str]) -> (Running, String) {
    let mut command = rekey(folder);
    command.args(["demo", "--port", &port.to_string()]).args(more);
    let mut child = command.stdout(Stdio::piped()).spawn().expect("it starts");
    let mut lines = BufReader::new(child.stdout.take().expect("piped"));
    let running = Running(child);
    let mut welcome = String::new();
    while !welcome.contains("Ctrl-C") {
        assert_ne!(lines.read_line(&mut welcome).expect("text"), 0, "{welcome}");
    }
    (running, welcome)
}

#[test]
fn the_demo_shows_both_organizations_and_keeps_nothing() {
    let folder = tempfile::tempdir().expect("a folder");
    let port = ports();
    let (running, welcome) = demo(folder.path(), port, &[]);
    for word in ["ada@harbour.example", "the-lamp-is-lit-at-dusk", "authenticator secret", "http://noor.localhost"] {
        assert!(welcome.contains(word), "{word}: {welcome}");
    }
    assert!(get(port, &format!("localhost:{port}"), "/").contains("Harbour Books"));
    let noor = get(port, &format!("noor.localhost:{port}"), "/?mkt=ar");
    assert!(noor.contains("Noor Clinics") && noor.contains("dir=\"rtl\""), "{noor}");
    assert!(get(port, "elsewhere.example", "/").starts_with("HTTP/1.1 421"));
    assert!(get(port + 1, "localhost", "/messages.json").ends_with("[]"));
    assert!(!get(port + 1, "elsewhere.example", "/messages.json").ends_with("[]"));
    assert!(get(port + 2, "localhost", "/healthz").starts_with("HTTP/1.1 200"));
    assert_eq!(running.stop(), 0);
    assert_eq!(std::fs::read_dir(folder.path()).expect("a folder").count(), 0);
}

#[test]
fn the_demo_keeps_its_data_where_it_is_told_and_serve_refuses_it() {
    let folder = Installation::new(Engine::Sqlite);
    let port = ports();
    let (running, _) = demo(&folder.path(""), port, &["--data", "kept"]);
    assert_eq!(running.stop(), 0);
    let again = ports();
    let (running, _) = demo(&folder.path(""), again, &["--data", "kept"]);
    assert!(get(again, &format!("localhost:{again}"), "/").contains("Harbour Books"));
    assert_eq!(running.stop(), 0);

    folder.configure("sqlite:rekey.db", "sqlite:kept/demo.db");
    let said = folder.run(&["serve"]);
    assert_eq!(said.status, 1);
    assert!(said.err.contains("made by `rekey demo`"), "{said:?}");
    assert!(folder.findings().contains(&("database_demo".to_owned(), true)));
}

#[test]
fn the_demo_refuses_a_database_that_it_did_not_make() {
    let folder = Installation::new(Engine::Sqlite);
    std::fs::create_dir(folder.path("mine")).expect("a folder");
    std::fs::rename(folder.path("rekey.db"), folder.path("mine/demo.db")).expect("moved");
    let said = folder.run(&["demo", "--data", "mine", "--port", &ports().to_string()]);
    assert_eq!(said.status, 1);
    assert!(said.err.contains("tables that the demo did not make"), "{said:?}");
}

#[test]
fn serve_starts_an_installation_on_sqlite() {
    serve(Engine::Sqlite);
}

#[test]
fn serve_starts_an_installation_on_postgres() {
    serve(Engine::Postgres);
}

fn serve(engine: Engine) {
    let folder = Installation::new(engine);
    let port = ports();
    listen_at(&folder, port);
    let running = Running::serve(&folder, port);
    assert!(get(port, "localhost", "/recover").contains("Harbour Books"));
    assert!(get(port + 2, "localhost", "/readyz").starts_with("HTTP/1.1 200"));
    let codes: Vec<_> = folder.findings().into_iter().map(|(code, _)| code).collect();
    assert_eq!(codes, ["mail_missing"], "an answer by way of the base address");
    assert_eq!(running.stop(), 0);
}

#[test]
fn serve_refuses_an_address_in_the_clear_and_a_replaced_key() {
    let folder = Installation::new(Engine::Sqlite);
    folder.sql("UPDATE tenants SET base_url = 'http://reset.example.com'");
    let said = folder.run(&["serve"]);
    assert!(said.status == 1 && said.err.contains("use https"), "{said:?}");
    folder.sql("UPDATE tenants SET base_url = 'http://localhost:1'");
    let other = Installation::new(Engine::Sqlite);
    std::fs::copy(other.path("rekey.key"), folder.path("rekey.key")).expect("copied");
    let said = folder.run(&["serve"]);
    assert!(said.status == 1 && said.err.contains("the key is not the one"), "{said:?}");
}
