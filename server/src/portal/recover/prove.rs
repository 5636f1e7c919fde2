//! Proving the chosen gate, and what comes after a gate.

use anyhow::Result;
use app::{
    contract::{
        Caller, Fault, Go, Refusal,
        recover::{Notice, PasskeyProof},
    },
    policy::{
        Code, Method, RecoveryCode,
        gates::{self, Next},
    },
};

use super::{
    cookie,
    stage::Stage,
    turn::{Entry, Turn, stay},
};
use crate::{
    portal::{Core, dispatch, place, puzzle::Lock, throttle::MOST, totp, trouble::Decision},
    store::{
        authenticator,
        challenge::{self, Challenge},
        gate, recovery_code,
        user::User,
    },
};

/// The form with a code.
pub(super) async fn prove(core: &Core, caller: &Caller, typed: &str) -> Decision<Go> {
    let Entry::Open(turn) = Turn::open(core, caller).await? else { return elsewhere(core, caller, typed).await };
    let Some((mut turn, method, challenge)) = challenged(core, turn).await? else { return Ok(stay()) };
    if method.is_call() || matches!(method, Method::Questions | Method::Passkey) {
        return Ok(stay());
    }
    if let Some(bar) = turn.bar(method).await? {
        return turn.stop(method, bar).await;
    }
    let Some(proof) = Proof::parse(method, typed) else { return turn.refuse(&[malformed(method)]).await };
    if !challenge::try_(&mut turn.tx, &turn.flow.tenant_id, &challenge.id, MOST, turn.now).await? {
        // Found dead once, dead for good: a clock that is set back between two starts revives nothing.
        challenge::end(&mut turn.tx, &turn.flow.tenant_id, &challenge.id, turn.now).await?;
        return turn.refuse(&[Refusal::CodeDead]).await;
    }
    let waiting = turn.waits(method).await?;
    let right = match &proof {
        Proof::Shown(code) => match authenticator_step(core, &turn, code.as_str()) {
            Some(used) => challenge.live && !waiting && use_up(&mut turn, used).await?,
            None => false,
        },
        Proof::Listed(code) => use_up_listed(core, &mut turn, code, challenge.live && !waiting).await?,
        Proof::Sent(code) => is_code(core, &turn, &challenge, code.as_str()).await && challenge.live && !waiting,
    };
    if right {
        pass(core, caller, turn, (method, &challenge.id, typed)).await
    } else {
        wrong(turn, method, challenge.tries + 1, waiting).await
    }
}

/// A form with a cookie that the flow does not have any more: a double click, or a window that it left.
pub(super) async fn elsewhere(core: &Core, caller: &Caller, proof: &str) -> Decision<Go> {
    Ok(match cookie::again(core, caller, proof).await? {
        Some(cookie) => stay().with(cookie),
        None => stay(),
    })
}

/// What was typed, by what it is compared with.
enum Proof {
    /// The code of a message.
    Sent(Code),
    /// What an authenticator app shows.
    Shown(Code),
    /// One of the printed list.
    Listed(RecoveryCode),
}

impl Proof {
    fn parse(method: Method, typed: &str) -> Option<Self> {
        match method {
            Method::RecoveryCode => RecoveryCode::parse(typed).map(Self::Listed),
            Method::Totp => Code::parse(typed).map(Self::Shown),
            _ => Code::parse(typed).map(Self::Sent),
        }
    }
}

fn malformed(method: Method) -> Refusal {
    if method == Method::RecoveryCode { Refusal::RecoveryCodeMalformed } else { Refusal::CodeMalformed }
}

/// A passkey of the flow's account, from a ceremony of this flow. Counted like a code; the ceremony serves once, whatever came back.
pub(super) async fn passkey(core: &Core, caller: &Caller, form: &PasskeyProof) -> Decision<Go> {
    let Entry::Open(turn) = Turn::open(core, caller).await? else { return elsewhere(core, caller, &form.ceremony).await };
    let Some((mut turn, method, challenge)) = challenged(core, turn).await? else { return Ok(stay()) };
    if method != Method::Passkey {
        return Ok(stay());
    }
    if let Some(bar) = turn.bar(method).await? {
        return turn.stop(method, bar).await;
    }
    if !challenge::try_(&mut turn.tx, &turn.flow.tenant_id, &challenge.id, MOST, turn.now).await? {
        challenge::end(&mut turn.tx, &turn.flow.tenant_id, &challenge.id, turn.now).await?;
        return turn.refuse(&[Refusal::CodeDead]).await;
    }
    let waiting = turn.waits(method).await?;
    let flow = turn.flow.id.clone();
    let lock = Lock { place: place(caller), form: "gate-passkey", flow: &flow };
    let proven = core.passkey_proof(&mut turn.tx, &turn.tenant, lock, &form.ceremony, &form.credential).await?;
    let own = proven.is_some_and(|proven| proven.user_id == turn.subject.id);
    if own && challenge.live && !waiting {
        return pass(core, caller, turn, (method, &challenge.id, &form.ceremony)).await;
    }
    wrong(turn, method, challenge.tries + 1, waiting).await
}

/// The flow at a gate with a challenge; `None` for a form of an earlier step.
pub(super) async fn challenged(core: &Core, mut turn: Box<Turn>) -> Decision<Option<(Box<Turn>, Method, Challenge)>> {
    let method = match (turn.stage(), turn.method()) {
        (Stage::Prove, Some(method)) => method,
        (Stage::Method, _) if turn.passed.is_empty() => return Err(Fault::NotEarned.into()),
        _ => return Ok(None),
    };
    let challenge = challenge::last(&mut turn.tx, &turn.flow.tenant_id, &turn.flow.id, method.name()).await?;
    let challenge = challenge.ok_or(Fault::NotEarned)?;
    dispatch::may_guess(core, &mut turn.tx, &turn.flow.network, turn.now).await?;
    Ok(Some((turn, method, challenge)))
}

/// Whether the code is right and what it stands for has not changed since it was sent: the address, the password, the right to reset.
async fn is_code(core: &Core, turn: &Turn, challenge: &Challenge, code: &str) -> bool {
    let hash = challenge.code_hash.as_deref().unwrap_or_default();
    core.keys.verify(crate::crypto::Purpose::Code, &[challenge.id.as_bytes(), code.as_bytes()], hash)
        && turn.still_holds(core, challenge).await
}

/// The authenticator and the time step that a code belongs to: the present one or a neighbour. Without an authenticator a made-up secret
/// is asked, at the same cost.
fn authenticator_step(core: &Core, turn: &Turn, code: &str) -> Option<(String, i64)> {
    if turn.subject.authenticators.is_empty() {
        let made_up = core.keys.hash(crate::crypto::Purpose::Typed, &[b"authenticator", turn.flow.typed_key.as_bytes()]);
        let _ = totp::step(&made_up[..20], code, u64::try_from(turn.now).unwrap_or_default());
        return None;
    }
    totp::find(&core.keys, &turn.subject.authenticators, code, turn.now)
}

/// Uses up the time step of an authenticator code: it serves once, for whatever flow.
async fn use_up(turn: &mut Turn, (app, step): (String, i64)) -> Result<bool> {
    let (tenant, user) = (turn.flow.tenant_id.clone(), turn.subject.id.clone());
    authenticator::use_step(&mut turn.tx, &tenant, &user, &app, step, turn.now).await
}

/// Uses up one of the printed list. Where it may not count, the same statement runs for nobody.
async fn use_up_listed(core: &Core, turn: &mut Turn, code: &RecoveryCode, counts: bool) -> Result<bool> {
    let hash = core.recovery_hash(&turn.subject.id, code);
    let whose = if counts { turn.subject.id.as_str() } else { "" };
    recovery_code::use_up(&mut turn.tx, &turn.flow.tenant_id, whose, &hash, turn.now).await
}

/// Counts a wrong proof, on the typed user id for the page, on the account unless it waits, and on the address range.
pub(super) async fn wrong(mut turn: Box<Turn>, method: Method, tries: i64, waiting: bool) -> Decision<Go> {
    let left = turn.typed.count_wrong(&mut turn.tx, method, turn.now).await?.min(MOST - tries).max(0);
    if !waiting {
        turn.account.count_wrong(&mut turn.tx, method, turn.now).await?;
    }
    dispatch::count_guess(&mut turn.tx, &turn.flow.network, turn.now).await?;
    answer_wrong(turn, method, left).await
}

/// Says how many tries are left, or that there are none.
pub(super) async fn answer_wrong(mut turn: Box<Turn>, method: Method, left: i64) -> Decision<Go> {
    if let Some(bar) = turn.bar(method).await? {
        return turn.stop(method, bar).await;
    }
    let left = u32::try_from(left).unwrap_or_default();
    let refusal = match method {
        _ if left == 0 => Refusal::CodeDead,
        Method::Questions => Refusal::WrongAnswers { left },
        Method::Passkey => Refusal::WrongPasskey { left },
        _ => Refusal::WrongCode { left },
    };
    turn.refuse(&[refusal]).await
}

/// Records the proof and moves on, with a new cookie.
pub(super) async fn pass(
    core: &Core,
    caller: &Caller,
    mut turn: Box<Turn>,
    (method, challenge, proof): (Method, &str, &str),
) -> Decision<Go> {
    if !challenge::end(&mut turn.tx, &turn.flow.tenant_id, challenge, turn.now).await? {
        return turn.refuse(&[Refusal::CodeDead]).await;
    }
    let cookie = turn.renew_cookie(core, caller, proof);
    Ok(proved(core, turn, method, challenge).await?.with(cookie))
}

/// Records the proof whose challenge was just used up, and moves on.
pub(super) async fn proved(core: &Core, mut turn: Box<Turn>, method: Method, challenge: &str) -> Decision<Go> {
    gate::pass(&mut turn.tx, &turn.flow.tenant_id, &turn.flow.id, method.name(), challenge, turn.now).await?;
    turn.passed.push(method);
    turn.record("progress", None, Some(&format!("completed_{}", method.name()))).await?;
    after_gate(core, turn).await
}

/// After the first gate the wizard speaks plainly: a refusal, another gate, or the new password.
pub(super) async fn after_gate(core: &Core, mut turn: Box<Turn>) -> Decision<Go> {
    if let Err(reason) = turn.eligible(core).await {
        turn.flow.code = Some(reason.code().into());
        return turn.end(Stage::Refused, "failed", reason.detail()).await;
    }
    match turn.next() {
        Next::Enough => turn.step(Stage::Renew),
        Next::Choose(_) => {
            turn.step(Stage::Method);
            turn.say(&Notice::GatePassed);
        }
        Next::Stuck => {
            let reason = crate::portal::subject::Ineligible::Unregistered;
            turn.flow.code = Some(reason.code().into());
            return turn.end(Stage::Refused, "failed", reason.detail()).await;
        }
    }
    turn.go().await
}

impl Turn {
    /// What the gates passed so far lead to, under the policy of this moment. An invitation is its own single gate, and so is the link that an
    /// administrator sent, for people without a role.
    pub(super) fn next(&self) -> Next {
        let plain = !self.subject.user.as_ref().is_some_and(User::is_admin);
        let single = self.flow.purpose == challenge::INVITE || self.flow.purpose == challenge::HELP && plain;
        if single && !self.passed.is_empty() {
            return Next::Enough;
        }
        gates::next(&self.policy, &self.person(), &self.passed)
    }

    /// Whether the account may be reset at this moment. Someone invited has nothing registered yet, and an administrator's word goes before the
    /// policy.
    pub(super) async fn eligible(&self, core: &Core) -> Result<(), crate::portal::subject::Ineligible> {
        use crate::portal::subject::Ineligible;
        match self.subject.eligible(&self.tenant, core.directory.as_ref()).await {
            Err(
                Ineligible::Unregistered
                | Ineligible::Unsettled
                | Ineligible::SwitchedOff
                | Ineligible::NoPolicy
                | Ineligible::OutOfGroup,
            ) if [challenge::INVITE, challenge::HELP].contains(&self.flow.purpose.as_str()) => Ok(()),
            other => other,
        }
    }

    /// Whether what a challenge stands for is as it was when it was sent.
    pub(super) async fn still_holds(&self, core: &Core, challenge: &Challenge) -> bool {
        let method = Method::parse(&challenge.method);
        let destination = method.and_then(|method| self.subject.destination(method)).unwrap_or_default();
        let same_address = challenge.destination_hash.as_deref() == Some(core.destination_hash(destination).as_slice());
        let same_password = self.subject.user.as_ref().is_some_and(|user| user.password_set_at <= challenge.sent_at);
        same_address && same_password && self.eligible(core).await.is_ok()
    }
}
