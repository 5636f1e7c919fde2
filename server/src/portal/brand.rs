//! What may be said of a brand, and what changed about it. Commands and pages ask here.

mod difference;

pub(crate) use difference::{CHANGED, Difference, detail};

/// The longest page text, in code points (specification §13.2).
const TEXT: usize = 256;

/// `#RRGGBB` in small letters; nothing for nothing. `None` for anything else.
pub(crate) fn colour(value: &str) -> Option<Option<String>> {
    let value = value.trim();
    match value.strip_prefix('#') {
        None if value.is_empty() => Some(None),
        Some(digits) if digits.len() == 6 && digits.bytes().all(|b| b.is_ascii_hexdigit()) => {
            Some(Some(value.to_ascii_lowercase()))
        }
        _ => None,
    }
}

/// Plain text on one line; nothing for nothing. `None` if it is too long, or more than a line.
pub(crate) fn text(value: &str) -> Option<Option<String>> {
    if value.chars().count() > TEXT || value.chars().any(char::is_control) {
        return None;
    }
    Some(Some(value.trim().to_owned()).filter(|text| !text.is_empty()))
}

/// What pages and mails call an organization. `None` if it is no name.
pub(crate) fn directory_name(text: &str) -> Option<String> {
    let name = text.trim();
    let good = !name.is_empty() && name.chars().count() <= 100 && !name.chars().any(char::is_control);
    good.then(|| name.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn colours_and_texts_have_their_form() {
        assert_eq!(colour("#0A5cAD").flatten().as_deref(), Some("#0a5cad"));
        for bad in ["0a5cad", "#0a5ca", "#0a5cag", "red", "#0a5cad;}"] {
            assert_eq!(colour(bad), None, "{bad}");
        }
        assert!(text(&"é".repeat(256)).is_some() && text(&"é".repeat(257)).is_none());
        assert_eq!((text("two\nlines"), text("")), (None, Some(None)));
        assert_eq!((directory_name(" Harbour "), directory_name("\n")), (Some("Harbour".to_owned()), None));
    }
}
