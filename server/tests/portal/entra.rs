//! Profile `entra-2016`: the wizard that speaks plainly from the start, at Noor Clinics.

use std::sync::{
    Arc,
    atomic::{AtomicU8, Ordering},
};

use app::policy::{PlanCheck, Policy};
use async_trait::async_trait;
use server::{
    directory::{Answer, Directory, Writeback},
    store::{contact, group},
};

use crate::common::{Browser, Engine, Page, Portal, Wish, code_in, on_both};

const OMAR: &str = "omar@noor.example";
const OMARS_MAIL: &str = "omar.home@mail.example";
const OMARS_PHONE: &str = "+966501234567";
const LAYLA: &str = "layla@noor.example";
const SAMI: &str = "sami@noor.example";
const NEW: &str = "Kettle-4-attic";

/// An on-premises directory whose agent is absent (0), silent (1) or answers (2).
#[derive(Default)]
pub(super) struct Agent(pub(super) AtomicU8);

#[async_trait]
impl Directory for Agent {
    fn writeback(&self, _tenant: &str) -> Writeback {
        match self.0.load(Ordering::SeqCst) {
            0 => Writeback::Absent,
            1 => Writeback::Unreachable,
            _ => Writeback::Ready,
        }
    }
    async fn is_locked(&self, _tenant: &str, _login: &str) -> bool {
        false
    }
    async fn unlock(&self, _tenant: &str, _login: &str) -> Answer {
        Answer::Refused
    }
    /// Takes what has a capital letter.
    async fn set_password(&self, _tenant: &str, _login: &str, password: &str) -> Answer {
        if password.contains(char::is_uppercase) { Answer::Done } else { Answer::Refused }
    }
}

pub(super) async fn policy(portal: &Portal, change: impl FnOnce(&mut Policy)) {
    portal.change("noor", |noor| change(noor.policy.as_mut().expect("a policy"))).await;
}

pub(super) async fn identified(portal: &Portal, login: &str) -> (Browser, Page) {
    let browser = portal.browser("noor.localhost");
    browser.get("/recover?mkt=en").await;
    let page = browser.identify(login).await;
    (browser, page)
}

/// The refusal that a user id meets right after the bot check.
pub(super) async fn refusal(portal: &Portal, login: &str) -> String {
    // A second apart, so that events have an order.
    portal.clock.advance(1);
    let (_, page) = identified(portal, login).await;
    if page.step() != "refused" {
        return page.step();
    }
    assert!(page.has("main a[href='/recover/contact']"), "the way out");
    page.codes().join(" ")
}

/// Each of the nine causes is mended in turn; the next one then speaks.
async fn in_order(engine: Engine) {
    let agent = Arc::new(Agent::default());
    let portal = Portal::with(Wish { directory: Arc::clone(&agent) as _, ..Wish::on(engine) }).await;
    assert_eq!(refusal(&portal, "nobody@noor.example").await, "user_unknown");
    portal.change_user("noor", SAMI, |sami| sami.enabled = false).await;
    for kind in [contact::AUTHENTICATION_EMAIL, contact::AUTHENTICATION_PHONE] {
        portal.clear_contact("noor", SAMI, kind).await;
    }
    policy(&portal, |policy| {
        policy.enabled = false;
        policy.group = Some("Pilots".into());
        policy.plans = PlanCheck::User;
    })
    .await;
    assert_eq!(refusal(&portal, SAMI).await, "user_disabled");
    portal.change_user("noor", SAMI, |sami| sami.enabled = true).await;
    assert_eq!(refusal(&portal, SAMI).await, "SSPR_0009");
    policy(&portal, |policy| policy.enabled = true).await;
    assert_eq!(refusal(&portal, SAMI).await, "SSPR_0013");
    let mut tx = portal.write().await;
    let id = server::store::user::by_login(&mut tx, "noor", SAMI).await.expect("database").expect("sami").id;
    group::add_group(&mut tx, "noor", "Pilots", "Nurses").await.expect("database");
    group::add_user(&mut tx, "noor", "Nurses", &id).await.expect("database");
    tx.commit().await.expect("database");
    assert_eq!(refusal(&portal, SAMI).await, "SSPR_0012");
    // Basic is enough for people of the cloud only.
    portal.change_user("noor", SAMI, |sami| sami.plan = "basic".into()).await;
    assert_eq!(refusal(&portal, SAMI).await, "SSPR_0012");
    portal.change_user("noor", SAMI, |sami| sami.plan = "premium".into()).await;
    assert_eq!(refusal(&portal, SAMI).await, "SSPR_0014");
    // One way to reach him is not enough for two gates, and neither is a text beside a call to the same phone.
    portal.set_contact("noor", SAMI, contact::MOBILE, "+966 509876543").await;
    assert_eq!(refusal(&portal, SAMI).await, "SSPR_0014");
    // What is malformed counts as absent.
    portal.set_contact("noor", SAMI, contact::ALTERNATE_EMAIL, "sami at home").await;
    assert_eq!(refusal(&portal, SAMI).await, "SSPR_0014");
    portal.set_contact("noor", SAMI, contact::ALTERNATE_EMAIL, "sami.home@mail.example").await;
    assert_eq!(refusal(&portal, SAMI).await, "SSPR_0010");
    agent.0.store(1, Ordering::SeqCst);
    assert_eq!(refusal(&portal, SAMI).await, "SSPR_0010", "writeback is switched off");
    policy(&portal, |policy| policy.writeback = true).await;
    assert_eq!(refusal(&portal, SAMI).await, "SSPR_0030");
    agent.0.store(2, Ordering::SeqCst);
    assert_eq!(refusal(&portal, SAMI).await, "method");

    let results = portal.results("noor").await;
    let details: Vec<&str> =
        results.iter().map(|(result, detail)| if result == "failed" { detail.as_str() } else { "?" }).collect();
    assert_eq!(
        details,
        [
            "user_unknown",
            "user_disabled",
            "disabled_for_tenant",
            "not_in_group",
            "no_license",
            "no_license",
            "insufficient_methods",
            "insufficient_methods",
            "insufficient_methods",
            "onprem_no_writeback",
            "onprem_no_writeback",
            "writeback_unreachable",
        ]
    );
    portal.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn d5_eligibility_is_asked_in_the_order_of_the_specification_on_sqlite() {
    in_order(Engine::Sqlite).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn d5_eligibility_is_asked_in_the_order_of_the_specification_on_postgres() {
    in_order(Engine::Postgres).await;
}

on_both!(d5_the_throttle_is_asked_last_and_five_started_flows_close_the_way_for_a_day, portal, {
    for _ in 0..5 {
        assert_eq!(refusal(portal, OMAR).await, "method");
    }
    let (browser, page) = identified(portal, OMAR).await;
    assert_eq!((page.step().as_str(), page.codes()), ("throttled", vec!["throttled".to_owned()]));
    assert!(page.text().contains("24"), "{}", page.text());
    assert_eq!(browser.get("/recover/method").await.step(), "identify", "a new attempt may begin");
    assert!(portal.results("noor").await.contains(&("blocked".into(), "too_many_attempts".into())));
    // Others are not touched, refused ones are told why, and sign-in stays open.
    assert_eq!(refusal(portal, LAYLA).await, "method");
    policy(portal, |policy| policy.enabled = false).await;
    assert_eq!(refusal(portal, OMAR).await, "SSPR_0009");
    policy(portal, |policy| policy.enabled = true).await;
    assert_eq!(portal.browser("noor.localhost").sign_in(OMAR, "Qamar-2016-Nahr").await.path, "/account");
    portal.clock.advance(24 * 3600 - 4);
    assert_eq!(refusal(portal, OMAR).await, "throttled");
    assert_eq!(refusal(portal, OMAR).await, "method", "a day after the sixth start, whatever was tried since");
});

on_both!(u6_each_classic_refusal_says_why_and_leads_to_the_administrator, portal, {
    let cases = [
        (SAMI, "SSPR_0010", "Please contact your administrator", "own directory"),
        (OMAR, "SSPR_0009", "Your account is not enabled for password reset", "turned password reset off"),
        (LAYLA, "SSPR_0014", "We could not verify your account", "too few ways to reach you"),
    ];
    portal.clear_contact("noor", LAYLA, contact::AUTHENTICATION_EMAIL).await;
    for (login, code, title, why) in cases {
        policy(portal, |policy| policy.enabled = login != OMAR).await;
        let (browser, page) = identified(portal, login).await;
        assert_eq!(page.codes(), [code]);
        assert_eq!(page.texts("h1"), [title]);
        assert!(page.text().contains(why), "{}", page.text());
        assert!(page.text().contains(&page.support_code()), "technical details");
        let page = browser.get("/recover/contact").await;
        let page = browser.submit(&page, "/do/recover/contact", &[]).await;
        assert_eq!(page.step(), "contacted");
    }
    // The administrator of the tenant is asked to help; here is none with an address, so nothing goes out, and the page is the same.
    portal.settle().await;
    assert!(portal.outbox.messages().is_empty());
});

on_both!(u6_without_any_policy_the_reason_goes_by_mail_and_after_the_gates_to_the_page, portal, {
    // Without a policy there is no profile but the default one, which is neutral until something was proven.
    portal.change("noor", |noor| noor.policy = None).await;
    let (browser, page) = identified(portal, OMAR).await;
    assert_eq!((page.step().as_str(), page.offered()), ("method", vec!["mobile_sms".to_owned(), "email".to_owned()]));
    assert_eq!(browser.choose(&page, "email").await.step(), "prove");
    let mail = portal.newest_to(OMARS_MAIL).await;
    assert!(mail.text.contains("SSPR_0011"), "{}", mail.text);

    let ada = portal.ada_at_renew().await;
    portal.change("harbour", |harbour| harbour.policy = None).await;
    let page = ada.renew("a-kettle-sings-in-the-attic").await;
    assert_eq!((page.step().as_str(), page.codes()), ("refused", vec!["SSPR_0011".to_owned()]));
    assert!(portal.results("harbour").await.contains(&("failed".into(), "not_enabled_for_user".into())));
});

on_both!(two_gates_by_mail_and_text_lead_to_a_new_password, portal, {
    let (browser, page) = identified(portal, OMAR).await;
    assert_eq!(page.offered(), ["email", "mobile_sms", "mobile_voice"]);
    // Hints are masked, and the number of steps is told from the start.
    assert!(page.text().contains("o•••@m•••.example") && page.text().contains("67"), "{}", page.text());
    assert!(!page.body.contains(OMARS_MAIL) && !page.body.contains("501234567"));
    assert_eq!(page.texts(".trail i, .trail li, .trail span").len(), 3, "{}", page.body);
    let page = portal.by_mail(&browser, &page, OMARS_MAIL).await;
    assert_eq!((page.step().as_str(), page.offered()), ("method", vec!["mobile_sms".to_owned(), "mobile_voice".to_owned()]));
    let page = portal.by_text(&browser, &page, OMARS_PHONE).await;
    assert_eq!(page.step(), "renew");
    assert_eq!(browser.renew(NEW).await.step(), "done");
    assert_eq!(portal.browser("noor.localhost").sign_in(OMAR, NEW).await.path, "/account");
    let end = portal.events("noor").await.into_iter().find(|event| event.kind == "reset").expect("an end");
    assert_eq!((end.methods.as_str(), end.result.as_deref()), ("email mobile_sms", Some("succeeded")));
});

on_both!(abu_062_a_text_and_a_call_to_one_phone_are_one_method, portal, {
    let (browser, page) = identified(portal, OMAR).await;
    let page = portal.by_text(&browser, &page, OMARS_PHONE).await;
    assert_eq!(page.offered(), ["email"]);
    let puzzle = page.fill("/do/recover/choose", &[("method", "mobile_voice")]);
    let fields: Vec<(&str, &str)> = puzzle.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    assert_eq!(browser.post_raw("/do/recover/choose", &fields).await.status, 422);
});

on_both!(the_number_is_confirmed_before_anything_is_sent, portal, {
    let (browser, page) = identified(portal, OMAR).await;
    let page = browser.choose(&page, "mobile_sms").await;
    let send = |page: Page, number: &'static str| {
        let browser = &browser;
        async move { browser.submit(&page, "/do/recover/send", &[("destination", number)]).await }
    };
    let page = send(page, "050 12").await;
    assert_eq!(page.codes(), ["number_malformed"], "digits are missing");
    let page = send(page, "+966 501234568").await;
    assert_eq!(page.codes(), ["number_wrong"]);
    assert!(page.text().contains('4'), "{}", page.text());
    // A number that was mistyped costs a try, not a wait.
    let page = send(page, "+966 501234576").await;
    assert_eq!(page.codes(), ["number_wrong"]);
    portal.settle().await;
    assert!(portal.outbox.messages().is_empty());
    let page = send(page, "٠٠٩٦٦ (50) 123-4567").await;
    assert_eq!((page.step().as_str(), page.codes().len()), ("prove", 0));
    let text = portal.newest_to(OMARS_PHONE).await;
    assert_eq!(text.channel, "sms");
    let page = browser.prove(&code_in(&text.text)).await;
    assert_eq!(page.step(), "method");
});

on_both!(five_wrong_numbers_close_the_way_for_a_day, portal, {
    let (browser, page) = identified(portal, OMAR).await;
    let mut page = browser.choose(&page, "mobile_voice").await;
    for n in 1..=5 {
        page = browser.submit(&page, "/do/recover/send", &[("destination", "+966 501234568")]).await;
        assert_eq!(page.step(), if n < 5 { "prove" } else { "throttled" }, "{n}");
    }
    assert!(portal.results("noor").await.contains(&("blocked".into(), "too_many_phone_validations".into())));
    assert_eq!(refusal(portal, OMAR).await, "throttled");
});

/// The questions of the page and the answers to them.
fn asked(portal: &Portal, page: &Page) -> Vec<(String, &'static str)> {
    let words = portal.server.core.texts.english();
    let answers = server::demo::LAYLA_ANSWERS.iter().map(|(id, answer)| (words.say(&format!("question-{id}")), *answer));
    let answers: Vec<_> = answers.collect();
    page.texts("form[action='/do/recover/answer'] label")
        .into_iter()
        .map(|label| answers.iter().find(|(question, _)| *question == label).expect("one of hers").clone())
        .collect()
}

async fn answer(browser: &Browser, answers: &[&str]) -> Page {
    let names = ["answer1", "answer2", "answer3"];
    let fields: Vec<(&str, &str)> = names.into_iter().zip(answers.iter().copied()).collect();
    browser.post("/do/recover/answer", &fields).await
}

on_both!(c5_questions_are_drawn_at_random_drawn_again_after_a_miss_and_all_must_be_right, portal, {
    let (browser, page) = identified(portal, LAYLA).await;
    assert_eq!(page.offered(), ["email", "questions"]);
    let mut page = browser.choose(&page, "questions").await;
    let mut draws = Vec::new();
    for miss in 0..4 {
        let questions = asked(portal, &page);
        assert_eq!(questions.len(), 3);
        let mut answers: Vec<&str> = questions.iter().map(|(_, answer)| *answer).collect();
        // One wrong answer of three, at another place each time; the page does not say which.
        answers[miss % 3] = "Beirut";
        draws.push(questions.into_iter().map(|(question, _)| question).collect::<Vec<_>>());
        page = answer(&browser, &answers).await;
        assert_eq!((page.step().as_str(), page.codes()), ("prove", vec!["wrong_answers".to_owned()]));
        assert_eq!(page.texts("form .error").len(), 1);
        assert!(page.text().contains(" left."), "{}", page.text());
    }
    assert!(draws.iter().any(|draw| *draw != draws[0]), "drawn again: {draws:?}");
    // The fifth try is right, in other letters, and is not counted as a miss.
    let answers: Vec<String> = asked(portal, &page).iter().map(|(_, answer)| format!("  {}  ", answer.to_uppercase())).collect();
    let answers: Vec<&str> = answers.iter().map(String::as_str).collect();
    let page = answer(&browser, &answers).await;
    assert_eq!((page.step().as_str(), page.offered()), ("method", vec!["email".to_owned()]));
    let page = portal.by_mail(&browser, &page, "layla.home@mail.example").await;
    assert_eq!(page.step(), "renew");
    assert_eq!(browser.renew(NEW).await.step(), "done");
});

on_both!(abu_057_five_misses_close_the_way_and_right_answers_do_not_open_it, portal, {
    let (browser, page) = identified(portal, LAYLA).await;
    browser.choose(&page, "questions").await;
    for n in 1..=5 {
        let page = answer(&browser, &["Beirut", "Beirut", "Beirut"]).await;
        assert_eq!(page.step(), if n < 5 { "prove" } else { "throttled" }, "{n}");
    }
    assert!(portal.results("noor").await.contains(&("blocked".into(), "too_many_question_answers".into())));
    assert_eq!(answer(&browser, &["Amman", "Amman", "Amman"]).await.path, "/recover/expired");
    assert_eq!(refusal(portal, LAYLA).await, "throttled");
});

on_both!(codes_live_five_minutes, portal, {
    for (age, step) in [(299, "method"), (300, "prove")] {
        let (browser, page) = identified(portal, OMAR).await;
        browser.choose(&page, "email").await;
        let mail = portal.newest_to(OMARS_MAIL).await;
        portal.clock.advance(age);
        let page = browser.prove(&code_in(&mail.text)).await;
        assert_eq!(page.step(), step, "{age}");
        assert_eq!(page.codes().first().map(String::as_str), (step == "prove").then_some("code_dead"));
    }
});

on_both!(flows_live_fifteen_minutes_whatever_happens_in_them, portal, {
    let (browser, page) = identified(portal, OMAR).await;
    portal.clock.advance(500);
    let page = portal.by_mail(&browser, &page, OMARS_MAIL).await;
    assert_eq!(page.step(), "method");
    portal.clock.advance(399);
    assert_eq!(browser.get("/recover").await.step(), "method");
    portal.clock.advance(1);
    assert_eq!(browser.get("/recover/end").await.step(), "expired");
    assert_eq!(browser.post("/do/recover/choose", &page_fields(&page)).await.path, "/recover/expired");

    // The button adds time once.
    let (browser, _) = identified(portal, LAYLA).await;
    browser.post("/do/recover/extend", &[]).await;
    portal.clock.advance(899);
    browser.post("/do/recover/extend", &[]).await;
    portal.clock.advance(900);
    assert_eq!(browser.get("/recover").await.step(), "method");
    portal.clock.advance(1);
    assert_eq!(browser.get("/recover/end").await.step(), "expired");
});

fn page_fields(page: &Page) -> [(&'static str, &'static str); 3] {
    assert!(page.has("input[name=puzzle]"));
    [("method", "mobile_sms"), ("puzzle", "x"), ("solution", "y")]
}

on_both!(a_tenant_may_set_both_lives, portal, {
    policy(portal, |policy| (policy.code_minutes, policy.flow_minutes) = (Some(30), Some(105))).await;
    let (browser, page) = identified(portal, OMAR).await;
    browser.choose(&page, "email").await;
    let mail = portal.newest_to(OMARS_MAIL).await;
    portal.clock.advance(30 * 60 - 1);
    assert_eq!(browser.prove(&code_in(&mail.text)).await.step(), "method");
    portal.clock.advance(75 * 60);
    assert_eq!(browser.get("/recover").await.step(), "method");
    portal.clock.advance(1);
    assert_eq!(browser.get("/recover/end").await.step(), "expired");
});
