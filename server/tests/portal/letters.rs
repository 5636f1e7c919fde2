//! Messages: what happens while they cannot be carried, what notices say, and a real mail through a real server.

use std::{path::PathBuf, sync::Arc, time::Duration};

use app::contract::Secret;
use serde::Deserialize;
use server::{
    config::{Mail, Security},
    courier::{Letter, Undelivered, smtp::Smtp},
    jobs::{Errand, behind_everything},
    portal::Clock as _,
    store::{contact, job},
};

use crate::common::{Browser, Engine, Page, Portal, Wish, code_in, on_both};

const ADA: &str = "ada@harbour.example";
const ADAS_MAIL: &str = "ada.home@mail.example";
const NEW: &str = "a-kettle-sings-in-the-attic";

/// Waits until so many messages were handed over, taken or not.
async fn tried(portal: &Portal, times: usize) {
    for _ in 0..400 {
        if portal.post.attempts() >= times {
            return;
        }
        tokio::time::sleep(Duration::from_millis(25)).await;
    }
    panic!("tried {} times, not {times}", portal.post.attempts());
}

async fn dead(portal: &Portal) -> i64 {
    let mut tx = portal.server.core.db.read().await.expect("database");
    job::count(&mut tx, "dead").await.expect("database")
}

/// A page without what is random in it.
fn plain(page: &Page) -> String {
    let puzzle = page.attribute("input[name=puzzle]", "value").expect("a puzzle");
    format!("{} {}", page.status, page.bare().replace(&puzzle, ""))
}

async fn asked(portal: &Portal) -> (Browser, Page) {
    let browser = portal.browser("localhost");
    let page = browser.identify(ADA).await;
    let page = browser.choose(&page, "email").await;
    (browser, page)
}

on_both!(abu_004_while_the_post_is_down_pages_stay_neutral_and_the_mail_is_tried_again, portal, {
    portal.post.fail(Some(Undelivered::Later("the server is busy".into())));
    let (browser, down) = asked(portal).await;
    assert_eq!((down.status.as_u16(), down.step().as_str()), (200, "prove"));
    for (times, wait) in [(1, 10), (2, 30)] {
        tried(portal, times).await;
        portal.clock.advance(wait);
    }
    tried(portal, 3).await;
    portal.post.fail(None);
    portal.clock.advance(120);
    let mail = portal.message_to(ADAS_MAIL).await;
    assert_eq!(portal.post.attempts(), 4);
    assert_eq!(browser.prove(&code_in(&mail.text)).await.step(), "renew");
    assert_eq!(browser.renew(NEW).await.step(), "done");
    // Up or down, the page was the same.
    portal.clock.advance(3600);
    let (_, up) = asked(portal).await;
    assert!(plain(&down) == plain(&up), "{}", up.text());
});

on_both!(abu_004_what_cannot_be_carried_ends_as_a_dead_letter_that_operators_see, portal, {
    portal.post.fail(Some(Undelivered::Later("the server is busy".into())));
    let (browser, _) = asked(portal).await;
    for (times, wait) in [(1, 10), (2, 30), (3, 120), (4, 146)] {
        tried(portal, times).await;
        assert_eq!(dead(portal).await, 0, "the code still lives");
        portal.clock.advance(wait);
    }
    tried(portal, 5).await;
    portal.clock.advance(294);
    portal.settle().await;
    assert_eq!(dead(portal).await, 1);
    let metrics = reqwest::get(format!("http://{}/metrics", portal.server.operations)).await.expect("an answer");
    assert!(metrics.text().await.expect("text").contains("rekey_jobs_dead 1"));
    // The wizard stands where it stood, and sending again is a new letter.
    assert_eq!(browser.get("/recover").await.step(), "prove");
    portal.post.fail(None);
    let page = browser.get("/recover").await;
    browser.submit(&page, "/do/recover/send", &[]).await;
    assert_eq!(browser.prove(&portal.code_to(ADAS_MAIL).await).await.step(), "renew");
});

on_both!(a_code_is_not_late_for_a_mass_of_letters_of_another_organization, portal, {
    let core = &portal.server.core;
    let mut tx = core.db.write().await.expect("database");
    for number in 0..3_000 {
        let letter = Letter::SetPassword {
            login: format!("new{number}@noor.example"),
            path: "/r/x".into(),
            expires_at: portal.clock.now() + 3600,
        };
        let errand = Errand::Letter { to: format!("new{number}@mail.example"), language: None, letter };
        let push = errand.push(&mut tx, &core.keys, "noor", portal.clock.now(), portal.clock.now() + 3600);
        behind_everything(push).await.expect("pushed");
    }
    tx.commit().await.expect("database");
    let (browser, _) = asked(portal).await;
    let mail = portal.message_to(ADAS_MAIL).await;
    let mut tx = core.db.read().await.expect("database");
    let waiting = job::count(&mut tx, "due").await.expect("database");
    assert!(waiting > 1_000, "most of the others wait behind it: {waiting}");
    assert_eq!(browser.prove(&code_in(&mail.text)).await.step(), "renew");
});

on_both!(abu_004_a_refused_address_is_given_up_at_once_and_the_page_says_nothing_of_it, portal, {
    portal.post.fail(Some(Undelivered::Never("no such mailbox".into())));
    let (_, refused) = asked(portal).await;
    tried(portal, 1).await;
    portal.settle().await;
    assert_eq!((dead(portal).await, portal.post.attempts()), (1, 1));
    portal.post.fail(None);
    portal.clock.advance(3600);
    assert!(plain(&refused) == plain(&asked(portal).await.1));
});

on_both!(abu_129_a_notice_names_the_account_and_the_time_and_what_to_do_and_holds_no_secret, portal, {
    let ada = portal.ada_at_renew().await;
    let code = portal.code_to(ADAS_MAIL).await;
    assert_eq!(ada.renew(NEW).await.step(), "done");
    let notice = portal.all_to(ADAS_MAIL).await.into_iter().find(|mail| mail.subject == "Your Harbour Books password was reset");
    let notice = notice.expect("a notice");
    for body in [notice.text, notice.html.expect("HTML").replace("&#x2f;", "/")] {
        assert!(body.contains(ADA) && body.contains("2026"), "{body}");
        assert!(body.contains("Was this not you?"), "{body}");
        assert!(!body.contains(NEW) && !body.contains("/r/") && !body.contains(&code), "{body}");
        let base = format!("http://localhost:{}/recover/new", portal.server.portal.port());
        assert!(body.contains(&base), "the way to the portal: {body}");
    }
});

on_both!(n1_n2_a_code_and_notices_are_in_the_readers_language_and_direction, portal, {
    // Ada reads Arabic; nothing is known of what her administrators read but the tenant's own language.
    portal.change_user("harbour", ADA, |ada| (ada.language, ada.roles) = (Some("ar".into()), "helpdesk".into())).await;
    portal.add("harbour", "gus@harbour.example", |gus| (gus.language, gus.roles) = (Some("de".into()), "global".into())).await;
    portal.change("harbour", |harbour| harbour.policy.as_mut().expect("a policy").notify_admins = true).await;
    let browser = portal.browser("localhost");
    let page = browser.identify(ADA).await;
    let page = portal.by_mail(&browser, &page, ADAS_MAIL).await;
    let code = portal.newest_to(ADAS_MAIL).await;
    let page = portal.by_text(&browser, &page, "+12015550123").await;
    assert_eq!(page.step(), "renew");
    assert_eq!(browser.renew(NEW).await.step(), "done");
    let text = portal.newest_to("+12015550123").await;
    let (notice, german, english) = (
        portal.newest_to(ADA).await,
        portal.newest_to("gus@harbour.example").await,
        portal.newest_to("dora@harbour.example").await,
    );
    let shown = |mail: &server::courier::outbox::Kept| {
        (mail.lang.clone(), mail.html.as_ref().is_some_and(|html| html.contains("dir=\"rtl\"")))
    };
    assert_eq!(shown(&code), ("ar".into(), true));
    assert_eq!(shown(&notice), ("ar".into(), true));
    assert_eq!(text.lang, "ar");
    assert_eq!(shown(&german), ("de".into(), false));
    assert_eq!(shown(&english), ("en".into(), false));
    let texts = &portal.server.core.texts;
    let title = |tag: &str, id: &str| texts.best(&[tag.to_owned()]).expect("a language").say(id);
    assert!(notice.text.contains(&title("ar", "mail-reset-title")), "{}", notice.text);
    assert!(german.text.contains(&title("de", "mail-admin-title")), "{}", german.text);
});

on_both!(without_a_language_of_ones_own_messages_follow_the_page, portal, {
    let browser = portal.browser("localhost");
    browser.get("/recover/new?mkt=de").await;
    let page = browser.identify(ADA).await;
    browser.choose(&page, "email").await;
    assert_eq!(portal.newest_to(ADAS_MAIL).await.lang, "de");
});

/// The mail server of the tests, as it describes itself.
#[derive(Deserialize)]
struct Facts {
    host: String,
    starttls: u16,
    user: String,
    password: String,
    ca: PathBuf,
    mails: PathBuf,
}

fn facts() -> Facts {
    let facts = std::env::var("REKEY_TEST_SMTP").expect("REKEY_TEST_SMTP describes a server: run `cargo xtask test`");
    serde_json::from_str(&facts).expect("the facts are JSON")
}

/// Mail by SMTP with STARTTLS and login, as in a real installation.
fn by_smtp(engine: Engine) -> Wish {
    let facts = facts();
    let config = Mail {
        host: facts.host,
        port: facts.starttls,
        security: Security::StartTls,
        login: Some((facts.user, Secret::new(facts.password))),
        from: "portal@reset.example".parse().expect("an address"),
        ca_file: Some(facts.ca),
        hello: None,
    };
    let smtp = Smtp::new(&config).expect("a courier");
    Wish { courier: Some(Arc::new(smtp)), ..Wish::on(engine) }
}

/// The source of the mail to an address, once it is there.
async fn real_mail(folder: &std::path::Path, to: &str) -> String {
    for _ in 0..200 {
        for entry in std::fs::read_dir(folder).expect("the folder is there").flatten() {
            let path = entry.path();
            let source = std::fs::read_to_string(&path).unwrap_or_default();
            if path.extension().is_some_and(|extension| extension == "eml") && source.contains(to) {
                return source;
            }
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    panic!("no mail to {to}");
}

on_both!(u4_a_real_mail_through_a_real_server_brings_the_code, portal, by_smtp, {
    let to = format!("ada.{}@mail.example", &server::crypto::id()[..8]);
    portal.set_contact("harbour", ADA, contact::AUTHENTICATION_EMAIL, &to).await;
    let (browser, _) = asked(portal).await;
    let mail = real_mail(&facts().mails, &to).await;
    assert!(mail.contains("Subject: Harbour Books account email verification code"), "{mail}");
    let code = mail.lines().map(str::trim).find(|line| line.len() == 6 && line.bytes().all(|b| b.is_ascii_digit()));
    assert_eq!(browser.prove(code.expect("a line with the code")).await.step(), "renew");
    assert_eq!(browser.renew(NEW).await.step(), "done");
});

on_both!(the_mail_with_a_code_names_the_browser_and_the_address_that_asked_and_its_link_speaks_its_language, portal, {
    portal.change_user("harbour", ADA, |ada| ada.language = Some("de".into())).await;
    let mut browser = portal.browser("localhost");
    browser.extra.push(("user-agent".into(), "Mozilla/5.0 (Windows NT 10.0; rv:130.0) Gecko/20100101 Firefox/130.0".into()));
    let page = browser.identify(ADA).await;
    let page = browser.choose(&page, "email").await;
    assert!(page.has("leptos-island[data-component=wait]"), "it notices when the link is pressed elsewhere");
    let mail = portal.newest_to(ADAS_MAIL).await;
    assert!(mail.text.contains("Firefox, Windows") && mail.text.contains(&browser.address), "{}", mail.text);
    let link = format!("{}?lng=de", crate::common::link_in(&mail.text));
    assert!(mail.text.contains(&link), "{}", mail.text);
    let elsewhere = portal.browser("localhost");
    let page = elsewhere.get(&link).await;
    assert_eq!((page.step().as_str(), page.attribute("html", "lang").as_deref()), ("link", Some("de")));
});
