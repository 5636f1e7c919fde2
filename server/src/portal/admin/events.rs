//! What happened in the organization, for those who answer for it.

use app::{
    contract::{
        Caller, Fault,
        admin::{
            bulk::Act,
            events::{About, Doer, EventDay, EventsAsked, EventsPage, Told, Topic},
            organization::Validity,
        },
    },
    policy::{Area, Method},
};

use super::{
    admit::{Admitted, Events},
    organization::Stored,
    policy,
};
use crate::{
    portal::{
        Core,
        account::activity::what,
        brand::{self, Difference},
        device::device,
        happened, settings,
        sign_in::expiry,
        support_code,
        trouble::Decision,
    },
    store::{
        application::Application,
        event::{self, Event, Named},
        password_policy::PasswordPolicy,
    },
    when,
};

/// Where they are.
const PAGE: &str = "/admin/events";
/// Events of a page.
const MOST: usize = 50;

pub(super) async fn page(core: &Core, caller: &Caller, asked: EventsAsked) -> Decision<EventsPage> {
    let Admitted { mut signed, .. } = Admitted::<Events>::read(core, caller).await?;
    let (tenant, wanted) = (signed.tenant.id.clone(), (asked.who.as_str(), Topic::parse(&asked.topic)));
    // One more than a page shows, to see whether there are more.
    let mut found = happened::find(&mut signed.tx, &tenant, wanted, before(&asked.before)?, MOST as i64 + 1).await?;
    let more = found.len() > MOST;
    found.truncate(MOST);
    let older = found.last().filter(|_| more).map(|last| place(last.event.at, &last.id));
    let takes_back = signed.user.areas().contains(&Area::Policy);
    let stored = if takes_back { Some(Stored::read(&mut signed.tx, &tenant).await?) } else { None };
    let frame = signed.frame(core, caller);
    Ok(EventsPage {
        days: days(frame.words.region(), found, stored.as_ref()),
        done: signed.word(PAGE, asked.told),
        asked,
        older,
        frame,
    })
}

/// An event's place in a list, for the address of the page after it.
pub(super) fn place(at: i64, id: &str) -> String {
    format!("{at}.{id}")
}

/// The moment and the name of an event that the page before ended with; the newest, where there was none.
///
/// # Errors
/// [`Fault::Malformed`] for what no page ends with: it is no beginning either.
pub(super) fn before(asked: &str) -> Result<(i64, &str), Fault> {
    if asked.is_empty() {
        return Ok((i64::MAX, ""));
    }
    let read = asked.split_once('.').and_then(|(at, id)| Some((at.parse().ok()?, id)));
    read.filter(|(at, id)| *at >= 0 && !id.is_empty()).ok_or(Fault::Malformed)
}

fn days(tag: &str, events: Vec<Named>, stored: Option<&Stored>) -> Vec<EventDay> {
    let mut days: Vec<EventDay> = Vec::new();
    for Named { id, event } in events {
        let date = when::day(tag, event.at);
        let told = Told {
            id,
            what: what(&event),
            time: when::time_of_day(tag, event.at),
            whom: event.whom().map(str::to_owned),
            from: Some(&event)
                .filter(|event| !event.address.is_empty())
                .map(|event| (device(&event.agent), event.address.clone())),
            about: about(&event),
            undoable: stored.is_some_and(|stored| stored.is_as_left(&event)),
            attempt: event.flow_id.as_deref().filter(|_| event.kind == "reset").map(support_code::of),
            by: by(event),
        };
        match days.last_mut().filter(|day| day.date == date) {
            Some(day) => day.events.push(told),
            None => days.push(EventDay { date, events: vec![told] }),
        }
    }
    days
}

fn by(event: Event) -> Doer {
    match event.actor {
        Some(login) => Doer::Person(login),
        None if event.is_by_command() => Doer::Command,
        None if event.is_by_rekey() => Doer::Rekey,
        None => Doer::Person(event.login),
    }
}

/// What there is to say besides what happened.
fn about(event: &Event) -> About {
    let detail = event.detail.as_deref();
    let Some(text) = detail.filter(|detail| !detail.is_empty()) else { return About::Nothing };
    match event.kind.as_str() {
        "reset" => About::Reason(text.to_owned()),
        "user_added" | "user_changed" => About::Fields(text.split_whitespace().map(str::to_owned).collect()),
        "admin_reset" | "pass_made" => About::Verified(text == "verified"),
        "caller_code_sent" | "second_factor" => Method::parse(text).map_or(About::Nothing, About::By),
        "people_import" => counts(text),
        "several_helped" => several(text),
        settings::CHANGED => policy::settings(event).map_or(About::Nothing, About::Policy),
        brand::CHANGED => About::Looks(Difference::read(detail).parts()),
        expiry::CHANGED => validity(event::read_pair(detail)),
        "app_added" | "app_changed" | "app_removed" => About::App(application(&event::read_pair(detail))),
        "administration" | "group_changed" | "tenant_added" | "tenant_changed" | "tenant_exported" | "tenant_imported"
        | "events_pruned" => About::Names(text.to_owned()),
        _ => About::Nothing,
    }
}

fn counts(text: &str) -> About {
    let mut numbers = text.split(' ').filter_map(|number| number.parse().ok());
    match (numbers.next(), numbers.next()) {
        (Some(created), Some(changed)) => About::Counts(created, changed),
        _ => About::Nothing,
    }
}

fn several(text: &str) -> About {
    let mut parts = text.splitn(5, ' ');
    let act = parts.next().and_then(Act::parse);
    let mut number = || parts.next().and_then(|number| number.parse().ok());
    match (act, number(), number(), number()) {
        (Some(act), Some(people), Some(helped), Some(refused)) => {
            About::Several { act, group: parts.next().map(str::to_owned), people, helped, refused }
        }
        _ => About::Nothing,
    }
}

fn validity((before, after): (Option<PasswordPolicy>, Option<PasswordPolicy>)) -> About {
    let Some(domain) = before.as_ref().or(after.as_ref()).map(|rule| rule.domain.clone()) else { return About::Nothing };
    let told = |rule: PasswordPolicy| {
        rule.validity_days.map_or(Validity::Ever, |validity| Validity::Days { validity, notify: rule.notify_days })
    };
    About::Validity(domain, before.map(told), after.map(told))
}

fn application((before, after): &(Option<Application>, Option<Application>)) -> Vec<(String, String, String)> {
    let parts = |app: &Option<Application>| match app {
        Some(app) => [app.name.clone(), app.address.clone(), app.icon.clone().unwrap_or_default()],
        None => Default::default(),
    };
    let names = ["name", "address", "icon"].map(str::to_owned);
    let pairs = names.into_iter().zip(parts(before)).zip(parts(after)).map(|((name, before), after)| (name, before, after));
    pairs.filter(|(name, before, after)| before != after || name == "name").collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_in_the_list_is_read_and_anything_else_is_none() {
        assert_eq!(before("12.abc"), Ok((12, "abc")));
        assert_eq!(before(""), Ok((i64::MAX, "")));
        for other in ["12", "x.abc", ".", "-1.abc", "12.", "99999999999999999999.a"] {
            assert_eq!(before(other), Err(Fault::Malformed), "{other}");
        }
    }

    #[test]
    fn a_changed_application_is_told_by_its_name_and_what_is_another() {
        let app = |name: &str, address: &str| {
            Some(Application { id: "mail".into(), name: name.into(), address: address.into(), icon: None })
        };
        let names = |pair| application(&pair).into_iter().map(|(name, ..)| name).collect::<Vec<_>>();
        assert_eq!(names((app("Mail", "https://a.ex/"), app("Mail", "https://b.ex/"))), ["name", "address"]);
        assert_eq!(names((None, app("Mail", "https://b.ex/"))), ["name", "address"]);
    }
}
