//! Who may try how often: two sides, two counters, and a wait that nobody lengthens.

use server::{
    crypto::Purpose,
    portal::throttle,
    store::{Tx, tally},
};

use crate::common::{Browser, Engine, Page, Portal, Wish, code_in, link_in, on_both};

const ADA: (&str, &str) = ("ada@harbour.example", "ada.home@mail.example");
const PASSWORD: &str = "the-lamp-is-lit-at-dusk";
const NEW: &str = "a-kettle-sings-in-the-attic";
const HOUR: i64 = 3600;
const DAY: i64 = 24 * HOUR;

/// A browser at the gate of the authenticator, or the page that stands in its way.
async fn at_gate(browser: Browser) -> Result<Browser, Page> {
    let page = browser.identify(ADA.0).await;
    if page.step() != "method" {
        return Err(page);
    }
    let page = browser.choose(&page, "totp").await;
    if page.step() == "prove" { Ok(browser) } else { Err(page) }
}

async fn stranger(portal: &Portal) -> Result<Browser, Page> {
    at_gate(portal.browser("localhost")).await
}

/// A browser that Ada signed in with before.
async fn owner(portal: &Portal) -> Browser {
    let browser = portal.browser("localhost");
    assert_eq!(browser.sign_in(ADA.0, PASSWORD).await.path, "/account");
    browser
}

/// Guesses wrong so many times.
async fn guess(browser: &Browser, times: usize) -> Page {
    let mut page = None;
    for _ in 0..times {
        page = Some(browser.prove("000000").await);
    }
    page.expect("at least once")
}

/// What was counted for an account and for the user id as typed, and what is closed.
async fn counted(portal: &Portal) -> (i64, i64, Vec<String>) {
    let account = portal.number("SELECT COUNT(*) FROM tallies WHERE name LIKE 'u:%wrong%' OR name LIKE 'u:%ever'").await;
    let typed = portal.number("SELECT COUNT(*) FROM tallies WHERE name LIKE 't:%wrong%' OR name LIKE 't:%ever'").await;
    (account, typed, portal.column("SELECT name || ' ' || CAST(until AS TEXT) FROM closures ORDER BY name").await)
}

on_both!(choice_8_five_wrong_in_a_day_close_the_reset_for_a_day_and_never_sign_in, portal, {
    guess(&stranger(portal).await.expect("open"), 4).await;
    portal.clock.advance(HOUR + 1);
    // The hour of the method is over, the day of the account is not.
    let page = guess(&stranger(portal).await.expect("open"), 1).await;
    assert_eq!(page.step(), "throttled");
    portal.clock.advance(DAY - 1);
    assert_eq!(stranger(portal).await.expect_err("closed").step(), "throttled");
    assert_eq!(portal.browser("localhost").sign_in(ADA.0, PASSWORD).await.path, "/account");
    portal.clock.advance(1);
    assert_eq!(stranger(portal).await.expect("open again").prove(&portal.authenticator(0)).await.step(), "renew");
});

on_both!(a_policy_says_how_often_is_too_often_and_for_how_long, portal, {
    let limits = ["limits.wrong_an_hour=3", "limits.wrong_a_day=4", "limits.closed_hours=2", "limits.messages_an_hour=2"];
    portal.policy_change("harbour", &limits).await;
    assert_eq!(guess(&stranger(portal).await.expect("open"), 3).await.codes(), ["method_closed"]);
    portal.clock.advance(2 * HOUR);
    assert_eq!(guess(&stranger(portal).await.expect("open again"), 1).await.step(), "throttled", "four in a day");
    portal.clock.advance(2 * HOUR - 1);
    assert!(stranger(portal).await.is_err());
    portal.clock.advance(1);
    assert!(stranger(portal).await.is_ok());

    let browser = portal.browser("localhost");
    let page = browser.identify("ben@harbour.example").await;
    browser.choose(&page, "email").await;
    portal.clock.advance(10);
    assert_eq!(browser.submit(&browser.get("/recover").await, "/do/recover/send", &[]).await.codes().len(), 0);
    portal.clock.advance(60);
    let third = browser.submit(&browser.get("/recover").await, "/do/recover/send", &[]).await;
    assert_eq!(third.codes(), ["too_many_sends"], "two in an hour");
});

on_both!(the_last_try_is_announced_before_it_and_for_unknown_user_ids_alike, portal, {
    let mut told = Vec::new();
    for login in [ADA.0, "eve@harbour.example"] {
        let browser = portal.browser("localhost");
        let page = browser.identify(login).await;
        assert!(!browser.choose(&page, "totp").await.has("[data-last-try]"));
        for _ in 0..3 {
            assert!(!browser.prove("000000").await.has("[data-last-try]"));
        }
        let last = browser.prove("000000").await;
        told.push(last.texts("[data-last-try]"));
        // Whoever comes back in the same day meets it before the first try.
        let again = portal.browser("localhost");
        let page = again.identify(login).await;
        let page = again.choose(&page, "email").await;
        told.push(page.texts("[data-last-try]"));
        assert_eq!(again.prove("000000").await.step(), "throttled");
    }
    assert!(told.iter().all(|words| words == &told[0] && words.len() == 1), "{told:?}");
    assert!(told[0][0].contains("last try") && told[0][0].contains("24 hours"), "{told:?}");
});

on_both!(the_last_try_of_a_method_says_that_another_is_left, portal, {
    portal.policy_change("harbour", &["limits.wrong_an_hour=3", "limits.closed_hours=3"]).await;
    let page = guess(&stranger(portal).await.expect("open"), 2).await;
    let words = page.texts("[data-last-try]");
    assert!(words.len() == 1 && words[0].contains("another way") && words[0].contains("3 hours"), "{words:?}");
});

on_both!(choice_8_known_browsers_and_others_are_counted_apart_and_close_only_themselves, portal, {
    let known = owner(portal).await;
    guess(&stranger(portal).await.expect("open"), 5).await;
    assert!(stranger(portal).await.is_err());
    let known = at_gate(known).await.expect("the owner's side is open");

    // The other way round, and on a side whose account waits, too.
    let second = owner(portal).await;
    guess(&known, 5).await;
    assert!(at_gate(second).await.is_err());
    portal.clock.advance(DAY);
    let third = owner(portal).await;
    guess(&at_gate(third).await.expect("open"), 5).await;
    assert_eq!(stranger(portal).await.expect("strangers' side is open").prove(&portal.authenticator(0)).await.step(), "renew");
});

on_both!(choice_8_a_strangers_sends_do_not_delay_the_owners, portal, {
    let known = owner(portal).await;
    portal.mailed(ADA.0, ADA.1).await;
    let other = portal.browser("localhost");
    let page = other.identify(ADA.0).await;
    assert_eq!(other.choose(&page, "email").await.codes(), ["wait"], "strangers wait for each other");
    let page = known.identify(ADA.0).await;
    assert_eq!(known.choose(&page, "email").await.step(), "prove");
    portal.settle().await;
    assert_eq!(known.prove(&code_in(&portal.message_to(ADA.1).await.text)).await.step(), "renew");
    // A browser that reset is known from then on.
    let page = known.renew(NEW).await;
    assert_eq!(page.step(), "done");
    guess(&stranger(portal).await.expect("open"), 5).await;
    assert!(at_gate(known).await.is_ok());
});

on_both!(choice_8_a_device_known_for_one_account_is_a_stranger_to_others, portal, {
    let ben = portal.browser("localhost");
    assert_eq!(ben.sign_in("ben@harbour.example", "four-ropes-and-a-bell").await.path, "/account");
    guess(&stranger(portal).await.expect("open"), 5).await;
    assert!(at_gate(ben).await.is_err());
});

on_both!(choice_8_sends_wait_10_60_120_300_and_the_page_says_how_long, portal, {
    let browser = portal.browser("localhost");
    let page = browser.identify(ADA.0).await;
    let mut page = browser.choose(&page, "email").await;
    for wait in [10, 60, 120, 300] {
        let early = browser.submit(&page, "/do/recover/send", &[]).await;
        assert_eq!(early.codes(), ["wait"]);
        assert!(early.text().contains(&wait.to_string()), "{wait}: {}", early.text());
        portal.clock.advance(wait);
        portal.settle().await;
        let again = browser.get("/recover").await;
        page = browser.submit(&again, "/do/recover/send", &[]).await;
        assert_eq!(page.codes().len(), 0, "after {wait} s: {}", page.text());
    }
    portal.settle().await;
    portal.clock.advance(HOUR - 490 - 1);
    let page = {
        let page = browser.identify(ADA.0).await;
        browser.choose(&page, "email").await
    };
    assert_eq!(page.codes(), ["too_many_sends"], "five went out in this hour");
    portal.clock.advance(1);
    let page = browser.submit(&page, "/do/recover/choose", &[("method", "email")]).await;
    assert_eq!((page.step().as_str(), page.codes().len()), ("prove", 0));
    portal.settle().await;
    assert_eq!(portal.outbox.messages().len(), 6);
});

/// Five wrong proofs a day from strangers, for so many days.
async fn guess_daily(portal: &Portal, days: usize) {
    for _ in 0..days {
        guess(&stranger(portal).await.expect("open"), 5).await;
        portal.clock.advance(DAY);
    }
}

on_both!(abu_044_choice_8_a_hundred_wrong_in_a_row_close_both_sides_until_unblock, portal, {
    let known = owner(portal).await;
    guess_daily(portal, 20).await;
    portal.clock.advance(30 * DAY);
    let page = stranger(portal).await.expect_err("closed for good");
    assert_eq!(page.step(), "throttled");
    let known = at_gate(known).await.expect_err("on both sides");
    assert_eq!(known.step(), "throttled");
    let page = portal.browser("localhost").sign_in(ADA.0, PASSWORD).await;
    assert_eq!(page.path, "/account", "sign-in is never closed by it");
    assert!(stranger(portal).await.is_err(), "and lifts nothing");

    let core = &portal.server.core;
    let ada = portal.user("harbour", ADA.0).await;
    let typed = core.keys.mark(Purpose::Typed, &[b"harbour", ADA.0.as_bytes()]);
    let mut tx = portal.write().await;
    throttle::unblock(&mut tx, "harbour", &ada.id, &typed).await.expect("unblocked");
    tx.commit().await.expect("database");
    assert_eq!(stranger(portal).await.expect("open").prove(&portal.authenticator(0)).await.step(), "renew");
});

on_both!(choice_8_a_sign_in_between_begins_the_hundred_anew, portal, {
    guess_daily(portal, 19).await;
    owner(portal).await;
    guess_daily(portal, 2).await;
    assert!(stranger(portal).await.is_ok(), "not a hundred in a row");
    assert_eq!(portal.number("SELECT COUNT(*) FROM tallies WHERE name LIKE '%ever'").await, 20, "ten for each counter");
});

on_both!(choice_8_a_finished_reset_clears_every_counter, portal, {
    let (browser, mail) = portal.mailed(ADA.0, ADA.1).await;
    guess(&stranger(portal).await.expect("open"), 4).await;
    browser.prove(&code_in(&mail.text)).await;
    assert_eq!(browser.renew(NEW).await.step(), "done");
    assert_eq!(portal.number("SELECT COUNT(*) FROM tallies WHERE name LIKE 't:%' OR name LIKE 'u:%'").await, 0);
    portal.mailed(ADA.0, ADA.1).await;
    assert_eq!(guess(&stranger(portal).await.expect("open"), 4).await.codes(), ["wrong_code"]);
});

on_both!(abu_141_while_the_user_id_waits_right_and_wrong_get_the_same_and_nothing_is_counted, portal, {
    let (right, mail) = portal.mailed(ADA.0, ADA.1).await;
    let (wrong, pressing) = (stranger(portal).await.expect("open"), portal.browser("localhost"));
    pressing.get(&link_in(&mail.text)).await;
    guess(&stranger(portal).await.expect("open"), 5).await;
    let before = counted(portal).await;
    portal.clock.advance(100);

    let (with_right, with_wrong) = (right.prove(&code_in(&mail.text)).await, wrong.prove("000000").await);
    assert_eq!((with_right.step(), with_wrong.step()), ("throttled".into(), "throttled".into()));
    assert_eq!(with_right.body.replace(&with_right.support_code(), ""), with_wrong.body.replace(&with_wrong.support_code(), ""));
    assert_eq!(pressing.post("/do/recover/press", &[]).await.step(), "link");
    assert_eq!(counted(portal).await, before, "nothing is counted or lengthened");
    assert_eq!(portal.number("SELECT COUNT(*) FROM gates").await, 0);
    assert_eq!(portal.number("SELECT COUNT(*) FROM challenges WHERE method = 'email' AND tries > 0").await, 0, "nor compared");
});

/// Closes an account without its spelling: as if another spelling of it had been guessed at.
async fn close_account(tx: &mut Tx, tenant: &str, user: &str, until: i64) {
    tally::close(tx, tenant, &format!("u:{user}:other:closed"), until).await.expect("closed");
}

on_both!(abu_141_neutral_3_while_the_account_waits_a_right_proof_of_any_kind_is_as_wrong_as_any, portal, {
    use server::portal::Clock;
    let (coded, mail) = portal.mailed(ADA.0, ADA.1).await;
    let app = stranger(portal).await.expect("open");
    let pressing = portal.browser("localhost");
    pressing.get(&link_in(&mail.text)).await;
    let calling = portal.browser("localhost");
    let page = calling.identify(ADA.0).await;
    let asked = calling.choose(&page, "mobile_voice").await;
    calling.submit(&asked, "/do/recover/send", &[("destination", "+1 2015550123")]).await;
    portal.settle().await;

    let questions = portal.browser("noor.localhost");
    let page = questions.identify("layla@noor.example").await;
    questions.choose(&page, "questions").await;

    let until = portal.clock.now() + 1000;
    let mut tx = portal.write().await;
    for (tenant, login) in [("harbour", ADA.0), ("noor", "layla@noor.example")] {
        let person = server::store::user::by_login(&mut tx, tenant, login).await.expect("database").expect("a person");
        close_account(&mut tx, tenant, &person.id, until).await;
    }
    tx.commit().await.expect("database");

    assert_eq!(pressing.post("/do/recover/press", &[]).await.step(), "link");
    assert!(!portal.press_hash("+12015550123").await);
    assert_eq!(coded.prove(&code_in(&mail.text)).await.codes(), ["wrong_code"]);
    assert_eq!(app.prove(&portal.authenticator(0)).await.codes(), ["wrong_code"]);
    let put = portal.column("SELECT questions FROM challenges WHERE method = 'questions'").await;
    let put: Vec<String> = serde_json::from_str(&put[0]).expect("a list");
    let of = |id: &String| server::demo::LAYLA_ANSWERS.iter().find(|(question, _)| question == id).expect("Layla's").1;
    let fields = [("answer1", of(&put[0])), ("answer2", of(&put[1])), ("answer3", of(&put[2]))];
    assert_eq!(questions.post("/do/recover/answer", &fields).await.codes(), ["wrong_answers"]);

    assert_eq!(portal.number("SELECT COUNT(*) FROM gates").await, 0);
    let (account, typed, closures) = counted(portal).await;
    assert_eq!(account, 0, "the account counts nothing while it waits");
    assert!(typed > 0, "the page goes on as it would for anybody");
    assert!(closures.iter().all(|closure| closure.ends_with(&until.to_string())), "{closures:?}");
});

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn choice_8_wrong_proofs_of_an_address_range_have_a_budget_of_their_own() {
    let mut wish = Wish::on(Engine::Sqlite);
    wish.limits.wrong_per_address = 3;
    let portal = Portal::with(wish).await;
    let from = |login: &'static str, address: &'static str| {
        let mut browser = portal.browser("localhost");
        browser.address = address.into();
        async move {
            let page = browser.identify(login).await;
            browser.choose(&page, "totp").await;
            browser
        }
    };
    for login in ["eve@harbour.example", "ben@harbour.example", "cleo@harbour.example"] {
        assert_eq!(from(login, "203.0.113.7").await.prove("000000").await.codes(), ["wrong_code"]);
    }
    let page = from(ADA.0, "203.0.113.250").await.prove(&portal.authenticator(0)).await;
    assert_eq!(page.status.as_u16(), 429, "the range is closed, for right proofs too");
    assert_eq!(page.headers["retry-after"], "3600");
    assert_eq!(from(ADA.0, "203.0.114.7").await.prove(&portal.authenticator(0)).await.step(), "renew");
    portal.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn choice_8_beyond_the_tenants_budget_of_mails_puzzles_are_harder_and_nobody_is_refused() {
    let mut wish = Wish::on(Engine::Sqlite);
    wish.limits.mails_per_tenant = 1;
    let portal = Portal::with(wish).await;
    let bits = || async {
        let page = portal.browser("localhost").get("/recover/new").await;
        let puzzle = page.attribute("input[name=puzzle]", "value").expect("a puzzle");
        puzzle.split('.').nth(1).expect("bits").to_owned()
    };
    assert_eq!(bits().await, "1");
    portal.mailed(ADA.0, ADA.1).await;
    assert_eq!(bits().await, "5");
    portal.mailed("ben@harbour.example", "ben.home@mail.example").await;
    portal.stop().await;
}

on_both!(choice_8_profile_entra_2016_counts_five_starts_an_hour_and_knows_no_device, portal, {
    let known = portal.browser("noor.localhost");
    assert_eq!(known.sign_in("omar@noor.example", "Qamar-2016-Nahr").await.path, "/account");
    for start in 1..=5 {
        assert_eq!(portal.browser("noor.localhost").identify("omar@noor.example").await.step(), "method", "start {start}");
    }
    assert_eq!(portal.browser("noor.localhost").identify("omar@noor.example").await.step(), "throttled");
    assert_eq!(known.identify("omar@noor.example").await.step(), "throttled", "no exception for the device");
    portal.clock.advance(DAY - 1);
    assert_eq!(portal.browser("noor.localhost").identify("omar@noor.example").await.step(), "throttled");
    portal.clock.advance(1);
    assert_eq!(portal.browser("noor.localhost").identify("omar@noor.example").await.step(), "method");
});
