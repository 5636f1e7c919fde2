//! The operator's desk: organizations, where they are, and their first administrators. Nobody else in them is seen or changed here.

use app::{
    contract::{
        Caller, Fault, Go, Organizations, Refusal,
        admin::organizations::{NewOrganization, OrganizationLine, OrganizationPage, OrganizationsPage, PlaceChange},
    },
    policy::{Role, Typed, tidy},
};
use async_trait::async_trait;

use super::{
    admit::{Admitted, Operators},
    into_fault, invite,
};
use crate::{
    config::BaseUrl,
    portal::{
        Core,
        people::{self, CellFault, Change, Field, Meant, Writer},
        tenants::{self, Unfit},
        throttle::Scope,
        trouble::Decision,
    },
    store::{
        Tx, guard,
        tenant::{self, Tenant},
        user::{self, User},
    },
};

/// The desk's first page.
const DESK: &str = "/admin/organizations";

fn address(id: &str) -> String {
    format!("{DESK}/{id}")
}

#[async_trait]
impl Organizations for Core {
    async fn organizations(&self, caller: &Caller, told: bool) -> Result<OrganizationsPage, Fault> {
        all(self, caller, told).await.map_err(into_fault(caller, "organizations"))
    }

    async fn organization_of(&self, caller: &Caller, id: String, told: bool) -> Result<OrganizationPage, Fault> {
        one(self, caller, &id, told).await.map_err(into_fault(caller, "organization"))
    }

    async fn add_organization(&self, caller: &Caller, new: NewOrganization) -> Result<Go, Fault> {
        add(self, caller, &new).await.map_err(into_fault(caller, "add organization"))
    }

    async fn place(&self, caller: &Caller, id: String, change: PlaceChange) -> Result<Go, Fault> {
        place(self, caller, &id, &change).await.map_err(into_fault(caller, "place organization"))
    }

    async fn invite_again(&self, caller: &Caller, id: String) -> Result<Go, Fault> {
        invite_again(self, caller, &id).await.map_err(into_fault(caller, "invite administrator"))
    }
}

async fn all(core: &Core, caller: &Caller, told: bool) -> Decision<OrganizationsPage> {
    let Admitted { mut signed, .. } = Admitted::<Operators>::read_fresh(core, caller).await?;
    let organizations = tenant::list(&mut signed.tx).await?.iter().map(line).collect();
    Ok(OrganizationsPage {
        organizations,
        typed: Typed::new(signed.all_kept(DESK, told).unwrap_or_default()),
        refusals: signed.refusals(DESK, told),
        frame: signed.frame(core, caller),
    })
}

fn line(tenant: &Tenant) -> OrganizationLine {
    OrganizationLine { id: tenant.id.clone(), name: tenant.name.clone(), address: tenant.base_url.clone() }
}

async fn one(core: &Core, caller: &Caller, id: &str, told: bool) -> Decision<OrganizationPage> {
    let Admitted { mut signed, .. } = Admitted::<Operators>::read_fresh(core, caller).await?;
    let found = find(&mut signed.tx, id).await?;
    let base = base_host(&found)?;
    let hosts =
        tenant::hosts(&mut signed.tx).await?.into_iter().filter(|(host, owner)| owner.as_deref() == Some(id) && *host != base);
    let domains = tenant::domains(&mut signed.tx).await?.into_iter().filter(|(_, owner)| owner == id);
    let page = address(id);
    Ok(OrganizationPage {
        hosts: hosts.map(|(host, _)| host).collect(),
        domains: domains.map(|(domain, _)| domain).collect(),
        waits_for: awaited(&mut signed.tx, id).await?.map(|person| person.login),
        typed: Typed::new(signed.all_kept(&page, told).unwrap_or_default()),
        refusals: signed.refusals(&page, told),
        done: signed.word(&page, told),
        frame: signed.frame(core, caller),
        organization: line(&found),
    })
}

/// The host of its address.
fn base_host(tenant: &Tenant) -> anyhow::Result<String> {
    Ok(BaseUrl::parse(&tenant.base_url)?.host().to_owned())
}

async fn find(tx: &mut Tx, id: &str) -> Decision<Tenant> {
    tenant::get(tx, id).await?.ok_or_else(|| Fault::NotFound.into())
}

/// The first administrator of an organization that nobody administers yet: of all who hold a role nobody ever chose a password or
/// registered anything.
async fn awaited(tx: &mut Tx, id: &str) -> Decision<Option<User>> {
    let holders = user::holders(tx, id).await?;
    let waits = holders.iter().all(people::is_new);
    Ok(holders.into_iter().find(|person| waits && person.has_role(Role::Global.name())))
}

async fn add(core: &Core, caller: &Caller, new: &NewOrganization) -> Decision<Go> {
    let mut admitted = Admitted::<Operators>::governing(core, caller).await?;
    let now = admitted.signed.now;
    let (mut made, first) = match (draft(new), administrator(new)) {
        (Ok(made), Ok(first)) => (made, first),
        (made, first) => {
            let wrong = made.err().into_iter().flatten().chain(first.err().into_iter().flatten()).collect();
            return refuse(admitted, DESK, wrong, &kept(new)).await;
        }
    };
    made.policy = Some(tenants::first_policy());
    let actor = admitted.signed.actor(caller);
    let tx = &mut admitted.signed.tx;
    let domain = first.login.domain().to_owned();
    if let Err(unfit) = tenants::insert(tx, &made, (&[], &[domain]), now).await? {
        return refuse(admitted, DESK, vec![refusal(&unfit, Place::New)], &kept(new)).await;
    }
    let writer = Writer::new(tx, &core.keys, &made, actor.clone(), now).await?;
    // Nobody is there yet, and the domain is theirs: nothing is left to refuse.
    let applied = writer.apply(tx, &first, Meant::New).await?;
    let person = applied.map_err(|faults| anyhow::anyhow!("a first administrator was refused: {faults:?}"))?.user;
    people::invite(tx, &core.keys, &person, now).await?;
    people::audit(tx, &person, ("user_invited", &actor), None, now).await?;
    tenants::audit(tx, &made.id, &actor, ("tenant_added", &made.id), now).await?;
    admitted.signed.record(caller, "tenant_added", "succeeded", Some(&made.id)).await?;
    let go = admitted.signed.done(&address(&made.id), "organizations-added").await?;
    core.cache.forget();
    Ok(go)
}

/// Every input is looked at, so that all that is wrong is told at once.
fn draft(new: &NewOrganization) -> Result<Tenant, Vec<Refusal>> {
    let id = tidy(&new.id);
    let wrong = [
        tenants::key(id).err().map(|_| Refusal::OrganizationKey),
        tenants::directory_name(&new.name).err().map(|_| Refusal::OrganizationName),
        BaseUrl::parse(&new.address).err().map(|_| Refusal::OrganizationAddress),
    ];
    let wrong: Vec<Refusal> = wrong.into_iter().flatten().collect();
    match tenants::draft(id, &new.name, &new.address, &[]) {
        Ok(made) if wrong.is_empty() => Ok(made),
        _ => Err(wrong),
    }
}

fn administrator(new: &NewOrganization) -> Result<Change, Vec<Refusal>> {
    let values =
        [(Field::Login, tidy(&new.login)), (Field::Roles, Role::Global.name()), (Field::AlternateEmail, tidy(&new.mailbox))];
    let told = |faults: Vec<CellFault>| {
        let login = faults.iter().any(|fault| fault.field == Some(Field::Login)).then_some(Refusal::LoginMalformed);
        let mailbox = faults.iter().any(|fault| fault.field == Some(Field::AlternateEmail)).then_some(Refusal::EmailMalformed);
        login.into_iter().chain(mailbox).collect::<Vec<_>>()
    };
    match people::parse(&values, &[]) {
        Ok(change) if change.gives_mailbox() => Ok(change),
        Ok(_) => Err(vec![Refusal::EmailMalformed]),
        Err(faults) => Err(told(faults)),
    }
}

fn kept(new: &NewOrganization) -> [(&'static str, &str); 5] {
    [("key", &new.id), ("name", &new.name), ("address", &new.address), ("login", &new.login), ("email", &new.mailbox)]
}

/// On which page something did not fit.
#[derive(Clone, Copy)]
enum Place {
    New,
    Known,
}

fn refusal(unfit: &Unfit, place: Place) -> Refusal {
    match (unfit, place) {
        (Unfit::Key(_), _) => Refusal::OrganizationKey,
        (Unfit::KeyTaken(_), _) => Refusal::OrganizationTaken,
        (Unfit::Name | Unfit::Language(_), _) => Refusal::OrganizationName,
        (Unfit::Address(_), _) | (Unfit::Host(_), Place::New) => Refusal::OrganizationAddress,
        (Unfit::HostTaken(..), Place::New) => Refusal::AddressTaken,
        (Unfit::DomainUsed(domain), _) => Refusal::DomainUsed { domain: domain.clone() },
        (Unfit::DomainTaken(..), Place::New) => Refusal::LoginElsewhere,
        (Unfit::Host(_), Place::Known) => Refusal::HostMalformed,
        (Unfit::HostTaken(..), Place::Known) => Refusal::HostTaken,
        (Unfit::DomainTaken(..), Place::Known) => Refusal::DomainTaken,
    }
}

async fn refuse(admitted: Admitted<Operators>, page: &str, wrong: Vec<Refusal>, kept: &[(&str, &str)]) -> Decision<Go> {
    admitted.signed.refuse_keeping(page, wrong, kept).await
}

async fn place(core: &Core, caller: &Caller, id: &str, change: &PlaceChange) -> Decision<Go> {
    let mut admitted = Admitted::<Operators>::governing(core, caller).await?;
    let (page, actor, now) = (address(id), admitted.signed.actor(caller), admitted.signed.now);
    let tx = &mut admitted.signed.tx;
    let found = find(tx, id).await?;
    let (kept, told) = match change {
        PlaceChange::AddHost(host) => (("host", host), tenants::bind(tx, host, Some(id)).await?.map(|()| format!("+ {host}"))),
        PlaceChange::AddDomain(domain) => {
            let owned = tenants::own_domain(tx, domain, id).await?;
            (("domain", domain), owned.map(|()| format!("+ @{domain}")))
        }
        PlaceChange::RemoveDomain(domain) => {
            (("undomain", domain), disown(tx, id, domain).await?.map(|()| format!("- @{domain}")))
        }
        PlaceChange::RemoveHost(host) => (("host", host), unbind(tx, &found, host).await?.map(|()| format!("- {host}"))),
    };
    let told = match told {
        Ok(told) => told,
        Err(Unfit::Host(_)) if kept.0 == "domain" => {
            return refuse(admitted, &page, vec![Refusal::DomainMalformed], &[(kept.0, kept.1)]).await;
        }
        Err(unfit) => return refuse(admitted, &page, vec![refusal(&unfit, Place::Known)], &[(kept.0, kept.1)]).await,
    };
    tenants::audit(tx, id, &actor, ("tenant_changed", &told), now).await?;
    if *id != *admitted.signed.tenant.id {
        admitted.signed.record(caller, "tenant_changed", "succeeded", Some(&format!("{id} {told}"))).await?;
    }
    let go = admitted.signed.done(&page, "organizations-done").await?;
    core.cache.forget();
    Ok(go)
}

/// Takes a further host from an organization. That of its address stays: mails lead there.
async fn unbind(tx: &mut Tx, found: &Tenant, host: &str) -> Decision<Result<(), Unfit>> {
    let theirs = tenant::hosts(tx).await?.into_iter().any(|(known, owner)| known == host && owner.as_ref() == Some(&found.id));
    if !theirs || base_host(found)? == host {
        return Err(Fault::NotFound.into());
    }
    tenant::remove_host(tx, host).await?;
    Ok(Ok(()))
}

/// Takes a domain from an organization in which nobody is called by it.
async fn disown(tx: &mut Tx, id: &str, domain: &str) -> Decision<Result<(), Unfit>> {
    match tenants::disown_domain(tx, domain, id).await? {
        Ok(true) => Ok(Ok(())),
        Ok(false) | Err(Unfit::Host(_)) => Err(Fault::NotFound.into()),
        Err(unfit) => Ok(Err(unfit)),
    }
}

/// The link goes where it went before.
async fn invite_again(core: &Core, caller: &Caller, id: &str) -> Decision<Go> {
    let mut admitted = Admitted::<Operators>::inviting(core, caller).await?;
    let page = address(id);
    let signed = &mut admitted.signed;
    find(&mut signed.tx, id).await?;
    let person = awaited(&mut signed.tx, id).await?.ok_or(Fault::NotFound)?;
    // Another operator may be at it: whoever comes second sees what was sent, and waits.
    guard::take(&mut signed.tx, id, &[Scope::account(id, &person.id, "other").guard()]).await?;
    match invite::give(core, caller, signed, &person).await? {
        Ok(()) => admitted.signed.done(&page, "organizations-invited").await,
        Err(refusal) => admitted.signed.refuse(&page, vec![refusal]).await,
    }
}
