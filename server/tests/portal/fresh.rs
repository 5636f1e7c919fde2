//! A fresh installation: what its forms preselect is what holds, and what is mistyped is refused.

use app::{
    contract::forms::FORMS,
    policy::{Method, Policy, Role, Section},
};
use server::store::tenant::Brand;

use crate::{
    admin::{BEN, administers},
    common::{Browser, Page, Portal, on_both},
};

/// Harbour as `rekey init` leaves an organization: no languages, no looks, a reset by mail.
async fn fresh(portal: &Portal) -> Browser {
    portal
        .change("harbour", |harbour| {
            harbour.languages.clear();
            harbour.brand = Brand::default();
            harbour.policy = Some(Policy { enabled: true, methods: vec![Method::Email], ..Policy::default() });
        })
        .await;
    administers(portal, &[Role::Global]).await
}

/// Each page with a form that sets something, the form, and what its button says.
async fn forms(portal: &Portal) -> Vec<(String, String, Vec<(&'static str, &'static str)>)> {
    let edit = |id: &str| format!("/admin/people/{id}/edit");
    let mut forms = vec![
        ("/admin/brand".to_owned(), "/do/admin/brand/save".to_owned(), vec![("act", "save")]),
        ("/admin/brand/de".to_owned(), "/do/admin/brand/save".to_owned(), vec![("act", "save")]),
        ("/admin/brand".to_owned(), "/do/admin/brand/organization".to_owned(), Vec::new()),
        (edit(&portal.user("harbour", BEN).await.id), "/do/admin/accounts/change".to_owned(), Vec::new()),
        ("/admin/domains/harbour.example".to_owned(), "/do/admin/domains/validity".to_owned(), Vec::new()),
        ("/account/profile".to_owned(), "/do/account/language".to_owned(), Vec::new()),
    ];
    forms.extend(Section::ALL.map(|section| {
        let name = section.name();
        (format!("/admin/policy/{name}"), format!("/do/admin/policy/{name}"), Vec::new())
    }));
    let apps = portal.column("SELECT id FROM apps WHERE tenant_id = 'harbour'").await;
    forms.extend(apps.iter().map(|id| (format!("/admin/apps/{id}"), "/do/admin/apps/change".to_owned(), Vec::new())));
    forms
}

/// Everything but sessions, events and other traces of the visit itself.
async fn settings(portal: &Portal) -> Vec<String> {
    let kept = ["tenants:", "users:", "contacts:", "security_groups:", "group_members:", "password_policies:", "apps:"];
    let mut rows: Vec<String> =
        portal.dump().await.lines().filter(|row| kept.iter().any(|table| row.starts_with(table))).map(str::to_owned).collect();
    rows.sort();
    rows
}

/// Whether a form sets what stands in it, rather than doing something.
fn sets(path: &str) -> bool {
    let ends = ["/language", "/validity", "accounts/change", "apps/change", "brand/save", "brand/organization"];
    ends.iter().any(|end| path.ends_with(end)) || path.starts_with("/do/admin/policy/") && !path.ends_with("/take-back")
}

on_both!(saving_any_form_of_a_fresh_installation_unchanged_changes_nothing, portal, {
    let browser = fresh(portal).await;
    let forms = forms(portal).await;
    for form in FORMS.iter().filter(|form| sets(form.path)) {
        assert!(forms.iter().any(|(_, action, _)| action == form.path), "{} is not walked", form.path);
    }
    let before = settings(portal).await;
    for (page, action, fields) in forms {
        let shown = browser.get(&page).await;
        let after = browser.submit(&shown, &action, &fields).await;
        assert!(after.codes().is_empty() && after.status == 200, "{page}: {} {}", after.status, after.text());
        assert_eq!(settings(portal).await, before, "{page} {action}");
        assert_eq!(after.attribute("html", "lang").as_deref(), Some("en"), "{page} {action}");
    }
    let changes = ["policy_changed", "brand_changed", "user_changed"];
    let told: Vec<_> =
        portal.events("harbour").await.into_iter().filter(|event| changes.contains(&event.kind.as_str())).collect();
    assert!(told.is_empty(), "{told:?}");
});

async fn save(browser: &Browser, section: &str, fields: &[(&str, &str)]) -> Page {
    let page = browser.get(&format!("/admin/policy/{section}")).await;
    browser.submit(&page, &format!("/do/admin/policy/{section}"), fields).await
}

on_both!(a_mistyped_group_is_refused_and_makes_no_group, portal, {
    let browser = fresh(portal).await;
    let groups = "SELECT COUNT(*) FROM security_groups WHERE tenant_id = 'harbour'";
    let before = portal.number(groups).await;
    let page = save(&browser, "reset", &[("restricted", "yes"), ("group", "Pilto")]).await;
    assert!(page.body.contains("group_unknown") || page.codes() == ["group_unknown"], "{}", page.text());
    assert_eq!((portal.number(groups).await, portal.policy("harbour").await.group), (before, None));
    browser.post("/do/admin/groups/add", &[("name", "Pilot")]).await;
    let page = save(&browser, "reset", &[("restricted", "yes"), ("group", "Pilot")]).await;
    assert!(!page.body.contains("group_unknown"), "{}", page.text());
});

on_both!(questions_are_switched_on_by_screen, portal, {
    let browser = fresh(portal).await;
    let page = browser.get("/admin/policy/methods").await;
    let page = browser.submit(&page, "/do/admin/policy/methods", &[("methods", "email"), ("methods", "questions")]).await;
    let page = match page.has("form[action='/do/admin/policy/methods']") {
        true => browser.submit(&page, "/do/admin/policy/methods", &[]).await,
        false => page,
    };
    let policy = portal.policy("harbour").await;
    assert!(policy.methods.contains(&Method::Questions), "{}", page.text());
    assert_eq!(policy.questions.predefined.len(), 10);
    assert!(browser.get("/admin/policy").await.has("#policy-questions"), "their own form is there from then on");
});

on_both!(a_country_is_a_code_of_iso_3166_and_uk_is_told_to_be_gb, portal, {
    let browser = fresh(portal).await;
    for (typed, code) in [("UK", "country_uk"), ("XX", "country_malformed"), ("GB, UK", "country_uk")] {
        let page = save(&browser, "methods", &[("countries", typed)]).await;
        assert_eq!(page.codes(), [code], "{typed}");
        assert!(code != "country_uk" || page.text().contains("GB"), "{}", page.text());
    }
    assert!(portal.policy("harbour").await.countries.is_empty());
});
