//! An administration that shows what it is told to.

use std::sync::Arc;

use app::{
    contract::{
        Admin, Caller, Fault, Frame, Go, Portal, Reader, ReaderAccount,
        admin::{
            AccountFacts, Attempt, AttemptStep, CallerCheck, Condition, Found, HeldWay, Once, PassState, PeoplePage, PersonPage,
            RolesPage, Search, Sought, Total, WayToAsk,
            bulk::Act,
            events::{EventsAsked, EventsPage},
        },
        panel::{Device, Registered},
    },
    pages,
    policy::{HelpDesk, Method, Model, Plan, Role, Standing, Way},
};
use async_trait::async_trait;

use super::{
    accounts::accounts, brand::looks, bulk::bulk, caller, events::events, groups::groups, imports::imports, now,
    organization::organization, organizations::organizations, policies, reports::reports, site,
};

/// Answers every question with the page it holds.
#[derive(Clone)]
pub(crate) struct FakeAdmin {
    pub(crate) people: PeoplePage,
    pub(crate) person: PersonPage,
    pub(crate) roles: RolesPage,
    pub(crate) events: EventsPage,
}

#[async_trait]
impl Admin for FakeAdmin {
    async fn people(&self, _: &Caller, _: Search) -> Result<PeoplePage, Fault> {
        Ok(self.people.clone())
    }
    async fn person(&self, _: &Caller, _: String, _: bool) -> Result<PersonPage, Fault> {
        Ok(self.person.clone())
    }
    async fn roles(&self, _: &Caller) -> Result<RolesPage, Fault> {
        Ok(self.roles.clone())
    }
    async fn events(&self, _: &Caller, _: EventsAsked) -> Result<EventsPage, Fault> {
        Ok(self.events.clone())
    }
    async fn lift(&self, _: &Caller, id: String) -> Result<Go, Fault> {
        Ok(Go::to(id))
    }
    async fn end_sessions(&self, _: &Caller, id: String) -> Result<Go, Fault> {
        Ok(Go::to(id))
    }
    async fn send_code(&self, _: &Caller, id: String, _: String) -> Result<Go, Fault> {
        Ok(Go::to(id))
    }
    async fn verify_code(&self, _: &Caller, id: String, _: String) -> Result<Go, Fault> {
        Ok(Go::to(id))
    }
    async fn make_pass(&self, _: &Caller, id: String) -> Result<Go, Fault> {
        Ok(Go::to(id))
    }
    async fn remove_pass(&self, _: &Caller, id: String) -> Result<Go, Fault> {
        Ok(Go::to(id))
    }
    async fn temporary(&self, _: &Caller, id: String, _: String) -> Result<Go, Fault> {
        Ok(Go::to(id))
    }
    async fn send_link(&self, _: &Caller, id: String) -> Result<Go, Fault> {
        Ok(Go::to(id))
    }
}

/// Pages in the language of that frame.
pub(crate) fn fake_admin(frame: &Frame) -> FakeAdmin {
    let who = Found {
        id: "1".into(),
        login: "ada@harbour.example".into(),
        name: "Ada".into(),
        roles: Role::ALL.to_vec(),
        enabled: false,
        plan: Plan::Basic,
    };
    FakeAdmin {
        people: PeoplePage {
            frame: frame.clone(),
            asked: Search { text: Some("a".into()), plan: "basic".into(), ..Search::default() },
            groups: vec!["Pilot".into()],
            acts: Act::ALL.to_vec(),
            found: vec![who.clone()],
            next: None,
            total: None,
            sought: Sought::Registered,
            attempt: None,
        },
        person: PersonPage {
            frame: frame.clone(),
            who,
            conditions: Condition::ALL.map(|condition| (condition, true)).to_vec(),
            account: AccountFacts {
                standing: Standing::Registered,
                plan: Plan::Premium,
                on_premises: false,
                groups: vec!["Pilot".into()],
                never_expires: true,
                must_change: true,
            },
            registered: Registered::default(),
            held: vec![
                HeldWay { way: Way::Authenticator, id: "01".into(), name: "Telephone".into() },
                HeldWay { way: Way::Questions, id: String::new(), name: String::new() },
            ],
            invitable: true,
            departs: None,
            closed: true,
            sessions: 2,
            days: Vec::new(),
            helped: true,
            check: Some(CallerCheck::default()),
            once: None,
            pass: Some(PassState::default()),
            refusals: Vec::new(),
            done: None,
        },
        events: events(frame),
        roles: RolesPage { frame: frame.clone(), model: Model::Nist, own: vec![Role::Helpdesk] },
    }
}

/// An attempt with every step there is.
fn attempt(result: &str) -> Attempt {
    let details = "userid_entered before_new_password while_choosing_new_password before_required_methods before_submitting_password \
        contacted_before_any_method password_reset account_unlocked not_enabled_for_user no_license cookies_disabled \
        insufficient_methods onprem_no_writeback writeback_unreachable writeback_error not_in_group disabled_for_tenant \
        user_unknown user_disabled first_password invitation_left too_many_attempts too_many_email_codes too_many_sms_codes \
        too_many_mobile_voice too_many_office_voice too_many_question_answers too_many_totp_codes too_many_recovery_codes \
        too_many_phone_validations started_email completed_totp after_questions odd";
    let step = |detail: &str| AttemptStep { at: "Monday".into(), result: Some(result.into()), detail: detail.into() };
    Attempt {
        code: "3f2a9c01".into(),
        login: "ada@harbour.example".into(),
        person: (result != "failed").then(|| "1".into()),
        device: Device { program: Some("Firefox"), system: None },
        address: "198.51.100.7".into(),
        steps: details.split_whitespace().map(step).collect(),
    }
}

/// All pages of the administration with all they can say, one after the other.
pub(crate) fn administration(portal: &Portal, frame: &Frame) -> Vec<String> {
    let (caller, site) = (caller(), site());
    let mut fake = fake_admin(frame);
    let portal = |fake: &FakeAdmin| Portal { admin: Arc::new(fake.clone()), ..portal.clone() };
    let people =
        |fake: &FakeAdmin| now(pages::admin_people(&portal(fake), &caller, &site, "/admin/people", Search::default())).html;
    let person =
        |fake: &FakeAdmin| now(pages::admin_person(&portal(fake), &caller, &site, "/admin/people/1", "1".into(), true)).html;
    let mut said = vec![now(pages::admin_roles(&portal(&fake), &caller, &site, "/admin/roles")).html];
    said.push(people(&fake));
    for sought in [Sought::Nothing, Sought::Written, Sought::Registered] {
        fake.people.sought = sought;
        said.push(people(&fake));
    }
    fake.people.next = Some("ada@harbour.example".into());
    said.push(people(&fake));
    // Everybody, from the second page on, counted to the end or not.
    let narrow = std::mem::replace(
        &mut fake.people.asked,
        Search { text: Some(String::new()), after: "ada@harbour.example".into(), ..Search::default() },
    );
    for more in [false, true] {
        fake.people.total = Some(Total { people: 60, more });
        said.push(people(&fake));
    }
    (fake.people.asked, fake.people.total) = (narrow, None);
    fake.people.found.clear();
    said.push(people(&fake));
    fake.people.next = None;
    said.push(people(&fake));
    for result in ["succeeded", "failed", "abandoned", "blocked", "cancelled", "contacted_admin"] {
        fake.people.attempt = Some(attempt(result));
        said.push(people(&fake));
    }
    fake.people.attempt = None;
    for (holds, word) in [
        (true, "admin-done-lifted"),
        (false, "admin-done-sessions"),
        (true, "admin-done-added"),
        (true, "admin-done-added-anew"),
        (true, "admin-done-invited"),
        (true, "admin-done-changed"),
        (true, "admin-done-forgotten"),
        (true, "admin-done-way-deleted"),
        (true, "admin-done-invited-again"),
        (true, "admin-done-verified"),
        (true, "admin-done-code"),
        (true, "admin-done-link"),
        (true, "admin-done-temporary"),
        (true, "admin-done-pass-removed"),
        (true, "admin-done-departed"),
        (true, "admin-done-restored"),
    ] {
        fake.person.conditions = Condition::ALL.map(|condition| (condition, holds)).to_vec();
        fake.person.account.on_premises = holds;
        fake.person.done = Some(word.into());
        said.push(person(&fake));
        (fake.person.closed, fake.person.sessions, fake.person.invitable) = (false, 0, false);
    }
    for standing in Standing::ALL {
        fake.person.account = AccountFacts { standing, plan: Plan::Basic, ..fake.person.account };
        said.push(person(&fake));
    }
    let way = |method| WayToAsk { method, hint: "a•••".into() };
    let ways = [Method::Email, Method::MobileSms].map(way).to_vec();
    let waiting = CallerCheck {
        ways,
        waiting: Some("a•••".into()),
        verified_at: None,
        links: true,
        temporary: Some(HelpDesk::Typed),
        first: false,
    };
    for verified_at in [None, Some("Monday".to_owned())] {
        fake.person.check = Some(CallerCheck { verified_at, ..waiting.clone() });
        said.push(person(&fake));
    }
    fake.person.check = Some(CallerCheck { first: true, ..waiting });
    for (elsewhere, plan) in [(true, Plan::Premium), (false, Plan::Basic)] {
        let account = Some(ReaderAccount { elsewhere, plan });
        fake.person.frame.reader = Some(Reader { login: "dora@harbour.example".into(), account });
        said.push(person(&fake));
    }
    fake.person.pass = Some(PassState { until: Some("Monday".into()) });
    fake.person.departs = Some("Monday".into());
    fake.person.once = Some(Once::Password("Lamp-4711-Dusk".into()));
    said.push(person(&fake));
    (fake.person.once, fake.person.done) = (Some(Once::Pass("S43V-N5N2".into())), Some("admin-done-pass".into()));
    said.push(person(&fake));
    (fake.person.helped, fake.person.check) = (false, None);
    said.push(person(&fake));
    said.extend(policies(&portal(&fake), frame));
    said.extend(accounts(&portal(&fake), frame));
    said.extend(imports(&portal(&fake), frame));
    said.extend(bulk(&portal(&fake), frame));
    said.extend(reports(&portal(&fake), frame));
    said.extend(groups(&portal(&fake), frame));
    said.extend(organization(&portal(&fake), frame));
    said.extend(organizations(&portal(&fake), frame));
    said.extend(looks(&portal(&fake), frame));
    for days in [fake.events.days.clone(), Vec::new()] {
        fake.events.days = days;
        let asked = EventsAsked::default();
        said.push(now(pages::admin_events(&portal(&fake), &caller, &site, "/admin/events", asked)).html);
    }
    said
}
