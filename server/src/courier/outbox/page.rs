//! The outbox's page, its `messages.json`, and the key of a call. For the person who tries Rekey on their own machine: in English, and
//! for loopback names only, so that no page of the internet can read it through a name of its own.

use std::sync::{Arc, LazyLock};

use axum::{
    Json, Router,
    extract::{Path, Request, State},
    http::{HeaderMap, HeaderValue, StatusCode, header},
    middleware::{Next, from_fn, map_response},
    response::{Html, IntoResponse as _, Redirect, Response},
    routing::{get, post},
};
use minijinja::{Environment, UndefinedBehavior, Value, context};

use super::{Kept, Outbox, Press};

#[derive(Clone)]
struct Desk {
    outbox: Arc<Outbox>,
    press: Arc<dyn Press>,
}

/// The routes of the outbox's own listener.
pub fn router(outbox: Arc<Outbox>, press: Arc<dyn Press>) -> Router {
    Router::new()
        .route("/", get(list))
        .route("/messages.json", get(json))
        .route("/messages/{id}", get(show))
        .route("/calls/{id}/press", post(answer))
        .with_state(Desk { outbox, press })
        .layer(from_fn(near))
        .layer(map_response(guarded))
}

/// All messages, the newest one open; the page looks for new ones by itself.
async fn list(State(desk): State<Desk>) -> Response {
    let messages = desk.outbox.messages();
    render(messages.first(), &messages, true)
}

/// One message, left alone.
async fn show(State(desk): State<Desk>, Path(id): Path<String>) -> Response {
    let messages = desk.outbox.messages();
    match messages.iter().find(|message| message.id == id) {
        Some(open) => render(Some(open), &messages, false),
        None => plain(StatusCode::NOT_FOUND, "There is no such message."),
    }
}

async fn json(State(desk): State<Desk>) -> Json<Vec<Kept>> {
    Json(desk.outbox.messages())
}

/// Presses `#`. Browsers say where a post comes from, and only our own page may ask; scripts say nothing.
async fn answer(State(desk): State<Desk>, Path(id): Path<String>, headers: HeaderMap) -> Response {
    let own = |origin: &HeaderValue| {
        let host = origin.to_str().ok().and_then(|origin| origin.strip_prefix("http://"));
        host.is_some() && host == headers.get(header::HOST).and_then(|host| host.to_str().ok())
    };
    if headers.get(header::ORIGIN).is_some_and(|origin| !own(origin)) {
        return plain(StatusCode::FORBIDDEN, "Only the outbox's own page may press a key.");
    }
    let Some((call, token)) = desk.outbox.call(&id) else { return plain(StatusCode::NOT_FOUND, "There is no such call.") };
    if desk.press.press(&call, &token).await {
        Redirect::to("/").into_response()
    } else {
        plain(StatusCode::CONFLICT, "That call is over.")
    }
}

async fn near(request: Request, next: Next) -> Response {
    let host = request.headers().get(header::HOST).and_then(|host| host.to_str().ok()).unwrap_or_default();
    let name = host.rsplit_once(':').filter(|(_, port)| port.bytes().all(|b| b.is_ascii_digit())).map_or(host, |(name, _)| name);
    let name = name.to_ascii_lowercase();
    if ["localhost", "127.0.0.1", "[::1]"].contains(&name.as_str()) || name.ends_with(".localhost") {
        next.run(request).await
    } else {
        plain(StatusCode::MISDIRECTED_REQUEST, "The outbox answers to loopback names only.")
    }
}

/// The styles of mails are inline, and their page inherits this policy; scripts and remote images have no way in.
async fn guarded(mut answer: Response) -> Response {
    const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    for (name, value) in [
        (header::CONTENT_SECURITY_POLICY, POLICY),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::REFERRER_POLICY, "same-origin"),
        (header::CACHE_CONTROL, "no-store"),
    ] {
        answer.headers_mut().insert(name, HeaderValue::from_static(value));
    }
    answer
}

fn render(open: Option<&Kept>, messages: &[Kept], fresh: bool) -> Response {
    let rows: Vec<Value> = messages.iter().map(row).collect();
    let page = PAGE.get_template("outbox.html").and_then(|page| page.render(context! { open => open.map(row), rows, fresh }));
    Html(page.expect("the template is part of the program and rendered by a test")).into_response()
}

fn row(kept: &Kept) -> Value {
    context! {
        id => &kept.id, at => &kept.at, channel => kept.channel, to => &kept.to, from_name => &kept.from_name,
        subject => &kept.subject, text => &kept.text, html => &kept.html, lang => &kept.lang,
    }
}

fn plain(status: StatusCode, text: &'static str) -> Response {
    (status, text).into_response()
}

static PAGE: LazyLock<Environment<'static>> = LazyLock::new(|| {
    let mut templates = Environment::new();
    templates.set_undefined_behavior(UndefinedBehavior::Strict);
    let source = include_str!("../../../templates/outbox.html");
    templates.add_template("outbox.html", source).expect("the template is part of the program");
    templates
});

#[cfg(test)]
#[path = "../outbox_tests.rs"]
mod tests;
