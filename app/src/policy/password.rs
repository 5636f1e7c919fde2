//! What a new password must be, as far as pure rules can tell. Lists of common and breached passwords are the server's.

use std::fmt;

use serde::{Deserialize, Serialize};
use unicode_normalization::UnicodeNormalization;

use super::{
    Login, Model, Part, Policy,
    banned::{ENOUGH, normalise, score},
};

/// A password in NFC and otherwise exactly as typed: blanks at its ends count. Not printed by `Debug`.
#[derive(Clone, PartialEq, Eq)]
pub struct Password(String);

impl Password {
    /// Takes what was typed.
    pub fn typed(typed: &str) -> Self {
        Self(typed.nfc().collect())
    }

    /// What is hashed.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Password {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Password(•••)")
    }
}

/// Why a password is refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PasswordFault {
    /// Too short.
    TooShort {
        /// Least number of code points.
        min: u32,
    },
    /// Too long.
    TooLong {
        /// Most.
        max: u32,
    },
    /// A character outside printable ASCII, where the policy takes no other.
    Characters,
    /// Fewer than three of the four classes.
    Classes,
    /// On a list of common or breached passwords.
    Common,
    /// Easy to guess.
    Weak,
    /// Contains a name of the person, the organization or the address, or a word that the tenant bans.
    Context {
        /// The name or word.
        word: String,
    },
    /// Used before.
    Reused,
}

/// The rules that can be checked letter by letter; small enough for the browser's list that ticks itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rules {
    /// Least number of code points.
    pub min: u32,
    /// Most.
    pub max: u32,
    /// Three of four classes, printable ASCII only (specification §8.1).
    pub classes: bool,
}

/// Which of the [`Rules`] a password keeps.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ticks {
    /// Not too short.
    pub long_enough: bool,
    /// Not too long.
    pub short_enough: bool,
    /// No character that is not taken.
    pub characters: bool,
    /// Enough classes.
    pub classes: bool,
}

impl Rules {
    /// What the profile asks.
    pub fn of(policy: &Policy) -> Self {
        match policy.model(Part::Passwords) {
            Model::Nist => Self { min: if policy.second_factor_at_sign_in { 8 } else { 15 }, max: 256, classes: false },
            Model::Entra2016 => Self { min: 8, max: 256, classes: true },
        }
    }

    /// Checks a password that is in NFC already (the browser has `normalize` for that).
    pub fn ticks(self, password: &str) -> Ticks {
        let length = u32::try_from(password.chars().count()).unwrap_or(u32::MAX);
        Ticks {
            long_enough: length >= self.min,
            short_enough: length <= self.max,
            characters: !self.classes || password.chars().all(|c| matches!(c, ' '..='~')),
            classes: !self.classes || classes(password) >= 3,
        }
    }

    fn faults(self, password: &str) -> Vec<PasswordFault> {
        let ticks = self.ticks(password);
        [
            (ticks.long_enough, PasswordFault::TooShort { min: self.min }),
            (ticks.short_enough, PasswordFault::TooLong { max: self.max }),
            (ticks.characters, PasswordFault::Characters),
            (ticks.classes, PasswordFault::Classes),
        ]
        .into_iter()
        .filter_map(|(kept, fault)| (!kept).then_some(fault))
        .collect()
    }
}

/// How many of lower case, upper case, digits and the rest there are.
fn classes(password: &str) -> usize {
    let kinds: [fn(char) -> bool; 4] =
        [|c| c.is_ascii_lowercase(), |c| c.is_ascii_uppercase(), |c| c.is_ascii_digit(), |c| !c.is_ascii_alphanumeric()];
    kinds.into_iter().filter(|&kind| password.contains(kind)).count()
}

/// The names around a person, which everybody who attacks them knows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Names(Vec<String>);

impl Names {
    /// Words of four characters and more of the person's name, the user id, the tenant's name and the host. The last label of a domain
    /// (`com`, `example`) is nobody's name.
    pub fn new(person: &str, login: &Login, tenant: &str, host: &str) -> Self {
        let sources = [person, login.local(), without_top(login.domain()), tenant, without_top(host)];
        let mut names: Vec<String> = Vec::new();
        for word in sources.into_iter().flat_map(|text| text.split(|c: char| !c.is_alphanumeric() && c != '\'')) {
            let known = |name: &String| name.to_lowercase() == word.to_lowercase();
            if word.chars().count() >= 4 && !names.iter().any(known) {
                names.push(word.to_owned());
            }
        }
        Self(names)
    }

    /// The words, as they are written.
    pub fn words(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(String::as_str)
    }
}

fn without_top(domain: &str) -> &str {
    let domain = domain.split(':').next().unwrap_or_default();
    domain.rsplit_once('.').map_or(domain, |(rest, _)| rest)
}

/// All faults of a password that pure rules find, in the order in which they are told. `common` are the words that every tenant bans; they
/// count in profile `entra-2016` only, `nist` has better lists.
pub fn judge(policy: &Policy, password: &Password, names: &Names, common: &[&str]) -> Vec<PasswordFault> {
    let mut faults = Rules::of(policy).faults(password.as_str());
    if faults.iter().any(|fault| matches!(fault, PasswordFault::TooLong { .. })) {
        // What follows costs more the longer the password is.
        return faults;
    }
    let normal = normalise(password.as_str());
    let banned = policy.banned_words.iter().map(String::as_str);
    let model = policy.model(Part::Passwords);
    let refused: Vec<&str> = match model {
        Model::Nist => names.words().chain(banned.clone()).collect(),
        Model::Entra2016 => names.words().collect(),
    };
    faults.extend(
        refused
            .into_iter()
            .find(|word| normal.contains(&normalise(word)))
            .map(|word| PasswordFault::Context { word: word.to_owned() }),
    );
    if model == Model::Entra2016 && faults.is_empty() && score(password.as_str(), banned.chain(common.iter().copied())) < ENOUGH {
        faults.push(PasswordFault::Weak);
    }
    faults
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::policy::Profile;

    fn policy(profile: Profile) -> Policy {
        Policy { profile, ..Policy::default() }
    }

    fn faults(policy: &Policy, typed: &str) -> Vec<PasswordFault> {
        judge(policy, &Password::typed(typed), &names(), &["password"])
    }

    fn names() -> Names {
        let login = Login::parse("ada.brown7@harbour.example").expect("well-formed");
        Names::new("Ada Löwenherz-O'Neil", &login, "Harbour Books Ltd", "reset.harbour.example:8080")
    }

    fn word(word: &str) -> Vec<PasswordFault> {
        vec![PasswordFault::Context { word: word.to_owned() }]
    }

    #[test]
    fn abu_080_nist_asks_for_fifteen_characters_or_eight_beside_a_second_factor() {
        let mut nist = policy(Profile::Nist);
        assert_eq!(faults(&nist, &"x".repeat(14)), [PasswordFault::TooShort { min: 15 }]);
        assert_eq!(faults(&nist, &"x".repeat(15)), []);
        nist.second_factor_at_sign_in = true;
        assert_eq!(faults(&nist, "xxxxxxx"), [PasswordFault::TooShort { min: 8 }]);
        assert_eq!(faults(&nist, "xxxxxxxx"), []);
    }

    #[test]
    fn abu_080_the_original_asks_for_eight_and_three_classes() {
        let entra = policy(Profile::Entra2016);
        assert_eq!(faults(&entra, "kW4mpz9"), [PasswordFault::TooShort { min: 8 }]);
        assert_eq!(faults(&entra, "kW4mpz9q"), []);
        assert_eq!(faults(&entra, "kwampzyq4"), [PasswordFault::Classes]);
        assert_eq!(faults(&entra, "kw mpzyq4"), []);
        assert_eq!(faults(&entra, "<kwmpzyq>4"), []);
        assert_eq!(faults(&entra, "kW4mpz9qü"), [PasswordFault::Characters]);
        assert_eq!(faults(&entra, "kW4mpz9q\t"), [PasswordFault::Characters]);
        assert_eq!(faults(&entra, ""), [PasswordFault::TooShort { min: 8 }, PasswordFault::Classes]);
    }

    #[test]
    fn abu_081_length_is_counted_in_code_points_of_the_composed_form() {
        let nist = policy(Profile::Nist);
        assert_eq!(faults(&nist, &"é".repeat(256)), []);
        assert_eq!(faults(&nist, &"e\u{301}".repeat(256)), []);
        assert_eq!(faults(&nist, &"é".repeat(257)), [PasswordFault::TooLong { max: 256 }]);
        assert_eq!(faults(&nist, &"😀".repeat(15)), []);
        assert_eq!(faults(&nist, &"😀".repeat(14)), [PasswordFault::TooShort { min: 15 }]);
    }

    #[test]
    fn abu_084_blanks_and_every_script_are_kept() {
        for typed in ["  two blanks each side  ", "tab\tand emoji 😀", "كلمة مرور طويلة"] {
            assert_eq!(Password::typed(typed).as_str(), typed);
        }
        assert_eq!(Password::typed("e\u{301}"), Password::typed("é"));
    }

    #[test]
    fn abu_087_names_of_person_tenant_and_host_are_refused() {
        let nist = policy(Profile::Nist);
        assert_eq!(faults(&nist, "my L0WENHERZ beats"), word("Löwenherz"));
        assert_eq!(faults(&nist, "brown7 went far away"), word("brown7"));
        assert_eq!(faults(&nist, "a quiet h@rb0ur town"), word("harbour"));
        assert_eq!(faults(&nist, "shelves and b00k$ here"), word("Books"));
        assert_eq!(faults(&nist, "please reset me today"), word("reset"));
        // Words of three letters, and what ends a domain, are nobody's name.
        assert_eq!(faults(&nist, "an example for ada ltd"), []);
        assert_eq!(faults(&policy(Profile::Entra2016), "kW4-Harbour-9q"), word("harbour"));
    }

    #[test]
    fn abu_087_words_that_the_tenant_bans_are_refused() {
        let nist = Policy { banned_words: vec!["pelican".into()], ..policy(Profile::Nist) };
        assert_eq!(faults(&nist, "three Pe1ic@ns in a row"), word("pelican"));
        assert_eq!(faults(&nist, "three herons in a row"), []);
    }

    #[test]
    fn the_original_counts_banned_words() {
        let entra = Policy { banned_words: vec!["contoso".into(), "blank".into()], ..policy(Profile::Entra2016) };
        assert_eq!(faults(&entra, "C0ntos0Blank12"), [PasswordFault::Weak]);
        assert_eq!(faults(&entra, "ContoS0Bl@nkf9!"), []);
        assert_eq!(faults(&entra, "P@ssw0rd12!"), [PasswordFault::Weak]);
    }

    #[test]
    fn abu_090_a_password_does_not_print_itself() {
        assert_eq!(format!("{:?}", Password::typed("the-lamp-is-lit")), "Password(•••)");
    }
}
