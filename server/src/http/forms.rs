//! Posts under `/do/`. Only what a page of ours would send is let through to the server function behind it; everything else gets its 4xx
//! before any of it is interpreted.

use std::borrow::Cow;

use app::{
    contract::{
        Caller, Fault, Go,
        forms::{FORMS, Form},
    },
    pages::post::{Outcome, Reply},
    policy::Section,
};
use axum::{
    Extension, Router,
    body::Body,
    extract::{Request, State},
    middleware,
    response::{IntoResponse, Response},
    routing::{MethodRouter, post},
};
use bytes::Bytes;
use http::{HeaderMap, HeaderValue, StatusCode, header};
use http_body_util::{BodyExt, LengthLimitError, Limited};
use leptos::context::provide_context;
use percent_encoding::percent_decode;
use tower_http::csrf::CsrfLayer;

use super::{Site, Web, cookies, faults, origin};

/// Longest body of a form.
const LONGEST: usize = 64 * 1024;
/// The one content type of a form.
pub(super) const FORM: &str = "application/x-www-form-urlencoded";

/// A route for every form, and for no other server function.
pub(super) fn routes() -> Router<Web> {
    FORMS.iter().fold(Router::new(), |router, form| {
        let take = move |web: State<Web>, site: Extension<Site>, caller: Extension<Caller>, request: Request| {
            take(form, web, site, caller, request)
        };
        router.route(form.path, of_this_portal(post(take)))
    })
}

/// Only for a page of this portal. It is a `route_layer`, so that another method is 405 and nothing else.
pub(super) fn of_this_portal(method: MethodRouter<Web>) -> MethodRouter<Web> {
    method
        .route_layer(CsrfLayer::new().with_rejection_response(|_| faults::answer(Fault::Foreign)))
        .route_layer(middleware::from_fn(origin::vouched))
}

async fn take(
    form: &'static Form,
    State(web): State<Web>,
    Extension(site): Extension<Site>,
    Extension(caller): Extension<Caller>,
    request: Request,
) -> Response {
    if !is_form(request.headers()) {
        return StatusCode::UNSUPPORTED_MEDIA_TYPE.into_response();
    }
    let body = match read(request, LONGEST).await {
        Ok(body) => body,
        Err(status) => return status.into_response(),
    };
    let Some(fields) = fields(form, &body) else { return faults::answer(Fault::Malformed) };
    let back = back_to(form.path, &fields);
    end(call(form, &fields, web, caller.clone()).await, (form.path, &back), &caller, site.secure)
}

/// The answer to a form; `back` is where somebody goes on after they did what came first.
pub(super) fn end(outcome: Outcome, (form, back): (&str, &str), caller: &Caller, secure: bool) -> Response {
    match outcome {
        Ok(go) => leave(&go, &caller.devices, secure),
        // Its page is the same for everyone who comes too late.
        Err(Fault::Expired) => leave(&Go::to(too_late(form)), &[], secure),
        Err(Fault::Owes(owed)) => leave(&Go::to(owed.page(back)), &[], secure),
        Err(fault) => faults::answer(fault),
    }
}

/// Where someone is sent whose flow or session is over.
fn too_late(form: &str) -> &'static str {
    if form.starts_with("/do/recover/") { "/recover/expired" } else { "/sign-in" }
}

/// Forms of the administration, the page that they stand on, and the field that names it where there are several.
const PLACES: [(&str, &str, &str); 9] = [
    ("/do/admin/people/bulk", "/admin/people/bulk", "bulk"),
    ("/do/admin/import", "/admin/people/import", "import"),
    ("/do/admin/groups/", "/admin/groups", "group"),
    ("/do/admin/brand/", "/admin/brand", ""),
    ("/do/admin/apps/", "/admin/apps", "app"),
    ("/do/admin/domains/", "/admin/domains", "domain"),
    ("/do/admin/organizations/", "/admin/organizations", "organization"),
    ("/do/admin/events/", "/admin/events", ""),
    ("/do/admin/", "/admin/people", "user"),
];

/// Where somebody goes on after they did what came first: to whom or what the form was about.
fn back_to(form: &str, fields: &[(&'static str, String)]) -> String {
    if let Some(section) = form.strip_prefix("/do/admin/policy/") {
        let known = Section::parse(section).is_some();
        return if known { format!("/admin/policy/{section}") } else { "/admin/policy".to_owned() };
    }
    let place = PLACES.into_iter().find(|(forms, ..)| form.starts_with(forms));
    let Some((_, page, field)) = place else { return plainly(form).to_owned() };
    let about = fields.iter().find(|(name, value)| *name == field && is_name(value));
    about.map_or_else(|| page.to_owned(), |(_, value)| format!("{page}/{value}"))
}

/// The same where no field says more.
pub(super) fn plainly(form: &str) -> &'static str {
    if form.starts_with("/do/enrol/") {
        return "/enrol";
    }
    PLACES.into_iter().find(|(forms, ..)| form.starts_with(forms)).map_or("/account", |(_, page, _)| page)
}

/// What names something in our addresses, and nothing that would lead elsewhere.
fn is_name(value: &str) -> bool {
    let plain = value.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-.".contains(&byte));
    plain && !value.is_empty() && value.len() <= 255 && !value.contains("..")
}

/// The content type is that of a form, and of nothing else that a foreign page could send without asking first.
pub(super) fn is_form(headers: &HeaderMap) -> bool {
    let mut types = headers.get_all(header::CONTENT_TYPE).into_iter();
    let (Some(value), None) = (types.next(), types.next()) else { return false };
    let Ok(value) = value.to_str() else { return false };
    let (essence, parameter) = value.split_once(';').unwrap_or((value, "charset=utf-8"));
    essence.trim().eq_ignore_ascii_case(FORM) && parameter.trim().eq_ignore_ascii_case("charset=utf-8")
}

/// Reads a body of at most `longest` bytes; a longer one is refused by its announced length before a byte of it is read.
pub(super) async fn read(request: Request, longest: usize) -> Result<Bytes, StatusCode> {
    let announced = request.headers().get(header::CONTENT_LENGTH).and_then(|value| value.to_str().ok()?.parse::<u64>().ok());
    if announced.is_some_and(|bytes| bytes > longest as u64) {
        return Err(StatusCode::PAYLOAD_TOO_LARGE);
    }
    match Limited::new(request.into_body(), longest).collect().await {
        Ok(body) => Ok(body.to_bytes()),
        Err(cause) if cause.is::<LengthLimitError>() => Err(StatusCode::PAYLOAD_TOO_LARGE),
        // The client went away in the middle, or its framing is broken.
        Err(_) => Err(StatusCode::BAD_REQUEST),
    }
}

/// The fields of a form in the order of its description, the optional ones empty where they are missing. `None` if there is one too many,
/// one twice that may be there once, one missing, or one that is not text: a password must never be "repaired".
fn fields(form: &Form, body: &[u8]) -> Option<Vec<(&'static str, String)>> {
    let names = || form.required.iter().chain(form.optional).copied();
    let mut found: Vec<(&'static str, String)> = Vec::with_capacity(names().count());
    for pair in body.split(|byte| *byte == b'&').filter(|pair| !pair.is_empty()) {
        let equals = pair.iter().position(|byte| *byte == b'=')?;
        let sent = decode(&pair[..equals])?;
        let name = names().find(|name| *name == sent)?;
        let value = decode(&pair[equals + 1..])?;
        match found.iter_mut().find(|(held, _)| *held == name) {
            None => found.push((name, value)),
            Some((_, held)) if form.several.contains(&name) => *held = format!("{held} {value}"),
            Some(_) => return None,
        }
    }
    if form.required.iter().any(|name| found.iter().all(|(held, _)| held != name)) {
        return None;
    }
    for name in form.optional {
        if found.iter().all(|(held, _)| held != name) {
            found.push((name, String::new()));
        }
    }
    Some(found)
}

/// One name or value; `None` if it is no UTF-8 or holds a NUL, which no input of a page can.
fn decode(part: &[u8]) -> Option<String> {
    let spaced: Cow<'_, [u8]> = if part.contains(&b'+') {
        part.iter().map(|byte| if *byte == b'+' { b' ' } else { *byte }).collect::<Vec<_>>().into()
    } else {
        part.into()
    };
    let text = percent_decode(&spaced).decode_utf8().ok()?;
    (!text.contains('\0')).then(|| text.into_owned())
}

/// Calls the server function of the form. It gets a request of our own making – no `Accept`, no `Referer`, nothing but the fields – and
/// leaves its outcome in a cell, because Leptos's own answer to a form is not what we want.
async fn call(form: &Form, fields: &[(&str, String)], web: Web, caller: Caller) -> Outcome {
    let body = form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish();
    let mut request = Request::new(Body::from(body));
    *request.method_mut() = http::Method::POST;
    *request.uri_mut() = http::Uri::from_static(form.path);
    request.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static(FORM));
    let reply = Reply::default();
    let context = {
        let reply = reply.clone();
        move || {
            provide_context(web.portal.clone());
            provide_context(caller.clone());
            provide_context(reply.clone());
        }
    };
    let answer = leptos_axum::handle_server_fns_with_context(context, request).await.into_response();
    reply.outcome().cloned().unwrap_or_else(|| {
        tracing::error!(form = form.path, status = answer.status().as_u16(), "the form's server function gave no outcome");
        Err(Fault::Unavailable)
    })
}

/// 303 with the cookies that go along.
pub(super) fn leave(go: &Go, devices: &[String], secure: bool) -> Response {
    let ours = go.outside || go.to.starts_with('/') && !go.to.starts_with("//");
    let Some(to) = HeaderValue::from_str(&go.to).ok().filter(|_| ours) else {
        tracing::error!("a form's answer leads to no path of ours");
        return faults::answer(Fault::Unavailable);
    };
    let mut response = StatusCode::SEE_OTHER.into_response();
    response.headers_mut().insert(header::LOCATION, to);
    for grant in &go.grants {
        response.headers_mut().append(header::SET_COOKIE, cookies::grant(grant, devices, secure));
    }
    response
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    const SHAPE: Form = Form { path: "/do/test", required: &["login", "code"], optional: &["method"], several: &[] };

    fn texts(body: &[u8]) -> Option<Vec<(&'static str, String)>> {
        fields(&SHAPE, body)
    }

    #[test]
    fn every_form_has_a_server_function_and_every_server_function_a_form() {
        let described: BTreeSet<_> = FORMS.iter().map(|form| form.path).collect();
        let registered: BTreeSet<_> = leptos::server_fn::axum::server_fn_paths().map(|(path, _)| path).collect();
        assert_eq!(described, registered);
    }

    #[test]
    fn values_are_taken_exactly() {
        let found = texts(b"login=+a%2Bb%40c+&code=%D9%A1%D9%A2").expect("all there");
        assert_eq!(found, [("login", " a+b@c ".to_owned()), ("code", "١٢".to_owned()), ("method", String::new())]);
    }

    #[test]
    fn abu_037_unknown_repeated_and_missing_fields_are_refused() {
        for odd in [
            &b"login=a"[..],
            b"login=a&code=1&user_id=2",
            b"login=a&login=b&code=1",
            b"login=a&code=1&_method=GET",
            b"login=a&code",
            b"",
            b"login%00=a&code=1",
            b"Login=a&code=1",
        ] {
            assert_eq!(texts(odd), None, "{}", String::from_utf8_lossy(odd));
        }
    }

    #[test]
    fn what_is_no_text_is_refused_and_not_repaired() {
        assert_eq!(texts(b"login=%ff&code=1"), None);
        assert_eq!(texts(b"login=\xff&code=1"), None);
        assert_eq!(texts(b"login=a%00b&code=1"), None);
        assert_eq!(texts(b"login=%EF%BF%BD&code=%zz").expect("a sign like any other")[1].1, "%zz");
    }

    #[test]
    fn only_the_content_type_of_a_form_is_one() {
        let is = |values: &[&str]| {
            let mut headers = HeaderMap::new();
            for value in values {
                headers.append(header::CONTENT_TYPE, value.parse().expect("a header"));
            }
            is_form(&headers)
        };
        assert!(is(&[FORM]) && is(&["application/x-www-form-urlencoded;charset=UTF-8"]));
        for odd in
            ["text/plain", "application/json", "multipart/form-data; boundary=x", "application/x-www-form-urlencoded-x", ""]
        {
            assert!(!is(&[odd]), "{odd}");
        }
        assert!(!is(&["application/x-www-form-urlencoded; charset=utf-7"]) && !is(&[]) && !is(&[FORM, FORM]));
    }
}
