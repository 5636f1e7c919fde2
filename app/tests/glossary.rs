//! Each language keeps to the words of its glossary.

#![cfg(feature = "ssr")]

use std::{
    fs,
    path::{Path, PathBuf},
};

fn inside(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).expect("a folder of texts");
    entries.map(|entry| entry.expect("a readable entry").path()).collect()
}

/// The words of the last column: what no text says.
fn avoided(glossary: &str) -> Vec<String> {
    let rows = glossary.lines().filter(|line| line.starts_with('|')).skip(2);
    let last = rows.filter_map(|row| row.trim_end_matches(['|', ' ']).rsplit('|').next());
    last.flat_map(|words| words.split([',', '،'])).map(|word| word.trim().to_owned()).filter(|word| !word.is_empty()).collect()
}

/// Whether a text has a word, and not only as a part of a longer one.
fn says(text: &str, word: &str) -> bool {
    text.match_indices(word).any(|(at, _)| {
        let before = text[..at].chars().next_back();
        let behind = text[at + word.len()..].chars().next();
        [before, behind].into_iter().flatten().all(|c| !c.is_alphanumeric())
    })
}

/// What a line says: without comment, id and the names of variables.
fn said(line: &str) -> String {
    if line.starts_with('#') {
        return String::new();
    }
    let value = line.split_once(" =").map_or(line, |(_, value)| value);
    value.split('{').map(|piece| piece.split_once('}').map_or(piece, |(_, rest)| rest)).collect()
}

#[test]
fn every_language_has_a_glossary_and_no_text_says_a_word_that_it_avoids() {
    let languages = inside(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../locales"));
    let mut wrong = Vec::new();
    for language in &languages {
        let glossary = fs::read_to_string(language.join("GLOSSARY.md")).expect("each language has a glossary");
        let avoided = avoided(&glossary);
        assert!(avoided.len() >= 20, "{}: {avoided:?}", language.display());
        for file in inside(language).into_iter().filter(|file| file.extension().is_some_and(|kind| kind == "ftl")) {
            let content = fs::read_to_string(&file).expect("UTF-8");
            for (line, number) in content.lines().zip(1..) {
                let found = avoided.iter().filter(|word| says(&said(line), word));
                wrong.extend(found.map(|word| format!("{}:{number}: “{word}”", file.display())));
            }
        }
    }
    assert!(languages.len() > 2 && wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_word_is_found_as_a_word_only() {
    assert!(says("Log in here", "Log in") && says("Im Login.", "Login"));
    assert!(!says("Weblogins", "login") && !says("مدير كلمات المرور", "المدير"));
    assert_eq!(said("id = Say { $mails } now").trim(), "Say  now");
    assert_eq!(avoided("| a | b | never |\n| --- | --- | --- |\n| c | d | e, f g |\n"), ["e", "f g"]);
}
