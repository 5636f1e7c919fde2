//! The administration: the contract's methods, each a decision in a file of its own. Who is let in is decided in [`admit`].

mod accounts;
mod admit;
mod attempt;
mod brand;
mod bulk;
mod events;
mod groups;
mod help;
mod imports;
mod invite;
mod organization;
mod organizations;
mod people;
mod person;
mod picture;
mod policy;
mod reports;
mod search;

use app::contract::{
    Admin, Caller, Fault, Go,
    admin::{
        PeoplePage, PersonPage, RolesPage, Search,
        events::{EventsAsked, EventsPage},
    },
};
use async_trait::async_trait;

use super::{Core, trouble::Trouble};

fn into_fault<'a>(caller: &'a Caller, what: &'static str) -> impl Fn(Trouble) -> Fault + 'a {
    move |trouble| trouble.into_fault(caller, what)
}

#[async_trait]
impl Admin for Core {
    async fn people(&self, caller: &Caller, asked: Search) -> Result<PeoplePage, Fault> {
        people::page(self, caller, asked).await.map_err(into_fault(caller, "admin people"))
    }

    async fn person(&self, caller: &Caller, id: String, told: bool) -> Result<PersonPage, Fault> {
        person::page(self, caller, &id, told).await.map_err(into_fault(caller, "admin person"))
    }

    async fn roles(&self, caller: &Caller) -> Result<RolesPage, Fault> {
        people::roles(self, caller).await.map_err(into_fault(caller, "admin roles"))
    }

    async fn events(&self, caller: &Caller, asked: EventsAsked) -> Result<EventsPage, Fault> {
        events::page(self, caller, asked).await.map_err(into_fault(caller, "admin events"))
    }

    async fn lift(&self, caller: &Caller, id: String) -> Result<Go, Fault> {
        help::lift(self, caller, &id).await.map_err(into_fault(caller, "admin lift"))
    }

    async fn end_sessions(&self, caller: &Caller, id: String) -> Result<Go, Fault> {
        help::end_sessions(self, caller, &id).await.map_err(into_fault(caller, "admin end sessions"))
    }

    async fn send_code(&self, caller: &Caller, id: String, method: String) -> Result<Go, Fault> {
        help::verify::send(self, caller, &id, &method).await.map_err(into_fault(caller, "admin send code"))
    }

    async fn verify_code(&self, caller: &Caller, id: String, code: String) -> Result<Go, Fault> {
        help::verify::verify(self, caller, &id, &code).await.map_err(into_fault(caller, "admin verify code"))
    }

    async fn send_link(&self, caller: &Caller, id: String) -> Result<Go, Fault> {
        help::link::send(self, caller, &id).await.map_err(into_fault(caller, "admin send link"))
    }

    async fn temporary(&self, caller: &Caller, id: String, typed: String) -> Result<Go, Fault> {
        help::temporary::set(self, caller, &id, &typed).await.map_err(into_fault(caller, "admin temporary password"))
    }

    async fn make_pass(&self, caller: &Caller, id: String) -> Result<Go, Fault> {
        help::pass::make(self, caller, &id).await.map_err(into_fault(caller, "admin make pass"))
    }

    async fn remove_pass(&self, caller: &Caller, id: String) -> Result<Go, Fault> {
        help::pass::remove(self, caller, &id).await.map_err(into_fault(caller, "admin remove pass"))
    }
}
