//! Furnishes the sample world, and says where everything is.

use std::fmt::Write as _;

use anyhow::{Context, Result};
use app::policy::{Answer, Method, Policy, Profile, Questions};
use sha2::{Digest, Sha256};

use super::people::{HARBOUR, Home, NOOR, Person};
use crate::{
    crypto,
    portal::{Core, totp},
    store::{
        Tx, answer, authenticator, brand,
        brand::BrandFile,
        contact, password,
        tenant::{self, Brand, BrandSet, Tenant},
        user::{self, CLOUD, ON_PREMISES, User},
    },
};

/// The host that belongs to nobody.
const SHARED: &str = "portal.localhost";

/// What the looks of a tenant are made of.
struct Look {
    logo: &'static [u8],
    illustration: &'static [u8],
    colour: &'static str,
    background: &'static str,
    text: &'static str,
    texts: &'static [(&'static str, &'static str)],
}

const HARBOUR_LOOK: Look = Look {
    logo: include_bytes!("harbour-logo.png"),
    illustration: include_bytes!("harbour-illustration.png"),
    colour: "#0b4f6c",
    background: "#16324f",
    text: "Stuck? The front desk is open from nine to five.",
    texts: &[
        ("de", "Geht nichts mehr? Die Zentrale ist von neun bis fünf besetzt."),
        ("ar", "هل تحتاج إلى مساعدة؟ مكتب الاستقبال مفتوح من التاسعة إلى الخامسة."),
    ],
};

const NOOR_LOOK: Look = Look {
    logo: include_bytes!("noor-logo.png"),
    illustration: include_bytes!("noor-illustration.png"),
    colour: "#12664f",
    background: "#0d3b34",
    text: "Our help desk answers day and night: extension 100.",
    texts: &[
        ("ar", "مكتب المساعدة في خدمتكم ليلاً ونهاراً: التحويلة 100."),
        ("de", "Unsere Hilfe ist Tag und Nacht da: Durchwahl 100."),
    ],
};

/// Makes what is not there yet. What is there stays as it is, but for the addresses: the port may be another one today.
pub(super) async fn furnish(core: &Core, port: u16) -> Result<()> {
    build(core, &HARBOUR, &HARBOUR_LOOK, &["en", "de", "ar"], harbour(), port).await?;
    build(core, &NOOR, &NOOR_LOOK, &["ar", "en"], noor(), port).await?;
    let mut tx = core.db.write().await?;
    if !tenant::hosts(&mut tx).await?.iter().any(|(host, _)| host == SHARED) {
        tenant::add_host(&mut tx, SHARED, None).await?;
    }
    tx.commit().await
}

fn common() -> Policy {
    Policy {
        enabled: true,
        require_registration: true,
        reconfirm_days: 180,
        countries: ["GB", "US", "SA"].map(str::to_owned).to_vec(),
        ..Policy::default()
    }
}

fn harbour() -> Policy {
    let methods = vec![Method::Email, Method::MobileSms, Method::MobileVoice, Method::OfficeVoice, Method::Totp];
    Policy { profile: Profile::Nist, gates: 1, methods, ..common() }
}

fn noor() -> Policy {
    let predefined = ["q03", "q05", "q09", "q12", "q20", "q21", "q27", "q29", "q32", "q34"].map(str::to_owned).to_vec();
    let questions = Questions { register: 5, reset: 3, predefined, ..Questions::default() };
    Policy { profile: Profile::Entra2016, gates: 2, methods: Method::ALL.to_vec(), questions, ..common() }
}

async fn build(core: &Core, home: &Home, look: &Look, languages: &[&str], policy: Policy, port: u16) -> Result<()> {
    let base_url = format!("http://{}:{port}", home.host);
    let known = tenant::get(&mut core.db.read().await?, home.id).await?;
    if let Some(mut known) = known {
        known.base_url = base_url;
        let mut tx = core.db.write().await?;
        tenant::update(&mut tx, &known).await?;
        return tx.commit().await;
    }
    // Hashes take their time; they are made before the database is locked.
    let mut hashed = Vec::new();
    for person in home.people {
        hashed.push(hash(core, person).await?);
    }
    let mut tx = core.db.write().await?;
    let tenant = Tenant {
        id: home.id.to_owned(),
        name: home.name.to_owned(),
        base_url,
        languages: languages.iter().map(|&tag| tag.to_owned()).collect(),
        policy: Some(policy),
        brand: look.brand(),
    };
    tenant::insert(&mut tx, &tenant, core.clock.now()).await?;
    for host in [home.host].iter().chain(home.more_hosts) {
        tenant::add_host(&mut tx, host, Some(home.id)).await?;
    }
    tenant::add_domain(&mut tx, home.domain, home.id).await?;
    for picture in [look.logo, look.illustration] {
        let file = BrandFile { content_type: "image/png".to_owned(), bytes: picture.to_vec() };
        brand::put(&mut tx, home.id, &name(picture), &file).await?;
    }
    for (person, hashed) in home.people.iter().zip(hashed) {
        move_in(core, &mut tx, home.id, person, hashed).await?;
    }
    tx.commit().await
}

/// Hashes of one person's secrets.
struct Hashed {
    password: Option<String>,
    answers: Vec<String>,
}

async fn hash(core: &Core, person: &Person) -> Result<Hashed> {
    let password = match person.password {
        Some(password) => Some(core.hasher.hash(password).await?),
        None => None,
    };
    let mut answers = Vec::new();
    for (_, typed) in person.answers {
        let folded = Answer::parse(typed).ok().context("sample answers are good ones")?;
        answers.push(core.hasher.hash(folded.as_str()).await?);
    }
    Ok(Hashed { password, answers })
}

async fn move_in(core: &Core, tx: &mut Tx, tenant: &str, person: &Person, hashed: Hashed) -> Result<()> {
    let now = core.clock.now();
    let user = User {
        id: crypto::id(),
        tenant_id: tenant.to_owned(),
        login: person.login.to_owned(),
        display_name: person.name.to_owned(),
        mail: Some(person.login.to_owned()),
        source: if person.password.is_some() { CLOUD } else { ON_PREMISES }.to_owned(),
        roles: person.roles.to_owned(),
        enabled: true,
        plan: "none".to_owned(),
        language: person.language.map(str::to_owned),
        password_hash: hashed.password.clone(),
        password_set_at: now,
        sign_in_failures: 0,
        sign_in_locks: 0,
        locked_until: 0,
    };
    user::insert(tx, &user, now).await?;
    if let Some(hash) = &hashed.password {
        password::remember(tx, tenant, &user.id, hash, now).await?;
    }
    let registered = [
        (contact::AUTHENTICATION_EMAIL, person.mailbox, Some(now)),
        (contact::AUTHENTICATION_PHONE, person.mobile, Some(now)),
        (contact::OFFICE, person.office, None),
    ];
    for (kind, value, verified_at) in registered {
        if let Some(value) = value {
            contact::set(tx, tenant, &user.id, kind, value, verified_at).await?;
        }
    }
    if let Some(secret) = person.authenticator {
        let id = crypto::id();
        let sealed = core.keys.seal(&totp::bound_to(&id), secret);
        authenticator::insert(tx, tenant, &user.id, &id, &sealed).await?;
    }
    for ((question, _), hash) in person.answers.iter().zip(&hashed.answers) {
        answer::set(tx, tenant, &user.id, question, hash).await?;
    }
    Ok(())
}

impl Look {
    fn brand(&self) -> Brand {
        let set = BrandSet {
            logo: Some(name(self.logo)),
            illustration: Some(name(self.illustration)),
            background: Some(self.background.to_owned()),
            colour: Some(self.colour.to_owned()),
            text: Some(self.text.to_owned()),
        };
        let text = |text: &str| BrandSet { text: Some(text.to_owned()), ..BrandSet::default() };
        let by_language = self.texts.iter().map(|(tag, words)| ((*tag).to_owned(), text(words))).collect();
        Brand { default: set, by_language }
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
         {:16}http://{}:{port}/\n{:16}http://{}:{port}/?mkt=ar\n{:16}http://{SHARED}:{port}/\n{:16}http://localhost:{}/   every mail, text and call\n\
         {:16}http://127.0.0.1:{}/healthz\n\n",
        HARBOUR.name,
        HARBOUR.host,
        NOOR.name,
        NOOR.host,
        "Shared host",
        "Outbox",
        port + 1,
        "Health",
        port + 2,
    );
    for person in [HARBOUR, NOOR].iter().flat_map(|home| home.people) {
        let password = person.password.unwrap_or("(kept in a directory on-premises)");
        let _ = writeln!(text, "{:24}{password}", person.login);
        if let Some(secret) = person.authenticator {
            let _ = writeln!(text, "    authenticator secret {}", base32(secret));
        }
        for (question, answer) in person.answers {
            let _ = writeln!(text, "    {question} {} {answer}", words.say(&format!("question-{question}")));
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
    fn the_sample_world_keeps_the_rules_it_shows() {
        for policy in [harbour(), noor()] {
            let findings = app::policy::check::check(&policy);
            assert!(!app::policy::check::is_refused(&findings), "{findings:?}");
        }
        for look in [HARBOUR_LOOK, NOOR_LOOK] {
            assert!(reencode(look.logo, Element::Logo).is_ok());
            assert!(reencode(look.illustration, Element::Illustration).is_ok());
        }
        for (question, answer) in NOOR.people.iter().flat_map(|person| person.answers) {
            assert!(noor().questions.predefined.iter().any(|known| known == question) && Answer::parse(answer).is_ok());
        }
    }

    #[test]
    fn a_secret_is_shown_as_apps_take_it() {
        assert_eq!(base32(b"foobar"), "MZXW6YTBOI");
        assert_eq!(base32(b"foob"), "MZXW6YQ");
        assert_eq!(base32(b"12345678901234567890"), "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
    }
}
