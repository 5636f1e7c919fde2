//! The mail server of the tests, as an operator configures it and as a person opens their mailbox.

use std::{fs, os::unix::fs::PermissionsExt, path::PathBuf, time::Duration};

use serde::Deserialize;

use crate::rekey::Installation;

#[derive(Deserialize)]
pub(crate) struct Post {
    host: String,
    pub(crate) starttls: u16,
    pub(crate) tls: u16,
    pub(crate) plain: u16,
    user: String,
    password: String,
    ca: PathBuf,
    mails: PathBuf,
}

impl Post {
    pub(crate) fn read() -> Self {
        let facts = std::env::var("REKEY_TEST_SMTP").expect("REKEY_TEST_SMTP describes a server: run `cargo xtask test`");
        serde_json::from_str(&facts).expect("the facts are JSON")
    }

    /// Writes `[mail]` with the right password.
    pub(crate) fn configure(&self, folder: &Installation, security: &str, port: u16) {
        folder.write("mail.password", &self.password);
        fs::set_permissions(folder.path("mail.password"), fs::Permissions::from_mode(0o600)).expect("the file is ours");
        let (host, user, ca) = (&self.host, &self.user, self.ca.display());
        let table = format!(
            "[mail]\nhost = \"{host}\"\nsecurity = \"{security}\"\nport = {port}\nuser = \"{user}\"\n\
             password_file = \"mail.password\"\nfrom = \"portal@reset.example\"\nca_file = \"{ca}\"\n"
        );
        folder.configure("#[mail]", &table);
    }

    /// The mails to an address, oldest first, as soon as there are so many.
    pub(crate) async fn mails_to(&self, to: &str, number: usize) -> Vec<String> {
        for _ in 0..200 {
            let mut found: Vec<(u64, String)> = fs::read_dir(&self.mails)
                .expect("the folder is there")
                .flatten()
                .map(|entry| entry.path())
                .filter(|path| path.extension().is_some_and(|extension| extension == "eml"))
                .filter(|path| fs::read_to_string(path.with_extension("json")).is_ok_and(|envelope| envelope.contains(to)))
                .map(|path| {
                    let number = path.file_stem().and_then(|stem| stem.to_str()?.parse().ok()).unwrap_or_default();
                    (number, text(&fs::read_to_string(path).expect("a mail")))
                })
                .collect();
            if found.len() >= number {
                found.sort();
                return found.into_iter().map(|(_, mail)| mail).collect();
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        panic!("no {number} mails to {to}");
    }
}

/// The plain part of a mail, decoded from quoted-printable (RFC 2045) as far as ASCII needs it.
fn text(mail: &str) -> String {
    let plain = mail.split_once("text/plain").map_or(mail, |(_, rest)| rest);
    let plain = plain.split_once("text/html").map_or(plain, |(plain, _)| plain);
    assert!(!plain.contains("base64"), "{plain}");
    plain.replace("=\r\n", "").replace("=3D", "=")
}
