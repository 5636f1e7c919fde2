//! The first administrator: nobody has a password, and one link makes one.

use futures::future::join_all;
use server::{portal::Clock, portal::recover::link};

use crate::common::{Browser, Page, Portal, on_both};

const FIRST: &str = "gil@harbour.example";
const PASSWORD: &str = "seven-swans-over-the-weir";

/// The link that the command prints, for somebody who holds the highest role and nothing else.
async fn printed(portal: &Portal) -> String {
    let gil = portal.add("harbour", FIRST, |gil| gil.roles = "global".into()).await;
    let mut tx = portal.server.core.db.write().await.expect("database");
    let path = link::hand_over(&portal.server.core.keys, &mut tx, &gil, portal.clock.now()).await.expect("a link");
    tx.commit().await.expect("database");
    path
}

async fn press(browser: &Browser) -> Page {
    browser.post("/do/recover/press", &[]).await
}

on_both!(abu_111_one_link_makes_the_first_administrator_who_registers_before_anything_else, portal, {
    let path = printed(portal).await;
    let browser = portal.browser("localhost");
    let page = browser.get(&path).await;
    assert_eq!((page.step().as_str(), browser.get(&path).await.step().as_str()), ("link", "link"), "looking uses nothing up");
    assert_eq!(press(&browser).await.step(), "renew");
    assert_eq!(browser.renew(PASSWORD).await.step(), "done");
    assert_eq!(browser.sign_in(FIRST, PASSWORD).await.path, "/enrol/due");
    assert_eq!(browser.get("/admin").await.path, "/enrol", "the second factor comes first");
    // It is gone.
    let other = portal.browser("localhost");
    other.get(&path).await;
    assert_eq!(press(&other).await.step(), "link");
});

on_both!(abu_110_of_many_who_press_at_once_one_wins, portal, {
    let path = printed(portal).await;
    let browsers: Vec<Browser> = (0..8).map(|_| portal.browser("localhost")).collect();
    for browser in &browsers {
        assert_eq!(browser.get(&path).await.step(), "link");
    }
    let pages = join_all(browsers.iter().map(press)).await;
    assert_eq!(pages.iter().filter(|page| page.step() == "renew").count(), 1);
});

on_both!(the_link_is_dead_after_a_day_and_with_the_account, portal, {
    let path = printed(portal).await;
    let browser = portal.browser("localhost");
    browser.get(&path).await;
    portal.change_user("harbour", FIRST, |gil| gil.enabled = false).await;
    assert!(!browser.get("/recover/link").await.has("form[action='/do/recover/press']"));
    portal.change_user("harbour", FIRST, |gil| gil.enabled = true).await;
    assert!(browser.get("/recover/link").await.has("form[action='/do/recover/press']"));
    portal.clock.advance(24 * 3600);
    browser.get(&path).await;
    assert_eq!(press(&browser).await.step(), "link");
});
