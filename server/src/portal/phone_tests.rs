//! Numbers of every region and type that the library has metadata for, in each way that people write them.

use rlibphonenumber::{PHONE_NUMBER_UTIL, PhoneNumber, PhoneNumberFormat, PhoneNumberType, Region};

use super::Phone;

/// The library's example of each type in each region, and with each digit exchanged where that is a number of the region too.
fn numbers() -> Vec<(Region, PhoneNumber)> {
    let mut numbers = Vec::new();
    let mut regions: Vec<Region> = PHONE_NUMBER_UTIL.get_supported_regions().collect();
    regions.sort_by_key(ToString::to_string);
    for region in regions {
        let types = PHONE_NUMBER_UTIL.get_supported_types_for_region(region).unwrap_or_default();
        let examples =
            types.into_iter().filter_map(|kind| PHONE_NUMBER_UTIL.get_example_number_for_type_and_region(region, kind).ok());
        let near = examples.flat_map(|example| neighbours(&example));
        let of_region = |number: &PhoneNumber| number.get_region_code() == Some(region) && number.is_valid();
        numbers.extend(near.filter(|number| of_region(number) && !is_service(number)).map(|number| (region, number)));
    }
    numbers
}

/// Whether this is too short to be anybody's: four digits of a company in Iran.
fn is_service(number: &PhoneNumber) -> bool {
    number.format_as(PhoneNumberFormat::E164).len() < "+1234567".len()
}

/// A number, and others that differ from it in one digit.
fn neighbours(number: &PhoneNumber) -> Vec<PhoneNumber> {
    let dialled = number.format_as(PhoneNumberFormat::E164).into_owned();
    let code = 1 + number.country_code.to_string().len();
    let others =
        (code..dialled.len()).flat_map(|at| ["0", "3", "8"].map(|digit| [&dialled[..at], digit, &dialled[at + 1..]].concat()));
    std::iter::once(dialled.clone()).chain(others).filter_map(|text| text.parse().ok()).collect()
}

/// The number as it is dialled, or nothing where it costs whoever calls it extra.
fn wanted(number: &PhoneNumber) -> Option<String> {
    let extra = matches!(number.get_type(), PhoneNumberType::PremiumRate | PhoneNumberType::SharedCost);
    (!extra).then(|| number.format_as(PhoneNumberFormat::E164).into_owned())
}

#[test]
fn numbers_of_every_region_and_type_are_read_as_people_write_them() {
    let numbers = numbers();
    assert!(numbers.len() > 10_000, "{}", numbers.len());
    let mut wrong = Vec::new();
    for (region, number) in &numbers {
        let country = region.to_string();
        let countries = [country.clone()];
        let written = |format| number.format_as(format).into_owned();
        let spellings = [
            ("E.164", Phone::typed(&written(PhoneNumberFormat::E164), &countries)),
            ("stored", Phone::parse(&written(PhoneNumberFormat::E164), &countries)),
            ("international", Phone::chosen(&country, &written(PhoneNumberFormat::International), &countries)),
            ("national", Phone::chosen(&country, &written(PhoneNumberFormat::National), &countries)),
            ("without prefix", Phone::chosen(&country, &number.get_national_significant_number(), &countries)),
        ];
        for (spelling, read) in spellings {
            let read = read.map(|phone| phone.dialled().to_owned());
            if read != wanted(number) {
                wrong.push(format!(
                    "{country} {spelling} {} {:?}: {read:?}",
                    written(PhoneNumberFormat::National),
                    wanted(number)
                ));
            }
        }
    }
    assert!(wrong.is_empty(), "{} of {}: {:#?}", wrong.len(), numbers.len(), &wrong[..wrong.len().min(40)]);
}
