//! A throw-away PostgreSQL cluster on the loopback.

use std::net::{Ipv4Addr, TcpListener};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs, process};

use anyhow::{Context, Result};

use crate::guard::Guard;
use crate::shell;

/// A cluster that ends, with its folder, when this value or this process does.
pub(crate) struct Postgres {
    /// Address of its maintenance database, for a superuser without a password.
    pub(crate) url: String,
    _guard: Guard,
}

/// The folder of `initdb` and `pg_ctl`, which Debian keeps off the `PATH`.
pub(crate) fn programs() -> Option<PathBuf> {
    let debian = fs::read_dir("/usr/lib/postgresql").into_iter().flatten().flatten().map(|version| version.path());
    let mut folders: Vec<_> = debian.map(|version| version.join("bin")).collect();
    folders.sort();
    folders.extend(shell::find(&["initdb"]).and_then(|file| file.parent().map(Path::to_path_buf)));
    folders.into_iter().rev().find(|folder| folder.join("initdb").is_file() && folder.join("pg_ctl").is_file())
}

impl Postgres {
    /// Makes and starts a cluster on a free port. It trades every safety for speed.
    pub(crate) fn start() -> Result<Self> {
        let programs = programs().context("PostgreSQL is not installed")?;
        let (initdb, pg_ctl) = (programs.join("initdb"), programs.join("pg_ctl"));
        // Not in the build folder: the server's own user must be able to walk there.
        let folder = env::temp_dir().join(format!("rekey-postgres-{}", process::id()));
        let (data, log) = (folder.join("data"), folder.join("log"));
        fs::create_dir(&folder).with_context(|| format!("{} cannot be made", folder.display()))?;
        if shell::is_root() {
            shell::run(Command::new("chown").arg("postgres").arg(&folder))?;
        }
        let stop: [&Path; 2] = [&pg_ctl, &data];
        let user = if shell::is_root() { "runuser -u postgres --" } else { "" };
        let script = format!(r#"{user} "$1" stop --silent --pgdata "$2" --mode immediate; rm -rf "$3""#);
        let guard = Guard::new(&script, stop.into_iter().chain([folder.as_path()]))?;

        let port = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?.port();
        let settings = format!(
            "-c listen_addresses=127.0.0.1 -c port={port} -c unix_socket_directories='' -c max_connections=300 \
             -c fsync=off -c synchronous_commit=off -c full_page_writes=off"
        );
        let asked = ["--auth", "trust", "--username", "rekey", "--encoding", "UTF8", "--locale", "C.UTF-8", "--no-sync"];
        shell::output(owner(&initdb, &folder).args(asked).arg("--pgdata").arg(&data))?;
        let start = ["start", "--wait", "--silent", "--options", &settings];
        shell::run(owner(&pg_ctl, &folder).args(start).arg("--pgdata").arg(&data).arg("--log").arg(&log))?;
        Ok(Self { url: format!("postgres://rekey@127.0.0.1:{port}/postgres"), _guard: guard })
    }
}

/// A command that runs as a user whom PostgreSQL accepts.
fn owner(program: &Path, folder: &Path) -> Command {
    let mut command = if shell::is_root() { Command::new("runuser") } else { Command::new(program) };
    if shell::is_root() {
        command.args(["-u", "postgres", "--"]).arg(program);
    }
    command.current_dir(folder);
    command
}
