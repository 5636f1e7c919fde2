use proptest::prelude::*;

use super::*;
use crate::policy::Profile;
use Method::{Email, MobileSms, MobileVoice, OfficeVoice, Passkey, Questions, RecoveryCode, Totp};

const MOBILE: &str = "+12015550123";
const OFFICE: &str = "+442079460123";

fn policy(profile: Profile, gates: u8, methods: &[Method]) -> Policy {
    Policy { profile, gates, methods: methods.to_vec(), enabled: true, ..Policy::default() }
}

fn person(methods: &[Method]) -> Person {
    let proofs = methods.iter().map(|&method| match method {
        MobileSms | MobileVoice => Proof::by_phone(method, MOBILE),
        OfficeVoice => Proof::by_phone(method, OFFICE),
        _ => Proof::new(method),
    });
    Person { proofs: proofs.collect(), ..Person::default() }
}

#[test]
fn one_gate_is_any_enabled_method_with_data() {
    let policy = policy(Profile::Nist, 1, &[Totp, Email, MobileSms]);
    let ada = person(&[Email, Totp, OfficeVoice]);
    assert_eq!(orders(&policy, &ada), [[Totp], [Email]]);
    assert_eq!(next(&policy, &ada, &[]), Next::Choose(vec![Totp, Email]));
    assert_eq!(next(&policy, &ada, &[Email]), Next::Enough);
    assert_eq!(next(&policy, &person(&[]), &[]), Next::Stuck);
    assert_eq!(next(&policy, &person(&[OfficeVoice]), &[]), Next::Stuck);
}

#[test]
fn abu_061_a_used_method_is_not_offered_again() {
    let policy = policy(Profile::Entra2016, 2, &[Email, MobileSms]);
    let omar = person(&[Email, MobileSms]);
    assert_eq!(next(&policy, &omar, &[Email]), Next::Choose(vec![MobileSms]));
    assert_eq!(next(&policy, &omar, &[Email, Email]), Next::Choose(vec![MobileSms]));
    assert_eq!(next(&policy, &omar, &[Email, MobileSms]), Next::Enough);
}

#[test]
fn abu_062_text_and_call_to_one_number_count_once() {
    let policy = policy(Profile::Entra2016, 2, &[MobileSms, MobileVoice, OfficeVoice]);
    let mut omar = person(&[MobileSms, MobileVoice]);
    assert_eq!(next(&policy, &omar, &[]), Next::Stuck);
    omar.proofs.push(Proof::by_phone(OfficeVoice, MOBILE));
    assert_eq!(next(&policy, &omar, &[]), Next::Stuck);
    omar.proofs.pop();
    omar.proofs.push(Proof::by_phone(OfficeVoice, OFFICE));
    assert_eq!(next(&policy, &omar, &[MobileSms]), Next::Choose(vec![OfficeVoice]));
    assert_eq!(next(&policy, &omar, &[OfficeVoice]), Next::Choose(vec![MobileSms, MobileVoice]));
}

#[test]
fn questions_are_never_first_and_never_alone_under_nist() {
    let one = policy(Profile::Nist, 1, &[Questions, Email]);
    assert_eq!(next(&one, &person(&[Questions]), &[]), Next::Stuck);
    assert_eq!(next(&one, &person(&[Questions, Email]), &[]), Next::Choose(vec![Email]));
    let two = policy(Profile::Nist, 2, &[Questions, Email]);
    assert_eq!(orders(&two, &person(&[Questions, Email])), [[Email, Questions]]);
    assert_eq!(standing(&two, &person(&[Questions, Email]), &[Questions]), []);
}

#[test]
fn questions_may_be_first_and_alone_in_the_original() {
    let one = policy(Profile::Entra2016, 1, &[Questions]);
    assert_eq!(orders(&one, &person(&[Questions])), [[Questions]]);
    let two = policy(Profile::Entra2016, 2, &[Questions, Email]);
    assert_eq!(orders(&two, &person(&[Questions, Email])), [[Questions, Email], [Email, Questions]]);
}

#[test]
fn abu_025_administrators_pass_two_kinds_and_no_questions() {
    for profile in [Profile::Nist, Profile::Entra2016] {
        let policy = policy(profile, 1, &[Email, MobileSms, Questions]);
        let admin = |methods: &[Method]| Person { admin: true, ..person(methods) };
        assert_eq!(orders(&policy, &admin(&[Email, MobileSms])), [[Email, MobileSms], [MobileSms, Email]]);
        assert_eq!(orders(&policy, &admin(&[Email, Questions])), [[Email; 0]; 0]);
        assert_eq!(orders(&policy, &admin(&[MobileSms, OfficeVoice])), [[Email; 0]; 0]);
        assert_eq!(next(&policy, &admin(&[Email, Totp]), &[Email]), Next::Choose(vec![Totp]));
    }
}

#[test]
fn an_administrator_begins_with_what_the_neutral_page_offers() {
    let dora = Person { admin: true, ..person(&[Email, Totp]) };
    assert_eq!(orders(&policy(Profile::Nist, 1, &[Email]), &dora), [[Email, Totp]]);
    assert_eq!(orders(&policy(Profile::Nist, 1, &[MobileSms]), &dora), [[Email; 0]; 0]);
    assert_eq!(orders(&policy(Profile::Entra2016, 1, &[MobileSms]), &dora), [[Email, Totp], [Totp, Email]]);
}

#[test]
fn a_sign_in_factor_is_never_the_only_gate() {
    let policy = policy(Profile::Nist, 1, &[Email, Totp, MobileSms, MobileVoice]);
    let ada = Person { sign_in_factors: vec![Totp], ..person(&[Email, Totp]) };
    assert_eq!(orders(&policy, &ada), [vec![Email], vec![Totp, Email]]);
    assert_eq!(next(&policy, &ada, &[Totp]), Next::Choose(vec![Email]));
    assert_eq!(count(&policy, &ada, &[]), 1);
    assert_eq!(count(&policy, &ada, &[Totp]), 2);
    assert_eq!(orders(&policy, &Person { sign_in_factors: vec![Totp], ..person(&[Totp]) }), [[Email; 0]; 0]);
    let texted = Person { sign_in_factors: vec![MobileSms], ..person(&[MobileSms, MobileVoice]) };
    assert_eq!(orders(&policy, &texted), [[Email; 0]; 0]);
}

#[test]
fn a_passkey_may_be_the_only_gate_and_counts_for_administrators() {
    for profile in [Profile::Nist, Profile::Entra2016] {
        let policy = policy(profile, 1, &[Passkey, Email]);
        assert_eq!(orders(&policy, &person(&[Passkey])), [[Passkey]]);
        let dora = Person { admin: true, ..person(&[Passkey, Email]) };
        assert_eq!(orders(&policy, &dora), [[Passkey, Email], [Email, Passkey]]);
    }
    // Where sign-in asks for it, whoever stole the phone it lies in would hold everything.
    let policy = policy(Profile::Nist, 1, &[Passkey, Email]);
    let ada = Person { sign_in_factors: vec![Totp, Passkey, RecoveryCode], ..person(&[Passkey, Email]) };
    assert_eq!(orders(&policy, &ada), [vec![Passkey, Email], vec![Email]]);
}

#[test]
fn any_recovery_code_is_never_the_only_gate() {
    for profile in [Profile::Nist, Profile::Entra2016] {
        let one = policy(profile, 1, &[RecoveryCode, Email]);
        assert_eq!(orders(&one, &person(&[RecoveryCode])), [[Email; 0]; 0]);
        assert_eq!(orders(&one, &person(&[RecoveryCode, Email])), [vec![RecoveryCode, Email], vec![Email]]);
        assert_eq!(next(&one, &person(&[RecoveryCode, Email]), &[RecoveryCode]), Next::Choose(vec![Email]));
        // Two codes of one list are one thing.
        assert_eq!(next(&one, &person(&[RecoveryCode, Email]), &[RecoveryCode; 2]), Next::Choose(vec![Email]));
    }
}

#[test]
fn administrators_never_pass_by_recovery_codes() {
    for gates in [1, 2] {
        let policy = policy(Profile::Nist, gates, &[RecoveryCode, Email, Totp]);
        let admin = |methods: &[Method]| Person { admin: true, ..person(methods) };
        assert_eq!(orders(&policy, &admin(&[RecoveryCode, Email])), [[Email; 0]; 0]);
        assert_eq!(standing(&policy, &admin(&[RecoveryCode, Email, Totp]), &[RecoveryCode, Email]), [Email]);
    }
}

#[test]
fn abu_064_a_policy_raised_during_the_flow_asks_for_one_more() {
    let ada = person(&[Email, Totp]);
    assert_eq!(next(&policy(Profile::Nist, 1, &[Email, Totp]), &ada, &[Email]), Next::Enough);
    assert_eq!(next(&policy(Profile::Nist, 2, &[Email, Totp]), &ada, &[Email]), Next::Choose(vec![Totp]));
}

#[test]
fn abu_065_a_method_removed_during_the_flow_does_not_count() {
    let ada = person(&[Email, Totp]);
    let now = policy(Profile::Nist, 1, &[Totp]);
    assert_eq!(standing(&now, &ada, &[Email]), []);
    assert_eq!(next(&now, &ada, &[Email]), Next::Choose(vec![Totp]));
}

#[test]
fn the_first_offer_depends_on_the_tenant_alone() {
    assert_eq!(first_offer(&policy(Profile::Nist, 2, &[Questions, Totp, Email])), [Totp, Email]);
    assert_eq!(first_offer(&policy(Profile::Nist, 1, &[RecoveryCode, Passkey, Email])), [RecoveryCode, Passkey, Email]);
}

fn methods() -> impl Strategy<Value = Vec<Method>> {
    prop::sample::subsequence(Method::ALL.to_vec(), 0..=Method::ALL.len()).prop_shuffle()
}

prop_compose! {
    fn policies()(nist in any::<bool>(), gates in 1_u8..=2, methods in methods()) -> Policy {
        policy(if nist { Profile::Nist } else { Profile::Entra2016 }, gates, &methods)
    }
}

prop_compose! {
    fn people()(admin in any::<bool>(), methods in methods(), factors in methods(), one_phone in any::<bool>()) -> Person {
        let mut person = Person { admin, sign_in_factors: factors, ..person(&methods) };
        if one_phone {
            person.proofs.iter_mut().filter(|proof| proof.number.is_some()).for_each(|proof| proof.number = Some(MOBILE.into()));
        }
        person
    }
}

proptest! {
    #[test]
    fn every_order_keeps_the_rules(policy in policies(), person in people()) {
        for order in orders(&policy, &person) {
            prop_assert!(matches!(order.len(), 1 | 2));
            prop_assert!(order.len() >= usize::from(required(&policy, &person)));
            prop_assert!(order.iter().all(|&method| person.proofs.iter().any(|proof| proof.method == method)));
            prop_assert!(order.iter().all(|method| person.admin || policy.methods.contains(method)));
            prop_assert!(order.iter().any(|method| !person.sign_in_factors.contains(method)) || order.len() == 2);
            prop_assert!(order != [RecoveryCode]);
            if policy.profile == Profile::Nist {
                prop_assert!(order[0] != Questions && policy.methods.contains(&order[0]));
            }
            if let [one, other] = order[..] {
                prop_assert_ne!(one, other);
                if person.admin {
                    prop_assert_ne!(one.family(), other.family());
                } else if one.family() == other.family() {
                    prop_assert_ne!(number(&person, one), number(&person, other));
                }
            }
            if person.admin {
                prop_assert!(order.len() == 2 && !order.contains(&Questions) && !order.contains(&RecoveryCode));
            }
        }
    }

    #[test]
    fn next_walks_the_orders_and_nothing_else(policy in policies(), person in people()) {
        let orders = orders(&policy, &person);
        let mut walked = Vec::new();
        let mut open = vec![Vec::new()];
        while let Some(passed) = open.pop() {
            match next(&policy, &person, &passed) {
                Next::Enough => walked.push(passed),
                Next::Stuck => prop_assert!(passed.is_empty() && orders.is_empty()),
                Next::Choose(choice) => {
                    prop_assert!(!choice.is_empty());
                    open.extend(choice.into_iter().map(|method| [&passed[..], &[method]].concat()));
                }
            }
        }
        walked.sort();
        let mut expected = orders;
        expected.sort();
        prop_assert_eq!(walked, expected);
    }

    #[test]
    fn whatever_was_passed_nothing_less_than_an_order_is_enough(policy in policies(), person in people(), passed in methods()) {
        let enough = next(&policy, &person, &passed) == Next::Enough;
        let orders = orders(&policy, &person);
        let stand = standing(&policy, &person, &passed);
        prop_assert_eq!(enough, orders.iter().any(|order| stand.starts_with(order)));
        prop_assert!(stand.iter().all(|method| passed.contains(method)));
    }
}

#[test]
fn progress_counts_the_gates_that_somebody_could_pass_and_those_it_takes() {
    let one = policy(Profile::Nist, 1, &[Email, MobileSms, Questions, Method::RecoveryCode]);
    assert_eq!(progress(&one, &person(&[])), (0, 1));
    assert_eq!(progress(&one, &person(&[Email])), (1, 1));
    assert_eq!(progress(&one, &person(&[Questions])), (0, 1), "questions never come first");
    // What is never the only gate is one of two.
    assert_eq!(progress(&one, &person(&[Method::RecoveryCode])), (1, 2));
    assert_eq!(progress(&one, &person(&[Method::RecoveryCode, Questions])), (2, 2));
    let two = policy(Profile::Nist, 2, &[Email, MobileSms, MobileVoice]);
    assert_eq!(progress(&two, &person(&[])), (0, 2));
    assert_eq!(progress(&two, &person(&[MobileSms, MobileVoice])), (1, 2), "one phone is one thing");
    assert_eq!(progress(&two, &person(&[MobileSms, Email])), (2, 2));
}
