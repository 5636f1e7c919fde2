//! Which tenant the host of a request stands for, and the headers of every answer.

use std::sync::Arc;

use app::contract::{Fault, Place};
use async_trait::async_trait;
use axum::{
    extract::{Request, State},
    middleware::Next,
    response::Response,
};
use http::{HeaderMap, StatusCode, Uri, header, uri::Authority};

use super::{Web, faults, headers};

/// Where a host leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Site {
    /// The tenant, or the shared place.
    pub place: Place,
    /// The base URL of the host's tenant is `https`. Decides about cookies and HSTS; the connection and its headers never do.
    pub secure: bool,
}

/// Beside a page: origins that its forms may lead to besides this one.
#[derive(Clone, Default)]
pub(super) struct Beyond(pub(super) Arc<[String]>);

/// The hosts that the portal answers for.
#[async_trait]
pub trait Sites: Send + Sync {
    /// Looks a host up; it comes in lower case, without its port.
    ///
    /// # Errors
    /// If nobody can say at the moment; a host that nobody knows is no error.
    async fn find(&self, host: &str) -> Result<Option<Site>, Fault>;
}

/// Middleware: an unknown host gets 421 and learns nothing, 503 if nobody can say whether it is ours; every answer gets its headers.
pub(super) async fn place(State(web): State<Web>, mut request: Request, next: Next) -> Response {
    let site = match host(request.uri(), request.headers()) {
        Some(host) => web.sites.find(&host).await,
        None => Ok(None),
    };
    let site = match site {
        Ok(Some(site)) => site,
        Ok(None) => return nobody(StatusCode::MISDIRECTED_REQUEST),
        Err(_) => return nobody(StatusCode::SERVICE_UNAVAILABLE),
    };
    let leads_out = headers::leads_out(request.uri().path());
    request.extensions_mut().insert(site.clone());
    let mut response = next.run(request).await;
    let Beyond(beyond) = response.extensions_mut().remove().filter(|_| leads_out).unwrap_or_default();
    headers::add(&mut response, site.secure, &beyond);
    response.extensions_mut().insert(site.place);
    response
}

/// An answer in nobody's name: one plain line.
fn nobody(status: StatusCode) -> Response {
    let mut response = faults::plain(status);
    headers::add(&mut response, false, &[]);
    response
}

/// The host asked for, in the one `Host` header. `X-Forwarded-Host` and its kin are never read.
fn host(uri: &Uri, headers: &HeaderMap) -> Option<String> {
    authority(uri, headers).map(|authority| authority.host().to_ascii_lowercase())
}

/// The authority asked for, with its port. A request line that names another one than `Host` names none: proxies look at either, and what
/// they decided by must be what we do.
pub(super) fn authority(uri: &Uri, headers: &HeaderMap) -> Option<Authority> {
    let mut hosts = headers.get_all(header::HOST).into_iter();
    let (host, None) = (hosts.next()?, hosts.next()) else { return None };
    let host = Authority::try_from(host.as_bytes()).ok()?;
    let same = uri.authority().is_none_or(|asked| asked == &host);
    (same && !host.as_str().contains('@')).then_some(host)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn host_of(values: &[&str]) -> Option<String> {
        let mut headers = HeaderMap::new();
        for value in values {
            headers.append(header::HOST, value.parse().expect("a header"));
        }
        host(&Uri::from_static("/"), &headers)
    }

    #[test]
    fn a_host_loses_its_port_and_its_capitals() {
        assert_eq!(host_of(&["Noor.Localhost:8080"]).as_deref(), Some("noor.localhost"));
        assert_eq!(host_of(&["[::1]:8080"]).as_deref(), Some("[::1]"));
        assert_eq!(host_of(&["localhost"]).as_deref(), Some("localhost"));
    }

    #[test]
    fn no_host_two_hosts_or_an_odd_host_is_no_host() {
        for odd in [&[][..], &["a.example", "b.example"], &["user@a.example"], &["a.example/b"], &["a b"], &[""]] {
            assert_eq!(host_of(odd), None, "{odd:?}");
        }
    }

    #[test]
    fn a_request_line_that_names_another_host_names_none() {
        let mut headers = HeaderMap::new();
        headers.insert(header::HOST, "b.example:8080".parse().expect("a header"));
        let asked = |line: &'static str| host(&Uri::from_static(line), &headers);
        assert_eq!(asked("http://B.example:8080/recover").as_deref(), Some("b.example"));
        for other in ["http://a.example/recover", "http://b.example/recover", "http://user@b.example:8080/recover"] {
            assert_eq!(asked(other), None, "{other}");
        }
        assert_eq!(host(&Uri::from_static("http://a.example/"), &HeaderMap::new()), None);
    }
}
