//! Whether a policy may be saved (specification §1.6 and what the profiles add).

use std::ops::RangeInclusive;

use super::{
    Contact, Email, HelpDesk, Method, Model, Part, Policy,
    country::is_country,
    domain,
    gates::{Person, Proof, first_offer, orders},
    questions::CATALOGUE,
    typed::tidy,
};

/// Something about a policy that an administrator must know.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// Stable, in snake case.
    pub code: &'static str,
    /// The field of the policy, as it is stored: `questions.reset`.
    pub field: &'static str,
    /// Whether the policy can be saved all the same.
    pub weight: Weight,
    /// The value that it is about, where there are several.
    pub about: String,
    /// What is wrong, for the command line.
    pub message: String,
}

/// What a finding does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weight {
    /// The policy is not saved.
    Refused,
    /// The policy is saved; the administrator is warned.
    Warning,
}

/// Everything that is wrong or doubtful, in the order of the settings. Whether real people could still reset is another question:
/// [`super::gates::orders`] answers it for each.
pub fn check(policy: &Policy) -> Vec<Finding> {
    let mut found = Findings(Vec::new());
    methods(policy, &mut found);
    questions(policy, &mut found);
    words(policy, &mut found);
    limits(policy, &mut found);
    lives(policy, &mut found);
    surroundings(policy, &mut found);
    found.0
}

/// Whether "contact your administrator" leads to a mailbox of the organization itself (P13), which somebody who is locked out cannot open.
pub fn check_contact(policy: &Policy, domains: &[String]) -> Vec<Finding> {
    let mut found = Findings(Vec::new());
    let own = |address: &str| {
        let domain = address.rsplit_once('@').and_then(|(_, domain)| domain::ascii(domain));
        domain.is_some_and(|domain| domains.contains(&domain))
    };
    found.warn(
        matches!(&policy.contact, Some(Contact::Mail(address)) if own(address)),
        "contact_inside",
        "contact",
        "this mailbox is of the organization itself: is it read by people who are not locked out?",
    );
    found.0
}

/// Whether an administrator could not reset any more where answers are neutral, whom nobody above could help; `locked_out` is one of them.
pub fn check_administrators(policy: &Policy, locked_out: Option<&str>) -> Vec<Finding> {
    let mut found = Findings(Vec::new());
    let Some(login) = locked_out.filter(|_| policy.is_neutral()) else { return found.0 };
    found.refuse(
        true,
        "administrator_locked_out",
        "methods",
        format!("an administrator has none of these methods and could not reset: {login}"),
    );
    found.about(login);
    found.0
}

/// Whether the group that may reset is there: a mistyped name would shut everybody out.
pub fn check_group(policy: &Policy, groups: &[String]) -> Vec<Finding> {
    let mut found = Findings(Vec::new());
    let named = policy.restricted_to().filter(|named| *named != super::tenant::DEFAULT_GROUP);
    if let Some(missing) = named.filter(|named| groups.iter().all(|group| group != named)) {
        let message = format!("there is no group {missing:?}: check how it is written, or add it first (rekey group add)");
        found.refuse(true, "group_unknown", "group", message);
        found.about(missing);
    }
    found.0
}

/// Whether one of them keeps the policy from being saved.
pub fn is_refused(findings: &[Finding]) -> bool {
    findings.iter().any(|finding| finding.weight == Weight::Refused)
}

struct Findings(Vec<Finding>);

impl Findings {
    fn refuse(&mut self, when: bool, code: &'static str, field: &'static str, message: impl Into<String>) {
        self.add(when, Weight::Refused, code, field, message);
    }

    fn warn(&mut self, when: bool, code: &'static str, field: &'static str, message: impl Into<String>) {
        self.add(when, Weight::Warning, code, field, message);
    }

    fn add(&mut self, when: bool, weight: Weight, code: &'static str, field: &'static str, message: impl Into<String>) {
        if when {
            self.0.push(Finding { code, field, weight, about: String::new(), message: message.into() });
        }
    }

    /// What the last finding is about.
    fn about(&mut self, value: &str) {
        if let Some(last) = self.0.last_mut() {
            value.clone_into(&mut last.about);
        }
    }
}

/// P4, P5 and the rules of the gates.
fn methods(policy: &Policy, found: &mut Findings) {
    let methods = &policy.methods;
    let has = |method| methods.contains(&method);
    found.refuse(methods.is_empty(), "methods_missing", "methods", "enable at least one method");
    found.refuse(repeats(methods), "method_repeated", "methods", "a method is named twice");
    found.refuse(!matches!(policy.gates, 1 | 2), "gates_range", "gates", "one or two gates can be asked for");
    // A text and a call to the mobile phone prove the same thing.
    let mobile = usize::from(has(Method::MobileSms) || has(Method::MobileVoice));
    let others =
        Method::ALL.into_iter().filter(|&method| has(method) && !matches!(method, Method::MobileSms | Method::MobileVoice));
    let kinds = mobile + others.count();
    found.refuse(
        kinds > 0 && kinds < usize::from(policy.gates),
        "methods_fewer_than_gates",
        "methods",
        format!("{} gates need as many different methods; a text and a call to the mobile phone are one", policy.gates),
    );
    // Specification §17.2: who loses the app must have another way.
    found.refuse(
        has(Method::Totp) && !leads_anywhere(policy, |method| method != Method::Totp),
        "authenticator_without_other",
        "methods",
        "beside the authenticator, enable what passes as many gates without it",
    );
    found.refuse(
        has(Method::RecoveryCode) && kinds < 2,
        "recovery_codes_alone",
        "methods",
        "a recovery code is never the only gate: enable another method beside it",
    );
    found.refuse(
        policy.second_factor_at_sign_in && kinds == 1 && has(Method::Passkey),
        "sign_in_factor_alone",
        "methods",
        "where sign-in asks for a second factor, a passkey is never the only gate: enable another method beside it",
    );
    found.refuse(
        policy.is_neutral() && !methods.is_empty() && first_offer(policy).is_empty(),
        "no_first_method",
        "methods",
        "security questions are never the first gate where answers are neutral: enable e-mail, a phone or the authenticator",
    );
}

/// Whether somebody who registered all of these methods could reset.
fn leads_anywhere(policy: &Policy, registered: impl Fn(Method) -> bool) -> bool {
    let proof = |method| match method {
        Method::OfficeVoice => Proof::by_phone(method, "office"),
        Method::MobileSms | Method::MobileVoice => Proof::by_phone(method, "mobile"),
        _ => Proof::new(method),
    };
    let proofs = Method::ALL.into_iter().filter(|&method| registered(method)).map(proof).collect();
    let factors = [Method::Totp, Method::Passkey, Method::RecoveryCode];
    let sign_in_factors = if policy.second_factor_at_sign_in { factors.to_vec() } else { Vec::new() };
    !orders(policy, &Person { admin: false, proofs, sign_in_factors }).is_empty()
}

/// P6 to P9.
fn questions(policy: &Policy, found: &mut Findings) {
    let set = &policy.questions;
    let count = set.predefined.len() + set.custom.len();
    found.refuse(!(3..=5).contains(&set.register), "register_range", "questions.register", "register 3, 4 or 5 questions");
    found.refuse(!(3..=5).contains(&set.reset), "reset_range", "questions.reset", "put 3, 4 or 5 questions");
    found.refuse(
        set.reset > set.register,
        "reset_above_register",
        "questions.reset",
        "no more questions can be put than were registered",
    );
    found.refuse(
        policy.methods.contains(&Method::Questions) && count < usize::from(set.register),
        "questions_too_few",
        "questions.predefined",
        format!("choose or write at least {} questions", set.register),
    );
    found.refuse(count > 20, "questions_too_many", "questions.predefined", "at most 20 questions, the tenant's own included");
    for id in set.predefined.iter().filter(|id| !CATALOGUE.contains(&id.as_str())) {
        found.refuse(
            true,
            "question_unknown",
            "questions.predefined",
            format!("the catalogue has no question {id:?}; it goes from q01 to q35"),
        );
    }
    found.refuse(repeats(&set.predefined), "question_repeated", "questions.predefined", "a question is named twice");
    let texts: Vec<String> = set.custom.iter().map(|text| text.trim().to_lowercase()).collect();
    found.refuse(repeats(&texts), "question_repeated", "questions.custom", "two questions have the same text");
    for text in set.custom.iter().map(|text| text.trim()) {
        let fits = (3..=200).contains(&text.chars().count()) && !text.contains(char::is_control);
        found.refuse(
            !fits,
            "question_length",
            "questions.custom",
            format!("a question has 3 to 200 characters on one line: {text:?}"),
        );
        if !fits {
            found.about(text);
        }
    }
}

/// The custom list of §17.5.
fn words(policy: &Policy, found: &mut Findings) {
    found.refuse(policy.banned_words.len() > 1000, "banned_words_too_many", "banned_words", "at most 1,000 banned words");
    for word in policy.banned_words.iter().filter(|word| !(4..=16).contains(&word.chars().count())) {
        found.refuse(true, "banned_word_length", "banned_words", format!("a banned word has 4 to 16 characters: {word:?}"));
        found.about(word);
    }
    let blank = policy.breached_file.as_deref().is_some_and(|path| path.trim().is_empty());
    found.refuse(blank, "breached_file_blank", "breached_file", "name the file of breached passwords, or leave the setting out");
}

/// How often is too often.
fn limits(policy: &Policy, found: &mut Findings) {
    let limits = &policy.limits;
    let beyond = |number: u16, range: RangeInclusive<u16>| !range.contains(&number);
    found.refuse(
        beyond(limits.wrong_an_hour, 3..=10),
        "wrong_an_hour_range",
        "limits.wrong_an_hour",
        "3 to 10 wrong proofs in an hour close a method",
    );
    found.refuse(
        beyond(limits.wrong_a_day, 3..=30),
        "wrong_a_day_range",
        "limits.wrong_a_day",
        "3 to 30 wrong proofs in a day close the way to reset",
    );
    found.refuse(
        beyond(limits.closed_hours, 1..=72),
        "closed_hours_range",
        "limits.closed_hours",
        "it is closed for 1 to 72 hours",
    );
    found.refuse(
        beyond(limits.messages_an_hour, 2..=10),
        "messages_an_hour_range",
        "limits.messages_an_hour",
        "2 to 10 messages go out in an hour",
    );
}

/// P11 and the lives of codes and flows.
fn lives(policy: &Policy, found: &mut Findings) {
    found.refuse(policy.reconfirm_days > 730, "reconfirm_range", "reconfirm_days", "confirm after 0 (never) to 730 days");
    let in_range = |minutes: Option<u16>| minutes.is_none_or(|minutes| (1..=105).contains(&minutes));
    let pass = (10..=480).contains(&policy.pass_minutes);
    found.refuse(policy.passes && !pass, "pass_minutes_range", "pass_minutes", "a pass lives 10 to 480 minutes");
    found.refuse(!in_range(policy.flow_minutes), "flow_minutes_range", "flow_minutes", "an attempt lives 1 to 105 minutes");
    found.refuse(!in_range(policy.code_minutes), "code_minutes_range", "code_minutes", "a code lives 1 to 105 minutes");
    found.refuse(
        policy.code_life_s() > policy.flow_life_s(),
        "code_outlives_flow",
        "code_minutes",
        "a code cannot live longer than its attempt",
    );
}

/// P2, P3, P12 to P15, and the countries.
fn surroundings(policy: &Policy, found: &mut Findings) {
    found.warn(
        policy.group.as_deref().is_some_and(|group| group.trim().is_empty()),
        "group_blank",
        "group",
        format!("no group is named: {} is used, and nobody can reset until it has members", super::tenant::DEFAULT_GROUP),
    );
    let contact = policy.contact.as_ref();
    let blank = contact.is_some_and(|contact| contact.address().is_empty());
    found.refuse(blank, "contact_missing", "contact", "say where it leads, or leave it to our own page");
    found.refuse(
        !blank && contact.is_some_and(|contact| !contact.is_well_formed()),
        "contact_malformed",
        "contact",
        "contact your administrator leads to an e-mail address or to a page (https or http)",
    );
    found.warn(
        policy.help_desk == Some(HelpDesk::Typed) && policy.model(Part::Roles) == Model::Nist,
        "help_desk_knows",
        "help_desk",
        "whoever types a password for somebody else knows it: a link, or one that the portal makes, is safer",
    );
    found.warn(policy.unlock && !policy.writeback, "unlock_without_writeback", "unlock", "unlocking works only with writeback");
    for country in &policy.countries {
        if country == "UK" {
            found.refuse(true, "country_uk", "countries", "the United Kingdom is GB, not UK");
            continue;
        }
        let fits = is_country(country);
        found.refuse(
            !fits,
            "country_malformed",
            "countries",
            format!("a country is a code of ISO 3166, two capital letters such as GB: {country:?}"),
        );
        if !fits {
            found.about(country);
        }
    }
    found.warn(
        policy.countries.is_empty() && policy.methods.iter().any(|method| method.needs_number()),
        "countries_missing",
        "countries",
        "no text is sent and no call is placed until countries are named",
    );
}

fn repeats<T: PartialEq>(items: &[T]) -> bool {
    items.iter().enumerate().any(|(index, item)| items[..index].contains(item))
}

impl Contact {
    /// Reads P13 as an administrator types it: an e-mail address, or the address of a page.
    pub fn parse(text: &str) -> Option<Self> {
        let text = tidy(text);
        [Self::Mail(text.to_owned()), Self::Link(text.to_owned())].into_iter().find(Self::is_well_formed)
    }

    /// The address itself.
    pub fn address(&self) -> &str {
        match self {
            Self::Mail(address) | Self::Link(address) => address,
        }
    }

    /// Whether it leads somewhere harmless. Pages are `https` or `http`; intranet hosts of one label are taken; `javascript:`, `data:`
    /// and everything else is not.
    pub fn is_well_formed(&self) -> bool {
        match self {
            Self::Mail(address) => {
                Email::parse(address).is_ok_and(|email| email.as_str() == address || email.readable() == *address)
            }
            Self::Link(address) => is_web_address(address),
        }
    }
}

fn is_web_address(address: &str) -> bool {
    let Some((scheme, rest)) = address.split_once("://") else { return false };
    let authority = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let (host, port) = authority.split_once(':').map_or((authority, None), |(host, port)| (host, Some(port)));
    (scheme.eq_ignore_ascii_case("https") || scheme.eq_ignore_ascii_case("http"))
        && address.len() <= 2000
        && !address.contains(|c: char| c.is_whitespace() || c.is_control() || "\"'<>\\`".contains(c))
        && domain::ascii(host).is_some()
        && port.is_none_or(|port| port.parse::<u16>().is_ok_and(|port| port > 0))
}

#[cfg(test)]
mod tests;
