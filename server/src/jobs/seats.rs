//! Who is served next: codes before notices before work for several, in each class one organization after the other, and never all hands for
//! one class or one organization.

use std::sync::{Arc, Mutex, PoisonError};

use super::class::Class;

/// Letters under way at once; each may wait half a minute for a slow server.
pub(super) const HANDS: usize = 32;

/// Hands that a class may have together with those that go behind it: the rest is kept for what goes first.
fn bound(class: Class) -> usize {
    match class {
        Class::Code => HANDS,
        Class::Notice => HANDS * 3 / 4,
        Class::Several => HANDS / 2,
    }
}

/// Hands that codes leave to everything else.
const LEFT_BY_CODES: usize = 4;

/// The hands, and whose turn it is.
#[derive(Clone, Default)]
pub(super) struct Seats(Arc<Mutex<Board>>);

#[derive(Default)]
struct Board {
    taken: Vec<(Class, String)>,
    /// Who was served last in each class.
    served: [String; 3],
}

/// A hand that works; free again when the work lets go of it, however that ends.
pub(super) struct Seat {
    seats: Seats,
    of: (Class, String),
}

impl Seats {
    /// These tenants, which came by name, in the order of their turns: behind whoever was served last.
    pub(super) fn in_turn(&self, class: Class, mut tenants: Vec<String>) -> Vec<String> {
        let behind = self.with(|board| tenants.partition_point(|tenant| *tenant <= board.served[place(class)]));
        tenants.rotate_left(behind);
        tenants
    }

    /// A hand for something of a class and a tenant, if there is one for it.
    pub(super) fn take(&self, class: Class, tenant: &str) -> Option<Seat> {
        self.with(|board| board.take(class, tenant)).then(|| Seat { seats: self.clone(), of: (class, tenant.to_owned()) })
    }

    fn with<T>(&self, act: impl FnOnce(&mut Board) -> T) -> T {
        act(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

impl Board {
    fn take(&mut self, class: Class, tenant: &str) -> bool {
        let of_tenant = |taken: &&(Class, String)| taken.1 == tenant;
        let not_before = |taken: &&(Class, String)| taken.0 >= class;
        let codes = self.taken.iter().filter(|taken| taken.0 == Class::Code).count();
        let fits = self.taken.len() < HANDS
            && self.taken.iter().filter(not_before).count() < bound(class)
            && self.taken.iter().filter(of_tenant).filter(not_before).count() < bound(class) * 3 / 4
            && self.taken.iter().filter(of_tenant).count() < bound(Class::Code) * 3 / 4
            && (class != Class::Code || codes < HANDS - LEFT_BY_CODES);
        if fits {
            self.taken.push((class, tenant.to_owned()));
            self.served[place(class)] = tenant.to_owned();
        }
        fits
    }
}

impl Drop for Seat {
    fn drop(&mut self) {
        self.seats.with(|board| {
            if let Some(place) = board.taken.iter().position(|taken| *taken == self.of) {
                board.taken.swap_remove(place);
            }
        });
    }
}

fn place(class: Class) -> usize {
    match class {
        Class::Code => 0,
        Class::Notice => 1,
        Class::Several => 2,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn as_many(seats: &Seats, class: Class, tenant: &str) -> Vec<Seat> {
        std::iter::from_fn(|| seats.take(class, tenant)).collect()
    }

    #[test]
    fn no_class_and_no_organization_takes_every_hand() {
        for class in Class::ALL {
            let seats = Seats::default();
            let alone = as_many(&seats, class, "one");
            assert!(alone.len() < HANDS, "{class:?}");
            assert!(!as_many(&seats, class, "another").is_empty(), "{class:?}: another organization is served beside it");
        }
        let seats = Seats::default();
        let all: Vec<_> = ["one", "two", "three"].iter().flat_map(|tenant| as_many(&seats, Class::Code, tenant)).collect();
        assert_eq!(all.len(), HANDS - LEFT_BY_CODES);
        assert!(seats.take(Class::Several, "one").is_none(), "one has its share");
        assert!(seats.take(Class::Several, "four").is_some());
    }

    #[test]
    fn codes_find_a_hand_whatever_else_is_under_way() {
        let seats = Seats::default();
        let mut rest = Vec::new();
        for class in [Class::Several, Class::Notice] {
            for tenant in ["one", "two", "three", "four"] {
                rest.extend(as_many(&seats, class, tenant));
            }
        }
        assert_eq!(rest.len(), HANDS * 3 / 4);
        assert!(seats.take(Class::Code, "one").is_some());
        rest.clear();
        assert_eq!(as_many(&seats, Class::Several, "one").len(), HANDS * 3 / 8, "a hand is free when its work lets go of it");
        assert!(!as_many(&seats, Class::Code, "one").is_empty(), "beside its own work for several");
    }

    #[test]
    fn organizations_take_turns() {
        let seats = Seats::default();
        let all = || ["a", "b", "c"].map(str::to_owned).to_vec();
        assert_eq!(seats.in_turn(Class::Several, all()), ["a", "b", "c"]);
        let _one = seats.take(Class::Several, "a");
        assert_eq!(seats.in_turn(Class::Several, all()), ["b", "c", "a"]);
        assert_eq!(seats.in_turn(Class::Code, all()), ["a", "b", "c"], "each class has turns of its own");
        let _other = seats.take(Class::Several, "c");
        assert_eq!(seats.in_turn(Class::Several, all()), ["a", "b", "c"]);
    }
}
