//! Small files that a page carries in a link: the browser makes them itself, and nothing is stored that could be fetched again.

/// The address of such a file (RFC 2397); `media` is its type, for example `text/plain`.
pub(super) fn data_url(media: &str, text: &str) -> String {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~".contains(&byte);
    let escaped: String =
        text.bytes().map(|byte| if plain(byte) { char::from(byte).to_string() } else { format!("%{byte:02X}") }).collect();
    format!("data:{media};charset=utf-8,{escaped}")
}
