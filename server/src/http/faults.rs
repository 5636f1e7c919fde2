//! Errors as pages. A handler answers with a bare status; on its way out it becomes the page that says what happened and the way out.

use std::{any::Any, time::Duration};

use app::{
    contract::{Caller, Fault},
    pages,
};
use axum::{
    Extension,
    body::Body,
    extract::{Request, State},
    middleware::Next,
    response::{IntoResponse, Response},
};
use http::{HeaderValue, StatusCode, header};

use super::Web;

/// How long the brand and language of an error page are waited for; the error may be that the database does not answer.
const PATIENCE: Duration = Duration::from_secs(2);

/// Middleware: an error without a body becomes a page in the reader's language. Its headers (`Allow`, `Retry-After`) stay.
pub(super) async fn dress(
    State(web): State<Web>,
    Extension(caller): Extension<Caller>,
    request: Request,
    next: Next,
) -> Response {
    let response = next.run(request).await;
    let status = response.status();
    let bare = !response.headers().contains_key(header::CONTENT_TYPE);
    if !bare || !(status.is_client_error() || status.is_server_error()) {
        return response;
    }
    let (mut parts, _) = response.into_parts();
    parts.headers.remove(header::CONTENT_LENGTH);
    let body = match tokio::time::timeout(PATIENCE, web.portal.front.frame(&caller)).await {
        Ok(frame) => {
            parts.headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8"));
            pages::fault(&frame, &web.assets.site, status.as_u16(), &code(status, parts.extensions.get())).html
        }
        Err(_) => {
            parts.headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("text/plain; charset=utf-8"));
            sentence(status)
        }
    };
    Response::from_parts(parts, Body::from(body))
}

/// A fault as a bare answer.
pub(super) fn answer(fault: Fault) -> Response {
    let status = StatusCode::from_u16(fault.status().0).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    let mut response = status.into_response();
    if let Fault::TooMany { retry_s } = fault {
        response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(retry_s));
    }
    response.extensions_mut().insert(fault);
    response
}

/// The stable code of an error: the fault's, else the status' own name.
fn code(status: StatusCode, fault: Option<&Fault>) -> String {
    match fault {
        Some(fault) => fault.status().1.to_owned(),
        None => status.canonical_reason().unwrap_or("error").to_ascii_lowercase().replace([' ', '-'], "_"),
    }
}

/// An answer in one plain line, for programs and for hosts that are not ours.
pub(super) fn plain(status: StatusCode) -> Response {
    (status, sentence(status)).into_response()
}

/// No such page.
pub(super) async fn not_found() -> Response {
    answer(Fault::NotFound)
}

/// A bug of ours: the panic itself was reported on standard error; the visitor gets a page like any other.
pub(super) fn panicked(_: Box<dyn Any + Send>) -> Response {
    tracing::error!("a request ended in a panic");
    StatusCode::INTERNAL_SERVER_ERROR.into_response()
}

fn sentence(status: StatusCode) -> String {
    format!("{} {}\n", status.as_u16(), status.canonical_reason().unwrap_or_default())
}
