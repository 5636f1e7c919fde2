//! Passwords whose time is over, and temporary ones (specification §8.3, §4).

use server::store::{password_policy, password_policy::PasswordPolicy};

use super::{
    change::change,
    panel::{ADA, ADAS, led_to},
};
use crate::common::{Browser, Page, Portal, on_both};

const OMAR: &str = "omar@noor.example";
const OMARS: &str = "Qamar-2016-Nahr";
const NEW: &str = "a-kettle-sings-in-the-attic";
const DAY: i64 = 24 * 3600;

/// Signs in somebody who reads English.
async fn sign_in(portal: &Portal, host: &str, login: &str, password: &str) -> (Browser, Page) {
    let browser = portal.browser(host);
    browser.get("/?lng=en").await;
    let page = browser.sign_in(login, password).await;
    (browser, page)
}

async fn rule(portal: &Portal, tenant: &str, domain: &str, validity_days: Option<i64>, notify_days: i64) {
    let mut tx = portal.write().await;
    let rule = PasswordPolicy { domain: domain.into(), validity_days, notify_days };
    password_policy::put(&mut tx, tenant, &rule).await.expect("database");
    tx.commit().await.expect("database");
}

on_both!(q1_without_a_rule_a_password_of_the_original_lasts_90_days_with_notice_from_14, portal, {
    let at_noor = async || sign_in(portal, "noor.localhost", OMAR, OMARS).await;
    portal.clock.advance(76 * DAY - 1);
    assert!(!at_noor().await.1.text().contains("expires"));
    portal.clock.advance(1);
    let page = at_noor().await.1;
    assert!(page.texts("[role=status]").join(" ").contains("expires in 14 days"), "{}", page.text());
    portal.clock.advance(13 * DAY);
    assert!(at_noor().await.1.text().contains("expires in one day"));
    // No mail says so.
    portal.settle().await;
    assert!(portal.outbox.messages().is_empty());
    portal.clock.advance(DAY - 1);
    assert_eq!(at_noor().await.1.path, "/account");
    portal.clock.advance(1);
    let (browser, page) = at_noor().await;
    assert!(page.path == "/account/password" && page.text().contains("has expired"), "{}", page.text());
    let page = change(&browser, OMARS, "Shams-1987-Bahr").await;
    assert_eq!(page.path, "/account");
    assert!(!page.text().contains("expires"));
});

on_both!(s1_an_expired_password_is_changed_on_the_way_and_the_way_goes_on, portal, {
    rule(portal, "harbour", "harbour.example", Some(14), 5).await;
    portal.clock.advance(14 * DAY);
    for next in ["https://mail.harbour.example/inbox", "/account/activity"] {
        portal.sql("UPDATE users SET password_set_at = 0").await;
        let browser = portal.browser("localhost");
        let current = if next.starts_with('/') { NEW } else { ADAS };
        let new = if next.starts_with('/') { "nine-geese-over-the-weir" } else { NEW };
        assert_eq!(led_to(&browser, ADA, current, next).await, "/account/password");
        let page = browser.get("/account/password").await;
        // The browser itself must post a form that ends at an application.
        assert_eq!(page.has("form[action='/do/account/change'][data-leaves]"), !next.starts_with('/'));
        // What is refused keeps the way.
        portal.clock.advance(1);
        assert_eq!(change(&browser, current, current).await.codes(), ["password_reused"]);
        portal.clock.advance(1);
        let session = browser.cookie("session");
        let fields = [("current", current), ("password", new), ("confirm", new)];
        assert_eq!(browser.post_raw("/do/account/change", &fields).await.location().as_deref(), Some(next));
        assert_ne!(browser.cookie("session"), session);
        assert_eq!(browser.get("/account").await.path, "/account");
    }
    let told = portal.events("harbour").await.into_iter().filter(|event| event.kind == "password_change");
    let told: Vec<_> = told.map(|event| event.result.unwrap_or_default()).collect();
    assert_eq!(told, ["failed", "succeeded", "failed", "succeeded"]);
});

on_both!(q1_under_nist_nothing_expires_until_a_rule_says_so, portal, {
    let at_harbour = async |password: &str| sign_in(portal, "localhost", ADA, password).await.1;
    portal.clock.advance(100 * DAY);
    assert!(!at_harbour(ADAS).await.text().contains("expires"));
    rule(portal, "harbour", "harbour.example", Some(110), 10).await;
    assert!(at_harbour(ADAS).await.texts("[role=status]").join(" ").contains("expires in 10 days"));
    rule(portal, "harbour", "harbour.example", Some(90), 14).await;
    assert_eq!(at_harbour(ADAS).await.path, "/account/password");
    // The rule of another domain is none, and `never` is one.
    rule(portal, "harbour", "harbour.example", None, 14).await;
    rule(portal, "harbour", "other.example", Some(14), 14).await;
    assert_eq!(at_harbour(ADAS).await.path, "/account");
});

on_both!(q2_a_password_that_never_expires_ages_all_the_same, portal, {
    portal.change_user("noor", OMAR, |omar| omar.never_expires = true).await;
    portal.clock.advance(91 * DAY);
    let (_, page) = sign_in(portal, "noor.localhost", OMAR, OMARS).await;
    assert!(page.path == "/account" && !page.text().contains("expires"), "{}", page.text());
    portal.change_user("noor", OMAR, |omar| omar.never_expires = false).await;
    assert_eq!(sign_in(portal, "noor.localhost", OMAR, OMARS).await.1.path, "/account/password");
});

on_both!(a_running_session_is_not_disturbed_when_its_password_expires, portal, {
    rule(portal, "harbour", "harbour.example", Some(14), 1).await;
    portal.clock.advance(14 * DAY - 60);
    let (browser, page) = sign_in(portal, "localhost", ADA, ADAS).await;
    assert_eq!(page.path, "/account");
    portal.clock.advance(120);
    assert_eq!(browser.get("/account").await.path, "/account");
    assert_eq!(sign_in(portal, "localhost", ADA, ADAS).await.1.path, "/account/password");
});

on_both!(a_temporary_password_serves_for_one_sign_in_that_asks_for_another, portal, {
    portal.change_user("harbour", ADA, |ada| ada.must_change = true).await;
    let (browser, page) = sign_in(portal, "localhost", ADA, ADAS).await;
    assert!(page.path == "/account/password" && page.text().contains("for one sign-in"), "{}", page.text());
    // Nothing else is open, and the way out is.
    assert_eq!(browser.get("/account").await.path, "/account/password");
    assert_eq!(browser.submit(&page, "/do/account/sign-out", &[]).await.path, "/sign-in");
    let (browser, _) = sign_in(portal, "localhost", ADA, ADAS).await;
    assert_eq!(change(&browser, ADAS, ADAS).await.codes(), ["password_reused"]);
    assert_eq!(change(&browser, ADAS, NEW).await.path, "/account");
    assert!(!portal.user("harbour", ADA).await.must_change);
    assert_eq!(sign_in(portal, "localhost", ADA, NEW).await.1.path, "/account");
    // Whoever resets a temporary password has chosen one, too.
    portal.change_user("harbour", ADA, |ada| ada.must_change = true).await;
    assert_eq!(portal.ada_at_renew().await.renew("nine-geese-over-the-weir").await.step(), "done");
    assert_eq!(sign_in(portal, "localhost", ADA, "nine-geese-over-the-weir").await.1.path, "/account");
});

on_both!(a_half_way_session_ends_after_ten_minutes, portal, {
    portal.change_user("harbour", ADA, |ada| ada.must_change = true).await;
    let (browser, _) = sign_in(portal, "localhost", ADA, ADAS).await;
    portal.clock.advance(600);
    assert_eq!(browser.get("/account/password").await.path, "/sign-in?next=/account/password");
    let fields = [("current", ADAS), ("password", NEW), ("confirm", NEW)];
    assert_eq!(browser.post("/do/account/change", &fields).await.path, "/sign-in");
    assert!(portal.user("harbour", ADA).await.must_change);
});
