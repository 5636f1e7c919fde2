//! Every text that counts takes the form that its language's grammar asks for.

#![cfg(feature = "ssr")]

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

use app::l10n::{Texts, Value, Words};
use fluent_syntax::{
    ast::{Entry, Expression, InlineExpression, Message, Pattern, PatternElement, Variant, VariantKey},
    parser::parse,
};
use icu_locale_core::Locale;
use icu_plurals::{PluralCategory, PluralRules};

/// A text as its file has it, read without the portal: what should be said, and the numbers that it counts.
struct Counted<'a> {
    rules: &'a PluralRules,
    number: u32,
    numbers: BTreeSet<String>,
}

impl Counted<'_> {
    fn pattern(&mut self, pattern: &Pattern<&str>) -> String {
        let each = |element: &PatternElement<&str>| match element {
            PatternElement::TextElement { value } => (*value).to_owned(),
            PatternElement::Placeable { expression } => self.expression(expression),
        };
        pattern.elements.iter().map(each).collect()
    }

    fn expression(&mut self, expression: &Expression<&str>) -> String {
        match expression {
            Expression::Inline(InlineExpression::StringLiteral { value }) => (*value).to_owned(),
            Expression::Inline(InlineExpression::VariableReference { id }) => self.value(id.name),
            Expression::Select { selector: InlineExpression::VariableReference { id }, variants } => {
                self.numbers.insert(id.name.to_owned());
                // Said with what is known by now: a number inside of a variant is the one that chose it.
                self.pattern(&self.variant(variants).value)
            }
            other => panic!("teach this test to read {other:?}"),
        }
    }

    fn value(&self, name: &str) -> String {
        if self.numbers.contains(name) { self.number.to_string() } else { name.to_owned() }
    }

    /// The number itself, else its form, else what is left.
    fn variant<'v, 's>(&self, variants: &'v [Variant<&'s str>]) -> &'v Variant<&'s str> {
        let exact = |key: &VariantKey<&str>| match key {
            VariantKey::NumberLiteral { value } => *value == self.number.to_string(),
            VariantKey::Identifier { .. } => false,
        };
        let form = |key: &VariantKey<&str>| match key {
            VariantKey::Identifier { name } => {
                PluralCategory::get_for_cldr_string(name) == Some(self.rules.category_for(self.number))
            }
            VariantKey::NumberLiteral { .. } => false,
        };
        let found = variants.iter().find(|variant| exact(&variant.key)).or_else(|| variants.iter().find(|v| form(&v.key)));
        found.or_else(|| variants.iter().find(|variant| variant.default)).expect("each choice has a default")
    }
}

/// The files of texts: tag, name, content.
fn files() -> Vec<(String, String, String)> {
    let name = |path: &Path| path.file_name().expect("a name").to_string_lossy().into_owned();
    let inside = |path: &Path| {
        let entries = fs::read_dir(path).expect("a folder of texts");
        entries.map(|entry| entry.expect("a readable entry").path()).collect::<Vec<PathBuf>>()
    };
    let languages = inside(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../locales"));
    let files = languages.iter().flat_map(|folder| inside(folder).into_iter().map(move |file| (name(folder), file)));
    let texts = files.filter(|(_, file)| file.extension().is_some_and(|kind| kind == "ftl"));
    texts.map(|(tag, file)| (tag, name(&file), fs::read_to_string(&file).expect("UTF-8"))).collect()
}

#[test]
fn from_nothing_to_a_hundred_and_twenty_five_every_language_counts_as_its_grammar_does() {
    let files = files();
    for words in Texts::load(files.clone()).expect("sound files").all() {
        let locale: Locale = words.tag().parse().expect("a language tag");
        let rules = PluralRules::try_new_cardinal(locale.into()).expect("the rules of a language that is there");
        let mut counted = 0;
        for (_, _, content) in files.iter().filter(|(tag, ..)| tag == words.tag()) {
            for entry in parse(content.as_str()).expect("a sound file").body {
                if let Entry::Message(message) = entry {
                    counted += count(&words, &rules, &message);
                }
            }
        }
        assert!(counted > 30, "{}: {counted} texts count", words.tag());
    }
}

/// Compares a message and its attributes for each number; the number of its texts that count.
fn count(words: &Words, rules: &PluralRules, message: &Message<&str>) -> usize {
    let mut texts: Vec<(String, &Pattern<&str>)> =
        message.value.iter().map(|value| (message.id.name.to_owned(), value)).collect();
    texts.extend(message.attributes.iter().map(|part| (format!("{}.{}", message.id.name, part.id.name), &part.value)));
    texts
        .iter()
        .filter(|(id, pattern)| (0..=125).filter(|number| compare(words, rules, (id, pattern), *number)).count() > 0)
        .count()
}

/// Compares a text with one number for all that it counts; whether it counts at all.
fn compare(words: &Words, rules: &PluralRules, (id, pattern): (&str, &Pattern<&str>), number: u32) -> bool {
    let mut counted = Counted { rules, number, numbers: BTreeSet::new() };
    // Twice: a number may be said before the choice by it is met.
    counted.pattern(pattern);
    let right = counted.pattern(pattern);
    if counted.numbers.is_empty() {
        return false;
    }
    let value = |name: &str| -> Value<'_> { if counted.numbers.contains(name) { number.into() } else { name.to_owned().into() } };
    let variables = variables(pattern);
    let names = counted.numbers.iter().map(String::as_str).chain(variables).collect::<BTreeSet<_>>();
    let args: Vec<_> = names.into_iter().map(|name| (name, value(name))).collect();
    let said = words.text(id, &args).replace(['\u{2068}', '\u{2069}'], "");
    assert_eq!(said, right, "{}: {id} with {number}", words.tag());
    true
}

/// The names of all variables that are said.
fn variables<'s>(pattern: &Pattern<&'s str>) -> BTreeSet<&'s str> {
    let each = |element: &PatternElement<&'s str>| match element {
        PatternElement::Placeable { expression: Expression::Inline(InlineExpression::VariableReference { id }) } => {
            BTreeSet::from([id.name])
        }
        PatternElement::Placeable { expression: Expression::Select { variants, .. } } => {
            variants.iter().flat_map(|variant| variables(&variant.value)).collect()
        }
        _ => BTreeSet::new(),
    };
    pattern.elements.iter().flat_map(each).collect()
}
