//! What a person sees, and the contract with the server behind it.
//!
//! Two builds: with `ssr`, the server's (contract, texts, pages); with `hydrate`, the browser's (islands and the swap of pages).

// The type of a rendered page nests as deep as the page does.
#![recursion_limit = "256"]

#[cfg(feature = "ssr")]
pub mod contract;
#[cfg(any(feature = "ssr", feature = "hydrate"))]
pub mod islands;
#[cfg(feature = "ssr")]
pub mod l10n;
#[cfg(feature = "ssr")]
pub mod pages;
#[cfg(feature = "ssr")]
#[expect(unreachable_pub, reason = "items of the component macro")]
mod parts;
pub mod policy;
#[cfg(feature = "hydrate")]
mod swap;

/// Starts the browser's side; `boot.js` then wakes the islands one by one.
#[cfg(feature = "hydrate")]
#[wasm_bindgen::prelude::wasm_bindgen]
pub fn hydrate() {
    leptos::mount::hydrate_islands();
    swap::start();
}
