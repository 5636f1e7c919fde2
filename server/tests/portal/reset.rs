//! A forgotten password becomes a new one.

use crate::common::{code_in, link_in, on_both};

const NEW: &str = "a-kettle-sings-in-the-attic";

on_both!(u4_a_forgotten_password_is_reset_by_the_mails_code_and_works_at_once, portal, {
    let browser = portal.browser("localhost");
    let page = browser.identify("ada@harbour.example").await;
    assert_eq!(page.step(), "method");
    let page = browser.choose(&page, "email").await;
    assert_eq!(page.step(), "prove");
    let mail = portal.message_to("ada.home@mail.example").await;
    let page = browser.prove(&code_in(&mail.text)).await;
    assert_eq!(page.step(), "renew");
    let page = browser.renew(NEW).await;
    assert_eq!(page.step(), "done", "{}", page.text());

    let other = portal.browser("localhost");
    let page = other.sign_in("ada@harbour.example", "the-lamp-is-lit-at-dusk").await;
    assert_eq!(page.codes(), ["wrong_password"]);
    let page = other.sign_in("ada@harbour.example", NEW).await;
    assert_eq!(page.path, "/account");
    assert!(portal.results("harbour").await.contains(&("succeeded".into(), "password_reset".into())));
});

on_both!(the_mails_link_proves_the_gate_in_the_browser_that_presses_it, portal, {
    let first = portal.browser("localhost");
    let page = first.identify("ada@harbour.example").await;
    first.choose(&page, "email").await;
    let mail = portal.message_to("ada.home@mail.example").await;

    let phone = portal.browser("localhost");
    let page = phone.get(&link_in(&mail.text)).await;
    assert_eq!((page.path.as_str(), page.step().as_str()), ("/recover/link", "link"));
    let page = phone.post("/do/recover/press", &[]).await;
    assert_eq!(page.step(), "renew");
    assert_eq!(first.get("/recover").await.step(), "moved");
    assert_eq!(phone.renew(NEW).await.step(), "done");
});
