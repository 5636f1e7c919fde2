//! Cookies: names, lives, attributes. All are `HttpOnly`, `SameSite=Lax` and bound to the host; on an https tenant the prefix `__Host-` and
//! `Secure` keep neighbours from planting them.

use std::borrow::Cow;

use app::contract::{Grant, Secret};
use cookie::{Cookie, SameSite, time::Duration};
use http::{HeaderMap, HeaderValue, header};

use super::caller::is_tag;

const PREFIX: &str = "__Host-";
const FLOW: &str = "flow";
const SESSION: &str = "session";
const LINK: &str = "link";
const DEVICES: &str = "devices";
const LANGUAGE: &str = "language";
const VISIT: &str = "visit";

/// Marks kept in one browser; the oldest falls out.
const MOST_DEVICES: usize = 8;
/// Stands between two marks.
const BETWEEN: char = '|';
/// Longest token or mark; 256 bits in base64url are 43 signs.
const LONGEST: usize = 160;
const YEAR: Duration = Duration::days(365);

/// What the browser sent back. A value that we would never have set is as good as absent.
#[derive(Debug, Default)]
pub(super) struct Jar {
    pub(super) flow: Option<Secret>,
    pub(super) session: Option<Secret>,
    pub(super) link: Option<Secret>,
    pub(super) devices: Vec<String>,
    pub(super) language: Option<String>,
    /// The cookie that every page sets came back.
    pub(super) visited: bool,
    /// Any of ours came back.
    pub(super) any: bool,
}

impl Jar {
    /// Reads our cookies and no others: on https only those with the prefix, elsewhere only those without.
    pub(super) fn read(headers: &HeaderMap, secure: bool) -> Self {
        let mut jar = Self::default();
        // Piece by piece: a neighbour on the same domain may set what is no text, and that says nothing about ours.
        let pieces = headers.get_all(header::COOKIE).into_iter().flat_map(|value| value.as_bytes().split(|&byte| byte == b';'));
        for cookie in pieces.filter_map(|piece| Cookie::parse(std::str::from_utf8(piece).ok()?).ok()) {
            let name = match cookie.name().strip_prefix(PREFIX) {
                Some(name) if secure => name,
                None if !secure => cookie.name(),
                _ => continue,
            };
            jar.keep(name, cookie.value());
        }
        jar
    }

    /// The first of each name counts.
    fn keep(&mut self, name: &str, value: &str) {
        let secret = || is_token(value).then(|| Secret::new(value.to_owned()));
        match name {
            FLOW => self.flow = self.flow.take().or_else(secret),
            SESSION => self.session = self.session.take().or_else(secret),
            LINK => self.link = self.link.take().or_else(secret),
            DEVICES if self.devices.is_empty() => {
                self.devices = value.split(BETWEEN).filter(|mark| is_token(mark)).take(MOST_DEVICES).map(str::to_owned).collect();
            }
            LANGUAGE if self.language.is_none() => self.language = is_tag(value).then(|| value.to_owned()),
            VISIT => self.visited = true,
            _ => return,
        }
        self.any = true;
    }
}

/// Signs of base64url, and the few that join parts of a mark.
pub(super) fn is_token(value: &str) -> bool {
    (1..=LONGEST).contains(&value.len()) && value.bytes().all(|b| b.is_ascii_alphanumeric() || b"-_.~:".contains(&b))
}

/// The `Set-Cookie` that a grant stands for; `devices` are the marks the browser holds already.
pub(super) fn grant(grant: &Grant, devices: &[String], secure: bool) -> HeaderValue {
    match grant {
        Grant::Flow(secret) => set(FLOW, secret.expose(), None, secure),
        Grant::Session(secret) => set(SESSION, secret.expose(), None, secure),
        Grant::Link(secret) => set(LINK, secret.expose(), Some(Duration::minutes(10)), secure),
        Grant::Device(mark) => {
            let others = devices.iter().filter(|held| *held != mark).take(MOST_DEVICES - 1);
            let marks: Vec<&str> = std::iter::once(mark).chain(others).map(String::as_str).collect();
            set(DEVICES, marks.join(&BETWEEN.to_string()), Some(YEAR), secure)
        }
        Grant::EndSession => set(SESSION, "", Some(Duration::ZERO), secure),
        Grant::EndLink => set(LINK, "", Some(Duration::ZERO), secure),
    }
}

/// Remembers the language chosen in the address.
pub(super) fn language(tag: &str, secure: bool) -> HeaderValue {
    set(LANGUAGE, tag, Some(YEAR), secure)
}

/// Set by every page, so that the first form can tell whether cookies come back.
pub(super) fn visit(secure: bool) -> HeaderValue {
    set(VISIT, "1", None, secure)
}

fn set<'a>(name: &str, value: impl Into<Cow<'a, str>>, life: Option<Duration>, secure: bool) -> HeaderValue {
    let name = if secure { format!("{PREFIX}{name}") } else { name.to_owned() };
    let mut cookie = Cookie::build((name, value.into())).path("/").http_only(true).same_site(SameSite::Lax).secure(secure);
    if let Some(life) = life {
        cookie = cookie.max_age(life);
    }
    HeaderValue::try_from(cookie.build().to_string()).expect("tokens, marks and tags are plain ASCII")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn jar(cookie: &str, secure: bool) -> Jar {
        let mut headers = HeaderMap::new();
        headers.insert(header::COOKIE, cookie.parse().expect("a header"));
        Jar::read(&headers, secure)
    }

    fn text(value: &HeaderValue) -> &str {
        value.to_str().expect("ASCII")
    }

    #[test]
    fn abu_139_on_https_cookies_carry_prefix_and_secure_and_elsewhere_neither() {
        let flow = Grant::Flow(Secret::new("abc".into()));
        assert_eq!(text(&grant(&flow, &[], true)), "__Host-flow=abc; HttpOnly; SameSite=Lax; Secure; Path=/");
        assert_eq!(text(&grant(&flow, &[], false)), "flow=abc; HttpOnly; SameSite=Lax; Path=/");
    }

    #[test]
    fn lives_are_the_browser_session_ten_minutes_a_year_or_over() {
        let secret = || Secret::new("abc".into());
        let life = |given: &Grant| text(&grant(given, &[], false)).split("Max-Age=").nth(1).map(str::to_owned);
        assert_eq!(life(&Grant::Flow(secret())), None);
        assert_eq!(life(&Grant::Session(secret())), None);
        assert_eq!(life(&Grant::Link(secret())).as_deref(), Some("600"));
        assert_eq!(life(&Grant::Device("m".into())).as_deref(), Some("31536000"));
        assert_eq!(life(&Grant::EndSession).as_deref(), Some("0"));
        assert_eq!(life(&Grant::EndLink).as_deref(), Some("0"));
    }

    #[test]
    fn abu_077_a_cookie_of_the_other_scheme_has_no_meaning() {
        assert!(jar("flow=planted", true).flow.is_none());
        assert!(jar("__Host-flow=planted", false).flow.is_none());
        assert_eq!(jar("__Host-flow=ours; flow=planted", true).flow.expect("ours").expose(), "ours");
        assert!(!jar("theme=dark; verified=1", false).any);
    }

    #[test]
    fn what_a_neighbour_on_the_same_domain_set_does_not_hide_our_own() {
        for odd in [&b"caf\xe9=1"[..], b"a=caf\xc3\xa9", b"=;;=", b"a=\"x", b"\xff"] {
            for sent in [[odd, b"flow=ours"].join(&b"; "[..]), [b"flow=ours", odd].join(&b";"[..])] {
                let mut headers = HeaderMap::new();
                headers.insert(header::COOKIE, HeaderValue::from_bytes(&sent).expect("a header"));
                let jar = Jar::read(&headers, false);
                assert!(jar.any && jar.flow.is_some_and(|flow| flow.expose() == "ours"), "{odd:?}");
            }
        }
    }

    #[test]
    fn malformed_and_oversized_values_are_absent() {
        for odd in ["", "a b", "a\"b", "a%0d%0a", &"a".repeat(LONGEST + 1)] {
            let jar = jar(&format!("flow={odd}; session={odd}; devices={odd}; language={odd}"), false);
            assert!(jar.flow.is_none() && jar.session.is_none() && jar.devices.is_empty() && jar.language.is_none(), "{odd}");
        }
        assert_eq!(jar("flow=first; flow=second", false).flow.expect("the first").expose(), "first");
    }

    #[test]
    fn eight_devices_are_remembered_the_newest_first_and_none_twice() {
        let held: Vec<String> = (0..8).map(|n| format!("m{n}")).collect();
        let set = grant(&Grant::Device("new".into()), &held, false);
        let sent = text(&set).split(';').next().expect("name and value").to_owned();
        assert_eq!(sent, "devices=new|m0|m1|m2|m3|m4|m5|m6");
        assert_eq!(jar(&sent, false).devices.len(), 8);
        let again = grant(&Grant::Device("m3".into()), &held[..5], false);
        assert!(text(&again).starts_with("devices=m3|m0|m1|m2|m4;"));
        let many = (0..50).map(|n| format!("m{n}")).collect::<Vec<_>>().join("|");
        assert_eq!(jar(&format!("devices={many}"), false).devices.len(), 8);
    }
}
