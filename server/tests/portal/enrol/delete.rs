//! Ways that go.

use super::{ADA, ADAS, ADDRESS, CLEO, CLEOS, all_ways, contact, registers_email, shown, signed_in, state, supply, told};
use crate::common::on_both;

on_both!(the_last_way_that_a_reset_needs_warns_before_it_goes, portal, {
    let browser = signed_in(portal, CLEO, CLEOS).await;
    registers_email(portal, &browser, ADDRESS).await;
    let page = browser.get("/enrol/delete/email").await;
    assert_eq!(page.codes(), ["last_way"]);
    let page = browser.submit(&page, "/do/enrol/delete", &[]).await;
    assert_eq!((page.path.as_str(), state(&page, "email").as_deref()), ("/enrol?told=1", Some("missing")));
    assert_eq!(told(portal, "registration_removed").await, ["email"]);
    // Twice is once.
    browser.post("/do/enrol/delete", &[("way", "email")]).await;
    assert_eq!(told(portal, "registration_removed").await, ["email"]);
});

on_both!(abu_128_a_removal_is_told_to_the_address_that_went, portal, {
    let browser = signed_in(portal, ADA, ADAS).await;
    let page = browser.get("/enrol/delete/email").await;
    assert!(page.codes().is_empty(), "Ada has other ways");
    browser.submit(&page, "/do/enrol/delete", &[]).await;
    let mail = portal.newest_to("ada.home@mail.example").await;
    assert!(mail.subject.contains("ways to get back into") && mail.text.contains("removed"), "{}", mail.text);
    assert_eq!(contact(portal, ADA, "authentication_email").await, None);
});

on_both!(what_the_organization_supplied_is_not_for_its_person_to_remove, portal, {
    supply(portal, CLEO, "alternate_email", ADDRESS).await;
    let browser = signed_in(portal, CLEO, CLEOS).await;
    assert_eq!(browser.get("/enrol/delete/email").await.status.as_u16(), 404);
    browser.post("/do/enrol/delete", &[("way", "email")]).await;
    assert!(contact(portal, CLEO, "alternate_email").await.is_some());
    assert!(told(portal, "registration_removed").await.is_empty());
});

on_both!(abu_037_nobody_removes_what_is_another_persons, portal, {
    let ada = portal.user("harbour", ADA).await;
    let app = portal.column(&format!("SELECT id FROM authenticators WHERE user_id = '{}'", ada.id)).await.remove(0);
    let browser = signed_in(portal, CLEO, CLEOS).await;
    assert_eq!(browser.get(&format!("/enrol/delete/authenticator/{app}")).await.status.as_u16(), 404);
    browser.post("/do/enrol/delete", &[("way", "authenticator"), ("id", &app)]).await;
    assert_eq!(portal.number("SELECT COUNT(*) FROM authenticators").await, 1);
    let odd = [("way", "authenticator"), ("id", app.as_str()), ("user_id", ada.id.as_str())];
    assert_eq!(browser.post_raw("/do/enrol/delete", &odd).await.status.as_u16(), 422);
    assert_eq!(browser.post_raw("/do/enrol/delete", &[("way", "password")]).await.status.as_u16(), 422);
});

on_both!(with_the_last_second_factor_goes_the_wish_to_be_asked_for_one, portal, {
    all_ways(portal).await;
    let browser = signed_in(portal, CLEO, CLEOS).await;
    let form = browser.get("/enrol/app").await;
    browser.submit(&form, "/do/enrol/app", &[("name", "phone"), ("code", &shown(portal, &form))]).await;
    let page = browser.post("/do/enrol/second-factor", &[("on", "yes")]).await;
    let link = page.attribute("[data-way=authenticator] a[href*='delete']", "href").expect("a link");
    let page = browser.get(&link).await;
    browser.submit(&page, "/do/enrol/delete", &[]).await;
    assert!(!portal.user("harbour", CLEO).await.second_factor);
    assert_eq!(told(portal, "registration_removed").await, ["authenticator", "second_factor"]);
});
