//! The access panel: applications, profile, activity, and where a sign-in may lead.

use server::store::{
    application::{self, Application},
    event::{self, Event},
};

use crate::common::{Browser, Portal, on_both};

pub(crate) const ADA: &str = "ada@harbour.example";
pub(crate) const ADAS: &str = "the-lamp-is-lit-at-dusk";
const BEN: &str = "ben@harbour.example";
const BENS: &str = "four-ropes-and-a-bell";
const NEW: &str = "a-kettle-sings-in-the-attic";
const FIREFOX: &str = "Mozilla/5.0 (Android 14; Mobile; rv:127.0) Gecko/127.0 Firefox/127.0";

/// A browser with a name, signed in.
async fn signed_in(portal: &Portal, login: &str, password: &str, agent: &str) -> Browser {
    let mut browser = portal.browser("localhost");
    browser.extra.push(("user-agent".into(), agent.into()));
    let page = browser.sign_in(login, password).await;
    assert_eq!(page.path, "/account", "{}", page.text());
    browser
}

/// Where a sign-in leads that was begun on the way to `next`.
pub(crate) async fn led_to(browser: &Browser, login: &str, password: &str, next: &str) -> String {
    let query = form_urlencoded::Serializer::new(String::new()).append_pair("username", login).append_pair("next", next).finish();
    let page = browser.get(&format!("/sign-in?{query}")).await;
    let filled = page.fill("/do/account/sign-in", &[("login", login), ("password", password)]);
    let fields: Vec<(&str, &str)> = filled.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect();
    browser.post_raw("/do/account/sign-in", &fields).await.location().expect("on")
}

fn form_action(page: &crate::common::Page) -> String {
    let policy = page.headers["content-security-policy"].to_str().expect("ASCII").to_owned();
    policy.split("; ").find(|part| part.starts_with("form-action")).expect("a directive").to_owned()
}

on_both!(the_panel_offers_the_applications_of_the_tenant_and_of_no_other, portal, {
    let browser = signed_in(portal, ADA, ADAS, FIREFOX).await;
    let page = browser.get("/account").await;
    assert_eq!(page.texts(".tile strong"), ["Mail", "Stock room"]);
    assert_eq!(page.attribute(".tile", "href").as_deref(), Some("https://mail.harbour.example/"));
    // In the same tab, and drawn where there is no picture.
    assert!(!page.has(".tile[target]") && page.texts(".initial") == ["M", "S"]);
    let mut tx = portal.write().await;
    let icon = Some("0a.png".to_owned());
    let app = Application { id: "mail".into(), name: "Post <b>".into(), address: "https://post.harbour.example/".into(), icon };
    application::put(&mut tx, "harbour", &app, 0).await.expect("database");
    assert!(application::delete(&mut tx, "harbour", "stock").await.expect("database"));
    tx.commit().await.expect("database");
    let page = browser.get("/account").await;
    assert_eq!(page.texts(".tile strong"), ["Post <b>"]);
    assert_eq!(page.attribute(".tile img", "src").as_deref(), Some("/brand/0a.png"));
    let ar = portal.browser("noor.localhost");
    ar.sign_in("omar@noor.example", "Qamar-2016-Nahr").await;
    assert_eq!(ar.get("/account").await.texts(".tile small").len(), 2);
    assert!(!ar.get("/account").await.body.contains("harbour.example"));
});

on_both!(a_sign_in_leads_to_pages_of_ours_and_to_registered_applications_only, portal, {
    let browser = portal.browser("localhost");
    for (next, to) in [
        ("/account/activity", "/account/activity"),
        ("https://mail.harbour.example/inbox?n=1", "https://mail.harbour.example/inbox?n=1"),
        ("https://mail.noor.example/", "/account"),
        ("https://evil.example/", "/account"),
        ("//evil.example/account", "/account"),
        ("/recover", "/account"),
        ("", "/account"),
    ] {
        assert_eq!(led_to(&browser, ADA, ADAS, next).await, to, "{next}");
        // The field is checked as well, not only the address of the form.
        let fields = [("login", ADA), ("password", ADAS), ("next", next)];
        assert_eq!(browser.post_raw("/do/account/sign-in", &fields).await.location().as_deref(), Some(to), "{next}");
    }
    // An application that is removed meanwhile is none any more.
    let page = browser.get("/sign-in?next=https://mail.harbour.example/").await;
    assert!(page.has("form[data-leaves] input[name=next]"));
    portal.sql("DELETE FROM apps WHERE id = 'mail'").await;
    let fields = [("login", ADA), ("password", ADAS), ("next", "https://mail.harbour.example/")];
    assert_eq!(browser.post_raw("/do/account/sign-in", &fields).await.location().as_deref(), Some("/account"));
});

on_both!(only_forms_before_an_application_may_end_there, portal, {
    let browser = portal.browser("localhost");
    let open = "form-action 'self' https://mail.harbour.example https://stock.harbour.example";
    assert_eq!(form_action(&browser.get("/sign-in").await), open);
    for page in ["/", "/recover", "/account", "/account/profile", "/nowhere"] {
        let answer = browser.request(reqwest::Method::GET, page, None).await;
        assert_eq!(form_action(&answer), "form-action 'self'", "{page}");
    }
    browser.sign_in(ADA, ADAS).await;
    for page in ["/account/password", "/enrol", "/enrol/phone"] {
        assert_eq!(form_action(&browser.get(page).await), open, "{page}");
    }
    // On a shared host the address must say whose: nobody is told who else is there.
    let shared = portal.browser("portal.localhost");
    assert_eq!(form_action(&shared.get("/sign-in").await), "form-action 'self'");
    assert_eq!(form_action(&shared.get("/sign-in?whr=harbour.example").await), open);
    // Whose it is the session says from then on, whatever the address.
    portal.change("harbour", |harbour| harbour.policy.as_mut().expect("a policy").second_factor_at_sign_in = true).await;
    assert_eq!(shared.sign_in(ADA, ADAS).await.path, "/sign-in/second");
    assert_eq!(form_action(&shared.get("/sign-in/second").await), open);
});

on_both!(u0_every_sign_in_page_leads_to_the_reset_in_one_click, portal, {
    for (host, organization) in
        [("localhost", "Harbour Books"), ("noor.localhost", "Noor Clinics"), ("portal.localhost", "Rekey")]
    {
        let browser = portal.browser(host);
        for page in ["/", "/sign-in", "/sign-in?next=/account/password"] {
            let page = browser.get(page).await;
            assert!(page.has("a[href='/recover']"), "{host} {}", page.path);
        }
        let page = browser.get("/recover").await;
        assert_eq!(page.step(), "identify");
        assert!(page.texts("title").concat().contains(organization), "{host}: {}", page.texts("title").concat());
    }
});

on_both!(the_profile_shows_what_is_registered_and_masks_it, portal, {
    let browser = signed_in(portal, ADA, ADAS, FIREFOX).await;
    let page = browser.get("/account/profile").await;
    let facts = page.texts(".facts div").join("; ");
    for fact in ["Ada", ADA, "a•••@m•••.example", "Authenticator apps1"] {
        assert!(facts.contains(fact), "{fact}: {facts}");
    }
    assert!(!page.body.contains("ada.home@") && !page.body.contains("5550123"));
    assert!(page.has("a[href='/account/password']") && page.has("a[href='/enrol']"));
    assert!(page.has("a[aria-current=page][href='/account/profile']"));
    portal.sql("DELETE FROM contacts").await;
    portal.sql("DELETE FROM authenticators").await;
    assert!(browser.get("/account/profile").await.text().contains("Nothing yet"));
});

on_both!(u3_the_profile_leads_to_a_new_password, portal, {
    let browser = signed_in(portal, ADA, ADAS, FIREFOX).await;
    let page = browser.get("/account").await;
    let profile = page.attribute("nav a[href='/account/profile']", "href").expect("a way to the profile");
    let door = browser.get(&profile).await.attribute("a.door[href='/account/password']", "href").expect("a tile");
    let page = browser.get(&door).await;
    let change = async |current: &str, new: &str| {
        let page = browser.get(&door).await;
        browser.submit(&page, "/do/account/change", &[("current", current), ("password", new), ("confirm", new)]).await
    };
    assert!(page.has("input[name=current]") && page.has("input[name=password]") && page.has("input[name=confirm]"));
    assert_eq!(change("wrong", NEW).await.codes(), ["current_wrong"]);
    assert_eq!(change(ADAS, ADAS).await.codes(), ["password_reused"]);
    let done = change(ADAS, NEW).await;
    assert!(done.path.starts_with("/account?told") && done.text().contains("You have a new password"), "{}", done.text());
    assert_eq!(portal.browser("localhost").sign_in(ADA, ADAS).await.codes(), ["wrong_password"]);
    assert_eq!(portal.browser("localhost").sign_in(ADA, NEW).await.path, "/account");
});

on_both!(activity_tells_what_happened_from_which_device_and_when, portal, {
    let mut phone = portal.browser("localhost");
    phone.extra.push(("user-agent".into(), FIREFOX.into()));
    let page = phone.identify(ADA).await;
    assert_eq!(portal.by_mail(&phone, &page, "ada.home@mail.example").await.step(), "renew");
    assert_eq!(phone.renew(NEW).await.step(), "done");
    portal.clock.advance(1);
    phone.sign_in(ADA, "something-else").await;
    portal.clock.advance(1);
    assert_eq!(phone.sign_in(ADA, NEW).await.path, "/account");
    let record = async |kind: &str, agent: &str, address: &str| {
        let ada = portal.user("harbour", ADA).await;
        let event = Event {
            at: server::portal::Clock::now(&*portal.clock),
            kind: kind.into(),
            user_id: Some(ada.id),
            result: Some("succeeded".into()),
            agent: agent.into(),
            address: address.into(),
            ..Event::default()
        };
        let mut tx = portal.write().await;
        event::record(&mut tx, "harbour", &event).await.expect("database");
        tx.commit().await.expect("database");
    };
    portal.clock.advance(60);
    record("user_changed", &event::Actor::command().agent, "").await;
    portal.clock.advance(60);
    record("weather", "<script>alert(1)</script>", "198.51.100.1").await;
    let page = phone.get("/account/activity").await;
    let log = page.texts("section .log li");
    for (entry, begins) in log.iter().zip([
        "Something else happened from an unknown program, 2:15",
        "Account details changed by your organization, 2:14",
        "Signed in from Firefox on Android, 2:13",
        "Sign-in failed from Firefox on Android, 2:13",
        "Password reset from Firefox on Android, 2:13",
    ]) {
        assert!(entry.starts_with(begins), "{entry:?} {begins:?}");
    }
    assert_eq!((log.len(), page.texts("section h3")), (5, vec!["September 21, 2026".to_owned()]));
    assert!(log[4].contains(&phone.address) && !page.body.contains("<script>alert"));
    // Nobody reads another's, and nobody more than fifty.
    let ben = signed_in(portal, BEN, BENS, "curl/8").await;
    assert_eq!(ben.get("/account/activity").await.texts("section .log li").len(), 1);
    for _ in 0..60 {
        record("weather", "", "").await;
    }
    assert_eq!(phone.get("/account/activity").await.texts("section .log li").len(), 50);
});

on_both!(a_person_sees_their_sessions_and_ends_one_or_all_others, portal, {
    let here = signed_in(portal, ADA, ADAS, FIREFOX).await;
    let edge = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/126.0.0.0 Safari/537.36 Edg/126.0.0.0";
    let there = signed_in(portal, ADA, ADAS, edge).await;
    let ben = signed_in(portal, BEN, BENS, FIREFOX).await;
    let page = here.get("/account/activity").await;
    let listed = page.texts("ul[aria-labelledby=sessions] > li");
    assert_eq!(listed.len(), 2, "{listed:?}");
    assert!(listed.iter().any(|text| text.starts_with("Firefox on Android") && text.contains("This browser")), "{listed:?}");
    assert!(listed.iter().any(|text| text.starts_with("Edge on Windows") && text.contains(&there.address)), "{listed:?}");

    // Another's cannot be ended, whatever its id.
    let bens = ben.get("/account/activity").await;
    assert!(!bens.has("input[name=session]") && !bens.has("form[action='/do/account/end-others']"));
    let ids = portal.column("SELECT id FROM sessions").await;
    for id in &ids {
        ben.post("/do/account/end", &[("session", id)]).await;
    }
    assert_eq!(
        (here.get("/account").await.path.as_str(), ben.get("/account").await.path.as_str()),
        ("/account", "/sign-in?next=/account")
    );

    let gone = page.attribute("input[name=session]", "value").expect("the other one");
    let page = here.submit(&page, "/do/account/end", &[]).await;
    assert!(page.text().contains("That browser is signed out"), "{}", page.text());
    assert_eq!(there.get("/account").await.path, "/sign-in?next=/account");
    // Once more is no harm.
    assert_eq!(here.post("/do/account/end", &[("session", &gone)]).await.path.split('?').next(), Some("/account/activity"));

    let [one, two] = [signed_in(portal, ADA, ADAS, edge).await, signed_in(portal, ADA, ADAS, FIREFOX).await];
    let page = here.get("/account/activity").await;
    let page = here.submit(&page, "/do/account/end-others", &[]).await;
    assert!(page.text().contains("signed out everywhere else"), "{}", page.text());
    for ended in [&one, &two] {
        assert_eq!(ended.get("/account").await.path, "/sign-in?next=/account");
    }
    assert_eq!(here.get("/account").await.path, "/account");
    let ended: Vec<_> = portal.events("harbour").await.into_iter().filter(|event| event.kind == "session_ended").collect();
    assert!(ended.iter().filter(|event| event.login == ADA).any(|event| event.detail.as_deref() == Some("others")));
    assert_eq!(ended.len(), 3);
});

on_both!(the_own_session_can_be_ended_from_its_id_too, portal, {
    let browser = signed_in(portal, ADA, ADAS, FIREFOX).await;
    let id = portal.column("SELECT id FROM sessions").await.remove(0);
    let page = browser.post("/do/account/end", &[("session", &id)]).await;
    assert_eq!((page.path.as_str(), browser.cookie("session")), ("/sign-in", None));
});

on_both!(a_person_keeps_a_language_that_the_organization_offers, portal, {
    let browser = signed_in(portal, ADA, ADAS, FIREFOX).await;
    let page = browser.get("/account/profile?lng=de").await;
    assert_eq!(page.attribute("option[selected]", "value"), None, "nothing was chosen yet, whatever the page speaks");
    let page = browser.post("/do/account/language", &[("language", "ar")]).await;
    assert_eq!((page.attribute("html", "dir").as_deref(), page.status.as_u16()), (Some("rtl"), 200));
    assert_eq!(portal.user("harbour", ADA).await.language.as_deref(), Some("ar"));
    // The account's language holds in another browser as well, and in mails.
    let other = signed_in(portal, ADA, ADAS, FIREFOX).await;
    assert_eq!(other.get("/account").await.attribute("html", "lang").as_deref(), Some("ar"));
    portal.change("harbour", |tenant| tenant.languages = vec!["en".into(), "de".into()]).await;
    for tag in ["xx", "EN", "en; Path=/"] {
        assert_eq!(browser.post_raw("/do/account/language", &[("language", tag)]).await.status, 422, "{tag}");
    }
    // What was chosen before stays until something else is.
    let page = browser.get("/account/profile").await;
    browser.submit(&page, "/do/account/language", &[]).await;
    assert_eq!(portal.user("harbour", ADA).await.language.as_deref(), Some("ar"));
    assert_eq!(
        browser.post("/do/account/language", &[("language", "de")]).await.attribute("html", "lang").as_deref(),
        Some("de")
    );
    browser.post("/do/account/language", &[("language", "")]).await;
    assert_eq!(portal.user("harbour", ADA).await.language, None);
});

on_both!(nothing_of_the_panel_is_there_before_a_sign_in_came_all_the_way, portal, {
    let stranger = portal.browser("localhost");
    stranger.get("/").await;
    for page in ["/account", "/account/profile", "/account/activity", "/account/password"] {
        assert_eq!(stranger.get(page).await.path, format!("/sign-in?next={page}"));
    }
    portal.change_user("harbour", ADA, |ada| ada.must_change = true).await;
    let halfway = portal.browser("localhost");
    assert_eq!(halfway.sign_in(ADA, ADAS).await.path, "/account/password");
    for page in ["/account", "/account/profile", "/account/activity"] {
        assert_eq!(halfway.get(page).await.path, "/account/password", "{page}");
    }
    for (form, fields) in [
        ("/do/account/end-others", &[][..]),
        ("/do/account/end-pass", &[]),
        ("/do/account/end", &[("session", "x")]),
        ("/do/account/language", &[("language", "de")]),
    ] {
        assert_eq!(stranger.post(form, fields).await.path, "/sign-in", "{form}");
        assert_eq!(halfway.post(form, fields).await.path, "/account/password", "{form}");
    }
    assert_eq!(portal.user("harbour", ADA).await.language, None);
});
