//! A new password for somebody who knows the old one (specification §4).

use super::panel::{ADA, ADAS};
use crate::common::{Browser, Page, Portal, on_both};

const DORA: &str = "dora@harbour.example";
const DORAS: &str = "keys-under-the-third-stone";
const OMAR: &str = "omar@noor.example";
const NEW: &str = "a-kettle-sings-in-the-attic";
const NEWER: &str = "nine-geese-over-the-weir";

/// The form as a browser sends it: with the tick, as it stands on the page.
pub(crate) async fn change(browser: &Browser, current: &str, new: &str) -> Page {
    let page = browser.get("/account/password").await;
    browser.submit(&page, "/do/account/change", &[("current", current), ("password", new), ("confirm", new)]).await
}

async fn signed_in(portal: &Portal, login: &str, password: &str) -> Browser {
    let browser = portal.browser("localhost");
    let page = browser.sign_in(login, password).await;
    assert_eq!(page.path, "/account", "{}", page.text());
    browser
}

async fn changes(portal: &Portal) -> Vec<(String, String)> {
    let events = portal.events("harbour").await.into_iter().filter(|event| event.kind == "password_change");
    events.map(|event| (event.login, event.result.unwrap_or_default())).collect()
}

on_both!(u2_a_password_is_changed_at_its_own_address, portal, {
    let browser = portal.browser("localhost");
    let page = browser.get("/account/password").await;
    assert_eq!(page.path, "/sign-in?next=/account/password");
    let page = browser.submit(&page, "/do/account/sign-in", &[("login", ADA), ("password", ADAS)]).await;
    assert_eq!(page.path, "/account/password");
    assert_eq!(change(&browser, "not-this-one", NEW).await.codes(), ["current_wrong"]);
    assert_eq!(change(&browser, ADAS, ADAS).await.codes(), ["password_reused"]);
    assert_eq!(change(&browser, ADAS, "short").await.codes(), ["password_too_short"]);
    let differ = [("current", ADAS), ("password", NEW), ("confirm", NEWER)];
    assert_eq!(browser.post("/do/account/change", &differ).await.codes(), ["passwords_differ"]);
    let empty = [("current", ADAS), ("password", ""), ("confirm", "")];
    assert_eq!(browser.post("/do/account/change", &empty).await.codes(), ["password_missing"]);
    assert!(change(&browser, ADAS, NEW).await.text().contains("You have a new password"));
    assert_eq!(portal.browser("localhost").sign_in(ADA, ADAS).await.codes(), ["wrong_password"]);
    signed_in(portal, ADA, NEW).await;
});

on_both!(s1_people_and_administrators_change_without_a_plan_and_both_outcomes_are_audited, portal, {
    portal
        .change("harbour", |tenant| {
            tenant.policy.as_mut().expect("a policy").plans = app::policy::PlanCheck::User;
        })
        .await;
    for (login, password) in [(ADA, ADAS), (DORA, DORAS)] {
        let browser = portal.browser("localhost");
        browser.sign_in(login, password).await;
        assert_eq!(change(&browser, "not-this-one", NEW).await.codes(), ["current_wrong"]);
        portal.clock.advance(1);
        assert_eq!(change(&browser, password, "short").await.codes(), ["password_too_short"]);
        portal.clock.advance(1);
        assert_eq!(change(&browser, password, NEW).await.path, "/account?told=1", "{login}");
    }
    let told = changes(portal).await;
    for login in [ADA, DORA] {
        let of: Vec<&str> = told.iter().filter(|(who, _)| who == login).map(|(_, result)| result.as_str()).collect();
        assert_eq!(of, ["failed", "failed", "succeeded"], "{login}");
    }
});

on_both!(abu_095_a_wrong_present_password_is_throttled_like_a_sign_in, portal, {
    let browser = signed_in(portal, ADA, ADAS).await;
    for n in 1..=10 {
        let page = change(&browser, &format!("wrong {n}"), NEW).await;
        assert_eq!(page.codes(), [if n < 10 { "current_wrong" } else { "locked_out" }], "{n}");
    }
    // While it lasts the right one gets the same answer, here and at sign-in.
    assert_eq!(change(&browser, ADAS, NEW).await.codes(), ["locked_out"]);
    assert_eq!(browser.sign_in(ADA, ADAS).await.codes(), ["locked_out"]);
    portal.clock.advance(60);
    assert_eq!(change(&browser, "wrong again", NEW).await.codes(), ["locked_out"]);
    portal.clock.advance(120);
    assert!(change(&browser, ADAS, NEW).await.codes().is_empty());
    // The same wrong one again does not count, as at sign-in.
    for _ in 0..12 {
        assert_eq!(change(&browser, "the same one", NEWER).await.codes(), ["current_wrong"]);
    }
});

on_both!(abu_095_wrong_passwords_at_sign_in_and_at_a_change_are_one_count, portal, {
    let browser = signed_in(portal, ADA, ADAS).await;
    let cookies = browser.cookies.lock().expect("no panic").clone();
    for n in 1..=5 {
        browser.sign_in(ADA, &format!("wrong at the door {n}")).await;
    }
    browser.cookies.lock().expect("no panic").clone_from(&cookies);
    for n in 1..=4 {
        assert_eq!(change(&browser, &format!("wrong inside {n}"), NEW).await.codes(), ["current_wrong"]);
    }
    assert_eq!(change(&browser, "one more", NEW).await.codes(), ["locked_out"]);
});

on_both!(abu_088_former_passwords_do_not_come_back_on_a_change, portal, {
    let browser = signed_in(portal, ADA, ADAS).await;
    assert!(change(&browser, ADAS, NEW).await.codes().is_empty());
    assert_eq!(change(&browser, NEW, NEW).await.codes(), ["password_reused"]);
    assert_eq!(change(&browser, NEW, ADAS).await.codes(), ["password_reused"]);
    assert!(change(&browser, NEW, NEWER).await.codes().is_empty());
    for old in [ADAS, NEW] {
        assert_eq!(change(&browser, NEWER, old).await.codes(), ["password_reused"]);
    }
    // Profile `entra-2016`: the last one never, whatever holds on a reset.
    let omar = portal.browser("noor.localhost");
    omar.sign_in(OMAR, "Qamar-2016-Nahr").await;
    assert_eq!(change(&omar, "Qamar-2016-Nahr", "Qamar-2016-Nahr").await.codes(), ["password_reused"]);
    assert!(change(&omar, "Qamar-2016-Nahr", "Shams-1987-Bahr").await.codes().is_empty());
    assert_eq!(change(&omar, "Shams-1987-Bahr", "Qamar-2016-Nahr").await.codes(), ["password_reused"]);
});

on_both!(the_tick_ends_the_other_sessions_and_the_present_one_is_renewed, portal, {
    let [here, there] = [signed_in(portal, ADA, ADAS).await, signed_in(portal, ADA, ADAS).await];
    let before = here.cookie("session").expect("a session");
    // Without the tick the other one stays.
    let fields = [("current", ADAS), ("password", NEW), ("confirm", NEW)];
    assert!(here.post("/do/account/change", &fields).await.codes().is_empty());
    assert_eq!(there.get("/account").await.path, "/account");
    let after = here.cookie("session").expect("a session");
    assert_ne!(before, after);
    // The tick is on by default.
    assert!(here.get("/account/password").await.has("input[name=end_others][checked]"));
    assert!(change(&here, NEW, NEWER).await.codes().is_empty());
    assert_eq!(there.get("/account").await.path, "/sign-in?next=/account");
    assert_eq!(here.get("/account").await.path, "/account");
    // Who copied a cookie before is out.
    for old in [before, after] {
        let thief = portal.browser("localhost");
        thief.cookies.lock().expect("no panic").insert("session".into(), old);
        assert_eq!(thief.get("/account").await.path, "/sign-in?next=/account");
    }
});

on_both!(a_change_is_told_by_mail_and_kills_codes_that_were_sent_before, portal, {
    let (wizard, mail) = portal.mailed(ADA, "ada.home@mail.example").await;
    let browser = signed_in(portal, ADA, ADAS).await;
    assert!(change(&browser, ADAS, NEW).await.codes().is_empty());
    let page = wizard.prove(&crate::common::code_in(&mail.text)).await;
    assert_ne!(page.step(), "renew");
    let told = |messages: Vec<server::courier::outbox::Kept>| {
        messages.iter().filter(|message| message.subject.contains("password was changed")).count()
    };
    for address in ["ada.home@mail.example", ADA] {
        assert_eq!(told(portal.all_to(address).await), 1, "{address}");
    }
    portal.change("harbour", |tenant| tenant.policy.as_mut().expect("a policy").notify_users = false).await;
    assert!(change(&browser, NEW, NEWER).await.codes().is_empty());
    assert_eq!(told(portal.all_to(ADA).await), 1);
});

on_both!(a_suggested_password_is_strong_enough_and_another_one_each_time, portal, {
    let browser = signed_in(portal, ADA, ADAS).await;
    let suggest = async || browser.get("/account/password?suggest=1").await.texts("[data-suggestion]").remove(0);
    let (one, two) = (suggest().await, suggest().await);
    assert_ne!(one, two);
    assert!(change(&browser, ADAS, &two).await.codes().is_empty(), "{two}");
    signed_in(portal, ADA, &two).await;
    // Kept nowhere.
    assert!(!portal.dump().await.contains(&one));
});

on_both!(a_change_that_a_reset_overtakes_is_refused, portal, {
    let browser = signed_in(portal, ADA, ADAS).await;
    let wizard = portal.ada_at_renew().await;
    let fields = [("current", ADAS), ("password", NEWER), ("confirm", NEWER), ("end_others", "yes")];
    let (_, renewed) = futures::join!(browser.post_raw("/do/account/change", &fields), wizard.renew(NEW));
    // Whichever came second lost: one password, and no session of before under the other's.
    let signs_in = async |password: &str| portal.browser("localhost").sign_in(ADA, password).await.path == "/account";
    let (first, second) = (signs_in(NEW).await, signs_in(NEWER).await);
    assert!(first != second, "{} {first} {second}", renewed.step());
    if first {
        assert_eq!(browser.get("/account").await.path, "/sign-in?next=/account");
    }
});
