//! What every change of a way back in does besides: an event, a notice to all addresses old and new, and the end of whatever was sent before.

use anyhow::Result;
use app::contract::Caller;

use crate::{
    courier::{Letter, Protection, WayChange},
    portal::{Core, notice, session::Signed, subject::Subject},
    store::{flow, user},
};

/// A change that was made in the transaction.
#[derive(Clone, Copy)]
pub(super) struct Change {
    /// Of which way, or of the second factor.
    pub way: Protection,
    /// What became of it.
    pub change: WayChange,
}

/// Who made it, and how to write to them.
pub(super) struct Author {
    /// Network address.
    pub address: String,
    /// User agent.
    pub agent: String,
    /// Language of the notices.
    pub language: String,
}

impl Author {
    /// Whoever posts a form.
    pub(super) fn here(core: &Core, caller: &Caller, signed: &Signed) -> Self {
        let language = signed.frame(core, caller).words.tag().to_owned();
        Self { address: caller.address.to_string(), agent: caller.agent.clone(), language }
    }

    /// Whoever opened the session, where no request of theirs is at hand.
    pub(super) fn of_session(core: &Core, signed: &Signed) -> Self {
        let words =
            core.texts.negotiate(&app::contract::Asked::default(), signed.user.language.as_deref(), &signed.tenant.languages);
        let session = &signed.session;
        Self { address: session.address.clone(), agent: session.agent.clone(), language: words.tag().to_owned() }
    }
}

/// Settles a change; `before` is what was on file before it.
///
/// # Errors
/// If the database does not answer.
pub(super) async fn settle(core: &Core, signed: &mut Signed, author: &Author, before: &Subject, change: Change) -> Result<()> {
    let (tenant, id, now) = (signed.tenant.id.clone(), signed.user.id.clone(), signed.now);
    let after = Subject::by_id(&mut signed.tx, &signed.tenant, &id, signed.now).await?;
    let removed = change.change == WayChange::Removed;
    let kind = if removed { "registration_removed" } else { "registration" };
    signed.record_from((&author.address, &author.agent), kind, "succeeded", Some(change.way.name())).await?;
    // Links and codes that were sent before are worth nothing any more, whatever they were for.
    flow::end_others(&mut signed.tx, &tenant, &id, "", now).await?;
    if !removed {
        user::confirm(&mut signed.tx, &tenant, &id, now).await?;
    }
    let mut addresses = notice::addresses(before);
    addresses.extend(notice::addresses(&after).into_iter().filter(|address| !notice::addresses(before).contains(address)));
    let letter = Letter::WayNotice { login: signed.user.login.clone(), way: change.way, change: change.change, at: now };
    notice::tell(core, &mut signed.tx, &tenant, addresses, &author.language, &letter, now).await
}
