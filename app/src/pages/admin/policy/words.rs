//! Names of settings and their values, in words.

use crate::{
    contract::admin::policy::Shown,
    parts::{say, text},
    policy::DEFAULT_GROUP,
};

/// Values that are named one by one; longer lists are counted.
const NAMED: usize = 20;

/// What a setting is called; `setting` is its stored name.
pub(in crate::pages::admin) fn name(setting: &str) -> String {
    say(&format!("setting-{}", setting.replace(['.', '_'], "-")))
}

/// A value of a setting.
pub(in crate::pages::admin) fn value(setting: &str, shown: &Shown) -> String {
    match shown {
        Shown::Nothing => say(match setting {
            "group" => "value-everybody",
            "contact" => "value-own-page",
            "code_minutes" | "flow_minutes" | "help_desk" => "value-by-profile",
            _ => "value-none",
        }),
        Shown::Switch(on) => say(if *on { "yes" } else { "no" }),
        Shown::Several(values) if values.len() > NAMED => text("value-count", &[("count", values.len().into())]),
        Shown::Several(values) => {
            values.iter().map(|value| one(setting, value)).collect::<Vec<_>>().join(&say("admin-list-joint"))
        }
        Shown::One(value) => one(setting, value),
    }
}

fn one(setting: &str, value: &str) -> String {
    let id = match setting {
        "methods" => "by",
        "questions.predefined" => "question",
        "profile" => "profile",
        "custom.answers" => "answers",
        "custom.passwords" => "passwords",
        "custom.expiry" => "expiry",
        "custom.roles" => "helping",
        "plans" => "plans",
        "help_desk" => "help-desk",
        "group" if value.is_empty() => return DEFAULT_GROUP.to_owned(),
        // As it was typed, in whatever direction it runs.
        _ => return format!("\u{2068}{value}\u{2069}"),
    };
    say(&format!("{id}-{}", value.replace('_', "-")))
}
