//! The reset wizard: the contract's methods, each a decision in a file of its own.

mod answer;
mod bar;
mod begin;
mod call;
mod choose;
mod cookie;
mod identify;
pub mod link;
mod page;
mod prove;
mod renew;
mod send;
pub mod stage;
mod sweep;
mod turn;

use app::contract::{
    Caller, Fault, Go,
    recover::{BotCheck, Choose, Dispatch, Identify, NewPassword, PasskeyProof, Recover, RecoverPage, Show},
};
use async_trait::async_trait;

use super::{Core, at_deadline, trouble::Decision};

pub use call::pressed;
pub(super) use page::help;
pub use sweep::sweep;

mod leave;

#[async_trait]
impl Recover for Core {
    async fn page(&self, caller: &Caller, show: Show) -> Result<RecoverPage, Fault> {
        page::page(self, caller, show).await.map_err(|trouble| trouble.into_fault(caller, "page"))
    }

    async fn identify(&self, caller: &Caller, form: Identify) -> Result<Go, Fault> {
        self.neutral(caller, "identify", identify::identify(self, caller, &form)).await
    }

    async fn choose(&self, caller: &Caller, form: Choose) -> Result<Go, Fault> {
        self.neutral(caller, "choose", choose::choose(self, caller, &form)).await
    }

    async fn send(&self, caller: &Caller, form: Dispatch) -> Result<Go, Fault> {
        self.neutral(caller, "send", send::send(self, caller, &form)).await
    }

    async fn prove(&self, caller: &Caller, code: String) -> Result<Go, Fault> {
        self.neutral(caller, "prove", prove::prove(self, caller, &code)).await
    }

    async fn passkey(&self, caller: &Caller, form: PasskeyProof) -> Result<Go, Fault> {
        self.neutral(caller, "passkey", prove::passkey(self, caller, &form)).await
    }

    async fn answer(&self, caller: &Caller, answers: Vec<String>) -> Result<Go, Fault> {
        self.neutral(caller, "answer", answer::answer(self, caller, &answers)).await
    }

    async fn follow(&self, _caller: &Caller, token: String) -> Result<Go, Fault> {
        Ok(link::follow(token))
    }

    async fn press(&self, caller: &Caller) -> Result<Go, Fault> {
        self.neutral(caller, "press", link::press(self, caller)).await
    }

    async fn renew(&self, caller: &Caller, form: NewPassword) -> Result<Go, Fault> {
        renew::renew(self, caller, &form).await.map_err(|trouble| trouble.into_fault(caller, "renew"))
    }

    async fn extend(&self, caller: &Caller) -> Result<Go, Fault> {
        leave::extend(self, caller).await.map_err(|trouble| trouble.into_fault(caller, "extend"))
    }

    async fn cancel(&self, caller: &Caller) -> Result<Go, Fault> {
        leave::cancel(self, caller).await.map_err(|trouble| trouble.into_fault(caller, "cancel"))
    }

    async fn contact(&self, caller: &Caller, bot: BotCheck) -> Result<Go, Fault> {
        self.neutral(caller, "contact", leave::contact(self, caller, &bot)).await
    }
}

impl Core {
    /// Answers at the deadline. What fails inside looks like the others: the page shows where the flow stands.
    async fn neutral(&self, caller: &Caller, what: &'static str, work: impl Future<Output = Decision<Go>>) -> Result<Go, Fault> {
        let answer = at_deadline(self.clock.as_ref(), work).await;
        match answer.map_err(|trouble| trouble.into_fault(caller, what)) {
            Err(Fault::Unavailable) => Ok(turn::stay()),
            other => other,
        }
    }
}
