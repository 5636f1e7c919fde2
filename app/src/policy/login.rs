//! User ids (specification §8.2).

use std::fmt;

use unicode_normalization::UnicodeNormalization as _;

use super::{
    domain,
    typed::{is_letter, tidy},
};

/// A well-formed user id, folded: `ada@harbour.example`.
///
/// Folding means: blanks and invisible marks around it are dropped, A–Z become a–z, and the domain takes its one form ([`domain::ascii`]).
/// Letters outside ASCII before the `@` are refused before any folding, because the rules of §8.2 do not have them and because folding
/// them would let one account be named by look-alikes (the Kelvin sign lower-cases to `k`, the dotless `ı` upper-cases to `I`).
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Login(String);

/// Why something typed is no user id.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LoginFault {
    /// Nothing was typed.
    Empty,
    /// Before the `@`, a character other than letters and digits of ASCII and `. - _ ! # ^ ~ '`.
    Characters,
    /// Not exactly one `@`, or nothing on one side of it.
    At,
    /// A dot right before the `@`.
    DotBeforeAt,
    /// What follows the `@` is no domain name.
    Domain,
    /// Longer than 113 characters, 64 before the `@` or 48 after it.
    TooLong,
}

impl Login {
    /// Reads what was typed.
    pub fn parse(typed: &str) -> Result<Self, LoginFault> {
        let typed = tidy(typed);
        if typed.is_empty() {
            return Err(LoginFault::Empty);
        }
        if !typed.chars().all(|c| c == '@' || is_allowed(c) || is_of_its_own(c)) {
            return Err(LoginFault::Characters);
        }
        let (local, domain) = typed.split_once('@').unwrap_or((typed, ""));
        if !local.is_ascii() {
            return Err(LoginFault::Characters);
        }
        if local.is_empty() || domain.is_empty() || domain.contains('@') {
            return Err(LoginFault::At);
        }
        if local.len() > 64 || domain.len() > 48 && domain.is_ascii() {
            return Err(LoginFault::TooLong);
        }
        if local.ends_with('.') {
            return Err(LoginFault::DotBeforeAt);
        }
        let domain = domain::ascii(domain).ok_or(LoginFault::Domain)?;
        if domain.len() > 48 {
            return Err(LoginFault::TooLong);
        }
        Ok(Self(format!("{}@{domain}", local.to_ascii_lowercase())))
    }

    /// The folded user id.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// What stands before the `@`.
    pub fn local(&self) -> &str {
        self.halves().0
    }

    /// What stands behind the `@`; on a shared host it names the tenant.
    pub fn domain(&self) -> &str {
        self.halves().1
    }

    fn halves(&self) -> (&str, &str) {
        self.0.split_once('@').expect("a parsed user id has an @")
    }
}

impl fmt::Display for Login {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Display for LoginFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Empty => "a user id is missing",
            Self::Characters => "a user id takes the letters A to Z, digits, and . - _ ! # ^ ~ '",
            Self::At => "a user id has exactly one @, with something on each side",
            Self::DotBeforeAt => "a user id has no dot right before the @",
            Self::Domain => "what follows the @ is no domain name",
            Self::TooLong => "a user id is at most 113 characters long, 64 before the @ and 48 after it",
        })
    }
}

impl std::error::Error for LoginFault {}

/// A stable key for counting whatever was typed as a user id. All spellings of one user id share its [`Login::as_str`]; what is no user id
/// is folded as far as it can be and begins with a blank, so that it never counts against a real one.
pub fn fold_typed(typed: &str) -> String {
    match Login::parse(typed) {
        Ok(login) => login.0,
        Err(_) => {
            let folded: String = tidy(typed).nfc().flat_map(char::to_lowercase).nfc().take(128).collect();
            format!(" {}", folded.trim_end())
        }
    }
}

/// A letter of another alphabet, and none that only dresses one of ASCII up: wide letters, the Kelvin sign.
fn is_of_its_own(c: char) -> bool {
    is_letter(c) && !std::iter::once(c).nfkc().all(|c| c.is_ascii())
}

fn is_allowed(c: char) -> bool {
    c.is_ascii_alphanumeric() || ".-_!#^~'".contains(c)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn spellings_of_one_user_id_are_one() {
        for typed in ["ada@harbour.example", " Ada@Harbour.Example\t", "\u{200f}ADA@HARBOUR.EXAMPLE\u{a0}"] {
            assert_eq!(Login::parse(typed).expect("well-formed").as_str(), "ada@harbour.example");
            assert_eq!(fold_typed(typed), "ada@harbour.example");
        }
        let login = Login::parse("o'neil.x_!#^~-1@corp").expect("all signs of the specification");
        assert_eq!((login.local(), login.domain()), ("o'neil.x_!#^~-1", "corp"));
    }

    #[test]
    fn a_domain_of_another_alphabet_is_one_however_it_is_written() {
        for typed in ["ada@bücher.example", "Ada@BÜCHER.Example", "ada@bu\u{308}cher.example", "ada@xn--bcher-kva.example"] {
            assert_eq!(Login::parse(typed).expect("well-formed").as_str(), "ada@xn--bcher-kva.example", "{typed}");
            assert_eq!(fold_typed(typed), "ada@xn--bcher-kva.example", "{typed}");
        }
        assert_ne!(fold_typed("ada@hаrbour.example"), fold_typed("ada@harbour.example"), "abu_006: a Cyrillic letter");
        assert_ne!(fold_typed("ada@harbour.example\u{301}"), fold_typed("ada@harbour.example"));
    }

    #[test]
    fn abu_008_lists_line_breaks_and_nul_are_refused() {
        for typed in [
            "victim@x,attacker@y",
            "victim@x;attacker@y",
            "victim@x attacker@y",
            "victim@x\r\nBcc: attacker@y",
            "victim@x\n",
            "\0victim@x",
            "victim@x\0",
            "<victim@x>",
            "\"victim\"@x",
            "victim@x%0a",
        ] {
            assert_eq!(Login::parse(typed), Err(LoginFault::Characters), "{typed:?}");
        }
        assert_eq!(Login::parse("victim@x@y"), Err(LoginFault::At));
    }

    #[test]
    fn abu_006_look_alikes_are_refused_and_counted_apart() {
        for typed in ["\u{212a}ai@harbour.example", "\u{131}an@x", "аda@harbour.example", "ada＠harbour.example"] {
            assert_eq!(Login::parse(typed), Err(LoginFault::Characters), "{typed:?}");
            assert!(fold_typed(typed).starts_with(' '));
        }
        assert_ne!(fold_typed("\u{212a}ai@harbour.example"), fold_typed("kai@harbour.example"));
    }

    #[test]
    fn abu_019_filter_signs_are_text_or_refused() {
        for typed in ["*)(uid=*@x", "\\@x", "\\2a@x", "a(b@x", "*@x"] {
            assert_eq!(Login::parse(typed), Err(LoginFault::Characters), "{typed:?}");
        }
    }

    #[test]
    fn abu_016_case_and_blanks_share_one_counter() {
        assert_eq!(fold_typed("NOBODY@nowhere.example "), fold_typed("nobody@nowhere.example"));
        assert_eq!(fold_typed(" Ünknown@x "), fold_typed("u\u{308}nknown@X"));
    }

    #[test]
    fn each_fault_is_named() {
        let cases = [
            ("", LoginFault::Empty),
            (" \u{200e} ", LoginFault::Empty),
            ("jürgen@x", LoginFault::Characters),
            ("ada", LoginFault::At),
            ("@x", LoginFault::At),
            ("ada@", LoginFault::At),
            ("ada.@x", LoginFault::DotBeforeAt),
            ("ada@x..y", LoginFault::Domain),
            ("ada@.x", LoginFault::Domain),
            ("ada@x.", LoginFault::Domain),
            ("ada@-x", LoginFault::Domain),
            ("ada@x_y", LoginFault::Domain),
        ];
        for (typed, fault) in cases {
            assert_eq!(Login::parse(typed), Err(fault), "{typed:?}");
        }
    }

    #[test]
    fn lengths_end_at_64_and_48() {
        let longest = format!("{}@{}", "a".repeat(64), "b".repeat(48));
        assert_eq!(longest.len(), 113);
        assert!(Login::parse(&longest).is_ok());
        assert_eq!(Login::parse(&format!("a{longest}")), Err(LoginFault::TooLong));
        assert_eq!(Login::parse(&format!("{longest}b")), Err(LoginFault::TooLong));
    }

    proptest! {
        #[test]
        fn folding_is_total_and_stable(typed in any::<String>()) {
            let key = fold_typed(&typed);
            match Login::parse(&typed) {
                Ok(login) => {
                    prop_assert_eq!(&key, login.as_str());
                    prop_assert_eq!(Login::parse(&key), Ok(login));
                }
                Err(_) => prop_assert!(key.starts_with(' ')),
            }
        }

        #[test]
        fn every_user_id_of_the_grammar_is_taken(typed in "[A-Za-z0-9._!#^~'-]{0,20}[A-Za-z0-9]@[a-z0-9]{1,10}(\\.[a-z]{2,5}){0,3}") {
            prop_assert!(Login::parse(&typed).is_ok());
        }
    }
}
