//! Many at once: real parallel requests against the real thing, on both engines.

use app::policy::Role;
use futures::future::join_all;

use crate::{
    admin::{BEN, BENS, BOSS, administers, administers_as, id_of},
    common::{Browser, Page, code_in, link_in, on_both},
    organizations,
};

const ADA: (&str, &str) = ("ada@harbour.example", "ada.home@mail.example");
const MANY: usize = 50;

/// Posts the same form many times at once, from one browser.
async fn at_once(browser: &Browser, path: &str, forms: &[Vec<(&str, String)>]) -> Vec<Page> {
    join_all(forms.iter().map(|form| async move {
        let fields: Vec<(&str, &str)> = form.iter().map(|(name, value)| (*name, value.as_str())).collect();
        browser.post_raw(path, &fields).await
    }))
    .await
}

on_both!(abu_027_a_link_pressed_in_fifty_browsers_at_once_passes_one_gate, portal, {
    let (first, mail) = portal.mailed(ADA.0, ADA.1).await;
    let link = link_in(&mail.text);
    let browsers: Vec<Browser> = (0..MANY).map(|_| portal.browser("localhost")).collect();
    join_all(browsers.iter().map(|browser| browser.get(&link))).await;
    let answers = join_all(browsers.iter().map(|browser| browser.post_raw("/do/recover/press", &[]))).await;
    assert!(answers.iter().all(|answer| answer.status.as_u16() == 303));
    let winners: Vec<&Browser> = browsers.iter().filter(|browser| browser.cookie("flow").is_some()).collect();
    assert_eq!(winners.len(), 1);
    assert_eq!(winners[0].get("/recover").await.step(), "renew");
    assert_eq!(first.get("/recover").await.step(), "moved");
    assert_eq!(portal.number("SELECT COUNT(*) FROM gates").await, 1);
    assert_eq!(portal.number("SELECT COUNT(*) FROM events WHERE detail = 'completed_email'").await, 1);
});

on_both!(abu_027_a_code_posted_fifty_times_at_once_passes_one_gate, portal, {
    let (browser, mail) = portal.mailed(ADA.0, ADA.1).await;
    let forms = vec![vec![("code", code_in(&mail.text))]; MANY];
    let answers = at_once(&browser, "/do/recover/prove", &forms).await;
    assert!(answers.iter().all(|answer| answer.status.as_u16() == 303), "{:?}", answers[0]);
    assert_eq!(browser.get("/recover").await.step(), "renew");
    assert_eq!(portal.number("SELECT COUNT(*) FROM gates").await, 1);
    assert_eq!(portal.number("SELECT COUNT(*) FROM events WHERE detail = 'completed_email'").await, 1);
    assert_eq!(portal.number("SELECT COUNT(*) FROM tallies WHERE name LIKE '%wrong%'").await, 0, "none of them counts as wrong");
});

on_both!(abu_027_one_authenticator_code_in_fifty_attempts_at_once_passes_one_gate, portal, {
    let browsers: Vec<Browser> = (0..MANY).map(|_| portal.browser("localhost")).collect();
    for browser in &browsers {
        let page = browser.identify(ADA.0).await;
        browser.choose(&page, "totp").await;
    }
    let code = portal.authenticator(0);
    join_all(browsers.iter().map(|browser| browser.prove(&code))).await;
    assert_eq!(portal.number("SELECT COUNT(*) FROM gates").await, 1);
});

on_both!(abu_045_of_two_hundred_guesses_at_once_five_are_compared_and_the_counters_are_exact, portal, {
    let (browser, mail) = portal.mailed(ADA.0, ADA.1).await;
    let right = code_in(&mail.text);
    let guesses = (0..=200).map(|n| format!("{n:06}")).filter(|guess| *guess != right).take(200);
    let forms: Vec<_> = guesses.map(|guess| vec![("code", guess)]).collect();
    let answers = at_once(&browser, "/do/recover/prove", &forms).await;
    assert!(answers.iter().all(|answer| answer.status.as_u16() == 303));
    assert_eq!(portal.number("SELECT MAX(tries) FROM challenges").await, 5);
    assert_eq!(portal.number("SELECT COUNT(*) FROM tallies WHERE name LIKE 'u:%:wrong'").await, 5);
    assert_eq!(portal.number("SELECT COUNT(*) FROM tallies WHERE name LIKE 't:%:wrong'").await, 5);
    assert_eq!(portal.number("SELECT COUNT(*) FROM tallies WHERE name LIKE 'u:%:ever'").await, 5);
    assert_ne!(browser.prove(&right).await.step(), "renew");
    assert_eq!(portal.number("SELECT COUNT(*) FROM gates").await, 0);
});

on_both!(abu_045_guesses_in_fifty_attempts_at_once_are_five_for_the_account, portal, {
    let browsers: Vec<Browser> = (0..MANY).map(|_| portal.browser("localhost")).collect();
    for browser in &browsers {
        let page = browser.identify(ADA.0).await;
        browser.choose(&page, "totp").await;
    }
    join_all(browsers.iter().map(|browser| browser.prove("000000"))).await;
    assert_eq!(portal.number("SELECT COUNT(*) FROM tallies WHERE name LIKE 'u:%:wrong'").await, 5);
    assert_eq!(portal.number("SELECT CAST(SUM(tries) AS BIGINT) FROM challenges").await, 5);
    assert_eq!(portal.browser("localhost").identify(ADA.0).await.step(), "throttled");
});

on_both!(abu_045_answers_in_parallel_are_no_more_than_five_for_one_draw, portal, {
    let browser = portal.browser("noor.localhost");
    let page = browser.identify("layla@noor.example").await;
    browser.choose(&page, "questions").await;
    let forms = vec![["answer1", "answer2", "answer3"].map(|name| (name, "no idea".to_owned())).to_vec(); MANY];
    at_once(&browser, "/do/recover/answer", &forms).await;
    assert!(portal.number("SELECT COUNT(*) FROM tallies WHERE name LIKE 'u:%:wrong'").await <= 5);
    assert!(portal.number("SELECT MAX(tries) FROM challenges").await <= 5);
    assert_eq!(browser.get("/recover/end").await.step(), "throttled");
});

on_both!(fifty_new_passwords_at_once_set_one, portal, {
    let (browser, mail) = portal.mailed(ADA.0, ADA.1).await;
    browser.prove(&code_in(&mail.text)).await;
    let passwords: Vec<String> = (0..MANY).map(|n| format!("a-kettle-{n:03}-sings-in-the-attic")).collect();
    let forms: Vec<_> = passwords.iter().map(|text| vec![("password", text.clone()), ("confirm", text.clone())]).collect();
    let answers = at_once(&browser, "/do/recover/renew", &forms).await;
    assert!(answers.iter().all(|answer| answer.status.as_u16() == 303));
    assert_eq!(browser.get("/recover/end").await.step(), "done");
    assert_eq!(portal.results("harbour").await, [("succeeded".into(), "password_reset".into())]);
    assert_eq!(portal.number("SELECT COUNT(*) FROM password_history").await, 1);
    let stored = portal.user("harbour", ADA.0).await.password_hash.expect("a password");
    let mut right = 0;
    for password in &passwords {
        right += usize::from(portal.server.core.hasher.verify(password, Some(&stored)).await.expect("hashing"));
    }
    assert_eq!(right, 1);
});

on_both!(two_attempts_that_finish_at_once_set_one_password, portal, {
    let mut browsers = Vec::new();
    for _ in 0..2 {
        let (browser, mail) = portal.mailed(ADA.0, ADA.1).await;
        assert_eq!(browser.prove(&code_in(&mail.text)).await.step(), "renew");
        browsers.push(browser);
        portal.clock.advance(10);
    }
    let (one, other) =
        tokio::join!(browsers[0].renew("a-kettle-sings-in-the-attic"), browsers[1].renew("a-violin-waits-in-the-cellar"));
    let steps = [one.step(), other.step()];
    assert!(steps.contains(&"done".into()) && steps.contains(&"expired".into()), "{steps:?}");
    assert_eq!(portal.results("harbour").await.iter().filter(|(result, _)| result == "succeeded").count(), 1);
});

on_both!(link_and_code_at_once_pass_one_gate, portal, {
    let (first, mail) = portal.mailed(ADA.0, ADA.1).await;
    let phones: Vec<Browser> = (0..MANY / 2).map(|_| portal.browser("localhost")).collect();
    for phone in &phones {
        phone.get(&link_in(&mail.text)).await;
    }
    let forms = vec![vec![("code", code_in(&mail.text))]; MANY / 2];
    let (answers, _) = tokio::join!(
        at_once(&first, "/do/recover/prove", &forms),
        join_all(phones.iter().map(|phone| phone.post_raw("/do/recover/press", &[])))
    );
    assert!(answers.iter().all(|answer| answer.status.as_u16() == 303));
    assert_eq!(portal.number("SELECT COUNT(*) FROM gates").await, 1);
    let mut open = 0;
    for browser in phones.iter().chain([&first]) {
        open += usize::from(browser.get("/recover").await.step() == "renew");
    }
    assert_eq!(open, 1, "the attempt goes on in one browser");
});

on_both!(of_two_administrators_who_take_each_others_role_at_once_one_is_left, portal, {
    for _ in 0..5 {
        let dora = administers(portal, &[Role::Global]).await;
        let ben = administers_as(portal, (BEN, BENS), &[Role::Global]).await;
        let (ids, form) =
            ([id_of(portal, "harbour", BEN).await, id_of(portal, "harbour", BOSS).await], "/do/admin/accounts/change");
        let mut posts = Vec::new();
        for (browser, id) in [&dora, &ben].into_iter().zip(&ids) {
            let filled = browser.get(&format!("/admin/people/{id}/edit")).await.fill(form, &[]);
            posts.push((browser, filled.into_iter().filter(|(name, _)| name != "roles").collect::<Vec<_>>()));
        }
        let answers = join_all(posts.iter().map(|(browser, fields)| async move {
            let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
            browser.post_raw(form, &fields).await
        }))
        .await;
        let mut answers: Vec<u16> = answers.iter().map(|answer| answer.status.as_u16()).collect();
        answers.sort_unstable();
        assert_eq!(answers, [303, 403]);
        let left =
            portal.number(&format!("SELECT COUNT(*) FROM users WHERE roles = 'global' AND login IN ('{BEN}', '{BOSS}')")).await;
        assert_eq!(left, 1, "somebody has to look after the rest");
    }
});

on_both!(abu_027_an_invitation_sent_by_many_operators_at_once_is_one_that_serves, portal, {
    let operator = administers(portal, &[Role::Operator]).await;
    let other = administers_as(portal, (BEN, BENS), &[Role::Operator]).await;
    organizations::add(&operator, &organizations::mill()).await;
    portal.clock.advance(120);
    let (path, forms) = ("/do/admin/organizations/invite", vec![vec![("organization", "mill".to_owned())]; MANY / 2]);
    tokio::join!(at_once(&operator, path, &forms), at_once(&other, path, &forms));
    let live = "SELECT COUNT(*) FROM challenges WHERE tenant_id = 'mill' AND purpose = 'invite' AND ended_at IS NULL";
    assert_eq!(portal.number(live).await, 1);
    assert_eq!(portal.all_to(organizations::MAILBOX).await.len(), 2, "the first one, and one more");
});

on_both!(abu_027_an_invitation_sent_by_two_administrators_at_once_is_one_that_serves, portal, {
    let (one, other) = (administers(portal, &[Role::User]).await, administers_as(portal, (BEN, BENS), &[Role::User]).await);
    let id = portal.user("harbour", "cleo@harbour.example").await.id;
    portal
        .sql(&format!("UPDATE users SET password_hash = NULL, password_set_at = 0, confirmed_at = NULL WHERE id = '{id}'"))
        .await;
    portal.set_contact("harbour", "cleo@harbour.example", "alternate_email", "cleo.home@mail.example").await;
    let forms = vec![vec![("user", id.clone())]; MANY / 2];
    tokio::join!(at_once(&one, "/do/admin/accounts/invite", &forms), at_once(&other, "/do/admin/accounts/invite", &forms));
    let live = format!("SELECT COUNT(*) FROM challenges WHERE user_id = '{id}' AND purpose = 'invite' AND ended_at IS NULL");
    assert_eq!(portal.number(&live).await, 1);
    assert_eq!(portal.all_to("cleo.home@mail.example").await.len(), 1);
});
