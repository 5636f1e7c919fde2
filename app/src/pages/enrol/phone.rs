//! A phone number: country, number, text or call.

use leptos::prelude::*;

use super::{back, page};
use crate::{
    contract::enrol::{Country, PhonePage},
    pages::document::Page,
    parts::{Field, Icon, Puzzle, Select, Trouble, number_hint, say, trouble_of},
    policy::Method,
};

pub(super) fn screen(view: &PhonePage) -> Page {
    page("phone", say("enrol-phone-title"), &view.refusals, |troubles| {
        view! {
            <p>{say(if view.supplied { "enrol-phone-supplied" } else { "enrol-phone-text" })}</p>
            <form method="post" action="/do/enrol/phone">
                <Select
                    name="country"
                    label=say("enrol-country")
                    options=view.countries.iter().map(line).collect()
                    chosen=view.country.clone()
                    autocomplete="country"
                />
                <Field
                    name="destination"
                    kind="tel"
                    label=say("enrol-number")
                    hint=number_hint("enrol-number.hint", view.example.clone())
                    value=view.number.clone()
                    error=trouble_of(troubles, "destination")
                    autocomplete="tel"
                    inputmode="tel"
                    ltr=true
                />
                {how(view, troubles)}
                <Puzzle puzzle=view.puzzle.clone() />
                <button class="button">{say("next")}</button>
            </form>
            {back()}
        }
    })
}

/// A country as it is chosen: flag, name, dial code. The code runs left to right in every language.
fn line(country: &Country) -> (String, String) {
    let text = format!("{} {} \u{2066}+{}\u{2069}", flag(&country.code), country.name, country.dial);
    (country.code.clone(), text)
}

/// The flag of a country: its two letters as regional indicators (Unicode, annex B of UTS 51).
fn flag(code: &str) -> String {
    let indicator = |letter: char| char::from_u32(0x1_F1E6 + (u32::from(letter).checked_sub(u32::from('A'))?));
    code.chars().filter(char::is_ascii_uppercase).filter_map(indicator).collect()
}

/// Text or call, where both are possible; else the one, unasked.
fn how(view: &PhonePage, troubles: &[Trouble]) -> impl IntoView + use<> {
    if !(view.text && view.call) {
        let only = if view.text { Method::MobileSms } else { Method::MobileVoice };
        return view! { <input type="hidden" name="method" value=only.name() /> }.into_any();
    }
    let error = trouble_of(troubles, "method");
    let wrong = error.is_some();
    let choice = |id: &'static str, method: Method, icon: &'static str, words: &str| {
        let checked = view.method == Some(method);
        view! {
            <label class="choice" for=id>
                <input type="radio" id=id name="method" value=method.name() checked=checked />
                <Icon name=icon />
                <span>
                    <strong>{say(words)}</strong>
                </span>
            </label>
        }
    };
    view! {
        <fieldset aria-describedby=wrong.then_some("method-error") class:wrong=wrong>
            <legend>{say("enrol-how")}</legend>
            {error.map(|error| view! { <p class="error" id="method-error">{error}</p> })}
            {choice("method", Method::MobileSms, "message", "enrol-how-text")}
            {choice("method-call", Method::MobileVoice, "phone", "enrol-how-call")}
        </fieldset>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_flag_is_the_country_s_two_letters() {
        assert_eq!((flag("GB").as_str(), flag("SA").as_str()), ("🇬🇧", "🇸🇦"));
        assert_eq!(flag("001"), "");
    }
}
