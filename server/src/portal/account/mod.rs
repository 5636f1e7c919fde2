//! The access panel: the contract's methods, each a decision in a file of its own.

mod change;
mod home;

use app::contract::{
    Caller, Fault, Go,
    account::{Account, ChangeForm, ChangePage, Home},
};
use async_trait::async_trait;

use super::Core;

#[async_trait]
impl Account for Core {
    async fn home(&self, caller: &Caller, told: bool) -> Result<Home, Fault> {
        home::home(self, caller, told).await.map_err(|trouble| trouble.into_fault(caller, "account"))
    }

    async fn change_page(&self, caller: &Caller, suggest: bool, told: bool) -> Result<ChangePage, Fault> {
        change::page(self, caller, suggest, told).await.map_err(|trouble| trouble.into_fault(caller, "change page"))
    }

    async fn change(&self, caller: &Caller, form: ChangeForm) -> Result<Go, Fault> {
        self.timed(caller, "change", change::change(self, caller, &form)).await
    }
}
