//! What the wizard shows. Reads only, and before the first gate nothing but the tenant and what was typed.

use anyhow::Result;
use app::{
    contract::{
        Caller, Fault, Frame, Reader, Refusal,
        recover::{Again, BotPuzzle, Ends, Help, MethodOption, Notice, Prove, RecoverPage, Renew, Show, Step, Trail},
    },
    policy::{
        Contact, Method, Policy, Rules,
        gates::{self, Next},
    },
};

use super::{link, stage::Stage};
use crate::{
    portal::{
        Core, dispatch, place,
        puzzle::{Effort, Lock},
        subject::Subject,
        throttle::{self, Closes, Scope},
        trouble::Decision,
    },
    store::{
        Tx,
        challenge::{self, Challenge},
        flow,
        flow::Flow,
        gate, tally,
        tenant::Tenant,
    },
};

/// Seconds for which the end of a flow is shown to whoever opens the wizard; after that it begins anew.
const AFTERGLOW: i64 = 1800;

/// Everything a page of an open flow is drawn from.
struct Sight {
    tx: Tx,
    now: i64,
    flow: Flow,
    tenant: Tenant,
    policy: Policy,
    subject: Subject,
    passed: Vec<Method>,
    typed: Scope,
}

/// The page asked for.
pub(super) async fn page(core: &Core, caller: &Caller, show: Show) -> Decision<RecoverPage> {
    let mut tx = core.db.read().await?;
    match show {
        Show::New => return identify(core, caller, &mut tx, None).await,
        Show::Link => {
            let link = link::look(core, caller, &mut tx).await?;
            return bare(core, caller, Step::Link(link)).await;
        }
        Show::Expired => return bare(core, caller, Step::Expired).await,
        Show::Current { why: Some(why) } => return identify(core, caller, &mut tx, Some(&why)).await,
        Show::Current { why: None } | Show::Method | Show::Contact => {}
    }
    let Some(hash) = core.flow_hash(caller) else { return identify(core, caller, &mut tx, None).await };
    let Some(flow) = flow::by_cookie(&mut tx, &hash).await? else { return identify(core, caller, &mut tx, None).await };
    if flow.cookie_hash != hash {
        return bare(core, caller, Step::Moved).await;
    }
    let now = core.clock.now();
    let over_since = flow.ended_at.unwrap_or(flow.ends_at);
    if over_since + AFTERGLOW < now {
        return identify(core, caller, &mut tx, None).await;
    }
    let tenant = core.tenant_now(&mut tx, &flow.tenant_id).await?;
    let subject = Subject::by_id(&mut tx, &tenant, &flow.user_id, core.clock.now()).await?;
    let passed = gate::passed(&mut tx, &flow.tenant_id, &flow.id).await?.iter().filter_map(|name| Method::parse(name)).collect();
    let policy = tenant.policy.clone().unwrap_or_default();
    let typed = Scope::typed(&flow.tenant_id, &flow.typed_key, &flow.side).under(&policy);
    Sight { tx, now, flow, tenant, policy, subject, passed, typed }.draw(core, caller, &show).await
}

/// The first step, with the reason why it is shown again.
async fn identify(core: &Core, caller: &Caller, tx: &mut Tx, why: Option<&str>) -> Decision<RecoverPage> {
    let effort = Effort::when(core.is_flooded(tx, place(caller)).await?);
    let puzzle = core.puzzle(tx, Lock { place: place(caller), form: "identify", flow: "-" }, effort).await?;
    let step = Step::Identify { login: caller.login.clone().unwrap_or_default(), puzzle };
    let mut page = bare(core, caller, step).await?;
    // Only what may come back in an address: reasons without numbers.
    let known = [
        Refusal::BotCheck,
        Refusal::TooQuick,
        Refusal::SlowLaneFull,
        Refusal::CookiesDisabled,
        Refusal::LoginMalformed,
        Refusal::TooManyFlows,
    ];
    page.refusals = known.into_iter().filter(|refusal| why == Some(refusal.code().as_str())).collect();
    Ok(page)
}

async fn bare(core: &Core, caller: &Caller, step: Step) -> Decision<RecoverPage> {
    let (frame, policy) = core.framed(caller).await?;
    let help = help(policy.as_ref());
    Ok(RecoverPage { frame, step, refusals: Vec::new(), notice: None, trail: None, ends: None, help })
}

/// Where whoever is stuck is sent.
pub(in crate::portal) fn help(policy: Option<&Policy>) -> Help {
    match policy.and_then(|policy| policy.contact.clone()) {
        Some(Contact::Mail(address)) => Help::Mail(address),
        Some(Contact::Link(address)) => Help::Link(address),
        None => Help::Page,
    }
}

impl Sight {
    async fn draw(mut self, core: &Core, caller: &Caller, show: &Show) -> Decision<RecoverPage> {
        let stage = if self.flow.ended_at.is_none() && self.flow.ends_at <= self.now {
            Stage::Expired
        } else {
            Stage::of(&self.flow.step)
        };
        let step = self.step(core, caller, stage, show).await?;
        let open = stage.rank() < Stage::Done.rank();
        let account = self.user().filter(|_| !self.passed.is_empty()).and_then(|user| user.language.clone());
        let frame = core.frame_of(caller, &self.tenant, account.as_deref(), &self.flow.id);
        // On a shared computer nobody reads later who was here.
        let stays = open || matches!(stage, Stage::Refused | Stage::Throttled);
        let reader = stays.then(|| Reader { login: self.flow.login.clone(), account: None });
        let frame = Frame { reader, ..frame };
        let word = self.flow.notice.as_deref().and_then(|json| serde_json::from_str::<Notice>(json).ok());
        let notice = self.last_try(&step).await?.or(word);
        Ok(RecoverPage {
            frame,
            refusals: serde_json::from_str(&self.flow.refusals)?,
            notice: notice.filter(|_| open),
            trail: self.trail(stage),
            ends: open.then(|| Ends {
                in_s: u32::try_from(self.flow.ends_at - self.now).unwrap_or_default(),
                extendable: !self.flow.extended,
            }),
            help: help(Some(&self.policy)),
            step,
        })
    }

    async fn step(&mut self, core: &Core, caller: &Caller, stage: Stage, show: &Show) -> Decision<Step> {
        let helpable = stage.rank() < Stage::Done.rank() || matches!(stage, Stage::Refused | Stage::Throttled);
        if *show == Show::Contact && helpable && self.policy.contact.is_none() {
            return Ok(Step::Contact { puzzle: self.puzzle(core, caller, "contact").await? });
        }
        let closed = self.typed.closed(&mut self.tx, self.now).await?;
        if let (Some(until), true) = (closed, stage.rank() == Stage::Prove.rank() || stage == Stage::Throttled) {
            return Ok(Step::Throttled { hours: throttle::hours(until, self.now) });
        }
        Ok(match stage {
            Stage::Method => self.choice(core, caller).await?,
            Stage::Prove if *show == Show::Method => self.choice(core, caller).await?,
            Stage::Prove => self.proof(core, caller).await?,
            Stage::Unlock => Step::Unlock,
            Stage::Renew => {
                let Rules { min, max, classes } = Rules::of(&self.policy);
                Step::Renew(Renew { login: self.flow.login.clone(), min, max, classes })
            }
            Stage::Done => Step::Done,
            Stage::Refused => Step::Refused { code: self.flow.code.clone().unwrap_or_default() },
            Stage::Throttled => Step::Throttled { hours: Some(24) },
            Stage::Expired => Step::Expired,
            Stage::Cancelled => Step::Cancelled,
            Stage::Contacted => Step::Contacted,
        })
    }

    /// The word before the last try: it comes from what was typed, so that it is the same for whoever has the user id and for nobody.
    async fn last_try(&mut self, step: &Step) -> Result<Option<Notice>> {
        let guessed = matches!(step, Step::Prove(prove) if !matches!(prove, Prove::Destination { .. } | Prove::Call { .. }));
        let Some(method) = self.flow.method.as_deref().and_then(Method::parse).filter(|_| guessed) else { return Ok(None) };
        let last = self.typed.last_try(&mut self.tx, method, self.now).await?;
        Ok(last.map(|(closes, hours)| Notice::LastTry { everything: closes == Closes::Everything, hours }))
    }

    async fn choice(&mut self, core: &Core, caller: &Caller) -> Decision<Step> {
        let offer = if self.may_speak() {
            match gates::next(&self.policy, &self.subject.person_now(&self.policy), &self.passed) {
                Next::Choose(methods) => methods,
                _ => Vec::new(),
            }
        } else {
            gates::first_offer(&self.policy)
        };
        let mut options = Vec::new();
        for method in offer {
            let closed = self.typed.method_closed(&mut self.tx, method, self.now).await?;
            options.push(MethodOption {
                method,
                hint: self.hint(method),
                closed_h: closed.map(|until| throttle::hours(until, self.now).unwrap_or(u32::MAX)),
            });
        }
        Ok(Step::Method { options, puzzle: self.puzzle(core, caller, "choose").await? })
    }

    async fn proof(&mut self, core: &Core, caller: &Caller) -> Decision<Step> {
        let method = self.flow.method.as_deref().and_then(Method::parse).ok_or(Fault::Expired)?;
        let hint = self.hint(method);
        let sent = challenge::last(&mut self.tx, &self.flow.tenant_id, &self.flow.id, method.name()).await?;
        let Some(sent) = sent else {
            return Ok(Step::Prove(Prove::Destination { method, hint, puzzle: self.puzzle(core, caller, "send").await? }));
        };
        Ok(Step::Prove(match method {
            Method::Email | Method::MobileSms => {
                let minutes = u32::try_from(self.policy.code_life_s() / 60).unwrap_or_default();
                Prove::Code { method, hint, minutes, again: self.again(core, caller, method, &sent).await? }
            }
            Method::MobileVoice | Method::OfficeVoice => {
                let left_s = u32::try_from((sent.sent_at + dispatch::RING - self.now).max(0)).unwrap_or_default();
                Prove::Call { method, hint, left_s, again: self.again(core, caller, method, &sent).await? }
            }
            Method::Totp => Prove::Totp,
            Method::RecoveryCode => Prove::RecoveryCode,
            Method::Passkey => {
                let lock = Lock { place: place(caller), form: "gate-passkey", flow: &self.flow.id };
                Prove::Passkey(core.passkey_ceremony(&self.tenant, lock).ok_or(Fault::NotFound)?)
            }
            Method::Questions => Prove::Questions { questions: questions(core, caller, self, &sent)? },
        }))
    }

    async fn again(&mut self, core: &Core, caller: &Caller, method: Method, sent: &Challenge) -> Decision<Again> {
        let sending = self.typed.sending(&mut self.tx, method, self.now).await?;
        Ok(Again {
            wait_s: dispatch::wait_s(sending),
            destination: sent.typed.clone().unwrap_or_default(),
            puzzle: self.puzzle(core, caller, "send").await?,
        })
    }

    async fn puzzle(&mut self, core: &Core, caller: &Caller, form: &'static str) -> Result<BotPuzzle> {
        let effort = Effort::when(core.is_flooded(&mut self.tx, &self.flow.tenant_id).await?);
        core.puzzle(&mut self.tx, Lock { place: place(caller), form, flow: &self.flow.id }, effort).await
    }

    /// Steps are gates and the new password; how many there are is told after the first gate.
    fn trail(&self, stage: Stage) -> Option<Trail> {
        let open = stage.rank() < Stage::Done.rank();
        if !self.may_speak() || !open {
            return None;
        }
        let person = self.subject.person_now(&self.policy);
        let gates = gates::count(&self.policy, &person, &self.passed);
        let single = self.flow.purpose == challenge::INVITE || self.flow.purpose == challenge::HELP && !person.admin;
        let of = if single { 2 } else { gates + 1 };
        let done = u8::try_from(self.passed.len()).unwrap_or(u8::MAX);
        Some(Trail { at: (done + 1).min(of), of })
    }

    fn hint(&self, method: Method) -> Option<String> {
        if self.may_speak() { self.subject.hint(method) } else { None }
    }

    fn may_speak(&self) -> bool {
        !self.policy.is_neutral() || !self.passed.is_empty()
    }

    fn user(&self) -> Option<&crate::store::user::User> {
        self.subject.user.as_ref()
    }
}

/// The questions put, in the reader's language; the tenant's own as they were typed.
fn questions(core: &Core, caller: &Caller, sight: &Sight, sent: &Challenge) -> Result<Vec<String>> {
    let ids: Vec<String> = serde_json::from_str(sent.questions.as_deref().unwrap_or("[]"))?;
    let account = sight.user().and_then(|user| user.language.as_deref());
    let words = core.texts.negotiate(&caller.asked, account, &sight.tenant.languages);
    Ok(ids
        .iter()
        .map(|id| id.strip_prefix("custom:").map_or_else(|| words.say(&format!("question-{id}")), str::to_owned))
        .collect())
}

impl Core {
    /// Beyond the tenant's budget of mails nobody is refused, but puzzles get harder.
    pub(in crate::portal) async fn is_flooded(&self, tx: &mut Tx, tenant: &str) -> Result<bool> {
        let mails = tally::since(tx, tenant, "n:mail", self.clock.now() - 3600).await?.count;
        Ok(mails >= i64::from(self.limits.mails_per_tenant))
    }
}
