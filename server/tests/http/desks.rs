//! The desks of the administration, behind the same script as the areas of signed-in people.

use app::contract::{
    Accounts, Admin, BrandDesk, Bulk, Caller, Fault, Go, Groups, Imports, Organization, Organizations, PolicyDesk, Reports,
    admin::{
        PeoplePage, PersonPage, RolesPage, Search,
        accounts::AccountPage,
        brand::{BrandChangesPage, BrandPage, Looks, MailPage},
        bulk::{BulkForm, BulkPage, BulksPage, Whom},
        events::{EventsAsked, EventsPage},
        groups::{GroupPage, GroupsPage},
        imports::{ImportPage, ImportsPage, Incoming, Part},
        organization::{ApplicationPage, ApplicationsPage, DomainPage, DomainsPage, ValidityForm},
        organizations::{NewOrganization, OrganizationPage, OrganizationsPage, PlaceChange},
        policy::{ChangesPage, Meant, PastChangePage, PolicyForm, PolicyPage, SectionPage, StandardsPage},
        reports::{Report, ReportAsked, ReportPage},
    },
    enrol::Deletion,
};
use app::policy::{Section, Typed};
use async_trait::async_trait;

use super::fakes::Script;

#[async_trait]
impl Admin for Script {
    async fn people(&self, _: &Caller, _: Search) -> Result<PeoplePage, Fault> {
        Err(Fault::Expired)
    }
    async fn person(&self, _: &Caller, _: String, _: bool) -> Result<PersonPage, Fault> {
        Err(Fault::Expired)
    }
    async fn roles(&self, _: &Caller) -> Result<RolesPage, Fault> {
        Err(Fault::Expired)
    }
    async fn events(&self, _: &Caller, _: EventsAsked) -> Result<EventsPage, Fault> {
        Err(Fault::Expired)
    }
    async fn lift(&self, caller: &Caller, _: String) -> Result<Go, Fault> {
        self.take("Admin lift".into(), caller)
    }
    async fn end_sessions(&self, caller: &Caller, _: String) -> Result<Go, Fault> {
        self.take("Admin end_sessions".into(), caller)
    }
    async fn send_code(&self, caller: &Caller, _: String, _: String) -> Result<Go, Fault> {
        self.take("Admin send_code".into(), caller)
    }
    async fn verify_code(&self, caller: &Caller, _: String, _: String) -> Result<Go, Fault> {
        self.take("Admin verify_code".into(), caller)
    }
    async fn make_pass(&self, caller: &Caller, _: String) -> Result<Go, Fault> {
        Self::take(self, "Admin make_pass".into(), caller)
    }
    async fn remove_pass(&self, caller: &Caller, _: String) -> Result<Go, Fault> {
        Self::take(self, "Admin remove_pass".into(), caller)
    }
    async fn temporary(&self, caller: &Caller, _: String, _: String) -> Result<Go, Fault> {
        Self::take(self, "Admin temporary".into(), caller)
    }
    async fn send_link(&self, caller: &Caller, _: String) -> Result<Go, Fault> {
        self.take("Admin send_link".into(), caller)
    }
}

#[async_trait]
impl PolicyDesk for Script {
    async fn losers(&self, _: &Caller, _: Meant, _: Option<String>) -> Result<Part, Fault> {
        Err(Fault::Expired)
    }
    async fn policy(&self, _: &Caller, _: bool) -> Result<PolicyPage, Fault> {
        Err(Fault::Expired)
    }
    async fn section(&self, _: &Caller, _: Section, _: bool) -> Result<SectionPage, Fault> {
        Err(Fault::Expired)
    }
    async fn change(&self, caller: &Caller, form: PolicyForm) -> Result<Go, Fault> {
        let typed: Vec<_> = form.typed.pairs().collect();
        self.take(format!("PolicyDesk change {:?} {typed:?} {}", form.section, form.sure), caller)
    }
    async fn standards(&self, _: &Caller) -> Result<StandardsPage, Fault> {
        Err(Fault::Expired)
    }
    async fn changes(&self, _: &Caller) -> Result<ChangesPage, Fault> {
        Err(Fault::Expired)
    }
    async fn past_change(&self, _: &Caller, _: String) -> Result<PastChangePage, Fault> {
        Err(Fault::Expired)
    }
    async fn take_back(&self, caller: &Caller, id: String, sure: String) -> Result<Go, Fault> {
        self.take(format!("PolicyDesk take_back {id} {sure}"), caller)
    }
}

#[async_trait]
impl Accounts for Script {
    async fn new_person(&self, _: &Caller, _: bool) -> Result<AccountPage, Fault> {
        Err(Fault::Expired)
    }
    async fn account(&self, _: &Caller, _: String, _: bool) -> Result<AccountPage, Fault> {
        Err(Fault::Expired)
    }
    async fn add_person(&self, caller: &Caller, _: Typed) -> Result<Go, Fault> {
        self.take("Accounts add_person".into(), caller)
    }
    async fn change_person(&self, caller: &Caller, _: String, _: Typed) -> Result<Go, Fault> {
        self.take("Accounts change_person".into(), caller)
    }
    async fn delete_person(&self, caller: &Caller, _: String) -> Result<Go, Fault> {
        Self::take(self, "Accounts delete".into(), caller)
    }
    async fn restore_person(&self, caller: &Caller, _: String) -> Result<Go, Fault> {
        Self::take(self, "Accounts restore".into(), caller)
    }
    async fn forget_way(&self, caller: &Caller, _: String, _: Deletion) -> Result<Go, Fault> {
        self.take("Accounts forget_way".into(), caller)
    }
    async fn invite_person(&self, caller: &Caller, _: String) -> Result<Go, Fault> {
        self.take("Accounts invite_person".into(), caller)
    }
    async fn forget_ways(&self, caller: &Caller, _: String) -> Result<Go, Fault> {
        self.take("Accounts forget_ways".into(), caller)
    }
}

#[async_trait]
impl Bulk for Script {
    async fn bulks(&self, _: &Caller, _: bool) -> Result<BulksPage, Fault> {
        Err(Fault::Expired)
    }
    async fn bulk(&self, _: &Caller, _: String) -> Result<BulkPage, Fault> {
        Err(Fault::Expired)
    }
    async fn begin_bulk(&self, caller: &Caller, form: BulkForm) -> Result<Go, Fault> {
        let act = form.act;
        let told = match form.whom {
            Whom::Ticked(people) => format!("Bulk begin {act} {people}"),
            Whom::Everybody(asked) => format!("Bulk begin {act} everybody {}", asked.text.unwrap_or_default()),
        };
        self.take(told, caller)
    }
    async fn pause_bulk(&self, caller: &Caller, _: String, _: bool) -> Result<Go, Fault> {
        self.take("Bulk pause".into(), caller)
    }
    async fn show_passwords(&self, caller: &Caller, _: String) -> Result<Go, Fault> {
        self.take("Bulk show".into(), caller)
    }
    async fn outcomes(&self, _: &Caller, _: String, _: Option<String>) -> Result<Part, Fault> {
        Err(Fault::Expired)
    }
}

#[async_trait]
impl Reports for Script {
    async fn report(&self, _: &Caller, _: Report, _: ReportAsked) -> Result<ReportPage, Fault> {
        Err(Fault::Expired)
    }
    async fn report_lines(&self, _: &Caller, _: Report, _: ReportAsked, _: Option<String>) -> Result<Part, Fault> {
        Err(Fault::Expired)
    }
}

#[async_trait]
impl Imports for Script {
    async fn imports(&self, _: &Caller, _: bool) -> Result<ImportsPage, Fault> {
        Err(Fault::Expired)
    }
    async fn import(&self, _: &Caller, _: String) -> Result<ImportPage, Fault> {
        Err(Fault::Expired)
    }
    async fn bring(&self, caller: &Caller, file: &mut dyn Incoming) -> Result<Go, Fault> {
        let mut all = Vec::new();
        while let Some(piece) = file.next().await? {
            all.extend(piece);
        }
        self.take(format!("Imports bring {}", String::from_utf8_lossy(&all)), caller)
    }
    async fn write(&self, caller: &Caller, _: String, _: bool) -> Result<Go, Fault> {
        self.take("Imports write".into(), caller)
    }
    async fn pause(&self, caller: &Caller, _: String, _: bool) -> Result<Go, Fault> {
        self.take("Imports pause".into(), caller)
    }
    async fn drop_import(&self, caller: &Caller, _: String) -> Result<Go, Fault> {
        self.take("Imports drop".into(), caller)
    }
    async fn refused_rows(&self, _: &Caller, _: String, after: Option<String>) -> Result<Part, Fault> {
        match after {
            None => Ok(Part { text: "first\n".into(), next: Some("1".into()) }),
            Some(_) => Ok(Part { text: "last\n".into(), next: None }),
        }
    }
    async fn everybody(&self, _: &Caller, _: Option<String>) -> Result<Part, Fault> {
        Err(Fault::Denied)
    }
}

#[async_trait]
impl Groups for Script {
    async fn groups(&self, _: &Caller, _: bool) -> Result<GroupsPage, Fault> {
        Err(Fault::Expired)
    }
    async fn group(&self, _: &Caller, _: String, _: bool) -> Result<GroupPage, Fault> {
        Err(Fault::Expired)
    }
    async fn add_group(&self, caller: &Caller, _: String) -> Result<Go, Fault> {
        Self::take(self, "Groups add_group".into(), caller)
    }
    async fn put(&self, caller: &Caller, _: String, _: String) -> Result<Go, Fault> {
        Self::take(self, "Groups put".into(), caller)
    }
    async fn take(&self, caller: &Caller, _: String, _: String) -> Result<Go, Fault> {
        Self::take(self, "Groups take".into(), caller)
    }
    async fn nest(&self, caller: &Caller, _: String, _: String) -> Result<Go, Fault> {
        Self::take(self, "Groups nest".into(), caller)
    }
    async fn unnest(&self, caller: &Caller, _: String, _: String) -> Result<Go, Fault> {
        Self::take(self, "Groups unnest".into(), caller)
    }
    async fn delete_group(&self, caller: &Caller, _: String) -> Result<Go, Fault> {
        Self::take(self, "Groups delete_group".into(), caller)
    }
}

#[async_trait]
impl BrandDesk for Script {
    async fn brand(&self, _: &Caller, _: String, _: bool) -> Result<BrandPage, Fault> {
        Err(Fault::Expired)
    }
    async fn dress(&self, caller: &Caller, _: Looks) -> Result<Go, Fault> {
        Self::take(self, "BrandDesk dress".into(), caller)
    }
    async fn picture(&self, caller: &Caller, language: String, element: String, _: &mut dyn Incoming) -> Result<Go, Fault> {
        Self::take(self, format!("BrandDesk picture {language} {element}"), caller)
    }
    async fn remove_picture(&self, caller: &Caller, _: String, _: String) -> Result<Go, Fault> {
        Self::take(self, "BrandDesk remove_picture".into(), caller)
    }
    async fn organization(&self, caller: &Caller, _: String, _: String, _: String) -> Result<Go, Fault> {
        Self::take(self, "BrandDesk organization".into(), caller)
    }
    async fn mail(&self, _: &Caller, _: String, _: String, _: bool) -> Result<MailPage, Fault> {
        Err(Fault::Expired)
    }
    async fn brand_changes(&self, _: &Caller, _: bool) -> Result<BrandChangesPage, Fault> {
        Err(Fault::Expired)
    }
    async fn take_back_looks(&self, caller: &Caller, id: String) -> Result<Go, Fault> {
        Self::take(self, format!("BrandDesk take_back_looks {id}"), caller)
    }
    async fn try_mail(&self, caller: &Caller, _: String, _: String) -> Result<Go, Fault> {
        Self::take(self, "BrandDesk try_mail".into(), caller)
    }
}

#[async_trait]
impl Organization for Script {
    async fn apps(&self, _: &Caller, _: bool) -> Result<ApplicationsPage, Fault> {
        Err(Fault::Expired)
    }
    async fn app(&self, _: &Caller, _: String, _: bool) -> Result<ApplicationPage, Fault> {
        Err(Fault::Expired)
    }
    async fn add_app(&self, caller: &Caller, _: String, _: String) -> Result<Go, Fault> {
        Self::take(self, "Organization add_app".into(), caller)
    }
    async fn change_app(&self, caller: &Caller, _: String, _: String, _: String) -> Result<Go, Fault> {
        Self::take(self, "Organization change_app".into(), caller)
    }
    async fn icon(&self, caller: &Caller, id: String, _: &mut dyn Incoming) -> Result<Go, Fault> {
        Self::take(self, format!("Organization icon {id}"), caller)
    }
    async fn remove_app(&self, caller: &Caller, _: String) -> Result<Go, Fault> {
        Self::take(self, "Organization remove_app".into(), caller)
    }
    async fn domains(&self, _: &Caller, _: bool) -> Result<DomainsPage, Fault> {
        Err(Fault::Expired)
    }
    async fn domain(&self, _: &Caller, _: String, _: bool) -> Result<DomainPage, Fault> {
        Err(Fault::Expired)
    }
    async fn validity(&self, caller: &Caller, _: ValidityForm) -> Result<Go, Fault> {
        Self::take(self, "Organization validity".into(), caller)
    }
    async fn take_back(&self, caller: &Caller, _: String) -> Result<Go, Fault> {
        Self::take(self, "Organization take_back".into(), caller)
    }
}

#[async_trait]
impl Organizations for Script {
    async fn organizations(&self, _: &Caller, _: bool) -> Result<OrganizationsPage, Fault> {
        Err(Fault::Expired)
    }
    async fn organization_of(&self, _: &Caller, _: String, _: bool) -> Result<OrganizationPage, Fault> {
        Err(Fault::Expired)
    }
    async fn add_organization(&self, caller: &Caller, _: NewOrganization) -> Result<Go, Fault> {
        Self::take(self, "Organizations add_organization".into(), caller)
    }
    async fn place(&self, caller: &Caller, id: String, change: PlaceChange) -> Result<Go, Fault> {
        Self::take(self, format!("Organizations place {id} {change:?}"), caller)
    }
    async fn invite_again(&self, caller: &Caller, _: String) -> Result<Go, Fault> {
        Self::take(self, "Organizations invite_again".into(), caller)
    }
}
