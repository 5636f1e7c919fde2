//! Texts by language, from Fluent files. Server build only: the browser gets finished strings.
//!
//! A language is a folder of `.ftl` files, named by its BCP 47 tag; another language is only another folder. English is the source: what
//! a language lacks is taken from its base (`pt` for `pt-BR`), then from English.

mod plural;

use std::{collections::BTreeMap, fmt, sync::Arc};

pub use fluent::FluentValue as Value;
use fluent::{FluentArgs, FluentError, FluentResource, concurrent::FluentBundle};
use fluent_langneg::{LanguageIdentifier, NegotiationStrategy, negotiate_languages};
use fluent_syntax::parser;
use icu_locale_core::Locale;
use unic_langid::CharacterDirection;

use crate::contract::Asked;

/// The source language, and the last fallback.
pub const ENGLISH: &str = "en";

/// Languages that one `Accept-Language` header may name before we stop reading.
const ACCEPTED: usize = 16;

/// All languages, loaded once at the start.
#[derive(Clone, Debug)]
pub struct Texts {
    languages: Arc<BTreeMap<String, Words>>,
}

/// The texts of one language, with its fallbacks behind it. Cheap to clone.
#[derive(Clone)]
pub struct Words {
    chain: Arc<Chain>,
    /// The reader's own kind of the language, where the browser names one: who reads British English writes days before months.
    region: Option<Arc<str>>,
}

/// A language and what stands behind it, own texts first.
struct Chain {
    id: LanguageIdentifier,
    tag: String,
    rtl: bool,
    bundles: Vec<Arc<FluentBundle<FluentResource>>>,
}

/// What is wrong with the language files: one line a finding, with file and line.
#[derive(Debug, PartialEq, Eq)]
pub struct BadTexts(Vec<String>);

impl fmt::Display for BadTexts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0.join("\n"))
    }
}

impl std::error::Error for BadTexts {}

impl Texts {
    /// Reads files given as (language tag, file name, content), in any order.
    ///
    /// # Errors
    /// Lists every tag that is none, every line that does not parse, every id that is there twice, and a missing English.
    pub fn load(files: impl IntoIterator<Item = (String, String, String)>) -> Result<Self, BadTexts> {
        let mut bad = Vec::new();
        let mut bundles = BTreeMap::new();
        for (tag, file, content) in files {
            let (Ok(id), Ok(locale), Ok(counts)) = (tag.parse::<LanguageIdentifier>(), tag.parse(), tag.parse::<Locale>()) else {
                bad.push(format!("{tag}: not a language tag"));
                continue;
            };
            let (_, bundle) = bundles.entry(id.to_string()).or_insert_with(|| {
                let mut bundle = FluentBundle::new_concurrent(vec![locale]);
                plural::teach(&mut bundle, counts);
                (id, bundle)
            });
            bad.extend(add(bundle, &content).into_iter().map(|what| format!("{tag}/{file}:{what}")));
        }
        if !bundles.contains_key(ENGLISH) {
            bad.push(format!("{ENGLISH}: the source language is missing"));
        }
        if !bad.is_empty() {
            return Err(BadTexts(bad));
        }
        let bundles: BTreeMap<_, _> = bundles.into_iter().map(|(tag, (id, bundle))| (tag, (id, Arc::new(bundle)))).collect();
        let languages = bundles.iter().map(|(tag, (id, own))| {
            let rtl = own.locales.first().is_some_and(|locale| locale.character_direction() == CharacterDirection::RTL);
            let mut chain = vec![tag.as_str(), id.language.as_str(), ENGLISH];
            chain.dedup();
            let bundles = chain.into_iter().filter_map(|tag| bundles.get(tag)).map(|(_, bundle)| Arc::clone(bundle)).collect();
            (tag.clone(), Words { chain: Arc::new(Chain { id: id.clone(), tag: tag.clone(), rtl, bundles }), region: None })
        });
        Ok(Self { languages: Arc::new(languages.collect()) })
    }

    /// Every language, in the order of the tags.
    pub fn all(&self) -> Vec<Words> {
        self.languages.values().cloned().collect()
    }

    /// English.
    pub fn english(&self) -> Words {
        self.languages.get(ENGLISH).expect("load() refuses a set without English").clone()
    }

    /// The language for a mail or a page: query, cookie, account, browser, tenant, English. What a tenant prefers never limits the choice.
    pub fn negotiate(&self, asked: &Asked, account: Option<&str>, tenant: &[String]) -> Words {
        let one = |tag: Option<&str>| tag.map(str::to_owned).into_iter().collect::<Vec<_>>();
        self.best(&one(asked.query.as_deref()))
            .or_else(|| self.best(&one(asked.cookie.as_deref())))
            .or_else(|| self.best(&one(account)))
            .or_else(|| self.best(&accepted(asked.browser.as_deref().unwrap_or_default())))
            .or_else(|| self.best(tenant))
            .unwrap_or_else(|| self.english())
            .read_by(&accepted(asked.browser.as_deref().unwrap_or_default()))
    }

    /// The language that matches the first of these tags that has one: exactly, by its base, or by its likely script.
    pub fn best(&self, tags: &[String]) -> Option<Words> {
        let wanted: Vec<LanguageIdentifier> = tags.iter().filter_map(|tag| tag.parse().ok()).collect();
        let offered = self.all();
        negotiate_languages(&wanted, &offered, None, NegotiationStrategy::Lookup).first().map(|words| (*words).clone())
    }
}

impl Words {
    /// BCP 47 tag.
    pub fn tag(&self) -> &str {
        &self.chain.tag
    }

    /// BCP 47 tag for what a region writes in its own way: days and times.
    pub fn region(&self) -> &str {
        self.region.as_deref().unwrap_or(self.tag())
    }

    /// The same language, for somebody who accepts these tags.
    fn read_by(self, accepted: &[String]) -> Self {
        let mut kinds = accepted.iter().filter_map(|tag| tag.parse::<LanguageIdentifier>().ok());
        let kind = kinds.find(|kind| kind.language == self.chain.id.language && kind.region.is_some());
        let region = kind.filter(|_| self.chain.id.region.is_none()).map(|kind| kind.to_string().into());
        Self { region, ..self }
    }

    /// The direction of writing, for the attribute `dir`.
    pub fn dir(&self) -> &'static str {
        if self.chain.rtl { "rtl" } else { "ltr" }
    }

    /// The language's own name of itself, for the choice of language.
    pub fn own_name(&self) -> String {
        self.say("language-name")
    }

    /// A text without variables; `id.attribute` names an attribute. An id that no language knows comes back as it is.
    pub fn say(&self, id: &str) -> String {
        self.text(id, &[])
    }

    /// A text with its variables: `words.text("refusal-wait", &[("seconds", 60.into())])`. Values are isolated from the direction around them.
    pub fn text(&self, id: &str, args: &[(&str, Value<'_>)]) -> String {
        self.find(id, args).unwrap_or_else(|| id.to_owned())
    }

    /// The same, or nothing where no language knows the id.
    pub fn find(&self, id: &str, args: &[(&str, Value<'_>)]) -> Option<String> {
        let (message, attribute) = id.split_once('.').map_or((id, None), |(message, attribute)| (message, Some(attribute)));
        let args: FluentArgs<'_> = args.iter().map(|(name, value)| (*name, value.clone())).collect();
        self.chain.bundles.iter().find_map(|bundle| {
            let message = bundle.get_message(message)?;
            let pattern = match attribute {
                Some(name) => message.get_attribute(name)?.value(),
                None => message.value()?,
            };
            // A missing variable shows as its name; the tests of the files compare the variables of all languages.
            Some(bundle.format_pattern(pattern, Some(&args), &mut Vec::new()).into_owned())
        })
    }
}

impl fmt::Debug for Words {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Words({})", self.tag())
    }
}

impl AsRef<LanguageIdentifier> for Words {
    fn as_ref(&self) -> &LanguageIdentifier {
        &self.chain.id
    }
}

impl PartialEq for Words {
    fn eq(&self, other: &Self) -> bool {
        self.tag() == other.tag()
    }
}

/// Adds a file to its language; the findings begin with the line.
fn add(bundle: &mut FluentBundle<FluentResource>, content: &str) -> Vec<String> {
    let line = |at: usize| content.bytes().take(at).filter(|byte| *byte == b'\n').count() + 1;
    let (file, mut bad) = match parser::parse(content) {
        Ok(file) => (file, Vec::new()),
        Err((file, errors)) => (file, errors.iter().map(|error| format!("{}: {error}", line(error.pos.start))).collect()),
    };
    let resource = FluentResource::try_new(plural::counted(file)).unwrap_or_else(|(resource, errors)| {
        bad.extend(errors.iter().map(|error| format!("1: {error}")));
        resource
    });
    let twice = bundle.add_resource(resource).err().unwrap_or_default().into_iter().map(|error| match error {
        FluentError::Overriding { id, .. } => {
            let defines = |line: &str| line.split([' ', '=']).next() == Some(&id);
            let line = content.lines().zip(1..).filter(|(line, _)| defines(line)).last().map_or(1, |(_, number)| number);
            format!("{line}: {id} is there twice")
        }
        error => format!("1: {error}"),
    });
    bad.extend(twice);
    bad
}

/// The tags of an `Accept-Language` header (RFC 9110 §12.5.4), most wanted first; `*` and weight 0 are left out.
fn accepted(header: &str) -> Vec<String> {
    let mut tags: Vec<(f32, String)> = header
        .split(',')
        .take(ACCEPTED)
        .filter_map(|range| {
            let (tag, weight) = range.split_once(';').unwrap_or((range, ""));
            let weight = weight.trim().strip_prefix("q=").map_or(Some(1.0), |q| q.trim().parse::<f32>().ok())?;
            (weight > 0.0).then(|| (weight, tag.trim().to_owned()))
        })
        .collect();
    tags.sort_by(|a, b| b.0.total_cmp(&a.0));
    tags.into_iter().map(|(_, tag)| tag).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts() -> Texts {
        let file = |tag: &str, content: &str| (tag.to_owned(), "common.ftl".to_owned(), content.to_owned());
        Texts::load([
            file("en", "language-name = English\nhello = Hello\n"),
            file("en", "wait = { $n ->\n    [one] Wait a second.\n   *[other] Wait {$n} seconds.\n}\n"),
            file("pt", "language-name = Português\nhello = Olá\n"),
            file("pt-BR", "language-name = Português (Brasil)\n"),
            file("ar", "language-name = العربية\nhello = مرحبا\n    .again = مرحبا ثانية\n"),
            file("zh-Hant", "language-name = 繁體中文\n"),
        ])
        .expect("the files are sound")
    }

    fn tag(query: &str, cookie: &str, browser: &str) -> String {
        let some = |value: &str| (!value.is_empty()).then(|| value.to_owned());
        let asked = Asked { query: some(query), cookie: some(cookie), browser: some(browser) };
        texts().negotiate(&asked, Some("pt"), &["ar".to_owned()]).tag().to_owned()
    }

    #[test]
    fn the_order_is_query_cookie_account_browser_tenant_english() {
        assert_eq!(tag("ar", "pt-BR", "en"), "ar");
        assert_eq!(tag("xx", "pt-BR", "en"), "pt-BR");
        assert_eq!(tag("", "not a tag!", "en"), "pt");
        let texts = texts();
        let asked = |browser: &str| Asked { browser: Some(browser.to_owned()), ..Asked::default() };
        assert_eq!(texts.negotiate(&asked("fr, pt;q=0.2, en-GB;q=0.7"), None, &["ar".into()]).tag(), "en");
        assert_eq!(texts.negotiate(&asked("fr, *"), None, &["ar".into()]).tag(), "ar");
        assert_eq!(texts.negotiate(&asked("en;q=0, fr;q=x"), None, &[]).tag(), "en");
    }

    #[test]
    fn a_region_finds_its_language_and_a_country_its_script() {
        assert_eq!(tag("ar-SA", "", ""), "ar");
        assert_eq!(tag("pt-PT", "", ""), "pt");
        assert_eq!(tag("zh-TW", "", ""), "zh-Hant");
    }

    #[test]
    fn a_missing_text_comes_from_the_base_then_from_english_then_is_its_id() {
        let brazil = texts().best(&["pt-BR".to_owned()]).expect("it is there");
        assert_eq!(brazil.own_name(), "Português (Brasil)");
        assert_eq!(brazil.say("hello"), "Olá");
        assert_eq!(brazil.text("wait", &[("n", 1.into())]), "Wait a second.");
        assert_eq!(brazil.say("nowhere"), "nowhere");
    }

    #[test]
    fn values_are_isolated_and_attributes_have_a_dot() {
        let arabic = texts().best(&["ar".to_owned()]).expect("it is there");
        assert_eq!((arabic.dir(), texts().english().dir()), ("rtl", "ltr"));
        assert_eq!(arabic.say("hello.again"), "مرحبا ثانية");
        assert_eq!(arabic.text("wait", &[("n", 5.into())]), "Wait \u{2068}5\u{2069} seconds.");
    }

    #[test]
    fn a_bad_file_is_named_with_its_line() {
        let file = |tag: &str, content: &str| (tag.to_owned(), "a.ftl".to_owned(), content.to_owned());
        let bad =
            Texts::load([file("en", "a = A\n\nb = { $x !\n\na = B\n"), file("!", "")]).expect_err("three findings").to_string();
        assert!(bad.contains("en/a.ftl:3:"), "{bad}");
        assert!(bad.contains("en/a.ftl:5: a is there twice"), "{bad}");
        assert!(bad.contains("!: not a language tag"), "{bad}");
        let bad = Texts::load([file("de", "a = A\n")]).expect_err("no English").to_string();
        assert!(bad.contains("the source language is missing"), "{bad}");
    }
}
