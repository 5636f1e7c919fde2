//! The operator's pages: organizations as such, and nobody in them.

use app::policy::{Model, Role, may_help};

use crate::{
    admin::{BEN, administers, id_of},
    common::{Browser, Page, Portal, link_in, on_both},
};

const DESK: &str = "/admin/organizations";
pub(crate) const MAILBOX: &str = "mira@mail.example";
const PASSWORD: &str = "five-gulls-on-a-mooring-post";

pub(crate) async fn add(browser: &Browser, fields: &[(&str, &str)]) -> Page {
    let page = browser.get(DESK).await;
    browser.submit(&page, "/do/admin/organizations/add", fields).await
}

/// Mill Theatre, at an address of this machine.
pub(crate) fn mill() -> Vec<(&'static str, &'static str)> {
    vec![
        ("key", "mill"),
        ("name", "Mill Theatre"),
        ("address", "http://mill.localhost:8000"),
        ("login", "Mira@mill.example"),
        ("email", MAILBOX),
    ]
}

async fn kinds(portal: &Portal, tenant: &str) -> Vec<String> {
    portal.events(tenant).await.into_iter().map(|event| event.kind).collect()
}

on_both!(an_operator_makes_an_organization_and_its_first_administrator_begins_with_a_link, portal, {
    let operator = administers(portal, &[Role::Operator]).await;
    assert_eq!(operator.get("/admin").await.path, DESK);
    let page = add(&operator, &mill()).await;
    assert!(page.has("[role=status]") && page.text().contains("mira@mill.example"), "{}", page.text());
    assert!(!page.body.contains("/r/"), "the link is for the mailbox alone");
    assert!(kinds(portal, "mill").await.contains(&"tenant_added".to_owned()));
    assert!(kinds(portal, "harbour").await.contains(&"tenant_added".to_owned()), "the operator's own organization knows too");

    let link = link_in(&portal.newest_to(MAILBOX).await.text);
    assert!(link.starts_with("/r/"), "{link}");
    let mira = portal.browser("mill.localhost");
    mira.get(&link).await;
    assert_eq!(mira.post("/do/recover/press", &[]).await.step(), "renew");
    assert_eq!(mira.renew(PASSWORD).await.step(), "done");
    mira.sign_in("mira@mill.example", PASSWORD).await;
    assert_eq!(mira.get("/admin/policy").await.path, "/enrol", "the second factor comes first");

    // From then on the operator can invite nobody.
    let page = operator.get(&format!("{DESK}/mill")).await;
    assert!(!page.has("form[action='/do/admin/organizations/invite']"));
    assert_eq!(operator.post("/do/admin/organizations/invite", &[("organization", "mill")]).await.status, 404);
});

on_both!(what_is_wrong_about_a_new_organization_is_told_at_once_and_nothing_is_made, portal, {
    let operator = administers(portal, &[Role::Operator]).await;
    let wrong = [("key", "Mill Theatre"), ("name", " "), ("address", "mill"), ("login", "mira"), ("email", "here")];
    let page = add(&operator, &wrong).await;
    let mut codes = page.codes();
    codes.sort();
    let told = ["email_malformed", "login_malformed", "organization_address", "organization_key", "organization_name"];
    assert_eq!(codes, told, "{}", page.text());
    assert_eq!(page.attribute("#address", "value").as_deref(), Some("mill"), "what was typed stands there");
    let with = |name: &'static str, value: &'static str| -> Vec<(&'static str, &'static str)> {
        mill().into_iter().map(|(known, old)| (known, if known == name { value } else { old })).collect()
    };
    for (fields, code) in [
        (with("key", "harbour"), "organization_taken"),
        (with("address", "http://localhost:8000"), "address_taken"),
        (with("address", "http://mill.example"), "organization_address"),
        (with("login", "mira@harbour.example"), "login_elsewhere"),
        (with("email", ""), "email_malformed"),
    ] {
        assert_eq!(add(&operator, &fields).await.codes(), [code], "{code}");
    }
    assert_eq!(portal.number("SELECT COUNT(*) FROM tenants WHERE id = 'mill'").await, 0);
    assert_eq!(portal.number("SELECT COUNT(*) FROM users WHERE tenant_id = 'mill'").await, 0);
});

on_both!(hosts_and_domains_are_given_once_and_each_is_on_record_where_it_belongs, portal, {
    let operator = administers(portal, &[Role::Operator]).await;
    add(&operator, &mill()).await;
    let mill = |name: &'static str, value: &'static str| vec![("organization", "mill"), (name, value)];
    let page = operator.post("/do/admin/organizations/host", &mill("host", "Help.Mill.localhost")).await;
    assert!(page.has("[role=status]") && page.text().contains("help.mill.localhost"), "{}", page.text());
    let page = operator.post("/do/admin/organizations/domain", &mill("domain", "stage.example")).await;
    assert!(page.text().contains("stage.example"), "{}", page.text());
    for (form, field, code) in [
        ("host", "localhost", "host_taken"),
        ("host", "https://help.mill.localhost/", "host_malformed"),
        ("domain", "harbour.example", "domain_taken"),
        ("domain", "not a domain", "domain_malformed"),
    ] {
        let page = operator.post(&format!("/do/admin/organizations/{form}"), &mill(form, field)).await;
        assert_eq!(page.codes(), [code], "{form} {field}");
    }
    let page = operator.post("/do/admin/organizations/unhost", &mill("host", "help.mill.localhost")).await;
    assert!(page.has("[role=status]") && !page.text().contains("help.mill.localhost"), "{}", page.text());
    let page = operator.post("/do/admin/organizations/undomain", &mill("domain", "stage.example")).await;
    assert!(page.has("[role=status]") && !page.text().contains("stage.example"), "{}", page.text());
    // A domain stays while somebody is called by it, and so does that of another.
    let page = operator.post("/do/admin/organizations/undomain", &mill("domain", "mill.example")).await;
    assert_eq!(page.codes(), ["domain_used"]);
    for domain in ["harbour.example", "stage.example", ""] {
        assert_eq!(operator.post("/do/admin/organizations/undomain", &mill("domain", domain)).await.status, 404, "{domain}");
    }
    // The host of its address stays, and nobody takes one from another.
    for host in ["mill.localhost", "localhost"] {
        assert_eq!(operator.post("/do/admin/organizations/unhost", &mill("host", host)).await.status, 404, "{host}");
    }
    assert_eq!(
        operator.post("/do/admin/organizations/host", &[("organization", "none"), ("host", "a.example")]).await.status,
        404
    );
    let changed = kinds(portal, "mill").await.into_iter().filter(|kind| kind == "tenant_changed").count();
    assert_eq!(changed, 4);
});

on_both!(s3_an_operator_sees_nobody_and_no_administrator_reaches_an_operator, portal, {
    let operator = administers(portal, &[Role::Operator]).await;
    let ben = id_of(portal, "harbour", BEN).await;
    for page in
        ["/admin/people".to_owned(), format!("/admin/people/{ben}"), "/admin/events".to_owned(), "/admin/policy".to_owned()]
    {
        assert_eq!(operator.get(&page).await.status, 403, "{page}");
    }
    portal.change_user("harbour", BEN, |ben| ben.roles = "operator".into()).await;
    assert!(!may_help(Model::Nist, &[Role::Global], &[Role::Operator]));
    let boss = administers(portal, &[Role::Global]).await;
    assert!(boss.get(&format!("/admin/people/{ben}")).await.has("[data-out-of-reach]"));
    for form in ["reset-link", "end-sessions", "accounts/forget", "accounts/delete"] {
        assert_eq!(boss.post(&format!("/do/admin/{form}"), &[("user", &ben)]).await.status, 403, "{form}");
    }
    // Nor does a page give the role.
    let ada = id_of(portal, "harbour", "ada@harbour.example").await;
    let form = boss.get(&format!("/admin/people/{ada}/edit")).await;
    assert!(!form.has("input[name=roles][value=operator]"));
    let page = boss.submit(&form, "/do/admin/accounts/change", &[("roles", "operator")]).await;
    assert_eq!(page.codes(), ["role"], "{}", page.text());
});

on_both!(an_invitation_is_sent_again_and_ends_the_one_before, portal, {
    let operator = administers(portal, &[Role::Operator]).await;
    add(&operator, &mill()).await;
    let first = link_in(&portal.newest_to(MAILBOX).await.text);
    portal.clock.advance(120);
    let page = operator.post("/do/admin/organizations/invite", &[("organization", "mill")]).await;
    assert!(page.has("[role=status]"), "{}", page.text());
    let second = link_in(&portal.newest_to(MAILBOX).await.text);
    assert_ne!(first, second);
    let mira = portal.browser("mill.localhost");
    mira.get(&second).await;
    assert_eq!(mira.post("/do/recover/press", &[]).await.step(), "renew");
    let late = portal.browser("mill.localhost");
    late.get(&first).await;
    assert_ne!(late.post("/do/recover/press", &[]).await.step(), "renew");
});

on_both!(a_domain_whose_people_live_elsewhere_is_nobody_elses_whatever_the_list_says, portal, {
    let operator = administers(portal, &[Role::Operator]).await;
    portal.sql("DELETE FROM domains WHERE tenant_id = 'noor'").await;
    let theirs = mill().into_iter().map(|(name, value)| (name, if name == "login" { "mira@noor.example" } else { value }));
    assert_eq!(add(&operator, &theirs.collect::<Vec<_>>()).await.codes(), ["login_elsewhere"]);
    add(&operator, &mill()).await;
    let page = operator.post("/do/admin/organizations/domain", &[("organization", "mill"), ("domain", "noor.example")]).await;
    assert_eq!(page.codes(), ["domain_taken"], "{}", page.text());
});

on_both!(nobody_is_invited_again_where_a_directory_or_anybody_vouched_for_an_administrator, portal, {
    let operator = administers(portal, &[Role::Operator]).await;
    add(&operator, &mill()).await;
    let invite = || operator.post("/do/admin/organizations/invite", &[("organization", "mill")]);
    for known in ["source = 'on_premises'", "confirmed_at = 1", "password_set_at = 1", "enabled = FALSE"] {
        portal.sql(&format!("UPDATE users SET {known} WHERE tenant_id = 'mill'")).await;
        assert_eq!(invite().await.status, 404, "{known}");
        assert!(!operator.get(&format!("{DESK}/mill")).await.text().contains("mira@"), "{known}");
        portal
            .sql("UPDATE users SET source = 'cloud', confirmed_at = NULL, password_set_at = 0, enabled = TRUE WHERE tenant_id = 'mill'")
            .await;
    }
    assert!(invite().await.has("[role=status]"));
});
