//! The text of elements that hold nothing else.

/// What stands in a `<title>` or a `<textarea>`, for `inner_html`. Where views share their rendering (`erase_components`) Leptos ends the
/// children of an element with a mark, `<!>`. Browsers take that for a comment, but not in these two: there it would be read, and sent back.
pub(crate) fn raw(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;")
}
