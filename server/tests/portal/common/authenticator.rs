//! An authenticator as people carry one, and the browser that speaks for it: it makes passkeys and signs with them (WebAuthn Level 3,
//! ES256, no attestation), and lies where a test tells it to.

use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use ring::{
    rand::SystemRandom,
    signature::{ECDSA_P256_SHA256_ASN1_SIGNING, EcdsaKeyPair, KeyPair},
};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use super::{Browser, Page, Portal};

/// The owner was there, and was verified.
const PRESENT: u8 = 1;
const VERIFIED: u8 = 4;
/// A new key stands in the data.
const KEY_INCLUDED: u8 = 0x40;

/// A key that stays in the authenticator.
#[derive(Clone)]
struct Resident {
    id: Vec<u8>,
    key: Vec<u8>,
    handle: Vec<u8>,
}

/// Passkeys of one person.
#[derive(Clone)]
pub(crate) struct Authenticator {
    residents: Vec<Resident>,
    counter: u32,
    /// Where the browser says it is.
    pub(crate) origin: String,
    /// Whether the owner shows a finger.
    pub(crate) verified: bool,
    /// What it calls the next key, if not by a new name.
    pub(crate) id: Option<Vec<u8>>,
    /// Whom it names as the owner, if not the right one.
    pub(crate) handle: Option<Vec<u8>>,
}

impl Portal {
    /// An authenticator in a browser at a host's own port.
    pub(crate) fn authenticator_at(&self, host: &str) -> Authenticator {
        let origin = format!("http://{host}:{}", self.server.portal.port());
        Authenticator { residents: Vec::new(), counter: 0, origin, verified: true, id: None, handle: None }
    }

    /// Signs in and makes a passkey.
    pub(crate) async fn with_passkey(&self, (login, password): (&str, &str), host: &str) -> (Browser, Authenticator) {
        let (browser, mut authenticator) = (self.browser(host), self.authenticator_at(host));
        browser.sign_in(login, password).await;
        let made = browser.make_passkey(&mut authenticator, "").await;
        assert_eq!(made.location().as_deref(), Some("/enrol?told=1"), "{}", made.text());
        (browser, authenticator)
    }
}

impl Browser {
    /// Makes a passkey on its page; the answer is not followed.
    pub(crate) async fn make_passkey(&self, authenticator: &mut Authenticator, name: &str) -> Page {
        let page = self.get("/enrol/passkey").await;
        let credential = authenticator.create(&page.options());
        let filled = page.fill("/do/enrol/passkey", &[("credential", &credential), ("name", name)]);
        let fields: Vec<(&str, &str)> = filled.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        self.post_raw("/do/enrol/passkey", &fields).await
    }

    /// Shows a passkey in a form of the page.
    pub(crate) async fn show_passkey(&self, page: &Page, action: &str, authenticator: &mut Authenticator) -> Page {
        let credential = authenticator.get(&page.options());
        self.submit(page, action, &[("credential", &credential)]).await
    }
}

impl Page {
    /// What the page asks the browser for.
    pub(crate) fn options(&self) -> Value {
        let props = self.attribute("form.passkey leptos-island", "data-props");
        let props = props.unwrap_or_else(|| panic!("no passkey on {}: {}", self.path, self.text()));
        // Counted strings; the options are the one that is JSON.
        let (_, options) = props.split_once('{').expect("options");
        let options = format!("{{{options}");
        serde_json::Deserializer::from_str(&options).into_iter().next().expect("options").expect("JSON")
    }
}

impl Authenticator {
    /// What `navigator.credentials.create` gives, as JSON.
    pub(crate) fn create(&mut self, options: &Value) -> String {
        let new = EcdsaKeyPair::generate_pkcs8(&ECDSA_P256_SHA256_ASN1_SIGNING, &SystemRandom::new()).expect("a key");
        let id = self.id.clone().unwrap_or_else(|| server::crypto::id().into_bytes());
        let resident = Resident { id: id.clone(), key: new.as_ref().to_vec(), handle: bytes(&options["user"]["id"]) };
        let point = self.pair(&resident.key).public_key().as_ref().to_vec();
        let (x, y) = point[1..].split_at(32);
        // COSE (RFC 9053): kty EC2, alg ES256, crv P-256, x, y.
        let cose = [&[0xa5, 1, 2, 3, 0x26, 0x20, 1, 0x21, 0x58, 32][..], x, &[0x22, 0x58, 32], y].concat();
        let length = u16::try_from(id.len()).expect("short").to_be_bytes();
        let mut data = self.data(options["rp"]["id"].as_str().expect("a host"), KEY_INCLUDED);
        data.extend([&[0; 16][..], &length, &id, &cose].concat());
        self.residents.push(resident);
        let size = u8::try_from(data.len()).expect("below 256 bytes");
        let object = [&b"\xa3\x63fmt\x64none\x67attStmt\xa0\x68authData\x58"[..], &[size], &data].concat();
        let client = self.client("webauthn.create", options);
        json!({
            "id": text(&id), "rawId": text(&id), "type": "public-key", "authenticatorAttachment": "platform",
            "response": { "attestationObject": text(&object), "clientDataJSON": text(&client), "transports": ["internal"] },
            "clientExtensionResults": { "credProps": { "rk": true } },
        })
        .to_string()
    }

    /// What `navigator.credentials.get` gives, as JSON: the newest passkey signs.
    pub(crate) fn get(&mut self, options: &Value) -> String {
        assert_eq!(options["allowCredentials"], json!([]), "a page names no passkeys");
        let resident = self.residents.last().expect("a passkey was made").clone();
        let data = self.data(options["rpId"].as_str().expect("a host"), 0);
        let client = self.client("webauthn.get", options);
        let signed = [&data[..], &Sha256::digest(&client)].concat();
        let signature = self.pair(&resident.key).sign(&SystemRandom::new(), &signed).expect("a signature");
        let handle = self.handle.as_ref().unwrap_or(&resident.handle);
        json!({
            "id": text(&resident.id), "rawId": text(&resident.id), "type": "public-key", "authenticatorAttachment": "platform",
            "response": {
                "authenticatorData": text(&data), "clientDataJSON": text(&client), "signature": text(signature.as_ref()),
                "userHandle": text(handle),
            },
            "clientExtensionResults": {},
        })
        .to_string()
    }

    /// What the newest key is called.
    pub(crate) fn newest(&self) -> Vec<u8> {
        self.residents.last().expect("a passkey was made").id.clone()
    }

    /// The authenticator's own words: for which host, what was seen of the owner, and a counter that grows.
    fn data(&mut self, host: &str, more: u8) -> Vec<u8> {
        self.counter += 1;
        let seen = PRESENT | more | if self.verified { VERIFIED } else { 0 };
        [&Sha256::digest(host)[..], &[seen], &self.counter.to_be_bytes()].concat()
    }

    /// The browser's words.
    fn client(&self, kind: &str, options: &Value) -> Vec<u8> {
        json!({ "type": kind, "challenge": options["challenge"], "origin": self.origin, "crossOrigin": false })
            .to_string()
            .into_bytes()
    }

    fn pair(&self, key: &[u8]) -> EcdsaKeyPair {
        EcdsaKeyPair::from_pkcs8(&ECDSA_P256_SHA256_ASN1_SIGNING, key, &SystemRandom::new()).expect("the key made here")
    }
}

fn text(bytes: &[u8]) -> String {
    URL_SAFE_NO_PAD.encode(bytes)
}

fn bytes(text: &Value) -> Vec<u8> {
    URL_SAFE_NO_PAD.decode(text.as_str().expect("base64url")).expect("base64url")
}
