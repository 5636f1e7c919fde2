//! What the browser adds to a page: small leaves that work without each other, and that a page can do without.
//!
//! All words come in as finished strings. An island is never dropped when its page is swapped away, so each one that waits for something
//! asks whether its element is still in the document, and stops when it is not.

mod again;
mod copy;
mod countdown;
mod leaf;
mod passkey;
mod password_field;
mod puzzle;
mod reveal;
mod wait;

pub use again::AgainTimer;
pub use copy::Copy;
pub use countdown::Countdown;
pub use passkey::PasskeyButton;
pub use password_field::{PasswordField, Rules};
pub use puzzle::PuzzleSolver;
pub use reveal::Reveal;
pub use wait::Wait;

/// Stands in a finished string where a running time belongs.
pub(crate) const TIME: &str = "{time}";

/// The string with the time put in, as minutes and seconds: `1:05`.
fn with_time(text: &str, seconds: u32) -> String {
    text.replace(TIME, &format!("{}:{:02}", seconds / 60, seconds % 60))
}

/// Ticks once a second until the element is gone or `tick` says that it has seen enough. A clock is asked for the seconds that passed:
/// browsers slow the timers of a hidden page down.
#[cfg(feature = "hydrate")]
fn every_second(element: web_sys::Element, mut tick: impl FnMut(u32) -> std::ops::ControlFlow<()> + 'static) {
    wasm_bindgen_futures::spawn_local(async move {
        let begin = js_sys::Date::now();
        loop {
            gloo_timers::future::TimeoutFuture::new(1_000).await;
            let passed = (js_sys::Date::now() - begin).max(0.0) / 1_000.0;
            #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "seconds of one page, never below 0")]
            if !element.is_connected() || tick(passed.round() as u32).is_break() {
                return;
            }
        }
    });
}
