//! Keys, hashes, seals and random values. Nothing that is stored can be replayed: secrets lie in the database only as keyed hashes or
//! sealed under a key that lies elsewhere.

mod archive;
mod keys;
mod password;
mod random;
mod seal;
mod seats;

pub use archive::{ArchiveKey, Signer, Stretch, is_signed};
pub use keys::{Keys, Purpose};
pub use password::{HashCost, Hasher};
pub use random::{digits, id, ordered_id, recovery, secret, shared, shuffle, suggestion};
pub use seats::Seats;
