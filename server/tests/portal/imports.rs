//! Files of people on screen: checked, written, taken away.

use std::time::Duration;

use app::policy::Role;

use crate::{
    admin::{BEN, BOSS, administers},
    common::{Browser, Page, Portal, on_both},
};

pub(crate) const HEADER: &str = "UserPrincipalName,AlternateEmail,MobilePhone,OfficePhone";
const DESK: &str = "/admin/people/import";

pub(crate) async fn bring(browser: &Browser, csv: &str) -> Page {
    let page = browser.upload("/do/admin/import", &[], csv.as_bytes()).await;
    assert!(page.path.starts_with("/admin/people/import/"), "{} {}", page.status, page.text());
    reaches(browser, &page.path, &["checked", "bad"]).await
}

/// Waits until the file is so far.
async fn reaches(browser: &Browser, path: &str, steps: &[&str]) -> Page {
    for _ in 0..2400 {
        let page = browser.get(path).await;
        if steps.contains(&page.step().as_str()) {
            return page;
        }
        tokio::time::sleep(Duration::from_millis(25)).await;
    }
    panic!("the file stands still");
}

pub(crate) async fn write(browser: &Browser, page: &Page, invites: &str) -> Page {
    let page = browser.submit(page, "/do/admin/import/write", &[("invites", invites)]).await;
    reaches(browser, &page.path, &["done"]).await
}

fn counts(page: &Page) -> Vec<String> {
    ["created", "changed", "unchanged", "refused"]
        .iter()
        .flat_map(|name| page.texts(&format!("[data-count={name}] dd")))
        .collect()
}

async fn people(portal: &Portal) -> i64 {
    portal.number("SELECT COUNT(*) FROM users WHERE tenant_id = 'harbour'").await
}

on_both!(r3_a_file_is_checked_first_and_written_when_its_reader_says_so, portal, {
    let browser = administers(portal, &[Role::Global]).await;
    let before = people(portal).await;
    let rows = [
        "gil@harbour.example,gil.home@mail.example,,",
        "ben@harbour.example,ben.new@mail.example,,",
        "ada@harbour.example,,,",
        "nobody,,,",
        "hana@harbour.example,=cmd|calc,,",
    ];
    let page = bring(&browser, &format!("{HEADER}\n{}\n", rows.join("\n"))).await;
    assert_eq!(counts(&page), ["1", "1", "1", "2"], "{}", page.text());
    assert_eq!(people(portal).await, before, "nothing was written");
    assert!(portal.all_to("ben.home@mail.example").await.is_empty(), "nobody was told");
    assert_eq!(page.texts(".log li small[data-code]").len(), 2);

    let page = write(&browser, &page, "yes").await;
    assert_eq!(counts(&page), ["1", "1", "1", "2"], "{}", page.text());
    assert_eq!(people(portal).await, before + 1);
    assert!(portal.newest_to("gil.home@mail.example").await.text.contains("/r/"), "an invitation");
    assert!(!portal.all_to("ben.home@mail.example").await.is_empty(), "whoever is another now is told where they were");

    let list = browser.get(&format!("{}/refused.csv", page.path)).await;
    assert!(list.headers["content-disposition"].to_str().expect("text").contains("attachment"));
    let lines: Vec<&str> = list.body.lines().collect();
    assert_eq!(lines[0], format!("{HEADER},Faults"));
    assert!(
        lines[1].starts_with("nobody,,,,\"UserPrincipalName: ") || lines[1].starts_with("nobody,,,,UserPrincipalName: "),
        "{}",
        lines[1]
    );
    assert!(lines[2].starts_with("hana@harbour.example,'=cmd|calc,,,"), "abu_113: {}", lines[2]);
    assert_eq!(lines.len(), 3);
    assert_eq!(portal.number("SELECT COUNT(*) FROM import_chunks").await, 0, "the file itself is gone");
    let page = browser.submit(&page, "/do/admin/import/drop", &[]).await;
    assert!(page.path.starts_with(DESK) && page.has("[role=status]"));
    assert_eq!(portal.number("SELECT COUNT(*) FROM imports").await, 0);
});

on_both!(a_file_reaches_no_further_than_whoever_brings_it, portal, {
    portal.change_user("harbour", BEN, |ben| ben.roles = "global".into()).await;
    let browser = administers(portal, &[Role::User]).await;
    let rows = format!(
        "{HEADER},Roles\n{BEN},thief@mail.example,,,\n{BOSS},thief@mail.example,,,\ncleo@harbour.example,,,,global\ncleo@harbour.example,cleo@mail.example,,,\n"
    );
    let page = bring(&browser, &rows).await;
    let codes: Vec<String> = ["out_of_reach", "roles_denied", "duplicate"]
        .into_iter()
        .filter(|code| page.has(&format!("[data-code={code}]")))
        .map(str::to_owned)
        .collect();
    assert_eq!((counts(&page)[3].as_str(), codes.len()), ("4", 3), "{}", page.text());
    // A new file takes the place of one that nobody wanted written. Whoever lost the role after the check writes nothing.
    let page = bring(&browser, &format!("{HEADER}\ncleo@harbour.example,cleo@mail.example,,\n")).await;
    assert_eq!(counts(&page), ["0", "1", "0", "0"]);
    assert_eq!(portal.number("SELECT COUNT(*) FROM imports").await, 1);
    let path = page.path.clone();
    let id = path.rsplit('/').next().expect("an id").to_owned();
    browser.post("/do/admin/import/pause", &[("import", &id), ("paused", "yes")]).await;
    let page = browser.submit(&page, "/do/admin/import/write", &[]).await;
    assert_eq!(page.step(), "writing");
    portal.change_user("harbour", BOSS, |dora| dora.roles = "helpdesk".into()).await;
    portal.sql("UPDATE imports SET paused = FALSE").await;
    for _ in 0..2400 {
        if portal.number("SELECT COUNT(*) FROM imports WHERE state = 'done'").await == 1 {
            break;
        }
        tokio::time::sleep(Duration::from_millis(25)).await;
    }
    assert_eq!(portal.number("SELECT refused FROM imports WHERE state = 'done'").await, 1);
});

on_both!(a_file_is_stopped_and_dropped_by_who_brought_it_or_by_the_highest_role, portal, {
    let browser = administers(portal, &[Role::User]).await;
    let page = bring(&browser, &format!("{HEADER}\nfay@harbour.example,fay@mail.example,,\n")).await;
    let id = page.path.rsplit('/').next().expect("an id").to_owned();
    portal.sql("UPDATE imports SET user_id = (SELECT id FROM users WHERE login = 'ada@harbour.example')").await;
    let pause = [("import", id.as_str()), ("paused", "yes")];
    assert_eq!(browser.post("/do/admin/import/pause", &pause).await.status, 403);
    assert_eq!(browser.post("/do/admin/import/drop", &[("import", &id)]).await.status, 403);
    let forms = ["/do/admin/import/write", "/do/admin/import/drop"];
    let drawn = |page: &Page| forms.map(|form| page.has(&format!("form[action='{form}']")));
    assert_eq!(drawn(&browser.get(&page.path).await), [false, false], "what would be refused is not drawn");
    let browser = administers(portal, &[Role::Global]).await;
    assert_eq!(drawn(&browser.get(&page.path).await), [false, true]);
    assert_eq!(browser.post("/do/admin/import/pause", &pause).await.status, 200);
    assert_eq!(browser.post("/do/admin/import/drop", &[("import", &id)]).await.status, 200);
    assert_eq!(portal.number("SELECT COUNT(*) FROM imports").await, 0);
    let dropped = portal.events("harbour").await;
    assert!(dropped.iter().any(|event| event.kind == "people_import" && event.result.as_deref() == Some("cancelled")));
});

on_both!(what_is_no_file_of_people_is_explained, portal, {
    let browser = administers(portal, &[Role::Global]).await;
    for (file, code) in [
        ("", "file_empty"),
        ("UserPrincipalName;AlternateEmail\n", "file_separator"),
        ("UserPrincipalName,AlternateEmail,MobilePhone\n", "file_lacks"),
        ("UserPrincipalName,Password\n", "file_private"),
        ("\u{0}\u{1}PNG\r\n", "file_unknown"),
    ] {
        let page = bring(&browser, file).await;
        assert_eq!((page.step().as_str(), page.codes()), ("bad", vec![code.to_owned()]), "{file:?}");
    }
});

on_both!(a_file_of_a_thousand_people_stops_and_goes_on_where_it_was, portal, {
    let browser = administers(portal, &[Role::Global]).await;
    let rows: String = (0..1000).map(|n| format!("p{n}@harbour.example,p{n}@mail.example,,\n")).collect();
    let page = bring(&browser, &format!("{HEADER}\n{rows}")).await;
    assert_eq!(counts(&page), ["1000", "0", "0", "0"]);
    let before = people(portal).await;
    // It is stopped before its first row, and a second file waits.
    let id = page.path.rsplit('/').next().expect("an id").to_owned();
    browser.post("/do/admin/import/pause", &[("import", &id), ("paused", "yes")]).await;
    let page = browser.submit(&page, "/do/admin/import/write", &[("invites", "no")]).await;
    assert_eq!(page.step(), "writing");
    let busy = browser.upload("/do/admin/import", &[], b"UserPrincipalName\n").await;
    assert_eq!(busy.codes(), ["import_busy"]);
    assert_eq!(people(portal).await, before, "nothing was written");
    // Another node wrote the first four hundred, and ended.
    portal.sql("UPDATE imports SET line = 401, created = 400").await;
    let page = browser.submit(&page, "/do/admin/import/pause", &[]).await;
    let page = reaches(&browser, &page.path, &["done"]).await;
    assert_eq!(counts(&page), ["1000", "0", "0", "0"]);
    assert_eq!(people(portal).await, before + 600, "it goes on behind the last row that was written");
    // Everybody goes out as they came in, in more than one part.
    let list = browser.get("/admin/people/export.csv").await;
    assert_eq!(list.body.lines().count() as i64, before + 601);
    assert!(list.body.lines().any(|line| line == "p700@harbour.example,p700@mail.example,,,,,,,,none"), "{}", &list.body[..400]);
    let again = bring(&browser, &list.body).await;
    assert_eq!(
        counts(&again)[2],
        (before + 599).to_string(),
        "nobody is another; the reader's own row is refused: {}",
        again.text()
    );
    assert!(portal.events("harbour").await.iter().any(|event| event.kind == "people_exported" && event.login == BOSS));
});

on_both!(an_upload_that_is_none_gets_its_4xx, portal, {
    let browser = administers(portal, &[Role::Global]).await;
    assert_eq!(browser.post("/do/admin/import", &[("file", "x")]).await.status, 415);
    assert_eq!(browser.upload("/do/admin/import", &[("user", "1")], b"x").await.status, 422);
    let evil = portal.browser("localhost");
    assert_eq!(evil.upload("/do/admin/import", &[], b"x").await.path, "/sign-in");
    assert_eq!(portal.number("SELECT COUNT(*) FROM imports").await, 0);
});

on_both!(a_list_of_refused_rows_comes_back_with_what_was_mended, portal, {
    let browser = administers(portal, &[Role::Global]).await;
    let page = bring(&browser, &format!("{HEADER}\ngil@harbour.example,at home,,\nhana@harbour.example,,,\n")).await;
    assert_eq!(counts(&page), ["1", "0", "0", "1"], "{}", page.text());
    assert_eq!(page.texts("[data-count=unreachable] dd"), ["1"], "Hana cannot be invited");
    let list = browser.get(&format!("{}/refused.csv", page.path)).await.body;
    assert!(list.starts_with(&format!("{HEADER},Faults")), "{list}");
    browser.submit(&page, "/do/admin/import/drop", &[]).await;
    let page = bring(&browser, &list.replace("at home", "gil@mail.example")).await;
    assert_eq!(counts(&page), ["1", "0", "0", "0"], "{}", page.text());
});
