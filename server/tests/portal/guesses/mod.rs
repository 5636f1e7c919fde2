//! Guesses at everything that proves somebody, row by row of the table of throttles: one fewer than too many does no harm, as many as that, all
//! at once, close it, and the owner's own browser is counted apart.

mod stand;

use futures::future::join_all;
use server::{
    portal::{
        Clock as _,
        sign_in::lock,
        throttle::table::{Bound, Clearing, Proof, TABLE, Throttle},
    },
    store::{tally, user},
};

use self::stand::{
    ADA, CLEO, DAY, GATES, LAYLA, at_gate, codes, familiar, one, puzzled, second, second_after, second_factor, stand,
    wants_second,
};
use crate::common::{Browser, Portal, code_in, link_in, on_both};

const NEW: &str = "a-kettle-sings-in-the-attic";

/// How many wrong ones close it.
fn most(row: &Throttle) -> Option<usize> {
    let most = row.bounds.iter().find_map(|bound| match bound {
        Bound::Waits(ladder) => Some(ladder.failures),
        Bound::Challenge(tries) => Some(*tries),
        _ => None,
    });
    most.filter(|most| *most > 1).map(|most| usize::try_from(most).expect("a small number"))
}

/// Whether the owner's own browser is counted apart: registration and help desk have a session, and the profile of 2016 knows no browsers.
fn has_sides(proof: Proof) -> bool {
    !matches!(proof, Proof::RegistrationCode | Proof::CallerCode | Proof::ResetAnswers | Proof::ResetLink)
}

async fn stranger(portal: &Portal, proof: Proof) -> Browser {
    let browser = portal.browser(if proof == Proof::ResetAnswers { "noor.localhost" } else { "localhost" });
    if matches!(proof, Proof::SecondCode | Proof::SecondRecoveryCode | Proof::SecondPasskey) {
        second_factor(portal, false).await;
    }
    browser
}

/// One row, from its front door.
async fn is_bounded(portal: &Portal, row: &Throttle) {
    let proof = row.proof;
    let Some(most) = most(row) else { return serves(portal, proof).await };

    let early = stand(portal, proof, stranger(portal, proof).await, most - 1).await;
    early.guess().await;
    assert!(early.opens(portal).await, "{proof}: {} wrong ones do no harm", most - 1);

    portal.clock.advance(DAY + 3600);
    let owner = if has_sides(proof) { Some(familiar(portal).await) } else { None };
    let many = stand(portal, proof, stranger(portal, proof).await, most + 3).await;
    let locks = "SELECT COALESCE(MAX(locks), 0) FROM lockouts";
    let before = portal.number(locks).await;
    many.guess_at_once().await;
    assert!(!many.opens(portal).await, "{proof}: {} wrong ones at once close it", most + 3);
    let grown = portal.number(locks).await - before;
    let tries = portal.number("SELECT CAST(COALESCE(MAX(tries), 0) AS BIGINT) FROM challenges").await;
    assert!(grown <= 1 && tries <= 5, "{proof}: no more was compared or lengthened than may be: {grown}, {tries}");

    if let Some(owner) = owner {
        assert!(stand(portal, proof, owner, 0).await.opens(portal).await, "{proof}: the owner's browser is counted apart");
    }
}

/// What nobody can guess serves as often as it should.
async fn serves(portal: &Portal, proof: Proof) {
    let one = stand(portal, proof, portal.browser("localhost"), if proof == Proof::Passkey { 3 } else { 0 }).await;
    one.guess_at_once().await;
    assert!(one.opens(portal).await, "{proof}");
    assert!(!one.opens(portal).await, "{proof} serves once");
}

/// A test for each row, so that they run side by side.
macro_rules! rows {
    ($($name:ident = $proof:ident;)+) => {
        $(on_both!($name, portal, {
            let row = Proof::$proof.throttle();
            is_bounded(portal, row).await;
        });)+

        #[test]
        fn every_row_of_the_table_of_throttles_is_tried() {
            let tried = [$(Proof::$proof),+];
            for row in TABLE {
                assert!(tried.contains(&row.proof), "{}", row.proof);
            }
        }
    };
}

rows! {
    guesses_at_a_password_are_bounded = Password;
    guesses_at_a_pass_are_bounded = Pass;
    a_passkey_of_a_sign_in_serves_once = Passkey;
    guesses_at_an_authenticator_code_of_a_sign_in_are_bounded = SecondCode;
    guesses_at_a_recovery_code_of_a_sign_in_are_bounded = SecondRecoveryCode;
    wrong_passkeys_of_a_second_factor_are_bounded = SecondPasskey;
    guesses_at_a_code_of_a_mail_are_bounded = ResetCode;
    guesses_at_an_authenticator_code_of_a_reset_are_bounded = ResetApp;
    guesses_at_a_recovery_code_of_a_reset_are_bounded = ResetRecoveryCode;
    wrong_passkeys_of_a_reset_are_bounded = ResetPasskey;
    guesses_at_answers_are_bounded = ResetAnswers;
    a_link_serves_once = ResetLink;
    guesses_at_a_code_of_a_registration_are_bounded = RegistrationCode;
    guesses_at_a_code_of_the_help_desk_are_bounded = CallerCode;
}

/// Guesses of the second factor that were compared.
const COMPARED: &str = "SELECT COUNT(*) FROM events WHERE kind = 'second_factor' AND result = 'failed'";

on_both!(abu_044_whoever_knows_the_password_and_tries_codes_for_an_hour_from_everywhere_gets_nowhere, portal, {
    let owner = familiar(portal).await;
    wants_second(portal).await;
    for minute in 0..60 {
        // A new address, the right password, and always the same codes: each is another guess in the next step.
        let thief =
            second(portal.browser("localhost"), portal.authenticator(9), codes(3, &[-1, 0, 1].map(|n| portal.authenticator(n))))
                .await;
        thief.guess().await;
        assert!(thief.browser.cookie("session").is_some() && thief.browser.get("/account").await.path != "/account", "{minute}");
        portal.clock.advance(60);
    }
    // Ten, and one after each wait of 1, 2, 4, 8, 16 and 32 minutes.
    let compared = portal.number(COMPARED).await;
    assert!((10..=16).contains(&compared), "{compared} codes were compared in an hour");
    // A reset proves nothing of the second factor, and opens nothing of it.
    let right = second(portal.browser("localhost"), portal.authenticator(0), Vec::new()).await;
    assert!(!right.opens(portal).await, "a stranger's right code is as wrong as any");
    assert!(second(owner, portal.authenticator(0), Vec::new()).await.opens(portal).await, "the owner's browser is let in");
});

on_both!(a_reset_does_not_begin_the_guesses_of_the_second_factor_anew_and_an_administrator_does, portal, {
    wants_second(portal).await;
    let thief =
        second(portal.browser("localhost"), portal.authenticator(0), codes(10, &[-1, 0, 1].map(|n| portal.authenticator(n))))
            .await;
    thief.guess().await;
    let (reset, mail) = portal.mailed(ADA.0, ADA.2).await;
    reset.prove(&code_in(&mail.text)).await;
    assert_eq!(reset.renew(NEW).await.step(), "done");
    let again = async || second_after(portal.browser("localhost"), NEW, portal.authenticator(0), Vec::new()).await;
    assert!(!again().await.opens(portal).await);

    let ada = portal.user("harbour", ADA.0).await;
    let mut tx = portal.write().await;
    lock::lift(&mut tx, "harbour", &ada.id, Clearing::Administrator).await.expect("database");
    tx.commit().await.expect("database");
    assert!(again().await.opens(portal).await);
});

on_both!(the_same_wrong_code_counts_once_in_its_time_step_and_again_in_the_next, portal, {
    wants_second(portal).await;
    let browser = portal.browser("localhost");
    let times = |many: usize| second_again(&browser, many);
    assert_eq!(browser.sign_in(ADA.0, ADA.1).await.path, "/sign-in/second");
    let failures = "SELECT COALESCE(MAX(failures), 0) FROM lockouts WHERE name LIKE '%:second:%'";
    portal.clock.advance(30 - portal.clock.now().rem_euclid(30));
    times(3).await;
    assert_eq!(portal.number(failures).await, 1);
    portal.clock.advance(29);
    times(1).await;
    assert_eq!(portal.number(failures).await, 1);
    portal.clock.advance(1);
    times(1).await;
    assert_eq!(portal.number(failures).await, 2);
});

/// A code that no app shows, so many times.
async fn second_again(browser: &Browser, times: usize) {
    for fields in
        puzzled(browser, "/sign-in/second?why=bot_check", "/do/account/second", vec![one("code", "not a code"); times]).await
    {
        let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        browser.post_raw("/do/account/second", &fields).await;
    }
}

on_both!(after_three_wrong_codes_the_second_factor_asks_for_the_bot_check, portal, {
    wants_second(portal).await;
    let browser = portal.browser("localhost");
    browser.sign_in(ADA.0, ADA.1).await;
    for n in 0..3 {
        assert!(!browser.get("/sign-in/second").await.has("input[name=puzzle]"), "{n}");
        browser.post("/do/account/second", &[("code", &format!("no code {n}"))]).await;
    }
    let right = portal.authenticator(0);
    assert_eq!(browser.post("/do/account/second", &[("code", &right)]).await.codes(), ["bot_check"]);
    // For this account from everywhere, and from this address range for the first proof, too.
    let other = portal.browser("localhost");
    other.sign_in(ADA.0, ADA.1).await;
    assert_eq!(other.post("/do/account/second", &[("code", &right)]).await.codes(), ["bot_check"]);
    let mut neighbour = portal.browser("localhost");
    neighbour.address.clone_from(&browser.address);
    assert!(neighbour.get("/sign-in").await.has("input[name=puzzle]"));
    let page = other.get("/sign-in/second").await;
    assert_eq!(other.submit(&page, "/do/account/second", &[("code", &right)]).await.path, "/account");
});

on_both!(choice_8_a_browser_is_familiar_once_its_sign_in_owes_nothing_more, portal, {
    wants_second(portal).await;
    let thief = portal.browser("localhost");
    assert_eq!(thief.sign_in(ADA.0, ADA.1).await.path, "/sign-in/second");
    assert_eq!(thief.cookie("devices"), None, "the password alone is no trust");
    // Nor does the password alone begin a row of wrong proofs anew.
    let mut tx = portal.write().await;
    let ada = portal.user("harbour", ADA.0).await;
    tally::add(&mut tx, "harbour", &format!("u:{}:ever", ada.id), portal.clock.now()).await.expect("database");
    tx.commit().await.expect("database");
    let row = "SELECT COUNT(*) FROM tallies WHERE name LIKE '%ever'";
    thief.sign_in(ADA.0, ADA.1).await;
    assert_eq!(portal.number(row).await, 1);
    thief.post("/do/account/second", &[("code", &portal.authenticator(0))]).await;
    assert!(thief.cookie("devices").is_some());
    assert_eq!(portal.number(row).await, 0);
    // A password that somebody else knows is no trust either, until it was exchanged.
    portal.change_user("harbour", CLEO.0, |cleo| cleo.must_change = true).await;
    let cleo = portal.browser("localhost");
    cleo.sign_in(CLEO.0, CLEO.1).await;
    assert_eq!(cleo.cookie("devices"), None);
});

on_both!(choice_8_a_closed_method_compares_nothing_in_attempts_that_are_open_already, portal, {
    portal.policy_change("harbour", &["limits.wrong_an_hour=3", "limits.wrong_a_day=30"]).await;
    let (coded, mail) = portal.mailed(ADA.0, ADA.2).await;
    let pressing = portal.browser("localhost");
    pressing.get(&link_in(&mail.text)).await;
    let mut apps = Vec::new();
    for _ in 0..4 {
        let browser = portal.browser("localhost");
        at_gate(&browser, ADA.0, "totp").await;
        apps.push(browser);
    }
    let closing = portal.browser("localhost");
    at_gate(&closing, ADA.0, "totp").await;
    for _ in 0..3 {
        closing.prove("000000").await;
    }
    let counted = "SELECT COUNT(*) FROM tallies WHERE name LIKE '%:wrong%'";
    let before = portal.number(counted).await;
    let pages = join_all(apps.iter().map(|browser| async { browser.prove(&portal.authenticator(0)).await })).await;
    for page in pages {
        assert_eq!((page.step().as_str(), page.codes()), ("method", vec!["method_closed".to_owned()]));
    }
    assert_eq!(portal.number(counted).await, before, "nothing is counted or lengthened");
    // The same for the mail's code, and its link, once its own method is closed.
    let ada = portal.user("harbour", ADA.0).await;
    let mut tx = portal.write().await;
    let until = portal.clock.now() + DAY;
    tally::close(&mut tx, "harbour", &format!("u:{}:other:closed:email", ada.id), until).await.expect("database");
    tx.commit().await.expect("database");
    assert_eq!(pressing.post("/do/recover/press", &[]).await.step(), "link");
    assert_eq!(coded.prove(&code_in(&mail.text)).await.codes(), ["wrong_code"], "another spelling closed it");
    assert_eq!(portal.number(GATES).await, 0);
});

on_both!(a_call_and_answers_of_a_closed_method_open_nothing_either, portal, {
    let calling = portal.browser("localhost");
    let page = calling.identify(ADA.0).await;
    let asked = calling.choose(&page, "mobile_voice").await;
    calling.submit(&asked, "/do/recover/send", &[("destination", "+1 2015550123")]).await;
    let answering = stand(portal, Proof::ResetAnswers, portal.browser("noor.localhost"), 0).await;
    let until = portal.clock.now() + DAY;
    let mut tx = portal.write().await;
    for (tenant, login, method) in [("harbour", ADA.0, "mobile_voice"), ("noor", LAYLA, "questions")] {
        let person = user::by_login(&mut tx, tenant, login).await.expect("database").expect("a person");
        let name = format!("u:{}:other:closed:{method}", person.id);
        tally::close(&mut tx, tenant, &name, until).await.expect("database");
    }
    tx.commit().await.expect("database");
    assert!(!portal.press_hash("+12015550123").await);
    assert!(!answering.opens(portal).await);
});
