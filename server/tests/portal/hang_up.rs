//! Clients that send a form and are gone before its answer: what they tried counts, and costs no more than if they had waited.

use std::{future::Future, sync::Arc, time::Duration};

use server::portal::sign_in::lock;

use crate::common::{Portal, on_both};

const ADA: &str = "ada@harbour.example";
const ADAS: &str = "the-lamp-is-lit-at-dusk";

/// Starts requests while every seat for slow work is taken, and hangs all of them up as soon as something holds.
async fn hung_up<T: Send + 'static>(
    portal: &Portal,
    requests: impl IntoIterator<Item = impl Future<Output = T> + Send + 'static>,
    holds: impl AsyncFn() -> bool,
) {
    let seats = portal.server.core.hasher.seats();
    let mut taken = Vec::new();
    while seats.free() > 0 {
        taken.push(seats.take().await.expect("a free seat"));
    }
    let clients: Vec<_> = requests.into_iter().map(tokio::spawn).collect();
    let counted = async {
        while !holds().await {
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
    };
    let in_time = tokio::time::timeout(Duration::from_secs(10), counted).await;
    for client in clients {
        client.abort();
        let _ = client.await;
    }
    in_time.expect("what was tried counts before it is compared");
}

/// A sign-in from a browser of its own, which never sees the answer.
fn sign_in(portal: &Portal, password: String) -> impl Future<Output = ()> + Send + 'static {
    let browser = Arc::new(portal.browser("localhost"));
    async move {
        browser.get("/sign-in").await;
        let fields = [("login", ADA), ("password", password.as_str()), ("next", "")];
        browser.post_raw("/do/account/sign-in", &fields).await;
    }
}

/// Wrong sign-ins that were counted, for a user id or an address range.
async fn tallied(portal: &Portal) -> i64 {
    portal.number("SELECT COUNT(*) FROM tallies WHERE name LIKE 's:%' OR name LIKE 'a:%:sign-in'").await
}

on_both!(abu_094_wrong_passwords_of_clients_that_hang_up_are_counted_and_lead_to_the_bot_check, portal, {
    let tries = (0..12).map(|n| sign_in(portal, format!("wrong {n}")));
    hung_up(portal, tries, async || tallied(portal).await >= 6).await;
    assert_eq!(tallied(portal).await, 6, "three for the user id and the ranges; the others were asked for a solution");
    let page = portal.browser("localhost").get(&format!("/sign-in?username={ADA}")).await;
    assert!(page.has("input[name=puzzle]"));
});

on_both!(a_right_password_takes_its_count_back, portal, {
    let page = portal.browser("localhost").sign_in(ADA, ADAS).await;
    assert!(!page.path.starts_with("/sign-in"), "{}", page.path);
    assert_eq!(tallied(portal).await, 0);
    let person = portal.user("harbour", ADA).await;
    let mut tx = portal.write().await;
    assert_eq!(lock::locked_until(&mut tx, "harbour", &person.id).await.expect("database"), 0);
});

on_both!(abu_095_present_passwords_guessed_by_clients_that_hang_up_lock_like_a_sign_in, portal, {
    let browser = portal.browser("localhost");
    browser.sign_in(ADA, ADAS).await;
    let browser = Arc::new(browser);
    let tries = (0..12).map(|n| {
        let browser = Arc::clone(&browser);
        async move {
            let (current, new) = (format!("wrong {n}"), "a-kettle-sings-in-the-attic");
            let fields = [("current", current.as_str()), ("password", new), ("confirm", new)];
            browser.post_raw("/do/account/change", &fields).await;
        }
    });
    hung_up(portal, tries, async || portal.number("SELECT COUNT(*) FROM lockouts WHERE until > 0").await == 1).await;
});
