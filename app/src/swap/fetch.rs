//! One request for a page.

use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{AbortSignal, Document, DomParser, RequestInit, Response, SupportedType, Url};

/// A page that came back.
pub(super) struct Page {
    /// Path and query where it was found, after all redirects.
    pub(super) address: String,
    /// The document, parsed and not shown yet.
    pub(super) document: Document,
}

/// Fetches a page; redirects are followed by the browser.
pub(super) async fn fetch(url: &str, body: Option<&str>, signal: &AbortSignal) -> Result<Page, JsValue> {
    let init = RequestInit::new();
    init.set_signal(Some(signal));
    let headers = web_sys::Headers::new()?;
    headers.set("Accept", "text/html")?;
    if let Some(body) = body {
        init.set_method("POST");
        init.set_body(&body.into());
        headers.set("Content-Type", "application/x-www-form-urlencoded")?;
    }
    init.set_headers(&headers);
    let (window, _) = super::here();
    let response: Response = JsFuture::from(window.fetch_with_str_and_init(url, &init)).await?.dyn_into()?;
    let kind = response.headers().get("Content-Type")?.unwrap_or_default();
    if !kind.starts_with("text/html") {
        return Err(JsValue::from_str("not a page"));
    }
    let text = JsFuture::from(response.text()?).await?.as_string().unwrap_or_default();
    let found = Url::new(&response.url())?;
    let document = DomParser::new()?.parse_from_string(&text, SupportedType::TextHtml)?;
    Ok(Page { address: format!("{}{}", found.pathname(), found.search()), document })
}
