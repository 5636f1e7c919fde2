//! Who may open what: every page, form, upload and list of the administration against every role. What the router and the tables of forms
//! have and this one has not fails, and the other way round.

use app::policy::{Area, HelpDesk, Policy, Role, Section};

use crate::{
    admin::{BEN, BOSS, administers, id_of},
    common::{Portal, on_both},
};

/// Pages and forms of the administration, and the area that each belongs to. A page that is missing here fails the test below.
const PAGES: [(&str, Area); 29] = [
    ("/admin", Area::Roles),
    ("/admin/organizations", Area::Organizations),
    ("/admin/organizations/{id}", Area::Organizations),
    ("/admin/people", Area::People),
    ("/admin/people/bulk", Area::Help),
    ("/admin/people/bulk/{id}", Area::Help),
    ("/admin/people/new", Area::Accounts),
    ("/admin/people/import", Area::Accounts),
    ("/admin/people/import/{id}", Area::Accounts),
    ("/admin/people/{id}", Area::People),
    ("/admin/people/{id}/edit", Area::Accounts),
    ("/admin/groups", Area::Accounts),
    ("/admin/groups/{id}", Area::Accounts),
    ("/admin/brand", Area::Brand),
    ("/admin/brand/changes", Area::Brand),
    ("/admin/brand/{language}", Area::Brand),
    ("/admin/brand/mails/{mail}/{language}", Area::Brand),
    ("/admin/apps", Area::Policy),
    ("/admin/apps/{id}", Area::Policy),
    ("/admin/domains", Area::Policy),
    ("/admin/domains/{domain}", Area::Policy),
    ("/admin/events", Area::Events),
    ("/admin/reports/{report}", Area::Events),
    ("/admin/roles", Area::Roles),
    ("/admin/policy", Area::Policy),
    ("/admin/policy/changes", Area::Policy),
    ("/admin/policy/changes/{id}", Area::Policy),
    ("/admin/policy/standards", Area::Policy),
    ("/admin/policy/{section}", Area::Policy),
];
const FORMS: [(&str, Area); 54] = [
    ("/do/admin/lift", Area::Help),
    ("/do/admin/end-sessions", Area::Help),
    ("/do/admin/people/bulk", Area::Help),
    ("/do/admin/people/bulk/pause", Area::Help),
    ("/do/admin/people/bulk/show", Area::Help),
    ("/do/admin/verify", Area::Help),
    ("/do/admin/verified", Area::Help),
    ("/do/admin/reset-link", Area::Help),
    ("/do/admin/temporary", Area::Help),
    ("/do/admin/pass", Area::Ways),
    ("/do/admin/pass/remove", Area::Ways),
    ("/do/admin/policy/reset", Area::Policy),
    ("/do/admin/policy/methods", Area::Policy),
    ("/do/admin/policy/questions", Area::Policy),
    ("/do/admin/policy/registration", Area::Policy),
    ("/do/admin/policy/contact", Area::Policy),
    ("/do/admin/policy/notices", Area::Policy),
    ("/do/admin/policy/help", Area::Policy),
    ("/do/admin/policy/passwords", Area::Policy),
    ("/do/admin/policy/limits", Area::Policy),
    ("/do/admin/policy/profile", Area::Policy),
    ("/do/admin/policy/take-back", Area::Policy),
    ("/do/admin/accounts/add", Area::Accounts),
    ("/do/admin/accounts/change", Area::Accounts),
    ("/do/admin/accounts/forget", Area::Ways),
    ("/do/admin/accounts/forget-one", Area::Ways),
    ("/do/admin/accounts/invite", Area::Accounts),
    ("/do/admin/accounts/delete", Area::Accounts),
    ("/do/admin/accounts/restore", Area::Accounts),
    ("/do/admin/brand/save", Area::Brand),
    ("/do/admin/brand/remove", Area::Brand),
    ("/do/admin/brand/organization", Area::Brand),
    ("/do/admin/brand/take-back", Area::Brand),
    ("/do/admin/brand/try-mail", Area::Brand),
    ("/do/admin/groups/add", Area::Accounts),
    ("/do/admin/groups/put", Area::Accounts),
    ("/do/admin/groups/take", Area::Accounts),
    ("/do/admin/groups/nest", Area::Accounts),
    ("/do/admin/groups/unnest", Area::Accounts),
    ("/do/admin/groups/delete", Area::Accounts),
    ("/do/admin/apps/add", Area::Policy),
    ("/do/admin/apps/change", Area::Policy),
    ("/do/admin/apps/remove", Area::Policy),
    ("/do/admin/domains/validity", Area::Policy),
    ("/do/admin/organizations/add", Area::Organizations),
    ("/do/admin/organizations/host", Area::Organizations),
    ("/do/admin/organizations/unhost", Area::Organizations),
    ("/do/admin/organizations/domain", Area::Organizations),
    ("/do/admin/organizations/undomain", Area::Organizations),
    ("/do/admin/organizations/invite", Area::Organizations),
    ("/do/admin/events/take-back", Area::Policy),
    ("/do/admin/import/write", Area::Accounts),
    ("/do/admin/import/pause", Area::Accounts),
    ("/do/admin/import/drop", Area::Accounts),
];

/// Names and values.
type Fields = &'static [(&'static str, &'static str)];

/// Forms that bring a file, likewise, with their fields.
const UPLOADS: [(&str, Fields, Area); 3] = [
    ("/do/admin/import", &[], Area::Accounts),
    ("/do/admin/brand/picture", &[("language", ""), ("element", "logo")], Area::Brand),
    ("/do/admin/apps/icon", &[("app", APP)], Area::Policy),
];
/// Lists to take away, likewise.
const LISTS: [(&str, Area); 7] = [
    ("/admin/people/export.csv", Area::Accounts),
    ("/admin/people/bulk/{id}/result.csv", Area::Help),
    ("/admin/people/import/{id}/refused.csv", Area::Accounts),
    ("/admin/policy/{section}/losers.csv", Area::Policy),
    ("/admin/policy/changes/{id}/losers.csv", Area::Policy),
    ("/admin/reports/reset.csv", Area::Events),
    ("/admin/reports/registration.csv", Area::Events),
];

/// Fields with which a form is understood, and meant for that person or change.
fn fields(form: &str, user: &str, change: &str) -> Vec<(String, String)> {
    let own = |pairs: &[(&str, &str)]| pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
    let person = ["display_name", "mail", "alternate_email", "groups", "language"].map(|name| (name, ""));
    match form {
        "/do/admin/accounts/add" => {
            let more = [("login", ""), ("mobile", ""), ("office", ""), ("plan", "none"), ("invite", "no")];
            return own(&[&person[..], &more].concat());
        }
        "/do/admin/accounts/change" => {
            let more = [("user", user), ("plan", "none"), ("enabled", "yes"), ("never_expires", "no")];
            let stays = person.map(|(name, _)| (name, if name == "alternate_email" { "ben.home@mail.example" } else { "" }));
            return own(&[&stays[..], &more].concat());
        }
        "/do/admin/brand/save" => {
            return own(&[("language", ""), ("colour", ""), ("background", ""), ("text", ""), ("act", "save")]);
        }
        "/do/admin/accounts/forget-one" => return own(&[("user", user), ("way", "questions"), ("id", "")]),
        "/do/admin/brand/remove" => return own(&[("language", ""), ("element", "logo")]),
        "/do/admin/brand/organization" => return own(&[("name", "Harbour Books"), ("languages", "en"), ("first", "en")]),
        "/do/admin/organizations/add" => {
            let fresh = [("key", "fresh"), ("name", "Fresh"), ("address", "https://fresh.example")];
            return own(&[&fresh[..], &[("login", "fay@fresh.example"), ("email", "fay@mail.example")]].concat());
        }
        "/do/admin/organizations/host" | "/do/admin/organizations/unhost" => {
            return own(&[("organization", "harbour"), ("host", "more.example")]);
        }
        "/do/admin/organizations/domain" | "/do/admin/organizations/undomain" => {
            return own(&[("organization", "harbour"), ("domain", "more.example")]);
        }
        "/do/admin/organizations/invite" => return own(&[("organization", "fresh")]),
        "/do/admin/events/take-back" => return own(&[("event", LOOKS)]),
        "/do/admin/brand/take-back" => return own(&[("change", LOOKS)]),
        "/do/admin/brand/try-mail" => return own(&[("mail", "code"), ("language", "en")]),
        "/do/admin/groups/add" => return own(&[("name", "Staff")]),
        "/do/admin/groups/put" => return own(&[("group", GROUP), ("login", BEN)]),
        "/do/admin/groups/take" => return own(&[("group", GROUP), ("user", user)]),
        "/do/admin/groups/nest" | "/do/admin/groups/unnest" => return own(&[("group", GROUP), ("inner", "Staff")]),
        "/do/admin/groups/delete" => return own(&[("group", GROUP)]),
        "/do/admin/apps/add" => return own(&[("name", "Mail"), ("address", "https://mail.example/")]),
        "/do/admin/apps/change" => return own(&[("app", APP), ("name", "Mail"), ("address", "https://mail.example/")]),
        "/do/admin/apps/remove" => return own(&[("app", APP)]),
        "/do/admin/domains/validity" => {
            return own(&[("domain", DOMAIN), ("rule", "never"), ("validity", ""), ("notify", "")]);
        }
        "/do/admin/import/write" => return own(&[("import", IMPORT), ("invites", "no")]),
        "/do/admin/import/pause" => return own(&[("import", IMPORT), ("paused", "yes")]),
        "/do/admin/import/drop" => return own(&[("import", IMPORT)]),
        "/do/admin/people/bulk/show" => return own(&[("bulk", BULK)]),
        "/do/admin/people/bulk/pause" => return own(&[("bulk", BULK), ("paused", "yes")]),
        "/do/admin/people/bulk" => return own(&[("act", "lift"), ("people", user)]),
        "/do/admin/verify" => return own(&[("user", user), ("method", "email")]),
        "/do/admin/verified" => return own(&[("user", user), ("code", "000000")]),
        _ => {}
    }
    match form.strip_prefix("/do/admin/policy/") {
        None => own(&[("user", user)]),
        Some("take-back") => own(&[("change", change)]),
        Some(section) => {
            let section = Section::parse(section).expect("a section");
            let typed = section.show(&Policy { enabled: true, ..Policy::default() });
            typed
                .pairs()
                .filter(|(name, _)| !name.ends_with("predefined"))
                .map(|(name, value)| (name.into(), value.into()))
                .collect()
        }
    }
}

/// The id of a file of people that waits for a word.
const IMPORT: &str = "a-file";

/// The id of help for several people.
const BULK: &str = "a-bulk";

/// The id of a change of the looks.
const LOOKS: &str = "a-change";

/// The key of an application.
const APP: &str = "an-app";

/// A domain of the organization.
const DOMAIN: &str = "harbour.example";

/// The id of a group.
const GROUP: &str = "a-group";

/// Dora's file.
async fn checked_file(portal: &Portal) {
    let dora = id_of(portal, "harbour", BOSS).await;
    let row = format!("'{IMPORT}', 'harbour', '{dora}', '', 'checked', TRUE, FALSE, '', 0, 0, 0, 1, 0, 0, 0, 0, 0");
    let columns = "id, tenant_id, user_id, login, state, paused, invites, header, size, passed, line, created, changed, unchanged, refused, created_at, leased_until";
    portal.sql(&format!("DELETE FROM imports; INSERT INTO imports ({columns}) VALUES ({row})")).await;
}

/// Help that Dora asked for.
async fn asked_bulk(portal: &Portal) {
    let dora = id_of(portal, "harbour", BOSS).await;
    let row = format!("'{BULK}', 'harbour', '{dora}', 'lift', 'waiting', '', 2, 1, 0, 0, 0");
    let columns = "id, tenant_id, user_id, act, state, run, people, passed, refused, created_at, leased_until";
    portal.sql(&format!("DELETE FROM bulks; INSERT INTO bulks ({columns}) VALUES ({row})")).await;
}

/// A change of the looks, as it is on record.
async fn changed_looks(portal: &Portal) {
    let row = format!("'{LOOKS}', 'harbour', 0, 'brand_changed', '', '', '[{{}}, {{}}]', '', '', ''");
    portal
        .sql(&format!(
            "DELETE FROM events WHERE id = '{LOOKS}';
             INSERT INTO events (id, tenant_id, at, kind, login, role, detail, methods, address, agent) VALUES ({row})"
        ))
        .await;
}

/// The application.
async fn an_app(portal: &Portal) {
    let row = format!("'{APP}', 'harbour', 'An app', 'https://app.example/', 0");
    portal.sql(&format!("DELETE FROM apps; INSERT INTO apps (id, tenant_id, name, address, created_at) VALUES ({row})")).await;
}

on_both!(abu_107_each_page_and_form_is_open_to_the_roles_of_the_table_and_to_nobody_else, portal, {
    let ben = id_of(portal, "harbour", BEN).await;
    let change = portal.policy_change("harbour", &["reconfirm_days=90"]).await;
    for role in Role::ALL.map(Some).into_iter().chain([Some(Role::Operator), None]) {
        let browser = administers(portal, role.as_slice()).await;
        checked_file(portal).await;
        asked_bulk(portal).await;
        portal
            .change("harbour", |tenant| {
                let policy = tenant.policy.as_mut().expect("a policy");
                (policy.help_desk, policy.passes) = (Some(HelpDesk::Temporary), true);
            })
            .await;
        portal
            .sql(&format!("DELETE FROM security_groups; INSERT INTO security_groups VALUES ('harbour', '{GROUP}', 'Pilot')"))
            .await;
        an_app(portal).await;
        changed_looks(portal).await;
        for (page, area) in PAGES {
            let opens = role.is_some_and(|role| role.opens(area));
            let id: &str = match area {
                _ if page.starts_with("/admin/apps/") => APP,
                Area::Policy => &change,
                Area::Organizations => "harbour",
                _ if page.starts_with("/admin/people/import/") => IMPORT,
                _ if page.starts_with("/admin/people/bulk/") => BULK,
                _ if page.starts_with("/admin/groups/") => GROUP,
                _ => &ben,
            };
            let seen = browser
                .get(
                    &page
                        .replace("{id}", id)
                        .replace("{section}", "contact")
                        .replace("{language}", "en")
                        .replace("{mail}", "code")
                        .replace("{report}", "reset")
                        .replace("{domain}", DOMAIN),
                )
                .await;
            assert_eq!(seen.status.as_u16(), if opens { 200 } else { 403 }, "{role:?} {page}");
        }
        for (form, area) in FORMS {
            let opens = role.is_some_and(|role| role.opens(area));
            let fields = fields(form, &ben, &change);
            let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
            let seen = browser.post(form, &fields).await;
            assert_eq!(seen.status.as_u16(), if opens { 200 } else { 403 }, "{role:?} {form}");
        }
        an_app(portal).await;
        for (form, fields, area) in UPLOADS {
            let opens = role.is_some_and(|role| role.opens(area));
            let seen = browser.upload(form, fields, b"x").await;
            assert_eq!(seen.status.as_u16(), if opens { 200 } else { 403 }, "{role:?} {form}");
        }
        for (list, area) in LISTS {
            let opens = role.is_some_and(|role| role.opens(area));
            portal.sql("DELETE FROM imports").await;
            checked_file(portal).await;
            let id = if list.contains("bulk") { BULK } else { IMPORT };
            let id = if list.contains("changes") { change.as_str() } else { id };
            let seen = browser.get(&list.replace("{id}", id).replace("{section}", "contact")).await;
            // Nothing waits in that form, and the change was changed again: there is nobody who would lose.
            let found = if list.ends_with("/losers.csv") { 404 } else { 200 };
            assert_eq!(seen.status.as_u16(), if opens { found } else { 403 }, "{role:?} {list}");
        }
    }
});

#[test]
fn every_form_of_the_administration_has_its_area() {
    let listed: Vec<&str> = FORMS.iter().map(|(form, _)| *form).collect();
    let forms = app::contract::forms::FORMS.iter().map(|form| form.path).filter(|path| path.starts_with("/do/admin/"));
    assert_eq!(forms.collect::<Vec<_>>(), listed);
    let brought = app::contract::forms::UPLOADS.iter().map(|upload| upload.path);
    assert!(brought.eq(UPLOADS.iter().map(|(form, ..)| *form)));
    let routes = |file: &str| -> Vec<String> {
        let source = std::fs::read_to_string(format!("{}/src/http/{file}.rs", env!("CARGO_MANIFEST_DIR"))).expect("a source");
        let routes = source.split(".route(\"").skip(1).filter_map(|rest| rest.split('"').next());
        routes.filter(|path| path.starts_with("/admin")).map(str::to_owned).collect()
    };
    assert_eq!(routes("pages"), PAGES.map(|(page, _)| page));
    assert_eq!(routes("downloads"), LISTS.map(|(list, _)| list));
}
