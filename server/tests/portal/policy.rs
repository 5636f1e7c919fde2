//! The policy on screen: what is drawn, what is saved, what is told before, and the way back.

use app::policy::{Contact, Method, Role, Section};

use crate::{
    admin::{BEN, BOSS, administers},
    common::{Browser, Page, on_both},
};

/// Opens a form, fills it in and saves it.
async fn save(browser: &Browser, section: Section, fields: &[(&str, &str)]) -> Page {
    let page = browser.get(&format!("/admin/policy/{}", section.name())).await;
    browser.submit(&page, &format!("/do/admin/policy/{}", section.name()), fields).await
}

/// Saves what the page that told the consequences holds.
async fn all_the_same(browser: &Browser, page: &Page, section: Section) -> Page {
    browser.submit(page, &format!("/do/admin/policy/{}", section.name()), &[]).await
}

fn saved(page: &Page) -> bool {
    page.path.starts_with("/admin/policy?told") && page.has("[role=status]")
}

fn drawn(page: &Page) -> Vec<String> {
    page.texts("main section h2")
}

on_both!(a5_every_setting_is_drawn_and_saved_unchanged_changes_nothing, portal, {
    portal
        .policy_change(
            "harbour",
            &[
                "methods=email,mobile_sms,mobile_voice,totp,questions",
                "questions.custom=[\"  Name <it>? \"]",
                "questions.predefined=q01,q02,q03,q04,q05",
            ],
        )
        .await;
    let before = portal.policy("harbour").await;
    let browser = administers(portal, &[Role::Global]).await;
    assert_eq!(drawn(&browser.get("/admin/policy").await).len(), Section::ALL.len());
    for section in Section::ALL {
        let page = save(&browser, section, &[]).await;
        assert!(saved(&page), "{section:?}: {}", page.text());
    }
    let after = portal.policy("harbour").await;
    let trimmed = vec!["Name <it>?".to_owned()];
    assert_eq!(after.questions.custom, trimmed);
    assert_eq!(app::policy::Policy { questions: before.questions.clone(), ..after }, before);
});

on_both!(a4_e6_switched_off_only_the_switch_is_drawn_and_nobody_resets_until_it_is_on_again, portal, {
    let browser = administers(portal, &[Role::Global]).await;
    let page = save(&browser, Section::Reset, &[("enabled", "no")]).await;
    // Three people of the demo can reset, and one of them is an administrator, whom no switch stops.
    assert_eq!(page.attribute("[data-lost]", "data-lost").as_deref(), Some("2"), "{}", page.text());
    assert!(portal.policy("harbour").await.enabled, "nothing was saved yet");
    let list = page.attribute("[data-lost] a[download]", "href").expect("all of them, to take away");
    let away = browser.get(&list).await.body;
    assert_eq!(away.lines().count(), 3, "{away}");
    assert!(browser.get("/admin/events").await.has("[data-what=happened-people-exported]"), "it is on record who took it");
    assert!(away.starts_with("UserPrincipalName,DisplayName\n") && away.contains("ada@harbour.example,Ada"), "{away}");
    assert!(saved(&all_the_same(&browser, &page, Section::Reset).await));
    assert_eq!(drawn(&browser.get("/admin/policy").await), ["Who may reset"]);
    portal.settle().await;
    let ben = portal.browser("localhost");
    let page = ben.identify(BEN).await;
    ben.choose(&page, "email").await;
    assert!(portal.newest_to("ben.home@mail.example").await.text.contains("SSPR_0009"));
    assert!(saved(&save(&browser, Section::Reset, &[("enabled", "yes")]).await));
    portal.clock.advance(60);
    let ben = portal.browser("localhost");
    let page = ben.identify(BEN).await;
    assert_eq!(portal.by_mail(&ben, &page, "ben.home@mail.example").await.step(), "renew", "what was registered stayed");
});

on_both!(c1_c2_whoever_would_lose_is_named_before_anything_is_saved, portal, {
    let browser = administers(portal, &[Role::Global]).await;
    // Ben has a mailbox and an office phone, Ada a mailbox, a mobile phone and an app.
    let page = save(&browser, Section::Methods, &[("methods", "mobile_sms")]).await;
    assert_eq!(page.attribute("[data-lost]", "data-lost").as_deref(), Some("1"), "{}", page.text());
    assert_eq!(page.texts(".caution .log small"), [BEN]);
    assert!(page.has("input[value=mobile_sms][checked]") && !page.has("input[value=email][checked]"), "it stands there still");
    assert_eq!(portal.policy("harbour").await.methods.len(), 5);
    // By this choice an administrator would lose, whom nobody above could help.
    let none = browser.submit(&page, "/do/admin/policy/methods", &[("methods", "office_voice")]).await;
    assert_eq!(none.codes(), ["administrator_locked_out"]);
    assert!(none.text().contains(BOSS), "{}", none.text());
    portal.set_contact("harbour", BOSS, "office", "+44 2079460124").await;
    // As many lose as before, but it is somebody else, who was not named yet.
    let other = browser.submit(&page, "/do/admin/policy/methods", &[("methods", "office_voice")]).await;
    assert_eq!(other.texts(".caution .log small"), ["ada@harbour.example"]);
    assert!(saved(&all_the_same(&browser, &other, Section::Methods).await));
    assert_eq!(portal.policy("harbour").await.methods, [Method::OfficeVoice]);
    // One way more to pass, and whoever has one only is out.
    portal.policy_change("harbour", &["methods=email,office_voice,totp"]).await;
    portal.clear_contact("harbour", BEN, "office").await;
    let page = save(&browser, Section::Methods, &[("methods", "email"), ("methods", "office_voice"), ("gates", "2")]).await;
    assert_eq!(page.attribute("[data-lost]", "data-lost").as_deref(), Some("2"), "{}", page.text());
});

on_both!(a5_what_cannot_be_kept_is_refused_at_its_input_and_nothing_typed_is_lost, portal, {
    let browser = administers(portal, &[Role::Global]).await;
    let before = portal.policy("harbour").await;
    let long = "?".repeat(201);
    let many = (1..=15).map(|n| format!("Question {n}?")).collect::<Vec<_>>().join("\n");
    let some = [("questions_predefined", "q01"), ("questions_predefined", "q02"), ("questions_predefined", "q03")];
    let questions =
        |more: &[(&'static str, &str)]| [&some[..], more].concat().iter().map(|(n, v)| (*n, (*v).to_owned())).collect::<Vec<_>>();
    for (section, fields, code) in [
        (Section::Registration, vec![("reconfirm_days", "731".to_owned())], "reconfirm_range"),
        (Section::Contact, vec![("customized", "yes".into()), ("contact", "javascript:alert(1)".into())], "contact_malformed"),
        (Section::Contact, vec![("customized", "yes".into()), ("contact", " ".into())], "contact_missing"),
        (Section::Questions, questions(&[("questions_register", "3"), ("questions_reset", "4")]), "reset_above_register"),
        (Section::Questions, questions(&[("questions_custom", &long)]), "question_length"),
        (Section::Questions, questions(&[("questions_custom", "No")]), "question_length"),
        (Section::Questions, questions(&[("questions_custom", "Same?\r\nsame?")]), "question_repeated"),
        (Section::Questions, questions(&[("questions_custom", &format!("{many}\nA?b\nB?c\nC?d"))]), "questions_too_many"),
        (Section::Passwords, vec![("banned_words", "abc".into())], "banned_word_length"),
        (Section::Profile, vec![("code_minutes", "106".into())], "code_minutes_range"),
        (Section::Limits, vec![("limits_wrong_an_hour", "2".into())], "wrong_an_hour_range"),
        (Section::Limits, vec![("limits_wrong_a_day", "31".into())], "wrong_a_day_range"),
        (Section::Limits, vec![("limits_closed_hours", "73".into())], "closed_hours_range"),
        (Section::Limits, vec![("limits_messages_an_hour", "eleven".into())], "messages_an_hour_range"),
        (Section::Methods, vec![("countries", "Land".into())], "country_malformed"),
    ] {
        let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let page = save(&browser, section, &fields).await;
        assert!(page.codes().contains(&code.to_owned()), "{code}: {:?} {}", page.codes(), page.text());
        let link = page.attribute(".summary [role=alert] a", "href").expect("a line that leads to its input");
        assert!(page.has(&link), "{code}: {link}");
        let (name, value) = fields.last().expect("a field");
        let kept = page.fill(&format!("/do/admin/policy/{}", section.name()), &[]);
        let kept = kept.iter().find(|(held, _)| held == name).map(|(_, value)| value.trim_start().replace("\r\n", "\n"));
        assert_eq!(kept.as_deref().map(str::trim), Some(value.replace("\r\n", "\n").trim()), "{code}");
    }
    // No way at all: nothing is ticked, and nothing of the field is sent.
    let page =
        browser.post("/do/admin/policy/methods", &[("gates", "1"), ("countries", ""), ("second_factor_at_sign_in", "no")]).await;
    assert!(page.codes().contains(&"methods_missing".to_owned()), "{:?}", page.codes());
    for (form, fields) in [
        ("methods", vec![("methods", "pigeon"), ("gates", "1"), ("countries", ""), ("second_factor_at_sign_in", "no")]),
        ("notices", vec![("notify_users", "perhaps"), ("notify_admins", "no")]),
    ] {
        assert_eq!(browser.post(&format!("/do/admin/policy/{form}"), &fields).await.status, 422, "{form}");
    }
    assert_eq!(portal.policy("harbour").await, before);
});

on_both!(a5_what_was_refused_and_then_mended_is_saved_at_once, portal, {
    let browser = administers(portal, &[Role::Global]).await;
    let page = save(&browser, Section::Limits, &[("limits_closed_hours", "100")]).await;
    assert_eq!(page.codes(), ["closed_hours_range"]);
    let page = browser.submit(&page, "/do/admin/policy/limits", &[("limits_closed_hours", "12")]).await;
    assert!(saved(&page), "{} {}", page.path, page.text());
    assert_eq!(portal.policy("harbour").await.limits.closed_hours, 12);
    let page = browser.get("/admin/policy/changes").await;
    assert_eq!(page.texts("[data-setting='limits.closed_hours'] dd ins"), ["12"], "{}", page.text());
});

on_both!(c6_the_help_desk_may_be_a_mailbox_and_one_of_the_organization_itself_is_doubted, portal, {
    let browser = administers(portal, &[Role::Global]).await;
    let page = save(&browser, Section::Contact, &[("customized", "yes"), ("contact", "desk@harbour.example")]).await;
    assert!(page.has(".caution [data-code=contact_inside]"), "{}", page.text());
    assert!(saved(&all_the_same(&browser, &page, Section::Contact).await));
    assert_eq!(portal.policy("harbour").await.contact, Some(Contact::Mail("desk@harbour.example".into())));
    assert!(saved(&save(&browser, Section::Contact, &[("contact", "https://desk")]).await), "an intranet host of one label");
});

on_both!(e3_a_restriction_without_a_group_warns_and_one_with_a_group_names_who_is_outside, portal, {
    let browser = administers(portal, &[Role::Global]).await;
    let page = save(&browser, Section::Reset, &[("restricted", "yes"), ("group", " ")]).await;
    assert!(page.has(".caution [data-code=group_blank]") && page.has("[data-lost='2']"), "{}", page.text());
    assert!(saved(&all_the_same(&browser, &page, Section::Reset).await));
    let shown = browser.get("/admin/policy").await.texts("[data-setting=group] dd");
    assert_eq!(shown, ["SSPRSecurityGroupUsers"]);
});

on_both!(every_change_is_on_record_with_both_values_and_one_press_takes_it_back, portal, {
    let browser = administers(portal, &[Role::Global]).await;
    assert!(saved(&save(&browser, Section::Methods, &[("gates", "2")]).await));
    assert!(saved(&save(&browser, Section::Registration, &[("reconfirm_days", "90")]).await));
    let events = portal.events("harbour").await;
    let told = events.iter().find(|event| event.kind == "policy_changed").expect("an event");
    assert_eq!((told.login.as_str(), told.detail.as_deref()), (BOSS, Some(r#"{"gates":[1,2]}"#)));
    let page = browser.get("/admin/policy/changes").await;
    assert_eq!(page.texts(".log dt").len(), 2, "{}", page.text());
    let ways: Vec<String> = page
        .body
        .split("href=\"/admin/policy/changes/")
        .skip(1)
        .map(|rest| rest.split('"').next().unwrap_or_default().into())
        .collect();
    // The newest stands first.
    let back = browser.get(&format!("/admin/policy/changes/{}", ways[1])).await;
    assert_eq!((back.texts("del"), back.texts("ins")), (vec!["1".to_owned()], vec!["2".to_owned()]));
    let page = browser.submit(&back, "/do/admin/policy/take-back", &[]).await;
    assert!(saved(&page), "{}", page.text());
    let policy = portal.policy("harbour").await;
    assert_eq!((policy.gates, policy.reconfirm_days), (1, 90), "what came later stays");
    // It cannot be taken back twice, and says why.
    let again = browser.submit(&back, "/do/admin/policy/take-back", &[]).await;
    assert_eq!(again.codes(), ["changed_since"]);
    assert!(!again.has("form[action='/do/admin/policy/take-back']"));
    assert_eq!(browser.get("/admin/policy/changes/none").await.status, 404);
});

on_both!(a_change_whose_return_would_harm_somebody_says_so_first, portal, {
    portal.policy_change("harbour", &["methods=mobile_sms"]).await;
    let change = portal.policy_change("harbour", &["methods=email,mobile_sms"]).await;
    let browser = administers(portal, &[Role::Global]).await;
    let page = browser.get(&format!("/admin/policy/changes/{change}")).await;
    assert!(page.has("[data-lost='1']") && page.text().contains("by command"), "{}", page.text());
    let list = page.attribute("[data-lost] a[download]", "href").expect("all of them, to take away");
    let away = browser.get(&list).await.body;
    assert!(away.lines().count() == 2 && away.contains("ben@harbour.example"), "{away}");
    browser.post("/do/admin/policy/take-back", &[("change", &change)]).await;
    assert_eq!(portal.policy("harbour").await.methods.len(), 2, "not before it was seen");
    assert!(saved(&browser.submit(&page, "/do/admin/policy/take-back", &[]).await));
    assert_eq!(portal.policy("harbour").await.methods, [Method::MobileSms]);
});

on_both!(abu_108_a_change_of_another_organization_is_not_there, portal, {
    let change = portal.policy_change("noor", &["reconfirm_days=7"]).await;
    let browser = administers(portal, &[Role::Global]).await;
    assert_eq!(browser.get(&format!("/admin/policy/changes/{change}")).await.status, 404);
    assert_eq!(browser.get(&format!("/admin/policy/changes/{change}/losers.csv")).await.status, 404);
    assert_eq!(browser.post("/do/admin/policy/take-back", &[("change", &change)]).await.status, 404);
    assert_eq!(portal.policy("noor").await.reconfirm_days, 7);
});

on_both!(two_administrators_at_once_save_one_after_the_other_and_neither_loses_the_others_setting, portal, {
    let browser = administers(portal, &[Role::Global]).await;
    let page = browser.get("/admin/policy/registration").await;
    portal.policy_change("harbour", &["notify_admins=true"]).await;
    assert!(saved(&browser.submit(&page, "/do/admin/policy/registration", &[("reconfirm_days", "44")]).await));
    let policy = portal.policy("harbour").await;
    assert_eq!((policy.notify_admins, policy.reconfirm_days), (true, 44));
});

on_both!(a_proof_that_is_too_old_is_asked_for_before_the_form_is_filled_in, portal, {
    let browser = administers(portal, &[Role::Global]).await;
    portal.clock.advance(601);
    assert_eq!(browser.get("/admin/policy").await.status, 200);
    let page = browser.get("/admin/policy/notices").await;
    assert_eq!(page.path, "/sign-in?why=prove_again&next=/admin/policy/notices");
});

on_both!(c3_custom_questions_have_their_bounds, portal, {
    portal
        .change("harbour", |tenant| tenant.policy.as_mut().expect("a policy").methods.push(app::policy::Method::Questions))
        .await;
    let browser = administers(portal, &[Role::Global]).await;
    let save = async |custom: &str, predefined: &[&str]| {
        let fields = [("questions_custom", custom), ("questions_register", "3"), ("questions_reset", "3")];
        let chosen: Vec<(&str, &str)> = predefined.iter().map(|id| ("questions_predefined", *id)).collect();
        save(&browser, Section::Questions, &[&fields[..], &chosen].concat()).await
    };
    let three = ["q01", "q02", "q03"];
    let long = |length: usize| format!("{}?", "w".repeat(length - 1));
    for refused in [long(201), "W?".to_owned()] {
        assert_eq!(save(&refused, &three).await.codes(), ["question_length"], "{}", refused.len());
    }
    let twenty: Vec<String> = (0..18).map(|n| format!("What was number {n}?")).collect();
    assert_eq!(save(&twenty.join("\n"), &three).await.codes(), ["questions_too_many"], "21 in all");
    let page = save(&long(200), &three).await;
    assert!(page.has("main [role=status]") || page.has(".caution"), "{}", page.text());
});

on_both!(the_standards_page_follows_the_policy, portal, {
    let browser = administers(portal, &[Role::Global]).await;
    let broken = async || {
        let page = browser.get("/admin/policy/standards").await;
        let names = ["neutral", "composition", "questions", "telephone", "notice", "help_desk"];
        names.into_iter().filter(|name| page.has(&format!("[data-requirement={name}][data-holds=no]"))).collect::<Vec<_>>()
    };
    assert_eq!(broken().await, ["telephone"]);
    portal
        .change("harbour", |tenant| {
            let policy = tenant.policy.as_mut().expect("a policy");
            (policy.profile, policy.notify_users) = (app::policy::Profile::Entra2016, false);
            policy.methods = vec![app::policy::Method::Email, app::policy::Method::Questions];
        })
        .await;
    assert_eq!(broken().await, ["neutral", "composition", "questions", "notice", "help_desk"]);
});

on_both!(c7_unlocking_alone_is_offered_by_no_page_while_no_directory_takes_it, portal, {
    let change = portal.policy_change("harbour", &["unlock=true"]).await;
    let boss = administers(portal, &[Role::Global]).await;
    let page = boss.get(&format!("/admin/policy/changes/{change}")).await;
    assert!(page.text().to_lowercase().contains("unlock"), "a command that sets it is on record: {}", page.text());
    for section in Section::ALL {
        let page = boss.get(&format!("/admin/policy/{}", section.name())).await;
        assert!(!page.has("[name=unlock]"), "{section:?}");
    }
    let ada = portal.ada_at_renew().await;
    assert_eq!(
        ada.get("/recover").await.attributes("main form", "action"),
        ["/do/recover/renew", "/do/recover/extend", "/do/recover/cancel"]
    );
});
