//! Writes a checked change of one person, in a transaction of the caller, with a line of audit.

use std::collections::BTreeMap;

use anyhow::Result;
use app::policy::{Plan, Role, Way};

use super::{
    change::{Cell, Change, Field},
    fault::{CellFault, Fault},
    notice,
    reach::Reach,
};
use crate::{
    courier::WayChange,
    crypto::{self, Keys},
    portal::throttle::Scope,
    store::{
        Tx,
        contact::{self, By},
        event::{self, Actor, Event},
        group, guard,
        tenant::{self, Tenant},
        user::{self, CLOUD, User},
    },
};

/// Who may be meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Meant {
    /// Somebody new.
    New,
    /// Somebody who is there.
    Known,
    /// Either.
    Anybody,
}

/// What was written.
#[derive(Debug)]
pub(crate) struct Applied {
    pub(crate) user: User,
    pub(crate) created: bool,
    /// Fields whose value is another one now.
    pub(crate) changed: Vec<Field>,
}

impl Applied {
    /// The stable name of what it was.
    pub(crate) fn result(&self) -> &'static str {
        match (self.created, self.changed.is_empty()) {
            (true, _) => "created",
            (false, false) => "changed",
            (false, true) => "unchanged",
        }
    }
}

/// Whoever writes, and where.
pub(crate) struct Writer<'a> {
    pub(crate) keys: &'a Keys,
    pub(crate) tenant: &'a Tenant,
    /// The tenant of each domain.
    pub(crate) domains: BTreeMap<String, String>,
    /// Who that is.
    pub(crate) actor: Actor,
    /// Whom whoever writes may write; `None`: everybody.
    pub(crate) reach: Option<Reach>,
    pub(crate) now: i64,
}

impl<'a> Writer<'a> {
    /// One in a transaction.
    pub(crate) async fn new(tx: &mut Tx, keys: &'a Keys, tenant: &'a Tenant, actor: Actor, now: i64) -> Result<Self> {
        let domains = tenant::domains(tx).await?.into_iter().collect();
        Ok(Self { keys, tenant, domains, actor, reach: None, now })
    }

    /// Writes what differs, and tells a person whose addresses or numbers are others now. On a fault nothing was written.
    pub(crate) async fn apply(&self, tx: &mut Tx, change: &Change, meant: Meant) -> Result<Result<Applied, Vec<CellFault>>> {
        let Self { keys, tenant, domains, actor, reach, now } = self;
        let now = *now;
        let login = change.login.as_str();
        if let Some(owner) = domains.get(change.login.domain()).filter(|owner| **owner != tenant.id) {
            return Ok(Err(vec![Fault::Domain(owner.clone()).of(Field::Login)]));
        }
        let known = match meant {
            // Somebody who is there already is not written, and not waited for.
            Meant::New => user::by_login(tx, &tenant.id, login).await?,
            _ => guarded(tx, &tenant.id, login).await?,
        };
        let faults = reach.as_ref().map(|reach| reach.faults(known.as_ref(), change)).unwrap_or_default();
        if !faults.is_empty() {
            return Ok(Err(faults));
        }
        let created = known.is_none();
        let mut person = match (known, meant) {
            (Some(_), Meant::New) => return Ok(Err(vec![Fault::Taken.of(Field::Login)])),
            (None, Meant::Known) => return Ok(Err(vec![Fault::Unknown.of(Field::Login)])),
            (Some(known), _) => known,
            (None, _) => somebody(tenant, login),
        };
        if person.is_on_premises() {
            let synchronized = change.contacts.iter().filter(|(field, _, cell)| field.is_synchronized() && *cell != Cell::Leave);
            let faults: Vec<_> = synchronized.map(|(field, ..)| Fault::Synchronized.of(*field)).collect();
            if !faults.is_empty() {
                return Ok(Err(faults));
            }
        }
        let (had, held_mail) = (notice::mailboxes(tx, &person).await?, person.mail.is_some());
        let mut changed = edit(&mut person, change);
        if created {
            user::insert(tx, &person, now).await?;
        } else if !changed.is_empty() {
            user::update(tx, &person).await?;
        }
        // A user id that was another's is taken over: what comes with it waits like what is written over.
        let anew = created && event::is_of_the_gone(tx, &tenant.id, login).await?;
        let by = if created && !anew { By::Creator } else { By::Another(now) };
        let reached = contacts(tx, &person, change, by).await?;
        if !created {
            let mail = changed.contains(&Field::Mail).then_some((Way::Email, became(held_mail, person.mail.is_some())));
            let ways = reached.iter().map(|(field, change)| (way(*field), *change)).chain(mail);
            let ways = ways.map(|(way, change)| (way.into(), change));
            notice::tell(tx, keys, &person, had, ways, now).await?;
        }
        changed.extend(reached.into_iter().map(|(field, _)| field));
        changed.extend(join(tx, &person, change).await?);
        if created || !changed.is_empty() {
            let kind = if created { "user_added" } else { "user_changed" };
            let names: Vec<&str> = changed.iter().map(|field| field.header()).collect();
            audit(tx, &person, (kind, actor), Some(names.join(" ")), now).await?;
        }
        Ok(Ok(Applied { user: person, created, changed }))
    }
}

/// A person, whom nobody else writes until the transaction ends. Whoever writes several takes the guards of all of them first.
async fn guarded(tx: &mut Tx, tenant: &str, login: &str) -> Result<Option<User>> {
    let Some(known) = user::by_login(tx, tenant, login).await? else { return Ok(None) };
    hold(tx, tenant, &[&known.id]).await?;
    // What was read before the guard may have changed while it was waited for.
    user::by_login(tx, tenant, login).await
}

/// Takes the guards of people, by id.
pub(crate) async fn hold(tx: &mut Tx, tenant: &str, ids: &[&str]) -> Result<()> {
    let accounts: Vec<Scope> = ids.iter().map(|id| Scope::account(tenant, id, "other")).collect();
    guard::take(tx, tenant, &accounts.iter().map(Scope::guard).collect::<Vec<_>>()).await
}

/// What became of a value.
fn became(was_there: bool, is_there: bool) -> WayChange {
    match (was_there, is_there) {
        (_, false) => WayChange::Removed,
        (true, true) => WayChange::Replaced,
        (false, true) => WayChange::Added,
    }
}

/// The way that a field of contact data is one of.
fn way(field: Field) -> Way {
    if field == Field::AlternateEmail { Way::Email } else { Way::Phone }
}

/// A line of audit: who was touched and which fields, never their values.
pub(crate) async fn audit(
    tx: &mut Tx,
    person: &User,
    (kind, actor): (&str, &Actor),
    detail: Option<String>,
    now: i64,
) -> Result<()> {
    let event = Event {
        at: now,
        kind: kind.to_owned(),
        login: person.login.clone(),
        user_id: Some(person.id.clone()),
        role: person.roles.clone(),
        result: Some("succeeded".to_owned()),
        detail,
        address: actor.address.clone(),
        agent: actor.agent.clone(),
        actor_id: actor.id.clone(),
        actor: actor.login.clone(),
        ..Event::default()
    };
    event::record(tx, &person.tenant_id, &event).await
}

fn somebody(tenant: &Tenant, login: &str) -> User {
    User {
        id: crypto::id(),
        tenant_id: tenant.id.clone(),
        login: login.to_owned(),
        display_name: String::new(),
        mail: None,
        source: CLOUD.to_owned(),
        roles: String::new(),
        enabled: true,
        plan: plan_name(Plan::None).to_owned(),
        language: None,
        password_hash: None,
        password_set_at: 0,
        must_change: false,
        never_expires: false,
        second_factor: false,
        confirmed_at: None,
    }
}

fn edit(person: &mut User, change: &Change) -> Vec<Field> {
    let before = person.clone();
    match &change.display_name {
        Cell::Leave => {}
        Cell::Clear => person.display_name.clear(),
        Cell::Set(name) => person.display_name.clone_from(name),
    }
    option(&mut person.mail, &change.mail);
    option(&mut person.language, &change.language);
    let roles = match &change.roles {
        Cell::Leave => None,
        Cell::Clear => Some(Vec::new()),
        Cell::Set(roles) => Some(roles.clone()),
    };
    if let Some(mut roles) = roles {
        // What stands above the organization is not taken here, as it is not given here.
        roles.extend(person.held().contains(&Role::Operator).then(|| Role::Operator.name().to_owned()));
        person.roles = roles.join(" ");
    }
    match &change.plan {
        Cell::Leave => {}
        Cell::Clear => person.plan = plan_name(Plan::None).to_owned(),
        Cell::Set(plan) => person.plan = plan_name(*plan).to_owned(),
    }
    let compared = [
        (Field::DisplayName, before.display_name != person.display_name),
        (Field::Mail, before.mail != person.mail),
        (Field::Roles, before.roles != person.roles),
        (Field::Language, before.language != person.language),
        (Field::Plan, before.plan != person.plan),
    ];
    compared.into_iter().filter_map(|(field, differs)| differs.then_some(field)).collect()
}

fn option(value: &mut Option<String>, cell: &Cell<String>) {
    match cell {
        Cell::Leave => {}
        Cell::Clear => *value = None,
        Cell::Set(new) => *value = Some(new.clone()),
    }
}

/// Contact data; what was not proven by its owner carries no date.
async fn contacts(tx: &mut Tx, person: &User, change: &Change, by: By) -> Result<Vec<(Field, WayChange)>> {
    let (tenant, id) = (person.tenant_id.as_str(), person.id.as_str());
    let stored = contact::list(tx, tenant, id).await?;
    let mut changed = Vec::new();
    for (field, kind, cell) in &change.contacts {
        let now = stored.iter().find(|contact| contact.kind == *kind).map(|contact| contact.value.as_str());
        let became = match cell {
            Cell::Clear if now.is_some() => {
                contact::clear(tx, tenant, id, kind).await?;
                WayChange::Removed
            }
            Cell::Set(value) if now != Some(value) => {
                contact::set(tx, tenant, id, kind, value, by).await?;
                if now.is_some() { WayChange::Replaced } else { WayChange::Added }
            }
            _ => continue,
        };
        changed.push((*field, became));
    }
    Ok(changed)
}

async fn join(tx: &mut Tx, person: &User, change: &Change) -> Result<Option<Field>> {
    let (tenant, id) = (person.tenant_id.as_str(), person.id.as_str());
    let mut wanted = match &change.groups {
        Cell::Leave => return Ok(None),
        Cell::Clear => Vec::new(),
        Cell::Set(groups) => groups.clone(),
    };
    wanted.sort_unstable();
    let mut now = group::of_user(tx, tenant, id).await?;
    now.sort_unstable();
    if now == wanted {
        return Ok(None);
    }
    group::leave_all(tx, tenant, id).await?;
    for name in &wanted {
        group::add_user(tx, tenant, name, id).await?;
    }
    Ok(Some(Field::Groups))
}

/// As stored.
fn plan_name(plan: Plan) -> &'static str {
    match plan {
        Plan::None => "none",
        Plan::Basic => "basic",
        Plan::Premium => "premium",
    }
}
