//! Words that passwords are made of (specification §17.5): how they are compared, and the score of what is left.

use unicode_normalization::UnicodeNormalization;

use super::typed::is_accent;

/// Points a password needs when each banned word in it counts one, and each other character one.
pub(super) const ENOUGH: usize = 5;

/// Lower case, without accents, and with the usual substitutions undone: `0`→`o`, `1`→`l`, `$`→`s`, `@`→`a`.
pub(super) fn normalise(text: &str) -> String {
    text.nfkd()
        .filter(|&c| !is_accent(c))
        .flat_map(char::to_lowercase)
        .map(|c| match c {
            '0' => 'o',
            '1' => 'l',
            '$' => 's',
            '@' => 'a',
            other => other,
        })
        .collect()
}

/// The score of a password: each banned word found in it is one point, each remaining character another.
///
/// Exact finds go first, the longest first; what is left is searched once more for words at an edit distance of one. In this order a
/// letter beside a word is not swallowed with it: `ContoS0Bl@nkf9!` is *contoso*, *blank*, f, 9, !, and passes.
pub(super) fn score<'a>(password: &str, words: impl IntoIterator<Item = &'a str>) -> usize {
    let mut words: Vec<Vec<char>> = words.into_iter().map(|word| normalise(word).chars().collect()).collect();
    words.retain(|word| word.len() >= 4);
    words.sort_unstable_by(|one, other| other.len().cmp(&one.len()).then_with(|| one.cmp(other)));
    words.dedup();
    let letters: Vec<char> = normalise(password).chars().collect();
    let mut rest = Rest { free: vec![true; letters.len()], letters, points: 0 };
    for word in &words {
        rest.take(word.len(), |window| window == word);
    }
    for word in &words {
        for length in [word.len(), word.len() + 1, word.len() - 1] {
            rest.take(length, |window| within_one(window, word));
        }
    }
    rest.points + rest.free.iter().filter(|free| **free).count()
}

/// The letters of a password, and which of them no word has claimed yet.
struct Rest {
    letters: Vec<char>,
    free: Vec<bool>,
    points: usize,
}

impl Rest {
    /// Claims every free stretch of that length that fits, one point each.
    fn take(&mut self, length: usize, fits: impl Fn(&[char]) -> bool) {
        let mut start = 0;
        while start + length <= self.letters.len() {
            let range = start..start + length;
            if self.free[range.clone()].iter().all(|free| *free) && fits(&self.letters[range.clone()]) {
                self.free[range].fill(false);
                self.points += 1;
                start += length;
            } else {
                start += 1;
            }
        }
    }
}

/// Whether one character changed, added or dropped makes the two equal.
fn within_one(one: &[char], other: &[char]) -> bool {
    let (short, long) = if one.len() <= other.len() { (one, other) } else { (other, one) };
    let same = short.iter().zip(long).take_while(|(a, b)| a == b).count();
    match long.len() - short.len() {
        0 => short.get(same + 1..).unwrap_or_default() == long.get(same + 1..).unwrap_or_default(),
        1 => short[same..] == long[same + 1..],
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn the_worked_examples_of_the_specification_hold() {
        let words = ["contoso", "blank"];
        assert_eq!(score("C0ntos0Blank12", words), 4);
        assert_eq!(score("ContoS0Bl@nkf9!", words), 5);
    }

    #[test]
    fn words_are_found_at_an_edit_distance_of_one() {
        // The word itself, one changed, one added, one dropped: one point each; two changes are six letters.
        for (password, points) in [("abcdef", 1), ("abcdeg", 1), ("abcdefg", 2), ("abcxdef", 1), ("abcde", 1), ("abxxef", 6)] {
            assert_eq!(score(password, ["abcdef"]), points, "{password}");
        }
    }

    #[test]
    fn words_of_three_letters_are_no_words() {
        assert_eq!(score("theend", ["the", "end"]), 6);
    }

    #[test]
    fn a_word_counts_each_time() {
        assert_eq!(score("blankBLANKbl4nk", ["blank"]), 3);
    }

    #[test]
    fn spellings_are_undone() {
        assert_eq!(normalise("P@$$w0rd1"), "passwordl");
        assert_eq!(normalise("Müller ＦＯＯ"), "muller foo");
    }

    proptest! {
        #[test]
        fn a_score_is_never_more_than_the_letters(password in "[ -~]{0,40}", words in prop::collection::vec("[a-z0-9]{4,16}", 0..6)) {
            let all = score(&password, words.iter().map(String::as_str));
            prop_assert!(all <= password.chars().count());
            prop_assert_eq!(score(&password, []), password.chars().count());
        }

        #[test]
        fn distance_agrees_with_its_definition(word in "[ab]{1,6}", at in any::<prop::sample::Index>(), with in "[abc]") {
            let word: Vec<char> = word.chars().collect();
            let at = at.index(word.len());
            let with = with.chars().next().expect("one letter");
            let (mut changed, mut added, mut dropped) = (word.clone(), word.clone(), word.clone());
            changed[at] = with;
            added.insert(at, with);
            dropped.remove(at);
            for other in [&word, &changed, &added, &dropped] {
                prop_assert!(within_one(&word, other) && within_one(other, &word));
            }
        }
    }
}
