//! What guards an archive: the signature of the installation that made it, and a passphrase for what is secret in it.

use anyhow::{Context, Result, ensure};
use argon2::{Algorithm, Argon2, Params, Version};
use ring::signature::{ED25519, Ed25519KeyPair, KeyPair as _, UnparsedPublicKey};
use serde::{Deserialize, Serialize};
use zeroize::{Zeroize, ZeroizeOnDrop};

use super::{
    keys::{Keys, Purpose},
    random, seal,
};

/// Signs as one installation does (Ed25519, RFC 8032).
pub struct Signer(Ed25519KeyPair);

impl Signer {
    /// Of the installation with these keys.
    ///
    /// # Errors
    /// None that can happen: every seed of 32 bytes is one.
    pub fn of(keys: &Keys) -> Result<Self> {
        let seed = keys.hash(Purpose::Archive, &[b"signer"]);
        Ok(Self(Ed25519KeyPair::from_seed_unchecked(&seed).ok().context("making the key of signatures")?))
    }

    /// Names the installation: 64 hexadecimal digits.
    pub fn name(&self) -> String {
        hex::encode(self.0.public_key().as_ref())
    }

    /// A signature, hexadecimal.
    pub fn sign(&self, message: &[u8]) -> String {
        hex::encode(self.0.sign(message).as_ref())
    }
}

/// Whether the installation of that name signed this.
pub fn is_signed(name: &str, message: &[u8], signature: &str) -> bool {
    let (Ok(key), Ok(signature)) = (hex::decode(name), hex::decode(signature)) else { return false };
    UnparsedPublicKey::new(&ED25519, key).verify(message, &signature).is_ok()
}

/// How the key is made of a passphrase (Argon2id, RFC 9106).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Stretch {
    /// Random, hexadecimal.
    pub salt: String,
    /// Memory in KiB.
    pub memory_kib: u32,
    /// Passes over it.
    pub passes: u32,
}

impl Stretch {
    /// Slower than a sign-in: an archive can be guessed at for years, and nobody waits for it often.
    pub fn new() -> Self {
        let mut salt = [0; 16];
        random::fill(&mut salt);
        Self { salt: hex::encode(salt), memory_kib: 64 * 1024, passes: 3 }
    }
}

impl Default for Stretch {
    fn default() -> Self {
        Self::new()
    }
}

/// The key that a passphrase makes.
#[derive(Zeroize, ZeroizeOnDrop)]
pub struct ArchiveKey([u8; 32]);

impl ArchiveKey {
    /// Takes about a tenth of a second and the memory that the archive names.
    ///
    /// # Errors
    /// If the archive asks for more than this program is ready to spend.
    pub fn of(passphrase: &str, stretch: &Stretch) -> Result<Self> {
        ensure!(
            stretch.memory_kib <= 1024 * 1024 && stretch.passes <= 16,
            "the archive asks for more memory or passes than are spent on a passphrase"
        );
        let salt = hex::decode(&stretch.salt).context("reading the salt")?;
        let params = Params::new(stretch.memory_kib, stretch.passes, 1, Some(32)).ok().context("reading the cost")?;
        let mut key = [0; 32];
        Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
            .hash_password_into(passphrase.as_bytes(), &salt, &mut key)
            .ok()
            .context("making a key of the passphrase")?;
        Ok(Self(key))
    }

    /// Encrypts; what is bound to the text must be given again to open it.
    pub fn seal(&self, bound_to: &str, text: &[u8]) -> Vec<u8> {
        seal::seal(&self.0, bound_to, text)
    }

    /// Decrypts what [`ArchiveKey::seal`] made.
    ///
    /// # Errors
    /// If the passphrase is another one, or the bytes were altered.
    pub fn open(&self, bound_to: &str, sealed: &[u8]) -> Result<Vec<u8>> {
        seal::open(&self.0, bound_to, sealed).context("is this the passphrase of the archive?")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_signature_is_of_one_installation_and_one_text() {
        let (one, other) = (Keys::new(&[1; 32]), Keys::new(&[2; 32]));
        let signer = Signer::of(&one).expect("a key");
        let signature = signer.sign(b"text");
        assert!(is_signed(&signer.name(), b"text", &signature));
        assert!(!is_signed(&signer.name(), b"texts", &signature));
        assert!(!is_signed(&Signer::of(&other).expect("a key").name(), b"text", &signature));
        assert!(!is_signed("", b"text", &signature) && !is_signed(&signer.name(), b"text", "zz"));
    }

    #[test]
    fn what_a_passphrase_seals_no_other_opens() {
        let stretch = Stretch { memory_kib: 64, passes: 1, ..Stretch::new() };
        let key = ArchiveKey::of("four words are better than one", &stretch).expect("a key");
        let sealed = key.seal("line 2", b"secret");
        assert_eq!(key.open("line 2", &sealed).ok().as_deref(), Some(b"secret".as_slice()));
        assert!(key.open("line 3", &sealed).is_err());
        assert!(ArchiveKey::of("another", &stretch).expect("a key").open("line 2", &sealed).is_err());
        assert!(ArchiveKey::of("x", &Stretch { memory_kib: u32::MAX, ..stretch }).is_err());
    }
}
