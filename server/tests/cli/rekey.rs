//! Runs the binary and reads what it says.

use std::{
    fs,
    io::Write,
    path::{Path, PathBuf},
    process::{Command, Output, Stdio},
};

use serde_json::Value;
use sqlx::{
    AssertSqlSafe, ConnectOptions, Connection, PgConnection, Row, postgres::PgConnectOptions, sqlite::SqliteConnectOptions,
};
use tempfile::TempDir;

/// Where the tables are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Engine {
    Sqlite,
    Postgres,
}

/// A folder with `rekey.toml`, a key and a database.
pub(crate) struct Installation {
    folder: TempDir,
    /// The PostgreSQL server and the database made for this test.
    postgres: Option<(String, String)>,
}

/// What a run said.
#[derive(Debug)]
pub(crate) struct Said {
    pub(crate) status: i32,
    pub(crate) out: String,
    pub(crate) err: String,
}

impl Said {
    fn of(output: Output) -> Self {
        Self {
            status: output.status.code().expect("it ended by itself"),
            out: String::from_utf8(output.stdout).expect("UTF-8"),
            err: String::from_utf8(output.stderr).expect("UTF-8"),
        }
    }

    /// The last line as JSON.
    pub(crate) fn json(&self) -> Value {
        self.lines().pop().unwrap_or_else(|| panic!("no answer: {self:?}"))
    }

    /// All lines as JSON.
    pub(crate) fn lines(&self) -> Vec<Value> {
        self.out.lines().map(|line| serde_json::from_str(line).unwrap_or_else(|_| panic!("no JSON: {self:?}"))).collect()
    }

    #[track_caller]
    pub(crate) fn done(self) -> Self {
        assert_eq!(self.status, 0, "{self:?}");
        self
    }
}

impl Installation {
    /// Made by `rekey init`, with the organization Harbour Books.
    pub(crate) fn new(engine: Engine) -> Self {
        let installation = Self::empty(engine);
        let named =
            ["--tenant", "harbour", "--name", "Harbour Books", "--base-url", "http://localhost:1", "--domain", "harbour.example"];
        installation.run(&[["init", "--dir", "."].as_slice(), &named].concat()).done();
        // Nobody serves at its address, port 1; what listens has the ports of the template.
        installation.configure("\"127.0.0.1:1\"", "\"127.0.0.1:8080\"");
        installation.configure("\"127.0.0.1:3\"", "\"127.0.0.1:8082\"");
        installation
    }

    /// A folder without anything.
    pub(crate) fn empty(engine: Engine) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let postgres = (engine == Engine::Postgres).then(|| {
            let server =
                std::env::var("REKEY_TEST_POSTGRES").expect("REKEY_TEST_POSTGRES names a server: run `cargo xtask test`");
            let name = format!("cli_{}", server::crypto::id().replace('-', ""));
            on_server(&server, &format!("CREATE DATABASE {name}"));
            (server, name)
        });
        Self { folder, postgres }
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub(crate) fn write(&self, name: &str, text: impl AsRef<[u8]>) -> PathBuf {
        fs::write(self.path(name), text).expect("the folder is writable");
        self.path(name)
    }

    /// Changes a line of the configuration; it must be there.
    pub(crate) fn configure(&self, from: &str, to: &str) {
        let text = fs::read_to_string(self.path("rekey.toml")).expect("a configuration");
        assert!(text.contains(from), "{from:?} is not in {text}");
        self.write("rekey.toml", text.replacen(from, to, 1));
    }

    pub(crate) fn run(&self, args: &[&str]) -> Said {
        self.run_with(args, "")
    }

    /// Runs with standard input.
    pub(crate) fn run_with(&self, args: &[&str], input: &str) -> Said {
        let mut child =
            self.command(args).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("it starts");
        let (mut stdin, input) = (child.stdin.take().expect("piped"), input.to_owned());
        // On the side, because the command writes while it reads; one that reads nothing may be gone already.
        std::thread::spawn(move || stdin.write_all(input.as_bytes()));
        Said::of(child.wait_with_output().expect("it ends"))
    }

    pub(crate) fn command(&self, args: &[&str]) -> Command {
        let mut command = rekey(self.folder.path());
        command.args(args);
        if let Some(url) = self.postgres_url() {
            command.env("REKEY_DATABASE_URL", url);
        }
        command
    }

    /// The findings of `rekey check`, by code, with whether each breaks the portal.
    pub(crate) fn findings(&self) -> Vec<(String, bool)> {
        let said = self.run(&["check", "--json"]);
        let answer = said.json();
        let findings = answer["findings"].as_array().expect("a list");
        assert_eq!(said.status == 0, !findings.iter().any(|finding| finding["breaks"] == true), "{said:?}");
        for finding in findings {
            assert!(finding["cure"].as_str().is_some_and(|cure| !cure.is_empty()), "{finding}");
        }
        findings.iter().map(|f| (f["code"].as_str().expect("a code").to_owned(), f["breaks"] == true)).collect()
    }

    pub(crate) fn postgres_url(&self) -> Option<String> {
        let (server, name) = self.postgres.as_ref()?;
        let (base, _) = server.rsplit_once('/').expect("an address with a database");
        Some(format!("{base}/{name}"))
    }

    /// Changes the database behind the program's back.
    pub(crate) fn sql(&self, text: &str) {
        let text = text.to_owned();
        if let Some(url) = self.postgres_url() {
            return on_server(&url, &text);
        }
        let options = SqliteConnectOptions::new().filename(self.path("rekey.db"));
        wait(async move {
            let mut connection = options.connect().await.expect("the file opens");
            sqlx::raw_sql(AssertSqlSafe(text)).execute(&mut connection).await.expect("the statement runs");
            connection.close().await.expect("closed");
        });
    }

    /// One number.
    pub(crate) fn count(&self, text: &str) -> i64 {
        let text = text.to_owned();
        let (postgres, file) = (self.postgres_url(), self.path("rekey.db"));
        wait(async move {
            match postgres {
                Some(url) => {
                    let mut connection =
                        url.parse::<PgConnectOptions>().expect("an address").connect().await.expect("it answers");
                    sqlx::query(AssertSqlSafe(text)).fetch_one(&mut connection).await.expect("a row").get(0)
                }
                None => {
                    let mut connection = SqliteConnectOptions::new().filename(file).connect().await.expect("the file opens");
                    sqlx::query(AssertSqlSafe(text)).fetch_one(&mut connection).await.expect("a row").get(0)
                }
            }
        })
    }
}

impl Drop for Installation {
    fn drop(&mut self) {
        if let Some((server, name)) = &self.postgres {
            on_server(server, &format!("DROP DATABASE {name} WITH (FORCE)"));
        }
    }
}

/// The binary in a folder, without the variables of whoever runs the tests.
pub(crate) fn rekey(folder: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_rekey"));
    command.current_dir(folder);
    for (name, _) in std::env::vars().filter(|(name, _)| name.starts_with("REKEY_")) {
        command.env_remove(name);
    }
    command
}

fn on_server(url: &str, text: &str) {
    let (url, text) = (url.to_owned(), text.to_owned());
    wait(async move {
        let mut connection = PgConnection::connect(&url).await.expect("PostgreSQL answers");
        sqlx::raw_sql(AssertSqlSafe(text)).execute(&mut connection).await.expect("the statement runs");
    });
}

/// Waits for one thing on a thread of its own: tests here are plain functions.
pub(crate) fn wait<T: Send + 'static>(future: impl Future<Output = T> + Send + 'static) -> T {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    runtime.block_on(future)
}
