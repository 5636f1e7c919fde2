//! Removing a way back in. The page warns before the last one that a reset needs; the decision is the person's.

use app::contract::{
    Caller, Fault, Go,
    enrol::{DeletePage, Deletion},
};
use app::policy::Way;

use super::{
    PAGE as OVERVIEW,
    change::{Author, Change, settle},
    file::File,
};
use crate::{
    courier::{Protection, WayChange},
    portal::{Core, people, session::Signed, sign_in::arrival, trouble::Decision},
    store::user,
};

/// Asks whether it is really to go.
pub(super) async fn page(core: &Core, caller: &Caller, what: &Deletion) -> Decision<DeletePage> {
    let mut signed = Signed::read_fresh(core, caller).await?;
    let way = Way::parse(&what.way).ok_or(Fault::NotFound)?;
    let file = File::read(core, &mut signed).await?;
    let named = find(&file, way, &what.id).ok_or(Fault::NotFound)?;
    Ok(DeletePage {
        frame: signed.frame(core, caller),
        last: file.needs(way, &what.id),
        what: Some(named).filter(|named| !named.is_empty()),
        id: what.id.clone(),
        way,
    })
}

/// What is to go, by its name or masked; nothing if it is not there. What the organization supplied is not the person's to remove.
fn find(file: &File, way: Way, id: &str) -> Option<String> {
    let subject = &file.subject;
    match way {
        Way::Phone => file.own_phone().map(|phone| phone.hint()),
        Way::Email => file.own_email().map(|email| email.hint()),
        Way::Questions => (!subject.answers.is_empty()).then(String::new),
        Way::RecoveryCodes => (subject.recovery_codes > 0).then(String::new),
        Way::Authenticator => subject.authenticators.iter().find(|app| app.id == id).map(|app| app.name.clone()),
        Way::Passkey => subject.passkeys.iter().find(|key| key.id == id).map(|key| key.name.clone()),
    }
}

/// Removes it. Whoever has no second factor left is not asked for one any more, unless the organization asks everybody.
pub(super) async fn delete(core: &Core, caller: &Caller, what: &Deletion) -> Decision<Go> {
    let mut signed = Signed::fresh(core, caller).await?;
    let way = Way::parse(&what.way).ok_or(Fault::Malformed)?;
    let file = File::read(core, &mut signed).await?;
    if find(&file, way, &what.id).is_none() {
        // A double click, or a page from before: it is gone.
        return Ok(Go::to(OVERVIEW));
    }
    let (tenant, user) = (signed.tenant.id.clone(), signed.user.id.clone());
    people::remove(&mut signed.tx, (&tenant, &user), way, &what.id).await?;
    let author = Author::here(core, caller, &signed);
    let change = WayChange::Removed;
    settle(core, &mut signed, &author, &file.subject, Change { way: way.into(), change }).await?;
    if signed.user.second_factor && !arrival::has_second_factor(&mut signed.tx, &signed.user).await? {
        user::set_second_factor(&mut signed.tx, &tenant, &user, false).await?;
        settle(core, &mut signed, &author, &file.subject, Change { way: Protection::SecondFactor, change }).await?;
    }
    signed.done(OVERVIEW, "enrol-done-removed").await
}
