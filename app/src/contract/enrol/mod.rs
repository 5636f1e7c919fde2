//! Registration: people keep their own ways back in (specification §2).

use async_trait::async_trait;

use super::{Caller, Fault, Go};

mod forms;
mod pages;

pub use forms::{AgainForm, AppForm, Deletion, EmailForm, NewPasskey, PhoneForm, ProveForm};
pub use pages::{
    AppPage, Barred, CodesPage, Country, DeletePage, DuePage, EmailPage, EnrolPage, Entry, Item, Making, Overview, PasskeyPage,
    PhonePage, ProvePage, QuestionsPage, SecondFactor, Ways,
};

/// One's own ways back in. Every method answers in the name of the session that the caller's cookie holds: [`Fault::Expired`] without one,
/// [`Fault::Owes`] when something comes first, and what changes anything asks for a fresh proof. A way that this person cannot register is
/// [`Fault::NotFound`].
#[async_trait]
pub trait Enrol: Send + Sync {
    /// What is registered and what could be; `told`: there may be a word for the page.
    async fn page(&self, caller: &Caller, told: bool) -> Result<EnrolPage, Fault>;
    /// What stands between a sign-in and where it leads; nothing: it is not due.
    async fn due(&self, caller: &Caller) -> Result<Option<DuePage>, Fault>;
    /// The form for a phone number.
    async fn phone_page(&self, caller: &Caller, told: bool) -> Result<PhonePage, Fault>;
    /// Texts or calls a number.
    async fn phone(&self, caller: &Caller, form: PhoneForm) -> Result<Go, Fault>;
    /// The form for an address.
    async fn email_page(&self, caller: &Caller, told: bool) -> Result<EmailPage, Fault>;
    /// Mails an address.
    async fn email(&self, caller: &Caller, form: EmailForm) -> Result<Go, Fault>;
    /// Waits for the proof of what was sent; nothing: nothing waits any more.
    async fn prove_page(&self, caller: &Caller, told: bool) -> Result<Option<ProvePage>, Fault>;
    /// Sends once more.
    async fn again(&self, caller: &Caller, form: AgainForm) -> Result<Go, Fault>;
    /// Proves an address or number by the code that went there.
    async fn prove(&self, caller: &Caller, form: ProveForm) -> Result<Go, Fault>;
    /// The form for security questions.
    async fn questions_page(&self, caller: &Caller, told: bool) -> Result<QuestionsPage, Fault>;
    /// Takes questions and answers, in place of those that were there.
    async fn questions(&self, caller: &Caller, pairs: Vec<(String, String)>) -> Result<Go, Fault>;
    /// The form for an authenticator app, with a secret of its own.
    async fn app_page(&self, caller: &Caller, told: bool) -> Result<AppPage, Fault>;
    /// Takes the app, if it shows the right code.
    async fn app(&self, caller: &Caller, form: AppForm) -> Result<Go, Fault>;
    /// New recovery codes. They count once the person says that they are kept.
    async fn codes_page(&self, caller: &Caller, told: bool) -> Result<CodesPage, Fault>;
    /// The codes of that page are kept.
    async fn codes(&self, caller: &Caller, sealed: String) -> Result<Go, Fault>;
    /// The page where a passkey is made.
    async fn passkey_page(&self, caller: &Caller, told: bool) -> Result<PasskeyPage, Fault>;
    /// Keeps a passkey that the browser made.
    async fn passkey(&self, caller: &Caller, form: NewPasskey) -> Result<Go, Fault>;
    /// Asks whether a way is really to go.
    async fn delete_page(&self, caller: &Caller, what: Deletion) -> Result<DeletePage, Fault>;
    /// Removes a way.
    async fn delete(&self, caller: &Caller, what: Deletion) -> Result<Go, Fault>;
    /// Turns the person's own second factor on or off.
    async fn second_factor(&self, caller: &Caller, on: bool) -> Result<Go, Fault>;
    /// Everything is as it should be: on to where the person was going.
    async fn finish(&self, caller: &Caller) -> Result<Go, Fault>;
    /// What is on file is right.
    async fn confirm(&self, caller: &Caller) -> Result<Go, Fault>;
    /// Not now: on to where the person was going, and asked again at the next sign-in.
    async fn skip(&self, caller: &Caller) -> Result<Go, Fault>;
}
