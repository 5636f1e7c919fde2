//! The way to the mail server, step by step.

use super::Findings;
use crate::{
    config::{Config, Mail},
    courier::smtp::{Finding, probe},
};

pub(super) async fn check(config: &Config, findings: &mut Findings) {
    let Some(mail) = &config.mail else { return };
    if let Err(finding) = probe(mail).await {
        findings.breaks(finding.code(), format!("{}:{}: {finding}", mail.host, mail.port), cure(finding, mail));
    }
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
        Finding::AuthNeeded => "add user to [mail], and a password, or let the server take mail from here".to_owned(),
    }
}
