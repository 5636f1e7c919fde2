//! The sample world as the demo shows it, and a welcome that says where everything is.

use std::fmt::Write as _;

use anyhow::Result;

use crate::{
    demo::{self, PEOPLE},
    portal::Core,
    store::tenant,
};

/// Fills an empty database. What is there stays as it is, but for the addresses: the port may be another one today.
pub(super) async fn furnish(core: &Core, port: u16) -> Result<()> {
    if tenant::list(&mut core.db.read().await?).await?.is_empty() {
        return demo::fill(core, port).await;
    }
    let mut tx = core.db.write().await?;
    for (id, host) in [("harbour", "localhost"), ("noor", "noor.localhost")] {
        if let Some(mut tenant) = tenant::get(&mut tx, id).await? {
            tenant.base_url = format!("http://{host}:{port}");
            tenant::update(&mut tx, &tenant).await?;
        }
    }
    tx.commit().await
}

/// Addresses, user ids, passwords, answers, and the secret of an authenticator.
pub(super) fn welcome(core: &Core, port: u16) -> String {
    let words = core.texts.english();
    let mut text = format!(
        "Rekey with two sample organizations. Nothing leaves this machine; everybody's password stands below.\n\n\
         Harbour Books   http://localhost:{port}/\n\
         Noor Clinics    http://noor.localhost:{port}/?mkt=ar\n\
         Shared host     http://portal.localhost:{port}/\n\
         Outbox          http://localhost:{}/   every mail, text and call\n\
         Health          http://127.0.0.1:{}/healthz\n\n",
        port + 1,
        port + 2,
    );
    for person in PEOPLE {
        let password = person.password.unwrap_or("(kept in a directory on-premises)");
        let _ = writeln!(text, "{:24}{password}", person.login);
        if let Some(secret) = person.authenticator {
            let _ = writeln!(text, "    authenticator secret {}", base32(secret));
        }
        for (question, answer) in person.answers {
            let _ = writeln!(text, "    {} {answer}", words.say(&format!("question-{question}")));
        }
    }
    text.push_str("\nStop with Ctrl-C.");
    text
}

/// RFC 4648, as authenticator apps take it.
fn base32(bytes: &[u8]) -> String {
    const LETTERS: &[u8; 32] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    let bits: Vec<u8> = bytes.iter().flat_map(|byte| (0..8).rev().map(move |bit| byte >> bit & 1)).collect();
    let letter =
        |five: &[u8]| char::from(LETTERS[five.iter().fold(0, |value, bit| value * 2 + usize::from(*bit)) << (5 - five.len())]);
    bits.chunks(5).map(letter).collect()
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
}
