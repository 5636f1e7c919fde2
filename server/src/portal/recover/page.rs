//! What the wizard shows. Reads only, and before the first gate nothing but the tenant and what was typed.

use anyhow::Result;
use app::{
    contract::{
        Caller, Fault, Frame, Reader, Refusal,
        recover::{Again, BotPuzzle, Ends, Help, MethodOption, Notice, Prove, RecoverPage, Renew, Show, Step, Trail},
    },
    policy::{
        Contact, Method, Policy,
        gates::{self, Next},
    },
};

use super::{link, stage::Stage};
use crate::{
    portal::{
        Core, dispatch, judge,
        phone::{self, likely},
        place,
        puzzle::{Effort, Lock},
        subject::{Ineligible, Subject},
        support_code,
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

/// Seconds for which the page of an end can be looked at once more. Whoever opens the wizard begins anew meanwhile.
const AFTERGLOW: i64 = 600;
/// Seconds after which a message that did not come is worth a word.
const LATE: i64 = 60;

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
        Show::Link => {
            let link = link::look(core, caller, &mut tx).await?;
            return bare(core, caller, Step::Link(link)).await;
        }
        Show::Expired => return bare(core, caller, Step::Expired).await,
        Show::Current { why: Some(why) } => {
            return identify(core, caller, &mut tx, First { why: Some(why), ..First::default() }).await;
        }
        Show::Current { why: None } | Show::New | Show::End | Show::Method | Show::Contact => {}
    }
    let first = match find(core, caller, &mut tx).await? {
        Found::Open(flow) if show == Show::New => First { login: Some(flow.login), ..First::default() },
        Found::Open(flow) => return Sight::of(core, tx, flow).await?.draw(core, caller, &show).await,
        Found::Elsewhere if show != Show::New => return bare(core, caller, Step::Moved).await,
        Found::Over(flow) if shows_end(&flow, &show) => return Sight::of(core, tx, flow).await?.draw(core, caller, &show).await,
        Found::Over(flow) => First { too_late: show != Show::New && is_too_late(&flow), ..First::default() },
        Found::Elsewhere | Found::Nothing => First::default(),
    };
    identify(core, caller, &mut tx, first).await
}

/// The flow of the caller's cookie.
enum Found {
    /// There is none, or it has been over for a while.
    Nothing,
    /// It goes on.
    Open(Flow),
    /// It goes on in another browser.
    Elsewhere,
    /// It ended just now.
    Over(Flow),
}

async fn find(core: &Core, caller: &Caller, tx: &mut Tx) -> Result<Found> {
    let Some(hash) = core.flow_hash(caller) else { return Ok(Found::Nothing) };
    let Some(flow) = flow::by_cookie(tx, &hash).await? else { return Ok(Found::Nothing) };
    let (now, here) = (core.clock.now(), flow.cookie_hash == hash);
    let open = flow.ended_at.is_none() && flow.ends_at > now;
    let glows = flow.ended_at.unwrap_or(flow.ends_at) + AFTERGLOW >= now;
    Ok(match (open, here) {
        (true, true) => Found::Open(flow),
        (true, false) => Found::Elsewhere,
        (false, true) if glows => Found::Over(flow),
        (false, _) => Found::Nothing,
    })
}

/// Whether this page of an attempt that is over is shown: its end, where its last form led, and the way to help from a refusal. Every other
/// way into the wizard begins a new attempt, so that the next person at a shared computer does not meet the end of the last one's.
fn shows_end(flow: &Flow, show: &Show) -> bool {
    *show == Show::End || *show == Show::Contact && matches!(Stage::of(&flow.step), Stage::Refused | Stage::Throttled)
}

/// Nobody ended it: its time ran out, whether that was reported by now or not.
fn is_too_late(flow: &Flow) -> bool {
    flow.ended_at.is_none() || Stage::of(&flow.step) == Stage::Expired
}

/// What the first step is met with.
#[derive(Default)]
struct First {
    /// Why it is shown again.
    why: Option<String>,
    /// The user id of an attempt that goes on: whoever comes back to change it has perhaps one sign to mend.
    login: Option<String>,
    /// The last attempt ran out of time.
    too_late: bool,
}

async fn identify(core: &Core, caller: &Caller, tx: &mut Tx, first: First) -> Decision<RecoverPage> {
    let effort = Effort::when(core.is_flooded(tx, place(caller)).await?);
    let puzzle = core.puzzle(tx, Lock { place: place(caller), form: "identify", flow: "-" }, effort).await?;
    let login = caller.login.clone().or(first.login).unwrap_or_default();
    let closed = closed_to_all(core, caller).await?;
    let mut page = bare(core, caller, Step::Identify { login, puzzle, closed }).await?;
    // Only what may come back in an address: reasons without numbers.
    let known = [
        Refusal::BotCheck,
        Refusal::TooQuick,
        Refusal::SlowLaneFull,
        Refusal::CookiesDisabled,
        Refusal::LoginMissing,
        Refusal::LoginMalformed,
        Refusal::TooManyFlows,
    ];
    page.refusals = known.into_iter().filter(|refusal| first.why.as_deref() == Some(refusal.code().as_str())).collect();
    page.notice = first.too_late.then_some(Notice::TooLate);
    Ok(page)
}

/// Why nobody of the organization can reset, as a code of the catalogue. Where nobody knows yet whose page it is, nothing is said.
async fn closed_to_all(core: &Core, caller: &Caller) -> Result<Option<String>> {
    let (frame, policy) = core.framed(caller).await?;
    let reason = frame.tenant.and_then(|_| Ineligible::of_everybody(policy.as_ref()));
    Ok(reason.map(|reason| reason.code().to_owned()))
}

async fn bare(core: &Core, caller: &Caller, step: Step) -> Decision<RecoverPage> {
    let (frame, policy) = core.framed(caller).await?;
    let help = help(policy.as_ref());
    Ok(RecoverPage { frame, step, whom: None, refusals: Vec::new(), notice: None, trail: None, ends: None, help })
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
    async fn of(core: &Core, mut tx: Tx, flow: Flow) -> Decision<Self> {
        let now = core.clock.now();
        let tenant = core.tenant_now(&mut tx, &flow.tenant_id).await?;
        let subject = Subject::by_id(&mut tx, &tenant, &flow.user_id, now).await?;
        let passed = gate::passed(&mut tx, &flow.tenant_id, &flow.id).await?;
        let passed = passed.iter().filter_map(|name| Method::parse(name)).collect();
        let policy = tenant.policy.clone().unwrap_or_default();
        let typed = Scope::typed(&flow.tenant_id, &flow.typed_key, &flow.side).under(&policy);
        Ok(Self { tx, now, flow, tenant, policy, subject, passed, typed })
    }

    async fn draw(mut self, core: &Core, caller: &Caller, show: &Show) -> Decision<RecoverPage> {
        let stage = if self.flow.ended_at.is_none() && self.flow.ends_at <= self.now {
            Stage::Expired
        } else {
            Stage::of(&self.flow.step)
        };
        let step = self.step(core, caller, stage, show).await?;
        let open = stage.rank() < Stage::Done.rank();
        let account = self.user().filter(|_| !self.passed.is_empty()).and_then(|user| user.language.clone());
        let frame = core.frame_of(caller, &self.tenant, account.as_deref(), &support_code::of(&self.flow.id));
        // On a shared computer nobody reads later who was here.
        let stays = open || matches!(stage, Stage::Refused | Stage::Throttled);
        let reader = stays.then(|| Reader { login: self.flow.login.clone(), account: None });
        let frame = Frame { reader, ..frame };
        let word = self.flow.notice.as_deref().and_then(|json| serde_json::from_str::<Notice>(json).ok());
        let notice = self.last_try(&step).await?.or(word);
        Ok(RecoverPage {
            frame,
            whom: open.then(|| self.flow.login.clone()),
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
                let demands = judge::demands(&self.policy, judge::history(&self.policy) > 0);
                Step::Renew(Renew { login: self.flow.login.clone(), demands })
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
            return Ok(Step::Prove(Prove::Destination {
                method,
                hint,
                typed: self.flow.typed.clone().unwrap_or_default(),
                example: likely(caller, &self.policy.countries).and_then(phone::example).map(|example| example.international),
                puzzle: self.puzzle(core, caller, "send").await?,
            }));
        };
        Ok(Step::Prove(match method {
            Method::Email | Method::MobileSms => {
                let minutes = u32::try_from(self.policy.code_life_s() / 60).unwrap_or_default();
                let late_s = u32::try_from((sent.sent_at + LATE - self.now).max(0)).unwrap_or_default();
                Prove::Code { method, hint, minutes, late_s, again: self.again(core, caller, method, &sent).await? }
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
