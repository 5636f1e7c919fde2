//! Groups, and groups in groups.

use async_trait::async_trait;

use super::Found;
use crate::contract::{Caller, Fault, Frame, Go, Refusal};

/// What an administrator does with groups; everything as [`super::Admin`] says. Who is put in or taken out must be in reach.
#[async_trait]
pub trait Groups: Send + Sync {
    /// All of them.
    async fn groups(&self, caller: &Caller, told: bool) -> Result<GroupsPage, Fault>;
    /// One of them.
    async fn group(&self, caller: &Caller, id: String, told: bool) -> Result<GroupPage, Fault>;
    /// Adds an empty one.
    async fn add_group(&self, caller: &Caller, name: String) -> Result<Go, Fault>;
    /// Puts somebody in, by user id.
    async fn put(&self, caller: &Caller, id: String, login: String) -> Result<Go, Fault>;
    /// Takes somebody out.
    async fn take(&self, caller: &Caller, id: String, user: String) -> Result<Go, Fault>;
    /// Puts a group in, by name.
    async fn nest(&self, caller: &Caller, id: String, inner: String) -> Result<Go, Fault>;
    /// Takes a group out, by name.
    async fn unnest(&self, caller: &Caller, id: String, inner: String) -> Result<Go, Fault>;
    /// Removes a group. Whoever is in it stays.
    async fn delete_group(&self, caller: &Caller, id: String) -> Result<Go, Fault>;
}

/// A group.
#[derive(Clone, Debug)]
pub struct Group {
    /// Names it in addresses.
    pub id: String,
    /// Its name.
    pub name: String,
    /// People who are directly in it.
    pub people: u64,
    /// Groups that are directly in it.
    pub groups: u64,
    /// The policy lets only this group reset.
    pub may_reset: bool,
}

/// All groups.
#[derive(Clone, Debug)]
pub struct GroupsPage {
    /// Brand, language, support code.
    pub frame: Frame,
    /// By name.
    pub groups: Vec<Group>,
    /// What was wrong with the last form.
    pub refusals: Vec<Refusal>,
    /// What was typed and refused.
    pub typed: String,
    /// What was just done: the id of a text.
    pub done: Option<String>,
}

/// One group.
#[derive(Clone, Debug)]
pub struct GroupPage {
    /// Brand, language, support code.
    pub frame: Frame,
    /// Which.
    pub group: Group,
    /// The first people in it, by user id.
    pub people: Vec<Found>,
    /// Groups in it.
    pub inner: Vec<Group>,
    /// Names of groups that could be put in.
    pub others: Vec<String>,
    /// What was wrong with the last form.
    pub refusals: Vec<Refusal>,
    /// What was typed and refused.
    pub typed: String,
    /// What was just done: the id of a text.
    pub done: Option<String>,
}
