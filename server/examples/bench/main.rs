//! The load of `cargo xtask bench`. As `bench serve <folder> token|configured` it is the real portal with 1,000 made users, every limit on,
//! one-bit puzzles, and hashes at a token cost or at the configured one, or with so many people; as `bench load <folder>` it starts that portal as a process of its
//! own, measures it over HTTP, and prints each figure as a line of JSON as soon as it has it. `bench queue <folder>` measures the queue alone.

mod administration;
mod browser;
mod load;
mod pages;
mod portal;
mod process;
mod queue;
mod recover;
mod rude;
mod sign_in;
mod statistics;
mod weight;

use std::path::PathBuf;

use anyhow::{Result, bail};

#[tokio::main]
async fn main() -> Result<()> {
    // Of no use to plain http, but the client is not built without one. Only a second call would fail.
    let _ = rustls::crypto::ring::default_provider().install_default();
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match arguments.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["serve", folder, "token"] => portal::serve(&PathBuf::from(folder), portal::Cost::Token, portal::PEOPLE).await,
        ["serve", folder, "configured"] => portal::serve(&PathBuf::from(folder), portal::Cost::Configured, portal::PEOPLE).await,
        ["serve", folder, people] => portal::serve(&PathBuf::from(folder), portal::Cost::Token, people.parse()?).await,
        ["queue", folder] => {
            println!("{}", queue::measure(&PathBuf::from(folder)).await?);
            Ok(())
        }
        ["load", folder] => load::measure(&PathBuf::from(folder)).await,
        _ => bail!("usage: bench serve <folder> token|configured|<people>, bench load <folder>, or bench queue <folder>"),
    }
}
