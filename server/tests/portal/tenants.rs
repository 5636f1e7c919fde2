//! Whose portal a host is, in which language it speaks, and that nothing of one organization is worth anything at another's.

use std::path::Path;

use crate::common::{Browser, Engine, Page, Portal, Wish, link_in, on_both};

const ADA: &str = "ada@harbour.example";
const OMAR: &str = "omar@noor.example";
const NEW: &str = "a-kettle-sings-in-the-attic";

/// Whose page it is: the name, or the logo that stands for it.
fn brand(page: &Page) -> String {
    page.attribute("header img", "alt").unwrap_or_default() + &page.texts("header").join(" ")
}

on_both!(choice_6_a_bound_host_fixes_the_tenant_whatever_is_typed, portal, {
    for host in ["localhost", "harbour.localhost", "127.0.0.1"] {
        let browser = portal.browser(host);
        assert!(brand(&browser.get("/recover/new?whr=noor.example").await).contains("Harbour Books"), "{host}");
        let page = browser.identify(OMAR).await;
        // Unknown here: the neutral wizard of Harbour, and no mail.
        assert_eq!((page.step().as_str(), page.offered().len()), ("method", 5));
        assert_eq!(browser.choose(&page, "email").await.step(), "prove");
        portal.clock.advance(3600);
    }
    portal.settle().await;
    assert!(portal.outbox.messages().is_empty());
    assert!(portal.events("noor").await.is_empty());
});

on_both!(choice_6_an_unknown_host_is_nobodys, portal, {
    for host in ["evil.example", "noor.example", "localhost.evil.example"] {
        let page = portal.browser(host).get("/recover/new").await;
        assert_eq!(page.status, 421);
        assert!(!page.body.contains("Harbour") && !page.body.contains("Noor"));
    }
});

on_both!(choice_6_a_shared_host_goes_by_the_domain_of_the_user_id, portal, {
    for (login, name) in [(OMAR, "Noor Clinics"), (ADA, "Harbour Books")] {
        let browser = portal.browser("portal.localhost");
        assert!(!brand(&browser.get("/recover/new").await).contains(name));
        // What was typed outweighs the hint of the address.
        browser.get("/recover/new?whr=noor.example").await;
        let page = browser.identify(login).await;
        assert!(brand(&page).contains(name), "{}", brand(&page));
    }
    let browser = portal.browser("portal.localhost");
    let page = browser.identify(ADA).await;
    let page = portal.by_mail(&browser, &page, "ada.home@mail.example").await;
    assert_eq!(page.step(), "renew");
    assert_eq!(browser.renew(NEW).await.step(), "done");
    assert!(browser.sign_in(ADA, NEW).await.text().contains("Ada"));
});

on_both!(choice_6_a_shared_host_then_goes_by_whr, portal, {
    // A user id of a domain that nobody claims, in the tenant that the address names.
    portal.add("noor", "nadia@clinic.example", |nadia| nadia.display_name = "Nadia".into()).await;
    portal.set_contact("noor", "nadia@clinic.example", "authentication_email", "nadia@mail.example").await;
    let browser = portal.browser("portal.localhost");
    let first = browser.get("/recover/new?whr=noor.example").await;
    assert!(brand(&first).contains("Noor Clinics"));
    // A refusal on the way forgets nothing, and neither does another language.
    let again = browser.submit(&first, "/do/recover/identify", &[("login", "no user id")]).await;
    assert_eq!(again.codes(), ["login_malformed"]);
    assert!(brand(&again).contains("Noor Clinics"));
    assert!(again.texts("footer nav a").len() > 1 && again.has("footer nav a[href*='whr=noor.example']"));
    let first = again;
    let page = browser.submit(&first, "/do/recover/identify", &[("login", "nadia@clinic.example")]).await;
    assert!(brand(&page).contains("Noor Clinics"), "{}", brand(&page));
    assert_eq!(page.codes(), ["SSPR_0014"], "one way is not enough there");
});

on_both!(choice_6_an_unknown_domain_stays_unbranded_and_leads_nowhere, portal, {
    let browser = portal.browser("portal.localhost");
    let page = browser.identify("who@nowhere.example").await;
    assert_eq!((page.step().as_str(), page.offered()), ("method", vec!["mobile_sms".to_owned(), "email".to_owned()]));
    assert!(!page.has("link[data-brand]") && !page.body.contains("Harbour") && !page.body.contains("Noor"));
    assert_eq!(browser.choose(&page, "email").await.step(), "prove");
    assert_eq!(browser.prove("123456").await.codes(), ["wrong_code"]);
    let page = browser.get("/recover/contact").await;
    assert_eq!(browser.submit(&page, "/do/recover/contact", &[]).await.step(), "contacted");
    portal.settle().await;
    assert!(portal.outbox.messages().is_empty());
});

on_both!(abu_024_one_user_id_in_two_tenants_is_two_people, portal, {
    let twin = portal.add("noor", ADA, |twin| twin.display_name = "The other Ada".into()).await;
    portal.set_contact("noor", ADA, "authentication_email", "twin@mail.example").await;
    portal.set_contact("noor", ADA, "authentication_phone", "+966 501112233").await;
    let browser = portal.browser("noor.localhost");
    let page = browser.identify(ADA).await;
    let page = portal.by_mail(&browser, &page, "twin@mail.example").await;
    let page = portal.by_text(&browser, &page, "+966501112233").await;
    assert_eq!(page.step(), "renew");
    assert_eq!(browser.renew("Kettle-4-attic").await.step(), "done");
    assert!(portal.all_to("ada.home@mail.example").await.is_empty());
    // Harbour's Ada still has her password, and the other one's is no good there.
    assert_eq!(portal.browser("localhost").sign_in(ADA, "Kettle-4-attic").await.codes(), ["wrong_password"]);
    assert_eq!(portal.browser("localhost").sign_in(ADA, "the-lamp-is-lit-at-dusk").await.path, "/account");
    let other = portal.browser("noor.localhost");
    // Her organization registered her, so she is asked once whether it is right.
    assert_eq!(other.sign_in(ADA, "Kettle-4-attic").await.path, "/enrol/due");
    assert!(other.get("/account").await.text().contains("The other Ada"));
    let events = portal.events("harbour").await;
    assert!(events.iter().all(|event| event.kind == "sign_in" && event.user_id.as_deref() != Some(twin.id.as_str())));
});

/// A browser at another host that stole the cookies of one.
fn thief(portal: &Portal, browser: &Browser, host: &str) -> Browser {
    let thief = portal.browser(host);
    *thief.cookies.lock().expect("no panic") = browser.cookies.lock().expect("no panic").clone();
    thief
}

on_both!(abu_038_the_flow_cookie_of_one_host_names_nothing_at_another, portal, {
    let ada = portal.ada_at_renew().await;
    for host in ["noor.localhost", "portal.localhost"] {
        let thief = thief(portal, &ada, host);
        assert_eq!(thief.get("/recover").await.step(), "identify", "{host}");
        assert_eq!(thief.renew(NEW).await.path, "/recover/expired", "{host}");
    }
    // Another name of the same organization is the same place.
    assert_eq!(thief(portal, &ada, "harbour.localhost").get("/recover").await.step(), "renew");
    assert_eq!(ada.renew(NEW).await.step(), "done");
});

on_both!(abu_038_the_session_of_one_host_is_none_at_another, portal, {
    let ada = portal.browser("localhost");
    assert_eq!(ada.sign_in(ADA, "the-lamp-is-lit-at-dusk").await.path, "/account");
    for host in ["noor.localhost", "portal.localhost"] {
        let thief = thief(portal, &ada, host);
        assert_eq!(thief.get("/account").await.path, "/sign-in?next=/account", "{host}");
        thief.post("/do/account/sign-out", &[]).await;
    }
    assert_eq!(ada.get("/account").await.path, "/account");
});

on_both!(abu_038_a_link_is_dead_at_another_tenants_host_and_stays_alive_at_its_own, portal, {
    let browser = portal.browser("localhost");
    let page = browser.identify(ADA).await;
    browser.choose(&page, "email").await;
    let link = link_in(&portal.newest_to("ada.home@mail.example").await.text);
    let elsewhere = portal.browser("noor.localhost");
    assert!(!elsewhere.get(&link).await.has("form[action='/do/recover/press']"));
    assert_eq!(elsewhere.post("/do/recover/press", &[]).await.step(), "link");
    assert_eq!(elsewhere.cookie("flow"), None);
    browser.get(&link).await;
    assert_eq!(browser.post("/do/recover/press", &[]).await.step(), "renew");
});

fn language(page: &Page) -> String {
    page.attribute("html", "lang").expect("a language")
}

on_both!(the_language_is_that_of_the_address_the_cookie_the_browser_the_tenant_in_this_order, portal, {
    let mut browser = portal.browser("noor.localhost");
    assert_eq!(language(&browser.get("/recover/new").await), "ar", "the tenant's");
    assert_eq!(language(&portal.browser("localhost").get("/recover/new").await), "en");
    browser.extra.push(("accept-language".into(), "fr;q=1, de-AT;q=0.9, en;q=0.1".into()));
    assert_eq!(language(&browser.get("/recover/new").await), "de", "the browser's, as far as we speak it");
    assert_eq!(language(&browser.get("/recover/new?mkt=en-GB").await), "en");
    assert_eq!(language(&browser.get("/recover/new").await), "en", "remembered");
    assert_eq!(language(&browser.get("/sign-in?lng=ar").await), "ar");
    assert_eq!(language(&browser.get("/recover/new?mkt=xx").await), "ar", "nothing we speak in the address");
    assert_eq!(language(&browser.get("/recover/new").await), "de", "nor in the cookie now");
});

on_both!(the_language_of_the_account_shows_after_the_first_gate_and_in_mails_always, portal, {
    portal.change_user("noor", OMAR, |omar| omar.language = Some("de".into())).await;
    let mut browser = portal.browser("noor.localhost");
    browser.extra.push(("accept-language".into(), "en".into()));
    let page = browser.identify(OMAR).await;
    assert_eq!(language(&page), "en");
    assert_eq!(language(&browser.choose(&page, "email").await), "en");
    let mail = portal.newest_to("omar.home@mail.example").await;
    assert_eq!(mail.lang, "de");
    let page = browser.prove(&portal.code_to("omar.home@mail.example").await).await;
    assert_eq!((page.step().as_str(), language(&page)), ("method", "de".to_owned()));
    assert_eq!(language(&browser.get("/recover?lng=ar").await), "ar", "what is chosen goes before");
});

/// A folder of the operator's with half a language in it.
fn with_french(engine: Engine) -> Wish {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/portal/locales");
    Wish { locales: Some(folder), ..Wish::on(engine) }
}

on_both!(abu_132_a_language_is_a_folder_and_what_it_lacks_comes_out_in_english, portal, with_french, {
    let browser = portal.browser("localhost");
    let page = browser.get("/recover/new?lng=fr").await;
    assert_eq!(language(&page), "fr");
    assert_eq!(page.texts("main form button"), ["Suivant"]);
    let english = portal.server.core.texts.english();
    assert_eq!(page.texts("h1"), [english.say("recover-identify-title")]);
    assert!(page.texts("footer nav li").contains(&"Français".to_owned()), "it is offered");
    let page = browser.identify(ADA).await;
    browser.choose(&page, "email").await;
    let mail = portal.newest_to("ada.home@mail.example").await;
    assert_eq!((mail.lang.as_str(), mail.subject.as_str()), ("fr", "Harbour Books account email verification code"));
});

on_both!(abu_133_in_a_right_to_left_page_codes_phones_masks_and_mails_run_left_to_right, portal, {
    let ltr = |page: &Page, input: &str| {
        assert_eq!(page.attribute("html", "dir").as_deref(), Some("rtl"));
        assert_eq!(page.attribute("[data-support-code]", "dir").as_deref(), Some("ltr"));
        assert_eq!(page.attribute(&format!("input[name={input}]"), "dir").as_deref(), Some("ltr"), "{input}");
    };
    let browser = portal.browser("noor.localhost");
    ltr(&browser.get("/recover/new").await, "login");
    ltr(&browser.get("/sign-in").await, "login");
    let page = browser.identify(OMAR).await;
    // First-strong isolates keep the mask from being torn apart by the words around it.
    assert!(page.body.contains("\u{2068}o•••@m•••.example\u{2069}") && page.body.contains("67\u{2069}"), "{}", page.text());
    let prove = browser.choose(&page, "email").await;
    ltr(&prove, "code");
    let page = browser.get("/recover/method").await;
    ltr(&browser.choose(&page, "mobile_sms").await, "destination");
    let mail = portal.newest_to("omar.home@mail.example").await;
    let html = mail.html.expect("HTML");
    assert!(html.contains("dir=\"rtl\"") && html.contains("dir=\"ltr\""), "{html}");
});

on_both!(abu_134_the_whole_way_works_without_scripts, portal, {
    // No puzzle is solved here: each form rests for five seconds and goes by the slow lane.
    let browser = portal.browser("localhost");
    let slowly = async |page: Page, action: &str, fields: &[(&str, &str)]| {
        portal.clock.advance(5);
        let fields: Vec<(&str, &str)> = [("solution", "")].into_iter().chain(fields.iter().copied()).collect();
        browser.submit(&page, action, &fields).await
    };
    let first = browser.get("/recover/new").await;
    let page = browser.submit(&first, "/do/recover/identify", &[("login", ADA), ("solution", "")]).await;
    assert_eq!(page.codes(), ["too_quick"]);
    assert_eq!(page.attribute("input[name=login]", "value").as_deref(), Some(ADA), "nothing is lost");
    let page = slowly(page, "/do/recover/identify", &[("login", ADA)]).await;
    assert_eq!(page.step(), "method");
    let page = slowly(page, "/do/recover/choose", &[("method", "mobile_sms")]).await;
    let page = slowly(page, "/do/recover/send", &[("destination", "+12015550123")]).await;
    assert_eq!(page.step(), "prove");
    let page = browser.prove(&portal.code_to("+12015550123").await).await;
    assert_eq!(page.step(), "renew");
    assert_eq!(browser.renew(NEW).await.step(), "done");
    assert_eq!(browser.sign_in(ADA, NEW).await.path, "/account");
    // And no page needs an inline script or a foreign file.
    for seen in browser.seen.lock().expect("no panic").iter() {
        let document = scraper::Html::parse_document(seen);
        let foreign =
            scraper::Selector::parse("script:not([src]), [src^='http'], link[href^='http'], [onclick]").expect("a selector");
        assert!(document.select(&foreign).next().is_none());
    }
});

on_both!(a_domain_of_another_alphabet_is_one_however_it_is_written, portal, {
    portal.sql("INSERT INTO domains (domain, tenant_id) VALUES ('xn--bcher-kva.example', 'harbour')").await;
    portal.add("harbour", "grete@xn--bcher-kva.example", |grete| grete.display_name = "Grete".into()).await;
    // As an older release stored it.
    portal.set_contact("harbour", "grete@xn--bcher-kva.example", "authentication_email", "grete@bücher-laden.example").await;
    let hinted = portal.browser("portal.localhost").get("/recover/new?whr=B%C3%9CCHER.example").await;
    assert!(brand(&hinted).contains("Harbour Books"), "{}", brand(&hinted));
    for login in ["Grete@BÜCHER.example", "\u{200e}grete@bu\u{308}cher.example\u{a0}", "grete@xn--bcher-kva.example"] {
        let browser = portal.browser("portal.localhost");
        let page = browser.identify(login).await;
        assert!(brand(&page).contains("Harbour Books"), "{login}: {}", page.text());
        assert!(page.body.contains("grete@bücher.example") && !page.body.contains("grete@xn--"), "people read letters");
        let page = portal.by_mail(&browser, &page, "grete@xn--bcher-laden-thb.example").await;
        assert_eq!(page.step(), "renew", "{login}: {}", page.text());
        portal.clock.advance(3600);
    }
    assert!(portal.newest_to("grete@xn--bcher-laden-thb.example").await.text.contains("grete@bücher.example"));
});
