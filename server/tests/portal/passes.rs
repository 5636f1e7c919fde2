//! Temporary access passes: for whoever lost every way in.

use app::policy::Role;

use crate::{
    admin::{BEN, administers},
    common::{Browser, Portal, link_in, on_both},
    help::{BENS, PASSWORD, person},
};

async fn passes(portal: &Portal, once: bool) {
    portal
        .change("harbour", |tenant| {
            let policy = tenant.policy.as_mut().expect("a policy");
            (policy.passes, policy.pass_once) = (true, once);
        })
        .await;
}

/// A pass for Ben, as the page shows it.
async fn pass(portal: &Portal, browser: &Browser) -> String {
    let page = browser.submit(&person(portal, browser, BEN).await, "/do/admin/pass", &[]).await;
    let [pass] = &page.texts("[data-temporary] .secret")[..] else { panic!("no pass: {}", page.text()) };
    pass.clone()
}

on_both!(a_pass_opens_the_registration_and_nothing_else, portal, {
    passes(portal, true).await;
    let browser = administers(portal, &[Role::Authentication]).await;
    let made = pass(portal, &browser).await;
    assert!(!portal.dump().await.contains(&made.replace('-', "")), "it lies nowhere");
    assert!(portal.newest_to(BENS).await.text.contains("temporary access pass"));
    assert!(person(portal, &browser, BEN).await.has("[data-pass]"));
    // As it was told on the phone: another case, without dashes.
    let ben = portal.browser("localhost");
    let page = ben.sign_in(BEN, &made.replace('-', "").to_lowercase()).await;
    assert_eq!(page.path, "/enrol", "{}", page.text());
    for closed in ["/account", "/account/password", "/account/profile", "/admin/people"] {
        assert_eq!(ben.get(closed).await.path, "/enrol", "{closed}");
    }
    assert_eq!(portal.browser("localhost").sign_in(BEN, &made).await.codes(), ["wrong_password"], "it serves once");
    // Nothing is finished without a way in; with one, they come in with that.
    assert_eq!(ben.post("/do/enrol/finish", &[]).await.codes(), ["second_factor_missing"]);
    portal.print_codes("harbour", BEN).await;
    let page = ben.post("/do/enrol/finish", &[]).await;
    assert_eq!(page.path, "/", "{}", page.text());
    assert_eq!(ben.get("/account").await.path, "/sign-in?next=/account");
});

on_both!(a_pass_that_serves_often_still_ends, portal, {
    passes(portal, false).await;
    let browser = administers(portal, &[Role::Global]).await;
    let made = pass(portal, &browser).await;
    for _ in 0..2 {
        assert_eq!(portal.browser("localhost").sign_in(BEN, &made).await.path, "/enrol");
    }
    portal.clock.advance(60 * 60 + 1);
    assert_eq!(portal.browser("localhost").sign_in(BEN, &made).await.codes(), ["wrong_password"]);
    // One that is taken away is gone at once, and so is the one before it.
    let browser = administers(portal, &[Role::Global]).await;
    let (first, second) = (pass(portal, &browser).await, pass(portal, &browser).await);
    assert_eq!(portal.browser("localhost").sign_in(BEN, &first).await.codes(), ["wrong_password"]);
    browser.submit(&person(portal, &browser, BEN).await, "/do/admin/pass/remove", &[]).await;
    assert_eq!(portal.browser("localhost").sign_in(BEN, &second).await.codes(), ["wrong_password"]);
});

on_both!(a_pass_ends_with_the_sessions_with_a_new_password_and_with_the_policy, portal, {
    passes(portal, false).await;
    let id = portal.user("harbour", BEN).await.id;
    let serves = async |pass: &str| portal.browser("localhost").sign_in(BEN, pass).await.path == "/enrol";
    let browser = administers(portal, &[Role::Global]).await;

    let made = pass(portal, &browser).await;
    assert!(serves(&made).await);
    browser.post("/do/admin/end-sessions", &[("user", &id)]).await;
    assert!(!serves(&made).await, "whoever ends all sessions wants nobody in");

    let made = pass(portal, &browser).await;
    browser.post("/do/admin/reset-link", &[("user", &id)]).await;
    // Two mails are on their way, in any order.
    let mails = portal.all_to(BENS).await;
    let mail = mails.iter().find(|mail| mail.text.contains("/r/")).expect("a mail with a link");
    let link = link_in(&mail.text);
    let ben = portal.browser("localhost");
    ben.get(&link).await;
    ben.post("/do/recover/press", &[]).await;
    assert_eq!(ben.renew(PASSWORD).await.step(), "done");
    assert!(!serves(&made).await, "its owner chose a password since");

    let made = pass(portal, &browser).await;
    portal.change("harbour", |tenant| tenant.policy.as_mut().expect("a policy").passes = false).await;
    assert!(!serves(&made).await, "the organization takes none any more");
});

on_both!(passes_are_given_by_few_and_only_where_the_policy_says_so, portal, {
    let id = portal.user("harbour", BEN).await.id;
    let browser = administers(portal, &[Role::Global]).await;
    assert_eq!(browser.post("/do/admin/pass", &[("user", &id)]).await.status, 403, "the policy does not say so");
    passes(portal, true).await;
    portal.change_user("harbour", BEN, |ben| ben.roles = "password".into()).await;
    for (role, may) in [(Role::Global, true), (Role::PrivilegedAuthentication, true), (Role::Authentication, false)] {
        let browser = administers(portal, &[role]).await;
        let offered = person(portal, &browser, BEN).await.has("form[action='/do/admin/pass']");
        let made = browser.post("/do/admin/pass", &[("user", &id)]).await.status == 200;
        assert_eq!((offered, made), (may, may), "{role:?} for somebody with a role");
    }
});

on_both!(whoever_has_a_pass_sees_it_among_their_sessions_and_takes_it_away, portal, {
    passes(portal, false).await;
    let ben = portal.browser("localhost");
    ben.sign_in(BEN, "four-ropes-and-a-bell").await;
    let page = ben.get("/account/activity").await;
    assert!(page.has("ul.log") && !page.has("form[action='/do/account/end-pass']"), "there is none: {}", page.text());
    let browser = administers(portal, &[Role::Global]).await;
    let made = pass(portal, &browser).await;
    let page = ben.get("/account/activity").await;
    let page = ben.submit(&page, "/do/account/end-pass", &[]).await;
    assert!(page.has("[role=status]") && page.text().contains("Temporary access pass deleted"), "{}", page.text());
    assert!(!page.has("form[action='/do/account/end-pass']"));
    assert_eq!(portal.browser("localhost").sign_in(BEN, &made).await.codes(), ["wrong_password"]);
    // What the pass itself opened is no place to take it away.
    let made = pass(portal, &browser).await;
    let stranger = portal.browser("localhost");
    assert_eq!(stranger.sign_in(BEN, &made).await.path, "/enrol");
    assert_eq!(stranger.post("/do/account/end-pass", &[]).await.path, "/enrol");
    // Whoever came in by it is out with it, and stands among the sessions before.
    let page = ben.get("/account/activity").await;
    assert!(page.texts("ul.log").concat().contains(&stranger.address), "{}", page.text());
    ben.submit(&page, "/do/account/end-pass", &[]).await;
    assert_eq!(stranger.get("/enrol").await.path, "/sign-in?next=/enrol");
});
