//! Who asks: builds the [`Caller`] from a request, once, for pages and forms.

use app::contract::{Asked, Caller};
use axum::{Extension, extract::Request, middleware::Next, response::Response};
use http::{HeaderMap, HeaderValue, Method, Uri, header};

use super::{
    Site,
    cookies::{self, Jar},
    forwarded::Client,
    trace::RequestId,
};

/// Longest value taken from a query or a header; what is longer is cut or was never ours.
const LONGEST: usize = 320;
/// Longest `User-Agent` kept.
const LONGEST_AGENT: usize = 256;

/// Middleware: hands the [`Caller`] on, and sets the two cookies that are nobody's secret – the one that shows whether cookies come back,
/// and the language chosen in the address.
pub(super) async fn introduce(
    Extension(site): Extension<Site>,
    Extension(RequestId(id)): Extension<RequestId>,
    Extension(Client(address)): Extension<Client>,
    mut request: Request,
    next: Next,
) -> Response {
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
        address,
        agent: text(headers, header::USER_AGENT, LONGEST_AGENT).unwrap_or_default(),
        request: id,
        accepts_cookies: jar.any,
        flow: jar.flow,
        session: jar.session,
        link: jar.link,
        devices: jar.devices,
        unattended: false,
        peeks: peeks(request.method(), headers),
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

/// Whether the address has a value of that name, an empty one too: a form that was sent as it was.
pub(super) fn names(uri: &Uri, name: &str) -> bool {
    uri.query().is_some_and(|query| form_urlencoded::parse(query.as_bytes()).any(|(key, _)| key == name))
}

/// Could be a language tag (BCP 47), and is fit for a cookie.
pub(super) fn is_tag(tag: &str) -> bool {
    (2..=35).contains(&tag.len()) && tag.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
}

/// Whether nobody reads the answer: `HEAD`, and browsers that fetch ahead of a click (Fetch, `Sec-Purpose`).
fn peeks(method: &Method, headers: &HeaderMap) -> bool {
    let ahead = |purpose: &HeaderValue| purpose.as_bytes().starts_with(b"prefetch");
    method == Method::HEAD || headers.get("sec-purpose").is_some_and(ahead)
}

/// A header as text, cut to so many bytes. What is no text in it is replaced: one odd byte must not hide the rest.
fn text(headers: &HeaderMap, name: header::HeaderName, longest: usize) -> Option<String> {
    let value = String::from_utf8_lossy(headers.get(name)?.as_bytes());
    value.get(..value.floor_char_boundary(longest)).map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

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
