//! Registration: the contract's methods, each a decision in a file of its own. What is on file, and what somebody may register, is asked in
//! [`file`]; what every change does besides is done in [`change`].

mod authenticator;
mod change;
mod codes;
mod delete;
mod email;
mod file;
mod finish;
mod overview;
mod passkey;
mod phone;
mod prove;
mod questions;
mod seal;
mod second_factor;
mod send;
mod unnamed;

use app::contract::{
    Caller, Fault, Go,
    enrol::{
        AgainForm, AppForm, AppPage, CodesPage, DeletePage, Deletion, DuePage, EmailForm, EmailPage, Enrol, EnrolPage,
        NewPasskey, PasskeyPage, PhoneForm, PhonePage, ProveForm, ProvePage, QuestionsPage,
    },
};
use async_trait::async_trait;

pub(super) use prove::pressed;

use super::{Core, trouble::Trouble};

/// The first page, where words are left.
const PAGE: &str = "/enrol";

fn into_fault<'a>(caller: &'a Caller, what: &'static str) -> impl Fn(Trouble) -> Fault + 'a {
    move |trouble| trouble.into_fault(caller, what)
}

#[async_trait]
impl Enrol for Core {
    async fn page(&self, caller: &Caller, told: bool) -> Result<EnrolPage, Fault> {
        overview::page(self, caller, told).await.map_err(into_fault(caller, "enrol page"))
    }

    async fn due(&self, caller: &Caller) -> Result<Option<DuePage>, Fault> {
        overview::due(self, caller).await.map_err(into_fault(caller, "enrol due page"))
    }

    async fn phone_page(&self, caller: &Caller, told: bool) -> Result<PhonePage, Fault> {
        phone::page(self, caller, told).await.map_err(into_fault(caller, "enrol phone page"))
    }

    async fn phone(&self, caller: &Caller, form: PhoneForm) -> Result<Go, Fault> {
        phone::send(self, caller, &form).await.map_err(into_fault(caller, "enrol phone"))
    }

    async fn email_page(&self, caller: &Caller, told: bool) -> Result<EmailPage, Fault> {
        email::page(self, caller, told).await.map_err(into_fault(caller, "enrol e-mail page"))
    }

    async fn email(&self, caller: &Caller, form: EmailForm) -> Result<Go, Fault> {
        email::send(self, caller, &form).await.map_err(into_fault(caller, "enrol e-mail"))
    }

    async fn prove_page(&self, caller: &Caller, told: bool) -> Result<Option<ProvePage>, Fault> {
        prove::page(self, caller, told).await.map_err(into_fault(caller, "enrol prove page"))
    }

    async fn again(&self, caller: &Caller, form: AgainForm) -> Result<Go, Fault> {
        send::again(self, caller, &form).await.map_err(into_fault(caller, "enrol again"))
    }

    async fn prove(&self, caller: &Caller, form: ProveForm) -> Result<Go, Fault> {
        prove::prove(self, caller, &form).await.map_err(into_fault(caller, "enrol prove"))
    }

    async fn questions_page(&self, caller: &Caller, told: bool) -> Result<QuestionsPage, Fault> {
        questions::page(self, caller, told).await.map_err(into_fault(caller, "enrol questions page"))
    }

    async fn questions(&self, caller: &Caller, pairs: Vec<(String, String)>) -> Result<Go, Fault> {
        questions::save(self, caller, &pairs).await.map_err(into_fault(caller, "enrol questions"))
    }

    async fn app_page(&self, caller: &Caller, told: bool) -> Result<AppPage, Fault> {
        authenticator::page(self, caller, told).await.map_err(into_fault(caller, "enrol app page"))
    }

    async fn app(&self, caller: &Caller, form: AppForm) -> Result<Go, Fault> {
        authenticator::save(self, caller, &form).await.map_err(into_fault(caller, "enrol app"))
    }

    async fn codes_page(&self, caller: &Caller, told: bool) -> Result<CodesPage, Fault> {
        codes::page(self, caller, told).await.map_err(into_fault(caller, "enrol codes page"))
    }

    async fn codes(&self, caller: &Caller, sealed: String) -> Result<Go, Fault> {
        codes::keep(self, caller, &sealed).await.map_err(into_fault(caller, "enrol codes"))
    }

    async fn passkey_page(&self, caller: &Caller, told: bool) -> Result<PasskeyPage, Fault> {
        passkey::page(self, caller, told).await.map_err(into_fault(caller, "enrol passkey page"))
    }

    async fn passkey(&self, caller: &Caller, form: NewPasskey) -> Result<Go, Fault> {
        passkey::add(self, caller, &form).await.map_err(into_fault(caller, "enrol passkey"))
    }

    async fn delete_page(&self, caller: &Caller, what: Deletion) -> Result<DeletePage, Fault> {
        delete::page(self, caller, &what).await.map_err(into_fault(caller, "enrol delete page"))
    }

    async fn delete(&self, caller: &Caller, what: Deletion) -> Result<Go, Fault> {
        delete::delete(self, caller, &what).await.map_err(into_fault(caller, "enrol delete"))
    }

    async fn second_factor(&self, caller: &Caller, on: bool) -> Result<Go, Fault> {
        second_factor::turn(self, caller, on).await.map_err(into_fault(caller, "second factor"))
    }

    async fn finish(&self, caller: &Caller) -> Result<Go, Fault> {
        finish::finish(self, caller).await.map_err(into_fault(caller, "enrol finish"))
    }

    async fn confirm(&self, caller: &Caller) -> Result<Go, Fault> {
        finish::confirm(self, caller).await.map_err(into_fault(caller, "enrol confirm"))
    }

    async fn skip(&self, caller: &Caller) -> Result<Go, Fault> {
        finish::skip(self, caller).await.map_err(into_fault(caller, "enrol skip"))
    }
}
