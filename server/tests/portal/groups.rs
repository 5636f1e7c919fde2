//! Groups on screen, and whom they let reset.

use app::policy::Role;

use crate::{
    admin::{BEN, BOSS, administers},
    common::{Browser, Page, Portal, on_both},
};

async fn add(browser: &Browser, name: &str) -> Page {
    let page = browser.get("/admin/groups").await;
    browser.submit(&page, "/do/admin/groups/add", &[("name", name)]).await
}

async fn put(browser: &Browser, page: &Page, login: &str) -> Page {
    browser.submit(page, "/do/admin/groups/put", &[("login", login)]).await
}

async fn may_reset(portal: &Portal, browser: &Browser, login: &str) -> bool {
    let id = portal.user("harbour", login).await.id;
    browser.get(&format!("/admin/people/{id}")).await.has("[data-condition=in_group][data-holds=yes]")
}

on_both!(e1_only_the_group_and_the_groups_in_it_may_reset, portal, {
    let browser = administers(portal, &[Role::Global]).await;
    let pilot = add(&browser, " Pilot ").await;
    assert!(pilot.has("[role=status]"), "{}", pilot.text());
    let staff = put(&browser, &add(&browser, "Staff").await, BEN).await;
    assert_eq!(staff.texts(".log a").len(), 1, "{}", staff.text());
    portal.change("harbour", |tenant| tenant.policy.as_mut().expect("a policy").group = Some("Pilot".into())).await;
    assert!(!may_reset(portal, &browser, BEN).await);
    let pilot = browser.submit(&pilot, "/do/admin/groups/nest", &[("inner", "Staff")]).await;
    assert!(may_reset(portal, &browser, BEN).await, "through the group in it: {}", pilot.text());
    // Neither a circle nor the loss of the group that the policy goes by.
    let staff = browser.get(&staff.path).await;
    assert_eq!(browser.submit(&staff, "/do/admin/groups/nest", &[("inner", "Pilot")]).await.codes(), ["group_cycle"]);
    assert_eq!(browser.submit(&pilot, "/do/admin/groups/delete", &[]).await.codes(), ["group_in_use"]);
    let pilot = browser.submit(&browser.get(&pilot.path).await, "/do/admin/groups/unnest", &[]).await;
    assert!(pilot.has("[role=status]") && !may_reset(portal, &browser, BEN).await);
    let gone = browser.submit(&staff, "/do/admin/groups/delete", &[]).await;
    assert_eq!(gone.texts(".table tbody a"), ["Pilot"]);
    let changes = portal.events("harbour").await.into_iter().filter(|event| event.kind == "group_changed");
    let changes: Vec<String> = changes.filter_map(|event| event.detail).collect();
    let expected = ["+ Pilot", "+ Staff", &format!("Staff + {BEN}"), "Pilot + Staff", "Pilot - Staff", "- Staff"];
    assert_eq!(changes, expected);
});

on_both!(what_no_group_takes_is_explained_and_what_was_typed_stays, portal, {
    let browser = administers(portal, &[Role::User]).await;
    for bad in ["", "a;b", "=cmd", &"x".repeat(101)] {
        let page = add(&browser, bad).await;
        assert_eq!(page.codes(), ["group_name"], "{bad:?}");
        assert_eq!(page.attribute("#name", "value").as_deref(), Some(bad));
    }
    let group = add(&browser, "مجموعة <b>").await;
    assert!(group.body.contains("مجموعة &lt;b&gt;"), "abu_116");
    for (login, code) in [("nobody@harbour.example", "person_unknown"), (BOSS, "person_out_of_reach")] {
        assert_eq!(put(&browser, &group, login).await.codes(), [code], "{login}");
    }
    assert_eq!(browser.submit(&group, "/do/admin/groups/nest", &[("inner", "x")]).await.codes(), ["group_unknown"]);
    assert_eq!(browser.get("/admin/groups/none").await.status, 404);
    let page = put(&browser, &group, " BEN@harbour.example ").await;
    let page = browser.submit(&page, "/do/admin/groups/take", &[]).await;
    assert!(page.texts(".table tbody a").is_empty() && page.has("[role=status]"), "{}", page.text());
});
