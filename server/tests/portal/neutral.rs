//! Until something was proven, every user id gets the same pages and the same words.

use std::{collections::BTreeMap, time::Duration};

use app::policy::Method;

use crate::common::{Browser, Page, Portal, code_in, on_both};

const NEW: &str = "a-kettle-sings-in-the-attic";

/// What a stranger can learn from a page: status, headers and body, without puzzles, support codes, and the user id they typed themselves.
pub(super) fn outside(page: &Page, login: &str) -> String {
    let headers: BTreeMap<&str, &str> = page
        .headers
        .iter()
        .filter(|(name, _)| !["date", "set-cookie"].contains(&name.as_str()))
        .map(|(name, value)| (name.as_str(), value.to_str().expect("plain headers")))
        .collect();
    let mut body = page.bare();
    while let Some(start) = body.find("v1.") {
        let end = body[start..].find(['"', '&']).map_or(body.len(), |length| start + length);
        body.replace_range(start..end, "PUZZLE");
    }
    format!("{} {} {headers:?} {body}", page.path, page.status).replace(login, "LOGIN")
}

/// Everything a visitor without any proof can do in the wizard, and what each page showed.
pub(super) async fn walk(portal: &Portal, login: &str) -> Vec<String> {
    let browser = portal.browser("localhost");
    let mut seen = Vec::new();
    let mut see = |page: Page| {
        seen.push(outside(&page, login));
        page
    };
    let method = see(browser.identify(login).await);
    see(browser.submit(&method, "/do/recover/choose", &[]).await);
    let sent = see(browser.choose(&method, "email").await);
    see(browser.prove("12345").await);
    see(browser.prove("000000").await);
    see(browser.submit(&sent, "/do/recover/send", &[]).await);
    portal.clock.advance(10);
    let again = browser.get("/recover").await;
    see(browser.submit(&again, "/do/recover/send", &[]).await);
    // What is said when nothing came for a minute.
    portal.clock.advance(60);
    see(browser.get("/recover").await);
    for (method, number) in [("mobile_sms", "+1 2015550188"), ("office_voice", "+44 2079460188"), ("mobile_voice", "+1 201555")] {
        let choice = see(browser.get("/recover/method").await);
        let asked = see(browser.choose(&choice, method).await);
        see(browser.submit(&asked, "/do/recover/send", &[("destination", number)]).await);
    }
    let choice = see(browser.get("/recover/method").await);
    see(browser.choose(&choice, "totp").await);
    for _ in 0..4 {
        see(browser.prove("000000").await);
    }
    let contact = see(browser.get("/recover/contact").await);
    see(browser.submit(&contact, "/do/recover/contact", &[]).await);
    // A new attempt of somebody who was just closed.
    see(browser.identify(login).await);
    seen
}

pub(super) fn assert_alike(known: &[String], unknown: &[String]) {
    assert_eq!(known.len(), unknown.len());
    for (step, (known, unknown)) in known.iter().zip(unknown).enumerate() {
        let at = known.bytes().zip(unknown.bytes()).take_while(|(one, other)| one == other).count();
        let around = |page: &str| page.chars().skip(at.saturating_sub(150)).take(300).collect::<String>();
        assert!(known == unknown, "step {step} tells them apart:\n{}\n{}", around(known), around(unknown));
    }
}

on_both!(abu_001_neutral_1_known_and_unknown_user_ids_see_the_same_bytes_at_every_step, portal, {
    let known = walk(portal, "ada@harbour.example").await;
    portal.settle().await;
    let messages = portal.outbox.messages().len();
    assert!(messages >= 2, "the known one got mails");
    let unknown = walk(portal, "eve@harbour.example").await;
    portal.settle().await;
    assert_eq!(portal.outbox.messages().len(), messages, "nobody gets a mail about an unknown user id");
    assert_alike(&known, &unknown);
});

on_both!(every_step_says_for_whom_and_after_a_minute_what_to_check_and_who_can_help, portal, {
    for login in ["ada@harbour.example", "eve@harbour.example"] {
        let browser = portal.browser("localhost");
        let method = browser.identify(&format!(" {} ", login.to_uppercase())).await;
        let sent = browser.choose(&method, "email").await;
        for page in [&method, &sent] {
            assert_eq!(page.texts(".whom bdi"), [login], "what was typed, and nothing on file: {}", page.text());
            assert!(page.has(".whom a[href='/recover/new']"));
        }
        assert!(sent.has(".late:not(.ready)"), "not before the minute is over");
        // Whoever changes it finds what stands there, to mend one sign of it.
        let first = browser.get("/recover/new").await;
        assert_eq!(first.attribute("#login", "value").as_deref(), Some(login));
        portal.clock.advance(59);
        assert!(browser.get("/recover").await.has(".late:not(.ready)"));
        portal.clock.advance(1);
        let late = browser.get("/recover").await;
        assert!(late.has(".late.ready a[href='/recover/new']") && late.has(".late.ready a[href='/recover/contact']"));
    }
    // A call that nobody answers has had its minute.
    let browser = portal.browser("localhost");
    let method = browser.identify("eve@harbour.example").await;
    let asked = browser.choose(&method, "office_voice").await;
    browser.submit(&asked, "/do/recover/send", &[("destination", "+44 2079460123")]).await;
    portal.clock.advance(61);
    assert!(browser.get("/recover").await.has(".late.ready a[href='/recover/contact']"));
});

on_both!(abu_003_neutral_4_disabled_out_of_scope_and_unregistered_look_unknown_and_are_told_why_by_mail_once_a_day, portal, {
    let unknown = walk(portal, "eve@harbour.example").await;
    portal.change_user("harbour", "ben@harbour.example", |ben| ben.enabled = false).await;
    assert_alike(&walk(portal, "ben@harbour.example").await, &unknown);
    portal.settle().await;
    let told = |to: &str| portal.outbox.messages().iter().filter(|mail| mail.to == to).count();
    // The two sends of the walk were one explanation, and no code.
    assert_eq!(told("ben.home@mail.example"), 1);
    assert!(!portal.message_to("ben.home@mail.example").await.text.contains("/r/"));

    assert_alike(&walk(portal, "cleo@harbour.example").await, &walk(portal, "nina@harbour.example").await);
    portal.settle().await;
    assert!(portal.message_to("cleo@harbour.example").await.text.contains("SSPR_0014"));

    portal.change("harbour", |harbour| harbour.policy.as_mut().expect("a policy").group = Some("staff".into())).await;
    assert_alike(&walk(portal, "ada@harbour.example").await, &unknown);
    portal.settle().await;
    assert!(portal.message_to("ada.home@mail.example").await.text.contains("SSPR_0013"));
    assert_eq!(told("ada.home@mail.example"), 1);

    // The day after they are told once more.
    portal.clock.advance(24 * 3600 + 1);
    let browser = portal.browser("localhost");
    let page = browser.identify("ben@harbour.example").await;
    browser.choose(&page, "email").await;
    portal.settle().await;
    assert_eq!(told("ben.home@mail.example"), 2);
});

on_both!(neutral_4_a_right_authenticator_code_is_a_gate_after_which_the_refusal_is_plain, portal, {
    portal.change_user("harbour", "ada@harbour.example", |ada| ada.enabled = false).await;
    let browser = portal.browser("localhost");
    let page = browser.identify("ada@harbour.example").await;
    browser.choose(&page, "totp").await;
    let page = browser.prove(&portal.authenticator(0)).await;
    assert_eq!(page.step(), "refused");
    assert!(page.body.contains("user_disabled"), "{}", page.text());
    assert_eq!(portal.results("harbour").await, [("failed".into(), "user_disabled".into())]);
});

on_both!(neutral_5_after_the_first_gate_the_wizard_speaks_plainly, portal, {
    portal.change("harbour", |harbour| harbour.policy.as_mut().expect("a policy").gates = 2).await;
    let browser = portal.browser("localhost");
    let page = browser.identify("ada@harbour.example").await;
    assert!(!page.has("[aria-current=step]") && !page.body.contains("•"), "no hint and no count before a proof");
    browser.choose(&page, "totp").await;
    let page = browser.prove(&portal.authenticator(0)).await;
    assert_eq!(page.step(), "method");
    assert!(page.body.contains("a*") || page.body.contains("•"), "the address is hinted at: {}", page.text());
    assert!(!page.has("input[value=totp]"), "a used method disappears");
});

pub(super) async fn until(what: &str, done: impl Fn() -> bool) {
    for _ in 0..400 {
        if done() {
            return;
        }
        tokio::time::sleep(Duration::from_millis(25)).await;
    }
    panic!("never: {what}");
}

on_both!(abu_025_an_administrator_passes_two_gates_or_is_refused_and_looks_like_everybody_before, portal, {
    assert_alike(&walk(portal, "dora@harbour.example").await, &walk(portal, "nina@harbour.example").await);
    portal.clock.advance(25 * 3600);

    let browser = portal.browser("localhost");
    let page = browser.identify("dora@harbour.example").await;
    browser.choose(&page, "email").await;
    portal.settle().await;
    let page = browser.prove(&code_in(&portal.message_to("dora.home@mail.example").await.text)).await;
    assert_eq!(page.step(), "method", "one gate is not enough, whatever the tenant says");
    assert_eq!(browser.post_raw("/do/recover/renew", &[("password", NEW), ("confirm", NEW)]).await.status.as_u16(), 409);
    let asked = browser.choose(&page, "mobile_sms").await;
    browser.submit(&asked, "/do/recover/send", &[("destination", "+1 2025550147")]).await;
    let page = browser.prove(&code_in(&portal.message_to("+12025550147").await.text)).await;
    assert_eq!(page.step(), "renew");

    // With one kind of proof left, no order of gates leads on: the page stays neutral, the mail says why.
    portal.change("harbour", |harbour| harbour.policy.as_mut().expect("a policy").countries = vec!["GB".into()]).await;
    portal.clock.advance(25 * 3600);
    let browser = portal.browser("localhost");
    let page = browser.identify("dora@harbour.example").await;
    assert_eq!(browser.choose(&page, "email").await.step(), "prove");
    portal.settle().await;
    assert!(portal.message_to("dora.home@mail.example").await.text.contains("SSPR_0014"));
});

on_both!(neutral_1_every_user_id_gets_the_tenants_methods_and_never_questions_first, portal, {
    portal
        .change("harbour", |harbour| {
            let policy = harbour.policy.as_mut().expect("a policy");
            policy.methods = vec![Method::Questions, Method::Totp, Method::Email];
        })
        .await;
    for login in ["ada@harbour.example", "cleo@harbour.example", "eve@harbour.example"] {
        let browser: Browser = portal.browser("localhost");
        let page = browser.identify(login).await;
        assert!(page.has("input[value=totp]") && page.has("input[value=email]") && !page.has("input[value=questions]"));
        // A form that no page of ours sends.
        let answer = browser.submit(&page, "/do/recover/choose", &[("method", "questions")]).await;
        assert_eq!(answer.status.as_u16(), 422);
    }
});

on_both!(neutral_7_a_call_for_help_is_one_mail_a_day_for_real_accounts_and_a_digest_after_twenty, portal, {
    let ask = |login: String| {
        let browser = portal.browser("localhost");
        async move {
            browser.identify(&login).await;
            let page = browser.get("/recover/contact").await;
            assert_eq!(browser.submit(&page, "/do/recover/contact", &[]).await.step(), "contacted");
        }
    };
    let told = || portal.outbox.messages().iter().filter(|mail| mail.to.starts_with("dora")).count();
    ask("eve@harbour.example".into()).await;
    portal.settle().await;
    assert_eq!(told(), 0, "nobody asks for an unknown user id");
    ask("ada@harbour.example".into()).await;
    ask("ada@harbour.example".into()).await;
    portal.settle().await;
    assert_eq!(told(), 1, "once a day a person");

    let template = portal.user("harbour", "cleo@harbour.example").await;
    let mut tx = portal.write().await;
    for n in 0..22 {
        let user = server::store::user::User { id: format!("u{n}"), login: format!("u{n}@harbour.example"), ..template.clone() };
        server::store::user::insert(&mut tx, &user, 0).await.expect("database");
    }
    tx.commit().await.expect("database");
    for n in 0..22 {
        ask(format!("u{n}@harbour.example")).await;
    }
    portal.settle().await;
    assert_eq!(told(), 20, "twenty an hour for a tenant");
    portal.clock.advance(3601);
    until("the digest came", || told() == 21).await;
});
