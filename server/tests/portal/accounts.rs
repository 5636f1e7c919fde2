//! People as administrators write them on screen.

use app::policy::Role;

use crate::{
    admin::{BEN, BOSS, administers, id_of},
    common::{Browser, Page, Portal, link_in, on_both},
    enrol::registers_email,
    imports,
};

const NEW: &str = "gil@harbour.example";
const PASSWORD: &str = "seven-swans-over-the-weir";

async fn add(browser: &Browser, fields: &[(&str, &str)]) -> Page {
    let page = browser.get("/admin/people/new").await;
    browser.submit(&page, "/do/admin/accounts/add", fields).await
}

async fn edit(portal: &Portal, browser: &Browser, login: &str, fields: &[(&str, &str)]) -> Page {
    let id = portal.user("harbour", login).await.id;
    let page = browser.get(&format!("/admin/people/{id}/edit")).await;
    browser.submit(&page, "/do/admin/accounts/change", fields).await
}

fn done(page: &Page) -> bool {
    page.path.starts_with("/admin/people/") && page.path.ends_with("?told=1") && page.has("[role=status]")
}

on_both!(somebody_who_is_added_gets_a_mail_sets_a_password_and_signs_in, portal, {
    let browser = administers(portal, &[Role::User]).await;
    let fields = [
        ("login", "Gil@Harbour.example"),
        ("display_name", "Gil"),
        ("alternate_email", "gil.home@mail.example"),
        ("groups", "Staff; Pilots"),
    ];
    let page = add(&browser, &fields).await;
    assert!(done(&page) && page.text().contains(NEW), "{}", page.text());
    let gil = portal.browser("localhost");
    gil.get(&link_in(&portal.newest_to("gil.home@mail.example").await.text)).await;
    assert_eq!(gil.post("/do/recover/press", &[]).await.step(), "renew");
    assert_eq!(gil.renew(PASSWORD).await.step(), "done");
    // What others wrote of somebody is confirmed first.
    assert_eq!(gil.sign_in(NEW, PASSWORD).await.path, "/enrol/due");
    let events = portal.events("harbour").await;
    let added = events.iter().find(|event| event.kind == "user_added").expect("an event");
    assert_eq!((added.login.as_str(), added.actor.as_deref()), (NEW, Some(BOSS)));
    assert!(!added.address.is_empty(), "it is on record from where");
});

on_both!(r3_what_is_wrong_is_told_at_each_input_and_nobody_is_added, portal, {
    let browser = administers(portal, &[Role::Global]).await;
    let bad = [
        ("login", "gil"),
        ("display_name", "=HYPERLINK(1)"),
        ("alternate_email", "at home"),
        ("mobile", "2015550123"),
        ("office", "+44 CALL"),
        ("invite", "no"),
    ];
    let page = add(&browser, &bad).await;
    let mut codes = page.codes();
    codes.sort();
    assert_eq!(codes, ["email", "formula", "login_at", "number_plus", "number_shape"], "{}", page.text());
    let kept = page.fill("/do/admin/accounts/add", &[]);
    for (name, value) in bad {
        assert!(kept.contains(&(name.to_owned(), value.to_owned())), "{name} stands there still");
    }
    for (fields, code) in [
        (vec![("login", BEN), ("invite", "no")], "taken"),
        (vec![("login", "gil@noor.example"), ("invite", "no")], "other_tenant"),
        (vec![("login", NEW), ("invite", "yes")], "no_mailbox"),
        (vec![("login", ""), ("invite", "no")], "missing"),
        (vec![("login", NEW), ("invite", "no"), ("mobile", "+49 30123456")], "number_country"),
    ] {
        let page = add(&browser, &fields).await;
        assert_eq!(page.codes(), [code], "{fields:?}");
    }
    assert_eq!(portal.number("SELECT COUNT(*) FROM users WHERE login LIKE 'gil%'").await, 0);
});

on_both!(an_account_is_changed_and_closed_and_its_owner_is_told, portal, {
    let phone = portal.browser("localhost");
    phone.sign_in(BEN, "four-ropes-and-a-bell").await;
    let browser = administers(portal, &[Role::User]).await;
    let page =
        edit(portal, &browser, BEN, &[("alternate_email", "ben.new@mail.example"), ("display_name", "Ben Two"), ("office", "")])
            .await;
    assert!(done(&page) && page.text().contains("Ben Two"), "{}", page.text());
    for mailbox in ["ben.home@mail.example", "ben.new@mail.example"] {
        assert!(!portal.all_to(mailbox).await.is_empty(), "{mailbox} is told");
    }
    assert_eq!(phone.get("/account").await.status, 200);
    assert!(done(&edit(portal, &browser, BEN, &[("enabled", "no")]).await));
    assert_eq!(phone.get("/account").await.path, "/sign-in?next=/account");
    assert!(!portal.user("harbour", BEN).await.enabled);
});

on_both!(abu_128_whose_mailbox_is_another_now_is_told_at_both, portal, {
    let browser = administers(portal, &[Role::User]).await;
    portal.sql("UPDATE users SET mail = 'ben@mail.example' WHERE login = 'ben@harbour.example'").await;
    assert!(done(&edit(portal, &browser, BEN, &[("mail", "thief@mail.example")]).await));
    for mailbox in ["ben@mail.example", "thief@mail.example", "ben.home@mail.example"] {
        assert_eq!(portal.all_to(mailbox).await.len(), 1, "{mailbox} is told");
    }
});

on_both!(s3_roles_are_given_by_global_administrators_only_and_nobody_writes_a_higher_one, portal, {
    let browser = administers(portal, &[Role::Global]).await;
    assert!(done(&edit(portal, &browser, BEN, &[("roles", "helpdesk"), ("roles", "reports_reader")]).await));
    assert_eq!(portal.user("harbour", BEN).await.roles, "helpdesk reports_reader");
    let browser = administers(portal, &[Role::User]).await;
    let id = portal.user("harbour", BEN).await.id;
    let page = browser.get(&format!("/admin/people/{id}/edit")).await;
    assert!(page.has("form") && !page.has("input[name=roles]"), "{}", page.text());
    let page = browser.submit(&page, "/do/admin/accounts/change", &[("roles", "global")]).await;
    assert_eq!(page.status, 403);
    assert!(done(&edit(portal, &browser, BEN, &[]).await));
    assert_eq!(portal.user("harbour", BEN).await.roles, "helpdesk reports_reader", "what is not drawn is not taken");
    portal.change_user("harbour", BEN, |ben| ben.roles = "global".into()).await;
    assert_eq!(browser.get(&format!("/admin/people/{id}/edit")).await.status, 403);
    let own = portal.user("harbour", BOSS).await.id;
    assert_eq!(browser.get(&format!("/admin/people/{own}/edit")).await.status, 403, "oneself");
});

on_both!(everything_that_was_registered_is_deleted_and_the_owner_is_told, portal, {
    const ADA: &str = "ada@harbour.example";
    portal.set_contact("harbour", ADA, "authentication_email", "ada.private@mail.example").await;
    portal.print_codes("harbour", ADA).await;
    let laptop = portal.browser("localhost");
    laptop.sign_in(ADA, "the-lamp-is-lit-at-dusk").await;
    let browser = administers(portal, &[Role::Authentication]).await;
    let id = portal.user("harbour", ADA).await.id;
    let page = browser.get(&format!("/admin/people/{id}")).await;
    let page = browser.submit(&page, "/do/admin/accounts/forget", &[]).await;
    assert!(done(&page), "{}", page.text());
    for table in ["authenticators", "passkeys", "recovery_codes", "answers"] {
        assert_eq!(portal.number(&format!("SELECT COUNT(*) FROM {table} WHERE user_id = '{id}'")).await, 0, "{table}");
    }
    let left = portal.column(&format!("SELECT kind FROM contacts WHERE user_id = '{id}' ORDER BY kind")).await;
    assert!(left.iter().all(|kind| !kind.starts_with("authentication_")), "{left:?}");
    assert_eq!(laptop.get("/account").await.path, "/sign-in?next=/account");
    assert!(portal.newest_to("ada.private@mail.example").await.text.contains(ADA), "the deleted address is told too");
    let removed = portal.events("harbour").await.into_iter().filter(|event| event.kind == "registration_removed");
    assert!(removed.count() >= 3);
    // A help desk may not.
    let browser = administers(portal, &[Role::Helpdesk]).await;
    assert!(!browser.get(&format!("/admin/people/{id}")).await.has("form[action='/do/admin/accounts/forget']"));
});

on_both!(one_way_is_deleted_and_the_others_stay, portal, {
    const ADA: &str = "ada@harbour.example";
    portal.print_codes("harbour", ADA).await;
    let laptop = portal.browser("localhost");
    laptop.sign_in(ADA, "the-lamp-is-lit-at-dusk").await;
    let browser = administers(portal, &[Role::Authentication]).await;
    let id = portal.user("harbour", ADA).await.id;
    let count = |table: &'static str| {
        let sql = format!("SELECT COUNT(*) FROM {table} WHERE user_id = '{id}'");
        async move { portal.number(&sql).await }
    };
    let (apps, codes) = (count("authenticators").await, count("recovery_codes").await);
    assert!(apps > 0 && codes > 0);
    let page = browser.get(&format!("/admin/people/{id}")).await;
    let way = [("user", id.as_str()), ("way", "recovery_codes"), ("id", "")];
    let page = browser.submit(&page, "/do/admin/accounts/forget-one", &way).await;
    assert!(done(&page), "{}", page.text());
    assert_eq!((count("authenticators").await, count("recovery_codes").await), (apps, 0));
    assert_eq!(laptop.get("/account").await.path, "/sign-in?next=/account", "a stolen one may have opened a session");
    assert!(portal.newest_to("ada.home@mail.example").await.text.contains(ADA), "they are told");
    // Once more, from the page of before: nothing is left to delete, and nothing is told twice.
    let before = portal.events("harbour").await.len();
    assert!(done(&browser.submit(&page, "/do/admin/accounts/forget-one", &way).await));
    assert_eq!(portal.events("harbour").await.len(), before);
    let way = [("user", id.as_str()), ("way", "letter"), ("id", "")];
    assert_eq!(browser.submit(&page, "/do/admin/accounts/forget-one", &way).await.status, 422);
});

on_both!(somebody_without_a_password_is_invited_once_more, portal, {
    const ADA: &str = "ada@harbour.example";
    let browser = administers(portal, &[Role::User]).await;
    let id = portal.user("harbour", ADA).await.id;
    let page = browser.get(&format!("/admin/people/{id}")).await;
    assert!(!page.has("form[action='/do/admin/accounts/invite']"), "who has a password gets a link instead");
    let page = browser.post("/do/admin/accounts/invite", &[("user", &id)]).await;
    assert_eq!(page.codes(), ["not_invitable"]);
    // Without a password, but not new: one mail alone must not give the account away.
    portal.sql(&format!("UPDATE users SET password_hash = NULL, password_set_at = 0 WHERE id = '{id}'")).await;
    let page = browser.post("/do/admin/accounts/invite", &[("user", &id)]).await;
    assert_eq!(page.codes(), ["not_invitable"]);
    portal.sql(&format!("UPDATE users SET confirmed_at = NULL WHERE id = '{id}'")).await;
    let page = browser.get(&format!("/admin/people/{id}")).await;
    let page = browser.submit(&page, "/do/admin/accounts/invite", &[]).await;
    assert!(done(&page), "{}", page.text());
    assert!(portal.newest_to("ada.home@mail.example").await.text.contains("/r/"));
    assert!(portal.events("harbour").await.iter().any(|event| event.kind == "user_invited"));
    let page = browser.submit(&page, "/do/admin/accounts/invite", &[]).await;
    assert_eq!(page.codes(), ["wait"], "nobody is flooded");
});

on_both!(whoever_is_deleted_waits_for_a_month_in_which_it_can_be_undone, portal, {
    let browser = administers(portal, &[Role::User]).await;
    let id = portal.user("harbour", BEN).await.id;
    let address = format!("/admin/people/{id}");
    let page = browser.submit(&browser.get(&address).await, "/do/admin/accounts/delete", &[]).await;
    assert!(page.has("[data-departs]") && page.has("[data-condition=open][data-holds=no]"), "{}", page.text());
    assert!(!page.has("form[action='/do/admin/accounts/delete']"));
    let page = browser.submit(&page, "/do/admin/accounts/restore", &[]).await;
    assert!(!page.has("[data-departs]") && page.has("[data-condition=open][data-holds=yes]"), "{}", page.text());
    let ben = portal.browser("localhost");
    assert_eq!(ben.sign_in(BEN, "four-ropes-and-a-bell").await.path, "/account", "nothing was lost");
    // A second time, and nobody undoes it.
    browser.submit(&browser.get(&address).await, "/do/admin/accounts/delete", &[]).await;
    assert_eq!(ben.get("/account").await.path, "/sign-in?next=/account");
    let count = "SELECT COUNT(*) FROM users WHERE login = 'ben@harbour.example'";
    portal.clock.advance(30 * 24 * 3600 - 60);
    server::portal::recover::sweep(&portal.server.core).await.expect("swept");
    assert_eq!(portal.number(count).await, 1);
    portal.clock.advance(61);
    server::portal::recover::sweep(&portal.server.core).await.expect("swept");
    assert_eq!(portal.number(count).await, 0);
    let kinds: Vec<String> = portal.events("harbour").await.into_iter().map(|event| event.kind).collect();
    for kind in ["deletion_planned", "user_restored", "user_deleted"] {
        assert!(kinds.iter().any(|known| known == kind), "{kind}");
    }
});

on_both!(a_number_that_stays_is_not_judged_by_countries_that_were_taken_away, portal, {
    let browser = administers(portal, &[Role::Global]).await;
    portal.set_contact("harbour", BEN, "mobile", "+49 15112345678").await;
    portal.change("harbour", |tenant| tenant.policy.as_mut().expect("a policy").countries = vec!["GB".into()]).await;
    let ben = id_of(portal, "harbour", BEN).await;
    let form = browser.get(&format!("/admin/people/{ben}/edit")).await;
    let page = browser.submit(&form, "/do/admin/accounts/change", &[("display_name", "Benno")]).await;
    assert!(done(&page), "{}", page.text());
    let page = browser.submit(&form, "/do/admin/accounts/change", &[("mobile", "+49 15187654321")]).await;
    assert_eq!(page.codes(), ["number_country"], "{}", page.text());
});

/// What keeps somebody from resetting, by the page of the administration.
async fn missing(portal: &Portal, browser: &Browser, login: &str) -> Vec<String> {
    let page = browser.get(&format!("/admin/people/{}", id_of(portal, "harbour", login).await)).await;
    assert!(page.has("[data-condition]"), "{}", page.text());
    page.attributes("[data-condition][data-holds=no]", "data-condition")
}

on_both!(r2_whichever_way_data_comes_in_it_makes_somebody_able_to_reset, portal, {
    const CLEO: &str = "cleo@harbour.example";
    let nothing = Vec::<String>::new();
    let browser = administers(portal, &[Role::Global]).await;
    // A form of the administration.
    add(&browser, &[("login", NEW), ("display_name", "Gil"), ("alternate_email", "gil.home@mail.example")]).await;
    assert_eq!(missing(portal, &browser, NEW).await, nothing);
    // A file.
    let file = format!("{}\nhal@harbour.example,hal.home@mail.example,,\nida@harbour.example,,,\n", imports::HEADER);
    imports::write(&browser, &imports::bring(&browser, &file).await, "no").await;
    assert_eq!(missing(portal, &browser, "hal@harbour.example").await, nothing);
    assert_eq!(missing(portal, &browser, "ida@harbour.example").await, ["registered"], "nothing was in it for her");
    // They register by themselves, or because they are asked to when they sign in.
    for (asked, landed) in [(false, "/account"), (true, "/enrol/due")] {
        portal.clear_contact("harbour", CLEO, "authentication_email").await;
        portal.change("harbour", |tenant| tenant.policy.as_mut().expect("a policy").require_registration = asked).await;
        assert_eq!(missing(portal, &browser, CLEO).await, ["registered"]);
        let cleo = portal.browser("localhost");
        assert_eq!(cleo.sign_in(CLEO, "salt-on-the-window-sill").await.path, landed);
        registers_email(portal, &cleo, &format!("cleo.{asked}@mail.example")).await;
        portal.clock.advance(60);
        assert_eq!(missing(portal, &browser, CLEO).await, nothing);
    }
});
