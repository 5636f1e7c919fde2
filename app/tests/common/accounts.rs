//! A desk of people that shows what it is told to.

use std::sync::Arc;

use app::{
    contract::{
        Accounts, Caller, Fault, Frame, Go, Portal,
        admin::accounts::{AccountPage, InputFault, Who},
        enrol::Deletion,
    },
    pages,
    policy::Typed,
};
use async_trait::async_trait;

use super::{caller, now, site};

/// Answers every question with the page it holds.
#[derive(Clone)]
pub(crate) struct FakeAccounts(pub(crate) AccountPage);

#[async_trait]
impl Accounts for FakeAccounts {
    async fn new_person(&self, _: &Caller, _: bool) -> Result<AccountPage, Fault> {
        Ok(AccountPage { who: None, ..self.0.clone() })
    }
    async fn account(&self, _: &Caller, _: String, _: bool) -> Result<AccountPage, Fault> {
        Ok(self.0.clone())
    }
    async fn add_person(&self, _: &Caller, typed: Typed) -> Result<Go, Fault> {
        Ok(Go::to(typed.get("login").to_owned()))
    }
    async fn change_person(&self, _: &Caller, id: String, _: Typed) -> Result<Go, Fault> {
        Ok(Go::to(id))
    }
    async fn delete_person(&self, _: &Caller, id: String) -> Result<Go, Fault> {
        Ok(Go::to(id))
    }
    async fn restore_person(&self, _: &Caller, id: String) -> Result<Go, Fault> {
        Ok(Go::to(id))
    }
    async fn forget_way(&self, _: &Caller, id: String, _: Deletion) -> Result<Go, Fault> {
        Ok(Go::to(id))
    }
    async fn invite_person(&self, _: &Caller, id: String) -> Result<Go, Fault> {
        Ok(Go::to(id))
    }
    async fn forget_ways(&self, _: &Caller, id: String) -> Result<Go, Fault> {
        Ok(Go::to(id))
    }
}

/// A form in the language of that frame.
pub(crate) fn fake_account(frame: &Frame) -> AccountPage {
    AccountPage {
        frame: frame.clone(),
        who: Some(Who { id: "1".into(), login: "ada@harbour.example".into(), synchronized: false }),
        typed: Typed::new([("language", "pt".to_owned()), ("enabled", "yes".to_owned())]),
        faults: Vec::new(),
        gives_roles: true,
        groups: vec!["Staff".into()],
    }
}

const FAULTS: [&str; 26] = [
    "missing",
    "never_cleared",
    "login_characters",
    "login_at",
    "login_dot",
    "login_domain",
    "too_long",
    "other_tenant",
    "formula",
    "control",
    "email",
    "number_plus",
    "number_shape",
    "number_country",
    "role",
    "plan",
    "language",
    "synchronized",
    "unknown",
    "taken",
    "no_mailbox",
    "columns",
    "encoding",
    "duplicate",
    "out_of_reach",
    "roles_denied",
];

/// All pages of the desk with all they can say, one after the other.
pub(crate) fn accounts(portal: &Portal, frame: &Frame) -> Vec<String> {
    let (caller, site) = (caller(), site());
    let mut fake = FakeAccounts(fake_account(frame));
    let portal = |fake: &FakeAccounts| Portal { accounts: Arc::new(fake.clone()), ..portal.clone() };
    let edit = |fake: &FakeAccounts| {
        now(pages::admin_account(&portal(fake), &caller, &site, "/admin/people/1/edit", ("1".into(), true))).html
    };
    let mut said = vec![edit(&fake)];
    let fault = |code: &str| InputFault { input: "language".into(), code: code.into(), about: "<i>".into() };
    fake.0.faults = FAULTS.map(fault).to_vec();
    said.push(now(pages::admin_new_person(&portal(&fake), &caller, &site, "/admin/people/new", true)).html);
    (fake.0.who, fake.0.gives_roles) =
        (Some(Who { id: "1".into(), login: "sami@noor.example".into(), synchronized: true }), false);
    said.push(edit(&fake));
    said
}
