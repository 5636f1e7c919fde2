//! The record of events cannot be grown by whoever wants to.

use crate::{
    admin::{BEN, BENS},
    common::{Portal, on_both},
};

/// Rows of a kind, and the bytes of the longest thing in one.
async fn grown(portal: &Portal, kind: &str) -> (i64, i64) {
    let of = format!("FROM events WHERE kind = '{kind}'");
    let longest =
        "CAST(COALESCE(MAX(LENGTH(login) + LENGTH(COALESCE(detail, '')) + LENGTH(agent) + LENGTH(address)), 0) AS BIGINT)";
    (portal.number(&format!("SELECT COUNT(*) {of}")).await, portal.number(&format!("SELECT {longest} {of}")).await)
}

on_both!(whoever_has_no_role_leaves_a_few_short_rows_of_what_they_tried, portal, {
    let browser = portal.browser("localhost");
    browser.sign_in(BEN, BENS).await;
    let long = "x".repeat(60_000);
    for _ in 0..30 {
        assert_eq!(browser.post_raw("/do/admin/lift", &[("user", &long)]).await.status, 403);
    }
    let (rows, bytes) = grown(portal, "administration").await;
    assert!(rows == 20 && bytes < 1000, "{rows} rows of {bytes} bytes");
    let details = portal.column("SELECT detail FROM events WHERE kind = 'administration' ORDER BY id").await;
    assert!(details[19].ends_with('…') && !details[18].ends_with('…'), "the last one says that there were more");
    portal.clock.advance(3601);
    browser.sign_in(BEN, BENS).await;
    browser.post_raw("/do/admin/lift", &[("user", "somebody")]).await;
    assert_eq!(grown(portal, "administration").await.0, 21, "and the next hour begins anew");
});

on_both!(tries_out_of_reach_at_once_are_as_many_rows_as_one_by_one, portal, {
    let browser = portal.browser("localhost");
    browser.sign_in(BEN, BENS).await;
    let tries = (0..40).map(|_| browser.post_raw("/do/admin/lift", &[("user", "somebody")]));
    futures::future::join_all(tries).await;
    assert_eq!(grown(portal, "administration").await.0, 20);
});

on_both!(a_stranger_with_a_whole_ipv6_network_leaves_one_row, portal, {
    let tries = (0..30).map(|n| {
        let mut browser = portal.browser("localhost");
        browser.address = format!("2001:db8:0:{n:x}::{n:x}");
        async move {
            let fields = [("login", "ada@harbour.example"), ("puzzle", "p"), ("solution", "s")];
            browser.post_raw("/do/recover/identify", &fields).await
        }
    });
    futures::future::join_all(tries).await;
    assert_eq!(portal.number("SELECT COUNT(*) FROM events WHERE detail = 'cookies_disabled'").await, 1);
});

on_both!(what_a_stranger_types_at_sign_in_is_kept_in_short, portal, {
    let browser = portal.browser("localhost");
    let page = browser.get("/sign-in").await;
    browser.submit(&page, "/do/account/sign-in", &[("login", &"ä".repeat(9_000)), ("password", "wrong")]).await;
    let (rows, bytes) = grown(portal, "sign_in").await;
    assert!(rows == 1 && bytes < 1000, "{rows} rows of {bytes} bytes");
});
