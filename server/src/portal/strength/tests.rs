use std::io::{Cursor, Write};

use app::policy::{Login, Profile};
use proptest::prelude::*;

use super::*;

fn names() -> Names {
    Names::new("Ada Brown", &Login::parse("ada@harbour.example").expect("well-formed"), "Harbour Books", "harbour.localhost")
}

fn faults(policy: &Policy, typed: &str) -> Vec<PasswordFault> {
    judge(policy, &Password::typed(typed), &names()).expect("no file to fail")
}

fn nist() -> Policy {
    Policy::default()
}

fn entra() -> Policy {
    Policy { profile: Profile::Entra2016, ..Policy::default() }
}

#[test]
fn good_passwords_are_taken() {
    for typed in ["the-lamp-is-lit-at-dusk", "four-ropes-and-a-bell", "salt-on-the-window-sill", "keys-under-the-third-stone"] {
        assert_eq!(faults(&nist(), typed), [], "{typed}");
    }
    for typed in ["Qamar-2016-Nahr", "Bustan-1401-Ward", "kW4mpz9q"] {
        assert_eq!(faults(&entra(), typed), [], "{typed}");
    }
    assert_eq!(faults(&nist(), "сорок тысяч лун над рекой"), []);
    assert_eq!(faults(&nist(), "😀🏔🎻🌊🍞🔑🐢🌙📚🚲🍇🎈🧭🪁🥁"), []);
}

#[test]
fn abu_085_entries_of_the_list_are_refused_in_both_profiles() {
    let short = Policy { second_factor_at_sign_in: true, ..nist() };
    for typed in ["password1", "trustno1", "P@ssw0rd", "TRUSTNO1", "drowssap"] {
        assert!(faults(&short, typed).contains(&PasswordFault::Common), "{typed}");
    }
    for typed in ["1qaz2wsx3edc4rfv", "zqjphsyf6ctifgu", "nemvxyheqdd5oqxyxyzi"] {
        assert_eq!(faults(&nist(), typed), [PasswordFault::Common], "{typed}");
    }
    for typed in ["Password1", "Trustno1", "P@ssw0rd"] {
        assert_eq!(faults(&entra(), typed), [PasswordFault::Common], "{typed}");
    }
}

#[test]
fn abu_085_what_is_made_of_common_parts_is_refused() {
    for typed in [
        "passwordpassword",
        "Password1!Password1!",
        "aaaaaaaaaaaaaaa",
        "1234567890123456",
        "qwertyuiopasdfghjkl",
        "abcdefghijklmnop",
    ] {
        assert!(!faults(&nist(), typed).is_empty(), "{typed}");
    }
    for typed in ["Password1!", "Welcome16!", "Summer123", "Qwerty12!", "L3tmein1!"] {
        assert!(!faults(&entra(), typed).is_empty(), "{typed}");
    }
}

#[test]
fn the_common_words_are_of_the_kind_that_the_score_reads() {
    assert!(COMMON.len() > 250);
    for word in COMMON.iter() {
        assert!((5..=16).contains(&word.len()) && word.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit()), "{word}");
    }
}

#[test]
fn abu_086_the_breached_list_counts_beside_the_others() {
    let breached = "a bell rings under nine oaks";
    let mut list = tempfile::NamedTempFile::new().expect("a temporary file");
    let mut hashes: Vec<String> = (0..50).map(|n| hex::encode_upper(Sha1::digest(format!("filler {n}")))).collect();
    hashes.push(hex::encode_upper(Sha1::digest(breached)));
    hashes.sort();
    writeln!(list, "{}", hashes.join("\n")).expect("written");
    check_breached_file(list.path()).expect("a list");
    for profile in [nist(), entra()] {
        let policy = Policy { breached_file: list.path().to_str().map(String::from), ..profile };
        assert!(faults(&policy, breached).contains(&PasswordFault::Common));
        assert!(!faults(&policy, "a bell rings under nine elms").contains(&PasswordFault::Common));
    }
}

#[test]
fn abu_092_a_list_that_cannot_be_asked_is_an_error() {
    let judged = |path: &str| {
        let policy = Policy { breached_file: Some(path.into()), ..nist() };
        judge(&policy, &Password::typed("the-lamp-is-lit-at-dusk"), &names())
    };
    assert!(judged("/nonexistent/breached.txt").is_err());
    let mut garbage = tempfile::NamedTempFile::new().expect("a temporary file");
    writeln!(garbage, "this is no list").expect("written");
    assert!(judged(garbage.path().to_str().expect("a path")).is_err());
    assert!(check_breached_file(garbage.path()).is_err());
    let mut endless = tempfile::NamedTempFile::new().expect("a temporary file");
    endless.write_all(&[b'A'; 100_000]).expect("written");
    assert!(judged(endless.path().to_str().expect("a path")).is_err());
    let unsorted = tempfile::NamedTempFile::new().expect("a temporary file");
    std::fs::write(unsorted.path(), format!("{}\n{}\n", "F".repeat(40), "0".repeat(40)).repeat(3)).expect("written");
    assert!(check_breached_file(unsorted.path()).is_err());
}

#[test]
fn abu_082_an_endless_password_is_refused_before_it_costs() {
    assert_eq!(faults(&nist(), &"x".repeat(1 << 20)), [PasswordFault::TooLong { max: 256 }]);
    assert_eq!(faults(&entra(), &"xY3!".repeat(1 << 18)), [PasswordFault::TooLong { max: 256 }]);
    // Every letter a substitution: the worst that the estimator can meet.
    assert_eq!(faults(&nist(), &"4@8({[<3690!1|17$5+7%2".repeat(11)), []);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn a_hash_is_found_if_and_only_if_it_is_listed(
        listed in prop::collection::btree_set("[0-9A-F]{40}", 0..40),
        other in "[0-9A-F]{40}",
        lower in any::<bool>(),
        counted in any::<bool>(),
        end in prop::sample::select(vec!["\n", "\r\n"]),
        ended in any::<bool>(),
    ) {
        let line = |hash: &String| {
            let hash = if lower { hash.to_lowercase() } else { hash.clone() };
            if counted { format!("{hash}:12345") } else { hash }
        };
        let mut text = listed.iter().map(line).collect::<Vec<_>>().join(end);
        if ended && !listed.is_empty() {
            text.push_str(end);
        }
        let is_found = |hash: &str| contains(Cursor::new(&text), hash).expect("a well-formed list");
        for hash in &listed {
            prop_assert!(is_found(hash));
        }
        prop_assert_eq!(is_found(&other), listed.contains(&other));
    }
}
