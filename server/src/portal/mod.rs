//! Decisions. Everything the portal promises is decided here, from what the store says inside one transaction; pages, SQL and couriers
//! are elsewhere.

mod account;
mod admin;
pub(crate) mod application;
mod bounded;
pub(crate) mod brand;
mod clock;
mod device;
mod dispatch;
mod enrol;
mod everybody;
mod front;
pub(crate) mod happened;
pub(crate) mod hindrance;
pub(crate) mod image;
pub mod imports;
mod judge;
mod looks;
pub(crate) mod notice;
mod pass;
mod passkey;
pub(crate) mod people;
pub mod phone;
mod puzzle;
pub mod record;
pub mod recover;
pub(crate) mod reports;
mod session;
pub(crate) mod settings;
pub(crate) mod settled;
pub mod sign_in;
mod sites;
pub(crate) mod strength;
mod subject;
mod support_code;
pub(crate) mod tenants;
pub mod throttle;
mod told;
pub mod totp;
mod trouble;

use std::{net::IpAddr, ops::Deref, sync::Arc};

use anyhow::Result;
use app::{
    contract::{Caller, Place, Portal},
    l10n::Texts,
    policy::{Method, Policy},
};

pub use clock::{Clock, DEADLINE, SystemClock, at_deadline};
pub use sites::{Cache, Sites};
pub use trouble::Trouble;

use crate::{
    config::Limits,
    crypto::{Hasher, Keys, Purpose},
    directory::Directory,
    store::{
        Db, Tx, tenant,
        tenant::{Brand, Tenant},
    },
};

/// What decisions need. Cheap to clone.
#[derive(Clone)]
pub struct Core(Arc<Parts>);

/// The parts of a [`Core`].
pub struct Parts {
    /// The database.
    pub db: Db,
    /// The keys.
    pub keys: Keys,
    /// Slow hashes, a few at a time.
    pub hasher: Hasher,
    /// What time it is.
    pub clock: Arc<dyn Clock>,
    /// All languages.
    pub texts: Texts,
    /// Budgets an hour.
    pub limits: Limits,
    /// Passwords that live elsewhere.
    pub directory: Arc<dyn Directory>,
    /// Methods that no courier is configured for.
    pub uncarried: Vec<Method>,
    /// Hosts, domains and brands as of a moment ago.
    pub cache: Cache,
}

impl Deref for Core {
    type Target = Parts;

    fn deref(&self) -> &Parts {
        &self.0
    }
}

/// The tenant of flows on a shared host whose user id belongs to nobody: unbranded, with the default method list.
const NOWHERE: &str = "-";

impl Core {
    /// Puts the parts together.
    pub fn new(parts: Parts) -> Self {
        Self(Arc::new(parts))
    }

    /// The network that an address counts as.
    fn network(&self, address: IpAddr) -> String {
        self.limits.networks.of(address).to_string()
    }

    /// How many times as much as others a network may do.
    fn times(&self, network: &str) -> i64 {
        self.limit(network, 1)
    }

    /// A limit as it holds for a network.
    fn limit(&self, network: &str, limit: u32) -> i64 {
        i64::from(self.limits.networks.limit(network, limit))
    }

    /// Names a user id as it was typed in counters; it is the same for whoever has it and for nobody.
    fn typed_key(&self, tenant: &str, login: &str) -> String {
        self.keys.mark(Purpose::Typed, &[tenant.as_bytes(), login.as_bytes()])
    }

    /// The contract that pages see.
    pub fn portal(&self) -> Portal {
        let core = Arc::new(self.clone());
        Portal {
            front: Arc::clone(&core) as _,
            recover: Arc::clone(&core) as _,
            sign_in: Arc::clone(&core) as _,
            account: Arc::clone(&core) as _,
            enrol: Arc::clone(&core) as _,
            admin: Arc::clone(&core) as _,
            policy: Arc::clone(&core) as _,
            accounts: Arc::clone(&core) as _,
            bulk: Arc::clone(&core) as _,
            groups: Arc::clone(&core) as _,
            imports: Arc::clone(&core) as _,
            brand: Arc::clone(&core) as _,
            organization: Arc::clone(&core) as _,
            organizations: Arc::clone(&core) as _,
            reports: core,
        }
    }

    /// A tenant with the policy that holds at this moment. It is not the one to edit: a method that the tenant's address makes impossible
    /// is not in it, nor one that nothing carries.
    async fn tenant_now(&self, tx: &mut Tx, id: &str) -> Result<Tenant> {
        let mut tenant = tenant::get(tx, id).await?.unwrap_or_else(nowhere);
        let possible = passkey::are_possible(&tenant);
        if let Some(policy) = &mut tenant.policy {
            policy.uncarried.clone_from(&self.uncarried);
            policy.methods.retain(|method| (possible || *method != Method::Passkey) && !self.uncarried.contains(method));
        }
        Ok(tenant)
    }
}

fn nowhere() -> Tenant {
    Tenant {
        id: NOWHERE.into(),
        name: String::new(),
        base_url: String::new(),
        languages: Vec::new(),
        policy: Some(Policy { enabled: true, ..Policy::default() }),
        brand: Brand::default(),
    }
}

/// The key of the caller's place: the tenant of the host, or `-` on a shared one.
fn place(caller: &Caller) -> &str {
    match &caller.place {
        Place::Tenant(tenant) => tenant.as_str(),
        Place::Shared => NOWHERE,
    }
}
