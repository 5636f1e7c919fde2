//! The form that a number takes in a language: CLDR's rules, as ICU4X has them.
//!
//! Fluent would ask a table of its own, of 2020, whose rule for Arabic forgot to look at the last two digits: from 103 on it says «103 شخص»
//! for «103 أشخاص». So a choice by a form is read as a choice by what [`form`] says. The files of texts stay plain Fluent:
//!
//! ```text
//! { $left ->                  { $left ->
//!     [0] None is left.           [0] None is left.
//!     [one] One is left.         *[other] { PLURAL($left) ->
//!    *[other] {$left} left.          [one] One is left.
//! }                                 *[other] {$left} left.
//!                                 }
//!                             }
//! ```

use fixed_decimal::Decimal;
use fluent::{FluentResource, FluentValue, concurrent::FluentBundle};
use fluent_syntax::{
    ast::{
        CallArguments, Entry, Expression, Identifier, InlineExpression, Pattern, PatternElement, Resource, Variant, VariantKey,
    },
    serializer::serialize,
};
use icu_locale_core::Locale;
use icu_plurals::{PluralCategory, PluralRules};

/// The name of the function that tells the form of a number.
const PLURAL: &str = "PLURAL";

/// Teaches a language the forms of its numbers.
pub(super) fn teach(bundle: &mut FluentBundle<FluentResource>, language: Locale) {
    let told = bundle.add_function(PLURAL, move |values, _| match values {
        [FluentValue::Number(number)] => match form(&language, &number.as_string()) {
            Some(form) => form.into(),
            None => FluentValue::Number(number.clone()),
        },
        // A word, by which a text may choose as well.
        [other] => other.clone(),
        _ => FluentValue::Error,
    });
    told.expect("a new bundle has no functions");
}

/// What CLDR calls the form of a number written in digits. Of a language that ICU4X knows one form of, or none, Fluent's table may know more.
fn form(language: &Locale, number: &str) -> Option<&'static str> {
    let (number, rules) = (number.parse::<Decimal>().ok()?, PluralRules::try_new_cardinal(language.into()).ok()?);
    (rules.categories().count() > 1).then(|| match rules.category_for(&number) {
        PluralCategory::Zero => "zero",
        PluralCategory::One => "one",
        PluralCategory::Two => "two",
        PluralCategory::Few => "few",
        PluralCategory::Many => "many",
        PluralCategory::Other => "other",
    })
}

/// The file with every choice by a form made by [`form`].
pub(super) fn counted(mut file: Resource<&str>) -> String {
    for entry in &mut file.body {
        let (value, attributes) = match entry {
            Entry::Message(message) => (message.value.as_mut(), &mut message.attributes),
            Entry::Term(term) => (Some(&mut term.value), &mut term.attributes),
            Entry::Comment(_) | Entry::GroupComment(_) | Entry::ResourceComment(_) | Entry::Junk { .. } => continue,
        };
        value.into_iter().chain(attributes.iter_mut().map(|attribute| &mut attribute.value)).for_each(pattern);
    }
    serialize(&file)
}

fn pattern(pattern: &mut Pattern<&str>) {
    for element in &mut pattern.elements {
        if let PatternElement::Placeable { expression: found } = element {
            expression(found);
        }
    }
}

fn expression(found: &mut Expression<&str>) {
    match found {
        Expression::Inline(InlineExpression::Placeable { expression: inner }) => expression(inner),
        Expression::Inline(_) => {}
        Expression::Select { selector, variants } => {
            variants.iter_mut().for_each(|variant| pattern(&mut variant.value));
            if matches!(selector, InlineExpression::VariableReference { .. }) && variants.iter().any(names_a_form) {
                choose(selector, variants);
            }
        }
    }
}

fn names_a_form(variant: &Variant<&str>) -> bool {
    matches!(&variant.key, VariantKey::Identifier { name } if PluralCategory::get_for_cldr_string(name).is_some())
}

/// Numbers themselves come first, then their forms: a function's answer is a word, which no number equals.
fn choose<'s>(selector: &mut InlineExpression<&'s str>, variants: &mut Vec<Variant<&'s str>>) {
    let call = InlineExpression::FunctionReference {
        id: Identifier { name: PLURAL },
        arguments: CallArguments { positional: vec![selector.clone()], named: Vec::new() },
    };
    let by_number = |variant: &Variant<&str>| matches!(variant.key, VariantKey::NumberLiteral { .. });
    if !variants.iter().any(by_number) {
        *selector = call;
        return;
    }
    let (mut numbers, mut forms): (Vec<_>, Vec<_>) = std::mem::take(variants).into_iter().partition(by_number);
    if let Some(last) = numbers.iter().find(|variant| variant.default) {
        // The text of a number serves for what has no text of its own.
        forms.push(Variant { key: VariantKey::Identifier { name: "other" }, ..last.clone() });
    }
    numbers.iter_mut().for_each(|variant| variant.default = false);
    let by_form = PatternElement::Placeable { expression: Expression::Select { selector: call, variants: forms } };
    let rest = Pattern { elements: vec![by_form] };
    numbers.push(Variant { key: VariantKey::Identifier { name: "other" }, value: rest, default: true });
    *variants = numbers;
}

#[cfg(test)]
mod tests {
    use fluent::FluentArgs;
    use fluent_syntax::parser::parse;

    use super::*;

    fn said(tag: &str, file: &str, value: impl Into<FluentValue<'static>>) -> String {
        let mut bundle = FluentBundle::new_concurrent(vec![tag.parse().expect("a tag")]);
        teach(&mut bundle, tag.parse().expect("a tag"));
        let resource = FluentResource::try_new(counted(parse(file).expect("a sound file"))).expect("a sound file");
        bundle.add_resource(resource).expect("nothing is there twice");
        let args = FluentArgs::from_iter([("n", value.into())]);
        let pattern = bundle.get_message("a").and_then(|message| message.value()).expect("the text is there");
        bundle.format_pattern(pattern, Some(&args), &mut Vec::new()).replace(['\u{2068}', '\u{2069}'], "")
    }

    const FORMS: &str =
        "a = { $n ->\n    [zero] zero\n    [one] one\n    [two] two\n    [few] few\n    [many] many\n   *[other] other\n}\n";

    #[test]
    fn the_last_two_digits_decide_in_arabic_and_the_last_one_in_polish() {
        let arabic = [0, 1, 2, 3, 10, 11, 99, 100, 102, 103, 110, 111, 199, 203].map(|n| said("ar", FORMS, n));
        let right = "zero one two few few many many other other few few many many few";
        assert_eq!(arabic.join(" "), right);
        assert_eq!([1, 2, 5, 12, 22, 25].map(|n| said("pl", FORMS, n)).join(" "), "one few many many few many");
        assert_eq!(said("en-GB", FORMS, 1), "one");
        assert_eq!(
            ["yi", "ja"].map(|tag| said(tag, FORMS, 1)),
            ["one", "other"],
            "ICU4X lacks Yiddish, and Japanese has one form"
        );
    }

    #[test]
    fn a_number_itself_comes_before_its_form_and_a_word_stays_a_word() {
        let text = "a = There { $n ->\n    [one] is one\n    [0] is none\n   *[other] are { $n }\n} left.\n";
        let left = [0, 1, 7].map(|n| said("en", text, n));
        assert_eq!(left, ["There is none left.", "There is one left.", "There are 7 left."]);
        let text = "a = { $n ->\n    [one] one\n   *[0] none\n}\n";
        assert_eq!([0, 1, 7].map(|n| said("en", text, n)), ["none", "one", "none"]);
        assert_eq!([said("en", FORMS, "many"), said("en", FORMS, "none")], ["many", "other"]);
        assert_eq!(said("en", "a = { $n ->\n    [on] yes\n   *[off] no\n}\n", "on"), "yes");
        assert_eq!(said("en", FORMS, 1.5), "other");
    }
}
