//! An organization in a file, to be kept or to be brought to another installation.
//!
//! An archive is lines of JSON. The first one says what it is and has the organization itself with hosts, domains, policy and looks; each
//! further one is a row of a table of [`TABLES`](crate::store::archive::TABLES); the last one has a signature over everything before it. Without a passphrase it
//! holds nothing that is worth stealing beyond names and addresses. With one, each row also has what is secret of it, sealed.
//!
//! Nothing of it is in memory but a line, on the way out as on the way in.

mod read;
mod write;

pub use read::{Brought, Coming, Verified, bring, verify};
use serde::{Deserialize, Serialize};
pub use write::export;

use crate::{
    crypto::Stretch,
    store::{
        archive::Cells,
        tenant::{Brand, Tenant},
    },
};

/// The form of archives that this program writes, and the only one that it reads.
const FORM: u32 = 1;
/// What a signature is for, so that it serves for nothing else.
const SIGNED: &[u8] = b"rekey archive 1\n";

/// The first line.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Head {
    rekey_archive: u32,
    /// Seconds since 1970.
    pub made_at: i64,
    /// The installation that made it, by the name of its signatures.
    pub signer: String,
    /// Tells whether it was made with the same master key, and nothing of it.
    key: String,
    /// How the key of its secrets is made; `None`: it has none.
    pub secrets: Option<Stretch>,
    /// The organization.
    pub tenant: Organization,
}

/// An organization without people.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Organization {
    /// Its key.
    pub id: String,
    name: String,
    /// Where its portal is.
    pub base_url: String,
    languages: Vec<String>,
    policy: Option<app::policy::Policy>,
    brand: Brand,
    /// Hosts that stand for it.
    pub hosts: Vec<String>,
    /// Domains of its user ids.
    pub domains: Vec<String>,
}

impl Organization {
    /// As it is stored, under this key and at this address.
    pub fn stored(&self, id: &str, base_url: String) -> Tenant {
        Tenant {
            id: id.to_owned(),
            name: self.name.clone(),
            base_url,
            languages: self.languages.clone(),
            policy: self.policy.clone(),
            brand: self.brand.clone(),
        }
    }
}

/// A row of a table.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Line {
    table: String,
    row: Cells,
    /// Its secret columns, Base64.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    sealed: Option<String>,
}

/// The last line.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct End {
    /// Rows.
    rows: u64,
    signature: String,
}

/// What the secrets of a line are sealed for.
fn bound_to(line: u64) -> String {
    format!("archive line {line}")
}
