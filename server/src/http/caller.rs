//! Who asks: builds the [`Caller`] from a request, once, for pages and forms.

use std::net::{IpAddr, Ipv4Addr};

use app::contract::{Asked, Caller};
use axum::{
    Extension,
    extract::{Request, State},
    middleware::Next,
    response::Response,
};
use http::{HeaderMap, Method, Uri, header};
use ipnet::IpNet;

use super::{
    Peer, Site, Web,
    cookies::{self, Jar},
    trace::RequestId,
};

/// Longest value taken from a query or a header; what is longer is cut or was never ours.
const LONGEST: usize = 320;
/// Longest `User-Agent` kept.
const LONGEST_AGENT: usize = 256;

/// Middleware: hands the [`Caller`] on, and sets the two cookies that are nobody's secret – the one that shows whether cookies come back,
/// and the language chosen in the address.
pub(super) async fn introduce(
    State(web): State<Web>,
    Extension(site): Extension<Site>,
    Extension(RequestId(id)): Extension<RequestId>,
    mut request: Request,
    next: Next,
) -> Response {
    let peer = request.extensions().get::<Peer>().map_or(IpAddr::V4(Ipv4Addr::UNSPECIFIED), |peer| peer.0.ip());
    let headers = request.headers();
    let jar = Jar::read(headers, site.secure);
    let chosen = query(request.uri(), "lng").or_else(|| query(request.uri(), "mkt")).filter(|tag| is_tag(tag));
    let first_visit = request.method() == Method::GET && !jar.visited;
    let login = query(request.uri(), "username");
    let caller = Caller {
        place: site.place,
        hint: hint(request.uri()),
        login,
        asked: Asked { query: chosen.clone(), cookie: jar.language, browser: text(headers, header::ACCEPT_LANGUAGE, LONGEST) },
        address: address(peer, headers, &web.proxies),
        agent: text(headers, header::USER_AGENT, LONGEST_AGENT).unwrap_or_default(),
        request: id,
        accepts_cookies: jar.any,
        flow: jar.flow,
        session: jar.session,
        link: jar.link,
        devices: jar.devices,
        unattended: false,
    };
    request.extensions_mut().insert(caller);
    let mut response = next.run(request).await;
    if first_visit {
        response.headers_mut().append(header::SET_COOKIE, cookies::visit(site.secure));
    }
    if let Some(tag) = chosen {
        response.headers_mut().append(header::SET_COOKIE, cookies::language(&tag, site.secure));
    }
    response
}

/// What an address says of the tenant on a shared host: a domain, else a user id.
pub(super) fn hint(uri: &Uri) -> Option<String> {
    query(uri, "whr").or_else(|| query(uri, "username"))
}

/// The first value of a query's field, if there is a sensible one.
pub(super) fn query(uri: &Uri, name: &str) -> Option<String> {
    let (_, value) = form_urlencoded::parse(uri.query()?.as_bytes()).find(|(key, _)| key == name)?;
    (!value.is_empty() && value.len() <= LONGEST && !value.contains(char::is_control)).then(|| value.into_owned())
}

/// Could be a language tag (BCP 47), and is fit for a cookie.
pub(super) fn is_tag(tag: &str) -> bool {
    (2..=35).contains(&tag.len()) && tag.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
}

/// A header as text, cut to so many bytes.
fn text(headers: &HeaderMap, name: header::HeaderName, longest: usize) -> Option<String> {
    let value = headers.get(name)?.to_str().ok()?;
    // `to_str` lets ASCII through only, so every byte is a boundary.
    Some(value.get(..longest).unwrap_or(value).to_owned())
}

/// The client's address. `X-Forwarded-For` is read from the right as long as listed proxies vouch for it; the first address that is none
/// of theirs is the client's. What stands left of it was sent by the client itself and means nothing.
fn address(peer: IpAddr, headers: &HeaderMap, proxies: &[IpNet]) -> IpAddr {
    let trusted = |address: &IpAddr| proxies.iter().any(|net| net.contains(address));
    let mut nearest = peer.to_canonical();
    let told = headers.get_all("x-forwarded-for").into_iter().rev();
    let hops = told.flat_map(|value| value.to_str().unwrap_or("?").rsplit(','));
    for hop in hops {
        if !trusted(&nearest) {
            break;
        }
        match hop.trim().parse::<IpAddr>() {
            Ok(hop) => nearest = hop.to_canonical(),
            Err(_) => break,
        }
    }
    nearest
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seen(peer: &str, told: &[&str]) -> String {
        let mut headers = HeaderMap::new();
        for value in told {
            headers.append("x-forwarded-for", value.parse().expect("a header"));
        }
        let proxies = ["10.0.0.0/8", "::1/128"].map(|net| net.parse().expect("a network"));
        address(peer.parse().expect("an address"), &headers, &proxies).to_string()
    }

    #[test]
    fn abu_014_only_listed_proxies_are_believed() {
        assert_eq!(seen("203.0.113.9", &["198.51.100.1"]), "203.0.113.9");
        assert_eq!(seen("10.0.0.1", &["198.51.100.1"]), "198.51.100.1");
        assert_eq!(seen("::1", &["198.51.100.1, 10.2.3.4"]), "198.51.100.1");
        assert_eq!(seen("::ffff:10.0.0.1", &["2001:db8::7"]), "2001:db8::7");
    }

    #[test]
    fn abu_014_what_the_client_put_left_of_its_own_address_means_nothing() {
        assert_eq!(seen("10.0.0.1", &["1.1.1.1, 198.51.100.1"]), "198.51.100.1");
        assert_eq!(seen("10.0.0.1", &["1.1.1.1", "198.51.100.1, 10.9.9.9"]), "198.51.100.1");
        assert_eq!(seen("10.0.0.1", &["10.1.1.1, 198.51.100.1"]), "198.51.100.1");
    }

    #[test]
    fn an_unreadable_hop_ends_the_chain_at_the_last_one_known() {
        assert_eq!(seen("10.0.0.1", &["198.51.100.1, unknown"]), "10.0.0.1");
        assert_eq!(seen("10.0.0.1", &["unknown, 10.2.2.2"]), "10.2.2.2");
        assert_eq!(seen("10.0.0.1", &[]), "10.0.0.1");
        assert_eq!(seen("10.0.0.1", &[""]), "10.0.0.1");
    }

    #[test]
    fn a_query_gives_short_and_clean_values_only() {
        let uri = |text: &str| text.parse::<Uri>().expect("a path");
        assert_eq!(query(&uri("/recover?why=x&username=a%40b.example"), "username").as_deref(), Some("a@b.example"));
        assert_eq!(query(&uri("/recover?username="), "username"), None);
        assert_eq!(query(&uri("/recover?username=a%0d%0ab"), "username"), None);
        assert_eq!(query(&uri(&format!("/recover?username={}", "a".repeat(321))), "username"), None);
        assert_eq!(query(&uri("/recover"), "username"), None);
    }

    #[test]
    fn a_language_tag_is_letters_digits_and_hyphens() {
        assert!(is_tag("ar") && is_tag("zh-Hant-TW"));
        assert!(!is_tag("a") && !is_tag("de_DE") && !is_tag("en;Path=/") && !is_tag(&"x".repeat(36)));
    }
}
