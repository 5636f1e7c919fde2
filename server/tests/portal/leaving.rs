//! The ways out of the wizard that are not the new password: help, cancel, the end of time; and the invitation, which is a way in.

use std::collections::BTreeSet;

use app::policy::Contact;
use server::{
    portal::{Clock, recover},
    store::user::User,
};

use crate::common::{Browser, Page, Portal, link_in, on_both};

const ADA: &str = "ada@harbour.example";
const NEW: &str = "a-kettle-sings-in-the-attic";

async fn ask(portal: &Portal, login: &str) -> Page {
    let browser = portal.browser("localhost");
    browser.identify(login).await;
    let page = browser.get("/recover/contact").await;
    assert_eq!(page.step(), "contact");
    let page = browser.submit(&page, "/do/recover/contact", &[]).await;
    assert_eq!(page.step(), "contacted", "{}", page.text());
    page
}

/// Who got a request for help since the last look.
async fn asked(portal: &Portal, seen: &mut usize) -> BTreeSet<String> {
    portal.settle().await;
    portal.settle().await;
    let all = portal.outbox.messages();
    let new = all.len() - std::mem::replace(seen, all.len());
    all.into_iter().take(new).map(|message| message.to).collect()
}

on_both!(c6_the_first_tier_of_administrators_with_an_address_is_asked, portal, {
    for (login, roles) in
        [("hal@harbour.example", "helpdesk"), ("pia@harbour.example", "password"), ("uma@harbour.example", "user")]
    {
        portal.add("harbour", login, |user| user.roles = roles.into()).await;
    }
    let mut seen = 0;
    ask(portal, ADA).await;
    assert_eq!(asked(portal, &mut seen).await, ["hal@harbour.example", "pia@harbour.example"].map(str::to_owned).into());
    let mail = portal.newest_to("hal@harbour.example").await;
    assert!(mail.subject.contains(ADA) && mail.subject.contains("Harbour Books"), "{}", mail.subject);
    assert_eq!(mail.from_name, "Rekey on behalf of Harbour Books");
    assert!(mail.text.contains("Ada"), "{}", mail.text);

    portal.change_user("harbour", "hal@harbour.example", |hal| hal.enabled = false).await;
    portal.change_user("harbour", "pia@harbour.example", |pia| pia.mail = None).await;
    ask(portal, "ben@harbour.example").await;
    assert_eq!(asked(portal, &mut seen).await, ["uma@harbour.example".to_owned()].into());
    portal.change_user("harbour", "uma@harbour.example", |uma| uma.roles = String::new()).await;
    ask(portal, "cleo@harbour.example").await;
    assert_eq!(asked(portal, &mut seen).await, ["dora@harbour.example".to_owned()].into());
});

on_both!(c6_at_most_a_hundred_are_asked_and_only_once_a_day_for_a_user, portal, {
    for n in 0..105 {
        portal.add("harbour", &format!("helper{n}@harbour.example"), |user| user.roles = "helpdesk".into()).await;
    }
    let mut seen = 0;
    let first = ask(portal, ADA).await;
    assert_eq!(asked(portal, &mut seen).await.len(), 100);
    portal.clock.advance(24 * 3600 - 1);
    let again = ask(portal, ADA).await;
    let stranger = ask(portal, "eve@harbour.example").await;
    assert_eq!(asked(portal, &mut seen).await.len(), 0);
    portal.clock.advance(1);
    ask(portal, ADA).await;
    assert_eq!(asked(portal, &mut seen).await.len(), 100);
    // The page does not tell the three apart.
    assert!(first.bare() == again.bare() && first.bare() == stranger.bare());
});

on_both!(twenty_requests_an_hour_are_sent_on_and_the_rest_told_in_one_digest, portal, {
    let to_dora = "dora@harbour.example";
    for n in 0..25 {
        let login = format!("person{n}@harbour.example");
        portal.add("harbour", &login, |_| {}).await;
        portal.clock.advance(1);
        ask(portal, &login).await;
    }
    portal.settle().await;
    assert_eq!(portal.all_to(to_dora).await.len(), 20);
    portal.clock.advance(3600);
    portal.settle().await;
    let mails = portal.all_to(to_dora).await;
    assert_eq!(mails.len(), 21);
    assert!(mails[0].text.contains("5 more people"), "{}", mails[0].text);
    // The next hour begins anew.
    ask(portal, ADA).await;
    assert_eq!(portal.all_to(to_dora).await.len(), 22);
});

on_both!(c6_the_tenants_own_address_or_page_takes_the_place_of_ours_and_nothing_is_sent, portal, {
    let ways = [
        (Contact::Mail("desk@harbour.example".into()), "mailto:desk@harbour.example", None),
        (Contact::Link("https://help.harbour.example/reset".into()), "https://help.harbour.example/reset", Some("_blank")),
    ];
    for (way, href, target) in ways {
        let browser = portal.browser("localhost");
        let before = browser.identify(ADA).await;
        assert!(before.has("a[href='/recover/contact']"));
        let form = browser.get("/recover/contact").await;
        portal.change("harbour", |harbour| harbour.policy.as_mut().expect("a policy").contact = Some(way)).await;
        let page = browser.get("/recover").await;
        assert_eq!(page.attribute(&format!("a[href='{href}']"), "target").as_deref(), target);
        assert!(!page.has("a[href='/recover/contact']"));
        // Neither the page nor a form from before leads anywhere.
        assert_eq!(browser.get("/recover/contact").await.step(), "method");
        assert_eq!(browser.submit(&form, "/do/recover/contact", &[]).await.step(), "method");
        portal.change("harbour", |harbour| harbour.policy.as_mut().expect("a policy").contact = None).await;
    }
    portal.settle().await;
    assert!(portal.outbox.messages().is_empty());
});

on_both!(the_bot_check_guards_the_request_for_help, portal, {
    let browser = portal.browser("localhost");
    browser.identify(ADA).await;
    let page = browser.get("/recover/contact").await;
    // The puzzle of another form, and none at all.
    let choice = browser.get("/recover").await.attribute("input[name=puzzle]", "value").expect("a puzzle");
    for puzzle in [choice.as_str(), "", "v1.1.x.1.y"] {
        let page = browser.submit(&page, "/do/recover/contact", &[("puzzle", puzzle), ("solution", "no")]).await;
        assert_eq!((page.step().as_str(), page.codes()), ("contact", vec!["bot_check".to_owned()]), "{puzzle}");
    }
    portal.settle().await;
    assert!(portal.outbox.messages().is_empty());
    assert_eq!(browser.submit(&page, "/do/recover/contact", &[]).await.step(), "contacted");
});

on_both!(cancel_ends_the_attempt, portal, {
    let browser = portal.browser("localhost");
    let page = browser.identify(ADA).await;
    browser.choose(&page, "email").await;
    let code = portal.code_to("ada.home@mail.example").await;
    let page = browser.post("/do/recover/cancel", &[]).await;
    assert_eq!(page.step(), "cancelled");
    assert!(page.has("a[href='/sign-in']"));
    assert_eq!(browser.prove(&code).await.path, "/recover/expired");
    assert_eq!(browser.get("/recover/end").await.step(), "cancelled");
    assert_eq!(browser.identify(ADA).await.step(), "method");
});

/// An attempt of Ada's in a browser of its own, brought to an end.
async fn ended(portal: &Portal, end: &str) -> (Browser, Page) {
    let browser = portal.browser("localhost");
    let page = browser.identify(ADA).await;
    let page = match end {
        "cancelled" => browser.post("/do/recover/cancel", &[]).await,
        "contacted" => {
            let page = browser.get("/recover/contact").await;
            browser.submit(&page, "/do/recover/contact", &[]).await
        }
        "expired" => {
            portal.clock.advance(900);
            browser.get("/recover/end").await
        }
        "done" => {
            browser.choose(&page, "email").await;
            browser.prove(&portal.code_to("ada.home@mail.example").await).await;
            browser.renew(NEW).await
        }
        _ => {
            browser.choose(&page, "totp").await;
            for _ in 0..4 {
                browser.prove("000000").await;
            }
            browser.prove("000000").await
        }
    };
    assert_eq!(page.step(), end, "{}", page.text());
    (browser, page)
}

on_both!(links_into_the_wizard_begin_a_new_attempt_after_one_that_ended_and_every_end_offers_one, portal, {
    for end in ["cancelled", "contacted", "expired", "done", "throttled"] {
        let (browser, page) = ended(portal, end).await;
        assert!(page.has("main a[href='/recover/new']"), "{end} offers a new attempt: {}", page.body);
        // Whoever opens the wizard next, at the same computer, meets its first page, and nothing of who was here.
        for link in ["/recover", "/recover/new", "/recover/method"] {
            let next = browser.get(link).await;
            assert_eq!(next.step(), "identify", "{end}, {link}");
            assert!(!next.body.contains("ada@"), "{end}, {link}: {}", next.body);
        }
        // The page that the last form led to can be looked at once more, for a while.
        assert_eq!(browser.get("/recover/end").await.step(), end);
        portal.clock.advance(601);
        assert_eq!(browser.get("/recover/end").await.step(), "identify", "{end}");
    }
});

on_both!(whoever_comes_back_too_late_is_told_so_on_the_first_page, portal, {
    let (browser, _) = ended(portal, "expired").await;
    assert!(browser.get("/recover").await.has(".notice"), "the time ran out");
    recover::sweep(&portal.server.core).await.expect("a round");
    assert!(browser.get("/recover").await.has(".notice"), "also once that was reported");
    assert!(!browser.get("/recover/new").await.has(".notice"), "whoever asked for a new one knows it");
    let (browser, _) = ended(portal, "cancelled").await;
    assert!(!browser.get("/recover").await.has(".notice"));
});

on_both!(abu_069_fifteen_minutes_without_a_step_or_sixty_in_all_end_the_attempt, portal, {
    let idle = portal.browser("localhost");
    let page = idle.identify(ADA).await;
    portal.clock.advance(899);
    assert_eq!(idle.get("/recover").await.step(), "method");
    portal.clock.advance(1);
    assert_eq!(idle.get("/recover/end").await.step(), "expired");
    assert_eq!(idle.choose(&page, "email").await.path, "/recover/expired");

    let busy = portal.browser("localhost");
    busy.identify(ADA).await;
    for _ in 0..4 {
        portal.clock.advance(840);
        assert_eq!(
            busy.post("/do/recover/choose", &[("puzzle", ""), ("solution", ""), ("method", "totp")]).await.step(),
            "prove"
        );
    }
    portal.clock.advance(239);
    assert_eq!(busy.get("/recover").await.step(), "prove");
    portal.clock.advance(1);
    assert_eq!(busy.get("/recover/end").await.step(), "expired");
});

on_both!(a_button_adds_time_once, portal, {
    let browser = portal.browser("localhost");
    let page = browser.identify(ADA).await;
    assert!(page.has("form[action='/do/recover/extend']"));
    portal.clock.advance(880);
    let page = browser.post("/do/recover/extend", &[]).await;
    assert!(!page.has("form[action='/do/recover/extend']"));
    portal.clock.advance(1799);
    assert_eq!(browser.post("/do/recover/extend", &[]).await.step(), "method");
    portal.clock.advance(1);
    assert_eq!(browser.get("/recover/end").await.step(), "expired");
});

async fn invite(portal: &Portal, person: &User, to: &str) {
    let mut tx = portal.write().await;
    recover::link::invite(&portal.server.core.keys, &mut tx, person, to, portal.clock.now()).await.expect("written");
    tx.commit().await.expect("database");
}

on_both!(an_invitation_sets_a_first_password_once, portal, {
    let gil = portal.add("harbour", "gil@harbour.example", |gil| gil.mail = Some("gil.home@mail.example".into())).await;
    invite(portal, &gil, "gil.home@mail.example").await;
    let mail = portal.newest_to("gil.home@mail.example").await;
    assert!(mail.text.contains("gil@harbour.example") && mail.subject.contains("Harbour Books"));
    let link = link_in(&mail.text);

    let browser = portal.browser("localhost");
    assert_eq!(browser.get(&link).await.step(), "link");
    let page = browser.post("/do/recover/press", &[]).await;
    assert_eq!(page.step(), "renew", "{}", page.text());
    assert_eq!(browser.renew("short").await.codes(), ["password_too_short"]);
    assert_eq!(browser.renew(NEW).await.step(), "done");
    // Nothing is registered yet: the first sign-in asks for it.
    assert_eq!(portal.browser("localhost").sign_in("gil@harbour.example", NEW).await.path, "/enrol/due");

    let second = portal.browser("localhost");
    assert!(!second.get(&link).await.has("form[action='/do/recover/press']"), "the link is dead");
    assert_eq!(second.post("/do/recover/press", &[]).await.step(), "link");
});

on_both!(abu_028_an_invitation_ends_after_three_days_and_with_the_account, portal, {
    for (name, wait, enabled, alive) in [("a", 72 * 3600 - 1, true, true), ("b", 72 * 3600, true, false), ("c", 60, false, false)]
    {
        let login = format!("gil-{name}@harbour.example");
        let gil = portal.add("harbour", &login, |_| {}).await;
        invite(portal, &gil, &login).await;
        let link = link_in(&portal.newest_to(&login).await.text);
        portal.change_user("harbour", &login, |gil| gil.enabled = enabled).await;
        portal.clock.advance(wait);
        let browser = portal.browser("localhost");
        browser.get(&link).await;
        assert_eq!(browser.post("/do/recover/press", &[]).await.step(), if alive { "renew" } else { "link" }, "{name}");
    }
});

on_both!(abu_031_an_invitation_dies_with_the_address_it_went_to, portal, {
    let gil = portal.add("harbour", "gil@harbour.example", |gil| gil.mail = Some("gil.home@mail.example".into())).await;
    invite(portal, &gil, "gil.home@mail.example").await;
    let link = link_in(&portal.newest_to("gil.home@mail.example").await.text);
    portal.change_user("harbour", "gil@harbour.example", |gil| gil.mail = Some("gil.new@mail.example".into())).await;
    let browser = portal.browser("localhost");
    assert!(!browser.get(&link).await.has("form[action='/do/recover/press']"));
    assert_eq!(browser.post("/do/recover/press", &[]).await.step(), "link");
});
