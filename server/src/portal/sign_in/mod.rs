//! Sign-in: the contract's methods, each a decision in a file of its own. What stands between a proof and where the person is going is
//! decided in `arrival`, whatever they proved and wherever they go.

pub(super) mod arrival;
pub(super) mod destination;
pub(super) mod door;
pub(crate) mod expiry;
pub mod lock;
mod password;
mod second;

use app::contract::{
    Caller, Fault, Go, Grant,
    sign_in::{Asked, PasskeyForm, PasswordForm, SecondForm, SecondPage, SignIn, SignInPage},
};
use async_trait::async_trait;

use super::{Core, at_deadline, session::Signed, trouble::Decision};
use crate::store::session;

#[async_trait]
impl SignIn for Core {
    async fn page(&self, caller: &Caller, asked: Asked) -> Result<SignInPage, Fault> {
        password::page(self, caller, asked).await.map_err(|trouble| trouble.into_fault(caller, "sign-in page"))
    }

    async fn password(&self, caller: &Caller, form: PasswordForm) -> Result<Go, Fault> {
        self.timed(caller, "sign-in", password::sign_in(self, caller, &form)).await
    }

    async fn passkey(&self, caller: &Caller, form: PasskeyForm) -> Result<Go, Fault> {
        self.timed(caller, "sign-in by passkey", password::by_passkey(self, caller, &form)).await
    }

    async fn second_page(&self, caller: &Caller, why: Option<String>) -> Result<SecondPage, Fault> {
        second::page(self, caller, why).await.map_err(|trouble| trouble.into_fault(caller, "second factor page"))
    }

    async fn second(&self, caller: &Caller, form: SecondForm) -> Result<Go, Fault> {
        self.timed(caller, "second factor", second::code(self, caller, &form)).await
    }

    async fn second_passkey(&self, caller: &Caller, form: PasskeyForm) -> Result<Go, Fault> {
        self.timed(caller, "second factor by passkey", second::passkey(self, caller, &form)).await
    }

    async fn sign_out(&self, caller: &Caller) -> Result<Go, Fault> {
        sign_out(self, caller).await.map_err(|trouble| trouble.into_fault(caller, "sign-out"))
    }
}

impl Core {
    /// Answers at the deadline.
    pub(super) async fn timed(
        &self,
        caller: &Caller,
        what: &'static str,
        work: impl Future<Output = Decision<Go>>,
    ) -> Result<Go, Fault> {
        at_deadline(self.clock.as_ref(), work).await.map_err(|trouble| trouble.into_fault(caller, what))
    }
}

async fn sign_out(core: &Core, caller: &Caller) -> Decision<Go> {
    if caller.session.is_some()
        && let Ok(mut signed) = Signed::any(core, caller).await
    {
        session::end(&mut signed.tx, &signed.tenant.id, &signed.session.id_hash).await?;
        signed.tx.commit().await?;
    }
    Ok(Go::to("/sign-in").with(Grant::EndSession))
}
