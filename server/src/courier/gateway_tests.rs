use std::sync::{Arc, Mutex};

use app::contract::{Secret, TenantId};
use axum::{Router, body::Bytes, extract::State, http::Uri};

use super::*;
use crate::{
    config::TwilioGateway,
    courier::{CallKey, Channel, twilio::Twilio},
};

/// What the gateway got: method, path with query, headers, body.
type Asked = (Method, String, HeaderMap, String);
use http::Method;

/// A gateway that speaks real HTTP on loopback and answers with the given status.
async fn service(status: u16) -> (String, Arc<Mutex<Vec<Asked>>>) {
    type Shared = (u16, Arc<Mutex<Vec<Asked>>>);
    async fn take(
        State((status, asked)): State<Shared>,
        method: Method,
        uri: Uri,
        headers: HeaderMap,
        body: Bytes,
    ) -> (StatusCode, [(&'static str, &'static str); 1]) {
        let body = String::from_utf8(body.to_vec()).expect("text");
        asked.lock().expect("not poisoned").push((method, uri.to_string(), headers, body));
        // Where a redirect would lead; nobody may follow.
        (StatusCode::from_u16(status).expect("a status"), [("location", "/elsewhere")])
    }
    let asked = Arc::default();
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let address = format!("http://{}", listener.local_addr().expect("an address"));
    let router = Router::new().fallback(take).with_state((status, Arc::clone(&asked)));
    tokio::spawn(async move {
        let service = hyper_util::service::TowerToHyperService::new(router);
        while let Ok((stream, _)) = listener.accept().await {
            let io = hyper_util::rt::TokioIo::new(stream);
            let service = service.clone();
            tokio::spawn(async move {
                let executor = hyper_util::rt::TokioExecutor::new();
                let _ = hyper_util::server::conn::auto::Builder::new(executor).serve_connection(io, service).await;
            });
        }
    });
    (address, asked)
}

fn config(address: &str) -> HttpGateway {
    HttpGateway {
        method: Method::POST,
        url: format!("{address}/send/{{to}}?id={{id}}"),
        headers: [("X-Key".to_owned(), "Bearer {secret}".to_owned())].into(),
        body: Some(r#"{"to": "{to}", "text": "{text}", "lang": "{lang}", "n": {"deep": ["{callback}", 1]}}"#.into()),
        format: BodyFormat::Json,
        ok: vec![200, 202],
        allowed_hosts: vec!["127.0.0.1".into()],
        internal_hosts: vec!["127.0.0.1".into()],
        secret: Some(Secret::new("s3cret".into())),
    }
}

fn message(channel: Channel, text: &str) -> Message {
    Message {
        id: "m-1".into(),
        tenant: TenantId::new("harbour"),
        channel,
        to: "+12015550123".into(),
        from_name: String::new(),
        subject: String::new(),
        text: text.into(),
        html: None,
        logo: None,
        lang: "de".into(),
        call: (channel == Channel::Voice).then(|| CallKey {
            call: "c1".into(),
            token: Secret::new("t1".into()),
            callback: "https://reset.example/api/gateway/c1/t1".into(),
        }),
    }
}

const ODD: &str = "482913 \"quoted\" & {to} {secret} \\ Grüße\r\nX-Evil: 1";

#[tokio::test]
async fn values_fill_the_json_body_and_never_change_its_shape() {
    let (address, asked) = service(202).await;
    let gateway = Gateway::new(&config(&address)).expect("a gateway");
    gateway.deliver(&message(Channel::Voice, ODD)).await.expect("taken");
    let (method, uri, headers, body) = asked.lock().expect("not poisoned").remove(0);
    assert_eq!((method, uri.as_str()), (Method::POST, "/send/%2B12015550123?id=m-1"));
    assert_eq!(
        (&headers["x-key"], &headers["content-type"]),
        (&"Bearer s3cret".parse().expect("a value"), &"application/json".parse().expect("a value"))
    );
    let body: Value = serde_json::from_str(&body).expect("JSON");
    let expected = serde_json::json!({"to": "+12015550123", "text": ODD, "lang": "de", "n": {"deep": ["https://reset.example/api/gateway/c1/t1", 1]}});
    assert_eq!(body, expected);
}

#[tokio::test]
async fn values_fill_the_form_body_and_never_add_a_field() {
    let (address, asked) = service(200).await;
    let form =
        HttpGateway { body: Some("to={to}&msg=Hi {text}&key={secret}".into()), format: BodyFormat::Form, ..config(&address) };
    Gateway::new(&form).expect("a gateway").deliver(&message(Channel::Sms, "a&to=+999=1 {to}")).await.expect("taken");
    let (_, _, headers, body) = asked.lock().expect("not poisoned").remove(0);
    assert_eq!(headers["content-type"], "application/x-www-form-urlencoded");
    let pairs: Vec<(String, String)> = form_urlencoded::parse(body.as_bytes()).into_owned().collect();
    let expected = [("to", "+12015550123"), ("msg", "Hi a&to=+999=1 {to}"), ("key", "s3cret")];
    assert_eq!(pairs, expected.map(|(name, value)| (name.to_owned(), value.to_owned())));
}

#[tokio::test]
async fn a_line_break_becomes_no_header() {
    let (address, asked) = service(200).await;
    let headers = [("X-Text".to_owned(), "{text}".to_owned())].into();
    let gateway = Gateway::new(&HttpGateway { headers, ..config(&address) }).expect("a gateway");
    assert!(matches!(gateway.deliver(&message(Channel::Sms, ODD)).await, Err(Undelivered::Never(_))));
    assert!(asked.lock().expect("not poisoned").is_empty());
}

#[tokio::test]
async fn abu_004_the_answer_decides_whether_to_try_again() {
    for (status, again) in
        [(500, true), (503, true), (429, true), (408, true), (401, true), (400, false), (404, false), (422, false), (201, false)]
    {
        let (address, _) = service(status).await;
        let answer = Gateway::new(&config(&address)).expect("a gateway").deliver(&message(Channel::Sms, "482913")).await;
        let cause = answer.as_ref().expect_err("refused").to_string();
        assert_eq!(matches!(answer, Err(Undelivered::Later(_))), again, "{status}");
        assert_eq!(cause, format!("the gateway answered {status}"), "and nothing of the message");
    }
}

#[tokio::test]
async fn abu_121_a_redirect_is_not_followed() {
    let (address, asked) = service(302).await;
    let answer = Gateway::new(&config(&address)).expect("a gateway").deliver(&message(Channel::Sms, "482913")).await;
    assert!(matches!(answer, Err(Undelivered::Never(_))));
    assert_eq!(asked.lock().expect("not poisoned").len(), 1);
}

#[tokio::test]
async fn abu_121_a_loopback_gateway_is_asked_only_where_it_is_listed_as_internal() {
    let (address, asked) = service(200).await;
    let config = HttpGateway { internal_hosts: Vec::new(), ..config(&address) };
    assert!(matches!(
        Gateway::new(&config).expect("a gateway").deliver(&message(Channel::Sms, "x")).await,
        Err(Undelivered::Never(_))
    ));
    assert!(asked.lock().expect("not poisoned").is_empty());
}

#[tokio::test]
async fn twilio_is_asked_as_it_documents() {
    let (address, asked) = service(201).await;
    let twilio = |from: &str| {
        Twilio::new(&TwilioGateway {
            account: "AC1".into(),
            token: Secret::new("tok".into()),
            from: from.into(),
            url: address.parse().expect("an address"),
            internal_hosts: vec!["127.0.0.1".into()],
        })
        .expect("a courier")
    };
    twilio("MG7").deliver(&message(Channel::Sms, "482913 & more")).await.expect("taken");
    twilio("+12015550100").deliver(&message(Channel::Voice, "Drücken Sie #")).await.expect("taken");
    assert!(matches!(twilio("MG7").deliver(&message(Channel::Email, "x")).await, Err(Undelivered::Never(_))));

    let asked = asked.lock().expect("not poisoned");
    let form = |at: usize| form_urlencoded::parse(asked[at].3.as_bytes()).into_owned().collect::<Vec<(String, String)>>();
    let pair = |name: &str, value: &str| (name.to_owned(), value.to_owned());
    assert_eq!(
        (asked[0].1.as_str(), asked[1].1.as_str()),
        ("/2010-04-01/Accounts/AC1/Messages.json", "/2010-04-01/Accounts/AC1/Calls.json")
    );
    assert_eq!(asked[0].2["authorization"], "Basic QUMxOnRvaw==");
    assert_eq!(form(0), [pair("To", "+12015550123"), pair("MessagingServiceSid", "MG7"), pair("Body", "482913 & more")]);
    assert_eq!(form(1)[..2], [pair("To", "+12015550123"), pair("From", "+12015550100")]);
    assert!(
        form(1)[2].1.contains(r#"action="https://reset.example/api/gateway/c1/t1""#) && form(1)[2].1.contains("Drücken Sie #")
    );
    assert_eq!(asked.len(), 2);
}
