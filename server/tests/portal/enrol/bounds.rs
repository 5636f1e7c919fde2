//! Who may do what, when, and what many at once come to.

use futures::future::join_all;

use super::{ADA, ADAS, ADDRESS, CLEO, CLEOS, all_ways, contact, mailed, signed_in, state, told};
use crate::common::on_both;

const MANY: usize = 30;

on_both!(every_change_asks_for_a_proof_of_the_last_ten_minutes, portal, {
    all_ways(portal).await;
    let browser = signed_in(portal, CLEO, CLEOS).await;
    let codes = browser.get("/enrol/codes").await;
    portal.clock.advance(600);
    for page in ["/enrol/phone", "/enrol/email", "/enrol/questions", "/enrol/app", "/enrol/codes", "/enrol/passkey"] {
        let asked = browser.get(page).await;
        assert_eq!(asked.path, format!("/sign-in?why=prove_again&next={page}"));
        assert!(asked.codes().is_empty() && asked.attribute("input[name=login]", "value").as_deref() == Some(CLEO));
    }
    let before = portal.rows().await;
    let sealed = codes.attribute("input[name=sealed]", "value").expect("a sealed list");
    let bot = [("puzzle", "x"), ("solution", "")];
    let forms: [(&str, Vec<(&str, &str)>); 6] = [
        ("/do/enrol/codes", vec![("sealed", &sealed)]),
        ("/do/enrol/second-factor", vec![("on", "yes")]),
        ("/do/enrol/delete", vec![("way", "email")]),
        ("/do/enrol/email", [vec![("email", ADDRESS)], bot.to_vec()].concat()),
        ("/do/enrol/phone", [vec![("country", "US"), ("destination", "x")], bot.to_vec()].concat()),
        ("/do/enrol/app", vec![("sealed", "x"), ("name", ""), ("code", "123456")]),
    ];
    for (form, fields) in forms {
        let answer = browser.post_raw(form, &fields).await;
        assert_eq!(answer.location().as_deref(), Some("/sign-in?why=prove_again&next=/enrol"), "{form}");
    }
    assert_eq!(portal.rows().await, before);
    // Looking at the list, and confirming it, need none.
    assert_eq!(browser.get("/enrol").await.step(), "overview");
});

on_both!(without_a_session_everything_leads_to_sign_in, portal, {
    let browser = portal.browser("localhost");
    for page in ["/enrol", "/enrol/phone", "/enrol/codes", "/enrol/delete/phone", "/enrol/prove"] {
        assert!(browser.get(page).await.path.starts_with("/sign-in"), "{page}");
    }
    for form in ["/do/enrol/finish", "/do/enrol/confirm", "/do/enrol/skip"] {
        assert_eq!(browser.post(form, &[]).await.path, "/sign-in", "{form}");
    }
});

on_both!(c1_what_the_policy_does_not_enable_is_neither_shown_nor_taken, portal, {
    portal.change("harbour", |tenant| tenant.policy.as_mut().expect("a policy").methods = vec![app::policy::Method::Email]).await;
    let browser = signed_in(portal, CLEO, CLEOS).await;
    let page = browser.get("/enrol").await;
    let there = ["phone", "email", "questions", "authenticator", "recovery_codes"].map(|way| state(&page, way).is_some());
    assert_eq!(there, [false, true, false, false, false]);
    for path in ["/enrol/phone", "/enrol/questions", "/enrol/app", "/enrol/codes"] {
        assert_eq!(browser.get(path).await.status.as_u16(), 404, "{path}");
    }
    let phone = [("country", "US"), ("destination", "2025550188"), ("method", "mobile_sms"), ("puzzle", "x"), ("solution", "")];
    assert_eq!(browser.post_raw("/do/enrol/phone", &phone).await.status.as_u16(), 404);
});

on_both!(an_administrator_registers_what_is_strong_and_no_questions, portal, {
    portal
        .change("harbour", |tenant| {
            use app::policy::Method as M;
            let policy = tenant.policy.as_mut().expect("a policy");
            policy.methods = vec![M::Email, M::Questions, M::RecoveryCode];
            policy.questions.predefined = ["q01", "q02", "q03", "q04", "q05"].map(String::from).to_vec();
        })
        .await;
    let browser = signed_in(portal, "dora@harbour.example", "keys-under-the-third-stone").await;
    let page = browser.get("/enrol").await;
    let there = ["phone", "email", "questions", "authenticator", "recovery_codes"].map(|way| state(&page, way).is_some());
    assert_eq!(there, [true, true, false, true, false]);
    assert_eq!(page.attribute("[data-need]", "data-need").as_deref(), Some("2"));
});

on_both!(a_persons_office_phone_is_shown_and_not_changed, portal, {
    portal
        .change("harbour", |tenant| tenant.policy.as_mut().expect("a policy").methods.push(app::policy::Method::OfficeVoice))
        .await;
    let browser = signed_in(portal, "ben@harbour.example", "four-ropes-and-a-bell").await;
    let page = browser.get("/enrol").await;
    assert_eq!(state(&page, "office").as_deref(), Some("read-only"));
    assert!(!page.has("[data-way=office] a") && page.texts("[data-way=office] p")[0].contains("23"));
});

on_both!(abu_027_a_code_posted_many_times_at_once_registers_once, portal, {
    let browser = signed_in(portal, ADA, ADAS).await;
    mailed(&browser, ADDRESS).await;
    let code = portal.code_to(ADDRESS).await;
    let fields = [("method", "email"), ("code", code.as_str())];
    let answers = join_all((0..MANY).map(|_| browser.post_raw("/do/enrol/prove", &fields))).await;
    assert!(answers.iter().all(|answer| answer.location().as_deref() == Some("/enrol?told=1")), "{answers:?}");
    assert_eq!(told(portal, "registration").await, ["email"]);
    assert_eq!(contact(portal, ADA, "authentication_email").await, Some((ADDRESS.into(), true)));
    let notices = portal.all_to("ada.home@mail.example").await;
    assert_eq!(notices.len(), 1);
});

on_both!(abu_045_of_many_guesses_at_once_five_are_compared, portal, {
    let browser = signed_in(portal, ADA, ADAS).await;
    mailed(&browser, ADDRESS).await;
    let right = portal.code_to(ADDRESS).await;
    let guesses: Vec<String> = (0..=100).map(|n| format!("{n:06}")).filter(|guess| *guess != right).take(100).collect();
    let posts = guesses.iter().map(|guess| async {
        let fields = [("method", "email"), ("code", guess.as_str())];
        browser.post_raw("/do/enrol/prove", &fields).await
    });
    join_all(posts).await;
    assert_eq!(portal.number("SELECT MAX(tries) FROM challenges").await, 5);
    assert_eq!(portal.number("SELECT COUNT(*) FROM tallies WHERE name LIKE 'u:%:enrol:wrong'").await, 5);
    browser.post("/do/enrol/prove", &[("method", "email"), ("code", &right)]).await;
    assert_eq!(contact(portal, ADA, "authentication_email").await, Some(("ada.home@mail.example".into(), true)));
});

on_both!(one_list_of_codes_kept_many_times_at_once_is_one_list, portal, {
    all_ways(portal).await;
    let browser = signed_in(portal, CLEO, CLEOS).await;
    let form = browser.get("/enrol/codes").await;
    let sealed = form.attribute("input[name=sealed]", "value").expect("a sealed list");
    let fields = [("sealed", sealed.as_str())];
    join_all((0..MANY).map(|_| browser.post_raw("/do/enrol/codes", &fields))).await;
    assert_eq!(portal.number("SELECT COUNT(*) FROM recovery_codes").await, 10);
    assert_eq!(told(portal, "registration").await, ["recovery_codes"]);
});

on_both!(abu_024_a_session_of_one_tenant_registers_nothing_at_another, portal, {
    let browser = signed_in(portal, CLEO, CLEOS).await;
    let mut elsewhere = portal.browser("noor.localhost");
    *elsewhere.cookies.get_mut().expect("no panic") = browser.cookies.lock().expect("no panic").clone();
    assert!(elsewhere.get("/enrol").await.path.starts_with("/sign-in"));
});
