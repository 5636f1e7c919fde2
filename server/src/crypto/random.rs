//! Random values from the operating system.

use app::contract::Secret;
use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use uuid::Uuid;

/// Fills a buffer. Without a random source nothing here may go on.
pub(super) fn fill(bytes: &mut [u8]) {
    getrandom::fill(bytes).expect("the operating system has a random source");
}

/// 256 random bits in base64url, 43 characters.
pub fn secret() -> Secret {
    let mut bytes = [0; 32];
    fill(&mut bytes);
    Secret::new(URL_SAFE_NO_PAD.encode(bytes))
}

/// A random UUID (version 4, RFC 9562), for ids and support codes.
pub fn id() -> String {
    Uuid::new_v4().to_string()
}

/// A UUID (version 7) that sorts after all that this process made before it: rows of one second keep their order.
pub fn ordered_id() -> String {
    Uuid::now_v7().to_string()
}

/// A code of six decimal digits, each value equally likely.
pub fn digits() -> String {
    format!("{:06}", below(1_000_000))
}

/// The ten random bytes of a recovery code.
pub fn recovery() -> [u8; 10] {
    let mut bytes = [0; 10];
    fill(&mut bytes);
    bytes
}

/// The 160 random bits that an authenticator app shares (RFC 4226 §4, R6).
pub fn shared() -> [u8; 20] {
    let mut bytes = [0; 20];
    fill(&mut bytes);
    bytes
}

/// A password to take: groups of signs that are not mistaken for one another, about 5 bits a sign, at least 20 signs and `min` characters.
/// It has small letters, capitals, digits and symbols, as any policy could ask.
pub fn suggestion(min: u32) -> String {
    const SIGNS: &[u8] = b"abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    let groups = (min.max(20) as usize).div_ceil(5);
    loop {
        let signs: Vec<u8> = (0..groups * 5).map(|_| SIGNS[below(SIGNS.len() as u32) as usize]).collect();
        let classes: [fn(&u8) -> bool; 3] = [u8::is_ascii_lowercase, u8::is_ascii_uppercase, u8::is_ascii_digit];
        if classes.iter().all(|class| signs.iter().any(class)) {
            let groups = signs.chunks(5).map(|group| group.iter().map(|sign| char::from(*sign)).collect::<String>());
            return groups.collect::<Vec<_>>().join("-");
        }
    }
}

/// Puts a list into random order.
pub fn shuffle<T>(items: &mut [T]) {
    for i in (1..items.len()).rev() {
        items.swap(i, below(i as u32 + 1) as usize);
    }
}

/// A number below `bound`: values of the last, incomplete stretch are thrown away so that none is favoured.
fn below(bound: u32) -> u32 {
    let limit = u32::MAX - u32::MAX % bound;
    loop {
        let mut bytes = [0; 4];
        fill(&mut bytes);
        let value = u32::from_le_bytes(bytes);
        if value < limit {
            return value % bound;
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn abu_034_tokens_do_not_repeat_and_every_bit_is_set_half_the_time() {
        let mut seen = HashSet::new();
        let mut ones = [0_u32; 256];
        for _ in 0..20_000 {
            let secret = secret();
            let bytes = URL_SAFE_NO_PAD.decode(secret.expose()).expect("own encoding");
            assert_eq!(bytes.len(), 32);
            for (bit, count) in ones.iter_mut().enumerate() {
                *count += u32::from(bytes[bit / 8] >> (bit % 8) & 1);
            }
            assert!(seen.insert(secret.expose().to_owned()));
        }
        // Six standard deviations of a fair coin: chance about 1 in 2 million for all bits together.
        assert!(ones.iter().all(|count| (9_576..=10_424).contains(count)), "{ones:?}");
    }

    #[test]
    fn codes_have_six_digits_and_reach_both_ends() {
        let codes: Vec<String> = (0..50_000).map(|_| digits()).collect();
        assert!(codes.iter().all(|code| code.len() == 6));
        assert!(codes.iter().any(|code| code.starts_with("00")) && codes.iter().any(|code| code.starts_with("99")));
    }

    #[test]
    fn a_suggested_password_has_every_class_and_is_never_the_same() {
        let all: HashSet<String> = (0..500).map(|_| suggestion(15)).collect();
        assert_eq!(all.len(), 500);
        for password in all {
            assert_eq!(password.len(), 23, "{password}");
            let has = |class: fn(char) -> bool| password.contains(class);
            assert!(has(|c| c.is_ascii_lowercase()) && has(|c| c.is_ascii_uppercase()) && has(|c| c.is_ascii_digit()));
        }
        assert!(suggestion(64).len() >= 64);
    }

    #[test]
    fn a_shuffle_keeps_every_item() {
        let mut items = [1, 2, 3, 4, 5];
        shuffle(&mut items);
        let mut sorted = items;
        sorted.sort_unstable();
        assert_eq!(sorted, [1, 2, 3, 4, 5]);
    }
}
