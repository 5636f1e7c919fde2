//! The desk of groups.

use app::{
    contract::{
        Caller, Fault, Go, Groups, Refusal,
        admin::groups::{Group, GroupPage, GroupsPage},
    },
    policy::fold_typed,
};
use async_trait::async_trait;

use super::{
    admit::{Accounts, Admitted},
    into_fault,
    people::found as shown_person,
};
use crate::{
    portal::{
        Core,
        people::{self, Field, audit, group_name},
        trouble::Decision,
    },
    store::{
        group,
        user::{self, User},
    },
};

/// The desk's first page.
const DESK: &str = "/admin/groups";
/// People shown at once.
const MOST: i64 = 50;

#[async_trait]
impl Groups for Core {
    async fn groups(&self, caller: &Caller, told: bool) -> Result<GroupsPage, Fault> {
        all(self, caller, told).await.map_err(into_fault(caller, "admin groups"))
    }

    async fn group(&self, caller: &Caller, id: String, told: bool) -> Result<GroupPage, Fault> {
        one(self, caller, &id, told).await.map_err(into_fault(caller, "admin group"))
    }

    async fn add_group(&self, caller: &Caller, name: String) -> Result<Go, Fault> {
        add(self, caller, &name).await.map_err(into_fault(caller, "admin add group"))
    }

    async fn put(&self, caller: &Caller, id: String, login: String) -> Result<Go, Fault> {
        put(self, caller, &id, &login).await.map_err(into_fault(caller, "admin put into group"))
    }

    async fn take(&self, caller: &Caller, id: String, user: String) -> Result<Go, Fault> {
        take(self, caller, &id, &user).await.map_err(into_fault(caller, "admin take out of group"))
    }

    async fn nest(&self, caller: &Caller, id: String, inner: String) -> Result<Go, Fault> {
        nest(self, caller, &id, &inner).await.map_err(into_fault(caller, "admin nest group"))
    }

    async fn unnest(&self, caller: &Caller, id: String, inner: String) -> Result<Go, Fault> {
        unnest(self, caller, &id, &inner).await.map_err(into_fault(caller, "admin unnest group"))
    }

    async fn delete_group(&self, caller: &Caller, id: String) -> Result<Go, Fault> {
        delete(self, caller, &id).await.map_err(into_fault(caller, "admin delete group"))
    }
}

fn address(id: &str) -> String {
    format!("{DESK}/{id}")
}

async fn all(core: &Core, caller: &Caller, told: bool) -> Decision<GroupsPage> {
    let Admitted { mut signed, .. } = Admitted::<Accounts>::read(core, caller).await?;
    let groups = group::list(&mut signed.tx, &signed.tenant.id).await?;
    Ok(GroupsPage {
        groups: groups.iter().map(|group| shown(group, signed.policy.restricted_to())).collect(),
        refusals: signed.refusals(DESK, told),
        typed: signed.kept(DESK, told, "typed").unwrap_or_default(),
        done: signed.word(DESK, told),
        frame: signed.frame(core, caller),
    })
}

async fn one(core: &Core, caller: &Caller, id: &str, told: bool) -> Decision<GroupPage> {
    let mut admitted = Admitted::<Accounts>::read(core, caller).await?;
    let group = find(&mut admitted, id).await?;
    let mut signed = admitted.signed;
    let tenant = signed.tenant.id.clone();
    let inner = group::inner(&mut signed.tx, &tenant, &group.name).await?;
    let people = user::in_group(&mut signed.tx, &tenant, &group.name, MOST).await?;
    let others = group::names(&mut signed.tx, &tenant).await?.into_iter();
    let (page, may_reset) = (address(id), signed.policy.restricted_to());
    Ok(GroupPage {
        people: people.iter().map(shown_person).collect(),
        others: others.filter(|name| *name != group.name && inner.iter().all(|inner| inner.name != *name)).collect(),
        inner: inner.iter().map(|inner| shown(inner, may_reset)).collect(),
        group: shown(&group, may_reset),
        refusals: signed.refusals(&page, told),
        typed: signed.kept(&page, told, "typed").unwrap_or_default(),
        done: signed.word(&page, told),
        frame: signed.frame(core, caller),
    })
}

fn shown(group: &group::Group, may_reset: Option<&str>) -> Group {
    Group {
        id: group.id.clone(),
        name: group.name.clone(),
        people: u64::try_from(group.people).unwrap_or_default(),
        groups: u64::try_from(group.groups).unwrap_or_default(),
        may_reset: may_reset == Some(group.name.as_str()),
    }
}

async fn find(admitted: &mut Admitted<Accounts>, id: &str) -> Decision<group::Group> {
    let signed = &mut admitted.signed;
    let found = group::by_id(&mut signed.tx, &signed.tenant.id, id).await?;
    found.ok_or_else(|| Fault::NotFound.into())
}

async fn refuse(admitted: Admitted<Accounts>, page: &str, refusal: Refusal, typed: &str) -> Decision<Go> {
    admitted.signed.refuse_keeping(page, vec![refusal], &[("typed", typed)]).await
}

/// It is on record which group was changed, and how.
async fn done(admitted: Admitted<Accounts>, caller: &Caller, (page, word): (&str, &str), detail: &str) -> Decision<Go> {
    let mut signed = admitted.signed;
    signed.record(caller, "group_changed", "succeeded", Some(detail)).await?;
    signed.done(page, word).await
}

async fn add(core: &Core, caller: &Caller, typed: &str) -> Decision<Go> {
    let mut admitted = Admitted::<Accounts>::adding(core, caller).await?;
    let Some(name) = group_name(typed) else { return refuse(admitted, DESK, Refusal::GroupName, typed).await };
    let signed = &mut admitted.signed;
    group::create(&mut signed.tx, &signed.tenant.id, name).await?;
    let made = group::by_name(&mut signed.tx, &signed.tenant.id, name).await?.ok_or(Fault::NotFound)?;
    done(admitted, caller, (&address(&made.id), "groups-done"), &format!("+ {name}")).await
}

async fn put(core: &Core, caller: &Caller, id: &str, typed: &str) -> Decision<Go> {
    let mut admitted = Admitted::<Accounts>::adding(core, caller).await?;
    let group = find(&mut admitted, id).await?;
    let signed = &mut admitted.signed;
    let Some(person) = user::by_login(&mut signed.tx, &signed.tenant.id, &fold_typed(typed)).await? else {
        return refuse(admitted, &address(id), Refusal::PersonUnknown, typed).await;
    };
    if !admitted.reaches(&person) {
        return refuse(admitted, &address(id), Refusal::PersonOutOfReach, typed).await;
    }
    set(&mut admitted, caller, (&group.name, &person), true).await?;
    done(admitted, caller, (&address(id), "groups-done"), &format!("{} + {}", group.name, person.login)).await
}

async fn take(core: &Core, caller: &Caller, id: &str, user: &str) -> Decision<Go> {
    let mut admitted = Admitted::<Accounts>::adding(core, caller).await?;
    let group = find(&mut admitted, id).await?;
    let person = admitted.person(user).await?;
    if !admitted.reaches(&person) {
        return refuse(admitted, &address(id), Refusal::PersonOutOfReach, "").await;
    }
    set(&mut admitted, caller, (&group.name, &person), false).await?;
    done(admitted, caller, (&address(id), "groups-done"), &format!("{} - {}", group.name, person.login)).await
}

/// Puts a person into a group, or takes them out of it, with their own line of audit.
pub(super) async fn set(
    admitted: &mut Admitted<Accounts>,
    caller: &Caller,
    (group, person): (&str, &User),
    inside: bool,
) -> Decision<()> {
    let signed = &mut admitted.signed;
    if inside {
        group::add_user(&mut signed.tx, &person.tenant_id, group, &person.id).await?;
    } else {
        group::remove_user(&mut signed.tx, &person.tenant_id, group, &person.id).await?;
    }
    let (actor, detail) = (signed.actor(caller), Field::Groups.header().to_owned());
    Ok(audit(&mut signed.tx, person, ("user_changed", &actor), Some(detail), signed.now).await?)
}

async fn nest(core: &Core, caller: &Caller, id: &str, typed: &str) -> Decision<Go> {
    let mut admitted = Admitted::<Accounts>::adding(core, caller).await?;
    let group = find(&mut admitted, id).await?;
    let signed = &mut admitted.signed;
    let Some(inner) = group::by_name(&mut signed.tx, &signed.tenant.id, typed.trim()).await? else {
        return refuse(admitted, &address(id), Refusal::GroupUnknown, typed).await;
    };
    if !people::group::nest(&mut signed.tx, &signed.tenant.id, &group.name, &inner.name).await? {
        return refuse(admitted, &address(id), Refusal::GroupCycle, typed).await;
    }
    done(admitted, caller, (&address(id), "groups-done"), &format!("{} + {}", group.name, inner.name)).await
}

async fn unnest(core: &Core, caller: &Caller, id: &str, inner: &str) -> Decision<Go> {
    let mut admitted = Admitted::<Accounts>::adding(core, caller).await?;
    let group = find(&mut admitted, id).await?;
    let signed = &mut admitted.signed;
    group::remove_group(&mut signed.tx, &signed.tenant.id, &group.name, inner).await?;
    done(admitted, caller, (&address(id), "groups-done"), &format!("{} - {inner}", group.name)).await
}

async fn delete(core: &Core, caller: &Caller, id: &str) -> Decision<Go> {
    let mut admitted = Admitted::<Accounts>::adding(core, caller).await?;
    let group = find(&mut admitted, id).await?;
    let signed = &mut admitted.signed;
    if !people::group::remove(&mut signed.tx, &signed.tenant.id, &signed.policy, &group.name).await? {
        return refuse(admitted, &address(id), Refusal::GroupInUse, "").await;
    }
    done(admitted, caller, (DESK, "groups-deleted"), &format!("- {}", group.name)).await
}
