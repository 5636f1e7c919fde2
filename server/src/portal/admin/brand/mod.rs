//! The desk of the looks. Every save is an event with both values; what was typed and not saved is worn by the page itself.

mod mails;
mod page;
mod past;
mod save;

use app::contract::{
    BrandDesk, Caller, Fault, Go,
    admin::{
        brand::{BrandChangesPage, BrandPage, Looks, MailPage, Picture},
        imports::Incoming,
    },
};
use async_trait::async_trait;

use super::into_fault;
use crate::{
    portal::{Core, trouble::Decision},
    store::tenant::{BrandSet, Tenant},
};

#[async_trait]
impl BrandDesk for Core {
    async fn brand(&self, caller: &Caller, language: String, told: bool) -> Result<BrandPage, Fault> {
        page::page(self, caller, &language, told).await.map_err(into_fault(caller, "admin brand"))
    }

    async fn dress(&self, caller: &Caller, looks: Looks) -> Result<Go, Fault> {
        save::dress(self, caller, &looks).await.map_err(into_fault(caller, "admin brand dress"))
    }

    async fn picture(&self, caller: &Caller, language: String, element: String, file: &mut dyn Incoming) -> Result<Go, Fault> {
        save::picture(self, caller, (&language, &element), file).await.map_err(into_fault(caller, "admin brand picture"))
    }

    async fn remove_picture(&self, caller: &Caller, language: String, element: String) -> Result<Go, Fault> {
        save::remove(self, caller, (&language, &element)).await.map_err(into_fault(caller, "admin brand remove"))
    }

    async fn organization(&self, caller: &Caller, name: String, languages: String, first: String) -> Result<Go, Fault> {
        save::organization(self, caller, (&name, &languages, &first)).await.map_err(into_fault(caller, "admin organization"))
    }

    async fn brand_changes(&self, caller: &Caller, told: bool) -> Result<BrandChangesPage, Fault> {
        past::list(self, caller, told).await.map_err(into_fault(caller, "admin brand changes"))
    }

    async fn take_back_looks(&self, caller: &Caller, id: String) -> Result<Go, Fault> {
        past::take_back(self, caller, &id).await.map_err(into_fault(caller, "admin brand take back"))
    }

    async fn mail(&self, caller: &Caller, mail: String, language: String, told: bool) -> Result<MailPage, Fault> {
        mails::page(self, caller, (&mail, &language), told).await.map_err(into_fault(caller, "admin mail"))
    }

    async fn try_mail(&self, caller: &Caller, mail: String, language: String) -> Result<Go, Fault> {
        mails::send(self, caller, (&mail, &language)).await.map_err(into_fault(caller, "admin try mail"))
    }
}

/// The address of a set's page.
fn address(language: &str) -> String {
    if language.is_empty() { "/admin/brand".to_owned() } else { format!("/admin/brand/{language}") }
}

/// The set of a language of the organization; empty: the one for all.
fn own_set(core: &Core, tenant: &Tenant, language: &str) -> Decision<BrandSet> {
    if language.is_empty() {
        return Ok(tenant.brand.default.clone());
    }
    if !core.languages(tenant).iter().any(|words| words.tag() == language) {
        return Err(Fault::NotFound.into());
    }
    Ok(tenant.brand.by_language.get(language).cloned().unwrap_or_default())
}

fn named(element: &str) -> Decision<Picture> {
    Picture::ALL.into_iter().find(|picture| picture.name() == element).ok_or_else(|| Fault::Malformed.into())
}
