//! A desk of the policy that shows what it is told to.

use std::sync::Arc;

use app::{
    contract::{
        Caller, Fault, Frame, Go, PolicyDesk, Portal,
        admin::{
            Found,
            imports::Part,
            policy::{
                ChangesPage, Consequences, Meant, PastChange, PastChangePage, PolicyForm, PolicyPage, SectionPage, Shown,
                StandardsPage,
            },
        },
    },
    pages,
    policy::{
        Method, Policy, Section,
        check::{Finding, Weight},
        standard::REQUIREMENTS,
    },
};
use async_trait::async_trait;

use super::{caller, now, site};

/// Answers every question with the page it holds.
#[derive(Clone)]
pub(crate) struct FakePolicy {
    pub(crate) policy: PolicyPage,
    pub(crate) section: SectionPage,
    pub(crate) changes: ChangesPage,
    pub(crate) past: PastChangePage,
}

#[async_trait]
impl PolicyDesk for FakePolicy {
    async fn losers(&self, _: &Caller, _: Meant, _: Option<String>) -> Result<Part, Fault> {
        Ok(Part { text: String::new(), next: None })
    }
    async fn policy(&self, _: &Caller, _: bool) -> Result<PolicyPage, Fault> {
        Ok(self.policy.clone())
    }
    async fn section(&self, _: &Caller, section: Section, _: bool) -> Result<SectionPage, Fault> {
        Ok(SectionPage { section, typed: section.show(&Policy::default()), ..self.section.clone() })
    }
    async fn change(&self, _: &Caller, form: PolicyForm) -> Result<Go, Fault> {
        Ok(Go::to(form.sure))
    }
    async fn standards(&self, _: &Caller) -> Result<StandardsPage, Fault> {
        let judged = REQUIREMENTS.iter().flat_map(|requirement| [true, false].map(|met| (*requirement, met))).collect();
        Ok(StandardsPage { frame: self.policy.frame.clone(), judged })
    }
    async fn changes(&self, _: &Caller) -> Result<ChangesPage, Fault> {
        Ok(self.changes.clone())
    }
    async fn past_change(&self, _: &Caller, _: String) -> Result<PastChangePage, Fault> {
        Ok(self.past.clone())
    }
    async fn take_back(&self, _: &Caller, id: String, _: String) -> Result<Go, Fault> {
        Ok(Go::to(id))
    }
}

/// Pages in the language of that frame.
pub(crate) fn fake_policy(frame: &Frame) -> FakePolicy {
    let change = PastChange { id: "1".into(), at: "Monday".into(), by: None, settings: values() };
    FakePolicy {
        policy: PolicyPage { frame: frame.clone(), saved: true, sections: sections(), done: None },
        section: SectionPage {
            frame: frame.clone(),
            section: Section::Reset,
            typed: Section::Reset.show(&Policy::default()),
            consequences: Consequences::default(),
            groups: vec!["Pilots".into()],
            uncarried: Vec::new(),
        },
        changes: ChangesPage { frame: frame.clone(), changes: vec![change.clone()] },
        past: PastChangePage { frame: frame.clone(), change, moved: Vec::new(), consequences: Consequences::default() },
    }
}

/// Every setting that has a name, also those that no section draws yet.
fn sections() -> Vec<(Section, Vec<(String, Shown)>)> {
    let shown = |section: Section| section.settings().iter().map(|setting| ((*setting).to_owned(), Shown::Nothing)).collect();
    Section::ALL.into_iter().map(|section| (section, shown(section))).collect()
}

/// Values of every kind.
fn values() -> Vec<(String, Shown, Shown)> {
    let one = |value: &str| Shown::One(value.to_owned());
    vec![
        ("enabled".into(), Shown::Switch(true), Shown::Switch(false)),
        ("methods".into(), Shown::Several(vec!["email".into()]), Shown::Several(vec!["x".to_owned(); 21])),
        ("group".into(), one(""), one("<b>")),
        ("questions.predefined".into(), Shown::Nothing, Shown::Several(vec!["q01".into()])),
        ("profile".into(), one("nist"), one("entra-2016")),
        ("plans".into(), one("off"), one("user")),
    ]
}

/// Codes of everything that can be said about a policy.
const FINDINGS: [&str; 39] = [
    "administrator_locked_out",
    "methods_missing",
    "method_repeated",
    "gates_range",
    "methods_fewer_than_gates",
    "authenticator_without_other",
    "recovery_codes_alone",
    "sign_in_factor_alone",
    "no_first_method",
    "register_range",
    "reset_range",
    "reset_above_register",
    "questions_too_few",
    "questions_too_many",
    "question_unknown",
    "question_repeated",
    "question_length",
    "banned_words_too_many",
    "banned_word_length",
    "breached_file_blank",
    "wrong_an_hour_range",
    "wrong_a_day_range",
    "closed_hours_range",
    "messages_an_hour_range",
    "reconfirm_range",
    "flow_minutes_range",
    "code_minutes_range",
    "pass_minutes_range",
    "code_outlives_flow",
    "group_blank",
    "group_unknown",
    "contact_missing",
    "contact_malformed",
    "contact_inside",
    "help_desk_knows",
    "unlock_without_writeback",
    "country_malformed",
    "country_uk",
    "countries_missing",
];

fn consequences(weight: Weight) -> Consequences {
    let finding = |code| Finding { code, field: "questions.reset", weight, about: "<i>".into(), message: String::new() };
    let lost = Found {
        id: "2".into(),
        login: "cleo@harbour.example".into(),
        name: String::new(),
        roles: Vec::new(),
        enabled: true,
        plan: app::policy::Plan::None,
    };
    Consequences { findings: FINDINGS.map(finding).to_vec(), lost: 5, first: vec![lost], sure: "5".into() }
}

/// All pages of the desk with all they can say, one after the other.
pub(crate) fn policies(portal: &Portal, frame: &Frame) -> Vec<String> {
    let (caller, site) = (caller(), site());
    let mut fake = fake_policy(frame);
    let portal = |fake: &FakePolicy| Portal { policy: Arc::new(fake.clone()), ..portal.clone() };
    let mut said = vec![now(pages::admin_standards(&portal(&fake), &caller, &site, "/admin/policy/standards")).html];
    for (saved, word) in [(true, "admin-done-policy"), (false, "admin-done-taken-back")] {
        (fake.policy.saved, fake.policy.done) = (saved, Some(word.into()));
        said.push(now(pages::admin_policy(&portal(&fake), &caller, &site, "/admin/policy", true)).html);
    }
    for weight in [None, Some(Weight::Warning), Some(Weight::Refused)] {
        fake.section.consequences = weight.map(consequences).unwrap_or_default();
        for section in Section::ALL {
            let path = format!("/admin/policy/{}", section.name());
            said.push(now(pages::admin_section(&portal(&fake), &caller, &site, &path, (section, true))).html);
        }
    }
    fake.section.uncarried = vec![Method::Email, Method::MobileSms, Method::MobileVoice, Method::OfficeVoice];
    said.push(now(pages::admin_section(&portal(&fake), &caller, &site, "/admin/policy/methods", (Section::Methods, false))).html);
    let past = |fake: &FakePolicy| {
        now(pages::admin_policy_change(&portal(fake), &caller, &site, "/admin/policy/changes/1", "1".into())).html
    };
    said.push(now(pages::admin_policy_changes(&portal(&fake), &caller, &site, "/admin/policy/changes")).html);
    fake.changes.changes.clear();
    said.push(now(pages::admin_policy_changes(&portal(&fake), &caller, &site, "/admin/policy/changes")).html);
    said.push(past(&fake));
    fake.past.consequences = consequences(Weight::Warning);
    said.push(past(&fake));
    fake.past.change.by = Some("dora@harbour.example".into());
    fake.past.moved = vec!["gates".into()];
    said.push(past(&fake));
    said
}
