//! What people are told and shown: notices, brands and the support code.

use server::store::{
    brand::{self, BrandFile},
    contact,
    tenant::BrandSet,
};

use super::gates::{policy, start};
use crate::common::{Page, Portal, on_both};

const ADA: &str = "ada@harbour.example";
const ADAS_MAIL: &str = "ada.home@mail.example";
const ADAS_PHONE: &str = "+12015550123";
const DORA: &str = "dora@harbour.example";
const NEW: &str = "a-kettle-sings-in-the-attic";

fn resets(messages: &[server::courier::outbox::Kept]) -> Vec<String> {
    let notices = messages.iter().filter(|message| message.subject.contains("password was reset"));
    let mut to: Vec<String> = notices.map(|message| message.to.clone()).collect();
    to.sort();
    to
}

on_both!(c8_n2_tells_the_person_at_both_addresses_and_is_silent_when_off, portal, {
    let ada = portal.ada_at_renew().await;
    assert_eq!(ada.renew(NEW).await.step(), "done");
    portal.settle().await;
    assert_eq!(resets(&portal.outbox.messages()), [ADAS_MAIL, ADA]);

    policy(portal, |policy| policy.notify_users = false).await;
    let ada = portal.ada_at_renew().await;
    assert_eq!(ada.renew("two kettles sing in the attic").await.step(), "done");
    portal.settle().await;
    assert_eq!(resets(&portal.outbox.messages()).len(), 2);

    // Without either address the user id is tried as one.
    policy(portal, |policy| policy.notify_users = true).await;
    portal.change_user("harbour", ADA, |ada| ada.mail = None).await;
    portal.clear_contact("harbour", ADA, contact::AUTHENTICATION_EMAIL).await;
    let (browser, page) = start(portal, ADA).await;
    let page = portal.by_text(&browser, &page, ADAS_PHONE).await;
    assert_eq!(page.step(), "renew");
    assert_eq!(browser.renew("three kettles sing in the attic").await.step(), "done");
    portal.settle().await;
    assert_eq!(resets(&portal.outbox.messages()), [ADAS_MAIL, ADA, ADA]);
});

on_both!(c9_n1_tells_the_other_global_administrators_and_nobody_else, portal, {
    for (login, roles) in
        [("gus@harbour.example", "global"), ("gwen@harbour.example", "global user"), ("hal@harbour.example", "helpdesk")]
    {
        portal.add("harbour", login, |user| user.roles = roles.into()).await;
    }
    let told = async || {
        portal.settle().await;
        let messages = portal.outbox.messages();
        let told = messages.iter().filter(|message| message.subject.starts_with("An administrator of Harbour Books"));
        let mut told: Vec<String> = told.map(|message| message.to.clone()).collect();
        told.sort();
        told
    };
    let dora = async |password: &str| {
        let (browser, page) = start(portal, DORA).await;
        let page = portal.by_mail(&browser, &page, "dora.home@mail.example").await;
        portal.by_text(&browser, &page, "+12025550147").await;
        assert_eq!(browser.renew(password).await.step(), "done");
    };
    dora("one kettle sings in the attic").await;
    assert!(told().await.is_empty(), "N1 is off unless it is turned on");
    policy(portal, |policy| policy.notify_admins = true).await;
    let ada = portal.ada_at_renew().await;
    assert_eq!(ada.renew(NEW).await.step(), "done");
    assert!(told().await.is_empty(), "she is no administrator");
    dora("two kettles sing in the attic").await;
    assert_eq!(told().await, ["gus@harbour.example", "gwen@harbour.example"]);
    let notice = portal.newest_to("gus@harbour.example").await;
    assert!(notice.text.contains(DORA), "{}", notice.text);
});

/// Keeps a logo and names it.
async fn logo(portal: &Portal, tenant: &str, name: &str) -> String {
    let file = BrandFile { content_type: "image/png".into(), bytes: name.as_bytes().to_vec() };
    let mut tx = portal.write().await;
    brand::put(&mut tx, tenant, name, &file).await.expect("database");
    tx.commit().await.expect("database");
    name.to_owned()
}

on_both!(c10_the_logo_is_there_after_the_user_id_and_at_once_with_whr, portal, {
    let name = logo(portal, "harbour", "lamp.png").await;
    portal.change("harbour", |harbour| harbour.brand.default.logo = Some(name)).await;
    let browser = portal.browser("portal.localhost");
    let bare = browser.get("/recover/new").await;
    assert!(!bare.has("header img") && !bare.body.contains("Harbour"));
    for query in ["whr=harbour.example", "username=ada@harbour.example", "whr=HARBOUR.example"] {
        let page = browser.get(&format!("/recover/new?{query}")).await;
        assert_eq!(page.attribute("header img.logo", "src").as_deref(), Some("/brand/lamp.png"), "{query}");
    }
    let page = browser.identify(ADA).await;
    assert_eq!(page.attribute("header img.logo", "src").as_deref(), Some("/brand/lamp.png"));
    let file = browser.get("/brand/lamp.png").await;
    assert_eq!((file.status.as_u16(), file.body.as_str()), (200, "lamp.png"));
    assert_eq!(file.headers["content-type"], "image/png");
    // Its colours come as a style sheet of their own.
    let style = page.attribute("link[data-brand]", "href").expect("a brand's style");
    assert!(browser.get(&style).await.body.to_lowercase().contains("--brand:light-dark(#0b4f6c"));
});

on_both!(c10_a_languages_own_brand_goes_first_and_falls_back_piece_by_piece, portal, {
    let (lamp, hilal) = (logo(portal, "noor", "lamp.png").await, logo(portal, "noor", "hilal.png").await);
    portal
        .change("noor", |noor| {
            noor.brand.default.logo = Some(lamp);
            let own = noor.brand.by_language.get_mut("ar").expect("the demo has one");
            *own = BrandSet { logo: Some(hilal), ..own.clone() };
        })
        .await;
    for (language, file, text) in
        [("ar", "hilal.png", "مكتب المساعدة"), ("en", "lamp.png", "help desk"), ("de", "lamp.png", "help desk")]
    {
        let browser = portal.browser("noor.localhost");
        let page = browser.get(&format!("/recover/new?lng={language}")).await;
        assert_eq!(page.attribute("header img", "src"), Some(format!("/brand/{file}")));
        assert!(page.texts("footer .brand-text")[0].contains(text));
        // The colour is nowhere overridden.
        let style = page.attribute("link[data-brand]", "href").expect("a brand's style");
        assert!(browser.get(&style).await.body.to_lowercase().contains("--brand:light-dark(#12664f"));

        portal.clock.advance(3600);
        let page = browser.identify("omar@noor.example").await;
        browser.choose(&page, "email").await;
        let mail = portal.newest_to("omar.home@mail.example").await;
        assert_eq!(mail.lang, language);
        let html = mail.html.expect("HTML");
        let image = base64::Engine::encode(&base64::engine::general_purpose::STANDARD, file);
        let (at, code) = (html.find(&image).expect("the logo"), portal.code_to("omar.home@mail.example").await);
        assert!(at > html.find(&code).expect("the code"), "the logo stands at the bottom");
        assert!(html.to_lowercase().contains("#12664f"));
        assert!(mail.subject.contains("Noor Clinics") && mail.from_name.contains("Noor Clinics"), "{}", mail.subject);
    }
});

on_both!(h1_every_page_shows_the_support_code_that_the_events_carry, portal, {
    let browser = portal.browser("localhost");
    for path in ["/", "/sign-in", "/recover/new", "/recover/expired", "/recover/link", "/nowhere"] {
        let page = browser.get(path).await;
        assert_eq!(page.support_code().len(), 9, "{path}: the request's own");
    }
    assert_eq!(browser.post_raw("/do/recover/renew", &[("password", "x")]).await.support_code().len(), 9);
    let page = browser.identify(ADA).await;
    let code = page.support_code();
    assert_eq!(code.len(), 9, "eight signs and a dash: {code}");
    let mut pages = vec![browser.get("/recover/contact").await, browser.choose(&page, "email").await];
    pages.push(browser.prove("000000").await);
    pages.push(browser.prove(&portal.code_to(ADAS_MAIL).await).await);
    pages.push(browser.renew("short").await);
    pages.push(browser.renew(NEW).await);
    assert_eq!(pages.last().expect("pages").step(), "done");
    for page in pages {
        assert_eq!(page.support_code(), code, "{}", page.step());
    }
    let events = portal.events("harbour").await;
    assert!(events.len() >= 4 && events.iter().all(|event| of_attempt(event.flow_id.as_deref(), &code)), "{events:?}");
    assert!(browser.sign_in(ADA, NEW).await.support_code().len() >= 9);
});

/// Whether the code is that of the attempt.
fn of_attempt(id: Option<&str>, code: &str) -> bool {
    id.is_some_and(|id| id.starts_with(&code.replace('-', "").to_lowercase()))
}

/// The list behind the support code: labels and values.
fn told_to_help(page: &Page) -> Vec<(String, String)> {
    page.texts(".support dt").into_iter().zip(page.texts(".support dd")).collect()
}

fn value(page: &Page, label: &str) -> Option<String> {
    told_to_help(page).into_iter().find(|(name, _)| name == label).map(|(_, value)| value)
}

on_both!(h1_all_that_whoever_helps_asks_for_stands_behind_the_support_code, portal, {
    let browser = portal.browser("localhost");
    let page = browser.identify(ADA).await;
    browser.choose(&page, "email").await;
    let page = browser.prove("12").await;
    let said = |label| value(&page, label).unwrap_or_default();
    assert!(said("Page").starts_with("Problem:"), "{:?}", told_to_help(&page));
    assert!(page.text().contains(&said("Message")) && said("Message").len() > 10, "{:?}", told_to_help(&page));
    assert_eq!(said("Error code"), "code_malformed");
    assert_eq!(said("Address"), "/recover");
    assert!(said("Time").starts_with("2026-") && said("Time").ends_with('Z'), "{:?}", told_to_help(&page));
    assert_eq!(said("Support code"), page.support_code());
    assert_eq!(said("User ID"), ADA);
    // A stranger learns nothing of the account: neither where its password lives nor its plan, nor whether it exists.
    assert_eq!((value(&page, "Password"), value(&page, "Plan")), (None, None));
    let stranger = portal.browser("localhost");
    let unknown = stranger.identify("nobody@harbour.example").await;
    let known = portal.browser("localhost").identify(ADA).await;
    // On a shared computer nobody reads later who was here.
    stranger.post("/do/recover/cancel", &[]).await;
    assert_eq!(value(&stranger.get("/recover").await, "User ID"), None);
    let labels = |page: &Page| told_to_help(page).into_iter().map(|(label, _)| label).collect::<Vec<_>>();
    assert_eq!(labels(&unknown), labels(&known));
    // Whoever is signed in may know it.
    portal.change_user("harbour", ADA, |ada| ada.plan = "premium".into()).await;
    let page = portal.browser("localhost").sign_in(ADA, "the-lamp-is-lit-at-dusk").await;
    assert_eq!(value(&page, "User ID").as_deref(), Some(ADA));
    assert_eq!((value(&page, "Password").as_deref(), value(&page, "Plan").as_deref()), (Some("kept here"), Some("Premium")));
});
