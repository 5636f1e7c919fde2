//! Argon2id (RFC 9106) for passwords and answers: slow on purpose, so bounded in number and kept off the threads that serve pages.

use std::sync::Arc;

use anyhow::{Context, Result};
use argon2::{Algorithm, Argon2, Params, PasswordHash, PasswordHasher, PasswordVerifier, Version};

use super::seats::Seats;

/// The cost of one hash.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HashCost {
    /// Memory in KiB.
    pub memory_kib: u32,
    /// Passes over it.
    pub passes: u32,
    /// Lanes.
    pub lanes: u32,
    /// How many may be computed at once; the rest queue.
    pub parallel: usize,
}

impl Default for HashCost {
    /// OWASP's recommendation: 19 MiB, two passes, one lane.
    fn default() -> Self {
        Self { memory_kib: 19 * 1024, passes: 2, lanes: 1, parallel: 2 }
    }
}

/// Hashes and compares, a few at a time.
#[derive(Clone)]
pub struct Hasher {
    argon: Argon2<'static>,
    seats: Seats,
    dummy: Arc<str>,
}

impl Hasher {
    /// # Errors
    /// If the parameters are outside what Argon2 allows.
    pub fn new(cost: HashCost) -> Result<Self> {
        let params = Params::new(cost.memory_kib, cost.passes, cost.lanes, None)
            .ok()
            .context("the hash parameters are outside what Argon2 allows")?;
        let argon = Argon2::new(Algorithm::Argon2id, Version::V0x13, params);
        let dummy = hash(&argon, "nobody has this password")?;
        Ok(Self { argon, seats: Seats::new(cost.parallel), dummy: dummy.into() })
    }

    /// The hash of a password, in PHC string form.
    ///
    /// # Errors
    /// If the process is out of memory or shutting down.
    pub async fn hash(&self, password: &str) -> Result<String> {
        let (argon, password) = (self.argon.clone(), zeroize::Zeroizing::new(password.to_owned()));
        self.seats.work(move || hash(&argon, &password)).await?
    }

    /// Whether the password is the stored one. Without a stored hash it costs the same and is never right.
    ///
    /// # Errors
    /// If the process is out of memory or shutting down.
    pub async fn verify(&self, password: &str, stored: Option<&str>) -> Result<bool> {
        let known = stored.is_some();
        let stored = stored.map_or_else(|| self.dummy.to_string(), str::to_owned);
        let (argon, password) = (self.argon.clone(), zeroize::Zeroizing::new(password.to_owned()));
        let same = self
            .seats
            .work(move || match PasswordHash::new(&stored) {
                Ok(hash) => argon.verify_password(password.as_bytes(), &hash).is_ok(),
                Err(_) => false,
            })
            .await?;
        Ok(same && known)
    }

    /// Whether a stored hash was made with other parameters than today's.
    pub fn is_outdated(&self, stored: &str) -> bool {
        let Ok(hash) = PasswordHash::new(stored) else { return true };
        Params::try_from(&hash).map_or(true, |params| {
            let now = self.argon.params();
            (params.m_cost(), params.t_cost(), params.p_cost()) != (now.m_cost(), now.t_cost(), now.p_cost())
        })
    }

    /// Where hashes are computed, for whatever else is slow.
    pub fn seats(&self) -> &Seats {
        &self.seats
    }
}

fn hash(argon: &Argon2<'_>, password: &str) -> Result<String> {
    argon
        .hash_password(password.as_bytes())
        .map(|hash| hash.to_string())
        .map_err(|error| anyhow::anyhow!("hashing failed: {error}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    const TOKEN: HashCost = HashCost { memory_kib: 64, passes: 1, lanes: 1, parallel: 2 };

    #[tokio::test]
    async fn abu_081_every_byte_of_a_long_password_counts() {
        let hasher = Hasher::new(TOKEN).expect("valid cost");
        let long = "é".repeat(256);
        let hash = hasher.hash(&long).await.expect("hash");
        assert!(hasher.verify(&long, Some(&hash)).await.expect("verify"));
        let mut other = long.clone();
        other.replace_range(72..74, "è");
        assert!(!hasher.verify(&other, Some(&hash)).await.expect("verify"));
    }

    #[tokio::test]
    async fn nobody_signs_in_without_a_stored_hash() {
        let hasher = Hasher::new(TOKEN).expect("valid cost");
        assert!(!hasher.verify("nobody has this password", None).await.expect("verify"));
    }

    #[tokio::test]
    async fn a_hash_with_other_parameters_is_outdated() {
        let hasher = Hasher::new(TOKEN).expect("valid cost");
        let hash = hasher.hash("x").await.expect("hash");
        assert!(!hasher.is_outdated(&hash));
        assert!(Hasher::new(HashCost { passes: 2, ..TOKEN }).expect("valid cost").is_outdated(&hash));
    }
}
