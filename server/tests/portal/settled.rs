//! What an administrator writes over proves nobody for a day, whichever way is tried; what came with a person, or is their own, does at once.

use app::policy::Role;

use crate::{
    admin::{BEN, administers},
    common::{Browser, Page, Portal, code_in, on_both},
    neutral::{assert_alike, walk},
};

const THIEF: &str = "thief@mail.example";
const NUMBER: &str = "+12015550188";
const DAY: i64 = 24 * 3600;

/// Ben has only what the organization wrote, and an administrator writes it over.
async fn write_over(portal: &Portal, browser: &Browser, fields: &[(&str, &str)]) {
    let id = portal.user("harbour", BEN).await.id;
    for kind in ["authentication_email", "authentication_phone"] {
        portal.clear_contact("harbour", BEN, kind).await;
    }
    portal.set_contact("harbour", BEN, "alternate_email", "ben.home@mail.example").await;
    let page = browser.get(&format!("/admin/people/{id}/edit")).await;
    let page = browser.submit(&page, "/do/admin/accounts/change", fields).await;
    assert!(page.has("[role=status]"), "{}", page.text());
}

async fn codes_to(portal: &Portal, to: &str) -> usize {
    let is_code = |text: &str| text.split(|c: char| !c.is_ascii_digit()).any(|run| run.len() == 6);
    portal.all_to(to).await.iter().filter(|message| is_code(&message.text)).count()
}

async fn asks_by_mail(portal: &Portal) -> Page {
    let browser = portal.browser("localhost");
    let page = browser.identify(BEN).await;
    browser.choose(&page, "email").await
}

async fn asks_by_number(portal: &Portal, method: &str) -> Page {
    let browser = portal.browser("localhost");
    let page = browser.identify(BEN).await;
    let page = browser.choose(&page, method).await;
    browser.submit(&page, "/do/recover/send", &[("destination", NUMBER)]).await
}

on_both!(the_wizard_mails_no_code_to_an_address_that_was_written_over_within_a_day, portal, {
    portal.clear_contact("harbour", BEN, "office").await;
    let browser = administers(portal, &[Role::Global]).await;
    write_over(portal, &browser, &[("alternate_email", THIEF)]).await;
    assert_eq!(asks_by_mail(portal).await.step(), "prove", "the page stays neutral");
    assert_eq!(codes_to(portal, THIEF).await, 0);
    let told = portal.all_to(THIEF).await;
    assert!(told.iter().any(|mail| mail.text.contains("contact_too_new")), "the reason goes there, and nothing that opens");
    assert!(told.iter().all(|mail| !mail.text.contains("/r/")));
    let person = browser.get(&format!("/admin/people/{}", portal.user("harbour", BEN).await.id)).await;
    assert!(person.has("[data-condition=settled][data-holds=no]"), "the administrator reads why");
    assert!(person.has("[data-condition=registered][data-holds=yes]"));
    portal.clock.advance(DAY);
    asks_by_mail(portal).await;
    assert_eq!(codes_to(portal, THIEF).await, 1, "its owner had a day to object");
});

on_both!(the_wizard_neither_texts_nor_calls_a_number_that_was_written_over_within_a_day, portal, {
    let browser = administers(portal, &[Role::Global]).await;
    write_over(portal, &browser, &[("mobile", NUMBER), ("office", NUMBER)]).await;
    for method in ["mobile_sms", "mobile_voice", "office_voice"] {
        let page = asks_by_number(portal, method).await;
        assert_eq!((page.step().as_str(), page.codes().len()), ("prove", 0), "{method}: {}", page.text());
    }
    assert!(portal.all_to(NUMBER).await.is_empty());
    portal.clock.advance(DAY);
    asks_by_number(portal, "mobile_sms").await;
    assert_eq!(codes_to(portal, NUMBER).await, 1);
});

on_both!(abu_003_whoever_has_nothing_but_what_was_just_written_over_looks_unknown, portal, {
    portal.clear_contact("harbour", BEN, "office").await;
    let browser = administers(portal, &[Role::Global]).await;
    write_over(portal, &browser, &[("alternate_email", THIEF)]).await;
    let unknown = walk(portal, "eve@harbour.example").await;
    assert_alike(&walk(portal, BEN).await, &unknown);
});

on_both!(a_caller_who_read_out_a_code_makes_no_new_address_good, portal, {
    portal.set_contact("harbour", BEN, "mobile", NUMBER).await;
    let browser = administers(portal, &[Role::Global]).await;
    write_over(portal, &browser, &[("alternate_email", THIEF)]).await;
    let id = portal.user("harbour", BEN).await.id;
    let refused = browser.post("/do/admin/verify", &[("user", &id), ("method", "email")]).await;
    assert_eq!(refused.codes(), ["no_safe_address"]);
    let page = browser.post("/do/admin/verify", &[("user", &id), ("method", "mobile_sms")]).await;
    let code = code_in(&portal.newest_to(NUMBER).await.text);
    let page = browser.submit(&page, "/do/admin/verified", &[("code", &code)]).await;
    assert!(page.has("[data-verified]"), "the number came with them: {}", page.text());
    assert_eq!(browser.post("/do/admin/reset-link", &[("user", &id)]).await.codes(), ["no_safe_address"]);
    assert!(portal.all_to(THIEF).await.iter().all(|mail| !mail.text.contains("/r/")));
});

async fn add(browser: &Browser, login: &str, mail: &str, invites: bool) -> Page {
    let page = browser.get("/admin/people/new").await;
    let invite = if invites { "yes" } else { "no" };
    browser.submit(&page, "/do/admin/accounts/add", &[("login", login), ("alternate_email", mail), ("invite", invite)]).await
}

on_both!(what_came_with_a_new_person_is_good_on_the_first_day, portal, {
    const NEW: &str = "gil@harbour.example";
    let browser = administers(portal, &[Role::Global]).await;
    add(&browser, NEW, "gil@mail.example", false).await;
    let id = portal.user("harbour", NEW).await.id;
    let page = browser.post("/do/admin/verify", &[("user", &id), ("method", "email")]).await;
    assert!(page.codes().is_empty(), "{:?}", page.codes());
    let code = code_in(&portal.newest_to("gil@mail.example").await.text);
    assert!(browser.submit(&page, "/do/admin/verified", &[("code", &code)]).await.has("[data-verified]"));
    let sent = browser.post("/do/admin/reset-link", &[("user", &id)]).await;
    assert!(sent.codes().is_empty(), "{:?}", sent.codes());
    assert!(portal.newest_to("gil@mail.example").await.text.contains("/r/"));
});

on_both!(whoever_is_made_anew_under_the_user_id_of_somebody_who_is_gone_waits_a_day, portal, {
    let browser = administers(portal, &[Role::Global]).await;
    let id = portal.user("harbour", BEN).await.id;
    browser.post("/do/admin/accounts/delete", &[("user", &id)]).await;
    portal.clock.advance(31 * DAY);
    server::portal::recover::sweep(&portal.server.core).await.expect("swept");
    let browser = administers(portal, &[Role::Global]).await;
    let page = add(&browser, BEN, THIEF, true).await;
    assert!(page.has("[role=status]"), "{}", page.text());
    assert!(portal.all_to(THIEF).await.is_empty(), "no invitation went there");
    let id = portal.user("harbour", BEN).await.id;
    for (form, fields) in
        [("verify", &[("user", id.as_str()), ("method", "email")][..]), ("reset-link", &[("user", id.as_str())])]
    {
        assert_eq!(browser.post(&format!("/do/admin/{form}"), fields).await.codes(), ["no_safe_address"], "{form}");
    }
    assert_eq!(browser.post("/do/admin/accounts/invite", &[("user", &id)]).await.codes(), ["no_safe_address"]);
    asks_by_mail(portal).await;
    assert_eq!(codes_to(portal, THIEF).await, 0);
    portal.clock.advance(DAY);
    let browser = administers(portal, &[Role::Global]).await;
    assert!(browser.post("/do/admin/accounts/invite", &[("user", &id)]).await.codes().is_empty());
    assert!(portal.newest_to(THIEF).await.text.contains("/r/"));
});

on_both!(an_invitation_goes_to_no_address_that_was_written_over_within_a_day, portal, {
    const NEW: &str = "gil@harbour.example";
    let browser = administers(portal, &[Role::Global]).await;
    add(&browser, NEW, "gil@mail.example", true).await;
    let id = portal.user("harbour", NEW).await.id;
    let page = browser.get(&format!("/admin/people/{id}/edit")).await;
    browser.submit(&page, "/do/admin/accounts/change", &[("alternate_email", THIEF)]).await;
    portal.clock.advance(300);
    let page = browser.post("/do/admin/accounts/invite", &[("user", &id)]).await;
    assert_eq!(page.codes(), ["no_safe_address"], "{}", page.text());
    assert!(portal.all_to(THIEF).await.iter().all(|mail| !mail.text.contains("/r/")));
});

on_both!(what_its_owner_proves_is_good_at_once, portal, {
    let browser = administers(portal, &[Role::Global]).await;
    write_over(portal, &browser, &[("alternate_email", THIEF)]).await;
    let ben = portal.browser("localhost");
    ben.sign_in(BEN, "four-ropes-and-a-bell").await;
    crate::enrol::registers_email(portal, &ben, "ben.new@mail.example").await;
    let page = portal.browser("localhost").identify(BEN).await;
    assert_eq!(page.step(), "method");
    asks_by_mail(portal).await;
    assert_eq!(codes_to(portal, "ben.new@mail.example").await, 2, "one to register it, one to reset");
});
