//! Stories drawn at random: whatever is posted in whatever order, the gates are earned.

use std::{
    collections::BTreeSet,
    sync::atomic::{AtomicUsize, Ordering},
};

use app::policy::{Answer, Family, Method, Policy, Profile};
use proptest::{prelude::*, test_runner::TestRunner};
use server::{portal::Clock, store::answer};

use super::flow::{answer_rightly, change_policy};
use crate::common::{Browser, Engine, Page, Portal, code_in, link_in};

const ADA: (&str, &str) = ("ada@harbour.example", "ada.home@mail.example");

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
    let method = 0..METHODS.len();
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

/// All but the passkey, which a browser's own journeys prove.
const METHODS: [Method; 7] = [
    Method::Email,
    Method::MobileSms,
    Method::MobileVoice,
    Method::OfficeVoice,
    Method::Totp,
    Method::RecoveryCode,
    Method::Questions,
];

/// Ada, who has registered everything, and Dora, who is an administrator.
const LOGINS: [&str; 2] = ["ada@harbour.example", "dora@harbour.example"];

/// One sequence of posts from two browsers.
struct Story {
    portal: Portal,
    browsers: [Browser; 2],
    /// New passwords are never the same.
    passwords: usize,
    /// Ada's printed codes, those used up left out.
    codes: Vec<String>,
}

impl Story {
    async fn begin() -> Self {
        let portal = Portal::start(Engine::Sqlite).await;
        change_policy(&portal, "harbour", |policy| policy.methods = METHODS.to_vec()).await;
        let codes = portal.print_codes("harbour", ADA.0).await;
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
        Self { portal, browsers, passwords: 0, codes }
    }

    async fn act(&mut self, who: usize, act: &Act) {
        let browser = &self.browsers[who];
        match act {
            Act::Onward => self.onward(who).await,
            Act::Identify(login) => drop(browser.identify(LOGINS[*login]).await),
            Act::Choose(method) => {
                let page = browser.get("/recover/method").await;
                self.fill_or_make_up(browser, &page, "/do/recover/choose", ("method", METHODS[*method].name())).await;
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
                let method = METHODS[*method];
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
                let names = METHODS.map(Method::name);
                let offered = (0..names.len()).map(|n| names[(turn / 20 + n) % names.len()]);
                if let Some(method) = offered.into_iter().find(|name| page.has(&format!("input[value={name}]"))) {
                    browser.choose(&page, method).await;
                }
            }
            "prove" => {
                self.portal.settle().await;
                let of_flow = format!("FROM flows WHERE id LIKE '{}%'", page.support_code().replace('-', "").to_lowercase());
                let login = self.portal.column(&format!("SELECT login {of_flow}")).await.remove(0);
                let method = self.portal.column(&format!("SELECT method {of_flow}")).await.remove(0);
                let (mail, number) =
                    if login == ADA.0 { (ADA.1, "+1 2015550123") } else { ("dora.home@mail.example", "+1 2025550147") };
                let dialled = number.replace(' ', "");
                let code = match method.as_str() {
                    "email" => self.newest_code("email", Some(mail)),
                    "mobile_sms" => self.newest_code("sms", Some(&dialled)),
                    "totp" => Some(self.portal.authenticator(0)),
                    "recovery_code" => self.codes.pop(),
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
