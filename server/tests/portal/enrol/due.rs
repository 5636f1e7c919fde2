//! What interrupts a sign-in: registration and re-confirmation.

use super::{ADA, ADAS, ADDRESS, CLEO, CLEOS, registers_email, signed_in, state, supply, told};
use crate::common::{Browser, Page, on_both};

const DAY: i64 = 24 * 3600;

async fn sign_in_to(browser: &Browser, (login, password): (&str, &str), next: &str) -> Page {
    let page = browser.get(&format!("/sign-in?username={login}&next={next}")).await;
    browser.submit(&page, "/do/account/sign-in", &[("login", login), ("password", password)]).await
}

on_both!(r7_an_unregistered_person_is_stopped_at_every_sign_in_and_may_go_on, portal, {
    for _ in 0..2 {
        let browser = portal.browser("localhost");
        let page = sign_in_to(&browser, (CLEO, CLEOS), "/account/password").await;
        assert_eq!((page.path.as_str(), page.step().as_str()), ("/enrol/due", "due"));
        assert!(page.has("a[href='/enrol']"));
        let page = browser.submit(&page, "/do/enrol/skip", &[]).await;
        assert_eq!(page.path, "/account/password");
        // The session is not disturbed any more.
        assert_eq!(browser.get("/account").await.path, "/account");
    }
    // Nobody else is asked.
    assert_eq!(sign_in_to(&portal.browser("localhost"), (ADA, ADAS), "/account/password").await.path, "/account/password");
});

on_both!(r7_whoever_registers_lands_where_they_were_going, portal, {
    let browser = portal.browser("localhost");
    sign_in_to(&browser, (CLEO, CLEOS), "/account/password").await;
    let page = browser.get("/enrol").await;
    let page = browser.submit(&page, "/do/enrol/finish", &[]).await;
    assert_eq!((page.path.as_str(), page.codes()), ("/enrol?told=1", vec!["ways_missing".into()]), "nothing is a dead button");
    let page = registers_email(portal, &browser, ADDRESS).await;
    assert_eq!(browser.submit(&page, "/do/enrol/finish", &[]).await.path, "/account/password");
    assert_eq!(sign_in_to(&portal.browser("localhost"), (CLEO, CLEOS), "/account/password").await.path, "/account/password");
});

on_both!(r7_where_they_were_going_outlasts_a_proof_that_is_asked_for_in_between, portal, {
    let browser = portal.browser("localhost");
    sign_in_to(&browser, (CLEO, CLEOS), "/account/password").await;
    portal.clock.advance(600);
    let page = browser.get("/enrol/email").await;
    assert!(page.path.starts_with("/sign-in?why=prove_again"), "{}", page.path);
    let page = browser.submit(&page, "/do/account/sign-in", &[("password", CLEOS)]).await;
    assert_eq!((page.path.as_str(), page.step().as_str()), ("/enrol/email", "email"));
    let page = registers_email(portal, &browser, ADDRESS).await;
    assert_eq!(browser.submit(&page, "/do/enrol/finish", &[]).await.path, "/account/password");
});

on_both!(r7_nobody_out_of_scope_is_asked_and_nobody_where_it_is_not_required, portal, {
    portal.change("harbour", |tenant| tenant.policy.as_mut().expect("a policy").require_registration = false).await;
    assert_eq!(portal.browser("localhost").sign_in(CLEO, CLEOS).await.path, "/account");
    portal
        .change("harbour", |tenant| {
            let policy = tenant.policy.as_mut().expect("a policy");
            (policy.require_registration, policy.group) = (true, Some("somebody else".into()));
        })
        .await;
    let browser = portal.browser("localhost");
    assert_eq!(browser.sign_in(CLEO, CLEOS).await.path, "/account");
    let page = browser.get("/enrol").await;
    assert_eq!((page.step().as_str(), page.codes()), ("barred", vec!["registration_not_enabled".into()]));
    assert!(page.has("a[href='/recover/contact']"));
    assert_eq!(browser.get("/enrol/email").await.status.as_u16(), 404);
});

on_both!(h7_registration_says_why_it_is_closed_and_offers_no_method_that_is_off, portal, {
    let mut tx = portal.write().await;
    server::store::group::create(&mut tx, "harbour", "Staff").await.expect("a group");
    tx.commit().await.expect("database");
    let browser = signed_in(portal, CLEO, CLEOS).await;
    for (closes, opens) in [("enabled=false", "enabled=true"), ("group=Staff", "group="), ("plans=user", "plans=off")] {
        portal.policy_change("harbour", &[closes]).await;
        let page = browser.get("/enrol").await;
        let barred = ("barred", vec!["registration_not_enabled".to_owned()]);
        assert_eq!((page.step().as_str(), page.codes()), barred, "{closes}");
        assert!(page.has("a[href='/recover/contact']"), "{closes}: the way out");
        // It holds at once, and is over at once.
        portal.policy_change("harbour", &[opens]).await;
        assert_eq!(browser.get("/enrol").await.step(), "overview", "{opens}");
    }
    assert!(browser.get("/enrol").await.has("a[href='/enrol/app']"));
    portal.policy_change("harbour", &["methods=email,mobile_sms"]).await;
    assert!(!browser.get("/enrol").await.has("a[href='/enrol/app']"), "the authenticator is off");
    assert_eq!(browser.get("/enrol/app").await.status, 404);
});

on_both!(r8_x1_n3_after_the_days_of_the_policy_every_sign_in_asks_and_one_click_confirms_without_a_message, portal, {
    portal.change("harbour", |tenant| tenant.policy.as_mut().expect("a policy").reconfirm_days = 30).await;
    portal.clock.advance(29 * DAY);
    assert_eq!(sign_in_to(&portal.browser("localhost"), (ADA, ADAS), "/account/password").await.path, "/account/password");
    portal.clock.advance(2 * DAY);
    for _ in 0..2 {
        let browser = portal.browser("localhost");
        let page = sign_in_to(&browser, (ADA, ADAS), "/account/password").await;
        assert_eq!((page.path.as_str(), page.step().as_str()), ("/enrol/due", "due"), "whatever they sign in to");
        let page = browser.submit(&page, "/do/enrol/skip", &[]).await;
        assert_eq!(page.path, "/account/password");
    }
    let browser = portal.browser("localhost");
    let page = sign_in_to(&browser, (ADA, ADAS), "/account/password").await;
    let shown = page.text();
    assert!(shown.contains("a•••@m•••.example") && shown.contains("23") && !shown.contains("ada.home"), "{shown}");
    portal.settle().await;
    let before = portal.outbox.messages().len();
    let page = browser.submit(&page, "/do/enrol/confirm", &[]).await;
    assert_eq!(page.path, "/account/password");
    portal.settle().await;
    assert_eq!(portal.outbox.messages().len(), before, "nothing is sent");
    assert_eq!(told(portal, "review").await.len(), 1);
    assert_eq!(portal.browser("localhost").sign_in(ADA, ADAS).await.path, "/account");
    portal.clock.advance(30 * DAY);
    assert_eq!(portal.browser("localhost").sign_in(ADA, ADAS).await.path, "/enrol/due");
});

on_both!(r8_zero_days_never_ask_again, portal, {
    portal.change("harbour", |tenant| tenant.policy.as_mut().expect("a policy").reconfirm_days = 0).await;
    portal.clock.advance(4_000 * DAY);
    assert_eq!(portal.browser("localhost").sign_in(ADA, ADAS).await.path, "/account");
});

on_both!(data_of_the_organization_is_confirmed_once_and_looks_good_stands_on_the_list_too, portal, {
    supply(portal, CLEO, "alternate_email", ADDRESS).await;
    let browser = portal.browser("localhost");
    let page = browser.sign_in(CLEO, CLEOS).await;
    assert_eq!(page.path, "/enrol/due");
    let page = browser.get("/enrol").await;
    assert_eq!(state(&page, "email").as_deref(), Some("supplied"));
    let page = browser.submit(&page, "/do/enrol/confirm", &[]).await;
    assert_eq!(page.path, "/account");
    assert_eq!(portal.browser("localhost").sign_in(CLEO, CLEOS).await.path, "/account");
    assert!(!browser.get("/enrol").await.has("form[action='/do/enrol/confirm']"));
    assert_eq!(browser.get("/enrol/due").await.path, "/account");
});

on_both!(too_little_cannot_be_confirmed, portal, {
    let browser = signed_in(portal, CLEO, CLEOS).await;
    assert_eq!(browser.post("/do/enrol/confirm", &[]).await.codes(), ["ways_missing"]);
    assert_eq!(portal.user("harbour", CLEO).await.confirmed_at, None);
});
