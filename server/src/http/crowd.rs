//! How many come at once from one network. Whoever holds what it has open – connections, or requests that wait for slow work – could hold
//! all there is; so each network may hold so much and no more, and the last quarter is kept for those who hold little.

use std::{
    collections::{HashMap, hash_map::Entry},
    net::IpAddr,
    sync::{Arc, Mutex, PoisonError},
};

use ipnet::IpNet;

use crate::network::Networks;

/// What a network may still hold once three quarters of the room are taken.
const FEW: u32 = 8;

/// Who is inside.
#[derive(Debug)]
pub struct Crowd {
    room: usize,
    each: u32,
    networks: Networks,
    exempt: Arc<[IpNet]>,
    inside: Mutex<Inside>,
}

#[derive(Debug, Default)]
struct Inside {
    all: usize,
    by_network: HashMap<IpNet, usize>,
}

/// A place inside, until it is dropped.
#[derive(Debug)]
pub(super) struct Place {
    crowd: Arc<Crowd>,
    /// Nothing for whoever is not counted.
    network: Option<IpNet>,
}

impl Crowd {
    /// Room for so many, of which one network may hold `each`, or more where it is listed. Proxies are exempt: they hold what all their
    /// visitors do.
    pub fn new(room: usize, each: u32, networks: Networks, exempt: Arc<[IpNet]>) -> Arc<Self> {
        Arc::new(Self { room, each, networks, exempt, inside: Mutex::default() })
    }

    /// Room for so many, whoever they are.
    pub(super) fn of_anybody(room: usize) -> Arc<Self> {
        Self::new(room, u32::MAX, Networks::default(), ["0.0.0.0/0", "::/0"].iter().flat_map(|net| net.parse()).collect())
    }

    /// A place for somebody; `None` if their network holds as many as it may.
    pub(super) fn enter(self: &Arc<Self>, address: IpAddr) -> Option<Place> {
        let address = address.to_canonical();
        if self.exempt.iter().any(|net| net.contains(&address)) {
            return Some(Place { crowd: Arc::clone(self), network: None });
        }
        let network = self.networks.of(address);
        let mut inside = self.inside.lock().unwrap_or_else(PoisonError::into_inner);
        let each = if inside.all >= self.room - self.room / 4 { FEW.min(self.each) } else { self.each };
        let most = usize::try_from(self.networks.limit(&network.to_string(), each)).unwrap_or(usize::MAX);
        let held = inside.by_network.entry(network).or_default();
        if *held >= most {
            return None;
        }
        *held += 1;
        inside.all += 1;
        Some(Place { crowd: Arc::clone(self), network: Some(network) })
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        let Some(network) = self.network else { return };
        let mut inside = self.crowd.inside.lock().unwrap_or_else(PoisonError::into_inner);
        inside.all -= 1;
        if let Entry::Occupied(mut held) = inside.by_network.entry(network) {
            *held.get_mut() -= 1;
            if *held.get() == 0 {
                held.remove();
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn enter(crowd: &Arc<Crowd>, address: &str) -> Option<Place> {
        crowd.enter(address.parse().expect("an address"))
    }

    #[test]
    fn one_network_holds_so_many_and_others_come_in() {
        let crowd = Crowd::new(1000, 3, Networks::default(), Arc::default());
        let held: Vec<_> = (0..5).map(|n| enter(&crowd, &format!("2001:db8::{n}"))).collect();
        assert_eq!(held.iter().flatten().count(), 3);
        assert!(enter(&crowd, "2001:db8:0:100::1").is_some());
        drop(held);
        assert!(enter(&crowd, "2001:db8::9").is_some(), "whoever leaves makes room");
        assert!(crowd.inside.lock().expect("no panic").by_network.is_empty(), "nothing is kept of who left");
    }

    #[test]
    fn a_proxy_holds_as_many_as_its_visitors_need() {
        let crowd = Crowd::new(1000, 3, Networks::default(), Arc::new(["192.0.2.7/32".parse().expect("a network")]));
        assert_eq!((0..9).filter_map(|_| enter(&crowd, "::ffff:192.0.2.7")).collect::<Vec<_>>().len(), 9);
        assert_eq!((0..9).filter_map(|_| enter(&crowd, "192.0.2.8")).collect::<Vec<_>>().len(), 3);
    }

    #[test]
    fn a_listed_network_holds_more() {
        let crowd = Crowd::new(1000, 3, Networks::new([("192.0.2.7/32".parse().expect("a network"), 2)]), Arc::default());
        assert_eq!((0..9).map(|_| enter(&crowd, "192.0.2.7")).collect::<Vec<_>>().iter().flatten().count(), 6);
    }

    #[test]
    fn the_last_quarter_is_for_those_who_hold_little() {
        let crowd = Crowd::new(80, 30, Networks::default(), Arc::default());
        let greedy: Vec<_> = (0..100).map(|n| enter(&crowd, &format!("192.0.{}.1", n % 2))).collect();
        assert_eq!(greedy.iter().flatten().count(), 60);
        let others: Vec<_> = (0..10).map(|_| enter(&crowd, "203.0.113.9")).collect();
        assert_eq!(others.iter().flatten().count(), 8);
    }
}
