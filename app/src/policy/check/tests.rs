use super::*;
use crate::policy::{Profile, Questions};

fn good() -> Policy {
    Policy { methods: vec![Method::Email, Method::MobileSms], countries: vec!["GB".into()], ..Policy::default() }
}

fn found(policy: &Policy) -> Vec<(&'static str, &'static str)> {
    check(policy).into_iter().map(|finding| (finding.code, finding.field)).collect()
}

#[test]
fn a_good_policy_has_no_findings() {
    assert_eq!(found(&good()), []);
    let questions =
        Questions { register: 3, reset: 3, predefined: ["q01", "q02"].map(String::from).into(), custom: vec!["Ça va?".into()] };
    let policy = Policy { methods: vec![Method::Questions, Method::Email], gates: 2, questions, ..good() };
    assert_eq!(found(&policy), []);
}

#[test]
fn the_default_policy_can_be_saved() {
    let findings = check(&Policy::default());
    assert!(!is_refused(&findings), "{findings:?}");
    assert_eq!(found(&Policy::default()), [("countries_missing", "countries")]);
}

#[test]
fn methods_must_suffice_for_the_gates() {
    let with = |gates, methods: &[Method]| found(&Policy { gates, methods: methods.to_vec(), ..good() });
    assert_eq!(with(1, &[]), [("methods_missing", "methods")]);
    assert_eq!(with(1, &[Method::Email, Method::Email]), [("method_repeated", "methods")]);
    assert_eq!(with(2, &[Method::Email]), [("methods_fewer_than_gates", "methods")]);
    assert_eq!(with(2, &[Method::MobileSms, Method::MobileVoice]), [("methods_fewer_than_gates", "methods")]);
    assert_eq!(with(2, &[Method::MobileSms, Method::OfficeVoice]), []);
    assert_eq!(with(0, &[Method::Email]), [("gates_range", "gates")]);
    assert_eq!(with(3, &[Method::Email, Method::MobileSms, Method::OfficeVoice]), [("gates_range", "gates")]);
}

#[test]
fn the_authenticator_needs_another_way_beside_it() {
    let with = |gates, methods: &[Method]| found(&Policy { gates, methods: methods.to_vec(), ..good() });
    assert_eq!(with(1, &[Method::Totp]), [("authenticator_without_other", "methods")]);
    assert_eq!(with(1, &[Method::Totp, Method::Email]), []);
    assert_eq!(with(2, &[Method::Totp, Method::Email]), [("authenticator_without_other", "methods")]);
    assert_eq!(with(2, &[Method::Totp, Method::Email, Method::MobileSms]), []);
}

#[test]
fn a_passkey_may_stand_alone_and_recovery_codes_may_not() {
    let with = |gates, methods: &[Method]| found(&Policy { gates, methods: methods.to_vec(), ..good() });
    assert_eq!(with(1, &[Method::Passkey]), []);
    assert_eq!(with(2, &[Method::Passkey]), [("methods_fewer_than_gates", "methods")]);
    assert_eq!(with(2, &[Method::Passkey, Method::RecoveryCode]), []);
    assert_eq!(with(1, &[Method::RecoveryCode]), [("recovery_codes_alone", "methods")]);
    assert_eq!(with(1, &[Method::RecoveryCode, Method::Email]), []);
    // Who loses the app must have another way, and a code of the list is half a way where one gate is asked for.
    assert_eq!(with(1, &[Method::Totp, Method::Passkey]), []);
    assert_eq!(with(2, &[Method::Totp, Method::Passkey, Method::RecoveryCode]), []);
    assert_eq!(with(1, &[Method::Totp, Method::RecoveryCode]), [("authenticator_without_other", "methods")]);
    let asked = |methods: &[Method]| found(&Policy { methods: methods.to_vec(), second_factor_at_sign_in: true, ..good() });
    assert_eq!(asked(&[Method::Passkey]), [("sign_in_factor_alone", "methods")]);
    assert_eq!(asked(&[Method::Passkey, Method::Totp]), [("authenticator_without_other", "methods")]);
    assert_eq!(asked(&[Method::Passkey, Method::Totp, Method::Email]), []);
}

#[test]
fn questions_alone_are_refused_under_nist_only() {
    let questions = Questions { register: 3, predefined: ["q01", "q02", "q03"].map(String::from).into(), ..Questions::default() };
    let policy = Policy { methods: vec![Method::Questions], questions, ..good() };
    assert_eq!(found(&policy), [("no_first_method", "methods")]);
    assert_eq!(found(&Policy { profile: Profile::Entra2016, ..policy }), []);
}

#[test]
fn questions_are_checked() {
    let with = |change: fn(&mut Questions)| {
        let mut policy = Policy { methods: vec![Method::Email, Method::Questions], ..good() };
        policy.questions.predefined = CATALOGUE[..5].iter().copied().map(String::from).collect();
        change(&mut policy.questions);
        found(&policy)
    };
    assert_eq!(with(|_| ()), []);
    assert_eq!(
        with(|set| set.register = 6),
        [("register_range", "questions.register"), ("questions_too_few", "questions.predefined")]
    );
    assert_eq!(with(|set| set.reset = 2), [("reset_range", "questions.reset")]);
    assert_eq!(with(|set| (set.register, set.reset) = (3, 4)), [("reset_above_register", "questions.reset")]);
    assert_eq!(with(|set| set.predefined.truncate(4)), [("questions_too_few", "questions.predefined")]);
    assert_eq!(with(|set| set.predefined[0] = "q36".into()), [("question_unknown", "questions.predefined")]);
    assert_eq!(with(|set| set.predefined[0] = "q02".into()), [("question_repeated", "questions.predefined")]);
    assert_eq!(
        with(|set| set.custom = vec!["Pet name?".into(), " pet NAME? ".into()]),
        [("question_repeated", "questions.custom")]
    );
    assert_eq!(with(|set| set.custom = vec!["  ab ".into()]), [("question_length", "questions.custom")]);
    assert_eq!(with(|set| set.custom = vec!["a".repeat(200)]), []);
    assert_eq!(with(|set| set.custom = vec!["a".repeat(201)]), [("question_length", "questions.custom")]);
    assert_eq!(with(|set| set.custom = vec!["two\nlines".into()]), [("question_length", "questions.custom")]);
    assert_eq!(
        with(|set| set.predefined = CATALOGUE[..21].iter().copied().map(String::from).collect()),
        [("questions_too_many", "questions.predefined")]
    );
}

#[test]
fn numbers_of_days_and_minutes_have_ranges() {
    assert_eq!(found(&Policy { reconfirm_days: 730, ..good() }), []);
    assert_eq!(found(&Policy { reconfirm_days: 731, ..good() }), [("reconfirm_range", "reconfirm_days")]);
    assert_eq!(found(&Policy { flow_minutes: Some(105), code_minutes: Some(105), ..good() }), []);
    assert_eq!(found(&Policy { flow_minutes: Some(106), ..good() }), [("flow_minutes_range", "flow_minutes")]);
    assert_eq!(found(&Policy { code_minutes: Some(0), ..good() }), [("code_minutes_range", "code_minutes")]);
    assert_eq!(found(&Policy { flow_minutes: Some(9), ..good() }), [("code_outlives_flow", "code_minutes")]);
}

#[test]
fn lists_are_checked() {
    let words = |word: &str| found(&Policy { banned_words: vec![word.into()], ..good() });
    assert_eq!(words("four"), []);
    assert_eq!(words("sixteen-letters-"), []);
    assert_eq!(words("two"), [("banned_word_length", "banned_words")]);
    assert_eq!(words("seventeen-letters"), [("banned_word_length", "banned_words")]);
    assert_eq!(found(&Policy { banned_words: vec!["word".into(); 1001], ..good() }), [("banned_words_too_many", "banned_words")]);
    assert_eq!(found(&Policy { breached_file: Some(" ".into()), ..good() }), [("breached_file_blank", "breached_file")]);
    for country in ["gb", "GBR", "G", "44"] {
        assert_eq!(found(&Policy { countries: vec![country.into()], ..good() }), [("country_malformed", "countries")]);
    }
}

#[test]
fn doubtful_settings_are_warnings() {
    let policy = Policy { group: Some(" ".into()), unlock: true, ..good() };
    assert_eq!(found(&policy), [("group_blank", "group"), ("unlock_without_writeback", "unlock")]);
    assert!(!is_refused(&check(&policy)));
    assert_eq!(policy.restricted_to(), Some("SSPRSecurityGroupUsers"));
    assert_eq!(Policy { group: Some("Staff".into()), ..good() }.restricted_to(), Some("Staff"));
    assert_eq!(good().restricted_to(), None);
}

#[test]
fn abu_120_contact_leads_to_mail_or_a_page() {
    for mail in ["help@harbour.example", "hilfe@bücher.example"] {
        assert_eq!(Contact::parse(mail), Some(Contact::Mail(mail.into())));
    }
    for link in ["https://help.harbour.example/reset?a=1#b", "http://intranet/help", "HTTPS://helpdesk:8443", "http://10.0.0.1/"]
    {
        assert_eq!(Contact::parse(link), Some(Contact::Link(link.into())), "{link}");
    }
    for bad in [
        "",
        "help",
        "javascript:alert(1)",
        "javascript://help.example/%0aalert(1)",
        "data:text/html,hi",
        "ftp://help.example",
        "//help.example",
        "https://",
        "https://user@help.example",
        "https://help.example:0",
        "https://help.example:99999",
        "https://help.example/\" onclick=",
        "https://help..example",
        "https://help.example\\@evil.example",
        "a@b.example,c@d.example",
        "mailto:help@harbour.example",
    ] {
        assert_eq!(Contact::parse(bad), None, "{bad}");
    }
    let stored = Policy { contact: Some(Contact::Link("javascript:alert(1)".into())), ..good() };
    assert_eq!(found(&stored), [("contact_malformed", "contact")]);
}
