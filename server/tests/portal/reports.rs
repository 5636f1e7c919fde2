//! The two reports: how attempts to reset ended, and what people registered.

use app::policy::{Method, Role};
use server::portal::{Clock as _, recover};

use crate::{
    admin::{BEN, administers, id_of},
    common::{Portal, link_in, on_both},
};

const ADA: (&str, &str) = ("ada@harbour.example", "the-lamp-is-lit-at-dusk");
const CLEO: (&str, &str) = ("cleo@harbour.example", "salt-on-the-window-sill");
const RESETS: &str = "/admin/reports/reset";
const REGISTRATIONS: &str = "/admin/reports/registration";
/// A user id that a spreadsheet would run.
const FORMULA: &str = "-cmd@harbour.example";

/// Ada resets, Ben may not, somebody types a formula, and Cleo registers codes.
async fn an_afternoon(portal: &Portal) {
    let ada = portal.ada_at_renew().await;
    assert_eq!(ada.renew("a-kettle-sings-in-the-attic").await.step(), "done");
    portal.change_user("harbour", BEN, |ben| ben.enabled = false).await;
    for login in [BEN, FORMULA] {
        assert_eq!(portal.browser("localhost").identify(login).await.step(), "method");
    }
    portal
        .change("harbour", |tenant| {
            tenant.policy.as_mut().expect("a policy").methods = vec![Method::Email, Method::RecoveryCode];
        })
        .await;
    let cleo = portal.browser("localhost");
    cleo.sign_in(CLEO.0, CLEO.1).await;
    let form = cleo.get("/enrol/codes").await;
    assert_eq!(cleo.submit(&form, "/do/enrol/codes", &[]).await.status, 200);
    portal.clock.advance(3600);
    recover::sweep(&portal.server.core).await.expect("swept");
}

on_both!(a7_both_reports_open_filter_and_download, portal, {
    an_afternoon(portal).await;
    let reader = administers(portal, &[Role::ReportsReader]).await;
    let ben = id_of(portal, "harbour", BEN).await;

    let page = reader.get(RESETS).await;
    let lines = page.texts(".table tbody tr").join("\n");
    for told in [ADA.0, BEN, FORMULA, "It worked.", "Email", "The account is turned off.", "Nobody here has this user ID."] {
        assert!(lines.contains(told), "{told}: {lines}");
    }
    assert_eq!(page.texts("#sums dd"), ["3", "2", "1"], "people, failed, succeeded");
    assert!(page.has("#reasons small"), "what to do about it");
    assert!(page.has(&format!(".table a[href='/admin/people/{ben}']")));
    for (filter, found) in [
        ("who=ben", vec![BEN]),
        ("who=BEN%40", vec![BEN]),
        ("who=%25", vec![]),
        ("result=succeeded", vec![ADA.0]),
        ("way=email", vec![ADA.0]),
        ("way=totp", vec![]),
        ("reason=user_unknown", vec![FORMULA]),
        ("role=helpdesk", vec![]),
        ("result=odd", vec![]),
    ] {
        let page = reader.get(&format!("{RESETS}?period=day&{filter}")).await;
        assert_eq!(page.texts(".table tbody bdi"), found, "{filter}");
        let away = reader.get(&format!("{RESETS}.csv?period=day&{filter}")).await;
        assert_eq!(away.body.lines().count(), 1 + found.len(), "{filter}: {}", away.body);
    }
    let away = reader.get(&format!("{RESETS}.csv")).await.body;
    assert!(away.starts_with("User,Role,DateTime,MethodsUsed,Result,Details,SupportCode\n"), "{away}");
    assert!(away.contains(&format!("\n{},,", ADA.0)) && away.contains(",email,succeeded,password_reset,"), "{away}");
    assert!(away.contains(&format!("\n'{FORMULA},")), "no cell is a formula: {away}");

    let page = reader.get(REGISTRATIONS).await;
    let lines = page.texts(".table tbody tr").join("\n");
    assert!(lines.contains(CLEO.0) && lines.contains("Recovery codes"), "{lines}");
    assert_eq!(page.texts("#sums dd"), ["1"]);
    let away = reader.get(&format!("{REGISTRATIONS}.csv?way=recovery_codes")).await.body;
    assert!(away.starts_with("User,Role,DateTime,DataRegistered\n") && away.contains("recovery_codes\n"), "{away}");
    assert!(!reader.get(&format!("{REGISTRATIONS}?way=phone")).await.has(".table tbody tr"));
    assert_eq!(reader.get("/admin/reports/weather").await.status, 404);
});

on_both!(a_report_reaches_as_far_back_as_is_asked_and_goes_on_page_by_page, portal, {
    an_afternoon(portal).await;
    portal.clock.advance(8 * 24 * 3600);
    let reader = administers(portal, &[Role::ReportsReader]).await;
    for (period, found) in [("day", false), ("week", false), ("month", true)] {
        assert_eq!(reader.get(&format!("{RESETS}?period={period}")).await.has(".table tbody tr"), found, "{period}");
    }
    let row = "'harbour', 0, 'reset', 'x@harbour.example', '', 'abandoned', 'userid_entered', '', '', ''";
    let row = row.replace(" 0,", &format!(" {},", portal.clock.now()));
    for number in 0..120 {
        portal
            .sql(&format!(
                "INSERT INTO events (id, tenant_id, at, kind, login, role, result, detail, methods, address, agent) VALUES ('e{number:03}', {row})"
            ))
            .await;
    }
    let page = reader.get(&format!("{RESETS}?who=x@")).await;
    assert_eq!((page.texts(".table tbody tr").len(), page.texts("#sums dd")), (100, vec!["1".into(), "120".into()]));
    let form = page.fill(RESETS, &[]);
    let before = page.attribute("input[name=before]", "value").expect("there are older lines");
    assert!(form.iter().any(|(name, value)| (name.as_str(), value.as_str()) == ("who", "x@")), "{form:?}");
    let older = reader.get(&format!("{RESETS}?who=x@&before={before}")).await;
    assert!(!older.has("#sums"), "what it comes to stands on the first page");
    assert_eq!(older.texts(".table tbody tr").len(), 20);
    assert!(!older.has("input[name=before]"));
});

on_both!(a_first_password_is_no_reset_and_one_browser_without_cookies_is_told_once_an_hour, portal, {
    for _ in 0..2 {
        let mut stubborn = portal.browser("localhost");
        stubborn.address = "198.18.0.9".into();
        let page = stubborn.request(reqwest::Method::GET, "/recover/new", None).await;
        stubborn.cookies.lock().expect("no panic").clear();
        assert_eq!(stubborn.submit(&page, "/do/recover/identify", &[("login", ADA.0)]).await.codes(), ["cookies_disabled"]);
    }
    let boss = administers(portal, &[Role::Global]).await;
    let page = boss.get("/admin/people/new").await;
    let new = [("login", "eve@harbour.example"), ("alternate_email", "eve@mail.example"), ("invite", "yes")];
    boss.submit(&page, "/do/admin/accounts/add", &new).await;
    let link = link_in(&portal.newest_to("eve@mail.example").await.text);
    let eve = portal.browser("localhost");
    let page = eve.get(&link).await;
    eve.submit(&page, "/do/recover/press", &[]).await;
    assert_eq!(eve.renew("a-kettle-sings-in-the-attic").await.step(), "done");
    assert!(portal.results("harbour").await.contains(&("succeeded".into(), "first_password".into())));
    let page = boss.get(RESETS).await;
    assert_eq!(page.texts("#sums dd"), ["1", "1"], "one person, one failure: {}", page.text());
});

on_both!(abu_108_a_report_holds_nothing_of_another_organization, portal, {
    let omar = portal.browser("noor.localhost");
    assert_eq!(omar.identify("omar@noor.example").await.step(), "method");
    assert_eq!(omar.post("/do/recover/cancel", &[]).await.step(), "cancelled");
    assert_eq!(portal.results("noor").await.len(), 1);
    let reader = administers(portal, &[Role::ReportsReader]).await;
    for page in [RESETS.to_owned(), format!("{RESETS}?who=omar"), format!("{RESETS}.csv"), format!("{REGISTRATIONS}.csv")] {
        let page = reader.get(&page).await;
        assert!(page.status == 200 && !page.body.contains("omar@noor.example"), "{}", page.body);
    }
});
