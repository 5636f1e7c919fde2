//! Passkeys: made by their owner, used to sign in, as the second factor and as a gate; and everything else that is offered as one.

use app::policy::Method;

use crate::common::{Authenticator, Browser, Page, Portal, on_both};

const ADA: (&str, &str) = ("ada@harbour.example", "the-lamp-is-lit-at-dusk");
const BEN: (&str, &str) = ("ben@harbour.example", "four-ropes-and-a-bell");
const OMAR: (&str, &str) = ("omar@noor.example", "Qamar-2016-Nahr");
const DORA: (&str, &str) = ("dora@harbour.example", "keys-under-the-third-stone");
const NEW: &str = "a-kettle-sings-in-the-attic";
const SIGN_IN: &str = "/do/account/passkey";
const GATE: &str = "/do/recover/passkey";
const SECOND: &str = "/do/account/second-passkey";

async fn gates(portal: &Portal, methods: &[Method]) {
    portal.change("harbour", |harbour| harbour.policy.as_mut().expect("a policy").methods = methods.to_vec()).await;
}

/// In front of the gate of a passkey.
async fn at_gate(portal: &Portal, login: &str) -> (Browser, Page) {
    let browser = portal.browser("localhost");
    let page = browser.identify(login).await;
    let page = browser.choose(&page, "passkey").await;
    assert_eq!(page.step(), "prove", "{:?}", page.codes());
    (browser, page)
}

/// Signs in with a passkey in a new browser.
async fn sign_in(portal: &Portal, authenticator: &mut Authenticator) -> Page {
    let browser = portal.browser("localhost");
    let page = browser.get("/sign-in").await;
    browser.show_passkey(&page, SIGN_IN, authenticator).await
}

/// The passkeys on file.
async fn count(portal: &Portal) -> i64 {
    portal.number("SELECT COUNT(*) FROM passkeys").await
}

/// Posts a filled form of a page with some of its fields exchanged.
async fn send(browser: &Browser, page: &Page, action: &str, fields: &[(&str, &str)]) -> Page {
    browser.submit(page, action, fields).await
}

on_both!(somebody_makes_a_passkey_signs_in_with_it_and_resets_by_it_alone, portal, {
    let (_, mut passkey) = portal.with_passkey(ADA, "localhost").await;
    assert_eq!(sign_in(portal, &mut passkey).await.path, "/account");
    gates(portal, &[Method::Passkey]).await;
    let (browser, page) = at_gate(portal, ADA.0).await;
    let page = browser.show_passkey(&page, GATE, &mut passkey).await;
    assert_eq!(page.step(), "renew", "{:?}", page.codes());
    assert_eq!(browser.renew(NEW).await.step(), "done");
    assert_eq!(browser.sign_in(ADA.0, NEW).await.path, "/account");
    // All in one second, so in no order.
    let mut details: Vec<_> = portal.events("harbour").await.into_iter().filter_map(|event| event.detail).collect();
    details.sort_unstable();
    let expected = ["completed_passkey", "passkey", "password_reset", "started_passkey", "userid_entered"];
    assert_eq!(details, expected);
    let used = portal.number("SELECT COUNT(*) FROM passkeys WHERE used_at IS NOT NULL").await;
    assert_eq!(used, 1);
});

on_both!(a_new_passkey_is_told_to_every_address_and_ends_what_was_under_way, portal, {
    let (waiting, _) = portal.mailed(ADA.0, "ada.home@mail.example").await;
    let code = portal.code_to("ada.home@mail.example").await;
    let (browser, _) = portal.with_passkey(ADA, "localhost").await;
    for address in ["ada.home@mail.example", ADA.0] {
        let letters = portal.all_to(address).await;
        assert!(letters.iter().any(|letter| letter.text.contains("passkey")), "{address}");
    }
    assert_eq!(waiting.prove(&code).await.step(), "expired");
    assert!(portal.user("harbour", ADA.0).await.confirmed_at.is_some());
    let events = portal.events("harbour").await;
    let kept = events.iter().find(|event| event.kind == "registration").expect("an event");
    assert_eq!((kept.result.as_deref(), kept.detail.as_deref()), (Some("succeeded"), Some("passkey")));
    drop(browser);
});

on_both!(looking_at_a_page_with_a_ceremony_writes_nothing, portal, {
    let (browser, _) = portal.with_passkey(ADA, "localhost").await;
    gates(portal, &[Method::Passkey]).await;
    let (gate, _) = at_gate(portal, ADA.0).await;
    let before = portal.rows().await;
    for (browser, path) in [(&browser, "/enrol/passkey"), (&browser, "/sign-in"), (&gate, "/recover")] {
        assert!(browser.get(path).await.has("form.passkey"), "{path}");
    }
    assert_eq!(portal.rows().await, before);
});

on_both!(abu_140_a_passkey_of_another_account_or_tenant_opens_no_gate, portal, {
    let (_, mut adas) = portal.with_passkey(ADA, "localhost").await;
    let (_, mut bens) = portal.with_passkey(BEN, "localhost").await;
    let (_, mut omars) = portal.with_passkey(OMAR, "noor.localhost").await;
    gates(portal, &[Method::Passkey]).await;
    let (browser, page) = at_gate(portal, ADA.0).await;
    let page = browser.show_passkey(&page, GATE, &mut bens).await;
    assert_eq!((page.step().as_str(), page.codes()), ("prove", vec!["wrong_passkey".to_owned()]));
    // Ben's key that says it is Ada's: the owner on file must be the one named.
    bens.handle = Some(uuid(&portal.user("harbour", ADA.0).await.id));
    let page = browser.show_passkey(&page, GATE, &mut bens).await;
    assert_eq!(page.codes(), ["wrong_passkey"]);
    // Omar's, in a browser that lies about where it is.
    omars.origin.clone_from(&adas.origin);
    let page = browser.show_passkey(&page, GATE, &mut omars).await;
    assert_eq!(page.codes(), ["wrong_passkey"]);
    let page = browser.show_passkey(&page, GATE, &mut adas).await;
    assert_eq!(page.step(), "renew");
});

fn uuid(id: &str) -> Vec<u8> {
    hex::decode(id.replace('-', "")).expect("an id")
}

on_both!(abu_140_a_ceremony_of_another_flow_form_or_tenant_opens_no_gate, portal, {
    let (_, mut adas) = portal.with_passkey(ADA, "localhost").await;
    gates(portal, &[Method::Passkey]).await;
    let (browser, page) = at_gate(portal, ADA.0).await;
    let (_, other) = at_gate(portal, ADA.0).await;
    let form = portal.browser("localhost").get("/sign-in").await;
    let noor = portal.browser("noor.localhost").get("/sign-in").await;
    for foreign in [&other, &form, &noor] {
        let ceremony = foreign.attribute("form.passkey input[name=ceremony]", "value").expect("a ceremony");
        let credential = adas.get(&foreign.options());
        let page = send(&browser, &page, GATE, &[("ceremony", &ceremony), ("credential", &credential)]).await;
        assert_eq!(page.codes(), ["wrong_passkey"]);
    }
    // The other way round: a gate's ceremony signs nobody in.
    let ceremony = page.attribute("form.passkey input[name=ceremony]", "value").expect("a ceremony");
    let credential = adas.get(&page.options());
    let elsewhere = portal.browser("localhost");
    let form = elsewhere.get("/sign-in").await;
    let answer = send(&elsewhere, &form, SIGN_IN, &[("ceremony", &ceremony), ("credential", &credential)]).await;
    assert_eq!((answer.codes(), elsewhere.cookie("session")), (vec!["wrong_passkey".to_owned()], None));
});

on_both!(a_ceremony_serves_once_whatever_came_back, portal, {
    let (_, mut adas) = portal.with_passkey(ADA, "localhost").await;
    let browser = portal.browser("localhost");
    let page = browser.get("/sign-in").await;
    let mut stranger = portal.authenticator_at("localhost");
    stranger.create(&serde_json::json!({
        "rp": { "id": "localhost" }, "user": { "id": "AAAAAAAAAAAAAAAAAAAAAA" }, "challenge": "AA",
    }));
    assert_eq!(browser.show_passkey(&page, SIGN_IN, &mut stranger).await.codes(), ["wrong_passkey"]);
    assert_eq!(browser.show_passkey(&page, SIGN_IN, &mut adas).await.codes(), ["wrong_passkey"]);
    let page = browser.get("/sign-in").await;
    let credential = adas.get(&page.options());
    let fields = [("credential", credential.as_str())];
    assert_eq!(send(&browser, &page, SIGN_IN, &fields).await.path, "/account");
    let thief = portal.browser("localhost");
    thief.get("/sign-in").await;
    assert_eq!(send(&thief, &page, SIGN_IN, &fields).await.codes(), ["wrong_passkey"]);
});

on_both!(two_posts_of_one_ceremony_at_once_sign_in_once, portal, {
    let (_, mut adas) = portal.with_passkey(ADA, "localhost").await;
    let [one, two] = [(); 2].map(|()| portal.browser("localhost"));
    let page = one.get("/sign-in").await;
    two.get("/sign-in").await;
    let credential = adas.get(&page.options());
    let filled = page.fill(SIGN_IN, &[("credential", &credential)]);
    let fields: Vec<(&str, &str)> = filled.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    futures::join!(one.post_raw(SIGN_IN, &fields), two.post_raw(SIGN_IN, &fields));
    let sessions = [&one, &two].into_iter().filter(|browser| browser.cookie("session").is_some()).count();
    assert_eq!(sessions, 1);
});

on_both!(a_ceremony_lives_ten_minutes, portal, {
    let (_, mut adas) = portal.with_passkey(ADA, "localhost").await;
    for (age, opens) in [(599, true), (600, false)] {
        let browser = portal.browser("localhost");
        let page = browser.get("/sign-in").await;
        portal.clock.advance(age);
        let page = browser.show_passkey(&page, SIGN_IN, &mut adas).await;
        assert_eq!(page.path == "/account", opens, "{age}: {:?}", page.codes());
    }
});

on_both!(what_was_made_up_on_the_way_is_refused, portal, {
    let (_, adas) = portal.with_passkey(ADA, "localhost").await;
    let lies: [fn(&mut Authenticator); 3] = [
        // A finger was not shown; another site asked; somebody else is named.
        |lying| lying.verified = false,
        |lying| lying.origin = "http://evil.localhost:1".into(),
        |lying| lying.handle = Some(vec![7; 16]),
    ];
    let mut honest = adas.clone();
    for lie in lies {
        let mut lying = honest.clone();
        lie(&mut lying);
        assert_eq!(sign_in(portal, &mut lying).await.codes(), ["wrong_passkey"]);
    }
    for garbage in ["", "{}", "null", "[]", "{\"id\":\"\"}", "\u{1}"] {
        let browser = portal.browser("localhost");
        let page = browser.get("/sign-in").await;
        for field in ["credential", "ceremony"] {
            assert_eq!(send(&browser, &page, SIGN_IN, &[(field, garbage)]).await.codes(), ["wrong_passkey"], "{garbage:?}");
        }
    }
    assert_eq!(sign_in(portal, &mut honest).await.path, "/account");
});

on_both!(a_copy_of_an_authenticator_is_found_by_its_counter, portal, {
    let (_, mut adas) = portal.with_passkey(ADA, "localhost").await;
    let mut copy = adas.clone();
    assert_eq!(sign_in(portal, &mut adas).await.path, "/account");
    assert_eq!(sign_in(portal, &mut copy).await.codes(), ["wrong_passkey"]);
    assert_eq!(sign_in(portal, &mut adas).await.path, "/account");
});

on_both!(a_disabled_person_signs_in_with_no_passkey, portal, {
    let (_, mut adas) = portal.with_passkey(ADA, "localhost").await;
    portal.change_user("harbour", ADA.0, |ada| ada.enabled = false).await;
    assert_eq!(sign_in(portal, &mut adas).await.codes(), ["wrong_passkey"]);
});

/// Turns Ada's second factor on.
async fn with_second_factor(portal: &Portal) {
    let ada = portal.user("harbour", ADA.0).await;
    let mut tx = portal.write().await;
    server::store::user::set_second_factor(&mut tx, "harbour", &ada.id, true).await.expect("database");
    tx.commit().await.expect("database");
}

on_both!(the_second_factor_is_a_passkey_of_the_very_person, portal, {
    let (_, mut adas) = portal.with_passkey(ADA, "localhost").await;
    let (_, mut bens) = portal.with_passkey(BEN, "localhost").await;
    with_second_factor(portal).await;
    let browser = portal.browser("localhost");
    let page = browser.sign_in(ADA.0, ADA.1).await;
    assert_eq!(page.path, "/sign-in/second");
    assert_eq!(browser.get("/account").await.path, "/sign-in/second");
    let page = browser.show_passkey(&page, SECOND, &mut bens).await;
    assert_eq!(page.codes(), ["wrong_second_factor"]);
    assert_eq!(browser.show_passkey(&page, SECOND, &mut adas).await.path, "/account");
    // A passkey at the first page is both factors at once.
    assert_eq!(sign_in(portal, &mut adas).await.path, "/account");
});

on_both!(abu_066_a_reset_leaves_the_second_factor_as_it_was, portal, {
    let (_, mut adas) = portal.with_passkey(ADA, "localhost").await;
    with_second_factor(portal).await;
    let browser = portal.ada_at_renew().await;
    assert_eq!(browser.renew(NEW).await.step(), "done");
    assert_eq!((count(portal).await, portal.user("harbour", ADA.0).await.second_factor), (1, true));
    let page = browser.sign_in(ADA.0, NEW).await;
    assert_eq!(page.path, "/sign-in/second");
    assert_eq!(browser.show_passkey(&page, SECOND, &mut adas).await.path, "/account");
});

on_both!(a_passkey_that_sign_in_asks_for_is_never_the_only_gate, portal, {
    let (_, mut adas) = portal.with_passkey(ADA, "localhost").await;
    with_second_factor(portal).await;
    gates(portal, &[Method::Email, Method::Passkey]).await;
    let (browser, page) = at_gate(portal, ADA.0).await;
    let page = browser.show_passkey(&page, GATE, &mut adas).await;
    assert_eq!((page.step().as_str(), page.offered()), ("method", vec!["email".to_owned()]));
    assert_eq!(portal.by_mail(&browser, &page, "ada.home@mail.example").await.step(), "renew");
});

on_both!(an_administrator_passes_a_passkey_and_one_gate_more, portal, {
    let (_, mut doras) = portal.with_passkey(DORA, "localhost").await;
    gates(portal, &[Method::Passkey]).await;
    let (browser, page) = at_gate(portal, DORA.0).await;
    let page = browser.show_passkey(&page, GATE, &mut doras).await;
    assert_eq!(page.step(), "method");
    assert!(page.offered().contains(&"email".to_owned()), "{:?}", page.offered());
    assert_eq!(portal.by_mail(&browser, &page, "dora.home@mail.example").await.step(), "renew");
});

on_both!(five_wrong_passkeys_close_the_method, portal, {
    let (_, mut bens) = portal.with_passkey(BEN, "localhost").await;
    let (_, mut adas) = portal.with_passkey(ADA, "localhost").await;
    gates(portal, &[Method::Email, Method::Passkey]).await;
    let mut stories = Vec::new();
    // Somebody who has passkeys, somebody who has none, and nobody.
    for login in [ADA.0, "cleo@harbour.example", "eve@harbour.example"] {
        let (browser, mut page) = at_gate(portal, login).await;
        let mut story = Vec::new();
        for _ in 1..=5 {
            page = browser.show_passkey(&page, GATE, &mut bens).await;
            story.push((page.step(), page.codes(), page.text().replace(&page.support_code(), "").replace(login, "")));
        }
        stories.push(story);
    }
    let steps: Vec<&str> = stories[0].iter().map(|(step, ..)| step.as_str()).collect();
    assert_eq!(steps, ["prove", "prove", "prove", "prove", "throttled"]);
    assert!(stories[0][..4].iter().all(|(_, codes, _)| codes == &["wrong_passkey"]), "{:?}", stories[0]);
    assert!(stories[0] == stories[1] && stories[1] == stories[2]);
    // Sign-in stays open: only the way to reset is closed.
    assert_eq!(sign_in(portal, &mut adas).await.path, "/account");
});

on_both!(making_a_passkey_asks_for_a_fresh_proof, portal, {
    let browser = portal.browser("localhost");
    assert_eq!(browser.get("/enrol/passkey").await.path, "/sign-in?next=/enrol/passkey");
    browser.sign_in(ADA.0, ADA.1).await;
    let page = browser.get("/enrol/passkey").await;
    let credential = portal.authenticator_at("localhost").create(&page.options());
    portal.clock.advance(600);
    let asked = browser.get("/enrol/passkey").await;
    assert_eq!(asked.path, "/sign-in?why=prove_again&next=/enrol/passkey");
    let answer = browser.submit(&page, "/do/enrol/passkey", &[("credential", &credential)]).await;
    assert!(answer.path.starts_with("/sign-in?why=prove_again&next=/enrol"), "{}", answer.path);
    assert_eq!(count(portal).await, 0);
});

on_both!(a_new_passkey_must_be_of_this_session_and_nobody_elses, portal, {
    let (ada, adas) = portal.with_passkey(ADA, "localhost").await;
    let (ben, mut bens) = portal.with_passkey(BEN, "localhost").await;
    let (adas_page, bens_page) = (ada.get("/enrol/passkey").await, ben.get("/enrol/passkey").await);
    let ceremony = adas_page.attribute("form.passkey input[name=ceremony]", "value").expect("a ceremony");
    let credential = bens.create(&adas_page.options());
    let page = ben.submit(&bens_page, "/do/enrol/passkey", &[("ceremony", &ceremony), ("credential", &credential)]).await;
    assert_eq!(page.codes(), ["passkey_refused"]);
    // A key by the name of Ada's: whoever it belongs to by then, it is not taken twice.
    bens.id = Some(adas.newest());
    assert_eq!(ben.make_passkey(&mut bens, "").await.location().as_deref(), Some("/enrol/passkey?told=1"));
    // One that did not see its owner's finger.
    (bens.id, bens.verified) = (None, false);
    assert_eq!(ben.make_passkey(&mut bens, "").await.location().as_deref(), Some("/enrol/passkey?told=1"));
    assert_eq!(ben.get("/enrol/passkey?told=1").await.codes(), ["passkey_refused"]);
    assert_eq!(count(portal).await, 2);
});

on_both!(a_passkey_is_called_as_its_owner_likes_or_by_its_browser, portal, {
    let (mut browser, mut passkey) = (portal.browser("localhost"), portal.authenticator_at("localhost"));
    browser.extra.push(("user-agent".into(), "Mozilla/5.0 (Android 15; Mobile; rv:140.0) Gecko/140.0 Firefox/140.0".into()));
    browser.sign_in(ADA.0, ADA.1).await;
    let page = browser.get("/enrol/passkey").await;
    assert_eq!(page.attribute("input[name=name]", "value").as_deref(), Some("Firefox, Android"));
    for name in ["", "  my\nphone ", &"é".repeat(70)] {
        browser.make_passkey(&mut passkey, name).await;
    }
    let mut names = portal.column("SELECT name FROM passkeys").await;
    names.sort();
    assert_eq!(names, ["Firefox, Android".to_owned(), "my phone".to_owned(), "é".repeat(60)]);
});

on_both!(nobody_has_more_than_ten_passkeys, portal, {
    let (browser, mut passkey) = portal.with_passkey(ADA, "localhost").await;
    let page = browser.get("/enrol/passkey").await;
    for _ in 2..=10 {
        assert_eq!(browser.make_passkey(&mut passkey, "").await.location().as_deref(), Some("/enrol?told=1"));
    }
    assert!(!browser.get("/enrol/passkey").await.has("form.passkey"));
    let credential = passkey.create(&page.options());
    let refused = browser.submit(&page, "/do/enrol/passkey", &[("credential", &credential)]).await;
    assert_eq!((refused.codes(), count(portal).await), (vec!["passkeys_full".to_owned()], 10));
});

on_both!(at_an_address_of_digits_nothing_offers_passkeys, portal, {
    let (browser, _) = portal.with_passkey(ADA, "localhost").await;
    portal.change("harbour", |harbour| harbour.base_url = "http://127.0.0.1:8080".into()).await;
    gates(portal, &[Method::Email, Method::Passkey]).await;
    assert!(!portal.browser("localhost").get("/sign-in").await.has("form.passkey"));
    assert!(!browser.get("/enrol/passkey").await.has("form.passkey"));
    let page = portal.browser("localhost").identify(ADA.0).await;
    assert_eq!(page.offered(), ["email"]);
});
