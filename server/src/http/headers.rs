//! The headers of every answer, whatever its status.

use axum::response::Response;
use http::{HeaderName, HeaderValue, header};

/// Scripts and styles of our own only; no frame around us, none inside. There is no inline script, so no nonce. Where forms may lead comes
/// last.
const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; \
    connect-src 'self'; font-src 'self'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'";

/// Pages, with what is below them, whose forms may end at an application: Chromium holds every redirect of a form's answer against the
/// policy of the page it was posted from.
const LEAD_OUT: [&str; 3] = ["/sign-in", "/enrol", "/account/password"];

/// With `no-referrer` browsers would send `Origin: null` with our own forms.
const ALWAYS: [(HeaderName, &str); 5] = [
    (header::REFERRER_POLICY, "same-origin"),
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (header::X_FRAME_OPTIONS, "DENY"),
    (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
    (
        HeaderName::from_static("permissions-policy"),
        "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), publickey-credentials-create=(self), \
            publickey-credentials-get=(self), usb=()",
    ),
];

/// Whether forms of this page may lead out of the portal.
pub(super) fn leads_out(path: &str) -> bool {
    LEAD_OUT.iter().any(|page| path.strip_prefix(page).is_some_and(|rest| rest.is_empty() || rest.starts_with('/')))
}

/// Adds what is missing. An answer that says nothing about caches is for nobody's cache. `beyond` are the origins that forms may lead to
/// besides this one.
pub(super) fn add(response: &mut Response, secure: bool, beyond: &[String]) {
    let headers = response.headers_mut();
    let policy = beyond.iter().fold(POLICY.to_owned(), |policy, origin| policy + " " + origin);
    headers.insert(header::CONTENT_SECURITY_POLICY, HeaderValue::try_from(policy).unwrap_or(HeaderValue::from_static(POLICY)));
    for (name, value) in ALWAYS {
        headers.insert(name, HeaderValue::from_static(value));
    }
    headers.entry(HeaderName::from_static("cross-origin-resource-policy")).or_insert(HeaderValue::from_static("same-origin"));
    headers.entry(header::CACHE_CONTROL).or_insert(HeaderValue::from_static("no-store"));
    if secure {
        headers.insert(header::STRICT_TRANSPORT_SECURITY, HeaderValue::from_static("max-age=31536000"));
    }
}

#[cfg(test)]
mod tests {
    use super::leads_out;

    #[test]
    fn only_the_pages_before_an_application_may_lead_there() {
        for page in ["/sign-in", "/sign-in/second", "/enrol", "/enrol/due", "/account/password"] {
            assert!(leads_out(page), "{page}");
        }
        for page in
            ["/", "/account", "/account/profile", "/recover", "/sign-instead", "/enrolled", "/do/account/change", "/admin"]
        {
            assert!(!leads_out(page), "{page}");
        }
    }
}
