//! One after the other, by the right of the session that asked for it: what that session may not do any more, or would have to prove again,
//! stops the work between two people.

use app::contract::{Caller, Fault, Refusal, admin::bulk::Act};
use tracing::warn;

use super::{LEASE_S, address, whom};
use crate::{
    courier::Letter,
    jobs::{Errand, behind_everything},
    portal::{
        Core,
        admin::{
            accounts,
            admit::{Accounts, Admitted, Help},
            groups, help, invite,
        },
        notice::LIFE,
        people::mailboxes,
        session::Signed,
        trouble::{Decision, Trouble},
    },
    store::{
        Tx,
        bulk::{self, Bulk, DONE, HELPED, Turn, WAITING},
        event::{self, Event},
        group,
        user::User,
    },
};

/// What is worked on, and under which name.
pub(super) struct Run {
    pub(super) tenant: String,
    pub(super) id: String,
    pub(super) name: String,
    pub(super) act: Act,
    pub(super) group: Option<String>,
    pub(super) by: User,
}

/// [`Event::kind`] of what is done for several people; its detail is the act, for how many it is, and how many were helped and refused so
/// far, and the name of a group.
const SEVERAL_HELPED: &str = "several_helped";

/// Begins to work, and does not wait for the end.
pub(super) fn begin(core: &Core, caller: &Caller, run: Run) {
    let (core, caller) = (core.clone(), Caller { unattended: true, ..caller.clone() });
    tokio::spawn(async move {
        let Err(trouble) = through(&core, &caller, &run).await else { return };
        if let Trouble::Inside(cause) = &trouble {
            warn!(error = format!("{cause:#}"), "help for several people stands still");
        }
        // Without a database it stands still by itself, and can be gone on with a minute later.
        stop(&core, &caller, &run).await.unwrap_or_else(|error| warn!(error = format!("{error:#}"), "it was not stopped"));
    });
}

async fn stop(core: &Core, caller: &Caller, run: &Run) -> anyhow::Result<()> {
    let mut tx = core.db.write().await?;
    if bulk::leave(&mut tx, &run.tenant, &run.id, &run.name, WAITING).await? {
        ended(core, &mut tx, caller, (run, "stopped")).await?;
    }
    tx.commit().await
}

async fn through(core: &Core, caller: &Caller, run: &Run) -> Decision<()> {
    loop {
        let mut tx = core.db.read().await?;
        let next = bulk::next(&mut tx, &run.tenant, &run.id, &run.name).await?;
        drop(tx);
        let Some(turn) = next else { break };
        match behind_everything(one(core, caller, run, &turn.user_id)).await {
            Ok((signed, outcome)) => note(core, signed, run, turn, outcome).await?,
            Err(Trouble::Fault(Fault::Denied | Fault::Oneself | Fault::OutOfReach | Fault::NotAllowed)) => {
                // It is this person who is out of reach, or the work is over for all.
                whom::may(core, caller, run.act).await?;
                refuse(core, run, turn, Refusal::PersonOutOfReach).await?;
            }
            Err(Trouble::Fault(Fault::NotFound)) => refuse(core, run, turn, Refusal::PersonUnknown).await?,
            Err(trouble) => return Err(trouble),
        }
    }
    let mut tx = core.db.write().await?;
    if bulk::leave(&mut tx, &run.tenant, &run.id, &run.name, DONE).await? {
        ended(core, &mut tx, caller, (run, "succeeded")).await?;
    }
    Ok(tx.commit().await?)
}

/// It is over, or stands still: that is on record, and told to whoever asked for it, if they want to know.
async fn ended(core: &Core, tx: &mut Tx, caller: &Caller, (run, result): (&Run, &str)) -> anyhow::Result<()> {
    let now = core.clock.now();
    let Some(bulk) = record(tx, caller, run, (result, now)).await?.filter(|bulk| bulk.mail) else { return Ok(()) };
    let letter = Letter::SeveralHelped {
        act: run.act.name().to_owned(),
        people: bulk.people,
        helped: bulk.passed - bulk.refused,
        refused: bulk.refused,
        path: address(&run.id),
    };
    let elsewhere = mailboxes(tx, &run.by).await?.into_iter().next();
    let Some(to) = run.by.mail.clone().or(elsewhere) else { return Ok(()) };
    let errand = Errand::Letter { to, language: run.by.language.clone(), letter };
    errand.push(tx, &core.keys, &run.tenant, now, now + LIFE).await
}

/// That it begins or ends, with what became of it so far: the events of those who were helped stand at them alone.
pub(super) async fn record(tx: &mut Tx, caller: &Caller, run: &Run, (result, now): (&str, i64)) -> anyhow::Result<Option<Bulk>> {
    let Some(bulk) = bulk::get(tx, &run.tenant, &run.by.id, &run.id).await? else { return Ok(None) };
    let event = Event {
        at: now,
        kind: SEVERAL_HELPED.into(),
        login: run.by.login.clone(),
        user_id: Some(run.by.id.clone()),
        role: run.by.roles.clone(),
        result: Some(result.into()),
        detail: Some(detail(run, &bulk)),
        address: caller.address.to_string(),
        agent: caller.agent.clone(),
        ..Event::default()
    };
    event::record(tx, &run.tenant, &event).await?;
    Ok(Some(bulk))
}

fn detail(run: &Run, bulk: &Bulk) -> String {
    let told = format!("{} {} {} {}", run.act.name(), bulk.people, bulk.passed - bulk.refused, bulk.refused);
    run.group.as_ref().map_or_else(|| told.clone(), |group| format!("{told} {group}"))
}

/// The password that was made, where one was; or why not, and then nothing was written.
type Outcome = Result<Option<String>, Refusal>;

/// Helps one of them, in the transaction that notes it.
async fn one(core: &Core, caller: &Caller, run: &Run, id: &str) -> Decision<(Signed, Outcome)> {
    Ok(match run.act {
        Act::Link => {
            let signed = Signed::sending_for(core, caller, id).await?;
            let (mut admitted, person) = Admitted::<Help>::reaching(signed, caller, id).await?;
            let given = help::link::give(core, caller, &mut admitted, &person).await?;
            (admitted.signed, given.map(|()| None))
        }
        Act::Temporary => {
            let (admitted, given) = help::temporary::give(core, caller, id, "").await?;
            let first = |refusals: Vec<Refusal>| refusals.into_iter().next().unwrap_or(Refusal::DirectoryRefused);
            (admitted.signed, given.map(|made| Some(made.as_str().to_owned())).map_err(first))
        }
        Act::Invite => {
            let signed = Signed::sending_for(core, caller, id).await?;
            let (mut admitted, person) = Admitted::<Accounts>::reaching(signed, caller, id).await?;
            let given = invite::give(core, caller, &mut admitted.signed, &person).await?;
            (admitted.signed, given.map(|()| None))
        }
        Act::Lift => {
            let (mut admitted, person) = Admitted::helping(core, caller, id).await?;
            help::open(core, caller, &mut admitted, &person).await?;
            (admitted.signed, Ok(None))
        }
        Act::End => {
            let (mut admitted, person) = Admitted::helping(core, caller, id).await?;
            help::end(caller, &mut admitted, &person).await?;
            (admitted.signed, Ok(None))
        }
        Act::Put | Act::Take => {
            let signed = Signed::fresh_for(core, caller, id).await?;
            let (mut admitted, person) = Admitted::<Accounts>::reaching(signed, caller, id).await?;
            let group = run.group.as_deref().unwrap_or_default();
            let known = group::by_name(&mut admitted.signed.tx, &run.tenant, group).await?;
            if known.is_none() {
                return Ok((admitted.signed, Err(Refusal::GroupUnknown)));
            }
            groups::set(&mut admitted, caller, (group, &person), run.act == Act::Put).await?;
            (admitted.signed, Ok(None))
        }
        Act::Forget => {
            let (mut admitted, person) = Admitted::helping(core, caller, id).await?;
            accounts::forget_all(core, caller, &mut admitted, &person).await?;
            (admitted.signed, Ok(None))
        }
    })
}

/// It is done and noted, or neither: whoever took over meanwhile may have been first.
async fn note(core: &Core, mut signed: Signed, run: &Run, turn: Turn, outcome: Outcome) -> Decision<()> {
    let secret = match &outcome {
        Ok(Some(made)) => Some(core.keys.seal(&bound_to(&signed, &run.id, turn.place), made.as_bytes())),
        _ => None,
    };
    let outcome = match outcome {
        Ok(_) => HELPED.to_owned(),
        Err(refusal) => serde_json::to_string(&refusal)?,
    };
    let turn = Turn { outcome: Some(outcome), secret, ..turn };
    if bulk::note(&mut signed.tx, &run.tenant, &run.id, &turn, signed.now + LEASE_S).await? {
        signed.tx.commit().await?;
    }
    Ok(())
}

async fn refuse(core: &Core, run: &Run, turn: Turn, refusal: Refusal) -> Decision<()> {
    let mut tx = core.db.write().await?;
    let turn = Turn { outcome: Some(serde_json::to_string(&refusal)?), ..turn };
    bulk::note(&mut tx, &run.tenant, &run.id, &turn, core.clock.now() + LEASE_S).await?;
    Ok(tx.commit().await?)
}

/// A password is shown to whoever asked for it, and to nobody else.
pub(super) fn bound_to(signed: &Signed, id: &str, place: i64) -> String {
    format!("bulk {} {} {id} {place}", signed.tenant.id, signed.user.id)
}
