#!/usr/bin/env bash
# Which form of a noun does Fluent choose for 103 in Arabic?
#
# One would expect that fluent (0.17.0), which chooses variants "by the plural rules of CLDR", chooses [few] for 103 to 110 and [many] for
# 111 to 125: CLDR's rule for Arabic goes by the last two digits (n % 100 = 3..10 is few, 11..99 is many; unchanged since 2008), and
# icu_plurals (2.4.0) says so. In fact fluent asks intl_pluralrules (7.0.2), whose generated table compares the whole number with 3..10 and
# 11..99 and forgot the remainder, so every number from 103 on is [other]. Small numbers, which one tests with, are right.
# The second part compares all languages that both know: the same remainder is lost for Belarusian, Breton, Latvian, Lithuanian, Prussian
# and Romanian. (Hebrew, Maltese and Vietnamese differ because CLDR changed after its release 37, which the table was made from.)
#
# Exits 1 when fluent says what icu_plurals says for Arabic.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
mkdir "$folder/src"
cat > "$folder/Cargo.toml" <<'TOML'
[package]
name = "plurals"
version = "0.0.0"
edition = "2024"

[dependencies]
fluent = "=0.17.0"
fluent-bundle = "=0.16.0"
intl_pluralrules = "=7.0.2"
unic-langid = "=0.9.6"
icu_plurals = "=2.4.0"
icu_locale_core = "=2.4.0"
TOML
cat > "$folder/src/main.rs" <<'RUST'
use fluent::{FluentArgs, FluentBundle, FluentResource};
use icu_locale_core::Locale;
use icu_plurals::PluralRules;
use intl_pluralrules::{PluralRuleType, PluralRules as Table};

const TEXT: &str = "a = { $n ->\n    [zero] Zero\n    [one] One\n    [two] Two\n    [few] Few\n    [many] Many\n   *[other] Other\n}\n";

fn main() {
    let resource = FluentResource::try_new(TEXT.to_owned()).expect("a sound file");
    let mut bundle = FluentBundle::new(vec!["ar".parse().expect("a tag")]);
    bundle.add_resource(resource).expect("one message");
    let pattern = bundle.get_message("a").and_then(|message| message.value()).expect("it has a value");
    let rules = PluralRules::try_new_cardinal("ar".parse::<Locale>().expect("a tag").into()).expect("Arabic is known");
    let mut wrong = 0;
    for n in [2, 3, 10, 11, 99, 100, 101, 102, 103, 110, 111, 125, 203, 1005] {
        let args = FluentArgs::from_iter([("n", n)]);
        let fluent = bundle.format_pattern(pattern, Some(&args), &mut Vec::new()).into_owned();
        let icu = format!("{:?}", rules.category_for(n));
        let mark = if fluent == icu { "" } else { "   <- differs" };
        println!("ar {n:>4}: fluent {fluent:<5}  icu_plurals {icu:<5}{mark}");
        wrong += usize::from(fluent != icu);
    }
    println!("\nlanguages whose forms differ between the two for some whole number up to 1250:");
    for tag in Table::get_locales(PluralRuleType::CARDINAL) {
        let table = Table::create(tag.clone(), PluralRuleType::CARDINAL).expect("it was listed");
        let rules = PluralRules::try_new_cardinal(tag.to_string().parse::<Locale>().expect("a tag").into()).expect("compiled data");
        if rules.categories().count() == 1 {
            continue; // either a language without forms, or one that icu_plurals has no rules for
        }
        let form = |n: usize| format!("{:?}", table.select(n).expect("a number")).to_lowercase();
        let differs: Vec<usize> = (0..=1250).filter(|n| form(*n) != format!("{:?}", rules.category_for(*n)).to_lowercase()).collect();
        if let Some(first) = differs.first() {
            let icu = format!("{:?}", rules.category_for(*first)).to_lowercase();
            println!("{tag:<4} {:>4} numbers, the first is {first}: table {}, icu_plurals {icu}", differs.len(), form(*first));
        }
    }
    std::process::exit(i32::from(wrong == 0));
}
RUST
echo "fluent 0.17.0 (fluent-bundle 0.16.0, intl_pluralrules 7.0.2) beside icu_plurals 2.4.0"
CARGO_TARGET_DIR="$folder/target" cargo run --quiet --manifest-path "$folder/Cargo.toml"
