//! Who are you? Until something was proven, everybody gets the same answer.

use std::sync::Arc;

use app::policy::Contact;
use server::store::contact::AUTHENTICATION_EMAIL;

use super::neutral::outside;
use server::portal::Clock as _;

use crate::common::{Browser, Engine, Page, Portal, Wish, code_in, on_both, solve};

const NEW: &str = "a-kettle-sings-in-the-attic";

on_both!(abu_005_a_shared_mailbox_mixes_no_accounts, portal, {
    portal.set_contact("harbour", "ben@harbour.example", AUTHENTICATION_EMAIL, "ada.home@mail.example").await;
    let (ada, ben) = (portal.browser("localhost"), portal.browser("localhost"));
    let page = ada.identify("ada@harbour.example").await;
    ada.choose(&page, "email").await;
    let for_ada = portal.message_to("ada.home@mail.example").await;
    let page = ben.identify("ben@harbour.example").await;
    ben.choose(&page, "email").await;
    portal.settle().await;
    let for_ben = portal.message_to("ada.home@mail.example").await;
    assert!(for_ada.text.contains("ada@harbour.example") && !for_ada.text.contains("ben@harbour.example"));
    assert!(for_ben.text.contains("ben@harbour.example") && !for_ben.text.contains("ada@harbour.example"));
    assert_eq!(ben.prove(&code_in(&for_ada.text)).await.codes(), ["wrong_code"]);
    assert_eq!(ben.prove(&code_in(&for_ben.text)).await.step(), "renew");
    assert_eq!(ben.renew(NEW).await.step(), "done");
    assert_eq!(portal.browser("localhost").sign_in("ben@harbour.example", NEW).await.path, "/account");
    assert_ne!(portal.browser("localhost").sign_in("ada@harbour.example", NEW).await.path, "/account");
});

on_both!(what_is_true_of_the_whole_organization_is_said_on_the_first_page, portal, {
    assert!(!portal.browser("localhost").get("/recover").await.has("[data-closed]"));
    portal.change("harbour", |harbour| harbour.policy.as_mut().expect("a policy").enabled = false).await;
    let page = first_page_with(portal, "[data-closed=SSPR_0009]").await;
    assert!(page.has("form[action='/do/recover/identify']"), "administrators still reset, and everybody can ask for help");
    let help = Contact::Mail("desk@harbour.example".into());
    portal.change("harbour", |harbour| harbour.policy.as_mut().expect("a policy").contact = Some(help)).await;
    first_page_with(portal, "[data-closed] a[href='mailto:desk@harbour.example']").await;
    // Nobody knows yet whose page a shared host shows.
    assert!(!portal.browser("portal.localhost").get("/recover").await.has("[data-closed]"));
    portal.change("harbour", |harbour| harbour.policy = None).await;
    first_page_with(portal, "[data-closed=SSPR_0011]").await;
});

/// The first page, once what pages remember of an organization is new: at most a second later.
async fn first_page_with(portal: &Portal, selector: &str) -> Page {
    for _ in 0..2_000 {
        let page = portal.browser("localhost").get("/recover").await;
        if page.has(selector) {
            return page;
        }
    }
    panic!("the first page never has {selector}");
}

on_both!(abu_006_whatever_was_typed_mail_goes_to_the_stored_address_only, portal, {
    for typed in [
        "ADA@Harbour.Example",
        "  ada@harbour.example ",
        "ada@ＨＡＲＢＯＵＲ.example",
        "аda@harbour.example",
        "ada@harbour.ехample",
    ] {
        let browser = portal.browser("localhost");
        let page = browser.identify(typed).await;
        if page.step() == "method" {
            browser.choose(&page, "email").await;
            portal.settle().await;
        } else {
            assert_eq!(page.codes(), ["login_malformed"], "{typed}");
        }
        portal.clock.advance(400);
    }
    let to: Vec<String> = portal.outbox.messages().into_iter().map(|mail| mail.to).collect();
    assert_eq!(to, ["ada.home@mail.example"; 2], "case and blanks are folded, look-alikes are others");
});

on_both!(abu_008_lists_line_breaks_and_nul_in_the_user_id_reach_nobody, portal, {
    for typed in [
        "ada@harbour.example,eve@evil.example",
        "ada@harbour.example;eve@evil.example",
        "ada@harbour.example\r\nBcc: eve@evil.example",
        "ada@harbour.example eve@evil.example",
        "*)(uid=*",
    ] {
        let browser = portal.browser("localhost");
        assert_eq!(browser.identify(typed).await.codes(), ["login_malformed"], "{typed:?}");
    }
    let nul = portal.browser("localhost").identify("ada@harbour.example\0").await;
    assert_eq!(nul.status.as_u16(), 422, "no page of ours sends it");
    portal.settle().await;
    assert!(portal.outbox.messages().is_empty());
    assert_eq!(portal.number("SELECT COUNT(*) FROM flows").await, 0);
});

on_both!(abu_010_headers_choose_no_address_in_a_mail, portal, {
    let mut browser = portal.browser("harbour.localhost");
    for (name, value) in [
        ("x-forwarded-host", "evil.example"),
        ("forwarded", "host=evil.example;proto=https"),
        ("x-original-url", "https://evil.example/"),
        ("x-forwarded-proto", "https"),
        ("referer", "http://harbour.localhost/recover"),
    ] {
        browser.extra.push((name.into(), value.into()));
    }
    let page = browser.identify("ada@harbour.example").await;
    browser.choose(&page, "email").await;
    let mail = portal.message_to("ada.home@mail.example").await;
    let base = format!("http://localhost:{}/r/", portal.server.portal.port());
    assert!(mail.text.contains(&base), "{}", mail.text);
    assert!(!format!("{} {:?}", mail.text, mail.html).contains("evil"));
});

on_both!(abu_012_a_flood_for_one_account_sends_five_mails_an_hour_and_the_owner_can_reset_later, portal, {
    for attempt in 0..60 {
        let browser = portal.browser("localhost");
        let page = browser.identify("ada@harbour.example").await;
        assert_eq!(page.step(), "method", "attempt {attempt}");
        browser.choose(&page, "email").await;
        portal.clock.advance(30);
    }
    portal.settle().await;
    assert_eq!(portal.outbox.messages().len(), 5);
    let page = portal.browser("localhost").sign_in("ada@harbour.example", "the-lamp-is-lit-at-dusk").await;
    assert_eq!(page.path, "/account", "sign-in is never closed by it");
    portal.clock.advance(3600);
    let owner = portal.browser("localhost");
    let page = owner.identify("ada@harbour.example").await;
    owner.choose(&page, "email").await;
    portal.settle().await;
    let page = owner.prove(&code_in(&portal.message_to("ada.home@mail.example").await.text)).await;
    assert_eq!(page.step(), "renew");
});

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn abu_013_one_address_sends_no_more_than_its_budget_whoever_is_named() {
    let mut wish = Wish::on(Engine::Sqlite);
    (wish.limits.sends_per_address, wish.limits.flows_per_address) = (10, 1000);
    let portal = Portal::with(wish).await;
    let ask = |login: String| {
        let mut browser = portal.browser("localhost");
        browser.address = "203.0.113.9".into();
        async move {
            let page = browser.identify(&login).await;
            outside(&browser.choose(&page, "email").await, &login)
        }
    };
    for person in 0..10 {
        assert!(!ask(format!("user{person}@harbour.example")).await.contains("too_many_sends"));
    }
    let (known, unknown) = (ask("ada@harbour.example".into()).await, ask("eve@harbour.example".into()).await);
    assert!(known.contains("too_many_sends"), "{known}");
    assert_eq!(known, unknown);
    portal.settle().await;
    assert!(portal.outbox.messages().is_empty());
    portal.clock.advance(3601);
    ask("ada@harbour.example".into()).await;
    portal.message_to("ada.home@mail.example").await;
    portal.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn choice_7_live_attempts_are_limited_for_an_address_range_and_never_for_an_account() {
    let portal = Portal::start(Engine::Sqlite).await;
    let from = |address: String| {
        let mut browser = portal.browser("localhost");
        browser.address = address;
        async move { browser.identify("ada@harbour.example").await }
    };
    for n in 0..20 {
        assert_eq!(from(format!("203.0.113.{n}")).await.step(), "method");
    }
    assert_eq!(from("203.0.113.99".into()).await.codes(), ["too_many_flows"]);
    assert_eq!(from("192.0.2.1".into()).await.step(), "method", "others are not kept from the same account");
    portal.stop().await;
}

on_both!(abu_016_all_spellings_of_a_user_id_share_one_counter, portal, {
    let spellings =
        ["ada@harbour.example", "ADA@harbour.example", "ada@HARBOUR.example", " ada@harbour.example", "Ada@Harbour.Example "];
    for (wrong, typed) in spellings.into_iter().enumerate() {
        let browser = portal.browser("localhost");
        let page = browser.identify(typed).await;
        browser.choose(&page, "totp").await;
        let page = browser.prove("000000").await;
        assert_eq!(page.step() == "throttled", wrong == 4, "after {typed:?}");
    }
});

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn abu_018_a_puzzle_serves_once_for_its_form_and_place_while_it_lives_and_when_it_is_solved() {
    let mut wish = Wish::on(Engine::Sqlite);
    wish.limits.puzzle_bits = 8;
    let portal = Portal::with(wish).await;
    let browser = portal.browser("localhost");
    let fresh = || async { browser.get("/recover/new").await.attribute("input[name=puzzle]", "value").expect("a puzzle") };
    let tried = |puzzle: String, solution: String| {
        let browser = &browser;
        async move {
            let fields = [("login", "ada@harbour.example"), ("puzzle", &puzzle), ("solution", &solution)];
            browser.post("/do/recover/identify", &fields).await
        }
    };
    let refused = |page: &Page| page.codes() == ["bot_check"];

    let puzzle = fresh().await;
    let unsolved = (0..).map(|n: u32| format!("x{n}")).find(|guess| zero_bits(&puzzle, guess) < 8).expect("most are");
    assert!(refused(&tried(puzzle.clone(), unsolved).await), "below the difficulty");
    let right = solve(&puzzle);
    assert!(refused(&tried(puzzle.replacen("v1.8.", "v1.1.", 1), "1".into()).await), "an easier one, made up");
    assert!(refused(&tried(puzzle.clone(), format!("{right:0>65}")).await), "too long");
    assert_eq!(tried(puzzle.clone(), right.clone()).await.step(), "method");
    browser.post("/do/recover/cancel", &[]).await;
    assert!(refused(&tried(puzzle, right).await), "used before");

    let late = fresh().await;
    portal.clock.advance(600);
    assert!(refused(&tried(late.clone(), solve(&late)).await), "ten minutes old");

    let noor = portal.browser("noor.localhost");
    let foreign = noor.get("/recover/new").await.attribute("input[name=puzzle]", "value").expect("a puzzle");
    assert!(refused(&tried(foreign.clone(), solve(&foreign)).await), "another tenant's");

    let page = browser.identify("ada@harbour.example").await;
    let chosen = page.attribute("form[action='/do/recover/choose'] input[name=puzzle]", "value").expect("a puzzle");
    assert!(refused(&tried(chosen.clone(), solve(&chosen)).await), "another form's");
    let other = portal.browser("localhost");
    other.identify("ben@harbour.example").await;
    let fields = [("method", "email"), ("puzzle", chosen.as_str()), ("solution", &solve(&chosen))];
    assert!(refused(&other.post("/do/recover/choose", &fields).await), "another flow's");
    portal.stop().await;
}

fn zero_bits(puzzle: &str, solution: &str) -> u32 {
    use sha2::{Digest, Sha256};
    let hash = Sha256::digest(format!("{puzzle}:{solution}"));
    u64::from_be_bytes(hash[..8].try_into().expect("eight bytes")).leading_zeros()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn choice_9_without_javascript_the_slow_lane_takes_ten_forms_an_hour_that_rested_five_seconds() {
    let portal = Portal::start(Engine::Sqlite).await;
    let slow = |wait: i64| {
        let mut browser = portal.browser("localhost");
        browser.address = "203.0.113.9".into();
        let clock = Arc::clone(&portal.clock);
        async move {
            let page = browser.get("/recover/new").await;
            let puzzle = page.attribute("input[name=puzzle]", "value").expect("a puzzle");
            clock.advance(wait);
            let fields = [("login", "ada@harbour.example"), ("puzzle", &puzzle), ("solution", "")];
            browser.post("/do/recover/identify", &fields).await
        }
    };
    assert_eq!(slow(4).await.codes(), ["too_quick"]);
    for _ in 0..10 {
        assert_eq!(slow(5).await.step(), "method");
    }
    assert_eq!(slow(5).await.codes(), ["slow_lane_full"]);
    portal.clock.advance(3600);
    assert_eq!(slow(5).await.step(), "method");
    portal.stop().await;
}

/// A form without JavaScript, from one address range: the puzzle as it was given out, and no solution.
async fn without_javascript(portal: &Portal) -> (Browser, String) {
    let mut browser = portal.browser("localhost");
    browser.address = "203.0.113.9".into();
    let puzzle = browser.get("/recover/new").await.attribute("input[name=puzzle]", "value").expect("a puzzle");
    (browser, puzzle)
}

async fn sent((browser, puzzle): &(Browser, String)) -> Page {
    let fields = [("login", "ada@harbour.example"), ("puzzle", puzzle.as_str()), ("solution", "")];
    browser.post("/do/recover/identify", &fields).await
}

on_both!(choice_9_of_twenty_five_forms_without_javascript_at_once_ten_get_through, portal, {
    let mut forms = Vec::new();
    for _ in 0..25 {
        forms.push(without_javascript(portal).await);
    }
    portal.clock.advance(5);
    let pages = futures::future::join_all(forms.iter().map(sent)).await;
    let through = pages.iter().filter(|page| page.step() == "method").count();
    assert_eq!((through, portal.number("SELECT COUNT(*) FROM tallies WHERE name = 'n:slow'").await), (10, 10));
});

on_both!(choice_9_strangers_make_the_slow_lane_of_an_organization_slower_and_never_close_it, portal, {
    let mut came = 0;
    for (count, rest) in [(199, 5), (200, 6), (300, 18), (5000, 30)] {
        let mut tx = portal.write().await;
        while came < count {
            server::store::tally::add(&mut tx, "harbour", "n:slow", portal.clock.now()).await.expect("database");
            came += 1;
        }
        tx.commit().await.expect("database");
        let form = without_javascript(portal).await;
        let said = form.0.get("/recover/new").await.text().replace(['\u{2068}', '\u{2069}'], "");
        assert!(said.contains(&format!("wait {rest} seconds")), "{count}: {said}");
        portal.clock.advance(rest - 1);
        assert_eq!(sent(&form).await.codes(), ["too_quick"], "{count}");
        portal.clock.advance(1);
        assert_eq!(sent(&form).await.step(), "method", "{count}");
        came += 1;
    }
});

on_both!(abu_020_sql_in_a_user_id_is_text, portal, {
    for typed in [
        "' OR '1'='1",
        "ada@harbour.example' --",
        "a'; DROP TABLE users; --@harbour.example",
        "ada'@harbour.example",
        "%@harbour.example",
    ] {
        let browser = portal.browser("localhost");
        let page = browser.identify(typed).await;
        if page.step() == "method" {
            browser.choose(&page, "email").await;
        }
    }
    portal.settle().await;
    assert!(portal.outbox.messages().is_empty());
    assert_eq!(portal.number("SELECT COUNT(*) FROM users").await, 7);
});

on_both!(abu_024_the_host_decides_whose_account_a_user_id_means, portal, {
    let twin = server::store::user::User {
        id: "twin".into(),
        tenant_id: "noor".into(),
        ..portal.user("harbour", "ada@harbour.example").await
    };
    let mut tx = portal.write().await;
    server::store::user::insert(&mut tx, &twin, 0).await.expect("database");
    tx.commit().await.expect("database");
    portal.set_contact("noor", "ada@harbour.example", AUTHENTICATION_EMAIL, "twin@mail.example").await;
    portal.change("noor", |noor| noor.policy.as_mut().expect("a policy").gates = 1).await;

    let noor = portal.browser("noor.localhost");
    let page = noor.identify("ada@harbour.example").await;
    noor.choose(&page, "email").await;
    let mail = portal.message_to("twin@mail.example").await;
    noor.prove(&code_in(&mail.text)).await;
    assert_eq!(noor.renew("Zaytun-1830-Bahr").await.step(), "done");
    portal.settle().await;
    assert!(portal.outbox.messages().iter().all(|mail| mail.to != "ada.home@mail.example"));
    let page = portal.browser("localhost").sign_in("ada@harbour.example", "the-lamp-is-lit-at-dusk").await;
    assert_eq!(page.path, "/account", "the namesake kept the password");

    // And at a host of one tenant, another tenant's user id is unknown.
    let harbour = portal.browser("localhost");
    let page = harbour.identify("omar@noor.example").await;
    harbour.choose(&page, "email").await;
    portal.settle().await;
    assert!(portal.outbox.messages().iter().all(|mail| mail.to != "omar.home@mail.example"));
});
