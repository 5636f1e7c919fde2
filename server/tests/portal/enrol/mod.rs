//! Registration: people keep their own ways back in.

mod bounds;
mod delete;
mod due;
mod email;
mod factors;
mod phone;
mod questions;
mod story;

use app::policy::{Method, Questions};

use crate::common::{Browser, Page, Portal};

const CLEO: &str = "cleo@harbour.example";
const CLEOS: &str = "salt-on-the-window-sill";
const ADA: &str = "ada@harbour.example";
const ADAS: &str = "the-lamp-is-lit-at-dusk";
/// A number that nobody of the demo has.
const NUMBER: &str = "+12025550188";
const ADDRESS: &str = "cleo.home@mail.example";

/// Every way is enabled at Harbour, and three questions are asked.
async fn all_ways(portal: &Portal) {
    portal
        .change("harbour", |tenant| {
            let policy = tenant.policy.as_mut().expect("a policy");
            policy.methods = Method::ALL.to_vec();
            let predefined = ["q03", "q12", "q24", "q29"].map(String::from).to_vec();
            policy.questions = Questions { register: 3, reset: 3, predefined, custom: vec!["Who sweeps the quay?".into()] };
        })
        .await;
}

/// A browser in which somebody of Harbour is signed in.
async fn signed_in(portal: &Portal, login: &str, password: &str) -> Browser {
    let browser = portal.browser("localhost");
    let page = browser.sign_in(login, password).await;
    assert!(browser.cookie("session").is_some(), "{}", page.text());
    browser
}

/// Mails a code to an address that is to be registered.
async fn mailed(browser: &Browser, address: &str) -> Page {
    let form = browser.get("/enrol/email").await;
    browser.submit(&form, "/do/enrol/email", &[("email", address)]).await
}

/// Texts or calls a number that is to be registered.
async fn reached(browser: &Browser, number: &str, method: &str) -> Page {
    let form = browser.get("/enrol/phone").await;
    browser.submit(&form, "/do/enrol/phone", &[("destination", number), ("method", method)]).await
}

/// Types the code that went to an address or number.
async fn proven(portal: &Portal, browser: &Browser, page: &Page, to: &str) -> Page {
    assert_eq!((page.step().as_str(), page.codes()), ("prove", Vec::new()), "{}", page.text());
    browser.submit(page, "/do/enrol/prove", &[("code", &portal.code_to(to).await)]).await
}

pub(crate) async fn registers_email(portal: &Portal, browser: &Browser, address: &str) -> Page {
    let page = mailed(browser, address).await;
    proven(portal, browser, &page, address).await
}

async fn registers_phone(portal: &Portal, browser: &Browser, number: &str) -> Page {
    let page = reached(browser, number, "mobile_sms").await;
    proven(portal, browser, &page, number).await
}

async fn answers(browser: &Browser, pairs: [(&str, &str); 3]) -> Page {
    let form = browser.get("/enrol/questions").await;
    let [(q1, a1), (q2, a2), (q3, a3)] = pairs;
    let fields = [("question1", q1), ("answer1", a1), ("question2", q2), ("answer2", a2), ("question3", q3), ("answer3", a3)];
    browser.submit(&form, "/do/enrol/questions", &fields).await
}

/// How a way stands on the list: `missing`, `supplied`, `own`, or nothing where it is not there.
fn state(page: &Page, way: &str) -> Option<String> {
    page.attribute(&format!("[data-way={way}]"), "data-state")
}

/// Details of the events of a kind, sorted: those of one second have no order.
async fn told(portal: &Portal, kind: &str) -> Vec<String> {
    let events = portal.events("harbour").await.into_iter().filter(|event| event.kind == kind);
    let mut details: Vec<String> = events.map(|event| event.detail.unwrap_or_default()).collect();
    details.sort();
    details
}

/// The private field of a person, and whether it was proven.
async fn contact(portal: &Portal, login: &str, kind: &str) -> Option<(String, bool)> {
    let person = portal.user("harbour", login).await;
    let mut tx = portal.server.core.db.read().await.expect("database");
    let all = server::store::contact::list(&mut tx, "harbour", &person.id).await.expect("database");
    all.into_iter().find(|contact| contact.kind == kind).map(|contact| (contact.value, contact.verified_at.is_some()))
}

/// Supplies an address or number as an administrator or a synchronization would.
async fn supply(portal: &Portal, login: &str, kind: &str, value: &str) {
    let person = portal.user("harbour", login).await;
    let mut tx = portal.write().await;
    server::store::contact::set(&mut tx, "harbour", &person.id, kind, value, server::store::contact::By::Creator)
        .await
        .expect("database");
    tx.commit().await.expect("database");
}

/// The code that a page's secret gives now.
fn shown(portal: &Portal, page: &Page) -> String {
    let secret = page.texts("[data-secret]").concat().replace(' ', "");
    let bits: String =
        secret.chars().map(|sign| format!("{:05b}", "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".find(sign).expect("base32"))).collect();
    let bytes: Vec<u8> =
        bits.as_bytes().chunks_exact(8).map(|bits| bits.iter().fold(0, |byte, bit| byte << 1 | (bit - b'0'))).collect();
    let now = server::portal::Clock::now(&*portal.clock);
    server::portal::totp::code(&bytes, u64::try_from(now).expect("after 1970"))
}
