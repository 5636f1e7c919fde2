//! Answers to security questions (specification §14.2): how they are folded before they are hashed, and which are refused at registration.

use std::fmt;

use unicode_normalization::UnicodeNormalization;

use super::typed::{digit, is_accent, is_invisible};

/// A folded answer. Not printed by `Debug`: it is a secret.
///
/// Folding, in this order: compatibility forms become plain ones (NFKC); blanks around it go and inner ones become one; case goes (through
/// upper case, so that `ß` is `ss`); accents go, and so do the vowel points of Hebrew and Arabic; digits of every script become ASCII's.
/// Signs that carry letters of their own, as in Devanagari, Thai or kana, stay.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Answer(String);

/// Why an answer cannot be registered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AnswerFault {
    /// No letter and no digit.
    Blank,
    /// Fewer than 3 characters.
    TooShort,
    /// More than 40 characters.
    TooLong,
    /// The user id or the person's name, or a part of it.
    Name,
    /// The question, or a word of it.
    QuestionWord,
    /// The answer to another question too.
    Repeated,
}

impl Answer {
    /// Folds what was typed. Total: what could never be registered simply equals nothing that was.
    pub fn fold(typed: &str) -> Self {
        // Longer than any answer; folding must not cost more than a form is worth.
        let plain: String = tidy(&typed.chars().take(160).collect::<String>());
        let cased: String = plain.chars().flat_map(char::to_uppercase).flat_map(char::to_lowercase).collect();
        Self(cased.nfd().filter(|&c| !is_accent(c)).map(|c| digit(c).unwrap_or(c)).nfc().collect())
    }

    /// Reads an answer for registration.
    pub fn parse(typed: &str) -> Result<Self, AnswerFault> {
        let answer = Self::fold(typed);
        if !answer.0.contains(char::is_alphanumeric) {
            return Err(AnswerFault::Blank);
        }
        match tidy(typed).chars().count() {
            ..3 => Err(AnswerFault::TooShort),
            3..=40 => Ok(answer),
            _ => Err(AnswerFault::TooLong),
        }
    }

    /// What is hashed.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Answer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Answer(•••)")
    }
}

/// Reads a whole set for registration: pairs of a question in the reader's language and the answer typed. `names` are the user id and the
/// person's name. On refusal, the fault of each place that has one.
pub fn parse_all(pairs: &[(&str, &str)], names: &[&str]) -> Result<Vec<Answer>, Vec<(usize, AnswerFault)>> {
    let names: Vec<Answer> = names.iter().flat_map(|name| whole_and_words(name)).collect();
    let mut answers: Vec<Answer> = Vec::new();
    let mut faults = Vec::new();
    for (place, (question, typed)) in pairs.iter().enumerate() {
        let fault = match Answer::parse(typed) {
            Err(fault) => fault,
            Ok(answer) if names.contains(&answer) => AnswerFault::Name,
            Ok(answer) if whole_and_words(question).contains(&answer) => AnswerFault::QuestionWord,
            Ok(answer) if answers.contains(&answer) => AnswerFault::Repeated,
            Ok(answer) => {
                answers.push(answer);
                continue;
            }
        };
        faults.push((place, fault));
    }
    if faults.is_empty() { Ok(answers) } else { Err(faults) }
}

/// NFKC, without invisible marks, single blanks.
fn tidy(typed: &str) -> String {
    let plain: String = typed.nfkc().filter(|&c| !is_invisible(c)).collect();
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn whole_and_words(text: &str) -> Vec<Answer> {
    let words = text.split(|c: char| !c.is_alphanumeric() && c != '\'').filter(|word| !word.is_empty());
    words.chain([text]).map(Answer::fold).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn abu_058_spellings_of_one_answer_are_one() {
        let groups: [&[&str]; 8] = [
            &["Müller", "muller", " MÜLLER ", "mu\u{308}ller"],
            &["New  York", "new york", "new\u{a0}york", "NEW\tYORK"],
            &["Straße", "STRASSE", "strasse"],
            &["José", "jose\u{301}", "JOSE"],
            &["ﬁlm", "film", "ＦＩＬＭ"],
            &["مُحَمَّد", "محمد", "\u{202b}محمد\u{202c}"],
            &["٤٢١٧", "4217", "۴۲۱۷"],
            &["Ñandú", "nandu"],
        ];
        for group in groups {
            for other in group {
                assert_eq!(Answer::fold(group[0]).as_str(), Answer::fold(other).as_str(), "{other}");
            }
        }
    }

    #[test]
    fn different_answers_stay_different() {
        for (one, other) in [("कि", "का"), ("が", "か"), ("newyork", "new york"), ("rose", "roses")] {
            assert_ne!(Answer::fold(one), Answer::fold(other), "{one} {other}");
        }
    }

    #[test]
    fn abu_056_worthless_answers_are_refused() {
        for (typed, fault) in [
            ("", AnswerFault::Blank),
            (" \u{200b} \t", AnswerFault::Blank),
            ("???", AnswerFault::Blank),
            ("ab", AnswerFault::TooShort),
            ("e\u{301}e\u{301}", AnswerFault::TooShort),
            (" a  ", AnswerFault::TooShort),
        ] {
            assert_eq!(Answer::parse(typed), Err(fault), "{typed:?}");
        }
        assert!(Answer::parse("abc").is_ok());
        assert!(Answer::parse(&"a".repeat(40)).is_ok());
        assert_eq!(Answer::parse(&"a".repeat(41)), Err(AnswerFault::TooLong));
    }

    #[test]
    fn abu_056_names_question_words_and_repetitions_are_refused() {
        let names = ["layla@noor.example", "Layla Haddad"];
        let pairs = [
            ("What was your first pet?", "LAYLA"),
            ("What was your first pet?", "Pet"),
            ("Where were you born?", "Basra"),
            ("Where did your parents meet?", " basra "),
            ("What is your hero's name?", "haddad"),
            ("What do you eat?", "What do you eat?"),
        ];
        assert_eq!(
            parse_all(&pairs, &names),
            Err(vec![
                (0, AnswerFault::Name),
                (1, AnswerFault::QuestionWord),
                (3, AnswerFault::Repeated),
                (4, AnswerFault::Name),
                (5, AnswerFault::QuestionWord),
            ])
        );
        let good = parse_all(&[("First pet?", "Mishmish"), ("Born where?", "Basra")], &names).expect("good answers");
        assert_eq!(good.iter().map(Answer::as_str).collect::<Vec<_>>(), ["mishmish", "basra"]);
    }

    proptest! {
        #[test]
        fn composed_and_decomposed_forms_are_one_answer(typed in "[a-zà-žА-я \u{0621}-\u{064a}]{3,20}") {
            let composed: String = typed.nfc().collect();
            let decomposed: String = typed.nfd().collect();
            prop_assert_eq!(Answer::fold(&composed), Answer::fold(&decomposed));
            prop_assert_eq!(Answer::fold(&typed.to_uppercase()), Answer::fold(&typed.to_lowercase()));
        }
    }
}
