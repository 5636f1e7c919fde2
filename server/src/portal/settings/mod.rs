//! A policy before and after: whether it may be saved, who would lose by it, and what is on record of the change. Commands and pages save
//! in no other way.

mod difference;
pub(crate) mod losers;

use anyhow::Result;
use app::policy::check::{Finding, check, check_administrators, check_contact, check_group, is_refused};

use difference::difference;
pub(crate) use difference::{Difference, undone};
pub(crate) use losers::Losers;

use crate::store::{
    Tx, group, guard,
    tenant::{self, Tenant},
};

/// [`crate::store::event::Event::kind`] of a saved policy; its detail is the [`Difference`].
pub(crate) const CHANGED: &str = "policy_changed";

/// What there is to say about a policy before it is saved.
pub(crate) struct Verdict {
    /// What is wrong or doubtful about it.
    pub findings: Vec<Finding>,
    /// Who can reset now and could not any more (specification §1.6).
    pub losers: Losers,
}

impl Verdict {
    /// Whether it cannot be saved.
    pub(crate) fn is_refused(&self) -> bool {
        is_refused(&self.findings)
    }

    /// Names everything that an administrator must have seen before it is saved; empty: there is nothing.
    pub(crate) fn consequences(&self) -> String {
        let lost = Some(self.losers.mark.clone()).filter(|mark| !mark.is_empty());
        let codes = self.findings.iter().map(|finding| finding.code.to_owned());
        lost.into_iter().chain(codes).collect::<Vec<_>>().join(" ")
    }
}

/// Judges a change of the policy. Reads only, and with many people it takes its time: not in a transaction that writes.
pub(crate) async fn judge(tx: &mut Tx, now: &Tenant, then: &Tenant) -> Result<Verdict> {
    let mut findings = then.policy.as_ref().map(check).unwrap_or_default();
    if let Some(policy) = then.policy.as_ref().filter(|policy| policy.contact.is_some()) {
        let domains = tenant::domains(tx).await?.into_iter().filter(|(_, owner)| *owner == now.id);
        findings.extend(check_contact(policy, &domains.map(|(domain, _)| domain).collect::<Vec<_>>()));
    }
    if let Some(policy) = then.policy.as_ref().filter(|policy| policy.group.is_some()) {
        findings.extend(check_group(policy, &group::names(tx, &now.id).await?));
    }
    let losers = if is_refused(&findings) { Losers::default() } else { losers::find(tx, now, then).await? };
    if let Some(policy) = &then.policy {
        findings.extend(check_administrators(policy, losers.administrator.as_deref()));
    }
    Ok(Verdict { findings, losers })
}

/// Saves an organization. Where no group is named the specification's own is there from then on, empty until somebody fills it (§1, P3); any
/// other was added before.
pub(crate) async fn save(tx: &mut Tx, after: &Tenant) -> Result<()> {
    if let Some(group) = after.policy.as_ref().and_then(|policy| policy.restricted_to()) {
        group::create(tx, &after.id, group).await?;
    }
    tenant::update(tx, after).await
}

/// Nobody else changes the policy of this organization until the transaction ends.
pub(crate) async fn guard(tx: &mut Tx, tenant: &str) -> Result<()> {
    guard::take(tx, tenant, &["policy"]).await
}

/// The detail of the event of a change, with every setting before and after; nothing if there is none.
pub(crate) fn detail(before: &Tenant, after: &Tenant) -> Result<Option<String>> {
    let difference = difference(before.policy.as_ref(), after.policy.as_ref())?;
    Ok(if difference.is_empty() { None } else { Some(serde_json::to_string(&difference)?) })
}
