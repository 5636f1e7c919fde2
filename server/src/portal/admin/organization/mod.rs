//! The desk of applications and domains.

mod apps;
mod domains;
mod past;

use app::contract::{
    Caller, Fault, Go, Organization,
    admin::{
        imports::Incoming,
        organization::{ApplicationPage, ApplicationsPage, DomainPage, DomainsPage, ValidityForm},
    },
};
use async_trait::async_trait;

pub(super) use past::Stored;

use super::into_fault;
use crate::portal::Core;

#[async_trait]
impl Organization for Core {
    async fn apps(&self, caller: &Caller, told: bool) -> Result<ApplicationsPage, Fault> {
        apps::all(self, caller, told).await.map_err(into_fault(caller, "admin apps"))
    }

    async fn app(&self, caller: &Caller, id: String, told: bool) -> Result<ApplicationPage, Fault> {
        apps::one(self, caller, &id, told).await.map_err(into_fault(caller, "admin app"))
    }

    async fn add_app(&self, caller: &Caller, name: String, address: String) -> Result<Go, Fault> {
        apps::add(self, caller, &name, &address).await.map_err(into_fault(caller, "admin add app"))
    }

    async fn change_app(&self, caller: &Caller, id: String, name: String, address: String) -> Result<Go, Fault> {
        apps::change(self, caller, &id, (&name, &address)).await.map_err(into_fault(caller, "admin change app"))
    }

    async fn icon(&self, caller: &Caller, id: String, file: &mut dyn Incoming) -> Result<Go, Fault> {
        apps::icon(self, caller, &id, file).await.map_err(into_fault(caller, "admin app icon"))
    }

    async fn remove_app(&self, caller: &Caller, id: String) -> Result<Go, Fault> {
        apps::remove(self, caller, &id).await.map_err(into_fault(caller, "admin remove app"))
    }

    async fn domains(&self, caller: &Caller, told: bool) -> Result<DomainsPage, Fault> {
        domains::all(self, caller, told).await.map_err(into_fault(caller, "admin domains"))
    }

    async fn domain(&self, caller: &Caller, domain: String, told: bool) -> Result<DomainPage, Fault> {
        domains::one(self, caller, &domain, told).await.map_err(into_fault(caller, "admin domain"))
    }

    async fn validity(&self, caller: &Caller, form: ValidityForm) -> Result<Go, Fault> {
        domains::set(self, caller, &form).await.map_err(into_fault(caller, "admin validity"))
    }

    async fn take_back(&self, caller: &Caller, event: String) -> Result<Go, Fault> {
        past::take_back(self, caller, &event).await.map_err(into_fault(caller, "admin take back"))
    }
}
