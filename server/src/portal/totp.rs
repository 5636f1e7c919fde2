//! Codes of authenticator apps (RFC 6238): six digits, SHA-1, 30 seconds, one step of slack on either side.

use totp_rs::{Builder, Totp};

use crate::{crypto::Keys, store::authenticator::Authenticator};

/// Seconds for which an app shows the same code.
pub const STEP: i64 = 30;

/// The time step that a code belongs to.
pub fn step(secret: &[u8], code: &str, now: u64) -> Option<u64> {
    app(secret).check(code, now)
}

/// The app that shows this code now or in a neighbouring step, and that step.
pub fn find(keys: &Keys, apps: &[Authenticator], typed: &str, now: i64) -> Option<(String, i64)> {
    let now = u64::try_from(now).unwrap_or_default();
    apps.iter().find_map(|app| {
        let secret = keys.open(&bound_to(&app.id), &app.secret).ok()?;
        Some((app.id.clone(), i64::try_from(step(&secret, typed, now)?).ok()?))
    })
}

/// The code that an app shows.
pub fn code(secret: &[u8], now: u64) -> String {
    app(secret).generate(now).to_string()
}

/// What the stored secret of an app is sealed for.
pub fn bound_to(app_id: &str) -> String {
    format!("authenticator {app_id}")
}

/// A secret as apps take it (RFC 4648), without padding.
pub fn base32(bytes: &[u8]) -> String {
    const LETTERS: &[u8; 32] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    let bits: Vec<u8> = bytes.iter().flat_map(|byte| (0..8).rev().map(move |bit| byte >> bit & 1)).collect();
    let letter =
        |five: &[u8]| char::from(LETTERS[five.iter().fold(0, |value, bit| value * 2 + usize::from(*bit)) << (5 - five.len())]);
    bits.chunks(5).map(letter).collect()
}

fn app(secret: &[u8]) -> Totp {
    Builder::new().with_secret(secret.to_vec()).with_skew(1).build_noncompliant()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_secret_is_shown_as_apps_take_it() {
        assert_eq!(base32(b"foobar"), "MZXW6YTBOI");
        assert_eq!(base32(b"foob"), "MZXW6YQ");
        assert_eq!(base32(b"12345678901234567890"), "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
    }

    /// The vectors of RFC 6238, appendix B, cut to six digits.
    #[test]
    fn codes_are_those_of_the_standard() {
        let secret = b"12345678901234567890";
        assert_eq!(code(secret, 59), "287082");
        assert_eq!(code(secret, 1_111_111_109), "081804");
        assert_eq!(code(secret, 2_000_000_000), "279037");
    }

    #[test]
    fn abu_049_a_code_is_good_one_step_early_or_late_and_no_more() {
        let secret = b"12345678901234567890";
        let code = code(secret, 3000);
        for (now, step_found) in [(2970, Some(100)), (3000, Some(100)), (3059, Some(100)), (3060, None), (2969, None)] {
            assert_eq!(step(secret, &code, now), step_found, "at {now}");
        }
    }
}
