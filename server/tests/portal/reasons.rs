//! Every attempt ends in one row of the report, with its reason.

use std::sync::{
    Arc,
    atomic::{AtomicBool, Ordering},
};

use app::policy::{Method, PlanCheck, Policy};
use async_trait::async_trait;
use server::{
    directory::{Answer, Directory, Writeback},
    portal::{Clock, recover, totp},
    store::{
        answer,
        authenticator::{self, Authenticator},
        contact,
    },
};

use crate::common::{Browser, Engine, Page, Portal, Wish, on_both};

const ADA: &str = "ada@harbour.example";

const OMAR: &str = "omar@noor.example";
const AUTHENTICATOR: &[u8] = b"qamar-over-the-river";

/// All but the passkey.
const METHODS: [Method; 7] = [
    Method::Email,
    Method::MobileSms,
    Method::MobileVoice,
    Method::OfficeVoice,
    Method::Totp,
    Method::RecoveryCode,
    Method::Questions,
];

/// Who can prove himself in every way, in a tenant that asks for two gates and is told the reasons of every attempt.
struct Journeys<'a> {
    portal: &'a Portal,
}

impl Journeys<'_> {
    async fn prepare(&self) {
        let portal = self.portal;
        portal.set_contact("noor", OMAR, contact::OFFICE, "+44 2079460123").await;
        let id = portal.user("noor", OMAR).await.id;
        let core = &portal.server.core;
        let mut answers = Vec::new();
        for (question, text) in server::demo::LAYLA_ANSWERS {
            answers.push((question, core.hasher.hash(app::policy::Answer::fold(text).as_str()).await.expect("hash")));
        }
        portal.print_codes("noor", OMAR).await;
        let mut tx = portal.write().await;
        for (question, hash) in answers {
            answer::set(&mut tx, "noor", &id, question, &hash).await.expect("database");
        }
        let sealed = core.keys.seal(&totp::bound_to("app"), AUTHENTICATOR);
        let app =
            Authenticator { id: "app".into(), secret: sealed, last_step: 0, name: String::new(), created_at: 0, used_at: None };
        authenticator::insert(&mut tx, "noor", &id, &app).await.expect("database");
        tx.commit().await.expect("database");
    }

    async fn start(&self) -> (Browser, Page) {
        // Five started attempts an hour would close the way.
        self.portal.clock.advance(24 * 3600);
        let browser = self.portal.browser("noor.localhost");
        let page = browser.identify(OMAR).await;
        assert_eq!(page.step(), "method");
        (browser, page)
    }

    /// Up to the challenge: the message is out, or the question put.
    async fn started(&self, browser: &Browser, page: &Page, method: Method) -> Page {
        let page = browser.choose(page, method.name()).await;
        if method.needs_number() {
            return browser.submit(&page, "/do/recover/send", &[("destination", number(method))]).await;
        }
        page
    }

    async fn completed(&self, browser: &Browser, page: &Page, method: Method) -> Page {
        let portal = self.portal;
        let page = self.started(browser, page, method).await;
        match method {
            Method::Passkey => unreachable!("a browser's own journeys prove it"),
            Method::RecoveryCode => {
                let codes = portal.print_codes("noor", OMAR).await;
                browser.prove(&codes[0]).await
            }
            Method::Email => browser.prove(&portal.code_to("omar.home@mail.example").await).await,
            Method::MobileSms => browser.prove(&portal.code_to(number(method)).await).await,
            Method::Totp => {
                let now = u64::try_from(portal.clock.now()).expect("after 1970");
                browser.prove(&totp::code(AUTHENTICATOR, now)).await
            }
            Method::MobileVoice | Method::OfficeVoice => {
                portal.settle().await;
                let callback = portal.post.callback(number(method)).expect("a call");
                assert_eq!(browser.post_raw(&callback, &[("Digits", "#")]).await.status, 200);
                browser.get("/recover").await
            }
            Method::Questions => {
                let words = ["ar", "en"].map(|tag| portal.server.core.texts.best(&[tag.to_owned()]).expect("a language"));
                let answers: Vec<(String, String)> = page
                    .texts("form[action='/do/recover/answer'] label")
                    .iter()
                    .zip(1..)
                    .map(|(label, n)| {
                        let known =
                            |(id, _): &&(&str, &str)| words.iter().any(|words| words.say(&format!("question-{id}")) == *label);
                        let (_, answer) = server::demo::LAYLA_ANSWERS.iter().find(known).expect("a question of his");
                        (format!("answer{n}"), (*answer).to_owned())
                    })
                    .collect();
                let fields: Vec<(&str, &str)> = answers.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
                browser.post("/do/recover/answer", &fields).await
            }
        }
    }

    /// Lets the time run out and gives what the report says.
    async fn left(&self) -> (String, String) {
        self.portal.clock.advance(3600);
        recover::sweep(&self.portal.server.core).await.expect("swept");
        self.newest().await
    }

    async fn newest(&self) -> (String, String) {
        self.portal.results("noor").await.pop().expect("an end")
    }
}

fn number(method: Method) -> &'static str {
    if method == Method::OfficeVoice { "+442079460123" } else { "+966501234567" }
}

fn row(result: &str, detail: impl Into<String>) -> (String, String) {
    (result.to_owned(), detail.into())
}

on_both!(u4_every_abandoned_attempt_is_reported_with_its_reason, portal, {
    let journeys = Journeys { portal };
    journeys.prepare().await;
    journeys.start().await;
    assert_eq!(journeys.left().await, row("abandoned", "userid_entered"));
    for method in METHODS {
        let (browser, page) = journeys.start().await;
        assert_eq!(journeys.started(&browser, &page, method).await.step(), "prove");
        assert_eq!(journeys.left().await, row("abandoned", format!("started_{}", method.name())));
        let (browser, page) = journeys.start().await;
        let page = journeys.completed(&browser, &page, method).await;
        assert_eq!(page.step(), "method", "{method:?}: {}", page.text());
        assert!(!page.offered().contains(&method.name().to_owned()), "{method:?}");
        assert_eq!(journeys.left().await, row("abandoned", format!("completed_{}", method.name())));
    }
    for (tries, detail) in [(0, "before_new_password"), (1, "while_choosing_new_password")] {
        let (browser, page) = journeys.start().await;
        let page = journeys.completed(&browser, &page, Method::Email).await;
        let page = journeys.completed(&browser, &page, Method::OfficeVoice).await;
        assert_eq!(page.step(), "renew");
        for _ in 0..tries {
            assert_eq!(browser.renew("short").await.step(), "renew");
        }
        assert_eq!(journeys.left().await, row("abandoned", detail));
    }
    // Reported once, however often it is swept, and the flow is gone a day later.
    let before = portal.results("noor").await.len();
    recover::sweep(&portal.server.core).await.expect("swept");
    assert_eq!(portal.results("noor").await.len(), before);
});

on_both!(u4_every_cancelled_and_every_contacted_attempt_is_reported_with_its_reason, portal, {
    let journeys = Journeys { portal };
    journeys.prepare().await;
    let (browser, _) = journeys.start().await;
    browser.post("/do/recover/cancel", &[]).await;
    assert_eq!(journeys.newest().await, row("cancelled", "before_required_methods"));
    let (browser, page) = journeys.start().await;
    let page = journeys.completed(&browser, &page, Method::Email).await;
    journeys.completed(&browser, &page, Method::MobileSms).await;
    browser.post("/do/recover/cancel", &[]).await;
    assert_eq!(journeys.newest().await, row("cancelled", "before_submitting_password"));

    let ask = async |browser: &Browser| {
        let page = browser.get("/recover/contact").await;
        assert_eq!(browser.submit(&page, "/do/recover/contact", &[]).await.step(), "contacted");
        journeys.newest().await
    };
    let (browser, _) = journeys.start().await;
    assert_eq!(ask(&browser).await, row("contacted_admin", "contacted_before_any_method"));
    for method in METHODS {
        let (browser, page) = journeys.start().await;
        journeys.started(&browser, &page, method).await;
        assert_eq!(ask(&browser).await, row("contacted_admin", format!("after_{}", method.name())));
    }
});

on_both!(u4_every_blocked_attempt_is_reported_with_its_reason, portal, {
    let journeys = Journeys { portal };
    journeys.prepare().await;
    for (method, detail) in [
        (Method::Email, "too_many_email_codes"),
        (Method::MobileSms, "too_many_sms_codes"),
        (Method::Totp, "too_many_totp_codes"),
        (Method::RecoveryCode, "too_many_recovery_codes"),
        (Method::Questions, "too_many_question_answers"),
    ] {
        let (browser, page) = journeys.start().await;
        journeys.started(&browser, &page, method).await;
        let wrong = if method == Method::RecoveryCode { "AAAA-AAAA-AAAA-AAAA" } else { "000000" };
        for n in 1..=5 {
            let page = match method {
                Method::Questions => browser.post("/do/recover/answer", &[("answer1", "Beirut")]).await,
                _ => browser.prove(wrong).await,
            };
            assert_eq!(page.step(), if n < 5 { "prove" } else { "throttled" }, "{method:?} {n}");
        }
        assert_eq!(journeys.newest().await, row("blocked", detail));
    }
    for (method, detail) in [(Method::MobileVoice, "too_many_mobile_voice"), (Method::OfficeVoice, "too_many_office_voice")] {
        let (browser, page) = journeys.start().await;
        let mut page = journeys.started(&browser, &page, method).await;
        for wait in [10, 60, 120, 300, 0] {
            portal.clock.advance(wait);
            portal.clock.advance(if wait < 60 { 60 } else { 0 });
            page = browser.get("/recover").await;
            page = browser.submit(&page, "/do/recover/send", &[]).await;
        }
        assert_eq!(page.codes(), ["too_many_sends"], "{}", page.text());
        assert_eq!(journeys.left().await, row("blocked", detail));
    }
    let (browser, page) = journeys.start().await;
    let mut page = browser.choose(&page, "mobile_sms").await;
    for _ in 0..5 {
        page = browser.submit(&page, "/do/recover/send", &[("destination", "+966501234568")]).await;
    }
    assert_eq!(page.step(), "throttled");
    assert_eq!(journeys.newest().await, row("blocked", "too_many_phone_validations"));
    portal.clock.advance(1);
    portal.browser("noor.localhost").identify(OMAR).await;
    assert_eq!(journeys.newest().await, row("blocked", "too_many_attempts"));
});

/// An agent that answers and takes no password, or does not answer.
#[derive(Default)]
struct Agent {
    silent: AtomicBool,
}

#[async_trait]
impl Directory for Agent {
    fn writeback(&self, _tenant: &str) -> Writeback {
        if self.silent.load(Ordering::SeqCst) { Writeback::Unreachable } else { Writeback::Ready }
    }
    async fn is_locked(&self, _tenant: &str, _login: &str) -> bool {
        false
    }
    async fn unlock(&self, _tenant: &str, _login: &str) -> Answer {
        Answer::Refused
    }
    async fn set_password(&self, _tenant: &str, _login: &str, _password: &str) -> Answer {
        Answer::Refused
    }
}

/// In the neutral wizard a refusal is reported when the attempt ends, with what stood in its way.
async fn failed(engine: Engine) {
    let agent = Arc::new(Agent::default());
    let portal = Portal::with(Wish { directory: Arc::clone(&agent) as _, ..Wish::on(engine) }).await;
    type Change = fn(&mut Policy);
    let cases: [(&str, Change, &str); 6] = [
        ("eve@harbour.example", |_| {}, "user_unknown"),
        ("cleo@harbour.example", |_| {}, "insufficient_methods"),
        (ADA, |policy| policy.plans = PlanCheck::User, "no_license"),
        (ADA, |policy| policy.group = Some("Pilots".into()), "not_in_group"),
        (ADA, |policy| policy.enabled = false, "disabled_for_tenant"),
        ("ben@harbour.example", |_| {}, "user_disabled"),
    ];
    portal.change_user("harbour", "ben@harbour.example", |ben| ben.enabled = false).await;
    let left = async |portal: &Portal| {
        portal.clock.advance(3600);
        recover::sweep(&portal.server.core).await.expect("swept");
        portal.results("harbour").await.pop().expect("an end")
    };
    for (login, change, detail) in cases {
        portal.change("harbour", |harbour| change(harbour.policy.as_mut().expect("a policy"))).await;
        assert_eq!(portal.browser("localhost").identify(login).await.step(), "method");
        assert_eq!(left(&portal).await, row("failed", detail));
    }
    portal.change("harbour", |harbour| harbour.policy = None).await;
    portal.browser("localhost").identify(ADA).await;
    assert_eq!(left(&portal).await, row("failed", "not_enabled_for_user"));
    portal.clock.advance(1);
    let stubborn = portal.browser("localhost");
    let page = stubborn.request(reqwest::Method::GET, "/recover/new", None).await;
    stubborn.cookies.lock().expect("no panic").clear();
    let page = stubborn.submit(&page, "/do/recover/identify", &[("login", ADA)]).await;
    assert_eq!(page.codes(), ["cookies_disabled"]);
    assert_eq!(portal.results("harbour").await.pop(), Some(row("failed", "cookies_disabled")));

    // The password lives elsewhere: not connected, not answering, not taken.
    let sami = async |step: &str| {
        portal.clock.advance(1);
        let browser = portal.browser("noor.localhost");
        let page = browser.identify("sami@noor.example").await;
        assert_eq!(page.step(), step);
        (browser, page, portal.results("noor").await.pop())
    };
    assert_eq!(sami("refused").await.2, Some(row("failed", "onprem_no_writeback")));
    portal.change("noor", |noor| noor.policy.as_mut().expect("a policy").writeback = true).await;
    agent.silent.store(true, Ordering::SeqCst);
    assert_eq!(sami("refused").await.2, Some(row("failed", "writeback_unreachable")));
    agent.silent.store(false, Ordering::SeqCst);
    let (browser, page, _) = sami("method").await;
    let page = portal.by_mail(&browser, &page, "sami.home@mail.example").await;
    let page = portal.by_text(&browser, &page, "+966509876543").await;
    assert_eq!(page.step(), "renew");
    portal.clock.advance(1);
    assert_eq!(browser.renew("Kettle-4-attic").await.codes(), ["directory_refused"]);
    assert_eq!(portal.results("noor").await.pop(), Some(row("failed", "writeback_error")));
    portal.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn u6_every_failed_attempt_is_reported_with_its_reason_on_sqlite() {
    failed(Engine::Sqlite).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn u6_every_failed_attempt_is_reported_with_its_reason_on_postgres() {
    failed(Engine::Postgres).await;
}

on_both!(who_cancels_what_could_not_have_succeeded_is_reported_with_the_reason, portal, {
    let cancelled = async |login: &str| {
        portal.clock.advance(1);
        let browser = portal.browser("localhost");
        let page = browser.identify(login).await;
        assert_eq!(page.step(), "method");
        let page = browser.submit(&page, "/do/recover/cancel", &[]).await;
        (page.step(), page.text().replace(&page.support_code(), ""))
    };
    let may = cancelled(ADA).await;
    assert_eq!(portal.results("harbour").await.pop(), Some(row("cancelled", "before_required_methods")));
    portal.change("harbour", |harbour| harbour.policy.as_mut().expect("a policy").group = Some("Pilots".into())).await;
    let may_not = cancelled(ADA).await;
    assert_eq!(portal.results("harbour").await.pop(), Some(row("failed", "not_in_group")));
    assert_eq!(cancelled("eve@harbour.example").await, may_not);
    assert_eq!(portal.results("harbour").await.pop(), Some(row("failed", "user_unknown")));
    assert_eq!(may, may_not, "the page says nothing of it");
});
