//! Phone numbers that can exist, in countries that are served.

use app::{contract::Caller, policy::Number};
use rlibphonenumber::{PHONE_NUMBER_UTIL, PhoneNumber, PhoneNumberFormat, PhoneNumberType, Region};

/// A number we may dial: E.164, without what a country drops when it is dialled from abroad.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Phone(Number);

impl Phone {
    /// Reads a stored number, `+CC number`. `None`: malformed, impossible, or outside the allow-list; such data counts as absent (§9.1).
    pub fn parse(stored: &str, countries: &[String]) -> Option<Self> {
        Number::spellings(stored).find_map(|text| Self::served(&known(&Number::stored(&text)?)?, countries))
    }

    /// Reads a number that a person typed with its country code.
    pub fn typed(text: &str, countries: &[String]) -> Option<Self> {
        Number::spellings(text).find_map(|text| Self::served(&known(&Number::typed(&text)?)?, countries))
    }

    /// Reads a number that a person typed beside a country that they chose; with its country code it may be of another listed one.
    pub fn chosen(country: &str, text: &str, countries: &[String]) -> Option<Self> {
        if Number::national(text).is_none() {
            return Self::typed(text, countries);
        }
        let country = region(country)?;
        // The shape was checked before: the library would read letters as the digits of a keypad.
        Number::spellings(text).find_map(|text| {
            let digits = Number::national(&text)?;
            Self::served(&PhoneNumber::parse(digits, Some(country)).ok()?, countries)
        })
    }

    /// Every number that somebody may mean who typed this without saying of which country it is: with its country code, or as it is dialled
    /// within a listed country. For comparing only: which of them it is, the number on file says.
    pub fn meant(text: &str, countries: &[String]) -> Vec<Self> {
        let national = countries.iter().filter_map(|country| Self::chosen(country, text, countries));
        Self::typed(text, countries).into_iter().chain(national).collect()
    }

    /// The ISO 3166 code of its country.
    pub fn country(&self) -> Option<String> {
        known(&self.0)?.get_region_code().map(|country| country.to_string())
    }

    /// As it is stored: `+CC number` (§9.1).
    pub fn stored(&self) -> String {
        known(&self.0).map_or_else(
            || self.dialled().to_owned(),
            |known| format!("+{} {}", known.country_code, known.get_national_significant_number()),
        )
    }

    /// As people write it: `+1 201-555-0123`.
    pub fn written(&self) -> String {
        let known = known(&self.0);
        known.map_or_else(|| self.dialled().to_owned(), |known| known.format_as(PhoneNumberFormat::International).into_owned())
    }

    /// E.164 without extension: `+12015550123`.
    pub fn dialled(&self) -> &str {
        self.0.as_str()
    }

    /// Masked for a hint.
    pub fn hint(&self) -> String {
        self.0.hint()
    }

    fn served(known: &PhoneNumber, countries: &[String]) -> Option<Self> {
        let country = known.get_region_code()?;
        let listed = countries.iter().any(|listed| listed.eq_ignore_ascii_case(&country.to_string()));
        let costs_extra = matches!(known.get_type(), PhoneNumberType::PremiumRate | PhoneNumberType::SharedCost);
        let number = Number::typed(&known.format_as(PhoneNumberFormat::E164))?;
        (listed && known.is_valid() && !costs_extra).then_some(Self(number))
    }
}

/// The number as its country has it: a trunk zero is dropped where the country drops it, and kept where it belongs to the number.
fn known(number: &Number) -> Option<PhoneNumber> {
    PhoneNumber::parse(number.as_str(), None).ok()
}

fn region(country: &str) -> Option<Region> {
    country.to_ascii_uppercase().parse().ok()
}

/// How numbers of a country look.
pub struct Example {
    /// With the country code: `+44 7400 120000`.
    pub international: String,
    /// As it is dialled within the country: `07400 120000`.
    pub national: String,
}

/// An example of a mobile number of a country. It ends with zeros, so that it is the number on file of nobody: the library's own examples
/// are what people type who try things out.
pub fn example(country: &str) -> Option<Example> {
    let country = region(country)?;
    let number = PHONE_NUMBER_UTIL.get_example_number_for_type_and_region(country, PhoneNumberType::Mobile).ok()?;
    let digits = number.format_as(PhoneNumberFormat::E164).into_owned();
    let round: PhoneNumber = format!("{}0000", &digits[..digits.len().checked_sub(4)?]).parse().ok()?;
    let written = |format| round.format_as(format).into_owned();
    Some(Example { international: written(PhoneNumberFormat::International), national: written(PhoneNumberFormat::National) })
}

/// The listed country that the browser's languages speak of (`en-GB`), else the first one.
pub(crate) fn likely<'a>(caller: &Caller, listed: &'a [String]) -> Option<&'a str> {
    let asked = [&caller.asked.query, &caller.asked.cookie, &caller.asked.browser].into_iter().flatten();
    let mut regions = asked.flat_map(|tags| tags.split([',', ';'])).filter_map(|tag| {
        let region = tag.trim().rsplit('-').next()?;
        listed.iter().find(|country| country.eq_ignore_ascii_case(region))
    });
    regions.next().or_else(|| listed.first()).map(String::as_str)
}

/// The dial code of a country, without the plus; nothing for a code that is no country's.
pub fn dial_code(country: &str) -> Option<u16> {
    PHONE_NUMBER_UTIL.get_country_code_for_region(region(country)?)?.try_into().ok()
}

#[cfg(test)]
#[path = "phone_tests.rs"]
mod every_region;

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
    fn a_trunk_zero_is_dropped_where_the_country_drops_it_and_no_digit_is_lost_where_it_does_not() {
        let read = |country: &str, text: &str| {
            Phone::chosen(country, text, &[country.to_owned()]).map(|phone| phone.dialled().to_owned())
        };
        for (country, text, dialled) in [
            ("PL", "48 301 23 45", "+48483012345"),
            ("PL", "+48 48 301 23 45", "+48483012345"),
            ("IT", "06 4782 1234", "+390647821234"),
            ("IT", "+39 (0)6 4782 1234", "+390647821234"),
            ("VA", "+39 06 698 12345", "+390669812345"),
            ("RU", "+7 8 912 345 67 89", "+79123456789"),
            ("RU", "8 (912) 345-67-89", "+79123456789"),
            ("GB", "+44 07400 123456", "+447400123456"),
            ("GB", "+44 (0)7400 123456", "+447400123456"),
            ("DE", "+49 0151 23456789", "+4915123456789"),
        ] {
            assert_eq!(read(country, text).as_deref(), Some(dialled), "{country} {text}");
        }
    }

    #[test]
    fn abu_052_what_costs_extra_is_refused_in_every_spelling() {
        for (country, text) in [("GB", "09012 345678"), ("DE", "0900 1 234567"), ("FR", "0 899 12 34 56"), ("US", "900 234 5678")]
        {
            assert_eq!(Phone::chosen(country, text, &[country.to_owned()]), None, "{country} {text}");
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
