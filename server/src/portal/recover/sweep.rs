//! What nobody comes back for: attempts that ran out are reported, and what can serve nobody any more is forgotten.

use anyhow::Result;
use app::{contract::Refusal, policy::Method};

use super::{
    leave::hindered,
    stage::{Stage, abandoned, blocked},
};
use crate::{
    portal::{
        Core, people,
        throttle::{Scope, table::SECOND},
    },
    store::{
        bulk, challenge, event, event::Event, flow, flow::Flow, gate, guard, import, job, lockout, session, spent, tally, user,
    },
};

const HOUR: i64 = 3600;
const DAY: i64 = 24 * HOUR;

/// One round. Any node may do it at any time.
///
/// # Errors
/// If the database does not answer.
pub async fn sweep(core: &Core) -> Result<()> {
    let now = core.clock.now();
    let mut tx = core.db.read().await?;
    let overdue = flow::overdue(&mut tx, now, 500).await?;
    drop(tx);
    for flow in overdue {
        report(core, &flow, now).await?;
    }
    let mut tx = core.db.write().await?;
    flow::sweep(&mut tx, now - DAY).await?;
    challenge::sweep(&mut tx, now - DAY).await?;
    tally::sweep(&mut tx, now - DAY, now).await?;
    spent::sweep(&mut tx, now).await?;
    session::sweep(&mut tx, now).await?;
    lockout::sweep(&mut tx, now - DAY, (SECOND.name, now - SECOND.kept_s)).await?;
    job::sweep(&mut tx, now - DAY).await?;
    people::bury(&mut tx, now).await?;
    import::sweep(&mut tx, now - HOUR, now - 30 * DAY).await?;
    bulk::sweep(&mut tx, now - bulk::SHOWN_S, now - DAY, now - 30 * DAY).await?;
    tx.commit().await
}

/// Ends one overdue flow with its row in the report.
async fn report(core: &Core, found: &Flow, now: i64) -> Result<()> {
    let mut tx = core.db.write().await?;
    let typed = Scope::typed(&found.tenant_id, &found.typed_key, &found.side);
    let account = Scope::account(&found.tenant_id, &found.user_id, &found.side);
    guard::take(&mut tx, &found.tenant_id, &[typed.guard(), account.guard()]).await?;
    let Some(mut flow) = flow::by_id(&mut tx, &found.tenant_id, &found.id).await? else { return Ok(()) };
    if flow.ended_at.is_some() || flow.ends_at > now {
        return Ok(());
    }
    let passed = gate::passed(&mut tx, &flow.tenant_id, &flow.id).await?;
    let methods: Vec<Method> = passed.iter().filter_map(|name| Method::parse(name)).collect();
    let refusals: Vec<Refusal> = serde_json::from_str(&flow.refusals).unwrap_or_default();
    let method = flow.method.as_deref().and_then(Method::parse);
    let spent = refusals.iter().any(|refusal| matches!(refusal, Refusal::TooManySends { .. }));
    let (result, detail) = match (hindered(&flow), method) {
        (Some(reason), _) => ("failed", reason.detail().to_owned()),
        (None, Some(method)) if spent => ("blocked", blocked(method).to_owned()),
        _ if flow.purpose == challenge::INVITE => ("abandoned", "invitation_left".to_owned()),
        _ => ("abandoned", abandoned(Stage::of(&flow.step), method, &methods, !refusals.is_empty())),
    };
    let user = user::by_id(&mut tx, &flow.tenant_id, &flow.user_id).await?;
    let event = Event {
        at: now,
        kind: "reset".into(),
        login: flow.login.clone(),
        user_id: user.as_ref().map(|user| user.id.clone()),
        role: user.map(|user| user.roles).unwrap_or_default(),
        result: Some(result.into()),
        detail: Some(detail),
        methods: passed.join(" "),
        flow_id: Some(flow.id.clone()),
        address: flow.address.clone(),
        agent: flow.agent.clone(),
        ..Event::default()
    };
    event::record(&mut tx, &flow.tenant_id, &event).await?;
    flow.ended_at = Some(now);
    Stage::Expired.name().clone_into(&mut flow.step);
    flow::save(&mut tx, &flow).await?;
    tx.commit().await
}
