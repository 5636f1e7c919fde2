//! The first page: everything on file, masked, and what can be done with it; and the page that interrupts a sign-in. Both only read.

use anyhow::Result;
use app::{
    contract::{
        Caller,
        enrol::{DuePage, EnrolPage, Item, Overview, SecondFactor, Ways},
    },
    policy::{Method, Prompt, Standing, Way},
};

use super::{PAGE, authenticator::MOST, file::File};
use crate::{
    portal::{
        Core,
        recover::help,
        session::Signed,
        sign_in::{arrival, destination::Destination},
        subject::Subject,
        trouble::Decision,
    },
    store::{application, session},
    when::day,
};

/// What is registered and what could be.
pub(super) async fn page(core: &Core, caller: &Caller, told: bool) -> Decision<EnrolPage> {
    let mut signed = Signed::read_enrolling(core, caller).await?;
    let file = File::read(core, &mut signed).await?;
    let frame = signed.frame(core, caller);
    let overview = match file.is_closed() {
        Some(why) => Overview::Barred { why, help: help(Some(&signed.policy)) },
        None => Overview::Open(Box::new(ways(&mut signed, &file, frame.words.region()).await?)),
    };
    Ok(EnrolPage { overview, refusals: signed.refusals(PAGE, told), done: signed.word(PAGE, told), frame })
}

/// What a sign-in is interrupted for.
pub(super) async fn due(core: &Core, caller: &Caller) -> Decision<Option<DuePage>> {
    let mut signed = Signed::read(core, caller).await?;
    let standing = standing(&mut signed).await?;
    let Some(prompt) = standing.prompt(&signed.policy) else { return Ok(None) };
    let file = File::read(core, &mut signed).await?;
    let frame = signed.frame(core, caller);
    let ways = ways(&mut signed, &file, frame.words.region()).await?;
    let leaves = ways.leaves;
    Ok(Some(DuePage { frame, confirm: (prompt == Prompt::Confirm).then_some(ways), leaves }))
}

/// Where the person stands at this moment.
pub(super) async fn standing(signed: &mut Signed) -> Result<Standing> {
    arrival::standing(&mut signed.tx, &signed.tenant, &signed.user, signed.now).await
}

async fn ways(signed: &mut Signed, file: &File, tag: &str) -> Result<Ways> {
    let standing = standing(signed).await?;
    let apps = application::list(&mut signed.tx, &signed.tenant.id).await?;
    let next = signed.session.next.as_deref().and_then(|next| Destination::parse(next, &apps));
    let subject = &file.subject;
    let used = |at: Option<i64>| at.map(|at| day(tag, at));
    let authenticators = subject.authenticators.iter();
    let authenticators = authenticators.map(|app| Item { id: app.id.clone(), name: app.name.clone(), used: used(app.used_at) });
    let passkeys = subject.passkeys.iter();
    let passkeys = passkeys.map(|key| Item { id: key.id.clone(), name: key.name.clone(), used: used(key.used_at) });
    // What is on file stays in sight, and can be removed, when its way is no longer offered.
    let shown = |way: Way, there: bool| there || file.offers(way);
    let codes = u32::try_from(subject.recovery_codes).unwrap_or_default();
    let answers = u32::try_from(subject.answers.len()).unwrap_or(u32::MAX);
    let (have, need) = file.progress();
    Ok(Ways {
        phone: file.offers(Way::Phone).then(|| file.phone()),
        email: file.offers(Way::Email).then(|| file.email()),
        office: if signed.policy.methods.contains(&Method::OfficeVoice) { subject.hint(Method::OfficeVoice) } else { None },
        questions: file.offers(Way::Questions).then_some(answers),
        apps_full: subject.authenticators.len() >= MOST,
        authenticators: shown(Way::Authenticator, !subject.authenticators.is_empty()).then(|| authenticators.collect()),
        passkeys: shown(Way::Passkey, !subject.passkeys.is_empty()).then(|| passkeys.collect()),
        recovery_codes: shown(Way::RecoveryCodes, codes > 0).then_some(codes),
        second_factor: second_factor(signed, file),
        have,
        need: if file.barred.is_none() { need } else { 0 },
        confirmable: matches!(standing, Standing::RegisteredByAdmin | Standing::ReconfirmDue),
        held: signed.session.stage == session::REGISTRATION,
        kept_out: signed.user.is_admin() && !has_second_factor(subject),
        leaves: next.is_some_and(|next| next.leaves()),
    })
}

fn second_factor(signed: &Signed, file: &File) -> SecondFactor {
    let subject = &file.subject;
    match (signed.policy.second_factor_at_sign_in, has_second_factor(subject), signed.user.second_factor) {
        (true, ..) => SecondFactor::Required,
        (false, false, _) => SecondFactor::Impossible,
        (false, true, true) => SecondFactor::On,
        (false, true, false) => SecondFactor::Off,
    }
}

fn has_second_factor(subject: &Subject) -> bool {
    !subject.authenticators.is_empty() || !subject.passkeys.is_empty() || subject.recovery_codes > 0
}
