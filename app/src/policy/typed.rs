//! What hands, keyboards and copied text do: other digits than ASCII's, accents or none, and marks that nobody sees.

use unicode_normalization::char::{canonical_combining_class, is_combining_mark};

/// The value of a decimal digit as people type it: ASCII, full-width, Arabic-Indic, Extended Arabic-Indic (Persian, Urdu), Devanagari.
pub(super) fn digit(c: char) -> Option<char> {
    const ZEROS: [char; 5] = ['0', '\u{ff10}', '\u{0660}', '\u{06f0}', '\u{0966}'];
    ZEROS.into_iter().find_map(|zero| {
        let value = u32::from(c).checked_sub(u32::from(zero))?;
        char::from_digit(value, 10)
    })
}

/// Marks of writing direction and of zero width; phones put them around numbers that are copied out of right-to-left text.
pub(super) fn is_invisible(c: char) -> bool {
    matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}' | '\u{2066}'..='\u{2069}' | '\u{061c}' | '\u{feff}')
}

/// Without the blanks and invisible marks that copying leaves around an address, a number or a name: no-break spaces, tabs, marks of
/// direction. Never for passwords, where a blank is a sign. Line breaks stay: nobody copies one by accident into a single line.
pub fn tidy(typed: &str) -> &str {
    typed.trim_matches(|c: char| is_invisible(c) || (c.is_whitespace() && (!c.is_control() || c == '\t')))
}

/// Letters and digits of any script, with the marks that belong to them.
pub(super) fn is_letter(c: char) -> bool {
    c.is_alphanumeric() || is_combining_mark(c)
}

/// Hyphens and dashes of every width.
pub(super) fn is_dash(c: char) -> bool {
    matches!(c, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{fe58}' | '\u{fe63}' | '\u{ff0d}')
}

/// Accents of Latin, Greek, Cyrillic and Arabic letters (combining classes from 200), and the vowel points of Hebrew and Arabic (10 to 36).
/// Signs that carry letters of their own, as in Devanagari, Thai or kana, are none.
pub(super) fn is_accent(c: char) -> bool {
    matches!(canonical_combining_class(c), 10..=36 | 200..)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_copying_leaves_around_a_text_is_dropped_and_line_breaks_are_not() {
        for typed in ["x y", " x y\t", "\u{a0}x y\u{202f}", "\u{200b}\u{feff} x y \u{200e}", "\u{2066}x y\u{2069}"] {
            assert_eq!(tidy(typed), "x y", "{typed:?}");
        }
        assert_eq!(tidy("x y\r\n"), "x y\r\n");
    }

    #[test]
    fn ten_digits_of_each_script_are_read() {
        for ten in ["0123456789", "٠١٢٣٤٥٦٧٨٩", "۰۱۲۳۴۵۶۷۸۹", "०१२३४५६७८९", "０１２３４５６７８９"]
        {
            assert_eq!(ten.chars().filter_map(digit).collect::<String>(), "0123456789");
        }
        for other in ['/', ':', 'a', '²', '½', '一', '\u{065f}', '\u{066a}'] {
            assert_eq!(digit(other), None, "{other}");
        }
    }
}
