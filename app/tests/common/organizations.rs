//! An operator's desk that shows what it is told to.

use std::sync::Arc;

use app::{
    contract::{
        Caller, Fault, Frame, Go, Organizations, Portal, Refusal,
        admin::organizations::{NewOrganization, OrganizationLine, OrganizationPage, OrganizationsPage, PlaceChange},
    },
    pages,
    policy::{Role, Typed},
};
use async_trait::async_trait;

use super::{admin::fake_admin, caller, now, site};

/// Answers every question with the page it holds.
#[derive(Clone)]
pub(crate) struct FakeOrganizations {
    all: OrganizationsPage,
    one: OrganizationPage,
}

#[async_trait]
impl Organizations for FakeOrganizations {
    async fn organizations(&self, _: &Caller, _: bool) -> Result<OrganizationsPage, Fault> {
        Ok(self.all.clone())
    }
    async fn organization_of(&self, _: &Caller, _: String, _: bool) -> Result<OrganizationPage, Fault> {
        Ok(self.one.clone())
    }
    async fn add_organization(&self, _: &Caller, new: NewOrganization) -> Result<Go, Fault> {
        Ok(Go::to(new.id))
    }
    async fn place(&self, _: &Caller, id: String, _: PlaceChange) -> Result<Go, Fault> {
        Ok(Go::to(id))
    }
    async fn invite_again(&self, _: &Caller, id: String) -> Result<Go, Fault> {
        Ok(Go::to(id))
    }
}

/// Pages in the language of that frame.
pub(crate) fn fake_organizations(frame: &Frame) -> FakeOrganizations {
    let organization =
        OrganizationLine { id: "harbour".into(), name: "Harbour Books".into(), address: "https://reset.harbour.example".into() };
    FakeOrganizations {
        all: OrganizationsPage {
            frame: frame.clone(),
            organizations: vec![organization.clone()],
            typed: Typed::new([("key", "x".to_owned())]),
            refusals: vec![Refusal::OrganizationKey, Refusal::LoginElsewhere],
        },
        one: OrganizationPage {
            frame: frame.clone(),
            organization,
            hosts: vec!["help.harbour.example".into()],
            domains: vec!["harbour.example".into()],
            waits_for: Some("dora@harbour.example".into()),
            typed: Typed::default(),
            refusals: vec![Refusal::HostTaken, Refusal::DomainMalformed],
            done: None,
        },
    }
}

/// All pages of the desk with all they can say, one after the other.
pub(crate) fn organizations(portal: &Portal, frame: &Frame) -> Vec<String> {
    let (caller, site) = (caller(), site());
    let mut fake = fake_organizations(frame);
    let portal = |fake: &FakeOrganizations| Portal { organizations: Arc::new(fake.clone()), ..portal.clone() };
    let mut said = vec![now(pages::admin_organizations(&portal(&fake), &caller, &site, "/admin/organizations", true)).html];
    for word in ["organizations-added", "organizations-done", "organizations-invited"] {
        fake.one.done = Some(word.into());
        let one = ("harbour".to_owned(), true);
        said.push(now(pages::admin_organization(&portal(&fake), &caller, &site, "/admin/organizations/harbour", one)).html);
    }
    let mut operator = fake_admin(frame);
    operator.roles.own = vec![Role::Operator];
    let portal = Portal { admin: Arc::new(operator), ..portal(&fake) };
    said.push(now(pages::admin_roles(&portal, &caller, &site, "/admin/roles")).html);
    said
}
