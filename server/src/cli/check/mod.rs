//! `rekey check`: tries everything the portal needs. Each finding has a stable code, and says what is wrong and how to mend it.

mod database;
mod gateways;
mod listeners;
mod locales;
mod mail;
mod reach;
mod tenants;

use anyhow::Result;
use serde::Serialize;
use serde_json::json;

use super::{
    args::Check,
    installation::greet_as,
    print::{self, Done},
};
use crate::config::Config;

/// What is wrong, and the cure.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(super) struct Finding {
    code: String,
    /// Whether the portal would fail somebody, or only could do better.
    breaks: bool,
    what: String,
    cure: String,
}

/// Collects findings.
#[derive(Debug, Default)]
pub(super) struct Findings(Vec<Finding>);

impl Findings {
    /// The portal would fail somebody.
    fn breaks(&mut self, code: impl Into<String>, what: impl Into<String>, cure: impl Into<String>) {
        self.add(true, code.into(), what.into(), cure.into());
    }

    /// The portal works, but not as well as it could.
    fn warns(&mut self, code: impl Into<String>, what: impl Into<String>, cure: impl Into<String>) {
        self.add(false, code.into(), what.into(), cure.into());
    }

    fn add(&mut self, breaks: bool, code: String, what: String, cure: String) {
        self.0.push(Finding { code, breaks, what, cure });
    }

    fn is_broken(&self) -> bool {
        self.0.iter().any(|finding| finding.breaks)
    }
}

/// Exits with 1 if one finding would break the portal.
pub(super) async fn run(args: &Check) -> Result<Done> {
    let common = &args.common;
    let mut findings = Findings::default();
    let mut sent = false;
    match Config::load(&common.config) {
        Err(bad) => findings.breaks("configuration", format!("{}: {}", bad.place, bad.what), bad.cure),
        Ok(mut config) => {
            listeners::check(&config, &mut findings);
            locales::check(&config, &mut findings);
            let tenants = database::check(&config, &mut findings).await;
            greet_as(&mut config, tenants.as_ref().map_or(&[], |tenants| &tenants.all));
            mail::check(&config, &mut findings).await;
            gateways::check(&config, &mut findings).await;
            if let Some(tenants) = &tenants {
                tenants::check(&config, tenants, &mut findings).await;
                reach::check(&config, tenants, &mut findings).await;
            }
            if let Some(to) = &args.send_to {
                sent = mail::send(&config, tenants.as_ref(), to, &mut findings).await;
            }
        }
    }
    let broken = findings.is_broken();
    print::answer(common.json, &json!({ "ok": !broken, "findings": findings.0, "sent": sent }), || {
        let sent = args
            .send_to
            .as_ref()
            .filter(|_| sent)
            .map(|to| format!("\nthe mail server took a test mail to {}", print::visible(to)));
        text(&findings.0) + &sent.unwrap_or_default()
    });
    Ok(if broken { Done::WithFindings } else { Done::Well })
}

fn text(findings: &[Finding]) -> String {
    let line = |finding: &Finding| {
        let word = if finding.breaks { "broken " } else { "warning" };
        format!("{word}  {}: {}\n         cure: {}", finding.code, finding.what, finding.cure)
    };
    let lines: Vec<String> = findings.iter().map(line).collect();
    if lines.is_empty() { "everything is as it should be".to_owned() } else { lines.join("\n") }
}
