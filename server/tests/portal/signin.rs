//! Sign-in, its lock-out, and what a reset does to sessions.

use server::{
    crypto::{HashCost, Hasher},
    portal::sign_in::lock,
    store::user,
};

use crate::common::{Browser, Engine, Page, Portal, Wish, on_both};

const ADA: &str = "ada@harbour.example";
const ADAS: &str = "the-lamp-is-lit-at-dusk";
const NEW: &str = "a-kettle-sings-in-the-attic";

async fn locks(browser: &Browser, login: &str) {
    for n in 1..=10 {
        // Another one each time: the same wrong password again does not count.
        let page = browser.sign_in(login, &format!("wrong {n}")).await;
        assert_eq!(page.codes(), [if n < 10 { "wrong_password" } else { "locked_out" }], "{n}");
    }
}

/// Until when strangers are kept from an account.
async fn locked_until(portal: &Portal, login: &str) -> i64 {
    let person = portal.user("harbour", login).await;
    let mut tx = portal.write().await;
    lock::locked_until(&mut tx, "harbour", &person.id).await.expect("database")
}

/// Signed in, and asked for nothing more but, perhaps, to register.
fn is_signed_in(page: &Page) -> bool {
    page.path == "/account" && page.body.contains("/do/account/sign-out")
}

on_both!(a_password_signs_in_and_signing_out_ends_the_session_everywhere, portal, {
    let browser = portal.browser("localhost");
    assert_eq!(browser.get("/account").await.path, "/sign-in?next=/account");
    let page = browser.sign_in(ADA, ADAS).await;
    assert!(is_signed_in(&page) && page.text().contains("Ada"), "{}", page.text());
    let session = browser.cookie("session").expect("a session");
    let page = browser.post("/do/account/sign-out", &[]).await;
    assert_eq!((page.path.as_str(), browser.cookie("session")), ("/sign-in", None));
    // A copy of the cookie is worth nothing either.
    browser.cookies.lock().expect("no panic").insert("session".into(), session);
    assert_eq!(browser.get("/account").await.path, "/sign-in?next=/account");
});

on_both!(user_ids_are_folded_and_refusals_say_nothing_of_the_account, portal, {
    assert!(is_signed_in(&portal.browser("localhost").sign_in("Ada@HARBOUR.example", ADAS).await));
    portal.change_user("harbour", "ben@harbour.example", |ben| ben.enabled = false).await;
    let mut pages = Vec::new();
    // A disabled account with its right password, a wrong one, an unknown user id, one of another tenant, and no user id at all.
    for (login, password) in [
        ("ben@harbour.example", "four-ropes-and-a-bell"),
        (ADA, "wrong"),
        ("eve@harbour.example", "wrong"),
        ("omar@noor.example", "Qamar-2016-Nahr"),
        ("no user id", "wrong"),
    ] {
        let browser = portal.browser("localhost");
        let page = browser.get("/sign-in").await;
        let answer = browser.post_raw("/do/account/sign-in", &[("login", login), ("password", password)]).await;
        assert!(page.status == 200 && browser.cookie("session").is_none());
        let to = answer.location().expect("back to the form");
        let page = browser.get(to.split("&username").next().expect("an address")).await;
        assert_eq!(page.codes(), ["wrong_password"], "{login}");
        // The ceremony of a passkey is another one for everybody.
        let ceremony = page.attribute("form.passkey leptos-island", "data-props").expect("a passkey may be used");
        let [ceremony, body] = [&ceremony, &page.body].map(|text| text.replace("&quot;", "\""));
        let body = body.replace(&ceremony, "");
        let sealed = page.attribute("form.passkey input[name=ceremony]", "value").expect("a ceremony");
        pages.push(body.replace(&sealed, "").replace(&page.support_code(), ""));
    }
    assert!(pages.windows(2).all(|two| two[0] == two[1]));
    // Five answers, and each left at the same deadline.
    let deadlines = portal.clock.take_deadlines();
    assert!(deadlines.len() >= 5 && deadlines.windows(2).all(|two| two[0] == two[1]), "{deadlines:?}");
});

on_both!(ten_wrong_passwords_lock_for_a_minute_and_each_further_one_for_longer, portal, {
    let browser = portal.browser("localhost");
    locks(&browser, ADA).await;
    for (wait, longer) in [(60, 120), (120, 240), (240, 480)] {
        // While it lasts nothing is compared: the right password gets the same answer, and nothing is lengthened.
        for password in ["wrong", ADAS] {
            assert_eq!(browser.sign_in(ADA, password).await.codes(), ["locked_out"], "{wait}");
        }
        portal.clock.advance(wait - 1);
        assert_eq!(browser.sign_in(ADA, ADAS).await.codes(), ["locked_out"], "{wait}");
        portal.clock.advance(1);
        assert_eq!(browser.sign_in(ADA, &format!("wrong after {wait}")).await.codes(), ["locked_out"], "{wait}");
        assert_eq!(locked_until(portal, ADA).await, server::portal::Clock::now(&*portal.clock) + longer);
    }
    portal.clock.advance(480);
    assert!(is_signed_in(&browser.sign_in(ADA, ADAS).await));
    // A right password starts the count anew.
    locks(&portal.browser("localhost"), ADA).await;
});

on_both!(abu_001_an_unknown_user_id_is_locked_like_a_known_one, portal, {
    let mut stories = Vec::new();
    for login in [ADA, "eve@harbour.example"] {
        let browser = portal.browser("localhost");
        let mut story = Vec::new();
        for pause in [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 59, 1, 60, 59, 1, 0, 240, 1] {
            portal.clock.advance(pause);
            let form = browser.get(&format!("/sign-in?username={login}")).await;
            let page = browser.sign_in(login, &format!("wrong {}", story.len())).await;
            story.push((form.has("input[name=puzzle]"), page.codes(), page.status));
        }
        stories.push(story);
    }
    assert_eq!(stories[0], stories[1]);
});

on_both!(after_three_failures_the_bot_check_is_asked_for, portal, {
    let browser = portal.browser("localhost");
    for _ in 0..3 {
        assert!(!browser.get(&format!("/sign-in?username={ADA}")).await.has("input[name=puzzle]"));
        browser.sign_in(ADA, "wrong").await;
    }
    let bare = [("login", ADA), ("password", ADAS)];
    // From this address range for every user id, and for this user id from everywhere.
    assert_eq!(browser.post("/do/account/sign-in", &bare).await.codes(), ["bot_check"]);
    let ben = [("login", "ben@harbour.example"), ("password", "four-ropes-and-a-bell")];
    assert_eq!(browser.post("/do/account/sign-in", &ben).await.codes(), ["bot_check"]);
    let elsewhere = portal.browser("localhost");
    elsewhere.get("/sign-in").await;
    assert_eq!(elsewhere.post("/do/account/sign-in", &bare).await.codes(), ["bot_check"]);
    assert!(is_signed_in(&elsewhere.post("/do/account/sign-in", &ben).await));
    // The refused form comes back with a puzzle, and solving it is enough; a solution serves once.
    let page = browser.get(&format!("/sign-in?username={ADA}")).await;
    let filled = page.fill("/do/account/sign-in", &[("login", ADA), ("password", "wrong")]);
    let filled: Vec<(&str, &str)> = filled.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    assert_eq!(browser.post("/do/account/sign-in", &filled).await.codes(), ["wrong_password"]);
    assert_eq!(browser.post("/do/account/sign-in", &filled).await.codes(), ["bot_check"]);
    assert!(is_signed_in(&browser.sign_in(ADA, ADAS).await));
});

/// Four wrong sign-ins of an hour are many from one address range.
fn four(engine: Engine) -> Wish {
    let mut wish = Wish::on(engine);
    wish.limits.sign_ins_per_address = 4;
    wish
}

on_both!(one_password_tried_on_many_user_ids_slows_its_address_range_and_refuses_nobody, portal, four, {
    let near = |login: &'static str, password: &'static str| async move {
        let mut browser = portal.browser("localhost");
        browser.address = "203.0.113.9".into();
        let page = browser.get(&format!("/sign-in?username={login}&why=bot_check")).await;
        (page.fill("/do/account/sign-in", &[("login", login), ("password", password)]), browser, page)
    };
    let send = async |(fields, browser, _): &(Vec<(String, String)>, Browser, Page)| {
        let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        browser.post("/do/account/sign-in", &fields).await
    };
    let early = near(ADA, ADAS).await;
    for login in ["ben@harbour.example", "cleo@harbour.example", "dora@harbour.example", "eve@harbour.example"] {
        assert_eq!(send(&near(login, "Summer2026!").await).await.codes(), ["wrong_password"]);
    }
    // A puzzle of before is too easy now; a fresh one is harder, and its form must rest, which the page says.
    assert_eq!(send(&early).await.codes(), ["bot_check"]);
    let rested = near(ADA, ADAS).await;
    let waits = |page: &Page| page.texts("form .hint").iter().any(|hint| hint.contains("Wait 30 seconds"));
    assert!(waits(&rested.2), "{}", rested.2.text());
    let puzzle = rested.2.attribute("input[name=puzzle]", "value").expect("a puzzle");
    assert_eq!(puzzle.split('.').nth(1), Some("5"));
    assert_eq!(send(&rested).await.codes(), ["too_quick"]);
    portal.clock.advance(29);
    assert_eq!(send(&rested).await.codes(), ["too_quick"]);
    portal.clock.advance(1);
    assert!(is_signed_in(&send(&rested).await));
    // Who comes from elsewhere waits for nothing; an hour later nobody does.
    assert!(is_signed_in(&portal.browser("localhost").sign_in(ADA, ADAS).await));
    portal.clock.advance(3600);
    assert!(!waits(&near(ADA, ADAS).await.2));
});

on_both!(a_hash_with_other_parameters_is_renewed_at_sign_in, portal, {
    let old = Hasher::new(HashCost { memory_kib: 32, passes: 2, lanes: 1, parallel: 1 }).expect("valid cost");
    let old = old.hash(ADAS).await.expect("hash");
    let ada = portal.user("harbour", ADA).await;
    let mut tx = portal.write().await;
    user::rehash(&mut tx, "harbour", &ada.id, &ada.password_hash.expect("a hash"), &old).await.expect("database");
    tx.commit().await.expect("database");

    let browser = portal.browser("localhost");
    assert_eq!(browser.sign_in(ADA, "wrong").await.codes(), ["wrong_password"]);
    assert_eq!(portal.user("harbour", ADA).await.password_hash, Some(old.clone()));
    assert!(is_signed_in(&browser.sign_in(ADA, ADAS).await));
    let new = portal.user("harbour", ADA).await;
    let hash = new.password_hash.expect("a hash");
    assert!(hash != old && hash.contains("m=64,t=1"), "{hash}");
    assert_eq!(new.password_set_at, ada.password_set_at);
    assert!(is_signed_in(&browser.sign_in(ADA, ADAS).await));
    assert_eq!(portal.user("harbour", ADA).await.password_hash, Some(hash));
});

async fn reset(portal: &Portal) -> Browser {
    let browser = portal.ada_at_renew().await;
    assert_eq!(browser.renew(NEW).await.step(), "done");
    browser
}

on_both!(abu_075_a_reset_signs_nobody_in, portal, {
    let browser = reset(portal).await;
    assert_eq!(browser.cookie("session"), None);
    assert_eq!(browser.get("/account").await.path, "/sign-in?next=/account");
});

on_both!(abu_076_a_reset_ends_every_session_of_that_person_and_no_other, portal, {
    let [one, two, ben] = [(); 3].map(|()| portal.browser("localhost"));
    assert!(is_signed_in(&one.sign_in(ADA, ADAS).await) && is_signed_in(&two.sign_in(ADA, ADAS).await));
    assert!(is_signed_in(&ben.sign_in("ben@harbour.example", "four-ropes-and-a-bell").await));
    reset(portal).await;
    for ended in [&one, &two] {
        assert_eq!(ended.get("/account").await.path, "/sign-in?next=/account");
    }
    assert!(is_signed_in(&ben.get("/account").await));
    assert!(is_signed_in(&one.sign_in(ADA, NEW).await));
});

on_both!(abu_076_a_sign_in_that_is_half_done_when_the_password_changes_fails, portal, {
    // The old password was compared before the reset and would open a session after it: whichever comes first, none is left.
    let (resetting, browser) = (portal.ada_at_renew().await, portal.browser("localhost"));
    browser.get("/sign-in").await;
    let fields = [("login", ADA), ("password", ADAS)];
    let (_, page) = futures::join!(browser.post_raw("/do/account/sign-in", &fields), resetting.renew(NEW));
    assert_eq!(page.step(), "done");
    assert_eq!(browser.get("/account").await.path, "/sign-in?next=/account");
});

on_both!(n12_a_reset_clears_the_lock_out_of_sign_in, portal, {
    let browser = portal.browser("localhost");
    locks(&browser, ADA).await;
    assert_eq!(browser.sign_in(ADA, ADAS).await.codes(), ["locked_out"]);
    // Only sign-in was locked: the way to reset stays open.
    reset(portal).await;
    assert!(is_signed_in(&browser.sign_in(ADA, NEW).await));
    assert_eq!(locked_until(portal, ADA).await, 0);
});

on_both!(a_session_lives_on_while_it_is_used_but_never_longer_than_a_day, portal, {
    let browser = portal.browser("localhost");
    assert!(is_signed_in(&browser.sign_in(ADA, ADAS).await));
    for _ in 0..3 {
        portal.clock.advance(7 * 3600);
        assert!(is_signed_in(&browser.get("/account").await));
    }
    portal.clock.advance(3 * 3600);
    assert_eq!(browser.get("/account").await.path, "/sign-in?next=/account");
});

on_both!(a_session_ends_with_the_account_and_after_eight_hours_without_use, portal, {
    let browser = portal.browser("localhost");
    assert!(is_signed_in(&browser.sign_in(ADA, ADAS).await));
    portal.change_user("harbour", ADA, |ada| ada.enabled = false).await;
    assert_eq!(browser.get("/account").await.path, "/sign-in?next=/account");
    portal.change_user("harbour", ADA, |ada| ada.enabled = true).await;
    assert!(is_signed_in(&browser.get("/account").await));
    portal.clock.advance(8 * 3600);
    assert_eq!(browser.get("/account").await.path, "/sign-in?next=/account");
});

on_both!(somebody_whose_password_lives_elsewhere_is_refused_like_everybody, portal, {
    let browser = portal.browser("noor.localhost");
    for password in ["", "anything"] {
        assert_eq!(browser.sign_in("sami@noor.example", password).await.codes(), ["wrong_password"]);
    }
});

on_both!(without_cookies_sign_in_says_so, portal, {
    let browser = portal.browser("localhost");
    let answer = browser.post_raw("/do/account/sign-in", &[("login", ADA), ("password", ADAS)]).await;
    let page = browser.get(&answer.location().expect("back to the form")).await;
    assert_eq!(page.codes(), ["cookies_disabled"]);
});

on_both!(a_password_typed_into_the_box_for_the_user_id_stands_in_no_address, portal, {
    for slip in [ADAS, "Hunter2!", "P@ssw0rd", "p@ss word", "@secret", "correct horse battery staple"] {
        let browser = portal.browser("localhost");
        browser.get("/sign-in").await;
        let answer = browser.post_raw("/do/account/sign-in", &[("login", slip), ("password", "wrong")]).await;
        let to = answer.location().expect("back to the form");
        assert!(to.contains("why=") && !to.contains("username"), "{to}");
        browser.get("/recover").await;
        let answer = browser.post_raw("/do/recover/identify", &[("login", slip), ("puzzle", "none"), ("solution", "")]).await;
        let to = answer.location().expect("back to the form");
        assert!(to.contains("why=") && !to.contains("username"), "{to}");
    }
    let browser = portal.browser("localhost");
    browser.get("/sign-in").await;
    let answer = browser.post_raw("/do/account/sign-in", &[("login", ADA), ("password", "wrong")]).await;
    assert!(answer.location().is_some_and(|to| to.ends_with("username=ada%40harbour.example")), "a user id comes back");
});
