//! Profile `custom`: each part is like that of one of the two others, and only that part.

use app::policy::Role;

use crate::common::{Portal, on_both};

const ADA: (&str, &str, &str) = ("ada@harbour.example", "ada.home@mail.example", "the-lamp-is-lit-at-dusk");
const DAY: i64 = 24 * 3600;

/// Makes Harbour's profile one of its own.
async fn made_of(portal: &Portal, parts: &[&str]) {
    let changes: Vec<&str> = ["profile=custom"].iter().chain(parts).copied().collect();
    portal.policy_change("harbour", &changes).await;
}

on_both!(choice_2_plain_answers_go_with_the_passwords_of_nist, portal, {
    made_of(portal, &["custom.answers=entra-2016"]).await;
    let page = portal.browser("localhost").identify("nobody@harbour.example").await;
    assert_eq!((page.step().as_str(), page.codes()), ("refused", vec!["user_unknown".to_owned()]), "strangers are told");

    let (browser, mail) = portal.mailed(ADA.0, ADA.1).await;
    browser.prove(&crate::common::code_in(&mail.text)).await;
    assert_eq!(browser.renew("Kettle-4-attic").await.codes(), ["password_too_short"], "fifteen are asked for");
    assert_eq!(browser.renew("a-kettle-sings-in-the-attic").await.step(), "done");
});

on_both!(choice_2_the_passwords_of_2016_go_with_neutral_answers, portal, {
    made_of(portal, &["custom.passwords=entra-2016"]).await;
    let page = portal.browser("localhost").identify("nobody@harbour.example").await;
    assert_eq!((page.step().as_str(), page.codes().len()), ("method", 0), "strangers learn nothing");

    let (browser, mail) = portal.mailed(ADA.0, ADA.1).await;
    browser.prove(&crate::common::code_in(&mail.text)).await;
    assert_eq!(browser.renew("a-kettle-sings-in-the-attic").await.codes(), ["password_classes"]);
    assert_eq!(browser.renew("Kettle-4-attic").await.step(), "done");
});

on_both!(choice_2_passwords_expire_only_where_that_part_says_so, portal, {
    portal.clock.advance(91 * DAY);
    made_of(portal, &["custom.passwords=entra-2016"]).await;
    assert_eq!(portal.browser("localhost").sign_in(ADA.0, ADA.2).await.path, "/account");
    made_of(portal, &["custom.expiry=entra-2016"]).await;
    let page = portal.browser("localhost").sign_in(ADA.0, ADA.2).await;
    assert_eq!(page.path, "/account/password", "{}", page.text());
});

on_both!(choice_2_the_page_of_roles_goes_by_its_own_part, portal, {
    let browser = crate::admin::administers(portal, &[Role::Global]).await;
    let today = browser.get("/admin/roles").await.body;
    made_of(portal, &["custom.answers=entra-2016"]).await;
    assert_eq!(table(&browser.get("/admin/roles").await.body), table(&today), "answers say nothing of roles");
    made_of(portal, &["custom.roles=entra-2016"]).await;
    assert_ne!(table(&browser.get("/admin/roles").await.body), table(&today));
});

/// Who may help whom, as the page tells it.
fn table(body: &str) -> &str {
    let (_, rest) = body.split_once("<tbody").expect("a table");
    rest.split_once("</tbody>").expect("its end").0
}
