//! Tries the mail server step by step, so that `rekey check` can name the one thing to mend.

use std::{error::Error as _, fmt, future::Future};

use lettre::transport::smtp::{Error, authentication::DEFAULT_MECHANISMS, client::AsyncSmtpConnection};

use super::{CONNECT, credentials, hello, trust};
use crate::config::{Mail, Security};

/// What is wrong with the way to the mail server.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Finding {
    /// The file of root certificates cannot be read, or holds none.
    CaFile,
    /// Nobody listens there, or it is no mail server.
    Unreachable,
    /// The server offers no STARTTLS.
    NoStartTls,
    /// The certificate is not for this host, expired, or from an unknown authority.
    Certificate,
    /// TLS was not agreed on for another reason.
    TlsFailed,
    /// The server offers no AUTH that we speak.
    NoAuth,
    /// User or password is wrong.
    AuthRefused,
    /// The server asks for a login and none is configured.
    AuthNeeded,
    /// The server turns us away when we greet it.
    HelloRefused,
    /// The server takes nothing from the sender's address.
    SenderRefused,
    /// The server takes nothing for anybody, not even for the sender's own domain: many refuse a name they do not like only there.
    RecipientsRefused,
}

impl Finding {
    /// The stable code under which the cure is found.
    pub fn code(self) -> &'static str {
        match self {
            Self::CaFile => "smtp_ca_file",
            Self::Unreachable => "smtp_unreachable",
            Self::NoStartTls => "smtp_no_starttls",
            Self::Certificate => "smtp_certificate",
            Self::TlsFailed => "smtp_tls",
            Self::NoAuth => "smtp_no_auth",
            Self::AuthRefused => "smtp_auth_refused",
            Self::AuthNeeded => "smtp_auth_needed",
            Self::HelloRefused => "smtp_hello_refused",
            Self::SenderRefused => "smtp_sender_refused",
            Self::RecipientsRefused => "smtp_recipients_refused",
        }
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::CaFile => "the root certificate of the mail server cannot be read",
            Self::Unreachable => "no mail server answers at this address",
            Self::NoStartTls => "the mail server offers no STARTTLS",
            Self::Certificate => "the mail server's certificate is not to be trusted",
            Self::TlsFailed => "the mail server and we agree on no TLS",
            Self::NoAuth => "the mail server offers no login that we speak",
            Self::AuthRefused => "the mail server refuses user or password",
            Self::AuthNeeded => "the mail server asks for a login",
            Self::HelloRefused => "the mail server turns us away when we greet it",
            Self::SenderRefused => "the mail server takes nothing from the sender's address",
            Self::RecipientsRefused => "the mail server takes nothing from here, not even for the sender's own domain",
        })
    }
}

/// Connects, protects the line, logs in, names the sender and a recipient, and leaves again without a mail: as far as a delivery goes before
/// anything is sent.
///
/// # Errors
/// The first step that failed.
pub async fn probe(config: &Mail) -> Result<(), Finding> {
    let tls = || trust(config).map_err(|_| Finding::CaFile);
    let wrapper = if config.security == Security::Tls { Some(tls()?) } else { None };
    let address = (config.host.as_str(), config.port);
    let name = hello(config);
    let connect = AsyncSmtpConnection::connect_tokio1(address, Some(CONNECT), &name, wrapper, None);
    let mut line = within(connect, |error| match error.is_permanent() {
        true => Finding::HelloRefused,
        false => Finding::Unreachable,
    })
    .await?;
    converse(&mut line, config, tls).await?;
    // A line whose STARTTLS failed is dropped without a word: the library panics when it is used again.
    line.abort().await;
    Ok(())
}

async fn converse(
    line: &mut AsyncSmtpConnection,
    config: &Mail,
    tls: impl Fn() -> Result<lettre::transport::smtp::client::TlsParameters, Finding>,
) -> Result<(), Finding> {
    if config.security == Security::StartTls {
        if !line.can_starttls() {
            return Err(Finding::NoStartTls);
        }
        within(line.starttls(tls()?, &hello(config)), |_| Finding::TlsFailed).await?;
    }
    if let Some(credentials) = credentials(config) {
        if line.server_info().get_auth_mechanism(DEFAULT_MECHANISMS).is_none() {
            return Err(Finding::NoAuth);
        }
        within(line.auth(DEFAULT_MECHANISMS, &credentials), |_| Finding::AuthRefused).await?;
    }
    let sender = line.command(format!("MAIL FROM:<{}>\r\n", config.from));
    within(sender, |error| match error.status() {
        Some(status) if status.to_string() != "530" => Finding::SenderRefused,
        _ => Finding::AuthNeeded,
    })
    .await?;
    // Nobody may read the mails of the sender's address; every domain has a postmaster (RFC 5321, 4.5.1). One of them is enough.
    let domain = config.from.domain();
    for recipient in [config.from.to_string(), format!("postmaster@{domain}")] {
        let named = line.command(format!("RCPT TO:<{recipient}>\r\n"));
        match tokio::time::timeout(CONNECT, named).await {
            Err(_) => return Err(Finding::Unreachable),
            Ok(Err(error)) if error.is_permanent() => {}
            Ok(_) => return Ok(()),
        }
    }
    Err(Finding::RecipientsRefused)
}

/// One step, within its time. A bad certificate has its own name wherever it shows.
async fn within<T>(step: impl Future<Output = Result<T, Error>>, otherwise: impl Fn(&Error) -> Finding) -> Result<T, Finding> {
    match tokio::time::timeout(CONNECT, step).await {
        Err(_) => Err(Finding::Unreachable),
        Ok(Err(error)) => Err(tls_cause(&error).unwrap_or_else(|| otherwise(&error))),
        Ok(Ok(value)) => Ok(value),
    }
}

/// What rustls said, if it was rustls that failed; it sits inside an I/O error.
fn tls_cause(error: &Error) -> Option<Finding> {
    let mut cause = error.source();
    while let Some(error) = cause {
        if let Some(failed) = error.downcast_ref::<std::io::Error>().and_then(std::io::Error::get_ref) {
            match failed.downcast_ref::<rustls::Error>() {
                Some(rustls::Error::InvalidCertificate(_)) => return Some(Finding::Certificate),
                Some(_) => return Some(Finding::TlsFailed),
                None => {}
            }
        }
        cause = error.source();
    }
    None
}
