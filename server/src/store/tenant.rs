//! Organizations, the hosts that stand for them and the domains of their user ids.

use anyhow::{Context, Result};
use app::policy::Policy;
use serde::{Deserialize, Serialize};
use sqlx::FromRow;

use super::{Tx, all, one, run};

/// One organization.
#[derive(Clone, Debug)]
pub struct Tenant {
    /// Its key, for example `harbour`.
    pub id: String,
    /// The directory name: what pages and mails call it.
    pub name: String,
    /// Where its portal is: scheme, host and, where it is not the default, port. No slash at the end.
    pub base_url: String,
    /// Its languages; the first is the default.
    pub languages: Vec<String>,
    /// Its policy; `None` until one was saved (SSPR_0011).
    pub policy: Option<Policy>,
    /// Its looks.
    pub brand: Brand,
}

/// The looks of a tenant: one default set, and one for each language over it (specification §13.2).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Brand {
    /// What holds where a language says nothing else.
    #[serde(flatten)]
    pub default: BrandSet,
    /// Overrides by language tag.
    pub by_language: std::collections::BTreeMap<String, BrandSet>,
}

/// One set of brand elements; all optional.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct BrandSet {
    /// Name of the logo under `/brand/`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub logo: Option<String>,
    /// Name of the illustration under `/brand/`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub illustration: Option<String>,
    /// `#RRGGBB` behind the card.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub background: Option<String>,
    /// `#RRGGBB` of buttons and links.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub colour: Option<String>,
    /// Plain text under the card, at most 256 characters.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
}

impl Brand {
    /// The elements for a language: its own, else the default's.
    pub fn for_language(&self, tag: &str) -> BrandSet {
        let own = self.by_language.get(tag).or_else(|| tag.split('-').next().and_then(|base| self.by_language.get(base)));
        let own = own.cloned().unwrap_or_default();
        let default = self.default.clone();
        BrandSet {
            logo: own.logo.or(default.logo),
            illustration: own.illustration.or(default.illustration),
            background: own.background.or(default.background),
            colour: own.colour.or(default.colour),
            text: own.text.or(default.text),
        }
    }
}

#[derive(FromRow)]
struct Row {
    id: String,
    name: String,
    base_url: String,
    languages: String,
    policy: Option<String>,
    brand: String,
}

impl TryFrom<Row> for Tenant {
    type Error = anyhow::Error;

    fn try_from(row: Row) -> Result<Self> {
        let policy = row.policy.map(|json| serde_json::from_str(&json)).transpose().context("reading a stored policy")?;
        Ok(Self {
            languages: row.languages.split(' ').filter(|tag| !tag.is_empty()).map(str::to_owned).collect(),
            brand: serde_json::from_str(&row.brand).context("reading a stored brand")?,
            policy,
            id: row.id,
            name: row.name,
            base_url: row.base_url,
        })
    }
}

/// Adds a tenant.
///
/// # Errors
/// If the id is taken, or the database does not answer.
pub async fn insert(tx: &mut Tx, tenant: &Tenant, now: i64) -> Result<()> {
    run!(
        tx,
        "INSERT INTO tenants (id, name, base_url, languages, policy, brand, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7)",
        &tenant.id,
        &tenant.name,
        &tenant.base_url,
        tenant.languages.join(" "),
        tenant.policy.as_ref().map(serde_json::to_string).transpose()?,
        serde_json::to_string(&tenant.brand)?,
        now
    )?;
    Ok(())
}

/// Saves a tenant's name, address, languages, policy and brand.
///
/// # Errors
/// If the database does not answer.
pub async fn update(tx: &mut Tx, tenant: &Tenant) -> Result<()> {
    run!(
        tx,
        "UPDATE tenants SET name = $2, base_url = $3, languages = $4, policy = $5, brand = $6 WHERE id = $1",
        &tenant.id,
        &tenant.name,
        &tenant.base_url,
        tenant.languages.join(" "),
        tenant.policy.as_ref().map(serde_json::to_string).transpose()?,
        serde_json::to_string(&tenant.brand)?
    )?;
    Ok(())
}

/// A tenant by its id.
///
/// # Errors
/// If the database does not answer or holds a policy that this program cannot read.
pub async fn get(tx: &mut Tx, id: &str) -> Result<Option<Tenant>> {
    let row: Option<Row> = one!(tx, "SELECT id, name, base_url, languages, policy, brand FROM tenants WHERE id = $1", id)?;
    row.map(Tenant::try_from).transpose()
}

/// All tenants, by id.
///
/// # Errors
/// As [`get`].
pub async fn list(tx: &mut Tx) -> Result<Vec<Tenant>> {
    let rows: Vec<Row> = all!(tx, "SELECT id, name, base_url, languages, policy, brand FROM tenants ORDER BY id")?;
    rows.into_iter().map(Tenant::try_from).collect()
}

/// Binds a host to a tenant; to none, it is shared.
///
/// # Errors
/// If the host is bound already, or the database does not answer.
pub async fn add_host(tx: &mut Tx, host: &str, tenant: Option<&str>) -> Result<()> {
    run!(tx, "INSERT INTO hosts (host, tenant_id) VALUES ($1, $2)", host, tenant)?;
    Ok(())
}

/// Frees a host.
///
/// # Errors
/// If the database does not answer.
pub async fn remove_host(tx: &mut Tx, host: &str) -> Result<bool> {
    Ok(run!(tx, "DELETE FROM hosts WHERE host = $1", host)? > 0)
}

/// All hosts, each with its tenant; a shared one has none.
///
/// # Errors
/// If the database does not answer.
pub async fn hosts(tx: &mut Tx) -> Result<Vec<(String, Option<String>)>> {
    Ok(all!(tx, "SELECT host, tenant_id FROM hosts ORDER BY host")?)
}

/// Gives a domain of user ids to a tenant.
///
/// # Errors
/// If the domain is taken, or the database does not answer.
pub async fn add_domain(tx: &mut Tx, domain: &str, tenant: &str) -> Result<()> {
    run!(tx, "INSERT INTO domains (domain, tenant_id) VALUES ($1, $2)", domain, tenant)?;
    Ok(())
}

/// Takes a domain of user ids from a tenant; false if it was not theirs.
///
/// # Errors
/// If the database does not answer.
pub async fn remove_domain(tx: &mut Tx, domain: &str, tenant: &str) -> Result<bool> {
    Ok(run!(tx, "DELETE FROM domains WHERE domain = $1 AND tenant_id = $2", domain, tenant)? > 0)
}

/// All domains, each with its tenant.
///
/// # Errors
/// If the database does not answer.
pub async fn domains(tx: &mut Tx) -> Result<Vec<(String, String)>> {
    Ok(all!(tx, "SELECT domain, tenant_id FROM domains ORDER BY domain")?)
}
