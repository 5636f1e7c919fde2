//! The same help for several people at once. It is worked through in the background, by the right of the session that asked for it: each
//! person in a transaction of their own, so that one who cannot be helped does not keep the others from it.

mod page;
mod whom;
mod work;

use app::contract::{
    Bulk, Caller, Fault, Go, Refusal,
    admin::{
        bulk::{Act, BulkForm, BulkPage, BulksPage, Whom},
        imports::Part,
    },
};
use async_trait::async_trait;

pub(super) use whom::acts;

use super::{
    admit::{Admitted, Help},
    into_fault,
};
use crate::{
    crypto,
    portal::{Core, session::Signed, trouble::Decision},
    store::{
        bulk::{self, DONE, WAITING, WORKING},
        group,
    },
};

/// The desk's first page.
const DESK: &str = "/admin/people/bulk";
/// Seconds until what stands still can be gone on with.
const LEASE_S: i64 = 60;

#[async_trait]
impl Bulk for Core {
    async fn bulks(&self, caller: &Caller, told: bool) -> Result<BulksPage, Fault> {
        page::desk(self, caller, told).await.map_err(into_fault(caller, "admin bulks"))
    }

    async fn bulk(&self, caller: &Caller, id: String) -> Result<BulkPage, Fault> {
        page::one(self, caller, &id).await.map_err(into_fault(caller, "admin bulk"))
    }

    async fn begin_bulk(&self, caller: &Caller, form: BulkForm) -> Result<Go, Fault> {
        begin(self, caller, form).await.map_err(into_fault(caller, "admin bulk begin"))
    }

    async fn pause_bulk(&self, caller: &Caller, id: String, paused: bool) -> Result<Go, Fault> {
        pause(self, caller, &id, paused).await.map_err(into_fault(caller, "admin bulk pause"))
    }

    async fn show_passwords(&self, caller: &Caller, id: String) -> Result<Go, Fault> {
        show(self, caller, &id).await.map_err(into_fault(caller, "admin bulk show"))
    }

    async fn outcomes(&self, caller: &Caller, id: String, after: Option<String>) -> Result<Part, Fault> {
        page::outcomes(self, caller, &id, after.as_deref()).await.map_err(into_fault(caller, "admin bulk outcomes"))
    }
}

fn address(id: &str) -> String {
    format!("{DESK}/{id}")
}

/// Asks for it. Help for everybody whom a search finds waits for a second press: nobody has seen all of them.
async fn begin(core: &Core, caller: &Caller, BulkForm { act, whom, group, mail }: BulkForm) -> Decision<Go> {
    let act = Act::parse(&act).ok_or(Fault::Malformed)?;
    let ticked = matches!(whom, Whom::Ticked(_));
    let people = whom::people(core, caller, act, whom).await?;
    let Admitted { mut signed, .. } = Admitted::<Help>::gathering(core, caller).await?;
    let (tenant, now) = (signed.tenant.id.clone(), signed.now);
    let group = group_of(&mut signed, act, &group).await?;
    let wrong = match people.len() {
        _ if act.takes_group() && group.is_none() => Some(Refusal::GroupUnknown),
        0 => Some(Refusal::PeopleMissing),
        many if many > act.most() => Some(Refusal::PeopleTooMany { most: act.most() as u32 }),
        _ if bulk::is_busy(&mut signed.tx, &tenant, &signed.user.id, now).await? => Some(Refusal::BulkBusy),
        _ => None,
    };
    if let Some(wrong) = wrong {
        return signed.refuse(DESK, vec![wrong]).await;
    }
    let one = bulk::Bulk {
        id: crypto::id(),
        user_id: signed.user.id.clone(),
        act: act.name().to_owned(),
        state: if ticked { WORKING } else { WAITING }.to_owned(),
        run: crypto::id(),
        people: people.len() as i64,
        passed: 0,
        refused: 0,
        created_at: now,
        leased_until: now + LEASE_S,
        shown_at: None,
        mail,
        group_name: group.clone(),
    };
    bulk::give_way(&mut signed.tx, &tenant, &signed.user.id).await?;
    bulk::insert(&mut signed.tx, &tenant, &one, &people).await?;
    let page = address(&one.id);
    let run = work::Run { tenant, id: one.id, name: one.run, act, group, by: signed.user.clone() };
    if ticked {
        work::record(&mut signed.tx, caller, &run, ("started", now)).await?;
    }
    signed.tx.commit().await?;
    if ticked {
        work::begin(core, caller, run);
    }
    Ok(Go::to(page))
}

/// The group that it is about, if there is one of that name.
async fn group_of(signed: &mut Signed, act: Act, name: &str) -> Decision<Option<String>> {
    if !act.takes_group() {
        return Ok(None);
    }
    let found = group::by_name(&mut signed.tx, &signed.tenant.id, name).await?;
    Ok(found.map(|group| group.name))
}

/// Stops it between two people, or goes on with it, by the right of whoever says so.
async fn pause(core: &Core, caller: &Caller, id: &str, paused: bool) -> Decision<Go> {
    let Admitted { mut signed, .. } = Admitted::<Help>::gathering(core, caller).await?;
    let (tenant, now) = (signed.tenant.id.clone(), signed.now);
    let found = bulk::get(&mut signed.tx, &tenant, &signed.user.id, id).await?.ok_or(Fault::NotFound)?;
    let act = Act::parse(&found.act).ok_or(Fault::NotFound)?;
    let run = work::Run { tenant, id: found.id, name: crypto::id(), act, group: found.group_name, by: signed.user.clone() };
    let tx = &mut signed.tx;
    let (result, changed) = if paused {
        ("stopped", bulk::pause(tx, &run.tenant, id).await?)
    } else {
        ("started", bulk::claim(tx, &run.tenant, id, &run.name, (now, now + LEASE_S)).await?)
    };
    if changed {
        work::record(tx, caller, &run, (result, now)).await?;
    }
    signed.tx.commit().await?;
    if changed && !paused {
        work::begin(core, caller, run);
    }
    Ok(Go::to(address(id)))
}

/// Shows the passwords that were made, for a short time: looking at a page alone uses nothing up.
async fn show(core: &Core, caller: &Caller, id: &str) -> Decision<Go> {
    let Admitted { mut signed, .. } = Admitted::<Help>::gathering(core, caller).await?;
    let tenant = signed.tenant.id.clone();
    let found = bulk::get(&mut signed.tx, &tenant, &signed.user.id, id).await?.ok_or(Fault::NotFound)?;
    if found.state == DONE {
        bulk::show_secrets(&mut signed.tx, &tenant, id, signed.now).await?;
        signed.tx.commit().await?;
    }
    Ok(Go::to(address(id)))
}
