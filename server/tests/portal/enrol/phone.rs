//! A phone: countries, numbers, texts and calls.

use super::{ADA, ADAS, CLEO, CLEOS, NUMBER, contact, proven, reached, registers_phone, signed_in, state, supply, told};
use crate::common::{Wish, on_both};

on_both!(countries_are_those_of_the_policy_by_name_in_the_readers_language, portal, {
    let browser = signed_in(portal, CLEO, CLEOS).await;
    let page = browser.get("/enrol/phone").await;
    assert_eq!(
        page.texts("option"),
        ["🇸🇦 Saudi Arabia \u{2066}+966", "🇬🇧 United Kingdom \u{2066}+44", "🇺🇸 United States \u{2066}+1"]
    );
    let page = browser.get("/enrol/phone?lng=de").await;
    let names: Vec<String> = page.texts("option").iter().map(|option| option.replace(['\u{2066}', '\u{2069}'], "")).collect();
    assert_eq!(names, ["🇸🇦 Saudi-Arabien +966", "🇺🇸 Vereinigte Staaten +1", "🇬🇧 Vereinigtes Königreich +44"]);
});

on_both!(a_number_is_read_as_it_is_dialled_in_the_chosen_country_and_kept_as_the_specification_writes_it, portal, {
    let browser = signed_in(portal, CLEO, CLEOS).await;
    let form = browser.get("/enrol/phone").await;
    let fields = [("country", "GB"), ("destination", "020 7946 0188"), ("method", "mobile_sms")];
    let page = browser.submit(&form, "/do/enrol/phone", &fields).await;
    assert!(page.text().contains("+44 20 7946 0188"), "{}", page.text());
    proven(portal, &browser, &page, "+442079460188").await;
    assert_eq!(contact(portal, CLEO, "authentication_phone").await, Some(("+44 2079460188".into(), true)));
});

on_both!(a_call_registers_a_number_by_its_hash_key_and_the_waiting_page_goes_on, portal, {
    portal
        .change("harbour", |tenant| tenant.policy.as_mut().expect("a policy").methods.push(app::policy::Method::MobileVoice))
        .await;
    let browser = signed_in(portal, CLEO, CLEOS).await;
    let page = reached(&browser, NUMBER, "mobile_voice").await;
    assert_eq!(page.attribute("main", "data-look").as_deref(), Some("ringing"), "{:?}", page.codes());
    assert!(portal.press_hash(NUMBER).await);
    let page = browser.get("/enrol/prove").await;
    assert_eq!((page.path.as_str(), state(&page, "phone").as_deref()), ("/enrol?told=1", Some("own")));
    assert!(page.has("[role=status]"));
    assert_eq!(told(portal, "registration").await, ["phone"]);
    // The key serves once.
    assert!(!portal.press_hash(NUMBER).await);
});

on_both!(a_call_proves_nothing_after_its_minutes_or_after_signing_out, portal, {
    portal
        .change("harbour", |tenant| tenant.policy.as_mut().expect("a policy").methods.push(app::policy::Method::MobileVoice))
        .await;
    let browser = signed_in(portal, CLEO, CLEOS).await;
    reached(&browser, NUMBER, "mobile_voice").await;
    portal.settle().await;
    portal.clock.advance(60);
    assert_eq!(browser.get("/enrol/prove").await.attribute("main", "data-look").as_deref(), Some("unanswered"));
    browser.post("/do/account/sign-out", &[]).await;
    assert!(!portal.press_hash(NUMBER).await);
    let browser = signed_in(portal, CLEO, CLEOS).await;
    reached(&browser, NUMBER, "mobile_voice").await;
    portal.settle().await;
    portal.clock.advance(600);
    assert!(!portal.press_hash(NUMBER).await);
    assert_eq!(contact(portal, CLEO, "authentication_phone").await, None);
});

on_both!(what_the_organization_supplied_is_the_starting_value_and_stays_as_it_was, portal, {
    supply(portal, CLEO, "mobile", "+44 7400123456").await;
    let browser = signed_in(portal, CLEO, CLEOS).await;
    assert_eq!(state(&browser.get("/enrol").await, "phone").as_deref(), Some("supplied"));
    let page = browser.get("/enrol/phone").await;
    assert_eq!(page.attribute("input[name=destination]", "value").as_deref(), Some("+44 7400 123456"));
    assert_eq!(page.attribute("option[selected]", "value").as_deref(), Some("GB"));
    let page = browser.submit(&page, "/do/enrol/phone", &[("method", "mobile_sms")]).await;
    let page = proven(portal, &browser, &page, "+447400123456").await;
    assert_eq!(state(&page, "phone").as_deref(), Some("own"));
    assert_eq!(contact(portal, CLEO, "authentication_phone").await, Some(("+44 7400123456".into(), true)));
    assert_eq!(contact(portal, CLEO, "mobile").await, Some(("+44 7400123456".into(), false)));
});

on_both!(abu_052_countries_that_are_not_listed_premium_numbers_and_letters_are_not_reached, portal, {
    let browser = signed_in(portal, CLEO, CLEOS).await;
    for number in
        ["+33 1 23 45 67 89", "+1 613 555 0123", "+44 901 234 5678", "+1 900 234 5678", "201CALLNOW", "+882 16 1234 5678"]
    {
        let page = reached(&browser, number, "mobile_sms").await;
        assert_eq!((page.step().as_str(), page.codes()), ("phone", vec!["number_malformed".into()]), "{number}");
    }
    let form = browser.get("/enrol/phone").await;
    let page = browser
        .submit(&form, "/do/enrol/phone", &[("country", "FR"), ("destination", "01 23 45 67 89"), ("method", "mobile_sms")])
        .await;
    assert_eq!(page.codes(), ["number_malformed"]);
    // What was typed stands there again.
    assert_eq!(page.attribute("input[name=destination]", "value").as_deref(), Some("01 23 45 67 89"));
    portal.settle().await;
    assert!(portal.outbox.messages().is_empty());
});

on_both!(abu_053_sending_again_waits_longer_each_time_and_ends_at_five_an_hour, portal, {
    let browser = signed_in(portal, CLEO, CLEOS).await;
    let mut page = reached(&browser, NUMBER, "mobile_sms").await;
    for wait in [10, 60, 120, 300] {
        let again = browser.submit(&page, "/do/enrol/again", &[]).await;
        assert_eq!(again.codes(), ["wait"], "{wait}");
        portal.clock.advance(wait);
        page = browser.submit(&again, "/do/enrol/again", &[]).await;
        assert!(page.codes().is_empty(), "{wait} {:?}", page.codes());
    }
    portal.clock.advance(60);
    assert_eq!(browser.submit(&page, "/do/enrol/again", &[]).await.codes(), ["too_many_sends"]);
    assert_eq!(portal.all_to(NUMBER).await.len(), 5);
});

fn few(engine: crate::common::Engine) -> Wish {
    let mut wish = Wish::on(engine);
    (wish.limits.texts_per_tenant, wish.limits.sends_per_destination, wish.limits.sends_per_address) = (3, 2, 4);
    wish
}

on_both!(abu_052_registration_draws_from_the_budgets_of_tenant_destination_and_address_range, portal, few, {
    let ada = signed_in(portal, ADA, ADAS).await;
    let cleo = signed_in(portal, CLEO, CLEOS).await;
    assert!(reached(&ada, NUMBER, "mobile_sms").await.codes().is_empty());
    assert!(reached(&cleo, NUMBER, "mobile_sms").await.codes().is_empty());
    portal.clock.advance(10);
    // The number had its two, whoever asks.
    assert_eq!(reached(&cleo, NUMBER, "mobile_sms").await.codes(), ["too_many_sends"]);
    assert!(reached(&cleo, "+12025550189", "mobile_sms").await.codes().is_empty());
    portal.clock.advance(60);
    assert_eq!(reached(&ada, "+12025550190", "mobile_sms").await.codes(), ["method_busy"]);
    // Mails go on until the address range has none left.
    for (n, codes) in [(1, vec![]), (2, vec![]), (3, vec![]), (4, vec!["too_many_sends".to_owned()])] {
        let page = super::mailed(&ada, &format!("ada{n}@mail.example")).await;
        assert_eq!(page.codes(), codes, "{n}");
        portal.clock.advance(120);
    }
});

on_both!(wrong_codes_are_counted_before_they_are_compared_and_do_not_close_the_way_to_reset, portal, {
    let browser = signed_in(portal, ADA, ADAS).await;
    let page = reached(&browser, NUMBER, "mobile_sms").await;
    let right = portal.code_to(NUMBER).await;
    let wrong = if right == "000000" { "000001" } else { "000000" };
    for codes in ["wrong_code", "wrong_code", "wrong_code", "wrong_code", "method_closed"] {
        assert_eq!(browser.submit(&page, "/do/enrol/prove", &[("code", wrong)]).await.codes(), [codes]);
    }
    assert_eq!(browser.submit(&page, "/do/enrol/prove", &[("code", &right)]).await.codes(), ["method_closed"]);
    assert_eq!(contact(portal, ADA, "authentication_phone").await, Some(("+1 2015550123".into(), true)));
    // The counters of the reset are others.
    let forgetful = portal.browser("localhost");
    let page = forgetful.identify(ADA).await;
    let page = portal.by_text(&forgetful, &page, "+12015550123").await;
    assert_eq!(page.step(), "renew", "{:?}", page.codes());
});

on_both!(a_new_number_takes_the_place_of_the_old_one_and_the_old_one_resets_no_more, portal, {
    let browser = signed_in(portal, ADA, ADAS).await;
    registers_phone(portal, &browser, NUMBER).await;
    let forgetful = portal.browser("localhost");
    let page = forgetful.identify(ADA).await;
    let page = forgetful.choose(&page, "mobile_sms").await;
    forgetful.submit(&page, "/do/recover/send", &[("destination", "+12015550123")]).await;
    assert!(portal.all_to("+12015550123").await.is_empty());
});
