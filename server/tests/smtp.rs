//! Mail through a real SMTP server: STARTTLS, TLS from the first byte, login, refusals, and what `rekey check` finds when one thing is wrong.

use std::{path::PathBuf, time::Duration};

use app::contract::{Secret, TenantId};
use serde::Deserialize;
use server::{
    config::{Mail, Security},
    courier::{
        Channel, Courier as _, Logo, Message, Undelivered,
        smtp::{Finding, Smtp, probe},
    },
};

/// The server of the tests, as it describes itself.
#[derive(Deserialize)]
struct Facts {
    host: String,
    starttls: u16,
    tls: u16,
    plain: u16,
    user: String,
    password: String,
    ca: PathBuf,
    mails: PathBuf,
}

impl Facts {
    fn read() -> Self {
        let facts = std::env::var("REKEY_TEST_SMTP").expect("REKEY_TEST_SMTP describes a server: run `cargo xtask test`");
        serde_json::from_str(&facts).expect("the facts are JSON")
    }

    fn config(&self, security: Security, port: u16) -> Mail {
        Mail {
            host: self.host.clone(),
            port,
            security,
            login: Some((self.user.clone(), Secret::new(self.password.clone()))),
            from: "portal@reset.example".parse().expect("an address"),
            ca_file: Some(self.ca.clone()),
            hello: None,
        }
    }

    fn both(&self) -> [Mail; 2] {
        [self.config(Security::StartTls, self.starttls), self.config(Security::Tls, self.tls)]
    }

    /// The mail to this address, once it is there: its envelope and its text.
    async fn mail_to(&self, to: &str) -> (serde_json::Value, String) {
        for _ in 0..100 {
            for entry in std::fs::read_dir(&self.mails).expect("the folder is there").flatten() {
                let eml = entry.path();
                if eml.extension().is_some_and(|extension| extension == "eml") {
                    let envelope = std::fs::read_to_string(eml.with_extension("json")).expect("an envelope");
                    let envelope: serde_json::Value = serde_json::from_str(&envelope).expect("JSON");
                    if envelope["to"][0] == to {
                        return (envelope, std::fs::read_to_string(eml).expect("a mail"));
                    }
                }
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        panic!("no mail to {to}");
    }
}

fn message(to: &str) -> Message {
    Message {
        id: "m-1".into(),
        tenant: TenantId::new("noor"),
        channel: Channel::Email,
        to: to.into(),
        from_name: "Rekey نيابةً عن Noor".into(),
        subject: "رمز التحقق لحساب Noor".into(),
        text: "الرمز 482913\n".into(),
        html: Some("<p dir=\"rtl\">482913</p><img src=\"cid:logo\">".into()),
        logo: Some(Logo { content_type: "image/png".into(), bytes: [1, 2, 3].into() }),
        lang: "ar".into(),
        call: None,
    }
}

#[tokio::test]
async fn a_mail_arrives_over_starttls_and_over_tls_with_login() {
    let facts = Facts::read();
    for (config, to) in facts.both().iter().zip(["starttls@mail.example", "tls@mail.example"]) {
        assert_eq!(probe(config).await, Ok(()));
        let smtp = Smtp::new(config).expect("a courier");
        smtp.deliver(&message(to)).await.expect("taken");
        let (envelope, mail) = facts.mail_to(to).await;
        assert_eq!(
            (&envelope["tls"], &envelope["user"], &envelope["from"]),
            (&true.into(), &"portal".into(), &"portal@reset.example".into())
        );
        assert!(mail.is_ascii() && mail.contains("multipart/alternative") && mail.contains("Content-ID: <logo>"), "{mail}");
    }
}

#[tokio::test]
async fn abu_004_a_bounce_is_for_good_and_a_deferral_is_not() {
    let facts = Facts::read();
    for config in facts.both() {
        let smtp = Smtp::new(&config).expect("a courier");
        let answer = async |to: &str| smtp.deliver(&message(to)).await;
        assert_eq!(answer("bounce@mail.example").await, Err(Undelivered::Never("the mail server answered 550".into())));
        assert_eq!(answer("defer@mail.example").await, Err(Undelivered::Later("the mail server answered 451".into())));
        assert_eq!(answer("after@mail.example").await, Ok(()), "the pool is not spoilt by refusals");
    }
}

#[tokio::test]
async fn each_thing_that_is_wrong_has_its_own_finding() {
    let facts = Facts::read();
    for good in facts.both() {
        let stranger = Mail { ca_file: None, ..good.clone() };
        assert_eq!(probe(&stranger).await, Err(Finding::Certificate), "signed by nobody we know");
        let password = Mail { login: Some((facts.user.clone(), Secret::new("wrong".into()))), ..good.clone() };
        assert_eq!(probe(&password).await, Err(Finding::AuthRefused));
        assert_eq!(probe(&Mail { login: None, ..good.clone() }).await, Err(Finding::AuthNeeded));
        assert_eq!(probe(&Mail { port: 1, ..good }).await, Err(Finding::Unreachable));
    }
    assert_eq!(probe(&facts.config(Security::StartTls, facts.plain)).await, Err(Finding::NoStartTls));
    assert_eq!(probe(&facts.config(Security::None, facts.plain)).await, Err(Finding::NoAuth));
    assert_eq!(probe(&facts.config(Security::Tls, facts.starttls)).await, Err(Finding::TlsFailed), "the wrong kind of TLS");
}

#[tokio::test]
async fn nothing_is_sent_on_an_open_line_or_to_a_server_that_cannot_be_trusted() {
    let facts = Facts::read();
    let distrusted = [
        facts.config(Security::StartTls, facts.plain),
        Mail { ca_file: None, ..facts.config(Security::StartTls, facts.starttls) },
        Mail { ca_file: None, ..facts.config(Security::Tls, facts.tls) },
        Mail { login: None, ..facts.config(Security::StartTls, facts.starttls) },
    ];
    for config in distrusted {
        let answer = Smtp::new(&config).expect("a courier").deliver(&message("nobody@mail.example")).await;
        assert!(matches!(answer, Err(Undelivered::Later(_))), "an operator can mend it: {answer:?}");
    }
}
