//! Which host is whose, and how each tenant looks: small, asked at every request, and therefore kept in memory for a moment. Decisions do
//! not rest on it; they read the tenant in their own transaction.

use std::{
    collections::HashMap,
    sync::{Arc, RwLock},
    time::{Duration, Instant},
};

use anyhow::Result;
use app::{
    contract::{Place, TenantId},
    policy::{domain, tidy},
};
use url::Url;

use super::{Core, looks};
use crate::store::{Tx, application, tenant, tenant::Tenant};

/// How old the copy may be.
const FRESH: Duration = Duration::from_secs(1);

/// The copy and when it was made.
#[derive(Default)]
pub struct Cache {
    kept: RwLock<Option<Kept>>,
    /// Held by the one who makes the next copy: a thousand visitors in the second that it ages are no reason to read it a thousand times.
    renewing: tokio::sync::Mutex<()>,
}

type Kept = (Instant, Arc<Sites>);

impl Cache {
    fn get(&self) -> Option<Kept> {
        self.kept.read().ok().and_then(|kept| kept.clone())
    }

    /// Whoever changes hosts or organizations here sees it at once; other processes within a second.
    pub(super) fn forget(&self) {
        if let Ok(mut kept) = self.kept.write() {
            *kept = None;
        }
    }

    fn fresh(&self) -> Option<Arc<Sites>> {
        self.get().filter(|(made, _)| made.elapsed() < FRESH).map(|(_, sites)| sites)
    }
}

/// All hosts, domains and tenants.
#[derive(Default)]
pub struct Sites {
    hosts: HashMap<String, Place>,
    domains: HashMap<String, TenantId>,
    tenants: HashMap<String, Arc<Tenant>>,
    styles: HashMap<String, Arc<str>>,
    beyond: HashMap<String, Arc<[String]>>,
}

impl Sites {
    async fn load(tx: &mut Tx) -> Result<Self> {
        let tenants = tenant::list(tx).await?;
        let hosts = tenant::hosts(tx).await?.into_iter().map(|(host, tenant)| {
            let place = tenant.map_or(Place::Shared, |id| Place::Tenant(TenantId::new(&id)));
            (host, place)
        });
        let domains = tenant::domains(tx).await?.into_iter().map(|(domain, id)| (domain, TenantId::new(&id)));
        let mut styles = HashMap::new();
        for tenant in &tenants {
            for css in looks::sheets(&tenant.brand) {
                styles.insert(looks::style_name(&css), css.into());
            }
        }
        let mut beyond: HashMap<String, Vec<String>> = HashMap::new();
        for (tenant, address) in application::addresses(tx).await? {
            beyond.entry(tenant).or_default().extend(origin(&address));
        }
        Ok(Self {
            beyond: beyond.into_iter().map(|(tenant, origins)| (tenant, distinct(origins))).collect(),
            hosts: hosts.collect(),
            domains: domains.collect(),
            tenants: tenants.into_iter().map(|tenant| (tenant.id.clone(), Arc::new(tenant))).collect(),
            styles,
        })
    }

    /// What a host stands for.
    pub fn by_host(&self, host: &str) -> Option<&Place> {
        self.hosts.get(host)
    }

    /// The tenant that a domain of user ids belongs to.
    pub fn by_domain(&self, domain: &str) -> Option<&TenantId> {
        self.domains.get(domain)
    }

    /// The tenant that `?whr=` or `?username=` names – a domain, or a user id with one – and that domain.
    pub fn by_hint(&self, hint: Option<&str>) -> Option<(&TenantId, &String)> {
        let domain = domain::ascii(tidy(hint?).rsplit('@').next().unwrap_or_default())?;
        let (domain, tenant) = self.domains.get_key_value(&domain)?;
        Some((tenant, domain))
    }

    /// A tenant as it was a moment ago.
    pub fn tenant(&self, id: &str) -> Option<&Arc<Tenant>> {
        self.tenants.get(id)
    }

    /// Origins of the applications that a tenant registered: where a sign-in may lead besides this portal.
    fn beyond(&self, tenant: &str) -> Arc<[String]> {
        self.beyond.get(tenant).cloned().unwrap_or_default()
    }

    /// A brand's style sheet by its name.
    pub fn style(&self, name: &str) -> Option<Arc<str>> {
        self.styles.get(name).cloned()
    }
}

/// The origin of an address, if it can stand in a header of ours: a host with a `;` in it would end the policy there.
fn origin(address: &str) -> Option<String> {
    let origin = Url::parse(address).ok()?.origin();
    let text = origin.ascii_serialization();
    let plain = text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b".-:/".contains(&byte));
    (origin.is_tuple() && plain).then_some(text)
}

fn distinct(mut origins: Vec<String>) -> Arc<[String]> {
    origins.sort_unstable();
    origins.dedup();
    origins.into()
}

impl Core {
    /// Origins of a tenant's applications, by the last copy: each request was given its place by one.
    pub(super) fn beyond(&self, tenant: &str) -> Arc<[String]> {
        self.cache.get().map(|(_, sites)| sites.beyond(tenant)).unwrap_or_default()
    }

    /// Hosts, domains and tenants, at most a second old while the database answers. Whoever meets an older copy renews it, and the others
    /// go on with it meanwhile; only the very first one is waited for.
    pub async fn sites(&self) -> Result<Arc<Sites>> {
        if let Some(sites) = self.cache.fresh() {
            return Ok(sites);
        }
        let old = self.cache.get().map(|(_, sites)| sites);
        let _turn = match (&old, self.cache.renewing.try_lock()) {
            (_, Ok(turn)) => turn,
            (Some(old), Err(_)) => return Ok(Arc::clone(old)),
            (None, Err(_)) => self.cache.renewing.lock().await,
        };
        if let Some(sites) = self.cache.fresh() {
            return Ok(sites);
        }
        let loaded = async { Sites::load(&mut self.db.read().await?).await };
        let sites = match (loaded.await, old) {
            (Ok(sites), _) => Arc::new(sites),
            // A host that was ours a moment ago is no unknown one because the database is busy; no decision rests on this.
            (Err(cause), Some(old)) => {
                tracing::warn!(cause = format!("{cause:#}"), "hosts and brands are older than they should be");
                return Ok(old);
            }
            (Err(cause), None) => return Err(cause),
        };
        if let Ok(mut kept) = self.cache.kept.write() {
            *kept = Some((Instant::now(), Arc::clone(&sites)));
        }
        Ok(sites)
    }
}

#[cfg(test)]
mod tests {
    use super::origin;

    #[test]
    fn only_plain_origins_reach_the_header() {
        assert_eq!(origin("https://mail.harbour.example/inbox").as_deref(), Some("https://mail.harbour.example"));
        assert_eq!(origin("http://intranet:8000/").as_deref(), Some("http://intranet:8000"));
        for odd in ["https://a;script-src.example/", "https://a,b.example/", "data:text/html,x", "https://[::1]/", "mail", ""] {
            assert_eq!(origin(odd), None, "{odd}");
        }
    }
}
