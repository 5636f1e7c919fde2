//! The settings of a policy in short forms: which belong together, what stands in their inputs, and what becomes of the policy when a form
//! is saved (specification §1.3).

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{Contact, Custom, Limits, Method, Policy, questions::CATALOGUE, typed::tidy};

/// Questions of the catalogue that an organization begins with.
const SUGGESTED: usize = 10;

/// Settings that are saved together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Section {
    /// Who may reset: P1 to P3, and plans.
    Reset,
    /// With which methods: P4, P5.
    Methods,
    /// With which questions: P6 to P9.
    Questions,
    /// When people register and confirm: P10, P11.
    Registration,
    /// Where "contact your administrator" leads: P12, P13.
    Contact,
    /// Who is told: N1, N2.
    Notices,
    /// How often is too often.
    Limits,
    /// How callers are helped.
    Help,
    /// What a new password may be.
    Passwords,
    /// The security profile and what it leaves open.
    Profile,
}

/// What stands in the inputs of a form, by their names. Several values of one input are separated by spaces.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Typed(BTreeMap<String, String>);

impl Typed {
    /// From names and values.
    pub fn new<N: Into<String>>(values: impl IntoIterator<Item = (N, String)>) -> Self {
        Self(values.into_iter().map(|(name, value)| (name.into(), value)).collect())
    }

    /// What stands in an input; nothing is an empty text.
    pub fn get(&self, name: &str) -> &str {
        self.0.get(name).map(String::as_str).unwrap_or_default()
    }

    /// Whether the form has that input.
    pub fn knows(&self, name: &str) -> bool {
        self.0.contains_key(name)
    }

    /// Whether a value is among those of an input.
    pub fn has(&self, name: &str, value: &str) -> bool {
        self.get(name).split(' ').any(|held| held == value)
    }

    /// All of it.
    pub fn pairs(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(name, value)| (name.as_str(), value.as_str()))
    }

    fn yes(&self, name: &str) -> Option<bool> {
        match self.get(name) {
            "yes" => Some(true),
            "no" => Some(false),
            _ => None,
        }
    }

    /// One of the values that a stored setting may have.
    fn one<T: for<'a> Deserialize<'a>>(&self, name: &str) -> Option<T> {
        serde_json::from_value(self.get(name).into()).ok()
    }

    fn digit(&self, name: &str) -> Option<u8> {
        self.get(name).parse().ok()
    }

    /// A number that an administrator types. What is none is beyond every range.
    fn number(&self, name: &str) -> u16 {
        self.get(name).trim().parse().unwrap_or(u16::MAX)
    }

    fn minutes(&self, name: &str) -> Option<u16> {
        (!self.get(name).trim().is_empty()).then(|| self.number(name))
    }

    fn lines(&self, name: &str) -> Vec<String> {
        self.get(name).lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect()
    }
}

impl Section {
    /// All, in the order in which they are shown.
    pub const ALL: [Self; 10] = [
        Self::Reset,
        Self::Methods,
        Self::Questions,
        Self::Registration,
        Self::Contact,
        Self::Notices,
        Self::Limits,
        Self::Help,
        Self::Passwords,
        Self::Profile,
    ];

    /// The stable name, as it stands in addresses.
    pub fn name(self) -> &'static str {
        match self {
            Self::Reset => "reset",
            Self::Methods => "methods",
            Self::Questions => "questions",
            Self::Registration => "registration",
            Self::Contact => "contact",
            Self::Notices => "notices",
            Self::Limits => "limits",
            Self::Help => "help",
            Self::Passwords => "passwords",
            Self::Profile => "profile",
        }
    }

    /// The section of that name.
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|section| section.name() == name)
    }

    /// Its settings, as they are stored: `questions.reset`.
    pub fn settings(self) -> &'static [&'static str] {
        match self {
            Self::Reset => &["enabled", "group", "plans"],
            Self::Methods => &["methods", "gates", "countries", "second_factor_at_sign_in"],
            Self::Questions => &["questions.register", "questions.reset", "questions.predefined", "questions.custom"],
            Self::Registration => &["require_registration", "reconfirm_days"],
            Self::Contact => &["contact"],
            Self::Notices => &["notify_users", "notify_admins"],
            Self::Limits => &["limits.wrong_an_hour", "limits.wrong_a_day", "limits.closed_hours", "limits.messages_an_hour"],
            Self::Help => &["help_desk", "verify_callers", "passes", "pass_minutes", "pass_once"],
            Self::Passwords => &["banned_words", "history_on_reset"],
            Self::Profile => &[
                "profile",
                "custom.answers",
                "custom.passwords",
                "custom.expiry",
                "custom.roles",
                "code_minutes",
                "flow_minutes",
            ],
        }
    }

    /// Whether it is drawn: with the master switch off nothing but that switch, and questions only where they are a method.
    pub fn is_drawn(self, policy: &Policy) -> bool {
        match self {
            Self::Reset => true,
            Self::Questions => policy.enabled && policy.methods.contains(&Method::Questions),
            _ => policy.enabled,
        }
    }

    /// What stands in its inputs under a policy.
    pub fn show(self, policy: &Policy) -> Typed {
        let yes = |on: bool| if on { "yes" } else { "no" }.to_owned();
        let minutes = |minutes: Option<u16>| minutes.map(|minutes| minutes.to_string()).unwrap_or_default();
        match self {
            Self::Reset => Typed::new([
                ("enabled", yes(policy.enabled)),
                ("restricted", yes(policy.group.is_some())),
                ("group", policy.group.clone().unwrap_or_default()),
                ("plans", stored(&policy.plans)),
            ]),
            Self::Methods => Typed::new([
                ("methods", policy.methods.iter().map(|method| method.name()).collect::<Vec<_>>().join(" ")),
                ("gates", policy.gates.to_string()),
                ("countries", policy.countries.join(", ")),
                ("second_factor_at_sign_in", yes(policy.second_factor_at_sign_in)),
            ]),
            Self::Questions => Typed::new([
                ("questions_register", policy.questions.register.to_string()),
                ("questions_reset", policy.questions.reset.to_string()),
                ("questions_predefined", policy.questions.predefined.join(" ")),
                ("questions_custom", policy.questions.custom.join("\n")),
            ]),
            Self::Registration => Typed::new([
                ("require_registration", yes(policy.require_registration)),
                ("reconfirm_days", policy.reconfirm_days.to_string()),
            ]),
            Self::Contact => Typed::new([
                ("customized", yes(policy.contact.is_some())),
                ("contact", policy.contact.as_ref().map(|contact| contact.address().to_owned()).unwrap_or_default()),
            ]),
            Self::Notices => {
                Typed::new([("notify_users", yes(policy.notify_users)), ("notify_admins", yes(policy.notify_admins))])
            }
            Self::Limits => Typed::new([
                ("limits_wrong_an_hour", policy.limits.wrong_an_hour.to_string()),
                ("limits_wrong_a_day", policy.limits.wrong_a_day.to_string()),
                ("limits_closed_hours", policy.limits.closed_hours.to_string()),
                ("limits_messages_an_hour", policy.limits.messages_an_hour.to_string()),
            ]),
            Self::Help => Typed::new([
                ("help_desk", stored(&policy.helps_by())),
                ("verify_callers", yes(policy.verify_callers)),
                ("passes", yes(policy.passes)),
                ("pass_minutes", policy.pass_minutes.to_string()),
                ("pass_once", yes(policy.pass_once)),
            ]),
            Self::Passwords => {
                Typed::new([("banned_words", policy.banned_words.join("\n")), ("history_on_reset", yes(policy.history_on_reset))])
            }
            Self::Profile => Typed::new([
                ("profile", stored(&policy.profile)),
                ("custom_answers", stored(&policy.custom.answers)),
                ("custom_passwords", stored(&policy.custom.passwords)),
                ("custom_expiry", stored(&policy.custom.expiry)),
                ("custom_roles", stored(&policy.custom.roles)),
                ("code_minutes", minutes(policy.code_minutes)),
                ("flow_minutes", minutes(policy.flow_minutes)),
            ]),
        }
    }

    /// The policy with what was typed; `None` if no page of ours sends that. Whether it may be saved, [`super::check::check`] says.
    pub fn apply(self, typed: &Typed, policy: &Policy) -> Option<Policy> {
        let mut new = policy.clone();
        match self {
            Self::Reset => {
                new.enabled = typed.yes("enabled")?;
                new.group = typed.yes("restricted")?.then(|| typed.get("group").trim().to_owned());
                new.plans = typed.one("plans")?;
            }
            Self::Methods => {
                new.methods = methods(typed.get("methods"))?;
                suggest_questions(policy, &mut new);
                new.gates = typed.digit("gates")?;
                new.countries = countries(typed.get("countries"));
                new.second_factor_at_sign_in = typed.yes("second_factor_at_sign_in")?;
            }
            Self::Questions => {
                new.questions.register = typed.digit("questions_register")?;
                new.questions.reset = typed.digit("questions_reset")?;
                new.questions.predefined = typed.get("questions_predefined").split_whitespace().map(str::to_owned).collect();
                new.questions.custom = typed.lines("questions_custom");
            }
            Self::Registration => {
                new.require_registration = typed.yes("require_registration")?;
                new.reconfirm_days = typed.number("reconfirm_days");
            }
            Self::Contact => new.contact = typed.yes("customized")?.then(|| contact(typed.get("contact"))),
            Self::Notices => {
                new.notify_users = typed.yes("notify_users")?;
                new.notify_admins = typed.yes("notify_admins")?;
            }
            Self::Passwords => {
                new.banned_words = typed.lines("banned_words");
                new.history_on_reset = typed.yes("history_on_reset")?;
            }
            Self::Limits => {
                new.limits = Limits {
                    wrong_an_hour: typed.number("limits_wrong_an_hour"),
                    wrong_a_day: typed.number("limits_wrong_a_day"),
                    closed_hours: typed.number("limits_closed_hours"),
                    messages_an_hour: typed.number("limits_messages_an_hour"),
                }
            }
            Self::Help => {
                let by = typed.one("help_desk")?;
                // What the profile says anyway goes on with the profile.
                if by != policy.helps_by() {
                    new.help_desk = Some(by);
                }
                new.verify_callers = typed.yes("verify_callers")?;
                new.passes = typed.yes("passes")?;
                new.pass_minutes = typed.number("pass_minutes");
                new.pass_once = typed.yes("pass_once")?;
            }
            Self::Profile => {
                new.profile = typed.one("profile")?;
                new.custom = Custom {
                    answers: typed.one("custom_answers")?,
                    passwords: typed.one("custom_passwords")?,
                    expiry: typed.one("custom_expiry")?,
                    roles: typed.one("custom_roles")?,
                };
                new.code_minutes = typed.minutes("code_minutes");
                new.flow_minutes = typed.minutes("flow_minutes");
            }
        }
        Some(new)
    }
}

/// Questions that are switched on begin with some of the catalogue: their own form is drawn only once they are a method.
fn suggest_questions(before: &Policy, new: &mut Policy) {
    let on = new.methods.contains(&Method::Questions) && !before.methods.contains(&Method::Questions);
    if on && new.questions.predefined.is_empty() && new.questions.custom.is_empty() {
        new.questions.predefined = CATALOGUE[..SUGGESTED].iter().map(|&id| id.to_owned()).collect();
    }
}

/// The stored name of a choice.
fn stored<T: Serialize>(choice: &T) -> String {
    serde_json::to_value(choice).ok().and_then(|value| value.as_str().map(str::to_owned)).unwrap_or_default()
}

fn methods(names: &str) -> Option<Vec<Method>> {
    names.split_whitespace().map(Method::parse).collect()
}

fn countries(text: &str) -> Vec<String> {
    text.split([',', ' ', ';', '\n']).map(str::trim).filter(|code| !code.is_empty()).map(str::to_ascii_uppercase).collect()
}

/// What leads nowhere is kept as it is: it is refused with its reason.
fn contact(text: &str) -> Contact {
    Contact::parse(text).unwrap_or_else(|| Contact::Mail(tidy(text).to_owned()))
}

#[cfg(test)]
#[path = "section_tests.rs"]
mod tests;
