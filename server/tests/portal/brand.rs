//! The looks on screen: colours, text, pictures, languages, and what people get.

use std::io::Cursor;

use app::policy::Role;

use crate::{
    admin::{BOSS, administers},
    common::{Browser, Page, Portal, on_both},
};

fn png(width: u32, height: u32) -> Vec<u8> {
    let mut bytes = Vec::new();
    image::RgbaImage::new(width, height).write_to(&mut Cursor::new(&mut bytes), image::ImageFormat::Png).expect("a picture");
    bytes
}

async fn dress(browser: &Browser, language: &str, fields: &[(&str, &str)]) -> Page {
    let page = browser.get(&format!("/admin/brand{language}")).await;
    browser.submit(&page, "/do/admin/brand/save", fields).await
}

/// The colours of a page, as its brand's style sheet has them.
async fn style(browser: &Browser, page: &Page) -> String {
    let href = page.attribute("link[data-brand]", "href").expect("a style sheet");
    let file = browser.get(&href).await;
    assert_eq!(
        (file.status.as_u16(), &file.headers["content-type"]),
        (200, &"text/css; charset=utf-8".parse().expect("a header"))
    );
    file.body
}

/// What a stranger sees of the portal, once it is no older than a second.
async fn stranger(portal: &Portal, address: &str, shows: impl Fn(&Page) -> bool) -> Page {
    let browser = portal.browser("localhost");
    for _ in 0..100 {
        let page = browser.get(address).await;
        if shows(&page) {
            return page;
        }
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
    }
    panic!("{address} does not change");
}

on_both!(looks_are_shown_before_they_are_saved_and_worn_by_every_page_after, portal, {
    let browser = administers(portal, &[Role::Global]).await;
    let typed = [("colour", "#FFEE00"), ("background", "#123456"), ("text", "Call <b>12</b>"), ("act", "show")];
    let page = dress(&browser, "", &typed).await;
    assert!(page.has("[data-draft]") && page.has("[data-corrected]"), "{}", page.text());
    assert!(style(&browser, &page).await.contains("#123456"), "the page wears the draft");
    let before = portal.browser("localhost").get("/sign-in").await;
    assert!(!before.body.contains("Call &lt;b&gt;"), "nobody else does");
    let page = browser.submit(&page, "/do/admin/brand/save", &[("act", "save")]).await;
    assert!(!page.has("[data-draft]") && page.has("main [role=status]"), "{}", page.text());
    assert!(style(&browser, &page).await.contains("#123456"), "at once");
    let seen = stranger(portal, "/sign-in", |page| page.body.contains("Call &lt;b&gt;12&lt;/b&gt;")).await;
    let css = style(&browser, &seen).await;
    assert!(css.contains("#123456") && !css.contains("#ffee00,"), "what cannot be read by day is darkened: {css}");
    // A language over it: what is empty there is the default's.
    dress(&browser, "/de", &[("text", "Ruf an"), ("act", "save")]).await;
    stranger(portal, "/sign-in?mkt=de", |page| page.body.contains("Ruf an")).await;
    assert!(stranger(portal, "/sign-in?mkt=en", |_| true).await.body.contains("Call &lt;b&gt;"));
    let events = portal.events("harbour").await;
    let changes: Vec<_> = events.iter().filter(|event| event.kind == "brand_changed").collect();
    assert!(changes.len() == 2 && changes[0].login == BOSS, "{changes:?}");
    assert!(changes[0].detail.as_deref().is_some_and(|detail| detail.contains("#0b4f6c") && detail.contains("#ffee00")));
});

on_both!(abu_116_what_is_no_look_is_explained_and_stays_typed, portal, {
    let browser = administers(portal, &[Role::Global]).await;
    let long = "é".repeat(257);
    let page = dress(&browser, "", &[("colour", "red;}body{}"), ("background", "12"), ("text", &long), ("act", "save")]).await;
    assert_eq!(page.codes(), ["colour_malformed", "background_malformed", "brand_text"]);
    assert_eq!(page.attribute("#colour", "value").as_deref(), Some("red;}body{}"));
    assert!(!style(&browser, &page).await.contains("body"), "nothing but colours reaches a style sheet");
    assert_eq!(browser.get("/admin/brand/xx").await.status, 404);
    assert!(!portal.events("harbour").await.iter().any(|event| event.kind == "brand_changed"));
});

on_both!(abu_118_pictures_are_taken_for_what_they_are, portal, {
    let browser = administers(portal, &[Role::Global]).await;
    let send = async |element: &str, file: &[u8]| {
        browser.upload("/do/admin/brand/picture", &[("language", ""), ("element", element)], file).await
    };
    let logo = portal.browser("localhost").get("/sign-in").await.attribute("header img", "src");
    for (file, code) in [
        (b"<svg onload=alert(1)>".to_vec(), "picture_format"),
        (png(281, 60), "picture_pixels"),
        (png(60, 60)[..40].to_vec(), "picture_broken"),
        (vec![0; 11 * 1024], "picture_bytes"),
    ] {
        assert_eq!(send("logo", &file).await.codes(), [code]);
    }
    assert_eq!(send("icon", &png(10, 10)).await.status, 422);
    assert_eq!(send("logo", &vec![0; 2 * 1024 * 1024]).await.status, 413);
    let page = send("logo", &png(40, 20)).await;
    let held = page.attribute("img.held", "src").expect("a picture");
    let seen = stranger(portal, "/sign-in", |page| page.attribute("header img", "src") != logo).await;
    assert_eq!(seen.attribute("header img", "src"), Some(held.clone()));
    assert_eq!(browser.get(&held).await.headers["content-type"], "image/png");
    let page = browser.submit(&page, "/do/admin/brand/remove", &[]).await;
    assert!(page.has("main [role=status]"));
    stranger(portal, "/sign-in", |page| page.attribute("header img", "src").is_none()).await;
});

on_both!(name_and_languages_are_chosen_on_screen, portal, {
    let browser = administers(portal, &[Role::Global]).await;
    let page = browser.get("/admin/brand").await;
    let refused = browser.submit(&page, "/do/admin/brand/organization", &[("name", " "), ("first", "de")]).await;
    assert_eq!(refused.codes(), ["organization_name"]);
    let fields = [("name", "Hafen"), ("languages", "ar"), ("languages", "de"), ("first", "de")];
    let page = browser.submit(&page, "/do/admin/brand/organization", &fields).await;
    assert!(page.has("main [role=status]"), "{}", page.text());
    let seen = stranger(portal, "/sign-in", |page| page.body.contains("Hafen")).await;
    assert_eq!(seen.attribute("html", "lang").as_deref(), Some("de"));
    let id = "SELECT languages FROM tenants WHERE id = 'harbour'";
    assert_eq!(portal.column(id).await, ["de ar"]);
    let odd = [("name", "Hafen"), ("languages", "xx"), ("first", "de")];
    assert_eq!(browser.post("/do/admin/brand/organization", &odd).await.status, 422);
});

on_both!(every_message_is_looked_at_in_every_language_and_sent_to_oneself, portal, {
    let browser = administers(portal, &[Role::Global]).await;
    for mail in app::contract::admin::brand::MAILS {
        for language in ["en", "de", "ar"] {
            let page = browser.get(&format!("/admin/brand/mails/{mail}/{language}")).await;
            let dir = page.attribute("article", "dir");
            assert_eq!(
                (page.status.as_u16(), dir.as_deref()),
                (200, Some(if language == "ar" { "rtl" } else { "ltr" })),
                "{mail}"
            );
        }
    }
    let page = browser.get("/admin/brand/mails/reset_notice/de").await;
    let page = browser.submit(&page, "/do/admin/brand/try-mail", &[]).await;
    assert!(page.has("main [role=status]"), "{}", page.text());
    let mail = portal.newest_to("dora.home@mail.example").await;
    assert!(mail.text.contains("Passwort"), "{}", mail.text);
    // As often as codes.
    let again = browser.submit(&page, "/do/admin/brand/try-mail", &[]).await;
    assert_eq!(again.codes(), ["wait"]);
    assert_eq!(browser.get("/admin/brand/mails/call/en").await.status, 404);
    assert_eq!(browser.post("/do/admin/brand/try-mail", &[("mail", "code_text"), ("language", "en")]).await.status, 422);
});

/// What a change of the looks did, by part.
fn parts(page: &Page) -> Vec<String> {
    page.attributes(".log li:first-child [data-part]", "data-part")
}

on_both!(changes_of_the_looks_by_page_and_command_are_listed_and_taken_back, portal, {
    let browser = administers(portal, &[Role::Global]).await;
    let stored = async || portal.tenant("harbour").await;
    let before = stored().await;
    dress(&browser, "", &[("colour", "#7a2e5c"), ("text", "Ring 12"), ("act", "save")]).await;
    portal.clock.advance(1);
    dress(&browser, "/de", &[("text", "Ruf 12 an"), ("act", "save")]).await;
    portal.clock.advance(1);
    let page = browser.get("/admin/brand/changes").await;
    assert_eq!((parts(&page), page.attributes(".log li", "data-stands")), (vec!["de.text".into()], vec!["yes".into(); 2]));
    assert!(page.text().contains("#7a2e5c") && page.text().contains(BOSS), "{}", page.text());

    // The older one, and what came after it stays.
    let first = page.attributes("input[name=change]", "value").pop().expect("two changes");
    let page = browser.post("/do/admin/brand/take-back", &[("change", &first)]).await;
    assert_eq!((page.path.as_str(), parts(&page)), ("/admin/brand/changes?told=1", vec!["colour".into(), "text".into()]));
    let now = stored().await;
    assert_eq!((&now.brand.default, now.brand.by_language["de"].text.as_deref()), (&before.brand.default, Some("Ruf 12 an")));
    // What was changed again since is left, and says so.
    assert_eq!(page.attributes(".log li", "data-stands"), ["yes", "yes", "no"]);
    let page = browser.post("/do/admin/brand/take-back", &[("change", &first)]).await;
    assert_eq!((page.path.as_str(), stored().await.brand == now.brand), ("/admin/brand/changes", true));

    portal.clock.advance(1);
    portal.policy_change("harbour", &["reconfirm_days=90"]).await;
    let lines = browser.get("/admin/brand/changes").await.texts(".log li").len();
    let mut tx = portal.write().await;
    server::cli::set_tenant(&mut tx, "harbour", &["name=Harbour & Sons".to_owned()]).await.expect("a name");
    tx.commit().await.expect("database");
    let page = browser.get("/admin/brand/changes").await;
    assert_eq!((page.texts(".log li").len(), parts(&page)), (lines + 1, vec!["name".into()]), "by command as well");
    assert_eq!(browser.post("/do/admin/brand/take-back", &[("change", "none")]).await.status, 404);
});
