//! An address, and whom a change is told to.

use super::{ADA, ADAS, ADDRESS, CLEO, CLEOS, contact, mailed, proven, registers_email, signed_in, state, supply, told};
use crate::common::{code_in, on_both};

on_both!(a_unicode_address_is_registered_by_its_code, portal, {
    let browser = signed_in(portal, CLEO, CLEOS).await;
    let page = mailed(&browser, "\u{200b}用户@例子.example\u{a0}").await;
    let page = proven(portal, &browser, &page, "用户@xn--fsqu00a.example").await;
    assert_eq!(state(&page, "email").as_deref(), Some("own"), "{:?}", page.codes());
    assert_eq!(contact(portal, CLEO, "authentication_email").await, Some(("用户@xn--fsqu00a.example".into(), true)));
});

on_both!(the_organizations_own_mailboxes_and_what_is_no_address_are_refused, portal, {
    portal.change_user("harbour", CLEO, |cleo| cleo.mail = Some("cleo@work.example".into())).await;
    let browser = signed_in(portal, CLEO, CLEOS).await;
    for (address, code) in [
        (CLEO, "own_mailbox"),
        ("anybody@harbour.example", "own_mailbox"),
        ("anybody@HARBOUR.Example", "own_mailbox"),
        ("Cleo@work.example", "own_mailbox"),
        ("cleo", "email_malformed"),
        ("cleo@mail.example, eve@mail.example", "email_malformed"),
        ("cleo@mail.example\r\nBcc: eve@mail.example", "email_malformed"),
        ("", "email_missing"),
    ] {
        let page = mailed(&browser, address).await;
        assert_eq!((page.step().as_str(), page.codes()), ("email", vec![code.to_owned()]), "{address}");
    }
    portal.settle().await;
    assert!(portal.outbox.messages().is_empty());
    assert!(mailed(&browser, "cleo@noor.example").await.codes().is_empty(), "another organization's is not ours to judge");
});

on_both!(abu_128_a_change_is_told_to_every_address_old_and_new, portal, {
    portal.change_user("harbour", ADA, |ada| ada.mail = Some("ada@work.example".into())).await;
    let browser = signed_in(portal, ADA, ADAS).await;
    registers_email(portal, &browser, ADDRESS).await;
    for address in ["ada.home@mail.example", "ada@work.example", ADDRESS] {
        let all = portal.all_to(address).await;
        let notices: Vec<_> = all.iter().filter(|mail| mail.subject.contains("ways to get back into")).collect();
        assert_eq!(notices.len(), 1, "{address}: {:?}", all.iter().map(|mail| &mail.subject).collect::<Vec<_>>());
        assert!(notices[0].text.contains("replaced") && !notices[0].text.contains(ADDRESS), "{}", notices[0].text);
    }
    assert_eq!(told(portal, "registration").await, ["email"]);
});

on_both!(abu_031_links_and_codes_that_were_sent_before_are_dead, portal, {
    let (forgetful, mail) = portal.mailed(ADA, "ada.home@mail.example").await;
    let browser = signed_in(portal, ADA, ADAS).await;
    registers_email(portal, &browser, ADDRESS).await;
    assert_ne!(forgetful.prove(&code_in(&mail.text)).await.step(), "renew");
    let phone = portal.browser("localhost");
    phone.get(&crate::common::link_in(&mail.text)).await;
    assert_eq!(phone.post("/do/recover/press", &[]).await.step(), "link");
    assert_eq!(portal.number("SELECT COUNT(*) FROM gates").await, 0);
});

on_both!(abu_039_a_code_of_registration_is_none_of_the_wizard_and_the_other_way_round, portal, {
    let browser = signed_in(portal, ADA, ADAS).await;
    let page = mailed(&browser, ADDRESS).await;
    let enrols = portal.code_to(ADDRESS).await;
    let (forgetful, mail) = portal.mailed(ADA, "ada.home@mail.example").await;
    let resets = code_in(&mail.text);
    if enrols != resets {
        assert_eq!(forgetful.prove(&enrols).await.codes(), ["wrong_code"]);
        assert_eq!(browser.submit(&page, "/do/enrol/prove", &[("code", &resets)]).await.codes(), ["wrong_code"]);
    }
    // A mail of registration has no link: there is nothing that a scanner could press.
    assert!(!portal.message_to(ADDRESS).await.text.contains("/r/"));
});

on_both!(a_newer_code_ends_the_older_and_a_code_dies_after_its_minutes, portal, {
    let browser = signed_in(portal, CLEO, CLEOS).await;
    let page = mailed(&browser, ADDRESS).await;
    let first = portal.code_to(ADDRESS).await;
    portal.clock.advance(10);
    let page = browser.submit(&page, "/do/enrol/again", &[]).await;
    let second = portal.code_to(ADDRESS).await;
    if first != second {
        assert_eq!(browser.submit(&page, "/do/enrol/prove", &[("code", &first)]).await.codes(), ["wrong_code"]);
    }
    portal.clock.advance(600);
    assert_eq!(browser.submit(&page, "/do/enrol/prove", &[("code", &second)]).await.codes(), ["code_dead"]);
    assert_eq!(contact(portal, CLEO, "authentication_email").await, None);
});

on_both!(an_address_of_the_organization_is_copied_only_when_it_is_proven, portal, {
    supply(portal, CLEO, "alternate_email", ADDRESS).await;
    let browser = signed_in(portal, CLEO, CLEOS).await;
    assert_eq!(state(&browser.get("/enrol").await, "email").as_deref(), Some("supplied"));
    let page = browser.get("/enrol/email").await;
    assert_eq!(page.attribute("input[name=email]", "value").as_deref(), Some(ADDRESS));
    let page = browser.submit(&page, "/do/enrol/email", &[]).await;
    assert_eq!(contact(portal, CLEO, "authentication_email").await, None);
    proven(portal, &browser, &page, ADDRESS).await;
    assert_eq!(contact(portal, CLEO, "authentication_email").await, Some((ADDRESS.into(), true)));
    assert_eq!(contact(portal, CLEO, "alternate_email").await, Some((ADDRESS.into(), false)));
});
