//! Codes, links, calls and answers: each serves once, for its purpose, while what it stands for is as it was.

use server::{
    portal::recover::link,
    store::{contact::AUTHENTICATION_EMAIL, user},
};

use crate::common::{Browser, Page, Portal, code_in, link_in, on_both};

const ADA: (&str, &str) = ("ada@harbour.example", "ada.home@mail.example");
const NEW: &str = "a-kettle-sings-in-the-attic";
const PRESS: &str = "form[action='/do/recover/press']";

/// Opens a mail's link in a browser of its own and presses the button, whether or not there is one.
async fn pressed(portal: &Portal, host: &str, path: &str) -> (bool, Page) {
    let browser = portal.browser(host);
    let page = browser.get(path).await;
    assert_eq!(page.step(), "link");
    (page.has(PRESS), browser.post("/do/recover/press", &[]).await)
}

async fn assert_dead(portal: &Portal, browser: &Browser, text: &str) {
    let (_, page) = pressed(portal, "localhost", &link_in(text)).await;
    assert_eq!(page.step(), "link", "the link leads nowhere");
    assert!(portal.column("SELECT method FROM gates").await.is_empty());
    let page = browser.prove(&code_in(text)).await;
    assert!(["wrong_code", "code_dead"].contains(&page.codes()[0].as_str()), "{:?}", page.codes());
    assert!(portal.column("SELECT method FROM gates").await.is_empty());
}

on_both!(abu_026_a_link_or_a_code_used_twice_is_refused, portal, {
    let (first, mail) = portal.mailed(ADA.0, ADA.1).await;
    assert_eq!(first.prove(&code_in(&mail.text)).await.step(), "renew");
    let (offered, page) = pressed(portal, "localhost", &link_in(&mail.text)).await;
    assert!(!offered && page.step() == "link", "link and code are one challenge");
    assert_eq!(first.prove(&code_in(&mail.text)).await.step(), "renew", "the same form again leads to where the flow stands");
    assert_eq!(portal.number("SELECT COUNT(*) FROM gates").await, 1);

    portal.clock.advance(10);
    let (second, other) = portal.mailed(ADA.0, ADA.1).await;
    assert_eq!(second.prove(&code_in(&mail.text)).await.codes(), ["wrong_code"]);
    let (offered, page) = pressed(portal, "localhost", &link_in(&other.text)).await;
    assert!(offered && page.step() == "renew");
    assert_eq!(pressed(portal, "localhost", &link_in(&other.text)).await.1.step(), "link");
});

on_both!(abu_028_a_code_ends_with_its_last_second_and_no_clock_revives_it, portal, {
    let (browser, mail) = portal.mailed(ADA.0, ADA.1).await;
    portal.clock.advance(600);
    assert_dead(portal, &browser, &mail.text).await;
    portal.clock.advance(1);
    assert_dead(portal, &browser, &mail.text).await;
    portal.clock.advance(-500);
    assert_dead(portal, &browser, &mail.text).await;
    portal.clock.advance(500);

    let (browser, mail) = portal.mailed(ADA.0, ADA.1).await;
    portal.clock.advance(-1);
    assert_dead(portal, &browser, &mail.text).await;
    portal.clock.advance(1 + 3600);

    let (browser, mail) = portal.mailed(ADA.0, ADA.1).await;
    portal.clock.advance(599);
    assert_eq!(browser.prove(&code_in(&mail.text)).await.step(), "renew");
});

on_both!(abu_029_a_newer_send_ends_the_older_of_its_flow_and_no_other_flows, portal, {
    let (first, old) = portal.mailed(ADA.0, ADA.1).await;
    portal.clock.advance(10);
    let page = first.get("/recover").await;
    first.submit(&page, "/do/recover/send", &[]).await;
    portal.settle().await;
    let newer = portal.message_to(ADA.1).await;
    assert_ne!(link_in(&old.text), link_in(&newer.text));
    portal.clock.advance(60);
    let (stranger, _) = portal.mailed(ADA.0, ADA.1).await;

    assert_dead(portal, &stranger, &old.text).await;
    assert_eq!(first.prove(&code_in(&newer.text)).await.step(), "renew", "a stranger's request ends nothing of mine");
});

on_both!(abu_030_abu_031_abu_032_what_a_mail_stood_for_has_changed, portal, {
    let (browser, mail) = portal.mailed(ADA.0, ADA.1).await;
    portal.clock.advance(1);
    let ada = portal.user("harbour", ADA.0).await;
    let mut tx = portal.write().await;
    user::set_password(&mut tx, "harbour", &ada.id, "another", server::portal::Clock::now(portal.clock.as_ref()))
        .await
        .expect("set");
    tx.commit().await.expect("database");
    assert_dead(portal, &browser, &mail.text).await;

    let (browser, mail) = portal.mailed("ben@harbour.example", "ben.home@mail.example").await;
    portal.set_contact("harbour", "ben@harbour.example", AUTHENTICATION_EMAIL, "ben.new@mail.example").await;
    assert_dead(portal, &browser, &mail.text).await;

    portal.clock.advance(3600);
    let (browser, mail) = portal.mailed(ADA.0, ADA.1).await;
    portal.change_user("harbour", ADA.0, |ada| ada.enabled = false).await;
    assert_dead(portal, &browser, &mail.text).await;
    assert!(!portal.user("harbour", ADA.0).await.enabled, "the state is not restored");

    portal.change_user("harbour", ADA.0, |ada| ada.enabled = true).await;
    portal.clock.advance(3600);
    let (browser, mail) = portal.mailed(ADA.0, ADA.1).await;
    let mut tx = portal.write().await;
    user::delete(&mut tx, "harbour", &ada.id).await.expect("deleted");
    user::insert(&mut tx, &user::User { id: "another-ada".into(), ..ada }, 0).await.expect("the same user id, another person");
    tx.commit().await.expect("database");
    assert_dead(portal, &browser, &mail.text).await;
});

/// Whether a text holds a secret as a word of its own, or its bytes in hexadecimal.
fn holds(text: &str, secret: &str) -> bool {
    let alone = |c: Option<char>| !c.is_some_and(char::is_alphanumeric);
    let as_word = text
        .match_indices(secret)
        .any(|(at, _)| alone(text[..at].chars().next_back()) && alone(text[at + secret.len()..].chars().next()));
    as_word || text.contains(&hex::encode(secret))
}

on_both!(abu_035_the_database_holds_nothing_that_could_be_replayed, portal, {
    let mut secrets = vec!["the-lamp-is-lit-at-dusk".to_owned(), NEW.to_owned(), "Maqluba".to_owned()];
    secrets.push(String::from_utf8(server::demo::ADA_AUTHENTICATOR.to_vec()).expect("text"));
    let mut seen = String::new();
    let other = portal.browser("localhost");
    other.sign_in(ADA.0, "the-lamp-is-lit-at-dusk").await;
    secrets.extend(other.cookie("session"));
    let (browser, mail) = portal.mailed(ADA.0, ADA.1).await;
    secrets.extend([code_in(&mail.text), link_in(&mail.text).trim_start_matches("/r/").to_owned()]);
    secrets.extend(browser.cookie("flow"));
    seen.push_str(&portal.dump().await);
    let choice = browser.get("/recover/method").await;
    let asked = browser.choose(&choice, "mobile_sms").await;
    browser.submit(&asked, "/do/recover/send", &[("destination", "+1 2015550123")]).await;
    seen.push_str(&portal.dump().await);
    let text = portal.message_to("+12015550123").await;
    secrets.push(code_in(&text.text));
    browser.prove(&code_in(&text.text)).await;
    seen.push_str(&portal.dump().await);
    assert_eq!(browser.renew(NEW).await.step(), "done");
    seen.push_str(&portal.dump().await);

    assert!(secrets.len() == 9, "session, flow, code, text, link and what was known before");
    for secret in &secrets {
        assert!(!holds(&seen, secret), "{secret}");
    }
    // The search finds what is there, in text and in bytes.
    assert!(holds(&seen, "ada@harbour.example"));
    let column = match &portal.server.core.db {
        server::store::Db::Sqlite { .. } => "x'313233343536'",
        server::store::Db::Postgres(_) => "'\\x313233343536'",
    };
    portal.sql(&format!("UPDATE challenges SET code_hash = {column}")).await;
    assert!(holds(&portal.dump().await, "123456"));
});

on_both!(abu_038_a_token_or_cookie_of_one_tenant_means_nothing_at_anothers_host, portal, {
    let (browser, mail) = portal.mailed(ADA.0, ADA.1).await;
    let (offered, page) = pressed(portal, "noor.localhost", &link_in(&mail.text)).await;
    assert!(!offered && page.step() == "link");

    let stranger = portal.browser("noor.localhost");
    stranger.cookies.lock().expect("no panic").extend(browser.cookies.lock().expect("no panic").clone());
    assert_eq!(stranger.get("/recover").await.step(), "identify");
    stranger.prove(&code_in(&mail.text)).await;
    assert_eq!(portal.number("SELECT COUNT(*) FROM gates").await, 0);
    assert_eq!(browser.prove(&code_in(&mail.text)).await.step(), "renew");
});

on_both!(abu_039_a_token_of_another_purpose_is_refused, portal, {
    // A reset's token does not open an invitation, even if the row were turned into one.
    let (_, mail) = portal.mailed(ADA.0, ADA.1).await;
    portal.sql("UPDATE challenges SET purpose = 'invite', flow_id = NULL").await;
    let (offered, page) = pressed(portal, "localhost", &link_in(&mail.text)).await;
    assert!(!offered && page.step() == "link");

    // Nor an invitation's token a reset.
    let cleo = portal.user("harbour", "cleo@harbour.example").await;
    let mut tx = portal.write().await;
    let core = &portal.server.core;
    link::invite(&core.keys, &mut tx, &cleo, "cleo@harbour.example", core.clock.now()).await.expect("invited");
    tx.commit().await.expect("database");
    let invitation = portal.message_to("cleo@harbour.example").await;
    portal.sql("UPDATE challenges SET purpose = 'reset' WHERE purpose = 'invite'").await;
    assert_eq!(pressed(portal, "localhost", &link_in(&invitation.text)).await.1.step(), "link");
    portal.sql("UPDATE challenges SET purpose = 'invite' WHERE purpose = 'reset'").await;
    assert_eq!(pressed(portal, "localhost", &link_in(&invitation.text)).await.1.step(), "renew", "it was good for its own");

    // Nor does a mail's token answer a call.
    portal.clock.advance(10);
    let (_, mail) = portal.mailed(ADA.0, ADA.1).await;
    let id = portal.column("SELECT id FROM challenges WHERE ended_at IS NULL AND purpose = 'reset' ORDER BY sent_at DESC").await;
    let path = format!("/api/gateway/{}/{}", id[0], link_in(&mail.text).trim_start_matches("/r/"));
    let answer = portal.browser("localhost").post_raw(&path, &[("Digits", "#")]).await;
    assert_eq!(answer.status.as_u16(), 404);
});

on_both!(abu_040_scanners_look_as_often_as_they_like_and_the_user_presses, portal, {
    let (first, mail) = portal.mailed(ADA.0, ADA.1).await;
    let before = portal.rows().await;
    for _ in 0..5 {
        let scanner = portal.browser("localhost");
        assert!(scanner.get(&link_in(&mail.text)).await.has(PRESS));
        scanner.request(reqwest::Method::HEAD, &link_in(&mail.text), None).await;
        scanner.request(reqwest::Method::HEAD, "/recover/link", None).await;
    }
    assert_eq!(portal.rows().await, before, "looking writes nothing");
    let page = first.get(&link_in(&mail.text)).await;
    assert_eq!(first.submit(&page, "/do/recover/press", &[]).await.step(), "renew");
});

on_both!(abu_044_a_code_dies_after_five_wrong_ones_and_then_no_answer_tells, portal, {
    let (other, second) = {
        let (browser, _) = portal.mailed(ADA.0, ADA.1).await;
        portal.clock.advance(10);
        (browser, portal.mailed(ADA.0, ADA.1).await)
    };
    let (browser, mail) = second;
    let right = code_in(&mail.text);
    let wrong = if right == "000000" { "000001" } else { "000000" };
    for tries in 1..=4 {
        let page = browser.prove(wrong).await;
        assert_eq!(page.codes(), ["wrong_code"], "try {tries}");
        assert!(page.text().contains(&format!("{}", 5 - tries)), "{}", page.text());
    }
    assert_eq!(browser.prove(wrong).await.step(), "throttled");
    let (with_right, with_wrong) = (browser.prove(&right).await, other.prove(wrong).await);
    assert_ne!(with_right.step(), "renew");
    assert_eq!(with_wrong.step(), "throttled", "the account is closed for the other attempt, too");
    assert_eq!(portal.number("SELECT COUNT(*) FROM gates").await, 0);
    assert_eq!(portal.number("SELECT MAX(tries) FROM challenges").await, 5);
});

on_both!(abu_044_sending_again_gives_no_new_tries, portal, {
    let (browser, _) = portal.mailed(ADA.0, ADA.1).await;
    for _ in 0..4 {
        browser.prove("000000").await;
    }
    portal.clock.advance(10);
    let page = browser.get("/recover").await;
    browser.submit(&page, "/do/recover/send", &[]).await;
    assert_eq!(browser.prove("000000").await.step(), "throttled");
});

on_both!(abu_048_the_code_of_the_first_gate_is_wrong_at_the_second, portal, {
    portal.change("harbour", |harbour| harbour.policy.as_mut().expect("a policy").gates = 2).await;
    let (browser, mail) = portal.mailed(ADA.0, ADA.1).await;
    let page = browser.prove(&code_in(&mail.text)).await;
    assert_eq!(page.step(), "method");
    let asked = browser.choose(&page, "mobile_sms").await;
    browser.submit(&asked, "/do/recover/send", &[("destination", "+1 2015550123")]).await;
    assert_eq!(browser.prove(&code_in(&mail.text)).await.codes(), ["wrong_code"]);
    let text = portal.message_to("+12015550123").await;
    assert_eq!(browser.prove(&code_in(&text.text)).await.step(), "renew");
});

on_both!(abu_049_an_authenticator_code_serves_once_and_one_step_early_or_late, portal, {
    let at_gate = || async {
        let browser = portal.browser("localhost");
        let page = browser.identify(ADA.0).await;
        browser.choose(&page, "totp").await;
        browser
    };
    assert_eq!(at_gate().await.prove(&portal.authenticator(0)).await.step(), "renew");
    let again = at_gate().await;
    for (steps, why) in [(0, "used in another attempt"), (2, "two steps early"), (-2, "two steps late")] {
        assert_eq!(again.prove(&portal.authenticator(steps)).await.codes(), ["wrong_code"], "{why}");
    }
    assert_eq!(again.prove(&portal.authenticator(1)).await.step(), "renew", "one step early");
    assert_eq!(at_gate().await.prove(&portal.authenticator(-1)).await.codes(), ["wrong_code"], "older than the last one used");
});

on_both!(a_link_of_another_length_leads_to_the_page_of_a_dead_link, portal, {
    let (browser, mail) = portal.mailed(ADA.0, ADA.1).await;
    let link = link_in(&mail.text);
    let (short, long) = (link[..link.len() - 1].to_owned(), format!("{link}x"));
    for odd in [short.as_str(), &long, &format!("{link}."), &format!("{link}/"), "/r/x", "/r/"] {
        let page = browser.get(odd).await;
        assert_eq!((page.status.as_u16(), page.path.as_str(), page.step().as_str()), (200, "/recover/link", "link"), "{odd}");
        assert!(!page.has("form[action='/do/recover/press']"), "{odd}: {}", page.text());
    }
    // The link as it was sent still works.
    assert!(browser.get(&link).await.has("form[action='/do/recover/press']"));
});
