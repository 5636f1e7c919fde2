//! The address of a tenant's portal.

use std::{fmt, net::IpAddr};

use url::{Host, Url};

/// Scheme, host and port of a tenant's portal, without a slash at the end. Links in mails begin with it, and its scheme decides whether
/// cookies are `Secure`. `http` is taken for loopback only.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BaseUrl {
    text: String,
    host: String,
    port: u16,
    secure: bool,
}

/// Why an address cannot be a base address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BadBaseUrl {
    /// It is no address of the web.
    Malformed,
    /// It has a path, a query, a user or a fragment.
    Extra,
    /// It is `http`, and its host is another machine.
    Clear,
}

impl BaseUrl {
    /// Reads an address.
    ///
    /// # Errors
    /// [`BadBaseUrl`].
    pub fn parse(text: &str) -> Result<Self, BadBaseUrl> {
        let url = Url::parse(text.trim()).map_err(|_| BadBaseUrl::Malformed)?;
        let secure = match url.scheme() {
            "https" => true,
            "http" => false,
            _ => return Err(BadBaseUrl::Malformed),
        };
        let host = url.host_str().ok_or(BadBaseUrl::Malformed)?.to_owned();
        if url.path() != "/"
            || url.query().is_some()
            || url.fragment().is_some()
            || !url.username().is_empty()
            || url.password().is_some()
        {
            return Err(BadBaseUrl::Extra);
        }
        if !secure && !is_loopback(&host) {
            return Err(BadBaseUrl::Clear);
        }
        let port = url.port_or_known_default().ok_or(BadBaseUrl::Malformed)?;
        Ok(Self { text: url.origin().ascii_serialization(), host, port, secure })
    }

    /// As stored: `https://reset.example.com`.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// The host, in lower case.
    pub fn host(&self) -> &str {
        &self.host
    }

    /// The port, the scheme's own where none is named.
    pub fn port(&self) -> u16 {
        self.port
    }

    /// Whether it is `https`.
    pub fn is_secure(&self) -> bool {
        self.secure
    }
}

/// Whether a name means this machine by definition (RFC 6761, section 6.3), not by asking a resolver.
pub(super) fn is_loopback(host: &str) -> bool {
    match Host::parse(host) {
        Ok(Host::Domain(name)) => name == "localhost" || name.ends_with(".localhost"),
        Ok(Host::Ipv4(address)) => address.is_loopback(),
        Ok(Host::Ipv6(address)) => address.is_loopback(),
        Err(_) => host.parse().is_ok_and(|address: IpAddr| address.is_loopback()),
    }
}

impl fmt::Display for BaseUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

impl fmt::Display for BadBaseUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Malformed => "a base address looks like https://reset.example.com",
            Self::Extra => "a base address has no path, query or user: https://reset.example.com",
            Self::Clear => "over http passwords would travel in the clear; use https (http is taken for localhost only)",
        })
    }
}

impl std::error::Error for BadBaseUrl {}
