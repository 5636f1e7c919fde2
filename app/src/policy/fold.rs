//! Texts as a search compares them.

use unicode_normalization::UnicodeNormalization as _;

/// What is left of a capital İ besides the i.
const DOT_ABOVE: char = '\u{307}';

/// A text as a search compares it, the same for what is typed and for what is stored: small letters of every alphabet, however they are put
/// together.
pub fn folded(text: &str) -> String {
    let small = text.nfkc().flat_map(char::to_lowercase).filter(|c| *c != DOT_ABOVE);
    small.map(|c| if c == 'ς' { 'σ' } else { c }).collect()
}

#[cfg(test)]
mod tests {
    use super::folded;

    #[test]
    fn a_part_of_a_name_is_found_however_it_is_written() {
        for (stored, typed) in
            [("ÖZIL", "özil"), ("Οδυσσέας", "ΟΔΥΣΣΈΑΣ"), ("İstanbul", "istanbul"), ("Zoe\u{308}", "zoë"), ("Ⅷ", "viii")]
        {
            assert!(folded(stored).contains(&folded(typed)), "{stored} {typed}");
        }
        assert!(folded("Οδυσσέας").contains(&folded("ΟΔΥΣ")), "a sigma at the end is one in the middle");
    }
}
