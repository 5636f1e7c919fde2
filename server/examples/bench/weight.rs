//! What a browser downloads for a page: the document, everything that it names, and what that names again.

use std::collections::BTreeSet;

use anyhow::{Result, ensure};
use serde_json::{Value, json};

use crate::browser::Browser;

/// Bytes of the document, and of all that comes with it once, in brotli.
pub(crate) async fn of(browser: &mut Browser, path: &str) -> Result<Value> {
    let page = browser.get(path).await?;
    let mut found = named(&page.body);
    let (mut known, mut loads) = (BTreeSet::new(), 0);
    while let Some(address) = found.pop() {
        if known.insert(address.clone()) {
            found.extend(named(&browser.get(&address).await?.body));
            loads += browser.packed(&address).await?;
        }
    }
    ensure!(known.iter().any(|address| address.ends_with(".wasm")), "{path} names no wasm: {known:?}");
    Ok(json!({ "document": page.body.len(), "loads": loads, "files": known }))
}

/// Addresses of our own files.
fn named(text: &str) -> Vec<String> {
    let of_a_name = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '-');
    text.split("/pkg/")
        .skip(1)
        .map(|rest| format!("/pkg/{}", rest.chars().take_while(|c| of_a_name(*c)).collect::<String>()))
        .collect()
}
