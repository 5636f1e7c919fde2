//! The sample world as the demo shows it: its looks, and a welcome that says where everything is.

use std::fmt::Write as _;

use anyhow::Result;
use sha2::{Digest, Sha256};

use crate::{
    demo::{self, PEOPLE},
    portal::Core,
    store::{
        brand::{self, BrandFile},
        tenant::{self, Tenant},
    },
};

/// Tenants with their host, logo, illustration, and the colours that go with them.
const LOOKS: [Look; 2] = [
    Look {
        tenant: "harbour",
        host: "localhost",
        logo: include_bytes!("harbour-logo.png"),
        illustration: include_bytes!("harbour-illustration.png"),
        colour: "#0b4f6c",
        background: "#16324f",
    },
    Look {
        tenant: "noor",
        host: "noor.localhost",
        logo: include_bytes!("noor-logo.png"),
        illustration: include_bytes!("noor-illustration.png"),
        colour: "#12664f",
        background: "#0d3b34",
    },
];

struct Look {
    tenant: &'static str,
    host: &'static str,
    logo: &'static [u8],
    illustration: &'static [u8],
    colour: &'static str,
    background: &'static str,
}

/// Fills an empty database, and dresses the tenants. What is there stays as it is, but for the addresses: the port may be another one today.
pub(super) async fn furnish(core: &Core, port: u16) -> Result<()> {
    if tenant::list(&mut core.db.read().await?).await?.is_empty() {
        demo::fill(core, port).await?;
    }
    let mut tx = core.db.write().await?;
    for look in &LOOKS {
        let Some(mut tenant) = tenant::get(&mut tx, look.tenant).await? else { continue };
        for picture in [look.logo, look.illustration] {
            let file = BrandFile { content_type: "image/png".to_owned(), bytes: picture.to_vec() };
            brand::put(&mut tx, look.tenant, &name(picture), &file).await?;
        }
        look.dress(&mut tenant);
        tenant.base_url = format!("http://{}:{port}", look.host);
        tenant::update(&mut tx, &tenant).await?;
    }
    tx.commit().await
}

impl Look {
    fn dress(&self, tenant: &mut Tenant) {
        let set = &mut tenant.brand.default;
        set.logo = Some(name(self.logo));
        set.illustration = Some(name(self.illustration));
        set.colour = Some(self.colour.to_owned());
        set.background = Some(self.background.to_owned());
    }
}

/// As an upload would be named.
fn name(picture: &[u8]) -> String {
    format!("{}.png", &hex::encode(Sha256::digest(picture))[..32])
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
    use crate::cli::image::{Element, reencode};

    #[test]
    fn the_pictures_of_the_demo_keep_the_limits_of_uploads() {
        for look in &LOOKS {
            assert!(reencode(look.logo, Element::Logo).is_ok());
            assert!(reencode(look.illustration, Element::Illustration).is_ok());
        }
    }

    #[test]
    fn a_secret_is_shown_as_apps_take_it() {
        assert_eq!(base32(b"foobar"), "MZXW6YTBOI");
        assert_eq!(base32(b"foob"), "MZXW6YQ");
        assert_eq!(base32(b"12345678901234567890"), "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
    }
}
