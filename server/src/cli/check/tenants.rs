//! Organizations: their addresses, and whether what their policy promises can be kept.

use std::path::Path;

use app::policy::{Method, Policy, check::Weight};
use tokio::net::lookup_host;

use super::Findings;
use crate::{
    config::{BadBaseUrl, BaseUrl, Config},
    portal::strength::check_breached_file,
    store::tenant::Tenant,
};

/// What the database knows of tenants.
pub(super) struct Tenants {
    pub(super) all: Vec<Tenant>,
    pub(super) hosts: Vec<(String, Option<String>)>,
}

pub(super) async fn check(config: &Config, tenants: &Tenants, findings: &mut Findings) {
    if tenants.all.is_empty() {
        findings.breaks("no_tenant", "there is no organization yet", "run `rekey tenant add`");
    }
    for tenant in &tenants.all {
        address(tenants, tenant, findings).await;
        match &tenant.policy {
            None => findings.warns(
                "no_policy",
                format!("{}: nobody can reset before a policy is saved", tenant.id),
                format!("run `rekey tenant set {} enabled=true`", tenant.id),
            ),
            Some(policy) => {
                rules(&tenant.id, policy, findings);
                couriers(config, &tenant.id, policy, findings);
            }
        }
    }
}

async fn address(tenants: &Tenants, tenant: &Tenant, findings: &mut Findings) {
    let id = &tenant.id;
    let set = format!("run `rekey tenant set {id} base_url=https://…`");
    let base = match BaseUrl::parse(&tenant.base_url) {
        Ok(base) => base,
        Err(bad) => {
            let code = if bad == BadBaseUrl::Clear { "base_url_clear" } else { "base_url" };
            findings.breaks(code, format!("{id}: {}: {bad}", tenant.base_url), set);
            return;
        }
    };
    match tenants.hosts.iter().find(|(host, _)| host == base.host()) {
        Some((_, Some(owner))) if owner == id => {}
        Some((host, owner)) => {
            let owner = owner.as_deref().unwrap_or("every organization");
            let cure = format!("give {id} a host of its own, or run `rekey tenant host {host} --tenant {id}`");
            findings.breaks("base_url_shared", format!("{id}: {host} stands for {owner}"), cure);
        }
        None => {
            let cure = format!("run `rekey tenant host {} --tenant {id}`", base.host());
            findings.breaks("base_url_unbound", format!("{id}: the host of {base} stands for no organization"), cure);
        }
    }
    let name = base.host().trim_matches(['[', ']']).to_owned();
    if !name.ends_with("localhost") && lookup_host((name.as_str(), 443)).await.is_err() {
        let cure = format!("add {name} to the DNS, or {}", set.trim_start_matches("run "));
        findings.warns("base_url_unresolved", format!("{id}: the name {name} is not known here"), cure);
    }
}

fn rules(id: &str, policy: &Policy, findings: &mut Findings) {
    for finding in app::policy::check::check(policy) {
        let (code, what) = (format!("policy_{}", finding.code), format!("{id}: {}: {}", finding.field, finding.message));
        let cure = format!("run `rekey tenant set {id} {}=…`", finding.field);
        match finding.weight {
            Weight::Refused => findings.breaks(code, what, cure),
            Weight::Warning => findings.warns(code, what, cure),
        }
    }
    if let Some(file) = &policy.breached_file
        && let Err(error) = check_breached_file(Path::new(file))
    {
        let cure = format!("give a file of sorted SHA-1 hashes, or run `rekey tenant set {id} breached_file=`");
        findings.breaks("breached_file", format!("{id}: {file}: {error:#}; every new password is refused"), cure);
    }
}

/// Methods without anybody who carries them. Mail is needed by every tenant that resets: notices go by it.
fn couriers(config: &Config, id: &str, policy: &Policy, findings: &mut Findings) {
    if !policy.enabled {
        return;
    }
    let has = |method| policy.methods.contains(&method);
    if config.mail.is_none() {
        findings.breaks(
            "mail_missing",
            format!("{id}: codes and notices go by mail, and there is no mail server"),
            "add [mail] to rekey.toml",
        );
    }
    if has(Method::MobileSms) && config.sms.is_none() {
        let cure = format!("add [sms] to rekey.toml, or take mobile_sms out of `rekey tenant set {id} methods=…`");
        findings.breaks("sms_missing", format!("{id}: people may choose a text message, and nothing carries it"), cure);
    }
    if (has(Method::MobileVoice) || has(Method::OfficeVoice)) && config.voice.is_none() {
        let cure = format!("add [voice] to rekey.toml, or take the calls out of `rekey tenant set {id} methods=…`");
        findings.breaks("voice_missing", format!("{id}: people may choose a call, and nothing makes it"), cure);
    }
}
