//! The new password. Judging and hashing are slow and happen outside; the last step reads everything again that was proven, and the policy
//! of that moment, in the transaction that sets the password.

use app::{
    contract::{
        Caller, Fault, Go, Grant, Refusal,
        recover::{NewPassword, Notice},
    },
    policy::{Password, gates::Next},
};

use super::{
    stage::Stage,
    turn::{Entry, Turn, stay},
};
use crate::{
    courier::Letter,
    directory::Answer,
    portal::{Core, judge, notice, people::tell_administrators, sign_in::lock, throttle::table::Clearing, trouble::Decision},
    store::{
        challenge,
        flow::{self, Flow},
        password, session, tally,
        user::{self, User},
    },
};

/// The form with the new password, typed twice.
pub(super) async fn renew(core: &Core, caller: &Caller, form: &NewPassword) -> Decision<Go> {
    let Entry::Open(turn) = Turn::open(core, caller).await? else { return Ok(stay()) };
    if turn.stage() != Stage::Renew {
        return if turn.stage().rank() < Stage::Renew.rank() { Err(Fault::NotEarned.into()) } else { Ok(stay()) };
    }
    let found = turn.flow.clone();
    let candidate = judge::Candidate {
        tenant: turn.tenant.clone(),
        policy: turn.policy.clone(),
        user: turn.subject.user.clone().ok_or(Fault::Expired)?,
        past: past(turn).await?,
    };
    let password = Password::typed(&form.password);
    let refusals = match Password::typed(&form.confirm).as_str() == password.as_str() {
        _ if form.password.is_empty() => vec![Refusal::PasswordMissing],
        false => vec![Refusal::PasswordsDiffer],
        true => judge::judge(core, &candidate, &password).await?,
    };
    let hash = if refusals.is_empty() { core.hasher.hash(password.as_str()).await? } else { String::new() };

    let Some(turn) = again(core, &found).await? else { return Ok(stay()) };
    if !refusals.is_empty() {
        return turn.refuse(&refusals).await;
    }
    let turn = match earned(core, turn).await? {
        Earned::Yes(turn) => turn,
        Earned::Not(go) => return Ok(go),
    };
    match turn.subject.user.clone().filter(User::is_on_premises) {
        Some(person) => elsewhere(core, turn, &person, (password.as_str(), &hash)).await,
        None => finish(core, turn, &hash).await,
    }
}

/// The turn once more, if the flow still waits for a new password.
async fn again(core: &Core, found: &Flow) -> Decision<Option<Box<Turn>>> {
    let turn = Turn::take(core, core.db.write().await?, found).await?;
    Ok((turn.stage() == Stage::Renew).then(|| Box::new(turn)))
}

/// Whether the password may be set at this moment.
enum Earned {
    Yes(Box<Turn>),
    /// Something else comes now.
    Not(Go),
}

/// Hashes that may not come back, read in a transaction that changes nothing.
async fn past(mut turn: Box<Turn>) -> Decision<Vec<String>> {
    let limit = judge::history(&turn.policy);
    let mut past = password::history(&mut turn.tx, &turn.flow.tenant_id, &turn.flow.user_id, limit).await?;
    if limit > 0 {
        past.extend(turn.subject.user.as_ref().and_then(|user| user.password_hash.clone()));
    }
    Ok(past)
}

async fn earned(core: &Core, mut turn: Box<Turn>) -> Decision<Earned> {
    if let Err(reason) = turn.eligible(core).await {
        turn.flow.code = Some(reason.code().into());
        return Ok(Earned::Not(turn.end(Stage::Refused, "failed", reason.detail()).await?));
    }
    match turn.next() {
        Next::Enough => Ok(Earned::Yes(turn)),
        Next::Choose(_) => {
            turn.step(Stage::Method);
            turn.say(&Notice::GatePassed);
            Ok(Earned::Not(turn.go().await?))
        }
        Next::Stuck => {
            let reason = crate::portal::subject::Ineligible::Unregistered;
            turn.flow.code = Some(reason.code().into());
            Ok(Earned::Not(turn.end(Stage::Refused, "failed", reason.detail()).await?))
        }
    }
}

/// Seconds for which one press keeps the directory to itself: longer than a directory takes.
const ALONE_S: i64 = 60;

/// A password that lives elsewhere. The directory is asked between two transactions: whoever waits for it must not hold everybody else up. A
/// second press meanwhile does nothing.
async fn elsewhere(core: &Core, mut turn: Box<Turn>, person: &User, (password, hash): (&str, &str)) -> Decision<Go> {
    let (now, found) = (turn.now, turn.flow.clone());
    let (tenant, asking) = (found.tenant_id.as_str(), format!("f:{}:directory", found.id));
    if tally::since(&mut turn.tx, tenant, &asking, now - ALONE_S).await?.count > 0 {
        return Ok(stay());
    }
    tally::add(&mut turn.tx, tenant, &asking, now).await?;
    turn.tx.commit().await?;
    let answer = core.directory.set_password(tenant, &person.login, password).await;

    let Some(mut turn) = again(core, &found).await? else {
        if answer == Answer::Done {
            tracing::warn!(attempt = found.id, "the directory has the new password, but the attempt was over meanwhile");
        }
        return Ok(stay());
    };
    tally::take_back(&mut turn.tx, tenant, &asking, now).await?;
    if answer != Answer::Done {
        turn.record("reset", Some("failed"), Some("writeback_error")).await?;
        return turn.refuse(&[Refusal::DirectoryRefused]).await;
    }
    finish(core, turn, hash).await
}

/// Everything a reset does, at once or not at all.
async fn finish(core: &Core, mut turn: Box<Turn>, hash: &str) -> Decision<Go> {
    let person = turn.subject.user.clone().ok_or(Fault::Expired)?;
    set(&mut turn, hash).await?;
    notify(core, &mut turn).await?;
    let mark = Grant::Device(core.device_mark(&turn.tenant.id, &person.id));
    // Whoever is new resets nothing.
    let done = if turn.flow.purpose == challenge::INVITE { "first_password" } else { "password_reset" };
    Ok(turn.end(Stage::Done, "succeeded", done).await?.with(mark))
}

/// The password, its history, and the end of everything that stood on the old one.
async fn set(turn: &mut Turn, hash: &str) -> anyhow::Result<()> {
    let (tx, now) = (&mut turn.tx, turn.now);
    let (tenant, user) = (turn.flow.tenant_id.as_str(), turn.flow.user_id.as_str());
    if let Some(old) = turn.subject.user.as_ref().and_then(|user| user.password_hash.as_deref()) {
        password::remember(tx, tenant, user, old, now).await?;
    }
    user::set_password(tx, tenant, user, hash, now).await?;
    session::end_all(tx, tenant, user).await?;
    lock::lift(tx, tenant, user, Clearing::Reset).await?;
    flow::end_others(tx, tenant, user, &turn.flow.id, now).await?;
    turn.account.clear(tx).await?;
    turn.typed.clear(tx).await
}

/// N2 to every address of the person; N1 to the other global administrators.
async fn notify(core: &Core, turn: &mut Turn) -> anyhow::Result<()> {
    let Some(person) = turn.subject.user.clone() else { return Ok(()) };
    let (now, language, tenant) = (turn.now, turn.language(), turn.flow.tenant_id.clone());
    if turn.policy.notify_users {
        let letter = Letter::ResetNotice { login: person.login.clone(), at: now };
        notice::tell(core, &mut turn.tx, &tenant, notice::addresses(&turn.subject), &language, &letter, now).await?;
    }
    if turn.policy.notify_admins && person.is_admin() {
        let letter = Letter::AdminNotice { admin: person.login.clone(), at: now };
        tell_administrators(&mut turn.tx, &core.keys, (&person, None), &letter, now).await?;
    }
    Ok(())
}
