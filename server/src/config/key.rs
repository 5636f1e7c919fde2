//! The key of an installation.

use std::{collections::BTreeSet, fmt};

use base64::{Engine, engine::general_purpose::STANDARD};
use zeroize::Zeroizing;

/// 32 random bytes. Whoever has them and the database can read messages that wait and authenticator secrets; back it up apart.
#[derive(Clone, PartialEq, Eq)]
pub struct MasterKey(Zeroizing<[u8; 32]>);

/// A text that is no key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BadKey {
    /// Neither 64 hexadecimal digits nor base64 of 32 bytes.
    Malformed,
    /// A placeholder: random bytes are not so alike.
    Guessable,
}

impl MasterKey {
    /// How a key is made.
    pub const CURE: &'static str = "make one with `openssl rand -hex 32`, or let `rekey init` do it";

    /// A new key.
    ///
    /// # Panics
    /// If the system has no random source; nothing here is safe without one.
    pub fn random() -> Self {
        let mut bytes = Zeroizing::new([0; 32]);
        getrandom::fill(bytes.as_mut()).expect("the system has a random source");
        Self(bytes)
    }

    /// The key with these bytes.
    pub fn new(bytes: [u8; 32]) -> Self {
        Self(Zeroizing::new(bytes))
    }

    /// Reads 64 hexadecimal digits, or base64 of 32 bytes.
    ///
    /// # Errors
    /// [`BadKey`]; it never repeats the text.
    pub fn parse(text: &str) -> Result<Self, BadKey> {
        let text = text.trim();
        let bytes = Zeroizing::new(if text.len() == 64 {
            hex::decode(text).map_err(|_| BadKey::Malformed)?
        } else {
            STANDARD.decode(text).map_err(|_| BadKey::Malformed)?
        });
        let bytes = <[u8; 32]>::try_from(bytes.as_slice()).map_err(|_| BadKey::Malformed)?;
        // 32 random bytes with fewer than 16 different ones do not happen.
        if bytes.iter().collect::<BTreeSet<_>>().len() < 16 {
            return Err(BadKey::Guessable);
        }
        Ok(Self::new(bytes))
    }

    /// The line of a key file.
    pub fn to_line(&self) -> Zeroizing<String> {
        Zeroizing::new(format!("{}\n", hex::encode(self.0.as_ref())))
    }

    /// The bytes, for deriving keys.
    pub fn expose(&self) -> &[u8; 32] {
        &self.0
    }
}

impl fmt::Debug for MasterKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("MasterKey(…)")
    }
}

impl fmt::Display for BadKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Malformed => "does not hold 32 bytes as hexadecimal or base64",
            Self::Guessable => "holds a key that could be guessed",
        })
    }
}

impl std::error::Error for BadKey {}
