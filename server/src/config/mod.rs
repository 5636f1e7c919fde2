//! What an operator decides: `rekey.toml`, and the environment for secrets.
//!
//! Reading is strict. An unknown key, a value out of range or a secret that others may read stops the start, and the error names the
//! file, the line and the cure. Paths are relative to the folder of the file. `docs/operations.md` lists every key.

mod base_url;
mod database;
mod fault;
mod gateway;
mod key;
mod mail;
mod source;
mod tables;

use std::{
    net::{Ipv4Addr, SocketAddr},
    path::{Path, PathBuf},
    thread::available_parallelism,
};

pub use base_url::{BadBaseUrl, BaseUrl};
pub use database::DatabaseUrl;
pub use fault::BadConfig;
pub use gateway::{BodyFormat, Gateway, HttpGateway, TwilioGateway};
pub use ipnet::IpNet;
pub use key::{BadKey, MasterKey};
pub use mail::{Mail, Security};

use self::{source::Source, tables::File};
use crate::network::Networks;

/// Looks up a variable of the environment; a parameter, so that tests need not change their own.
pub type Environment<'a> = &'a dyn Fn(&str) -> Option<String>;

/// Everything `rekey serve` needs to know before it starts.
#[derive(Clone, Debug)]
pub struct Config {
    /// The listener for people.
    pub portal: Portal,
    /// The listener for health checks and metrics.
    pub operations: Operations,
    /// Where everything is kept.
    pub database: DatabaseUrl,
    /// Seals messages that wait, and keys every hash that must be looked up.
    pub key: MasterKey,
    /// The mail server; without one nothing is sent by mail.
    pub mail: Option<Mail>,
    /// What carries text messages.
    pub sms: Option<Gateway>,
    /// What makes calls.
    pub voice: Option<Gateway>,
    /// The cost of a password's hash.
    pub passwords: Passwords,
    /// A folder of further languages, one folder a language.
    pub locales: Option<PathBuf>,
    /// How much one address, destination or tenant may ask for in an hour.
    pub limits: Limits,
}

/// The listener for people.
#[derive(Clone, Debug)]
pub struct Portal {
    /// Where to listen.
    pub listen: SocketAddr,
    /// The proxies whose `X-Forwarded-For` is believed.
    pub proxies: Vec<IpNet>,
    /// Connections held open at once; further ones wait.
    pub max_connections: usize,
    /// Connections, and requests under way, of one network; a proxy's connections are not counted.
    pub max_per_network: u32,
}

/// The listener for health checks and metrics.
#[derive(Clone, Debug)]
pub struct Operations {
    /// Where to listen; keep it away from the world.
    pub listen: SocketAddr,
}

/// Parameters of Argon2id. Hashes made with others are renewed at the next sign-in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Passwords {
    /// Memory of one hash in KiB.
    pub memory_kib: u32,
    /// Passes over that memory.
    pub passes: u32,
    /// Lanes.
    pub lanes: u32,
    /// Hashes computed at once; more wait in line, so that other pages are still answered.
    pub parallel: usize,
}

/// Budgets an hour. Beyond them the method, the address or the tenant waits; see the threat model.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Messages that one address range (IPv4 /24, IPv6 /56) may cause.
    pub sends_per_address: u32,
    /// Wrong proofs from one address range.
    pub wrong_per_address: u32,
    /// Wrong sign-ins an hour from an address range, after which its bot check is harder and must rest.
    pub sign_ins_per_address: u32,
    /// Messages to one mailbox or phone.
    pub sends_per_destination: u32,
    /// Texts and calls of one tenant; beyond them those methods are closed.
    pub texts_per_tenant: u32,
    /// Mails of one tenant; beyond them puzzles get harder, and nobody is refused.
    pub mails_per_tenant: u32,
    /// Live flows of one address range.
    pub flows_per_address: u32,
    /// Zero bits that the bot check asks for.
    pub puzzle_bits: u8,
    /// Networks that may do many times as much.
    pub networks: Networks,
}

impl Default for Portal {
    fn default() -> Self {
        Self { listen: (Ipv4Addr::LOCALHOST, 8080).into(), proxies: Vec::new(), max_connections: 4096, max_per_network: 256 }
    }
}

impl Default for Operations {
    fn default() -> Self {
        Self { listen: (Ipv4Addr::LOCALHOST, 8082).into() }
    }
}

impl Default for Passwords {
    fn default() -> Self {
        Self { memory_kib: 19_456, passes: 2, lanes: 1, parallel: available_parallelism().map_or(1, Into::into) }
    }
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            sends_per_address: 100,
            wrong_per_address: 100,
            sign_ins_per_address: 100,
            sends_per_destination: 12,
            texts_per_tenant: 200,
            mails_per_tenant: 2000,
            flows_per_address: 20,
            puzzle_bits: 18,
            networks: Networks::default(),
        }
    }
}

impl Config {
    /// The defaults on a database, with a random key and no couriers: for the demo and for tests.
    pub fn local(database: DatabaseUrl) -> Self {
        Self {
            portal: Portal::default(),
            operations: Operations::default(),
            database,
            key: MasterKey::random(),
            mail: None,
            sms: None,
            voice: None,
            passwords: Passwords::default(),
            locales: None,
            limits: Limits::default(),
        }
    }

    /// Reads the file, then the secrets that it points to or the environment holds.
    ///
    /// # Errors
    /// The first thing in the file that cannot be used.
    pub fn read(path: &Path, environment: Environment<'_>) -> Result<Self, BadConfig> {
        let text = std::fs::read_to_string(path).map_err(|error| {
            BadConfig::file(path, format!("cannot be read: {error}"), "run `rekey init`, or name the file with --config")
        })?;
        let source = Source::new(path, &text, environment);
        let file: File = toml::from_str(&text).map_err(|error| source.unreadable(&error))?;
        file.resolve(&source)
    }

    /// [`Config::read`] with the environment of this process.
    ///
    /// # Errors
    /// As above.
    pub fn load(path: &Path) -> Result<Self, BadConfig> {
        Self::read(path, &|name| std::env::var(name).ok())
    }
}

#[cfg(test)]
mod tests;
