//! Recovery codes: 16 signs of base32 (RFC 4648, without the digits that look like letters), 80 bits.

use std::fmt;

use super::typed::{digit, is_dash, is_invisible};

/// Signs of a code.
const LENGTH: usize = 16;
/// The signs.
const ALPHABET: &str = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/// A recovery code. Not printed by `Debug`: it is a secret.
#[derive(Clone, PartialEq, Eq)]
pub struct RecoveryCode(String);

impl RecoveryCode {
    /// Reads what was typed: blanks, dashes and case do not matter, and what people take for one another is taken for the right one
    /// (0 for O, 1 for I, 8 for B).
    pub fn parse(typed: &str) -> Option<Self> {
        if typed.len() > 160 {
            return None;
        }
        let kept = typed.chars().filter(|&c| !c.is_whitespace() && !is_dash(c) && !is_invisible(c));
        let code: String = kept.map(|c| digit(c).unwrap_or(c).to_ascii_uppercase()).map(mistaken).collect();
        (code.len() == LENGTH && code.chars().all(|c| ALPHABET.contains(c))).then_some(Self(code))
    }

    /// The code of 80 random bits.
    pub fn of(random: [u8; 10]) -> Self {
        let bits = random.iter().fold(0_u128, |bits, byte| bits << 8 | u128::from(*byte));
        let signs = ALPHABET.as_bytes();
        Self((0..LENGTH).rev().map(|place| char::from(signs[(bits >> (place * 5) & 31) as usize])).collect())
    }

    /// What is hashed.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// As it is printed: four groups of four.
    pub fn grouped(&self) -> String {
        let signs: Vec<char> = self.0.chars().collect();
        signs.chunks(4).map(|group| group.iter().collect::<String>()).collect::<Vec<_>>().join("-")
    }
}

fn mistaken(sign: char) -> char {
    match sign {
        '0' => 'O',
        '1' => 'I',
        '8' => 'B',
        other => other,
    }
}

impl fmt::Debug for RecoveryCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("RecoveryCode(•••)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn abu_059_spaces_dashes_and_case_do_not_matter() {
        let code = RecoveryCode::parse("ABCDEFGHIJKLMN23").expect("sixteen signs");
        assert_eq!(RecoveryCode::parse("A8CD-EFGH-1JKL-MN23"), RecoveryCode::parse("ABCDEFGHIJKLMN23"));
        for typed in ["abcd-efgh-ijkl-mn23", " ABCD EFGH\tIJKL MN23 ", "abcd–efgh–ijkl–mn٢٣"] {
            assert_eq!(RecoveryCode::parse(typed), Some(code.clone()), "{typed}");
        }
        for typed in ["", "ABCDEFGHIJKLMN2", "ABCDEFGHIJKLMN234", "ABCDEFGHIJKLMN2!", "ÄBCDEFGHIJKLMN23"] {
            assert_eq!(RecoveryCode::parse(typed), None, "{typed}");
        }
    }

    #[test]
    fn every_bit_is_in_the_code() {
        assert_eq!(RecoveryCode::of([0; 10]).as_str(), "AAAAAAAAAAAAAAAA");
        assert_eq!(RecoveryCode::of([0xff; 10]).grouped(), "7777-7777-7777-7777");
        let codes: Vec<_> = (0..80)
            .map(|bit| {
                let mut random = [0_u8; 10];
                random[bit / 8] = 1 << (bit % 8);
                RecoveryCode::of(random).as_str().to_owned()
            })
            .collect();
        assert_eq!(codes.iter().collect::<std::collections::BTreeSet<_>>().len(), 80);
        assert!(codes.iter().all(|code| RecoveryCode::parse(code).is_some()));
    }
}
