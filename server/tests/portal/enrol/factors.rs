//! Authenticator apps, recovery codes, and the second factor of one's own sign-in.

use super::{ADA, ADAS, CLEO, CLEOS, all_ways, shown, signed_in, state, told};
use crate::common::{Browser, Page, Portal, on_both};

async fn adds_app(portal: &Portal, browser: &Browser, name: &str) -> Page {
    let form = browser.get("/enrol/app").await;
    browser.submit(&form, "/do/enrol/app", &[("name", name), ("code", &shown(portal, &form))]).await
}

on_both!(an_app_is_registered_by_its_code_and_looking_at_the_page_writes_nothing, portal, {
    all_ways(portal).await;
    let browser = signed_in(portal, CLEO, CLEOS).await;
    let before = portal.rows().await;
    let form = browser.get("/enrol/app").await;
    assert_eq!(portal.rows().await, before);
    // A picture of our own making: no style of its own, and the same as text beside it.
    assert!(form.has("svg.qr[role=img][aria-label] path") && !form.body.contains("style=") && form.has("details [data-secret]"));
    let other = browser.get("/enrol/app").await;
    assert_ne!(form.texts("[data-secret]"), other.texts("[data-secret]"));

    let wrong = browser.submit(&form, "/do/enrol/app", &[("name", "My phone"), ("code", "000000")]).await;
    assert_eq!(wrong.codes(), ["app_code_wrong"]);
    // The app has this secret already: it stays the same.
    assert_eq!(wrong.texts("[data-secret]"), form.texts("[data-secret]"));
    assert_eq!(wrong.attribute("input[name=name]", "value").as_deref(), Some("My phone"));
    let page = browser.submit(&wrong, "/do/enrol/app", &[("code", &shown(portal, &wrong))]).await;
    assert_eq!(page.texts("[data-way=authenticator] bdi"), ["My phone"], "{:?}", page.codes());
    assert_eq!(told(portal, "registration").await, ["authenticator"]);
    let secret = form.texts("[data-secret]").concat().replace(' ', "");
    assert!(!portal.dump().await.contains(&secret));
});

on_both!(on_the_phone_that_shows_the_page_a_link_opens_the_app_instead_of_the_picture, portal, {
    all_ways(portal).await;
    let browser = signed_in(portal, CLEO, CLEOS).await;
    let form = browser.get("/enrol/app").await;
    let link = form.attribute("a[data-otpauth]", "href").expect("a link");
    let secret = form.texts("[data-secret]").concat().replace(' ', "");
    assert_eq!(link, format!("otpauth://totp/Harbour%20Books:cleo%40harbour%2Eexample?secret={secret}&issuer=Harbour%20Books"));
});

on_both!(apps_that_nobody_named_get_names_that_differ, portal, {
    all_ways(portal).await;
    let browser = signed_in(portal, CLEO, CLEOS).await;
    for _ in 0..3 {
        adds_app(portal, &browser, "").await;
    }
    let page = browser.get("/enrol").await;
    let mut names = page.texts("[data-way=authenticator] bdi");
    names.sort();
    assert_eq!(names, ["Authenticator app", "Authenticator app 2", "Authenticator app 3"]);
});

on_both!(abu_049_the_code_that_registered_an_app_proves_nothing_more, portal, {
    all_ways(portal).await;
    let browser = signed_in(portal, CLEO, CLEOS).await;
    let form = browser.get("/enrol/app").await;
    let code = shown(portal, &form);
    browser.submit(&form, "/do/enrol/app", &[("name", ""), ("code", &code)]).await;
    let forgetful = portal.browser("localhost");
    let page = forgetful.identify(CLEO).await;
    forgetful.choose(&page, "totp").await;
    assert_eq!(forgetful.prove(&code).await.codes(), ["wrong_code"]);
});

on_both!(a_secret_serves_once_for_one_person_and_a_quarter_of_an_hour, portal, {
    all_ways(portal).await;
    let browser = signed_in(portal, CLEO, CLEOS).await;
    let form = browser.get("/enrol/app").await;
    let sealed = form.attribute("input[name=sealed]", "value").expect("a sealed secret");
    let code = shown(portal, &form);
    let fields = [("sealed", sealed.as_str()), ("name", ""), ("code", code.as_str())];
    // Somebody else's session, and a secret of one's own making.
    let ada = signed_in(portal, ADA, ADAS).await;
    assert_eq!(ada.post("/do/enrol/app", &fields).await.codes(), ["page_too_old"]);
    assert_eq!(
        browser.post("/do/enrol/app", &[("sealed", "AAAA"), ("name", ""), ("code", "123456")]).await.codes(),
        ["page_too_old"]
    );
    browser.post("/do/enrol/app", &fields).await;
    browser.post("/do/enrol/app", &fields).await;
    assert_eq!(
        portal.number("SELECT COUNT(*) FROM authenticators WHERE name IN ('', 'Authenticator app')").await,
        2,
        "Ada's of the demo, and one"
    );
    let form = browser.get("/enrol/app").await;
    portal.clock.advance(599);
    browser.get("/enrol").await;
    let kept = form.attribute("input[name=sealed]", "value").expect("a sealed secret");
    let code = shown(portal, &form);
    let page = browser.post("/do/enrol/app", &[("sealed", &kept), ("name", "late"), ("code", &code)]).await;
    assert!(page.codes().is_empty(), "{:?}", page.codes());
});

on_both!(a_sixth_app_is_refused, portal, {
    all_ways(portal).await;
    let browser = signed_in(portal, CLEO, CLEOS).await;
    for n in 1..=5 {
        let page = adds_app(portal, &browser, &format!("app {n}")).await;
        assert_eq!(page.texts("[data-way=authenticator] bdi").len(), n);
    }
    assert!(!browser.get("/enrol").await.has("a[href='/enrol/app']"));
    assert_eq!(adds_app(portal, &browser, "app 6").await.codes(), ["too_many_apps"]);
    assert_eq!(portal.number("SELECT COUNT(*) FROM authenticators WHERE name LIKE 'app%'").await, 5);
});

on_both!(recovery_codes_are_shown_once_kept_as_hashes_and_counted, portal, {
    all_ways(portal).await;
    let browser = signed_in(portal, CLEO, CLEOS).await;
    let before = portal.rows().await;
    let form = browser.get("/enrol/codes").await;
    assert_eq!(portal.rows().await, before, "looking writes nothing");
    let codes = form.texts("[data-codes] li");
    assert!(codes.len() == 10 && codes.iter().all(|code| code.len() == 19), "{codes:?}");
    let file = form.attribute("a[download]", "href").expect("a file");
    assert!(file.starts_with("data:text/plain") && codes.iter().all(|code| file.contains(code)));
    let page = browser.submit(&form, "/do/enrol/codes", &[]).await;
    assert!(page.texts("[data-way=recovery_codes] p")[0].contains("10"), "{}", page.text());
    let dump = portal.dump().await;
    assert!(codes.iter().all(|code| !dump.contains(code) && !dump.contains(&code.replace('-', ""))));
    // The form serves once; the page has others.
    browser.submit(&form, "/do/enrol/codes", &[]).await;
    assert_eq!(told(portal, "registration").await, ["recovery_codes"]);
    assert!(browser.get("/enrol/codes").await.texts("[data-codes] li").iter().all(|code| !codes.contains(code)));
});

on_both!(abu_059_a_recovery_code_serves_once_however_it_is_written_and_dies_with_its_list, portal, {
    all_ways(portal).await;
    portal.change("harbour", |tenant| tenant.policy.as_mut().expect("a policy").gates = 2).await;
    let browser = signed_in(portal, CLEO, CLEOS).await;
    let form = browser.get("/enrol/codes").await;
    let codes = form.texts("[data-codes] li");
    browser.submit(&form, "/do/enrol/codes", &[]).await;
    adds_app(portal, &browser, "phone").await;
    for (code, passes) in
        [(codes[0].to_lowercase().replace('-', "  "), true), (codes[0].clone(), false), (codes[1].clone(), true)]
    {
        let forgetful = portal.browser("localhost");
        let page = forgetful.identify(CLEO).await;
        forgetful.choose(&page, "recovery_code").await;
        let page = forgetful.prove(&code).await;
        assert_eq!(page.step() == "method", passes, "{code} {:?}", page.codes());
    }
    let page = browser.get("/enrol").await;
    assert!(page.texts("[data-way=recovery_codes] p")[0].contains('8'), "{}", page.text());
    let form = browser.get("/enrol/codes").await;
    browser.submit(&form, "/do/enrol/codes", &[]).await;
    let forgetful = portal.browser("localhost");
    let page = forgetful.identify(CLEO).await;
    forgetful.choose(&page, "recovery_code").await;
    assert_eq!(forgetful.prove(&codes[2]).await.codes(), ["wrong_code"], "the old list is gone");
});

on_both!(a_second_factor_of_ones_own_is_asked_for_from_then_on, portal, {
    all_ways(portal).await;
    let browser = signed_in(portal, CLEO, CLEOS).await;
    let page = browser.get("/enrol").await;
    assert!(!page.has("form[action='/do/enrol/second-factor']"), "there is nothing to prove it with");
    assert_eq!(browser.post("/do/enrol/second-factor", &[("on", "yes")]).await.codes(), ["second_factor_missing"]);
    adds_app(portal, &browser, "phone").await;
    let page = browser.get("/enrol").await;
    let page = browser.submit(&page, "/do/enrol/second-factor", &[]).await;
    assert!(page.has("[role=status]") && page.attribute("input[name=on]", "value").as_deref() == Some("no"), "{}", page.text());
    assert_eq!(told(portal, "registration").await, ["authenticator", "second_factor"]);
    assert_eq!(portal.browser("localhost").sign_in(CLEO, CLEOS).await.path, "/sign-in/second");
    let page = browser.submit(&page, "/do/enrol/second-factor", &[]).await;
    assert_eq!(page.attribute("input[name=on]", "value").as_deref(), Some("yes"));
    assert_eq!(told(portal, "registration_removed").await, ["second_factor"]);
});

on_both!(whoever_must_have_a_second_factor_registers_one_and_proves_it_before_anything_else, portal, {
    portal.change("harbour", |tenant| tenant.policy.as_mut().expect("a policy").second_factor_at_sign_in = true).await;
    let browser = portal.browser("localhost");
    let page = browser.get(&format!("/sign-in?username={CLEO}&next=/account/password")).await;
    let page = browser.submit(&page, "/do/account/sign-in", &[("login", CLEO), ("password", CLEOS)]).await;
    assert_eq!((page.path.as_str(), page.step().as_str()), ("/enrol", "overview"));
    assert_eq!(browser.get("/account").await.path, "/enrol");
    // There is no way past it.
    assert!(!page.has("form[action='/do/enrol/skip']"));
    assert_eq!(browser.post("/do/enrol/skip", &[]).await.path, "/enrol");
    assert_eq!(browser.submit(&page, "/do/enrol/finish", &[]).await.codes(), ["second_factor_missing"]);
    let form = browser.get("/enrol/codes").await;
    let codes = form.texts("[data-codes] li");
    let page = browser.submit(&form, "/do/enrol/codes", &[]).await;
    assert_eq!(state(&page, "recovery_codes").as_deref(), Some("own"));
    let page = browser.submit(&page, "/do/enrol/finish", &[]).await;
    assert_eq!(page.path, "/sign-in/second");
    let page = browser.post("/do/account/second", &[("code", &codes[0])]).await;
    assert_eq!(page.path, "/enrol/due", "what a reset needs is still missing");
    assert_eq!(browser.post("/do/enrol/skip", &[]).await.path, "/account/password");
});

on_both!(abu_067_a_reset_registers_no_app_without_the_second_factor, portal, {
    let ada = signed_in(portal, ADA, ADAS).await;
    let page = ada.get("/enrol").await;
    ada.submit(&page, "/do/enrol/second-factor", &[]).await;
    // Whoever holds Ada's mailbox and phone resets her password …
    let thief = portal.browser("localhost");
    let page = thief.identify(ADA).await;
    let page = portal.by_mail(&thief, &page, "ada.home@mail.example").await;
    assert_eq!(page.step(), "renew", "{:?}", page.codes());
    let new = "a-kettle-sings-in-the-attic";
    assert_eq!(thief.submit(&page, "/do/recover/renew", &[("password", new), ("confirm", new)]).await.step(), "done");
    assert!(thief.cookie("session").is_none(), "a reset signs nobody in");
    // … and stands before the app all the same.
    assert_eq!(thief.sign_in(ADA, new).await.path, "/sign-in/second");
    for page in ["/enrol", "/enrol/app", "/enrol/codes", "/enrol/passkey", "/enrol/delete/authenticator/1"] {
        assert_eq!(thief.get(page).await.path, "/sign-in/second", "{page}");
    }
    let before = portal.number("SELECT COUNT(*) FROM authenticators").await;
    for (form, fields) in [
        ("/do/enrol/app", vec![("sealed", "AAAA"), ("name", ""), ("code", "123456")]),
        ("/do/enrol/second-factor", vec![("on", "")]),
        ("/do/enrol/delete", vec![("way", "authenticator"), ("id", "1")]),
    ] {
        assert_eq!(thief.post(form, &fields).await.path, "/sign-in/second", "{form}");
    }
    assert_eq!(portal.number("SELECT COUNT(*) FROM authenticators").await, before);
});
