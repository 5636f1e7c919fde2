//! The written shape of phone numbers (specification §9.1). Whether a number can exist is the server's to say.

use std::borrow::Cow;

use super::typed::{digit, is_dash, is_invisible, tidy};

/// A trunk zero that is not dialled from abroad, as people write it.
const ZERO: &str = "(0)";

/// A number in its dialled form, E.164 without extension: `+12015550123`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Number(String);

impl Number {
    /// Reads a stored number, `+CC number`. An extension (`x1234`) is tolerated and dropped: it is never dialled.
    pub fn stored(text: &str) -> Option<Self> {
        let text = tidy(text).to_ascii_lowercase();
        let (number, extension) = text.split_at(text.find(['x', 'e', ';']).unwrap_or(text.len()));
        let digits = [";ext=", "ext.", "ext", "x", ""].into_iter().find_map(|mark| extension.strip_prefix(mark))?;
        if !number.starts_with('+') || !digits.trim().bytes().all(|b| b.is_ascii_digit()) {
            return None;
        }
        Self::typed(number)
    }

    /// Reads a number that was typed with its country code; `00` is as good as `+`, and so is neither; blanks and punctuation mean nothing;
    /// Arabic and other digits are understood.
    pub fn typed(text: &str) -> Option<Self> {
        let (plus, digits) = digits(text)?;
        let digits = match digits.strip_prefix("00") {
            Some(rest) if !plus => rest,
            _ => &digits,
        };
        // No country code begins with 0; E.164 ends at 15 digits, one more is the trunk zero that some write behind the country code, and the
        // shortest numbers in use have 7 with their country code.
        ((7..=16).contains(&digits.len()) && !digits.starts_with('0')).then(|| Self(format!("+{digits}")))
    }

    /// What a zero in brackets may mean, as in `+44 (0)20`: a digit, or nothing. Which of both, the country decides.
    pub fn spellings(text: &str) -> impl Iterator<Item = Cow<'_, str>> {
        let without = text.contains(ZERO).then(|| Cow::Owned(text.replace(ZERO, "")));
        std::iter::once(Cow::Borrowed(text)).chain(without)
    }

    /// Reads what a person typed as it is dialled in their country: at most 16 digits. A number with its country code is none of these;
    /// [`Number::typed`] reads it.
    pub fn national(text: &str) -> Option<String> {
        let (plus, digits) = digits(text)?;
        (!plus && !digits.starts_with("00") && (3..=16).contains(&digits.len())).then_some(digits)
    }

    /// As it is dialled.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Masked for a hint: the last two digits. Always as long, so that it tells nothing of the country.
    pub fn hint(&self) -> String {
        format!("••••••••{}", &self.0[self.0.len() - 2..])
    }
}

/// The digits in a number, and whether a plus stood before them. Blanks, punctuation, marks of direction mean nothing; anything
/// else is no number.
fn digits(text: &str) -> Option<(bool, String)> {
    let mut digits = String::new();
    let mut plus = false;
    for c in text.chars() {
        match digit(c) {
            Some(c) => digits.push(c),
            None if matches!(c, '+' | '\u{ff0b}') && digits.is_empty() && !plus => plus = true,
            None if c.is_whitespace() && !matches!(c, '\r' | '\n') || is_dash(c) || is_invisible(c) || "().,/".contains(c) => {}
            None => return None,
        }
    }
    Some((plus, digits))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(text: &str) -> Option<String> {
        Number::typed(text).map(|number| number.0)
    }

    #[test]
    fn digits_beside_a_chosen_country_are_read_without_a_country_code() {
        assert_eq!(Number::national("020 7946-0123").as_deref(), Some("02079460123"));
        assert_eq!(Number::national("(201) 555.0123").as_deref(), Some("2015550123"));
        assert_eq!(Number::national("٠٥٠١٢٣٤٥٦٧").as_deref(), Some("0501234567"));
        for odd in ["+44 20 7946 0123", "0044 20 7946 0123", "201CALLNOW", "12", "12345678901234567", ""] {
            assert_eq!(Number::national(odd), None, "{odd}");
        }
    }

    #[test]
    fn stored_numbers_are_read_without_their_extension() {
        for text in [
            "+1 2015550123",
            "+12015550123",
            "+1 2015550123x1234",
            "+1 2015550123 X 12",
            "+1 (201) 555-0123 ext. 4",
            "+1 2015550123;ext=7",
            "\u{202a}+1 2015550123\u{a0}\u{202c}",
        ] {
            assert_eq!(Number::stored(text).map(|number| number.0).as_deref(), Some("+12015550123"), "{text}");
        }
        for text in [
            "",
            "+",
            "2015550123",
            "0012015550123",
            "+1 201CALLNOW",
            "+1 2015550123xyz",
            "+1 2015550123x12x3",
            "+1 201",
            "+0 2015550123",
        ] {
            assert_eq!(Number::stored(text), None, "{text}");
        }
    }

    #[test]
    fn a_typed_number_is_compared_by_its_digits() {
        for text in [
            "+1 2015550123",
            "1 201 555 0123",
            "001-201-555-0123",
            "+1 (201) 555‑0123",
            "٠٠١٢٠١٥٥٥٠١٢٣",
            "+۱۲۰۱۵۵۵۰۱۲۳",
            "\u{202a}+1 201 555 0123\u{202c}",
            "＋１２０１５５５０１２３",
            "+1 201.555.0123",
        ] {
            assert_eq!(typed(text).as_deref(), Some("+12015550123"), "{text}");
        }
    }

    #[test]
    fn a_zero_in_brackets_is_a_digit_or_nothing() {
        let spellings = |text| Number::spellings(text).map(Cow::into_owned).collect::<Vec<_>>();
        assert_eq!(spellings("+39 (0)6 1234"), ["+39 (0)6 1234", "+39 6 1234"]);
        assert_eq!(spellings("+39 06 1234"), ["+39 06 1234"]);
    }

    #[test]
    fn what_is_no_number_is_refused() {
        for text in [
            "",
            "call me",
            "+1 201 555 0123 x5",
            "1+2015550123",
            "++12015550123",
            "+1201555012\n3",
            "+0012015550123",
            "12345",
            "+12345678901234567",
        ] {
            assert_eq!(typed(text), None, "{text:?}");
        }
    }

    #[test]
    fn a_hint_shows_two_digits_and_no_length() {
        let hints = ["+1 2015550123", "+966 501234523"].map(|text| Number::stored(text).map(|number| number.hint()));
        assert_eq!(hints, [Some("••••••••23".to_owned()), Some("••••••••23".to_owned())]);
    }
}
