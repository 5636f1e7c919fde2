//! The forms of the policy, read and shown.

use super::*;
use crate::policy::{HelpDesk, Model, PlanCheck, Profile, Questions, check::check};

fn rich() -> Policy {
    Policy {
        profile: Profile::Custom,
        custom: Custom { answers: Model::Entra2016, expiry: Model::Entra2016, ..Custom::default() },
        limits: Limits { wrong_an_hour: 4, wrong_a_day: 9, closed_hours: 2, messages_an_hour: 3 },
        enabled: true,
        group: Some("Pilots".into()),
        methods: vec![Method::Email, Method::Questions],
        gates: 2,
        questions: Questions {
            register: 4,
            reset: 3,
            predefined: ["q01", "q02", "q03"].map(String::from).into(),
            custom: vec!["A b?".into()],
        },
        reconfirm_days: 30,
        contact: Some(Contact::Link("https://desk.example".into())),
        notify_admins: true,
        history_on_reset: true,
        banned_words: vec!["lighthouse".into(), "two words".into()],
        code_minutes: Some(7),
        plans: PlanCheck::User,
        help_desk: Some(HelpDesk::Temporary),
        verify_callers: true,
        passes: true,
        pass_minutes: 90,
        pass_once: false,
        countries: vec!["GB".into(), "SA".into()],
        ..Policy::default()
    }
}

#[test]
fn what_is_shown_and_saved_again_changes_nothing() {
    for policy in [Policy::default(), rich()] {
        for section in Section::ALL {
            assert_eq!(section.apply(&section.show(&policy), &policy), Some(policy.clone()), "{section:?}");
        }
    }
}

#[test]
fn the_sections_together_carry_a_policy_over() {
    let rich = rich();
    let carried = Section::ALL.iter().try_fold(Policy::default(), |policy, section| section.apply(&section.show(&rich), &policy));
    assert_eq!(carried, Some(rich));
}

#[test]
fn every_setting_belongs_to_one_section_but_those_that_wait_for_a_directory() {
    let policy = serde_json::to_value(Policy::default()).expect("plain data");
    let settings: Vec<&str> = Section::ALL.iter().flat_map(|section| section.settings()).copied().collect();
    for setting in &settings {
        assert!(policy.pointer(&format!("/{}", setting.replace('.', "/"))).is_some(), "{setting} is stored");
    }
    let stored = policy.as_object().expect("an object").keys();
    let left: Vec<&String> =
        stored.filter(|key| !settings.iter().any(|setting| setting.split('.').next() == Some(key))).collect();
    // The file of breached passwords lies on the server's own disk.
    assert_eq!(left, ["breached_file", "unlock", "writeback"]);
}

#[test]
fn a5_h5_what_depends_on_a_switch_is_drawn_only_where_it_is_on() {
    let drawn = |policy: &Policy| Section::ALL.into_iter().filter(|section| section.is_drawn(policy)).collect::<Vec<_>>();
    assert_eq!(drawn(&Policy::default()), [Section::Reset]);
    assert!(!drawn(&Policy { enabled: true, ..Policy::default() }).contains(&Section::Questions));
    assert_eq!(drawn(&rich()), Section::ALL);
}

#[test]
fn what_a_person_mistypes_is_found_and_what_no_page_sends_is_foreign() {
    let code = |section: Section, name: &str, value: &str| {
        let mut typed = section.show(&rich());
        typed.0.insert(name.into(), value.into());
        let Some(policy) = section.apply(&typed, &rich()) else { return "foreign" };
        check(&policy).first().map_or("fine", |finding| finding.code)
    };
    assert_eq!(code(Section::Registration, "reconfirm_days", "soon"), "reconfirm_range");
    assert_eq!(code(Section::Registration, "reconfirm_days", " 90 "), "fine");
    assert_eq!(code(Section::Profile, "code_minutes", "-1"), "code_minutes_range");
    assert_eq!(code(Section::Profile, "flow_minutes", ""), "fine");
    assert_eq!(code(Section::Contact, "contact", " "), "contact_missing");
    assert_eq!(code(Section::Contact, "contact", "javascript:alert(1)"), "contact_malformed");
    assert_eq!(code(Section::Contact, "contact", "desk@mail.example"), "fine");
    assert_eq!(code(Section::Methods, "countries", "gb; Land"), "country_malformed");
    assert_eq!(code(Section::Methods, "methods", "email pigeon"), "foreign");
    assert_eq!(code(Section::Methods, "gates", "two"), "foreign");
    assert_eq!(code(Section::Limits, "limits_wrong_a_day", "100"), "wrong_a_day_range");
    assert_eq!(code(Section::Profile, "custom_roles", ""), "foreign");
    assert_eq!(code(Section::Reset, "enabled", ""), "foreign");
    assert_eq!(code(Section::Profile, "profile", "lax"), "foreign");
}
