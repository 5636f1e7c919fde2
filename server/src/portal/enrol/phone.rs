//! The form for a phone number: countries that are served, by name in the reader's language.

use app::{
    contract::{
        Caller, Fault, Go, Refusal,
        enrol::{Country, PhoneForm, PhonePage},
    },
    l10n::Words,
    policy::{Method, Way, tidy},
};
use icu_collator::{Collator, options::CollatorOptions};
use icu_locale_core::Locale;

use super::{
    file::File,
    send::{self, Wish},
};
use crate::portal::{
    Core,
    phone::{self, Phone, dial_code, likely},
    session::Signed,
    trouble::Decision,
};

const PAGE: &str = "/enrol/phone";

/// The form. What the organization has is the starting value (specification §2.4).
pub(super) async fn page(core: &Core, caller: &Caller, told: bool) -> Decision<PhonePage> {
    let mut signed = Signed::read_fresh(core, caller).await?;
    let file = File::of(core, &mut signed, Way::Phone).await?;
    let frame = signed.frame(core, caller);
    let countries = countries(&signed.policy.countries, &frame.words);
    let supplied = if file.own_phone().is_none() { file.supplied_phone() } else { None };
    let typed = |field: &str| signed.kept(PAGE, told, field);
    let country = typed("country")
        .or_else(|| supplied.as_ref().and_then(Phone::country))
        .or_else(|| likely(caller, &signed.policy.countries).map(str::to_ascii_uppercase))
        .unwrap_or_default();
    let (text, call) = (file.texts(), file.calls());
    let only = if text && call { None } else { Some(if text { Method::MobileSms } else { Method::MobileVoice }) };
    Ok(PhonePage {
        example: phone::example(&country).map(|example| example.national),
        country,
        number: typed("destination").or_else(|| supplied.as_ref().map(Phone::written)).unwrap_or_default(),
        supplied: supplied.is_some(),
        text,
        call,
        method: typed("method").and_then(|name| Method::parse(&name)).or(only),
        refusals: signed.refusals(PAGE, told),
        puzzle: send::puzzle(core, caller, &mut signed, "enrol-phone").await?,
        countries,
        frame,
    })
}

/// Reads the number, and texts or calls it.
pub(super) async fn send(core: &Core, caller: &Caller, form: &PhoneForm) -> Decision<Go> {
    let mut signed = Signed::sending(core, caller).await?;
    let file = File::of(core, &mut signed, Way::Phone).await?;
    let short = |text: &str| text.chars().take(40).collect::<String>();
    let (country, number) = (short(&form.country), short(&form.number));
    let kept = [("country", country.as_str()), ("destination", &number), ("method", &form.method)];
    let mut refusals = Vec::new();
    let phone = Phone::chosen(&form.country, &form.number, &signed.policy.countries);
    if phone.is_none() {
        refusals.push(if tidy(&form.number).is_empty() { Refusal::NumberMissing } else { Refusal::NumberMalformed });
    }
    let method = match Method::parse(&form.method) {
        Some(Method::MobileSms) if file.texts() => Some(Method::MobileSms),
        Some(Method::MobileVoice) if file.calls() => Some(Method::MobileVoice),
        _ if !form.method.is_empty() => return Err(Fault::Malformed.into()),
        _ => {
            refusals.push(Refusal::MethodMissing);
            None
        }
    };
    let (Some(phone), Some(method)) = (phone, method) else { return signed.refuse_keeping(PAGE, refusals, &kept).await };
    let wish = Wish { method, to: phone.dialled(), bot: &form.bot, form: "enrol-phone", page: PAGE, kept: &kept };
    send::send(core, caller, signed, wish).await
}

/// The listed countries, sorted as the reader's language sorts.
fn countries(listed: &[String], words: &Words) -> Vec<Country> {
    let mut countries: Vec<Country> = listed
        .iter()
        .filter_map(|code| {
            let code = code.to_ascii_uppercase();
            let dial = dial_code(&code)?;
            let name = words.find(&format!("country-{code}"), &[]).unwrap_or_else(|| code.clone());
            Some(Country { code, name, dial })
        })
        .collect();
    let locale: Locale = words.tag().parse().unwrap_or(Locale::UNKNOWN);
    match Collator::try_new(locale.into(), CollatorOptions::default()) {
        Ok(order) => countries.sort_by(|one, other| order.compare(&one.name, &other.name)),
        Err(_) => countries.sort_by(|one, other| one.name.cmp(&other.name)),
    }
    countries
}
