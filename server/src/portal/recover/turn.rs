//! One turn of a flow: everything that a post needs to decide, read inside the transaction that will hold the decision.

use anyhow::{Context, Result};
use app::{
    contract::{Caller, Fault, Go, Refusal, recover::Notice},
    policy::{
        Method, Policy,
        gates::{self, Next, Person},
    },
};

use super::{
    super::{Core, Trouble, subject::Subject, throttle::Scope, trouble::Decision},
    stage::Stage,
};
use crate::store::{Tx, event, event::Event, flow, flow::Flow, gate, guard, tenant::Tenant};

/// A flow whose turn it is. Nothing is kept unless it ends in [`Turn::go`].
pub(super) struct Turn {
    /// The transaction.
    pub tx: Tx,
    /// When.
    pub now: i64,
    /// The flow.
    pub flow: Flow,
    /// Its tenant, with the policy as it is at this moment.
    pub tenant: Tenant,
    /// The policy, or the default where none was saved.
    pub policy: Policy,
    /// The account, as it is at this moment.
    pub subject: Subject,
    /// What was proven so far.
    pub passed: Vec<Method>,
    /// The counters that the page shows.
    pub typed: Scope,
    /// The counters of the account.
    pub account: Scope,
}

/// How a flow is entered.
pub(super) enum Entry {
    /// It is this browser's turn.
    Open(Box<Turn>),
    /// The flow moved to another browser: the page says so.
    Elsewhere,
}

/// The page of an end. Only the form that ended an attempt leads there: links into the wizard begin a new one.
pub(super) const END: &str = "/recover/end";

/// Where a form without effect leads: the page where the flow stands.
pub(super) fn stay() -> Go {
    Go::to("/recover")
}

impl Turn {
    /// Enters the flow that the caller's cookie names.
    ///
    /// # Errors
    /// [`Fault::Expired`] if there is none or it is over.
    pub(super) async fn open(core: &Core, caller: &Caller) -> Decision<Entry> {
        Self::enter(core, caller, false).await
    }

    /// The same, also for a flow that just ended with a refusal: its page offers to ask an administrator.
    ///
    /// # Errors
    /// As [`Turn::open`].
    pub(super) async fn open_for_contact(core: &Core, caller: &Caller) -> Decision<Entry> {
        Self::enter(core, caller, true).await
    }

    async fn enter(core: &Core, caller: &Caller, refused_too: bool) -> Decision<Entry> {
        let hash = core.flow_hash(caller).ok_or(Fault::Expired)?;
        let mut tx = core.db.write().await?;
        let found = flow::by_cookie(&mut tx, &hash).await?.ok_or(Fault::Expired)?;
        if found.cookie_hash != hash {
            return Ok(Entry::Elsewhere);
        }
        Ok(Entry::Open(Box::new(Self::take_if(core, tx, &found, refused_too).await?)))
    }

    /// Takes the turn of a flow that was found. Guards come first: everybody who changes a flow holds the guards of its counters, so what
    /// is read after them cannot change until the end of the transaction.
    ///
    /// # Errors
    /// [`Fault::Expired`] if it is over.
    pub(super) async fn take(core: &Core, tx: Tx, found: &Flow) -> Decision<Self> {
        Self::take_if(core, tx, found, false).await
    }

    async fn take_if(core: &Core, mut tx: Tx, found: &Flow, refused_too: bool) -> Decision<Self> {
        let now = core.clock.now();
        let mut typed = Scope::typed(&found.tenant_id, &found.typed_key, &found.side);
        let mut account = Scope::account(&found.tenant_id, &found.user_id, &found.side);
        guard::take(&mut tx, "-", &[&format!("a:{}", found.network)]).await?;
        guard::take(&mut tx, &found.tenant_id, &[typed.guard(), account.guard()]).await?;
        let flow = flow::by_id(&mut tx, &found.tenant_id, &found.id).await?.ok_or(Fault::Expired)?;
        let refused = refused_too && matches!(Stage::of(&flow.step), Stage::Refused | Stage::Throttled);
        if flow.ended_at.is_some() && !refused || flow.ends_at <= now || flow.cookie_hash != found.cookie_hash {
            return Err(Fault::Expired.into());
        }
        let tenant = core.tenant_now(&mut tx, &flow.tenant_id).await?;
        let policy = tenant.policy.clone().unwrap_or_default();
        (typed, account) = (typed.under(&policy), account.under(&policy));
        let subject = Subject::by_id(&mut tx, &tenant, &flow.user_id, now).await?;
        let passed = gate::passed(&mut tx, &flow.tenant_id, &flow.id).await?;
        let passed = passed.iter().filter_map(|name| Method::parse(name)).collect();
        Ok(Self { tx, now, flow, tenant, policy, subject, passed, typed, account })
    }

    /// Where the flow stands.
    pub(super) fn stage(&self) -> Stage {
        Stage::of(&self.flow.step)
    }

    /// The method that was chosen.
    pub(super) fn method(&self) -> Option<Method> {
        self.flow.method.as_deref().and_then(Method::parse)
    }

    /// What the rule of gates knows of this person.
    pub(super) fn person(&self) -> Person {
        self.subject.person_now(&self.policy)
    }

    /// Whether the page may speak of the account: always where answers are plain, otherwise once a gate was passed.
    pub(super) fn may_speak(&self) -> bool {
        !self.policy.is_neutral() || !self.passed.is_empty()
    }

    /// Methods to choose from now.
    pub(super) fn offer(&self) -> Vec<Method> {
        if !self.may_speak() {
            return gates::first_offer(&self.policy);
        }
        match self.next() {
            Next::Choose(methods) => methods,
            Next::Enough | Next::Stuck => Vec::new(),
        }
    }

    /// Moves on to a stage, with a clean slate.
    pub(super) fn step(&mut self, stage: Stage) {
        stage.name().clone_into(&mut self.flow.step);
        self.flow.refusals = "[]".into();
        self.flow.notice = None;
        self.flow.typed = None;
        if stage != Stage::Prove {
            self.flow.method = None;
        }
        if stage.rank() > Stage::Renew.rank() {
            self.flow.ended_at = Some(self.now);
        }
    }

    /// Says a word of success on the next page.
    pub(super) fn say(&mut self, notice: &Notice) {
        self.flow.notice = serde_json::to_string(notice).ok();
    }

    /// Stays where it is and says on the next page what was wrong.
    pub(super) async fn refuse(mut self, refusals: &[Refusal]) -> Decision<Go> {
        self.flow.refusals = serde_json::to_string(refusals).context("refusals are plain data")?;
        self.flow.notice = None;
        self.go().await
    }

    /// Ends the flow with a page of its own.
    pub(super) async fn end(mut self, stage: Stage, result: &str, detail: &str) -> Decision<Go> {
        self.record("reset", Some(result), Some(detail)).await?;
        self.step(stage);
        self.keep(END).await
    }

    /// Keeps the turn; the wizard shows where the flow stands.
    pub(super) async fn go(self) -> Decision<Go> {
        self.keep("/recover").await
    }

    /// Keeps the turn and leads to a page of the wizard.
    pub(super) async fn keep(mut self, page: &str) -> Decision<Go> {
        self.flow.seen_at = self.now;
        self.flow.ends_at = end_of(&self.flow, &self.policy);
        flow::save(&mut self.tx, &self.flow).await?;
        self.tx.commit().await?;
        Ok(Go::to(page))
    }

    /// Records what happened.
    pub(super) async fn record(&mut self, kind: &str, result: Option<&str>, detail: Option<&str>) -> Result<()> {
        let event = self.event(kind, result, detail);
        event::record(&mut self.tx, &self.flow.tenant_id, &event).await
    }

    fn event(&self, kind: &str, result: Option<&str>, detail: Option<&str>) -> Event {
        let user = self.subject.user.as_ref();
        Event {
            at: self.now,
            kind: kind.to_owned(),
            login: self.flow.login.clone(),
            user_id: user.map(|user| user.id.clone()),
            role: user.map(|user| user.roles.clone()).unwrap_or_default(),
            result: result.map(str::to_owned),
            detail: detail.map(str::to_owned),
            methods: self.passed.iter().map(|method| method.name()).collect::<Vec<_>>().join(" "),
            flow_id: Some(self.flow.id.clone()),
            address: self.flow.address.clone(),
            agent: self.flow.agent.clone(),
            took_s: (kind == "reset").then_some(self.now - self.flow.created_at),
            ..Event::default()
        }
    }
}

/// When a flow ends: after its life in all, or earlier without a step.
pub(super) fn end_of(flow: &Flow, policy: &Policy) -> i64 {
    let more = if flow.extended { policy.flow_idle_s() } else { 0 };
    (flow.created_at + policy.flow_life_s() + more).min(flow.seen_at + policy.flow_idle_s() + more)
}

impl Core {
    /// The hash that names the caller's flow. It covers the host's tenant: a cookie taken to another host names nothing.
    pub fn flow_hash(&self, caller: &Caller) -> Option<Vec<u8>> {
        caller.flow.as_ref().map(|cookie| self.flow_cookie_hash(caller, cookie))
    }

    /// The same for a cookie that is about to be set.
    pub fn flow_cookie_hash(&self, caller: &Caller, cookie: &app::contract::Secret) -> Vec<u8> {
        let parts = [super::super::place(caller).as_bytes(), cookie.expose().as_bytes()];
        self.keys.hash(crate::crypto::Purpose::Flow, &parts).to_vec()
    }

    /// Which side of the counters a browser stands on for an account.
    pub fn side(&self, caller: &Caller, tenant: &Tenant, user_id: &str) -> &'static str {
        let neutral = tenant.policy.as_ref().is_none_or(Policy::is_neutral);
        let known = neutral && caller.devices.contains(&self.device_mark(&tenant.id, user_id));
        if known { "known" } else { "other" }
    }

    /// The mark that a browser gets when its person signed in or reset here.
    pub fn device_mark(&self, tenant: &str, user_id: &str) -> String {
        self.keys.mark(crate::crypto::Purpose::Device, &[tenant.as_bytes(), user_id.as_bytes()])
    }

    /// The address range of the caller, as flows and limits know it.
    pub fn network_of(&self, caller: &Caller) -> String {
        self.network(caller.address)
    }
}

impl From<serde_json::Error> for Trouble {
    fn from(error: serde_json::Error) -> Self {
        Self::Inside(error.into())
    }
}
