//! Organizations as such: their keys, addresses, hosts and domains, and how a new one begins. Commands and the operator's pages make and
//! change them here.

use std::{collections::BTreeSet, fmt};

use anyhow::Result;
use app::policy::{Method, Policy, tidy};
use url::Host;

use super::brand;
use crate::{
    config::BaseUrl,
    store::{
        Tx,
        event::{self, Actor, Event},
        tenant::{self, Brand, Tenant},
        user,
    },
};

/// Characters of a key.
const LONGEST_KEY: usize = 40;

/// Why an organization, a host or a domain cannot be as it was asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Unfit {
    /// Not a key.
    Key(String),
    /// The key is taken.
    KeyTaken(String),
    /// Not a name.
    Name,
    /// Not an address; why.
    Address(String),
    /// Not a language tag.
    Language(String),
    /// Not a host or domain.
    Host(String),
    /// The host stands for that organization, or is a shared one.
    HostTaken(String, Option<String>),
    /// The domain belongs to that organization.
    DomainTaken(String, String),
    /// Somebody of the organization is called by the domain.
    DomainUsed(String),
}

impl fmt::Display for Unfit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Key(key) => write!(f, "{key:?} cannot be a key: use up to {LONGEST_KEY} small letters, digits and dashes"),
            Self::KeyTaken(key) => write!(f, "there is an organization {key:?} already; use `rekey tenant set`"),
            Self::Name => f.write_str("a name has 1 to 100 characters on one line"),
            Self::Address(why) => f.write_str(why),
            Self::Language(tag) => write!(f, "{tag:?} is not a language tag such as de or pt-BR"),
            Self::Host(text) => {
                write!(f, "{text:?} is no host: give a name without scheme and port, for example reset.example.com")
            }
            Self::HostTaken(host, Some(owner)) => write!(f, "the host {host} stands for {owner} already"),
            Self::HostTaken(host, None) => write!(f, "the host {host} is a shared one already"),
            Self::DomainTaken(domain, owner) => write!(f, "the domain {domain} belongs to {owner} already"),
            Self::DomainUsed(domain) => write!(f, "somebody still has a user id that ends with @{domain}"),
        }
    }
}

impl std::error::Error for Unfit {}

/// A new organization, with checked values. It has no policy: until one is saved nobody resets (`SSPR_0011`).
pub(crate) fn draft(id: &str, name: &str, base_url: &str, languages: &[String]) -> Result<Tenant, Unfit> {
    Ok(Tenant {
        id: key(id)?.to_owned(),
        name: directory_name(name)?,
        base_url: BaseUrl::parse(base_url).map_err(|why| Unfit::Address(why.to_string()))?.to_string(),
        languages: languages.iter().map(|tag| language(tag)).collect::<Result<_, _>>()?,
        policy: None,
        brand: Brand::default(),
    })
}

/// The policy of an organization that is to be used at once: reset is switched on, by mail.
pub(crate) fn first_policy() -> Policy {
    Policy { enabled: true, methods: vec![Method::Email], ..Policy::default() }
}

/// The key of something, if a text can be one.
pub(crate) fn key(id: &str) -> Result<&str, Unfit> {
    let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit();
    let fits = id.len() <= LONGEST_KEY && id.starts_with(plain) && id.chars().all(|c| plain(c) || c == '-');
    if fits { Ok(id) } else { Err(Unfit::Key(id.to_owned())) }
}

/// What pages and mails call an organization.
pub(crate) fn directory_name(text: &str) -> Result<String, Unfit> {
    brand::directory_name(text).ok_or(Unfit::Name)
}

/// A language tag in its usual spelling; `*` stands for all further ones.
pub(crate) fn language(tag: &str) -> Result<String, Unfit> {
    if tag.trim() == "*" {
        return Ok("*".to_owned());
    }
    let parsed = tag.trim().parse::<unic_langid::LanguageIdentifier>();
    parsed.map(|tag| tag.to_string()).map_err(|_| Unfit::Language(tag.to_owned()))
}

/// A host or domain in lower case, in its ASCII form.
pub(crate) fn host_name(text: &str) -> Result<String, Unfit> {
    match Host::parse(tidy(text)) {
        Ok(Host::Domain(name)) => Ok(name),
        Ok(Host::Ipv4(address)) => Ok(address.to_string()),
        Ok(Host::Ipv6(address)) => Ok(format!("[{address}]")),
        Err(_) => Err(Unfit::Host(text.to_owned())),
    }
}

/// Adds an organization with the host of its base address, further hosts and its domains. Where something does not fit nothing is written.
pub(crate) async fn insert(
    tx: &mut Tx,
    new: &Tenant,
    (hosts, domains): (&[String], &[String]),
    now: i64,
) -> Result<Result<(), Unfit>> {
    let base = BaseUrl::parse(&new.base_url)?.host().to_owned();
    let (hosts, domains) = match fitting(tx, new, ([base].iter().chain(hosts), domains)).await? {
        Ok(fitting) => fitting,
        Err(unfit) => return Ok(Err(unfit)),
    };
    tenant::insert(tx, new, now).await?;
    for host in hosts {
        tenant::add_host(tx, &host, Some(&new.id)).await?;
    }
    for domain in domains {
        tenant::add_domain(tx, &domain, &new.id).await?;
    }
    Ok(Ok(()))
}

/// Each host and domain in its form, once, if nobody has them or the key.
async fn fitting<'a>(
    tx: &mut Tx,
    new: &Tenant,
    (hosts, domains): (impl Iterator<Item = &'a String>, &[String]),
) -> Result<Result<(BTreeSet<String>, BTreeSet<String>), Unfit>> {
    if tenant::get(tx, &new.id).await?.is_some() {
        return Ok(Err(Unfit::KeyTaken(new.id.clone())));
    }
    let (mut free_hosts, mut free_domains) = (BTreeSet::new(), BTreeSet::new());
    for host in hosts {
        match free_host(tx, host, Some(&new.id)).await? {
            Ok((host, _)) => free_hosts.insert(host),
            Err(unfit) => return Ok(Err(unfit)),
        };
    }
    for domain in domains {
        match free_domain(tx, domain, &new.id).await? {
            Ok((domain, _)) => free_domains.insert(domain),
            Err(unfit) => return Ok(Err(unfit)),
        };
    }
    Ok(Ok((free_hosts, free_domains)))
}

/// A host in its form, and whether it is bound so already.
async fn free_host(tx: &mut Tx, host: &str, id: Option<&str>) -> Result<Result<(String, bool), Unfit>> {
    let host = match host_name(host) {
        Ok(host) => host,
        Err(unfit) => return Ok(Err(unfit)),
    };
    Ok(match tenant::hosts(tx).await?.into_iter().find(|(known, _)| *known == host) {
        None => Ok((host, false)),
        Some((_, owner)) if owner.as_deref() == id => Ok((host, true)),
        Some((_, owner)) => Err(Unfit::HostTaken(host, owner)),
    })
}

/// A domain in its form, and whether the organization has it already. Where people of another one are called so it is theirs, on whatever
/// list it stands: it would lead them away.
async fn free_domain(tx: &mut Tx, domain: &str, id: &str) -> Result<Result<(String, bool), Unfit>> {
    let domain = match host_name(domain) {
        Ok(domain) => domain,
        Err(unfit) => return Ok(Err(unfit)),
    };
    let listed = tenant::domains(tx).await?.into_iter().find(|(known, _)| *known == domain).map(|(_, owner)| owner);
    if listed.as_deref() == Some(id) {
        return Ok(Ok((domain, true)));
    }
    let owner = match listed {
        Some(owner) => Some(owner),
        None => user::tenant_of_domain(tx, &domain, id).await?,
    };
    Ok(owner.map_or(Ok((domain.clone(), false)), |owner| Err(Unfit::DomainTaken(domain, owner))))
}

/// Makes a host stand for an organization, or shared; what it stood for must be the same.
pub(crate) async fn bind(tx: &mut Tx, host: &str, id: Option<&str>) -> Result<Result<(), Unfit>> {
    match free_host(tx, host, id).await? {
        Ok((_, true)) => Ok(Ok(())),
        Ok((host, false)) => tenant::add_host(tx, &host, id).await.map(Ok),
        Err(unfit) => Ok(Err(unfit)),
    }
}

/// Gives a domain of user ids to an organization; nobody else may have it.
pub(crate) async fn own_domain(tx: &mut Tx, domain: &str, id: &str) -> Result<Result<(), Unfit>> {
    match free_domain(tx, domain, id).await? {
        Ok((_, true)) => Ok(Ok(())),
        Ok((domain, false)) => tenant::add_domain(tx, &domain, id).await.map(Ok),
        Err(unfit) => Ok(Err(unfit)),
    }
}

/// Takes a domain of user ids from an organization, unless somebody of it is called by it; false if it was not theirs.
pub(crate) async fn disown_domain(tx: &mut Tx, domain: &str, id: &str) -> Result<Result<bool, Unfit>> {
    let domain = match host_name(domain) {
        Ok(domain) => domain,
        Err(unfit) => return Ok(Err(unfit)),
    };
    if user::has_domain(tx, id, &domain).await? {
        return Ok(Err(Unfit::DomainUsed(domain)));
    }
    tenant::remove_domain(tx, &domain, id).await.map(Ok)
}

/// A line of audit about an organization. Only of settings and looks it says values; nothing in it is secret.
pub(crate) async fn audit(tx: &mut Tx, tenant: &str, actor: &Actor, (kind, detail): (&str, &str), now: i64) -> Result<()> {
    let event = Event {
        at: now,
        kind: kind.to_owned(),
        result: Some("succeeded".to_owned()),
        detail: Some(detail.to_owned()),
        address: actor.address.clone(),
        agent: actor.agent.clone(),
        actor_id: actor.id.clone(),
        actor: actor.login.clone(),
        ..Event::default()
    };
    event::record(tx, tenant, &event).await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_is_short_and_plain() {
        assert_eq!(key("harbour-2"), Ok("harbour-2"));
        for odd in ["", "-harbour", "Harbour", "har bour", "häfen", &"a".repeat(41)] {
            assert_eq!(key(odd), Err(Unfit::Key(odd.to_owned())), "{odd}");
        }
    }

    #[test]
    fn a_host_is_read_in_its_ascii_form_and_anything_else_is_refused() {
        assert_eq!(host_name(" Häfen.Example ").as_deref(), Ok("xn--hfen-loa.example"));
        assert_eq!(host_name("[::1]").as_deref(), Ok("[::1]"));
        for odd in ["", "https://reset.example.com", "reset.example.com:8000", "a b"] {
            assert_eq!(host_name(odd), Err(Unfit::Host(odd.to_owned())), "{odd}");
        }
    }
}
