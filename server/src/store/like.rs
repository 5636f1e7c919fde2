//! Texts for LIKE … ESCAPE '!'.

/// A text in which nothing stands for anything else.
pub(super) fn escaped(text: &str) -> String {
    text.replace('!', "!!").replace('%', "!%").replace('_', "!_")
}

/// What holds the text somewhere; of nothing, nothing.
pub(super) fn holding(text: &str) -> String {
    if text.is_empty() { String::new() } else { format!("%{}%", escaped(text)) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_that_stand_for_others_stand_for_themselves() {
        assert_eq!(escaped("50%_of!"), "50!%!_of!!");
        assert_eq!((holding("a_b").as_str(), holding("").as_str()), ("%a!_b%", ""));
    }
}
