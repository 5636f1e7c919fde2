//! Whether an address or number may prove somebody now. Whoever can write one over, or make a person anew under a user id that was another's,
//! could otherwise answer for its owner at once: through the wizard, as a caller, or by a link. Every way asks here.

use app::policy::Email;

use crate::store::contact::{ALTERNATE_EMAIL, AUTHENTICATION_EMAIL, Contact};

/// Seconds for which something that somebody else wrote must have stood. Its owner is told at every address, and has as long to object.
const SETTLED: i64 = 24 * 3600;

/// Its owner proved it; or it came with the row that created the person, and was not written since; or it has stood for a day. That a caller
/// read out a code proves the caller, and changes nothing here.
pub(crate) fn may_prove(contact: &Contact, now: i64) -> bool {
    contact.verified_at.is_some() || contact.written_at.is_none_or(|at| at + SETTLED <= now)
}

/// What is used of several kinds on file.
#[derive(Clone, Debug)]
pub(crate) struct Found<T> {
    /// The address or number.
    pub(crate) value: T,
    /// Whether it may prove its owner now.
    pub(crate) proves: bool,
}

/// The first of these kinds that is well-formed. One that may not prove anything yet is not passed over for another: it is the one in use.
pub(crate) fn first<T>(held: &[Contact], kinds: &[&str], parse: impl Fn(&str) -> Option<T>, now: i64) -> Option<Found<T>> {
    let of_kind = |kind: &&str| held.iter().find(|contact| contact.kind == *kind);
    kinds.iter().filter_map(of_kind).find_map(|contact| {
        let value = parse(&contact.value)?;
        Some(Found { value, proves: may_prove(contact, now) })
    })
}

/// Where the mails of a reset go.
pub(crate) fn email(held: &[Contact], now: i64) -> Option<Found<Email>> {
    first(held, &[AUTHENTICATION_EMAIL, ALTERNATE_EMAIL], |address| Email::parse(address).ok(), now)
}

#[cfg(test)]
mod tests {
    use super::{SETTLED, may_prove};
    use crate::store::contact::Contact;

    fn contact(verified_at: Option<i64>, written_at: Option<i64>) -> Contact {
        Contact { kind: "mobile".into(), value: "+1 2015550123".into(), verified_at, written_at }
    }

    #[test]
    fn what_came_with_a_person_or_was_proven_is_good_and_what_was_written_over_it_waits_a_day() {
        assert!(may_prove(&contact(None, None), 0));
        assert!(may_prove(&contact(Some(5), None), 0));
        let written = contact(None, Some(1_000));
        assert!(!may_prove(&written, 1_000) && !may_prove(&written, 1_000 + SETTLED - 1));
        assert!(may_prove(&written, 1_000 + SETTLED));
    }
}
