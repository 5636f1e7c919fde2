//! What hands, keyboards and copied text do to numbers: other digits than ASCII's, and marks that nobody sees.

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

/// Hyphens and dashes of every width.
pub(super) fn is_dash(c: char) -> bool {
    matches!(c, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{fe58}' | '\u{fe63}' | '\u{ff0d}')
}

#[cfg(test)]
mod tests {
    use super::*;

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
