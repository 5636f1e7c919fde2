//! One attempt from beginning to end: every step is earned, under the policy of that moment, and nothing lives longer than it should.

use std::{
    collections::BTreeSet,
    sync::atomic::{AtomicUsize, Ordering},
};

use app::policy::{Answer, Family, Method, Policy, Profile};
use proptest::{prelude::*, test_runner::TestRunner};
use server::{portal::Clock, store::answer};

use crate::common::{Browser, Engine, Page, Portal, code_in, link_in, on_both};

const ADA: (&str, &str) = ("ada@harbour.example", "ada.home@mail.example");
const OMAR: (&str, &str) = ("omar@noor.example", "omar.home@mail.example");
const PASSWORD: &str = "the-lamp-is-lit-at-dusk";
const NEW: &str = "a-kettle-sings-in-the-attic";

async fn change_policy(portal: &Portal, tenant: &str, change: impl FnOnce(&mut Policy)) {
    portal.change(tenant, |tenant| change(tenant.policy.as_mut().expect("a policy"))).await;
}

on_both!(abu_060_a_password_without_a_gate_changes_nothing, portal, {
    let before = portal.user("harbour", ADA.0).await.password_hash;
    let browser = portal.browser("localhost");
    let fields = [("password", NEW), ("confirm", NEW)];
    assert_eq!(browser.post("/do/recover/renew", &fields).await.step(), "expired", "no attempt at all");
    let page = browser.identify(ADA.0).await;
    assert_eq!(browser.post_raw("/do/recover/renew", &fields).await.status.as_u16(), 409);
    browser.choose(&page, "email").await;
    assert_eq!(browser.post_raw("/do/recover/renew", &fields).await.status.as_u16(), 409);
    assert_eq!(portal.user("harbour", ADA.0).await.password_hash, before);
});

/// Passes the gate of the mail at Noor, where two are asked for.
async fn omar_after_mail(portal: &Portal) -> (Browser, Page) {
    let browser = portal.browser("noor.localhost");
    let page = browser.identify(OMAR.0).await;
    browser.choose(&page, "email").await;
    portal.settle().await;
    let page = browser.prove(&code_in(&portal.message_to(OMAR.1).await.text)).await;
    assert_eq!(page.step(), "method");
    (browser, page)
}

on_both!(u6_abu_061_the_method_of_the_first_gate_is_not_taken_for_the_second, portal, {
    let (browser, page) = omar_after_mail(portal).await;
    assert!(!page.has("input[value=email]"));
    let answer = browser.submit(&page, "/do/recover/choose", &[("method", "email")]).await;
    assert_eq!(answer.status.as_u16(), 422);
    assert_eq!(browser.get("/recover").await.step(), "method");
});

on_both!(abu_062_a_text_and_a_call_to_one_number_are_one_gate, portal, {
    let browser = portal.browser("noor.localhost");
    let page = browser.identify(OMAR.0).await;
    let asked = browser.choose(&page, "mobile_sms").await;
    browser.submit(&asked, "/do/recover/send", &[("destination", "+966 501234567")]).await;
    portal.settle().await;
    let page = browser.prove(&code_in(&portal.message_to("+966501234567").await.text)).await;
    assert!(page.has("input[value=email]") && !page.has("input[value=mobile_voice]"), "{}", page.text());
    let answer = browser.submit(&page, "/do/recover/choose", &[("method", "mobile_voice")]).await;
    assert_eq!(answer.status.as_u16(), 422);
});

on_both!(abu_064_a_policy_raised_during_the_attempt_holds_at_its_end, portal, {
    let (browser, mail) = portal.mailed(ADA.0, ADA.1).await;
    assert_eq!(browser.prove(&code_in(&mail.text)).await.step(), "renew");
    change_policy(portal, "harbour", |policy| policy.gates = 2).await;
    let page = browser.renew(NEW).await;
    assert_eq!(page.step(), "method", "one more is asked for");
    browser.choose(&page, "totp").await;
    assert_eq!(browser.prove(&portal.authenticator(0)).await.step(), "renew");
    assert_eq!(browser.renew(NEW).await.step(), "done");
});

on_both!(abu_065_a_method_taken_away_during_the_attempt_does_not_count, portal, {
    let (browser, mail) = portal.mailed(ADA.0, ADA.1).await;
    assert_eq!(browser.prove(&code_in(&mail.text)).await.step(), "renew");
    change_policy(portal, "harbour", |policy| policy.methods.retain(|&method| method != Method::Email)).await;
    let page = browser.renew(NEW).await;
    assert_eq!(page.step(), "method");
    assert!(!page.has("input[value=email]"));
    browser.choose(&page, "totp").await;
    assert_eq!(browser.prove(&portal.authenticator(0)).await.step(), "renew");

    // Taken away while its code is on the way.
    change_policy(portal, "harbour", |policy| policy.methods.push(Method::Email)).await;
    portal.clock.advance(10);
    let (browser, mail) = portal.mailed(ADA.0, ADA.1).await;
    change_policy(portal, "harbour", |policy| policy.methods.retain(|&method| method != Method::Email)).await;
    assert_ne!(browser.prove(&code_in(&mail.text)).await.step(), "renew");
    assert_eq!(browser.post_raw("/do/recover/renew", &[("password", NEW), ("confirm", NEW)]).await.status.as_u16(), 409);
});

on_both!(a_reset_taken_from_a_person_during_the_attempt_is_refused_at_its_end, portal, {
    let (browser, mail) = portal.mailed(ADA.0, ADA.1).await;
    assert_eq!(browser.prove(&code_in(&mail.text)).await.step(), "renew");
    portal.change_user("harbour", ADA.0, |ada| ada.enabled = false).await;
    let page = browser.renew(NEW).await;
    assert_eq!(page.step(), "refused");
    assert!(page.body.contains("user_disabled"));
});

on_both!(abu_069_fifteen_minutes_without_a_step_or_sixty_in_all_end_an_attempt, portal, {
    let at_work = || async {
        let browser = portal.browser("localhost");
        browser.identify(ADA.0).await;
        browser
    };
    let again = |browser: Browser| async {
        let page = browser.get("/recover/method").await;
        let page = if page.step() == "method" { browser.choose(&page, "totp").await } else { page };
        (browser, page.step())
    };
    let browser = at_work().await;
    portal.clock.advance(899);
    let (browser, step) = again(browser).await;
    assert_eq!(step, "prove");
    portal.clock.advance(900);
    assert_eq!(again(browser).await.1, "expired");

    let mut browser = at_work().await;
    for _ in 0..4 {
        portal.clock.advance(800);
        let (same, step) = again(browser).await;
        assert_eq!(step, "prove");
        browser = same;
    }
    portal.clock.advance(400);
    assert_eq!(browser.prove(&portal.authenticator(0)).await.step(), "expired");
    assert_eq!(portal.number("SELECT COUNT(*) FROM gates").await, 0);

    // Time is added once.
    let browser = at_work().await;
    browser.post("/do/recover/extend", &[]).await;
    portal.clock.advance(1000);
    browser.post("/do/recover/extend", &[]).await;
    portal.clock.advance(799);
    assert_eq!(browser.get("/recover").await.step(), "method");
    portal.clock.advance(1);
    assert_eq!(browser.get("/recover").await.step(), "expired");
});

on_both!(abu_069_profile_entra_2016_ends_an_attempt_after_fifteen_minutes_whatever_is_done, portal, {
    let browser = portal.browser("noor.localhost");
    let page = browser.identify(OMAR.0).await;
    portal.clock.advance(600);
    browser.choose(&page, "mobile_sms").await;
    portal.clock.advance(299);
    assert_eq!(browser.get("/recover").await.step(), "prove");
    portal.clock.advance(1);
    assert_eq!(browser.get("/recover").await.step(), "expired");
});

on_both!(abu_066_abu_075_abu_076_a_reset_signs_nobody_in_and_ends_every_session_and_attempt_of_its_person_only, portal, {
    let (laptop, phone, ben) = (portal.browser("localhost"), portal.browser("localhost"), portal.browser("localhost"));
    for browser in [&laptop, &phone] {
        assert_eq!(browser.sign_in(ADA.0, PASSWORD).await.path, "/account");
    }
    assert_eq!(ben.sign_in("ben@harbour.example", "four-ropes-and-a-bell").await.path, "/account");
    let waiting = portal.browser("localhost");
    waiting.identify(ADA.0).await;
    let bens = portal.browser("localhost");
    bens.identify("ben@harbour.example").await;
    let apps = portal.column("SELECT id FROM authenticators").await;

    let (browser, mail) = portal.mailed(ADA.0, ADA.1).await;
    browser.prove(&code_in(&mail.text)).await;
    assert_eq!(browser.renew(NEW).await.step(), "done");
    assert!(browser.cookie("session").is_none());
    assert_ne!(browser.get("/account").await.path, "/account");
    for browser in [&laptop, &phone] {
        assert_ne!(browser.get("/account").await.path, "/account");
    }
    assert_eq!(waiting.get("/recover").await.step(), "expired");
    assert_eq!(ben.get("/account").await.path, "/account");
    assert_eq!(bens.get("/recover").await.step(), "method");
    assert_eq!(portal.column("SELECT id FROM authenticators").await, apps, "the second factor is untouched");
});

on_both!(abu_077_marks_that_a_visitor_makes_up_mean_nothing, portal, {
    let browser = portal.browser("localhost");
    browser.identify(ADA.0).await;
    for (name, value) in [("verified", "1"), ("step", "renew"), ("session", "x"), ("devices", "x")] {
        browser.cookies.lock().expect("no panic").insert(name.into(), value.into());
    }
    assert_eq!(browser.get("/recover?step=renew&verified=1").await.step(), "method");
    let forged = [("password", NEW), ("confirm", NEW), ("verified", "1")];
    assert_eq!(browser.post_raw("/do/recover/renew", &forged).await.status.as_u16(), 422);
    assert_ne!(browser.get("/account").await.path, "/account");
});

on_both!(abu_078_an_attempt_and_its_counters_outlive_a_node_and_go_on_at_another, portal, {
    let second = portal.another_node().await;
    let (here, mail) = portal.mailed(ADA.0, ADA.1).await;
    let there = Browser::new(second.portal, "localhost");
    there.cookies.lock().expect("no panic").extend(here.cookies.lock().expect("no panic").clone());
    for n in 0..4 {
        let browser = if n % 2 == 0 { &here } else { &there };
        assert_eq!(browser.prove("000000").await.codes(), ["wrong_code"]);
    }
    second.stop().await;

    let third = portal.another_node().await;
    let there = Browser::new(third.portal, "localhost");
    there.cookies.lock().expect("no panic").extend(here.cookies.lock().expect("no panic").clone());
    assert_eq!(there.prove(&code_in(&mail.text)).await.step(), "renew", "four were wrong, wherever");
    assert_eq!(here.renew(NEW).await.step(), "done");
    third.stop().await;
});

on_both!(abu_142_forms_of_an_earlier_step_lead_to_where_the_attempt_stands_and_count_nothing, portal, {
    // A double click at the very first form.
    let browser = portal.browser("localhost");
    let first = browser.get("/recover/new").await;
    let identify = first.fill("/do/recover/identify", &[("login", ADA.0)]);
    let identify: Vec<(&str, &str)> = identify.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    let method = browser.post("/do/recover/identify", &identify).await;
    assert_eq!(browser.post("/do/recover/identify", &identify).await.step(), "method");
    assert_eq!(portal.number("SELECT COUNT(*) FROM flows").await, 1);

    let choose = method.fill("/do/recover/choose", &[("method", "email")]);
    let choose: Vec<(&str, &str)> = choose.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    assert_eq!(browser.post("/do/recover/choose", &choose).await.step(), "prove");
    portal.settle().await;
    let mail = portal.message_to(ADA.1).await;
    let sent = portal.rows().await;
    assert_eq!(browser.post("/do/recover/choose", &choose).await.codes().len(), 0);
    portal.settle().await;
    assert_eq!(portal.rows().await, sent, "the second click sends nothing");

    assert_eq!(browser.prove(&code_in(&mail.text)).await.step(), "renew");
    let before = portal.rows().await;
    let earlier: [(&str, &[(&str, &str)]); 6] = [
        ("/do/recover/identify", &identify),
        ("/do/recover/choose", &choose),
        ("/do/recover/send", &[("puzzle", "x"), ("solution", "x"), ("destination", "")]),
        ("/do/recover/prove", &[("code", "000000")]),
        ("/do/recover/answer", &[("answer1", "x")]),
        ("/do/recover/press", &[]),
    ];
    for (path, fields) in earlier {
        let answer = browser.post_raw(path, fields).await;
        assert_eq!(answer.status.as_u16(), 303, "{path}");
        assert_eq!(browser.get("/recover").await.step(), "renew", "after {path}");
    }
    assert_eq!(portal.rows().await, before, "nothing is counted, sent or changed");
    assert_eq!(browser.renew(NEW).await.step(), "done");
    for (path, fields) in
        [("/do/recover/prove", vec![("code", "000000")]), ("/do/recover/renew", vec![("password", NEW), ("confirm", NEW)])]
    {
        assert_eq!(browser.post_raw(path, &fields).await.location().as_deref(), Some("/recover/expired"), "{path}");
    }
});

on_both!(a_gate_that_came_too_early_can_be_passed_once_more, portal, {
    // Questions were first, as the original allows; then the profile changed to one that does not.
    let browser = portal.browser("noor.localhost");
    let page = browser.identify("layla@noor.example").await;
    browser.choose(&page, "questions").await;
    answer_rightly(portal, &browser).await;
    change_policy(portal, "noor", |policy| policy.profile = Profile::Nist).await;
    let page = browser.get("/recover").await;
    browser.choose(&page, "email").await;
    portal.settle().await;
    let page = browser.prove(&code_in(&portal.message_to("layla.home@mail.example").await.text)).await;
    assert_eq!(page.step(), "method", "the answers came before anything was proven");
    browser.choose(&page, "questions").await;
    assert_eq!(answer_rightly(portal, &browser).await.step(), "renew");
    assert_eq!(browser.renew(NEW).await.step(), "done");
});

/// Answers the newest questions as Layla would.
async fn answer_rightly(portal: &Portal, browser: &Browser) -> Page {
    let put = portal.column("SELECT questions FROM challenges WHERE method = 'questions' AND ended_at IS NULL ORDER BY id").await;
    let Some(put) = put.first() else { return browser.get("/recover").await };
    let put: Vec<String> = serde_json::from_str(put).expect("a list");
    let of = |id: &String| server::demo::LAYLA_ANSWERS.iter().find(|(question, _)| question == id).expect("known").1;
    let names = ["answer1", "answer2", "answer3", "answer4", "answer5"];
    let fields: Vec<(&str, &str)> = names.into_iter().zip(put.iter().map(of)).collect();
    browser.post("/do/recover/answer", &fields).await
}

/// What may happen to an attempt, in any order.
#[derive(Clone, Debug)]
enum Act {
    /// What a person would do next who has everything that is asked for.
    Onward,
    Identify(usize),
    Choose(usize),
    Send(&'static str),
    Guess,
    /// The newest code that went to anybody by mail, or by text.
    Stale(bool),
    Answer(bool),
    Press,
    Hash,
    Renew,
    Extend,
    Cancel,
    Wait(i64),
    Gates(u8),
    Toggle(usize),
    Profile(bool),
    Enable(bool),
    Restrict(bool),
}

fn act() -> impl Strategy<Value = Act> {
    let method = 0..Method::ALL.len();
    prop_oneof![
        24 => Just(Act::Onward),
        1 => (0..LOGINS.len()).prop_map(Act::Identify),
        2 => method.clone().prop_map(Act::Choose),
        1 => prop_oneof![Just("+1 2015550123"), Just("+1 2025550147"), Just("+1 2015550188")].prop_map(Act::Send),
        1 => Just(Act::Guess),
        2 => any::<bool>().prop_map(Act::Stale),
        1 => any::<bool>().prop_map(Act::Answer),
        2 => Just(Act::Press),
        1 => Just(Act::Hash),
        2 => Just(Act::Renew),
        1 => prop_oneof![Just(Act::Extend), Just(Act::Cancel)],
        2 => prop_oneof![Just(1), Just(30), Just(301), Just(700), Just(4000)].prop_map(Act::Wait),
        4 => (1..=2_u8).prop_map(Act::Gates),
        4 => method.prop_map(Act::Toggle),
        1 => any::<bool>().prop_map(Act::Profile),
        1 => prop_oneof![3 => Just(true), 1 => Just(false)].prop_map(Act::Enable),
        1 => prop_oneof![1 => Just(true), 3 => Just(false)].prop_map(Act::Restrict),
    ]
}

/// Ada, who has registered everything, and Dora, who is an administrator.
const LOGINS: [&str; 2] = ["ada@harbour.example", "dora@harbour.example"];

/// One sequence of posts from two browsers.
struct Story {
    portal: Portal,
    browsers: [Browser; 2],
    /// New passwords are never the same.
    passwords: usize,
}

impl Story {
    async fn begin() -> Self {
        let portal = Portal::start(Engine::Sqlite).await;
        change_policy(&portal, "harbour", |policy| policy.methods = Method::ALL.to_vec()).await;
        let ada = portal.user("harbour", ADA.0).await;
        let mut hashes = Vec::new();
        for (question, text) in server::demo::LAYLA_ANSWERS {
            hashes.push((question, portal.server.core.hasher.hash(Answer::fold(text).as_str()).await.expect("a hash")));
        }
        let mut tx = portal.write().await;
        for (question, hash) in hashes {
            answer::set(&mut tx, "harbour", &ada.id, question, &hash).await.expect("set");
        }
        tx.commit().await.expect("database");
        let browsers = [portal.browser("localhost"), portal.browser("localhost")];
        Self { portal, browsers, passwords: 0 }
    }

    async fn act(&mut self, who: usize, act: &Act) {
        let browser = &self.browsers[who];
        match act {
            Act::Onward => self.onward(who).await,
            Act::Identify(login) => drop(browser.identify(LOGINS[*login]).await),
            Act::Choose(method) => {
                let page = browser.get("/recover/method").await;
                self.fill_or_make_up(browser, &page, "/do/recover/choose", ("method", Method::ALL[*method].name())).await;
            }
            Act::Send(number) => {
                let page = browser.get("/recover").await;
                self.fill_or_make_up(browser, &page, "/do/recover/send", ("destination", number)).await;
            }
            Act::Guess => drop(browser.prove("000000").await),
            Act::Stale(mail) => {
                self.portal.settle().await;
                if let Some(code) = self.newest_code(if *mail { "email" } else { "sms" }, None) {
                    browser.prove(&code).await;
                }
            }
            Act::Answer(true) => drop(answer_rightly(&self.portal, browser).await),
            Act::Answer(false) => drop(browser.post("/do/recover/answer", &[("answer1", "x"), ("answer2", "x")]).await),
            Act::Press => {
                self.portal.settle().await;
                let mails = self.portal.outbox.messages();
                if let Some(mail) = mails.iter().find(|mail| mail.text.contains("/r/")) {
                    browser.get(&link_in(&mail.text)).await;
                    browser.post("/do/recover/press", &[]).await;
                }
            }
            Act::Hash => {
                self.portal.settle().await;
                if self.portal.outbox.messages().iter().any(|call| call.channel == "voice" && call.to == "+12015550123") {
                    self.portal.press_hash("+12015550123").await;
                }
            }
            Act::Renew => self.renew(who).await,
            Act::Extend => drop(browser.post("/do/recover/extend", &[]).await),
            Act::Cancel => drop(browser.post("/do/recover/cancel", &[]).await),
            Act::Wait(seconds) => self.portal.clock.advance(*seconds),
            Act::Gates(gates) => change_policy(&self.portal, "harbour", |policy| policy.gates = *gates).await,
            Act::Toggle(method) => {
                let method = Method::ALL[*method];
                let toggle = |policy: &mut Policy| match policy.methods.iter().position(|&enabled| enabled == method) {
                    Some(at) => drop(policy.methods.remove(at)),
                    None => policy.methods.push(method),
                };
                change_policy(&self.portal, "harbour", toggle).await;
            }
            Act::Profile(nist) => {
                let profile = if *nist { Profile::Nist } else { Profile::Entra2016 };
                change_policy(&self.portal, "harbour", |policy| policy.profile = profile).await;
            }
            Act::Enable(enabled) => self.portal.change_user("harbour", ADA.0, |ada| ada.enabled = *enabled).await,
            Act::Restrict(restrict) => {
                let group = restrict.then(|| "staff".to_owned());
                change_policy(&self.portal, "harbour", |policy| policy.group = group).await;
            }
        }
    }

    async fn onward(&mut self, who: usize) {
        let browser = &self.browsers[who];
        let page = browser.get("/recover").await;
        match page.step().as_str() {
            "method" => {
                // A person takes their time, and not always the same way.
                self.portal.clock.advance(20);
                let turn = self.portal.clock.now() as usize;
                let names = Method::ALL.map(Method::name);
                let offered = (0..names.len()).map(|n| names[(turn / 20 + n) % names.len()]);
                if let Some(method) = offered.into_iter().find(|name| page.has(&format!("input[value={name}]"))) {
                    browser.choose(&page, method).await;
                }
            }
            "prove" => {
                self.portal.settle().await;
                let of_flow = format!("FROM flows WHERE id = '{}'", page.support_code());
                let login = self.portal.column(&format!("SELECT login {of_flow}")).await.remove(0);
                let method = self.portal.column(&format!("SELECT method {of_flow}")).await.remove(0);
                let (mail, number) =
                    if login == ADA.0 { (ADA.1, "+1 2015550123") } else { ("dora.home@mail.example", "+1 2025550147") };
                let dialled = number.replace(' ', "");
                let code = match method.as_str() {
                    "email" => self.newest_code("email", Some(mail)),
                    "mobile_sms" => self.newest_code("sms", Some(&dialled)),
                    "totp" => Some(self.portal.authenticator(0)),
                    _ => None,
                };
                if page.has("input[name=destination]:not([type=hidden])") {
                    browser.submit(&page, "/do/recover/send", &[("destination", number)]).await;
                } else if page.has("input[name=answer1]") {
                    answer_rightly(&self.portal, browser).await;
                } else if let Some(code) = code {
                    browser.prove(&code).await;
                } else if self.portal.outbox.messages().iter().any(|call| call.channel == "voice" && call.to == dialled) {
                    self.portal.press_hash(&dialled).await;
                }
            }
            "renew" => self.renew(who).await,
            _ => drop(browser.identify(LOGINS[who]).await),
        }
    }

    async fn renew(&mut self, who: usize) {
        self.passwords += 1;
        self.browsers[who].renew(&format!("A-kettle-{}-sings-in-the-attic", self.passwords)).await;
    }

    /// Fills in the form if it is there, and otherwise makes up a post as an attacker would.
    async fn fill_or_make_up(&self, browser: &Browser, page: &Page, action: &str, field: (&str, &str)) {
        if page.has(&format!("form[action='{action}']")) {
            browser.submit(page, action, &[field]).await;
        } else {
            browser.post(action, &[field, ("puzzle", "v1.1.x.1.x"), ("solution", "1")]).await;
        }
    }

    fn newest_code(&self, channel: &str, to: Option<&str>) -> Option<String> {
        let messages = self.portal.outbox.messages();
        let holds_code = |text: &str| text.split(|c: char| !c.is_ascii_digit()).any(|run| run.len() == 6);
        let mut codes = messages
            .iter()
            .filter(|message| message.channel == channel && to.is_none_or(|to| message.to == to) && holds_code(&message.text));
        codes.next().map(|message| code_in(&message.text))
    }

    /// Compares what was just done with what the rows say was proven, by a rule written here and not taken from the product.
    async fn check(&self, dones: usize, gates: i64, act: &Act) -> (usize, i64) {
        let gates_now = self.portal.number("SELECT COUNT(*) FROM gates").await;
        let could_prove = matches!(act, Act::Onward | Act::Stale(_) | Act::Answer(true) | Act::Press | Act::Hash);
        assert!(gates_now <= gates + i64::from(could_prove), "{act:?} passed a gate");
        let ends = self.portal.events("harbour").await;
        let ends: Vec<_> = ends.into_iter().filter(|event| event.result.as_deref() == Some("succeeded")).collect();
        assert!(ends.len() <= dones + 1);
        if ends.len() > dones {
            let end = ends.last().expect("one more than before");
            let flow = end.flow_id.as_deref().expect("a flow");
            self.check_done(flow, &end.login).await;
        }
        (ends.len(), gates_now)
    }

    async fn check_done(&self, flow: &str, login: &str) {
        let passed = self.portal.column(&format!("SELECT method FROM gates WHERE flow_id = '{flow}'")).await;
        let person = self.portal.user("harbour", login).await;
        let mut tx = self.portal.server.core.db.read().await.expect("database");
        let tenant = server::store::tenant::get(&mut tx, "harbour").await.expect("database").expect("a tenant");
        let policy = tenant.policy.expect("a policy");
        let counts = |method: &Method| {
            if person.is_admin() { *method != Method::Questions } else { policy.methods.contains(method) }
        };
        let kinds: BTreeSet<Family> =
            passed.iter().filter_map(|name| Method::parse(name)).filter(counts).map(Method::family).collect();
        let needed = if person.is_admin() { 2 } else { usize::from(policy.gates) };
        assert!(kinds.len() >= needed, "{passed:?} under {policy:?}");
        assert!(policy.profile == Profile::Entra2016 || kinds != BTreeSet::from([Family::Questions]), "{passed:?}");
        assert!(person.enabled && policy.enabled);
        assert!(person.is_admin() || policy.group.is_none(), "nobody is in the group");
        let begun = self.portal.number(&format!("SELECT created_at FROM flows WHERE id = '{flow}'")).await;
        let most = policy.flow_life_s() + policy.flow_idle_s();
        assert!(self.portal.clock.now() < begun + most, "it lived too long");
    }
}

#[test]
fn no_sequence_of_posts_reaches_done_without_the_gates_that_the_policy_asks_at_that_moment() {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().expect("a runtime");
    let config = ProptestConfig { cases: 24, max_shrink_iters: 40, failure_persistence: None, ..ProptestConfig::default() };
    let reached = AtomicUsize::new(0);
    let acts = proptest::collection::vec((prop_oneof![3 => Just(0_usize), 1 => Just(1)], act()), 20..=40);
    let run = TestRunner::new(config).run(&acts, |acts| {
        runtime.block_on(async {
            let mut story = Story::begin().await;
            let (mut dones, mut gates) = (0, 0);
            for (who, act) in &acts {
                story.act(*who, act).await;
                (dones, gates) = story.check(dones, gates, act).await;
            }
            reached.fetch_add(dones, Ordering::Relaxed);
            story.portal.stop().await;
        });
        Ok(())
    });
    if let Err(failure) = run {
        panic!("{failure}");
    }
    assert!(reached.load(Ordering::Relaxed) > 0, "sequences that never end well prove nothing");
}
