//! Help for several people at once.

use std::time::Duration;

use app::policy::{HelpDesk, Role};
use server::{
    portal::recover,
    store::user::{self, User},
};

use crate::{
    admin::{BEN, BOSS, administers},
    common::{Browser, Page, Portal, on_both},
};

const ADA: &str = "ada@harbour.example";
const CLEO: &str = "cleo@harbour.example";

/// Ticks people whom a search finds, and does something for them.
async fn bulk(browser: &Browser, act: &str, ids: &[&str]) -> Page {
    let fields: Vec<(&str, &str)> = ids.iter().map(|id| ("people", *id)).chain([("act", act)]).collect();
    let page = browser.post("/do/admin/people/bulk", &fields).await;
    if page.path.starts_with("/admin/people/bulk/") && page.step() == "working" { ends(browser, &page.path).await } else { page }
}

on_both!(several_are_put_into_a_group_and_taken_out_of_it, portal, {
    let boss = administers(portal, &[Role::Global]).await;
    boss.post("/do/admin/groups/add", &[("name", "Night shift")]).await;
    let [ada, ben, dora] = ids(portal, [ADA, BEN, BOSS]).await;
    let members = async || {
        let page = boss.get("/admin/people?q=&group=Night%20shift").await;
        page.texts(".table tbody td:nth-child(2)")
    };
    let does = async |act: &str, group: &str| {
        let people = [&ada, &ben, &dora].map(|id| ("people", id.as_str()));
        let page = boss.post("/do/admin/people/bulk", &[&people[..], &[("act", act), ("into", group)]].concat()).await;
        if page.has("main[data-step=working]") { ends(&boss, &page.path).await } else { page }
    };
    let page = does("put", "Night shift").await;
    assert!(page.text().contains("Night shift"), "{}", page.text());
    assert_eq!(page.attributes("[data-holds=no]", "data-code"), ["person_out_of_reach"], "nobody writes themselves");
    assert_eq!(members().await, [ADA, BEN]);
    assert_eq!(does("put", "Day shift").await.codes(), ["group_unknown"], "a name that is none makes no group");
    does("take", "Night shift").await;
    assert!(members().await.is_empty());
    let several: Vec<_> = portal.events("harbour").await.into_iter().filter(|event| event.kind == "several_helped").collect();
    assert!(several.iter().any(|event| event.detail.as_deref() == Some("put 3 2 1 Night shift")), "{several:?}");
    let desk = administers(portal, &[Role::Helpdesk]).await;
    assert!(!desk.get("/admin/people?q=").await.has("input[name=act][value=put]"), "only whoever writes people");
    assert_eq!(
        desk.post("/do/admin/people/bulk", &[("people", &ada), ("act", "put"), ("into", "Night shift")]).await.status,
        403
    );
});

/// Waits until everybody had their turn.
async fn ends(browser: &Browser, path: &str) -> Page {
    reaches(browser, path, "done").await
}

async fn reaches(browser: &Browser, path: &str, step: &str) -> Page {
    for _ in 0..2400 {
        let page = browser.get(path).await;
        if page.step() == step {
            return page;
        }
        assert!(page.step() == "working", "{}", page.text());
        tokio::time::sleep(Duration::from_millis(25)).await;
    }
    panic!("it stands still");
}

async fn ids<const N: usize>(portal: &Portal, logins: [&str; N]) -> [String; N] {
    let mut ids = Vec::new();
    for login in logins {
        ids.push(portal.user("harbour", login).await.id);
    }
    ids.try_into().expect("as many")
}

/// People with nothing on file.
async fn crowd(portal: &Portal, many: usize) {
    let cleo = portal.user("harbour", CLEO).await;
    let mut tx = portal.write().await;
    for number in 0..many {
        let (id, login) = (format!("crowd-{number}"), format!("crowd{number:04}@harbour.example"));
        user::insert(&mut tx, &User { id, login, ..cleo.clone() }, 0).await.expect("somebody new");
    }
    tx.commit().await.expect("database");
}

fn codes(page: &Page) -> Vec<String> {
    page.attributes(".conditions li", "data-code")
}

fn held(page: &Page) -> Vec<String> {
    page.attributes(".conditions li", "data-holds")
}

async fn makes_passwords(portal: &Portal) {
    portal.change("harbour", |tenant| tenant.policy.as_mut().expect("a policy").help_desk = Some(HelpDesk::Temporary)).await;
}

on_both!(several_get_links_at_once_and_who_cannot_does_not_hold_up_the_others, portal, {
    let browser = administers(portal, &[Role::Helpdesk]).await;
    let [ada, ben, cleo, boss] = ids(portal, [ADA, BEN, CLEO, BOSS]).await;
    let page = browser.get("/admin/people?q=&source=cloud&all=yes").await;
    assert_eq!(page.texts("input[name=people][checked]").len(), 4, "all are ticked on request");
    for act in ["forget", "invite", "temporary"] {
        assert!(!page.has(&format!("input[name=act][value={act}]")), "what takes another right is not offered: {act}");
    }
    let page = bulk(&browser, "link", &[&ada, &ben, &cleo, &boss]).await;
    assert_eq!(held(&page), ["yes", "yes", "no", "no"], "by user id: {}", page.text());
    assert_eq!(codes(&page), ["no_safe_address", "person_out_of_reach"]);
    let file = browser.get(&page.attribute("a[download]", "href").expect("a file")).await;
    assert!(file.body.contains("cleo@harbour.example,no_safe_address"), "{}", file.body);
    assert!(file.body.contains("ada@harbour.example,done"), "{}", file.body);
    portal.settle().await;
    for to in ["ada.home@mail.example", "ben.home@mail.example"] {
        assert!(portal.message_to(to).await.text.contains("/r/"));
    }
    assert_eq!(portal.number("SELECT COUNT(*) FROM events WHERE kind = 'admin_reset'").await, 2);
    // At once again: links wait for each other.
    assert_eq!(codes(&bulk(&browser, "link", &[&ada, &ben]).await), ["wait", "wait"]);
    assert_eq!(codes(&bulk(&browser, "end", &[&ada]).await).len(), 0);
    assert_eq!(browser.get("/admin/people/bulk").await.texts(".table tbody tr").len(), 3, "the last ones are listed");
});

on_both!(m1_the_result_of_a_bulk_comes_by_mail_to_whoever_wants_it_without_a_password, portal, {
    makes_passwords(portal).await;
    portal.change_user("harbour", BOSS, |boss| boss.mail = Some("dora.desk@harbour.example".into())).await;
    let boss = administers(portal, &[Role::Global]).await;
    let [ada, ben] = ids(portal, [ADA, BEN]).await;
    for (mail, told) in [(None, 0), (Some("mail"), 1)] {
        let fields =
            [("act", "temporary"), ("people", &ada), ("people", &ben)].into_iter().chain(mail.map(|mail| ("also", mail)));
        let page = boss.post("/do/admin/people/bulk", &fields.collect::<Vec<_>>()).await;
        ends(&boss, &page.path).await;
        portal.settle().await;
        assert_eq!(portal.all_to("dora.desk@harbour.example").await.len(), told);
    }
    let mail = portal.newest_to("dora.desk@harbour.example").await;
    assert!(mail.text.contains("Make a temporary password") && mail.text.contains("Helped: 2. Refused: 0."), "{}", mail.text);
    let page = boss.get("/admin/people/bulk").await;
    let page = boss.get(&page.attribute(".table tbody a", "href").expect("the newest")).await;
    let shown = boss.submit(&page, "/do/admin/people/bulk/show", &[]).await;
    let passwords = shown.texts(".secret");
    assert!(passwords.len() == 2 && passwords.iter().all(|password| !mail.text.contains(password)), "{}", shown.text());
});

on_both!(what_was_done_for_several_is_told_once_and_at_each_of_them, portal, {
    let boss = administers(portal, &[Role::Global]).await;
    let [ada, ben] = ids(portal, [ADA, BEN]).await;
    bulk(&boss, "forget", &[&ada, &ben]).await;
    let page = boss.get("/admin/events").await;
    assert!(!page.has("[data-what^=happened-registration-removed]"), "{}", page.text());
    let told = |page: &Page, what: &str| page.texts(&format!("[data-what=happened-several-helped-{what}]")).concat();
    let [begun, done] = ["started", "succeeded"].map(|what| told(&page, what));
    assert!(done.contains("Make them register again (people: 2, helped: 2, refused: 0)") && done.contains(BOSS), "{done}");
    assert!(begun.contains("people: 2, helped: 0"), "{begun}");
    for topic in ["help", "registration", "sign_in", "people"] {
        let page = boss.get(&format!("/admin/events?topic={topic}")).await;
        assert!(!told(&page, "succeeded").is_empty(), "it may be about {topic}");
    }
    let own = boss.get("/account/activity").await;
    assert!(own.text().contains("Bulk action finished") && !own.text().contains("removed"), "{}", own.text());
    for who in [ADA, BOSS] {
        let page = boss.get(&format!("/admin/events?who={who}")).await;
        assert!(page.has("[data-what^=happened-registration-removed]"), "{who}: {}", page.text());
    }
    // No browser hides what it does: it has an address.
    let mut sly = boss;
    sly.extra.push(("user-agent".into(), "for several people".into()));
    sly.post("/do/admin/end-sessions", &[("user", &ben)]).await;
    assert!(sly.get("/admin/events").await.has("[data-what=happened-session-ended]"));
});

on_both!(abu_a_bulk_is_at_most_forty_of_ones_own_organization_and_needs_the_right, portal, {
    let browser = administers(portal, &[Role::Helpdesk]).await;
    let [ada] = ids(portal, [ADA]).await;
    let omar = portal.user("noor", "omar@noor.example").await.id;
    assert_eq!(bulk(&browser, "lift", &[]).await.codes(), ["people_missing"]);
    crowd(portal, 41).await;
    let crowd = portal.column("SELECT id FROM users WHERE login LIKE 'crowd%'").await;
    let crowd: Vec<&str> = crowd.iter().map(String::as_str).collect();
    assert_eq!(bulk(&browser, "link", &crowd).await.codes(), ["people_too_many"]);
    assert_eq!(bulk(&browser, "lift", &[&ada, &omar]).await.status, 404);
    assert_eq!(bulk(&browser, "forget", &[&ada]).await.status, 403);
    assert_eq!(bulk(&browser, "temporary", &[&ada]).await.status, 403, "the policy takes none");
    assert_eq!(bulk(&browser, "rename", &[&ada]).await.status, 422);
    assert_eq!(portal.number("SELECT COUNT(*) FROM events WHERE kind = 'user_unblocked'").await, 0, "nothing is half done");
    // What somebody else asked for is nobody else's to see or to stop.
    let page = bulk(&browser, "lift", &[&ada]).await;
    let id = page.path.rsplit('/').next().expect("an id").to_owned();
    portal.sql(&format!("UPDATE bulks SET user_id = '{ada}' WHERE id = '{id}'")).await;
    assert_eq!(browser.get(&page.path).await.status, 404);
    assert_eq!(browser.get(&format!("{}/result.csv", page.path)).await.status, 404);
    assert_eq!(browser.post("/do/admin/people/bulk/pause", &[("bulk", &id), ("paused", "yes")]).await.status, 404);
});

on_both!(m1_several_get_temporary_passwords_that_are_shown_once, portal, {
    makes_passwords(portal).await;
    let browser = administers(portal, &[Role::User]).await;
    let [ben, cleo, boss] = ids(portal, [BEN, CLEO, BOSS]).await;
    let page = bulk(&browser, "temporary", &[&ben, &cleo, &boss]).await;
    assert_eq!(held(&page), ["yes", "yes", "no"], "not oneself: {}", page.text());
    // To look at the page alone shows and uses up nothing.
    assert!(!page.has(".secret") && !browser.get(&page.path).await.has(".secret"));
    let page = browser.submit(&page, "/do/admin/people/bulk/show", &[]).await;
    let made = page.texts(".conditions .secret");
    assert_eq!(made.len(), 2, "{}", page.text());
    assert!(made[0] != made[1] && made[0].len() >= 12);
    let file = page.attribute("a[download]", "href").expect("a file");
    assert!(file.starts_with("data:") && file.contains(&made[0]), "{file}");
    assert_eq!(browser.get(&page.path).await.texts(".conditions .secret"), made, "an answer that got lost is asked for again");
    portal.clock.advance(60);
    let again = browser.get(&page.path).await;
    assert!(!again.has(".secret") && !again.has("form[action='/do/admin/people/bulk/show']"), "after a minute they are gone");
    portal.clock.advance(1);
    recover::sweep(&portal.server.core).await.expect("swept");
    assert_eq!(portal.number("SELECT COUNT(*) FROM bulk_people WHERE secret IS NOT NULL").await, 0);
    for (login, password) in [(BEN, &made[0]), (CLEO, &made[1])] {
        let page = portal.browser("localhost").sign_in(login, password).await;
        assert_eq!(page.path, "/account/password", "it serves for one sign-in");
    }
});

on_both!(passwords_that_nobody_looked_at_outlast_another_proof_and_are_gone_after_a_day, portal, {
    makes_passwords(portal).await;
    let browser = administers(portal, &[Role::Global]).await;
    let [ben] = ids(portal, [BEN]).await;
    let page = bulk(&browser, "temporary", &[&ben]).await;
    let sealed = "SELECT COUNT(*) FROM bulk_people WHERE secret IS NOT NULL";
    // Whoever proves themselves again has another session.
    portal.sql("UPDATE sessions SET id = 'another'").await;
    recover::sweep(&portal.server.core).await.expect("swept");
    assert!(browser.submit(&page, "/do/admin/people/bulk/show", &[]).await.has(".secret"));
    portal.sql("UPDATE bulks SET shown_at = NULL").await;
    assert_eq!(portal.number(sealed).await, 1);
    portal.clock.advance(25 * 3600);
    recover::sweep(&portal.server.core).await.expect("swept");
    assert_eq!(portal.number(sealed).await, 0);
});

on_both!(everybody_whom_a_search_finds_is_helped_after_a_second_press, portal, {
    crowd(portal, 60).await;
    let browser = administers(portal, &[Role::Authentication]).await;
    let page = browser.get("/admin/people?q=crowd").await;
    assert!(
        page.has("input[name=also][value=everybody]")
            && page.has("form[action='/do/admin/people/bulk'] input[name=q][value=crowd]")
    );
    assert!(!browser.get("/admin/people?q=ada").await.has("input[name=also][value=everybody]"), "they all stand there");
    let asked = [("act", "end"), ("also", "everybody"), ("q", "crowd")];
    let page = browser.post("/do/admin/people/bulk", &asked).await;
    assert_eq!(page.step(), "asked", "{}", page.text());
    assert!(page.text().contains("60"), "{}", page.text());
    assert_eq!(portal.number("SELECT COUNT(*) FROM bulk_people WHERE outcome IS NOT NULL").await, 0);
    let page = browser.submit(&page, "/do/admin/people/bulk/pause", &[]).await;
    let page = ends(&browser, &page.path).await;
    assert_eq!(codes(&page).len(), 0, "of many only those are told who could not be helped");
    assert_eq!(portal.number("SELECT COUNT(*) FROM events WHERE kind = 'session_ended'").await, 60);
    let file = browser.get(&page.attribute("a[download]", "href").expect("a file")).await;
    assert_eq!(file.body.lines().count(), 61);
    assert_eq!(file.body.matches(",done").count(), 60);
    let many = [("act", "link"), ("also", "everybody"), ("q", "crowd")];
    let page = browser.post("/do/admin/people/bulk", &many).await;
    assert!(page.status == 404 || page.codes() == ["people_too_many"], "{}", page.text());
});

on_both!(help_for_several_is_stopped_and_gone_on_with_and_nobody_is_helped_twice, portal, {
    const MANY: usize = 300;
    crowd(portal, MANY).await;
    let browser = administers(portal, &[Role::Global]).await;
    let asked = [("act", "end"), ("also", "everybody"), ("q", "crowd")];
    let page = browser.post("/do/admin/people/bulk", &asked).await;
    let id = page.path.rsplit('/').next().expect("an id").to_owned();
    // It is stopped while somebody works on it, and stays so.
    browser.submit(&page, "/do/admin/people/bulk/pause", &[]).await;
    assert_eq!(browser.post("/do/admin/people/bulk", &asked).await.codes(), ["bulk_busy"]);
    browser.post("/do/admin/people/bulk/pause", &[("bulk", &id), ("paused", "yes")]).await;
    let helped = "SELECT COUNT(*) FROM events WHERE kind = 'session_ended'";
    let noted = "SELECT COUNT(*) FROM bulk_people WHERE outcome = 'done'";
    let far = loop {
        let far = portal.number(noted).await;
        tokio::time::sleep(Duration::from_millis(100)).await;
        if far == portal.number(noted).await {
            break far;
        }
    };
    assert!(far < MANY as i64, "it was stopped in time");
    let page = browser.get(&page.path).await;
    assert!(["paused", "asked"].contains(&page.step().as_str()), "{}", page.text());
    let page = browser.submit(&page, "/do/admin/people/bulk/pause", &[]).await;
    let page = ends(&browser, &page.path).await;
    assert_eq!((portal.number(helped).await, portal.number(noted).await), (MANY as i64, MANY as i64), "{}", page.text());
    // It is over: pressing once more changes nothing.
    let page = browser.post("/do/admin/people/bulk/pause", &[("bulk", &id), ("paused", "no")]).await;
    assert_eq!(page.step(), "done");
});

on_both!(what_a_node_left_behind_is_gone_on_with_and_what_never_began_gives_way, portal, {
    crowd(portal, 30).await;
    let browser = administers(portal, &[Role::Global]).await;
    let asked = [("act", "end"), ("also", "everybody"), ("q", "crowd")];
    browser.post("/do/admin/people/bulk", &asked).await;
    let page = browser.post("/do/admin/people/bulk", &asked).await;
    assert_eq!(portal.number("SELECT COUNT(*) FROM bulks").await, 1, "nobody fills the database with what never begins");
    // As a node leaves it that ended after ten people: it stands still, and can be gone on with.
    portal.sql("UPDATE bulk_people SET outcome = 'done' WHERE place < 10").await;
    portal.sql("UPDATE bulks SET state = 'working', passed = 10, leased_until = 0").await;
    let page = browser.get(&page.path).await;
    assert_eq!(page.step(), "paused");
    let page = browser.submit(&page, "/do/admin/people/bulk/pause", &[]).await;
    ends(&browser, &page.path).await;
    assert_eq!(portal.number("SELECT COUNT(*) FROM events WHERE kind = 'session_ended'").await, 20);
});

on_both!(a_session_that_is_over_helps_nobody_any_more, portal, {
    crowd(portal, 3).await;
    let browser = administers(portal, &[Role::Global]).await;
    let page = browser.post("/do/admin/people/bulk", &[("act", "end"), ("also", "everybody"), ("q", "crowd")]).await;
    let id = page.path.rsplit('/').next().expect("an id").to_owned();
    portal.change_user("harbour", BOSS, |boss| boss.roles = "reports_reader".into()).await;
    let page = browser.post("/do/admin/people/bulk/pause", &[("bulk", &id), ("paused", "no")]).await;
    assert_eq!(page.status, 403);
    assert_eq!(portal.number("SELECT COUNT(*) FROM events WHERE kind = 'session_ended'").await, 0);
});
