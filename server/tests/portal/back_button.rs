//! What a shared browser still shows of somebody who has left it.

use reqwest::Method;

use crate::common::{Browser, code_in, on_both};

const ADA: &str = "ada@harbour.example";
const NEW: &str = "a-kettle-sings-in-the-attic";

/// Where the back button leads.
const VISITED: [&str; 8] =
    ["/", "/recover", "/recover/method", "/recover/link", "/recover/contact", "/recover/expired", "/sign-in", "/account"];

/// Opens every page once more, as the back button does where nothing was kept.
async fn assert_nothing_personal(browser: &Browser, when: &str) {
    for path in VISITED {
        let page = browser.get(path).await;
        assert!(page.status.is_success() && page.path != "/account", "{when}, {path}: {} {}", page.path, page.status);
        let shown = page.body.to_lowercase();
        assert!(!shown.contains("ada@") && !shown.contains("ada.home"), "{when}, {path}: {shown}");
    }
}

on_both!(abu_043_no_page_and_no_refusal_is_kept_and_going_back_shows_nothing_personal, portal, {
    let browser = portal.browser("localhost");
    assert_eq!(browser.identify("nobody").await.codes(), ["login_malformed"]);
    let page = browser.identify(ADA).await;
    browser.choose(&page, "email").await;
    let code = code_in(&portal.message_to("ada.home@mail.example").await.text);
    assert_eq!(browser.prove("12").await.codes(), ["code_malformed"]);
    assert_eq!(browser.prove(&code).await.step(), "renew");
    assert_eq!(browser.renew("short").await.codes(), ["password_too_short"]);
    assert_eq!(browser.renew(NEW).await.step(), "done");
    assert_nothing_personal(&browser, "after the reset").await;

    assert_eq!(browser.sign_in(ADA, "not-the-password").await.codes(), ["wrong_password"]);
    let account = browser.sign_in(ADA, NEW).await;
    assert!(account.path == "/account" && account.body.contains(ADA), "{}", account.body);
    browser.post("/do/account/sign-out", &[]).await;
    assert_nothing_personal(&browser, "after signing out").await;

    assert_eq!(browser.request(Method::GET, "/nowhere", None).await.status, 404);
    assert_eq!(browser.post_raw("/do/recover/renew", &[("password", NEW)]).await.status, 422);
    for answer in browser.seen.lock().expect("no panic").iter() {
        assert!(answer.contains("\ncache-control: no-store\n"), "{answer}");
    }
});
