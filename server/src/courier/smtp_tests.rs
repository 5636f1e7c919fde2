use app::contract::{Secret, TenantId};
use tokio::{
    io::{AsyncBufReadExt as _, AsyncWriteExt as _, BufReader},
    net::TcpListener,
};

use super::*;
use crate::courier::{Channel, Logo};

/// What the server says to a line that starts so; `.` is the end of a mail.
type Answers = &'static [(&'static str, &'static str)];

/// A mail server in the clear on loopback: `EHLO` offers these, and a line that starts with a key gets that answer.
async fn server(offers: &'static [&'static str], answers: Answers) -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let port = listener.local_addr().expect("an address").port();
    tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            tokio::spawn(async move {
                let (read, mut write) = stream.into_split();
                let mut lines = BufReader::new(read).lines();
                let _ = write.write_all(b"220 fake ESMTP\r\n").await;
                let mut in_data = false;
                while let Ok(Some(line)) = lines.next_line().await {
                    let canned =
                        answers.iter().find(|(start, _)| line.starts_with(start)).map(|(_, answer)| (*answer).to_owned());
                    let answer = if in_data {
                        if line != "." {
                            continue;
                        }
                        in_data = false;
                        answers
                            .iter()
                            .find(|(start, _)| *start == ".")
                            .map_or("250 taken".to_owned(), |(_, answer)| (*answer).to_owned())
                    } else if let Some(canned) = canned {
                        canned
                    } else if line.starts_with("EHLO") {
                        offers.iter().map(|offer| format!("250-{offer}\r\n")).collect::<String>() + "250 fake"
                    } else if line.starts_with("DATA") {
                        in_data = true;
                        "354 go on".to_owned()
                    } else {
                        "250 fine".to_owned()
                    };
                    if write.write_all(format!("{answer}\r\n").as_bytes()).await.is_err() {
                        return;
                    }
                }
            });
        }
    });
    port
}

fn config(port: u16) -> config::Mail {
    config::Mail {
        host: "127.0.0.1".into(),
        port,
        security: Security::None,
        login: None,
        from: "portal@reset.example".parse().expect("an address"),
        ca_file: None,
        hello: None,
    }
}

fn message() -> Message {
    Message {
        id: "m-1".into(),
        tenant: TenantId::new("harbour"),
        channel: Channel::Email,
        to: "ada.home@mail.example".into(),
        from_name: "Rekey im Auftrag von Hafenbücher, \"GmbH\" <x@y>".into(),
        subject: "Bestätigungscode für Ihr Konto bei Hafenbücher رمز".into(),
        text: "482913\n".into(),
        html: Some("<p>482913 – grün</p>".into()),
        logo: None,
        lang: "de".into(),
        call: None,
    }
}

fn written(message: &Message) -> String {
    let from = "portal@reset.example".parse().expect("an address");
    String::from_utf8(write(message, &from).expect("a mail").formatted()).expect("ASCII")
}

#[test]
fn a_mail_has_text_html_and_encoded_headers() {
    let mail = written(&message());
    assert!(mail.is_ascii(), "any server can carry it");
    for part in [
        "Message-ID: <m-1@reset.example>",
        "Auto-Submitted: auto-generated",
        "Content-Language: de",
        "multipart/alternative",
        "text/plain",
        "text/html",
    ] {
        assert!(mail.contains(part), "{part} in {mail}");
    }
    assert!(mail.contains("To: ada.home@mail.example") && mail.contains("Subject: ") && mail.contains("=?utf-8?"));
    assert!(!mail.contains("multipart/related"));
}

#[test]
fn the_logo_is_part_of_the_html_and_not_an_attachment() {
    let logo = Logo { content_type: "image/png".into(), bytes: [1, 2, 3].into() };
    let mail = written(&Message { logo: Some(logo), ..message() });
    assert!(
        mail.contains("multipart/related") && mail.contains("Content-ID: <logo>") && mail.contains("Content-Disposition: inline")
    );
}

#[test]
fn abu_008_names_with_line_breaks_add_no_header_and_lists_are_no_address() {
    let mail = written(&Message {
        subject: "x\r\nBcc: eve@evil.example".into(),
        from_name: "y\r\nBcc: eve@evil.example".into(),
        ..message()
    });
    assert!(!mail.lines().any(|line| line.to_ascii_lowercase().starts_with("bcc:")), "{mail}");
    let from = "portal@reset.example".parse().expect("an address");
    for to in ["a@x.example,eve@evil.example", "a@x.example\r\nRCPT TO:<eve@evil.example>", "<a@x.example>", "a", ""] {
        assert!(write(&Message { to: to.into(), ..message() }, &from).is_err(), "{to:?}");
    }
}

#[tokio::test]
async fn abu_004_a_refusal_for_good_ends_the_job_and_everything_else_is_tried_again() {
    let later = |cause: &str| Err(Undelivered::Later(cause.to_owned().into()));
    let never = |cause: &str| Err(Undelivered::Never(cause.to_owned().into()));
    let cases: [(Answers, Result<(), Undelivered>); 6] = [
        (&[], Ok(())),
        (&[("RCPT TO:<ada", "550 no ada.home@mail.example here")], never("the mail server answered 550")),
        (&[("RCPT", "451 later")], later("the mail server answered 451")),
        (&[(".", "554 no 482913 please")], never("the mail server answered 554")),
        (&[("MAIL", "530 login first")], later("the mail server answered 530: the mail server asks for a login")),
        (&[("MAIL", "421 closing")], later("the mail server answered 421")),
    ];
    for (answers, expected) in cases {
        let smtp = Smtp::new(&config(server(&["8BITMIME"], answers).await)).expect("a courier");
        assert_eq!(smtp.deliver(&message()).await, expected, "{answers:?}");
    }
    let nobody = Smtp::new(&config(1)).expect("a courier");
    assert!(matches!(nobody.deliver(&message()).await, Err(Undelivered::Later(_))));
}

#[test]
fn mail_in_the_clear_stays_on_this_machine() {
    assert!(Smtp::new(&config::Mail { host: "mail.example".into(), ..config(25) }).is_err());
}

#[tokio::test]
async fn the_probe_names_the_one_thing_to_mend() {
    let login = || Some(("portal".to_owned(), Secret::new("wrong".into())));
    assert_eq!(probe(&config(server(&[], &[]).await)).await, Ok(()));
    assert_eq!(probe(&config(1)).await, Err(Finding::Unreachable));
    let starttls = config::Mail { security: Security::StartTls, ..config(server(&[], &[]).await) };
    assert_eq!(probe(&starttls).await, Err(Finding::NoStartTls));
    let ca_file = Some("/nonexistent.pem".into());
    assert_eq!(probe(&config::Mail { security: Security::Tls, ca_file, ..config(1) }).await, Err(Finding::CaFile));
    assert_eq!(probe(&config::Mail { login: login(), ..config(server(&[], &[]).await) }).await, Err(Finding::NoAuth));
    let refusing = server(&["AUTH PLAIN LOGIN"], &[("AUTH", "535 no")]).await;
    assert_eq!(probe(&config::Mail { login: login(), ..config(refusing) }).await, Err(Finding::AuthRefused));
    let asking = server(&["AUTH PLAIN"], &[("MAIL", "530 login first")]).await;
    assert_eq!(probe(&config(asking)).await, Err(Finding::AuthNeeded));
}

#[tokio::test]
async fn what_is_refused_for_good_because_of_us_is_not_blamed_on_the_recipient() {
    let login = || Some(("portal".to_owned(), Secret::new("right".into())));
    let far = Message { to: "äda@mail.example".into(), ..message() };
    let cases: [(&'static [&'static str], Answers, bool, Finding); 7] = [
        (&["8BITMIME"], &[("EHLO", "550 who are you")], false, Finding::HelloRefused),
        (&["8BITMIME"], &[("RCPT", "504 5.5.2 <host>: Helo command rejected")], false, Finding::RecipientsRefused),
        (&["8BITMIME"], &[("MAIL", "553 5.7.1 not yours")], false, Finding::SenderRefused),
        (&["8BITMIME", "AUTH PLAIN"], &[("AUTH", "504 5.5.4 unrecognized authentication type")], true, Finding::AuthRefused),
        (&["8BITMIME", "AUTH PLAIN"], &[("AUTH", "554 5.7.0 go away")], true, Finding::AuthRefused),
        (&["8BITMIME", "AUTH CRAM-MD5"], &[], true, Finding::NoAuth),
        (&["8BITMIME", "SMTPUTF8"], &[("RCPT", "554 5.7.1 relay access denied")], false, Finding::RecipientsRefused),
    ];
    for (offers, answers, logs_in, finding) in cases {
        let config = config::Mail { login: logs_in.then(login).flatten(), ..config(server(offers, answers).await) };
        assert_eq!(probe(&config).await, Err(finding), "{answers:?}");
        for message in [message(), far.clone()] {
            let answer = Smtp::new(&config).expect("a courier").deliver(&message).await;
            let named = matches!(&answer, Err(Undelivered::Later(cause)) if cause.ends_with(&finding.to_string()));
            assert!(named, "{answers:?}: {answer:?}");
        }
    }
}

#[tokio::test]
async fn a_mailbox_that_is_missing_at_the_senders_domain_is_no_finding() {
    let missing: Answers = &[("RCPT TO:<portal@", "550 5.1.1 no such user")];
    assert_eq!(probe(&config(server(&[], missing).await)).await, Ok(()));
    let greylisted: Answers = &[("RCPT", "451 4.7.1 come back")];
    assert_eq!(probe(&config(server(&[], greylisted).await)).await, Ok(()));
}

#[tokio::test]
async fn the_server_is_greeted_with_the_name_that_is_set_and_never_with_the_machines() {
    for (hello, greeted) in [
        (None, "EHLO reset.example"),
        (Some("portal.harbour.example"), "EHLO portal.harbour.example"),
        (Some("192.0.2.7"), "EHLO [192.0.2.7]"),
        (Some("2001:db8::7"), "EHLO [IPv6:2001:db8::7]"),
    ] {
        let answers: Answers = Box::leak(Box::new([(greeted, "250 fake"), ("EHLO", "550 who are you")]));
        let config = config::Mail { hello: hello.map(str::to_owned), ..config(server(&[], answers).await) };
        assert_eq!(probe(&config).await, Ok(()), "{greeted}");
        assert_eq!(Smtp::new(&config).expect("a courier").deliver(&message()).await, Ok(()), "{greeted}");
    }
}
