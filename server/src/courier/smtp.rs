//! Mails by SMTP.

mod probe;

use std::{borrow::Cow, net::IpAddr, time::Duration};

use anyhow::{Context as _, ensure};
use app::policy::Email;
use async_trait::async_trait;
use lettre::{
    Address, AsyncSmtpTransport, AsyncTransport, Message as Mail, Tokio1Executor,
    message::{Attachment, Mailbox, MultiPart, SinglePart, header},
    transport::smtp::{
        PoolConfig,
        authentication::Credentials,
        client::{Certificate, Tls, TlsParameters},
        extension::ClientId,
    },
};

use super::{Courier, Message, Undelivered};
use crate::config::{self, Security};

pub use probe::{Finding, probe};

/// A connection that took longer has failed.
const CONNECT: Duration = Duration::from_secs(10);
/// So has a delivery; servers may look a mail through before they answer.
const DELIVER: Duration = Duration::from_secs(30);

/// The mail server, with a pool of connections.
pub struct Smtp {
    transport: AsyncSmtpTransport<Tokio1Executor>,
    config: config::Mail,
}

impl Smtp {
    /// Connects when the first mail is sent.
    ///
    /// # Errors
    /// When the root certificate cannot be read, or the line would be in the clear to another machine.
    pub fn new(config: &config::Mail) -> anyhow::Result<Self> {
        let tls = match config.security {
            Security::StartTls => Tls::Required(trust(config)?),
            Security::Tls => Tls::Wrapper(trust(config)?),
            Security::None => {
                let near = config.host == "localhost" || config.host.parse().is_ok_and(|ip: IpAddr| ip.is_loopback());
                ensure!(near, "mail without TLS stays on this machine");
                Tls::None
            }
        };
        let mut transport = AsyncSmtpTransport::<Tokio1Executor>::builder_dangerous(&config.host)
            .port(config.port)
            .tls(tls)
            .hello_name(hello(config))
            .timeout(Some(CONNECT))
            .pool_config(PoolConfig::new().max_size(4).idle_timeout(Duration::from_secs(30)));
        if let Some(credentials) = credentials(config) {
            transport = transport.credentials(credentials);
        }
        Ok(Self { transport: transport.build(), config: config.clone() })
    }
}

#[async_trait]
impl Courier for Smtp {
    async fn deliver(&self, message: &Message) -> Result<(), Undelivered> {
        let mail = write(message, &self.config.from)?;
        match tokio::time::timeout(DELIVER, self.transport.send(mail)).await {
            Ok(Ok(_)) => Ok(()),
            Ok(Err(error)) => Err(self.judge(&error, message).await),
            Err(_) => Err(Undelivered::Later("the mail server did not answer in time".into())),
        }
    }
}

impl Smtp {
    /// A refusal for good ends the job, unless it is about us and not about the mail: that can be mended, and the next try gets through.
    /// The server's own words are left out, for they may repeat the address.
    async fn judge(&self, error: &lettre::transport::smtp::Error, message: &Message) -> Undelivered {
        let cause: Cow<'static, str> = match error.status() {
            Some(status) => format!("the mail server answered {status}").into(),
            None if error.is_client() && !message.to.is_ascii() => {
                "the mail server does not take addresses outside of ASCII".into()
            }
            None if error.is_client() => "the mail server does not speak as expected".into(),
            None => return Undelivered::Later("the mail server cannot be reached or does not speak as expected".into()),
        };
        let about_the_mail = error.is_permanent() || error.is_client() && !message.to.is_ascii();
        if error.status().is_some() && !about_the_mail {
            return Undelivered::Later(cause);
        }
        // The error does not tell at which step it came. A server that refuses our name, login or sender would refuse every mail: whoever
        // it was for is not to blame.
        match probe(&self.config).await {
            Err(finding) => Undelivered::Later(format!("{cause}: {finding}").into()),
            Ok(()) if about_the_mail => Undelivered::Never(cause),
            Ok(()) => Undelivered::Later(cause),
        }
    }
}

/// The mail as it travels.
fn write(message: &Message, from: &Address) -> Result<Mail, Undelivered> {
    // Servers of every age know A-labels; what stands before the @ is as it was given.
    let to = Email::parse(&message.to).map_or_else(|_| message.to.clone(), |to| to.as_str().to_owned());
    let to: Address = to.parse().map_err(|_| Undelivered::Never("the address is no mail address".into()))?;
    let id: String = message.id.chars().filter(|c| c.is_ascii_alphanumeric() || *c == '-').collect();
    let plain = SinglePart::plain(message.text.clone());
    let builder = Mail::builder()
        .from(Mailbox::new(Some(calm(&message.from_name)), from.clone()))
        .to(Mailbox::new(None, to))
        .subject(calm(&message.subject))
        .message_id(Some(format!("<{id}@{}>", from.domain())))
        // No out-of-office answers, please (RFC 3834).
        .raw_header(raw("Auto-Submitted", "auto-generated"))
        .raw_header(raw("Content-Language", &message.lang));
    let Some(html) = &message.html else { return builder.singlepart(plain).map_err(|_| unfit()) };
    let html = SinglePart::html(html.clone());
    let alternative = MultiPart::alternative().singlepart(plain);
    let body = match &message.logo {
        None => alternative.singlepart(html),
        Some(logo) => {
            let kind = header::ContentType::parse(&logo.content_type).map_err(|_| unfit())?;
            let image = Attachment::new_inline("logo".to_owned()).body(logo.bytes.to_vec(), kind);
            alternative.multipart(MultiPart::related().singlepart(html).singlepart(image))
        }
    };
    builder.multipart(body).map_err(|_| unfit())
}

/// The library encodes headers, but panics at a line break in a name; there should be none.
fn calm(header: &str) -> String {
    header.replace(char::is_control, " ")
}

fn unfit() -> Undelivered {
    Undelivered::Never("the mail cannot be written".into())
}

fn raw(name: &'static str, value: &str) -> header::HeaderValue {
    header::HeaderValue::new(header::HeaderName::new_from_ascii_str(name), value.to_owned())
}

fn hello(config: &config::Mail) -> ClientId {
    match config.hello().parse() {
        Ok(IpAddr::V4(ip)) => ClientId::Ipv4(ip),
        Ok(IpAddr::V6(ip)) => ClientId::Ipv6(ip),
        Err(_) => ClientId::Domain(config.hello().to_owned()),
    }
}

fn credentials(config: &config::Mail) -> Option<Credentials> {
    config.login.as_ref().map(|(user, password)| Credentials::new(user.clone(), password.expose().to_owned()))
}

fn trust(config: &config::Mail) -> anyhow::Result<TlsParameters> {
    let mut parameters = TlsParameters::builder(config.host.clone());
    if let Some(file) = &config.ca_file {
        let pem = std::fs::read(file).with_context(|| format!("cannot read {}", file.display()))?;
        parameters = parameters.add_root_certificate(
            Certificate::from_pem(&pem).with_context(|| format!("{} holds no certificate", file.display()))?,
        );
    }
    parameters.build_rustls().context("the certificates cannot be used")
}

#[cfg(test)]
#[path = "smtp_tests.rs"]
mod tests;
