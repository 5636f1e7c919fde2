use std::sync::Mutex;

use app::contract::TenantId;
use async_trait::async_trait;
use axum::body::{Body, to_bytes};
use tower::ServiceExt as _;

use super::*;
use crate::courier::{CallKey, Channel, Courier as _, Logo, Message};
use app::contract::Secret;

/// A phone that takes the first press of each call.
#[derive(Default)]
struct Phone(Mutex<Vec<String>>);

#[async_trait]
impl Press for Phone {
    async fn press(&self, call: &str, token: &Secret) -> bool {
        let mut pressed = self.0.lock().expect("not poisoned");
        let key = format!("{call}/{}", token.expose());
        let first = !pressed.contains(&key);
        pressed.push(key);
        first
    }
}

fn message(id: &str, channel: Channel) -> Message {
    let call = CallKey { call: "c9".into(), token: Secret::new("tok".into()), callback: String::new() };
    Message {
        id: id.into(),
        tenant: TenantId::new("harbour"),
        channel,
        to: "ada.home@mail.example".into(),
        from_name: "Rekey on behalf of Harbour".into(),
        subject: if channel == Channel::Email { "A <subject>".into() } else { String::new() },
        text: "text 482913".into(),
        html: (channel == Channel::Email).then(|| "<p>\"hi\"</p><img src=\"cid:logo\">".into()),
        logo: (channel == Channel::Email).then(|| Logo { content_type: "image/png".into(), bytes: [1, 2, 3].into() }),
        lang: "en".into(),
        call: (channel == Channel::Voice).then_some(call),
    }
}

async fn desk() -> (Arc<Outbox>, Router) {
    let outbox = Arc::new(Outbox::new(|| 1_795_448_520));
    for (id, channel) in [("m1", Channel::Email), ("m2", Channel::Sms), ("m3", Channel::Voice)] {
        outbox.deliver(&message(id, channel)).await.expect("kept");
    }
    let router = router(Arc::clone(&outbox), Arc::new(Phone::default()));
    (outbox, router)
}

async fn ask(router: &Router, method: &str, path: &str, headers: &[(&str, &str)]) -> (StatusCode, String) {
    let mut request = Request::builder().method(method).uri(path);
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    let answer = router.clone().oneshot(request.body(Body::empty()).expect("a request")).await.expect("an answer");
    let status = answer.status();
    assert!(answer.headers().contains_key("content-security-policy"));
    let body = to_bytes(answer.into_body(), 1 << 20).await.expect("a body");
    (status, String::from_utf8(body.to_vec()).expect("text"))
}

const HERE: (&str, &str) = ("host", "localhost:8081");

#[tokio::test]
async fn messages_are_listed_newest_first() {
    let (_, router) = desk().await;
    let (status, body) = ask(&router, "GET", "/messages.json", &[HERE]).await;
    assert_eq!(status, StatusCode::OK);
    let list: serde_json::Value = serde_json::from_str(&body).expect("JSON");
    let ids: Vec<_> = list.as_array().expect("a list").iter().map(|one| one["id"].as_str().unwrap_or_default()).collect();
    assert_eq!(ids, ["m3", "m2", "m1"]);
    assert_eq!(
        (&list[0]["channel"], &list[1]["channel"], &list[2]["channel"]),
        (&"voice".into(), &"sms".into(), &"email".into())
    );
    assert_eq!(list[2]["at"], "2026-11-23T15:42:00Z");
    assert!(list[2]["html"].as_str().expect("HTML").contains("src=\"data:image/png;base64,AQID\""));
    assert_eq!(list[1]["text"], "text 482913");
    assert!(!body.contains("tok"), "a call's token stays inside");
}

#[tokio::test]
async fn the_page_shows_a_mail_in_a_sandbox_and_a_call_with_its_key() {
    let (_, router) = desk().await;
    let (_, newest) = ask(&router, "GET", "/", &[HERE]).await;
    assert!(newest.contains(r#"action="/calls/m3/press""#) && newest.contains("http-equiv=\"refresh\""));
    let (_, mail) = ask(&router, "GET", "/messages/m1", &[HERE]).await;
    assert!(mail.contains("sandbox=") && mail.contains("srcdoc=\"&lt;p&gt;&quot;hi"), "{mail}");
    assert!(!mail.contains("http-equiv=\"refresh\"") && mail.contains("A &lt;subject&gt;"));
    assert_eq!(ask(&router, "GET", "/messages/m9", &[HERE]).await.0, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn an_empty_outbox_says_so() {
    let router = router(Arc::new(Outbox::new(|| 0)), Arc::new(Phone::default()));
    assert!(ask(&router, "GET", "/", &[HERE]).await.1.contains("No message yet"));
}

#[tokio::test]
async fn a_call_is_answered_by_the_own_page_or_a_script_and_by_nobody_else() {
    let (_, router) = desk().await;
    let press = |id: &'static str, headers: Vec<(&'static str, &'static str)>| {
        let router = router.clone();
        async move { ask(&router, "POST", &format!("/calls/{id}/press"), &headers).await.0 }
    };
    for origin in ["http://evil.example", "null", "https://localhost:8081", "http://localhost:8080"] {
        assert_eq!(press("m3", vec![HERE, ("origin", origin)]).await, StatusCode::FORBIDDEN, "{origin}");
    }
    assert_eq!(press("m1", vec![HERE]).await, StatusCode::NOT_FOUND);
    assert_eq!(press("m3", vec![HERE, ("origin", "http://localhost:8081")]).await, StatusCode::SEE_OTHER);
    assert_eq!(press("m3", vec![HERE]).await, StatusCode::CONFLICT);
}

#[tokio::test]
async fn only_loopback_names_are_answered() {
    let (_, router) = desk().await;
    for host in ["localhost", "127.0.0.1:8081", "[::1]:8081", "noor.localhost:8081", "LOCALHOST:1"] {
        assert_eq!(ask(&router, "GET", "/messages.json", &[("host", host)]).await.0, StatusCode::OK, "{host}");
    }
    for host in ["evil.example", "localhost.evil.example", "127.0.0.1.nip.io:8081", "", "10.0.0.1"] {
        assert_eq!(ask(&router, "GET", "/messages.json", &[("host", host)]).await.0, StatusCode::MISDIRECTED_REQUEST, "{host}");
    }
}

#[tokio::test]
async fn the_oldest_messages_are_forgotten() {
    let outbox = Outbox::new(|| 0);
    for number in 0..510 {
        outbox.deliver(&message(&format!("m{number}"), Channel::Sms)).await.expect("kept");
    }
    let kept = outbox.messages();
    assert_eq!((kept.len(), kept[0].id.as_str(), kept[499].id.as_str()), (500, "m509", "m10"));
}
