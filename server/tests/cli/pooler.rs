//! Behind a real PgBouncer that shares connections between transactions nothing is begun; behind one that does not, everything works.

use std::{
    fs,
    net::{TcpListener, TcpStream},
    os::unix::fs::MetadataExt,
    path::Path,
    process::{Child, Command, Stdio},
    time::Duration,
};

use tempfile::TempDir;

use crate::rekey::{Engine, Installation};

/// One that runs for a test.
struct Pooler {
    process: Child,
    port: u16,
    _folder: TempDir,
}

impl Pooler {
    /// Before the server of the tests, which an address names.
    fn start(server: &str, mode: &str) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let free = TcpListener::bind("127.0.0.1:0").expect("a port");
        let port = free.local_addr().expect("an address").port();
        drop(free);
        let (_, place) = server.split_once('@').expect("a user and a host");
        let (host, behind) = place.split_once('/').and_then(|(host, _)| host.split_once(':')).expect("host and port");
        let user = server.split_once("://").and_then(|(_, rest)| rest.split(['@', ':']).next()).expect("a user");
        let settings = format!(
            "[databases]\n* = host={host} port={behind} user={user}\n[pgbouncer]\nlisten_addr = 127.0.0.1\nlisten_port = {port}\n\
             unix_socket_dir =\nauth_type = any\npool_mode = {mode}\nignore_startup_parameters = extra_float_digits\n"
        );
        let file = folder.path().join("pgbouncer.ini");
        fs::write(&file, settings).expect("written");
        let program = if Path::new("/usr/sbin/pgbouncer").exists() { "/usr/sbin/pgbouncer" } else { "pgbouncer" };
        let mut command = Command::new(program);
        // It does not run as root; a machine of tests may have nobody else.
        if folder.path().metadata().is_ok_and(|folder| folder.uid() == 0) {
            command.args(["-u", "nobody"]);
        }
        let process = command.arg(&file).stdout(Stdio::null()).stderr(Stdio::null()).spawn();
        let pooler = Self { process: process.expect("PgBouncer is installed: run `cargo xtask setup`"), port, _folder: folder };
        for _ in 0..200 {
            if TcpStream::connect(("127.0.0.1", port)).is_ok() {
                return pooler;
            }
            std::thread::sleep(Duration::from_millis(25));
        }
        panic!("PgBouncer does not listen");
    }

    /// The address of a database by way of it.
    fn before(&self, database: &str) -> String {
        let (head, name) = database.rsplit_once('/').expect("a database");
        let (head, _) = head.rsplit_once(':').expect("a port");
        format!("{head}:{}/{name}", self.port)
    }
}

impl Drop for Pooler {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

const INIT: &[&str] =
    &["init", "--dir", ".", "--tenant", "harbour", "--name", "Harbour Books", "--base-url", "http://localhost:1"];

fn run(folder: &Installation, url: &str, args: &[&str]) -> (i32, String, String) {
    let said = folder.command(args).env("REKEY_DATABASE_URL", url).output().expect("it runs");
    let text = |bytes| String::from_utf8(bytes).expect("UTF-8");
    (said.status.code().expect("an end"), text(said.stdout), text(said.stderr))
}

#[test]
fn a_pooler_that_shares_connections_between_transactions_is_refused_with_the_cure() {
    let folder = Installation::empty(Engine::Postgres);
    let database = folder.postgres_url().expect("a database");
    let pooler = Pooler::start(&database, "transaction");
    let url = pooler.before(&database);
    for _ in 0..3 {
        let (status, _, err) = run(&folder, &url, INIT);
        assert!(status == 1 && err.contains("a pooler before PostgreSQL") && err.contains("pool_mode = session"), "{err}");
        assert!(!folder.path("rekey.toml").exists() && !folder.path("rekey.key").exists(), "nothing is left");
    }
    // Nor does anything work on an installation that is there.
    run(&folder, &database, INIT);
    for command in [["serve"].as_slice(), &["user", "list"], &["migrate"]] {
        let (status, _, err) = run(&folder, &url, command);
        assert!(status == 1 && err.contains("a pooler before PostgreSQL") && err.contains("cure: "), "{command:?}: {err}");
    }
    let (status, out, _) = run(&folder, &url, &["check"]);
    assert!(status == 1 && out.contains("database_pooler") && out.contains("pool_mode = session"), "{out}");
    assert!(!out.contains("backup"), "{out}");
}

#[test]
fn a_pooler_that_keeps_connections_is_as_good_as_none() {
    let folder = Installation::empty(Engine::Postgres);
    let database = folder.postgres_url().expect("a database");
    let pooler = Pooler::start(&database, "session");
    let url = pooler.before(&database);
    assert_eq!(run(&folder, &url, INIT).0, 0);
    for command in [["user", "list"].as_slice(), &["tenant", "list"], &["migrate"]] {
        assert_eq!(run(&folder, &url, command).0, 0, "{command:?}");
    }
}
