//! Authenticated encryption with a key at hand: XChaCha20-Poly1305, a random nonce in front.

use anyhow::{Context, Result, bail};
use chacha20poly1305::{
    KeyInit, XChaCha20Poly1305, XNonce,
    aead::{Aead, Payload},
};

/// Encrypts; what is bound to the text must be given again to open it.
pub(super) fn seal(key: &[u8; 32], bound_to: &str, text: &[u8]) -> Vec<u8> {
    let mut nonce = [0; 24];
    super::random::fill(&mut nonce);
    let sealed = XChaCha20Poly1305::new(key.into())
        .encrypt(&XNonce::from(nonce), Payload { msg: text, aad: bound_to.as_bytes() })
        .expect("the text is far below the cipher's limit");
    [nonce.as_slice(), &sealed].concat()
}

/// Decrypts what [`seal`] made.
///
/// # Errors
/// If the bytes were altered, or sealed under another key or for something else.
pub(super) fn open(key: &[u8; 32], bound_to: &str, sealed: &[u8]) -> Result<Vec<u8>> {
    let Some((nonce, text)) = sealed.split_first_chunk::<24>() else { bail!("sealed value is too short") };
    XChaCha20Poly1305::new(key.into())
        .decrypt(&XNonce::from(*nonce), Payload { msg: text, aad: bound_to.as_bytes() })
        .ok()
        .context("sealed value does not open")
}
