//! Every method as a gate, what it reaches, and how the messages look.

use app::policy::{Answer, Method, Policy, Profile};
use server::{
    portal::{Clock, totp},
    store::{answer, contact},
};

use crate::common::{Browser, Page, Portal, on_both};

const ADA: &str = "ada@harbour.example";
const ADAS_MAIL: &str = "ada.home@mail.example";
const ADAS_PHONE: &str = "+12015550123";
const BEN: &str = "ben@harbour.example";
const DORA: &str = "dora@harbour.example";
const OFFICE: &str = "+442079460123";
const NEW: &str = "a-kettle-sings-in-the-attic";

pub(super) async fn policy(portal: &Portal, change: impl FnOnce(&mut Policy)) {
    portal.change("harbour", |harbour| change(harbour.policy.as_mut().expect("a policy"))).await;
}

pub(super) async fn start(portal: &Portal, login: &str) -> (Browser, Page) {
    let browser = portal.browser("localhost");
    let page = browser.identify(login).await;
    (browser, page)
}

/// Asks for a text or a call.
async fn dial(browser: &Browser, page: &Page, method: &str, number: &str) -> Page {
    let page = browser.choose(page, method).await;
    browser.submit(&page, "/do/recover/send", &[("destination", number)]).await
}

/// What the gateway would report of the newest call to a number.
async fn press(portal: &Portal, number: &str, fields: &[(&str, &str)]) -> u16 {
    portal.settle().await;
    let callback = portal.post.callback(number).expect("a call");
    portal.browser("localhost").post_raw(&callback, fields).await.status.as_u16()
}

async fn done(portal: &Portal, browser: &Browser, login: &str) {
    let page = browser.renew(NEW).await;
    assert_eq!(page.step(), "done", "{:?}", page.codes());
    assert_eq!(portal.browser("localhost").sign_in(login, NEW).await.path, "/account");
}

on_both!(u4_a_text_message_proves_the_phone, portal, {
    let (browser, page) = start(portal, ADA).await;
    let page = dial(&browser, &page, "mobile_sms", "001 (201) 555-0123").await;
    assert_eq!(page.step(), "prove");
    let text = portal.newest_to(ADAS_PHONE).await;
    assert_eq!((text.channel, text.subject.as_str()), ("sms", ""));
    assert!(text.text.contains("10 minutes"), "{}", text.text);
    let code = portal.code_to(ADAS_PHONE).await;
    // As somebody copies it on an Arabic phone.
    let typed: String = code.chars().map(|c| char::from_u32('٠' as u32 + c as u32 - '0' as u32).expect("a digit")).collect();
    let page = browser.prove(&format!(" {}-{} ", &typed[..6], &typed[6..])).await;
    assert_eq!(page.step(), "renew");
    done(portal, &browser, ADA).await;
});

on_both!(u4_pressing_the_hash_key_in_a_call_proves_the_phone, portal, {
    let (browser, page) = start(portal, ADA).await;
    let page = dial(&browser, &page, "mobile_voice", ADAS_PHONE).await;
    assert_eq!((page.step().as_str(), page.attribute("main", "data-look").as_deref()), ("prove", Some("ringing")));
    let call = portal.newest_to(ADAS_PHONE).await;
    assert_eq!(call.channel, "voice");
    assert!(!call.text.chars().any(|c| c.is_ascii_digit()), "no code is spoken: {}", call.text);
    // Any other key, none, or two fields of that name prove nothing; nor does another token or a GET.
    for other in [&[("Digits", "1")][..], &[("Digits", "")], &[], &[("Digits", "#"), ("Digits", "#")]] {
        assert_eq!(press(portal, ADAS_PHONE, other).await, 404, "{other:?}");
    }
    let callback = portal.post.callback(ADAS_PHONE).expect("a call");
    let forged = format!("{}AAAA", &callback[..callback.len() - 4]);
    assert_eq!(browser.post_raw(&forged, &[("Digits", "#")]).await.status, 404);
    assert_eq!(browser.get(&callback).await.status, 405);
    assert_eq!(browser.get("/recover").await.step(), "prove");

    assert_eq!(press(portal, ADAS_PHONE, &[("CallSid", "CA1"), ("Digits", "#")]).await, 200);
    assert_eq!(browser.get("/recover").await.step(), "renew");
    assert_eq!(press(portal, ADAS_PHONE, &[("Digits", "#")]).await, 404, "single use");
    done(portal, &browser, ADA).await;
});

on_both!(an_unanswered_call_is_waited_for_a_minute_and_a_newer_one_ends_it, portal, {
    let (browser, page) = start(portal, ADA).await;
    dial(&browser, &page, "mobile_voice", ADAS_PHONE).await;
    portal.settle().await;
    let older = portal.post.callback(ADAS_PHONE).expect("a call");
    portal.clock.advance(59);
    assert_eq!(browser.get("/recover").await.attribute("main", "data-look").as_deref(), Some("ringing"));
    portal.clock.advance(1);
    let page = browser.get("/recover").await;
    assert_eq!(page.attribute("main", "data-look").as_deref(), Some("unanswered"));
    assert!(page.has("a[href='/recover/contact']"));
    // The number need not be typed again.
    browser.submit(&page, "/do/recover/send", &[]).await;
    portal.settle().await;
    assert_eq!(browser.post_raw(&older, &[("Digits", "#")]).await.status, 404);
    portal.clock.advance(599);
    assert_eq!(press(portal, ADAS_PHONE, &[("Digits", "#")]).await, 200);
    assert_eq!(browser.get("/recover").await.step(), "renew");
});

on_both!(abu_028_a_call_that_is_too_old_or_whose_flow_is_over_proves_nothing, portal, {
    let (browser, page) = start(portal, ADA).await;
    dial(&browser, &page, "mobile_voice", ADAS_PHONE).await;
    portal.settle().await;
    portal.clock.advance(600);
    assert_eq!(press(portal, ADAS_PHONE, &[("Digits", "#")]).await, 404);
    let page = browser.get("/recover").await;
    browser.submit(&page, "/do/recover/send", &[]).await;
    portal.settle().await;
    browser.post("/do/recover/cancel", &[]).await;
    assert_eq!(press(portal, ADAS_PHONE, &[("Digits", "#")]).await, 404);
});

on_both!(a_number_that_is_not_on_file_looks_the_same_and_nothing_is_sent, portal, {
    let mut pages = Vec::new();
    for (login, number) in
        [(ADA, ADAS_PHONE), (ADA, "+12015550124"), (BEN, "+12015550123"), ("eve@harbour.example", "+12015550123")]
    {
        let (browser, page) = start(portal, login).await;
        let page = dial(&browser, &page, "mobile_voice", number).await;
        let puzzle = page.attribute("input[name=puzzle]", "value").unwrap_or_default();
        pages.push(page.bare().replace(&puzzle, "").replace(login, "LOGIN"));
        portal.clock.advance(60);
        assert_eq!(browser.get("/recover").await.attribute("main", "data-look").as_deref(), Some("unanswered"), "{login}");
    }
    assert!(pages.windows(2).all(|two| two[0] == two[1]));
    portal.settle().await;
    assert_eq!(portal.outbox.messages().len(), 1);
});

on_both!(u4_an_authenticator_code_proves_the_app, portal, {
    let (browser, page) = start(portal, ADA).await;
    assert_eq!(browser.choose(&page, "totp").await.step(), "prove");
    let now = u64::try_from(portal.clock.now()).expect("after 1970");
    let page = browser.prove(&totp::code(server::demo::ADA_AUTHENTICATOR, now)).await;
    assert_eq!(page.step(), "renew");
    done(portal, &browser, ADA).await;
});

on_both!(u4_a_call_to_the_office_proves_the_desk, portal, {
    portal.set_contact("harbour", BEN, contact::OFFICE, "+44 2079460123x1234").await;
    let (browser, page) = start(portal, BEN).await;
    dial(&browser, &page, "office_voice", "+44 (0)20 7946 0123").await;
    assert_eq!(press(portal, OFFICE, &[("Digits", "#")]).await, 200);
    assert_eq!(browser.get("/recover").await.step(), "renew");
    done(portal, &browser, BEN).await;
});

on_both!(e4_office_call_then_mail_and_the_used_method_vanishes, portal, {
    policy(portal, |policy| policy.gates = 2).await;
    let (browser, page) = start(portal, BEN).await;
    assert_eq!(page.offered(), ["email", "mobile_sms", "mobile_voice", "office_voice", "totp"], "the tenant's, not Ben's");
    assert!(!page.has(".trail"));
    dial(&browser, &page, "office_voice", OFFICE).await;
    assert_eq!(press(portal, OFFICE, &[("Digits", "#")]).await, 200);
    portal.clock.advance(1);
    let page = browser.get("/recover").await;
    // Now the wizard speaks: what is left, with its hint, and how many steps there are.
    assert_eq!((page.step().as_str(), page.offered()), ("method", vec!["email".to_owned()]));
    assert!(page.text().contains("b•••@m•••.example"), "{}", page.text());
    assert_eq!(page.texts(".trail p")[0], "Step 2 of 3");
    let page = portal.by_mail(&browser, &page, "ben.home@mail.example").await;
    assert_eq!(page.step(), "renew");
    let mail = portal.newest_to("ben.home@mail.example").await;
    assert_eq!(mail.from_name, "Rekey on behalf of Harbour Books");
    assert_eq!(mail.subject, "Harbour Books account email verification code");
    assert!(mail.html.expect("HTML").to_lowercase().contains("#0b4f6c"), "the brand's colour");
    done(portal, &browser, BEN).await;
    let end = portal.events("harbour").await.into_iter().find(|event| event.kind == "reset").expect("an end");
    assert_eq!(end.methods, "office_voice email");
});

on_both!(c5_abu_057_questions_are_never_first_and_stay_the_same_until_answered, portal, {
    policy(portal, |policy| {
        policy.gates = 2;
        policy.methods = vec![Method::Email, Method::Questions];
        policy.questions.predefined = ["q03", "q12", "q24", "q26", "q29"].map(str::to_owned).to_vec();
    })
    .await;
    let ada = portal.user("harbour", ADA).await;
    for (question, text) in server::demo::LAYLA_ANSWERS {
        let hash = portal.server.core.hasher.hash(Answer::fold(text).as_str()).await.expect("hash");
        let mut tx = portal.write().await;
        answer::set(&mut tx, "harbour", &ada.id, question, &hash).await.expect("database");
        tx.commit().await.expect("database");
    }
    let (browser, page) = start(portal, ADA).await;
    assert_eq!(page.offered(), ["email"]);
    let filled = page.fill("/do/recover/choose", &[("method", "questions")]);
    let filled: Vec<(&str, &str)> = filled.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    assert_eq!(browser.post_raw("/do/recover/choose", &filled).await.status, 422);
    let page = portal.by_mail(&browser, &page, ADAS_MAIL).await;
    let mut page = browser.choose(&page, "questions").await;
    let first = page.texts("form[action='/do/recover/answer'] label");
    assert_eq!(first.len(), 3);
    for _ in 0..3 {
        page = browser.post("/do/recover/answer", &[("answer1", "x"), ("answer2", "y"), ("answer3", "z")]).await;
        assert_eq!(page.codes(), ["wrong_answers"]);
        assert_eq!(page.texts("form[action='/do/recover/answer'] label"), first);
    }
    let english = portal.server.core.texts.english();
    let right: Vec<&str> = first
        .iter()
        .map(|label| {
            let known = |(id, _): &&(&str, &str)| english.say(&format!("question-{id}")) == *label;
            server::demo::LAYLA_ANSWERS.iter().find(known).expect("one of hers").1
        })
        .collect();
    let fields = [("answer1", right[0]), ("answer2", right[1]), ("answer3", right[2])];
    assert_eq!(browser.post("/do/recover/answer", &fields).await.step(), "renew");
    done(portal, &browser, ADA).await;
});

on_both!(s2_a_user_and_an_administrator_both_reset_unaided, portal, {
    let ada = portal.ada_at_renew().await;
    done(portal, &ada, ADA).await;
    let (browser, page) = start(portal, DORA).await;
    let page = portal.by_mail(&browser, &page, "dora.home@mail.example").await;
    assert_eq!((page.step().as_str(), page.offered()), ("method", vec!["mobile_sms".to_owned(), "mobile_voice".to_owned()]));
    let page = portal.by_text(&browser, &page, "+12025550147").await;
    assert_eq!(page.step(), "renew");
    done(portal, &browser, DORA).await;
});

/// Where a message goes, if one goes anywhere.
async fn reached(portal: &Portal, login: &str, method: &str, number: &str) -> Option<String> {
    // Beyond the waits between messages.
    portal.clock.advance(3600);
    let before = portal.outbox.messages().len();
    let (browser, page) = start(portal, login).await;
    if number.is_empty() {
        browser.choose(&page, method).await;
    } else {
        dial(&browser, &page, method, number).await;
    }
    portal.settle().await;
    let messages = portal.outbox.messages();
    (messages.len() > before).then(|| messages[0].to.clone())
}

on_both!(d6_what_people_registered_goes_before_what_the_directory_says_and_malformed_data_is_absent, portal, {
    let mail = async || reached(portal, ADA, "email", "").await;
    portal.set_contact("harbour", ADA, contact::ALTERNATE_EMAIL, "ada.alternate@mail.example").await;
    assert_eq!(mail().await.as_deref(), Some(ADAS_MAIL));
    portal.set_contact("harbour", ADA, contact::AUTHENTICATION_EMAIL, "ada at home").await;
    assert_eq!(mail().await.as_deref(), Some("ada.alternate@mail.example"));
    portal.clear_contact("harbour", ADA, contact::AUTHENTICATION_EMAIL).await;
    assert_eq!(mail().await.as_deref(), Some("ada.alternate@mail.example"));
    portal.set_contact("harbour", ADA, contact::ALTERNATE_EMAIL, "किरण@उदाहरण.example").await;
    assert_eq!(mail().await.as_deref(), Some("किरण@xn--p1b6ci4b4b3a.example"));

    let text = async |number: &str| reached(portal, ADA, "mobile_sms", number).await;
    portal.set_contact("harbour", ADA, contact::MOBILE, "+1 2025550123x77").await;
    assert_eq!(text(ADAS_PHONE).await.as_deref(), Some(ADAS_PHONE));
    assert_eq!(text("+12025550123").await, None);
    portal.clear_contact("harbour", ADA, contact::AUTHENTICATION_PHONE).await;
    assert_eq!(text("+12025550123").await.as_deref(), Some("+12025550123"), "the extension is never dialled");
    // Not a number, letters, no country, a country that is not served.
    for malformed in ["+1 12", "+1 202CALLNOW", "2025550123", "+49 30123456"] {
        portal.set_contact("harbour", ADA, contact::MOBILE, malformed).await;
        assert_eq!(text("+12025550123").await, None, "{malformed}");
    }
    // The office is the office, and no mobile phone.
    assert_eq!(reached(portal, BEN, "office_voice", OFFICE).await.as_deref(), Some(OFFICE));
    assert_eq!(reached(portal, BEN, "mobile_voice", OFFICE).await, None);
});

on_both!(u6_a_profile_may_be_changed_and_the_next_attempt_follows_it, portal, {
    policy(portal, |policy| policy.profile = Profile::Entra2016).await;
    let (_, page) = start(portal, "cleo@harbour.example").await;
    assert_eq!(page.codes(), ["SSPR_0014"]);
    policy(portal, |policy| policy.profile = Profile::Nist).await;
    let (_, page) = start(portal, "cleo@harbour.example").await;
    assert_eq!(page.step(), "method");
});
