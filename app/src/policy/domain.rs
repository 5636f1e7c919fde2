//! Domain names have one form for storing, comparing and sending – A-labels in small letters (UTS 46, RFC 5891) – and another one for people.

use idna::AsciiDenyList;

/// The one form of a domain name, `xn--bcher-kva.example` for `Bücher.example`. `None`: this is no name of letters, digits and hyphens.
pub fn ascii(name: &str) -> Option<String> {
    let name = idna::domain_to_ascii_cow(name.as_bytes(), AsciiDenyList::STD3).ok()?;
    let label = |label: &str| (1..=63).contains(&label.len()) && !label.starts_with('-') && !label.ends_with('-');
    (name.len() <= 253 && name.split('.').all(label)).then(|| name.into_owned())
}

/// A domain name, or an address or user id with one, as people read it.
pub fn readable(text: &str) -> String {
    let at = text.rfind('@').map_or(0, |at| at + 1);
    if !text[at..].contains("xn--") {
        return text.to_owned();
    }
    match idna::domain_to_unicode(&text[at..]) {
        (name, Ok(())) => [&text[..at], &name].concat(),
        (_, Err(_)) => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_domain_has_one_form_however_it_is_written() {
        for name in
            ["bücher.example", "BÜCHER.example", "bu\u{308}cher.example", "xn--bcher-kva.example", "XN--BCHER-KVA.Example"]
        {
            assert_eq!(ascii(name).as_deref(), Some("xn--bcher-kva.example"), "{name}");
        }
        assert_eq!(ascii("Harbour.Example").as_deref(), Some("harbour.example"));
        assert_ne!(ascii("hаrbour.example"), ascii("harbour.example"), "a Cyrillic letter is another name");
        for odd in ["", "x..y", ".x", "-x", "x-", "x_y", "a b", "xn--a", &"a".repeat(64)] {
            assert_eq!(ascii(odd), None, "{odd:?}");
        }
    }

    #[test]
    fn people_read_letters() {
        assert_eq!(readable("ada@xn--bcher-kva.example"), "ada@bücher.example");
        assert_eq!(readable("xn--mgbh0fb.example"), "مثال.example");
        for other in ["ada@harbour.example", "xn--a.example", "xn--ada@harbour.example", "no domain", ""] {
            assert_eq!(readable(other), other);
        }
    }
}
