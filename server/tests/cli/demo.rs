//! `rekey demo` and `rekey serve`, as processes.

use std::{
    io::{BufRead, BufReader, Read, Write},
    net::{TcpListener, TcpStream},
    path::Path,
    process::{Child, Command, Stdio},
    sync::atomic::{AtomicU16, Ordering},
    time::Duration,
};

use crate::rekey::{Engine, Installation, rekey};

/// A server that is stopped when the test ends.
struct Running(Child);

impl Running {
    fn stop(mut self) -> i32 {
        let pid = self.0.id().to_string();
        Command::new("kill").args(["-TERM", &pid]).status().expect("kill runs");
        self.0.wait().expect("it ends").code().unwrap_or(-1)
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// Three free ports in a row, below those that the system hands out, and others in every process and at every call.
fn ports() -> u16 {
    static NEXT: AtomicU16 = AtomicU16::new(0);
    let first = 20_000 + u16::try_from(std::process::id() % 1_300).expect("small") * 9;
    (0..500)
        .map(|_| first + NEXT.fetch_add(3, Ordering::Relaxed) % 1_000)
        .find(|port| (*port..port + 3).all(|port| TcpListener::bind(("127.0.0.1", port)).is_ok()))
        .expect("three free ports")
}

fn get(port: u16, host: &str, path: &str) -> String {
    let mut stream = TcpStream::connect(("127.0.0.1", port)).expect("it listens");
    stream.set_read_timeout(Some(Duration::from_secs(10))).expect("a time-out");
    write!(stream, "GET {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n").expect("sent");
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).expect("an answer");
    String::from_utf8_lossy(&answer).into_owned()
}

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
    folder.configure("127.0.0.1:8080", &format!("127.0.0.1:{port}"));
    folder.configure("127.0.0.1:8082", &format!("127.0.0.1:{}", port + 2));
    folder.run(&["tenant", "set", "harbour", &format!("base_url=http://localhost:{port}")]).done();
    let child = folder.command(&["serve"]).stderr(Stdio::null()).spawn().expect("it starts");
    let running = Running(child);
    let up = (0..200).any(|_| {
        std::thread::sleep(Duration::from_millis(50));
        TcpStream::connect(("127.0.0.1", port)).is_ok()
    });
    assert!(up, "nobody listens");
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
