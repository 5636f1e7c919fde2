//! A desk of groups that shows what it is told to.

use std::sync::Arc;

use app::{
    contract::{
        Caller, Fault, Frame, Go, Groups, Portal, Refusal,
        admin::{
            Found,
            groups::{Group, GroupPage, GroupsPage},
        },
    },
    pages,
};
use async_trait::async_trait;

use super::{caller, now, site};

/// Answers every question with the page it holds.
#[derive(Clone)]
pub(crate) struct FakeGroups {
    all: GroupsPage,
    one: GroupPage,
}

#[async_trait]
impl Groups for FakeGroups {
    async fn groups(&self, _: &Caller, _: bool) -> Result<GroupsPage, Fault> {
        Ok(self.all.clone())
    }
    async fn group(&self, _: &Caller, _: String, _: bool) -> Result<GroupPage, Fault> {
        Ok(self.one.clone())
    }
    async fn add_group(&self, _: &Caller, name: String) -> Result<Go, Fault> {
        Ok(Go::to(name))
    }
    async fn put(&self, _: &Caller, id: String, _: String) -> Result<Go, Fault> {
        Ok(Go::to(id))
    }
    async fn take(&self, _: &Caller, id: String, _: String) -> Result<Go, Fault> {
        Ok(Go::to(id))
    }
    async fn nest(&self, _: &Caller, id: String, _: String) -> Result<Go, Fault> {
        Ok(Go::to(id))
    }
    async fn unnest(&self, _: &Caller, id: String, _: String) -> Result<Go, Fault> {
        Ok(Go::to(id))
    }
    async fn delete_group(&self, _: &Caller, id: String) -> Result<Go, Fault> {
        Ok(Go::to(id))
    }
}

/// Pages in the language of that frame.
pub(crate) fn fake_groups(frame: &Frame) -> FakeGroups {
    let group = Group { id: "1".into(), name: "Pilot <b>".into(), people: 3, groups: 1, may_reset: true };
    let who = Found {
        id: "1".into(),
        login: "ada@harbour.example".into(),
        name: "Ada".into(),
        roles: Vec::new(),
        enabled: true,
        plan: app::policy::Plan::None,
    };
    FakeGroups {
        all: GroupsPage {
            frame: frame.clone(),
            groups: vec![group.clone()],
            refusals: vec![Refusal::GroupName],
            typed: ";".into(),
            done: Some("groups-deleted".into()),
        },
        one: GroupPage {
            frame: frame.clone(),
            group: group.clone(),
            people: vec![who],
            inner: vec![group],
            others: vec!["Staff".into()],
            refusals: vec![Refusal::PersonUnknown, Refusal::GroupCycle],
            typed: "x".into(),
            done: Some("groups-done".into()),
        },
    }
}

/// All pages of the desk with all they can say, one after the other.
pub(crate) fn groups(portal: &Portal, frame: &Frame) -> Vec<String> {
    let (caller, site) = (caller(), site());
    let mut fake = fake_groups(frame);
    let portal = |fake: &FakeGroups| Portal { groups: Arc::new(fake.clone()), ..portal.clone() };
    let all = |fake: &FakeGroups| now(pages::admin_groups(&portal(fake), &caller, &site, "/admin/groups", true)).html;
    let mut said = vec![all(&fake)];
    fake.all.groups.clear();
    said.push(all(&fake));
    said.push(now(pages::admin_group(&portal(&fake), &caller, &site, "/admin/groups/1", ("1".into(), true))).html);
    said
}
