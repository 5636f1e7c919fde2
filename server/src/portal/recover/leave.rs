//! Side exits: more time, giving up, and asking an administrator.

use app::contract::{
    Caller, Go, Refusal,
    recover::{BotCheck, Notice},
};

use super::{
    stage::{Stage, cancelled, contacted},
    turn::{Entry, Turn, stay},
};
use crate::{
    courier::Letter,
    jobs::Errand,
    portal::{
        Core,
        puzzle::{Effort, Lock},
        subject::Ineligible,
        support_code,
        trouble::Decision,
    },
    store::{flow::Flow, guard, tally},
};

const HOUR: i64 = 3600;
/// Mails to administrators an hour; what comes after is counted and told in one digest.
const CONTACTS_PER_TENANT: i64 = 20;

/// Adds time, once.
pub(super) async fn extend(core: &Core, caller: &Caller) -> Decision<Go> {
    let Entry::Open(mut turn) = Turn::open(core, caller).await? else { return Ok(stay()) };
    if turn.flow.extended {
        return Ok(stay());
    }
    turn.flow.extended = true;
    turn.say(&Notice::Extended);
    turn.go().await
}

/// What stood in the way of somebody from the start. They did not just walk away, or change their mind: the report names it.
pub(super) fn hindered(flow: &Flow) -> Option<Ineligible> {
    flow.code.as_deref().and_then(Ineligible::by_code)
}

/// Gives up.
pub(super) async fn cancel(core: &Core, caller: &Caller) -> Decision<Go> {
    let Entry::Open(turn) = Turn::open(core, caller).await? else { return Ok(stay()) };
    let (result, detail) = match hindered(&turn.flow) {
        Some(reason) => ("failed", reason.detail()),
        None => ("cancelled", cancelled(turn.stage())),
    };
    turn.end(Stage::Cancelled, result, detail).await
}

/// Asks the administrators. The page is the same for all; a mail goes out only for real accounts, at most one a day for each, and at most
/// twenty an hour for a tenant, then one that says how many there were. Where the tenant names a way of its own (P12), nothing is sent.
pub(super) async fn contact(core: &Core, caller: &Caller, bot: &BotCheck) -> Decision<Go> {
    let Entry::Open(mut turn) = Turn::open_for_contact(core, caller).await? else { return Ok(stay()) };
    if turn.policy.contact.is_some() {
        return Ok(stay());
    }
    let asked = Lock { place: crate::portal::place(caller), form: "contact", flow: &turn.flow.id };
    if let Err(refusal) = core.pass_puzzle(&mut turn.tx, caller, (asked, Effort::Usual), bot).await? {
        let refusals = serde_json::to_string::<[Refusal]>(&[refusal])?;
        turn.flow.refusals = refusals;
        return turn.keep("/recover/contact").await;
    }
    ask(core, &mut turn).await?;
    let detail = contacted(turn.method(), &turn.passed);
    turn.end(Stage::Contacted, "contacted_admin", &detail).await
}

async fn ask(core: &Core, turn: &mut Turn) -> anyhow::Result<()> {
    let (now, tenant) = (turn.now, turn.flow.tenant_id.clone());
    let of_user = format!("u:{}:contact", turn.flow.user_id);
    guard::take(&mut turn.tx, &tenant, &["n:contact"]).await?;
    let today = tally::since(&mut turn.tx, &tenant, &of_user, now - 24 * HOUR).await?.count;
    let this_hour = tally::since(&mut turn.tx, &tenant, "n:contact", now - HOUR).await?.count;
    let real = turn.subject.user.is_some() && today == 0;
    // Counted is what goes out: who asks again meanwhile does not make the person wait longer. Both cases write the same.
    for name in if real { [of_user.as_str(), "n:contact"] } else { ["n:blank"; 2] } {
        tally::add(&mut turn.tx, &tenant, name, now).await?;
    }
    let errand = match this_hour.cmp(&CONTACTS_PER_TENANT) {
        _ if !real => Errand::Blank,
        std::cmp::Ordering::Less => Errand::Helpers {
            letter: Letter::ContactAdmin {
                login: turn.flow.login.clone(),
                name: turn.subject.user.as_ref().map(|user| user.display_name.clone()),
                support_code: support_code::of(&turn.flow.id),
            },
        },
        std::cmp::Ordering::Equal => Errand::HelpersDigest { since: now },
        std::cmp::Ordering::Greater => Errand::Blank,
    };
    errand.push(&mut turn.tx, &core.keys, &tenant, now, now + 24 * HOUR).await
}
