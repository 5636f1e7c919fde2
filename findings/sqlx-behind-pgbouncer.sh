#!/usr/bin/env bash
# sqlx behind PgBouncer with pool_mode = transaction.
#
# One would expect: an error. It is known that prepared statements and this mode do not go together, so the first query that meets another
# server process would be told that its statement does not exist, or exists already, and nothing worse could happen.
#
# So it is: every connection of sqlx names its statements the same way (sqlx_s_1, sqlx_s_2, …). Where two clients have prepared different
# queries under one name in two server processes, and meet the other one's process, each gets the rows of the other's query, without an error,
# if the columns have the same types. PgBouncer keeps names apart only from 1.21 on, and only with max_prepared_statements.
#
# Exit status: 0 it is so, 1 it is so no longer, 2 it cannot be tried here.
# Needs: cargo, and initdb, postgres and pgbouncer of the distribution (Debian: postgresql, pgbouncer).
set -euo pipefail

sqlx=0.9.0
tokio=1.54.1
folder=$(mktemp -d)
pids=()
trap 'for pid in "${pids[@]}"; do kill "$pid" 2>/dev/null && wait "$pid" 2>/dev/null || true; done; rm -rf "$folder"' EXIT

postgres=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -1 || true)
bouncer=$(PATH=$PATH:/usr/sbin command -v pgbouncer || true)
if [ -z "$postgres" ] || [ -z "$bouncer" ]; then echo "install postgresql and pgbouncer first"; exit 2; fi

# Neither runs as root.
plain() { if [ "$(id -u)" = 0 ]; then chown -R nobody "$folder/run"; exec setpriv --reuid=nobody --clear-groups "$@"; else exec "$@"; fi; }
free() { python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])'; }
awaited() { for _ in $(seq 200); do (: </dev/tcp/127.0.0.1/"$1") 2>/dev/null && return; sleep 0.1; done; echo "nothing listens at $1"; exit 2; }

chmod 755 "$folder"
mkdir "$folder/run"
server=$(free)
door=$(free)
(plain "$postgres/initdb" -D "$folder/run/data" -U finder -A trust >/dev/null)
(plain "$postgres/postgres" -D "$folder/run/data" -h 127.0.0.1 -p "$server" -k "$folder/run" >"$folder/run.log" 2>&1) &
pids+=($!)
awaited "$server"
cat >"$folder/run/pgbouncer.ini" <<INI
[databases]
* = host=127.0.0.1 port=$server user=finder
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = $door
unix_socket_dir =
auth_type = any
pool_mode = transaction
default_pool_size = 2
ignore_startup_parameters = extra_float_digits
INI
(plain "$bouncer" "$folder/run/pgbouncer.ini" >"$folder/bouncer.log" 2>&1) &
pids+=($!)
awaited "$door"

mkdir -p "$folder/try/src"
cat >"$folder/try/Cargo.toml" <<TOML
[package]
name = "try"
version = "0.0.0"
edition = "2021"

[dependencies]
sqlx = { version = "=$sqlx", default-features = false, features = ["runtime-tokio", "postgres"] }
tokio = { version = "=$tokio", features = ["macros", "rt"] }
TOML
cat >"$folder/try/src/main.rs" <<'RUST'
use sqlx::{Connection, PgConnection};

const OF_ONE: &str = "SELECT 'the row of one'";
const OF_OTHER: &str = "SELECT 'the row of the other'";

async fn ask(connection: &mut PgConnection, query: &'static str) -> String {
    sqlx::query_scalar(query).fetch_one(connection).await.unwrap_or_else(|error| format!("error: {error}"))
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), sqlx::Error> {
    let url = std::env::args().nth(1).expect("an address");
    let mut one = PgConnection::connect(&url).await?;
    let mut other = PgConnection::connect(&url).await?;
    // While one is in a transaction, the other meets another process: each prepares its query there, under the same name.
    let mut tx = one.begin().await?;
    println!("one asks:       {}", ask(&mut tx, OF_ONE).await);
    println!("the other asks: {}", ask(&mut other, OF_OTHER).await);
    tx.commit().await?;
    // The process that was free last is taken first: the one that the other has never met.
    let mut tx = other.begin().await?;
    let again = ask(&mut tx, OF_OTHER).await;
    println!("the other asks: {again}");
    std::process::exit(if again == "the row of one" { 0 } else { 1 });
}
RUST
echo "sqlx $sqlx, $("$bouncer" --version | head -1), $("$postgres/postgres" --version)"
cargo build --quiet --manifest-path "$folder/try/Cargo.toml" --target-dir "$folder/try/target"
if "$folder/try/target/debug/try" "postgres://finder@127.0.0.1:$door/postgres"; then
  echo "as described: a query came back with the rows of another client's query, and without an error"
else
  echo "no longer as described"
  exit 1
fi
