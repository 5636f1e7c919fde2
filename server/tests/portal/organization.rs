//! Applications of the access panel, and how long passwords of a domain are valid, on screen.

use app::policy::Role;

use crate::{
    admin::{BOSS, administers},
    common::{Browser, Page, Portal, on_both},
};

const BEN: (&str, &str) = ("ben@harbour.example", "four-ropes-and-a-bell");
const DAY: i64 = 24 * 3600;

async fn events(portal: &Portal, kind: &str) -> Vec<String> {
    portal.column(&format!("SELECT detail FROM events WHERE kind = '{kind}' ORDER BY at, id")).await
}

/// A square picture.
fn square(side: u32) -> Vec<u8> {
    let mut file = std::io::Cursor::new(Vec::new());
    image::RgbImage::new(side, side).write_to(&mut file, image::ImageFormat::Png).expect("a picture");
    file.into_inner()
}

on_both!(an_application_is_added_dressed_moved_and_removed_on_screen, portal, {
    let browser = administers(portal, &[Role::Global]).await;
    let page = browser.get("/admin/apps").await;
    assert_eq!(page.texts(".log li a"), ["Mail", "Stock room"]);
    let refused = browser.submit(&page, "/do/admin/apps/add", &[("name", " "), ("address", "http://wiki.example/")]).await;
    assert_eq!(refused.codes(), ["organization_name", "app_address"]);
    assert_eq!(refused.attribute("#address", "value").as_deref(), Some("http://wiki.example/"), "nothing typed is lost");

    let page =
        browser.submit(&refused, "/do/admin/apps/add", &[("name", "Our Wiki"), ("address", "https://wiki.example/home")]).await;
    assert_eq!(page.path, "/admin/apps/our-wiki?told=1", "{}", page.text());
    let page = browser.upload("/do/admin/apps/icon", &[("app", "our-wiki")], &square(64)).await;
    let icon = page.attribute("img.held", "src").expect("its picture");
    let wide = browser.upload("/do/admin/apps/icon", &[("app", "our-wiki")], &square(300)).await;
    assert_eq!(wide.codes(), ["picture_pixels"]);

    let ben = portal.browser("localhost");
    let panel = ben.sign_in(BEN.0, BEN.1).await;
    assert!(panel.has(&format!("main a[href='https://wiki.example/home'] img[src='{icon}']")), "{}", panel.body);
    browser.post("/do/admin/apps/change", &[("app", "our-wiki"), ("name", "Wiki"), ("address", "https://wiki2.example/")]).await;
    assert!(ben.get("/account").await.has("main a[href='https://wiki2.example/']"));
    browser.post("/do/admin/apps/remove", &[("app", "our-wiki")]).await;
    assert!(!ben.get("/account").await.has("main a[href^='https://wiki']"));

    let changed = events(portal, "app_changed").await;
    assert_eq!((events(portal, "app_added").await.len(), changed.len(), events(portal, "app_removed").await.len()), (1, 2, 1));
    assert!(changed[1].contains("https://wiki.example/home") && changed[1].contains("https://wiki2.example/"), "{changed:?}");
});

on_both!(a_name_without_plain_letters_and_one_that_is_there_get_keys_of_their_own, portal, {
    let browser = administers(portal, &[Role::Global]).await;
    for name in ["Mail", "Parcels", "Parcels", "البريد"] {
        let page = browser.post("/do/admin/apps/add", &[("name", name), ("address", "https://mail.example/")]).await;
        assert_eq!(page.status, 200, "{}", page.text());
    }
    let keys = portal.column("SELECT id FROM apps WHERE tenant_id = 'harbour' ORDER BY id").await;
    let plain: Vec<&str> = keys.iter().map(String::as_str).filter(|key| key.len() < 20).collect();
    assert_eq!((keys.len(), plain), (6, vec!["mail", "parcels", "stock"]), "{keys:?}");
    let page = browser.get("/admin/apps/another").await;
    assert_eq!(page.status, 404);
});

/// Sets the rule of Harbour's domain.
async fn rule(browser: &Browser, fields: &[(&str, &str)]) -> Page {
    let page = browser.get("/admin/domains/harbour.example").await;
    browser.submit(&page, "/do/admin/domains/validity", fields).await
}

on_both!(m2_passwords_of_a_domain_expire_as_the_page_says, portal, {
    let browser = administers(portal, &[Role::Global]).await;
    let page = browser.get("/admin/domains").await;
    assert!(page.text().contains("harbour.localhost") && page.has("[data-domain='harbour.example']"), "{}", page.text());
    let page = rule(&browser, &[("rule", "days"), ("validity", "13"), ("notify", "soon")]).await;
    assert_eq!(page.codes(), ["validity_range", "notice_range"]);
    assert_eq!(page.attribute("#validity", "value").as_deref(), Some("13"));
    let page = rule(&browser, &[("rule", "days"), ("validity", "30"), ("notify", "7")]).await;
    assert!(page.path.starts_with("/admin/domains?told") && page.text().contains("30"), "{} {}", page.path, page.text());

    portal.clock.advance(31 * DAY);
    assert_eq!(portal.browser("localhost").sign_in(BEN.0, BEN.1).await.path, "/account/password");
    portal.change_user("harbour", BOSS, |dora| dora.never_expires = true).await;
    let browser = administers(portal, &[Role::Global]).await;
    rule(&browser, &[("rule", "never"), ("validity", ""), ("notify", "")]).await;
    assert_eq!(portal.browser("localhost").sign_in(BEN.0, BEN.1).await.path, "/account");
    rule(&browser, &[("rule", "profile"), ("validity", ""), ("notify", "")]).await;
    assert_eq!(portal.number("SELECT COUNT(*) FROM password_policies WHERE tenant_id = 'harbour'").await, 0);
    let changes = events(portal, "password_policy_changed").await;
    assert_eq!(changes.len(), 3);
    assert!(changes[0].starts_with("[null,") && changes[2].ends_with(",null]"), "{changes:?}");
    assert_eq!(browser.get("/admin/domains/noor.example").await.status, 404, "another organization's");
});
