//! What happened in an organization: who did what, to whom, and what was before.

use app::policy::Role;

use crate::{
    admin::{BEN, BOSS, administers, id_of},
    common::{Browser, Page, on_both},
    imports::{HEADER, bring, write},
};

const PAGE: &str = "/admin/events";

on_both!(whoever_answers_for_an_organization_finds_who_did_what_to_whom_and_what_was_before, portal, {
    let boss = administers(portal, &[Role::Global]).await;
    let ben = id_of(portal, "harbour", BEN).await;
    let page = boss.get(&format!("/admin/people/{ben}/edit")).await;
    assert!(boss.submit(&page, "/do/admin/accounts/change", &[("display_name", "Benno")]).await.has("[role=status]"));
    let page = boss.get("/admin/policy/methods").await;
    assert_eq!(boss.submit(&page, "/do/admin/policy/methods", &[("gates", "2")]).await.status, 200);
    boss.post("/do/admin/groups/add", &[("name", "Pilots")]).await;
    boss.post("/do/admin/apps/add", &[("name", "Wiki"), ("address", "https://wiki.example/")]).await;

    let page = boss.get(PAGE).await;
    assert_eq!(page.status, 200);
    let told = |what: &str| page.texts(&format!("[data-what={what}]")).into_iter().next().unwrap_or_else(|| panic!("no {what}"));
    let changed = told("happened-user-changed");
    assert!(changed.contains(BOSS) && changed.contains(BEN) && changed.contains("Name"), "{changed}");
    assert!(told("happened-group-changed").contains("Pilots"));
    let added = told("happened-app-added");
    assert!(added.contains("Wiki") && added.contains("https://wiki.example/"), "{added}");

    let of_ben = boss.get(&format!("{PAGE}?who={BEN}")).await;
    assert!(of_ben.has("[data-what=happened-user-changed]") && !of_ben.has("[data-what=happened-group-changed]"));
    let of_boss = boss.get(&format!("{PAGE}?who={BOSS}&topic=people")).await;
    assert!(of_boss.has("[data-what=happened-user-changed]") && of_boss.has("[data-what=happened-group-changed]"));
    assert!(!of_boss.has("[data-what=happened-app-added]"), "that is no event about people");
    let nobody = boss.get(&format!("{PAGE}?who=nobody@harbour.example")).await;
    assert!(!nobody.has("[data-what]"), "{}", nobody.text());
});

on_both!(those_who_read_reports_read_events_and_take_nothing_back_and_the_help_desk_reads_none, portal, {
    let boss = administers(portal, &[Role::Global]).await;
    boss.post("/do/admin/apps/add", &[("name", "Wiki"), ("address", "https://wiki.example/")]).await;
    let reader = administers(portal, &[Role::ReportsReader]).await;
    let page = reader.get(PAGE).await;
    assert!(page.has("[data-what=happened-app-added]") && !page.has("form[method=post][action^='/do/admin']"), "{}", page.body);
    let desk = administers(portal, &[Role::Helpdesk]).await;
    assert_eq!(desk.get(PAGE).await.status, 403);
});

on_both!(an_application_and_the_validity_of_passwords_are_taken_back_from_their_events, portal, {
    let boss = administers(portal, &[Role::Global]).await;
    boss.post("/do/admin/apps/add", &[("name", "Wiki"), ("address", "https://wiki.example/")]).await;
    let page = boss.get(PAGE).await;
    let page = boss.submit(&page, "/do/admin/events/take-back", &[]).await;
    assert!(page.has("[role=status]"), "{}", page.text());
    assert!(page.has("[data-what=happened-app-removed]"), "taking back is an event too");
    assert!(!boss.get("/admin/apps").await.text().contains("Wiki"));

    let days = [("domain", "harbour.example"), ("rule", "days"), ("validity", "90"), ("notify", "14")];
    boss.post("/do/admin/domains/validity", &days).await;
    let page = boss.get(&format!("{PAGE}?topic=settings")).await;
    let told = page.texts("[data-what=happened-password-policy-changed]").join(" ");
    assert!(told.contains("harbour.example") && told.contains("90"), "{told}");
    let set = id_of_event(&page, "happened-password-policy-changed");
    assert!(boss.post("/do/admin/events/take-back", &[("event", &set)]).await.has("[role=status]"));
    assert!(!rules(&boss).await.contains("90"));

    // What was changed again since is left alone, and not offered.
    boss.post("/do/admin/domains/validity", &days).await;
    boss.post("/do/admin/domains/validity", &[&days[..2], &[("validity", "60"), ("notify", "14")]].concat()).await;
    let page = boss.post("/do/admin/events/take-back", &[("event", &set)]).await;
    assert!(!page.has("[role=status]"), "{}", page.text());
    let rules = rules(&boss).await;
    assert!(rules.contains("60"), "{rules}");
    assert_eq!(boss.post("/do/admin/events/take-back", &[("event", "none")]).await.status, 404);
});

/// How long passwords of each domain are valid, without the address of the portal: its port may hold any digits.
async fn rules(boss: &Browser) -> String {
    boss.get("/admin/domains").await.texts("[data-domain]").join(" ")
}

fn id_of_event(page: &Page, what: &str) -> String {
    page.attribute(&format!("[data-what={what}] input[name=event]"), "value").expect("a change that can be taken back")
}

on_both!(older_events_come_page_by_page_and_none_twice, portal, {
    let boss = administers(portal, &[Role::Global]).await;
    for number in 0..60 {
        boss.post("/do/admin/groups/add", &[("name", &format!("Group {number:02}"))]).await;
    }
    let first = boss.get(&format!("{PAGE}?topic=people")).await;
    let names = |page: &Page| page.texts("[data-what=happened-group-changed]");
    assert_eq!(names(&first).len(), 50);
    assert!(names(&first)[0].contains("Group 59"), "the newest comes first");
    let before = first.attribute("input[name=before]", "value").expect("older ones");
    let second = boss.get(&format!("{PAGE}?topic=people&before={before}")).await;
    assert_eq!(names(&second).len(), 10);
    assert!(names(&second)[0].contains("Group 09") && !second.has("input[name=before]"));
});

on_both!(a_file_of_people_is_one_event_of_the_organization_and_one_of_each_person, portal, {
    let boss = administers(portal, &[Role::Global]).await;
    let page = bring(&boss, &format!("{HEADER}\nnew1@harbour.example,,,\nnew2@harbour.example,,,\n")).await;
    write(&boss, &page, "no").await;
    let page = boss.get(PAGE).await;
    assert_eq!(page.texts("[data-what=happened-people-import-succeeded]").len(), 1, "{}", page.text());
    assert!(!page.has("[data-what=happened-user-added]"), "rows would bury the rest");
    let page = boss.get(&format!("{PAGE}?who=new1@harbour.example")).await;
    let added = page.texts("[data-what=happened-user-added]").join(" ");
    assert!(added.contains(BOSS) && added.contains("new1@harbour.example"), "{added}");
});

on_both!(the_end_of_an_attempt_says_how_long_it_took_and_a_program_is_told_from_a_person, portal, {
    for pause in [0, 20] {
        let browser = portal.browser("localhost");
        let page = browser.identify("ada@harbour.example").await;
        portal.clock.advance(pause);
        portal.by_mail(&browser, &page, "ada.home@mail.example").await;
        portal.clock.advance(pause);
        assert_eq!(browser.renew(&format!("a-kettle-sings-in-the-attic-{pause}")).await.step(), "done", "nothing is refused");
        portal.clock.advance(100);
    }
    let ends: Vec<_> = portal.events("harbour").await.into_iter().filter(|event| event.kind == "reset").collect();
    let told: Vec<_> = ends.iter().map(|event| (event.took_s, event.is_too_quick_by_hand())).collect();
    assert_eq!(told, [(Some(0), true), (Some(40), false)]);
    // Steps of an attempt have no length.
    assert!(portal.events("harbour").await.iter().all(|event| event.kind == "reset" || event.took_s.is_none()));
});
