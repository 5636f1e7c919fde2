//! A desk of applications and domains that shows what it is told to.

use std::sync::Arc;

use app::{
    contract::{
        Caller, Fault, Frame, Go, Organization, Portal, Refusal,
        admin::{
            imports::Incoming,
            organization::{App, ApplicationPage, ApplicationsPage, Domain, DomainPage, DomainsPage, Validity, ValidityForm},
        },
    },
    pages,
    policy::Typed,
};
use async_trait::async_trait;

use super::{caller, now, site};

/// Answers every question with the page it holds.
#[derive(Clone)]
pub(crate) struct FakeOrganization {
    apps: ApplicationsPage,
    app: ApplicationPage,
    domains: DomainsPage,
    domain: DomainPage,
}

#[async_trait]
impl Organization for FakeOrganization {
    async fn apps(&self, _: &Caller, _: bool) -> Result<ApplicationsPage, Fault> {
        Ok(self.apps.clone())
    }
    async fn app(&self, _: &Caller, _: String, _: bool) -> Result<ApplicationPage, Fault> {
        Ok(self.app.clone())
    }
    async fn add_app(&self, _: &Caller, name: String, _: String) -> Result<Go, Fault> {
        Ok(Go::to(name))
    }
    async fn change_app(&self, _: &Caller, id: String, _: String, _: String) -> Result<Go, Fault> {
        Ok(Go::to(id))
    }
    async fn icon(&self, _: &Caller, id: String, _: &mut dyn Incoming) -> Result<Go, Fault> {
        Ok(Go::to(id))
    }
    async fn remove_app(&self, _: &Caller, id: String) -> Result<Go, Fault> {
        Ok(Go::to(id))
    }
    async fn domains(&self, _: &Caller, _: bool) -> Result<DomainsPage, Fault> {
        Ok(self.domains.clone())
    }
    async fn domain(&self, _: &Caller, _: String, _: bool) -> Result<DomainPage, Fault> {
        Ok(self.domain.clone())
    }
    async fn validity(&self, _: &Caller, form: ValidityForm) -> Result<Go, Fault> {
        Ok(Go::to(form.domain))
    }
    async fn take_back(&self, _: &Caller, event: String) -> Result<Go, Fault> {
        Ok(Go::to(event))
    }
}

/// Pages in the language of that frame.
pub(crate) fn fake_organization(frame: &Frame) -> FakeOrganization {
    let icon = Some("/brand/a.png".into());
    let app = App { id: "mail".into(), name: "Mail <b>".into(), address: "https://mail.example/".into(), icon };
    let typed = Typed::new([("name", "Mail <b>".to_owned()), ("address", "x".to_owned())]);
    let domain = |name: &str, validity, own| Domain { name: name.into(), validity, own };
    FakeOrganization {
        apps: ApplicationsPage {
            frame: frame.clone(),
            apps: vec![app.clone()],
            typed: typed.clone(),
            refusals: vec![Refusal::AppAddress, Refusal::AppsFull { most: 100 }],
            done: Some("apps-removed".into()),
        },
        app: ApplicationPage {
            frame: frame.clone(),
            app,
            typed,
            refusals: vec![Refusal::OrganizationName, Refusal::PictureSquare],
            done: Some("apps-done".into()),
        },
        domains: DomainsPage {
            frame: frame.clone(),
            tenant: "harbour".into(),
            base_url: "https://reset.harbour.example".into(),
            hosts: vec!["reset.harbour.example".into()],
            domains: vec![
                domain("harbour.example", Validity::Ever, false),
                domain("old.example", Validity::Days { validity: 90, notify: 14 }, true),
            ],
            done: Some("domains-done".into()),
        },
        domain: DomainPage {
            frame: frame.clone(),
            domain: "harbour.example".into(),
            typed: Typed::new(
                [("rule", "days"), ("validity", "9"), ("notify", "0")].map(|(name, value)| (name, value.to_owned())),
            ),
            refusals: vec![Refusal::ValidityRange, Refusal::NoticeRange],
        },
    }
}

/// All pages of the desk with all they can say, one after the other.
pub(crate) fn organization(portal: &Portal, frame: &Frame) -> Vec<String> {
    let (caller, site) = (caller(), site());
    let mut fake = fake_organization(frame);
    let portal = |fake: &FakeOrganization| Portal { organization: Arc::new(fake.clone()), ..portal.clone() };
    let apps = |fake: &FakeOrganization| now(pages::admin_apps(&portal(fake), &caller, &site, "/admin/apps", true)).html;
    let domains = |fake: &FakeOrganization| now(pages::admin_domains(&portal(fake), &caller, &site, "/admin/domains", true)).html;
    let mut said = vec![apps(&fake), domains(&fake)];
    fake.apps.apps.clear();
    fake.domains.domains.clear();
    said.extend([apps(&fake), domains(&fake)]);
    said.push(now(pages::admin_app(&portal(&fake), &caller, &site, "/admin/apps/mail", ("mail".into(), true))).html);
    let one = ("harbour.example".to_owned(), true);
    said.push(now(pages::admin_domain(&portal(&fake), &caller, &site, "/admin/domains/harbour.example", one)).html);
    said
}
