//! The desk of people as they are written: the same checks and the same writing as by command.

mod depart;
mod forget;
mod form;
mod save;

pub(super) use forget::forget_all;

use app::{
    contract::{Accounts, Caller, Fault, Go, admin::accounts::AccountPage, enrol::Deletion},
    policy::Typed,
};
use async_trait::async_trait;

use super::{into_fault, invite};
use crate::portal::Core;

#[async_trait]
impl Accounts for Core {
    async fn new_person(&self, caller: &Caller, told: bool) -> Result<AccountPage, Fault> {
        form::new(self, caller, told).await.map_err(into_fault(caller, "admin new person"))
    }

    async fn account(&self, caller: &Caller, id: String, told: bool) -> Result<AccountPage, Fault> {
        form::known(self, caller, &id, told).await.map_err(into_fault(caller, "admin account"))
    }

    async fn add_person(&self, caller: &Caller, typed: Typed) -> Result<Go, Fault> {
        save::add(self, caller, &typed).await.map_err(into_fault(caller, "admin add person"))
    }

    async fn change_person(&self, caller: &Caller, id: String, typed: Typed) -> Result<Go, Fault> {
        save::change(self, caller, &id, &typed).await.map_err(into_fault(caller, "admin change person"))
    }

    async fn forget_ways(&self, caller: &Caller, id: String) -> Result<Go, Fault> {
        forget::forget(self, caller, &id).await.map_err(into_fault(caller, "admin forget ways"))
    }

    async fn forget_way(&self, caller: &Caller, id: String, what: Deletion) -> Result<Go, Fault> {
        forget::forget_one(self, caller, &id, &what).await.map_err(into_fault(caller, "admin forget way"))
    }

    async fn invite_person(&self, caller: &Caller, id: String) -> Result<Go, Fault> {
        invite::send(self, caller, &id).await.map_err(into_fault(caller, "admin invite person"))
    }

    async fn delete_person(&self, caller: &Caller, id: String) -> Result<Go, Fault> {
        depart::delete(self, caller, &id).await.map_err(into_fault(caller, "admin delete person"))
    }

    async fn restore_person(&self, caller: &Caller, id: String) -> Result<Go, Fault> {
        depart::restore(self, caller, &id).await.map_err(into_fault(caller, "admin restore person"))
    }
}
