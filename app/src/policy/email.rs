//! E-mail addresses of people (specification §9.1): ordinary ones, Unicode allowed on both sides of the `@`. What follows it has one form.

use std::fmt;

use unicode_normalization::{UnicodeNormalization as _, char::is_combining_mark};

use super::{
    domain,
    typed::{is_letter, tidy},
};

/// An address that mail is sent to. Before the `@` it is in NFC (RFC 6532) and otherwise exactly as it was given; the domain is in its one
/// form, which mail servers of every age know.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Email(String);

/// Why something is no address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EmailFault {
    /// Nothing there.
    Empty,
    /// A character that no ordinary address has: blanks, quotes, brackets, commas, line breaks.
    Characters,
    /// Not exactly one `@`, or nothing before it, or dots at its edge.
    Local,
    /// What follows the `@` is no domain name.
    Domain,
    /// Longer than 254 bytes, or 64 before the `@`.
    TooLong,
}

impl Email {
    /// Reads one address. Lists, display names, quoted names and address literals are refused: whatever could name a second recipient.
    pub fn parse(text: &str) -> Result<Self, EmailFault> {
        let address: String = tidy(text).nfc().collect();
        if address.is_empty() {
            return Err(EmailFault::Empty);
        }
        if !address.chars().all(|c| is_letter(c) || "@.-!#$%&'*+/=?^_`{|}~".contains(c)) {
            return Err(EmailFault::Characters);
        }
        let (local, domain) = address.split_once('@').ok_or(EmailFault::Local)?;
        if local.split('.').any(str::is_empty) || domain.contains('@') {
            return Err(EmailFault::Local);
        }
        if local.len() > 64 || address.len() > 254 {
            return Err(EmailFault::TooLong);
        }
        let domain = domain::ascii(domain).filter(|domain| domain.contains('.')).ok_or(EmailFault::Domain)?;
        let address = format!("{local}@{domain}");
        if address.len() > 254 { Err(EmailFault::TooLong) } else { Ok(Self(address)) }
    }

    /// The address to send to.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The address as people read it.
    pub fn readable(&self) -> String {
        domain::readable(&self.0)
    }

    /// For comparing and counting: lower case, letter by letter. Upper case would not do: it makes one of `ı` and `i`, of `ß` and `ss`.
    pub fn folded(&self) -> String {
        self.0.chars().flat_map(char::to_lowercase).collect()
    }

    /// Masked for a hint: `a•••@m•••.example`. Always as many dots, so that it tells no length.
    pub fn hint(&self) -> String {
        let readable = self.readable();
        let (local, domain) = readable.split_once('@').expect("a parsed address has an @");
        let top = domain.rsplit('.').next().unwrap_or_default();
        format!("{}•••@{}•••.{top}", first(local), first(domain))
    }
}

impl fmt::Display for EmailFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Empty => "an e-mail address is missing",
            Self::Characters => "an e-mail address has no blanks, quotes, brackets, commas or line breaks",
            Self::Local => "an e-mail address has exactly one @, with a name before it",
            Self::Domain => "what follows the @ is no domain name",
            Self::TooLong => "an e-mail address is at most 254 bytes long, 64 before the @",
        })
    }
}

impl std::error::Error for EmailFault {}

/// The first letter with its marks.
fn first(text: &str) -> &str {
    let end = text.char_indices().skip(1).find(|&(_, c)| !is_combining_mark(c)).map_or(text.len(), |(at, _)| at);
    &text[..end]
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn ordinary_and_unicode_addresses_are_taken() {
        for (text, sent) in [
            ("ada.home@mail.example", "ada.home@mail.example"),
            ("o'neil+tag@mail.example", "o'neil+tag@mail.example"),
            ("jürgen@bücher.example", "jürgen@xn--bcher-kva.example"),
            ("ada@BÜCHER.example", "ada@xn--bcher-kva.example"),
            ("用户@例子.example", "用户@xn--fsqu00a.example"),
            ("उपयोग@उदाहरण.example", "उपयोग@xn--p1b6ci4b4b3a.example"),
        ] {
            let email = Email::parse(text).expect("well-formed");
            assert_eq!((email.as_str(), email.readable().to_lowercase()), (sent, text.to_lowercase()));
            assert_eq!(Email::parse(sent), Ok(email), "one form");
        }
        for copied in
            ["ada@mail.example\u{a0}", "\tada@mail.example", "\u{200b}ada@mail.example\u{200e}", "\u{feff}ada@mail.example"]
        {
            assert_eq!(Email::parse(copied).as_ref().map(Email::as_str), Ok("ada@mail.example"), "{copied:?}");
        }
        assert_eq!(Email::parse(" ju\u{308}rgen@mail.example ").as_ref().map(Email::as_str), Ok("jürgen@mail.example"));
    }

    #[test]
    fn abu_008_whatever_could_name_a_second_recipient_is_refused() {
        for text in [
            "ada@mail.example,eve@mail.example",
            "ada@mail.example;eve@mail.example",
            "ada@mail.example eve@mail.example",
            "ada@mail.example\r\nBcc: eve@mail.example",
            "ada@mail.example\n",
            "ada\0@mail.example",
            "<ada@mail.example>",
            "Ada <ada@mail.example>",
            "\"ada\"@mail.example",
            "ada(home)@mail.example",
            "ada@[127.0.0.1]",
            "ada\u{202e}@mail.example",
            "ada＠mail.example",
        ] {
            assert_eq!(Email::parse(text), Err(EmailFault::Characters), "{text:?}");
        }
        assert_eq!(Email::parse("ada@mail.example@evil.example"), Err(EmailFault::Local));
    }

    #[test]
    fn each_fault_is_named() {
        for text in ["@mail.example", "ada", ".ada@mail.example", "ada.@mail.example", "a..b@mail.example"] {
            assert_eq!(Email::parse(text), Err(EmailFault::Local), "{text}");
        }
        for text in ["ada@", "ada@mail", "ada@mail..example", "ada@-mail.example", "ada@mail.example.", "ada@ma_il.example"] {
            assert_eq!(Email::parse(text), Err(EmailFault::Domain), "{text}");
        }
        assert_eq!(Email::parse("  "), Err(EmailFault::Empty));
        assert_eq!(Email::parse(&format!("{}@mail.example", "a".repeat(65))), Err(EmailFault::TooLong));
        assert_eq!(Email::parse(&format!("a@{}", "b.".repeat(130))), Err(EmailFault::TooLong));
    }

    #[test]
    fn abu_006_folding_joins_cases_and_keeps_look_alikes_apart() {
        let folded = |text| Email::parse(text).expect("well-formed").folded();
        assert_eq!(folded("ADA.Home@Mail.Example"), folded("ada.home@mail.example"));
        assert_eq!(folded("JÜRGEN@mail.example"), folded("ju\u{308}rgen@mail.example"));
        assert_ne!(folded("m\u{131}ke@mail.example"), folded("mike@mail.example"));
        assert_ne!(folded("strasse@mail.example"), folded("straße@mail.example"));
        assert_ne!(folded("\u{430}da@mail.example"), folded("ada@mail.example"));
    }

    #[test]
    fn hints_are_masked() {
        let hint = |text| Email::parse(text).expect("well-formed").hint();
        assert_eq!(hint("ada.home@mail.example"), "a•••@m•••.example");
        assert_eq!(hint("a@b.c.example"), "a•••@b•••.example");
        assert_eq!(hint("किरण@उदाहरण.example"), "कि•••@उ•••.example");
    }

    proptest! {
        #[test]
        fn parsing_is_total_and_its_result_is_stable(text in any::<String>()) {
            if let Ok(email) = Email::parse(&text) {
                prop_assert_eq!(Email::parse(email.as_str()), Ok(email.clone()));
                prop_assert!(!email.as_str().contains(['\r', '\n', '\0', ',', ';', '<', '>', '"', ' ']));
                prop_assert!(!email.hint().is_empty());
            }
        }
    }
}
