//! Helping a caller: is it really them, and a link to a password that nobody else ever knows.

use app::policy::{HelpDesk, Role};

use crate::{
    admin::{BEN, BOSS, administers},
    common::{Browser, Page, Portal, code_in, link_in, on_both},
};

pub(crate) const BENS: &str = "ben.home@mail.example";
pub(crate) const PASSWORD: &str = "seven-swans-over-the-weir";

pub(crate) async fn person(portal: &Portal, browser: &Browser, login: &str) -> Page {
    let id = portal.user("harbour", login).await.id;
    browser.get(&format!("/admin/people/{id}")).await
}

/// Asks for a code by a method, and gives it with the page.
async fn ask(portal: &Portal, browser: &Browser) -> (Page, String) {
    let id = portal.user("harbour", BEN).await.id;
    let page = browser.post("/do/admin/verify", &[("user", &id), ("method", "email")]).await;
    assert!(page.has("form[action='/do/admin/verified']"), "{}", page.text());
    (page, code_in(&portal.newest_to(BENS).await.text))
}

async fn answer(browser: &Browser, page: &Page, code: &str) -> Page {
    browser.submit(page, "/do/admin/verified", &[("code", code)]).await
}

fn other(code: &str) -> &'static str {
    if code == "000000" { "000001" } else { "000000" }
}

on_both!(a_caller_reads_a_code_out_and_the_page_says_that_it_is_them, portal, {
    let browser = administers(portal, &[Role::Helpdesk]).await;
    assert!(!person(portal, &browser, BEN).await.has("[data-verified]"));
    let (page, code) = ask(portal, &browser).await;
    let mail = portal.newest_to(BENS).await;
    assert!(mail.text.contains("help desk") && !mail.text.contains("Nobody will ask"), "{}", mail.text);
    assert!(!page.body.contains(BENS) && !page.body.contains(&code), "neither the address nor the code is shown");
    let page = answer(&browser, &page, other(&code)).await;
    assert_eq!(page.codes(), ["wrong_code"]);
    let page = answer(&browser, &page, &code).await;
    assert!(page.has("[data-verified]") && !page.has("form[action='/do/admin/verify']"), "{}", page.text());
    let events = portal.events("harbour").await;
    let told = events.iter().find(|event| event.kind == "caller_verified").expect("an event");
    assert_eq!((told.login.as_str(), told.actor.as_deref()), (BEN, Some(BOSS)));
    // It counts for a quarter of an hour.
    portal.clock.advance(15 * 60);
    assert!(!person(portal, &browser, BEN).await.has("[data-verified]"));
});

on_both!(five_wrong_answers_close_the_way_to_ask_and_nothing_else, portal, {
    let browser = administers(portal, &[Role::Helpdesk]).await;
    let (page, code) = ask(portal, &browser).await;
    let mut last = page;
    for _ in 0..5 {
        let id = portal.user("harbour", BEN).await.id;
        last = browser.post("/do/admin/verified", &[("user", &id), ("code", other(&code))]).await;
    }
    assert_eq!(last.codes(), ["code_dead"]);
    // The way is closed for the help desk, to answers and to further codes.
    let id = portal.user("harbour", BEN).await.id;
    assert_eq!(browser.post("/do/admin/verified", &[("user", &id), ("code", &code)]).await.codes(), ["method_closed"]);
    let more = browser.post("/do/admin/verify", &[("user", &id), ("method", "email")]).await;
    assert_eq!(more.codes(), ["method_closed"]);
    // What the help desk mistypes closes nobody's way.
    portal.clock.advance(60);
    let ben = portal.browser("localhost");
    let page = ben.identify(BEN).await;
    assert_eq!(portal.by_mail(&ben, &page, BENS).await.step(), "renew");
});

on_both!(a_code_for_the_help_desk_opens_nothing_and_no_other_code_is_taken_there, portal, {
    let browser = administers(portal, &[Role::Helpdesk]).await;
    // The wizard's code is none for the help desk.
    let ben = portal.browser("localhost");
    let page = ben.identify(BEN).await;
    ben.choose(&page, "email").await;
    let wizards = code_in(&portal.newest_to(BENS).await.text);
    let (page, desks) = ask(portal, &browser).await;
    if wizards != desks {
        assert_eq!(answer(&browser, &page, &wizards).await.codes(), ["wrong_code"]);
        assert_eq!(ben.prove(&desks).await.codes(), ["wrong_code"], "nor the other way round");
    }
    assert_eq!(ben.prove(&wizards).await.step(), "renew", "each is good where it belongs");
    // The administrator's own registration does not take it for an address of theirs.
    let page = browser.post("/do/enrol/prove", &[("method", "email"), ("code", &desks)]).await;
    assert!(page.path.starts_with("/enrol"), "{}", page.path);
    let dora = portal.user("harbour", BOSS).await.id;
    let own = portal.column(&format!("SELECT value FROM contacts WHERE user_id = '{dora}' AND value = '{BENS}'")).await;
    assert!(own.is_empty(), "{own:?}");
});

on_both!(abu_112_a_link_lets_its_owner_alone_choose_the_password, portal, {
    let browser = administers(portal, &[Role::Password]).await;
    let (page, code) = ask(portal, &browser).await;
    let page = answer(&browser, &page, &code).await;
    portal.clock.advance(1);
    let page = browser.submit(&page, "/do/admin/reset-link", &[]).await;
    assert!(page.has("[role=status]"), "{}", page.text());
    // Nobody is flooded in the name of help.
    let id = portal.user("harbour", BEN).await.id;
    assert_eq!(browser.post("/do/admin/reset-link", &[("user", &id)]).await.codes(), ["wait"]);
    let mail = portal.newest_to(BENS).await;
    let link = link_in(&mail.text);
    assert!(!page.body.contains(&link), "the administrator never sees it");
    let ben = portal.browser("localhost");
    assert_eq!(ben.get(&link).await.step(), "link");
    assert_eq!(ben.post("/do/recover/press", &[]).await.step(), "renew");
    assert_eq!(ben.renew(PASSWORD).await.step(), "done");
    assert_eq!(ben.sign_in(BEN, PASSWORD).await.path, "/account");
    let events = portal.events("harbour").await;
    let told = events.iter().find(|event| event.kind == "admin_reset").expect("an event");
    assert_eq!(told.detail, Some("verified".to_owned()));
    // It serves once.
    let thief = portal.browser("localhost");
    thief.get(&link).await;
    assert_eq!(thief.post("/do/recover/press", &[]).await.step(), "link");
});

on_both!(abu_112_nobody_is_verified_at_an_address_that_was_just_written_for_them, portal, {
    // What its owner registered goes first; here there is only what the organization wrote.
    portal.clear_contact("harbour", BEN, "authentication_email").await;
    portal.set_contact("harbour", BEN, "alternate_email", BENS).await;
    let browser = administers(portal, &[Role::Global]).await;
    let id = portal.user("harbour", BEN).await.id;
    let page = browser.get(&format!("/admin/people/{id}/edit")).await;
    browser.submit(&page, "/do/admin/accounts/change", &[("alternate_email", "thief@mail.example")]).await;
    let asked = browser.post("/do/admin/verify", &[("user", &id), ("method", "email")]).await;
    assert_eq!(asked.codes(), ["no_safe_address"]);
    assert!(!asked.has("form[action='/do/admin/verified']"));
    portal.clock.advance(24 * 3600 + 1);
    let browser = administers(portal, &[Role::Global]).await;
    let asked = browser.post("/do/admin/verify", &[("user", &id), ("method", "email")]).await;
    assert!(asked.has("form[action='/do/admin/verified']"), "its owner had a day to object: {}", asked.text());
});

on_both!(only_the_newest_link_of_the_help_desk_serves, portal, {
    let browser = administers(portal, &[Role::Password]).await;
    let id = portal.user("harbour", BEN).await.id;
    let mut links = Vec::new();
    for _ in 0..2 {
        assert!(browser.post("/do/admin/reset-link", &[("user", &id)]).await.has("[role=status]"));
        links.push(link_in(&portal.newest_to(BENS).await.text));
        portal.clock.advance(5 * 60);
    }
    for (link, step) in links.iter().zip(["link", "renew"]) {
        let ben = portal.browser("localhost");
        ben.get(link).await;
        assert_eq!(ben.post("/do/recover/press", &[]).await.step(), step);
    }
});

on_both!(whoever_holds_a_role_proves_one_thing_more_behind_the_link, portal, {
    portal.change_user("harbour", BEN, |ben| ben.roles = "password".into()).await;
    let browser = administers(portal, &[Role::Global]).await;
    let page = person(portal, &browser, BEN).await;
    browser.submit(&page, "/do/admin/reset-link", &[]).await;
    let link = link_in(&portal.newest_to(BENS).await.text);
    let ben = portal.browser("localhost");
    ben.get(&link).await;
    let page = ben.post("/do/recover/press", &[]).await;
    assert_eq!(page.step(), "method", "{}", page.text());
    assert_eq!(ben.renew(PASSWORD).await.status, 409, "not before it");
    assert_eq!(page.offered(), ["office_voice"]);
    let told = portal.events("harbour").await.into_iter().find(|event| event.kind == "admin_reset").expect("an event");
    assert_eq!(told.detail, Some("not_verified".to_owned()));
});

on_both!(a_link_goes_only_where_an_address_was_proven_or_has_stood_for_a_day, portal, {
    let browser = administers(portal, &[Role::User]).await;
    let id = portal.user("harbour", BEN).await.id;
    for kind in ["authentication_email", "alternate_email"] {
        portal.clear_contact("harbour", BEN, kind).await;
    }
    let page = browser.get(&format!("/admin/people/{id}/edit")).await;
    browser.submit(&page, "/do/admin/accounts/change", &[("alternate_email", "fresh@mail.example")]).await;
    let refused = browser.post("/do/admin/reset-link", &[("user", &id)]).await;
    assert_eq!(refused.codes(), ["no_safe_address"]);
    let mails = portal.all_to("fresh@mail.example").await;
    assert!(mails.iter().all(|mail| !mail.text.contains("/r/")), "no link goes there");
    // A day later nobody has protested; the administrator proves again.
    portal.clock.advance(24 * 3600 + 1);
    let browser = administers(portal, &[Role::User]).await;
    assert!(browser.post("/do/admin/reset-link", &[("user", &id)]).await.has("[role=status]"));
    assert!(portal.newest_to("fresh@mail.example").await.text.contains("/r/"));
});

on_both!(a_password_that_lives_elsewhere_gets_no_link, portal, {
    portal.change_user("harbour", BEN, |ben| ben.source = "on_premises".into()).await;
    let browser = administers(portal, &[Role::Helpdesk]).await;
    let page = person(portal, &browser, BEN).await;
    assert!(!page.has("form[action='/do/admin/reset-link']"));
    let id = portal.user("harbour", BEN).await.id;
    assert_eq!(browser.post("/do/admin/reset-link", &[("user", &id)]).await.codes(), ["no_safe_address"]);
});

async fn helps_by(portal: &Portal, by: HelpDesk, verify: bool) {
    portal
        .change("harbour", |tenant| {
            let policy = tenant.policy.as_mut().expect("a policy");
            (policy.help_desk, policy.verify_callers) = (Some(by), verify);
        })
        .await;
}

on_both!(a8_a_temporary_password_is_shown_once_and_must_be_changed, portal, {
    helps_by(portal, HelpDesk::Temporary, false).await;
    let phone = portal.browser("localhost");
    phone.sign_in(BEN, "four-ropes-and-a-bell").await;
    let browser = administers(portal, &[Role::Helpdesk]).await;
    let page = browser.submit(&person(portal, &browser, BEN).await, "/do/admin/temporary", &[]).await;
    let [password] = &page.texts("[data-temporary] .secret")[..] else { panic!("no password: {}", page.text()) };
    assert!(password.len() >= 16, "{password}");
    assert!(!browser.get(&page.path).await.has("[data-temporary]"), "it is shown once");
    assert!(!portal.dump().await.contains(password.as_str()), "and lies nowhere");
    assert_eq!(phone.get("/account").await.path, "/sign-in?next=/account", "every session ended");
    let again = portal.browser("localhost");
    assert_eq!(again.sign_in(BEN, password).await.path, "/account/password", "it serves for one sign-in");
    let told = portal.newest_to(BENS).await;
    assert!(told.text.contains("An administrator replaced"), "{}", told.text);
    let events = portal.events("harbour").await;
    let event = events.iter().find(|event| event.kind == "admin_reset").expect("an event");
    assert_eq!((event.login.as_str(), event.detail.clone()), (BEN, Some("not_verified".to_owned())));
});

on_both!(abu_112_by_default_no_administrator_ever_knows_a_password, portal, {
    let browser = administers(portal, &[Role::Global]).await;
    let page = person(portal, &browser, BEN).await;
    assert!(!page.has("form[action='/do/admin/temporary']"));
    let id = portal.user("harbour", BEN).await.id;
    assert_eq!(browser.post("/do/admin/temporary", &[("user", &id)]).await.status, 403);
    // One that is made is not yet one that is typed.
    helps_by(portal, HelpDesk::Temporary, false).await;
    assert_eq!(browser.post("/do/admin/temporary", &[("user", &id), ("password", PASSWORD)]).await.status, 403);
    helps_by(portal, HelpDesk::Typed, false).await;
    let refused = browser.post("/do/admin/temporary", &[("user", &id), ("password", "short")]).await;
    assert_eq!(refused.codes(), ["password_too_short"]);
    let done = browser.post("/do/admin/temporary", &[("user", &id), ("password", PASSWORD)]).await;
    assert!(done.has("main [role=status]") && !done.has("[data-temporary]"), "{}", done.text());
    assert_eq!(portal.browser("localhost").sign_in(BEN, PASSWORD).await.path, "/account/password");
});

on_both!(a_temporary_password_is_never_the_present_one, portal, {
    helps_by(portal, HelpDesk::Typed, false).await;
    let browser = administers(portal, &[Role::Global]).await;
    let id = portal.user("harbour", BEN).await.id;
    let given = async |password: &str| browser.post("/do/admin/temporary", &[("user", &id), ("password", password)]).await;
    assert_eq!(given("four-ropes-and-a-bell").await.codes(), ["password_reused"]);
    assert!(given(PASSWORD).await.has("main [role=status]"));
    assert_eq!(given(PASSWORD).await.codes(), ["password_reused"]);
    // Where former passwords may come back on a reset, the present one may not either.
    portal.change("harbour", |tenant| tenant.policy.as_mut().expect("a policy").profile = app::policy::Profile::Entra2016).await;
    let classes = "Seven-Swans-over-the-weir-7";
    assert!(given(classes).await.has("main [role=status]"));
    assert_eq!(given(classes).await.codes(), ["password_reused"]);
});

on_both!(an_organization_can_demand_that_callers_are_verified_first, portal, {
    helps_by(portal, HelpDesk::Temporary, true).await;
    let browser = administers(portal, &[Role::Helpdesk]).await;
    let page = person(portal, &browser, BEN).await;
    assert!(page.has("[data-first]") && !page.has("form[action='/do/admin/reset-link']"), "{}", page.text());
    let id = portal.user("harbour", BEN).await.id;
    for form in ["/do/admin/reset-link", "/do/admin/temporary"] {
        assert_eq!(browser.post(form, &[("user", &id)]).await.codes(), ["caller_unverified"], "{form}");
    }
    let (page, code) = ask(portal, &browser).await;
    let page = answer(&browser, &page, &code).await;
    assert!(page.has("form[action='/do/admin/reset-link']"), "{}", page.text());
    assert!(browser.submit(&page, "/do/admin/temporary", &[]).await.has("[data-temporary]"));
});

on_both!(c9_the_other_administrators_are_told_of_an_administrators_new_password, portal, {
    portal
        .change("harbour", |tenant| {
            let policy = tenant.policy.as_mut().expect("a policy");
            (policy.help_desk, policy.notify_admins, policy.passes) = (Some(HelpDesk::Temporary), true, true);
        })
        .await;
    portal.change_user("harbour", BEN, |ben| ben.roles = "helpdesk".into()).await;
    portal
        .change_user("harbour", "ada@harbour.example", |ada| {
            (ada.roles, ada.mail) = ("global".into(), Some("ada@mail.example".into()));
        })
        .await;
    let browser = administers(portal, &[Role::Global]).await;
    browser.submit(&person(portal, &browser, BEN).await, "/do/admin/temporary", &[]).await;
    let told = portal.newest_to("ada@mail.example").await.text;
    assert!(told.contains(BEN) && told.contains(BOSS) && told.contains("temporary password"), "{told}");
    browser.submit(&person(portal, &browser, BEN).await, "/do/admin/pass", &[]).await;
    let told = portal.newest_to("ada@mail.example").await.text;
    assert!(told.contains(BEN) && told.contains(BOSS) && told.contains("temporary access pass"), "{told}");
});

on_both!(what_somebody_registered_is_shown_in_full_to_whoever_may_delete_it_and_masked_to_others, portal, {
    let seen = |page: &Page| page.texts(".facts dd").join(" ");
    let browser = administers(portal, &[Role::Helpdesk]).await;
    let page = seen(&person(portal, &browser, BEN).await);
    assert!(page.contains("b•••@") && !page.contains(BENS), "{page}");
    let browser = administers(portal, &[Role::Authentication]).await;
    assert!(seen(&person(portal, &browser, BEN).await).contains(BENS));
    // Nor is it shown in full of somebody whom they do not reach.
    portal.change_user("harbour", BEN, |ben| ben.roles = "global".into()).await;
    assert!(!seen(&person(portal, &browser, BEN).await).contains(BENS));
});

on_both!(a_head_does_not_spend_what_a_page_shows_once, portal, {
    let browser = administers(portal, &[Role::Global]).await;
    portal.policy_change("harbour", &["help_desk=temporary", "passes=true"]).await;
    let id = portal.user("harbour", BEN).await.id;
    for (form, shown) in
        [("/do/admin/temporary", "[data-temporary] .secret"), ("/do/admin/pass", "[data-pass] .secret, [data-temporary] .secret")]
    {
        let to = browser.post_raw(form, &[("user", &id)]).await.location().expect("a page that shows it");
        let head = browser.request(reqwest::Method::HEAD, &to, None).await;
        assert_eq!((head.status.as_u16(), head.body.as_str()), (200, ""), "{form}");
        let page = browser.get(&to).await;
        assert!(page.has(shown), "{form}: {}", page.text());
        assert!(!browser.get(&to).await.has(shown), "{form}: once");
    }
});

on_both!(every_refusal_of_the_administration_says_its_own_reason, portal, {
    let browser = administers(portal, &[Role::Helpdesk]).await;
    let own = portal.user("harbour", BOSS).await.id;
    let ben = portal.user("harbour", BEN).await.id;
    portal.change_user("harbour", "ada@harbour.example", |ada| ada.roles = Role::Global.name().into()).await;
    let ada = portal.user("harbour", "ada@harbour.example").await.id;
    for (user, form, code) in [
        (&own, "/do/admin/lift", "oneself"),
        (&ada, "/do/admin/lift", "out_of_reach"),
        (&ben, "/do/admin/temporary", "not_allowed"),
    ] {
        let page = browser.post(form, &[("user", user)]).await;
        assert_eq!((page.status.as_u16(), page.codes()), (403, vec![code.to_owned()]), "{form}");
        assert!(!page.text().contains("did not come from"), "{}", page.text());
    }
    let page = browser.get("/admin/policy").await;
    assert_eq!((page.status.as_u16(), page.codes()), (403, vec!["denied".to_owned()]));
    assert!(page.text().contains("role"), "{}", page.text());
    let mut stranger = portal.browser("localhost");
    stranger.extra.push(("origin".into(), "http://evil.example".into()));
    let page = stranger.post("/do/recover/cancel", &[]).await;
    assert_eq!((page.status.as_u16(), page.codes()), (403, vec!["foreign".to_owned()]));
});
