//! What happened to one's own account, in words, and where one is signed in.

use app::contract::{
    Caller,
    panel::{Activity, By, Day, Entry, HAPPENED, OpenSession, SOMETHING},
};

use crate::{
    portal::{
        Core,
        device::device,
        session::{IDLE, Signed},
        trouble::Decision,
    },
    store::{
        event::{self, Event, Wanted},
        pass, session,
    },
    when,
};

pub(super) const PAGE: &str = "/account/activity";
/// Events that are shown.
const MOST: i64 = 50;

pub(super) async fn page(core: &Core, caller: &Caller, told: bool) -> Decision<Activity> {
    let mut signed = Signed::read(core, caller).await?;
    let (tenant, user) = (signed.tenant.id.as_str(), signed.user.id.as_str());
    let sessions = session::list(&mut signed.tx, tenant, user, signed.now, IDLE).await?;
    let wanted = Wanted { who: Some(user), login: "", kinds: "", singles: false, before: (i64::MAX, "") };
    let events = event::list(&mut signed.tx, tenant, wanted, MOST).await?;
    let events: Vec<Event> = events.into_iter().map(|named| named.event).collect();
    let pass = pass::live(&mut signed.tx, tenant, user, signed.now).await?;
    let frame = signed.frame(core, caller);
    let tag = frame.words.region();
    let open = sessions.into_iter().map(|session| OpenSession {
        here: session.id_hash == signed.session.id_hash,
        device: device(&session.agent),
        since: when::day_and_time(tag, session.created_at),
        seen: when::day_and_time(tag, session.seen_at),
        address: session.address,
        id: session.id,
    });
    Ok(Activity {
        sessions: open.collect(),
        pass: pass.map(|pass| when::day_and_time(tag, pass.expires_at)),
        days: days(tag, &events, Reader::Oneself(user)),
        done: signed.word(PAGE, told),
        frame,
    })
}

/// Who reads what happened to somebody.
#[derive(Clone, Copy)]
pub(in crate::portal) enum Reader<'a> {
    /// They themselves, by their id: who of the organization it was is not theirs to know.
    Oneself(&'a str),
    /// Who administers them.
    Administrator,
}

/// Events by day, as they come.
pub(in crate::portal) fn days(tag: &str, events: &[Event], reader: Reader<'_>) -> Vec<Day> {
    let mut days: Vec<Day> = Vec::new();
    for event in events {
        let date = when::day(tag, event.at);
        let entry = Entry {
            what: what(event),
            whom: did(event, reader).then(|| event.login.clone()),
            time: when::time_of_day(tag, event.at),
            by: by(event, reader),
        };
        match days.last_mut().filter(|day| day.date == date) {
            Some(day) => day.entries.push(entry),
            None => days.push(Day { date, entries: vec![entry] }),
        }
    }
    days
}

/// Whether the reader did it to somebody else.
fn did(event: &Event, reader: Reader<'_>) -> bool {
    matches!(reader, Reader::Oneself(own) if event.actor_id.as_deref() == Some(own))
}

/// The id of the text: by kind and result, or by kind and what it was about. What has no words of its own gets neutral ones.
pub(in crate::portal) fn what(event: &Event) -> &'static str {
    let about = match event.kind.as_str() {
        "registration" | "registration_removed" if event.result.as_deref() == Some("succeeded") => event.detail.as_deref(),
        "registration"
        | "registration_removed"
        | "sign_in"
        | "second_factor"
        | "password_change"
        | "reset"
        | "administration"
        | "people_import"
        | "several_helped" => event.result.as_deref(),
        _ => None,
    };
    let parts = ["happened", &event.kind].into_iter().chain(about);
    let id = parts.collect::<Vec<_>>().join("-").replace('_', "-");
    HAPPENED.into_iter().find(|known| *known == id).unwrap_or(SOMETHING)
}

fn by(event: &Event, reader: Reader<'_>) -> By {
    match &event.actor {
        Some(login) if !did(event, reader) => match reader {
            Reader::Oneself(_) => By::Organization,
            Reader::Administrator => By::Administrator(login.clone()),
        },
        None if event.is_by_command() || event.is_by_rekey() => By::Organization,
        _ => By::Browser(device(&event.agent), event.address.clone()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::event::Actor;

    fn told(kind: &str, result: &str, detail: &str) -> &'static str {
        let event = Event {
            kind: kind.into(),
            result: Some(result.into()),
            detail: Some(detail.into()).filter(|detail: &String| !detail.is_empty()),
            ..Event::default()
        };
        what(&event)
    }

    #[test]
    fn every_event_has_words_and_an_unknown_one_neutral_ones() {
        for (kind, result, detail, id) in [
            ("reset", "succeeded", "password_reset", "happened-reset-succeeded"),
            ("reset", "contacted_admin", "after_email", "happened-reset-contacted-admin"),
            ("sign_in", "failed", "", "happened-sign-in-failed"),
            ("second_factor", "succeeded", "totp", "happened-second-factor-succeeded"),
            ("password_change", "failed", "current_wrong", "happened-password-change-failed"),
            ("registration", "succeeded", "recovery_codes", "happened-registration-recovery-codes"),
            ("registration_removed", "succeeded", "phone", "happened-registration-removed-phone"),
            ("review", "succeeded", "", "happened-review"),
            ("user_changed", "succeeded", "MobilePhone", "happened-user-changed"),
            ("session_ended", "succeeded", "others", "happened-session-ended"),
            ("registration", "failed", "phone", SOMETHING),
            ("registration", "succeeded", "pigeon", SOMETHING),
            ("weather", "rain", "", SOMETHING),
        ] {
            assert_eq!(told(kind, result, detail), id, "{kind} {result} {detail}");
        }
    }

    #[test]
    fn a_browser_that_calls_itself_a_command_is_still_a_browser() {
        let command = Actor::command().agent;
        let event = Event { agent: command.clone(), address: "198.51.100.7".into(), ..Event::default() };
        assert!(matches!(by(&event, Reader::Oneself("ada")), By::Browser(..)));
        assert!(matches!(by(&Event { agent: command, ..Event::default() }, Reader::Oneself("ada")), By::Organization));
    }

    #[test]
    fn only_administrators_read_which_of_them_it_was() {
        let event = Event { actor_id: Some("grace".into()), actor: Some("grace@x.ex".into()), ..Event::default() };
        assert!(matches!(by(&event, Reader::Oneself("ada")), By::Organization));
        assert!(matches!(by(&event, Reader::Oneself("grace")), By::Browser(..)), "it was from their own browser");
        assert!(matches!(by(&event, Reader::Administrator), By::Administrator(login) if login == "grace@x.ex"));
        assert!(did(&event, Reader::Oneself("grace")) && !did(&event, Reader::Oneself("ada")));
    }
}
