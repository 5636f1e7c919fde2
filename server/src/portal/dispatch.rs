//! A code on its way: made, remembered as a challenge, and put into the queue. The wizard proves a known address with it, registration a
//! new one; codes leave in no other way, and from the same budgets.

use anyhow::Result;
use app::{
    contract::{Fault, Refusal},
    policy::Method,
};

use super::{
    Core,
    device::device,
    session::Signed,
    throttle::{self, Scope, Sending},
    trouble::Decision,
};
use crate::{
    courier::Letter,
    crypto::{Purpose, digits, id, secret},
    jobs::Errand,
    store::{
        Tx,
        challenge::{self, Challenge},
        flow::Flow,
        guard, tally,
    },
};

const HOUR: i64 = 3600;
/// Seconds that a call is waited for.
pub(super) const RING: i64 = 60;

/// Whose challenge it is.
#[derive(Clone, Copy)]
pub(super) enum Owner<'a> {
    /// An attempt to reset.
    Flow(&'a Flow),
    /// A session that registers.
    Session(&'a str),
    /// An administrator's session: the code is read out to whoever sits there, and opens nothing.
    HelpDesk(&'a str),
}

/// What is to be sent, and what an answer to it is worth.
pub(super) struct Outgoing<'a> {
    /// The tenant.
    pub tenant: &'a str,
    /// Who may answer.
    pub owner: Owner<'a>,
    /// About which account.
    pub user: &'a str,
    /// Its user id, as the letter names it.
    pub login: &'a str,
    /// How it travels.
    pub method: Method,
    /// Where to.
    pub destination: &'a str,
    /// What is kept in plain: what a person typed, so that it need not be typed again.
    pub typed: &'a str,
    /// Whether any answer can be right.
    pub live: bool,
    /// Seconds that it lives.
    pub life_s: i64,
    /// When.
    pub now: i64,
}

/// A challenge that was written, and the letter that tells of it.
pub(super) struct Sealed {
    /// What to put into the queue, if it goes out.
    pub letter: Letter,
    /// When the challenge is dead.
    pub expires_at: i64,
}

/// Makes code and token and writes the challenge. What goes into the queue is the caller's to say.
pub(super) async fn seal(core: &Core, tx: &mut Tx, out: &Outgoing<'_>) -> Result<Sealed> {
    let (code, token, id) = (digits(), secret(), id());
    let expires_at = out.now + out.life_s;
    let (purpose, flow_id, session_id) = match out.owner {
        Owner::Flow(flow) => (challenge::RESET, Some(flow.id.clone()), None),
        Owner::Session(session) => (challenge::ENROL, None, Some(session.to_owned())),
        Owner::HelpDesk(session) => (challenge::CALLER, None, Some(session.to_owned())),
    };
    let token_hash = match out.method {
        Method::Email => core.link_hash(purpose, token.expose()),
        _ => core.call_hash(&id, token.expose()),
    };
    let challenge = Challenge {
        tenant_id: out.tenant.to_owned(),
        purpose: purpose.into(),
        flow_id,
        session_id,
        user_id: out.user.to_owned(),
        method: out.method.name().into(),
        code_hash: Some(core.code_hash(&id, &code)),
        token_hash: Some(token_hash),
        destination_hash: Some(core.destination_hash(out.destination)),
        typed: Some(out.typed.to_owned()),
        live: out.live,
        sent_at: out.now,
        expires_at,
        id: id.clone(),
        ..Challenge::default()
    };
    challenge::put(tx, &challenge).await?;
    let minutes = u32::try_from(out.life_s / 60).unwrap_or(u32::MAX);
    let (login, token) = (out.login.to_owned(), token.expose().to_owned());
    let letter = match (out.method, out.owner) {
        (Method::Email, Owner::Flow(flow)) => {
            Letter::Code { login, code, token, minutes, expires_at, asked_from: asked_from(flow) }
        }
        (Method::Email, Owner::Session(_)) => Letter::EnrolCode { login, code, minutes, expires_at },
        (Method::Email, Owner::HelpDesk(_)) => Letter::CallerCode { login, code, minutes, expires_at },
        (_, Owner::HelpDesk(_)) => Letter::CallerCodeText { code, minutes },
        (Method::MobileSms, _) => Letter::CodeText { code, minutes },
        (_, Owner::Flow(_)) => Letter::Call { call: id, token },
        (_, Owner::Session(_)) => Letter::EnrolCall { call: id, token },
    };
    Ok(Sealed { letter, expires_at })
}

/// Who began an attempt: what the mail says, so that its reader can tell whether it was they.
fn asked_from(flow: &Flow) -> (String, String) {
    let device = device(&flow.agent);
    let words: Vec<&str> = [device.program, device.system].into_iter().flatten().collect();
    (words.join(", "), flow.address.clone())
}

/// Puts exactly one row into the queue, and counts it for the tenant.
pub(super) async fn queue(
    core: &Core,
    tx: &mut Tx,
    tenant: &str,
    (budget, errand): (&str, Errand),
    (now, until): (i64, i64),
) -> Result<()> {
    tally::add(tx, tenant, budget, now).await?;
    errand.push(tx, &core.keys, tenant, now, until.max(now + HOUR)).await
}

/// The tenant's budget that a message is counted in.
pub(super) fn budget(method: Method) -> &'static str {
    if method.needs_number() { "n:phone" } else { "n:mail" }
}

/// Whether the tenant has texts and calls left in this hour; mails are never refused.
pub(super) async fn is_tenant_within(core: &Core, tx: &mut Tx, tenant: &str, method: Method, now: i64) -> Result<bool> {
    if !method.needs_number() {
        return Ok(true);
    }
    Ok(tally::since(tx, tenant, "n:phone", now - HOUR).await?.count < i64::from(core.limits.texts_per_tenant))
}

/// Counts a message on the address range that asked for it; false where it has none left. The guard of the range is held.
pub(super) async fn is_network_within(core: &Core, tx: &mut Tx, network: &str, now: i64) -> Result<bool> {
    let most = core.limits.networks.limit(network, core.limits.sends_per_address);
    throttle::spend(tx, "-", &format!("a:{network}:send"), most, now).await
}

/// Counts a message on its destination; false where it has none left. From here on nobody else counts for tenant or destination.
pub(super) async fn is_destination_within(core: &Core, tx: &mut Tx, tenant: &str, destination: &str, now: i64) -> Result<bool> {
    let budget = format!("d:{}", core.keys.mark(Purpose::Destination, &[destination.as_bytes()]));
    guard::take(tx, tenant, &[&budget, "n:mail", "n:phone"]).await?;
    throttle::spend(tx, tenant, &budget, core.limits.sends_per_destination, now).await
}

/// A code that somebody who is signed in asks for: by which counters, by which method, where to.
pub(super) struct Asked<'a> {
    /// The counters.
    pub scope: &'a Scope,
    /// How it travels.
    pub method: Method,
    /// Where to.
    pub destination: &'a str,
}

/// What keeps such a message from going out, told plainly: closed counters, the waits, and the budgets of tenant, address range and
/// destination. The guard of the range is held.
pub(super) async fn refusal(core: &Core, signed: &mut Signed, network: &str, asked: &Asked<'_>) -> Result<Option<Refusal>> {
    let (tenant, now) = (signed.tenant.id.clone(), signed.now);
    if let Some(refusal) = closed(asked.scope, signed, asked.method).await? {
        return Ok(Some(refusal));
    }
    match asked.scope.sending(&mut signed.tx, asked.method, now).await? {
        Sending::Now => {}
        Sending::After(seconds) => return Ok(Some(Refusal::Wait { seconds: u32::try_from(seconds).unwrap_or(u32::MAX) })),
        Sending::Spent(_) => return Ok(Some(Refusal::TooManySends { hours: 1 })),
    }
    if !is_tenant_within(core, &mut signed.tx, &tenant, asked.method, now).await? {
        return Ok(Some(Refusal::MethodBusy));
    }
    let within = is_network_within(core, &mut signed.tx, network, now).await?
        && is_destination_within(core, &mut signed.tx, &tenant, asked.destination, now).await?;
    Ok((!within).then_some(Refusal::TooManySends { hours: 1 }))
}

/// Too many wrong codes close a way, and in the end all of them.
pub(super) async fn closed(scope: &Scope, signed: &mut Signed, method: Method) -> Result<Option<Refusal>> {
    let all = scope.closed(&mut signed.tx, signed.now).await?;
    let this = scope.method_closed(&mut signed.tx, method, signed.now).await?;
    Ok(all.max(this).map(|until| Refusal::MethodClosed { hours: throttle::hours(until, signed.now).unwrap_or(u32::MAX) }))
}

/// Refuses to compare anything more for an address range that was wrong too often in the last hour.
///
/// # Errors
/// [`Fault::TooMany`] if it was.
pub(super) async fn may_guess(core: &Core, tx: &mut Tx, network: &str, now: i64) -> Decision<()> {
    let wrong = tally::since(tx, "-", &format!("a:{network}:wrong"), now - HOUR).await?;
    if wrong.count >= core.limit(network, core.limits.wrong_per_address) {
        let retry_s = u32::try_from(wrong.first + HOUR - now).unwrap_or(3600).max(1);
        return Err(Fault::TooMany { retry_s }.into());
    }
    Ok(())
}

/// Counts a wrong proof on an address range.
pub(super) async fn count_guess(tx: &mut Tx, network: &str, now: i64) -> Result<()> {
    tally::add(tx, "-", &format!("a:{network}:wrong"), now).await
}

/// Takes back a guess that was counted before it was compared, and was right.
pub(super) async fn take_back_guess(tx: &mut Tx, network: &str, counted_at: i64) -> Result<()> {
    tally::take_back(tx, "-", &format!("a:{network}:wrong"), counted_at).await
}

/// Seconds until a message may go out again, for a page.
pub(super) fn wait_s(sending: Sending) -> u32 {
    match sending {
        Sending::Now => 0,
        Sending::After(seconds) | Sending::Spent(seconds) => u32::try_from(seconds).unwrap_or(u32::MAX),
    }
}
