//! Who counts as one. Limits count by address range, because whoever has one address of a range has many; a school or a company that
//! comes with everybody from one address is named in the configuration, and may do so many times as much.

use std::{collections::HashMap, net::IpAddr};

use ipnet::{IpNet, Ipv4Net, Ipv6Net};

/// Networks that limits treat apart, and how many times as much each may do.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Networks(HashMap<IpNet, u32>);

impl Networks {
    /// Of networks and how many times as much they may do.
    pub fn new(listed: impl IntoIterator<Item = (IpNet, u32)>) -> Self {
        Self(listed.into_iter().map(|(net, times)| (net.trunc(), times)).collect())
    }

    /// The network that an address counts as: the smallest one listed that holds it, else its range.
    pub fn of(&self, address: IpAddr) -> IpNet {
        let address = address.to_canonical();
        let listed = self.0.keys().filter(|net| net.contains(&address)).max_by_key(|net| net.prefix_len());
        listed.copied().unwrap_or_else(|| range(address))
    }

    /// A limit as it holds for a network, by the name that [`Networks::of`] gave it.
    pub fn limit(&self, network: &str, limit: u32) -> u32 {
        let times = network.parse().ok().and_then(|net: IpNet| self.0.get(&net)).copied().unwrap_or(1);
        limit.saturating_mul(times)
    }
}

/// The range of an address: IPv4 /24, IPv6 /56, which is what a provider gives to one household.
fn range(address: IpAddr) -> IpNet {
    match address.to_canonical() {
        IpAddr::V4(v4) => Ipv4Net::new_assert(v4, 24).trunc().into(),
        IpAddr::V6(v6) => Ipv6Net::new_assert(v6, 56).trunc().into(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seen(networks: &Networks, address: &str) -> String {
        networks.of(address.parse().expect("an address")).to_string()
    }

    #[test]
    fn neighbours_share_a_range_and_strangers_do_not() {
        let range = |text: &str| seen(&Networks::default(), text);
        assert_eq!(range("192.0.2.7"), "192.0.2.0/24");
        assert_eq!(range("192.0.2.7"), range("192.0.2.200"));
        assert_ne!(range("192.0.2.7"), range("192.0.3.7"));
        assert_eq!(range("::ffff:192.0.2.7"), range("192.0.2.7"));
        assert_eq!(range("2001:db8:1:ff01::1"), range("2001:db8:1:ffee::9"));
        assert_ne!(range("2001:db8:1:ff01::1"), range("2001:db8:1:fe01::1"));
    }

    #[test]
    fn a_listed_network_counts_as_one_and_may_do_so_many_times_as_much() {
        let networks = ["198.51.0.0/16", "198.51.100.7/32"].map(|net| net.parse().expect("a network"));
        let networks = Networks::new(networks.into_iter().zip([3, 50]));
        let limit = |address: &str| networks.limit(&seen(&networks, address), 100);
        assert_eq!(limit("198.51.100.7"), 5000);
        assert_eq!((limit("198.51.100.8"), seen(&networks, "198.51.100.8")), (300, "198.51.0.0/16".to_owned()));
        assert_eq!(limit("203.0.113.9"), 100);
        assert_eq!(networks.limit("-", 7), 7);
    }
}
