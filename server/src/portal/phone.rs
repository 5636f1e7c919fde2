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

    /// Reads a number that a person typed beside a country that they chose; with its country code it may be of another listed one.
    pub(crate) fn chosen(country: &str, text: &str, countries: &[String]) -> Option<Self> {
        let Some(digits) = Number::national(text) else { return Self::typed(text, countries) };
        let country = country.to_ascii_uppercase().parse().ok()?;
        let known = phonenumber::parse(Some(country), digits).ok()?;
        Self::parse(&known.format().mode(Mode::E164).to_string(), countries)
    }

    /// The ISO 3166 code of its country.
    pub(crate) fn country(&self) -> Option<String> {
        let known = phonenumber::parse(None, self.dialled()).ok()?;
        known.country().id().map(|id| id.as_ref().to_owned())
    }

    /// As it is stored: `+CC number` (§9.1).
    pub(crate) fn stored(&self) -> String {
        let code = phonenumber::parse(None, self.dialled()).map(|known| known.code().value().to_string()).unwrap_or_default();
        let national = self.dialled().trim_start_matches('+').strip_prefix(&code).unwrap_or_default();
        if code.is_empty() || national.is_empty() { self.dialled().to_owned() } else { format!("+{code} {national}") }
    }

    /// As people write it: `+1 201-555-0123`.
    pub(crate) fn written(&self) -> String {
        let known = phonenumber::parse(None, self.dialled());
        known.map_or_else(|_| self.dialled().to_owned(), |known| known.format().mode(Mode::International).to_string())
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

/// The dial code of a country, without the plus; nothing for a code that is no country's.
pub(crate) fn dial_code(country: &str) -> Option<u16> {
    DATABASE.by_id(country).map(phonenumber::Metadata::country_code)
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
    fn a_number_beside_a_chosen_country_is_read_as_it_is_dialled_there() {
        let read = |country: &str, text: &str| {
            let countries = ["US", "GB", "SA"].map(String::from);
            Phone::chosen(country, text, &countries).map(|phone| phone.dialled().to_owned())
        };
        assert_eq!(read("GB", "020 7946 0123").as_deref(), Some("+442079460123"));
        assert_eq!(read("gb", "20 7946 0123").as_deref(), Some("+442079460123"));
        assert_eq!(read("US", "(201) 555-0123").as_deref(), Some("+12015550123"));
        assert_eq!(read("SA", "٠٥٠١٢٣٤٥٦٧").as_deref(), Some("+966501234567"));
        // A country code that was typed outweighs the list.
        assert_eq!(read("GB", "+1 201 555 0123").as_deref(), Some("+12015550123"));
        // Canada shares the code and is not listed; letters, other countries and nothing are no numbers.
        for (country, text) in
            [("US", "613 555 0123"), ("US", "201CALLNOW"), ("FR", "01 23 45 67 89"), ("", "2015550123"), ("US", "")]
        {
            assert_eq!(read(country, text), None, "{country} {text}");
        }
    }

    #[test]
    fn a_number_is_stored_and_written_as_the_specification_and_people_do() {
        let phone = Phone::typed("+44 20 7946 0123", &["GB".into()]).expect("a number");
        assert_eq!((phone.stored().as_str(), phone.written().as_str()), ("+44 2079460123", "+44 20 7946 0123"));
        assert_eq!(Phone::parse(&phone.stored(), &["GB".into()]), Some(phone.clone()));
        assert_eq!(phone.country().as_deref(), Some("GB"));
    }

    #[test]
    fn countries_have_their_dial_codes() {
        assert_eq!(["US", "GB", "SA", "XX"].map(dial_code), [Some(1), Some(44), Some(966), None]);
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
