//! One-time codes as people type them.

use std::fmt;

use super::typed::{digit, is_dash, is_invisible};

/// Six digits. Not printed by `Debug`: it is a secret until it is used.
#[derive(Clone, PartialEq, Eq)]
pub struct Code(String);

impl Code {
    /// Number of digits.
    pub const DIGITS: usize = 6;

    /// Reads what was typed: digits of any script that we know, with blanks, dashes and marks of direction anywhere between.
    pub fn parse(typed: &str) -> Option<Self> {
        let mut digits = String::with_capacity(Self::DIGITS);
        for c in typed.chars() {
            match digit(c) {
                Some(_) if digits.len() == Self::DIGITS => return None,
                Some(c) => digits.push(c),
                None if c.is_whitespace() || is_dash(c) || is_invisible(c) => {}
                None => return None,
            }
        }
        (digits.len() == Self::DIGITS).then_some(Self(digits))
    }

    /// The digits, ASCII.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Code(••••••)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn six_digits_are_understood_however_they_are_written() {
        for typed in [
            "120345",
            " 120 345 ",
            "120-345",
            "12–03—45",
            "\u{200f}\u{2067}120345\u{2069}",
            "١٢٠٣٤٥",
            "۱۲۰۳۴۵",
            "१२०३४५",
            "１２０３４５",
            "120\u{a0}٣٤٥",
        ] {
            assert_eq!(Code::parse(typed).as_ref().map(Code::as_str), Some("120345"), "{typed}");
        }
    }

    #[test]
    fn anything_else_is_no_code() {
        for typed in ["", "12345", "1234567", "12a345", "123456.", "+123456", "12345½", "一二三四五六"] {
            assert!(Code::parse(typed).is_none(), "{typed}");
        }
        assert!(Code::parse(&"1".repeat(1 << 20)).is_none());
    }

    #[test]
    fn abu_036_a_code_does_not_print_itself() {
        let code = Code::parse("120345").expect("six digits");
        assert!(!format!("{code:?}").contains("120345"));
    }
}
