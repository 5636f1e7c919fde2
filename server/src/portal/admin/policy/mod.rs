//! The desk of the policy: its forms, its changes, and the way back.

mod change;
mod list;
mod page;
mod past;

use app::{
    contract::{
        Caller, Fault, Go, PolicyDesk,
        admin::{
            imports::Part,
            policy::{
                ChangesPage, Consequences, Meant, PastChangePage, PolicyForm, PolicyPage, SectionPage, Shown, StandardsPage,
            },
        },
    },
    policy::Section,
};
use async_trait::async_trait;
pub(super) use past::settings;
use serde_json::Value;

use super::{into_fault, people::found};
use crate::portal::{Core, settings::Verdict};

#[async_trait]
impl PolicyDesk for Core {
    async fn policy(&self, caller: &Caller, told: bool) -> Result<PolicyPage, Fault> {
        page::overview(self, caller, told).await.map_err(into_fault(caller, "admin policy"))
    }

    async fn section(&self, caller: &Caller, section: Section, told: bool) -> Result<SectionPage, Fault> {
        page::section(self, caller, section, told).await.map_err(into_fault(caller, "admin policy section"))
    }

    async fn change(&self, caller: &Caller, form: PolicyForm) -> Result<Go, Fault> {
        change::change(self, caller, form).await.map_err(into_fault(caller, "admin policy change"))
    }

    async fn standards(&self, caller: &Caller) -> Result<StandardsPage, Fault> {
        page::standards(self, caller).await.map_err(into_fault(caller, "admin standards"))
    }

    async fn changes(&self, caller: &Caller) -> Result<ChangesPage, Fault> {
        past::list(self, caller).await.map_err(into_fault(caller, "admin policy changes"))
    }

    async fn past_change(&self, caller: &Caller, id: String) -> Result<PastChangePage, Fault> {
        past::page(self, caller, &id).await.map_err(into_fault(caller, "admin policy past change"))
    }

    async fn losers(&self, caller: &Caller, by: Meant, after: Option<String>) -> Result<Part, Fault> {
        list::losers(self, caller, &by, after.as_deref()).await.map_err(into_fault(caller, "admin policy losers"))
    }

    async fn take_back(&self, caller: &Caller, id: String, sure: String) -> Result<Go, Fault> {
        past::take_back(self, caller, &id, &sure).await.map_err(into_fault(caller, "admin policy take back"))
    }
}

/// The desk's first page.
const OVERVIEW: &str = "/admin/policy";

/// A stored value, as a page tells it.
fn shown(value: &Value) -> Shown {
    let text = |value: &Value| value.as_str().map_or_else(|| value.to_string(), str::to_owned);
    match value {
        Value::Null => Shown::Nothing,
        Value::Bool(on) => Shown::Switch(*on),
        Value::Array(values) if values.is_empty() => Shown::Nothing,
        Value::Array(values) => Shown::Several(values.iter().map(text).collect()),
        // Where "contact your administrator" leads: its kind is seen by its form.
        Value::Object(parts) => parts.values().next().map_or(Shown::Nothing, |value| Shown::One(text(value))),
        one => Shown::One(text(one)),
    }
}

/// A verdict, as a page tells it.
fn consequences(verdict: Verdict) -> Consequences {
    let sure = verdict.consequences();
    let first = verdict.losers.first.iter().map(found).collect();
    Consequences { findings: verdict.findings, lost: verdict.losers.count, first, sure }
}
