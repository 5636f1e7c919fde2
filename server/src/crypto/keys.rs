//! Everything keyed comes from one master key, split by purpose (HKDF, RFC 5869), so that a value made for one purpose is worth nothing
//! for another.

use anyhow::{Context, Result};
use hkdf::Hkdf;
use hmac::{Hmac, Mac};
use sha2::Sha256;
use subtle::ConstantTimeEq;
use zeroize::{Zeroize, ZeroizeOnDrop};

use super::seal;

/// What a key is for.
#[derive(Clone, Copy, Debug)]
pub enum Purpose {
    /// Cookies that name a flow.
    Flow,
    /// Cookies that name a session.
    Session,
    /// Codes of six digits.
    Code,
    /// Tokens of links in mails.
    Link,
    /// Tokens that a call brings back.
    Call,
    /// The address a message went to.
    Destination,
    /// A user id as typed, in counters and made-up accounts.
    Typed,
    /// The bot check.
    Puzzle,
    /// The mark of a known browser.
    Device,
    /// Sealed payloads: jobs, authenticator secrets.
    Seal,
    /// Recovery codes.
    RecoveryCode,
    /// Wrong passwords of a day, cut short: enough to know the same one again, too little to guess it by.
    Wrong,
    /// Temporary access passes.
    Pass,
    /// Signatures of archives.
    Archive,
    /// Seals over events.
    Record,
}

/// The master key, split.
#[derive(Clone, Zeroize, ZeroizeOnDrop)]
pub struct Keys {
    subkeys: [[u8; 32]; 15],
}

impl Keys {
    /// Splits the master key of 32 bytes.
    pub fn new(master: &[u8; 32]) -> Self {
        let mut subkeys = [[0; 32]; 15];
        let hkdf = Hkdf::<Sha256>::new(Some(b"rekey v1"), master);
        for (purpose, key) in subkeys.iter_mut().enumerate() {
            hkdf.expand(&[purpose as u8], key).expect("32 bytes are a valid length");
        }
        Self { subkeys }
    }

    /// A keyed hash over parts, each preceded by its length so that no two lists of parts are the same bytes.
    pub fn hash(&self, purpose: Purpose, parts: &[&[u8]]) -> [u8; 32] {
        let mut mac = <Hmac<Sha256> as hmac::KeyInit>::new_from_slice(self.key(purpose)).expect("any length is a valid key");
        for part in parts {
            mac.update(&(part.len() as u64).to_be_bytes());
            mac.update(part);
        }
        mac.finalize().into_bytes().into()
    }

    /// The same, as 32 hexadecimal digits (128 bits): for names of counters and marks.
    pub fn mark(&self, purpose: Purpose, parts: &[&[u8]]) -> String {
        hex::encode(&self.hash(purpose, parts)[..16])
    }

    /// Compares in constant time.
    pub fn verify(&self, purpose: Purpose, parts: &[&[u8]], stored: &[u8]) -> bool {
        self.hash(purpose, parts).ct_eq(stored).into()
    }

    /// Encrypts; what is bound to the text must be given again to open it.
    pub fn seal(&self, bound_to: &str, text: &[u8]) -> Vec<u8> {
        seal::seal(self.key(Purpose::Seal), bound_to, text)
    }

    /// Decrypts what [`Keys::seal`] made.
    ///
    /// # Errors
    /// If the bytes were altered, or sealed under another key or for something else.
    pub fn open(&self, bound_to: &str, sealed: &[u8]) -> Result<Vec<u8>> {
        seal::open(self.key(Purpose::Seal), bound_to, sealed).context("was the key file replaced?")
    }

    /// Tells keys apart and nothing of them: kept in the database, so that a replaced key is found before it does harm.
    pub fn fingerprint(&self) -> String {
        self.mark(Purpose::Seal, &[b"fingerprint"])
    }

    fn key(&self, purpose: Purpose) -> &[u8; 32] {
        &self.subkeys[purpose as usize]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sealed_value_opens_only_for_what_it_was_bound_to() {
        let keys = Keys::new(&[7; 32]);
        let sealed = keys.seal("job 1", b"code 123456");
        assert_eq!(keys.open("job 1", &sealed).ok().as_deref(), Some(b"code 123456".as_slice()));
        assert!(keys.open("job 2", &sealed).is_err());
        assert!(Keys::new(&[8; 32]).open("job 1", &sealed).is_err());
    }

    #[test]
    fn a_hash_depends_on_purpose_and_on_where_parts_end() {
        let keys = Keys::new(&[7; 32]);
        assert_ne!(keys.hash(Purpose::Code, &[b"ab", b"c"]), keys.hash(Purpose::Code, &[b"a", b"bc"]));
        assert_ne!(keys.hash(Purpose::Code, &[b"a"]), keys.hash(Purpose::Link, &[b"a"]));
        assert!(keys.verify(Purpose::Code, &[b"a"], &keys.hash(Purpose::Code, &[b"a"])));
    }
}
