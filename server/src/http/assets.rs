//! Files: styles, glue and wasm out of the binary itself, and the tenants' brands. Names of immutable files hold their hash.

use std::borrow::Cow;

use async_trait::async_trait;
use axum::{
    Router,
    body::Body,
    extract::State,
    response::{IntoResponse, Response},
    routing::get,
};
use bytes::Bytes;
use http::{HeaderMap, HeaderName, HeaderValue, StatusCode, Uri, header};
use rust_embed::Embed;

use super::{Web, faults};

/// What `cargo xtask bundle` made. A debug build reads the folder instead, so that styles can be edited while it runs.
#[derive(Embed)]
#[folder = "../target/site"]
#[allow_missing = true]
struct Bundle;

const FOR_EVER: &str = "public, max-age=31536000, immutable";
const FOR_A_DAY: &str = "public, max-age=86400";

/// The bundled files, and the addresses that pages link to.
#[derive(Clone, Debug)]
pub struct Assets {
    /// Addresses of style and script, and the name of the build.
    pub site: app::pages::Site,
}

impl Assets {
    /// Reads the bundle's manifest. Without a bundle pages come without style and script, and still work.
    ///
    /// # Errors
    /// When the manifest is there but is not one.
    pub fn load() -> Result<Self, serde_json::Error> {
        #[derive(serde::Deserialize)]
        struct Manifest {
            build: String,
            style: String,
            boot: String,
            /// A bundle of the version before has none.
            #[serde(default)]
            press: String,
        }
        let site = match Bundle::get("manifest.json") {
            Some(file) => {
                let Manifest { build, style, boot, press } = serde_json::from_slice(&file.data)?;
                app::pages::Site { build, style, boot, press }
            }
            None => app::pages::Site::default(),
        };
        Ok(Self { site })
    }
}

/// A file of a tenant's brand.
#[derive(Clone, Debug)]
pub struct BrandFile {
    /// `image/png`, `image/jpeg` or `text/css; charset=utf-8`; never anything a browser would run.
    pub content_type: &'static str,
    /// The file.
    pub bytes: Bytes,
}

/// Logos, illustrations and style sheets of the tenants, by a name that holds the hash of the content.
#[async_trait]
pub trait Brands: Send + Sync {
    /// The file of this name.
    async fn file(&self, name: &str) -> Option<BrandFile>;
}

/// `/pkg/…`, `/brand/…`, and the few files that browsers and robots look for by name.
pub(super) fn routes() -> Router<Web> {
    let named = || get(async |uri: Uri, headers: HeaderMap| bundled(uri.path().trim_start_matches('/'), &headers, FOR_A_DAY));
    Router::new()
        .route(
            "/pkg/{file}",
            get(async |uri: Uri, headers: HeaderMap| bundled(uri.path().trim_start_matches('/'), &headers, FOR_EVER)),
        )
        .route("/favicon.ico", named())
        .route("/favicon.svg", named())
        .route("/robots.txt", named())
        .route("/brand/{file}", get(brand))
}

async fn brand(State(web): State<Web>, uri: Uri) -> Response {
    let name = uri.path().trim_start_matches("/brand/");
    if !is_name(name) {
        return faults::plain(StatusCode::NOT_FOUND);
    }
    let Some(file) = web.brands.file(name).await else { return faults::plain(StatusCode::NOT_FOUND) };
    let headers = [
        (header::CONTENT_TYPE, file.content_type),
        (header::CACHE_CONTROL, FOR_EVER),
        // Mails read in a browser show the logo, too.
        (HeaderName::from_static("cross-origin-resource-policy"), "cross-origin"),
    ];
    (headers, file.bytes).into_response()
}

/// A bundled file, in the smallest encoding the browser takes; it was compressed when it was built.
fn bundled(path: &str, headers: &HeaderMap, cache: &'static str) -> Response {
    let Some(kind) = content_type(path) else { return faults::plain(StatusCode::NOT_FOUND) };
    let accepted = headers.get(header::ACCEPT_ENCODING).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let Some((encoding, file)) = smallest(path, accepted, Bundle::get) else { return faults::plain(StatusCode::NOT_FOUND) };
    let body = match file.data {
        Cow::Borrowed(bytes) => Bytes::from_static(bytes),
        Cow::Owned(bytes) => Bytes::from(bytes),
    };
    let mut response = Response::new(Body::from(body));
    let answer = response.headers_mut();
    answer.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
    answer.insert(header::CACHE_CONTROL, HeaderValue::from_static(cache));
    answer.insert(header::VARY, HeaderValue::from_static("accept-encoding"));
    if let Some(encoding) = encoding {
        answer.insert(header::CONTENT_ENCODING, HeaderValue::from_static(encoding));
    }
    response
}

/// The first there is of brotli, gzip and plain that the browser takes, with the name of its encoding.
fn smallest<F>(path: &str, accepted: &str, get: impl Fn(&str) -> Option<F>) -> Option<(Option<&'static str>, F)> {
    [("br", "br"), ("gzip", "gz")]
        .into_iter()
        .filter(|(encoding, _)| accepts(accepted, encoding))
        .find_map(|(encoding, ending)| Some((Some(encoding), get(&format!("{path}.{ending}"))?)))
        .or_else(|| Some((None, get(path)?)))
}

/// `name` is listed in `Accept-Encoding`, and not with weight 0.
fn accepts(header: &str, name: &str) -> bool {
    header.split(',').any(|entry| {
        let mut parts = entry.split(';').map(str::trim);
        let listed = parts.next().is_some_and(|coding| coding.eq_ignore_ascii_case(name));
        listed && !parts.filter_map(|part| part.strip_prefix("q=")).any(|weight| weight.parse() == Ok(0.0))
    })
}

/// The kinds of file there are; any other is not served.
fn content_type(path: &str) -> Option<&'static str> {
    let (_, ending) = path.rsplit_once('.')?;
    Some(match ending {
        "css" => "text/css; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "wasm" => "application/wasm",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "ico" => "image/x-icon",
        "txt" => "text/plain; charset=utf-8",
        "woff2" => "font/woff2",
        _ => return None,
    })
}

/// A plain file name: nothing that could climb out of a folder.
fn is_name(name: &str) -> bool {
    (1..=128).contains(&name.len())
        && !name.starts_with('.')
        && name.bytes().all(|b| b.is_ascii_alphanumeric() || b"-_.".contains(&b))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn encodings_are_taken_by_name_and_weight() {
        assert!(accepts("gzip, deflate, br;q=0.8", "br"));
        assert!(!accepts("gzip, br; q=0", "br") && !accepts("brotli", "br") && !accepts("", "br"));
    }

    #[test]
    fn the_smallest_encoding_that_is_there_and_taken_is_sent() {
        let sent = |accepted: &str, there: &[&str]| {
            smallest("a.css", accepted, |name| there.contains(&name).then(|| name.to_owned())).map(|(_, name)| name)
        };
        let all = ["a.css", "a.css.br", "a.css.gz"];
        assert_eq!(sent("gzip, br", &all).as_deref(), Some("a.css.br"));
        assert_eq!(sent("gzip", &all).as_deref(), Some("a.css.gz"));
        assert_eq!(sent("gzip, br", &all[..1]).as_deref(), Some("a.css"));
        assert_eq!(sent("", &all).as_deref(), Some("a.css"));
        assert_eq!(sent("br", &[]), None);
    }

    #[test]
    fn names_climb_out_of_nothing() {
        assert!(is_name("0a1b2c.css"));
        assert!(!is_name("..") && !is_name(".env") && !is_name("a/b") && !is_name("%2e%2e") && !is_name(""));
    }
}
