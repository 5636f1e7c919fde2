//! The access panel: the contract's methods, each a decision in a file of its own.

pub(super) mod activity;
mod change;
mod home;
pub(super) mod profile;
mod sessions;

use app::contract::{
    Caller, Fault, Go,
    account::{Account, ChangeForm, ChangePage, Home},
    panel::{Activity, Profile},
};
use async_trait::async_trait;

use super::Core;

#[async_trait]
impl Account for Core {
    async fn home(&self, caller: &Caller, told: bool) -> Result<Home, Fault> {
        home::home(self, caller, told).await.map_err(|trouble| trouble.into_fault(caller, "account"))
    }

    async fn profile(&self, caller: &Caller, told: bool) -> Result<Profile, Fault> {
        profile::page(self, caller, told).await.map_err(|trouble| trouble.into_fault(caller, "profile"))
    }

    async fn language(&self, caller: &Caller, tag: String) -> Result<Go, Fault> {
        profile::language(self, caller, &tag).await.map_err(|trouble| trouble.into_fault(caller, "language"))
    }

    async fn activity(&self, caller: &Caller, told: bool) -> Result<Activity, Fault> {
        activity::page(self, caller, told).await.map_err(|trouble| trouble.into_fault(caller, "activity"))
    }

    async fn end_session(&self, caller: &Caller, id: String) -> Result<Go, Fault> {
        sessions::end(self, caller, &id).await.map_err(|trouble| trouble.into_fault(caller, "ending a session"))
    }

    async fn end_others(&self, caller: &Caller) -> Result<Go, Fault> {
        sessions::end_others(self, caller).await.map_err(|trouble| trouble.into_fault(caller, "ending sessions"))
    }

    async fn end_pass(&self, caller: &Caller) -> Result<Go, Fault> {
        sessions::end_pass(self, caller).await.map_err(|trouble| trouble.into_fault(caller, "ending a pass"))
    }

    async fn change_page(&self, caller: &Caller, suggest: bool, told: bool) -> Result<ChangePage, Fault> {
        change::page(self, caller, suggest, told).await.map_err(|trouble| trouble.into_fault(caller, "change page"))
    }

    async fn change(&self, caller: &Caller, form: ChangeForm) -> Result<Go, Fault> {
        self.timed(caller, "change", change::change(self, caller, &form)).await
    }
}
