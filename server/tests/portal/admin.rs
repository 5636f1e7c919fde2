//! The administration: who is let in, whom they see, whom they may help.

use app::policy::{Model, Role, may_help};
use server::portal::Clock as _;

use crate::common::{Browser, Page, Portal, on_both};

pub(crate) const BOSS: &str = "dora@harbour.example";
const BOSSES: &str = "keys-under-the-third-stone";
pub(crate) const BEN: &str = "ben@harbour.example";
pub(crate) const BENS: &str = "four-ropes-and-a-bell";
const OMAR: &str = "omar@noor.example";

/// Dora with these roles, signed in with a second factor.
pub(crate) async fn administers(portal: &Portal, roles: &[Role]) -> Browser {
    administers_as(portal, (BOSS, BOSSES), roles).await
}

/// The same, for somebody else.
pub(crate) async fn administers_as(portal: &Portal, (login, password): (&str, &str), roles: &[Role]) -> Browser {
    let names = roles.iter().map(|role| role.name()).collect::<Vec<_>>().join(" ");
    portal.change_user("harbour", login, |person| person.roles = names).await;
    let codes = portal.print_codes("harbour", login).await;
    let browser = portal.browser("localhost");
    let page = browser.sign_in(login, password).await;
    if roles.is_empty() {
        return browser;
    }
    assert_eq!(page.path, "/sign-in/second", "whoever administers proves a second factor");
    browser.post("/do/account/second", &[("code", &codes[0])]).await;
    browser
}

pub(crate) async fn id_of(portal: &Portal, tenant: &str, login: &str) -> String {
    portal.user(tenant, login).await.id
}

fn names(page: &Page) -> Vec<String> {
    page.texts(".table tbody a")
}

on_both!(nobody_is_let_in_without_a_session_a_second_factor_and_a_fresh_proof, portal, {
    assert_eq!(portal.browser("localhost").get("/admin").await.path, "/sign-in?next=/admin");
    // Without a second factor an administrator is taken to registration.
    let browser = portal.browser("localhost");
    assert_eq!(browser.sign_in(BOSS, BOSSES).await.path, "/account");
    assert!(browser.get("/account").await.has("a[href='/admin/people']"));
    let page = browser.get("/admin/people").await;
    assert_eq!(page.path, "/enrol");
    assert!(page.text().contains("second factor"), "it says why: {}", page.text());
    // Once there is one, it is asked for, and leads back.
    portal.print_codes("harbour", BOSS).await;
    assert!(!browser.get("/enrol").await.text().contains("administration"));
    let page = browser.get("/admin/roles").await;
    assert_eq!(page.path, "/sign-in?why=prove_again&next=/admin/roles");
    let browser = administers(portal, &[Role::Global]).await;
    let ben = id_of(portal, "harbour", BEN).await;
    portal.clock.advance(601);
    assert_eq!(browser.get(&format!("/admin/people/{ben}")).await.status, 200, "looking takes no fresh proof");
    let page = browser.post("/do/admin/lift", &[("user", &ben)]).await;
    assert!(page.path.starts_with("/sign-in?why=prove_again"), "{}", page.path);
    // Whoever has no role sees no way there.
    let ben = portal.browser("localhost");
    ben.sign_in(BEN, BENS).await;
    assert!(!ben.get("/account").await.has("a[href='/admin/people']"));
});

on_both!(the_side_navigation_has_what_ones_role_opens_and_says_where_one_is, portal, {
    let browser = administers(portal, &[Role::Global]).await;
    let ben = id_of(portal, "harbour", BEN).await;
    let entries = ["People", "Groups", "Policy", "Appearance", "Reports", "Events", "Organization"];
    for (path, marked) in [
        ("/admin/people".to_owned(), vec!["page People"]),
        (format!("/admin/people/{ben}"), vec!["true People"]),
        ("/admin/people/import".to_owned(), vec!["true People", "page Import people from a file"]),
        ("/admin/policy/reset".to_owned(), vec!["true Policy"]),
        ("/admin/reports/registration".to_owned(), vec!["true Reports", "page Registrations"]),
        ("/admin/domains".to_owned(), vec!["true Organization", "page Addresses and domains"]),
    ] {
        let page = browser.get(&path).await;
        assert_eq!(page.texts("nav.places > ul > li > a"), entries, "{path}");
        let told = |kind: &str| {
            page.texts(&format!("nav.places [aria-current={kind}]"))
                .into_iter()
                .map(|name| format!("{kind} {name}"))
                .collect::<Vec<_>>()
        };
        assert_eq!([told("true"), told("page")].concat(), marked, "{path}");
        // The page has the room to itself, and its button opens the navigation where that has none.
        assert!(page.has("body.desk") && !page.has(".scene img, .card"), "{path}");
        assert!(page.has("button[popovertarget=places]"), "{path}");
    }
    let browser = administers(portal, &[Role::Helpdesk]).await;
    let page = browser.get("/admin/people").await;
    assert_eq!(page.texts("nav.places > ul > li > a"), ["People", "Organization"]);
    assert_eq!(page.texts("nav.places ul ul a"), ["Help for several people"]);
    assert!(!browser.get("/account").await.has("body.desk"), "the look of the wizard stays with people");
});

on_both!(abu_108_a_person_of_another_organization_is_not_there, portal, {
    let browser = administers(portal, &[Role::Global]).await;
    let omar = id_of(portal, "noor", OMAR).await;
    for id in [omar.as_str(), "1", "%00", "..", "a'b"] {
        assert_eq!(browser.get(&format!("/admin/people/{id}")).await.status, 404, "{id}");
    }
    assert_eq!(browser.post("/do/admin/lift", &[("user", &omar)]).await.status, 404);
    assert!(names(&browser.get("/admin/people?q=omar").await).is_empty());
});

on_both!(one_box_finds_people_by_user_id_name_and_mailbox, portal, {
    portal
        .change_user("harbour", BEN, |ben| {
            (ben.display_name, ben.mail) = ("Ben <b>100%</b> مريم".into(), Some("quay_7@mail.example".into()));
        })
        .await;
    let browser = administers(portal, &[Role::ReportsReader]).await;
    assert!(!browser.get("/admin/people").await.has(".table, [role=status]"), "nothing was asked for yet");
    for asked in ["ben", "BEN@", "100%25", "quay_7", "مريم", "%3Cb%3E"] {
        let page = browser.get(&format!("/admin/people?q={asked}")).await;
        assert_eq!(names(&page), ["Ben <b>100%</b> مريم"], "{asked}");
    }
    // What is typed is no pattern.
    for asked in ["%25", "_", "b_n", "nobody", "ben'--"] {
        let page = browser.get(&format!("/admin/people?q={asked}")).await;
        assert!(names(&page).iter().all(|name| name.contains('%')) && names(&page).len() <= 1, "{asked}: {:?}", names(&page));
    }
    let page = browser.get("/admin/people?q=nobody").await;
    assert!(page.has("[role=status]"), "{}", page.text());
});

on_both!(r1_a_persons_page_says_which_condition_fails, portal, {
    let browser = administers(portal, &[Role::Helpdesk]).await;
    let address = format!("/admin/people/{}", id_of(portal, "harbour", BEN).await);
    let fails = async || {
        let page = browser.get(&address).await;
        let all = ["open", "switched_on", "in_group", "licensed", "registered", "writeback"];
        all.into_iter().filter(|name| page.has(&format!("[data-condition={name}][data-holds=no]"))).collect::<Vec<_>>()
    };
    assert!(fails().await.is_empty());
    let page = browser.get(&address).await;
    assert!(page.text().contains("b•••@m•••.example") && !page.body.contains("ben.home@"), "{}", page.text());
    portal.clear_contact("harbour", BEN, "authentication_email").await;
    portal.clear_contact("harbour", BEN, "alternate_email").await;
    portal.clear_contact("harbour", BEN, "office").await;
    assert_eq!(fails().await, ["registered"]);
    portal
        .change("harbour", |tenant| {
            let policy = tenant.policy.as_mut().expect("a policy");
            (policy.enabled, policy.group, policy.plans) = (false, Some("pilots".into()), app::policy::PlanCheck::User);
        })
        .await;
    assert_eq!(fails().await, ["switched_on", "in_group", "licensed", "registered"]);
    portal.change_user("harbour", BEN, |ben| (ben.enabled, ben.source) = (false, "on_premises".into())).await;
    assert_eq!(fails().await, ["open", "switched_on", "in_group", "licensed", "registered", "writeback"]);
});

on_both!(a_caller_whose_way_was_closed_is_let_in_again_and_both_are_on_record, portal, {
    let stranger = portal.browser("localhost");
    let page = stranger.identify(BEN).await;
    stranger.choose(&page, "email").await;
    for _ in 0..5 {
        stranger.prove("000000").await;
    }
    // The stranger's mail is the older one.
    portal.settle().await;
    let browser = administers(portal, &[Role::Helpdesk]).await;
    let ben = id_of(portal, "harbour", BEN).await;
    let page = browser.get(&format!("/admin/people/{ben}")).await;
    assert!(page.has("form[action='/do/admin/lift']") && !page.has("form[action='/do/admin/end-sessions']"), "{}", page.text());
    let page = browser.submit(&page, "/do/admin/lift", &[]).await;
    assert!(page.has("[role=status]") && !page.has("form[action='/do/admin/lift']"), "{}", page.text());
    let again = portal.browser("localhost");
    let page = again.identify(BEN).await;
    assert_eq!(portal.by_mail(&again, &page, "ben.home@mail.example").await.step(), "renew");
    let events = portal.events("harbour").await;
    let told = |kind: &str| events.iter().find(|event| event.kind == kind).unwrap_or_else(|| panic!("no {kind}"));
    let did = told("user_unblocked");
    assert_eq!((did.login.as_str(), did.actor.as_deref()), (BEN, Some(BOSS)));
    assert!(!did.address.is_empty());
    let own = browser.get("/account/activity").await.text();
    assert!(own.contains("Block removed") && own.contains(BEN), "what one did to others is among one's own: {own}");
});

on_both!(sessions_of_a_caller_end_at_once, portal, {
    let phone = portal.browser("localhost");
    phone.sign_in(BEN, BENS).await;
    let browser = administers(portal, &[Role::Password]).await;
    let page = browser.get(&format!("/admin/people/{}", id_of(portal, "harbour", BEN).await)).await;
    let page = browser.submit(&page, "/do/admin/end-sessions", &[]).await;
    assert!(page.has("[role=status]"), "{}", page.text());
    assert_eq!(phone.get("/account").await.path, "/sign-in?next=/account");
    phone.sign_in(BEN, BENS).await;
    // Ben reads that it was his organization, and not from where.
    let told = phone.get("/account/activity").await.text();
    assert!(told.contains("by your organization"), "{told}");
});

on_both!(s3_nobody_helps_a_higher_one_or_themselves_and_the_try_is_on_record, portal, {
    let (ben, dora) = (id_of(portal, "harbour", BEN).await, id_of(portal, "harbour", BOSS).await);
    for actor in Role::ALL {
        let browser = administers(portal, &[actor]).await;
        for target in Role::ALL {
            portal.change_user("harbour", BEN, |ben| ben.roles = target.name().into()).await;
            let may = may_help(Model::Nist, &[actor], &[target]);
            let offered = !browser.get(&format!("/admin/people/{ben}")).await.has("[data-out-of-reach]");
            let seen = browser.post("/do/admin/end-sessions", &[("user", &ben)]).await;
            assert_eq!((seen.status == 200, offered), (may, may), "{actor:?} {target:?}");
        }
        assert_eq!(browser.post("/do/admin/lift", &[("user", &dora)]).await.status, 403, "oneself");
    }
    let failed = portal.events("harbour").await.into_iter().filter(|event| {
        event.kind == "administration" && event.result.as_deref() == Some("failed") && event.detail.as_deref() == Some(BEN)
    });
    assert!(failed.count() > 10);
});

on_both!(h1_the_support_code_of_a_caller_opens_the_story_of_the_attempt, portal, {
    let caller = portal.browser("localhost");
    let page = caller.identify(BEN).await;
    let code = page.support_code();
    caller.choose(&page, "email").await;
    caller.prove("000000").await;
    caller.prove(&portal.code_to("ben.home@mail.example").await).await;
    let browser = administers(portal, &[Role::Helpdesk]).await;
    // As much of it as anybody reads out, in whatever case.
    for typed in [code.clone(), code.replace('-', "").to_lowercase()] {
        let page = browser.get(&format!("/admin/people?q={typed}")).await;
        let ids = page.texts("[data-attempt] li");
        assert!(ids.len() >= 3 && page.has("[data-detail=userid_entered]"), "{ids:?}");
        assert!(page.has("[data-detail=started_email]") && page.has("[data-detail=completed_email]"), "{}", page.body);
        let ben = portal.user("harbour", BEN).await.id;
        assert!(page.has(&format!("a[href='/admin/people/{ben}']")));
    }
    // The mail to the help desk has the same one, and so has the list of attempts.
    let page = caller.get("/recover/contact").await;
    assert_eq!(page.support_code(), code);
    // An attempt of another organization is not there.
    let other = portal.browser("noor.localhost").identify(OMAR).await.support_code();
    assert!(!browser.get(&format!("/admin/people?q={other}")).await.has("[data-attempt]"));
});

on_both!(filters_narrow_the_search_down, portal, {
    portal.change_user("harbour", BEN, |ben| (ben.plan, ben.enabled) = ("premium".into(), false)).await;
    let browser = administers(portal, &[Role::Global]).await;
    let page = browser.post("/do/admin/groups/add", &[("name", "Pilot & co")]).await;
    browser.submit(&page, "/do/admin/groups/put", &[("login", "ada@harbour.example")]).await;
    let found = async |query: &str| names(&browser.get(&format!("/admin/people?{query}")).await);
    assert_eq!(found("plan=premium").await, ["Ben"]);
    assert_eq!(found("enabled=no").await, ["Ben"]);
    assert_eq!(found("role=global").await, ["Dora"]);
    assert_eq!(found("group=Pilot+%26+co").await, ["Ada"]);
    let page = browser.post("/do/admin/groups/add", &[("name", "Staff")]).await;
    browser.submit(&page, "/do/admin/groups/nest", &[("inner", "Pilot & co")]).await;
    assert_eq!(found("group=Staff").await, ["Ada"], "and those of groups in it");
    assert_eq!(found("source=on_premises").await, [""; 0]);
    assert_eq!(found("q=ada&plan=premium").await, [""; 0], "together");
    assert_eq!(found("role=king'--").await, [""; 0]);
    let page = browser.get("/admin/people?q=&plan=premium").await;
    assert!(page.has("details[open] option[value=premium][selected]"), "what was asked still stands there");
});

on_both!(the_search_box_folds_letters_of_every_alphabet, portal, {
    portal.add("harbour", "ilker@harbour.example", |user| user.display_name = "ÖZIL Ändern".into()).await;
    portal.change_user("harbour", "ilker@harbour.example", |user| user.mail = Some("Éric@mail.example".into())).await;
    let browser = administers(portal, &[Role::Helpdesk]).await;
    for typed in ["%C3%B6zil", "%C3%96zil", "%C3%A4ND", "%C3%A9ric"] {
        let page = browser.get(&format!("/admin/people?q={typed}")).await;
        assert!(page.text().contains("ilker@harbour.example"), "{typed}: {}", page.text());
    }
    // Whoever came from an earlier version is folded when the database is brought up.
    portal.sql("UPDATE users SET folded = NULL").await;
    portal.migrate().await;
    assert!(browser.get("/admin/people?q=%C3%B6zil").await.text().contains("ilker@harbour.example"));
});

on_both!(whoever_is_meant_exactly_stands_before_whoever_only_holds_it, portal, {
    for number in 0..60 {
        portal.add("harbour", &format!("a{number:03}@harbour.example"), |person| person.display_name = "Alicia".into()).await;
    }
    portal.add("harbour", "z@harbour.example", |person| person.display_name = "Müller".into()).await;
    portal.add("harbour", "y@harbour.example", |person| person.display_name = "Li".into()).await;
    let browser = administers(portal, &[Role::Helpdesk]).await;
    assert_eq!(names(&browser.get("/admin/people?q=muller").await), ["Müller"], "without an ü on the keyboard");
    assert_eq!(names(&browser.get("/admin/people?q=M%C3%9CLLER").await), ["Müller"]);
    let page = browser.get("/admin/people?q=li").await;
    assert_eq!((names(&page)[0].as_str(), names(&page).len()), ("Li", 51), "{}", page.text());
    assert!(page.text().contains("Found: \u{2068}61\u{2069}."), "all are counted: {}", page.text());
    let page = browser.get("/admin/people?q=&sort=name").await;
    assert_eq!(page.attribute("th[aria-sort=ascending]", "aria-sort").as_deref(), Some("ascending"));
    let next = page.attribute("input[name=after]", "value").expect("more");
    let second = names(&browser.get(&format!("/admin/people?q=&sort=name&after={next}")).await);
    let place = |name: &str| second.iter().position(|found| found == name);
    assert!(place("Li") < place("Müller") && place("Müller").is_some(), "by name, page after page: {second:?}");
    // An earlier version knew no letter without its points: the program makes them anew.
    portal.sql("UPDATE users SET folded = NULL, called = NULL").await;
    portal.migrate().await;
    assert_eq!(names(&browser.get("/admin/people?q=muller").await), ["Müller"]);
    let page = browser.get("/admin/people?q=").await;
    assert!(page.text().contains("this is everybody"), "an empty press says something: {}", page.text());
});

on_both!(addresses_and_numbers_find_a_person_for_whoever_sees_them_in_full, portal, {
    portal.sql("UPDATE contacts SET sought = NULL").await;
    portal.migrate().await;
    let seeks = async |roles: &[Role]| {
        let browser = administers(portal, roles).await;
        let mut found = Vec::new();
        for asked in ["ben.home@mail", "020%207946%200123", "%2B44%202079460123"] {
            found.push(names(&browser.get(&format!("/admin/people?q={asked}")).await).len());
        }
        let hint = browser.get("/admin/people").await.text();
        (found, hint.contains("phone number"))
    };
    // He registered the address himself; the number is what administrators wrote.
    let (nothing, written, all) = ([0, 0, 0], [0, 1, 1], [1, 1, 1]);
    for (role, finds) in [
        (Role::Helpdesk, nothing),
        (Role::ReportsReader, nothing),
        (Role::User, written),
        (Role::Authentication, all),
        (Role::Global, all),
    ] {
        let (found, told) = seeks(&[role]).await;
        assert_eq!((found, told), (finds.to_vec(), finds != nothing), "{role:?}: the label says what is so");
    }
    // Whoever is out of reach is masked there, and not found by it either.
    portal.change_user("harbour", BEN, |ben| ben.roles = "global".into()).await;
    assert_eq!(seeks(&[Role::User]).await.0, nothing);
});

on_both!(after_a_fresh_proof_one_comes_back_to_the_person, portal, {
    let browser = administers(portal, &[Role::Global]).await;
    let ben = id_of(portal, "harbour", BEN).await;
    portal.clock.advance(601);
    let page = browser.post("/do/admin/lift", &[("user", &ben)]).await;
    assert_eq!(page.path, format!("/sign-in?why=prove_again&next=/admin/people/{ben}"));
    assert!(page.text().contains("at most ten minutes old"), "{}", page.text());
    for (form, fields, next) in [
        ("/do/admin/policy/notices", &[("notify_users", "yes"), ("notify_admins", "no")][..], "/admin/policy/notices"),
        ("/do/admin/groups/add", &[("name", "Pilot")], "/admin/groups"),
        ("/do/admin/lift", &[("user", "https://elsewhere.example")], "/admin/people"),
    ] {
        let page = browser.post(form, fields).await;
        assert_eq!(page.path, format!("/sign-in?why=prove_again&next={next}"));
    }
});

on_both!(days_are_written_as_the_region_of_the_reader_writes_them, portal, {
    let mut browser = administers(portal, &[Role::Global]).await;
    for (accepts, day_first) in [("en-GB,en;q=0.8", true), ("en-US", false), ("de-DE,en-GB;q=0.5", true)] {
        browser.extra = vec![("accept-language".into(), accepts.into())];
        let page = browser.get("/admin/events?lng=en").await;
        let day = page.texts("main h2").into_iter().next().expect("a day");
        assert_eq!(day.starts_with(|first: char| first.is_ascii_digit()), day_first, "{accepts}: {day}");
    }
});

on_both!(people_are_found_by_where_they_stand_with_registration_page_by_page, portal, {
    let browser = administers(portal, &[Role::Helpdesk]).await;
    for number in 0..120 {
        portal.add("harbour", &format!("p{number:03}@harbour.example"), |_| {}).await;
    }
    portal.change("harbour", |tenant| tenant.policy.as_mut().expect("a policy").require_registration = true).await;
    let found = |page: &Page| names(page).len();
    let nothing = browser.get("/admin/people?state=not_registered").await;
    assert_eq!(found(&nothing), 50, "{}", nothing.text());
    let after = nothing.attribute("input[name=after]", "value").expect("more");
    let second = browser.get(&format!("/admin/people?state=not_registered&after={after}")).await;
    assert_eq!(found(&second), 50);
    let after = second.attribute("input[name=after]", "value").expect("more");
    let third = browser.get(&format!("/admin/people?state=not_registered&after={after}")).await;
    assert!(found(&third) >= 20 && !third.has("input[name=after]"), "{}", third.text());

    // Ben is reached at a mailbox that others wrote; he never said that it is right.
    portal.sql(&format!("UPDATE users SET confirmed_at = NULL WHERE login = '{BEN}'")).await;
    let told = |state: &'static str| {
        let browser = &browser;
        async move { browser.get(&format!("/admin/people?q=ben&state={state}")).await.text().contains(BEN) }
    };
    let page = browser.get(&format!("/admin/people/{}", id_of(portal, "harbour", BEN).await)).await;
    assert!(page.has("[data-state=registered_by_admin]"), "{}", page.text());
    assert!(told("registered_by_admin").await && !told("registered").await && !told("not_registered").await);
    let confirmed = format!("UPDATE users SET confirmed_at = {} WHERE login = '{BEN}'", portal.clock.now());
    portal.sql(&confirmed).await;
    assert!(told("registered").await && !told("registered_by_admin").await);
    portal.clock.advance(200 * 24 * 3600);
    let browser = administers(portal, &[Role::Helpdesk]).await;
    assert!(browser.get("/admin/people?q=ben&state=reconfirm_due").await.text().contains(BEN));
    let page = browser.get(&format!("/admin/people/{}", id_of(portal, "harbour", BEN).await)).await;
    assert!(page.has("[data-state=reconfirm_due]"), "{}", page.text());
    portal.change("harbour", |tenant| tenant.policy.as_mut().expect("a policy").enabled = false).await;
    assert!(browser.get("/admin/people?q=ben&state=out_of_scope").await.text().contains(BEN));
});
