//! The style sheet of a brand. Its colours are taken as they are where they can be read, and moved towards black or white where they
//! cannot: text in the brand's colour and text on it keep a contrast of 4.5 (WCAG 2.2, 1.4.3), by day and by night.

use app::contract::admin::brand::Corrected;
use sha2::{Digest, Sha256};

use crate::store::tenant::{Brand, BrandSet};

/// What cards are made of, by day and by night; the same as `--ground` and `--paper` in the style sheets, whichever is harder to read on.
const DAY: Colour = Colour([0xf4, 0xf5, 0xf6]);
const NIGHT: Colour = Colour([0x22, 0x26, 0x2a]);
const WHITE: Colour = Colour([0xff; 3]);
const BLACK: Colour = Colour([0; 3]);
const ENOUGH: f64 = 4.5;

/// The style sheet: the brand's colours, and nothing else.
pub(super) fn style(set: &BrandSet) -> String {
    let mut css = String::from(":root{");
    if let Some(colour) = set.colour.as_deref().and_then(Colour::parse) {
        let day = colour.until_read_on(DAY, BLACK);
        let night = colour.until_read_on(NIGHT, WHITE);
        css.push_str(&format!("--brand:light-dark({},{});", day.hex(), night.hex()));
        css.push_str(&format!("--brand-ink:light-dark({},{});", day.ink().hex(), night.ink().hex()));
    }
    if let Some(background) = set.background.as_deref().and_then(Colour::parse) {
        let night = background.towards(BLACK, 0.6);
        css.push_str(&format!("--brand-2:light-dark({},{});", background.hex(), night.hex()));
    }
    css.push('}');
    css
}

/// The style sheets of all its sets.
pub(super) fn sheets(brand: &Brand) -> impl Iterator<Item = String> {
    let own = brand.by_language.keys().map(|tag| brand.for_language(tag));
    own.chain([brand.default.clone()]).map(|set| style(&set))
}

/// What the sheet does not use as it was chosen.
pub(super) fn corrected(set: &BrandSet) -> Vec<Corrected> {
    let Some(colour) = set.colour.as_deref().and_then(Colour::parse) else { return Vec::new() };
    let grounds = [(DAY, BLACK, false), (NIGHT, WHITE, true)];
    let corrected = grounds.into_iter().filter_map(|(ground, end, night)| {
        let used = colour.until_read_on(ground, end);
        let contrast = format!("{:.1}", contrast(colour, ground));
        (used != colour).then(|| Corrected { contrast, night, used: used.hex() })
    });
    corrected.collect()
}

/// Its name under `/brand/`.
pub(super) fn style_name(css: &str) -> String {
    format!("{}.css", &hex::encode(Sha256::digest(css))[..16])
}

/// An sRGB colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Colour([u8; 3]);

impl Colour {
    /// Reads `#RRGGBB`.
    fn parse(text: &str) -> Option<Self> {
        let mut bytes = [0; 3];
        hex::decode_to_slice(text.strip_prefix('#')?, &mut bytes).ok()?;
        Some(Self(bytes))
    }

    fn hex(self) -> String {
        format!("#{}", hex::encode(self.0))
    }

    /// Moved towards another colour, by a share of the way.
    fn towards(self, other: Self, share: f64) -> Self {
        let mix = |from: u8, to: u8| (f64::from(from) + (f64::from(to) - f64::from(from)) * share).round() as u8;
        Self([0, 1, 2].map(|at| mix(self.0[at], other.0[at])))
    }

    /// The nearest colour on the way to `end` that can be read on a ground.
    fn until_read_on(self, ground: Self, end: Self) -> Self {
        (0..=50)
            .map(|step| self.towards(end, f64::from(step) / 50.0))
            .find(|colour| contrast(*colour, ground) >= ENOUGH)
            .unwrap_or(end)
    }

    /// White or black, whichever is read better on this colour.
    fn ink(self) -> Self {
        if contrast(WHITE, self) >= contrast(BLACK, self) { WHITE } else { BLACK }
    }

    /// Relative luminance (WCAG 2.2).
    fn luminance(self) -> f64 {
        let [r, g, b] = self.0.map(|channel| {
            let c = f64::from(channel) / 255.0;
            if c <= 0.040_45 { c / 12.92 } else { ((c + 0.055) / 1.055).powf(2.4) }
        });
        0.2126 * r + 0.7152 * g + 0.0722 * b
    }
}

/// Contrast ratio of two colours (WCAG 2.2), from 1 to 21.
fn contrast(one: Colour, other: Colour) -> f64 {
    let (a, b) = (one.luminance(), other.luminance());
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_brand_colour_can_be_read_by_day_and_by_night() {
        for text in ["#000000", "#FFFFFF", "#FFEE00", "#7A2E5C", "#0b4f6c", "#808080", "#00ff00"] {
            let colour = Colour::parse(text).expect("a colour");
            let (day, night) = (colour.until_read_on(DAY, BLACK), colour.until_read_on(NIGHT, WHITE));
            assert!(contrast(day, DAY) >= ENOUGH && contrast(night, NIGHT) >= ENOUGH, "{text}");
            assert!(contrast(day.ink(), day) >= ENOUGH && contrast(night.ink(), night) >= ENOUGH, "{text}");
        }
    }

    #[test]
    fn a_colour_that_can_be_read_stays_as_it_is() {
        assert_eq!(Colour::parse("#0b4f6c").map(|colour| colour.until_read_on(DAY, BLACK).hex()).as_deref(), Some("#0b4f6c"));
    }

    #[test]
    fn what_is_hard_to_read_is_told_with_its_contrast_and_its_cure() {
        let of = |colour: &str| corrected(&BrandSet { colour: Some(colour.into()), ..BrandSet::default() });
        let [day] = &of("#ffee00")[..] else { panic!("by day only: {:?}", of("#ffee00")) };
        assert!(!day.night && day.contrast == "1.1" && day.used != "#ffee00", "{day:?}");
        assert_eq!(of("#0b4f6c").iter().map(|told| told.night).collect::<Vec<_>>(), [true]);
    }

    #[test]
    fn contrast_is_that_of_the_standard() {
        assert!((contrast(WHITE, BLACK) - 21.0).abs() < 1e-9);
        assert!((contrast(Colour([0x77; 3]), WHITE) - 4.48).abs() < 0.01);
    }

    #[test]
    fn nothing_but_a_colour_reaches_the_sheet() {
        let set = BrandSet { colour: Some("red;}body{display:none".into()), ..BrandSet::default() };
        assert_eq!(style(&set), ":root{}");
    }
}
