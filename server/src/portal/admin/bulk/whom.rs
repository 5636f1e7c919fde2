//! Whom it is for: everybody is of the administrator's own organization before anything is done for one.

use std::collections::BTreeSet;

use app::contract::{
    Caller, Fault,
    admin::{
        Search,
        bulk::{Act, Whom},
    },
};
use app::policy::HelpDesk;

use crate::{
    portal::{
        Core,
        admin::{
            admit::{Admitted, Help},
            search,
        },
        session::Signed,
        trouble::Decision,
    },
    store::user::User,
};

/// Their ids and user ids, each once, in the order of user ids; one more than there may be, if there are more.
pub(super) async fn people(core: &Core, caller: &Caller, act: Act, whom: Whom) -> Decision<Vec<(String, String)>> {
    let mut admitted = may(core, caller, act).await?;
    let mut people = match whom {
        Whom::Ticked(ids) => ticked(&mut admitted, &ids, act.most()).await?,
        Whom::Everybody(asked) => found(&mut admitted.signed, asked, act.most()).await?,
    };
    people.sort_by(|one, other| one.login.cmp(&other.login));
    // Who was found for two reasons stands on two pages of the search.
    people.dedup_by(|one, other| one.id == other.id);
    Ok(people.into_iter().map(|person| (person.id, person.login)).collect())
}

/// Lets somebody in who may do that for several.
pub(super) async fn may(core: &Core, caller: &Caller, act: Act) -> Decision<Admitted<Help>> {
    let admitted = Admitted::<Help>::read_fresh(core, caller).await?;
    if acts(&admitted.signed).contains(&act) { Ok(admitted) } else { Err(Fault::Denied.into()) }
}

/// What the administrator may do for several: what they may do for one.
pub(in crate::portal::admin) fn acts(signed: &Signed) -> Vec<Act> {
    let areas = signed.user.areas();
    let makes = signed.policy.helps_by() >= HelpDesk::Temporary;
    Act::ALL.into_iter().filter(|act| areas.contains(&act.area()) && (makes || *act != Act::Temporary)).collect()
}

async fn ticked(admitted: &mut Admitted<Help>, ids: &str, most: usize) -> Decision<Vec<User>> {
    let ids: BTreeSet<&str> = ids.split_whitespace().take(most.saturating_add(1)).collect();
    let mut people = Vec::with_capacity(ids.len());
    for id in ids {
        people.push(admitted.person(id).await?);
    }
    Ok(people)
}

async fn found(signed: &mut Signed, asked: Search, most: usize) -> Decision<Vec<User>> {
    let mut people = Vec::new();
    let mut after = Some(String::new());
    while let Some(from) = after.filter(|_| asked.is_asked() && people.len() <= most) {
        let hits = search::all(signed, &Search { after: from, ..asked.clone() }).await?;
        people.extend(hits.people);
        after = hits.next;
    }
    Ok(people)
}
