//! Phone numbers that can exist, in countries that are served.

use app::policy::Number;
use phonenumber::{Mode, Type, metadata::DATABASE};

/// A number we may dial.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Phone(Number);

impl Phone {
    /// Reads a stored number, `+CC number`. `None`: malformed, impossible, or outside the allow-list; such data counts as absent (§9.1).
    pub(crate) fn parse(stored: &str, countries: &[String]) -> Option<Self> {
        Number::stored(stored).and_then(|number| Self::served(number, countries))
    }

    /// Reads a number that a person typed to confirm it.
    pub(crate) fn typed(text: &str, countries: &[String]) -> Option<Self> {
        Number::typed(text).and_then(|number| Self::served(number, countries))
    }

    /// E.164 without extension: `+12015550123`.
    pub(crate) fn dialled(&self) -> &str {
        self.0.as_str()
    }

    /// Masked for a hint.
    pub(crate) fn hint(&self) -> String {
        self.0.hint()
    }

    /// The shape was checked before: the library would read letters as the digits of a keypad.
    fn served(number: Number, countries: &[String]) -> Option<Self> {
        let known = phonenumber::parse(None, number.as_str()).ok()?;
        let country = known.country().id()?;
        let listed = countries.iter().any(|listed| listed.eq_ignore_ascii_case(country.as_ref()));
        // A trunk zero or a carrier code that the library drops would be dialled as something else than what is stored.
        let same = known.format().mode(Mode::E164).to_string() == number.as_str();
        let costs_extra = matches!(known.number_type(&DATABASE), Type::PremiumRate | Type::SharedCost);
        (listed && same && known.is_valid() && !costs_extra).then_some(Self(number))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn phone(stored: &str, countries: &[&str]) -> Option<String> {
        let countries: Vec<String> = countries.iter().map(|&country| country.to_owned()).collect();
        Phone::parse(stored, &countries).map(|phone| phone.dialled().to_owned())
    }

    const DEMO: [&str; 3] = ["GB", "US", "SA"];

    #[test]
    fn numbers_of_listed_countries_are_dialled_without_extension() {
        assert_eq!(phone("+1 2015550123x77", &DEMO).as_deref(), Some("+12015550123"));
        assert_eq!(phone("+1 2025550147", &DEMO).as_deref(), Some("+12025550147"));
        assert_eq!(phone("+44 2079460123", &DEMO).as_deref(), Some("+442079460123"));
        assert_eq!(phone("+966 501234567", &["sa"]).as_deref(), Some("+966501234567"));
    }

    #[test]
    fn abu_052_other_countries_are_refused() {
        assert_eq!(phone("+44 2079460123", &["US"]), None);
        assert_eq!(phone("+1 2015550123", &[]), None);
        // One country code, another country: Canada, and Jersey.
        assert_eq!(phone("+1 6135550123", &["US"]), None);
        assert_eq!(phone("+44 1534456789", &["GB"]), None);
        // Premium rate in a listed country, and a satellite network.
        assert_eq!(phone("+44 9012345678", &DEMO), None);
        assert_eq!(phone("+1 9002345678", &DEMO), None);
        assert_eq!(phone("+882 1612345678", &DEMO), None);
    }

    #[test]
    fn impossible_numbers_are_refused() {
        for stored in ["+1 0005550123", "+1 201555012", "+44 20794601234", "+966 5012345", "+1 201CALLNOW", "2015550123", ""] {
            assert_eq!(phone(stored, &DEMO), None, "{stored}");
        }
    }

    #[test]
    fn a_typed_number_equals_the_stored_one_however_it_is_written() {
        let countries = [String::from("US"), String::from("GB")];
        let stored = Phone::parse("+44 2079460123", &countries);
        assert!(stored.is_some());
        for typed in ["0044 20 7946 0123", "+44 (0)20 7946 0123", "٤٤٢٠٧٩٤٦٠١٢٣"] {
            assert_eq!(Phone::typed(typed, &countries), stored, "{typed}");
        }
        assert_ne!(Phone::typed("+44 2079460124", &countries), stored);
        assert_eq!(Phone::typed("020 7946 0123", &countries), None);
    }
}
