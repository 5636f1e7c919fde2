//! One attempt from beginning to end: every step is earned, under the policy of that moment, and nothing lives longer than it should.

use app::policy::{Method, Policy, Profile};

use crate::common::{Browser, Page, Portal, code_in, on_both};

const ADA: (&str, &str) = ("ada@harbour.example", "ada.home@mail.example");
const OMAR: (&str, &str) = ("omar@noor.example", "omar.home@mail.example");
const PASSWORD: &str = "the-lamp-is-lit-at-dusk";
const NEW: &str = "a-kettle-sings-in-the-attic";

pub(super) async fn change_policy(portal: &Portal, tenant: &str, change: impl FnOnce(&mut Policy)) {
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
    assert_eq!(again(browser).await.1, "identify");

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
    assert_eq!(browser.get("/recover/end").await.step(), "expired");
});

on_both!(abu_069_profile_entra_2016_ends_an_attempt_after_fifteen_minutes_whatever_is_done, portal, {
    let browser = portal.browser("noor.localhost");
    let page = browser.identify(OMAR.0).await;
    portal.clock.advance(600);
    browser.choose(&page, "mobile_sms").await;
    portal.clock.advance(299);
    assert_eq!(browser.get("/recover").await.step(), "prove");
    portal.clock.advance(1);
    assert_eq!(browser.get("/recover/end").await.step(), "expired");
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
    assert_eq!(waiting.get("/recover/end").await.step(), "expired");
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
    // A passed gate gave the browser a new cookie, at whichever node it was.
    here.cookies.lock().expect("no panic").extend(there.cookies.lock().expect("no panic").clone());
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
pub(super) async fn answer_rightly(portal: &Portal, browser: &Browser) -> Page {
    let put = portal.column("SELECT questions FROM challenges WHERE method = 'questions' AND ended_at IS NULL ORDER BY id").await;
    let Some(put) = put.first() else { return browser.get("/recover").await };
    let put: Vec<String> = serde_json::from_str(put).expect("a list");
    let of = |id: &String| server::demo::LAYLA_ANSWERS.iter().find(|(question, _)| question == id).expect("known").1;
    let names = ["answer1", "answer2", "answer3", "answer4", "answer5"];
    let fields: Vec<(&str, &str)> = names.into_iter().zip(put.iter().map(of)).collect();
    browser.post("/do/recover/answer", &fields).await
}
