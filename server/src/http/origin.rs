//! Forms are taken from our own pages only.
//!
//! `tower_http::csrf` compares `Sec-Fetch-Site` and `Origin`; this is stricter where it is lenient for programs: a post with neither header
//! is refused (browsers send one, scripts can), and so is an `Origin` of another host, whatever `Sec-Fetch-Site` says, or of plain http
//! where the tenant is https.

use app::contract::Fault;
use axum::{Extension, extract::Request, middleware::Next, response::Response};
use http::{HeaderMap, HeaderName, Uri, header};

use super::{Site, faults, site::authority};

const FETCH_SITE: HeaderName = HeaderName::from_static("sec-fetch-site");

/// Middleware: 403 for a post that no page of ours vouches for.
pub(super) async fn vouched(Extension(site): Extension<Site>, request: Request, next: Next) -> Response {
    if is_ours(request.uri(), request.headers(), site.secure) { next.run(request).await } else { faults::answer(Fault::Foreign) }
}

/// The browser itself says so, once.
fn is_same_origin(headers: &HeaderMap) -> bool {
    let mut said = headers.get_all(FETCH_SITE).into_iter();
    said.next().is_some_and(|site| site == "same-origin") && said.next().is_none()
}

fn is_ours(uri: &Uri, headers: &HeaderMap, secure: bool) -> bool {
    let Some(origin) = headers.get(header::ORIGIN) else { return headers.contains_key(FETCH_SITE) };
    if origin == "null" {
        // A proxy that adds `Referrer-Policy: no-referrer` makes browsers say so of our own pages. Only they say `same-origin` with it.
        return is_same_origin(headers);
    }
    // Other oddities have no scheme and no host.
    let Ok(origin) = Uri::try_from(origin.as_bytes()) else { return false };
    let (Some(scheme), Some(from)) = (origin.scheme_str(), origin.host()) else { return false };
    let Some(asked) = authority(uri, headers) else { return false };
    from.eq_ignore_ascii_case(asked.host()) && (scheme == "https" || (scheme == "http" && !secure))
}
