//! Texts and calls: to numbers on file, within their budgets.

use server::store::contact::AUTHENTICATION_PHONE;

use crate::common::{Engine, Page, Portal, Wish, on_both};

const ADA: (&str, &str) = ("ada@harbour.example", "ada.home@mail.example");

on_both!(abu_051_a_number_that_is_not_on_file_gets_the_same_answer_and_no_message, portal, {
    let asked_for = |number: &'static str| async move {
        let browser = portal.browser("localhost");
        let page = browser.identify(ADA.0).await;
        let asked = browser.choose(&page, "mobile_sms").await;
        let page = browser.submit(&asked, "/do/recover/send", &[("destination", number)]).await;
        portal.settle().await;
        (browser, page)
    };
    let (_, page) = asked_for("+1 2015550188").await;
    assert_eq!((page.step().as_str(), page.codes().len()), ("prove", 0));
    assert!(portal.outbox.messages().is_empty());
    portal.clock.advance(10);
    let (browser, page) = asked_for("+1 201-555-0123").await;
    assert_eq!((page.step().as_str(), page.codes().len()), ("prove", 0));
    assert_eq!(portal.outbox.messages().iter().map(|text| text.to.as_str()).collect::<Vec<_>>(), ["+12015550123"]);

    let choice = browser.get("/recover/method").await;
    let answer = browser.submit(&choice, "/do/recover/choose", &[("method", "email"), ("email", "eve@evil.example")]).await;
    assert_eq!(answer.status.as_u16(), 422, "a field that no page of ours sends");
});

on_both!(abu_052_premium_and_unlisted_numbers_are_never_called, portal, {
    portal.set_contact("harbour", ADA.0, AUTHENTICATION_PHONE, "+44 9012345678").await;
    for (number, refused) in
        [("+44 9012345678", true), ("+33 123456789", true), ("+882 1612345678", true), ("+1 2015550123", false)]
    {
        let browser = portal.browser("localhost");
        let page = browser.identify(ADA.0).await;
        let asked = browser.choose(&page, "mobile_sms").await;
        let page = browser.submit(&asked, "/do/recover/send", &[("destination", number)]).await;
        assert_eq!(page.codes() == ["number_malformed"], refused, "{number}: {}", page.text());
    }
    portal.settle().await;
    assert!(portal.outbox.messages().is_empty());
});

async fn texted(portal: &Portal, login: &str) -> Page {
    let browser = portal.browser("localhost");
    let page = browser.identify(login).await;
    let asked = browser.choose(&page, "mobile_sms").await;
    let page = browser.submit(&asked, "/do/recover/send", &[("destination", "+1 2015550123")]).await;
    portal.settle().await;
    page
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn abu_052_one_number_gets_no_more_than_its_budget_whoever_it_belongs_to() {
    let mut wish = Wish::on(Engine::Sqlite);
    wish.limits.sends_per_destination = 2;
    let portal = Portal::with(wish).await;
    for login in ["ben@harbour.example", "cleo@harbour.example"] {
        portal.set_contact("harbour", login, AUTHENTICATION_PHONE, "+1 2015550123").await;
    }
    for login in [ADA.0, "ben@harbour.example", "cleo@harbour.example"] {
        assert_eq!(texted(&portal, login).await.codes().len(), 0, "the page does not tell");
    }
    assert_eq!(portal.outbox.messages().len(), 2);
    portal.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn abu_052_a_tenants_budget_of_texts_closes_texts_and_calls_only() {
    let mut wish = Wish::on(Engine::Sqlite);
    wish.limits.texts_per_tenant = 1;
    let portal = Portal::with(wish).await;
    texted(&portal, ADA.0).await;
    assert_eq!(portal.outbox.messages().len(), 1);
    for login in ["dora@harbour.example", "eve@harbour.example"] {
        assert_eq!(texted(&portal, login).await.codes(), ["method_busy"], "{login}");
    }
    portal.mailed("ben@harbour.example", "ben.home@mail.example").await;
    assert_eq!(portal.outbox.messages().len(), 2);
    portal.stop().await;
}

on_both!(abu_053_texts_and_calls_wait_longer_each_time_and_end_after_five_an_hour, portal, {
    // A call rings for a minute, so there is no sooner to ask again.
    for (method, waits) in [("mobile_sms", [10, 60, 120, 300]), ("mobile_voice", [60, 60, 120, 300])] {
        let browser = portal.browser("localhost");
        let page = browser.identify(ADA.0).await;
        let asked = browser.choose(&page, method).await;
        let mut page = browser.submit(&asked, "/do/recover/send", &[("destination", "+1 2015550123")]).await;
        for wait in waits {
            assert_eq!(page.codes().len(), 0, "{}", page.text());
            if method == "mobile_sms" || wait > 60 {
                portal.clock.advance(wait - 1);
                let early = browser.get("/recover").await;
                assert_eq!(browser.submit(&early, "/do/recover/send", &[]).await.codes(), ["wait"], "before {wait} s");
                portal.clock.advance(1);
            } else {
                portal.clock.advance(wait);
            }
            portal.settle().await;
            let again = browser.get("/recover").await;
            page = browser.submit(&again, "/do/recover/send", &[]).await;
        }
        assert_eq!(page.codes().len(), 0, "{}", page.text());
        portal.clock.advance(400);
        let page = browser.get("/recover").await;
        assert_eq!(browser.submit(&page, "/do/recover/send", &[]).await.codes(), ["too_many_sends"]);
        portal.settle().await;
    }
    assert_eq!(portal.outbox.messages().iter().filter(|message| message.channel == "sms").count(), 5);
    assert_eq!(portal.outbox.messages().iter().filter(|message| message.channel == "voice").count(), 5);
});

on_both!(a_number_in_national_form_is_taken_at_reset_and_a_refused_one_stays_in_its_input, portal, {
    let browser = portal.browser("localhost");
    let page = browser.identify(ADA.0).await;
    let asked = browser.choose(&page, "mobile_sms").await;
    let example = asked.texts("#destination-hint").join(" ");
    assert!(example.contains('+') && !example.replace(|c: char| !c.is_ascii_digit(), "").ends_with("2015550123"), "{example}");
    let empty = browser.submit(&asked, "/do/recover/send", &[("destination", "\u{200e} ")]).await;
    assert_eq!(empty.codes(), ["number_missing"], "asked for, not called wrong");
    let wrong = browser.submit(&empty, "/do/recover/send", &[("destination", "555 01")]).await;
    assert_eq!(
        (wrong.codes(), wrong.attribute("#destination", "value").unwrap_or_default().as_str()),
        (vec!["number_malformed".to_owned()], "555 01")
    );
    let page = browser.submit(&wrong, "/do/recover/send", &[("destination", "\u{202a}(201)\u{a0}555-0123\u{202c}")]).await;
    assert_eq!((page.step().as_str(), page.codes().len()), ("prove", 0), "{}", page.text());
    portal.settle().await;
    assert_eq!(portal.outbox.messages().iter().map(|text| text.to.as_str()).collect::<Vec<_>>(), ["+12015550123"]);
});
