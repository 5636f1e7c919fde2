//! The way back from the telephone: a gateway tells which key was pressed in a call. It lies outside everything that cookies and pages
//! need; the token in the address, single use, is what proves it.

use app::contract::{Fault, Place};
use async_trait::async_trait;
use axum::{
    Extension, Router,
    extract::{Request, State},
    response::{IntoResponse, Response},
    routing::post,
};
use http::{StatusCode, header};

use super::{
    Site, Web,
    cookies::is_token,
    faults,
    forms::{is_form, read},
};

/// Longest body; a gateway sends some thirty short fields.
const LONGEST: usize = 16 * 1024;

/// What a gateway tells about a call.
#[derive(Clone)]
pub struct Pressed {
    /// The tenant whose host was called.
    pub place: Place,
    /// The call.
    pub call: String,
    /// The 256-bit token that only the gateway was told.
    pub token: String,
    /// Path and query as called: with the tenant's base URL before it, it is what a signature covers.
    pub path: String,
    /// `X-Twilio-Signature`, unchecked.
    pub signature: Option<String>,
    /// The form's fields in order; which key was pressed is among them.
    pub form: Vec<(String, String)>,
}

/// Takes the keys pressed in calls.
#[async_trait]
pub trait Calls: Send + Sync {
    /// Proves the gate of the call, if token, signature and key are right.
    async fn pressed(&self, pressed: Pressed) -> Result<(), Fault>;
}

/// `POST /api/gateway/<call>/<token>`.
pub(super) fn routes() -> Router<Web> {
    Router::new().route("/api/gateway/{call}/{token}", post(pressed))
}

/// Whatever is wrong – call, token, signature, key, form – the answer is the same.
async fn pressed(State(web): State<Web>, Extension(site): Extension<Site>, request: Request) -> Response {
    let taken = match parse(site.place, request).await {
        Some(pressed) => web.calls.pressed(pressed).await.is_ok(),
        None => false,
    };
    if taken {
        // An empty list of instructions ends the call; gateways that expect none ignore it.
        ([(header::CONTENT_TYPE, "text/xml; charset=utf-8")], "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Response/>")
            .into_response()
    } else {
        faults::plain(StatusCode::NOT_FOUND)
    }
}

async fn parse(place: Place, request: Request) -> Option<Pressed> {
    if !is_form(request.headers()) {
        return None;
    }
    let path = request.uri().path_and_query()?.as_str().to_owned();
    let (call, token) = request.uri().path().trim_start_matches("/api/gateway/").split_once('/')?;
    if !is_token(call) || !is_token(token) {
        return None;
    }
    let (call, token) = (call.to_owned(), token.to_owned());
    let signature = request.headers().get("x-twilio-signature").and_then(|value| Some(value.to_str().ok()?.to_owned()));
    let body = read(request, LONGEST).await.ok()?;
    let form = form_urlencoded::parse(&body).map(|(name, value)| (name.into_owned(), value.into_owned())).collect();
    Some(Pressed { place, call, token, path, signature, form })
}
