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
        event::{self, ADMINISTRATION, COMMAND, Event},
        session,
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
    let events = event::of_user(&mut signed.tx, tenant, user, MOST).await?;
    let frame = signed.frame(core, caller);
    let tag = frame.words.tag();
    let open = sessions.into_iter().map(|session| OpenSession {
        here: session.id_hash == signed.session.id_hash,
        device: device(&session.agent),
        since: when::day_and_time(tag, session.created_at),
        seen: when::day_and_time(tag, session.seen_at),
        address: session.address,
        id: session.id,
    });
    Ok(Activity { sessions: open.collect(), days: days(tag, &events), done: signed.word(PAGE, told), frame })
}

/// Events by day, as they come.
pub(in crate::portal) fn days(tag: &str, events: &[Event]) -> Vec<Day> {
    let mut days: Vec<Day> = Vec::new();
    for event in events {
        let date = when::day(tag, event.at);
        let entry = Entry { what: what(event), time: when::time_of_day(tag, event.at), by: by(event) };
        match days.last_mut().filter(|day| day.date == date) {
            Some(day) => day.entries.push(entry),
            None => days.push(Day { date, entries: vec![entry] }),
        }
    }
    days
}

/// The id of the text: by kind and result, or by kind and what it was about. What has no words of its own gets neutral ones.
fn what(event: &Event) -> &'static str {
    let about = match event.kind.as_str() {
        "registration" | "registration_removed" if event.result.as_deref() == Some("succeeded") => event.detail.as_deref(),
        "registration"
        | "registration_removed"
        | "sign_in"
        | "second_factor"
        | "password_change"
        | "reset"
        | "administration" => event.result.as_deref(),
        _ => None,
    };
    let parts = ["happened", &event.kind].into_iter().chain(about);
    let id = parts.collect::<Vec<_>>().join("-").replace('_', "-");
    HAPPENED.into_iter().find(|known| *known == id).unwrap_or(SOMETHING)
}

/// Commands and administrators have no address here. A browser always has one, whatever it calls itself.
fn by(event: &Event) -> By {
    if [COMMAND, ADMINISTRATION].contains(&event.agent.as_str()) && event.address.is_empty() {
        return By::Organization;
    }
    By::Browser(device(&event.agent), event.address.clone())
}

#[cfg(test)]
mod tests {
    use super::*;

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
        let event = Event { agent: COMMAND.into(), address: "198.51.100.7".into(), ..Event::default() };
        assert!(matches!(by(&event), By::Browser(..)));
        assert!(matches!(by(&Event { agent: COMMAND.into(), ..Event::default() }), By::Organization));
    }
}
