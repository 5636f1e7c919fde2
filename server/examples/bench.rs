//! The load of `cargo xtask bench`. As `bench serve <folder>` it is the real portal with 1,000 made users, every limit on, one-bit puzzles
//! and hashes at a token cost; as `bench load <folder>` it starts that portal as a process of its own and measures it over HTTP.

#[path = "bench/browser.rs"]
mod browser;
#[path = "bench/load.rs"]
mod load;
#[path = "bench/portal.rs"]
mod portal;

use std::path::PathBuf;

use anyhow::{Result, bail};

#[tokio::main]
async fn main() -> Result<()> {
    // Of no use to plain http, but the client is not built without one. Only a second call would fail.
    let _ = rustls::crypto::ring::default_provider().install_default();
    let mut arguments = std::env::args().skip(1);
    let (what, folder) = (arguments.next().unwrap_or_default(), arguments.next().map(PathBuf::from));
    match (what.as_str(), folder) {
        ("serve", Some(folder)) => portal::serve(&folder).await,
        ("load", Some(folder)) => load::measure(&folder).await,
        _ => bail!("usage: bench serve|load <folder>"),
    }
}
