//! The link in a mail. Looking at it changes nothing: scanners may look as often as they like. The button proves the e-mail gate in the
//! browser that presses it.

use anyhow::Result;
use app::{
    contract::{Caller, Go, Grant, Place, recover::Link},
    policy::{Method, gates::Next},
};

use super::{
    begin::{Beginning, begin},
    cookie,
    prove::{pass, proved},
    stage::Stage,
    turn::Turn,
};
use crate::{
    crypto::{Keys, Purpose, id, secret},
    portal::{Core, subject::Subject, trouble::Decision},
    store::{
        Tx,
        challenge::{self, Challenge, HELP, INVITE, RESET},
        flow,
        flow::Flow,
        gate,
        user::User,
    },
};

const HOUR: i64 = 3600;

/// What the page behind the link says. Reads only.
pub async fn look(core: &Core, caller: &Caller, tx: &mut Tx) -> Result<Link> {
    let Some((challenge, flow)) = find(core, caller, tx).await? else { return Ok(Link::Dead) };
    let tenant = core.tenant_now(tx, &challenge.tenant_id).await?;
    let subject = Subject::by_id(tx, &tenant, &challenge.user_id, core.clock.now()).await?;
    let Some(flow) = flow else {
        let invited = invited(core, &subject, &challenge).is_some();
        return Ok(if invited { Link::Press { moves: false } } else { Link::Dead });
    };
    if challenge.destination_hash != subject.destination(Method::Email).map(|to| core.destination_hash(to)) {
        return Ok(Link::Dead);
    }
    if Some(&flow.cookie_hash) == core.flow_hash(caller).as_ref() {
        return Ok(Link::Press { moves: false });
    }
    let passed = gate::passed(tx, &flow.tenant_id, &flow.id).await?;
    Ok(if passed.is_empty() { Link::Press { moves: true } } else { Link::TypeInFirstWindow })
}

/// The button.
pub async fn press(core: &Core, caller: &Caller) -> Decision<Go> {
    let mut tx = core.db.write().await?;
    let dead = || Ok(Go::to("/recover/link"));
    let Some(token) = caller.link.clone() else { return dead() };
    let Some((challenge, flow)) = find(core, caller, &mut tx).await? else {
        drop(tx);
        // A double click, in the browser whose flow it is.
        let cookie = cookie::again(core, caller, token.expose()).await?;
        return cookie.map_or_else(dead, |cookie| Ok(Go::to("/recover").with(Grant::EndLink).with(cookie)));
    };
    let Some(found) = flow else { return accept_invitation(core, caller, tx, &challenge).await };
    let mut turn = match Turn::take(core, tx, &found).await {
        Ok(turn) => Box::new(turn),
        Err(_) => return dead(),
    };
    let offered = matches!(turn.next(), Next::Choose(methods) if methods.contains(&Method::Email));
    let waiting = turn.waits(Method::Email).await?;
    if !challenge.live || !offered || waiting || !turn.still_holds(core, &challenge).await {
        return dead();
    }
    // In another browser it moves there, with the new cookie that a passed gate brings anyway.
    if Some(&turn.flow.cookie_hash) != core.flow_hash(caller).as_ref() && !turn.passed.is_empty() {
        return dead();
    }
    Ok(pass(core, caller, turn, (Method::Email, &challenge.id, token.expose())).await?.with(Grant::EndLink))
}

/// The live challenge of the link cookie, and its flow if it is open. An invitation has no flow yet.
async fn find(core: &Core, caller: &Caller, tx: &mut Tx) -> Result<Option<(Challenge, Option<Flow>)>> {
    let Some(token) = &caller.link else { return Ok(None) };
    let now = core.clock.now();
    for purpose in [RESET, INVITE, HELP] {
        let Some(challenge) = challenge::by_token(tx, &core.link_hash(purpose, token.expose()), purpose).await? else { continue };
        let here = match &caller.place {
            Place::Tenant(tenant) => tenant.as_str() == challenge.tenant_id,
            Place::Shared => true,
        };
        if !here || challenge.ended_at.is_some() || challenge.expires_at <= now || challenge.sent_at > now {
            return Ok(None);
        }
        let Some(id) = challenge.flow_id.clone() else { return Ok((purpose != RESET).then_some((challenge, None))) };
        let flow = flow::by_id(tx, &challenge.tenant_id, &id).await?;
        let open = flow
            .filter(|flow| flow.ended_at.is_none() && flow.ends_at > now && Stage::of(&flow.step).rank() == Stage::Prove.rank());
        return Ok(open.map(|flow| (challenge, Some(flow))));
    }
    Ok(None)
}

/// A first password: the mail is the one gate, and the flow begins with the button.
async fn accept_invitation(core: &Core, caller: &Caller, mut tx: Tx, challenge: &Challenge) -> Decision<Go> {
    let tenant = core.tenant_now(&mut tx, &challenge.tenant_id).await?;
    let subject = Subject::by_id(&mut tx, &tenant, &challenge.user_id, core.clock.now()).await?;
    let Some(user) = invited(core, &subject, challenge) else { return Ok(Go::to("/recover/link")) };
    let cookie = secret();
    let (login, language) = (&user.login, user.language.as_deref());
    let flow = Flow {
        step: Stage::Prove.name().into(),
        method: Some(Method::Email.name().into()),
        ..begin(
            core,
            caller,
            &tenant,
            &Beginning { purpose: &challenge.purpose, cookie: &cookie, login, user_id: &user.id, language },
        )
    };
    flow::insert(&mut tx, &flow).await?;
    let mut turn = Box::new(Turn::take(core, tx, &flow).await?);
    if !challenge::end(&mut turn.tx, &turn.flow.tenant_id, &challenge.id, turn.now).await? {
        return Ok(Go::to("/recover/link"));
    }
    Ok(proved(core, turn, Method::Email, &challenge.id).await?.with(Grant::EndLink).with(Grant::Flow(cookie)))
}

/// Whom an invitation still invites: it dies with the account, with another password, and with the address it went to, if it went to one.
fn invited<'a>(core: &Core, subject: &'a Subject, challenge: &Challenge) -> Option<&'a User> {
    let user = subject.user.as_ref().filter(|user| user.enabled && user.password_set_at <= challenge.sent_at)?;
    if challenge.destination_hash.is_none() {
        return Some(user);
    }
    let addresses = [subject.destination(Method::Email), user.mail.as_deref(), Some(&user.login)];
    let sent_to = challenge.destination_hash.as_deref()?;
    addresses.into_iter().flatten().any(|address| core.destination_hash(address) == sent_to).then_some(user)
}

/// `GET /r/<token>`: out of the address as soon as possible, into a cookie. Nothing is looked up: every token gets the same answer. What
/// cannot be one of ours, such as a link that a mail program cut off, leads to the page that says the link is dead.
pub fn follow(token: String) -> Go {
    let plausible = token.len() == 43 && token.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_');
    let grant = if plausible { Grant::Link(app::contract::Secret::new(token)) } else { Grant::EndLink };
    Go::to("/recover/link").with(grant)
}

/// Puts an invitation to set a first password, and its letter to an address of the person.
///
/// # Errors
/// If the database does not answer.
pub async fn invite(keys: &Keys, tx: &mut Tx, user: &User, to: &str, now: i64) -> Result<()> {
    let expires_at = now + 72 * HOUR;
    let destination = keys.hash(Purpose::Destination, &[to.as_bytes()]).to_vec();
    let path = put(keys, tx, user, (INVITE, Some(destination)), (now, expires_at)).await?;
    let letter = crate::courier::Letter::SetPassword { login: user.login.clone(), path, expires_at };
    let errand = crate::jobs::Errand::Letter { to: to.to_owned(), language: user.language.clone(), letter };
    errand.push(tx, keys, &user.tenant_id, now, expires_at).await
}

/// A link to set a new password, on an administrator's word, to an address of the person, for a day. It is the one gate of people without a
/// role; holders of one pass another.
///
/// # Errors
/// If the database does not answer.
pub async fn help(keys: &Keys, tx: &mut Tx, user: &User, to: &str, now: i64) -> Result<()> {
    let expires_at = now + 24 * HOUR;
    let destination = keys.hash(Purpose::Destination, &[to.as_bytes()]).to_vec();
    let path = put(keys, tx, user, (HELP, Some(destination)), (now, expires_at)).await?;
    let letter = crate::courier::Letter::HelpLink { login: user.login.clone(), path, expires_at };
    let errand = crate::jobs::Errand::Letter { to: to.to_owned(), language: user.language.clone(), letter };
    errand.push(tx, keys, &user.tenant_id, now, expires_at).await
}

/// An invitation that whoever runs the portal hands over by themselves, for a day: the first administrator has nobody else. Gives the path of
/// the link, which is written nowhere.
///
/// # Errors
/// If the database does not answer.
pub async fn hand_over(keys: &Keys, tx: &mut Tx, user: &User, now: i64) -> Result<String> {
    put(keys, tx, user, (INVITE, None), (now, now + 24 * HOUR)).await
}

/// The one of the same purpose before it is dead.
async fn put(
    keys: &Keys,
    tx: &mut Tx,
    user: &User,
    (purpose, destination): (&str, Option<Vec<u8>>),
    (now, until): (i64, i64),
) -> Result<String> {
    challenge::end_all(tx, &user.tenant_id, (&user.id, purpose), now).await?;
    let token = secret();
    let challenge = Challenge {
        id: id(),
        tenant_id: user.tenant_id.clone(),
        purpose: purpose.into(),
        user_id: user.id.clone(),
        method: Method::Email.name().into(),
        token_hash: Some(link_hash(keys, purpose, token.expose())),
        destination_hash: destination,
        live: true,
        sent_at: now,
        expires_at: until,
        ..Challenge::default()
    };
    challenge::put(tx, &challenge).await?;
    Ok(format!("/r/{}", token.expose()))
}

/// Keyed hash of a link's token; it is bound to the purpose.
pub(super) fn link_hash(keys: &Keys, purpose: &str, token: &str) -> Vec<u8> {
    keys.hash(Purpose::Link, &[purpose.as_bytes(), token.as_bytes()]).to_vec()
}
