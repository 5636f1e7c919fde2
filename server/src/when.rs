//! Times in words. Tenants have no time zone of their own, so every time is given in UTC, and the texts say so.

use icu_calendar::{Gregorian, RangeError};
use icu_datetime::{FixedCalendarDateTimeFormatter, NoCalendarFormatter, fieldsets, input};
use icu_locale_core::Locale;
use jiff::{Timestamp, civil, tz::TimeZone};

/// The time of day as that language writes it, for example `3:42 PM`.
pub(crate) fn time_of_day(tag: &str, at: i64) -> String {
    let time = clock(utc(at));
    NoCalendarFormatter::try_new(locale(tag).into(), fieldsets::T::hm())
        .map_or_else(|_| format!("{:02}:{:02}", time.hour.number(), time.minute.number()), |face| face.format(&time).to_string())
}

/// Day and time of day, for example `November 23, 2026 at 3:42 PM`.
pub(crate) fn day_and_time(tag: &str, at: i64) -> String {
    let civil = utc(at);
    let plain = || civil.strftime("%Y-%m-%d %H:%M").to_string();
    let Ok(date) = date(civil) else { return plain() };
    let moment = input::DateTime { date, time: clock(civil) };
    let fields = fieldsets::YMD::long().with_time_hm();
    FixedCalendarDateTimeFormatter::<Gregorian, _>::try_new(locale(tag).into(), fields)
        .map_or_else(|_| plain(), |face| face.format(&moment).to_string())
}

/// The day, for example `November 23, 2026`.
pub(crate) fn day(tag: &str, at: i64) -> String {
    let civil = utc(at);
    let plain = || civil.strftime("%Y-%m-%d").to_string();
    let Ok(date) = date(civil) else { return plain() };
    FixedCalendarDateTimeFormatter::<Gregorian, _>::try_new(locale(tag).into(), fieldsets::YMD::long())
        .map_or_else(|_| plain(), |face| face.format(&date).to_string())
}

/// The same for programs: RFC 3339, for example `2026-11-23T15:42:00Z`.
pub(crate) fn stamp(at: i64) -> String {
    format!("{}Z", utc(at).strftime("%Y-%m-%dT%H:%M:%S"))
}

/// Latin digits in every language, as in the rest of our texts.
fn locale(tag: &str) -> Locale {
    format!("{tag}-u-nu-latn").parse().unwrap_or(Locale::UNKNOWN)
}

fn utc(at: i64) -> civil::DateTime {
    Timestamp::from_second(at).unwrap_or(Timestamp::UNIX_EPOCH).to_zoned_datetime(TimeZone::UTC).datetime()
}

fn clock(civil: civil::DateTime) -> input::Time {
    let part = |value: i8| u8::try_from(value).unwrap_or_default();
    input::Time::try_new(part(civil.hour()), part(civil.minute()), 0, 0).unwrap_or(input::Time::start_of_day())
}

fn date(civil: civil::DateTime) -> Result<input::Date<Gregorian>, RangeError> {
    let part = |value: i8| u8::try_from(value).unwrap_or(1);
    input::Date::try_new_gregorian(civil.year().into(), part(civil.month()), part(civil.day()))
}

#[cfg(test)]
mod tests {
    use super::{day, day_and_time, time_of_day};

    const AT: i64 = 1_795_448_520; // 2026-11-23T15:42:00Z

    #[test]
    fn a_time_of_day_is_written_as_its_language_writes_it() {
        assert_eq!(time_of_day("de", AT), "15:42");
        assert_eq!(time_of_day("en-GB", AT), "15:42");
        assert_eq!(time_of_day("en", AT).replace('\u{202f}', " "), "3:42 PM");
        assert!(time_of_day("ar", AT).starts_with("3:42"));
    }

    #[test]
    fn a_day_is_written_as_its_language_writes_it() {
        assert_eq!((day("de", AT).as_str(), day("en", AT).as_str()), ("23. November 2026", "November 23, 2026"));
        assert_eq!(day_and_time("de", AT), "23. November 2026 um 15:42");
        assert_eq!((day("de", AT).as_str(), day("en", AT).as_str()), ("23. November 2026", "November 23, 2026"));
        assert!(day_and_time("en", AT).starts_with("November 23, 2026"));
        assert!(day_and_time("ar", AT).contains("نوفمبر"));
    }

    #[test]
    fn an_unknown_language_or_an_impossible_time_is_still_a_time() {
        assert!(time_of_day("xx-Zzzz", AT).contains("42"));
        assert!(!day_and_time("not a tag", i64::MAX).is_empty());
    }
}
