//! Recovery codes: a printed list, each good once, as a gate beside another and as the second factor.

use app::policy::{Method, RecoveryCode};

use crate::common::{Browser, Page, Portal, on_both};

const ADA: (&str, &str) = ("ada@harbour.example", "the-lamp-is-lit-at-dusk");

/// Gives somebody a list of two.
async fn listed(portal: &Portal, login: &str) -> [RecoveryCode; 2] {
    let person = portal.user("harbour", login).await;
    let codes = [[1; 10], [2; 10]].map(RecoveryCode::of);
    let hashes: Vec<Vec<u8>> = codes.iter().map(|code| portal.server.core.recovery_hash(&person.id, code)).collect();
    let mut tx = portal.write().await;
    server::store::recovery_code::replace(&mut tx, "harbour", &person.id, &hashes, 0).await.expect("database");
    tx.commit().await.expect("database");
    codes
}

async fn at_gate(portal: &Portal, login: &str) -> (Browser, Page) {
    portal
        .change("harbour", |harbour| {
            harbour.policy.as_mut().expect("a policy").methods = vec![Method::Email, Method::RecoveryCode];
        })
        .await;
    let browser = portal.browser("localhost");
    let page = browser.identify(login).await;
    let page = browser.choose(&page, "recovery_code").await;
    assert_eq!(page.step(), "prove", "{:?}", page.codes());
    (browser, page)
}

on_both!(abu_059_a_recovery_code_opens_a_gate_once_however_it_is_typed, portal, {
    let [one, two] = listed(portal, ADA.0).await;
    let (browser, _) = at_gate(portal, ADA.0).await;
    let typed = format!(" {} ", one.grouped().to_lowercase().replace('-', " – "));
    let page = browser.prove(&typed).await;
    assert_eq!((page.step().as_str(), page.offered()), ("method", vec!["email".to_owned()]), "{:?}", page.codes());
    let (browser, _) = at_gate(portal, ADA.0).await;
    for again in [one.as_str(), &one.grouped()] {
        assert_eq!(browser.prove(again).await.codes(), ["wrong_code"]);
    }
    assert_eq!(browser.prove(two.as_str()).await.step(), "method");
});

on_both!(a_recovery_code_is_never_the_only_gate, portal, {
    let [code, _] = listed(portal, ADA.0).await;
    let (browser, _) = at_gate(portal, ADA.0).await;
    let page = browser.prove(&code.grouped()).await;
    assert_eq!(page.step(), "method");
    assert_eq!(browser.renew("a-kettle-sings-in-the-attic").await.status, 409);
    let page = browser.get("/recover").await;
    assert_eq!(portal.by_mail(&browser, &page, "ada.home@mail.example").await.step(), "renew");
});

on_both!(an_administrator_proves_nothing_by_recovery_codes, portal, {
    let [code, _] = listed(portal, "dora@harbour.example").await;
    let (browser, _) = at_gate(portal, "dora@harbour.example").await;
    // The neutral page offered it; what it proves does not count.
    let page = browser.prove(code.as_str()).await;
    assert_ne!(page.step(), "renew");
    assert_eq!(page.offered(), ["email"], "{} {:?}", page.step(), page.codes());
});

on_both!(what_is_no_recovery_code_costs_no_try_and_a_wrong_one_does, portal, {
    listed(portal, ADA.0).await;
    let (browser, _) = at_gate(portal, ADA.0).await;
    for malformed in ["", "123456", "ABCD-EFGH-IJKL-MNO", "ABCD-EFGH-IJKL-MNOP-Q", "ABCD-EFGH-IJKL-MNO9"] {
        assert_eq!(browser.prove(malformed).await.codes(), ["recovery_code_malformed"], "{malformed}");
    }
    for n in 1..=5 {
        let page = browser.prove("ABCD-EFGH-IJKL-MNOP").await;
        assert_eq!(page.step(), if n < 5 { "prove" } else { "throttled" }, "{n}");
    }
});

on_both!(abu_059_a_recovery_code_is_a_second_factor_once, portal, {
    let [one, two] = listed(portal, ADA.0).await;
    let ada = portal.user("harbour", ADA.0).await;
    let mut tx = portal.write().await;
    server::store::user::set_second_factor(&mut tx, "harbour", &ada.id, true).await.expect("database");
    tx.commit().await.expect("database");
    for (typed, right) in [(one.grouped(), true), (one.grouped(), false), (two.as_str().to_lowercase(), true)] {
        let browser = portal.browser("localhost");
        assert_eq!(browser.sign_in(ADA.0, ADA.1).await.path, "/sign-in/second");
        let page = browser.post("/do/account/second", &[("code", &typed)]).await;
        assert_eq!(page.path == "/account", right, "{:?}", page.codes());
    }
});
