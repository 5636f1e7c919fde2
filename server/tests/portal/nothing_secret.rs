//! After whole journeys: no password, code, token or answer lies in the database, the log or a page. A value is planted first in every
//! place that is searched, so that finding nothing means something.

use std::{
    collections::BTreeMap,
    io::Write,
    sync::{LazyLock, Mutex},
};

use app::policy::Method;
use server::{
    portal::{Clock, totp},
    store::{event, event::Event},
};

use crate::common::{Browser, Portal, link_in, on_both};

const PLANTED: &str = "a-planted-value-7Yq";
const OMAR: &str = "omar@noor.example";
const LAYLA: &str = "layla@noor.example";
const ADA: &str = "ada@harbour.example";

/// Everything that this process logs, down to the last detail of its libraries.
static LOG: LazyLock<Mutex<Vec<u8>>> = LazyLock::new(|| {
    let subscriber = tracing_subscriber::fmt().with_max_level(tracing::Level::TRACE).with_writer(|| Log).finish();
    // For the whole process; the other tests beside this one only add lines.
    tracing::subscriber::set_global_default(subscriber).expect("no other test sets one");
    Mutex::default()
});

struct Log;

impl Write for Log {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        LOG.lock().expect("no panic").extend_from_slice(bytes);
        Ok(bytes.len())
    }
    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

/// Every row of every table as text, bytes in hexadecimal, and for SQLite what lies in its files besides.
async fn dump(portal: &Portal) -> String {
    let mut dump = portal.dump().await;
    for file in portal.files() {
        dump.push_str(&String::from_utf8_lossy(&std::fs::read(file).unwrap_or_default()));
    }
    dump
}

/// Whether a value stands in a text: as it is, in hexadecimal, or as a form would send it. Codes of six digits only where no other sign
/// continues them: longer numbers hold all sorts of digits.
fn holds(text: &str, value: &str) -> bool {
    let edge = |c: Option<char>| !c.is_some_and(|c| c.is_ascii_alphanumeric());
    let whole = |found: &str| {
        text.match_indices(found).any(|(at, _)| {
            let short = found.len() <= 6;
            !short || edge(text[..at].chars().next_back()) && edge(text[at + found.len()..].chars().next())
        })
    };
    let sent: String = form_urlencoded::byte_serialize(value.as_bytes()).collect();
    let hex = hex::encode(value);
    whole(value) || whole(&sent) || text.contains(&hex) || text.contains(&hex.to_uppercase())
}

#[test]
fn the_search_finds_a_value_however_it_is_written() {
    for text in ["{\"code\":\"482913\"}", "code=482913&x", "X'343832393133'", "482913"] {
        assert!(holds(text, "482913"), "{text}");
    }
    assert!(!holds("at 17482913", "482913") && !holds("b482913c", "482913"));
    assert!(holds("password=four+b%21", "four b!") && holds("xxfour b!xx", "four b!"));
}

/// What must be nowhere, by what it is.
type Secrets = BTreeMap<String, String>;

/// Ada by a text after a wrong code and a refused password; then she signs in.
async fn ada(portal: &Portal, secrets: &mut Secrets) -> Browser {
    let browser = portal.browser("localhost");
    let page = browser.identify(ADA).await;
    browser.choose(&page, "email").await;
    let mail = portal.newest_to("ada.home@mail.example").await;
    let link = link_in(&mail.text);
    secrets.insert("the mail's code".into(), portal.code_to("ada.home@mail.example").await);
    secrets.insert("the mail's link".into(), link.trim_start_matches("/r/").into());
    browser.get(&link).await;
    browser.prove("not a code").await;
    assert_eq!(browser.post("/do/recover/press", &[]).await.step(), "renew");
    for (n, password) in ["too-short-9Zx", "too-much-harbour-in-9Zx"].into_iter().enumerate() {
        secrets.insert(format!("refused password {n}"), password.into());
        assert_eq!(browser.renew(password).await.step(), "renew");
    }
    secrets.insert("new password".into(), "nine kettles sing in the attic".into());
    assert_eq!(browser.renew("nine kettles sing in the attic").await.step(), "done");
    secrets.insert("wrong password".into(), "nine kettles sang in the attic".into());
    browser.sign_in(ADA, "nine kettles sang in the attic").await;
    assert_eq!(browser.sign_in(ADA, "nine kettles sing in the attic").await.path, "/account");
    for cookie in ["flow", "session"] {
        secrets.insert(format!("the {cookie} cookie"), browser.cookie(cookie).expect("a cookie"));
    }
    browser
}

/// Ada once more, by her authenticator, and as far as the new password.
async fn app(portal: &Portal, secrets: &mut Secrets) -> Browser {
    let browser = portal.browser("localhost");
    let page = browser.identify(ADA).await;
    browser.choose(&page, "totp").await;
    let code = totp::code(server::demo::ADA_AUTHENTICATOR, u64::try_from(portal.clock.now()).expect("after 1970"));
    assert_eq!(browser.prove(&code).await.step(), "renew");
    secrets.insert("the app's code".into(), code);
    secrets.insert("the app's secret".into(), String::from_utf8(server::demo::ADA_AUTHENTICATOR.to_vec()).expect("ASCII"));
    browser
}

/// Omar by mail and by a call.
async fn omar(portal: &Portal, secrets: &mut Secrets) -> Browser {
    let browser = portal.browser("noor.localhost");
    let page = browser.identify(OMAR).await;
    let page = portal.by_mail(&browser, &page, "omar.home@mail.example").await;
    secrets.insert("Omar's code".into(), portal.code_to("omar.home@mail.example").await);
    let page = browser.choose(&page, "mobile_voice").await;
    browser.submit(&page, "/do/recover/send", &[("destination", "+966501234567")]).await;
    portal.settle().await;
    let callback = portal.post.callback("+966501234567").expect("a call");
    secrets.insert("the call's token".into(), callback.rsplit('/').next().expect("a token").into());
    assert_eq!(browser.post_raw(&callback, &[("Digits", "#")]).await.status, 200);
    secrets.insert("Omar's password".into(), "Kettle-4-attic".into());
    assert_eq!(browser.renew("Kettle-4-attic").await.step(), "done");
    browser
}

/// Layla by her questions, the first time with a wrong answer, and by mail.
async fn layla(portal: &Portal, secrets: &mut Secrets) -> Browser {
    let browser = portal.browser("noor.localhost");
    let page = browser.identify(LAYLA).await;
    browser.choose(&page, Method::Questions.name()).await;
    secrets.insert("a wrong answer".into(), "Zanzibar-7".into());
    let names = ["answer1", "answer2", "answer3"];
    let page = browser.post("/do/recover/answer", &names.map(|name| (name, "Zanzibar-7"))).await;
    let words = portal.server.core.texts.best(&["ar".to_owned()]).expect("Arabic");
    let answers: Vec<&str> = page
        .texts("form[action='/do/recover/answer'] label")
        .iter()
        .map(|label| {
            let known = |(id, _): &&(&str, &str)| words.say(&format!("question-{id}")) == *label;
            server::demo::LAYLA_ANSWERS.iter().find(known).expect("one of hers").1
        })
        .collect();
    let fields: Vec<(&str, &str)> = names.into_iter().zip(answers).collect();
    let page = browser.post("/do/recover/answer", &fields).await;
    assert_eq!(page.step(), "method");
    for (question, answer) in server::demo::LAYLA_ANSWERS {
        secrets.insert(format!("the answer to {question}"), (*answer).into());
    }
    assert_eq!(portal.by_mail(&browser, &page, "layla.home@mail.example").await.step(), "renew");
    secrets.insert("Layla's code".into(), portal.code_to("layla.home@mail.example").await);
    secrets.insert("Layla's password".into(), "Attic-4-kettle".into());
    assert_eq!(browser.renew("Attic-4-kettle").await.step(), "done");
    browser
}

on_both!(abu_035_036_090_after_whole_journeys_no_secret_lies_in_database_log_or_page, portal, {
    LazyLock::force(&LOG);
    let mut secrets = Secrets::new();
    for person in server::demo::PEOPLE {
        secrets.extend(person.password.map(|password| (format!("the first password of {}", person.login), password.to_owned())));
    }
    let mut browsers = vec![ada(portal, &mut secrets).await];
    portal.clock.advance(3600);
    browsers.push(app(portal, &mut secrets).await);
    browsers.push(omar(portal, &mut secrets).await);
    browsers.push(layla(portal, &mut secrets).await);
    portal.settle().await;
    assert!(secrets.len() > 25, "{:?}", secrets.keys());

    // First a value that does lie in each of these places.
    let mut tx = portal.write().await;
    let planted = Event { kind: "progress".into(), login: PLANTED.into(), ..Event::default() };
    event::record(&mut tx, "harbour", &planted).await.expect("written");
    tx.commit().await.expect("database");
    tracing::trace!(value = PLANTED, "planted");
    browsers[0].get(&format!("/sign-in?username={PLANTED}")).await;
    let dump = dump(portal).await;
    let log = String::from_utf8_lossy(&LOG.lock().expect("no panic").clone()).into_owned();
    let pages: String = browsers.iter().map(|browser| browser.seen.lock().expect("no panic").join("\n")).collect();
    let places = [("the database", dump), ("the log", log), ("the pages", pages)];
    for (place, text) in &places {
        assert!(holds(text, PLANTED), "the planted value is in {place} of {} bytes", text.len());
    }
    for (what, secret) in &secrets {
        for (place, text) in &places {
            assert!(!holds(text, secret), "{what} lies in {place}");
        }
    }
});
