//! The only way out by HTTP: to listed hosts, at addresses that were looked at, without redirects and proxies, in ten seconds.
//!
//! An address that a tenant or an operator typed must not reach what only this machine can reach (a metadata service, a database). The
//! host is compared with a list; the addresses it resolves to are judged where they are used, so a name cannot change in between.

use std::{
    error::Error,
    fmt,
    net::{IpAddr, Ipv4Addr, SocketAddr},
    sync::{Arc, LazyLock},
    time::Duration,
};

use http::{HeaderMap, Method, StatusCode};
use ipnet::IpNet;
use reqwest::dns::{Addrs, Name, Resolve, Resolving};
use url::{Host, Url};

use super::Undelivered;

/// A request that took longer has failed.
const PATIENCE: Duration = Duration::from_secs(10);

/// Sends requests to listed hosts.
#[derive(Clone)]
pub struct Outside {
    client: reqwest::Client,
    allowed: Vec<String>,
    internal: Arc<Internal>,
}

/// Hosts that may be private or loopback addresses, because the operator said so.
struct Internal(Vec<String>);

impl Internal {
    fn has(&self, host: &str) -> bool {
        is_listed(&self.0, host)
    }
}

impl Outside {
    /// `allowed` are all hosts that may be asked, `internal` those of them whose addresses may be private.
    ///
    /// # Errors
    /// When the system has no usable certificate store.
    pub fn new(allowed: &[String], internal: &[String]) -> anyhow::Result<Self> {
        // A second installation is refused, and harmless.
        let _ = rustls::crypto::ring::default_provider().install_default();
        let internal = Arc::new(Internal(internal.to_vec()));
        let client = reqwest::Client::builder()
            .dns_resolver(Judge(Arc::clone(&internal)))
            .redirect(reqwest::redirect::Policy::none())
            .no_proxy()
            .referer(false)
            .connect_timeout(PATIENCE)
            .timeout(PATIENCE)
            .build()?;
        Ok(Self { client, allowed: allowed.to_vec(), internal })
    }

    /// Sends one request and returns the status; the answer's body is not read.
    ///
    /// # Errors
    /// `Never` for an address that is not allowed, `Later` when nobody answered.
    pub async fn send(&self, method: Method, url: Url, headers: HeaderMap, body: Vec<u8>) -> Result<StatusCode, Undelivered> {
        self.judge(&url)?;
        let request = self.client.request(method, url).headers(headers).body(body);
        match request.send().await {
            Ok(answer) => Ok(answer.status()),
            // The error's own text holds the address, and that may hold the message.
            Err(error) if error.is_timeout() => Err(Undelivered::Later("the gateway did not answer in time".into())),
            Err(error) if is_forbidden(&error) => Err(Undelivered::Never(FORBIDDEN.into())),
            Err(error) if error.is_connect() => Err(Undelivered::Later("the gateway cannot be reached".into())),
            Err(_) => Err(Undelivered::Later("the line to the gateway broke".into())),
        }
    }

    fn judge(&self, url: &Url) -> Result<(), Undelivered> {
        let host = url.host_str().unwrap_or_default();
        let internal = self.internal.has(host);
        // Names are judged when they are resolved; an address in place of a name is never resolved.
        let literal = match url.host() {
            Some(Host::Ipv4(ip)) => Some(IpAddr::V4(ip)),
            Some(Host::Ipv6(ip)) => Some(IpAddr::V6(ip)),
            _ => None,
        };
        let cause = if !is_listed(&self.allowed, host) {
            "the gateway's host is not on the list"
        } else if url.scheme() != "https" && !(internal && url.scheme() == "http") {
            "the gateway is not reached by https"
        } else if literal.is_some_and(|ip| !internal && !is_public(ip)) {
            FORBIDDEN
        } else {
            return Ok(());
        };
        Err(Undelivered::Never(cause.into()))
    }
}

const FORBIDDEN: &str = "the gateway's address is private and its host is not listed as internal";

/// Resolves names, and refuses those that point inside.
struct Judge(Arc<Internal>);

impl Resolve for Judge {
    fn resolve(&self, name: Name) -> Resolving {
        let internal = self.0.has(name.as_str());
        Box::pin(async move {
            let found: Vec<SocketAddr> = tokio::net::lookup_host((name.as_str(), 0)).await?.collect();
            if internal || found.iter().all(|address| is_public(address.ip())) {
                Ok(Box::new(found.into_iter()) as Addrs)
            } else {
                Err(Forbidden.into())
            }
        })
    }
}

#[derive(Debug)]
struct Forbidden;

impl fmt::Display for Forbidden {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(FORBIDDEN)
    }
}

impl Error for Forbidden {}

fn is_forbidden(error: &reqwest::Error) -> bool {
    let mut causes = std::iter::successors(error.source(), |&cause| cause.source());
    causes.any(<dyn Error>::is::<Forbidden>)
}

fn is_listed(hosts: &[String], host: &str) -> bool {
    let bare = |host: &str| host.trim_matches(['[', ']']).to_ascii_lowercase();
    hosts.iter().any(|listed| bare(listed) == bare(host))
}

/// Whether an address belongs to the public internet (IANA special-purpose registries).
fn is_public(ip: IpAddr) -> bool {
    static SPECIAL: LazyLock<Vec<IpNet>> = LazyLock::new(|| {
        let nets = "0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24 192.0.2.0/24 \
            192.168.0.0/16 198.18.0.0/15 198.51.100.0/24 203.0.113.0/24 224.0.0.0/3 \
            ::/127 64:ff9b:1::/48 100::/64 2001::/23 2001:db8::/32 fc00::/7 fe80::/10 fec0::/10 ff00::/8";
        nets.split_whitespace().map(|net| net.parse().expect("constant networks")).collect()
    });
    let ip = inner(ip);
    !SPECIAL.iter().any(|net| net.contains(&ip))
}

/// The IPv4 address inside an IPv6 one: mapped, compatible, 6to4 and NAT64 lead to it.
fn inner(ip: IpAddr) -> IpAddr {
    let IpAddr::V6(v6) = ip else { return ip };
    let parts = v6.segments();
    let v4 = |high: u16, low: u16| IpAddr::V4(Ipv4Addr::from((u32::from(high) << 16) | u32::from(low)));
    match parts {
        [0, 0, 0, 0, 0, 0 | 0xffff, high, low] if high != 0 || low > 1 => v4(high, low),
        [0x64, 0xff9b, 0, 0, 0, 0, high, low] => v4(high, low),
        [0x2002, high, low, ..] => v4(high, low),
        _ => ip,
    }
}

#[cfg(test)]
mod tests {
    use super::{Outside, is_public};
    use crate::courier::Undelivered;
    use http::{HeaderMap, Method};

    #[test]
    fn abu_121_only_addresses_of_the_public_internet_are_public() {
        for inside in [
            "127.0.0.1",
            "10.1.2.3",
            "172.31.0.1",
            "192.168.1.1",
            "169.254.169.254",
            "100.64.0.1",
            "0.0.0.0",
            "255.255.255.255",
            "224.0.0.1",
            "::1",
            "::",
            "fe80::1",
            "fd00:ec2::254",
            "ff02::1",
            "::ffff:127.0.0.1",
            "::ffff:169.254.169.254",
            "::10.0.0.1",
            "64:ff9b::a00:1",
            "2002:7f00:1::",
            "2001:db8::1",
        ] {
            assert!(!is_public(inside.parse().expect("an address")), "{inside}");
        }
        for outside in ["8.8.8.8", "172.32.0.1", "2606:4700::1111", "::ffff:8.8.8.8", "64:ff9b::808:808"] {
            assert!(is_public(outside.parse().expect("an address")), "{outside}");
        }
    }

    async fn send(outside: &Outside, url: &str) -> Undelivered {
        let url = url.parse().expect("an address");
        outside.send(Method::POST, url, HeaderMap::new(), Vec::new()).await.expect_err("refused")
    }

    #[tokio::test]
    async fn abu_121_inside_is_refused_by_address_and_by_name_unless_listed() {
        let hosts = ["localhost", "127.0.0.1", "::1", "169.254.169.254"].map(str::to_owned);
        let outside = Outside::new(&hosts, &[]).expect("a client");
        for url in [
            "https://127.0.0.1/",
            "https://[::1]/",
            "https://169.254.169.254/latest/",
            "https://localhost/",
            "https://2130706433/",
        ] {
            assert!(matches!(send(&outside, url).await, Undelivered::Never(cause) if cause.contains("private")), "{url}");
        }
        assert!(
            matches!(send(&outside, "https://elsewhere.example/").await, Undelivered::Never(cause) if cause.contains("list"))
        );
        assert!(matches!(send(&outside, "http://localhost/").await, Undelivered::Never(cause) if cause.contains("https")));
        assert!(matches!(send(&outside, "file:///etc/passwd").await, Undelivered::Never(_)));
        let listed = Outside::new(&hosts, &hosts).expect("a client");
        assert_eq!(send(&listed, "http://127.0.0.1:1/").await, Undelivered::Later("the gateway cannot be reached".into()));
    }
}
