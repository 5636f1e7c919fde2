//! First step: who are you? Every user id gets the same answer (profile `nist`), or the original's pages after the bot check.

use anyhow::Result;
use app::{
    contract::{Caller, Go, Grant, Place, Refusal, Secret, recover::Identify},
    policy::{Login, LoginFault, fold_typed},
};

use super::{
    begin::{Beginning, begin},
    stage::Stage,
    turn::END,
};
use crate::{
    crypto::secret,
    portal::{
        Core, bounded,
        front::back,
        place,
        puzzle::{Effort, Lock},
        subject::Subject,
        throttle::Scope,
        trouble::Decision,
    },
    store::{Tx, challenge::RESET, event, event::Event, flow, flow::Flow, guard, tenant::Tenant},
};

/// Starts a flow, or says on the first page why not.
pub(super) async fn identify(core: &Core, caller: &Caller, form: &Identify) -> Decision<Go> {
    let mut tx = core.db.write().await?;
    if let Some(go) = already_under_way(core, caller, &mut tx, form).await? {
        return Ok(go);
    }
    if let Some(refusal) = refuse(core, caller, &mut tx, form).await? {
        tx.commit().await?;
        return Ok(back(caller, "/recover", &refusal.code(), &form.login));
    }
    let tenant = core.tenant_of(&mut tx, caller, &form.login).await?;
    let cookie = secret();
    let flow = first_step(core, caller, &mut tx, &tenant, form, &cookie).await?;
    flow::insert(&mut tx, &flow).await?;
    tx.commit().await?;
    let at = if flow.ended_at.is_some() { END } else { "/recover" };
    Ok(Go::to(at).with(Grant::Flow(cookie)))
}

/// Back and double click: the same form once more, from a browser whose flow it started.
async fn already_under_way(core: &Core, caller: &Caller, tx: &mut Tx, form: &Identify) -> Result<Option<Go>> {
    let Some(hash) = core.flow_hash(caller) else { return Ok(None) };
    let Some(flow) = flow::by_cookie(tx, &hash).await? else { return Ok(None) };
    let same = flow.login == fold_typed(&form.login) && flow.ended_at.is_none() && flow.ends_at > core.clock.now();
    let spent = core.is_spent(tx, caller, &form.bot.puzzle).await?;
    Ok((same && spent).then(|| Go::to("/recover")))
}

async fn refuse(core: &Core, caller: &Caller, tx: &mut Tx, form: &Identify) -> Result<Option<Refusal>> {
    let now = core.clock.now();
    if !caller.accepts_cookies {
        let event = Event {
            at: now,
            kind: "reset".into(),
            login: fold_typed(&form.login),
            result: Some("failed".into()),
            detail: Some("cookies_disabled".into()),
            address: caller.address.to_string(),
            agent: caller.agent.clone(),
            ..Event::default()
        };
        // Nothing stands before this: whoever sends it all day long, from wherever in their network, must not fill the reports.
        let network = core.network(caller.address);
        guard::take(tx, "-", &[&format!("a:{network}")]).await?;
        bounded::record(tx, place(caller), (&network, 1), event).await?;
        return Ok(Some(Refusal::CookiesDisabled));
    }
    match Login::parse(&form.login) {
        Ok(_) => {}
        Err(LoginFault::Empty) => return Ok(Some(Refusal::LoginMissing)),
        Err(_) => return Ok(Some(Refusal::LoginMalformed)),
    }
    let lock = Lock { place: place(caller), form: "identify", flow: "-" };
    if let Err(refusal) = core.pass_puzzle(tx, caller, (lock, Effort::Usual), &form.bot).await? {
        return Ok(Some(refusal));
    }
    let network = core.network(caller.address);
    guard::take(tx, "-", &[&format!("a:{network}")]).await?;
    let live = flow::live_in_network(tx, &network, now).await?;
    Ok((live >= core.limit(&network, core.limits.flows_per_address)).then_some(Refusal::TooManyFlows))
}

async fn first_step(
    core: &Core,
    caller: &Caller,
    tx: &mut Tx,
    tenant: &Tenant,
    form: &Identify,
    cookie: &Secret,
) -> Result<Flow> {
    let now = core.clock.now();
    let login = fold_typed(&form.login);
    let policy = tenant.policy.clone().unwrap_or_default();
    let subject = Subject::by_login(tx, &core.keys, tenant, &login, now).await?;
    let reason = subject.eligible(tenant, core.directory.as_ref()).await.err();
    let of = Beginning { purpose: RESET, cookie, login: &login, user_id: &subject.id, language: None };
    let mut flow = Flow { code: reason.map(|reason| reason.code().to_owned()), ..begin(core, caller, tenant, &of) };
    let progress = progress(&flow, &subject);
    event::record(tx, &tenant.id, &progress).await?;
    if !policy.is_neutral() {
        speak_plainly(tx, &mut flow, &progress, reason, now).await?;
    }
    Ok(flow)
}

fn progress(flow: &Flow, subject: &Subject) -> Event {
    Event {
        at: flow.created_at,
        kind: "progress".into(),
        login: flow.login.clone(),
        user_id: subject.user.as_ref().map(|user| user.id.clone()),
        role: subject.user.as_ref().map(|user| user.roles.clone()).unwrap_or_default(),
        detail: Some("userid_entered".into()),
        flow_id: Some(flow.id.clone()),
        address: flow.address.clone(),
        agent: flow.agent.clone(),
        ..Event::default()
    }
}

/// Where answers are plain: refusals with their codes right away, and no more than five attempts an hour.
async fn speak_plainly(
    tx: &mut Tx,
    flow: &mut Flow,
    progress: &Event,
    reason: Option<crate::portal::subject::Ineligible>,
    now: i64,
) -> Result<()> {
    let account = Scope::account(&flow.tenant_id, &flow.user_id, &flow.side);
    guard::take(tx, &flow.tenant_id, &[account.guard()]).await?;
    let (stage, result, detail) = if let Some(reason) = reason {
        (Stage::Refused, "failed", reason.detail())
    } else if account.closed(tx, now).await?.is_some() {
        (Stage::Throttled, "blocked", "too_many_attempts")
    } else if account.count_start(tx, now).await? {
        account.close_for_a_day(tx, now).await?;
        (Stage::Throttled, "blocked", "too_many_attempts")
    } else {
        return Ok(());
    };
    stage.name().clone_into(&mut flow.step);
    flow.ended_at = Some(now);
    let end = Event { kind: "reset".into(), result: Some(result.into()), detail: Some(detail.into()), ..progress.clone() };
    event::record(tx, &flow.tenant_id, &end).await
}

impl Core {
    /// The tenant that a user id belongs to at this host. A bound host has one; on a shared host the domain of the user id decides, then
    /// `whr`; otherwise the attempt stays unbranded and leads nowhere.
    pub async fn tenant_of(&self, tx: &mut Tx, caller: &Caller, login: &str) -> Result<Tenant> {
        match &caller.place {
            Place::Tenant(tenant) => self.tenant_now(tx, tenant.as_str()).await,
            Place::Shared => {
                let sites = self.sites().await?;
                let domain = Login::parse(login).ok().map(|login| login.domain().to_owned());
                let id = domain
                    .as_deref()
                    .and_then(|domain| sites.by_domain(domain))
                    .or_else(|| sites.by_hint(caller.hint.as_deref()).map(|(tenant, _)| tenant));
                self.tenant_now(tx, id.map_or("-", |id| id.as_str())).await
            }
        }
    }

    async fn is_spent(&self, tx: &mut Tx, caller: &Caller, puzzle: &str) -> Result<bool> {
        let Some(random) = puzzle.split('.').nth(2) else { return Ok(false) };
        crate::store::spent::is_spent(tx, place(caller), &format!("puzzle:{random}")).await
    }
}
