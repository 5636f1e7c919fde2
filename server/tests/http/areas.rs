//! The areas of signed-in people, behind the same script: their forms are remembered, their pages send to sign-in.

use app::contract::{
    Account, Caller, Enrol, Fault, Go, SignIn,
    account::{ChangeForm, ChangePage, Home},
    enrol::{
        AgainForm, AppForm, AppPage, CodesPage, DeletePage, Deletion, DuePage, EmailForm, EmailPage, EnrolPage, NewPasskey,
        PasskeyPage, PhoneForm, PhonePage, ProveForm, ProvePage, QuestionsPage,
    },
    panel::{Activity, Profile},
    sign_in::{Asked, PasskeyForm, PasswordForm, SecondForm, SecondPage, SignInPage},
};
use async_trait::async_trait;

use super::fakes::{Script, frame};

#[async_trait]
impl SignIn for Script {
    async fn page(&self, caller: &Caller, asked: Asked) -> Result<SignInPage, Fault> {
        self.take(format!("sign-in page {:?}", asked.why), caller)?;
        Ok(SignInPage {
            frame: frame(),
            login: String::new(),
            next: asked.next,
            leaves: false,
            puzzle: None,
            passkey: None,
            refusal: None,
        })
    }
    async fn password(&self, caller: &Caller, form: PasswordForm) -> Result<Go, Fault> {
        self.take(format!("sign-in {} {:?}", form.login, form.bot), caller)
    }
    async fn passkey(&self, caller: &Caller, _: PasskeyForm) -> Result<Go, Fault> {
        self.take("SignIn passkey".into(), caller)
    }
    async fn second_page(&self, _: &Caller, _: Option<String>) -> Result<SecondPage, Fault> {
        Err(Fault::Expired)
    }
    async fn second(&self, caller: &Caller, _: SecondForm) -> Result<Go, Fault> {
        self.take("SignIn second".into(), caller)
    }
    async fn second_passkey(&self, caller: &Caller, _: PasskeyForm) -> Result<Go, Fault> {
        self.take("SignIn second_passkey".into(), caller)
    }
    async fn sign_out(&self, caller: &Caller) -> Result<Go, Fault> {
        self.take("sign-out".into(), caller)
    }
}

#[async_trait]
impl Account for Script {
    async fn home(&self, _: &Caller, _: bool) -> Result<Home, Fault> {
        Err(Fault::Expired)
    }
    async fn profile(&self, _: &Caller, _: bool) -> Result<Profile, Fault> {
        Err(Fault::Expired)
    }
    async fn language(&self, caller: &Caller, _: String) -> Result<Go, Fault> {
        self.take("Account language".into(), caller)
    }
    async fn activity(&self, _: &Caller, _: bool) -> Result<Activity, Fault> {
        Err(Fault::Expired)
    }
    async fn end_session(&self, caller: &Caller, _: String) -> Result<Go, Fault> {
        self.take("Account end_session".into(), caller)
    }
    async fn end_pass(&self, caller: &Caller) -> Result<Go, Fault> {
        self.take("Account end_pass".into(), caller)
    }
    async fn end_others(&self, caller: &Caller) -> Result<Go, Fault> {
        self.take("Account end_others".into(), caller)
    }
    async fn change_page(&self, _: &Caller, _: bool, _: bool) -> Result<ChangePage, Fault> {
        Err(Fault::Expired)
    }
    async fn change(&self, caller: &Caller, _: ChangeForm) -> Result<Go, Fault> {
        self.take("Account change".into(), caller)
    }
}

#[async_trait]
impl Enrol for Script {
    async fn page(&self, _: &Caller, _: bool) -> Result<EnrolPage, Fault> {
        Err(Fault::Expired)
    }
    async fn due(&self, _: &Caller) -> Result<Option<DuePage>, Fault> {
        Err(Fault::Expired)
    }
    async fn phone_page(&self, _: &Caller, _: bool) -> Result<PhonePage, Fault> {
        Err(Fault::Expired)
    }
    async fn phone(&self, caller: &Caller, _: PhoneForm) -> Result<Go, Fault> {
        self.take("Enrol phone".into(), caller)
    }
    async fn email_page(&self, _: &Caller, _: bool) -> Result<EmailPage, Fault> {
        Err(Fault::Expired)
    }
    async fn email(&self, caller: &Caller, _: EmailForm) -> Result<Go, Fault> {
        self.take("Enrol email".into(), caller)
    }
    async fn prove_page(&self, _: &Caller, _: bool) -> Result<Option<ProvePage>, Fault> {
        Err(Fault::Expired)
    }
    async fn again(&self, caller: &Caller, _: AgainForm) -> Result<Go, Fault> {
        self.take("Enrol again".into(), caller)
    }
    async fn prove(&self, caller: &Caller, _: ProveForm) -> Result<Go, Fault> {
        self.take("Enrol prove".into(), caller)
    }
    async fn questions_page(&self, _: &Caller, _: bool) -> Result<QuestionsPage, Fault> {
        Err(Fault::Expired)
    }
    async fn questions(&self, caller: &Caller, _: Vec<(String, String)>) -> Result<Go, Fault> {
        self.take("Enrol questions".into(), caller)
    }
    async fn app_page(&self, _: &Caller, _: bool) -> Result<AppPage, Fault> {
        Err(Fault::Expired)
    }
    async fn app(&self, caller: &Caller, _: AppForm) -> Result<Go, Fault> {
        self.take("Enrol app".into(), caller)
    }
    async fn codes_page(&self, _: &Caller, _: bool) -> Result<CodesPage, Fault> {
        Err(Fault::Expired)
    }
    async fn codes(&self, caller: &Caller, _: String) -> Result<Go, Fault> {
        self.take("Enrol codes".into(), caller)
    }
    async fn passkey_page(&self, _: &Caller, _: bool) -> Result<PasskeyPage, Fault> {
        Err(Fault::Expired)
    }
    async fn passkey(&self, caller: &Caller, _: NewPasskey) -> Result<Go, Fault> {
        self.take("Enrol passkey".into(), caller)
    }
    async fn delete_page(&self, _: &Caller, _: Deletion) -> Result<DeletePage, Fault> {
        Err(Fault::Expired)
    }
    async fn delete(&self, caller: &Caller, _: Deletion) -> Result<Go, Fault> {
        self.take("Enrol delete".into(), caller)
    }
    async fn second_factor(&self, caller: &Caller, _: bool) -> Result<Go, Fault> {
        self.take("Enrol second_factor".into(), caller)
    }
    async fn finish(&self, caller: &Caller) -> Result<Go, Fault> {
        self.take("Enrol finish".into(), caller)
    }
    async fn confirm(&self, caller: &Caller) -> Result<Go, Fault> {
        self.take("Enrol confirm".into(), caller)
    }
    async fn skip(&self, caller: &Caller) -> Result<Go, Fault> {
        self.take("Enrol skip".into(), caller)
    }
}
