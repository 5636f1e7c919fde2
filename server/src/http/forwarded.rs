//! Where a request comes from: the address behind the listed proxies, as limits count it.

use std::net::{IpAddr, Ipv4Addr, SocketAddr};

use axum::{
    extract::{Request, State},
    middleware::Next,
    response::Response,
};
use http::{HeaderMap, HeaderValue, StatusCode, header};
use ipnet::IpNet;

use super::{Peer, Web, faults};

const FORWARDED_FOR: &str = "x-forwarded-for";

/// The client's address; every request carries it as an extension.
#[derive(Clone, Copy, Debug)]
pub(super) struct Client(pub(super) IpAddr);

/// Middleware: finds the client, and answers 429 to a network that has too many requests under way. Behind a proxy all of them come by the
/// same few connections, so that connections cannot be what is counted.
pub(super) async fn admit(State(web): State<Web>, mut request: Request, next: Next) -> Response {
    let peer = request.extensions().get::<Peer>().map_or(IpAddr::V4(Ipv4Addr::UNSPECIFIED), |peer| peer.0.ip());
    let (client, unreadable) = client(peer, request.headers(), &web.proxies);
    if unreadable {
        complain(&web);
    }
    request.extensions_mut().insert(Client(client));
    let Some(place) = web.crowd.enter(client) else {
        let mut answer = faults::plain(StatusCode::TOO_MANY_REQUESTS);
        answer.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from_static("1"));
        return answer;
    };
    let answer = next.run(request).await;
    drop(place);
    answer
}

/// Everybody behind such a proxy shares its limits. It is said at the first, second, fourth, eighth … time: the log must not be filled.
fn complain(web: &Web) {
    let times = web.counts.unreadable();
    if times.is_power_of_two() {
        tracing::warn!(
            times,
            "a listed proxy sends an X-Forwarded-For that is no address: all its visitors share the limits of one"
        );
    }
}

/// `X-Forwarded-For` is read from the right as long as listed proxies vouch for it; the first address that is none of theirs is the client's.
/// What stands left of it was sent by the client itself and means nothing. What cannot be read ends the chain at the last address known.
fn client(peer: IpAddr, headers: &HeaderMap, proxies: &[IpNet]) -> (IpAddr, bool) {
    let trusted = |address: &IpAddr| proxies.iter().any(|net| net.contains(address));
    let mut nearest = peer.to_canonical();
    let told = headers.get_all(FORWARDED_FOR).into_iter().rev();
    let hops = told.flat_map(|value| value.as_bytes().rsplit(|&byte| byte == b','));
    for hop in hops {
        if !trusted(&nearest) {
            break;
        }
        match read(hop) {
            Some(hop) => nearest = hop.to_canonical(),
            None => return (nearest, true),
        }
    }
    (nearest, false)
}

/// An address as proxies write it: alone, with its port, in brackets, or both. A zone means something to the proxy's machine only.
fn read(hop: &[u8]) -> Option<IpAddr> {
    let hop = std::str::from_utf8(hop).ok()?.trim();
    let bare = hop.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')).unwrap_or(hop);
    let alone = bare.split_once('%').map_or(bare, |(address, _)| address).parse();
    alone.ok().or_else(|| hop.parse::<SocketAddr>().ok().map(|with_port| with_port.ip()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(peer: &str, told: &[&str]) -> (String, bool) {
        let mut headers = HeaderMap::new();
        for value in told {
            headers.append(FORWARDED_FOR, value.parse().expect("a header"));
        }
        let proxies = ["10.0.0.0/8", "::1/128"].map(|net| net.parse().expect("a network"));
        let (client, unreadable) = client(peer.parse().expect("an address"), &headers, &proxies);
        (client.to_string(), unreadable)
    }

    fn seen(peer: &str, told: &[&str]) -> String {
        found(peer, told).0
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
        assert_eq!(found("10.0.0.1", &["\u{e9}, unknown, 198.51.100.1"]), ("198.51.100.1".into(), false));
        assert_eq!(found("203.0.113.9", &["unknown"]), ("203.0.113.9".into(), false));
    }

    #[test]
    fn ports_brackets_and_zones_are_read() {
        for (told, client) in [
            ("203.0.113.7:51234", "203.0.113.7"),
            ("[2001:db8::7]:443", "2001:db8::7"),
            ("[2001:db8::7]", "2001:db8::7"),
            ("[203.0.113.7]:80", "10.0.0.1"),
            ("fe80::1%eth0", "fe80::1"),
            ("1.1.1.1:1, 203.0.113.7:51234 , 10.2.2.2:8", "203.0.113.7"),
            ("[::ffff:203.0.113.7]:9", "203.0.113.7"),
        ] {
            assert_eq!(seen("10.0.0.1", &[told]), client, "{told}");
        }
    }

    #[test]
    fn an_unreadable_hop_ends_the_chain_at_the_last_one_known_and_is_told() {
        assert_eq!(found("10.0.0.1", &["198.51.100.1, unknown"]), ("10.0.0.1".into(), true));
        assert_eq!(found("10.0.0.1", &["unknown, 10.2.2.2"]), ("10.2.2.2".into(), true));
        assert_eq!(found("10.0.0.1", &["198.51.100.1:port"]), ("10.0.0.1".into(), true));
        assert_eq!(found("10.0.0.1", &[""]), ("10.0.0.1".into(), true));
        assert_eq!(found("10.0.0.1", &[]), ("10.0.0.1".into(), false));
    }
}
