//! A letter becomes a message in the reader's language: a list of blocks, laid out once as HTML and once as text.

mod mails;

use std::sync::LazyLock;

use app::{
    contract::{Secret, TenantId},
    l10n::{Value, Words},
    policy::domain::readable,
};
use http::Uri;
use minijinja::{Environment, UndefinedBehavior, context, syntax::SyntaxConfig};

use super::{Brand, CallKey, Channel, Letter, Message};
use crate::when::day_and_time;

/// Where a message goes and what it is called.
#[derive(Clone, Debug)]
pub struct Envelope {
    /// Names the message towards the provider.
    pub id: String,
    /// On whose behalf.
    pub tenant: TenantId,
    /// A stored mail address, or a stored number as dialled.
    pub to: String,
}

/// Writes the letter in the given language and the tenant's name.
pub fn compose(letter: &Letter, words: &Words, brand: &Brand, envelope: Envelope) -> Message {
    let pen = Pen { words, brand, directory: one_line(&brand.name) };
    let mut message = Message {
        id: envelope.id,
        tenant: envelope.tenant,
        channel: letter.channel(),
        to: envelope.to,
        from_name: pen.plain("mail-from-name", &[]),
        subject: String::new(),
        text: String::new(),
        html: None,
        logo: None,
        lang: words.tag().to_owned(),
        call: None,
    };
    match letter {
        Letter::CodeText { code, minutes } => {
            let text = pen.short("sms-code", &[("code", code.as_str().into()), ("minutes", (*minutes).into())]);
            message.text = bound(&text, &brand.base_url, code);
        }
        Letter::CallerCodeText { code, minutes } => {
            message.text = pen.short("sms-caller", &[("code", code.as_str().into()), ("minutes", (*minutes).into())]);
        }
        Letter::Call { call, token } | Letter::EnrolCall { call, token } => {
            let enrols = matches!(letter, Letter::EnrolCall { .. });
            message.text = pen.plain(if enrols { "call-enrol" } else { "call-press" }, &[]);
            message.call = Some(CallKey {
                call: call.clone(),
                token: Secret::new(token.clone()),
                callback: callback(&brand.base_url, call, token),
            });
        }
        _ => {
            let page = pen.mail(letter);
            message.text = pen.flat(pen.render("mail.txt", &page));
            message.html = Some(pen.render("mail.html", &page));
            message.subject = page.subject;
            message.logo.clone_from(&brand.logo);
        }
    }
    message
}

/// What a letter is made of, for a page that shows it.
pub struct Preview {
    /// Its subject; empty for a text message.
    pub subject: String,
    /// Kind and words of each block.
    pub blocks: Vec<(&'static str, String)>,
}

/// The letter as its reader sees it, without the frame of a mail.
pub fn preview(letter: &Letter, words: &Words, brand: &Brand) -> Preview {
    let envelope = Envelope { id: String::new(), tenant: TenantId::new(""), to: String::new() };
    if letter.channel() != Channel::Email {
        let text = compose(letter, words, brand, envelope).text;
        return Preview { subject: String::new(), blocks: vec![("say", text)] };
    }
    let page = Pen { words, brand, directory: one_line(&brand.name) }.mail(letter);
    let blocks = page.blocks.iter().map(Block::parts).map(|(kind, text, _)| (kind, text.to_owned()));
    Preview { subject: page.subject, blocks: [("title", page.title)].into_iter().chain(blocks).collect() }
}

/// A text message whose last line binds its code to the site that asks for it, as the format of origin-bound one-time codes has it: a phone
/// offers to fill in the code there, and on no other site. A code that is read out to somebody has no such line.
fn bound(text: &str, base_url: &str, code: &str) -> String {
    let host = base_url.parse::<Uri>().ok().and_then(|url| url.host().map(str::to_owned));
    host.map_or_else(|| text.to_owned(), |host| format!("{text}\n@{host} #{code}"))
}

/// Where a provider posts the key that was pressed. It signs this very text, so the check of the signature builds it again.
pub fn callback(base_url: &str, call: &str, token: &str) -> String {
    format!("{base_url}/api/gateway/{call}/{token}")
}

/// A mail before it is laid out.
struct Page {
    subject: String,
    title: String,
    blocks: Vec<Block>,
}

/// What a mail is made of.
enum Block {
    Say(String),
    Code(String),
    Button(String, String),
    Fine(String),
}

impl Block {
    fn parts(&self) -> (&'static str, &str, &str) {
        match self {
            Self::Say(text) => ("say", text, ""),
            Self::Code(code) => ("code", code, ""),
            Self::Button(label, url) => ("button", label, url),
            Self::Fine(text) => ("fine", text, ""),
        }
    }
}

/// Writes in one language and one name.
struct Pen<'a> {
    words: &'a Words,
    brand: &'a Brand,
    directory: String,
}

impl Pen<'_> {
    fn text(&self, id: &str, args: &[(&str, Value<'_>)]) -> String {
        let mut all = vec![("directory", Value::from(self.directory.as_str()))];
        all.extend(args.iter().cloned());
        self.words.text(id, &all)
    }

    fn plain(&self, id: &str, args: &[(&str, Value<'_>)]) -> String {
        self.flat(self.text(id, args))
    }

    /// For headers, plain text and speech: marks of isolation would be copied, seen or heard there, and only right-to-left readers need them.
    fn flat(&self, text: String) -> String {
        if self.words.dir() == "rtl" { text } else { unmarked(&text) }
    }

    /// For text messages, where each mark costs one of seventy signs: their words are written so that they read right without.
    fn short(&self, id: &str, args: &[(&str, Value<'_>)]) -> String {
        unmarked(&self.text(id, args))
    }

    fn say(&self, id: &str, args: &[(&str, Value<'_>)]) -> Block {
        Block::Say(self.text(id, args))
    }

    fn fine(&self, id: &str, args: &[(&str, Value<'_>)]) -> Block {
        Block::Fine(self.text(id, args))
    }

    /// The page behind it speaks the language of the mail.
    fn button(&self, id: &str, path: &str) -> Block {
        let joint = if path.contains('?') { '&' } else { '?' };
        Block::Button(self.text(id, &[]), format!("{}{path}{joint}lng={}", self.brand.base_url, self.words.tag()))
    }

    fn page(&self, subject: &str, title: &str, args: &[(&str, Value<'_>)], blocks: Vec<Block>) -> Page {
        Page { subject: self.plain(subject, args), title: self.text(title, args), blocks }
    }

    fn moment(&self, at: i64) -> Value<'static> {
        day_and_time(self.words.tag(), at).into()
    }

    fn render(&self, template: &str, page: &Page) -> String {
        let (colour, ink) = colours(self.brand.colour.as_deref());
        let blocks: Vec<_> = page.blocks.iter().map(Block::parts).map(|(kind, text, url)| context! { kind, text, url }).collect();
        let context = context! {
            lang => self.words.tag(), dir => self.words.dir(), title => page.title.as_str(), blocks, colour, ink,
            directory => self.directory.as_str(), logo => self.brand.logo.is_some(), sent_by => self.text("mail-sent-by", &[]),
        };
        TEMPLATES
            .get_template(template)
            .and_then(|template| template.render(context))
            .expect("the templates are part of the program and every letter is rendered by a test")
    }
}

static TEMPLATES: LazyLock<Environment<'static>> = LazyLock::new(|| {
    let mut templates = Environment::new();
    templates.set_undefined_behavior(UndefinedBehavior::Strict);
    let tidy = SyntaxConfig::builder().trim_blocks(true).lstrip_blocks(true).build();
    templates.set_syntax(tidy.expect("the usual delimiters"));
    for (name, source) in
        [("mail.html", include_str!("../../templates/mail.html")), ("mail.txt", include_str!("../../templates/mail.txt"))]
    {
        templates.add_template(name, source).expect("the templates are part of the program");
    }
    templates
});

fn unmarked(text: &str) -> String {
    text.replace(['\u{2068}', '\u{2069}'], "")
}

/// A value that somebody else wrote, fit for one line.
fn said(value: &str) -> Value<'static> {
    one_line(&readable(value)).into()
}

/// No line breaks (they would end a header), no control characters, no marks that turn the direction of what follows, and not endless.
fn one_line(value: &str) -> String {
    const LONGEST: usize = 128;
    let turns = |c: char| matches!(c, '\u{061c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    let spaced: String = value.chars().filter(|c| !turns(*c)).map(|c| if c.is_control() { ' ' } else { c }).collect();
    spaced.split_whitespace().collect::<Vec<_>>().join(" ").chars().take(LONGEST).collect()
}

/// The brand's colour and the ink that can be read on it (the better contrast of black and white, WCAG relative luminance).
fn colours(colour: Option<&str>) -> (String, &'static str) {
    const OURS: (u8, u8, u8) = (0x1f, 0x4e, 0x79);
    let (r, g, b) = colour.and_then(rgb).unwrap_or(OURS);
    let linear = |part: u8| {
        let part = f64::from(part) / 255.0;
        if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
    };
    let luminance = 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
    // Both inks are equally far from a luminance of 0.179.
    (format!("#{r:02x}{g:02x}{b:02x}"), if luminance > 0.179 { "#000000" } else { "#ffffff" })
}

fn rgb(colour: &str) -> Option<(u8, u8, u8)> {
    let digits = colour.strip_prefix('#').filter(|digits| digits.len() == 6 && digits.bytes().all(|b| b.is_ascii_hexdigit()))?;
    let part = |at: usize| u8::from_str_radix(&digits[at..at + 2], 16).ok();
    Some((part(0)?, part(2)?, part(4)?))
}

#[cfg(test)]
#[path = "compose_tests.rs"]
mod tests;
