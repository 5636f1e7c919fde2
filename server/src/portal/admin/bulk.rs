//! The same help for several people at once, each in a transaction of their own: one who cannot be helped does not keep the others from it.

use app::contract::{
    Caller, Fault, Go, Refusal,
    admin::bulk::{Act, BulkPage, MOST, Outcome},
};

use super::{
    accounts,
    admit::{Admitted, Help, Ways},
    help,
};
use crate::{
    portal::{
        Core,
        session::Signed,
        trouble::{Decision, Trouble},
    },
    store::user::User,
};

/// Where it is told.
const PAGE: &str = "/admin/people/bulk";

pub(super) async fn page(core: &Core, caller: &Caller, told: bool) -> Decision<BulkPage> {
    let Admitted { signed, .. } = Admitted::<Help>::read(core, caller).await?;
    let kept = signed.all_kept(PAGE, told).unwrap_or_default();
    let outcome = |(login, json): (String, String)| Outcome { login, refusal: serde_json::from_str(&json).unwrap_or_default() };
    Ok(BulkPage {
        outcomes: kept.into_iter().map(outcome).collect(),
        refusals: signed.refusals(PAGE, told),
        done: signed.word(PAGE, told),
        frame: signed.frame(core, caller),
    })
}

pub(super) async fn all(core: &Core, caller: &Caller, act: &str, people: &str) -> Decision<Go> {
    let act = Act::parse(act).ok_or(Fault::Malformed)?;
    // Who may not do it at all is refused once, and not for each.
    match act {
        Act::Forget => drop(Admitted::<Ways>::read_fresh(core, caller).await?),
        _ => drop(Admitted::<Help>::read_fresh(core, caller).await?),
    }
    let ids: Vec<&str> = people.split_whitespace().collect();
    let wrong = match ids.len() {
        0 => Some(Refusal::PeopleMissing),
        many if many > MOST => Some(Refusal::PeopleTooMany { most: MOST as u32 }),
        _ => None,
    };
    if let Some(wrong) = wrong {
        return Signed::fresh(core, caller).await?.refuse(PAGE, vec![wrong]).await;
    }
    let people = known(core, caller, &ids).await?;
    let mut outcomes = Vec::new();
    for person in &people {
        let outcome = match one(core, caller, act, &person.id).await {
            Ok(refusal) => refusal,
            Err(Trouble::Fault(Fault::Denied)) => Some(Refusal::PersonOutOfReach),
            Err(trouble) => return Err(trouble),
        };
        outcomes.push((person.login.as_str(), serde_json::to_string(&outcome)?));
    }
    let kept: Vec<(&str, &str)> = outcomes.iter().map(|(login, outcome)| (*login, outcome.as_str())).collect();
    Signed::fresh(core, caller).await?.done_keeping(PAGE, act.word(), &kept).await
}

/// All of them, before anything is done for one.
async fn known(core: &Core, caller: &Caller, ids: &[&str]) -> Decision<Vec<User>> {
    let mut admitted = Admitted::<Help>::read(core, caller).await?;
    let mut people = Vec::new();
    for id in ids {
        people.push(admitted.person(id).await?);
    }
    Ok(people)
}

/// Helps one of them; or says why not, and then nothing happened.
async fn one(core: &Core, caller: &Caller, act: Act, id: &str) -> Decision<Option<Refusal>> {
    let signed = match act {
        Act::Link => {
            let (mut admitted, person) =
                Admitted::<Help>::reaching(Signed::sending_for(core, caller, id).await?, caller, id).await?;
            if let Err(refusal) = help::link::give(core, caller, &mut admitted, &person).await? {
                return Ok(Some(refusal));
            }
            admitted.signed
        }
        Act::Lift => {
            let (mut admitted, person) = Admitted::helping(core, caller, id).await?;
            help::open(core, caller, &mut admitted, &person).await?;
            admitted.signed
        }
        Act::End => {
            let (mut admitted, person) = Admitted::helping(core, caller, id).await?;
            help::end(caller, &mut admitted, &person).await?;
            admitted.signed
        }
        Act::Forget => {
            let (mut admitted, person) = Admitted::helping(core, caller, id).await?;
            accounts::forget_all(core, caller, &mut admitted, &person).await?;
            admitted.signed
        }
    };
    signed.tx.commit().await?;
    Ok(None)
}
