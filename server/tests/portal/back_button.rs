//! What a shared browser still shows of somebody who has left it.

use reqwest::Method;

use crate::common::{Browser, Portal, code_in, link_in, on_both};

const ADA: &str = "ada@harbour.example";
const NEW: &str = "a-kettle-sings-in-the-attic";

/// Where the back button leads.
const VISITED: [&str; 10] = [
    "/",
    "/recover",
    "/recover/new",
    "/recover/end",
    "/recover/method",
    "/recover/link",
    "/recover/contact",
    "/recover/expired",
    "/sign-in",
    "/account",
];

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

/// Another browser with the flow's cookie of this moment.
fn copied(browser: &Browser, portal: &Portal) -> Browser {
    let copy = portal.browser("localhost");
    let cookie = browser.cookie("flow").expect("a flow");
    copy.cookies.lock().expect("no panic").insert("flow".into(), cookie);
    copy
}

on_both!(abu_142_each_gate_brings_another_cookie_and_the_one_of_before_has_no_part_in_it, portal, {
    let (browser, mail) = portal.mailed(ADA, "ada.home@mail.example").await;
    let (code, planted, clicked) = (code_in(&mail.text), copied(&browser, portal), copied(&browser, portal));
    assert_eq!(browser.prove(&code).await.step(), "renew");
    assert_ne!(browser.cookie("flow"), planted.cookie("flow"), "it is worth more than before");
    assert_eq!(planted.get("/recover").await.step(), "moved");
    assert_ne!(planted.renew(NEW).await.step(), "done");

    // A double click whose first answer was lost: the same form once more brings the same cookie.
    assert_eq!(clicked.prove(&code).await.step(), "renew");
    assert_eq!(clicked.cookie("flow"), browser.cookie("flow"));
    // Beside the old cookie the code is a guess like any, and there are few.
    for n in 0..3 {
        planted.prove(&format!("{n:06}")).await;
    }
    assert_eq!(planted.prove(&code).await.step(), "moved");
    assert_eq!(browser.renew(NEW).await.step(), "done");
});

on_both!(abu_142_a_minute_after_the_gate_the_old_cookie_and_the_code_bring_nothing, portal, {
    let (browser, mail) = portal.mailed(ADA, "ada.home@mail.example").await;
    let late = copied(&browser, portal);
    browser.prove(&code_in(&mail.text)).await;
    portal.clock.advance(60);
    assert_eq!(late.prove(&code_in(&mail.text)).await.step(), "moved");
    assert_eq!(browser.get("/recover").await.step(), "renew");
});

on_both!(abu_142_a_link_that_is_pressed_twice_in_its_own_browser_leads_on_twice, portal, {
    let (browser, mail) = portal.mailed(ADA, "ada.home@mail.example").await;
    browser.get(&link_in(&mail.text)).await;
    let twice = copied(&browser, portal);
    let link = browser.cookie("link").expect("the link's cookie");
    twice.cookies.lock().expect("no panic").insert("link".into(), link);
    assert_eq!(browser.post("/do/recover/press", &[]).await.step(), "renew");
    assert_eq!(twice.post("/do/recover/press", &[]).await.step(), "renew");
    assert_eq!(twice.cookie("flow"), browser.cookie("flow"));
    assert_eq!(portal.number("SELECT COUNT(*) FROM gates").await, 1);
});
