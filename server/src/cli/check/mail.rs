//! The way to the mail server, step by step.

use anyhow::{Context, Result};
use app::contract::{Asked, TenantId};

use super::{Findings, tenants::Tenants};
use crate::{
    config::{Config, Mail},
    courier::{
        Brand, Courier, Envelope, Letter, Undelivered, compose,
        smtp::{Finding, Smtp, probe},
    },
    crypto::id,
    locales::texts,
};

pub(super) async fn check(config: &Config, findings: &mut Findings) {
    let Some(mail) = &config.mail else { return };
    if let Err(finding) = probe(mail).await {
        findings.breaks(finding.code(), format!("{}:{}: {finding}", mail.host, mail.port), cure(finding, mail));
    }
}

/// Hands a test mail over to the mail server, on the way of every other mail. Whether it took it.
pub(super) async fn send(config: &Config, tenants: Option<&Tenants>, to: &str, findings: &mut Findings) -> bool {
    match handed_over(config, tenants, to).await {
        Ok(Ok(())) => return true,
        Ok(Err(undelivered)) => findings.breaks(
            "smtp_test_refused",
            format!("the test mail was not taken: {undelivered}"),
            "check the address, and look into the mail server's log",
        ),
        Err(unwritten) => findings.breaks(
            "smtp_test_unwritten",
            format!("the test mail was not written: {unwritten:#}"),
            "mend the other findings first, then send it again",
        ),
    }
    false
}

async fn handed_over(config: &Config, tenants: Option<&Tenants>, to: &str) -> Result<Result<(), Undelivered>> {
    let mail = config.mail.as_ref().context("there is no [mail] in the configuration")?;
    let tenant = tenants.and_then(|tenants| tenants.all.first()).context("there is no organization to send it for")?;
    let words = texts(config.locales.as_deref())?.negotiate(&Asked::default(), None, &tenant.languages);
    let brand = Brand { name: tenant.name.clone(), base_url: tenant.base_url.clone(), colour: None, logo: None };
    let envelope = Envelope { id: id(), tenant: TenantId::new(&tenant.id), to: to.to_owned() };
    Ok(Smtp::new(mail)?.deliver(&compose(&Letter::Test, &words, &brand, envelope)).await)
}

fn cure(finding: Finding, mail: &Mail) -> String {
    match finding {
        Finding::CaFile => "check ca_file in [mail]: a file with certificates in PEM form".to_owned(),
        Finding::Unreachable => format!("check host and port in [mail], and that a firewall lets us out to port {}", mail.port),
        Finding::NoStartTls => {
            "use security = \"tls\" with the port for TLS (often 465), or switch STARTTLS on at the server".to_owned()
        }
        Finding::Certificate => {
            format!("let the server show a certificate for {}, or name its authority in ca_file", mail.host)
        }
        Finding::TlsFailed => {
            "let the server offer TLS 1.2 or 1.3; with security = \"tls\" check that the port is the one for TLS".to_owned()
        }
        Finding::NoAuth => "let the server offer AUTH PLAIN or LOGIN, or remove user from [mail]".to_owned(),
        Finding::AuthRefused => "check user, and REKEY_MAIL_PASSWORD or password_file".to_owned(),
        Finding::HelloRefused => {
            format!(
                "set hello in [mail] to a name that the DNS knows for this machine, not {:?}, and let the server take mail from here",
                mail.hello()
            )
        }
        Finding::SenderRefused => format!("let the server take mail from {}, or change from in [mail]", mail.from),
        Finding::RecipientsRefused => format!(
            "look into the server's log: it may not like the name {:?} (set hello in [mail]), or not relay for this machine",
            mail.hello()
        ),
        Finding::AuthNeeded => "add user to [mail], and a password, or let the server take mail from here".to_owned(),
    }
}
