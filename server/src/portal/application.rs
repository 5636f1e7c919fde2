//! What an application of the access panel may be: the same on screen and by command.

use anyhow::{Context, Result, bail};
use url::{Host, Url};

/// Applications of one organization: their origins all stand in a header.
pub(crate) const MOST: usize = 100;
/// The longest address.
const LONGEST: usize = 512;
/// The longest key.
const LONGEST_KEY: usize = 40;

/// A key made of a name, if there is enough of it: `Mail & more` is `mail-more`.
pub(crate) fn key(name: &str) -> Option<String> {
    let plain = |c: char| if c.is_ascii_alphanumeric() { c.to_ascii_lowercase() } else { ' ' };
    let words: String = name.chars().map(plain).collect();
    let key = words.split_whitespace().collect::<Vec<_>>().join("-");
    (!key.is_empty() && key.len() <= LONGEST_KEY).then_some(key)
}

/// An address that people may be sent to, in its usual spelling. Somebody who reads the way to it must not be able to change what comes
/// back, so plain http stays in the house.
///
/// # Errors
/// If it is none; the message says why.
pub(crate) fn address(text: &str) -> Result<String> {
    let url = Url::parse(text.trim()).with_context(|| format!("{text:?} is no address such as https://mail.example.com/"))?;
    let indoors = match url.host() {
        Some(Host::Domain(name)) if is_plain(name) => name == "localhost" || name.ends_with(".localhost") || !name.contains('.'),
        Some(Host::Ipv4(address)) => address.is_loopback(),
        // A policy of the browser cannot name it.
        Some(Host::Ipv6(_)) => bail!("an address with an IPv6 number is not taken: give a name"),
        _ => bail!("{text:?} has no host that can be named"),
    };
    match url.scheme() {
        "https" => {}
        "http" if indoors => {}
        "http" => bail!("use https; http is taken for this machine and for intranet names without a dot"),
        other => bail!("{other} is no web address: use https"),
    }
    if !url.username().is_empty() || url.password().is_some() {
        bail!("an address holds no user name and no password");
    }
    if url.fragment().is_some() {
        bail!("an address ends before the #");
    }
    if url.as_str().len() > LONGEST {
        bail!("an address has at most {LONGEST} characters");
    }
    Ok(url.into())
}

/// A host may hold a `;` by the rules of addresses, and by no other.
fn is_plain(host: &str) -> bool {
    host.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-._".contains(&byte))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_is_made_of_what_is_plain_in_a_name() {
        assert_eq!(key("Mail & more 2").as_deref(), Some("mail-more-2"));
        assert_eq!(key("البريد"), None);
        assert_eq!(key(&"long ".repeat(20)), None);
    }

    #[test]
    fn web_addresses_are_taken_and_written_in_their_usual_way() {
        for (typed, taken) in [
            ("https://Mail.Harbour.example", "https://mail.harbour.example/"),
            (" https://harbour.example:8443/wiki?home ", "https://harbour.example:8443/wiki?home"),
            ("http://intranet/", "http://intranet/"),
            ("http://localhost:3000/", "http://localhost:3000/"),
            ("http://books.localhost/", "http://books.localhost/"),
            ("http://127.0.0.1:3000/", "http://127.0.0.1:3000/"),
            ("https://bücher.example/", "https://xn--bcher-kva.example/"),
        ] {
            assert_eq!(address(typed).expect(typed), taken);
        }
    }

    #[test]
    fn what_nobody_should_be_sent_to_is_refused() {
        for bad in [
            "",
            "mail.harbour.example",
            "http://mail.harbour.example/",
            "http://10.0.0.1/",
            "https://you:secret@mail.harbour.example/",
            "https://you@mail.harbour.example/",
            "https://mail.harbour.example/#inbox",
            "https://[::1]/",
            "https://a;script-src.example/",
            "javascript:alert(1)",
            "data:text/html,x",
            "mailto:ada@harbour.example",
            "ftp://harbour.example/",
            "https://",
        ] {
            assert!(address(bad).is_err(), "{bad}");
        }
        assert!(address(&format!("https://harbour.example/{}", "a".repeat(500))).is_err());
    }
}
