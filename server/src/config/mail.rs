//! `[mail]`: the server that carries mail.

use std::{net::IpAddr, path::PathBuf, str::FromStr};

use app::contract::Secret;
use lettre::Address;
use serde::Deserialize;
use toml::Spanned;

use super::{BadConfig, base_url::is_loopback, source::Source};

/// The mail server.
#[derive(Clone, Debug)]
pub struct Mail {
    /// Its name, which its certificate must carry.
    pub host: String,
    /// Its port.
    pub port: u16,
    /// How the line is protected.
    pub security: Security,
    /// User and password, where it asks for them.
    pub login: Option<(String, Secret)>,
    /// The sender's address of every mail; the name beside it is the tenant's.
    pub from: Address,
    /// A root certificate (PEM) to trust besides the system's.
    pub ca_file: Option<PathBuf>,
    /// The name that we greet the server with (EHLO). `None`: the domain of `from`; commands put the host of the base address there.
    pub hello: Option<String>,
}

impl Mail {
    /// The name that we greet the server with. Never the machine's: it tells of the inside of a network, and many servers take no mail from a
    /// name that the DNS does not know.
    pub fn hello(&self) -> &str {
        self.hello.as_deref().unwrap_or_else(|| self.from.domain())
    }
}

/// How the line to the mail server is protected.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Security {
    /// `starttls`: required, never optional.
    StartTls,
    /// `tls`: from the first byte.
    Tls,
    /// `none`: on this machine only.
    None,
}

impl Security {
    fn port(self) -> u16 {
        match self {
            Self::StartTls => 587,
            Self::Tls => 465,
            Self::None => 25,
        }
    }
}

impl FromStr for Security {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        match text {
            "starttls" => Ok(Self::StartTls),
            "tls" => Ok(Self::Tls),
            "none" => Ok(Self::None),
            _ => Err(()),
        }
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct MailTable {
    host: Option<Spanned<String>>,
    port: Option<Spanned<i64>>,
    security: Option<Spanned<String>>,
    user: Option<String>,
    password_file: Option<Spanned<String>>,
    from: Option<Spanned<String>>,
    ca_file: Option<String>,
    hello: Option<Spanned<String>>,
}

impl MailTable {
    pub(super) fn resolve(table: Spanned<Self>, source: &Source<'_>) -> Result<Mail, BadConfig> {
        let span = table.span();
        let table = table.into_inner();
        let needed =
            |key: &str, example: &str| source.at(&span, format!("[mail] lacks {key}"), format!("add {key} = {example:?}"));

        let host = table.host.ok_or_else(|| needed("host", "mail.example.com"))?;
        let from = table.from.ok_or_else(|| needed("from", "portal@example.com"))?;
        let security_span = table.security.as_ref().map_or(host.span(), Spanned::span);
        let security = source.parse(table.security, Security::StartTls, "use \"starttls\", \"tls\" or \"none\"")?;
        if security == Security::None && !is_loopback(host.as_ref()) {
            let what = format!("mail to {} would travel in the clear", host.as_ref());
            return Err(source.at(&security_span, what, "use security = \"starttls\" or \"tls\"; \"none\" is for this machine"));
        }
        let password = source.secret("REKEY_MAIL_PASSWORD", table.password_file.as_ref())?;
        let login = match (table.user, password) {
            (None, None) => None,
            (Some(user), Some(password)) => Some((user, password)),
            (Some(_), None) => {
                let cure = "set REKEY_MAIL_PASSWORD, or name a file of mode 0600 in password_file";
                return Err(source.at(&span, "[mail] has a user and no password", cure));
            }
            (None, Some(_)) => return Err(source.at(&span, "[mail] has a password and no user", "add user = \"…\"")),
        };
        let hello = table.hello.map(|name| greeting(&name, source)).transpose()?;
        Ok(Mail {
            hello,
            port: source.number(table.port, security.port(), 1..=65_535)?,
            from: source.parse_one(&from, "give one address, for example portal@example.com, without a name")?,
            host: host.into_inner(),
            security,
            login,
            ca_file: table.ca_file.map(|file| source.resolve(file)),
        })
    }
}

/// A host name, or an address in digits.
fn greeting(name: &Spanned<String>, source: &Source<'_>) -> Result<String, BadConfig> {
    let text = name.as_ref();
    let plain = text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b".-:".contains(&byte));
    if plain && url::Host::parse(text).is_ok() || text.parse::<IpAddr>().is_ok() {
        return Ok(text.clone());
    }
    Err(source.at(
        &name.span(),
        format!("{text:?} is no name of a host"),
        "give the name of this machine in the DNS, for example reset.example.com",
    ))
}
