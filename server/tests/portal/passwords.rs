//! The new password: what is taken, what is refused and why, in both profiles.

use std::sync::atomic::{AtomicUsize, Ordering};

use futures::future::join_all;
use server::config::Passwords;
use sha1::{Digest, Sha1};

use crate::common::{Browser, Engine, Page, Portal, Wish, on_both};

const ADA: &str = "ada@harbour.example";
const ADAS: &str = "the-lamp-is-lit-at-dusk";
const OMAR: &str = "omar@noor.example";
const OMARS: &str = "Qamar-2016-Nahr";

/// Hard to guess, of any length.
fn long(length: usize) -> String {
    "two herons argue about the rent of a kettle; ".chars().cycle().take(length).collect()
}

async fn refused(browser: &Browser, password: &str, code: &str) {
    let page = browser.renew(password).await;
    assert_eq!((page.step().as_str(), page.codes()), ("renew", vec![code.to_owned()]), "{password}");
    assert!(page.texts("[role=alert]").iter().all(|why| why.len() > 10), "{}", page.text());
}

async fn accepted(portal: &Portal, browser: &Browser, login: &str, password: &str) {
    let page = browser.renew(password).await;
    assert_eq!(page.step(), "done", "{password}: {:?}", page.codes());
    let other = portal.browser(&browser.host);
    let arrived = other.sign_in(login, password).await.path;
    assert!(["/account", "/sign-in/second"].contains(&arrived.as_str()), "{password}: {arrived}");
}

on_both!(the_rules_of_a_new_password_name_all_that_the_portal_applies, portal, {
    let shown = |page: &Page| (page.texts("#password-rules li").len(), page.texts("#password-checked li").len());
    let ada = portal.ada_at_renew().await;
    let page = ada.get("/recover").await;
    // Length by letters; the same twice, lists, guesses, names, and former ones by the portal alone.
    assert_eq!(shown(&page), (1, 5), "{}", page.text());
    let described = page.attribute("#password", "aria-describedby").expect("the rules");
    assert_eq!(described, "password-rules password-checked");
    let omar = portal.omar_at_renew().await;
    assert_eq!(shown(&omar.get("/recover").await), (3, 4), "this organization lets former ones come back on a reset");
    let changing = portal.browser("localhost");
    changing.sign_in(ADA, ADAS).await;
    assert_eq!(shown(&changing.get("/account/password").await), (1, 5));
});

on_both!(abu_080_fourteen_characters_are_refused_and_fifteen_taken, portal, {
    let ada = portal.ada_at_renew().await;
    refused(&ada, "vq7-kumquat-zi", "password_too_short").await;
    assert!(ada.get("/recover").await.text().contains("15"));
    accepted(portal, &ada, ADA, "vq7-kumquat-zib").await;
});

on_both!(abu_080_the_original_refuses_seven_characters_and_takes_eight_of_three_classes, portal, {
    let omar = portal.omar_at_renew().await;
    refused(&omar, "kW4mpz9", "password_too_short").await;
    refused(&omar, "kwampzyq4", "password_classes").await;
    refused(&omar, "kW4mpz9qü", "password_characters").await;
    accepted(portal, &omar, OMAR, "kW4mpz9q").await;
});

on_both!(abu_080_eight_are_enough_where_sign_in_asks_for_a_second_factor, portal, {
    portal.change("harbour", |harbour| harbour.policy.as_mut().expect("a policy").second_factor_at_sign_in = true).await;
    let ada = portal.ada_at_renew().await;
    refused(&ada, "k#7Qz!v", "password_too_short").await;
    accepted(portal, &ada, ADA, "k#7Qz!vX").await;
});

on_both!(abu_081_up_to_256_characters_are_taken_and_each_of_them_counts, portal, {
    for length in [64, 128, 256] {
        let ada = portal.ada_at_renew().await;
        let password = long(length);
        accepted(portal, &ada, ADA, &password).await;
        // bcrypt would stop reading at the 72nd byte.
        for at in [length.min(73) - 1, length - 1] {
            let mut other: Vec<char> = password.chars().collect();
            other[at] = '#';
            let page = portal.browser("localhost").sign_in(ADA, &other.into_iter().collect::<String>()).await;
            assert_eq!(page.codes(), ["wrong_password"], "{length}, {at}");
        }
    }
    let ada = portal.ada_at_renew().await;
    refused(&ada, &long(257), "password_too_long").await;
    let omar = portal.omar_at_renew().await;
    refused(&omar, &format!("K4{}", long(255)), "password_too_long").await;
    accepted(portal, &omar, OMAR, &format!("K4{}", long(254))).await;
});

on_both!(abu_082_a_megabyte_is_refused_before_anything_is_hashed, portal, {
    let ada = portal.ada_at_renew().await;
    let huge = "x".repeat(1 << 20);
    let page = ada.post_raw("/do/recover/renew", &[("password", &huge), ("confirm", &huge)]).await;
    assert_eq!(page.status, 413);
    let page = ada.get("/recover").await;
    assert_eq!((page.step().as_str(), page.codes().len()), ("renew", 0));
});

on_both!(abu_084_blanks_tabs_emoji_and_arabic_letters_are_kept_exactly, portal, {
    for password in ["  two blanks at each side  ", "tab\tand 😀 and a heron's rent", "قطار الصباح يغني في المطر"]
    {
        let ada = portal.ada_at_renew().await;
        accepted(portal, &ada, ADA, password).await;
        for other in [password.trim().to_owned() + "x", password.replace(['\t', ' '], "")] {
            let page = portal.browser("localhost").sign_in(ADA, &other).await;
            assert_eq!(page.codes(), ["wrong_password"], "{other}");
        }
    }
    let trimmed = portal.ada_at_renew().await;
    accepted(portal, &trimmed, ADA, "  a heron at each side  ").await;
    assert_eq!(portal.browser("localhost").sign_in(ADA, "a heron at each side").await.codes(), ["wrong_password"]);
    // Decomposed and composed letters are one password (NFC).
    let ada = portal.ada_at_renew().await;
    accepted(portal, &ada, ADA, "a cafe\u{301} in a quiet kettle").await;
    assert_eq!(portal.browser("localhost").sign_in(ADA, "a caf\u{e9} in a quiet kettle").await.path, "/account");
});

on_both!(abu_085_common_passwords_are_refused_with_the_reason_and_offline, portal, {
    let ada = portal.ada_at_renew().await;
    refused(&ada, "1qaz2wsx3edc4rfv", "password_common").await;
    for easy in ["passwordpassword", "Password1!Password1!", "1234567890123456", "qwertyuiopasdfghjkl", "aaaaaaaaaaaaaaaa"] {
        let page = ada.renew(easy).await;
        let codes = page.codes();
        assert!(codes == ["password_common"] || codes == ["password_weak"], "{easy}: {codes:?}");
    }
    let omar = portal.omar_at_renew().await;
    for easy in ["Password1!", "Welcome16!", "Summer123", "Qwerty12!", "P@ssw0rd12!"] {
        let page = omar.renew(easy).await;
        let codes = page.codes();
        assert!(codes.iter().any(|code| code == "password_common" || code == "password_weak"), "{easy}: {codes:?}");
    }
});

on_both!(abu_085_a_breached_password_of_the_tenants_file_is_refused, portal, {
    let file = tempfile::NamedTempFile::new().expect("a file");
    let mut hashes: Vec<String> = ["one", "two", "a bell rings under nine oaks"]
        .map(|breached| format!("{}:7", hex::encode_upper(Sha1::digest(breached))))
        .to_vec();
    hashes.sort();
    std::fs::write(file.path(), hashes.join("\n")).expect("written");
    let path = file.path().to_string_lossy().into_owned();
    portal.change("harbour", |harbour| harbour.policy.as_mut().expect("a policy").breached_file = Some(path)).await;
    let ada = portal.ada_at_renew().await;
    refused(&ada, "a bell rings under nine oaks", "password_common").await;
    accepted(portal, &ada, ADA, "a bell rings under ten oaks").await;
});

on_both!(abu_086_092_what_cannot_be_asked_refuses_and_changes_nothing, portal, {
    let list = tempfile::tempdir().expect("a folder");
    let path = list.path().join("breached.txt");
    let named = path.to_string_lossy().into_owned();
    portal.change("harbour", |harbour| harbour.policy.as_mut().expect("a policy").breached_file = Some(named)).await;
    let ada = portal.ada_at_renew().await;
    for lie in [None, Some("not a list of hashes\n"), Some("")] {
        if let Some(lie) = lie {
            std::fs::write(&path, lie).expect("written");
        }
        // The lists that are built in are asked all the same.
        if lie != Some("") {
            let page = ada.renew("a kettle sings in the attic").await;
            assert_eq!(page.status, 503, "{lie:?}");
            assert!(!page.text().contains("kettle") && !page.text().contains("breached"), "{}", page.text());
        }
        let page = ada.renew("1qaz2wsx3edc4rfv").await;
        assert!(page.status == 503 || page.codes() == ["password_common"], "{lie:?}");
        assert_eq!(ada.get("/recover").await.step(), "renew");
    }
    assert_eq!(portal.browser("localhost").sign_in(ADA, ADAS).await.path, "/account");
    assert_eq!(portal.results("harbour").await, []);
    accepted(portal, &ada, ADA, "a kettle sings in the attic").await;
});

on_both!(abu_087_words_of_the_person_the_organization_and_the_tenants_list_are_refused, portal, {
    portal.change("harbour", |harbour| harbour.policy.as_mut().expect("a policy").banned_words = vec!["pelican".into()]).await;
    let ada = portal.ada_at_renew().await;
    for word in ["a quiet h@rb0ur in the attic", "shelves of b00k$ in the attic", "three Pe1icans in the attic"] {
        refused(&ada, word, "password_context").await;
    }
    assert!(ada.get("/recover").await.text().contains("pelican"), "the page names the word");
    let omar = portal.omar_at_renew().await;
    for word in ["kW4-Omar-9q", "kW4-noor-9q!"] {
        refused(&omar, word, "password_context").await;
    }
});

on_both!(abu_088_a_reset_refuses_the_present_password_and_five_before_it, portal, {
    let kettle = |n: usize| format!("kettle number {n} sings in the attic");
    for n in 1..=6 {
        let ada = portal.ada_at_renew().await;
        accepted(portal, &ada, ADA, &kettle(n)).await;
        portal.clock.advance(3600);
    }
    let ada = portal.ada_at_renew().await;
    for n in 1..=6 {
        refused(&ada, &kettle(n), "password_reused").await;
    }
    accepted(portal, &ada, ADA, ADAS).await;
});

on_both!(abu_088_the_original_refuses_it_on_reset_only_where_the_tenant_asks, portal, {
    portal.change("noor", |noor| noor.policy.as_mut().expect("a policy").history_on_reset = true).await;
    let omar = portal.omar_at_renew().await;
    refused(&omar, OMARS, "password_reused").await;
    portal.change("noor", |noor| noor.policy.as_mut().expect("a policy").history_on_reset = false).await;
    accepted(portal, &omar, OMAR, OMARS).await;
});

on_both!(abu_089_a_differing_confirmation_keeps_the_place_and_a_missing_one_is_422, portal, {
    let ada = portal.ada_at_renew().await;
    let (one, other) = ("a kettle sings in the attic", "a kettle sang in the attic");
    let answer = ada.post_raw("/do/recover/renew", &[("password", one), ("confirm", other)]).await;
    assert_eq!(answer.location().as_deref(), Some("/recover"));
    let page = ada.get("/recover").await;
    assert_eq!((page.step().as_str(), page.codes()), ("renew", vec!["passwords_differ".to_owned()]));
    for half in [[("password", one)], [("confirm", one)]] {
        assert_eq!(ada.post_raw("/do/recover/renew", &half).await.status, 422);
    }
    let page = ada.post("/do/recover/renew", &[("password", ""), ("confirm", "")]).await;
    assert_eq!(page.codes(), ["password_missing"]);
    accepted(portal, &ada, ADA, one).await;
});

on_both!(abu_090_no_page_gives_back_what_was_typed, portal, {
    let ada = portal.ada_at_renew().await;
    for typed in ["PLANTED-short", "PLANTED-harbour-in-the-attic"] {
        let page = ada.renew(typed).await;
        assert_eq!(page.step(), "renew");
        assert!(!page.codes().is_empty());
    }
    let seen = ada.seen.lock().expect("no panic").join("\n");
    assert!(!seen.contains("PLANTED"));
    assert_eq!(ada.get("/recover").await.attribute("input[name=password]", "value").unwrap_or_default(), "");
});

on_both!(one_of_fifty_new_passwords_sent_at_once_is_set_and_no_other, portal, {
    let ada = portal.ada_at_renew().await;
    let passwords: Vec<String> = (0..50).map(|n| format!("kettle number {n} sings in the attic")).collect();
    join_all(
        passwords
            .iter()
            .map(async |password| ada.post_raw("/do/recover/renew", &[("password", password), ("confirm", password)]).await),
    )
    .await;
    assert_eq!(portal.results("harbour").await, [("succeeded".to_owned(), "password_reset".to_owned())]);
    let stored = portal.user("harbour", ADA).await.password_hash.expect("a password");
    let hasher = &portal.server.core.hasher;
    let right = join_all(passwords.iter().map(|password| hasher.verify(password, Some(&stored)))).await;
    assert_eq!(right.into_iter().filter(|right| *right.as_ref().expect("hashing")).count(), 1);
});

/// Slow enough for a queue to form, and for a busy machine still far from the time-out of a request.
fn slow_hashes(engine: Engine) -> Wish {
    Wish { passwords: Passwords { memory_kib: 8 * 1024, parallel: 2, ..Passwords::default() }, ..Wish::on(engine) }
}

/// Threads of this process, where that can be told.
fn threads() -> usize {
    std::fs::read_dir("/proc/self/task").map_or(0, Iterator::count)
}

on_both!(abu_094_a_hundred_hashes_at_once_wait_in_line_and_pages_are_still_served, portal, slow_hashes, {
    let browsers: Vec<Browser> = (0..100).map(|_| portal.browser("localhost")).collect();
    join_all(browsers.iter().map(|browser| browser.get("/sign-in"))).await;
    let (before, done) = (threads(), AtomicUsize::new(0));
    let sign_ins = browsers.iter().enumerate().map(async |(n, browser)| {
        let login = format!("nobody{n}@harbour.example");
        let answer = browser.post_raw("/do/account/sign-in", &[("login", &login), ("password", "four-ropes")]).await;
        done.fetch_add(1, Ordering::SeqCst);
        assert_eq!(answer.status, 303);
    });
    let visitor = portal.browser("localhost");
    let visit = async {
        // Some are through, so the rest is under way; the page does not wait for them.
        while done.load(Ordering::SeqCst) < 5 {
            tokio::task::yield_now().await;
        }
        let page = visitor.get("/recover").await;
        (page.step(), done.load(Ordering::SeqCst), threads())
    };
    let (_, (step, through, during)) = futures::join!(join_all(sign_ins), visit);
    assert_eq!(step, "identify");
    assert!(through < 80, "the page came after {through} of 100");
    assert!(during < before + 60, "{before} threads became {during}: the line is not bounded");
});
