//! Where the browser goes next.

/// Goes to a page of this portal.
pub(crate) fn go(path: &str) {
    if let Some(window) = web_sys::window() {
        // Only an address that is none is refused, and ours are constants.
        let _ = window.location().assign(path);
    }
}

/// Looks whether the page has changed.
pub(crate) async fn look() {
    go("/recover");
}

/// Nothing to listen to yet.
pub(crate) fn start() {}
