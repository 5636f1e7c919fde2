//! How an island comes to life. Leptos's own macro reads the properties of an island as JSON, and serde's reader with its error messages
//! (down to the printing of floats) would weigh a quarter of all that a browser downloads. Here they are a few counted strings.

use leptos::{
    prelude::*,
    reactive::{graph::untrack, owner::Owner},
    tachys::{html::islands::Island, reactive_graph::OwnedView},
};

/// A property, or several: written by the server, read by the browser.
pub(super) trait Props: Sized {
    /// Appends itself.
    #[cfg(feature = "ssr")]
    fn put(&self, to: &mut String);
    /// Reads itself from the front; nothing if something else stands there.
    fn take(from: &mut &str) -> Option<Self>;
}

/// An island. The macro [`island`] makes a struct one.
pub(super) trait Leaf: Props + 'static {
    /// The function of the wasm module that wakes it.
    const WAKE: &'static str;

    /// What it shows, the same on both sides.
    fn shown(self) -> impl IntoView;
}

/// The view of the server, with what the browser needs to wake it.
#[cfg(feature = "ssr")]
pub(super) fn asleep<L: Leaf>(leaf: L) -> impl IntoView {
    let mut packed = String::new();
    leaf.put(&mut packed);
    debug_assert!(L::take(&mut packed.as_str()).is_some(), "the browser can read what we wrote");
    Island::new(L::WAKE, own(leaf)).with_props(packed)
}

/// Wakes the view that stands in the element. One that another version of the server wrote is left asleep: the page works without it.
#[cfg(feature = "hydrate")]
pub(super) fn wake<L: Leaf>(element: &web_sys::HtmlElement) {
    use leptos::tachys::view::Position;

    let packed = element.get_attribute("data-props").unwrap_or_default();
    if let Some(leaf) = L::take(&mut packed.as_str()) {
        let island = Island::new(L::WAKE, own(leaf));
        // It lives as long as the document: islands stop by themselves when their element is gone.
        std::mem::forget(island.hydrate_from_position::<true>(element, Position::Current));
    }
}

/// An island is the owner of its signals, and the only part of a page that is hydrated.
fn own<L: Leaf>(leaf: L) -> impl IntoView {
    untrack(|| Owner::new().with(|| Owner::with_hydration(|| OwnedView::new(leaf.shown().into_view()))))
}

/// Makes an island of a struct that has a method `view`: its fields are what the server tells the browser, `island()` is what a page puts
/// into its own view, and the function after `as` is what `boot.js` calls.
macro_rules! island {
    (
        $(#[$about:meta])*
        pub struct $name:ident as $wake:ident {
            $($(#[$field_about:meta])* pub $field:ident: $kind:ty,)+
        }
    ) => {
        $(#[$about])*
        pub struct $name {
            $($(#[$field_about])* pub $field: $kind,)+
        }

        $crate::islands::leaf::props!($name: $($field),+);

        impl $crate::islands::leaf::Leaf for $name {
            const WAKE: &'static str = stringify!($wake);

            fn shown(self) -> impl leptos::prelude::IntoView {
                self.view()
            }
        }

        impl $name {
            /// The island, for a page.
            #[cfg(feature = "ssr")]
            pub fn island(self) -> impl leptos::prelude::IntoView {
                $crate::islands::leaf::asleep(self)
            }
        }

        #[cfg(feature = "hydrate")]
        #[wasm_bindgen::prelude::wasm_bindgen]
        #[expect(unreachable_pub, reason = "the browser reaches it")]
        pub fn $wake(element: web_sys::HtmlElement) {
            $crate::islands::leaf::wake::<$name>(&element);
        }
    };
}

/// A struct is its fields, one after the other.
macro_rules! props {
    ($name:ident: $($field:ident),+) => {
        impl $crate::islands::leaf::Props for $name {
            #[cfg(feature = "ssr")]
            fn put(&self, to: &mut String) {
                $($crate::islands::leaf::Props::put(&self.$field, to);)+
            }

            fn take(from: &mut &str) -> Option<Self> {
                Some(Self { $($field: $crate::islands::leaf::Props::take(from)?),+ })
            }
        }
    };
}

pub(super) use {island, props};

impl Props for String {
    #[cfg(feature = "ssr")]
    fn put(&self, to: &mut String) {
        to.push_str(&self.len().to_string());
        to.push(':');
        to.push_str(self);
    }

    fn take(from: &mut &str) -> Option<Self> {
        let (length, rest) = from.split_once(':')?;
        let (text, rest) = rest.split_at_checked(length.parse().ok()?)?;
        *from = rest;
        Some(text.to_owned())
    }
}

impl Props for u32 {
    #[cfg(feature = "ssr")]
    fn put(&self, to: &mut String) {
        self.to_string().put(to);
    }

    fn take(from: &mut &str) -> Option<Self> {
        String::take(from)?.parse().ok()
    }
}

impl Props for bool {
    #[cfg(feature = "ssr")]
    fn put(&self, to: &mut String) {
        to.push(if *self { '+' } else { '-' });
    }

    fn take(from: &mut &str) -> Option<Self> {
        let rest = from.strip_prefix(['+', '-'])?;
        let set = from.starts_with('+');
        *from = rest;
        Some(set)
    }
}

impl<P: Props> Props for Option<P> {
    #[cfg(feature = "ssr")]
    fn put(&self, to: &mut String) {
        match self {
            Some(props) => {
                to.push('+');
                props.put(to);
            }
            None => to.push('-'),
        }
    }

    fn take(from: &mut &str) -> Option<Self> {
        if let Some(rest) = from.strip_prefix('-') {
            *from = rest;
            return Some(None);
        }
        *from = from.strip_prefix('+')?;
        P::take(from).map(Some)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::Props;

    #[derive(Clone, Debug, PartialEq)]
    struct All {
        number: u32,
        set: bool,
        text: String,
        more: Option<String>,
    }

    props!(All: number, set, text, more);

    proptest! {
        #[test]
        fn the_browser_reads_what_the_server_wrote(number: u32, set: bool, text: String, more: Option<String>) {
            let all = All { number, set, text, more };
            let mut packed = String::new();
            all.put(&mut packed);
            let mut rest = packed.as_str();
            prop_assert_eq!(All::take(&mut rest), Some(all));
            prop_assert_eq!(rest, "");
        }

        #[test]
        fn what_nobody_wrote_is_nothing_and_no_panic(packed: String) {
            let _ = All::take(&mut packed.as_str());
        }
    }
}
